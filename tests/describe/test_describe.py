"""What the graph says: a plain triple if and only if the claim is asserted, and a node for every claim."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from graphbuild.describe import describe
from graphbuild.describe.iris import Iris
from graphbuild.describe.vocabulary import GB, NIF, ROLES
from graphbuild.errors import InputError
from graphbuild.model import Claim, Entity, Knowledge
from tests import made
from tests.describe.strategies import hostile, knowledges

BASE = "https://w3id.org/graphbuild/"
IRIS = Iris(BASE)
# Making a whole knowledge takes longer than hypothesis likes.
PATIENT = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def plain_triples(graph: Graph) -> set[tuple[Node, Node, Node]]:
    """Every triple whose predicate is a relation."""
    return {triple for triple in graph if str(triple[1]).startswith(f"{BASE}rel#")}


def asserted(knowledge: Knowledge) -> set[tuple[Node, Node, Node]]:
    return {
        (IRIS.entity(claim.subject), IRIS.relation(claim.relation.lemma), IRIS.entity(claim.object))
        for claim in knowledge.claims
        if claim.polarity == "+" and claim.modality == "actual" and claim.attributed_to == ()
    }


def asserted_nodes(graph: Graph) -> set[tuple[Node | None, ...]]:
    """Subject, predicate and object of every claim node that calls itself asserted."""
    true = Literal("true", datatype=XSD.boolean)
    return {
        tuple(graph.value(claim, part) for part in (GB.subject, GB.predicate, GB.object))
        for claim in graph.subjects(GB.asserted, true)
    }


def claim(lemma: str) -> Claim:
    (found,) = [c for c in made.knowledge().claims if c.relation.lemma == lemma]
    return found


def test_plain_triples_are_what_is_asserted_and_nothing_else() -> None:
    graph = describe(made.knowledge())
    ent, rel = f"{BASE}ent/", f"{BASE}rel#"
    expected = {
        ("volodymyr_zelenskyy", "refuse_to_approve", "agreement_3fa9c1"),
        ("donald_trump", "pressure", "volodymyr_zelenskyy"),
        ("ukraine", "possess", "lithium"),
        ("ukraine", "possess", "five_percent_of_deposits_0b1d22"),
    }
    assert plain_triples(graph) == {(URIRef(ent + s), URIRef(rel + p), URIRef(ent + o)) for s, p, o in expected}
    assert plain_triples(graph) == asserted(made.knowledge()) == asserted_nodes(graph)


@PATIENT
@given(knowledges())
def test_plain_triples_are_what_is_asserted_whatever_is_claimed(knowledge: Knowledge) -> None:
    graph = describe(knowledge)
    assert plain_triples(graph) == asserted(knowledge) == asserted_nodes(graph)


@PATIENT
@given(knowledges())
def test_every_claim_is_a_node_and_nothing_is_blank(knowledge: Knowledge) -> None:
    graph = describe(knowledge)
    assert set(graph.subjects(RDF.type, GB.Claim)) == {IRIS.claim(claim.id) for claim in knowledge.claims}
    assert [term for triple in graph for term in triple if isinstance(term, BNode)] == []


@pytest.mark.parametrize(
    "knowledge", [made.knowledge(), hostile(), Knowledge((), (), ())], ids=["made", "hostile", "empty"]
)
def test_everything_used_is_declared(knowledge: Knowledge) -> None:
    graph = describe(knowledge)
    declared = set(graph.subjects(RDF.type, OWL.NamedIndividual))
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.Ontology):
        declared |= set(graph.subjects(RDF.type, kind))
    built_in = {RDF.type, RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy, OWL.versionInfo}
    used = {term for subject, predicate, _ in graph for term in (subject, predicate)}
    used |= {term for term in graph.objects(predicate=RDF.type) if not str(term).startswith(str(OWL))}
    assert used - declared - built_in == set()


@pytest.mark.parametrize("knowledge", [made.knowledge(), hostile()], ids=["made", "hostile"])
def test_a_property_takes_things_or_values_but_never_both(knowledge: Knowledge) -> None:
    graph = describe(knowledge)
    wrong = [
        (predicate, value)
        for _, predicate, value in graph
        if (ROLES.get(URIRef(str(predicate))) == OWL.ObjectProperty and isinstance(value, Literal))
        or (ROLES.get(URIRef(str(predicate))) == OWL.DatatypeProperty and isinstance(value, URIRef))
    ]
    assert wrong == []


def test_no_term_has_two_roles() -> None:
    graph = describe(made.knowledge())
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual)
    roles = Counter(subject for kind in kinds for subject in graph.subjects(RDF.type, kind))
    assert {term: count for term, count in roles.items() if count > 1} == {}


def test_a_quoted_claim_says_who_said_it() -> None:
    said = claim("attack")
    (evidence,) = said.evidence
    expected = {
        (RDF.type, GB.Claim),
        (RDF.type, OWL.NamedIndividual),
        (RDFS.label, Literal("Russia | attack | Ukraine (possible, says Vance)", lang="en")),
        (GB.subject, IRIS.entity("russia")),
        (GB.predicate, IRIS.relation("attack")),
        (GB.object, IRIS.entity("ukraine")),
        (GB.polarity, Literal("+")),
        (GB.modality, Literal("possible")),
        (GB.asserted, Literal("false", datatype=XSD.boolean)),
        (GB.attributedTo, IRIS.entity("vance")),
        (GB.speakerChain, Literal("Vance < AFP")),
        (GB.cue, Literal("may")),
        (GB.rule, Literal("clause_with_object")),
        (GB.source, IRIS.document("deal")),
        (GB.evidence, IRIS.evidence("deal", evidence.start, evidence.end)),
    }
    assert set(describe(made.knowledge()).predicate_objects(IRIS.claim(said.id))) == expected


def test_a_claim_leads_to_the_one_it_embeds() -> None:
    graph = describe(made.knowledge())
    assert graph.value(IRIS.claim(claim("refuse to approve").id), GB.complement) == IRIS.claim(claim("approve").id)


def test_a_claim_of_two_texts_has_both_as_source_and_evidence() -> None:
    pressured = claim("pressure")
    graph = describe(made.knowledge())
    iri = IRIS.claim(pressured.id)
    assert set(graph.objects(iri, GB.source)) == {IRIS.document("deal"), IRIS.document("signed")}
    assert set(graph.objects(iri, GB.evidence)) == {IRIS.evidence(e.doc, e.start, e.end) for e in pressured.evidence}


def test_evidence_is_what_stands_at_its_offsets() -> None:
    knowledge = made.knowledge()
    texts = {IRIS.document(source.doc): source.text for source in knowledge.sources}
    graph = describe(knowledge)
    found = list(graph.subjects(RDF.type, NIF.RFC5147String))
    assert len(found) == len({(e.doc, e.start, e.end) for c in knowledge.claims for e in c.evidence})
    for evidence in found:
        begin, end = (int(str(graph.value(evidence, p))) for p in (NIF.beginIndex, NIF.endIndex))
        document = graph.value(evidence, NIF.referenceContext)
        assert isinstance(document, URIRef)
        assert str(graph.value(evidence, NIF.anchorOf)) == texts[document][begin:end]
        assert str(evidence) == f"{document}#char={begin},{end}"


def test_a_quantity_carries_its_value_and_unit() -> None:
    graph = describe(made.knowledge())
    quantity = IRIS.entity("five percent of deposits#0b1d22")
    assert graph.value(quantity, GB.value) == Literal("5", datatype=XSD.decimal)
    assert graph.value(quantity, GB.unit) == Literal("percent")


def test_a_day_is_a_value_and_a_period_has_its_first_and_last_day() -> None:
    graph = describe(made.knowledge())
    day = Literal("2025-02-28", datatype=XSD.date)
    assert graph.value(IRIS.entity("30 april 2025"), GB.value) == Literal("2025-04-30", datatype=XSD.date)
    pressured, refused = IRIS.claim(claim("pressure").id), IRIS.claim(claim("refuse to approve").id)
    assert (graph.value(pressured, GB.time), graph.value(pressured, GB.date)) == (Literal("Friday"), day)
    assert graph.value(refused, GB.begin) == Literal("2025-02-01", datatype=XSD.date)
    assert (graph.value(refused, GB.end), graph.value(refused, GB.date)) == (day, None)


@pytest.mark.parametrize(
    "date, datatype", [("2025-03-01", XSD.date), ("2025-03-01T10:00:00Z", XSD.dateTime), ("spring", XSD.string)]
)
def test_a_text_says_when_it_was_issued(date: str, datatype: URIRef) -> None:
    source = replace(made.knowledge().sources[0], date=date)
    graph = describe(Knowledge((source,), (), ()))
    issued = graph.value(IRIS.document("deal"), DCTERMS.issued)
    assert isinstance(issued, Literal)
    assert (str(issued), issued.datatype or XSD.string) == (date, datatype)


def test_a_character_that_xml_cannot_hold_is_replaced_and_offsets_stay() -> None:
    graph = describe(Knowledge((), (Entity("kyiv", "Place", "K\x00y\ud800i\ufffev\t\n"),), ()))
    assert graph.value(IRIS.entity("kyiv"), RDFS.label) == Literal("K\ufffdy\ufffdi\ufffdv\t\n", lang="en")


@pytest.mark.parametrize(
    "base", ["https://example.org", "https://example.org/ns#", "no iri/", "https://example.org/<x>/"]
)
def test_a_base_that_cannot_begin_an_iri_is_refused(base: str) -> None:
    with pytest.raises(InputError, match="it cannot begin an IRI"):
        describe(made.knowledge(base))


def test_a_link_that_is_no_iri_is_refused() -> None:
    entity = Entity("ukraine", "Place", "Ukraine", links=("Q 212",))
    with pytest.raises(InputError, match="Q 212: it is no IRI"):
        describe(Knowledge((), (entity,), ()))


def test_what_is_named_lies_below_the_base_and_terms_stay_where_they_are() -> None:
    graph = describe(made.knowledge("https://example.org/my/"))
    subjects = {
        str(subject) for subject, _, kind in graph.triples((None, RDF.type, None)) if kind == OWL.NamedIndividual
    }
    assert {subject for subject in subjects if not subject.startswith("https://example.org/my/")} == set()
    assert (GB.Claim, RDF.type, OWL.Class) in graph


def test_adding_a_text_renames_nothing() -> None:
    whole = made.knowledge()
    one = Knowledge(whole.sources[:1], whole.entities, whole.claims[:2], ())
    lost = {s for s in describe(one).subjects() if "/build/" not in str(s)} - set(describe(whole).subjects())
    assert lost == set()
