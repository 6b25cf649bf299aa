"""Misparses that hang a name, a price, a place or a clause on another word than the one it stands beside."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NAME_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import (
    SUBJECTS,
    Tokens,
    begin,
    below,
    has,
    has_article,
    in_place_of,
    is_below,
    is_finite,
    word_after,
)

_BUYING = frozenset({"acquire", "auction", "buy", "purchase", "sell"})
"""Verbs that a price goes with."""


def name_of_the_noun_beside_it(tokens: Tokens) -> Iterator[Token]:
    """In "shares in Norwegian producer Nordhav" the producer is Nordhav: no shares are.

    yes: Shares in Norwegian producer Nordhav gained 3%.
    yes: Acme bought the video streaming service Lumo for $2.6bn last year.
    yes: The competition authority FNE blocked the deal.
    no: Shares in the company rose.
    """
    for name in (t for t in tokens[2:] if t.label in {"appos", "dobj"} and t.text[:1].isupper()):
        noun, first = tokens[begin(tokens, name) - 1], begin(tokens, name)
        small = noun.tag == "NN" and noun.text.islower() and name.tag in {"NN", "NNP"} and first == name.index
        inside = (name.label, noun.label) == ("appos", "pobj") and tokens[noun.head].head == name.head
        again = name.label == noun.label == "dobj" and noun.head == name.head and has_article(tokens, noun)
        letters = (name.label, name.head, name.tag) == ("appos", noun.index, "NN") and name.text.isupper()
        if small and (inside or again or letters) and noun.index < name.index:
            yield replace(name, tag="NNP", lemma=name.text, label="appos", head=noun.index)


def those_of_them_who_are_named(tokens: Tokens) -> Iterator[Token]:
    """In "two of the members, Kim and Lee, voted" Kim and Lee are the two.

    yes: Two of the members, Kim and Lee, voted for the deal.
    no: Two of the members, Kim and Park voted for the deal.
    """
    for first in (t for t in tokens[4:-1] if t.label == "conj" and t.tag == "NNP"):
        members, others = tokens[first.head], below(tokens, first, "conj")
        of = tokens[members.head]
        count, last = tokens[of.head], others[-1] if others else first
        named = members.tag == "NNS" and (members.label, of.text, count.tag) == ("pobj", "of", "CD")
        closed = tokens[begin(tokens, first) - 1].text == "," and word_after(tokens, last).text == ","
        if named and closed and others and not has(tokens, members, "cc"):
            yield replace(first, label="appos")


def who_is_sent_in(tokens: Tokens) -> Iterator[Token]:
    """In "sent in troops to unload food" troops are sent, and are to unload it.

    yes: Kim ruled out sending in troops to unload food and medicines.
    no: Kim sent in the form.
    """
    for in_ in (t for t in tokens[1:-1] if (t.label, t.text) == ("prep", "in")):
        verb, sent = tokens[in_.head], below(tokens, in_, "pobj")
        beside = verb.index == in_.index - 1 and verb.lemma.lower() in {"bring", "call", "draft", "fly", "send"}
        people = sent and sent[0].tag == "NNS" and sent[0].lemma.lower() in _SENT and not has(tokens, verb, "dobj")
        if beside and people and all(t.text.lower() != "them" for t in tokens[sent[0].index :]):
            yield replace(in_, label="prt", tag="RP")
            yield replace(sent[0], label="dobj", head=verb.index)


_SENT = frozenset({"engineer", "expert", "firefighter", "force", "inspector", "medic", "officer", "reinforcement"})
_SENT |= {"rescuer", "soldier", "troop", "troops", "volunteer"}
"""Who is sent in to do something."""


def price_of_what_is_bought(tokens: Tokens) -> Iterator[Token]:
    """In "bought the app Lumo for $2bn" it was bought for that: Lumo is not for money.

    yes: Acme bought the video streaming service Lumo for $2.6bn last year.
    no: Kim bought the painting for her daughter.
    """
    for preposition in (t for t in tokens[3:] if (t.label, t.lemma) == ("prep", "for")):
        thing = tokens[preposition.head]
        thing = tokens[thing.head] if thing.label == "appos" else thing
        verb = tokens[thing.head]
        paid = below(tokens, preposition, "pobj")
        sums = [t for t in paid if t.entity == "MONEY" or any(sign.tag == "$" for sign in below(tokens, t))]
        if thing.label in {"dobj", "nsubjpass"} and verb.lemma in _BUYING and sums and verb.index < preposition.index:
            yield replace(preposition, head=verb.index)


def price_of_a_share(tokens: Tokens) -> Iterator[Token]:
    """In "offered 310p a share in cash" pence are offered, and nobody is offered a share.

    yes: Acme offered 310p a share in cash.
    no: Acme offered Kim a share.
    """
    for price in (t for t in tokens[1:-2] if t.label == "dative" and t.text[:1].isdigit() and t.text[-1:] == "p"):
        unit = tokens[price.index + 2]
        if (unit.label, unit.head) == ("dobj", price.head) and word_after(tokens, price).text in {"a", "per"}:
            yield replace(price, label="dobj", tag="CD", entity="MONEY")
            yield replace(unit, label="npadvmod", head=price.index)
            yield from (replace(t, head=price.head) for t in below(tokens, unit, "prep"))


def particle_of_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "President Ursula von der Leyen" all of it is her name.

    yes: European Commission President Ursula von der Leyen welcomed the result.
    no: The van der Berg drove is old.
    """
    for particle in (t for t in tokens[1:-1] if t.text in {"der", "den", "dem", "del"} and t.tag == "NN"):
        last = word_after(tokens, particle)
        if (particle.label, particle.head) == ("compound", last.index) and last.tag == "NNP":
            of = tokens[particle.index - 1].entity
            yield replace(particle, tag="NNP", lemma=particle.text, entity=of)
            yield replace(last, entity=last.entity or of)
            yield from (replace(t, head=last.index) for t in below(tokens, particle, "compound"))


