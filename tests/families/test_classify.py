"""Claims get their family whatever their status, and a schema may want no others."""

from dataclasses import replace
from pathlib import Path

import graphbuild
from graphbuild.families import classified, families
from graphbuild.model import Knowledge
from graphbuild.settings import Settings
from tests.made import knowledge

STORY = (
    "Ada Quill owns the ferry. The ferry belongs to Ada Quill. The harbour refused to buy the ferry. It may own a pier."
)


def told(found: Knowledge) -> dict[str, tuple[str | None, str | None]]:
    return {claim.relation.lemma: (claim.family, claim.direction) for claim in found.claims}


def test_each_claim_has_its_family_whatever_its_status() -> None:
    assert told(classified(knowledge(), families())) == {
        "refuse to approve": ("refusal", None),
        "approve": ("agreement", "forward"),  # denied: the status tells
        "pressure": ("pressure", "forward"),
        "secure": ("acquisition", "forward"),
        "possess": ("possession", "forward"),
        "attack": ("attack", "forward"),
        "sign": ("agreement", "forward"),
        "sell": ("trade", "forward"),
        "meet on": ("meeting", None),
    }


def test_nothing_else_about_a_claim_changes() -> None:
    plain = [replace(claim, family=None, direction=None) for claim in classified(knowledge(), families()).claims]
    assert plain == list(knowledge().claims)


def test_a_schema_can_leave_out_all_that_it_does_not_list(tmp_path: Path) -> None:
    schema = tmp_path / "own.ttl"
    schema.write_text(
        "@prefix gb: <https://w3id.org/graphbuild/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        '<#own> a gb:RelationFamily ; rdfs:label "owning" ; gb:pattern "possess" .\n'
        "<> gb:onlyListed true .".replace("<#own>", "<urn:own>").replace("<>", "<urn:mine>")
    )
    found = classified(knowledge(), families(schema))
    assert told(found) == {"possess": ("owning", "forward")}
    assert sorted(entity.key for entity in found.entities) == ["five percent of deposits#0b1d22", "lithium", "ukraine"]
    assert found.unlisted == (
        ("approve", 1),
        ("attack", 1),
        ("meet on", 1),
        ("pressure", 1),
        ("refuse to approve", 1),
        ("secure", 1),
        ("sell", 1),
        ("sign", 1),
    )


def test_a_build_classifies_what_it_reads(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    found = told(graphbuild.build([tmp_path / "story.txt"], settings=Settings()))
    assert found["own"] == ("possession", "forward")
    assert found["belong to"] == ("possession", "inverse")
    assert found["refuse to buy"] == ("refusal", None)
