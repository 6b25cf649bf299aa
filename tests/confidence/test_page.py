"""The page of the documentation on confidence says what the counts say, and the counts are of the rules there are.

`make confidence GOLD=folder` measures again and writes both.
"""

from pathlib import Path

import pytest

from graphbuild.confidence.measured import committed
from graphbuild.confidence.signs import SIGNS
from graphbuild.evaluate.rules import as_page
from graphbuild.extract import catalogue

PAGE = Path(__file__).parents[2] / "docs" / "confidence.md"


def test_the_page_says_what_the_counts_say(request: pytest.FixtureRequest) -> None:
    made = as_page(committed())
    if request.config.getoption("--update"):
        PAGE.write_text(made, encoding="utf-8")
    assert made == PAGE.read_text(encoding="utf-8")


def test_every_rule_promises_something_and_none_that_is_gone_was_counted() -> None:
    measured = committed()
    names = {rule.name for rule in catalogue()}
    assert {name: measured.bound(name) for name in names if not 0 < measured.bound(name) < 1} == {}
    assert set(measured.rules) - names == set()


def test_every_sign_was_measured_and_still_pays() -> None:
    measured = committed()
    assert set(measured.signs) == {sign.name for sign in SIGNS}
    assert {name: sign for name, sign in measured.signs.items() if sign.factor >= 0.9 or sign.claims < 40} == {}
