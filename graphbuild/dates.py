"""Dates in the words of the news: the year, month, day and weekday that they give. Nothing is guessed or filled in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FLAGS = re.IGNORECASE | re.ASCII
YEAR = r"(?:1[5-9]|20)\d\d"
"""The years that news speaks of: "34" and "911" are none."""
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_BEFORE = r"(?:(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = rf"(?P<month>{MONTH})\.?"
_FORMS = tuple(
    re.compile(form, FLAGS)
    for form in (
        rf"{_BEFORE}(?:the )?{_DAY} (?:of )?{_MONTH}(?:,? (?P<year>{YEAR}))?",
        rf"{_BEFORE}{_MONTH} (?:the )?{_DAY}(?:,? (?P<year>{YEAR}))?",
        rf"{_MONTH}(?:,?(?: of)? (?P<year>{YEAR}))?",
        rf"(?:(?:the )?year )?(?P<year>{YEAR})",
        rf"(?P<year>{YEAR})-(?P<number>\d\d)-(?P<day>\d\d)",
    )
)
_NUMBERS = re.compile(rf"(\d{{1,2}})([./-])(\d{{1,2}})\2({YEAR})", FLAGS)


@dataclass(frozen=True, slots=True)
class Given:
    """What the words of a date give; None for what they leave open."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """From 0 for Monday."""

    def day_in(self, year: int) -> date | None:
        """The day in that year, where there is one and it is the weekday that the words give."""
        if self.month is None or self.day is None:
            return None
        try:
            found = date(year, self.month, self.day)
        except ValueError:
            return None
        return found if self.weekday in {None, found.weekday()} else None


def given(words: str) -> Given | None:
    """What the words give, where they are a date, a month or a year and nothing else.

    >>> given("Sept. 9"), given("April 2025")
    (Given(year=None, month=9, day=9, weekday=None), Given(year=2025, month=4, day=None, weekday=None))
    >>> given("early 2025"), given("4/5/2025")
    (None, None)
    """
    numbers = _NUMBERS.fullmatch(words)
    if numbers:
        return _from_numbers(int(numbers[1]), int(numbers[3]), int(numbers[4]))
    for form in _FORMS:
        if found := form.fullmatch(words):
            parts = found.groupdict()
            month = int(parts["number"]) if parts.get("number") else _place(MONTHS, parts.get("month"))
            return Given(
                _number(parts.get("year")), month, _number(parts.get("day")), _place(DAYS, parts.get("weekday"))
            )
    return None


def _from_numbers(first: int, second: int, year: int) -> Given | None:
    """None where the month may be the first number or the second."""
    if first != second and max(first, second) <= 12:
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    return Given(year, month, day)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _place(names: tuple[str, ...], word: str | None) -> int | None:
    """The month's number from 1, or the weekday's from 0, by its first three letters."""
    if not word:
        return None
    place = next(i for i, name in enumerate(names) if name[:3].lower() == word[:3].lower())
    return place + 1 if names is MONTHS else place


def full_date(words: str) -> date | None:
    """The one day that the words name in full; None where a part is left open, or there is no such day.

    >>> full_date("Wednesday, April 30, 2025"), full_date("30/4/2025")
    (datetime.date(2025, 4, 30), datetime.date(2025, 4, 30))
    >>> full_date("31 April 2025"), full_date("April 30")
    (None, None)
    """
    found = given(words)
    return found.day_in(found.year) if found is not None and found.year is not None else None


def iso_date(text: str) -> date | None:
    """The day of an ISO 8601 date as 2025-04-30; None where the text is none, or there is no such day.

    >>> iso_date("2025-04-30"), iso_date("2025-02-30")
    (datetime.date(2025, 4, 30), None)
    """
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) else None
    except ValueError:
        return None


def fullest(names: Iterable[str]) -> str:
    """Of several words for the same days those that say most: a year, then a number, then a name, then the longest.

    >>> fullest(["Thursday", "May 1", "1 May 2025"]), fullest(["Thursday", "yesterday"])
    ('1 May 2025', 'Thursday')
    """
    return max(names, key=_fullness)


def _fullness(name: str) -> tuple[bool, bool, bool, int, str]:
    named = re.search(rf"\b(?:{MONTH}|{WEEKDAY})\b", name, FLAGS) is not None
    return bool(re.search(YEAR, name)), any(map(str.isdigit, name)), named, len(name), name
