"""Things in RDF: their kind, names, value and links."""

from collections.abc import Iterator

from rdflib import SKOS, URIRef

from graphbuild.describe.iris import Iris, is_iri
from graphbuild.describe.triples import Triple, english, plain, value_triples
from graphbuild.describe.vocabulary import GB, OWL, RDF, RDFS, SCHEMA
from graphbuild.errors import InputError
from graphbuild.model import Entity


def entity_triples(entity: Entity, iris: Iris) -> Iterator[Triple]:
    """What the graph says of a thing by itself. InputError where one of its links is no IRI.

    >>> for _, predicate, value in entity_triples(Entity("ukraine", "Place", "Ukraine"), Iris("https://example.org/")):
    ...     print(predicate.fragment, value.fragment if isinstance(value, URIRef) else value.value)
    type Place
    type NamedIndividual
    label Ukraine
    """
    iri = iris.entity(entity.key)
    yield iri, RDF.type, GB[entity.kind]
    yield iri, RDF.type, OWL.NamedIndividual
    yield iri, RDFS.label, english(entity.label)
    for name in entity.aliases:
        yield iri, SKOS.altLabel, english(name)
    if entity.value is not None:
        yield from value_triples(iri, entity.value, at=GB.value)
        if entity.value.unit is not None:
            yield iri, GB.unit, plain(entity.value.unit)
    for key in entity.maybe_same:
        yield iri, GB.maybeSame, iris.entity(key)
    for link in entity.links:
        if not is_iri(link):
            raise InputError(link, f"it is no IRI, and {entity.label} links to it", "write the link as an absolute IRI")
        yield iri, SCHEMA.sameAs, URIRef(link)
