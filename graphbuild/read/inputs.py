"""Which files a path stands for, and their bytes."""

import os
import stat
import sys
from pathlib import Path

from graphbuild.errors import InputError
from graphbuild.outputs import CLAIMS, GRAPH, REPORT, SOURCES

STDIN = "-"
ENDINGS = frozenset({"", ".md", ".text", ".txt"})
"""What counts as a text in a folder. A file that is named itself is tried whatever its ending."""
BUILT = frozenset({CLAIMS, GRAPH})
"""A folder with both is the output of a build, whose report and copies of the texts are no texts to read."""


def files(path: str) -> tuple[str, ...]:
    """The path itself, or the texts in it where it is a folder: sorted, hidden files and README left out.

    >>> files("-")
    ('-',)
    """
    if path == STDIN:
        return (STDIN,)
    if "\0" in path:
        raise InputError(path.replace("\0", "?"), "no file can have such a name", "check the path")
    if not is_folder(path):
        return (path,)
    found = sorted(texts_below(path), key=lambda file: Path(file).parts)
    if not found:
        raise InputError(path, "there are no text files in this folder", "put .txt or .md files there, or name files")
    return tuple(found)


def is_folder(path: str) -> bool:
    """True for a folder; a path that the system refuses is none, and is refused when it is read."""
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def texts_below(folder: str) -> list[str]:
    """Text files in the folder and the folders in it, in no order. Links to folders are not followed."""
    found = []
    for where, inner, names in os.walk(folder, onerror=refuse):
        made = {REPORT, SOURCES} if BUILT.issubset(names) else set()
        inner[:] = [name for name in inner if not name.startswith(".") and name not in made]
        found += [str(Path(where, name)) for name in names if is_text_name(name) and name not in made]
    return found


def is_text_name(name: str) -> bool:
    """True for the name of a text in a folder; README tells about the folder and is none of its texts.

    >>> [is_text_name(name) for name in ("story.txt", "notes", ".hidden.txt", "photo.jpg", "README.md")]
    [True, True, False, False, False]
    """
    path = Path(name)
    return not name.startswith(".") and path.suffix.lower() in ENDINGS and path.stem.upper() != "README"


def refuse(error: OSError) -> None:
    """A folder that cannot be listed is an error, not an empty folder."""
    raise InputError(str(error.filename), f"it cannot be read ({error.strerror})", "check its permissions")


def content(file: str, *, most: int) -> bytes:
    """The bytes of a file or of standard input; InputError where it is none, cannot be read or has more than `most`."""
    found = sys.stdin.buffer.read(most + 1) if file == STDIN else file_content(file, most=most)
    if len(found) > most:
        raise InputError(file, f"it is larger than {most:,} bytes", "split it, or raise max_characters")
    return found


def file_content(file: str, *, most: int) -> bytes:
    """The first `most` + 1 bytes of a regular file."""
    try:
        if not stat.S_ISREG(Path(file).stat().st_mode):
            raise InputError(
                file, "it is a device or a pipe, not a file", 'send its text to standard input and give "-"'
            )
        with Path(file).open("rb") as opened:
            return opened.read(most + 1)
    except FileNotFoundError as error:
        raise InputError(file, "there is no such file", "check the path") from error
    except PermissionError as error:
        raise InputError(file, "you may not read it", "change its permissions") from error
    except OSError as error:
        raise InputError(file, f"it cannot be read ({error.strerror})", "check the path") from error
