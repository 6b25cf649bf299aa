"""What is wrong with a query, and what would mend it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from graphbuild.ask.guard import READING
from graphbuild.ask.tokens import Token, place, tokens
from graphbuild.errors import QueryError

_PLACE = re.compile(r"error at (\d+):(\d+)")
_SIGN = re.compile(r'"([^"\s\\\w]{1,2})"')
_NUMBER = re.compile(r"\['0' ?\.\.= ?'9'\]")
_KEYWORD = re.compile(r"[A-Za-z][A-Za-z0-9_]+")
_SHOWN = 30
PROLOGUE = frozenset({"PREFIX", "BASE"})
READ = "begin with SELECT, ASK, CONSTRUCT or DESCRIBE"


def mistake(sparql: str, message: str, prefixes: Mapping[str, str]) -> QueryError:
    """The error that tells the user what the engine's message means for this query."""
    words = [token for token in tokens(sparql) if token.sort != "comment"]
    at = position(sparql, message)
    rest = " ".join(sparql[at:].split())
    seen = f"“{rest[:_SHOWN]}” is not understood" if rest else "the query ends too early"
    here = f"{place(sparql, at)}: {seen}"
    if "IRI parsing failed" in message:
        start = max(sparql.rfind("<", 0, at), 0)
        reason = f"{place(sparql, start)}: {sparql[start:at].strip()} is no IRI"
        return QueryError("query", reason, "write a whole address without spaces between < and >")
    if "unbound" in message and "SELECT" in message:
        remedy = "name it in GROUP BY, or put it into COUNT, SAMPLE or the like"
        return QueryError("query", "a variable of SELECT is not grouped by", remedy)
    return by_words(sparql, words, prefixes) or QueryError("query", here, remedy_for(message))


def by_words(sparql: str, words: Sequence[Token], prefixes: Mapping[str, str]) -> QueryError | None:
    """The mistake that the words show by themselves, without their grammar."""
    if unknown := unknown_prefix(words, prefixes):
        name = unknown.text.partition(":")[0]
        reason = f"{place(sparql, unknown.start)}: the prefix {name}: is not declared"
        return QueryError(
            "query", reason, f"write PREFIX {name}: <...> before it, or use one of {', '.join(sorted(prefixes))}"
        )
    if quote := next((token for token in words if token.sort == "open_string"), None):
        return QueryError("query", f"{place(sparql, quote.start)}: the quotation mark is never closed", "close it")
    begins = [token for token in words if token.sort == "word" and token.text.upper() not in PROLOGUE]
    if not begins:
        return QueryError("query", "it asks nothing", READ)
    if begins[0].text.upper() not in READING:
        return QueryError("query", f"{place(sparql, begins[0].start)}: “{begins[0].text}” begins no query", READ)
    if bracket := unmatched(words):
        return QueryError("query", f"{place(sparql, bracket.start)}: “{bracket.text}” has no partner", "add it")
    return None


def position(sparql: str, message: str) -> int:
    """The character that the engine's message is about; the end where it names none.

    Where it expected keywords only, it names the place behind the longest of them instead of that before.

    >>> position("SELEC ?x {}", "error at 1:9: expected DESCRIBE")
    0
    """
    found = _PLACE.search(message)
    if found is None:
        return len(sparql)
    before = sum(len(line) + 1 for line in sparql.split("\n")[: int(found[1]) - 1])
    at = before + int(found[2]) - 1
    expected = [word.strip() for word in message.partition("expected")[2].removeprefix(" one of").split(",")]
    if all(_KEYWORD.fullmatch(word) for word in expected):
        at -= max(map(len, expected))
    return max(0, min(at, len(sparql)))


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
    """What the engine would have taken, where its message names it in signs a person may use.

    >>> remedy_for('error at 1:9: expected one of "(", "{", DESCRIBE, [_]')
    'one of ( { may stand there'
    """
    signs = list(dict.fromkeys(_SIGN.findall(message)))
    if len(signs) > 1:
        return f"one of {' '.join(signs)} may stand there"
    if signs:
        return f"{signs[0]} may stand there"
    return "a number may stand there" if _NUMBER.search(message) else "check the words there"
