"""Reports put into a sentence between commas: who speaks in them, and what goes on behind them."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of, is_below

_SUBJECTS = ("nsubj", "nsubjpass")


def speaker_between_commas(tokens: Tokens) -> Iterator[Token]:
    """In "the sale of Warner, a banker close to it said, is dead" the banker speaks, and is no Warner.

    yes: The purchase of Warner, a person close to the talks said, is no longer planned.
    yes: The merger of the two firms, a banker who knows both firms said, is dead.
    yes: The two sons of Kim Park, a neighbour who saw them said, had left at dawn.
    no: The wife of Kim, a banker who said no, is dead.
    """
    for said in (t for t in tokens[4:-2] if t.lemma.lower() in lexicon("saying") and t.tag in FINITE_TAGS):
        comma = next((t for t in reversed(tokens[: said.index]) if t.text == ","), said)
        speaker = next((t for t in tokens[comma.index + 1 : said.index] if _is_beside(tokens, t, comma)), None)
        main = _told_behind(tokens, said)
        if speaker is None or main is None or main.head == speaker.index:
            continue
        told = [t for t in tokens[: comma.index] if t.label in _SUBJECTS and is_below(tokens, speaker, t)]
        if len(told) != 1 or told[0].head not in {said.index, main.index} or has(tokens, said, "dobj"):
            continue
        if main.head == said.index:
            yield in_place_of(main, said)
        yield replace(said, label="parataxis", head=main.index)
        yield replace(speaker, label="nsubj", head=said.index)
        yield replace(told[0], label="nsubjpass" if has(tokens, main, "auxpass") else "nsubj", head=main.index)
        for known in below(tokens, said, *_SUBJECTS):
            if known.index > speaker.index:  # "a banker who knows both firms said"
                yield replace(known, label="dobj", head=said.head)
        return


def _is_beside(tokens: Tokens, noun: Token, comma: Token) -> bool:
    return noun.label == "appos" and noun.tag in NOUN_TAGS and begin(tokens, noun) == comma.index + 1


def _told_behind(tokens: Tokens, said: Token) -> Token | None:
    """The verb right behind the comma that closes ", a banker said,"; None where no verb follows."""
    if tokens[said.index + 1].text != ",":
        return None
    first = next((t for t in tokens[said.index + 2 :] if t.tag not in {"RB", "RBR"}), said)
    if first.tag not in FINITE_TAGS:
        return None
    return tokens[first.head] if first.label in {"aux", "auxpass"} else first


def what_goes_on_behind_a_report(tokens: Tokens) -> Iterator[Token]:
    """In "inflation fell, the bank reported, still double the target" inflation is double that: no target is reported.

    yes: Inflation slowed to 18% in June, the statistics service reported, still more than double the target.
    """
    for said in (t for t in tokens[3:-2] if t.lemma.lower() in lexicon("saying") and tokens[t.index + 1].text == ","):
        told = [t for t in below(tokens, said, "ccomp") if t.index < said.index]
        told += [tokens[said.head]] if said.label == "parataxis" and said.head < said.index else []
        if len(told) == 1 and has(tokens, said, "nsubj"):
            yield from (replace(t, label="dep", head=told[0].index) for t in below(tokens, said, "dobj"))


def some_of_those_told_of(tokens: Tokens) -> Iterator[Token]:
    """In "nine were hurt, three of them badly, said Kim" Kim alone speaks.

    yes: Nine people were taken to a hospital, two of them with severe burns, said Teresa Falcão.
    yes: Nine people were hurt, three of them badly, said Kim Park.
    """
    for said in (t for t in tokens[5:-1] if t.lemma.lower() in lexicon("saying") and tokens[t.index - 1].text == ","):
        subjects, told = below(tokens, said, "nsubj"), below(tokens, said, "ccomp")
        if len(subjects) != 2 or len(told) != 1 or not has(tokens, told[0], *_SUBJECTS):
            continue
        first, speaker = subjects
        closed = tokens[begin(tokens, first) - 1].text == "," and begin(tokens, speaker) == said.index + 1
        if closed and told[0].index < first.index < said.index:
            yield replace(first, label="dep", head=told[0].index)


REPAIRS = (speaker_between_commas, what_goes_on_behind_a_report, some_of_those_told_of)
"""In the order in which they are made."""
