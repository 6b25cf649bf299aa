"""Hyphens with a blank on either side: a dash in most texts, and part of a word in some ("a two - year deal")."""

import re
from collections.abc import Sequence

_FIGURE = re.compile(r"\d[\d,.]*")
_BEFORE = frozenset(
    {
        "anti",
        "co",
        "cross",
        "ex",
        "free",
        "full",
        "half",
        "hi",
        "high",
        "ill",
        "large",
        "long",
        "low",
        "mid",
        "multi",
        "new",
    }
    | {"non", "old", "part", "post", "pre", "pro", "self", "semi", "short", "small", "two", "three", "four", "five"}
    | {"six", "seven", "eight", "nine", "ten", "vice", "well"}
)
"""What begins a word of two parts."""
_AFTER = frozenset(
    {"aged", "aligned", "appointed", "approved", "backed", "based", "born", "bound", "built", "class", "controlled"}
    | {"day", "dominated", "driven", "earlier", "elected", "exempt", "filled", "financed", "free", "friendly", "funded"}
    | {
        "generation",
        "grade",
        "held",
        "hour",
        "insured",
        "issued",
        "lance",
        "led",
        "level",
        "listed",
        "made",
        "member",
        "mile",
    }
    | {"minute", "month", "occupied", "old", "oriented", "owned", "page", "penalty", "producing", "rate", "related"}
    | {"rich", "run", "scale", "seat", "sized", "speaking", "sponsored", "style", "term", "time", "trained", "type"}
    | {"week", "wide", "year"}
)
"""What ends one: "Rome - based", "oil - rich"."""
_CLAUSE = frozenset(
    {"a", "about", "after", "all", "an", "and", "any", "are", "as", "at", "before", "but", "by", "for", "from", "had"}
    | {"has", "have", "he", "her", "his", "in", "into", "is", "it", "its", "last", "more", "next", "not", "of", "on"}
    | {"or", "over", "she", "since", "some", "than", "that", "the", "their", "they", "this", "to", "under", "was", "we"}
    | {"were", "when", "where", "which", "who", "will", "with", "would", "yesterday"}
)
"""What follows a dash and its participle, and no word of two parts: "the firm - based in Oslo - said"."""


def dashes_told_apart(words: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The words, a dash for each hyphen that stands apart and is none; `spaces` are true where a blank follows.

    >>> dashes_told_apart(["a", "six", "-", "member", "crew", "-", "of", "two"], [True] * 8)
    ['a', 'six', '-', 'member', 'crew', '–', 'of', 'two']
    >>> dashes_told_apart(["the", "firm", "-", "based", "in", "Oslo"], [True] * 6)
    ['the', 'firm', '–', 'based', 'in', 'Oslo']
    >>> dashes_told_apart(["by", "212", "-", "90", "or", "F", "-", "16"], [True] * 8)
    ['by', '212', '-', '90', 'or', 'F', '-', '16']
    """
    shown = list(words)
    for i in range(1, len(words) - 1):
        if words[i] == "-" and spaces[i - 1] and spaces[i] and not _is_one_word(words[i - 1 : i + 3]):
            shown[i] = "–"
    return shown


def _is_one_word(around: Sequence[str]) -> bool:
    first, _, second, *after = around
    if _FIGURE.fullmatch(first):
        return bool(_FIGURE.fullmatch(second)) or (second in _AFTER and _goes_on(after))
    if first.lower() in _BEFORE:
        return second.isalpha() and second.lower() not in _CLAUSE and _goes_on(after)
    if len(first) == 1 and first.isupper():
        return bool(_FIGURE.fullmatch(second))  # "F - 16"
    return first.isalpha() and second in _AFTER and first.lower() not in _CLAUSE and _goes_on(after)


def _goes_on(after: Sequence[str]) -> bool:
    """True where a noun may follow: "coal mine", not "in Oslo"."""
    return bool(after) and after[0].isalpha() and after[0] not in _CLAUSE
