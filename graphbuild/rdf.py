"""Turtle that a user gives, read by a parser that is fast and takes no IRI that others refuse."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.errors import InputError

if TYPE_CHECKING:
    import pyoxigraph

_BOM = b"\xef\xbb\xbf"


def content_of(path: Path, *, remedy: str) -> bytes:
    """The bytes of the file, without the mark of their order; InputError where it cannot be read.

    >>> content_of(Path("no.ttl"), remedy="name a Turtle file")
    Traceback (most recent call last):
    ...
    graphbuild.errors.InputError: no.ttl: there is no such file; name a Turtle file
    """
    try:
        return path.read_bytes().removeprefix(_BOM)
    except FileNotFoundError as error:
        raise InputError(str(path), "there is no such file", remedy) from error
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", remedy) from error


def parsed(content: bytes, *, name: str) -> tuple[list[pyoxigraph.Quad], dict[str, str]]:
    """The triples of some Turtle, and its prefixes; InputError with the line where it is none. `name` is the file's.

    >>> parsed(b"<urn:a> <urn:b>", name="my.ttl")
    Traceback (most recent call last):
    ...
    graphbuild.errors.InputError: my.ttl, line 1: it is no Turtle (Unexpected end); mend the line
    """
    import pyoxigraph

    parser = pyoxigraph.parse(content, format=pyoxigraph.RdfFormat.TURTLE)
    try:
        return list(parser), parser.prefixes
    except SyntaxError as error:
        where = f"{name}, line {error.lineno}" if error.lineno else name
        raise InputError(where, f"it is no Turtle ({error.msg.rpartition(': ')[2]})", "mend the line") from error
