"""Where paragraphs begin and end. Cutting at them keeps headlines, bylines and sentences apart."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild.parse.turns import turns

LONGEST = 20_000
"""Characters; a longer paragraph is cut at white space, so that memory stays flat."""

LEAST = 40
"""Characters that must follow a dateline where no sentence ends, so that a heading with a dash in it is not cut."""

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ./'’ -]+[A-ZÀ-Þ](?:, [A-Z\d][\w. ]+){0,3}(?: \([A-Za-z][\w. ]+\)| /\w+/)? ?[-–—]+ (?=\S)"
    r"|[A-Z][A-Z.'’ ]+[A-Z](?:, [A-Z][\w. ]+)?(?:--|—)(?=[A-Z“\"])"  # "NEW YORK--"
    r"|[A-Z][A-Z.'’ -]+[A-Z](?:, [A-Z\d][\w. ]+){0,3} \([A-Z][\w ]+\) (?=[A-Z“\"])"  # "TAIPEI, Nov. 27 (CNA) "
    r"|\([A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z\d][\w ]+){0,3}\) ?[-–—]+ (?=[A-Z“\"])"  # "(Nairobi, June 20, 2025) - "
    r"|[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+(?: [A-Z]\w+)?){0,2}"  # "Taipei, Taiwan, 30 April 2025 — "
    r"(?:, (?:\d{1,2} [A-Z]\w+|[A-Z]\w+\.? \d{1,2})(?:,? \d{4})?)?(?: \([A-Z][\w ]+\))? ?[—–]+ (?=[A-Z“\"])"
    r"|[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+(?: [A-Z]\w+)?){1,2} - (?=[A-Z“\"])"  # "Austin, Texas, United States - "
    r"|[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z\d][\w. ]+){0,2}"  # "Ankara (AFP) - "
    r" \((?:[A-Z]{2,}|[a-z]{2,4}|Bloomberg|Reuters|Xinhua)\) ?-+ (?=[A-Z“\"])"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?"
    r"(?: \([A-Z][\w ]+\))? ?[-–—]+ "  # "June 17 - ", "Sept 12 (Reuters) - "
    r"(?=[A-Z“\"](?!\w+ \d))"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z]\w+ \d{1,2}, \d{4} (?=[A-Z“\"])"  # "Monday, March 5, 2007 "
)
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text, characters, end exclusive."""

    start: int
    end: int
    heading: bool
    """A line of its own that does not end like a sentence."""
    turn: bool = False
    """The name of who speaks next in a transcript, with its colon."""


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yields the paragraphs of `text` in order; white space round them is left out.

    >>> [(p.start, p.end, p.heading) for p in paragraphs("A headline\\n\\nOne sentence.\\nAnother one.")]
    [(0, 10, True), (12, 25, False), (26, 38, False)]
    >>> text = "ROTTERDAM, March 4 - The toolmaker Norvane said that it had agreed to buy a firm."
    >>> [(text[p.start : p.end], p.heading) for p in paragraphs(text)][0]
    ('ROTTERDAM, March 4 -', True)
    >>> text = "Ankara (AFP) - An earthquake struck a mountainous area of Turkey before dawn."
    >>> [(text[p.start : p.end], p.heading) for p in paragraphs(text)][0]
    ('Ankara (AFP) -', True)
    >>> text = "June 17 - A court in the capital has overturned the dissolution of a small church."
    >>> [(text[p.start : p.end], p.heading) for p in paragraphs(text)][0]
    ('June 17 -', True)
    >>> text = "Oslo, Norway, 30 April 2025 (Lake News) — The firm said that it had agreed to buy a ferry."
    >>> [(text[p.start : p.end], p.heading) for p in paragraphs(text)][0]
    ('Oslo, Norway, 30 April 2025 (Lake News) —', True)
    >>> text = "(Nairobi, June 20) - The authorities should release four activists, the group said."
    >>> [(text[p.start : p.end], p.heading) for p in paragraphs(text)][0]
    ('(Nairobi, June 20) -', True)
    >>> text = "BERGEN, March 4 /LakeLine/ -- Fjord Robotics today completed its purchase of Aqua Drones."
    >>> [(text[p.start : p.end], p.heading) for p in paragraphs(text)][0]
    ('BERGEN, March 4 /LakeLine/ --', True)
    """
    begin = 0
    names = turns(text)
    for gap in [*_BLANK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        for paragraph in _lines(text, begin, end):
            turn = names.get(paragraph.start)
            if turn is None:
                yield paragraph
                continue
            name, name_end, speech = turn
            yield Paragraph(name, name_end, True, turn=True)
            yield from _trimmed(text, speech, paragraph.end, spoken=True)
        begin = gap.end() if gap else len(text)


def _lines(text: str, begin: int, end: int) -> Iterator[Paragraph]:
    """A block without blank lines is one paragraph where its lines were wrapped, else a paragraph a line."""
    lines = text[begin:end].split("\n")
    if _is_wrapped(lines):
        yield from _trimmed(text, begin, end)
        return
    at = begin
    for line in lines:
        yield from _trimmed(text, at, at + len(line))
        at += len(line) + 1


def _is_wrapped(lines: list[str]) -> bool:
    """True where lines end because the page was narrow: all but the last nearly fill it, some in mid-sentence."""
    if len(lines) < 2:
        return False
    *body, _ = lines
    widest = max(map(len, lines))
    broken = sum(not _SENTENCE_END.search(line.rstrip()) for line in body)
    full = all(
        len(line.rstrip()) + len(after.split(" ", 1)[0]) >= 0.85 * widest for line, after in itertools.pairwise(lines)
    )
    return 30 <= widest <= 130 and full and broken > 0


def _trimmed(text: str, begin: int, end: int, *, spoken: bool = False) -> Iterator[Paragraph]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    dateline = _DATELINE.match(text, begin, end)
    if dateline is not None and (end - dateline.end() > LEAST or _SENTENCE_END.search(text[begin:end])):
        yield Paragraph(begin, begin + len(dateline[0].rstrip()), True)
        begin = dateline.end()
    short = end - begin < 160 and "\n" not in text[begin:end]
    heading = short and not spoken and not _SENTENCE_END.search(text[begin:end])
    while end - begin > LONGEST:
        cut = text.rfind(" ", begin, begin + LONGEST)
        cut = cut if cut > begin else begin + LONGEST
        yield Paragraph(begin, cut, False)
        begin = cut + (text[cut] == " ")
    if begin < end:
        yield Paragraph(begin, end, heading)
