"""Questions that have a name, so that nobody need know SPARQL to ask them."""

from dataclasses import dataclass
from importlib.resources import files

from graphbuild.errors import NotFoundError

ABOUT = "#about "
"""Begins the lines that narrow a question to one thing: a comment until the thing's "NAME" is filled in."""


@dataclass(frozen=True, slots=True)
class Named:
    """A question that has a name."""

    name: str
    help: str
    """One line that says what it asks."""
    sparql: str

    def about(self, thing: str) -> str:
        """The query, narrowed to what has `thing` in one of its names; the case of the letters does not matter.

        >>> 'LCASE("Trump")' in named("facts").about("Trump")
        True
        """
        words = thing.translate({ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): " ", ord("\r"): " "})
        return self.sparql.replace(ABOUT, "").replace('"NAME"', f'"{words}"')


def library() -> tuple[Named, ...]:
    """All questions that have a name, in the order of the alphabet.

    >>> [each.name for each in library()][:2]
    ['denied', 'disputed']
    """
    folder = files("graphbuild.ask") / "queries"
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)
    texts = [(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8")) for file in found]
    return tuple(Named(name, text.partition("\n")[0].removeprefix("#").strip(), text) for name, text in texts)


def named(name: str) -> Named:
    """The question of this name.

    >>> named("facts").help
    'What the writers state as fact, with the words that say it.'
    """
    known = {each.name: each for each in library()}
    if name not in known:
        raise NotFoundError(name, "no question has this name", f"use one of {', '.join(known)}")
    return known[name]
