"""Which confidence claims get, and what goes when the doubtful ones are left out."""

from dataclasses import replace
from pathlib import Path

import pytest

import graphbuild
from graphbuild.confidence import confident, weighed
from graphbuild.confidence.signs import signs
from graphbuild.confidence.weights import committed, parsed
from graphbuild.model import Claim, Knowledge
from graphbuild.settings import Settings
from tests.made import knowledge

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def built() -> Knowledge:
    return graphbuild.build([SEEDS])


def of(made: Knowledge, lemma: str) -> Claim:
    return next(claim for claim in made.claims if claim.relation.lemma == lemma)


def test_a_claim_is_as_sure_as_its_best_evidence_and_tells_how_it_came_about() -> None:
    claim = of(knowledge(), "pressure")
    rules = ("is_noun_phrase", "title_before_name")
    told = tuple(replace(each, rule=rule) for each, rule in zip(claim.evidence, rules, strict=True))
    (sure,) = weighed(replace(knowledge(), claims=(replace(claim, evidence=told),))).claims
    worst, best = (committed().confidence(list(signs(claim, each))) for each in told)
    assert worst < best == sure.confidence
    assert sure.id == claim.id
    assert [each.steps[-1].stage for each in sure.evidence] == ["confidence"] * 2
    text = sure.evidence[0].steps[-1].text
    assert text.startswith(f"{worst:.2f} by {committed().claims:,} claims that readers judged; surer: ")
    assert "less sure: rule is_noun_phrase" in text


def test_every_claim_of_a_build_has_a_confidence_with_two_decimals(built: Knowledge) -> None:
    sure = [claim.confidence for claim in built.claims]
    assert [each for each in sure if each is None or not 0 < each < 1 or round(each, 2) != each] == []


def test_nothing_is_left_out_where_nothing_is_asked_for(built: Knowledge) -> None:
    assert confident(built, least=0.0) == built


def test_doubtful_claims_go_with_the_things_that_only_they_speak_of() -> None:
    made = knowledge()
    sure = {"approve": 0.2, "attack": 0.59, "refuse to approve": 0.6}
    claims = tuple(replace(claim, confidence=sure.get(claim.relation.lemma, 0.9)) for claim in made.claims)
    kept = confident(replace(made, claims=claims), least=0.6)
    assert [claim for claim in kept.claims if claim.relation.lemma in {"approve", "attack"}] == []
    assert (kept.left_out, kept.min_confidence, len(kept.claims)) == (2, 0.6, len(claims) - 2)
    assert {entity.label for entity in made.entities} - {entity.label for entity in kept.entities} == {
        "Russia",
        "Vance",
        "AFP",
    }
    assert of(kept, "refuse to approve").complement is None
    assert of(kept, "pressure").complement == of(kept, "secure").id
    assert [reading.silent for reading in kept.readings] == [2, 0]


@pytest.mark.parametrize("least", [-0.1, 1.01, float("nan")])
def test_a_least_confidence_out_of_range_is_refused(least: float) -> None:
    with pytest.raises(ValueError, match="a number from 0 to 1, not"):
        Settings(min_confidence=least)


def test_a_damaged_file_of_weights_is_refused() -> None:
    with pytest.raises(ValueError, match="no line of weights: 'sign\\\\tfar'"):
        parsed("sign\tfar\n")
