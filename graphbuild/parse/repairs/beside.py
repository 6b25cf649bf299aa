"""Misparses of a name and the noun beside it that tells who it is."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, has_article, in_place_of


def name_in_commas_after_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "quoted the mayor of Tolna, Ilie Bors, as saying" the mayor is Bors; Tolna is no Bors.

    yes: The agency quoted the mayor of Tolna, Ilie Bors, as saying that rebels had blown up the bridge.
    """
    for name in (t for t in tokens[4:-1] if (t.entity, t.label) == ("PERSON", "conj")):
        place = tokens[name.head]
        of = tokens[place.head]
        role = tokens[of.head]
        commas = tokens[begin(tokens, name) - 1].text == tokens[name.index + 1].text == ","
        held = (place.label, of.lemma) == ("pobj", "of") and role.lemma.lower() in lexicon("persons")
        if commas and held and place.entity != "PERSON" and not has(tokens, place, "cc"):
            yield replace(name, label="appos", head=role.index)


def what_a_request_is_for(tokens: Tokens) -> Iterator[Token]:
    """In "rejected a request from Lee for the tapes" the request is for them.

    yes: The governor rejected a request from the family for the release of the tapes.
    no: The governor rejected the request for good.
    """
    for preposition in (t for t in tokens[3:] if (t.label, t.lemma) == ("prep", "for")):
        asked = [t for t in below(tokens, tokens[preposition.head], "dobj") if t.index < preposition.index]
        things = [t for t in below(tokens, preposition, "pobj") if t.tag in {"NN", "NNS"} and not t.entity]
        if not asked or not things or asked[-1].lemma not in _ASKED:
            continue
        if any(t.lemma in {"by", "from", "to"} for t in below(tokens, asked[-1], "prep")):
            yield replace(preposition, head=asked[-1].index)


_ASKED = frozenset({"appeal", "application", "bid", "call", "demand", "offer", "petition", "plea", "request"})


def title_parted_from_its_name(tokens: Tokens) -> Iterator[Token]:
    """In "Defence Minister Ulf Brand and Health Minister Petra Sand" the second minister is Sand.

    yes: All the ministers except Defence Minister Ulf Brand and Health Minister Petra Sand voted for the lockdown.
    """
    for name in (t for t in tokens[2:] if (t.entity, t.label) == ("PERSON", "conj")):
        title = tokens[begin(tokens, name) - 1]
        if (title.label, title.head, title.entity) == ("conj", name.head, "") and title.tag in {"NN", "NNP"}:
            yield replace(title, label="compound", head=name.index)


def title_taken_for_object(tokens: Tokens) -> Iterator[Token]:
    """In "threw the champion jockey Tim Rowe" the jockey is Rowe: nobody throws him a jockey.

    yes: Bees frightened the horse that threw the champion jockey Tim Rowe at Aintree.
    """
    for name in (t for t in tokens[2:] if (t.entity, t.label) == ("PERSON", "dobj")):
        title = tokens[begin(tokens, name) - 1]
        beside = (title.label, title.head, title.tag) == ("dobj", name.head, "NN") and title.index < name.index
        if beside and has_article(tokens, title) and title.lemma.lower() in lexicon("persons"):
            yield replace(title, label="compound", head=name.index)
            for t in below(tokens, title, "det", "amod", "compound"):
                yield replace(t, head=name.index)


