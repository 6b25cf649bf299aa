"""Which things belong together: circles with many claims inside them and few to the outside."""

from __future__ import annotations

from collections.abc import Sequence

import networkx

from graphbuild.render.choose import Bundle

_SEED = 20250430
_LEAST = 4
"""Things in the smallest circle that has a name of its own."""


def circles(tied: Sequence[Bundle], weight: Sequence[float]) -> tuple[int | None, ...]:
    """For each thing the heaviest thing of its circle; None for what is in no circle of at least four.

    After Blondel and others, "Fast unfolding of communities in large networks", 2008, as networkx has it.

    >>> pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (2, 3), (3, 4), (4, 5), (4, 6), (4, 7), (5, 6), (6, 7)]
    >>> tied = [Bundle(one, two, (place,), (place,)) for place, (one, two) in enumerate(pairs)]
    >>> circles(tied, [9, 1, 1, 1, 8, 1, 1, 1, 1])
    (0, 0, 0, 0, 4, 4, 4, 4, None)
    """
    graph: networkx.Graph[int] = networkx.Graph()
    for bundle in tied:
        if bundle.outer:
            graph.add_edge(bundle.source, bundle.target, weight=len(bundle.outer))
    head: list[int | None] = [None] * len(weight)
    for circle in networkx.community.louvain_communities(graph, seed=_SEED) if graph else ():
        if len(circle) >= _LEAST:
            heaviest = min(circle, key=lambda thing: (-weight[thing], thing))
            for thing in circle:
                head[thing] = heaviest
    return tuple(head)
