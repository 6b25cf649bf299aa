"""The command that checks a graph against the shapes of the ontology."""

from pathlib import Path
from typing import Annotated

import typer

from graphbuild.cli.app import EXITS, app, counted, say


@app.command(epilog=f"Example: graphbuild check output\n\n{EXITS}")
def check(
    graph: Annotated[Path, typer.Argument(metavar="GRAPH", help="A Turtle file, or the folder of a build.")],
    strict: Annotated[
        bool, typer.Option("--strict", help="Also: plain triples are what is asserted, all and only. Takes longer.")
    ] = False,
    schema: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The relation families that the graph was built with.")
    ] = None,
) -> None:
    """Check that a graph is as graphbuild writes it, and list what is not."""
    from graphbuild.ask.check import check as checked

    found = checked(graph, strict=strict, schema=schema)
    for line in found.violations:
        say(line)
    if found.violations:
        say(
            f"{counted(len(found.violations), 'fault')} in {found.graph}, which holds {counted(found.claims, 'claim')}."
        )
        raise typer.Exit(1)
    say(f"{found.graph} is as it should be: {counted(found.claims, 'claim')}.")
