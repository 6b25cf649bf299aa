"""The command `graphbuild`: every command parses its words, calls the library and prints."""

import signal
import sys
from typing import Annotated, NoReturn

import typer

from graphbuild.cli import ask, build, check, entities, evaluate, exchange
from graphbuild.cli.app import EXIT_CODES, EXITS, INTERRUPTED, TERMINATED, app, complain, say
from graphbuild.errors import GraphbuildError
from graphbuild.terminal import open_streams

__all__ = ["EXITS", "EXIT_CODES", "ask", "build", "check", "entities", "evaluate", "exchange", "main"]


def main() -> None:
    """The command ran; the process ends with one of `EXIT_CODES`. An error is one line on standard error."""
    signal.signal(signal.SIGTERM, terminated)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, interrupted)
    open_streams()
    try:
        app(prog_name="graphbuild")
    except GraphbuildError as error:
        complain(str(error))
        sys.exit(EXIT_CODES.get(type(error), 1))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


class Interruption(KeyboardInterrupt):
    """Ctrl-C. A plain `KeyboardInterrupt` that passes through `exec`, as one does while dataclasses are imported, makes
    `python -m` kill itself by the signal in the end, though it was caught (CPython, `pythonrun.c`)."""


def interrupted(number: int, frame: object) -> NoReturn:
    raise Interruption


def terminated(number: int, frame: object) -> NoReturn:
    """A polite kill unwinds like an interruption, so that nothing half made stays behind."""
    sys.exit(TERMINATED)


def version(wanted: bool) -> None:
    if wanted:
        from graphbuild import __version__

        say(__version__)
        raise typer.Exit


@app.callback()
def options(
    wanted: Annotated[
        bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Turn news text into a knowledge graph that says what the text says and no more."""
