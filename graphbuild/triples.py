"""RDF on its way from describing to storing: plain strings and tuples, which no library has to make or hash."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Text(NamedTuple):
    """A literal; at most one of `language` and `datatype` is given."""

    value: str
    """In exactly this lexical form."""
    language: str | None = None
    datatype: str | None = None
    """An IRI."""


Triple = tuple[str, str, str | Text]
"""Subject, predicate and object. A string is an IRI, and nothing but a string, so that all that are alike are equal.

No graph has a blank node; in an export it is spelt "_:name".
"""


@dataclass(frozen=True, slots=True)
class Described:
    """A whole graph."""

    prefixes: Mapping[str, str]
    """Prefix to namespace."""
    triples: Iterable[Triple]
    """In no order that matters, some perhaps twice; made while they are taken, so that they can be taken once."""
