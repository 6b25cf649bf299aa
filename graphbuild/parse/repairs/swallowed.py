"""Misparses in which a phrase swallows what stands behind it: a deed, the rest of a list, what somebody denied."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import SUBJECTS, Tokens, begin, below, has, word_after


def deed_taken_for_a_state(tokens: Tokens) -> Iterator[Token]:
    """In "called the pledge worthless and threatened strikes" strikes were threatened: no pledge is so.

    yes: Sabine Roth, the union's leader, called the pledge worthless and threatened strikes.
    no: Roth called the pledge worthless and dangerous.
    """
    for deed in (t for t in tokens[4:-1] if t.label == "conj" and t.tag in {"VBN", "VBD"}):
        state, thing = tokens[deed.head], word_after(tokens, deed)
        verb = tokens[thing.head]
        joiners = [t for t in below(tokens, state, "cc") if t.index == deed.index - 1]
        inside = state.label == "amod" and state.head == thing.index and state.tag == "JJ"
        if inside and joiners and thing.label == "oprd" and verb.tag == "VBD" and has(tokens, verb, "dobj"):
            yield replace(deed, tag="VBD", head=verb.index)
            yield replace(thing, label="dobj", head=deed.index)
            yield replace(state, label="oprd", head=verb.index)
            yield replace(joiners[0], head=verb.index)


def rest_of_what_it_went_on(tokens: Tokens) -> Iterator[Token]:
    """In "spent the money on a villa, classic cars and a boat" the money is no cars: they were bought as well.

    yes: Pemberton spent the money on a villa in Spain, classic cars and private school fees.
    no: Pemberton spent the money on Monday.
    """
    for thing in (t for t in tokens[5:] if (t.label, t.tag) == ("appos", "NNS") and has(tokens, t, "cc")):
        whole, comma = tokens[thing.head], tokens[begin(tokens, thing) - 1]
        verb = tokens[whole.head]
        first = [
            t
            for preposition in below(tokens, verb, "prep")
            if whole.index < preposition.index < comma.index
            for t in below(tokens, preposition, "pobj")
        ]
        listed = comma.text == "," and whole.label == "dobj" and has(tokens, thing, "conj") and whole.tag in NOUN_TAGS
        if listed and len(first) == 1 and first[0].tag in NOUN_TAGS:
            yield replace(thing, label="conj", head=first[0].index)


def what_who_speaks_denies(tokens: Tokens) -> Iterator[Token]:
    """In "said it was wrong, but denied that she had left" the one who spoke denies it.

    yes: Spain's coach, Pilar Cortés, said the decision was wrong, but denied that she had insulted the referee.
    no: Cortés said the decision was wrong, but Kim denied that she had left.
    """
    for denial in (t for t in tokens[4:-2] if t.label == "advcl" and t.tag == "VBD"):
        verb, joiner = tokens[denial.head], tokens[denial.index - 1]
        speaks = denial.lemma.lower() in lexicon("denying") | lexicon("saying")
        alone = not has(tokens, denial, "mark", *SUBJECTS) and joiner.label == "cc" and verb.index < joiner.index
        if speaks and alone and verb.tag == "VBD":
            yield replace(denial, label="conj")
            yield replace(joiner, head=verb.index)


def those_who_do_such_work(tokens: Tokens) -> Iterator[Token]:
    """In "thousands of building workers" workers are counted, and nobody builds them.

    yes: Higher costs could push thousands of building workers out of work.
    no: They spoke of building houses.
    """
    for work in (t for t in tokens[2:-1] if (t.tag, t.label) == ("VBG", "pcomp")):
        of, people = tokens[work.head], word_after(tokens, work)
        count = tokens[of.head]
        many = count.tag == "NNS" and count.lemma.lower() in lexicon("partitives") | _MANY
        if of.text == "of" and many and (people.tag, people.label, people.head) == ("NNS", "dobj", work.index):
            yield replace(people, label="pobj", head=of.index)
            yield replace(work, label="compound", head=people.index)
            for t in below(tokens, people, "prep"):
                yield replace(t, head=tokens[count.head].index)


_MANY = frozenset({"dozen", "hundred", "million", "score", "ten", "thousand"})


REPAIRS = (
    deed_taken_for_a_state,
    rest_of_what_it_went_on,
    what_who_speaks_denies,
    those_who_do_such_work,
)
