"""The days that a time of the text amounts to: one day, a period, or nothing where that is not sure.

What the words give in full needs nothing else. The rest is seen from the day the text was issued: "Thursday" is the
last one up to it in a past clause, the next one after it in a future clause. What two readers could take for different
days stays words: "next Friday" said on a Monday, "the last year", "two weeks ago", "early 2025". A week goes from
Monday to Sunday (ISO 8601), and on a Sunday no week is sure, because to many the next one has begun.

Own patterns, because what is wanted is a refusal: of 70 expressions of news, dateparser 1.5 in its strict mode read 9
falsely, timefhuman 0.1.5 18, ctparse 0.3.6 26 and parsedatetime 2.6 41; python-dateutil 2.9 read 4 falsely, and what
it reads are full dates alone.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from graphbuild.dates import DAYS, FLAGS, MONTH, WEEKDAY, YEAR, Given, given
from graphbuild.model import Tense, Value

Span = tuple[date, date]
"""First and last day."""
Reading = Callable[[re.Match[str], date, Tense | None], Span | None]

FAR = 183
"""Days beyond which a day without a year must lie in the year of the text."""
_DAY = timedelta(days=1)
_COUNTS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_OPENING = re.compile(r"(?:in|on|at|during) ", FLAGS)
_SINCE = re.compile(r"(?:ever )?since ", FLAGS)
_DECADE = re.compile(r"(?:the )?((?:1[5-9]|20)[1-9])0s", FLAGS)
_YEARS = re.compile(rf"((?:between|from) )?({YEAR}) ?(and|to|-|–|—) ?({YEAR})", FLAGS)
_OF_YEAR = re.compile(r"(.+?),? (last|this|next) year", FLAGS)


def when(words: str, *, issued: date | None, tense: Tense | None) -> Value | None:
    """The days that the words of a time amount to; None where that is not sure.

    `issued` is the day of the text, `tense` that of the clause that the time stands in. "Since" gives a period without
    an end, from the first day that may be meant.

    >>> when("in April 2025", issued=None, tense=None)
    Value(number='2025-04-01', datatype='period', unit=None, end='2025-04-30')
    >>> when("Thursday", issued=date(2025, 4, 30), tense="past")
    Value(number='2025-04-24', datatype='date', unit=None, end=None)
    >>> when("Thursday", issued=None, tense="past"), when("spring", issued=date(2025, 4, 30), tense="past")
    (None, None)
    """
    said = re.sub(r"[’']s$", "", " ".join(words.split()).rstrip(" ,;-–—"))
    since = _SINCE.match(said)
    said = said[since.end() :] if since else _OPENING.sub("", said, count=1)
    span = _absolute(said)
    if span is None and issued is not None and date.min.year < issued.year < date.max.year:
        span = _seen_from(issued, said, "past" if since else tense)
    if span is None:
        return None
    first, last = (day.isoformat() for day in span)
    if since:
        return Value(first, "period")
    return Value(first, "date") if first == last else Value(first, "period", end=last)


def key(value: Value) -> str:
    """What the days are called wherever they are told of: "2025 04 30", "2025 04", "2025".

    >>> key(Value("2025-04-30", "date")), key(Value("2025-01-01", "period", end="2025-12-31"))
    ('2025 04 30', '2025')
    """
    first = date.fromisoformat(value.number)
    name = value.number.replace("-", " ")
    if value.datatype == "date":
        return name
    if value.end is None:
        return f"since {name}"
    span = (first, date.fromisoformat(value.end))
    if span == _years(first.year, first.year):
        return name[:4]
    return name[:7] if span == _month(first.year, first.month) else f"{name} to {value.end.replace('-', ' ')}"


def _absolute(said: str) -> Span | None:
    """What the words give by themselves."""
    if found := _DECADE.fullmatch(said):
        return _years(int(found[1]) * 10, int(found[1]) * 10 + 9)
    if found := _YEARS.fullmatch(said):
        first, last = int(found[2]), int(found[4])
        joined = found[3].lower() == "and" and (found[1] or "").lower() != "between "  # "2024 and 2025" are both
        return _years(first, last) if (last == first + 1 if joined else first < last) else None
    parts = given(said)
    return _in_year(parts, parts.year) if parts is not None and parts.year is not None else None


def _in_year(parts: Given, year: int) -> Span | None:
    if parts.day is not None:
        day = parts.day_in(year)
        return (day, day) if day is not None else None
    return _years(year, year) if parts.month is None else _month(year, parts.month)


def _years(first: int, last: int) -> Span:
    return date(first, 1, 1), date(last, 12, 31)


def _month(year: int, month: int) -> Span:
    """`month` counts on beyond its year: 0 is the December before."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), after - _DAY