def means_of_the_second_deed(tokens: Tokens) -> Iterator[Token]:
    """In "left the car and, with a friend, took a train" the friend came along on the train.

    yes: Fell removed the metal and, with the help of a nurse, stitched up the driver.
    no: Fell removed the metal with care and, on Monday, went.
    """
    for preposition in (t for t in tokens[3:-3] if t.label == "prep" and tokens[t.index - 1].text == ","):
        verb, joiner = tokens[preposition.head], tokens[preposition.index - 2]
        later = [t for t in below(tokens, verb, "conj") if t.index > preposition.index and t.tag.startswith("VB")]
        if (joiner.label, joiner.head) == ("cc", verb.index) and later and tokens[later[0].index - 1].text == ",":
            yield replace(preposition, head=later[0].index)


def place_of_what_is_between_them(tokens: Tokens) -> Iterator[Token]:
    """In "clashes between police and miners in Lima" the clashes are there.

    yes: Clashes between police and protesters in Lusaka killed two.
    no: The difference between police and protesters in Lusaka is great.
    """
    for preposition in (t for t in tokens[4:-1] if (t.label, t.lemma) == ("prep", "in")):
        first = tokens[preposition.head]
        first = tokens[first.head] if first.label == "conj" else first
        between = tokens[first.head]
        both = below(tokens, first, "conj")
        places = [t for t in below(tokens, preposition, "pobj") if t.entity in {"GPE", "LOC", "FAC"}]
        event = tokens[between.head]
        if between.lemma != "between" or not both or not places or both[-1].index > preposition.index:
            continue
        alone = not has(tokens, both[-1], "poss") and below(tokens, first, "prep") in ([], [preposition])
        best = any(t.tag in {"JJS", "RBS"} for t in tokens[first.index : preposition.index])
        if event.lemma.lower() in _FIGHTS and event.label != "conj" and alone and not best:
            yield replace(preposition, head=event.index)


_FIGHTS = frozenset({"battle", "brawl", "clash", "confrontation", "fighting", "gunfight", "scuffle", "shootout"})
_FIGHTS |= {"skirmish", "violence"}


def leader_who_does_it(tokens: Tokens) -> Iterator[Token]:
    """In "the Forum, whose leader Ann Lee refused" it is Lee who refused.

    yes: She wants to govern with the Greens and the liberal Forum, whose leader Annelies Brandt refused to join.
    """
    for name in (t for t in tokens[3:-1] if t.label == "relcl" and t.tag in NAME_TAGS):
        verb, body = word_after(tokens, name), tokens[name.head]
        whose = [t for t in tokens[body.index : name.index] if t.tag == "WP$"]
        if not whose or not is_finite(tokens, verb) or verb.tag[:2] != "VB" or is_below(tokens, body, name):
            continue
        before = tokens[begin(tokens, body) - 1]
        yield replace(name, label="nsubj", head=verb.index)
        yield replace(verb, label="relcl", head=body.index)
        if body.label in SUBJECTS and body.head == verb.index:
            if before.label == "cc":
                yield replace(body, label="conj", head=before.head)
            elif before.tag == "IN":
                yield replace(body, label="pobj", head=before.index)


