"""What every command shares: the exit codes, the application that commands join, and how they print."""

import sys

import typer

from graphbuild.errors import GraphbuildError, InputError, ModelError, NotFoundError, OutputError, QueryError
from graphbuild.settings import Settings
from graphbuild.terminal import show

EXIT_CODES: dict[type[GraphbuildError], int] = {
    InputError: 1,
    NotFoundError: 1,
    OutputError: 3,
    QueryError: 4,
    ModelError: 5,
}
INTERRUPTED = 130
TERMINATED = 143
EXITS = (
    "Exit codes: 0 all is well; 1 some input could not be read, what was asked for is not there, or a check failed; "
    "2 the command is misspelt; 3 the output cannot be written; 4 the query is wrong, refused or took too long; "
    "5 the language model is missing; 130 interrupted."
)

app = typer.Typer(
    name="graphbuild",
    help="Turn news text into a knowledge graph that says what the text says and no more.",
    epilog=EXITS,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
DEFAULTS = Settings()


def complain(line: str) -> None:
    show(f"graphbuild: {line}", to=sys.stderr)


def say(text: str) -> None:
    show(text, to=sys.stdout)


def counted(number: int, thing: str) -> str:
    """The number with its noun.

    >>> counted(1, "claim"), counted(2, "claim")
    ('1 claim', '2 claims')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
