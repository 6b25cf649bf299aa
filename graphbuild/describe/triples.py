"""How single triples are written."""

import re
from collections.abc import Iterator

from graphbuild.describe.vocabulary import GB, XSD
from graphbuild.model import Value
from graphbuild.triples import Text, Triple

__all__ = ["Triple", "english", "plain", "typed", "value_triples"]

# No xsd:string may hold these: RDF/XML cannot be written with them, and a reasoner refuses the whole graph.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def english(text: str) -> Text:
    """The text as words of English.

    >>> english("pressured")
    Text(value='pressured', language='en', datatype=None)
    """
    return Text(_fit(text), "en")


def plain(text: str) -> Text:
    """The text as it is.

    >>> plain("+")
    Text(value='+', language=None, datatype=None)
    """
    return Text(_fit(text))


def typed(lexical: str, datatype: str) -> Text:
    """The value in exactly this lexical form.

    >>> typed("0.50", "http://www.w3.org/2001/XMLSchema#decimal").value
    '0.50'
    """
    return Text(_fit(lexical), None, str(datatype))


def value_triples(subject: str, value: Value, *, at: str) -> Iterator[Triple]:
    """What a thing or a claim amounts to: a number or a day under `at`, a period by its first and last day.

    >>> since = Value("2014-01-01", "period")
    >>> [(str(predicate), day.value) for _, predicate, day in value_triples(GB.x, since, at=GB.date)]
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
    return text if text.isprintable() else _UNFIT.sub("\ufffd", text)
