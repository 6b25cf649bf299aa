"""Members of lists that are taken for something else, and phrases behind them: who is listed, what is done third."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NAME_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of, is_below
from graphbuild.parse.repairs.forms import verb_of

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def next_name_after_a_role(tokens: Tokens) -> Iterator[Token]:
    """In "were Omar Haddad, a driver, Lena Vogel, a nurse, and Kim" Vogel is no driver: she is the next.

    yes: Kim met Ann Lee, a nurse, Tom Poe, a pilot, and Jo Kim, a cook.
    no: The winner, Omar Haddad, a driver from Tripoli, thanked Lena Vogel.
    """
    for name in (t for t in tokens[6:] if (t.label, t.entity) == ("appos", "PERSON") and t.tag in NAME_TAGS):
        role = tokens[name.head]
        first = tokens[role.head]
        listed = has(tokens, name, "conj") or has(tokens, first, "conj")
        plain = role.tag == "NN" and role.label == "appos" and tokens[begin(tokens, name) - 1].text == ","
        person = (first.entity, first.tag) == ("PERSON", "NNP") and first.index < role.index < name.index
        if plain and listed and person:
            yield replace(name, label="conj", head=first.index)


def work_after_its_maker(tokens: Tokens) -> Iterator[Token]:
    """In "a novel by Rooney, a memoir by Rushdie and a poem by Kim are on it" no novelist is a memoir.

    yes: A novel by Sally Rooney, a memoir by Salman Rushdie and a history of Haiti by Laurent Dubois are on the list.
    no: A novel by Sally Rooney, an author and critic, is on the list.
    """
    for work in (t for t in tokens[4:-2] if (t.label, t.tag) == ("appos", "NN") and has(tokens, t, "cc", "conj")):
        maker = tokens[work.head]
        by = tokens[maker.head]
        first = tokens[by.head]
        verb = tokens[first.head]
        several = {t.text for t in (verb, *below(tokens, verb, "aux", "auxpass"))} & {"are", "have", "were"}
        plural = verb.tag == "VBP" or bool(several)
        again = any(t.text == by.text and t.index > work.index for t in below(tokens, work, "prep"))
        nested = (maker.label, by.label) == ("pobj", "prep") and first.label in {"nsubj", "nsubjpass"}
        if again and plural and nested and first.tag == "NN":
            yield replace(work, label="conj", head=first.index)


def plural_after_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "sold shares in Acer, bonds of Italy and a house" Acer is no bonds: they are sold too.

    yes: The chairman sold shares in Acer, bonds of Italy and a house in Rome.
    no: The chairman bought shares in Acer, makers of computers and phones.
    """
    for more in (t for t in tokens[5:] if (t.label, t.tag) == ("appos", "NNS") and has(tokens, t, "cc")):
        name = tokens[more.head]
        thing = tokens[tokens[name.head].head]
        thing = tokens[name.head - 1] if thing.tag[:1] == "V" else thing
        bare = begin(tokens, more) == more.index and tokens[more.index - 1].text == ","
        maker = more.lemma.lower() in lexicon("persons") or more.lemma.endswith(("er", "or", "ist"))
        inside = (name.label, name.tag, thing.label, thing.tag) == ("pobj", "NNP", "dobj", "NNS")
        if bare and inside and not maker:
            yield replace(more, label="conj", head=thing.index)


def those_of_whom_some_are_told(tokens: Tokens) -> Iterator[Token]:
    """In "of the twelve jurors, seven women and five men, ten voted" the ten did, out of all.

    yes: Of the twelve jurors, seven women and five men, ten voted to convict the policeman.
    """
    of = tokens[0]
    verb = tokens[of.head]
    group, doers = below(tokens, of, "pobj"), [t for t in below(tokens, verb, "nsubj") if t.index < verb.index]
    if of.text != "Of" or len(group) != 1 or len(doers) != 2 or doers[1].tag != "CD":
        return
    if doers[0].tag == "NNS" and tokens[doers[1].index - 1].text == "," and group[0].tag == "NNS":
        yield replace(doers[0], label="dep", head=group[0].index)


def kin_after_the_object(tokens: Tokens) -> Iterator[Token]:
    """In "pulled a boy, his mother and a dog from the rubble" all three were pulled from it.

    yes: Rescuers pulled a boy, his mother and a dog from the rubble of a school.
    no: Police arrested a man, his wife, and fled.
    """
    for kin in (t for t in tokens[4:] if t.label in {"appos", "conj"} and has(tokens, t, "cc")):
        first = tokens[kin.head]
        verb = tokens[first.head]
        own = tokens[kin.index - 1].tag == "PRP$" and tokens[kin.index - 2].text == ","
        others = [t for t in below(tokens, kin, "conj") if t.tag in NOUN_TAGS]
        if first.label == "dobj" and own and others and kin.lemma in lexicon("kin") | lexicon("family"):
            yield replace(kin, label="conj")
            for whence in below(tokens, others[-1], "prep"):
                if whence.text == "from" and verb.lemma in _PULLING:
                    yield replace(whence, head=verb.index)


