"""Relation families as they stand in a Turtle file: ours in `ontology/relations.ttl`, or a user's own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.errors import InputError
from graphbuild.families.patterns import Families, Key, Sense, keys, participles
from graphbuild.model import Direction
from graphbuild.rdf import content_of, parsed
from graphbuild.resources import ontology

if TYPE_CHECKING:
    import pyoxigraph

BUILT_IN = "relations.ttl"
NS = "https://w3id.org/graphbuild/ns#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"
DIRECTIONS: dict[str, Direction | None] = {
    f"{NS}pattern": "forward",
    f"{NS}inversePattern": "inverse",
    f"{NS}sidePattern": None,
}
_ISE = re.compile(r"^(?P<stem>\w{3,}[iy])s(?=e\b)")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}(?: [a-z0-9-]{1,39}){0,3}")


@dataclass(frozen=True, slots=True)
class _File:
    """A schema on its way: what it is called in errors, its text, and its triples."""

    name: str
    text: str
    triples: tuple[tuple[str, str, pyoxigraph.Literal | str], ...]

    def wrong(self, about: str, reason: str, remedy: str) -> InputError:
        """The error that something in the file is wrong, with the first line that names it: a text, or an IRI's end."""
        before = "" if about.startswith('"') else "[:#/]"
        named = re.compile(rf"{before}{re.escape(about)}(?!\w)")
        lines = enumerate(self.text.splitlines(), start=1)
        line = next((number for number, line in lines if named.search(line)), None)
        return InputError(self.name if line is None else f"{self.name}, line {line}", f"{about}: {reason}", remedy)

    def literals(self, predicate: str) -> Iterator[tuple[str, pyoxigraph.Literal]]:
        """Every value of a property, with what it is told of."""
        for subject, each, value in self.triples:
            if each == predicate:
                if isinstance(value, str):
                    raise self.wrong(_local(value), "it is no text", "write it in quotation marks")
                yield subject, value


def families(schema: str | Path | None = None) -> Families:
    """Our families, and those of the user's file where there is one.

    The file adds to ours, and goes before them where both have a pattern. With `gb:onlyListed true` on its ontology its
    families are all there are, and no other claims are wanted. InputError where the file is none of families.

    >>> families().sense("belong to", subject="Concept", object="Person")
    Sense(family='possession', direction='inverse')
    """
    if schema is None:
        return _built_in()
    own = _parsed(str(schema), content_of(Path(schema), remedy="name a Turtle file with relation families"))
    return own if own.only_listed else _joined({**_built_in().senses, **own.senses})


@cache
def _built_in() -> Families:
    return _parsed(BUILT_IN, ontology(BUILT_IN).read_bytes())


def _parsed(name: str, content: bytes) -> Families:
    file = _File(name, content.decode("utf-8", "replace"), _triples(name, content))
    names = _names(file)
    found: dict[Key, Sense] = {}
    for predicate, direction in DIRECTIONS.items():
        for subject, value in file.literals(predicate):
            if subject not in names:
                raise file.wrong(_local(subject), "it has a pattern and is no gb:RelationFamily", "type it as one")
            try:
                meant = keys(value.value)
            except ValueError as error:
                remedy = 'write it as "own", "hold [Event]" or "be head|king of"; docs/families.md tells how'
                raise file.wrong(f'"{value.value}"', str(error), remedy) from error
            sense = Sense(names[subject], direction)
            for key in meant:
                if found.setdefault(key, sense) != sense:
                    reason = f"it stands in {found[key].family} and in {sense.family}, or as two kinds of pattern"
                    raise file.wrong(f'"{value.value}"', reason, "leave one of them out")
    if not found:
        remedy = "give it a gb:RelationFamily with rdfs:label and gb:pattern; docs/families.md tells how"
        raise InputError(name, "it names no pattern of a relation family", remedy)
    return _joined(found, only_listed=_only_listed(file))


def _joined(senses: Mapping[Key, Sense], *, only_listed: bool = False) -> Families:
    """The families of these patterns; what is spelled with -ise or -yse may be spelled with -ize or -yze too."""
    american = {(_ISE.sub(r"\g<stem>z", phrase), kind): sense for (phrase, kind), sense in senses.items()}
    spelled = {**american, **senses}
    verbs = {phrase.split()[0] for phrase, _ in spelled}
    return Families(spelled, participles(sorted(verbs)), only_listed)


def _names(file: _File) -> dict[str, str]:
    """Each family's IRI with its name."""
    labels: dict[str, list[str]] = defaultdict(list)
    for subject, value in file.literals(LABEL):
        labels[subject].append(value.value)
    found: dict[str, str] = {}
    for subject, predicate, class_ in file.triples:
        if predicate == TYPE and class_ == f"{NS}RelationFamily":
            if len(labels[subject]) != 1:
                reason = f"it has {len(labels[subject])} names"
                raise file.wrong(_local(subject), reason, "give it one rdfs:label")
            name = labels[subject][0]
            if not _NAME.fullmatch(name):
                remedy = "use small letters, digits and hyphens, four words at most"
                raise file.wrong(f'"{name}"', "it cannot be the name of a family", remedy)
            found[subject] = name
    return found


def _only_listed(file: _File) -> bool:
    values = [value for _, value in file.literals(f"{NS}onlyListed")]
    for value in values:
        if value.datatype.value != BOOLEAN or value.value not in {"true", "false", "1", "0"}:
            raise file.wrong(
                "onlyListed", "it is neither true nor false", "write gb:onlyListed true, without quotation marks"
            )
    return any(value.value in {"true", "1"} for value in values)


def _triples(name: str, content: bytes) -> tuple[tuple[str, str, pyoxigraph.Literal | str], ...]:
    """The triples of the file, IRIs as text."""
    import pyoxigraph

    quads, _ = parsed(content, name=name)
    return tuple(
        (
            str(quad.subject).strip("<>"),
            quad.predicate.value,
            quad.object if isinstance(quad.object, pyoxigraph.Literal) else str(quad.object).strip("<>"),
        )
        for quad in quads
    )


def _local(iri: str) -> str:
    """The last part of an IRI, as it is likely to stand in the file."""
    return re.split(r"[#/]", iri)[-1]
