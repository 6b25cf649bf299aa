"""Turtle that is sorted, so that the same graph is the same bytes, and sectioned, so that a person can read it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from graphbuild.triples import Described, Text

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_HEADER = 0
_FIRST = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": 0,
    "http://www.w3.org/2000/01/rdf-schema#label": 1,
}
"""What a block begins with."""
_OTHER = 2
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_SECTIONS = (
    "The graph",
    "Things, and what is stated of them as fact",
    "Claims",
    "Texts and evidence",
    "Relations",
    "Terms",
)
_TERMS = len(_SECTIONS) - 1
_PREFIX_SECTIONS = {"ent": 1, "claim": 2, "_": 2, "doc": 3, "rel": 4}
# What would end the string, is lost on the way, or makes an editor show something else than what is there.
_UNSEEN = (
    *range(0x20),
    *range(0x7F, 0xA0),
    0x061C,
    0x200E,
    0x200F,
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
    0xFEFF,
    0xFFFE,
    0xFFFF,
)
_ESCAPES = {
    **{code: f"\\u{code:04X}" for code in _UNSEEN},
    **{
        ord(raw): escaped
        for raw, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"))
    },
}


def turtle(graph: Described) -> Iterator[str]:
    """The graph in Turtle 1.1, part by part: subjects by section and name, predicates and objects sorted.

    >>> ent = "https://example.org/ent/"
    >>> label = "http://www.w3.org/2000/01/rdf-schema#label"
    >>> print("".join(turtle(Described({"ent": ent}, [(f"{ent}kyiv", label, Text("Kyiv", "en"))]))))
    @prefix ent: <https://example.org/ent/> .
    <BLANKLINE>
    # --- Things, and what is stated of them as fact ---
    <BLANKLINE>
    ent:kyiv <http://www.w3.org/2000/01/rdf-schema#label> "Kyiv"@en .
    <BLANKLINE>
    """
    for prefix, namespace in sorted(graph.prefixes.items()):
        yield f"@prefix {prefix}: <{namespace}> .\n"
    names = _Names(graph.prefixes)
    blocks: dict[str, set[_Said]] = defaultdict(set)
    for subject, predicate, value in graph.triples:
        said = names.iri(value) if isinstance(value, str) else names.text(value)
        blocks[names.iri(subject)].add((*names.predicate(predicate), said))
    ordered = sorted((names.section(subject), subject) for subject in blocks)
    for section, of_section in groupby(ordered, key=itemgetter(0)):
        yield f"\n# --- {_SECTIONS[section]} ---\n"
        for _, subject in of_section:
            yield f"\n{subject} {_block(blocks.pop(subject))} .\n"


_Said = tuple[int, str, str]
"""Rank of the predicate, predicate and object, as they are written."""


def _block(said: set[_Said]) -> str:
    lines: list[str] = []
    last = ""
    for _, predicate, value in sorted(said):
        if predicate == last:
            lines[-1] += f", {value}"
        else:
            lines.append(f"{predicate} {value}")
            last = predicate
    return " ;\n    ".join(lines)


class _Names:
    """How terms are written with these prefixes; each IRI is looked at once."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        # The longest namespace first: one may begin another.
        self._prefixes = sorted(((n, p) for p, n in prefixes.items()), key=lambda pair: (-len(pair[0]), pair[0]))
        self._known: dict[str, str] = {}
        self._predicates: dict[str, tuple[int, str]] = {}

    def iri(self, iri: str) -> str:
        found = self._known.get(iri)
        if found is None:
            found = self._known[iri] = self._written(iri)
        return found

    def predicate(self, iri: str) -> tuple[int, str]:
        """Type and label come first."""
        found = self._predicates.get(iri)
        if found is None:
            found = self._predicates[iri] = (_FIRST.get(iri, _OTHER), self.iri(iri))
        return found

    def _written(self, iri: str) -> str:
        if iri.startswith("_:"):
            return iri
        for namespace, prefix in self._prefixes:
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                return f"{prefix}:{iri[len(namespace) :]}"
        return f"<{iri}>"

    def text(self, text: Text) -> str:
        value, language, datatype = text
        if not value.isprintable():
            value = value.translate(_ESCAPES)
        elif '"' in value or "\\" in value:
            value = value.replace("\\", "\\\\").replace('"', '\\"')
        if language is not None:
            return f'"{value}"@{language}'
        if datatype is None or datatype == _STRING:
            return f'"{value}"'
        return f'"{value}"^^{self.iri(datatype)}'

    def section(self, written: str) -> int:
        """Where a subject belongs."""
        if not written.startswith("<"):
            return _PREFIX_SECTIONS.get(written.partition(":")[0], _TERMS)
        for namespace, prefix in self._prefixes:
            if written.startswith(namespace, 1):
                return _PREFIX_SECTIONS.get(prefix, _TERMS)
        return _HEADER
