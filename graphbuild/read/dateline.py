"""The day that a text says at its very top it was issued."""

import re
from datetime import date

from graphbuild.dates import MONTH, full_date
from graphbuild.read.plain import ENDS, LONGEST_TITLE

TOP = 12
"""Lines that are looked at, empty ones not counted."""
_DATE = r"(?P<date>[\w/.-]+(?:,? [\w/.]+){0,5}?)"
_HOUR = r"(?:(?:,| \|)? (?:at )?\d{1,2}[:.]\d\d(?: ?(?i:[ap]\.?m\.?))?(?: [A-Z]{2,4})?)?"
_NAME = r"[^\W\d_][^\d|•·]{1,80}?"
_PLACE = r"[A-Z][^\d,:—–()]{1,40}(?:, [A-Z][^\d,:—–()]{1,40}){0,2}"
_LINES = tuple(
    re.compile(line)
    for line in (
        rf"{_DATE}{_HOUR}",  # "Friday, May 8, 2009"
        rf"(?i:published|posted|issued|date)(?i: on)?:? {_DATE}{_HOUR}(?:[ ,;|•·-]+(?i:last )?(?i:updated).*)?",
        rf"(?:[Bb]y|BY) {_NAME}(?:,| on| -| –| —| \||:) {_DATE}{_HOUR}",
        rf"{_NAME} [|•·] {_DATE}{_HOUR}",
        rf"[A-Z][A-Z.'’ -]+, {_DATE}",  # "KYIV, April 30, 2025"
    )
)
_BEFORE_TEXT = (
    re.compile(
        rf"{_PLACE}, {_DATE}(?: \([\w ]+\))? ?(?:[-–—]+|:) ?(?=[A-Z“\"‘'])(?!(?i:{MONTH}) \d)"
    ),  # "KYIV, April 30, 2025 (AFP) — "
    re.compile(rf"(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b){_DATE} (?=[A-Z“\"])"),  # "Friday, May 8, 2009 The"
)


def issued(text: str) -> str | None:
    """The day as ISO 8601, where a line or dateline before the first sentence says it in full; else None.

    A date in a title or a sentence is no such day; nor is there one where two lines at the top give different days.

    >>> issued("Deal signed\\n\\nKYIV, April 30, 2025 (AFP) — The two sides signed.")
    '2025-04-30'
    >>> issued("Published 30 April 2025\\nThe two sides signed."), issued("The treaty of 9 May 1945\\nIt was signed.")
    ('2025-04-30', None)
    """
    found: set[date] = set()
    lines = [line.strip() for line in text.split("\n", 10 * TOP)[: 10 * TOP] if line.strip()]
    for line in lines[:TOP]:
        day = _day(line)
        if day is not None:
            found.add(day)
        elif (day := _day_before_text(line)) is not None:
            found.add(day)
            break
        elif len(line) > LONGEST_TITLE or line.endswith(ENDS):
            break
    return found.pop().isoformat() if len(found) == 1 else None


def _day(line: str) -> date | None:
    """The day of a line that says nothing else."""
    if len(line) > LONGEST_TITLE:
        return None
    matches = (pattern.fullmatch(" ".join(line.split())) for pattern in _LINES)
    return next((day for match in matches if match and (day := full_date(match["date"])) is not None), None)


def _day_before_text(line: str) -> date | None:
    """The day of a dateline that stands in the line of the first sentence."""
    matches = (pattern.match(line[:LONGEST_TITLE]) for pattern in _BEFORE_TEXT)
    return next((day for match in matches if match and (day := full_date(match["date"])) is not None), None)
