"""Which days the times of a document are: what their words say, seen from where they stand."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graphbuild.dates import FLAGS, MONTH, YEAR, iso_date
from graphbuild.lexicon import lexicon
from graphbuild.model import Document, Mention, Step, Token, Value
from graphbuild.resolve.times import when
from graphbuild.wording import day_in_words, in_words

LONGEST = 60
"""Characters of a time at most."""
_YEAR = re.compile(rf"\b{YEAR}(?!\d)", FLAGS)
_MONTH = re.compile(rf"\b{MONTH}\b", FLAGS)
_REST = re.compile(rf" of \d|,? {YEAR}\b|,? (?:the )?\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\b|,? {MONTH} \d", FLAGS)
"""What a time goes on with where the parser cut it short: "Friday", before ", 28 February"."""
_BEARING = frozenset({"one", "following", "previous", "ago"})
"""Words before a time that change what it means, as determiners do: the last year, a Monday, three years ago today."""


@dataclass(frozen=True, slots=True)
class Dating:
    """The day a document was issued, and what in it bears on its times."""

    document: Document
    issued: date | None
    quotes: tuple[tuple[int, int], ...]
    """Where words between quotation marks begin and end, sorted."""
    years: tuple[tuple[int, int, str | None], ...]
    """Where a time is told, in which paragraph, and the year it names; None for "last week", which is of this one."""

    def days(self, time: Mention) -> Value | None:
        """The days that the time amounts to, its preposition heeded; None where that is not sure."""
        if not _is_short(time) or (_REST.match(self.document.source.text, time.end) and not _YEAR.search(time.text)):
            return None
        words = self._words(time)
        # What somebody says is seen from the day he says it, which may be another one.
        found = when(words, issued=None if self._is_quoted(time) else self.issued, tense=time.tense)
        if found is not None and _MONTH.search(words) and not _YEAR.search(words):
            return found if self._year_told(time) in {None, found.number[:4]} else None
        return found

    def steps(self) -> Iterator[tuple[Mention, Step]]:
        """How the days of each time that is spoken of were found, where the words alone do not tell."""
        yield from ((m, step) for m in self._times() if (step := self._why(m)) is not None)

    def _why(self, time: Mention) -> Step | None:
        found = self.days(time)
        if found is None or self.issued is None or when(self._words(time), issued=None, tense=time.tense) is not None:
            return None
        seen = day_in_words(self.issued)
        return Step("resolution", f"“{time.text}” is {in_words(found)}: seen from the day of the text, {seen}")

    def _times(self) -> Iterator[Mention]:
        yield from (m for m in self.document.mentions if m.form == "time")
        yield from (s.time for s in self.document.statements if s.time is not None)

    def _words(self, time: Mention) -> str:
        """The words with what stands before them and bears on them: since 2014, the last year."""
        words, before = time.text, _word_before(self.document, time)
        if before is not None and (before.tag == "DT" or before.text.lower() in _BEARING):
            words = f"{before.text} {words}"
        opening = time.label.split(" ", 1)[0].lower()
        led = opening in lexicon("time_prepositions") and not words.lower().startswith(f"{opening} ")
        return f"{opening} {words}" if led else words

    def _is_quoted(self, time: Mention) -> bool:
        place = bisect_right(self.quotes, (time.start, len(self.document.source.text) + 1)) - 1
        return place >= 0 and time.start < self.quotes[place][1]

    def _year_told(self, time: Mention) -> str | None:
        """The year that the paragraph is told in: in a tale of 2001 "on 11 September" is no day of this year."""
        place = bisect_right(self.years, (time.start,)) - 1
        if place < 0:
            return None
        _, paragraph, year = self.years[place]
        return year if paragraph == self.document.sentences[time.sentence].paragraph else None


def dating(document: Document) -> Dating:
    """What bears on the times of the document."""
    issued = iso_date((document.source.date or "")[:10])
    years: list[tuple[int, int, str | None]] = []
    for time in document.mentions:
        if not _is_short(time):
            continue
        before = _word_before(document, time)
        if before is not None and before.text.lower() == "since":
            continue  # from "since 2014" no tale goes on
        year = _YEAR.search(time.text)
        if year or (not _MONTH.search(time.text) and when(time.text, issued=issued, tense=time.tense)):
            years.append((time.start, document.sentences[time.sentence].paragraph, year[0] if year else None))
    return Dating(document, issued, tuple(sorted((q.start, q.end) for q in document.quotes)), tuple(years))


def _is_short(time: Mention) -> bool:
    """False for a string of times without an end, which is not worth reading."""
    return time.form == "time" and time.end - time.start <= LONGEST


def _word_before(document: Document, time: Mention) -> Token | None:
    tokens = document.sentences[time.sentence].tokens
    return next((tokens[i] for i in range(time.head, -1, -1) if tokens[i].end <= time.start), None)
