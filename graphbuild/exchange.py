"""Graphs come back from files, and go out in the formats of other tools."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.earlier import withdrawn
from graphbuild.errors import InputError, OutputError
from graphbuild.exports import EXPORTS
from graphbuild.outputs import PAGE, REPORT, SOURCES, TRACE
from graphbuild.staging import staged, writing

if TYPE_CHECKING:
    from graphbuild.describe.reading import Understood
    from graphbuild.model import Knowledge


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import made."""

    found: Understood
    written: tuple[Path, ...]
    """Every file written, sorted."""


def load(path: str | Path) -> Knowledge:
    """What the graph at `path` (a file of RDF that graphbuild wrote, or the folder of a build) says.

    From a file alone the texts are known as far as they are evidence, and no sentence has its tree. What graphbuild
    does not write is left out with a warning. NotFoundError where there is no graph, InputError, with the line, where
    it cannot be understood.

    >>> load("no_such_folder")
    Traceback (most recent call last):
    ...
    graphbuild.errors.NotFoundError: no_such_folder: there is no such file or folder; name a Turtle file or a build
    """
    found = read_back(Path(path))
    if found.strange:
        warnings.warn(left_out(found, Path(path)), stacklevel=2)
    return found.knowledge


def read_back(path: Path) -> Understood:
    """What the graph says, and what in it is not graphbuild's."""
    from graphbuild.ask.query import graph_at
    from graphbuild.describe.reading import understood
    from graphbuild.store.load import line_of
    from graphbuild.store.load import load as loaded

    graph = graph_at(path)
    try:
        return understood(loaded(graph), texts_beside(graph))
    except InputError as error:
        if error.subject.startswith(str(graph)):
            raise
        line = line_of(graph, error.subject)
        where = str(graph) if line is None else f"{graph}, line {line}"
        raise InputError(where, f"{error.subject}: {error.reason}", error.remedy) from error


def texts_beside(graph: Path) -> dict[str, str]:
    """The texts that a build left beside its graph, by document."""
    found: dict[str, str] = {}
    for path in sorted((graph.parent / SOURCES).glob("*.txt")):
        try:
            found[path.stem] = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue  # the graph tells the SHA-256 of its texts: this is none of them
    return found


def left_out(found: Understood, path: Path) -> str:
    """What was not understood, in a line."""
    number = len(found.strange)
    subject, predicate, _ = found.strange[0]
    triples = "1 triple is" if number == 1 else f"{number:,} triples are"
    return f"{path}: {triples} not graphbuild's and left out, the first on <{subject}> with <{predicate}>"


def import_graph(path: Path, folder: Path) -> Imported:
    """What the graph at `path` says stands in `folder` with its page, claims and report, whole or not at all.

    NotFoundError and InputError as in `load`; OutputError where the folder cannot be written, or holds this graph.
    """
    from graphbuild.ask.query import graph_at

    if graph_at(path).resolve().parent == folder.resolve():
        raise OutputError(str(folder), "the graph itself lies in it", "choose another folder with -o")
    with staged(folder) as stage:
        found = read_back(path)
        with writing(folder):
            _write(found.knowledge, stage.folder)
        trace = folder / TRACE  # an earlier build has one, an earlier import has none
        gone = (*withdrawn(folder, docs=set()), trace) if trace.is_file() else ()
    with writing(folder):
        for old in gone:
            old.unlink(missing_ok=True)
    return Imported(found, stage.written)


def _write(knowledge: Knowledge, folder: Path) -> None:
    from graphbuild.analyse.report import report
    from graphbuild.describe import described
    from graphbuild.store.write import save_graph

    save_graph(knowledge, described(knowledge), folder)
    knowledge.to_html(folder / PAGE)
    (folder / REPORT).write_text(report(knowledge, []), encoding="utf-8", newline="\n")


def export_graph(knowledge: Knowledge, form: str, path: Path) -> tuple[Path, ...]:
    """The knowledge stands at `path` in a format of `EXPORTS`, whole or not at all; the files, sorted.

    OutputError where it cannot be written.
    """
    chosen = EXPORTS[form]
    target = path if chosen.folder else path.parent
    with staged(target) as stage, writing(path, remedy="choose another place with -o"):
        chosen.write(knowledge, stage.folder if chosen.folder else stage.folder / path.name)
    return stage.written
