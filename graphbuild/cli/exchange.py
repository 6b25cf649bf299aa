"""The commands that bring a graph in from a file, and out into the formats of other tools."""

import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graphbuild.cli.app import EXITS, app, complain, counted, say
from graphbuild.exchange import export_graph, import_graph, left_out, read_back
from graphbuild.exports import EXPORTS
from graphbuild.terminal import command

Form = StrEnum("Form", {name: name for name in EXPORTS})  # type: ignore[misc]  # the table is the list of them
Graph = Annotated[Path, typer.Argument(metavar="GRAPH", help="A file of RDF that graphbuild wrote, or a build.")]


@app.command("import", epilog=f"Example: graphbuild import graph.ttl -o again\n\n{EXITS}")
def import_(
    graph: Graph,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the results go.")],
) -> None:
    """Make the page, claims, report and GraphML again from a graph alone. Of the texts it knows the evidence only."""
    imported = import_graph(graph, output)
    found = imported.found.knowledge
    claims, things, texts = (
        counted(len(several), noun)
        for several, noun in ((found.claims, "claim"), (found.entities, "thing"), (found.sources, "text"))
    )
    say(f"Read {claims} about {things} from {texts}.")
    say(f"Wrote {output}: {', '.join(path.relative_to(output).as_posix() for path in imported.written)}.")
    say(f"\nTry:\n  {command('show', str(output))}")
    if imported.found.strange:
        complain(left_out(imported.found, graph))


@app.command(epilog=f"Example: graphbuild export output --to gexf -o story.gexf\n\n{EXITS}")
def export(
    graph: Graph,
    form: Annotated[Form, typer.Option("--to", help="The format; docs/exports.md tells what each is for.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="PATH", help="The file, or the folder of csv, neo4j, parquet."),
    ] = None,
) -> None:
    """Write a graph in the format of another tool: to a file, or to standard output where it is one file."""
    chosen = EXPORTS[form.value]
    if output is None and chosen.folder:
        raise typer.BadParameter(f"{form.value} is several files: name their folder with -o")
    found = read_back(graph)
    if found.strange:
        complain(left_out(found, graph))
    if output is not None:
        written = export_graph(found.knowledge, form.value, output)
        say(f"Wrote {', '.join(map(str, written))}.")
    else:
        with tempfile.TemporaryDirectory() as folder:
            (path,) = export_graph(found.knowledge, form.value, Path(folder) / form.value)
            say(path.read_bytes().decode("utf-8").rstrip("\n"))
    if chosen.lost:
        complain(f"{form.value} cannot hold {chosen.lost}")
