"""How alike two partitions are: the three measures whose mean is known as the CoNLL score of who is who.

Each gives for each way, recall and precision, what was hit and how much there was to hit, so that the counts of several
texts can be added up. The first partition is the one to be found; singletons are for the caller to leave out.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence

Partition = Sequence[Sequence[Hashable]]
Hits = tuple[float, int]
Measure = Callable[[Partition, Partition], tuple[Hits, Hits]]


def muc(gold: Partition, ours: Partition) -> tuple[Hits, Hits]:
    """Links that the other keeps, of those that hold each cluster together (Vilain and others 1995).

    >>> muc([["a", "b", "c"]], [["a", "b"], ["c", "d"]])
    ((1, 2), (1, 2))
    """
    return _links(gold, ours), _links(ours, gold)


def b3(gold: Partition, ours: Partition) -> tuple[Hits, Hits]:
    """How much of each member's cluster it has round it in the other (Bagga and Baldwin 1998).

    >>> b3([["a", "b"]], [["a", "b"], ["c", "d"]])
    ((2.0, 2), (2.0, 4))
    """
    return _round(gold, ours), _round(ours, gold)


def ceafe(gold: Partition, ours: Partition) -> tuple[Hits, Hits]:
    """How alike the clusters are when each is paired with one at most, to the best sum (Luo 2005, phi 4).

    >>> ceafe([["a", "b"]], [["a", "b"], ["c", "d"]])
    ((1.0, 1), (1.0, 2))
    """
    import networkx

    pairs: networkx.Graph[tuple[str, int]] = networkx.Graph()
    where = _where(ours)
    for number, cluster in enumerate(gold):
        for n, shared in sorted(Counter(where[m] for m in cluster if m in where).items()):
            pairs.add_edge(("gold", number), ("ours", n), weight=2 * shared / (len(cluster) + len(ours[n])))
    best = sum(sorted(pairs.edges[pair]["weight"] for pair in networkx.max_weight_matching(pairs)))
    return (best, len(gold)), (best, len(ours))


MEASURES: Mapping[str, Measure] = {"muc": muc, "b3": b3, "ceafe": ceafe}


def _links(one: Partition, other: Partition) -> Hits:
    where = _where(other)
    kept = sum(len(cluster) - len({where.get(m, ("alone", m)) for m in cluster}) for cluster in one)
    return kept, sum(len(cluster) - 1 for cluster in one)


def _round(one: Partition, other: Partition) -> Hits:
    where = _where(other)
    sets = [set(cluster) for cluster in other]
    hits = sum(
        len(sets[where[m]].intersection(cluster)) / len(cluster) for cluster in one for m in cluster if m in where
    )
    return hits, sum(map(len, one))


def _where(partition: Partition) -> dict[Hashable, int]:
    """The number of each member's cluster."""
    return {member: number for number, cluster in enumerate(partition) for member in cluster}
