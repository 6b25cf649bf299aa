"""Turtle that is sorted, so that the same graph is the same bytes, and sectioned, so that a person can read it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_HEADER = 0
_SECTIONS = (
    "The graph",
    "Things, and what is stated of them as fact",
    "Claims",
    "Texts and evidence",
    "Relations",
    "Terms",
)
_PREFIX_SECTIONS = {"ent": 1, "claim": 2, "doc": 3, "rel": 4}
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


def turtle(graph: Graph) -> str:
    """The graph in Turtle 1.1: subjects by section and name, predicates and objects sorted.

    TypeError where the graph holds a blank node: graphs of graphbuild have none.

    >>> graph = Graph(bind_namespaces="none")
    >>> graph.bind("ent", "https://example.org/ent/")
    >>> _ = graph.add((URIRef("https://example.org/ent/kyiv"), RDFS.label, Literal("Kyiv", lang="en")))
    >>> print(turtle(graph))
    @prefix ent: <https://example.org/ent/> .
    <BLANKLINE>
    # --- Things, and what is stated of them as fact ---
    <BLANKLINE>
    ent:kyiv <http://www.w3.org/2000/01/rdf-schema#label> "Kyiv"@en .
    <BLANKLINE>
    """
    prefixes = {str(namespace): prefix for prefix, namespace in graph.namespaces()}
    names = _Names(prefixes)
    lines = [f"@prefix {prefix}: <{namespace}> ." for namespace, prefix in sorted(prefixes.items(), key=lambda p: p[1])]
    triples = sorted(
        (names.section(s), names.iri(s), names.rank(p), names.iri(p), names.term(o)) for s, p, o in _checked(graph)
    )
    for section, of_section in groupby(triples, key=lambda triple: triple[0]):
        lines += ["", f"# --- {_SECTIONS[section]} ---"]
        for subject, of_subject in groupby(of_section, key=lambda triple: triple[1]):
            lines += ["", _block(subject, ((predicate, object_) for _, _, _, predicate, object_ in of_subject))]
    return "\n".join(lines) + "\n"


def _checked(graph: Graph) -> Iterator[tuple[URIRef, URIRef, URIRef | Literal]]:
    for subject, predicate, object_ in graph:
        if not (
            isinstance(subject, URIRef) and isinstance(predicate, URIRef) and isinstance(object_, URIRef | Literal)
        ):
            raise TypeError(
                f"no node that is neither IRI nor literal can be written: {subject!r} {predicate!r} {object_!r}"
            )
        yield subject, predicate, object_


def _block(subject: str, pairs: Iterable[tuple[str, str]]) -> str:
    parts = [
        f"{predicate} {', '.join(object_ for _, object_ in of_predicate)}"
        for predicate, of_predicate in groupby(pairs, key=lambda p: p[0])
    ]
    return f"{subject} " + " ;\n    ".join(parts) + " ."


class _Names:
    """How terms are written with these prefixes; each IRI is looked at once."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        # The longest namespace first: one may begin another.
        self._prefixes = sorted(prefixes.items(), key=lambda pair: (-len(pair[0]), pair[0]))
        self._known: dict[str, str] = {}
        self._sections: dict[str, int] = {}

    def iri(self, term: URIRef) -> str:
        if term not in self._known:
            self._known[str(term)] = self._written(str(term))
        return self._known[str(term)]

    def _written(self, iri: str) -> str:
        for namespace, prefix in self._prefixes:
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                return f"{prefix}:{iri[len(namespace) :]}"
        return f"<{iri}>"

    def term(self, term: URIRef | Literal) -> str:
        if isinstance(term, URIRef):
            return self.iri(term)
        written = f'"{str(term).translate(_ESCAPES)}"'
        if term.language:
            return f"{written}@{term.language}"
        if term.datatype is None or term.datatype == XSD.string:
            return written
        return f"{written}^^{self.iri(term.datatype)}"

    def section(self, subject: URIRef) -> int:
        for namespace, prefix in self._prefixes:
            if subject.startswith(namespace):
                return _PREFIX_SECTIONS.get(prefix, len(_SECTIONS) - 1)
        return _HEADER

    def rank(self, predicate: URIRef) -> int:
        """Type and label come first."""
        return 0 if predicate == RDF.type else 1 if predicate == RDFS.label else 2
