"""ontology/graphbuild.ttl explains what is written, all of it, and stays in OWL 2 DL."""

import re
import subprocess
from pathlib import Path
from typing import get_args

import pyoxigraph
import pytest
from rdflib import OWL, PROV, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS

from graphbuild import __version__
from graphbuild.describe import describe
from graphbuild.describe.vocabulary import GB, KINDS, NIF, ONTOLOGY, PREFIXES, ROLES, SCHEMA
from graphbuild.families import classified, families
from graphbuild.model import Direction, Modality, Polarity
from graphbuild.resources import ontology
from graphbuild.wording import STATUSES
from tests import made
from tests.conftest import needs

OA = Namespace("http://www.w3.org/ns/oa#")
TEXT = ontology().read_text(encoding="utf-8")
TERMS = Graph().parse(data=TEXT, format="turtle")
ROLE_CLASSES = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
DECLARED = {
    URIRef(str(term)): URIRef(str(role)) for term, role in TERMS.subject_objects(RDF.type) if role in ROLE_CLASSES
}
FAMILY_TERMS = {
    GB.RelationFamily: OWL.Class,
    GB.agentRole: OWL.DatatypeProperty,
    GB.patientRole: OWL.DatatypeProperty,
    GB.pattern: OWL.DatatypeProperty,
    GB.inversePattern: OWL.DatatypeProperty,
    GB.sidePattern: OWL.DatatypeProperty,
    GB.onlyListed: OWL.AnnotationProperty,
}
"""What relation families are written with; no graph holds them."""
EXPLAINING = {
    SKOS.Concept: OWL.Class,
    SKOS.ConceptScheme: OWL.Class,
    SKOS.inScheme: OWL.ObjectProperty,
    SKOS.notation: OWL.DatatypeProperty,
    SKOS.prefLabel: OWL.AnnotationProperty,
    SKOS.definition: OWL.AnnotationProperty,
    SKOS.example: OWL.AnnotationProperty,
    DCTERMS.license: OWL.AnnotationProperty,
}
"""What the ontology itself is explained with."""
ALIGNED = {
    SCHEMA.Thing: OWL.Class,
    SCHEMA.Person: OWL.Class,
    SCHEMA.Organization: OWL.Class,
    SCHEMA.Place: OWL.Class,
    SCHEMA.Event: OWL.Class,
    SCHEMA.CreativeWork: OWL.Class,
    SCHEMA.Quantity: OWL.Class,
    SCHEMA.Claim: OWL.Class,
    DCTERMS.Location: OWL.Class,
    DCTERMS.PeriodOfTime: OWL.Class,
    DCTERMS.BibliographicResource: OWL.Class,
    OA.ResourceSelection: OWL.Class,
    PROV.wasDerivedFrom: OWL.ObjectProperty,
    SCHEMA.unitText: OWL.DatatypeProperty,
    SCHEMA.sha256: OWL.DatatypeProperty,
    SCHEMA.value: OWL.AnnotationProperty,
}
"""Of what our terms are kinds."""


def used() -> set[URIRef]:
    """Every term, our own or foreign, that stands in the graph of a knowledge in which everything occurs."""
    terms: set[URIRef] = set(KINDS)
    for _, predicate, value in describe(classified(made.knowledge(), families())):
        terms.add(URIRef(str(predicate)))
        if predicate == RDF.type:
            terms.add(URIRef(str(value)))
    built_in = tuple(str(namespace) for namespace in (RDF, RDFS, OWL))
    relations = "https://w3id.org/graphbuild/rel#"
    return {term for term in terms if not str(term).startswith((*built_in, relations))}


def test_what_is_written_is_declared_and_what_is_declared_is_of_use() -> None:
    # gb:Thing is written nowhere: it is what all kinds have in common.
    assert set(DECLARED) == used() | {GB.Thing} | set(FAMILY_TERMS) | set(EXPLAINING) | set(ALIGNED)


def test_the_program_and_the_ontology_agree_what_each_term_is() -> None:
    assert {**ROLES, **FAMILY_TERMS, **EXPLAINING, **ALIGNED} == DECLARED


def test_every_term_has_a_label_a_comment_and_an_example() -> None:
    wanted = (RDFS.label, RDFS.comment, SKOS.example)
    assert [(term, words) for term in DECLARED for words in wanted if len(list(TERMS[term:words])) != 1] == []


def test_every_class_is_placed_and_every_own_property_has_its_ends() -> None:
    own = {term: role for term, role in DECLARED.items() if str(term).startswith(str(GB))}
    loose = {term for term, role in own.items() if role == OWL.Class and not list(TERMS[term : RDFS.subClassOf])}
    assert loose == {GB.Qualifier}
    ends = {OWL.ObjectProperty, OWL.DatatypeProperty}
    open_ended = {
        term
        for term, role in own.items()
        if role in ends and not (list(TERMS[term : RDFS.domain]) and list(TERMS[term : RDFS.range]))
    }
    assert open_ended == set()


def test_every_kind_is_a_thing() -> None:
    assert {kind for kind in KINDS if (kind, RDFS.subClassOf, GB.Thing) not in TERMS} == set()


