"""Appositions given to the wrong noun, and what is none: places of a list, verbs taken for nouns, the body's kind."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below


def place_in_a_list_of_places(tokens: Tokens) -> Iterator[Token]:
    """In "a workshop for painters from the US, the UK and Canada" the UK is no workshop.

    yes: They held the first workshop for thirty painters from the US, the UK and Canada at Pine Plains.
    no: Kim met envoys of Peru, a country in debt.
    """
    for second in (t for t in tokens if t.label == "appos" and t.entity == "GPE"):
        first_word = min([second.index, *(t.index for t in below(tokens, second, "det", "compound"))])
        if first_word < 2 or tokens[first_word - 1].text != ",":
            continue
        first = tokens[first_word - 2]
        joined = [t for t in below(tokens, second, "conj") if t.entity == "GPE"]
        if first.label == "pobj" and first.entity == "GPE" and joined and first.index != second.head:
            yield replace(second, label="conj", head=first.index)
            behind = (t for t in below(tokens, second, "prep") if t.index > joined[-1].index)
            yield from (replace(t, head=tokens[second.head].index) for t in behind)
