"""Misparses of who and what a list holds: a thing joined to the verb, a person taken for who stands before."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NAME_TAGS, VERB_TAGS
from graphbuild.lexicon import names_body
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_below

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def thing_joined_to_the_verb(tokens: Tokens) -> Iterator[Token]:
    """In "damaged a chapel and at least six houses" the houses are damaged as well.

    yes: The storm damaged a chapel and at least six houses.
    no: The storm damaged a chapel and left.
    """
    for thing in (t for t in tokens[4:] if t.label == "conj" and t.tag in _NOUNS):
        verb = tokens[thing.head]
        deed = thing.text.endswith("ing") or tokens[min(thing.index + 1, len(tokens) - 1)].tag == "TO"  # "and plans to"
        if verb.tag not in VERB_TAGS or deed or has(tokens, thing, "nsubj", "nsubjpass", "aux", "dobj"):
            continue
        first, last = _reach(tokens, thing)
        joiner, after = tokens[first - 1], tokens[last + 1 : last + 2]
        objects = [t for t in below(tokens, verb, "dobj") if t.index < joiner.index]
        if (joiner.label, joiner.head) != ("cc", verb.index) or joiner.text not in {"and", "or"} or len(objects) != 1:
            continue
        before = tokens[joiner.index - 1]
        whole = before == objects[0] or is_below(tokens, before, objects[0])
        if whole and objects[0].tag in _NOUNS and not any(t.tag in VERB_TAGS | {"MD"} for t in after):
            yield replace(thing, head=objects[0].index)
            yield replace(joiner, head=objects[0].index)


def person_taken_for_who_stands_before(tokens: Tokens) -> Iterator[Token]:
    """In "Hauge, guide Pemba Lama and a doctor left" there are three: Hauge is not Lama.

    yes: The climber Siri Hauge, Nepali guide Pemba Lama and a Swiss doctor reached the summit.
    no: The climber Siri Hauge, a guide and doctor, reached the summit.
    """
    for second in (t for t in tokens[2:] if t.label == "appos"):
        first = tokens[second.head]
        told = any(t.text.islower() and t.tag == "NN" for t in below(tokens, second, "compound", "nmod"))
        people = first.entity == "PERSON" and first.tag == second.tag == "NNP"
        people = people and (told or second.entity == "PERSON")
        _, last = _reach(tokens, second)
        closed = any(t.text in {",", "-", "–", "—", ")"} for t in tokens[last + 1 : last + 2])
        if people and not closed and has(tokens, second, "cc") and has(tokens, second, "conj"):
            yield replace(second, label="conj")


def kind_taken_for_another_doer(tokens: Tokens) -> Iterator[Token]:
    """In "the opposition Social Democrats welcomed it" one party did: the opposition is what it is.

    yes: The opposition Social Democrats welcomed it.
    yes: The opposition Conservatives have urged Arbour to resign.
    """
    for kind in (t for t in tokens[:-2] if (t.label, t.tag) == ("nsubj", "NN") and t.text.islower()):
        names = [t for t in below(tokens, tokens[kind.head], "nsubj") if t.index > kind.index]
        named = len(names) == 1 and (names[0].tag in NAME_TAGS or (names[0].tag == "NNS" and names[0].text.istitle()))
        if named and _reach(tokens, names[0])[0] == kind.index + 1:
            yield replace(kind, label="nmod", head=names[0].index)
            yield replace(names[0], tag=names[0].tag.replace("NNS", "NNPS"))
            for article in below(tokens, kind, "det"):
                yield replace(article, head=names[0].index)


def body_joined_to_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "the government of Carinthia, the operator A1 and 40 citizens sued" the operator is joined to the government.

    yes: The case was brought by the regional government of Carinthia, the mobile operator A1 and 4,200 citizens.
    no: The case was brought by the governments of Peru and Chile.
    """
    for member in (t for t in tokens[4:] if t.label == "conj" and t.tag in _NOUNS and t.entity != "GPE"):
        place = tokens[member.head]
        of = tokens[place.head]
        body = tokens[of.head]
        if (place.label, place.entity, of.text) != ("pobj", "GPE", "of") or not names_body(body.lemma.lower()):
            continue
        if has(tokens, member, "det", "nummod"):
            yield replace(member, head=body.index)
            for joiner in below(tokens, place, "cc"):
                yield replace(joiner, head=body.index)


def _reach(tokens: Tokens, head: Token) -> tuple[int, int]:
    """Indices of the first and the last word of the phrase, all that hangs on it included; no comma behind it."""
    whole = [t.index for t in tokens if t == head or is_below(tokens, t, head)]
    last = max(whole)
    while tokens[last].tag in {",", ":"} and last > head.index:
        last -= 1
    return min(whole), last


def part_taken_for_a_doer(tokens: Tokens) -> Iterator[Token]:
    """In "in Buzi, one of the worst affected areas, soldiers rescued 40" soldiers did: no area rescues anybody.

    yes: In Buzi district, one of the worst affected areas, soldiers and volunteers rescued about 1,300 people.
    """
    for one in (t for t in tokens[3:-4] if (t.text, t.label) == ("one", "nsubj") and has(tokens, t, "prep")):
        place, verb = tokens[one.index - 2], tokens[one.head]
        doers = [t for t in below(tokens, one, "conj") if t.index < verb.index]
        closed = doers and tokens[_reach(tokens, doers[0])[0] - 1].text == "," and not has(tokens, one, "cc")
        if tokens[one.index - 1].text == "," and place.label == "pobj" and tokens[place.head].index == 0 and closed:
            yield replace(one, label="appos", head=place.index)
            yield replace(doers[0], label="nsubj", head=verb.index)


def rest_of_a_list_within(tokens: Tokens) -> Iterator[Token]:
    """In "heard that he paid for holidays, a car and a flat" he paid for all: nobody hears a car.

    yes: The court heard that Keogh used the money to pay for holidays, a sports car and a flat in Spain.
    """
    for thing in (t for t in tokens[6:] if t.label == "dobj" and has(tokens, t, "cc") and has(tokens, t, "conj")):
        verb, first = tokens[thing.head], _reach(tokens, thing)[0]
        last = tokens[first - 2]
        clauses = [t for t in below(tokens, verb, "ccomp") if verb.index < t.index < last.index]
        inside = tokens[first - 1].text == "," and clauses and is_below(tokens, last, clauses[0])
        if inside and last.label in {"pobj", "dobj"} and last.tag in {"NN", "NNS"}:
            yield replace(thing, label="conj", head=last.index)


FIRST = (rest_of_a_list_within, part_taken_for_a_doer, person_taken_for_who_stands_before, body_joined_to_a_place)
"""What is looked at before lists are whole."""
LAST = (thing_joined_to_the_verb, kind_taken_for_another_doer)
"""What is looked at once all else is mended."""
