"""Word classes, read from `words/*.txt`: the first lines, begun by "#", say what, source and licence."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> Mapping[str, tuple[str, ...]]:
    """First column to the other columns of a word class, columns separated by tabs or " | ".

    >>> table("signatures")["refuse"]
    ('-', 'possible')
    """
    text = files("graphbuild").joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    rows: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            word, *rest = (cell.strip() for cell in line.split("\t"))
            rows[word] = tuple(rest)
    return rows


@cache
def lexicon(name: str) -> frozenset[str]:
    """The words of a class.

    >>> "say" in lexicon("saying")
    True
    """
    return frozenset(table(name))
