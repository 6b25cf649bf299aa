"""Misparses of times."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens

_NAME = frozenset({"NNP", "NNPS"})
_FEASTS = frozenset(
    {"advent", "christmas", "diwali", "easter", "eid", "eve", "halloween", "hanukkah", "lent", "passover", "ramadan"}
    | {"thanksgiving"}
)


def name_taken_for_time(tokens: Tokens) -> Iterator[Token]:
    """A name that ends in no word for a time is none: "Mar-a-Lago", "the Thanksgiving Day Parade".

    yes: The Thanksgiving Day Parade is in New York.
    """
    for when, run in itertools.groupby(tokens, key=lambda t: t.entity if t.entity in {"DATE", "TIME"} else ""):
        words = list(run) if when else []
        last = words[-1] if words else tokens[0]
        number = any(t.tag == "CD" or any(map(str.isdigit, t.text)) for t in words)
        if words and last.tag in _NAME and not number and last.lemma.lower() not in lexicon("time_nouns") | _FEASTS:
            yield from (replace(t, entity="") for t in words)