def others_joined_to_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "the physicist Ada Lorne and the chemists shared it" the chemists shared it as the physicist did.

    yes: The physicist Ada Lorne and the chemists Ravi Menon and Liu Yan shared the prize.
    """
    for name in (t for t in tokens if (t.entity, t.label) == ("PERSON", "appos")):
        noun = tokens[name.head]
        others = below(tokens, name, "conj")
        close = begin(tokens, name) == noun.index + 1 and has_article(tokens, noun)
        if close and len(others) == 1 and has_article(tokens, others[0]) and others[0].tag in {"NN", "NNS"}:
            for t in (*others, *below(tokens, name, "cc")):
                yield replace(t, head=noun.index)


def figure_that_is_disputed(tokens: Tokens) -> Iterator[Token]:
    """In "900 jobs, a figure the bank disputes" the bank disputes it: nothing is the bank disputes.

    yes: Unions fear that the takeover will cost 900 jobs, a figure the bank disputes.
    """
    for verb in (t for t in tokens[4:-1] if (t.tag, t.label) == ("NNS", "appos")):
        noun, who = tokens[verb.head], tokens[verb.index - 1]
        first = begin(tokens, verb)
        if noun.index == first - 1 and has_article(tokens, verb) and (who.label, who.head) == ("compound", verb.index):
            yield replace(verb, tag="VBZ", lemma=verb.lemma.lower(), label="relcl")
            yield replace(who, label="nsubj")
            for t in tokens[first : who.index]:
                if t.head == verb.index:
                    yield replace(t, head=who.index)


def kin_before_the_name(tokens: Tokens) -> Iterator[Token]:
    """In "The daughter of a miner, Ann Lee left Leigh" she is the daughter.

    yes: The daughter of a stonemason, Almada was one of only four women in her class.
    """
    for noun in tokens[:3]:
        name = next((t for t in tokens if t.label in {"nsubj", "nsubjpass"} and t.head == noun.head), noun)
        first = begin(tokens, name)
        before = tokens[first - 1] if first else noun
        loose = noun.label in {"dep", "npadvmod", "nsubj"} and noun.lemma.lower() in lexicon("kin") | lexicon("persons")
        apart = name.index > noun.index + 2 and name.tag == "NNP" and before.text == ","
        if loose and apart and has_article(tokens, noun) and begin(tokens, noun) == 0:
            yield replace(noun, label="appos", head=name.index)


def forward_before_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "replaces Danish forward Mikkel Overgaard" it is Overgaard whom he replaces, a forward.

    yes: Tetteh replaces Danish forward Mikkel Overgaard, who joined Bayern Munich in June.
    """
    for forward in (t for t in tokens[1:-1] if t.text == "forward" and t.tag == "RB"):
        before = tokens[forward.index - 1]
        name = next((t for t in tokens[forward.index + 1 :] if t.label != "compound"), forward)
        nation = before.label in {"dobj", "pobj", "nsubj"} and before.tag == "JJ" and before.entity == "NORP"
        if nation and name.entity == "PERSON" and begin(tokens, name) == forward.index + 1:
            yield in_place_of(name, before)
            yield replace(before, label="amod", head=name.index)
            yield replace(forward, tag="NN", label="compound", head=name.index)


def place_before_based(tokens: Tokens) -> Iterator[Token]:
    """In "the São Paulo-based company" it is based in São Paulo, of which São is a part.

    yes: The São Paulo-based company sold the mill.
    """
    for part in (t for t in tokens[:-3] if (t.label, t.tag) == ("npadvmod", "NNP")):
        place, hyphen = tokens[part.index + 1], tokens[part.index + 2]
        beside = (place.label, place.tag, place.head) == ("npadvmod", "NNP", part.head) and hyphen.text == "-"
        if beside and tokens[part.head].text == "based":
            yield replace(part, label="compound", head=place.index)


def role_within_an_apposition(tokens: Tokens) -> Iterator[Token]:
    """In "her daughter, the novelist Ana Reis" the daughter is Reis, a novelist.

    yes: Her daughter, the novelist Inês Almada, said the cause was pneumonia.
    yes: Its special envoy, the former Finnish president Kaarina Ollila, praised both sides.
    """
    for name in (t for t in tokens[2:] if (t.entity, t.label) == ("PERSON", "appos")):
        role = tokens[name.head]
        whole = tokens[role.head]
        listed = any(has(tokens, t, "cc", "conj") for t in (name, role)) or len(below(tokens, whole, "appos")) > 1
        alone = role.label == "appos" and whole.tag in {"CD", "NN"} and not listed
        if alone and begin(tokens, name) == role.index + 1 and has_article(tokens, role):
            yield in_place_of(name, role)
            yield replace(role, label="compound", head=name.index)
            for t in below(tokens, role, "det"):
                yield replace(t, head=name.index)
            return