_PULLING = frozenset({"drag", "evacuate", "free", "pull", "recover", "remove", "rescue", "save"})


def whence_they_are_taken(tokens: Tokens) -> Iterator[Token]:
    """In "recalled its envoy from Lima" he is called back from there: he is not from Lima.

    yes: The ministry recalled three senior diplomats from Oslo after the vote.
    yes: Berg was charged with stealing letters and a silver clock from the museum.
    no: The firm hired two drivers from Lima.
    """
    for whence in (t for t in tokens[3:-1] if (t.text, t.label) == ("from", "prep")):
        thing = tokens[whence.head]
        while thing.label == "conj" and tokens[thing.head].tag in NOUN_TAGS:
            thing = tokens[thing.head]
        verb = tokens[thing.head]
        if thing.label == "dobj" and verb.lemma in _PULLING | _TAKING_AWAY and verb.index < thing.index:
            yield replace(whence, head=verb.index)


_TAKING_AWAY = frozenset(
    {"confiscate", "deport", "evict", "expel", "extradite", "recall", "seize", "snatch", "steal", "take", "withdraw"}
)
"""Verbs whose "from" says whence somebody or something is taken."""


def whence_people_are(tokens: Tokens) -> Iterator[Token]:
    """In "killed thirteen peacekeepers from Malawi" they are from there: nobody is killed from it.

    yes: Rebels killed thirteen peacekeepers from South Africa, Malawi and Uruguay.
    yes: The president accused the coach of leaking the letter to reporters from France.
    no: The army drove the rebels from Goma.
    """
    for whence in (t for t in tokens[3:-1] if (t.text, t.label) == ("from", "prep")):
        people, verb = tokens[whence.index - 1], tokens[whence.head]
        places = below(tokens, whence, "pobj")
        role = people.tag == "NNS" and people.lemma.lower() in lexicon("persons")
        there = len(places) == 1 and places[0].entity in {"GPE", "NORP"}
        told = people.label == "pobj" and tokens[people.head].text == "to" and is_below(tokens, people, verb)
        hurt = people.label == "dobj" and people.head == verb.index and verb.lemma in _KILLING
        if role and there and verb.tag[:2] == "VB" and (hurt or (told and verb.lemma in _TELLING)):
            yield replace(whence, head=people.index)


_KILLING = frozenset({"arrest", "injure", "jail", "kill", "murder", "question", "shoot", "thank", "train", "wound"})
_TELLING = frozenset({"describe", "explain", "give", "leak", "offer", "promise", "show"})


def of_what_they_are_robbed(tokens: Tokens) -> Iterator[Token]:
    """In "robbed a jeweller in Cannes of watches" there is no Cannes of watches: he lost them.

    yes: Two men robbed a jeweller in Cannes of watches and fled.
    no: The men robbed a bank in the city of Lyon.
    """
    for of in (t for t in tokens[5:-1] if (t.text, t.label) == ("of", "prep")):
        place = tokens[of.index - 1]
        verb = tokens[tokens[place.head].head]
        verb = tokens[verb.head] if verb.label == "dobj" else verb
        named = of.head == place.index and (place.label, place.entity) == ("pobj", "GPE")
        if named and verb.lemma in _ROBBING and has(tokens, verb, "dobj"):
            yield replace(of, head=verb.index)


_ROBBING = frozenset({"accuse", "acquit", "cheat", "convict", "deprive", "relieve", "rob", "strip"})


def deed_taken_for_part_of_its_object(tokens: Tokens) -> Iterator[Token]:
    """In "shut schools, delayed flights and left rubbish" flights were delayed then, and none shut.

    yes: The strike shut schools in Glasgow, delayed flights from Edinburgh and left rubbish in Dundee.
    yes: The storm hit the coast, closing the airport, trapping drivers on the road and delighting children in parks.
    no: The firm sells cars, repaired bikes and vans.
    """
    for deed in (t for t in tokens[4:-1] if t.label == "amod" and t.tag in {"VBN", "VBG"}):
        thing, before = tokens[deed.head], tokens[deed.index - 1]
        verb = tokens[thing.head]
        if thing.index != deed.index + 1 or thing.tag not in NOUN_TAGS or verb.index > deed.index:
            continue
        objects = [t for t in below(tokens, verb, "dobj") if t.index < deed.index]
        last = [t for t in below(tokens, verb, "conj") if t.tag == "VBD" and t.index > thing.index]
        second = (verb.tag, deed.tag, thing.label, before.text) == ("VBD", "VBN", "dobj", ",") and bool(last)
        third = (verb.tag, deed.tag, thing.label, before.text) == ("VBG", "VBG", "conj", "and")
        if (verb.label, tokens[verb.head].tag, thing.label) == ("dobj", "VBG", "conj"):  # joined to sailors
            verb = tokens[verb.head]
            objects = below(tokens, verb, "dobj")
            third = (verb.label, tokens[verb.head].tag, deed.tag, before.text) == ("advcl", "VBG", "VBG", "and")
        if objects and (second or third):
            lemma = verb_of(deed.text) if third else deed.lemma
            yield replace(deed, label="conj", tag=verb.tag, lemma=lemma, head=verb.index)
            yield replace(thing, label="dobj", head=deed.index)


