"""The command that builds a graph."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from graphbuild.cli.app import DEFAULTS, EXIT_CODES, EXITS, INTERRUPTED, app, complain, counted, say
from graphbuild.errors import InputError
from graphbuild.pipeline import Built, build_folder
from graphbuild.settings import Settings
from graphbuild.terminal import command, progress


@app.command(epilog=f"Example: graphbuild build stories/ extra.txt -o output\n\n{EXITS}")
def build(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help='Files, folders, or "-" for standard input.')],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the results go.")],
    model: Annotated[str, typer.Option(help="Any installed spaCy English model.")] = DEFAULTS.model,
    base: Annotated[str, typer.Option(help="What every IRI of the graph begins with.")] = DEFAULTS.base,
    min_confidence: Annotated[
        float, typer.Option(metavar="X", help="Leave out claims that are less sure, from 0 to 1.")
    ] = DEFAULTS.min_confidence,
    date: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="When texts were issued that do not say so at their top.")
    ] = DEFAULTS.date,
    names: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="A CSV table of who is who: name, identifier, kind, other names."),
    ] = None,
    corrections: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Lines that correct the graph: same, different, name, kind, wrong."),
    ] = None,
    schema: Annotated[
        str | None, typer.Option(metavar="FILE", help="Relation families of your own (Turtle); docs/families.md.")
    ] = DEFAULTS.schema,
) -> None:
    """Build one graph from all texts, and write it with its page, claims and report into a folder."""
    try:
        settings = Settings(
            model=model,
            base=base,
            min_confidence=min_confidence,
            date=date,
            names=names,
            corrections=corrections,
            schema=schema,
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    try:
        with progress() as bar:
            built = build_folder(paths, output, settings=settings, on_progress=bar)
    except KeyboardInterrupt:
        complain(f"interrupted; {output} is as it was")
        raise typer.Exit(INTERRUPTED) from None
    for line in summary(built, output):
        say(line)
    for failure in built.failures:
        complain(str(failure))
    if built.failures:
        raise typer.Exit(EXIT_CODES[InputError])


def summary(built: Built, output: Path) -> list[str]:
    """What was made, and three things to try."""
    knowledge = built.knowledge
    asserted = [claim for claim in knowledge.claims if claim.asserted]
    files = [path.relative_to(output).as_posix() for path in built.written]
    read, claims, things = (
        counted(len(found), noun)
        for found, noun in (
            (knowledge.sources, "text"),
            (knowledge.claims, "claim"),
            (knowledge.entities, "thing"),
        )
    )
    lines = [
        f"Read {read}: {claims} about {things}, {len(asserted)} of them asserted by the writer.",
        *without(knowledge.left_out, knowledge.min_confidence),
        *unlisted(knowledge.unlisted),
        f"Wrote {output}: {', '.join(file for file in files if '/' not in file)}; the texts are in sources.",
        "",
        "Try:",
        f"  {command('show', str(output))}",
        f"  {command('query', str(output), '--named', 'planned')}",
    ]
    if knowledge.claims:
        lines.append(f"  {command('explain', str(output), (asserted or knowledge.claims)[0].id)}")
    return lines


def without(left_out: int, least: float) -> list[str]:
    """A line on the claims that were too doubtful; none where nothing was asked for.

    >>> without(1, 0.5), without(0, 0.0)
    (['Left out 1 claim with a confidence below 0.5.'], [])
    """
    return [f"Left out {counted(left_out, 'claim')} with a confidence below {least:g}."] if least else []


def unlisted(relations: Sequence[tuple[str, int]]) -> list[str]:
    """A line on the claims that the schema does not want; none where it wants all.

    >>> unlisted([("worship", 6), ("don", 1)])
    ['Left out 7 claims of 2 relations that the schema does not list; report.md names them.']
    """
    if not relations:
        return []
    claims, kinds = counted(sum(number for _, number in relations), "claim"), counted(len(relations), "relation")
    return [f"Left out {claims} of {kinds} that the schema does not list; report.md names them."]
