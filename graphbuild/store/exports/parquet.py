"""Parquet for data frames and warehouses: typed columns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.errors import OutputError
from graphbuild.store.exports.tables import EDGE, NODE, Cell, Row, columns, edges, nodes

if TYPE_CHECKING:
    import networkx


def parquet(network: networkx.MultiDiGraph[str], folder: Path) -> None:
    """nodes.parquet and edges.parquet stand in the folder; OutputError where pyarrow is not installed."""
    things, claims = nodes(network), edges(network)
    _write(folder / "nodes.parquet", things, columns(things, *NODE))
    _write(folder / "edges.parquet", claims, columns(claims, *EDGE))


def _write(path: Path, rows: Sequence[Row], names: Sequence[str]) -> None:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        remedy = "install it: pip install 'graphbuild[parquet]'"
        raise OutputError(path.name, "Parquet is written by pyarrow, and that is not installed", remedy) from error
    values = {name: [row.get(name) for row in rows] for name in names}
    fields = [(name, _type(values[name])) for name in names]
    pyarrow.parquet.write_table(pyarrow.table(values, schema=pyarrow.schema(fields)), path)


def _type(values: Sequence[Cell]) -> str:
    """The type of a column, as pyarrow calls it."""
    some = next((value for value in values if value is not None), "")
    return "bool" if isinstance(some, bool) else "double" if isinstance(some, float) else "string"
