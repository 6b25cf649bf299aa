"""Scores over snippets of our own, counted by hand."""

import json
from pathlib import Path

import pytest

from graphbuild.errors import InputError
from graphbuild.evaluate import probe, table
from graphbuild.evaluate.facts import Figures
from graphbuild.evaluate.records import Node, Said

FOUND = {"polarity": "+", "modality": "actual"}
SNIPPETS = [
    {
        "id": "neg-1",
        "category": "negation",
        "text": "Ada Quill refused to sell the ferry.",
        "must": [
            {
                "alts": [
                    {"s": ["Ada Quill"], "r": ["refuse to sell"], "o": ["ferry"], **FOUND},
                    {"s": ["Ada Quill"], "r": ["sell"], "o": ["ferry"], "polarity": "-", "modality": "actual"},
                ],
                "by": None,
            }
        ],
        "must_not": [],
    },
    {
        "id": "att-1",
        "category": "attribution",
        "text": "The Amber Post said that Quill owned a gull.",
        "must": [{"alts": [{"s": ["Quill"], "r": ["own"], "o": ["gull"], **FOUND}], "by": ["Amber Post"]}],
        "must_not": [{"s": ["Amber Post"], "r": ["own"], "o": ["gull"], "any": True}],
    },
]


def said(doc: str, subject: str, relation: str, thing: str, polarity: str = "+", by: tuple[str, ...] = ()) -> Said:
    return Said(doc, Node((subject,), ""), relation, Node((thing,), ""), (polarity, "actual"), by, "")


@pytest.fixture
def snippets(tmp_path: Path) -> tuple[probe.Snippet, ...]:
    path = tmp_path / "probe.jsonl"
    path.write_text("\n".join(map(json.dumps, SNIPPETS)), encoding="utf-8")
    return probe.read_probe(path)


def row(snippets: tuple[probe.Snippet, ...], *claims: Said) -> Figures:
    return probe.figures(probe.score(snippets, claims))["ALL"]


def test_right_claims_find_everything_and_spring_nothing(snippets: tuple[probe.Snippet, ...]) -> None:
    claims = (
        said("neg-1", "Ada Quill", "refuse to sell", "ferry"),
        said("neg-1", "Ada Quill", "sell", "ferry", "-"),
        said("att-1", "Quill", "own", "gull", by=("Amber Post",)),
    )
    expected = {"snippets": 2, "must": 2, "recall": 100.0, "status": 0, "missed": 0, "false": 0, "traps": 3}
    assert row(snippets, *claims) == expected


def test_what_was_refused_and_is_asserted_springs_a_trap_and_finds_nothing(snippets: tuple[probe.Snippet, ...]) -> None:
    claims = (said("neg-1", "Ada Quill", "sell", "ferry"), said("neg-1", "Ada Quill", "sell", "ferry"))
    expected = {"snippets": 2, "must": 2, "recall": 0.0, "status": 1, "missed": 1, "false": 1, "traps": 3}
    assert row(snippets, *claims) == expected


def test_what_was_said_and_is_asserted_springs_a_trap(snippets: tuple[probe.Snippet, ...]) -> None:
    found = row(snippets, said("att-1", "Quill", "own", "gull"))
    assert (found["status"], found["false"]) == (1, 1)


def test_what_must_never_come_out_springs_a_trap_with_any_status(snippets: tuple[probe.Snippet, ...]) -> None:
    score = probe.score(snippets, [said("att-1", "Amber Post", "own", "gull", "-", ("Quill",))])
    assert probe.figures(score)["ALL"]["false"] == 1
    assert [line for about, line in score.lines if about == "false"] == [
        "att-1\tFALSE\tAmber Post | own | gull (- actual by Quill)\tThe Amber Post said that Quill owned a gull."
    ]


def test_the_total_is_the_last_row_of_the_table(snippets: tuple[probe.Snippet, ...]) -> None:
    score = probe.score(snippets, [])
    assert [line.split()[0] for line in table.probe_as_table(score).splitlines()] == [
        "category",
        "negation",
        "attribution",
        "ALL",
    ]
    assert json.loads(table.probe_as_json(score)) == probe.figures(score)


def test_an_empty_probe_is_refused(tmp_path: Path) -> None:
    (tmp_path / "probe.jsonl").write_text("\n", encoding="utf-8")
    with pytest.raises(InputError, match="there is no snippet in it"):
        probe.read_probe(tmp_path / "probe.jsonl")
