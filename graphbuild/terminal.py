"""How the command meets a terminal: what it prints there is safe, and only there it shows progress."""

import os
import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from graphbuild.errors import OutputError
from graphbuild.pipeline import Progress

# Text that was read holds no control character, but a graph from elsewhere may; a terminal would obey it.
CONTROL = dict.fromkeys((*range(9), 11, *range(13, 32), *range(127, 160)), "\ufffd")
NARROW = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "→": "->", "·": "-", "×": "x"}
)


def printable(text: str) -> str:
    """The text without characters that would steer a terminal.

    >>> printable("red\\x1b[31m\\n")
    'red�[31m\\n'
    """
    return text.translate(CONTROL)


def open_streams() -> None:
    """A standard stream that the caller closed holds nothing and takes everything; Python leaves None there."""
    null = Path(os.devnull)
    sys.stdin = sys.stdin or null.open(encoding="utf-8")
    sys.stdout = sys.stdout or null.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or null.open("w", encoding="utf-8")


def show(text: str, *, to: TextIO) -> None:
    """The text and a line end stand on the stream, whatever its encoding can hold.

    OutputError where the stream cannot be written, as on a full disk; a reader that went away is a BrokenPipeError.
    """
    if to.isatty():
        text = printable(text)
    encoding = to.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(NARROW).encode(encoding, "backslashreplace").decode(encoding)
    try:
        to.write(text + "\n")
        to.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        with suppress(OSError):  # else Python would try again at its end, and complain in its own words
            to.close()
        raise OutputError("standard output", f"cannot be written ({error.strerror})", "make room for it") from error


@contextmanager
def progress() -> Iterator[Progress | None]:
    """A bar on the terminal of standard error, gone at the end; None where that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("loading the language model", total=None)

        def advance(doc: str, done: int, total: int) -> None:
            bar.update(task, description=f"read {doc[:40]}", completed=done, total=total)

        yield advance


def command(*words: str) -> str:
    """A command of graphbuild as the user may type it here, with what needs it in quotes.

    >>> command("show", "my output").endswith(" show 'my output'")
    True
    """
    called = sys.argv[0]
    if Path(called).name == "__main__.py":
        program = ["python", "-m", "graphbuild"]
    elif shutil.which("graphbuild") == called or Path(called).name != "graphbuild":
        program = ["graphbuild"]
    else:
        program = [called]
    return shlex.join([*program, *words])
