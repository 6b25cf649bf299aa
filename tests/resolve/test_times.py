"""Which days the words of a time amount to, and which words stay words."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graphbuild.model import Tense, Value
from graphbuild.resolve.times import key, when

WEDNESDAY = date(2025, 4, 30)
FULL = {
    "30 April 2025": "2025-04-30",
    "April 30, 2025": "2025-04-30",
    "April 30 2025": "2025-04-30",
    "on 30 April 2025": "2025-04-30",
    "the 30th of April 2025": "2025-04-30",
    "April 3rd, 2024": "2024-04-03",
    "Apr. 3, 2024": "2024-04-03",
    "9 Sept. 2024": "2024-09-09",
    "Friday, May 8, 2009": "2009-05-08",
    "Wed 30 Apr 2025": "2025-04-30",
    "30/4/2025": "2025-04-30",
    "4/30/2025": "2025-04-30",
    "5/5/2025": "2025-05-05",
    "30.4.2025": "2025-04-30",
    "2025-04-30": "2025-04-30",
    "29 February 2024": "2024-02-29",
    "30 APRIL 2025": "2025-04-30",
    "April 30, 2025 -": "2025-04-30",
    "April 2025": "2025-04-01 2025-04-30",
    "in April, 2024": "2024-04-01 2024-04-30",
    "February of 2024": "2024-02-01 2024-02-29",
    "december 2024": "2024-12-01 2024-12-31",
    "2025": "2025-01-01 2025-12-31",
    "in 1898": "1898-01-01 1898-12-31",
    "the year 2019": "2019-01-01 2019-12-31",
    "2050": "2050-01-01 2050-12-31",
    "the 1990s": "1990-01-01 1999-12-31",
    "during the 1920s": "1920-01-01 1929-12-31",
    "2024 and 2025": "2024-01-01 2025-12-31",
    "between 2010 and 2015": "2010-01-01 2015-12-31",
    "from 2010 to 2015": "2010-01-01 2015-12-31",
    "2000 - 2050": "2000-01-01 2050-12-31",
    "1939–1945": "1939-01-01 1945-12-31",
    "since 2014": "2014-01-01 ..",
    "since May 2014": "2014-05-01 ..",
    "ever since 3 May 2014": "2014-05-03 ..",
    "since the 1990s": "1990-01-01 ..",
}
"""What needs no day of the text: the same with one and without."""
SEEN: dict[tuple[str, Tense | None], str] = {
    ("yesterday", None): "2025-04-29",
    ("yesterday afternoon", "past"): "2025-04-29",
    ("tomorrow", "future"): "2025-05-01",
    ("today", "past"): "2025-04-30",
    ("today", "future"): "2025-04-30",
    ("this morning", "past"): "2025-04-30",
    ("tonight", None): "2025-04-30",
    ("Thursday", "past"): "2025-04-24",
    ("on Thursday", "future"): "2025-05-01",
    ("Thursday night", "past"): "2025-04-24",
    ("Wednesday", "past"): "2025-04-30",
    ("tuesday", "future"): "2025-05-06",
    ("last Thursday", None): "2025-04-24",
    ("last Wednesday", None): "2025-04-23",
    ("this past Monday", None): "2025-04-28",
    ("next Monday", None): "2025-05-05",
    ("this coming Friday", None): "2025-05-02",
    ("this Friday", "future"): "2025-05-02",
    ("this Monday", "past"): "2025-04-28",
    ("a day ago", "past"): "2025-04-29",
    ("three days ago", "past"): "2025-04-27",
    ("10 days ago", "past"): "2025-04-20",
    ("last week", "past"): "2025-04-21 2025-04-27",
    ("this week", None): "2025-04-28 2025-05-04",
    ("next week", "future"): "2025-05-05 2025-05-11",
    ("last month", "past"): "2025-03-01 2025-03-31",
    ("this month", None): "2025-04-01 2025-04-30",
    ("next month", None): "2025-05-01 2025-05-31",
    ("last year", "past"): "2024-01-01 2024-12-31",
    ("Last year's", None): "2024-01-01 2024-12-31",
    ("next year", None): "2026-01-01 2026-12-31",
    ("earlier this week", "past"): "2025-04-28 2025-04-30",
    ("earlier this year", "past"): "2025-01-01 2025-04-30",
    ("later this week", "future"): "2025-04-30 2025-05-04",
    ("later this month", "future"): "2025-04-30",
    ("last weekend", None): "2025-04-26 2025-04-27",
    ("this weekend", "past"): "2025-04-26 2025-04-27",
    ("this weekend", "future"): "2025-05-03 2025-05-04",
    ("April 28", "past"): "2025-04-28",
    ("30 April", "past"): "2025-04-30",
    ("May 1", "future"): "2025-05-01",
    ("Thursday, May 1", "future"): "2025-05-01",
    ("December 24", "past"): "2024-12-24",
    ("November 1", "future"): "2025-11-01",
    ("in February", "past"): "2025-02-01 2025-02-28",
    ("November", "past"): "2024-11-01 2024-11-30",
    ("June", "future"): "2025-06-01 2025-06-30",
    ("last December", None): "2024-12-01 2024-12-31",
    ("next January", None): "2026-01-01 2026-01-31",
    ("April last year", None): "2024-04-01 2024-04-30",
    ("6 February this year", "past"): "2025-02-06",
    ("since Thursday", None): "2025-04-24 ..",
    ("since last year", None): "2024-01-01 ..",
    ("since February", None): "2025-02-01 ..",
}
"""What is seen from Wednesday, 30 April 2025."""
WORDS = (
    "4/5/2025",
    "30/4/25",
    "31 April 2025",
    "29 February 2023",
    "Thursday, April 30, 2025",
    "Monday, April 28, 2024",
    "the end of 2025",
    "early 2025",
    "mid-2025",
    "by 2028",
    "until 2029",
    "before Saturday",
    "after 2014",
    "at least 2025",
    "about 2010",
    "-2025",
    "911",
    "34",
    "19",
    "3000",
    "2025 election",
    "the 2024 election",
    "2022 and 2025",
    "2015 to 2010",
    "2024 or 2025",
    "2019-20",
    "2010-11",
    "the 1900s",
    "the '90s",
    "World War II",
    "spring",
    "next autumn",
    "two years later",
    "four hours later",
    "the day before",
    "two weeks ago",
    "a month ago",
    "five years ago",
    "nearly a decade ago",
    "0 days ago",
    "11 days ago",
    "three days earlier",
    "the last year",
    "over the last year",
    "over last five months",
    "the past week",
    "last night",
    "next Friday",
    "next weekend",
    "last March",
    "next October",
    "Fridays",
    "every Friday",
    "Thursday week",
    "Black Friday",
    "the march",
    "may",
    "MARCH",
    "the March",
    "dawn",
    "8pm",
    "14.05 GMT",
    "the 28th minute",
    "the age of four months",
    "11-year lull",
    "one month",
    "two days",
    "time",
    "now",
    "since spring",
    "since since 2014",
    "in in 2014",
    "",
)
"""What is never sure, whatever the tense."""
OPEN: tuple[tuple[str, Tense | None], ...] = (
    ("today", "present"),
    ("today", None),
    ("Thursday", "present"),
    ("Thursday", None),
    ("Wednesday", "future"),
    ("this Friday", "past"),
    ("this Monday", "future"),
    ("this weekend", None),
    ("April 30", None),
    ("Thursday, April 24", None),
    ("Friday, April 24", "past"),
    ("May 1", "past"),
    ("29 February", "past"),
    ("May", "past"),
    ("March", None),
    ("April 28", "present"),
)
"""What another tense would make sure."""


def told(value: Value | None) -> str | None:
    """The days as the tables have them."""
    if value is None or value.datatype == "date":
        return value.number if value is not None else None
    return f"{value.number} {value.end or '..'}"


@pytest.mark.parametrize("words", FULL)
@pytest.mark.parametrize("issued", [None, WEDNESDAY])
def test_what_the_words_give_in_full_needs_no_day_of_the_text(words: str, issued: date | None) -> None:
    assert told(when(words, issued=issued, tense=None)) == FULL[words]


@pytest.mark.parametrize("words, tense", SEEN)
def test_the_rest_is_seen_from_the_day_of_the_text_and_else_stays_words(words: str, tense: Tense | None) -> None:
    assert told(when(words, issued=WEDNESDAY, tense=tense)) == SEEN[words, tense]
    assert when(words, issued=None, tense=tense) is None


@pytest.mark.parametrize("words", WORDS)
def test_what_may_be_more_than_one_thing_stays_words(words: str) -> None:
    tenses: tuple[Tense | None, ...] = ("past", "present", "future", None)
    assert [when(words, issued=WEDNESDAY, tense=tense) for tense in tenses] == [None] * 4


@pytest.mark.parametrize("words, tense", OPEN)
def test_what_the_tense_leaves_open_stays_words(words: str, tense: Tense | None) -> None:
    assert when(words, issued=WEDNESDAY, tense=tense) is None


@pytest.mark.parametrize("words", ["last week", "this week", "next week", "earlier this week", "last Friday"])
def test_on_a_sunday_no_week_is_sure(words: str) -> None:
    assert when(words, issued=date(2025, 5, 4), tense="past") is None


def test_a_leap_day_is_the_one_that_was() -> None:
    assert told(when("29 February", issued=date(2024, 3, 1), tense="past")) == "2024-02-29"


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("words", ["yesterday", "tomorrow", "last week", "next week", "next year", "last month"])
def test_no_day_lies_beyond_the_calendar(day: date, words: str) -> None:
    found = when(words, issued=day, tense="past")
    assert found is None or date.fromisoformat(found.number)


PIECES = """
last next this earlier later since in on the of and between from to ago days week month year weekend Thursday May
march April Feb. 30 31st 2025 1990s 0 12/13/2025 2025-02-30 yesterday today a three morning , - ’s
"""
TENSES: st.SearchStrategy[Tense | None] = st.sampled_from(["past", "present", "future", None])


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split()), max_size=6).map(" ".join)),
    st.one_of(st.none(), st.dates()),
    TENSES,
)
@example("١٢ May 2025", WEDNESDAY, "past")
@example("since " * 2000, WEDNESDAY, "past")
def test_no_words_raise_and_no_period_ends_before_it_begins(
    words: str, issued: date | None, tense: Tense | None
) -> None:
    found = when(words, issued=issued, tense=tense)
    if found is not None:
        assert found.datatype in {"date", "period"}
        assert (found.end is not None) <= (found.datatype == "period" and found.number < str(found.end))
        assert key(found)


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)), TENSES)
def test_a_weekday_lies_on_the_side_that_the_tense_tells(issued: date, tense: Tense | None) -> None:
    for name in ("Monday", "Sunday"):
        found = when(name, issued=issued, tense=tense)
        if found is not None:
            away = (date.fromisoformat(found.number) - issued).days
            assert f"{date.fromisoformat(found.number):%A}" == name
            assert -6 <= away <= 0 if tense == "past" else 1 <= away <= 6


def test_the_same_days_have_one_key_and_others_another() -> None:
    words = ("30 April 2025", "April 2025", "2025", "since 2025", "the 1990s", "since 30 April 2025", "2024 and 2025")
    keys = [key(value) for each in words if (value := when(each, issued=None, tense=None)) is not None]
    assert keys == [
        "2025 04 30",
        "2025 04",
        "2025",
        "since 2025 01 01",
        "1990 01 01 to 1999 12 31",
        "since 2025 04 30",
        "2024 01 01 to 2025 12 31",
    ]