def anyone_with(tokens: Tokens) -> Iterator[Token]:
    """In "asked anyone with concerns to call" those with concerns are asked, and are to call.

    yes: Kim asked anyone with concerns to contact the force.
    """
    for who in (t for t in tokens[1:-2] if t.label == "dobj" and t.lemma.lower() in _ANYBODY):
        near = tokens[who.index + 1]
        verb = tokens[who.head]
        if near.label != "prep" or near.head != verb.index:
            continue
        yield replace(near, head=who.index)
        for thing in below(tokens, near, "pobj"):
            for deed in below(tokens, thing, "acl"):
                if deed.tag == "VB" and verb.lemma.lower() in lexicon("urging") | {"ask"}:
                    yield replace(deed, label="xcomp", head=verb.index)


_ANYBODY = frozenset({"anybody", "anyone", "everybody", "everyone", "those"})


def name_beside_the_role_before(tokens: Tokens) -> Iterator[Token]:
    """In "the resignation of the interior minister, Jan Hora" he is the minister, and no resignation.

    yes: The murder led to calls for the resignation of the interior minister, Jan Hora.
    """
    for name in (t for t in tokens[4:] if (t.label, t.entity) == ("appos", "PERSON")):
        noun, first = tokens[name.head], begin(tokens, name)
        role = tokens[first - 2]
        of = tokens[role.head]
        if (
            tokens[first - 1].text == ","
            and (role.tag, role.label, of.text, of.head) == ("NN", "pobj", "of", noun.index)
            and role.lemma.lower() in lexicon("persons")
            and noun.lemma.lower() not in lexicon("persons")
            and noun.tag in {"NN", "NNS"}
        ):
            yield replace(name, head=role.index)


def body_of_who_is_named(tokens: Tokens) -> Iterator[Token]:
    """In "her colleague Kenji Morita, of Tokyo University, left" Morita is of the university: no colleague of it.

    yes: Her colleague Kenji Morita, of the University of Tokyo, sold the house.
    no: The president of Peru, Ana Roos, left.
    """
    for of in (t for t in tokens[3:-1] if (t.label, t.text) == ("prep", "of")):
        noun = tokens[of.head]
        names = [t for t in below(tokens, noun, "appos") if noun.index < t.index < of.index and t.entity == "PERSON"]
        parted = tokens[of.index - 1].text == "," and tokens[of.index - 2 : of.index - 1] == tuple(names)
        bodies = [t for t in below(tokens, of, "pobj") if t.tag == "NNP"]
        if names and bodies and parted and noun.tag == "NN":
            yield replace(of, head=names[0].index)


def place_that_is_described(tokens: Tokens) -> Iterator[Token]:
    """In "a conference at the Executive Tower, the seat of power" the tower is the seat: no conference is.

    yes: They held a joint news conference at the Executive Tower, the seat of the presidency.
    no: They held a conference in Lima, the first in years.
    """
    for told in (t for t in tokens[5:] if (t.label, t.tag) == ("appos", "NN") and has_article(tokens, t)):
        noun, name = tokens[told.head], tokens[begin(tokens, told) - 2]
        comma = tokens[begin(tokens, told) - 1].text == ","
        place = told.lemma.lower() in {"headquarters", "home", "seat"} or table("kinds").get(told.lemma) == ("Place",)
        place = place and told.lemma != "country"
        inside = (name.label, name.tag) == ("pobj", "NNP") and tokens[name.head].head == noun.index
        if comma and place and inside and table("kinds").get(noun.lemma.lower()) != ("Place",) and noun.tag == "NN":
            yield replace(told, head=name.index)


FIRST = (
    body_of_who_is_named,
    place_that_is_described,
    name_in_commas_after_a_place,
    title_parted_from_its_name,
    what_a_request_is_for,
    title_taken_for_object,
    others_joined_to_a_name,
    figure_that_is_disputed,
)
"""What is looked at before kin and roles stand beside their names."""
LAST = (anyone_with, name_beside_the_role_before)
NAMED = (kin_before_the_name, forward_before_a_name, place_before_based, role_within_an_apposition)
"""Who is named beside kin, a place or a role, in the order in which they are made."""
