"""Answers as table, CSV, JSON and XML."""

import json
from xml.etree import ElementTree

import pyoxigraph
import pytest

from graphbuild.ask.answer import QueryResult, Term, Triples
from graphbuild.ask.written import Form, written

XSD = "http://www.w3.org/2001/XMLSchema#"
HOSTILE = 'a "b"\n<c>&, \\ é 日本'
RESULT = QueryResult(
    ("who", "what"),
    (
        (Term("iri", "https://w3id.org/graphbuild/ent/ada"), Term("literal", HOSTILE, None, "en")),
        (Term("blank", "b0"), Term("literal", "5", f"{XSD}integer")),
        (Term("iri", "http://example.org/x y"), None),
    ),
)
MADE = Triples(
    (
        (
            Term("iri", "https://w3id.org/graphbuild/ent/ada"),
            Term("iri", "http://www.w3.org/2000/01/rdf-schema#label"),
            Term("literal", HOSTILE, None, "en"),
        ),
        (Term("blank", "b0"), Term("iri", "http://example.org/p"), Term("literal", "5", f"{XSD}integer")),
    )
)


def test_a_table_is_for_the_eye() -> None:
    assert written(RESULT, "table").splitlines() == [
        "who                       what",
        "------------------------  --------------------",
        'ent:ada                   a "b" <c>&, \\ é 日本',
        "_:b0                      5",
        "<http://example.org/x y>",
    ]


def test_an_empty_table_says_so() -> None:
    assert written(QueryResult(("who",), ()), "table") == "who\n---\n(nothing found)\n"


def test_csv_quotes_what_must_be() -> None:
    quoted = '"' + HOSTILE.replace('"', '""') + '"'
    rows = ["who,what", f"https://w3id.org/graphbuild/ent/ada,{quoted}", "_:b0,5", "http://example.org/x y,", ""]
    assert written(RESULT, "csv") == "\n".join(rows)


def test_json_and_xml_are_read_back_by_another_program() -> None:
    known = QueryResult(RESULT.columns, RESULT.rows[:2])
    forms: list[tuple[Form, pyoxigraph.QueryResultsFormat]] = [
        ("json", pyoxigraph.QueryResultsFormat.JSON),
        ("xml", pyoxigraph.QueryResultsFormat.XML),
    ]
    for form, theirs in forms:
        read = pyoxigraph.parse_query_results(written(known, form).encode(), format=theirs)
        assert isinstance(read, pyoxigraph.QuerySolutions)
        rows = [[str(solution[column]) for column in ("who", "what")] for solution in read]
        assert rows == [
            ["<https://w3id.org/graphbuild/ent/ada>", str(pyoxigraph.Literal(HOSTILE, language="en"))],
            ["_:b0", '"5"^^<http://www.w3.org/2001/XMLSchema#integer>'],
        ]


def test_an_answer_to_ask_is_written_in_every_form() -> None:
    assert [written(True, "table"), written(False, "table"), written(True, "csv")] == ["yes\n", "no\n", "true\n"]
    assert json.loads(written(False, "json")) == {"head": {}, "boolean": False}
    root = ElementTree.fromstring(written(True, "xml"))
    assert [element.text for element in root.iter() if element.tag.endswith("boolean")] == ["true"]


def test_triples_are_turtle_that_another_program_reads() -> None:
    read = pyoxigraph.parse(written(MADE, "table"), format=pyoxigraph.RdfFormat.TURTLE)
    assert [str(quad.object) for quad in read] == [
        str(pyoxigraph.Literal(HOSTILE, language="en")),
        '"5"^^<http://www.w3.org/2001/XMLSchema#integer>',
    ]


def test_triples_are_rows_for_programs() -> None:
    assert written(MADE, "csv").startswith("subject,predicate,object\n")
    assert json.loads(written(MADE, "json"))["head"]["vars"] == ["subject", "predicate", "object"]


def test_what_xml_cannot_hold_is_replaced() -> None:
    out = written(QueryResult(("x",), ((Term("literal", "a\x00b"),),)), "xml")
    assert "a\ufffdb" in "".join(ElementTree.fromstring(out).itertext())


@pytest.mark.parametrize("iri", ["https://w3id.org/graphbuild/ent/a/b", "https://w3id.org/graphbuild/ent/", "x:y"])
def test_an_iri_that_no_prefix_fits_stands_in_full(iri: str) -> None:
    assert f"<{iri}>" in written(QueryResult(("x",), ((Term("iri", iri),),)), "table")