def _week(day: date) -> Span | None:
    monday = day - day.weekday() * _DAY
    return (monday, monday + 6 * _DAY) if day.weekday() != 6 else None


def _seen_from(issued: date, said: str, tense: Tense | None) -> Span | None:
    """What the words mean on that day."""
    for pattern, reading in READINGS:
        if found := pattern.fullmatch(said):
            return reading(found, issued, tense)
    parts = given(said)
    if parts is None or parts.year is not None:  # a day that never was, as 31 April 2025
        return None
    return _day_of_year(parts, issued, tense) if parts.day is not None else _month_by_name(said, parts, issued, tense)


def _beside(found: re.Match[str], issued: date, tense: Tense | None) -> Span:
    """Yesterday and tomorrow."""
    day = issued + (-_DAY if found[1].lower() == "yesterday" else _DAY)
    return day, day


def _today(found: re.Match[str], issued: date, tense: Tense | None) -> Span | None:
    """The day itself; not in "today they worship there", which is nowadays."""
    return (issued, issued) if found[0].lower() != "today" or tense in {"past", "future"} else None


def _days_ago(found: re.Match[str], issued: date, tense: Tense | None) -> Span | None:
    """Up to ten days, which people count; weeks, months and years ago are round numbers."""
    word = found[1].lower()
    count = int(word) if word.isdigit() else _COUNTS.index(word) + 1
    day = issued - count * _DAY
    return (day, day) if 0 < count <= len(_COUNTS) else None


def _unit(which: str, unit: str, issued: date) -> Span | None:
    """Last, this or next week, month or year."""
    step = {"last": -1, "this": 0, "next": 1}[which.lower()]
    if unit.lower() == "week":
        week = _week(issued)
        return (week[0] + 7 * step * _DAY, week[1] + 7 * step * _DAY) if week is not None else None
    if unit.lower() == "month":
        return _month(issued.year, issued.month + step)
    return _years(issued.year + step, issued.year + step)


def _part(found: re.Match[str], issued: date, tense: Tense | None) -> Span | None:
    """Earlier this week ends with the day of the text, later this week begins with it."""
    whole = _unit("this", found[2], issued)
    if whole is None:
        return None
    return (whole[0], issued) if found[1].lower() == "earlier" else (issued, whole[1])


def _weekend(found: re.Match[str], issued: date, tense: Tense | None) -> Span | None:
    """This weekend is the last one in a past clause, the next one in a future clause; on a weekend it is that one."""
    saturday = issued - (issued.weekday() - 5) % 7 * _DAY
    on_one = issued.weekday() >= 5
    if found[1].lower() == "last":
        return (saturday, saturday + _DAY) if not on_one else None
    if tense == "future" and not on_one:
        saturday += 7 * _DAY
    return (saturday, saturday + _DAY) if tense in {"past", "future"} else None


