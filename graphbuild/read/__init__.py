"""Paths to sources: every file as one text with a name of its own.

read(["story.txt", "folder", "-"], settings=Settings()) -> (sources, failures)
"""

from collections.abc import Sequence
from pathlib import Path

from graphbuild.errors import InputError
from graphbuild.model import Source
from graphbuild.read.dateline import issued
from graphbuild.read.encoding import decode
from graphbuild.read.inputs import STDIN, content, files
from graphbuild.read.naming import Names
from graphbuild.read.plain import clean, sha256, title
from graphbuild.settings import Settings

__all__ = ["guidance", "read"]

LONGEST_LINE = 100_000
"""Characters. A line is a paragraph, and the parser holds a paragraph whole; one of this length takes 20 seconds."""


def read(
    paths: Sequence[str | Path], *, settings: Settings = Settings()
) -> tuple[tuple[Source, ...], tuple[InputError, ...]]:
    """The texts at `paths`, in the order given, and why the others could not be read.

    A path is a file, a folder (its text files, sorted, with those of its folders) or "-" for standard input. The same
    text twice under one name is one source. The user's files of names and corrections are no texts of a folder.

    >>> sources, failures = read(["no_such_story.txt"])
    >>> sources, [str(failure) for failure in failures]
    ((), ['no_such_story.txt: there is no such file; check the path'])
    """
    sources: list[Source] = []
    failures: list[InputError] = []
    names = Names()
    no_texts = {Path(file).resolve() for file in (settings.names, settings.corrections) if file is not None}
    for path in paths:
        try:
            found = files(str(path))
        except InputError as failure:
            failures.append(failure)
            continue
        for file in found:
            if no_texts and file != str(path) and Path(file).resolve() in no_texts:
                continue
            try:
                text = words(file, settings)
            except InputError as failure:
                failures.append(failure)
                continue
            if (doc := names.name(file, text)) is not None:
                name = STDIN if file == STDIN else clean(Path(file).name)
                date = issued(text) or settings.date
                sources.append(Source(doc, text, sha256(text), name, title(text), date=date))
    return tuple(sources), tuple(failures)


def guidance(file: str, *, settings: Settings = Settings()) -> str:
    """The text of a file of the user's that guides a build, as it is; InputError where it cannot be read."""
    return decode(content(file, most=4 * settings.max_characters + 4), file)


def words(file: str, settings: Settings) -> str:
    """The text of one file, cleaned; InputError where there are no words in it or too many at once."""
    text = clean(decode(content(file, most=4 * settings.max_characters + 4), file))
    if len(text) > settings.max_characters:
        raise too_long(file, settings.max_characters)
    if max(map(len, text.splitlines()), default=0) > LONGEST_LINE:
        raise InputError(file, f"it has a line of more than {LONGEST_LINE:,} characters", "break it into paragraphs")
    if not text.strip():
        raise InputError(file, "it holds nothing but white space" if text else "it is empty", "give a file with text")
    if not any(character.isalpha() for character in text):
        raise InputError(file, "there are no words in it", "give a file with sentences")
    return text


def too_long(file: str, most: int) -> InputError:
    return InputError(file, f"it is longer than {most:,} characters", "split it, or raise max_characters")
