"""GEXF 1.3 for Gephi: a node for each thing, an edge for each claim, and no colours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.store.graphml import storable

if TYPE_CHECKING:
    import networkx

_MEANT = frozenset({"id", "type", "weight", "start", "end", "viz", "slices", "spells"})
"""Attributes that GEXF has its own meaning for: others of these names get an underscore."""


def gexf(network: networkx.MultiDiGraph[str], path: Path) -> None:
    """The network stands at `path`; the key of an edge is its id. Nothing in it tells the day."""
    from networkx.readwrite.gexf import GEXFWriter

    kept = storable(network)
    for _, _, key, attributes in kept.edges(keys=True, data=True):
        for name in sorted(_MEANT & attributes.keys()):
            attributes[f"{name}_"] = attributes.pop(name)
        attributes["id"] = key
    writer = GEXFWriter(version="1.3")
    writer.add_graph(kept)
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)
    # networkx writes the namespace of XML Schema without its "www".
    text = str(writer).replace('"http://w3.org/2001/XMLSchema-instance"', '"http://www.w3.org/2001/XMLSchema-instance"')
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}', encoding="utf-8", newline="\n")
