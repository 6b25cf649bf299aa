"""The claims as a network: things are nodes, claims are edges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from graphbuild.model import Claim, Entity, Knowledge

if TYPE_CHECKING:
    import networkx

BETWEEN = "; "
"""What stands between the names, texts or speakers in one attribute."""


def network(knowledge: Knowledge) -> networkx.MultiDiGraph[str]:
    """Every thing that takes part in a claim is a node under its key, every claim an edge whose key is the claim's id.

    All attributes are strings, but for the edge's `asserted`, which is True or False, and its `confidence`, a number
    that is absent until it is measured; none is None or a list, so that every format of networkx can hold them. Nodes
    stand in the order of their keys, edges in that of the claims.

    >>> from graphbuild.model import Knowledge
    >>> network(Knowledge(sources=(), entities=(), claims=())).number_of_nodes()
    0
    """
    import networkx as nx

    entities = {entity.key: entity for entity in knowledge.entities}
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in knowledge.entities:
        graph.add_node(entity.key, label=entity.label, kind=str(entity.kind), aliases=BETWEEN.join(entity.aliases))
    for claim in knowledge.claims:
        graph.add_edge(claim.subject, claim.object, key=claim.id, **edge(claim, entities))
    return graph


def edge(claim: Claim, entities: Mapping[str, Entity]) -> dict[str, str | bool | float]:
    """What is known of a claim, as attributes of its edge."""
    return {
        "relation": claim.relation.lemma,
        "label": claim.relation.label,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "asserted": claim.asserted,
        "attributed_to": BETWEEN.join(entities[key].label for key in claim.attributed_to),
        "time": claim.time or "",
        "place": claim.place or "",
        "docs": BETWEEN.join(distinct(evidence.doc for evidence in claim.evidence)),
        "evidence": BETWEEN.join(distinct(" ".join(evidence.text.split()) for evidence in claim.evidence)),
        "rules": BETWEEN.join(distinct(evidence.rule for evidence in claim.evidence)),
        "complement": claim.complement or "",
        "family": claim.family or "",
        "direction": claim.direction or "",
        **({} if claim.confidence is None else {"confidence": claim.confidence}),
    }


def distinct(words: Iterable[str]) -> list[str]:
    """Each of the words once, in the order in which they come first.

    >>> distinct(["b", "a", "b"])
    ['b', 'a']
    """
    return list(dict.fromkeys(words))
