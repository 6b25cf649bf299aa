"""Hyphens with a blank on either side: a dash in most texts, and part of a word in some ("a two - year deal")."""

import re
from collections.abc import Sequence

_FIGURE = re.compile(r"\d[\d,.]*")
_BEFORE = frozenset(
    {"cross", "eight", "five", "four", "free", "full", "half", "hi", "high", "ill", "large", "long", "low", "new"}
    | {"nine", "old", "part", "seven", "short", "six", "small", "ten", "three", "two", "well"}
)
"""What begins a word of two parts."""
_PREFIXES = frozenset(
    {"afro", "anglo", "anti", "co", "euro", "ex", "franco", "indo", "mid", "multi", "non", "post", "pre", "pro"}
    | {"self", "semi", "sino", "vice"}
)
"""What is no word of its own."""
_MEASURES = frozenset({"foot", "inch", "kilometer", "kilometre", "meter", "metre", "point", "pound", "storey", "ton"})
"""What a figure measures with a hyphen: "a 5 - foot wall"."""
_BETWEEN = frozenset(
    {"accord", "alliance", "border", "conflict", "deal", "derby", "dispute", "flight", "line", "match", "pact"}
    | {"railway", "relations", "route", "summit", "talks", "train", "treaty", "war"}
)
"""What two places, peoples or firms have: "the India - Pakistan border"."""
_AFTER = frozenset(
    {"aged", "aligned", "appointed", "approved", "backed", "based", "born", "bound", "built", "class", "controlled"}
    | {"day", "dominated", "driven", "earlier", "elected", "era", "exempt", "filled", "financed", "free", "friendly"}
    | {"funded", "generation", "grade", "held", "hour", "insured", "issued", "lance", "led", "level", "listed"}
    | {"made", "member", "mile", "minute", "month", "occupied", "old", "oriented", "owned", "page", "penalty"}
    | {"producing", "rate", "related", "rich", "run", "scale", "seat", "sized", "speaking", "sponsored", "style"}
    | {"term", "time", "trained", "type", "week", "wide", "year"}
)
"""What ends one: "Rome - based", "oil - rich"."""
_CLAUSE = frozenset(
    {"a", "about", "after", "all", "an", "and", "any", "are", "as", "at", "before", "but", "by", "for", "from"}
    | {"had", "has", "have", "he", "her", "his", "in", "into", "is", "it", "its", "last", "more", "next", "not", "of"}
    | {"on", "or", "over", "she", "since", "some", "than", "that", "the", "their", "they", "this", "to", "under"}
    | {"was", "we", "were", "when", "where", "which", "who", "will", "with", "would", "yesterday"}
)
"""What follows a dash and its participle, and no word of two parts: "the firm - based in Oslo - said"."""


def dashes_told_apart(words: Sequence[str], spaces: Sequence[bool]) -> tuple[list[str], list[bool]]:
    """The words and after which of them a blank is to be seen: a dash for each hyphen that stands apart and is none.

    No blank is seen round the others; `spaces` are true where one follows.

    >>> dashes_told_apart(["a", "six", "-", "member", "crew", "-", "of", "two"], [True] * 8)
    (['a', 'six', '-', 'member', 'crew', '–', 'of', 'two'], [True, False, False, True, True, True, True, True])
    >>> dashes_told_apart(["the", "firm", "-", "based", "in", "Oslo"], [True] * 6)[0]
    ['the', 'firm', '–', 'based', 'in', 'Oslo']
    >>> dashes_told_apart(["by", "212", "-", "90", "or", "F", "-", "16"], [True] * 8)[0]
    ['by', '212', '-', '90', 'or', 'F', '-', '16']
    >>> dashes_told_apart(["the", "34", "-", "year", "-", "old", "striker"], [True] * 7)[1]
    [True, False, False, False, False, True, True]
    """
    shown, seen = list(words), list(spaces)
    for i in range(1, len(words) - 1):
        if words[i] != "-" or not spaces[i - 1] or not spaces[i]:
            continue
        if _is_one_word(words[max(0, i - 2) : i - 1], words[i - 1], words[i + 1], words[i + 2 : i + 4]):
            seen[i - 1] = seen[i] = False
        else:
            shown[i] = "–"
    return shown, seen


def _is_one_word(before: Sequence[str], first: str, second: str, after: Sequence[str]) -> bool:
    if _FIGURE.fullmatch(first):
        return bool(_FIGURE.fullmatch(second)) or (second in _AFTER | _MEASURES and _goes_on(after))
    if first.lower() in _PREFIXES:
        return second.isalpha() and second.lower() not in _CLAUSE
    if first.lower() in _BEFORE:
        return second.isalpha() and second.lower() not in _CLAUSE and _goes_on(after)
    if len(first) == 1 and first.isupper():
        return bool(_FIGURE.fullmatch(second))  # "F - 16"
    if first.istitle() and second.istitle():
        return bool({"a", "an", "the"} & {b.lower() for b in before}) and bool(_BETWEEN & set(after[:1]))
    whole = first.replace(".", "").isalpha() and first.lower() not in _CLAUSE  # "U.S. - led"
    return whole and second in _AFTER and _goes_on(after)


def _goes_on(after: Sequence[str]) -> bool:
    """True where a noun may follow: "coal mine", "year - old", not "in Oslo"."""
    return bool(after) and (after[0] == "-" or (after[0].isalpha() and after[0] not in _CLAUSE))