def deed_that_one_is_accused_of(tokens: Tokens) -> Iterator[Token]:
    """In "accused Kim of misleading parliament" the parliament is misled.

    yes: Karimi accused Pollard of misleading parliament by claiming that Peru supported the plan.
    no: Karimi accused Pollard of growing corruption.
    """
    for of in (t for t in tokens[1:-2] if (t.label, t.text) == ("prep", "of")):
        deed, thing = tokens[of.index + 1], tokens[of.index + 2]
        accused = tokens[of.head].lemma.lower() in {"accuse", "convict", "guilty", "suspect"}
        taken = (deed.tag, deed.label, deed.head, thing.label) == ("VBG", "amod", thing.index, "pobj")
        if not accused or not taken or deed.lemma.lower() in lexicon("unaccusative") | _CHANGING:
            continue
        yield replace(deed, label="pcomp", head=of.index)
        yield replace(thing, label="dobj", head=deed.index)
        yield from (replace(t, head=deed.index) for t in below(tokens, thing, "prep") if t.lemma == "by")


_CHANGING = frozenset({"alarm", "compete", "conflict", "continue", "decline", "exist", "fall", "grow", "increase"})
_CHANGING |= {"last", "linger", "miss", "mount", "overlap", "persist", "recur", "rise", "shrink", "spiral", "worsen"}


def clause_taken_for_an_adjective(tokens: Tokens) -> Iterator[Token]:
    """In "said about 800 people needed shelter" they needed it: no shelter is "needed".

    yes: Kim said about 80,000 people needed shelter.
    no: Kim said that the needed shelter was late.
    """
    for verb in (t for t in tokens[2:-1] if t.label == "amod" and t.tag in {"VBN", "VBD"}):
        thing = tokens[verb.head]
        above = tokens[thing.head]
        free = above.tag.startswith("VB") and above.index < verb.index and not has(tokens, above, "ccomp")
        if free and thing.label == "dobj" and thing.index > verb.index and has(tokens, verb, "nsubj"):
            yield replace(verb, tag="VBD", label="ccomp", head=above.index)
            yield replace(thing, head=verb.index)


def kin_of_who_is_described(tokens: Tokens) -> Iterator[Token]:
    """In "the late actor Karl Brunn's widow has left" the actor is Brunn, and his widow has left.

    yes: The late industrialist Karl Brunn's widow, Trude, has contested the will.
    """
    for kin in (t for t in tokens[3:] if t.label == "appos" and t.tag in {"NN", "NNS"}):
        role = tokens[kin.head]
        owners = [t for t in below(tokens, kin, "poss") if t.tag == "NNP"]
        beside = owners and begin(tokens, owners[0]) == role.index + 1
        if not beside or role.tag != "NN" or role.lemma.lower() not in lexicon("persons"):
            continue
        if kin.index < role.index or (role.head > role.index and role.head < kin.index):
            continue
        yield in_place_of(kin, role)
        yield replace(role, label="compound", head=owners[0].index)
        for t in tokens[: role.index]:
            if t.head == role.index:
                yield replace(t, head=owners[0].index)


def who_says_so_after_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "Kim will return to Lima, the mayor, Lou Sand, predicted" the mayor predicts: Lima is no mayor.

    yes: Investors will return to Oberon Bay, the mayor, Lou Staunton, predicted.
    no: Investors will return to Lima, the capital, Kim predicted.
    """
    saying = lexicon("saying") | lexicon("foreseeing") | lexicon("thinking")
    for verb in (t for t in tokens[4:] if t.tag == "VBD" and t.lemma.lower() in saying):
        clauses = [t for t in below(tokens, verb, "ccomp") if t.index < verb.index]
        if not clauses or has(tokens, verb, *SUBJECTS) or tokens[verb.index - 1].text != ",":
            continue
        roles = (t for t in tokens[clauses[0].index : verb.index] if t.label == "appos" and has_article(tokens, t))
        role = next((t for t in roles if t.lemma.lower() in lexicon("persons") and t.tag == "NN"), None)
        if role is not None and tokens[begin(tokens, role) - 1].text == ",":
            yield replace(role, label="nsubj", head=verb.index)


REPAIRS = (
    those_of_them_who_are_named,
    name_of_the_noun_beside_it,
    who_is_sent_in,
    price_of_what_is_bought,
    price_of_a_share,
    particle_of_a_name,
    means_of_the_second_deed,
    place_of_what_is_between_them,
    leader_who_does_it,
    deed_that_one_is_accused_of,
    clause_taken_for_an_adjective,
    kin_of_who_is_described,
    who_says_so_after_a_place,
)
