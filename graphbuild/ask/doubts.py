"""Where a build may be wrong about who is who, each with the line of corrections that settles it."""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from graphbuild.ask.entities import Thing, Words
from graphbuild.ask.trace import Told
from graphbuild.corrections import Name
from graphbuild.folding import fold
from graphbuild.lexicon import lexicon, table
from graphbuild.wording import clean

Why = Literal["separate", "weak", "ambiguous", "namesakes"]
LONGEST = 8
"""Words of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at."""

    why: Why
    keys: tuple[str, ...]
    text: str
    lines: tuple[str, ...]
    """Lines to choose from, for the file of corrections; of an ambiguous name, rows for the file of names."""

    def __str__(self) -> str:
        """In lines for a person to read."""
        return "\n".join([self.text, *(f"    {line}" for line in self.lines)])


def doubts(things: Sequence[Thing], told: Mapping[str, Sequence[Told]]) -> tuple[Doubt, ...]:
    """What may be wrong with the things, by reason; `told` has the claims.

    >>> doubts([], {})
    ()
    """
    return (*_separate(things), *_weak(things, told), *_ambiguous(things), *_namesakes(things))


def _separate(things: Sequence[Thing]) -> Iterator[Doubt]:
    """Two of one kind, where the name of the other begins or ends with that of the one."""
    calls = _Calls(things)
    by_name: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        if thing.named and not _is_common(thing.label):
            by_name[fold(thing.label)].append(thing)
    for long in things:
        parts = {part for name in long.names if long.named for part in _ends(fold(name).split())}
        for short in sorted({s.key: s for part in parts for s in by_name.get(part, ())}.values(), key=lambda s: s.key):
            same_name = fold(short.label) == fold(long.label)
            if (
                short.key != long.key
                and (same_name or short.kind == long.kind)
                and not short.links
                and short.key not in long.maybe_same
                and (not same_name or long.key < short.key)
            ):
                a, b = calls.name(long), calls.name(short)
                yield Doubt("separate", (long.key, short.key), f"{b} may be {a}: the names fit", (f"same: {a} = {b}",))


def _weak(things: Sequence[Thing], told: Mapping[str, Sequence[Told]]) -> Iterator[Doubt]:
    """What only a pronoun, a phrase such as "the president" or another spelling joins to a thing."""
    calls = _Calls(things)
    resting: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for claim, places in told.items():
        for place in places:
            for label, mention in ((place.subject, place.subject_mention), (place.object, place.object_mention)):
                resting[place.doc, label, mention].append(claim)
    for thing in things:
        own = {fold(name) for name in thing.names} | {fold(w.label) for w in thing.mentions if not _is_weak(w)}
        alike: dict[tuple[str, str, str, str], list[Words]] = defaultdict(list)
        for words in thing.mentions:
            if _is_weak(words):
                alike[words.doc, words.form, fold(words.label), words.step.partition(" is ")[2]].append(words)
        for (doc, form, label, _), several in alike.items():
            lines: tuple[str, ...] = (f"different: {calls.name(thing)}, {Name(clean(several[0].label), doc)}",)
            if form == "pronoun" or label in own:
                claims = (claim for words in several for claim in resting[doc, thing.label, words.text])
                lines = tuple(f"wrong: {claim}" for claim in dict.fromkeys(claims))
            if lines:
                count = sum(words.count for words in several)
                yield Doubt("weak", (thing.key,), f"{clean(several[0].step)}, in {doc} ×{count}", lines)


def _ambiguous(things: Sequence[Thing]) -> Iterator[Doubt]:
    """Names of several things in the world, of which none was chosen."""
    for thing in things:
        if thing.may_be:
            rows = []
            for meaning in thing.may_be:
                row = io.StringIO()
                identifier = meaning.rpartition(" (")[2].removesuffix(")")
                csv.writer(row, lineterminator="").writerow([thing.label, identifier, thing.kind, ""])
                rows.append(row.getvalue())
            text = f"{clean(thing.label)} may be {', or '.join(map(clean, thing.may_be))}; in the file of names"
            yield Doubt("ambiguous", (thing.key,), text, tuple(rows))


def _namesakes(things: Sequence[Thing]) -> Iterator[Doubt]:
    """Two of one name, or an acronym and a long form, that may be one."""
    calls = _Calls(things)
    by_key = {thing.key: thing for thing in things}
    for thing in things:
        for key in thing.maybe_same:
            if thing.key < key and key in by_key:
                a, b = calls.name(thing), calls.name(by_key[key])
                text = f"{a} and {b} may be one, or two of one name: the texts do not say"
                yield Doubt("namesakes", (thing.key, key), text, (f"same: {a} = {b}", f"different: {a}, {b}"))


class _Calls:
    """How a correction calls each thing so that no other is meant."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self.labels = Counter(thing.label for thing in things)
        self.in_docs = Counter(pair for thing in things for pair in self._said(thing))

    def name(self, thing: Thing) -> Name:
        """Its label, with a text where another has the same label; its key where that tells nothing."""
        label = clean(thing.label)
        if label != thing.label:
            return Name(thing.key)
        if self.labels[label] == 1:
            return Name(label)
        docs = [doc for doc, said in sorted(self._said(thing)) if said == label and self.in_docs[doc, said] == 1]
        return Name(label, docs[0]) if docs else Name(thing.key)

    def _said(self, thing: Thing) -> set[tuple[str, str]]:
        return {(words.doc, words.label) for words in thing.mentions if words.form == "name"}


def _is_weak(words: Words) -> bool:
    """True for a pronoun or a definite phrase that a rule joined, and for a name that is spelt in another way."""
    return bool(words.step) and (words.form in {"definite", "pronoun"} or "another spelling" in words.step)


def _ends(words: list[str]) -> Iterator[str]:
    """What a name begins and ends with, the name itself too."""
    few = words[:LONGEST]
    for length in range(1, len(few) + 1):
        yield " ".join(few[:length])
        yield " ".join(few[-length:])


def _is_common(label: str) -> bool:
    """True for what names no one thing: a noun in small letters, "School", "President"."""
    return not label[:1].isupper() or fold(label) in table("kinds") or fold(label) in lexicon("persons")
