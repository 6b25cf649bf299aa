"""Who and what the texts are about: the things that most facts meet in."""

from collections import defaultdict
from dataclasses import dataclass

from graphbuild.model import Claim, Entity, Knowledge

VALUES = frozenset({"Time", "Quantity"})
"""Kinds that measure other things, and are not what a text is about."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How central one thing is."""

    entity: Entity
    asserted: tuple[Claim, ...]
    """The asserted claims that it is subject or object of."""
    others: int
    """How many other things it meets in them."""
    claims: int
    """How many claims of any status it is subject or object of."""


def standings(knowledge: Knowledge) -> tuple[Standing, ...]:
    """All things but times and quantities, the most central first.

    Central is what has most asserted claims; among equals what meets more things in them, then what has more claims of
    any status, then what comes first in the alphabet.

    >>> standings(Knowledge(sources=(), entities=(), claims=()))
    ()
    """
    about: dict[str, list[Claim]] = defaultdict(list)
    for claim in knowledge.claims:
        for key in dict.fromkeys((claim.subject, claim.object)):
            about[key].append(claim)
    found = [standing(entity, about[entity.key]) for entity in knowledge.entities if entity.kind not in VALUES]
    return tuple(sorted(found, key=rank))


def standing(entity: Entity, claims: list[Claim]) -> Standing:
    """The standing of a thing that has these claims."""
    asserted = tuple(claim for claim in claims if claim.asserted)
    met = {key for claim in asserted for key in (claim.subject, claim.object)} - {entity.key}
    return Standing(entity, asserted, len(met), len(claims))


def rank(standing: Standing) -> tuple[int, int, int, str, str]:
    return (
        -len(standing.asserted),
        -standing.others,
        -standing.claims,
        standing.entity.label.casefold(),
        standing.entity.key,
    )
