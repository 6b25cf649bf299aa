"""SPARQL on a graph: what is found, what is refused, and how a wrong query is told."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graphbuild.ask.answer import QueryResult, Term, Triples
from graphbuild.ask.query import query
from graphbuild.describe import described
from graphbuild.errors import InputError, NotFoundError, QueryError
from graphbuild.store.write import save
from tests.made import knowledge

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def entity(name: str) -> Term:
    return Term("iri", f"https://w3id.org/graphbuild/ent/{name}")


def test_a_folder_and_its_graph_answer_alike(folder: Path) -> None:
    sparql = "SELECT ?who ?whom { ?who rel:pressure ?whom }"
    expected = QueryResult(("who", "whom"), ((entity("donald_trump"), entity("volodymyr_zelenskyy")),))
    assert query(folder, sparql) == query(str(folder / "graph.ttl"), sparql) == expected


def test_a_claim_that_is_not_asserted_is_no_plain_triple(folder: Path) -> None:
    assert query(folder, "ASK { ?who rel:refuse_to_approve ?what }") is True
    assert query(folder, "ASK { ?who rel:approve|rel:secure|rel:attack|rel:sell ?what }") is False


def test_construct_and_describe_give_triples(folder: Path) -> None:
    made = query(folder, "CONSTRUCT { ?a gb:said 'é \"x\"'@fr } WHERE { ?a rel:pressure ?b }")
    said = Term("iri", "https://w3id.org/graphbuild/ns#said")
    assert made == Triples(((entity("donald_trump"), said, Term("literal", 'é "x"', None, "fr")),))
    assert isinstance(query(folder, "DESCRIBE ent:lithium"), Triples)


def test_rows_without_an_order_are_sorted_and_an_order_is_kept(folder: Path) -> None:
    plain = query(folder, "SELECT ?name { ?x a gb:Person ; rdfs:label ?name }")
    turned = query(folder, "SELECT ?name { ?x a gb:Person ; rdfs:label ?name } ORDER BY DESC(?name)")
    assert isinstance(plain, QueryResult)
    assert isinstance(turned, QueryResult)
    assert [str(row[0]) for row in plain.rows] == ["Donald Trump", "Vance", "Volodymyr Zelenskyy"]
    assert turned.rows == plain.rows[::-1]


def test_what_is_not_bound_is_none(folder: Path) -> None:
    found = query(folder, "SELECT ?x ?y { VALUES (?x ?y) { (1 UNDEF) } }")
    number = Term("literal", "1", "http://www.w3.org/2001/XMLSchema#integer")
    assert found == QueryResult(("x", "y"), ((number, None),))


def test_prefixes_are_those_that_the_graph_declares(tmp_path: Path) -> None:
    ours = knowledge(base="https://example.org/kb/")
    save(ours, described(ours), tmp_path)
    assert query(
        tmp_path, "ASK { ent:donald_trump rel:pressure ?x FILTER STRSTARTS(STR(?x), 'https://example.org/kb/') }"
    )


def test_a_query_may_declare_prefixes_otherwise(folder: Path) -> None:
    assert query(folder, "PREFIX rel: <http://example.org/> ASK { ?a rel:pressure ?b }") is False


def test_a_graph_without_prefixes_is_asked_with_the_usual_ones(tmp_path: Path) -> None:
    graph = tmp_path / "other.nt"
    graph.write_text('<http://example.org/a> <http://www.w3.org/2000/01/rdf-schema#label> "A" .\n')
    assert query(graph, "ASK { ?a rdfs:label 'A' }") is True


def test_what_is_not_there_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"there is no graph\.ttl in it; name the folder that a build wrote"):
        query(tmp_path, "ASK {}")
    with pytest.raises(NotFoundError, match="there is no such file or folder"):
        query(tmp_path / "none.ttl", "ASK {}")


def test_a_damaged_graph_is_told_with_its_line(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text('@prefix x: <http://example.org/> .\nx:a x:b "\n')
    with pytest.raises(InputError, match=r"graph\.ttl: it is no RDF that can be read \(.* line 2"):
        query(tmp_path, "ASK {}")
    graph.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="it is no RDF that can be read"):
        query(tmp_path, "ASK {}")


@pytest.mark.parametrize(
    "sparql, told",
    [
        ("SELECT ?x WHERE { ?x ", "line 1, column 17: “{” has no partner; add it"),
        ("SELECT ?x { ?x ?y ?z } }", "line 1, column 24: “}” has no partner; add it"),
        ("ASK\n{ ?x foo:bar ?y }", "line 2, column 6: the prefix foo: is not declared; write PREFIX foo: <...> before"),
        ("ASK\n{ ?x <a b> ?y }", "line 2, column 6: <a b> is no IRI; write a whole address without spaces"),
        ("SELEC ?x { }", "line 1, column 1: “SELEC” begins no query; begin with SELECT, ASK, CONSTRUCT or DESCRIBE"),
        ("", "it asks nothing; begin with SELECT, ASK, CONSTRUCT or DESCRIBE"),
        ("ASK { ?x ?y 'é }", "line 1, column 13: the quotation mark is never closed; close it"),
        ("SELECT ?x { ?x ?y ?z } GROUP BY ?y", "a variable of SELECT is not grouped by; name it in GROUP BY"),
        ("SELECT ?x { } LIMIT x", "line 1, column 21: “x” is not understood; a number may stand there"),
        ("SELECT ?x", "line 1, column 10: the query ends too early; one of $ ( ? { may stand there"),
        ("SELECT ?x { FILTER(?x = ) }", "line 1, column 25: “) }” is not understood; check the words there"),
        ("SELECT * {\n ?a ?b ?c FLITER(?a) }", "line 2, column 11: “FLITER(?a) }” is not understood"),
        ("ASK { ?x a <http://a b/> }", "line 1, column 12: <http://a b/> is no IRI; write a whole address"),
        ("SELECT (<<(?s ?p ?o)>> AS ?t) { ?s ?p ?o }", "a column holds a triple, which no table can show"),
    ],
)
def test_a_wrong_query_is_told_with_its_place_and_what_mends_it(folder: Path, sparql: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        query(folder, sparql)
    assert str(caught.value).startswith(f"query: {told}")


def test_a_query_that_takes_too_long_is_given_up(folder: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(QueryError, match="it took longer than 1 seconds; ask for less"):
        query(folder, ENDLESS, timeout=1)
    assert time.monotonic() - begun < 5


def test_an_answer_that_is_too_large_is_refused(folder: Path) -> None:
    with pytest.raises(QueryError, match="the answer is larger than 64 MB; ask for less, or end with LIMIT 1000"):
        query(folder, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")


def test_files_of_the_user_are_no_modules_of_ours(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('mine was loaded')")
    code = f"from graphbuild.ask.query import query\nassert query({str(folder)!r}, 'ASK {{ ?a ?b ?c }}') is True"
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-P", "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
