"""The user's file of names: who or what a name is, told in a table.

    name,identifier,kind,other names
    Ada Quill,Q123456,Person,A. M. Quill|Countess Quill
    Amber Post,https://example.org/amber-post,Organization,

The first row names the columns, in any order; `kind` and `other names` may be left out, there or in a row. An
identifier is a Wikidata number or an absolute IRI. Other names are separated by "|".
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import cast, get_args

from graphbuild.errors import InputError
from graphbuild.folding import fold
from graphbuild.model import Kind, Known

COLUMNS = ("name", "identifier", "kind", "other names")
NEEDED = COLUMNS[:2]
BETWEEN = "|"
KINDS = get_args(Kind)
WIKIDATA = "http://www.wikidata.org/entity/"
_NUMBER = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9][0-9]*)")
_HEADER = f"let the first row be {','.join(COLUMNS)}"


def parsed(text: str, file: str) -> tuple[Known, ...]:
    """What the rows of the file say, in their order; InputError that names the line where one makes no sense.

    >>> parsed("name,identifier\\nAda Quill,Q42\\n", "names.csv")
    (Known(name='Ada Quill', link='http://www.wikidata.org/entity/Q42', kind=None, others=()),)
    >>> parsed("name,identifier\\nAda Quill\\n", "names.csv")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    graphbuild.errors.InputError: names.csv, line 2: it has 1 cells, and the first row has 2; write a comma between ...
    """
    rows = _rows(text, file)
    line, header = next(rows, (1, []))
    columns = _columns(header, f"{file}, line {line}")
    found: list[Known] = []
    lines: dict[str, int] = {}
    for line, cells in rows:
        place = f"{file}, line {line}"
        if len(cells) != len(columns):
            reason = f"it has {len(cells)} cells, and the first row has {len(columns)}"
            raise InputError(place, reason, "write a comma between two cells, and what holds one in double quotes")
        row = _known(dict(zip(columns, cells, strict=True)), place)
        if row.link in lines:
            reason = f"line {lines[row.link]} has this identifier too"
            raise InputError(place, reason, f"write all names of one thing into one row, separated by {BETWEEN}")
        lines[row.link] = line
        found.append(row)
    return tuple(found)


def _rows(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, cells without the white space round them, each with the line it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for row in reader:
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            f"{file}, line {line}", f"it is no row of a CSV file ({error})", "mend it; a quote inside quotes is doubled"
        ) from error


def _columns(header: list[str], place: str) -> tuple[str, ...]:
    columns = tuple(cell.casefold() for cell in header)
    for name in columns:
        if name not in COLUMNS:
            raise InputError(place, f"“{name}” is no column of a file of names", _HEADER)
    if len(set(columns)) < len(columns) or not set(NEEDED) <= set(columns):
        raise InputError(place, f"the columns {' and '.join(NEEDED)} must be there, and each once", _HEADER)
    return columns


def _known(row: Mapping[str, str], place: str) -> Known:
    others = tuple(name for part in row.get("other names", "").split(BETWEEN) if (name := part.strip()))
    for name in (row["name"], *others):
        if not fold(name):
            raise InputError(place, f"“{name}” is no name", "write the name as texts have it")
        if ";" in name:
            raise InputError(place, f"“{name}” holds a semicolon", f"separate other names by {BETWEEN}")
    return Known(row["name"], _link(row["identifier"], place), _kind(row.get("kind", ""), place), others)


def _link(identifier: str, place: str) -> str:
    from graphbuild.describe.iris import is_iri

    number = _NUMBER.fullmatch(identifier)
    if number is not None:
        return WIKIDATA + number[1]
    if is_iri(identifier):
        return identifier
    reason = f"“{identifier}” is neither a Wikidata number nor an absolute IRI"
    raise InputError(place, reason, "write it as Q42 or https://example.org/ada")


def _kind(word: str, place: str) -> Kind | None:
    if not word:
        return None
    kind = word.capitalize()
    if kind not in KINDS:
        raise InputError(place, f"“{word}” is no kind of thing", f"write one of {', '.join(KINDS)}, or nothing")
    return cast(Kind, kind)
