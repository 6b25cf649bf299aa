"""What a query may not do: change the graph, or reach beyond it."""

import re

from graphbuild.ask.tokens import Token, place, tokens
from graphbuild.errors import QueryError

READING = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD"})
_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def check(sparql: str) -> None:
    """The query only reads this graph; QueryError where it would do more.

    >>> check("SELECT * { ?service ?p 'SERVICE' }")
    >>> check("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    ...
    graphbuild.errors.QueryError: query: SERVICE at line 1, column 12 would reach beyond this graph; leave it out
    """
    # SPARQL lets any character be written as its number; whether or not a program obeys that, both readings are safe.
    for text in dict.fromkeys((sparql, _CODE_POINT.sub(_character, sparql))):
        for token in tokens(text):
            _refuse_reaching_out(token, text)
        _refuse_update(text)


def _refuse_reaching_out(token: Token, sparql: str) -> None:
    # "1SERVICE<x>{}" and "SERVICE:x{}" are services as well, so the letters count wherever a keyword can hide:
    # inside a word, and before the colon of a name.
    prefix = token.text.partition(":")[0] if token.sort == "name" else ""
    hiding = token.text if token.sort == "word" else prefix
    if "SERVICE" in hiding.upper():
        where = f"{hiding} at {place(sparql, token.start)}"
        remedy = "call the prefix otherwise" if prefix else "leave it out"
        raise QueryError("query", f"{where} would reach beyond this graph", remedy)


def _refuse_update(sparql: str) -> None:
    words = [token for token in tokens(sparql) if token.sort == "word"]
    # The prologue holds no words but PREFIX and BASE.
    first = next((token for token in words if token.text.upper() not in {"PREFIX", "BASE"}), None)
    if first is not None and first.text.upper() in UPDATES | {"WITH"}:
        reason = f"{first.text} at {place(sparql, first.start)} would change the graph, and a query only reads it"
        raise QueryError("query", reason, "ask with SELECT, ASK, CONSTRUCT or DESCRIBE")


def _character(found: re.Match[str]) -> str:
    number = int(found[1] or found[2], 16)
    return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else found[0]
