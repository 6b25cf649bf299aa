"""A file of RDF is read: the inverse of writing it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat

from graphbuild.errors import InputError
from graphbuild.triples import Described, Text, Triple

FORMATS: Mapping[str, RdfFormat] = {
    ".nt": RdfFormat.N_TRIPLES,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}
"""By the end of a file's name; any other is Turtle."""
_STRING = "http://www.w3.org/2001/XMLSchema#string"


def load(path: Path) -> Described:
    """The triples of the file, those of its named graphs among them.

    Nothing is read before they are taken. Then InputError where the file cannot be read, with the line where it is
    broken.
    """
    return Described({}, _triples(path))


def _triples(path: Path) -> Iterator[Triple]:
    known: dict[str, str] = {}  # an IRI stands in many triples, and is kept once
    try:
        for quad in pyoxigraph.parse(path=path, format=FORMATS.get(path.suffix.lower(), RdfFormat.TURTLE)):
            value = quad.object
            yield (
                _iri(quad.subject, known),
                _iri(quad.predicate, known),
                _text(value, known) if isinstance(value, Literal) else _iri(value, known),
            )
    except SyntaxError as error:
        where = f"{path}, line {error.lineno}" if error.lineno else str(path)
        raise InputError(where, f"it is no RDF that can be read ({error.msg})", "mend it, or build it again") from error
    except OSError as error:
        raise InputError(str(path), f"it cannot be read ({error})", "check the file and its permissions") from error


def _iri(term: NamedNode | BlankNode | pyoxigraph.Triple, known: dict[str, str]) -> str:
    # Blank nodes and triples are in no graph of ours. Under their own spelling they are nothing that it could know.
    iri = term.value if isinstance(term, NamedNode) else str(term)
    return known.setdefault(iri, iri)


def _text(term: Literal, known: dict[str, str]) -> Text:
    if term.language:
        return Text(term.value, known.setdefault(term.language, term.language))
    datatype = term.datatype.value
    return Text(term.value, None, None if datatype == _STRING else known.setdefault(datatype, datatype))


def line_of(path: Path, iri: str) -> int | None:
    """The first line of a Turtle file that begins with the IRI, from 1; None where none does.

    In Turtle that graphbuild wrote, all that is told of a thing begins so.
    """
    prefixes: dict[str, str] = {}
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, start=1):
            first, *rest = line.split(maxsplit=2)[:2] or [""]
            if first == "@prefix" and rest:
                prefixes[rest[0]] = line.partition("<")[2].partition(">")[0]
            prefix, colon, local = first.partition(":")
            if first == f"<{iri}>" or ((namespace := prefixes.get(prefix + colon)) and namespace + local == iri):
                return number
    return None
