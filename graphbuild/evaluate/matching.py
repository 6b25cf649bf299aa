"""When our words and a reader's words name the same thing or the same relation, and how close they are.

All comparisons are without case, articles, possessive marks and punctuation. Closeness is 0 where two do not match.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

SKIPPED = frozenset(
    {"a", "an", "the", "of", "its", "his", "her", "their", "this", "that", "these", "those", "'s", "’s"}
)
"""Words that tell no two things apart."""
LIGHT = frozenset({"be", "have", "do", "a", "an", "the", "to", "is", "was", "are", "were", "been", "has", "had"})
"""Words of a relation that carry no meaning of their own."""
PREPOSITIONS = frozenset(
    {"of", "in", "on", "at", "to", "for", "from", "by", "with", "about", "against", "into", "over", "under", "as", "up"}
    | {"out"}
)
NEAR = 1e-9
"""Closenesses that differ by less are the same."""
LEAST = 0.01
"""Closeness of two names that are the same only when their marks are left out: U.S. and US."""


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of a name that count.

    >>> words("The US-Ukraine deal’s 5.5% tax")
    ('us-ukraine', 'deal', '5.5%', 'tax')
    """
    bare = re.sub(r"[’']s\b", "", text.lower())
    found: list[str] = re.findall(r"[^\W_]+(?:[.\-/][^\W_]+)*%?", bare)
    return tuple(word for word in found if word not in SKIPPED)


def overlap(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """F1 of two bags of words, from 0 to 1.

    >>> overlap(["mineral", "deal"], ["deal", "with", "Ukraine"])
    0.4
    """
    common = (Counter(ours) & Counter(theirs)).total()
    return 2 * common / (len(ours) + len(theirs)) if common else 0.0


@cache
def same_node(ours: str, theirs: str) -> bool:
    """True where two names are one, or one is the other with words left out or the head kept.

    >>> same_node("the mineral deal", "proposed mineral deal"), same_node("U.S.", "US"), same_node("Ukraine", "Kyiv")
    (True, True, False)
    """
    a, b = words(ours), words(theirs)
    if not a or not b:
        return not a and not b
    if a == b or unmarked(a) == unmarked(b):
        return True
    short, long = sorted((a, b), key=len)
    return overlap(a, b) >= 0.6 and (a[-1] == b[-1] or all(word in long for word in short))


def unmarked(name: Sequence[str]) -> str:
    """The name as one string of letters and digits: "law-breaker" is "lawbreaker"."""
    return re.sub(r"[\W_]+", "", "".join(name))


def node_closeness(ours: Iterable[str], theirs: Sequence[str]) -> float:
    """Closeness of the closest pair of names, from 0 to 1. An empty name of ours counts only where they have one.

    >>> node_closeness(["Donald Trump", "Trump"], ["Trump"])
    1.0
    """
    pairs = ((a, b) for a in ours if a or "" in theirs for b in theirs if same_node(a, b))
    return max(
        (1.0 if words(a) == words(b) else max(overlap(words(a), words(b)), LEAST) for a, b in pairs), default=0.0
    )


@cache
def relation_words(text: str) -> tuple[str, ...]:
    """The words of a relation, light ones too."""
    return tuple(re.findall(r"[^\W_]+", text.lower()))


def heavy(text: str) -> tuple[str, ...]:
    """The words of a relation without the light ones.

    >>> heavy("be the president of")
    ('president', 'of')
    """
    return tuple(word for word in relation_words(text) if word not in LIGHT)


def light_kind(text: str) -> str:
    """Which light verb a relation of light words is: a copula where it is none.

    >>> light_kind("has"), light_kind("was"), light_kind("to")
    ('have', 'be', 'be')
    """
    found = set(relation_words(text))
    if found & {"be", "is", "was", "are", "were", "been"}:
        return "be"
    if found & {"have", "has", "had"}:
        return "have"
    return "do" if "do" in found else "be"


@cache
def same_relation(ours: str, theirs: str) -> bool:
    """True where half of the heavy words are shared, one of them no preposition; light relations need the same verb.

    >>> same_relation("refuse to approve", "approve"), same_relation("rely on", "focus on"), same_relation("be", "is")
    (True, False, True)
    """
    a, b = heavy(ours), heavy(theirs)
    if not a and not b:
        return light_kind(ours) == light_kind(theirs)
    if overlap(a, b) < 0.5:
        return False
    return bool((set(a) & set(b)) - PREPOSITIONS) or set(a) == set(b)


@cache
def relation_closeness(ours: str, theirs: str) -> float:
    """Closeness of two relations, up to 1.01: light words only break a tie.

    >>> relation_closeness("approve", "approve"), relation_closeness("approve", "reject")
    (1.01, 0.0)
    """
    if not same_relation(ours, theirs):
        return 0.0
    a, b = heavy(ours), heavy(theirs)
    close = overlap(a, b) if a or b else 1.0
    return close + LEAST * overlap(relation_words(ours), relation_words(theirs))


def same_place(ours: str, sentence: str) -> bool:
    """True where the evidence may come from the sentence: one holds the other, or they share half of their words.

    >>> same_place("Trump left early", "Friday: Trump left early."), same_place("Trump left", "Ukraine owns lithium.")
    (True, False)
    """
    a, b = words(ours), words(sentence)
    if not a or not b or ours in sentence or sentence in ours:
        return True
    return (Counter(a) & Counter(b)).total() >= 0.5 * min(len(a), len(b))