def gerund_joined_as_noun(tokens: Tokens) -> Iterator[Token]:
    """In "accused of taking bribes and hiding papers from them" he hides papers.

    yes: Prosecutors accused him of taking bribes, laundering money in Panama and hiding documents from the tax office.
    """
    for deed in (t for t in tokens[4:-1] if (t.label, t.tag) == ("conj", "NN") and t.text.endswith("ing")):
        if tokens[deed.head].tag == "VBG" and has(tokens, deed, "dobj"):
            yield replace(deed, tag="VBG", lemma=verb_of(deed.text.lower()))


def once_what_he_was(tokens: Tokens) -> Iterator[Token]:
    """In "once the richest man in Asia, Li Hui gave it" there is one man; so in "a teacher from Lyon, Ann Lee sold it".

    yes: Once the poorest man in Delhi, Ravi Das gave his son a bank.
    yes: A former teacher from Lyon, Anne Roche sold her house to her sister.
    """
    for name in (t for t in tokens[3:-1] if (t.label, t.entity) == ("nsubj", "PERSON") and t.tag == "NNP"):
        first = begin(tokens, name)
        once = tokens[0].text == "Once"
        start = tokens[1 if once else 0]
        role = tokens[start.head]
        between = tokens[start.index : first - 1]
        inside = all(t == role or is_below(tokens, t, role) for t in between)
        verb = tokens[name.head]
        loose = once or (role.label, role.head) == ("nsubj", verb.index)
        if tokens[first - 1].text != "," or start.tag != "DT" or role.tag != "NN" or not inside or not loose:
            continue
        if name.index == verb.index - 1 and verb.tag in {"VBD", "VBZ"} and role.index < first:
            yield replace(role, label="appos", head=name.index)
            if once:
                yield replace(tokens[0], label="advmod", tag="RB", head=role.index)


def demands_in_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "wants 8%, an end to night work, and a promise" all three are wanted: no 8% is an end.

    yes: The nurses want 8%, a cap on overtime, and a promise that no ward will close.
    yes: The rebels sought autonomy, a share of oil revenue, and the release of prisoners.
    yes: Unions want higher pay, shorter hours and an end to outsourcing.
    no: The firm exports cotton, a thirsty crop, and sugar.
    """
    for second in (t for t in tokens[3:] if t.label in {"appos", "npadvmod"} and t.tag in {"NN", "NNS"}):
        first = tokens[second.head]
        verb = tokens[first.head]
        last = [t for t in below(tokens, second, "conj") + below(tokens, first, "conj") if t.index > second.index]
        bare = first.tag in {"NN", "NNS"} and not has(tokens, first, "det", "poss")
        bare = bare and first.lemma.lower() not in lexicon("persons")
        if second.label == "npadvmod" and first.label == "dobj":  # "a 5% rise, an end to"
            bare, last = tokens[begin(tokens, second) - 1].text == ",", last or [second]
        sought = first.label == "dobj" and verb.lemma.lower() in _SEEKING
        if (
            not sought
            or not bare
            or not last
            or last[-1].tag not in NOUN_TAGS
            or not has(tokens, last[-1], "det", "poss")
        ):
            continue
        told = has(tokens, second, "relcl") or second.lemma in _FIGURES  # "power, a prize that eluded him, and"
        if (second.tag == "NNS" or has(tokens, second, "det")) and not told:
            yield replace(second, label="conj")


_SEEKING = lexicon("demanding") | frozenset(
    {"blame", "cite", "criticise", "face", "fear", "get", "include", "need", "negotiate", "obtain", "offer", "pledge"}
    | {"promise", "receive", "secure", "seek", "win"}
)
_FIGURES = frozenset(
    {"amount", "drop", "fall", "figure", "increase", "level", "number", "price", "rate", "record", "rise"}
)
"""What an amount itself is called."""


def noun_of_two_words_in_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "bought acid, a saw and plastic sheeting" plastic is what the sheeting is of, and no fourth thing.

    yes: The prosecutor said the accused bought acid, a saw and plastic sheeting two days before the killing.
    """
    for last in (t for t in tokens[3:] if t.label == "conj" and t.tag in {"NN", "NNS"}):
        before = tokens[last.index - 1]
        if before.label == "conj" and before.tag == "NN" and last.head in {before.index, before.head}:
            yield in_place_of(last, before)
            yield replace(before, label="compound", head=last.index)
            yield from (replace(t, head=last.index) for t in below(tokens, before) if t != last)