def _weekday(found: re.Match[str], issued: date, tense: Tense | None) -> Span | None:
    """The weekday that the clause speaks of. "Last" and "next" are sure only where the nearest is in another week."""
    which = (found[1] or "").lower()
    number = [name.lower() for name in DAYS].index(found[2].lower())
    monday = issued - issued.weekday() * _DAY
    before = issued - ((issued.weekday() - number) % 7 or 7) * _DAY
    after = before + (14 if number == issued.weekday() else 7) * _DAY
    day: date | None = None
    if which in {"last", "this past"}:
        day = before if which == "this past" or before < monday else None
    elif which in {"next", "this coming", "coming"}:
        day = after if which != "next" or (after > monday + 6 * _DAY and issued.weekday() != 6) else None
    elif which == "this":
        this = monday + number * _DAY
        day = None if (this > issued and tense == "past") or (this < issued and tense != "past") else this
    elif number == issued.weekday():  # "will meet on Thursday", said on one, may be today or in a week
        day = issued if tense == "past" else None
    elif tense in {"past", "future"}:
        day = before if tense == "past" else after
    return (day, day) if day is not None else None


def _of_year(found: re.Match[str], issued: date, tense: Tense | None) -> Span | None:
    """April last year, 6 February this year."""
    parts = given(found[1])
    whole = _unit(found[2], "year", issued)
    return _in_year(parts, whole[0].year) if parts is not None and parts.month is not None and whole else None


def _month_with(found: re.Match[str], issued: date, tense: Tense | None) -> Span | None:
    """Last and next December: sure only where the nearest is in another year."""
    which, parts = found[1].lower(), given(found[2])
    if parts is None or parts.month is None:
        return None
    if which == "this":
        return _month(issued.year, parts.month)
    sure = parts.month >= issued.month if which == "last" else parts.month <= issued.month
    return _month(issued.year + (-1 if which == "last" else 1), parts.month) if sure else None


def _month_by_name(said: str, parts: Given, issued: date, tense: Tense | None) -> Span | None:
    """The last March up to the text in a past clause, the next in a future clause; not "may" or "the march"."""
    if parts.month is None or not (said[:1].isupper() and said[1:].islower()):
        return None
    return _nearest([_month(issued.year + step, parts.month) for step in (-1, 0, 1)], issued, tense)


def _day_of_year(parts: Given, issued: date, tense: Tense | None) -> Span | None:
    """The last 30 April up to the text in a past clause, the next in a future clause."""
    days = [parts.day_in(issued.year + step) for step in (-1, 0, 1)]
    return _nearest([(day, day) for day in days if day is not None], issued, tense)


def _nearest(spans: list[Span], issued: date, tense: Tense | None) -> Span | None:
    """The span nearest to the text on the side that the tense tells; None where it is far and in another year."""
    if tense == "past":
        found = max((span for span in spans if span[0] <= issued), default=None)
    elif tense == "future":
        found = min((span for span in spans if span[1] >= issued), default=None)
    else:
        return None
    if found is None or found[0].year == issued.year:
        return found
    away = issued - found[1] if tense == "past" else found[0] - issued
    return found if away.days <= FAR else None


_HOURS = r"(?: (?:morning|afternoon|evening|night))?"
READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (re.compile(pattern, FLAGS), reading)
    for pattern, reading in (
        (rf"(yesterday|tomorrow){_HOURS}", _beside),
        (r"today|tonight|this (?:morning|afternoon|evening)", _today),
        (rf"(\d{{1,2}}|{'|'.join(_COUNTS)}) days? ago", _days_ago),
        (r"(last|this|next) (week|month|year)", lambda found, issued, tense: _unit(found[1], found[2], issued)),
        (r"(earlier|later) this (week|month|year)", _part),
        (r"(last|this) weekend", _weekend),
        (rf"(?:(last|next|this|this past|this coming|coming) )?({WEEKDAY}){_HOURS}", _weekday),
        (rf"(last|next|this) ({MONTH}\.?)", _month_with),
        (_OF_YEAR.pattern, _of_year),
    )
)
"""What needs the day of the text, by its words."""
