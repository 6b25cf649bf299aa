"""From knowledge to RDF: a plain triple for each asserted claim, a node for every claim."""

from collections.abc import Iterator

from rdflib import OWL, RDF, Graph, URIRef

from graphbuild.describe.claims import claim_triples, relation_triples
from graphbuild.describe.entities import entity_triples
from graphbuild.describe.header import header_triples
from graphbuild.describe.iris import Iris
from graphbuild.describe.texts import evidence_triples, source_triples
from graphbuild.describe.triples import Triple
from graphbuild.describe.vocabulary import PREFIXES, ROLES
from graphbuild.model import Knowledge

__all__ = ["describe"]


def describe(knowledge: Knowledge) -> Graph:
    """The whole graph as RDF 1.1, without blank nodes; the empty knowledge has the header only.

    InputError where the knowledge's base cannot begin an IRI.

    >>> from graphbuild.model import Knowledge
    >>> graph = describe(Knowledge(sources=(), entities=(), claims=()))
    >>> len(list(graph.subjects(RDF.type, OWL.Ontology)))
    1
    """
    iris = Iris(knowledge.base)
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for part in ("ent", "rel", "claim", "doc"):
        graph.bind(part, iris.namespace(part))
    for triple in _all(knowledge, iris):
        graph.add(triple)
    for term in _used(graph):
        graph.add((term, RDF.type, ROLES[term]))
    return graph


def _all(knowledge: Knowledge, iris: Iris) -> Iterator[Triple]:
    yield from header_triples(knowledge, iris)
    for source in knowledge.sources:
        yield from source_triples(source, iris)
    for entity in knowledge.entities:
        yield from entity_triples(entity, iris)
    yield from relation_triples(knowledge.claims, iris)
    labels = {entity.key: entity.label for entity in knowledge.entities}
    texts = {source.doc: source.text for source in knowledge.sources}
    for claim in knowledge.claims:
        yield from claim_triples(claim, labels, iris)
        for evidence in claim.evidence:
            yield from evidence_triples(evidence, texts[evidence.doc], iris)


def _used(graph: Graph) -> set[URIRef]:
    """The terms of the vocabulary that the graph uses: each must be declared in it."""
    classes = {term for term in graph.objects(predicate=RDF.type) if isinstance(term, URIRef)}
    properties = {term for term in graph.predicates() if isinstance(term, URIRef)}
    return {term for term in classes | properties if term in ROLES and not term.startswith(str(OWL))}
