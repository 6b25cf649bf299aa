"""An answer as text: a table for the eye, CSV, JSON or XML for programs."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from graphbuild.ask.answer import Answer, QueryResult, Row, Term, Triples

Form = Literal["table", "csv", "json", "xml"]
_LOCAL = re.compile(r"[^\W\d_](?:[\w-]|\.(?=[\w-]))*|_?\d[\w-]*")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def written(answer: Answer, form: Form) -> str:
    """The answer in one of the forms, ending in a line end.

    A table shortens IRIs with the graph's prefixes. CSV, JSON and XML are the W3C's formats for results; triples are
    rows of three columns there, and Turtle as a table. ASK is answered with "yes" or "no", in CSV with "true" or
    "false".

    >>> print(written(QueryResult(("who",), ((Term("literal", "Ada"),),)), "table"), end="")
    who
    ---
    Ada
    """
    match form:
        case "table":
            return as_table(answer)
        case "csv":
            return as_csv(answer)
        case "json":
            return as_json(answer)
        case "xml":
            return as_xml(answer)


def as_table(answer: Answer) -> str:
    """Columns that stand under one another, or Turtle for triples."""
    if isinstance(answer, bool):
        return "yes\n" if answer else "no\n"
    if isinstance(answer, Triples):
        return as_turtle(answer)
    cells = [[shown(term, answer.prefixes) for term in row] for row in answer.rows]
    head = list(answer.columns)
    widths = [max(width(row[i]) for row in (head, *cells)) for i in range(len(head))]
    lines = [padded(row, widths) for row in (head, ["-" * w for w in widths], *cells)]
    return "\n".join([*lines, *([] if cells else ["(nothing found)"])]) + "\n"


def padded(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True)).rstrip()


def width(text: str) -> int:
    """Columns that the text takes on a terminal.

    >>> width("né"), width("日本")
    (2, 4)
    """
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def shown(term: Term | None, prefixes: Mapping[str, str]) -> str:
    """A term for the eye, on one line."""
    if term is None:
        return ""
    return short(term.value, prefixes) if term.sort == "iri" else " ".join(labelled(term).split())


def labelled(term: Term) -> str:
    """The value, with the mark of a blank node where it is one."""
    return f"_:{term.value}" if term.sort == "blank" else term.value


def short(iri: str, prefixes: Mapping[str, str]) -> str:
    """The IRI as a prefixed name where one of the prefixes fits, else in angle brackets.

    >>> short("http://example.org/ns#ada", {"ex": "http://example.org/ns#"})
    'ex:ada'
    """
    fitting = [
        name for name, start in prefixes.items() if iri.startswith(start) and _LOCAL.fullmatch(iri[len(start) :])
    ]
    if not fitting:
        return f"<{iri}>"
    name = min(fitting, key=lambda name: (-len(prefixes[name]), name))
    return f"{name}:{iri[len(prefixes[name]) :]}"


def as_turtle(answer: Triples) -> str:
    """Sorted Turtle, one triple a line, with the prefixes that it uses."""
    lines = [f"{' '.join(turtle(term, answer.prefixes) for term in triple)} ." for triple in answer.triples]
    iris = [name for triple in answer.triples for term in triple for name in (term.value, term.datatype) if name]
    used = {name.partition(":")[0] for iri in iris if not (name := short(iri, answer.prefixes)).startswith("<")}
    heads = [f"@prefix {name}: <{answer.prefixes[name]}> ." for name in sorted(used)]
    return "".join(f"{line}\n" for line in [*heads, *([""] if heads else []), *lines])


def turtle(term: Term, prefixes: Mapping[str, str]) -> str:
    """The term in Turtle."""
    if term.sort != "literal":
        return shown(term, prefixes)
    words = term.value
    for mark, code in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
        words = words.replace(mark, code)
    tag = f"@{term.language}" if term.language else f"^^{short(term.datatype, prefixes)}" if term.datatype else ""
    return f'"{words}"{tag}'


def as_rows(answer: QueryResult | Triples) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Columns and rows of either."""
    if isinstance(answer, Triples):
        return ("subject", "predicate", "object"), answer.triples
    return answer.columns, answer.rows


def as_csv(answer: Answer) -> str:
    """CSV as the W3C's "SPARQL 1.1 Query Results CSV" has it, with plain line ends."""
    if isinstance(answer, bool):
        return f"{str(answer).lower()}\n"
    columns, rows = as_rows(answer)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([labelled(term) if term else "" for term in row] for row in rows)
    return out.getvalue()


def as_json(answer: Answer) -> str:
    """JSON as the W3C's "SPARQL 1.1 Query Results JSON" has it."""
    if isinstance(answer, bool):
        return json.dumps({"head": {}, "boolean": answer}) + "\n"
    columns, rows = as_rows(answer)
    bindings = [{name: as_object(term) for name, term in bound(columns, row)} for row in rows]
    found = {"head": {"vars": columns}, "results": {"bindings": bindings}}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def bound(columns: Iterable[str], row: Row) -> list[tuple[str, Term]]:
    """The columns of a row that hold something."""
    return [(name, term) for name, term in zip(columns, row, strict=True) if term is not None]


def as_object(term: Term) -> dict[str, str]:
    """The term as an object of SPARQL's JSON."""
    found = {"type": {"iri": "uri", "blank": "bnode", "literal": "literal"}[term.sort], "value": term.value}
    if term.datatype:
        found["datatype"] = term.datatype
    if term.language:
        found["xml:lang"] = term.language
    return found


def as_xml(answer: Answer) -> str:
    """XML as the W3C's "SPARQL Query Results XML Format" has it. What XML cannot hold is written as U+FFFD."""
    if isinstance(answer, bool):
        inner = ["<head/>", f"<boolean>{str(answer).lower()}</boolean>"]
    else:
        columns, rows = as_rows(answer)
        head = "".join(f"<variable name={quoteattr(name)}/>" for name in columns)
        found = ("".join(as_binding(name, term) for name, term in bound(columns, row)) for row in rows)
        inner = [f"<head>{head}</head>", "<results>", *(f"<result>{row}</result>" for row in found), "</results>"]
    start = ['<?xml version="1.0" encoding="UTF-8"?>', '<sparql xmlns="http://www.w3.org/2005/sparql-results#">']
    return "\n".join([*start, *inner, "</sparql>"]) + "\n"


def as_binding(name: str, term: Term) -> str:
    """The term as an element of SPARQL's XML."""
    tag = {"iri": "uri", "blank": "bnode", "literal": "literal"}[term.sort]
    kind = f" xml:lang={quoteattr(term.language)}" if term.language else ""
    kind += f" datatype={quoteattr(term.datatype)}" if term.datatype else ""
    words = escape(_NOT_XML.sub("\ufffd", term.value), {"\r": "&#13;"})
    return f"<binding name={quoteattr(name)}><{tag}{kind}>{words}</{tag}></binding>"
