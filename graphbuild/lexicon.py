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


def names_event(noun: str) -> bool:
    """True for a noun that names what happens: an event, or what is done by a verb.

    >>> [names_event(noun) for noun in ("election", "invasion", "mine")]
    [True, True, False]
    """
    return noun in table("nominalisations") or table("kinds").get(noun) == ("Event",)


def names_body(noun: str) -> bool:
    """True for a noun that names bodies of people: ministry, bank.

    >>> [names_body(noun) for noun in ("ministry", "minister")]
    [True, False]
    """
    return table("kinds").get(noun) == ("Organization",)
