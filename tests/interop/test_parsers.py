"""Every parser reads the same triples, in every form of RDF, and warns of nothing."""

from __future__ import annotations

import json
import logging
import subprocess
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph

from graphbuild.describe import claimed, described
from graphbuild.describe.vocabulary import OWL, RDF
from graphbuild.exchange import read_back
from graphbuild.store.turtle import turtle
from tests.conftest import missing_is_told, needs
from tests.interop.conftest import Corpus
from tests.interop.terms import BLANK, Terms, of_oxigraph, of_rdflib

FORMS = {
    "turtle": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "trig": ox.RdfFormat.TRIG,
    "statements": ox.RdfFormat.TURTLE,
    "negative": ox.RdfFormat.TURTLE,
    "rdf12": ox.RdfFormat.TURTLE,
}
"""What is the whole graph, and more in the last three."""
READ_N3 = Path(__file__).with_name("read_n3.cjs")


def file_of(corpus: Corpus, form: str) -> Path:
    return corpus.turtle if form == "turtle" else corpus[form]


def expected(corpus: Corpus, form: str) -> set[Terms]:
    """The triples of the graph as they were described, and what the format adds."""
    graph = of_rdflib(corpus.knowledge.to_rdf())
    claims = [(claim, iri, triple) for claim, iri, triple in claimed(corpus.knowledge)]
    more: list[Terms] = []
    if form == "statements":
        for _, iri, (subject, predicate, value) in claims:
            more += [(iri, RDF.type, RDF.Statement), (iri, RDF.subject, subject)]
            more += [(iri, RDF.predicate, predicate), (iri, RDF.object, str(value))]
    if form == "negative":
        for claim, _, (subject, predicate, value) in claims:
            if claim.polarity == "-" and claim.modality == "actual" and not claim.attributed_to:
                more += [(BLANK, RDF.type, OWL.NegativePropertyAssertion), (BLANK, OWL.sourceIndividual, subject)]
                more += [(BLANK, OWL.assertionProperty, predicate), (BLANK, OWL.targetIndividual, str(value))]
    return {*graph, *((str(s), str(p), str(o)) for s, p, o in more)}


@pytest.mark.parametrize("form", FORMS)
def test_oxigraph_reads_the_graph(form: str, corpus: Corpus) -> None:
    assert set(of_oxigraph(file_of(corpus, form).read_bytes(), FORMS[form])) == expected(corpus, form)


@pytest.mark.parametrize("form", [form for form in FORMS if form != "rdf12"])
def test_rdflib_reads_the_graph_and_warns_of_nothing(
    form: str, corpus: Corpus, recwarn: pytest.WarningsRecorder, caplog: pytest.LogCaptureFixture
) -> None:
    graph = Dataset(default_union=True) if form == "trig" else Graph()
    name = {"nt": "nt", "jsonld": "json-ld", "trig": "trig"}.get(form, "turtle")
    with caplog.at_level(logging.WARNING):
        graph.parse(file_of(corpus, form), format=name)
    assert set(of_rdflib(graph.triples((None, None, None)))) == expected(corpus, form)
    # What is deprecated in rdflib's own code is no word on the file.
    warnings = [str(warning.message) for warning in recwarn if warning.category is not DeprecationWarning]
    assert warnings + caplog.messages == []


@pytest.mark.parametrize("form", ["turtle", "nt", "trig", "statements", "negative"])
def test_rapper_reads_the_graph_and_warns_of_nothing(form: str, corpus: Corpus) -> None:
    needs("rapper")
    name = {"nt": "ntriples", "trig": "trig"}.get(form, "turtle")
    command = ["rapper", "-q", "-i", name, "-o", "ntriples", str(file_of(corpus, form))]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    assert set(of_oxigraph(done.stdout, ox.RdfFormat.N_TRIPLES)) == expected(corpus, form)


