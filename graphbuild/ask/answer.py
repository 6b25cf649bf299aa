"""What a query is answered with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from graphbuild.ask.prefixes import PREFIXES


@dataclass(frozen=True, slots=True)
class Term:
    """One IRI, blank node or literal."""

    sort: Literal["iri", "blank", "literal"]
    value: str
    datatype: str | None = None
    """IRI of a literal's datatype; None for a plain string and one with a language."""
    language: str | None = None

    def __str__(self) -> str:
        return self.value


Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class QueryResult:
    """The rows that a SELECT found."""

    columns: tuple[str, ...]
    """Names of the variables, without the question mark."""
    rows: tuple[Row, ...]
    """One term, or None, for each column; sorted where the query asks for no order."""
    prefixes: Mapping[str, str] = field(default_factory=lambda: PREFIXES, repr=False, compare=False)
    """By which the table shortens IRIs."""


@dataclass(frozen=True, slots=True)
class Triples:
    """The triples that a CONSTRUCT or DESCRIBE made, sorted."""

    triples: tuple[tuple[Term, Term, Term], ...]
    prefixes: Mapping[str, str] = field(default_factory=lambda: PREFIXES, repr=False, compare=False)


Answer = QueryResult | Triples | bool
"""A bool answers an ASK."""
