"""The formats of other tools that a graph can be exported to, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graphbuild.model import Knowledge


@dataclass(frozen=True, slots=True)
class Export:
    """A format."""

    write: Callable[[Knowledge, Path], None]
    """Writes a file, or several into a folder that is there."""
    folder: bool = False
    lost: str = ""
    """What of the graph it cannot hold."""


def ntriples(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.describe import described
    from graphbuild.store.exports import rdf

    rdf.ntriples(described(knowledge), path)


def json_ld(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.describe import described
    from graphbuild.store.exports.jsonld import jsonld

    jsonld(described(knowledge), path)


def trig(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.describe import by_text, described
    from graphbuild.store.exports import rdf

    rdf.trig(described(knowledge), by_text(knowledge), path)


def statements(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.describe import claimed, described
    from graphbuild.store.exports import rdf

    rdf.statements(described(knowledge), ((iri, triple) for _, iri, triple in claimed(knowledge)), path)


def rdf12(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.describe import claimed, described
    from graphbuild.store.exports import rdf

    rdf.rdf12(described(knowledge), ((iri, triple) for _, iri, triple in claimed(knowledge)), path)


def negative(knowledge: Knowledge, path: Path) -> None:
    """What the texts themselves deny: not what somebody denies, nor what is denied to be planned."""
    from graphbuild.describe import claimed, described
    from graphbuild.store.exports import rdf

    denied = (
        triple
        for claim, _, triple in claimed(knowledge)
        if claim.polarity == "-" and claim.modality == "actual" and not claim.attributed_to
    )
    rdf.negative(described(knowledge), denied, path)


def web_annotations(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.describe.annotations import page
    from graphbuild.store.lines import line

    path.write_text(line(page(knowledge)), encoding="utf-8", newline="\n")


def graph_ml(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.store.graphml import graphml

    path.write_text(graphml(knowledge.to_networkx()), encoding="utf-8", newline="\n")


def gexf(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.store.exports import gexf as written

    written.gexf(knowledge.to_networkx(), path)


def csv(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.store.exports import tables

    tables.tables(knowledge.to_networkx(), path)


def neo4j(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.store.exports import tables

    tables.for_neo4j(knowledge.to_networkx(), path)


def parquet(knowledge: Knowledge, path: Path) -> None:
    from graphbuild.store.exports import parquet as written

    written.parquet(knowledge.to_networkx(), path)


_PLACES = "where in a text the evidence stands, its sentences, and what is known of a text besides its name"
EXPORTS: Mapping[str, Export] = {
    "nt": Export(ntriples),
    "jsonld": Export(json_ld),
    "trig": Export(trig),
    "statements": Export(statements),
    "rdf12": Export(rdf12),
    "negative": Export(negative),
    "annotations": Export(
        web_annotations, lost="kinds, links and other names of things; relations and status are words for people"
    ),
    "graphml": Export(graph_ml, lost=_PLACES),
    "gexf": Export(gexf, lost=_PLACES),
    "csv": Export(csv, folder=True, lost=_PLACES),
    "neo4j": Export(neo4j, folder=True, lost=_PLACES),
    "parquet": Export(parquet, folder=True, lost=_PLACES),
}
"""By name. Another format is one more function, and a line here."""
