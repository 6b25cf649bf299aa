"""JSON-LD 1.1 that people can read: short names, values as they are, and a context that tells what they mean."""

import re
from collections import defaultdict
from collections.abc import Mapping, Set
from pathlib import Path

from graphbuild.store.lines import Json, line
from graphbuild.triples import Described, Text, Triple

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_THING = Text("", None, "@id")
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_RELATIONS = "rel"
"""The prefix of predicates that are as many as verbs are: none has a name in the context."""


def jsonld(graph: Described, path: Path) -> None:
    """JSON-LD stands at `path`: a line for each thing that something is said of, sorted."""
    said: dict[str, set[Triple]] = defaultdict(set)
    sorts: dict[str, set[Text]] = defaultdict(set)
    for triple in graph.triples:
        subject, predicate, value = triple
        said[subject].add(triple)
        sorts[predicate].add(_sort(value))
    names = _Names(graph.prefixes, sorts)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write('{"@context": ' + line(names.context).rstrip("\n") + ',\n"@graph": [\n')
        for number, subject in enumerate(sorted(said)):
            file.write((",\n" if number else "") + line(names.node(subject, said.pop(subject))).rstrip("\n"))
        file.write("\n]}\n")


def _sort(value: str | Text) -> Text:
    """What kind of value it is: a text without its letters."""
    return _THING if isinstance(value, str) else value._replace(value="")


class _Names:
    """How terms are called in the file."""

    def __init__(self, prefixes: Mapping[str, str], sorts: Mapping[str, Set[Text]]) -> None:
        # The longest namespace first: one may begin another.
        self._prefixes = sorted(prefixes.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        self._terms: dict[str, str] = {}
        self._only: dict[str, Text] = {}
        """The sort of all values of a predicate that has a name of its own, where they are of one."""
        self.context: dict[str, Json] = dict(sorted(prefixes.items()))
        for predicate in sorted(sorts):
            self._name(predicate, sorts[predicate])

    def _name(self, predicate: str, sorts: Set[Text]) -> None:
        prefix, _, local = self.short(predicate).partition(":")
        if predicate == _TYPE or prefix == _RELATIONS or not _LOCAL.fullmatch(local) or local in self.context:
            return
        self._terms[predicate] = local
        told: dict[str, Json] = {"@id": f"{prefix}:{local}"}
        if len(sorts) == 1:
            (self._only[predicate],) = sorts
            _, language, datatype = self._only[predicate]
            if language is not None:
                told["@language"] = language
            if datatype is not None:
                told["@type"] = self.short(datatype)
        self.context[local] = told

    def short(self, iri: str) -> str:
        """The IRI with its prefix, where it has one."""
        for prefix, namespace in self._prefixes:
            if iri.startswith(namespace) and not iri.startswith("//", len(namespace)):
                return f"{prefix}:{iri[len(namespace) :]}"
        return str(iri)

    def node(self, subject: str, triples: Set[Triple]) -> dict[str, Json]:
        """What is said of one thing. A list only where there are several values."""
        found: dict[str, list[Json]] = defaultdict(list)
        for _, predicate, value in sorted(triples, key=str):
            if predicate == _TYPE and isinstance(value, str):
                found["@type"].append(self.short(value))
            else:
                found[self._terms.get(predicate, self.short(predicate))].append(self._value(predicate, value))
        fields = {name: found[name] for name in sorted(found, key=lambda name: (name != "@type", name))}
        return {
            "@id": self.short(subject),
            **{name: values[0] if len(values) == 1 else values for name, values in fields.items()},
        }

    def _value(self, predicate: str, value: str | Text) -> Json:
        plain = predicate in self._only
        if isinstance(value, str):
            return self.short(value) if plain else {"@id": self.short(value)}
        if plain or (value.language is None and value.datatype is None):
            return value.value
        if value.language is not None:
            return {"@value": value.value, "@language": value.language}
        return {"@value": value.value, "@type": self.short(value.datatype or "")}
