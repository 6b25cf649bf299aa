"""Tables of things and claims, for spreadsheets, data frames and Neo4j."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from anyascii import anyascii

if TYPE_CHECKING:
    import networkx

Cell = str | bool | float | None
Row = Mapping[str, Cell]
NODE = ("id", "label", "kind")
EDGE = ("id", "source", "target")
"""What a row has, whatever else it has."""
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_HARMLESS = re.compile(r"[+-]|[+-]?\d+(\.\d+)?")


def nodes(network: networkx.MultiDiGraph[str]) -> list[Row]:
    """A row for each thing."""
    return [{"id": node, **attributes} for node, attributes in network.nodes(data=True)]


def edges(network: networkx.MultiDiGraph[str]) -> list[Row]:
    """A row for each claim."""
    return [
        {"id": str(key), "source": source, "target": target, **attributes}
        for source, target, key, attributes in network.edges(keys=True, data=True)
    ]


def tables(network: networkx.MultiDiGraph[str], folder: Path) -> None:
    """nodes.csv and edges.csv stand in the folder, in UTF-8, and no spreadsheet runs what they hold."""
    things, claims = nodes(network), edges(network)
    _write(folder / "nodes.csv", things, columns(things, *NODE), safe)
    _write(folder / "edges.csv", claims, columns(claims, *EDGE), safe)


def safe(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula.

    A sign alone and a plain number stay. Who wants the text itself takes one apostrophe away from before such a sign.

    >>> safe("=1+1"), safe("-"), safe("-5"), safe("Kim"), safe("'=x")
    ("'=1+1", '-', '-5', 'Kim', "''=x")
    """
    return f"'{text}" if _FORMULA.match(text) and not _HARMLESS.fullmatch(text) else text


def for_neo4j(network: networkx.MultiDiGraph[str], folder: Path) -> None:
    """nodes.csv and relationships.csv stand in the folder, with the headers that `neo4j-admin database import` wants.

    What is asserted is a relationship of its own type (POSSESS); all else is of the type NOT_ASSERTED and tells its
    relation as a property, so that a query for facts finds facts only.
    """
    things = [
        {"key:ID": row["id"], ":LABEL": f"Thing;{row['kind']}", **_properties(row, "id")} for row in nodes(network)
    ]
    claims = [
        {
            ":START_ID": row["source"],
            ":END_ID": row["target"],
            ":TYPE": _type(str(row["relation"])) if row["asserted"] else "NOT_ASSERTED",
            **_properties(row, "source", "target"),
        }
        for row in edges(network)
    ]
    _write(folder / "nodes.csv", things, columns(things, "key:ID", ":LABEL"), str)
    _write(folder / "relationships.csv", claims, columns(claims, ":START_ID", ":END_ID", ":TYPE"), str)


def _type(lemma: str) -> str:
    """The name of a type of relationship: letters that need no quotes in Cypher, and no trick in it.

    >>> _type("refuse to approve"), _type("co-sign"), _type("`]->() DETACH DELETE n //")
    ('REFUSE_TO_APPROVE', 'CO_SIGN', 'DETACH_DELETE_N')
    """
    words = re.sub(r"[^A-Z0-9]+", "_", anyascii(lemma).upper()).strip("_")
    return words if words[:1].isalpha() else f"R_{words}".rstrip("_")


def _properties(row: Row, *but: str) -> Row:
    """The other fields, those that are no text under names that tell Neo4j so."""
    return {f"{name}{_sort(value)}": value for name, value in row.items() if name not in but}


def _sort(value: Cell) -> str:
    return ":boolean" if isinstance(value, bool) else ":double" if isinstance(value, float) else ""


def columns(rows: Sequence[Row], *always: str) -> list[str]:
    """The names of all columns, in the order in which they come first; these `always`, where there is no row too."""
    return list(dict.fromkeys((*always, *(name for row in rows for name in row))))


def _write(path: Path, rows: Sequence[Row], names: Sequence[str], text: Callable[[str], str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        table.writerow(names)
        table.writerows([_cell(row.get(name), text) for name in names] for row in rows)


def _cell(value: Cell, text: Callable[[str], str]) -> str:
    if isinstance(value, str):
        return text(value)
    return "" if value is None else str(value).lower()
