"""The drawing as pyvis holds it: nodes with their sizes, one edge for each bundle, options without motion."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pyvis.network import Network

from graphbuild.model import Claim, Entity, Knowledge
from graphbuild.render.choose import Bundle, first_view
from graphbuild.render.content import Json
from graphbuild.render.layout import Link, arrange
from graphbuild.render.measure import Box, Plate, label_box, plate
from graphbuild.render.overview import spread_out
from graphbuild.render.phrases import edge_label, name

LABEL_LINES = 2
"""Lines on an edge before "and 3 more"."""
ALL_LIMIT = 2000
"""Things beyond this number are not laid out at build time; the page brings them in when they are asked for."""
_OPTIONS: dict[str, Json] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {"smooth": False, "hidden": True, "physics": False, "chosen": False},
    "interaction": {
        "hover": True,
        "keyboard": False,
        "multiselect": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 600000,
    },
}


@dataclass(frozen=True, slots=True)
class View:
    """One first view: what is in it, in the order of importance, and where it stands."""

    nodes: tuple[int, ...]
    points: tuple[tuple[int, int], ...]


def draw(knowledge: Knowledge, tied: Sequence[Bundle], weight: Sequence[float]) -> Network:
    """A pyvis network of all things and bundles; no thing is drawn until the page's script says so."""
    network = Network(directed=True, cdn_resources="in_line")
    network.options = _OPTIONS
    entities = {entity.key: entity for entity in knowledge.entities}
    for place, (entity, shape) in enumerate(zip(knowledge.entities, plates(knowledge, weight), strict=True)):
        network.add_node(
            place,
            label="\n".join(shape.lines),
            shape="custom",
            group=entity.kind,
            font_size=shape.font,
            box=[shape.box.width, shape.box.height],
        )
    for place, bundle in enumerate(tied):
        labels = [edge_label(knowledge.claims[claim], entities) for claim in bundle.claims]
        network.add_edge(
            bundle.source, bundle.target, id=place, label="\n".join(labels[:8]), claims=list(bundle.claims)
        )
    return network


def network_values(network: Network) -> tuple[Json, Json, Json]:
    """(nodes, edges, options) as pyvis would hand them to its own template."""
    nodes, edges, _heading, _height, _width, options = network.get_network_data()
    return nodes, edges, json.loads(options)


def plates(knowledge: Knowledge, weight: Sequence[float]) -> tuple[Plate, ...]:
    """The box of every thing; the one that takes part in most is the largest."""
    most = max(weight, default=0.0) or 1.0
    return tuple(
        plate(name(entity), (value / most) ** 0.5 if value > 1.5 else 0.0)
        for entity, value in zip(knowledge.entities, weight, strict=True)
    )


def view(
    knowledge: Knowledge,
    tied: Sequence[Bundle],
    order: Sequence[int],
    shapes: Sequence[Plate],
    *,
    frame: Box,
    nodes: int,
    edges: int,
) -> View:
    """The first view for a frame of this size: at most so many things and edges, laid out without overlap."""
    present = first_view(tied, order, nodes=nodes, edges=edges)
    return View(
        present, arrange([shapes[place].box for place in present], _links(knowledge, tied, present), frame, attempts=4)
    )


def everything(knowledge: Knowledge, tied: Sequence[Bundle], order: Sequence[int], shapes: Sequence[Plate]) -> View:
    """All things that a claim ties to another, most important first, up to a fixed number."""
    present = first_view(tied, order, nodes=ALL_LIMIT, edges=2 * len(tied))
    return View(present, spread_out([shapes[place].box for place in present], _links(knowledge, tied, present)))


def _links(knowledge: Knowledge, tied: Sequence[Bundle], present: Sequence[int]) -> list[Link]:
    local = {place: number for number, place in enumerate(present)}
    entities = {entity.key: entity for entity in knowledge.entities}
    return [
        Link(local[bundle.source], local[bundle.target], label_box(edge_lines(knowledge.claims, entities, bundle)))
        for bundle in tied
        if bundle.outer and bundle.source in local and bundle.target in local
    ]


def edge_lines(claims: Sequence[Claim], entities: Mapping[str, Entity], bundle: Bundle) -> tuple[str, ...]:
    """The lines of a bundle's label as the page writes them when no filter is on."""
    drawn = [claims[place] for place in bundle.outer or bundle.claims]
    lines = [edge_label(claim, entities) for claim in drawn[:LABEL_LINES]]
    if len({claim.subject for claim in drawn}) > 1:
        lines = [f"→ {line}" for line in lines]
    if len(drawn) > LABEL_LINES:
        lines.append(f"and {len(drawn) - LABEL_LINES} more")
    return tuple(lines)
