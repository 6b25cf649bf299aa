"""Who speaks next in an interview or transcript: "KIM LEE:", "((AG))", "Q:"."""

import re
from collections import Counter
from collections.abc import Sequence

from graphbuild.world import places

MOST_LINES = 3
"""Lines to a turn, on the average, in a transcript."""

_TURN = re.compile(
    r"^[^\S\n]*(?:\(\((?P<in>[A-Z][\w.'’ -]{0,40})\)\):?(?=\s*\S)"  # "((AG))", as wikis write it
    r"|(?P<bold>\*\*)?(?P<who>[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von)){0,4}|[QA])"
    r"(?(bold)(?:\*\*:|:\*\*)|:)(?= \S))",
    re.MULTILINE,
)


def turns(text: str) -> dict[int, tuple[int, int, int]]:
    """By where a turn begins: where the name of who speaks begins and ends, its colon in it, and where he speaks.

    In a transcript two and more take turns, each of them at least twice or with names in capitals, and a turn fills
    at most `MOST_LINES` lines on average; questions and answers, and names in double brackets, are always turns. A
    list of places with a colon each is none.

    >>> sorted(turns("KIM LEE: I won.\\nANN HART: How?\\nKIM LEE: By luck.").items())
    [(0, (0, 8, 8)), (16, (16, 25, 25)), (31, (31, 39, 39))]
    >>> turns("((AG)) It rained.")
    {0: (2, 4, 6)}
    >>> turns("Q: Did it rain?\\nA: It did.")
    {0: (0, 2, 2), 16: (16, 18, 18)}
    >>> turns("Note: it rained.\\nUpdate: it is dry.")
    {}
    >>> turns("Ohio: It rained.\\nIowa: It is dry.\\nOhio: It rained again.\\nIowa: It stayed dry.")
    {}
    """
    found = list(_TURN.finditer(text))
    speaking = _speaking(found)
    took = [turn for turn in found if turn["in"] or turn["who"] in speaking]
    if not took:
        return {}
    lines = sum(map(bool, map(str.strip, text[took[0].start() :].split("\n"))))
    if lines > MOST_LINES * len(took):
        took = [turn for turn in took if turn["in"]]
    return {_begin(turn): (*_name(turn), turn.end()) for turn in took}


def _speaking(found: Sequence[re.Match[str]]) -> set[str]:
    """The names with a colon that stand for who speaks; beside two of them, a full name that stands only once too."""
    names = [turn["who"] for turn in found if turn["who"]]
    times = Counter(who.split()[-1] for who in names)
    asked = bool(times["Q"] and times["A"])
    often = {
        who
        for who in names
        if (times[who.split()[-1]] > 1 or who.isupper()) and not places(who.title()) and (len(who) > 1 or asked)
    }
    lasts = {who.split()[-1] for who in often}
    if len(lasts) < 2 or (all(times[last] < 2 for last in lasts) and not asked):
        return set()
    return often | {who for who in names if len(who.split()) > 1}


def _begin(turn: re.Match[str]) -> int:
    return turn.end() - len(turn[0].lstrip())


def _name(turn: re.Match[str]) -> tuple[int, int]:
    if turn["in"]:
        return turn.span("in")
    start, end = turn.span("who")
    return start, end if turn["bold"] else end + 1
