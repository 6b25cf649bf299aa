"""Queries that would do more than read the graph never reach the engine."""

import pytest

from graphbuild.ask.guard import check
from graphbuild.errors import QueryError


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "select * { service silent <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE<http://example.org/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p 1e5SERVICE<http://example.org/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p trueSERVICE <http://example.org/> { ?s ?p ?o } }",
        "PREFIX : <http://example.org/> SELECT * {SERVICE:x{ ?s ?p ?o }}",
        "PREFIX : <http://example.org/> SELECT * {SERVICESILENT:x{ ?s ?p ?o }}",
        "SELECT * { FILTER(?a<?b)SERVICE?s{ ?s ?p ?o } }",
        "SELECT * { FILTER(?a<?b)#>\nSERVICE ?s { ?s ?p ?o } }",
        "SELECT * { ?s ?p '\\'' SERVICE <http://example.org/> { ?s ?p '' } }",
        "SELECT * { ?s ?p ex:\\' . SERVICE <http://example.org/> { ?s ?p ex:\\' } }",
        "SELECT * { \\u0053ERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { ?s <http://example.org/#> ?o SERVICE <http://example.org/> { } }",
        "SELECT * { { SELECT * { SERVICE <http://example.org/> { } } } }",
        "LOAD <file:///etc/passwd>",
        "INSERT DATA { <a:a> <a:a> 1 }",
        "PREFIX x: <http://example.org/> # a comment\nBASE <http://example.org/> DELETE WHERE { ?s ?p ?o }",
        "WITH <http://example.org/> DELETE { } WHERE { }",
        "drop all",
        "CLEAR DEFAULT",
    ],
)
def test_reaching_out_and_changing_are_refused(sparql: str) -> None:
    with pytest.raises(QueryError, match=r"would (reach beyond|change)"):
        check(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service ?load { ?service rel:service ?load }",
        "SELECT * { ?s ?p 'SERVICE <http://example.org/> { }' }",
        'SELECT * { ?s ?p """a " SERVICE "" LOAD""" }',
        "SELECT * { ?s ?p <http://example.org/SERVICE> } # SERVICE",
        "SELECT * { ?s rel:load ent:drop . ?s rel:SERVICE _:service }",
        "SELECT * { ?s rdfs:label 'x'@service }",
    ],
)
def test_words_that_only_look_so_are_no_danger(sparql: str) -> None:
    check(sparql)


def test_the_place_is_named() -> None:
    with pytest.raises(QueryError, match="SERVICE at line 2, column 3 would reach beyond this graph; leave it out"):
        check("SELECT * {\n  SERVICE <http://example.org/> { } }")
