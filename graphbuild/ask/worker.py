"""The process that runs a query: it can be killed, its memory is limited, and it leaves the network.

    python -P -m graphbuild.ask.worker  <  {"graph": ..., "query": ..., "prefixes": ...}

It answers with one line of JSON that says what follows, then what follows.
"""

from __future__ import annotations

import ctypes
import errno
import json
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyoxigraph

MEMORY = 4 * 2**30
"""Bytes that the process may take."""
ANSWER = 64 * 2**20
"""Bytes that an answer may have."""
LONGEST_KEYWORD = 40
"""Characters that no keyword of SPARQL exceeds."""
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000


class Limited(BytesIO):
    """Memory that refuses to grow beyond `ANSWER` bytes."""

    def write(self, written: bytes) -> int:  # type: ignore[override]  # only bytes are written here
        if self.tell() + len(written) > ANSWER:
            raise OSError(errno.EFBIG, "too large")
        return super().write(written)


def main() -> None:
    """The query on standard input is answered on standard output."""
    request = json.load(sys.stdin)
    limit(seconds=int(request["seconds"]))
    head, body = answer(request["graph"], request["query"], request["prefixes"])
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + body)


def answer(graph: str, query: str, prefixes: dict[str, str]) -> tuple[dict[str, object], bytes]:
    """What is found, as a line that says what it is, and its bytes."""
    try:
        content = Path(graph).read_bytes()
    except OSError as error:
        return {"is": "unreadable", "why": error.strerror or str(error)}, b""
    # Before pyoxigraph is loaded: who has threads may not leave.
    leave_network()
    import pyoxigraph

    store = pyoxigraph.Store()
    form = pyoxigraph.RdfFormat.from_extension(Path(graph).suffix.removeprefix(".")) or pyoxigraph.RdfFormat.TURTLE
    try:
        # What is declared before the first triple; a graph of ours declares everything there.
        parser = pyoxigraph.parse(content, format=form)
        next(iter(parser), None)
        known = {**prefixes, **parser.prefixes}
        store.load(content, format=form)
    except (SyntaxError, ValueError) as error:
        return {"is": "no graph", "why": str(error)}, b""
    del content
    try:
        found = store.query(query, prefixes=known, use_default_graph_as_union=True)
        body = Limited()
        sort = serialize(found, body)
    except SyntaxError as error:
        return {"is": "wrong", "why": placed(query, known) or str(error), "prefixes": known}, b""
    except (OSError, RuntimeError, ValueError) as error:
        large = isinstance(error, OSError) and error.errno == errno.EFBIG
        return {"is": "too large" if large else "failed", "why": str(error)}, b""
    return {"is": sort, "prefixes": known}, body.getvalue()


def placed(query: str, prefixes: dict[str, str]) -> str:
    """The engine's message on a wrong query, "error at LINE:COLUMN: expected ...", with a place that can be relied on.

    The engine names the place behind the longest keyword that it tried, but not beyond the end of the query. With space
    behind the query the place is always that many characters too far.
    """
    import pyoxigraph

    try:
        pyoxigraph.Store().query(query + " " * LONGEST_KEYWORD, prefixes=prefixes)
    except SyntaxError as error:
        return str(error)
    return ""


def serialize(
    found: pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples, body: BytesIO
) -> str:
    """What was found stands in `body`, as JSON or as N-Triples; returns which of the three it is."""
    import pyoxigraph

    if isinstance(found, pyoxigraph.QueryTriples):
        found.serialize(body, format=pyoxigraph.RdfFormat.N_TRIPLES)
        return "triples"
    found.serialize(body, format=pyoxigraph.QueryResultsFormat.JSON)
    return "truth" if isinstance(found, pyoxigraph.QueryBoolean) else "rows"


def limit(*, seconds: int) -> None:
    """The process cannot take more than `MEMORY`, nor outlive a killed parent, where the system knows limits."""
    try:
        import resource
    except ImportError:
        return
    for which, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, seconds)):
        hard = resource.getrlimit(which)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(which, (most, hard))
        except (OSError, ValueError):
            # Some systems know the name and refuse the limit; the time limit of the parent holds there too.
            continue


def leave_network() -> None:
    """The process sees no network any more, where the system lets it go; the guard has refused SERVICE before."""
    if sys.platform == "linux":
        ctypes.CDLL(None).unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


if __name__ == "__main__":
    main()