def list_behind_a_colon(tokens: Tokens) -> Iterator[Token]:
    """In "what was lost was hard to count: the supper, the play" no supper was hard: the list says what was lost.

    yes: What would be lost, she said, was harder to put a figure on: the harvest supper, the Christmas play, the fair.
    no: He defended the police: the officers, he said, had acted bravely.
    """
    for colon in (t for t in tokens[3:-2] if t.text == ":"):
        for thing in (t for t in tokens[colon.index + 1 :] if t.label in _SUBJECTS):
            verb = tokens[thing.head]
            own = [t for t in below(tokens, verb, *_SUBJECTS) if t.index < verb.index]
            if verb.index < colon.index and own and begin(tokens, thing) == colon.index + 1:
                yield replace(thing, label="dep")


def second_of_three_bodies(tokens: Tokens) -> Iterator[Token]:
    """In "the Adler Hall, the Museum of Air and the Texas Hall" there are three: no hall is the museum.

    yes: Kim visited the Adler Hall, the Museum of Air and the Texas Hall.
    no: Kim visited the ADA, the Agency for Dance and Art.
    """
    for second in (t for t in tokens[3:] if t.label == "appos" and t.tag == "NNP" and t.entity in {"FAC", "ORG"}):
        first = tokens[second.head]
        third = below(tokens, second, "conj")
        both = first.tag == "NNP" and first.entity in {"FAC", "ORG"} and begin(tokens, first) < first.index
        if both and has(tokens, second, "cc") and third and third[0].tag == "NNP" and has(tokens, third[0], "det"):
            yield replace(second, label="conj")


def second_of_a_merger(tokens: Tokens) -> Iterator[Token]:
    """In "the merger of Fiat and PSA created Stellantis" it is a merger of both: PSA created nothing.

    yes: The merger of Fiat Chrysler and PSA created Stellantis.
    """
    for second in (t for t in tokens[4:] if t.label == "conj" and t.tag == "NNP"):
        noun = tokens[second.head]
        ofs = [p for p in below(tokens, noun, "prep") if p.text in {"between", "of"} and p.index < second.index]
        firsts = [t for p in ofs for t in below(tokens, p, "pobj") if t.tag == "NNP"]
        if noun.lemma in _OF_TWO and len(firsts) == 1 and not has(tokens, firsts[0], "conj"):
            yield replace(second, head=firsts[0].index)
            yield from (replace(t, head=firsts[0].index) for t in below(tokens, noun, "cc"))


_OF_TWO = frozenset(
    {"alliance", "combination", "marriage", "match", "meeting", "merger", "partnership", "union", "war"}
)
"""What there is of two."""


def body_joined_to_a_state(tokens: Tokens) -> Iterator[Token]:
    """In "to the Adler Hall in Chicago, Illinois, the Air Museum of Salem, Oregon, and Tech" no museum is a state.

    yes: The box will go to the Adler Hall in Chicago, Illinois, the Air Museum of Salem, Oregon, and the Tech Museum.
    no: Acme has shops in Chicago, Illinois, and Salem, Oregon.
    """
    for body in (t for t in tokens[6:] if t.label == "conj" and t.entity in {"FAC", "ORG"} and t.tag in NOUN_TAGS):
        place = tokens[body.head]
        city = tokens[place.head] if place.label in {"appos", "conj"} else place
        preposition = tokens[city.head]
        first = tokens[preposition.head]
        if (
            place.entity == city.entity == "GPE"
            and place != city
            and (city.label, preposition.label, first.tag in NOUN_TAGS) == ("pobj", "prep", True)
            and first.entity in {"FAC", "ORG"}
        ):
            yield replace(body, head=first.index)
            yield replace(place, label="appos")
            yield from (replace(t, head=first.index) for t in below(tokens, place, "cc"))


REPAIRS = (
    next_name_after_a_role,
    work_after_its_maker,
    plural_after_a_name,
    those_of_whom_some_are_told,
    kin_after_the_object,
    whence_they_are_taken,
    whence_people_are,
    of_what_they_are_robbed,
    deed_taken_for_part_of_its_object,
    gerund_joined_as_noun,
    once_what_he_was,
    demands_in_a_list,
    noun_of_two_words_in_a_list,
    list_behind_a_colon,
    body_joined_to_a_state,
    second_of_three_bodies,
    second_of_a_merger,
)
"""In the order in which they are made."""
