"""What a build leaves in its folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from graphbuild.model import Knowledge
from graphbuild.outputs import CLAIMS, ENTITIES, GRAPH, GRAPHML, SOURCES, TRACE
from graphbuild.store.claims import claim_lines
from graphbuild.store.entities import entity_lines
from graphbuild.store.graphml import graphml
from graphbuild.store.trace import trace_lines
from graphbuild.store.turtle import turtle
from graphbuild.triples import Described


def save(knowledge: Knowledge, graph: Described, folder: Path) -> tuple[Path, ...]:
    """The graph in two formats, claims, things, trace and sources/ stand in the folder; their paths, sorted.

    `graph` is the knowledge described as RDF. Nothing that is written depends on the folder or the day. OSError where
    the folder cannot be written.
    """
    sources = folder / SOURCES
    sources.mkdir(parents=True, exist_ok=True)
    written = [
        *save_graph(knowledge, graph, folder),
        _write(folder / TRACE, trace_lines(knowledge)),
        *(_write(sources / f"{source.doc}.txt", [source.text]) for source in knowledge.sources),
    ]
    return tuple(sorted(written))


def save_graph(knowledge: Knowledge, graph: Described, folder: Path) -> tuple[Path, ...]:
    """The graph in two formats, claims and things stand in the folder, which is there; their paths."""
    return (
        _write(folder / GRAPH, turtle(graph)),
        _write(folder / GRAPHML, [graphml(knowledge.to_networkx())]),
        _write(folder / CLAIMS, claim_lines(knowledge)),
        _write(folder / ENTITIES, entity_lines(knowledge)),
    )


def _write(path: Path, parts: Iterable[str]) -> Path:
    # In bytes: Python would change line ends on some systems, and offsets refer to the text as it is.
    with path.open("wb") as file:
        for part in parts:
            file.write(part.encode("utf-8"))
    return path