@pytest.mark.parametrize("form", ["turtle", "nt", "trig", "statements", "negative"])
def test_n3js_reads_the_graph_and_warns_of_nothing(form: str, corpus: Corpus) -> None:
    needs("node")
    found = subprocess.run(["node", "-e", "require('n3')"], capture_output=True, check=False)
    missing_is_told(["n3 (npm), where NODE_PATH leads"] if found.returncode else [])
    name = {"nt": "N-Triples", "trig": "application/trig"}.get(form, "text/turtle")
    command = ["node", str(READ_N3), str(file_of(corpus, form)), name]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    assert set(of_oxigraph(done.stdout, ox.RdfFormat.N_TRIPLES)) == expected(corpus, form)


@pytest.mark.parametrize("form", ["nt", "jsonld", "trig", "statements", "rdf12", "negative"])
def test_the_same_claims_come_back(form: str, corpus: Corpus) -> None:
    found = read_back(corpus[form])
    assert "".join(turtle(described(found.knowledge))) == corpus.turtle.read_text(encoding="utf-8")
    added = {"statements": 4, "rdf12": 1}.get(form, 0) * len(corpus.knowledge.claims)
    assert form == "negative" or len(found.strange) == added


def test_n_triples_are_canonical_and_sorted(corpus: Corpus) -> None:
    lines = corpus["nt"].read_bytes().splitlines(keepends=True)
    assert lines == sorted(set(lines))
    parsed = ox.parse(corpus["nt"].read_bytes(), format=ox.RdfFormat.N_TRIPLES)
    again = ox.serialize((quad.triple for quad in parsed), format=ox.RdfFormat.N_TRIPLES)
    assert again == b"".join(lines)


def test_trig_has_the_claims_of_each_text_in_a_graph_of_its_name(corpus: Corpus) -> None:
    claim = f"{corpus.knowledge.base}claim/"
    found: dict[str, set[str]] = {}
    for quad in ox.parse(corpus["trig"].read_bytes(), format=ox.RdfFormat.TRIG):
        name = quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(claim):
            found.setdefault(name, set()).add(quad.subject.value.removeprefix(claim).partition("#")[0])
    told: dict[str, set[str]] = {}
    for each in corpus.knowledge.claims:
        for evidence in each.evidence:
            told.setdefault(f"{corpus.knowledge.base}doc/{evidence.doc}", set()).add(each.id)
    assert found == told


def test_a_claim_reifies_its_triple_in_rdf_12(corpus: Corpus) -> None:
    found = Counter(
        (str(quad.subject), str(quad.object))
        for quad in ox.parse(corpus["rdf12"].read_bytes(), format=ox.RdfFormat.TURTLE)
        if quad.predicate.value == str(RDF.reifies)
    )
    told = {(f"<{iri}>", f"<{s}> <{p}> <{o}>") for _, iri, (s, p, o) in claimed(corpus.knowledge)}
    assert found == Counter(told)


def test_json_ld_is_compact_and_its_context_is_in_it(corpus: Corpus) -> None:
    page = json.loads(corpus["jsonld"].read_bytes())
    claim = next(each for each in corpus.knowledge.claims if each.relation.lemma == "attack")
    (node,) = [node for node in page["@graph"] if node["@id"] == f"claim:{claim.id}"]
    evidence = claim.evidence[0]
    assert node == {
        "@id": f"claim:{claim.id}",
        "@type": ["owl:NamedIndividual", "gb:Claim"],
        "label": "Russia | attack | Ukraine (possible, says Vance)",
        "subject": "ent:russia",
        "predicate": "rel:attack",
        "object": "ent:ukraine",
        "polarity": "+",
        "modality": "possible",
        "asserted": "false",
        "attributedTo": "ent:vance",
        "speakerChain": "Vance < AFP",
        "cue": "may",
        "rule": "clause_with_object",
        "source": "doc:deal",
        "evidence": f"doc:deal#char={evidence.start},{evidence.end}",
    }
    assert page["@context"]["subject"] == {"@id": "gb:subject", "@type": "@id"}
