"""A query as its words: strings, comments and IRIs told apart from what SPARQL obeys."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

Sort = Literal["comment", "string", "open_string", "iri", "variable", "name", "word", "tag", "mark"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign of a query."""

    sort: Sort
    text: str
    start: int
    """Characters from the beginning of the query."""


_TOKEN = re.compile(
    r"""
      (?P<comment> \#[^\n\r]* )
    | (?P<string> \"{3}(?:[^"\\]|\\.|\"(?!\"\"))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
                | "(?!"")(?:[^"\\\n\r]|\\.)*" | '(?!'')(?:[^'\\\n\r]|\\.)*' | "" | '' )
    | (?P<open_string> ["'] )
    | (?P<iri> <[^<>"{}|^`\x00-\x20]*> )
    | (?P<variable> [?$]\w+ )
    | (?P<tag> @[A-Za-z]+(?:-[A-Za-z0-9]+)* )
    | (?P<name> (?:[^\W\d_][\w.\-]*|_)?:(?:[\w:.\-]|%[0-9A-Fa-f]{2}|\\.)* )
    | (?P<word> [^\W\d]\w* )
    | (?P<mark> \\. | \S )
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(sparql: str) -> Iterator[Token]:
    """The words and signs of a query in their order, without the space between them.

    >>> [(token.sort, token.text) for token in tokens("ASK { ?s a 'LOAD' }  # SERVICE")][2:]
    [('variable', '?s'), ('word', 'a'), ('string', "'LOAD'"), ('mark', '}'), ('comment', '# SERVICE')]
    """
    sorts: dict[str, Sort] = {sort: sort for sort in get_args(Sort)}
    for found in _TOKEN.finditer(sparql):
        yield Token(sorts[found.lastgroup or "mark"], found[0], found.start())


def place(sparql: str, at: int) -> str:
    """Where a character of the query stands.

    >>> place("ASK\\n{", 4)
    'line 2, column 1'
    """
    line = sparql.count("\n", 0, at) + 1
    return f"line {line}, column {at - sparql.rfind(chr(10), 0, at)}"
