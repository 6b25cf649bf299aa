"""Rules and signs scored on a hand-made story, counted by hand."""

import json
from dataclasses import replace

from graphbuild.confidence.measured import Count, Measured, SignCount
from graphbuild.evaluate.records import Fact, Rendering
from graphbuild.evaluate.rules import as_json, as_table, measure
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
    """The hand-made knowledge: "approve" is of another rule, and its object is far."""
    whole = knowledge()
    return replace(whole, claims=tuple(map(changed, whole.claims)))


def changed(claim: Claim) -> Claim:
    if claim.relation.lemma != "approve":
        return claim
    (told,) = claim.evidence
    far = replace(told, rule="event_noun", object_mention=replace(told.object_mention, head=told.predicate + 10))
    return replace(claim, evidence=(far,))


def test_rules_and_signs_are_counted_on_the_gold_stories_alone() -> None:
    gold = {"deal": (fact("Trump", "pressure", "Zelenskyy"), fact("Zelenskyy", "approve", "agreement", "-"))}
    measured = measure(gold, made(), ["possessor"])
    assert measured == Measured(
        1,
        2,
        {"clause_with_object": Count(6, 1), "event_noun": Count(1, 1), "possessor": Count(0, 0)},
        {"far_argument": SignCount(1, 1, 1.0)},
    )


def test_a_claim_of_another_polarity_does_not_match() -> None:
    measured = measure({"deal": (fact("Zelenskyy", "approve", "agreement"),)}, made(), [])
    assert (measured.rules["event_noun"], measured.signs["far_argument"]) == (Count(1, 0), SignCount(1, 0, 0.0))


def test_the_table_and_the_json_hold_the_same() -> None:
    measured = Measured(1, 9, {"copula": Count(10, 8), "title": Count(30, 30)}, {"far_argument": SignCount(4, 2, 3.2)})
    lines = as_table(measured).splitlines()
    assert [line.split()[0] for line in lines if line] == [
        "rule",
        "title",
        "copula",
        "ALL",
        "sign",
        *["far_argument", "no"],
    ]
    assert json.loads(as_json(measured))["signs"]["no far_argument"] == {
        "claims": 36,
        "matched": 36,
        "precision": 1.0,
        "ratio": round(36 / 34.8, 2),
    }
