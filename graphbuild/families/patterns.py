"""Patterns of relations, and what family a relation is of by them.

A pattern is written as the lemma of a relation, with the kinds of object that its sense hangs on: "own",
"hold [Event|Time]", "be president|head of", "agree to *". A verb without kinds is also itself with a circumstance
("arrest in") and in a passive that names no agent ("be arrested in").
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import get_args

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Direction, Kind

KINDS: tuple[Kind, ...] = get_args(Kind)
FRAME = "to *"
"""Ends the pattern of a verb that takes another: what is promised is not done, so the other verb decides nothing."""
_PATTERN = re.compile(r"(?P<words>[^\W\d_][\w'|-]*(?: [\w'|-]+)*(?: \*)?)(?: \[(?P<kinds>[A-Z][A-Za-z|]*)\])?")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a relation means: its family, and which end of that the subject is."""

    family: str
    direction: Direction | None


Key = tuple[str, Kind | None]
"""Words, and the kind of object that they need; None for any."""


def keys(pattern: str) -> tuple[Key, ...]:
    """All that a pattern stands for; ValueError where it is none.

    >>> keys("be head|king of [Place]")
    (('be head of', 'Place'), ('be king of', 'Place'))
    >>> keys("hold [Meeting]")
    Traceback (most recent call last):
    ...
    ValueError: there is no kind Meeting
    """
    found = _PATTERN.fullmatch(pattern)
    if (
        found is None
        or pattern[: found.end("words")].lower() != found["words"]
        or ("*" in pattern and not found["words"].endswith(f" {FRAME}"))
    ):
        raise ValueError("it is no pattern")
    kinds = found["kinds"].split("|") if found["kinds"] else []
    for kind in kinds:
        if kind not in KINDS:
            raise ValueError(f"there is no kind {kind}")
    choices = [word.split("|") for word in found["words"].split()]
    if not all(word for choice in choices for word in choice):
        raise ValueError("it is no pattern")
    wanted: list[Kind | None] = [kind for kind in KINDS if kind in kinds]
    return tuple((" ".join(words), kind) for words in product(*choices) for kind in wanted or [None])


@dataclass(frozen=True, slots=True)
class Families:
    """All patterns, and the family that each belongs to."""

    senses: Mapping[Key, Sense]
    participles: Mapping[str, str]
    """"arrested" -> "arrest", of each verb in the patterns."""
    only_listed: bool = False
    """True where claims of no family are left out."""

    @property
    def names(self) -> frozenset[str]:
        """The names of all families."""
        return frozenset(sense.family for sense in self.senses.values())

    def sense(self, lemma: str, *, subject: Kind, object: Kind) -> Sense | None:  # noqa: A002
        """What a relation between things of these kinds means; None where no pattern has it."""
        words = lemma.split()
        found = self._at(lemma, object)
        if found or not words:
            return found
        if "to" in words[1:-1]:
            return self._frame(words)
        return self._noun(words, object) or self._verb(words, subject, object)

    def _at(self, phrase: str, kind: Kind | None) -> Sense | None:
        return self.senses.get((phrase, kind)) or self.senses.get((phrase, None))

    def _frame(self, words: list[str]) -> Sense | None:
        """Who refuses to approve refuses, and approves nothing."""
        before = words[: words.index("to", 1)]
        outer = before[:-1] if before[-1] == "not" else before
        found = self._at(f"{' '.join(outer)} {FRAME}", None)
        if found is None and outer[:1] == ["be"] and outer[1:]:
            found = self._at(f"{' '.join([self.participles.get(outer[1], ''), *outer[2:]])} {FRAME}", None)
        return Sense(found.family, None) if found else None

    def _noun(self, words: list[str], kind: Kind) -> Sense | None:
        """The deputy head of a bank is a head of it: shades of the noun are left out until a pattern fits."""
        if words[0] == "be" and words[1:2] and words[1] in self.participles:
            return None
        verb = "be" if words[0] in {"become", "remain"} else words[0]
        for start in range(1, len(words) - 1):
            for noun in dict.fromkeys((words[start], words[start].removesuffix("s"))):
                found = self._at(" ".join([verb, noun, *words[start + 1 :]]), kind)
                if found:
                    return found
            if words[start] in _no_shades():
                return None
        return None

    def _verb(self, words: list[str], subject: Kind, object_: Kind) -> Sense | None:
        """The verb by itself, with or without its particle, before a preposition that brings in a circumstance."""
        passive = words[0] == "be" and len(words) > 1
        if passive:
            words = [self.participles.get(words[1], ""), *words[2:]]
        for length in range(len(words), 0, -1):
            circumstance = " ".join(words[length:])
            if circumstance and circumstance not in _obliques():
                continue
            if not circumstance and not passive:
                continue
            patient = subject if passive and words[length - 1] not in _obliques() else object_
            found = self._at(" ".join(words[:length]), patient if passive else None)
            if found:
                return Sense(found.family, None)
        return None


def _obliques() -> frozenset[str]:
    """Prepositions, of one word or several, that may follow any verb."""
    return lexicon("oblique_prepositions")


@cache
def _no_shades() -> frozenset[str]:
    """What before a noun is no mere shade of it: an alleged friend, or no friend, need not be one."""
    return frozenset({"no", "non", "not"}) | lexicon("supposed") | lexicon("hedges") | _obliques()


def participles(verbs: Iterable[str]) -> dict[str, str]:
    """Past participle to verb, each regular one in all spellings that it may have.

    >>> participles(["ban", "build", "carry", "use"])["banned"]
    'ban'
    """
    irregular = table("irregular_participles")
    found: dict[str, str] = {}
    for verb in verbs:
        for form in irregular.get(verb, ()) or _regular(verb):
            found[form] = verb
    return found


def _regular(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (f"{verb}d",)
    if re.search(r"[^aeiou]y$", verb):
        return (f"{verb[:-1]}ied",)
    return (f"{verb}ed", f"{verb}{verb[-1]}ed") if re.search(r"[aeiou][^aeiouwxy]$", verb) else (f"{verb}ed",)
