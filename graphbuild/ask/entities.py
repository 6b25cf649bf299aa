"""What a build's folder has of each thing: its names, its links, and the words that the texts have for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphbuild.ask.trace import Fields, lines, number, several, text
from graphbuild.outputs import ENTITIES
from graphbuild.wording import clean


@dataclass(frozen=True, slots=True)
class Words:
    """What one text calls a thing, counted."""

    doc: str
    text: str
    label: str
    """The same without article and possessive."""
    form: str
    step: str
    """How it was found out what is meant; empty where the words say it."""
    count: int


@dataclass(frozen=True, slots=True)
class Thing:
    """A line of entities.jsonl."""

    key: str
    kind: str
    label: str
    aliases: tuple[str, ...]
    links: tuple[str, ...]
    may_be: tuple[str, ...]
    maybe_same: tuple[str, ...]
    claims: int
    mentions: tuple[Words, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return self.label, *self.aliases

    @property
    def named(self) -> bool:
        """True where a text calls it by a name of its own."""
        return any(words.form == "name" for words in self.mentions)


def things_in(folder: Path) -> tuple[Thing, ...]:
    """All things of a build, by key; NotFoundError where no build wrote here, or its file is damaged."""
    return tuple(thing_from(line) for line in lines(folder / ENTITIES))


def thing_from(line: Fields) -> Thing:
    """The record that a line of entities.jsonl holds."""
    return Thing(
        key=text(line, "key"),
        kind=text(line, "kind"),
        label=text(line, "label"),
        aliases=_texts(line, "aliases"),
        links=_texts(line, "links"),
        may_be=_texts(line, "may_be"),
        maybe_same=_texts(line, "maybe_same"),
        claims=number(line, "claims"),
        mentions=tuple(
            Words(
                text(words, "doc"),
                text(words, "text"),
                text(words, "label"),
                text(words, "form"),
                text(words, "step"),
                number(words, "count"),
            )
            for words in several(line, "mentions")
        ),
    )


def written(things: Sequence[Thing]) -> str:
    """The things for a person to read: by kind, those of most claims first.

    >>> written([Thing("kyiv", "Place", "Kyiv", ("Kiev",), (), (), (), 1, ())])
    'Place\\n  Kyiv: 1 claim\\n    also called Kiev'
    """
    by_kind: Mapping[str, list[Thing]] = defaultdict(list)
    for thing in things:
        by_kind[thing.kind].append(thing)
    found: list[str] = []
    for kind in sorted(by_kind):
        found.append(kind)
        for thing in sorted(by_kind[kind], key=lambda t: (-t.claims, t.label.casefold(), t.key)):
            found += _lines(thing)
    return "\n".join(found)


def _lines(thing: Thing) -> Iterator[str]:
    key = f" [{clean(thing.key)}]" if "#" in thing.key else ""
    yield f"  {clean(thing.label)}{key}: {thing.claims} claim{'' if thing.claims == 1 else 's'}"
    if thing.aliases:
        yield f"    also called {', '.join(map(clean, thing.aliases))}"
    if thing.links:
        yield f"    is {', '.join(map(clean, thing.links))}"
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for words in thing.mentions:
        said = clean(words.text)
        counts[words.doc][said] = counts[words.doc].get(said, 0) + words.count
    for doc, texts in counts.items():
        yield f"    in {clean(doc)}: {', '.join(f'{said} ×{count}' for said, count in texts.items())}"


def _texts(line: Fields, key: str) -> tuple[str, ...]:
    found = line.get(key)
    return tuple(map(str, found)) if isinstance(found, list) else ()
