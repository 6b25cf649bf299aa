"""The command that lists who and what a build found, and what is doubtful about it."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from graphbuild.cli.app import EXITS, app, say
from graphbuild.corrections import KINDS


@app.command(epilog=f"Example: graphbuild entities output --kind Person --doubts\n\n{EXITS}")
def entities(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.")],
    kind: Annotated[str | None, typer.Option(metavar="KIND", help=f"Only these: {', '.join(KINDS)}.")] = None,
    doubtful: Annotated[
        bool, typer.Option("--doubts", help="Only what is doubtful, each with a line that settles it.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write things and doubts as JSON.")] = False,
) -> None:
    """List the things of a graph: other names, links, the words of the texts; and who may be who."""
    from graphbuild.ask.doubts import doubts
    from graphbuild.ask.entities import things_in, written
    from graphbuild.ask.trace import told_in

    if kind is not None and kind not in KINDS:
        raise typer.BadParameter(f"--kind is one of {', '.join(KINDS)}, not {kind}")
    everything = things_in(folder)
    shown = [thing for thing in everything if kind in {None, thing.kind}]
    keys = {thing.key for thing in shown}
    found = [d for d in doubts(everything, told_in(folder)) if keys.issuperset(d.keys)] if doubtful or as_json else []
    if as_json:
        things = [] if doubtful else [asdict(thing) for thing in shown]
        told = {"entities": things, "doubts": [asdict(doubt) for doubt in found]}
        say(json.dumps(told, ensure_ascii=False, indent=1))
    elif doubtful:
        say("\n".join(map(str, found)) or "Nothing is doubtful.")
    else:
        say(written(shown) or "There is nothing.")
