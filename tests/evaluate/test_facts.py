"""Scores over two small stories of our own, counted by hand."""

import json
from pathlib import Path

import pytest

from graphbuild.errors import InputError
from graphbuild.evaluate import facts, table
from graphbuild.evaluate.records import Node, Said, read_claims

LEFT = "The ferry left Port Amber on Monday."
REFUSED = "She refused to sell it, the Amber Post said."
GOLD = [
    {
        "id": "ferry-1",
        "sent": LEFT,
        "alts": [{"s": ["ferry"], "r": ["leave"], "o": ["Port Amber"], "polarity": "+", "modality": "actual"}],
        "by": None,
        "core": True,
        "kind": "verb",
    },
    {
        "id": "ferry-2",
        "sent": REFUSED,
        "alts": [
            {
                "s": ["Ada Quill"],
                "s_surface": ["She"],
                "r": ["refuse to sell"],
                "o": ["ferry"],
                "o_surface": ["it"],
                "polarity": "+",
                "modality": "actual",
            },
            {
                "s": ["Ada Quill"],
                "s_surface": ["She"],
                "r": ["sell"],
                "o": ["ferry"],
                "o_surface": ["it"],
                "polarity": "-",
                "modality": "actual",
            },
        ],
        "by": ["Amber Post"],
        "core": False,
        "kind": "complement",
    },
]


def said(subject: str, relation: str, thing: str, *, mention: str = "", evidence: str = "", **other: str) -> Said:
    status = (other.get("polarity", "+"), other.get("modality", "actual"))
    speakers = (other["by"],) if "by" in other else ()
    return Said("ferry", Node((subject,), mention), relation, Node((thing,), ""), status, speakers, evidence)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "ferry.jsonl").write_text("\n".join(map(json.dumps, GOLD)), encoding="utf-8")
    (tmp_path / "trial.jsonl").write_text(json.dumps(GOLD[0]) + "\n\n", encoding="utf-8")
    return tmp_path


def figures(gold: Path, *claims: Said, story: str = "ferry") -> facts.Figures:
    return facts.figures(facts.score(facts.read_gold(gold), claims)[story])


def test_what_is_found_and_rightly_stated(gold: Path) -> None:
    claims = (
        said("the ferry", "leave", "Port Amber", evidence=LEFT),
        said("Ada Quill", "refuse to sell", "ferry", evidence=REFUSED, by="Amber Post"),
    )
    assert figures(gold, *claims) == {
        "facts": 2,
        "claims": 2,
        "recall": 100.0,
        "recall_surface": 100.0,
        "core": 100.0,
        "resolved": 100.0,
        "precision_auto": 100.0,
        "bloat": 1.0,
        "polarity": 100.0,
        "modality": 100.0,
        "attribution": 100.0,
        "unsafe": 0.0,
        "voiceless": 0.0,
    }


def test_what_was_refused_and_is_stated_as_done_is_unsafe_and_voiceless(gold: Path) -> None:
    assert figures(gold, said("Ada Quill", "sell", "ferry", evidence=REFUSED)) == {
        "facts": 2,
        "claims": 1,
        "recall": 50.0,
        "recall_surface": 50.0,
        "core": 0.0,
        "resolved": 100.0,
        "precision_auto": 0.0,
        "bloat": 1.0,
        "polarity": 0.0,
        "modality": 0.0,
        "attribution": 0.0,
        "unsafe": 100.0,
        "voiceless": 100.0,
    }


def test_a_pronoun_is_found_by_surface_only_and_only_in_its_sentence(gold: Path) -> None:
    here = said("woman", "refuse to sell", "ferry", mention="She", evidence=REFUSED)
    elsewhere = said("woman", "refuse to sell", "ferry", mention="She", evidence=LEFT)
    assert [figures(gold, claim)["recall"] for claim in (here, elsewhere)] == [0.0, 0.0]
    assert [figures(gold, claim)["recall_surface"] for claim in (here, elsewhere)] == [50.0, 0.0]


def test_saying_one_thing_twice_is_bloat(gold: Path) -> None:
    claim = said("ferry", "leave", "Port Amber", evidence=LEFT)
    assert figures(gold, claim, claim)["bloat"] == 2.0


def test_a_story_without_claims_has_no_precision(gold: Path) -> None:
    found = figures(gold, story="trial")
    assert (found["recall"], found["precision_auto"], found["bloat"]) == (0.0, None, None)


def test_what_is_missed_spurious_and_wrong_is_listed(gold: Path) -> None:
    claims = (said("Ada Quill", "sell", "ferry", evidence=REFUSED), said("gull", "eat", "fish"))
    tallies = facts.score(facts.read_gold(gold), claims)
    assert list(facts.lines(tallies, "missed")) == [
        f"ferry\tMISSED\tferry-1\tverb\tferry | leave | Port Amber\t{LEFT}",
        f"trial\tMISSED\tferry-1\tverb\tferry | leave | Port Amber\t{LEFT}",
    ]
    assert list(facts.lines(tallies, "spurious")) == [
        f"ferry\tUNMATCHED\tAda Quill | sell | ferry (+ actual)\t{REFUSED}",
        "ferry\tUNMATCHED\tgull | eat | fish (+ actual)\t",
    ]
    assert list(facts.lines(tallies, "wrong")) == [
        f"ferry\tUNSAFE\tferry-2\tAda Quill | refuse to sell | ferry\t{REFUSED}",
        f"ferry\tWRONG polarity=False modality=False attribution=False\tferry-2\t{REFUSED}",
    ]


def test_the_table_and_the_json_hold_the_same(gold: Path) -> None:
    tallies = facts.score(facts.read_gold(gold), [said("ferry", "leave", "Port Amber", evidence=LEFT)])
    written = json.loads(table.facts_as_json(tallies))
    assert written["all"] == facts.figures(facts.total(tallies))
    assert written["kinds"] == {"complement": [0, 1], "verb": [1, 2]}
    last, kinds = table.facts_as_table(tallies).splitlines()[-2:]
    assert last.split()[:4] == ["ALL", "3", "1", "33.3"]
    assert kinds == "found by kind: complement 0/1, verb 1/2"


def test_claims_are_read_from_their_file(tmp_path: Path) -> None:
    line = {
        "doc": "ferry.txt",
        "subject": {"label": "Ada Quill", "aliases": ["Quill"], "mention": "She"},
        "relation": {"lemma": "sell"},
        "object": {"label": "ferry"},
        "polarity": "-",
        "attributed_to": ["Amber Post"],
        "evidence": {"text": REFUSED},
    }
    (tmp_path / "claims.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    expected = Said(
        "ferry",
        Node(("Ada Quill", "Quill"), "She"),
        "sell",
        Node(("ferry",), ""),
        ("-", "actual"),
        ("Amber Post",),
        REFUSED,
    )
    assert read_claims(tmp_path / "claims.jsonl") == (expected,)


@pytest.mark.parametrize(
    "content, reason",
    [
        (b"{}\n{", "line 2 is not JSON (Expecting property name enclosed in double quotes)"),
        (b"[]", "line 1 is not a JSON object"),
        (b"\xff", "it is not UTF-8"),
    ],
)
def test_a_file_that_is_no_gold_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "ferry.jsonl").write_bytes(content)
    with pytest.raises(InputError) as caught:
        facts.read_gold(tmp_path)
    assert caught.value.reason == reason


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no gold story"):
        facts.read_gold(tmp_path)
