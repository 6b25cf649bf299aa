"""The claims as a network: things are nodes, claims are edges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from graphbuild.model import Claim, Entity, Knowledge, Value

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
        graph.add_node(entity.key, **node(entity))
    for claim in knowledge.claims:
        graph.add_edge(claim.subject, claim.object, key=claim.id, **edge(claim, entities))
    return graph


def node(entity: Entity) -> dict[str, str]:
    """What is known of a thing, as attributes of its node."""
    return {
        "label": entity.label,
        "kind": str(entity.kind),
        "aliases": BETWEEN.join(entity.aliases),
        "links": BETWEEN.join(entity.links),
        "value": entity.value.number if entity.value else "",
        "unit": (entity.value.unit or "") if entity.value else "",
    }


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
        **days(claim.when),
        "place": claim.place or "",
        "qualifiers": BETWEEN.join(f"{role} {entities[key].label}" for role, key in claim.qualifiers),
        "docs": BETWEEN.join(distinct(evidence.doc for evidence in claim.evidence)),
        "evidence": BETWEEN.join(distinct(" ".join(evidence.text.split()) for evidence in claim.evidence)),
        "rules": BETWEEN.join(distinct(evidence.rule for evidence in claim.evidence)),
        "complement": claim.complement or "",
        "family": claim.family or "",
        "direction": claim.direction or "",
        **({} if claim.confidence is None else {"confidence": claim.confidence}),
    }


def days(when: Value | None) -> dict[str, str]:
    """First and last day, inclusive; empty where they are not known.

    >>> days(Value("2025-04-30", "date"))
    {'begin': '2025-04-30', 'end': '2025-04-30'}
    """
    if when is None:
        return {"begin": "", "end": ""}
    return {"begin": when.number, "end": when.number if when.datatype == "date" else when.end or ""}


def distinct(words: Iterable[str]) -> list[str]:
    """Each of the words once, in the order in which they come first.

    >>> distinct(["b", "a", "b"])
    ['b', 'a']
    """
    return list(dict.fromkeys(words))
