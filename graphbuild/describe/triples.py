"""How single triples are written."""

import re
from collections.abc import Iterator

from rdflib import XSD, Literal, URIRef

from graphbuild.describe.vocabulary import GB
from graphbuild.model import Value

Triple = tuple[URIRef, URIRef, URIRef | Literal]
# No xsd:string may hold these: RDF/XML cannot be written with them, and a reasoner refuses the whole graph.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def english(text: str) -> Literal:
    """The text as words of English.

    >>> print(english("pressured").n3())
    "pressured"@en
    """
    return Literal(_fit(text), lang="en")


def plain(text: str) -> Literal:
    """The text as it is.

    >>> print(plain("+").n3())
    "+"
    """
    return Literal(_fit(text))


def typed(lexical: str, datatype: URIRef) -> Literal:
    """The value in exactly this lexical form.

    >>> from rdflib import XSD
    >>> print(typed("0.50", XSD.decimal).n3())
    "0.50"^^<http://www.w3.org/2001/XMLSchema#decimal>
    """
    return Literal(_fit(lexical), datatype=datatype, normalize=False)


def value_triples(subject: URIRef, value: Value, *, at: URIRef) -> Iterator[Triple]:
    """What a thing or a claim amounts to: a number or a day under `at`, a period by its first and last day.

    >>> since = Value("2014-01-01", "period")
    >>> [(str(predicate), str(day)) for _, predicate, day in value_triples(GB.x, since, at=GB.date)]
    [('https://w3id.org/graphbuild/ns#begin', '2014-01-01')]
    """
    if value.datatype != "period":
        yield subject, at, typed(value.number, XSD.decimal if value.datatype == "decimal" else XSD.date)
        return
    yield subject, GB.begin, typed(value.number, XSD.date)
    if value.end is not None:
        yield subject, GB.end, typed(value.end, XSD.date)


def _fit(text: str) -> str:
    """The text with U+FFFD for each character that is none in XML, so that offsets stay as they are."""
    return _UNFIT.sub("\ufffd", text)
