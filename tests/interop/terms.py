"""Triples of any parser in one form, so that they can be compared."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import BNode, Literal
from rdflib.term import Node

Terms = tuple[str, ...]
_STRING = "http://www.w3.org/2001/XMLSchema#string"
BLANK = "_:"
"""All blank nodes: their names are the parser's."""


def of_oxigraph(data: bytes, form: ox.RdfFormat) -> list[Terms]:
    """Every triple, those of named graphs too. Triples about triples are left out."""
    return [
        (_ox(quad.subject), _ox(quad.predicate), _ox(quad.object))
        for quad in ox.parse(data, format=form)
        if not isinstance(quad.object, ox.Triple)
    ]


def of_rdflib(triples: Iterable[tuple[Node, Node, Node]]) -> list[Terms]:
    return [(_rdflib(s), _rdflib(p), _rdflib(o)) for s, p, o in triples]


def _ox(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    if isinstance(term, ox.Literal):
        return _literal(term.value, term.language, term.datatype.value)
    return term.value if isinstance(term, ox.NamedNode) else BLANK


def _rdflib(term: Node) -> str:
    if isinstance(term, Literal):
        return _literal(str(term), term.language, str(term.datatype or _STRING))
    return BLANK if isinstance(term, BNode) else str(term)


def _literal(value: str, language: str | None, datatype: str) -> str:
    return f'"{value}"@{language}' if language else f'"{value}"' if datatype == _STRING else f'"{value}"^^{datatype}'
