"""ontology/graphbuild.ttl explains what is written, all of it and no more."""

import re
import subprocess
from pathlib import Path

import pyoxigraph
from rdflib import OWL, RDF, RDFS, BNode, Graph, URIRef

from graphbuild import __version__
from graphbuild.describe import describe
from graphbuild.describe.vocabulary import GB, KINDS, ONTOLOGY, PREFIXES, ROLES
from graphbuild.resources import ontology
from tests import made
from tests.conftest import needs

ROOT = Path(__file__).parents[2]
TEXT = ontology().read_text(encoding="utf-8")
TERMS = Graph().parse(data=TEXT, format="turtle")
DECLARED = {
    URIRef(str(term)): URIRef(str(role))
    for term, role in TERMS.subject_objects(RDF.type)
    if role not in {OWL.Ontology, OWL.SymmetricProperty}
}


def used() -> set[URIRef]:
    """Every term, our own or foreign, that stands in the graph of a knowledge in which everything occurs."""
    terms: set[URIRef] = set(KINDS)
    for _, predicate, value in describe(made.knowledge()):
        terms.add(URIRef(str(predicate)))
        if predicate == RDF.type:
            terms.add(URIRef(str(value)))
    built_in = tuple(str(namespace) for namespace in (RDF, RDFS, OWL))
    relations = "https://w3id.org/graphbuild/rel#"
    return {term for term in terms if not str(term).startswith((*built_in, relations))}


def test_what_is_written_is_declared_and_what_is_declared_is_written() -> None:
    # gb:Thing is written nowhere: it is what all kinds have in common.
    assert set(DECLARED) == used() | {GB.Thing}


def test_the_program_and_the_ontology_agree_what_each_term_is() -> None:
    assert DECLARED == ROLES


def test_every_term_has_a_label_and_a_comment() -> None:
    lacking = [term for term in DECLARED for words in (RDFS.label, RDFS.comment) if len(list(TERMS[term:words])) != 1]
    assert lacking == []


def test_every_kind_is_a_thing() -> None:
    assert {kind: set(TERMS[kind : RDFS.subClassOf]) for kind in KINDS} == {kind: {GB.Thing} for kind in KINDS}


def test_domains_and_ranges_are_declared_terms() -> None:
    named = {term for part in (RDFS.domain, RDFS.range, RDFS.subClassOf) for term in TERMS.objects(predicate=part)}
    datatypes = {term for term in named if str(term).startswith("http://www.w3.org/2001/XMLSchema#")}
    assert named - datatypes - set(DECLARED) == set()


def test_the_ontology_has_the_version_of_the_program() -> None:
    assert str(TERMS.value(ONTOLOGY, OWL.versionInfo)) == __version__
    assert str(TERMS.value(ONTOLOGY, OWL.versionIRI)) == f"{ONTOLOGY}/{__version__}"


def test_strict_parsers_read_it(tmp_path: Path) -> None:
    assert len(list(pyoxigraph.parse(TEXT.encode(), format=pyoxigraph.RdfFormat.TURTLE))) == len(TERMS)
    assert [term for triple in TERMS for term in triple if isinstance(term, BNode)] == []
    needs("rapper")
    path = tmp_path / "graphbuild.ttl"
    path.write_text(TEXT, encoding="utf-8")
    done = subprocess.run(["rapper", "-q", "-i", "turtle", str(path)], capture_output=True, check=True)
    assert (done.stderr, len(done.stdout.splitlines())) == (b"", len(TERMS))


def test_prefixes_are_those_of_the_graph() -> None:
    declared = dict(re.findall(r"@prefix (\w+): <([^>]+)>", TEXT))
    assert declared.items() <= PREFIXES.items()
