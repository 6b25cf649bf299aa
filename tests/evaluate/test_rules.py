"""Rules scored on a hand-made story, counted by hand."""

import json
from dataclasses import replace

from graphbuild.evaluate.records import Fact, Rendering
from graphbuild.evaluate.rules import Count, as_json, as_table, measure
from graphbuild.model import Claim, Knowledge
from tests.made import knowledge

SENTENCES = {
    "pressure": "Donald Trump pressured Zelenskyy to secure US access.",
    "approve": "Volodymyr Zelenskyy refused to approve an agreement.",
}


def fact(subject: str, relation: str, object_: str, polarity: str = "+") -> Fact:
    rendering = Rendering((subject,), (), (relation,), (object_,), (), (polarity, "actual"))
    return Fact("1", SENTENCES[relation], (rendering,), (), True, "verb")


def made() -> Knowledge:
    """The hand-made knowledge: "approve" is of another rule."""
    whole = knowledge()
    return replace(whole, claims=tuple(map(changed, whole.claims)))


def changed(claim: Claim) -> Claim:
    if claim.relation.lemma != "approve":
        return claim
    return replace(claim, evidence=tuple(replace(each, rule="event_noun") for each in claim.evidence))


def test_rules_are_counted_on_the_gold_stories_alone() -> None:
    gold = {"deal": (fact("Trump", "pressure", "Zelenskyy"), fact("Zelenskyy", "approve", "agreement", "-"))}
    assert measure(gold, made(), ["possessor"]) == {
        "clause_with_object": Count(6, 1),
        "event_noun": Count(1, 1),
        "possessor": Count(0, 0),
    }


def test_a_claim_of_another_polarity_does_not_match() -> None:
    measured = measure({"deal": (fact("Zelenskyy", "approve", "agreement"),)}, made(), [])
    assert measured["event_noun"] == Count(1, 0)


def test_the_table_and_the_json_hold_the_same() -> None:
    measured = {"copula": Count(10, 8), "title": Count(30, 30)}
    assert [line.split()[0] for line in as_table(measured).splitlines()] == ["rule", "title", "copula", "ALL"]
    assert json.loads(as_json(measured))["ALL"] == {"claims": 40, "matched": 38, "precision": 0.95}
