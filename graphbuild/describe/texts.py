"""Sources and the parts of them that are evidence, in RDF."""

import re
from collections.abc import Iterator

from rdflib import PROV
from rdflib.namespace import DCTERMS

from graphbuild.describe.iris import Iris, is_iri
from graphbuild.describe.triples import Triple, english, plain, typed
from graphbuild.describe.vocabulary import GB, NIF, OWL, RDF, RDFS, SCHEMA, XSD
from graphbuild.model import Evidence, Source
from graphbuild.triples import Text

_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), XSD.date),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"), XSD.dateTime),
)


def source_triples(source: Source, iris: Iris) -> Iterator[Triple]:
    """What is known of a text. Its SHA-256 tells to which text the offsets of its evidence refer."""
    iri = iris.document(source.doc)
    for class_ in (GB.Document, NIF.Context, PROV.Entity, OWL.NamedIndividual):
        yield iri, RDF.type, class_
    yield iri, RDFS.label, english(source.title or source.name)
    yield iri, GB.sha256, plain(source.sha256)
    yield iri, GB.fileName, plain(source.name)
    if source.title is not None:
        yield iri, DCTERMS.title, english(source.title)
    if source.author is not None:
        yield iri, DCTERMS.creator, plain(source.author)
    if source.date is not None:
        datatype = next((type_ for form, type_ in _DATES if form.fullmatch(source.date)), XSD.string)
        yield iri, DCTERMS.issued, typed(source.date, datatype)
    if source.address is not None and is_iri(source.address):
        yield iri, SCHEMA.url, typed(source.address, XSD.anyURI)


def evidence_triples(evidence: Evidence, text: str, iris: Iris) -> Iterator[Triple]:
    """Where in a text a claim stands; offsets are code points, end exclusive."""
    iri = iris.evidence(evidence.doc, evidence.start, evidence.end)
    for class_ in (GB.Evidence, NIF.RFC5147String, OWL.NamedIndividual):
        yield iri, RDF.type, class_
    yield iri, NIF.referenceContext, iris.document(evidence.doc)
    yield iri, NIF.beginIndex, _index(evidence.start)
    yield iri, NIF.endIndex, _index(evidence.end)
    yield iri, NIF.anchorOf, plain(evidence.text)
    yield iri, GB.sentence, plain(text[evidence.sentence.start : evidence.sentence.end])


def _index(offset: int) -> Text:
    return typed(str(offset), XSD.nonNegativeInteger)
