"""Times on the whole way through a document: what bears on them, what becomes one, and what stays apart."""

from collections.abc import Iterable
from pathlib import Path

import pytest

import graphbuild
from graphbuild.model import Claim, Entity, Knowledge
from graphbuild.settings import Settings
from graphbuild.wording import dated


def built(folder: Path, *texts: str, date: str | None = None) -> Knowledge:
    for number, text in enumerate(texts):
        (folder / f"text{number}.txt").write_text(text, encoding="utf-8")
    return graphbuild.build([folder], settings=Settings(date=date))


def said(claims: Iterable[Claim]) -> list[tuple[str, str]]:
    """Relation and time of each claim, its days beside it."""
    return [(claim.relation.lemma, dated(claim.time, claim.when)) for claim in claims if claim.time is not None]


def times(knowledge: Knowledge) -> list[Entity]:
    return [entity for entity in knowledge.entities if entity.kind == "Time"]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Kim sold the ferry on Thursday.", "Thursday (24 April 2025)"),
        ("Kim will sell the ferry on Thursday.", "Thursday (1 May 2025)"),
        ("Kim has led Acme since 2014.", "since 2014"),
        ("Kim has led Acme since Thursday.", "since Thursday (from 24 April 2025 on)"),
        ("Kim led Acme until Thursday.", "until Thursday"),
        ("Acme sold the ferry this weekend.", "this weekend (26 April 2025 to 27 April 2025)"),
        ("“Lee sold the ferry yesterday,” Kim said.", "yesterday"),
        ("“Lee sold the ferry in 2019,” Kim said.", "2019"),
        ("Lee sold the ferry yesterday, Kim said.", "yesterday (29 April 2025)"),
        ("Kim sold the ferry on April 11.", "April 11 (11 April 2025)"),
        ("Today 2,000 people own ferries.", "Today"),
        ("Kim sold the ferry in December of 384.", "December"),
        ("Kim sold ferries on a Monday.", "Monday"),
        ("Kim sold the ferry in the last year.", "last year"),
        ("Kim said that last year Lee sold the ferry.", "last year (2024)"),
    ],
)
def test_a_time_is_seen_from_the_day_of_its_text(tmp_path: Path, text: str, expected: str) -> None:
    assert {time for _, time in said(built(tmp_path, text, date="2025-04-30").claims)} == {expected}


def test_a_day_in_a_tale_of_another_year_is_no_day_of_this_one(tmp_path: Path) -> None:
    tale = "Kim joined Acme in 2001. On April 10 Kim sold shares. On April 11 Kim left Acme."
    expected = [("join", "2001"), ("sell", "April 10"), ("leave", "April 11")]
    assert said(built(tmp_path, tale, date="2025-04-30").claims) == expected


@pytest.mark.parametrize(
    "before",
    [
        "Kim joined Acme in 2001.\n\n",
        "Acme has owned ferries since 2001. ",
        "Kim joined Acme in 2001. Last week Lee did. ",
    ],
)
def test_a_year_elsewhere_is_not_that_of_the_tale(tmp_path: Path, before: str) -> None:
    claims = built(tmp_path, f"{before}On April 11 Kim left Acme.", date="2025-04-30").claims
    assert said(claims)[-1] == ("leave", "April 11 (11 April 2025)")


def test_the_text_of_a_dateline_is_seen_from_it_whatever_the_date_of_the_build(tmp_path: Path) -> None:
    text = "OSLO, April 30, 2025 (Lake News) — Kim sold the ferry to Acme on Thursday after a long dispute.\n"
    knowledge = built(tmp_path, text, date="2019-01-01")
    assert knowledge.sources[0].date == "2025-04-30"
    assert {time for _, time in said(knowledge.claims)} == {"Thursday (24 April 2025)"}


def test_words_for_one_day_are_one_claim_and_the_fullest_stay(tmp_path: Path) -> None:
    texts = ("30 April 2025\n\nAcme Inc sued France on Monday.", "30 April 2025\n\nAcme Inc sued France on 28 April.")
    claims = built(tmp_path, *texts).claims
    assert said(claims) == [("sue", "28 April (28 April 2025)")]
    assert [evidence.doc for evidence in claims[0].evidence] == ["text0", "text1"]


def test_one_word_for_two_days_is_two_claims(tmp_path: Path) -> None:
    texts = ("30 April 2025\n\nAcme Inc sued France on Monday.", "7 May 2025\n\nAcme Inc sued France on Monday.")
    found = said(built(tmp_path, *texts).claims)
    assert found == [("sue", "Monday (28 April 2025)"), ("sue", "Monday (5 May 2025)")]


def test_times_are_one_thing_by_their_day_called_by_the_words_that_say_most(tmp_path: Path) -> None:
    first = "7 May 2025\n\nThe talks began on Monday. The strike ended on 5 May 2025."
    second = "8 May 2025\n\nThe siege began on Monday. The vote took place in Oslo last year."
    (day,) = times(built(tmp_path, first, second))
    assert (day.key, day.label, day.aliases) == ("2025 05 05", "5 May 2025", ("Monday",))


def test_without_a_day_of_the_text_times_stay_words_and_each_texts_own(tmp_path: Path) -> None:
    found = times(built(tmp_path, "The talks began on Monday.", "The siege began on Monday."))
    assert [(time.label, time.value) for time in found] == [("Monday", None)] * 2
    assert len({time.key for time in found}) == 2


def test_two_days_called_alike_are_two_things(tmp_path: Path) -> None:
    texts = ("7 May 2025\n\nThe talks began on Monday.", "14 May 2025\n\nThe siege began on Monday.")
    found = times(built(tmp_path, *texts))
    assert [(time.key, time.label) for time in found] == [("2025 05 05", "Monday"), ("2025 05 12", "Monday")]


def test_how_a_day_was_found_is_told(tmp_path: Path) -> None:
    (claim,) = built(tmp_path, "Kim sold the ferry on Monday.", date="2025-04-30").claims
    steps = [step.text for step in claim.evidence[0].steps if step.stage == "resolution"]
    assert steps == ["“Monday” is 28 April 2025: seen from the day of the text, 30 April 2025"]
