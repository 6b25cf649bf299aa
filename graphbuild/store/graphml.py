"""GraphML for Gephi, yEd, Cytoscape and igraph: a node for each thing, an edge for each claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEADER = '<?xml version="1.0" encoding="utf-8"?>\n'


def graphml(network: networkx.MultiDiGraph[str]) -> str:
    """The network in GraphML; the key of an edge is its id. Characters that XML cannot hold become U+FFFD.

    >>> import networkx
    >>> network = networkx.MultiDiGraph()
    >>> _ = network.add_edge("kyiv", "oil", key="c1", relation="sold\\x00")
    >>> '<edge source="kyiv" target="oil" id="c1">' in graphml(network), "sold&#65533;" in graphml(network)
    (True, True)
    """
    from networkx.readwrite.graphml import generate_graphml

    # Not named_key_ids: what nodes and edges both have, as "label", would be declared twice under one id.
    return _HEADER + "\n".join(generate_graphml(storable(network))) + "\n"


def storable(network: networkx.MultiDiGraph[str]) -> networkx.MultiDiGraph[str]:
    """The same network in what XML can hold. In names an unfit character becomes its number, so they stay apart."""
    from networkx import MultiDiGraph

    cleaned: networkx.MultiDiGraph[str] = MultiDiGraph()
    for node, attributes in network.nodes(data=True):
        cleaned.add_node(_identifier(node), **{name: _text(value) for name, value in attributes.items()})
    for source, target, key, attributes in network.edges(keys=True, data=True):
        fields = {name: _text(value) for name, value in attributes.items()}
        cleaned.add_edge(_identifier(source), _identifier(target), key=_identifier(str(key)), **fields)
    return cleaned


def _text(value: object) -> object:
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value


def _identifier(name: str) -> str:
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", name)
