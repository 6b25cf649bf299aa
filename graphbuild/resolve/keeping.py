"""Which claims stand once it is known who and what is meant, and when."""

from collections import Counter
from dataclasses import replace

from graphbuild.model import Mention, Statement
from graphbuild.resolve.discourse import Discourse

CALLED = "called_by_age_or_trade"


def dated(discourse: Discourse, statement: Statement) -> Statement:
    """The statement with the days that its time amounts to; without one that tells none, as "by the time"."""
    time = statement.time
    if time is None:
        return statement
    if time.label.lower().removeprefix("by ") in _NO_TIME or " any " in f" {time.text.lower()}":
        return replace(statement, time=None)
    return replace(statement, when=discourse.dating.days(time))


_NO_TIME = frozenset({"moment", "point", "stage", "time"})
"""Nouns for times that do not say which."""


def kept(
    statements: tuple[Statement, ...],
    referents: dict[Mention, tuple[str, ...]],
    dropped: Counter[str],
    named: frozenset[str],
    called: frozenset[Mention],
) -> tuple[Statement, ...]:
    """The statements whose nodes and speakers are all resolved, complements pointing where they now stand.

    `named` are the keys of those with a name: whose wife she is has been said, or that he leads the party, and nobody
    "has" her or it besides.
    `called` are the mentions that call somebody what he has not been said to be: "the Dane", "the 52-year-old".
    """
    places: dict[int, int] = {}
    found: list[Statement] = []
    for index, statement in enumerate(statements):
        open_ = [m for m in (statement.subject, statement.object, *statement.speakers) if m not in referents]
        if open_:
            dropped[f"who or what is meant stays open: {_shown(open_[0])}"] += 1
        elif referents[statement.subject] == referents[statement.object]:
            dropped["subject and object are one"] += 1
        elif (statement.rule == CALLED and statement.subject not in called) or (
            statement.rule == "possessor" and named.issuperset(referents[statement.object])
        ):
            dropped["what another claim says already"] += 1
        else:
            places[index] = len(found)
            found.append(statement)
    return tuple(replace(s, complement=places.get(s.complement) if s.complement is not None else None) for s in found)


def _shown(mention: Mention) -> str:
    return f"“{mention.text.lower()}”" if mention.form == "pronoun" else "a name of several"
