"""What is wrong with a query, and what would mend it."""

import re
from collections.abc import Iterable, Mapping

from graphbuild.ask.guard import READING
from graphbuild.ask.tokens import Token, place, tokens
from graphbuild.errors import QueryError

_PLACE = re.compile(r"error at (\d+):(\d+)")
_EXPECTED = re.compile(r'(?<![\w\'])"([^"\s]{1,12})"|\b([A-Z]{2,}(?: [A-Z]+)*)\b')
_SHOWN = 30


def mistake(sparql: str, message: str, prefixes: Mapping[str, str]) -> QueryError:
    """The error that tells the user what the engine's message means for this query."""
    words = [token for token in tokens(sparql) if token.sort != "comment"]
    at = position(sparql, message)
    if unknown := unknown_prefix(words, prefixes):
        name = unknown.text.partition(":")[0]
        declared = ", ".join(sorted(prefixes))
        reason = f"{place(sparql, unknown.start)}: the prefix {name}: is not declared"
        return QueryError("query", reason, f"write PREFIX {name}: <...> before it, or use one of {declared}")
    if open_string := next((token for token in words if token.sort == "open_string"), None):
        return QueryError(
            "query", f"{place(sparql, open_string.start)}: the quotation mark is never closed", "close it"
        )
    first = next(
        (token for token in words if token.text.upper() not in {"PREFIX", "BASE"} and token.sort == "word"), None
    )
    if first is None or first.text.upper() not in READING:
        where = place(sparql, first.start) + f": “{first.text}” begins no query" if first else "it asks nothing"
        return QueryError("query", where, "begin with SELECT, ASK, CONSTRUCT or DESCRIBE")
    if "unbound" in message and "SELECT" in message:
        remedy = "name it in GROUP BY, or put it into COUNT, SAMPLE or the like"
        return QueryError("query", "a variable of SELECT is not grouped by", remedy)
    if brackets := unmatched(words):
        return QueryError("query", f"{place(sparql, brackets.start)}: “{brackets.text}” has no partner", "add it")
    rest = " ".join(sparql[at:].split())
    seen = f"“{rest[:_SHOWN]}” is not understood" if rest else "the query ends too early"
    return QueryError("query", f"{place(sparql, at)}: {seen}", remedy_for(message))


def position(sparql: str, message: str) -> int:
    """The character that the engine's message is about; the end where it names none."""
    found = _PLACE.search(message)
    if found is None:
        return len(sparql)
    lines = sparql.split("\n")
    before = sum(len(line) + 1 for line in lines[: int(found[1]) - 1])
    return min(before + int(found[2]) - 1, len(sparql))


def unknown_prefix(words: Iterable[Token], prefixes: Mapping[str, str]) -> Token | None:
    """The first name whose prefix nobody declares."""
    known = set(prefixes) | {"_"}
    declaring = False
    for token in words:
        if token.sort == "name":
            name = token.text.partition(":")[0]
            if declaring:
                known.add(name)
            elif name not in known:
                return token
        declaring = token.sort == "word" and token.text.upper() == "PREFIX"
    return None


def unmatched(words: Iterable[Token]) -> Token | None:
    """The first bracket that nothing closes or opens.

    >>> unmatched(tokens("SELECT * { ?s ?p (1 }"))
    Token(sort='mark', text='(', start=17)
    """
    partners = {"}": "{", ")": "(", "]": "["}
    opened: list[Token] = []
    for token in words:
        if token.sort != "mark":
            continue
        if token.text in partners.values():
            opened.append(token)
        elif token.text in partners:
            if not opened:
                return token
            last = opened.pop()
            if last.text != partners[token.text]:
                return last
    return opened[0] if opened else None


def remedy_for(message: str) -> str:
    """What the engine would have taken, where its message names it in words a person may use.

    >>> remedy_for('error at 1:9: expected one of "(", DESCRIBE, [_]')
    'it could go on with ( or DESCRIBE there'
    """
    expected = message.partition("expected")[2]
    if "IRI parsing failed" in expected:
        return "mend the IRI: between < and > stands a whole address without spaces"
    taken = dict.fromkeys(a or b for a, b in _EXPECTED.findall(expected))
    words = ["a number"] if "['0' ..= '9']" in expected else []
    words += [word for word in taken if word not in {"IRI", "SELECT"}][:6]
    return f"it could go on with {' or '.join(words)} there" if words else "check what stands there"