def test_what_is_aligned_is_what_was_thought_through() -> None:
    foreign = {
        (str(term).rpartition("#")[2], str(parent))
        for part in (RDFS.subClassOf, RDFS.subPropertyOf)
        for term, parent in TERMS.subject_objects(part)
        if not str(parent).startswith(str(GB)) and parent != NIF.Context
    }
    assert {parent for _, parent in foreign} - {
        str(term) for term in (*ALIGNED, PROV.Entity, NIF.RFC5147String, SKOS.Concept)
    } == set()
    # A speaker may be a report, which is no agent; a concept of ours is in no scheme; sameness is no identity.
    assert (GB.attributedTo, RDFS.subPropertyOf, PROV.wasAttributedTo) not in TERMS
    assert (GB.Concept, RDFS.subClassOf, SKOS.Concept) not in TERMS
    assert list(TERMS.subject_objects(OWL.sameAs)) == []


@pytest.mark.parametrize("name", ["graphbuild.ttl", "relations.ttl"])
def test_it_stays_in_owl_2_dl(name: str) -> None:
    """Each term has one role, parents share it, and what stands in the place of a class or a datatype is one."""
    graph = Graph().parse(data=ontology(name).read_text(encoding="utf-8"), format="turtle")
    roles: dict[object, set[object]] = {}
    for term, role in graph.subject_objects(RDF.type):
        if role != OWL.SymmetricProperty:  # said of a property beside its role
            roles.setdefault(term, set()).add(role if role in ROLE_CLASSES else OWL.NamedIndividual)
    assert {term for term, found in roles.items() if len(found) > 1} == set()
    owl_2 = {XSD.string, XSD.boolean, XSD.decimal, XSD.integer, XSD.nonNegativeInteger, XSD.dateTime, XSD.anyURI}
    for child, parent in graph.subject_objects(RDFS.subPropertyOf):
        assert roles[child] == roles[parent]
    for part in (RDFS.subClassOf, RDFS.domain, OWL.disjointWith):
        assert {term for term in graph.objects(None, part) if roles[term] != {OWL.Class}} == set()
    for term, range_ in graph.subject_objects(RDFS.range):
        assert roles.get(range_) == {OWL.Class} if roles[term] == {OWL.ObjectProperty} else range_ in owl_2
    built_in = {RDF.type, *(RDFS[part] for part in ("label", "comment", "seeAlso", "subClassOf", "subPropertyOf"))}
    built_in |= {RDFS.domain, RDFS.range, OWL.versionIRI, OWL.versionInfo, OWL.disjointWith}
    assert set(graph.predicates()) - built_in - set(roles) == set()
    assert {value.datatype for value in graph.objects() if isinstance(value, Literal)} <= {*owl_2, None}


@pytest.mark.parametrize(
    "scheme, values",
    [
        (GB.polarities, get_args(Polarity)),
        (GB.modalities, get_args(Modality)),
        (GB.directions, get_args(Direction)),
        (GB.statuses, tuple(STATUSES)),
    ],
)
def test_every_value_of_a_claim_is_a_concept_that_is_explained(scheme: URIRef, values: tuple[str, ...]) -> None:
    concepts = sorted(TERMS.subjects(SKOS.inScheme, scheme), key=str)
    assert sorted(str(TERMS.value(concept, SKOS.notation)) for concept in concepts) == sorted(values)
    for concept in concepts:
        assert (concept, RDF.type, SKOS.Concept) in TERMS
        for words in (SKOS.prefLabel, SKOS.definition, SKOS.example):
            assert len(list(TERMS.objects(concept, words))) == 1


def test_a_status_is_called_as_on_the_page() -> None:
    found = {
        str(TERMS.value(c, SKOS.notation)): str(TERMS.value(c, SKOS.prefLabel))
        for c in TERMS[: SKOS.inScheme : GB.statuses]
    }
    assert found == STATUSES


def test_the_ontology_has_the_version_of_the_program() -> None:
    assert str(TERMS.value(ONTOLOGY, OWL.versionInfo)) == __version__
    assert str(TERMS.value(ONTOLOGY, OWL.versionIRI)) == f"{ONTOLOGY}/{__version__}"


@pytest.mark.parametrize("name", ["graphbuild.ttl", "relations.ttl"])
def test_strict_parsers_read_it(name: str, tmp_path: Path) -> None:
    text = ontology(name).read_text(encoding="utf-8")
    graph = Graph().parse(data=text, format="turtle")
    assert len(list(pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.TURTLE))) == len(graph)
    assert [term for triple in graph for term in triple if isinstance(term, BNode)] == []
    needs("rapper")
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    done = subprocess.run(["rapper", "-q", "-i", "turtle", str(path)], capture_output=True, check=True)
    assert (done.stderr, len(done.stdout.splitlines())) == (b"", len(graph))


def test_prefixes_are_those_of_the_graph() -> None:
    declared = dict(re.findall(r"@prefix (\w+): <([^>]+)>", TEXT))
    assert declared == {**{name: PREFIXES[name] for name in declared if name != "oa"}, "oa": str(OA)}
