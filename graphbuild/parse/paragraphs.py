"""Where paragraphs begin and end. Cutting at them keeps headlines, bylines and sentences apart."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild.world import places

LONGEST = 20_000
"""Characters; a longer paragraph is cut at white space, so that memory stays flat."""

LEAST = 40
"""Characters that must follow a dateline, so that a heading with a dash in it is not cut."""

MOST_LINES = 3
"""Lines to a turn, on the average, in a transcript."""

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ./'’ -]+[A-ZÀ-Þ](?:, [A-Z\d][\w. ]+){0,3}(?: \([A-Za-z][\w. ]+\)| /\w+/)? ?[-–—]+ (?=\S)"
    r"|[A-Z][A-Z.'’ ]+[A-Z](?:, [A-Z][\w. ]+)?(?:--|—)(?=[A-Z“\"])"  # "NEW YORK--"
    r"|[A-Z][A-Z.'’ -]+[A-Z](?:, [A-Z\d][\w. ]+){0,3} \([A-Z][\w ]+\) (?=[A-Z“\"])"  # "TAIPEI, Nov. 27 (CNA) "
    r"|\([A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z\d][\w ]+){0,3}\) ?[-–—]+ (?=[A-Z“\"])"  # "(Nairobi, June 20, 2025) - "
    r"|[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+(?: [A-Z]\w+)?){0,2}"  # "Taipei, Taiwan, 30 April 2025 — "
    r"(?:, (?:\d{1,2} [A-Z]\w+|[A-Z]\w+\.? \d{1,2})(?:,? \d{4})?)?(?: \([A-Z][\w ]+\))? ?[—–]+ (?=[A-Z“\"])"
    r"|[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z\d][\w. ]+){0,2}"  # "Ankara (AFP) - "
    r" \((?:[A-Z]{2,}|[a-z]{2,4}|Bloomberg|Reuters|Xinhua)\) ?-+ (?=[A-Z“\"])"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})? ?[-–—]+ "  # "June 17 - "
    r"(?=[A-Z“\"](?!\w+ \d))"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z]\w+ \d{1,2}, \d{4} (?=[A-Z“\"])"  # "Monday, March 5, 2007 "
)
_TURN = re.compile(r"^[^\S\n]*(?P<who>[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von)){0,4}):(?= \S)", re.MULTILINE)
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
    turns = _turns(text)
    for gap in [*_BLANK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        for paragraph in _lines(text, begin, end):
            cut = turns.get(paragraph.start)
            if cut is None or cut >= paragraph.end:
                yield paragraph
            else:
                yield Paragraph(paragraph.start, cut, True, turn=True)
                yield Paragraph(cut + 1, paragraph.end, False)
        begin = gap.end() if gap else len(text)


def _turns(text: str) -> dict[int, int]:
    """Where the names of who speaks begin and end, with their colons, in a transcript; empty for other texts.

    In a transcript two and more take turns, each of them at least twice or with names in capitals, and a turn fills
    at most `MOST_LINES` lines on average. A list of places with a colon each is none.

    >>> sorted(_turns("KIM LEE: I won.\\nANN HART: How?\\nKIM LEE: By luck.").items())
    [(0, 8), (16, 25), (31, 39)]
    >>> _turns("Note: it rained.\\nUpdate: it is dry.")
    {}
    >>> _turns("Ohio: It rained.\\nIowa: It is dry.\\nOhio: It rained again.\\nIowa: It stayed dry.")
    {}
    """
    found = list(_TURN.finditer(text))
    times = Counter(turn["who"] for turn in found)
    speaking = {who for who, count in times.items() if (count > 1 or who.isupper()) and not places(who.title())}
    if len(speaking) < 2 or all(times[who] < 2 for who in speaking):
        return {}
    turns = [turn for turn in found if turn["who"] in speaking]
    lines = sum(map(bool, map(str.strip, text[turns[0].start() :].split("\n"))))
    return {turn.start("who"): turn.end() for turn in turns} if lines <= MOST_LINES * len(turns) else {}


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


def _trimmed(text: str, begin: int, end: int) -> Iterator[Paragraph]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    dateline = _DATELINE.match(text, begin, end)
    if dateline is not None and end - dateline.end() > LEAST:
        yield Paragraph(begin, begin + len(dateline[0].rstrip()), True)
        begin = dateline.end()
    heading = end - begin < 160 and "\n" not in text[begin:end] and not _SENTENCE_END.search(text[begin:end])
    while end - begin > LONGEST:
        cut = text.rfind(" ", begin, begin + LONGEST)
        cut = cut if cut > begin else begin + LONGEST
        yield Paragraph(begin, cut, False)
        begin = cut + (text[cut] == " ")
    if begin < end:
        yield Paragraph(begin, end, heading)
