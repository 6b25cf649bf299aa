"""A graph answers a query in SPARQL."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.ask.answer import Answer, QueryResult, Row, Term, Triples
from graphbuild.ask.guard import check
from graphbuild.ask.mistakes import mistake
from graphbuild.ask.prefixes import PREFIXES
from graphbuild.ask.tokens import tokens
from graphbuild.ask.worker import ANSWER, MEMORY
from graphbuild.errors import InputError, NotFoundError, QueryError
from graphbuild.outputs import GRAPH

if TYPE_CHECKING:
    import pyoxigraph

PACKAGES = str(Path(__file__).parents[2])
"""Where the worker finds graphbuild, also when Python was started in a checkout that is not installed."""


def query(path: str | Path, sparql: str, *, timeout: float = 30.0) -> Answer:
    """What the graph at `path` (a Turtle file, or the folder of a build) answers.

    A QueryResult for SELECT, a bool for ASK, Triples for CONSTRUCT and DESCRIBE. Prefixes that the graph declares, and
    those of `PREFIXES`, need no declaration. NotFoundError where there is no graph, InputError where it cannot be read,
    QueryError where the query is wrong, does more than read this graph, or takes longer than `timeout` seconds.

    >>> query("no_such_folder", "ASK {}")
    Traceback (most recent call last):
    ...
    graphbuild.errors.NotFoundError: no_such_folder: there is no such file or folder; name a Turtle file or a build
    """
    graph = graph_at(Path(path))
    check(sparql)
    reply = asked(graph, sparql, timeout)
    if reply.sort == "wrong":
        raise mistake(sparql, reply.why, reply.prefixes)
    if reply.sort == "unreadable":
        raise InputError(str(graph), f"it cannot be read ({reply.why})", "check its permissions")
    if reply.sort == "no graph":
        raise InputError(str(graph), f"it is no RDF that can be read ({reply.why})", "build it again")
    if reply.sort == "too large":
        raise QueryError(
            "query", f"the answer is larger than {ANSWER // 2**20} MB", "ask for less, or end with LIMIT 1000"
        )
    if reply.sort == "failed":
        raise QueryError("query", f"it cannot be answered ({reply.why})", "ask otherwise")
    ordered = any(token.sort == "word" and token.text.upper() == "ORDER" for token in tokens(sparql))
    return understood(reply, ordered=ordered)


def graph_at(path: Path) -> Path:
    """The file that holds the graph; NotFoundError where there is none."""
    if not path.exists():
        remedy = "name a Turtle file or a build"
        raise NotFoundError(str(path), "there is no such file or folder", remedy)
    if not path.is_dir():
        return path
    if not (path / GRAPH).is_file():
        raise NotFoundError(str(path), f"there is no {GRAPH} in it", "name the folder that a build wrote")
    return path / GRAPH


@dataclass(frozen=True, slots=True)
class Reply:
    """What the worker said."""

    sort: str
    why: str
    prefixes: Mapping[str, str]
    body: bytes


def asked(graph: Path, sparql: str, timeout: float) -> Reply:
    """The reply of a worker that is killed when the time is over."""
    request = {
        "graph": str(graph),
        "query": sparql,
        "prefixes": dict(PREFIXES),
        "seconds": math.ceil(timeout) + 1,
    }
    try:
        done = subprocess.run(
            # -P: a file of the user's that is called like a module of ours is no module.
            [sys.executable, "-P", "-m", "graphbuild.ask.worker"],
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=timeout,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([*filter(None, sys.path), PACKAGES])},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        remedy = "ask for less, or give it more time with --timeout"
        raise QueryError("query", f"it took longer than {timeout:g} seconds", remedy) from error
    if done.returncode:
        raise ended(done.returncode, done.stderr)
    head, _, body = done.stdout.partition(b"\n")
    found = json.loads(head)
    return Reply(found["is"], found.get("why", ""), found.get("prefixes", PREFIXES), body)


def ended(code: int, said: bytes) -> QueryError:
    """Why a worker ended without an answer."""
    last = said.decode(errors="replace").strip().rpartition("\n")[2]
    if code == -signal.SIGABRT or "MemoryError" in last:
        reason = f"it needed more than {MEMORY // 2**30} GB of memory"
        return QueryError("query", reason, "ask for less, or end with LIMIT 1000")
    return QueryError("query", f"the process that ran it ended with {code} ({last})", "ask otherwise")


def understood(reply: Reply, *, ordered: bool) -> Answer:
    """The answer that a reply holds. Rows without an order are sorted, so that the same question has one answer."""
    if reply.sort == "triples":
        return Triples(tuple(sorted(triples(reply.body), key=in_order)), reply.prefixes)
    found = json.loads(reply.body)
    if reply.sort == "truth":
        return bool(found["boolean"])
    columns = tuple(found["head"]["vars"])
    rows: list[Row] = [
        tuple(term(solution[name]) if name in solution else None for name in columns)
        for solution in found["results"]["bindings"]
    ]
    return QueryResult(columns, tuple(rows if ordered else sorted(rows, key=in_order)), reply.prefixes)


def in_order(row: Row) -> list[tuple[bool, str, str, str]]:
    """What rows are sorted by: unbound first, then text."""
    return [(False, "", "", "") if t is None else (True, t.value, t.datatype or "", t.language or "") for t in row]


def term(found: Mapping[str, str]) -> Term:
    """The term that SPARQL's JSON holds."""
    match found["type"]:
        case "uri":
            return Term("iri", found["value"])
        case "bnode":
            return Term("blank", found["value"])
        case "literal" | "typed-literal":
            return Term("literal", found["value"], found.get("datatype"), found.get("xml:lang"))
        case other:
            raise QueryError("query", f"a column holds a {other}, which no table can show", "select its parts instead")


def triples(body: bytes) -> list[tuple[Term, Term, Term]]:
    """The triples of N-Triples."""
    import pyoxigraph

    parsed = pyoxigraph.parse(body, format=pyoxigraph.RdfFormat.N_TRIPLES)
    return [(node(quad.subject), node(quad.predicate), node(quad.object)) for quad in parsed]


def node(found: pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple) -> Term:
    """The term that a node of pyoxigraph is."""
    import pyoxigraph

    if isinstance(found, pyoxigraph.NamedNode):
        return Term("iri", found.value)
    if isinstance(found, pyoxigraph.BlankNode):
        return Term("blank", found.value)
    if isinstance(found, pyoxigraph.Literal):
        datatype = (
            None if found.language or found.datatype.value == f"{PREFIXES['xsd']}string" else found.datatype.value
        )
        return Term("literal", found.value, datatype, found.language)
    raise QueryError(
        "query", "a triple is about a triple, which this output cannot show", "construct its parts instead"
    )
