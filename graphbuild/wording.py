"""What reports and pages say in the same words: the status of a claim, its days, text of strangers fit for one line."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Literal

from graphbuild.dates import MONTHS
from graphbuild.model import Claim, Modality, Value

Status = Literal["asserted", "denied", "planned", "possible", "conditional", "quoted"]

STATUSES: Mapping[Status, str] = {
    "asserted": "stated as fact",
    "denied": "denied",
    "planned": "planned or wanted",
    "possible": "possible",
    "conditional": "on a condition",
    "quoted": "said by someone",
}
"""Each status with its words, in the order of legends and reports."""

OF_MODALITY: Mapping[Modality, Status] = {
    "actual": "asserted",
    "intended": "planned",
    "possible": "possible",
    "conditional": "conditional",
}
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})


def status(claim: Claim) -> Status:
    """The one status that a claim is counted and filtered under: speech before denial, denial before modality."""
    if claim.attributed_to:
        return "quoted"
    if claim.polarity == "-":
        return "denied"
    return OF_MODALITY[claim.modality]


def clean(text: str) -> str:
    """The text on one line, without characters that cannot be seen (controls, direction marks).

    >>> clean("Donald\\u202e\\n Trump")
    'Donald Trump'
    """
    kept = (" " if mark.isspace() else mark for mark in text)
    return " ".join("".join(mark for mark in kept if unicodedata.category(mark) not in _HIDDEN).split())


def cut(text: str, limit: int) -> str:
    """The text, ended with an ellipsis where it is longer than `limit` characters.

    >>> cut("economic agreements", 10)
    'economic…'
    """
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    whole_words = head.rsplit(" ", 1)[0] if " " in head[limit // 2 :] else head
    return whole_words.rstrip(" ,;:-") + "…"


def in_words(value: Value) -> str:
    """A quantity or the days of a time as people write them.

    >>> in_words(Value("2025-04-30", "date")), in_words(Value("2025-04-01", "period", end="2025-04-30"))
    ('30 April 2025', 'April 2025')
    >>> in_words(Value("1990-01-01", "period", end="1999-12-31")), in_words(Value("2014-01-01", "period"))
    ('1990 to 1999', 'from 1 January 2014 on')
    """
    if value.datatype == "decimal":
        return " ".join(filter(None, (value.number, value.unit)))
    first = date.fromisoformat(value.number)
    if value.datatype == "date":
        return day_in_words(first)
    if value.end is None:
        return f"from {day_in_words(first)} on"
    last = date.fromisoformat(value.end)
    month = (last.year, last.month)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    if (first.year, first.month, first.day) == (*month, 1) and last.day == monthrange(*month)[1]:
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def day_in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def dated(words: str, value: Value | None) -> str:
    """The words of a time, with its days beside them where the words leave the year open.

    >>> dated("Thursday", Value("2025-05-01", "date")), dated("April 2025", Value("2025-04-01", "period"))
    ('Thursday (1 May 2025)', 'April 2025')
    """
    if value is None or value.datatype == "decimal" or re.search(r"\d{4}", words):
        return words
    return f"{words} ({in_words(value)})"
