"""The page of the documentation on confidence says what the weights say, and they are of the rules there are.

`make confidence JUDGED=tests/judged` learns again and writes both.
"""

from pathlib import Path

from graphbuild.confidence.weights import committed
from graphbuild.evaluate.sureness import as_page
from graphbuild.extract import catalogue

PAGE = Path(__file__).parents[2] / "docs" / "confidence.md"


def test_the_page_says_what_the_weights_say() -> None:
    assert as_page(committed()) == PAGE.read_text(encoding="utf-8")


def test_no_rule_that_is_gone_has_a_weight() -> None:
    rules = {sign.removeprefix("rule ") for sign in committed().signs if sign.startswith("rule ")}
    assert rules - {rule.name for rule in catalogue()} == set()


def test_on_stories_left_out_surer_claims_were_right_more_often() -> None:
    bands = [band for band in committed().bands if band.claims >= 50]
    assert len(bands) > 3
    shares = [band.right / band.claims for band in bands]
    assert shares[-1] > 0.9 > shares[0]
    assert shares == sorted(shares)
