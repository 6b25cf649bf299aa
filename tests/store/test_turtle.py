"""graph.ttl is the graph: every parser reads the same triples in it, without a warning."""

import subprocess
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import Graph, Literal
from rdflib.compare import to_isomorphic

from graphbuild.describe import describe, described
from graphbuild.model import Knowledge
from graphbuild.store.turtle import turtle
from graphbuild.triples import Described
from tests import made
from tests.conftest import needs
from tests.describe.strategies import hostile, knowledges

KNOWLEDGE = pytest.mark.parametrize(
    "knowledge", [made.knowledge(), hostile(), Knowledge((), (), ())], ids=["made", "hostile", "empty"]
)
PATIENT = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
Terms = tuple[str, ...]


def written(knowledge: Knowledge) -> str:
    return "".join(turtle(described(knowledge)))


def terms(graph: Graph) -> set[Terms]:
    """Every triple, its terms as N-Triples has them but without escapes, so that parsers can be compared."""
    return {
        (str(s), str(p), *((str(o), str(o.language or o.datatype or "")) if isinstance(o, Literal) else (str(o),)))
        for s, p, o in graph
    }


def of_oxigraph(text: str) -> set[Terms]:
    found: set[Terms] = set()
    plain = "http://www.w3.org/2001/XMLSchema#string"
    for triple in pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.TURTLE):
        s, p, o = triple.subject, triple.predicate, triple.object
        assert isinstance(s, pyoxigraph.NamedNode)
        if isinstance(o, pyoxigraph.Literal):
            datatype = "" if o.datatype.value == plain else o.datatype.value
            found.add((s.value, p.value, o.value, o.language or datatype))
        else:
            assert isinstance(o, pyoxigraph.NamedNode)
            found.add((s.value, p.value, o.value))
    return found


@KNOWLEDGE
def test_rdflib_reads_the_same_graph(knowledge: Knowledge) -> None:
    graph = describe(knowledge)
    assert to_isomorphic(Graph().parse(data=written(knowledge), format="turtle")) == to_isomorphic(graph)


@KNOWLEDGE
def test_oxigraph_reads_the_same_graph(knowledge: Knowledge) -> None:
    graph = describe(knowledge)
    assert of_oxigraph(written(knowledge)) == terms(graph)


@PATIENT
@given(knowledges())
def test_what_is_read_again_is_what_was_written(knowledge: Knowledge) -> None:
    graph = describe(knowledge)
    text = written(knowledge)
    assert of_oxigraph(text) == terms(graph)
    assert terms(Graph().parse(data=text, format="turtle")) == terms(graph)


@KNOWLEDGE
def test_rapper_reads_as_many_triples_and_warns_of_nothing(knowledge: Knowledge, tmp_path: Path) -> None:
    needs("rapper")
    graph = describe(knowledge)
    path = tmp_path / "graph.ttl"
    path.write_bytes(written(knowledge).encode())
    done = subprocess.run(
        ["rapper", "-q", "-i", "turtle", "-o", "ntriples", str(path)], capture_output=True, check=True
    )
    assert (done.stderr, len(done.stdout.splitlines())) == (b"", len(graph))


@KNOWLEDGE
def test_the_graph_can_be_written_as_rdf_xml(knowledge: Knowledge) -> None:
    graph = describe(knowledge)
    assert terms(Graph().parse(data=graph.serialize(format="xml"), format="xml")) == terms(graph)


def test_neither_order_nor_number_of_the_same_triples_shows() -> None:
    graph = described(made.knowledge())
    turned = Described(
        dict(sorted(graph.prefixes.items(), reverse=True)), sorted(graph.triples, key=str, reverse=True) * 2
    )
    assert "".join(turtle(turned)) == written(made.knowledge())


def test_a_person_can_read_it() -> None:
    text = written(made.knowledge())
    block = """\
ent:ukraine rdf:type gb:Place, owl:NamedIndividual ;
    rdfs:label "Ukraine"@en ;
    rel:possess ent:five_percent_of_deposits_0b1d22, ent:lithium ;
    schema:sameAs <http://www.wikidata.org/entity/Q212> .
"""
    assert block in text


def test_usual_prefixes_are_declared() -> None:
    declared = {line.split()[1] for line in written(made.knowledge()).splitlines() if line.startswith("@prefix")}
    wanted = {
        "gb:",
        "rel:",
        "ent:",
        "claim:",
        "doc:",
        "rdf:",
        "rdfs:",
        "owl:",
        "xsd:",
        "skos:",
        "prov:",
        "nif:",
        "schema:",
    }
    assert wanted - declared == set()


def test_direction_marks_and_line_ends_cannot_hide_in_it() -> None:
    text = written(hostile())
    assert [mark for mark in "\u202e\u202c\u2028\u2029\u0085\x01\x7f\r" if mark in text] == []
