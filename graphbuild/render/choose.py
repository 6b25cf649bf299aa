"""Which things stand in the first view: the few that matter most, each tied to another one by a claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphbuild.model import Claim, Kind, Knowledge

_KIND_WEIGHT: Mapping[Kind, float] = {
    "Person": 1.5,
    "Organization": 1.4,
    "Place": 1.3,
    "Group": 1.1,
    "Event": 1.1,
    "Work": 1.1,
    "Concept": 0.9,
    "Quantity": 0.5,
    "Time": 0.4,
}


@dataclass(frozen=True, slots=True)
class Bundle:
    """All claims between the same two things, drawn as one edge."""

    source: int
    """Index in `Knowledge.entities`; it is the subject of the first claim."""
    target: int
    claims: tuple[int, ...]
    """Indices in `Knowledge.claims`, the ones to be drawn first."""
    outer: tuple[int, ...]
    """Those of them that are no other claim's complement."""


def bundles(knowledge: Knowledge) -> tuple[Bundle, ...]:
    """One bundle for each pair of things with a claim between them, in the order of the first claim."""
    index = {entity.key: place for place, entity in enumerate(knowledge.entities)}
    inner = inner_claims(knowledge.claims)
    pairs: dict[frozenset[int], list[int]] = defaultdict(list)
    for place, claim in enumerate(knowledge.claims):
        ends = frozenset((index[claim.subject], index[claim.object]))
        if len(ends) == 2:
            pairs[ends].append(place)
    made = []
    for members in pairs.values():
        ordered = tuple(
            sorted(members, key=lambda place: (place in inner, not knowledge.claims[place].asserted, place))
        )
        first = knowledge.claims[ordered[0]]
        outer = tuple(place for place in ordered if place not in inner)
        made.append(Bundle(index[first.subject], index[first.object], ordered, outer))
    return tuple(made)


def inner_claims(claims: Sequence[Claim]) -> frozenset[int]:
    """Indices of the claims that another one embeds; of claims that embed each other in a ring the first is none."""
    place_of = {claim.id: place for place, claim in enumerate(claims)}
    inner: set[int] = set()
    for place, claim in enumerate(claims):
        target = place_of.get(claim.complement or "")
        if target is not None and target != place and not (place in inner and _embeds(claims, place_of, target, place)):
            inner.add(target)
    return frozenset(inner)


def _embeds(claims: Sequence[Claim], place_of: Mapping[str, int], outer: int, wanted: int) -> bool:
    seen: set[int] = set()
    place: int | None = outer
    while place is not None and place not in seen:
        seen.add(place)
        place = place_of.get(claims[place].complement or "")
        if place == wanted:
            return True
    return False


def weights(knowledge: Knowledge, tied: Sequence[Bundle]) -> tuple[float, ...]:
    """How much each thing matters: its drawn claims with their evidence, people and places before sums and dates."""
    total = [0.0] * len(knowledge.entities)
    for bundle in tied:
        weight = sum(_claim_weight(knowledge.claims[place]) for place in bundle.outer)
        # A second claim between the same two says less than a claim to a third: hence the root.
        for end in (bundle.source, bundle.target):
            total[end] += weight**0.7 if weight else 0.1
    return tuple(
        round(value * _KIND_WEIGHT[entity.kind], 4) for value, entity in zip(total, knowledge.entities, strict=True)
    )


def _claim_weight(claim: Claim) -> float:
    return (1.0 if claim.asserted else 0.8) * (1 + 0.25 * (len({evidence.doc for evidence in claim.evidence}) - 1))


def ranking(tied: Sequence[Bundle], weight: Sequence[float]) -> tuple[int, ...]:
    """Indices of the bundles in the order in which the page brings them in.

    The heaviest is first; then always the one that ties the most weight to what is there already.
    """
    order: list[int] = []
    present: set[int] = set()
    fan: dict[int, int] = defaultdict(int)
    waiting = sorted(
        (place for place, bundle in enumerate(tied) if bundle.outer),
        key=lambda place: (-weight[tied[place].source] - weight[tied[place].target], place),
    )
    # Beyond some hundreds nobody sees the order, and choosing with care costs the square of the number.
    while waiting and len(order) < 200:
        best = max(waiting[:400], key=lambda place: _gain(tied[place], weight, present, fan))
        waiting.remove(best)
        order.append(best)
        present |= {tied[best].source, tied[best].target}
        fan[tied[best].source] += 1
        fan[tied[best].target] += 1
    return (*order, *waiting)


def _gain(bundle: Bundle, weight: Sequence[float], present: set[int], fan: Mapping[int, int]) -> tuple[float, float]:
    ends = (bundle.source, bundle.target)
    new = sum(weight[end] for end in ends if end not in present)
    ties = sum(end in present for end in ends)
    crowd = max(fan.get(end, 0) for end in ends)
    # Two things that are there already cost no room; a thing with many edges gains little by one more;
    # and two new ones that are tied to nothing in view would stand apart from the picture.
    worth = sum(weight[end] for end in ends) * 0.4 if ties == 2 else new if ties else 0.4 * new
    value = worth - 0.35 * crowd
    return value, -bundle.source


def first_view(tied: Sequence[Bundle], order: Sequence[int], *, nodes: int, edges: int) -> tuple[int, ...]:
    """The things of a view, most important first: at most `nodes`, with at most `edges` bundles among them."""
    around: dict[int, list[int]] = defaultdict(list)
    for place in order:
        around[tied[place].source].append(tied[place].target)
        around[tied[place].target].append(tied[place].source)
    present: dict[int, None] = {}
    drawn = 0
    for place in order:
        if len(present) >= nodes:
            break
        new = [end for end in (tied[place].source, tied[place].target) if end not in present]
        # All bundles between two things in view are drawn, so a new thing brings its ties to every other one.
        ties = sum(other in present for end in new for other in around[end]) + (len(new) == 2)
        # In a dense graph the heaviest things are all tied to each other: some room is kept for what has few ties.
        room = edges if ties <= 2 else edges * 0.6
        if new and len(present) + len(new) <= nodes and drawn + ties <= room:
            present.update(dict.fromkeys(new))
            drawn += ties
    return tuple(present)
