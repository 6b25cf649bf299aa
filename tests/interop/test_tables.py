"""Networks and tables hold every claim, whatever its names are, and other tools read them."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import networkx
import pandas
import pytest

from graphbuild.exchange import export_graph
from graphbuild.model import Claim, Knowledge
from graphbuild.store.exports.tables import safe
from tests.conftest import needs_packages
from tests.interop.conftest import Corpus

Row = tuple[str, ...]
FIELDS = ("id", "relation", "label", "polarity", "modality", "asserted", "attributed_to", "time", "place", "complement")
NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def told(knowledge: Knowledge) -> set[Row]:
    """Every claim between the names of its things, with its status."""
    labels = {entity.key: entity.label for entity in knowledge.entities}

    def fields(claim: Claim) -> Row:
        speakers = "; ".join(labels[speaker] for speaker in claim.attributed_to)
        status = (claim.polarity, claim.modality, str(claim.asserted), speakers)
        told = (claim.id, claim.relation.lemma, claim.relation.label, *status)
        return (*told, claim.time or "", claim.place or "", claim.complement or "")

    return {(labels[claim.subject], labels[claim.object], *fields(claim)) for claim in knowledge.claims}


def in_xml(rows: set[Row]) -> set[Row]:
    return {tuple(NOT_XML.sub("\ufffd", field) for field in row) for row in rows}


def row(subject: object, object_: object, fields: Mapping[str, object]) -> Row:
    return (str(subject), str(object_), *("" if fields.get(n) is None else str(fields[n]) for n in FIELDS))


def rows(network: networkx.MultiDiGraph[str]) -> set[Row]:
    labels = {node: str(fields["label"] or "") for node, fields in network.nodes(data=True)}
    return {
        row(labels[source], labels[target], {**fields, "id": key})
        for source, target, key, fields in network.edges(keys=True, data=True)
    }


def read_csv(path: Path) -> list[dict[str, str]]:
    lines = pandas.read_csv(path, dtype=str, keep_default_na=False).to_dict("records")
    return cast(list[dict[str, str]], lines)


def test_networkx_reads_every_claim_in_graphml(corpus: Corpus) -> None:
    network = networkx.read_graphml(corpus["graphml"], edge_key_type=str, force_multigraph=True)
    assert rows(cast("networkx.MultiDiGraph[str]", network)) == in_xml(told(corpus.knowledge))


def test_networkx_reads_every_claim_in_gexf(corpus: Corpus) -> None:
    network = networkx.read_gexf(corpus["gexf"], version="1.3")
    assert rows(cast("networkx.MultiDiGraph[str]", network)) == in_xml(told(corpus.knowledge))


def test_gexf_is_1_3_without_colours_and_tells_no_day(corpus: Corpus) -> None:
    root = ElementTree.parse(corpus["gexf"]).getroot()
    assert (root.tag, root.get("version")) == ("{http://gexf.net/1.3}gexf", "1.3")
    assert {element.tag.partition("}")[0] for element in root.iter()} == {"{http://gexf.net/1.3"}
    text = corpus["gexf"].read_text(encoding="utf-8")
    assert [word for word in ("lastmodifieddate", "viz:", "alpha") if word in text] == []
    edges = [str(edge.get("id")) for edge in root.iter("{http://gexf.net/1.3}edge")]
    assert sorted(edges) == sorted(claim.id for claim in corpus.knowledge.claims)


def test_attributes_that_gexf_has_its_own_meaning_for_stay_attributes(tmp_path: Path) -> None:
    from graphbuild.store.exports.gexf import gexf

    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    network.add_node("a", label="A")
    network.add_edge("a", "a", key="c1", start="2025-01-01", end="", type="x", weight="much")
    gexf(network, tmp_path / "graph.gexf")
    (edge,) = ElementTree.parse(tmp_path / "graph.gexf").getroot().iter("{http://gexf.net/1.3}edge")
    assert dict(edge.attrib) == {"source": "a", "target": "a", "id": "c1"}
    assert {value.get("value") for value in edge.iter("{http://gexf.net/1.3}attvalue")} >= {"2025-01-01", "x", "much"}


def unescaped(cell: str) -> str:
    """The text of a cell, as docs/exports.md tells to get it."""
    return cell[1:] if re.match("'+[=+\\-@\t\r\n＝＋－＠]", cell) else cell


def test_pandas_reads_every_claim_in_csv(corpus: Corpus) -> None:
    nodes, edges = (
        [{name: unescaped(cell) for name, cell in line.items()} for line in read_csv(corpus["csv"] / name)]
        for name in ("nodes.csv", "edges.csv")
    )
    labels = {node["id"]: node["label"] for node in nodes}
    read = {
        row(labels[edge["source"]], labels[edge["target"]], {**edge, "asserted": edge["asserted"].title()})
        for edge in edges
    }
    assert read == told(corpus.knowledge)
    assert len(nodes) == len(corpus.knowledge.entities)


@pytest.mark.parametrize("name", ["nodes.csv", "edges.csv"])
def test_no_spreadsheet_runs_a_cell(name: str, corpus: Corpus) -> None:
    with (corpus["csv"] / name).open(encoding="utf-8", newline="") as file:
        cells = [cell for line in csv.reader(file) for cell in line]
    dangerous = [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\n＝＋－＠") and cell not in ("", "+", "-")]
    assert [cell for cell in dangerous if not re.fullmatch(r"[+-]?\d+(\.\d+)?", cell)] == []


@pytest.mark.parametrize(
    "text",
    ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''=1", "-", "+", "-5", "x=1"],
)
def test_the_text_of_a_cell_can_be_told_again(text: str) -> None:
    assert unescaped(safe(text)) == text


def test_neo4j_gets_facts_as_relationships_of_their_own_type_and_nothing_else(corpus: Corpus) -> None:
    nodes, edges = (read_csv(corpus["neo4j"] / name) for name in ("nodes.csv", "relationships.csv"))
    kinds = {entity.key: f"Thing;{entity.kind}" for entity in corpus.knowledge.entities}
    assert {node["key:ID"]: node[":LABEL"] for node in nodes} == kinds
    labels = {node["key:ID"]: node["label"] for node in nodes}
    read = {
        row(labels[edge[":START_ID"]], labels[edge[":END_ID"]], {**edge, "asserted": edge["asserted:boolean"].title()})
        for edge in edges
    }
    assert read == told(corpus.knowledge)
    typed = {edge["id"]: edge[":TYPE"] for edge in edges}
    facts = {claim.id for claim in corpus.knowledge.claims if claim.asserted}
    assert {claim for claim, type_ in typed.items() if type_ != "NOT_ASSERTED"} == facts
    assert [type_ for type_ in typed.values() if not re.fullmatch("[A-Z][A-Z0-9_]*", type_)] == []


def test_pyarrow_reads_every_claim_in_parquet(corpus: Corpus) -> None:
    needs_packages("pyarrow")
    import pyarrow.parquet

    nodes, edges = (pyarrow.parquet.read_table(corpus["parquet"] / f"{name}.parquet") for name in ("nodes", "edges"))
    labels = {node["id"]: node["label"] for node in nodes.to_pylist()}
    read = {row(labels[edge["source"]], labels[edge["target"]], edge) for edge in edges.to_pylist()}
    assert read == told(corpus.knowledge)
    types = {name: str(edges.schema.field(name).type) for name in ("asserted", "confidence", "label")}
    assert types == {"asserted": "bool", "confidence": "double", "label": "string"}


def test_without_claims_tables_have_their_columns(tmp_path: Path) -> None:
    for form in ("csv", "neo4j", "parquet"):
        export_graph(Knowledge((), (), ()), form, tmp_path / form)
    assert (tmp_path / "csv" / "edges.csv").read_text() == '"id","source","target"\n'
    assert list(pandas.read_parquet(tmp_path / "parquet" / "nodes.parquet")) == ["id", "label", "kind"]
