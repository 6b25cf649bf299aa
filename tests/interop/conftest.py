"""One small graph with hard names, in every format, for the tools of others to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from graphbuild.describe import described
from graphbuild.exchange import export_graph
from graphbuild.exports import EXPORTS
from graphbuild.model import Knowledge
from graphbuild.store.turtle import turtle
from tests.describe.strategies import hostile

ENDS = {"statements": "ttl", "rdf12": "ttl", "negative": "ttl", "annotations": "json"}
"""How files of a format end, where not by its name."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A story and every hard name, written."""

    knowledge: Knowledge
    folder: Path

    @property
    def turtle(self) -> Path:
        return self.folder / "graph.ttl"

    def __getitem__(self, form: str) -> Path:
        """The file, or the folder, of a format."""
        return self.folder / form if EXPORTS[form].folder else self.folder / f"{form}.{ENDS.get(form, form)}"


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    made = Corpus(hostile(), tmp_path_factory.mktemp("corpus"))
    made.turtle.write_bytes("".join(turtle(described(made.knowledge))).encode())
    for form in EXPORTS:
        export_graph(made.knowledge, form, made[form])
    return made
