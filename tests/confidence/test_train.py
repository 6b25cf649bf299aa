"""What is learned from judged claims, and what of the judged claims in this folder is still made."""

from pathlib import Path

import pytest

from graphbuild.confidence.weights import Weights
from scripts.train_confidence import Case, bands, cases, judged, learned, lowered, told_apart

JUDGED = Path(__file__).parents[1] / "judged"
FAR = [Case("1_001", frozenset({"far"}), number % 4 == 0) for number in range(40)]
NEAR = [Case("1_002", frozenset({"near"}), number % 8 != 0) for number in range(40)]


@pytest.fixture(scope="module")
def weights() -> Weights:
    return learned([*FAR, *NEAR])


def test_a_sign_of_wrong_claims_speaks_against_a_claim(weights: Weights) -> None:
    assert weights.signs["far"] < 0 < weights.signs["near"]
    assert weights.confidence(["far"]) < 0.5 < weights.confidence(["near"])
    assert (weights.stories, weights.claims, weights.right) == (2, 80, 45)


def test_a_right_claim_is_surer_than_a_wrong_one_more_often_than_by_chance(weights: Weights) -> None:
    assert told_apart(weights, [*FAR, *NEAR]) > 0.7
    assert told_apart(Weights(0, 0, 0, (), 0), [*FAR, *NEAR]) == 0.5


def test_the_mean_confidence_can_be_set(weights: Weights) -> None:
    found = [*FAR, *NEAR]
    low = lowered(weights, found, 0.3)
    mean = sum(low.confidence(sorted(case.signs)) for case in found) / len(found)
    assert mean == pytest.approx(0.3, abs=0.01)
    assert low.signs == weights.signs


def test_bands_hold_every_claim_once(weights: Weights) -> None:
    made = bands(weights, [*FAR, *NEAR])
    assert (sum(band.claims for band in made), sum(band.right for band in made)) == (80, 45)


@pytest.mark.parametrize("judged_in", ["6", "8"])
def test_nearly_all_claims_that_readers_found_right_are_still_made(judged_in: str, tmp_path: Path) -> None:
    """On ten stories of each round, by what claims say; what loses more than one in twenty of a round says so here."""
    stories = sorted((JUDGED / "stories").glob(f"{judged_in}_*.txt"))[:10]
    (tmp_path / "stories").mkdir()
    for story in stories:
        (tmp_path / "stories" / story.name).write_text(story.read_text(encoding="utf-8"), encoding="utf-8")
    names = {story.stem for story in stories}
    verdicts = {key: right for key, right in judged(JUDGED).items() if key[0] in names}
    found = list(cases(tmp_path, verdicts))
    kept = sum(case.right for case in found)
    assert kept >= 0.95 * sum(verdicts.values())
