"""From knowledge to RDF: a plain triple for each asserted claim, a node for every claim."""

from collections.abc import Iterable, Iterator

from rdflib import Graph, Literal, URIRef

from graphbuild.describe.claims import claim_triples, relation_triples
from graphbuild.describe.entities import entity_triples
from graphbuild.describe.header import header_triples
from graphbuild.describe.iris import Iris
from graphbuild.describe.texts import evidence_triples, source_triples
from graphbuild.describe.vocabulary import PREFIXES, RDF, ROLES
from graphbuild.model import Claim, Knowledge
from graphbuild.triples import Described, Triple

__all__ = ["by_text", "claimed", "describe", "described"]


def described(knowledge: Knowledge) -> Described:
    """The whole graph as RDF 1.1, without blank nodes; the empty knowledge has the header only.

    InputError where the knowledge's base cannot begin an IRI.

        >>> graph = described(Knowledge(sources=(), entities=(), claims=()))
    >>> [value for _, _, value in graph.triples if str(value).endswith("#Ontology")]
    ['http://www.w3.org/2002/07/owl#Ontology']
    """
    iris = Iris(knowledge.base, knowledge.named)
    prefixes = {**PREFIXES, **{part: iris.namespace(part) for part in ("ent", "rel", "claim", "doc")}}
    return Described(prefixes, _strings(_declared(_all(knowledge, iris))))


def describe(knowledge: Knowledge) -> Graph:
    """The same as a graph of rdflib, which takes far longer than its triples."""
    found = described(knowledge)
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in found.prefixes.items():
        graph.bind(prefix, namespace)
    for subject, predicate, value in found.triples:
        term = (
            URIRef(value)
            if isinstance(value, str)
            else Literal(value.value, value.language, value.datatype, normalize=False)
        )
        graph.add((URIRef(subject), URIRef(predicate), term))
    return graph


def claimed(knowledge: Knowledge) -> Iterator[tuple[Claim, str, Triple]]:
    """Every claim with its IRI and the triple that it claims, whether as a fact or not."""
    iris = Iris(knowledge.base, knowledge.named)
    for claim in knowledge.claims:
        about = iris.entity(claim.subject), iris.relation(claim.relation.lemma), iris.entity(claim.object)
        yield claim, str(iris.claim(claim.id)), (str(about[0]), str(about[1]), str(about[2]))


def by_text(knowledge: Knowledge) -> Iterator[tuple[str, Triple]]:
    """The triples of claims and evidence, each with the IRI of the document that they come from.

    What several documents claim comes with each of them.
    """
    iris = Iris(knowledge.base, knowledge.named)
    labels = {entity.key: entity.label for entity in knowledge.entities}
    texts = {source.doc: source.text for source in knowledge.sources}
    for claim in knowledge.claims:
        triples = list(_strings(claim_triples(claim, labels, iris)))
        for doc in dict.fromkeys(evidence.doc for evidence in claim.evidence):
            yield from ((str(iris.document(doc)), triple) for triple in triples)
        for evidence in claim.evidence:
            document = str(iris.document(evidence.doc))
            found = _strings(evidence_triples(evidence, texts[evidence.doc], iris))
            yield from ((document, triple) for triple in found)


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


def _declared(triples: Iterable[Triple]) -> Iterator[Triple]:
    """The triples, and what each term of the vocabulary that they use is."""
    used: set[str] = set()
    for triple in triples:
        _, predicate, value = triple
        used.add(predicate)
        if predicate == RDF.type and isinstance(value, str):
            used.add(value)
        yield triple
    yield from ((term, RDF.type, role) for term, role in ROLES.items() if term in used)


def _strings(triples: Iterable[Triple]) -> Iterator[Triple]:
    """The triples in plain strings: an IRI of rdflib's equals none."""
    for subject, predicate, value in triples:
        yield str(subject), str(predicate), str(value) if isinstance(value, str) else value
