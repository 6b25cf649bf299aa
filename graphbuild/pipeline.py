"""From texts to what they say: read, parse, extract, resolve, gather, describe, store."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.earlier import withdrawn
from graphbuild.errors import InputError
from graphbuild.outputs import PAGE, REPORT
from graphbuild.settings import Settings
from graphbuild.staging import staged, writing

if TYPE_CHECKING:
    from graphbuild.corrections import Corrections
    from graphbuild.model import Document, Knowledge, Known, Source

Progress = Callable[[str, int, int], None]
"""Told after each text: its name, how many are done, how many there are."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    knowledge: Knowledge
    failures: tuple[InputError, ...]
    """Texts that could not be read, in the order given."""
    written: tuple[Path, ...]
    """Every file written, sorted."""


@dataclass(frozen=True, slots=True)
class Guidance:
    """What the user says of who is who."""

    names: tuple[Known, ...]
    corrections: Corrections


def build(
    paths: Sequence[str | Path], *, settings: Settings = Settings(), on_progress: Progress | None = None
) -> Knowledge:
    """What all texts at `paths` (files, folders, "-") say together.

    A text that cannot be read is left out with a warning; InputError where none can be read.

    >>> build(["no_such_story.txt"])
    Traceback (most recent call last):
    ...
    graphbuild.errors.InputError: no_such_story.txt: there is no such file; check the path
    """
    told = guided(settings)
    sources, failures = read_some(paths, settings)
    for failure in failures:
        warnings.warn(str(failure), stacklevel=2)
    return understand(sources, settings=settings, guidance=told, on_progress=on_progress)


def build_folder(
    paths: Sequence[str | Path],
    folder: str | Path,
    *,
    settings: Settings = Settings(),
    on_progress: Progress | None = None,
) -> Built:
    """What the texts say is written into `folder`, whole or not at all.

    InputError where no text can be read, OutputError where the folder cannot be written; what was in the folder before
    is then as it was.
    """
    target = Path(folder)
    told = guided(settings)
    with staged(target) as stage:
        sources, failures = read_some(paths, settings)
        knowledge = understand(sources, settings=settings, guidance=told, on_progress=on_progress)
        with writing(target):
            write(knowledge, failures, stage.folder)
        gone = withdrawn(target, docs={source.doc for source in sources})
    with writing(target):
        for path in gone:
            path.unlink(missing_ok=True)
    return Built(knowledge, failures, stage.written)


def guided(settings: Settings) -> Guidance:
    """What the user's files say; InputError where one cannot be read or has a line that makes no sense."""
    from graphbuild import corrections, name_file
    from graphbuild.read import guidance

    names, lines = settings.names, settings.corrections
    return Guidance(
        () if names is None else name_file.parsed(guidance(names, settings=settings), names),
        corrections.NONE if lines is None else corrections.parsed(guidance(lines, settings=settings), lines),
    )


def understand(
    sources: Sequence[Source], *, settings: Settings, guidance: Guidance, on_progress: Progress | None = None
) -> Knowledge:
    """What the sources say: parsed, extracted and resolved one by one, then gathered, weighed and sorted into families.

    InputError where the settings name a schema that cannot be read.
    """
    from graphbuild.confidence import confident, weighed
    from graphbuild.describe.iris import Iris
    from graphbuild.families import classified, families
    from graphbuild.gather import gather

    families_known = families(settings.schema)  # before the texts: a bad schema is told at once
    knowledge = gather(
        resolved(sources, settings=settings, names=guidance.names, on_progress=on_progress),
        base=settings.base,
        corrections=guidance.corrections,
        iri=Iris(settings.base).entity,
    )
    return confident(classified(weighed(knowledge), families_known), least=settings.min_confidence)


def resolved(
    sources: Sequence[Source],
    *,
    settings: Settings,
    names: Sequence[Known] = (),
    on_progress: Progress | None = None,
) -> Iterator[Document]:
    """Each source parsed, extracted and resolved, one by one. `names` are those of the user's file."""
    from graphbuild.extract import extract
    from graphbuild.parse import Parser
    from graphbuild.resolve import listing, resolve

    known = listing(names)
    documents = (resolve(extract(document), known) for document in Parser(settings).parse(sources))
    return watched(documents, len(sources), on_progress)


def write(knowledge: Knowledge, failures: Sequence[InputError], folder: Path) -> None:
    """Everything that can be made of the knowledge stands in `folder`: graph, claims, sources, trace, page, report."""
    from graphbuild.analyse.report import report
    from graphbuild.describe import described
    from graphbuild.read.plain import clean
    from graphbuild.store.write import save

    # The report is the same wherever the texts lay: it names files, not folders.
    named = [InputError(clean(Path(failure.subject).name), failure.reason, failure.remedy) for failure in failures]
    save(knowledge, described(knowledge), folder)
    knowledge.to_html(folder / PAGE)
    (folder / REPORT).write_text(report(knowledge, named), encoding="utf-8", newline="\n")


def read_some(paths: Sequence[str | Path], settings: Settings) -> tuple[tuple[Source, ...], tuple[InputError, ...]]:
    """The texts that can be read and why the others cannot; the first reason is raised where none can."""
    from graphbuild.read import read

    sources, failures = read(paths, settings=settings)
    if not sources:
        raise failures[0] if failures else InputError("input", "no text was given", "name at least one file or folder")
    return sources, failures


def watched(documents: Iterable[Document], total: int, on_progress: Progress | None) -> Iterator[Document]:
    """The same documents; `on_progress` is told of each."""
    for done, document in enumerate(documents, start=1):
        if on_progress is not None:
            on_progress(document.source.doc, done, total)
        yield document
