"""Headlines in capitals, shown to the model as the text below writes their words: "JAPAN TO SIGN ACCORD"."""

import re
from collections import Counter

from graphbuild.world import places

_WORD = re.compile(r"[^\W\d_]+(?:(?:['’](?!s\b)|[.&])[^\W\d_]+)*\.?", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:^|[.!?:\n“\"]\s*)$")
LEAST = 3
"""Words that a headline has; one or two in capitals may be a name."""


def written_below(text: str) -> dict[str, str]:
    """How a text writes each word inside its sentences, by the word in small letters; the commonest way."""
    ways: dict[str, Counter[str]] = {}
    for line in text.split("\n"):
        if is_shouted(line) or is_titled(line):
            continue
        for found in _WORD.finditer(line):
            if found[0][:1].islower() or not _SENTENCE.search(line[max(0, found.start() - 3) : found.start()]):
                ways.setdefault(found[0].lower(), Counter())[found[0]] += 1
    return {word: max(sorted(counts), key=lambda way: counts[way]) for word, counts in ways.items()}


def is_shouted(line: str) -> bool:
    """True for a line of capitals."""
    return line.isupper() and len(_WORD.findall(line)) >= LEAST


def is_titled(line: str) -> bool:
    """True for a line in which all words but small ones begin with a capital: "Workers Leave as Law Takes Effect"."""
    words = [w for w in _WORD.findall(line) if len(w) > 4]
    return len(words) >= LEAST and all(w[0].isupper() for w in words) and not line.rstrip().endswith((".", "!"))


def as_below(line: str, ways: dict[str, str]) -> str:
    """The headline with each word as the text below writes it, of the same length.

    >>> as_below("JAPAN TO SIGN U.S. ACCORD", {"japan": "Japan", "accord": "accord", "u.s.": "U.S."})
    'Japan to sign U.S. accord'
    >>> as_below("KIM SEES BRITAIN SIGNING", {"kim": "Kim"})
    'Kim sees Britain signing'
    >>> as_below("Alabama Workers Leave State", {"alabama": "Alabama", "workers": "workers", "state": "state"})
    'Alabama workers Leave state'
    """
    shouted = line.isupper()

    def recased(found: re.Match[str]) -> str:
        word = found[0]
        way = ways.get(word.lower())
        if way is not None:
            return way
        if shouted and places(word.capitalize()):
            return word.capitalize()
        if not shouted or "." in word[:-1] or (len(word) < 4 and word.lower() not in _SMALL):
            return word
        return word.lower()

    return _WORD.sub(recased, line)


_SMALL = frozenset({"a", "an", "and", "as", "at", "but", "by", "for", "how", "if", "in", "is", "it", "its", "may"})
_SMALL |= frozenset({"no", "not", "of", "off", "on", "or", "out", "s", "say", "set", "the", "to", "up", "was", "who"})
