"""What a build leaves in its folder, byte for byte."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import networkx
import pytest

from graphbuild.describe import described
from graphbuild.model import Knowledge, Source, Value
from graphbuild.store.write import save
from tests import made
from tests.describe.strategies import hostile

ROOT = Path(__file__).parents[2]
KNOWLEDGE = pytest.mark.parametrize("knowledge", [made.knowledge(), hostile()], ids=["made", "hostile"])


def saved(knowledge: Knowledge, folder: Path) -> dict[str, bytes]:
    written = save(knowledge, described(knowledge), folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in written}


def read_network(path: Path) -> networkx.MultiDiGraph[str]:
    # Ids that happen to be digits only would be read as numbers.
    read = networkx.read_graphml(path, edge_key_type=str, force_multigraph=True)
    assert isinstance(read, networkx.MultiDiGraph)
    return read


def lines(content: bytes) -> list[dict[str, object]]:
    """The objects of a JSON lines file, read as a program would that knows every line end of Unicode."""
    return [json.loads(line) for line in content.decode().splitlines()]


def test_everything_stands_in_the_folder_and_is_returned_sorted(tmp_path: Path) -> None:
    knowledge = made.knowledge()
    written = save(knowledge, described(knowledge), tmp_path / "new" / "output")
    names = [path.relative_to(tmp_path / "new" / "output").as_posix() for path in written]
    expected = [
        "claims.jsonl",
        "entities.jsonl",
        "graph.graphml",
        "graph.ttl",
        "sources/deal.txt",
        "sources/signed.txt",
        "trace.jsonl",
    ]
    assert names == expected
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == list(written)


def test_sources_are_the_texts_that_offsets_refer_to(tmp_path: Path) -> None:
    text = "Ärger\r\nin Kyiv\n\n“no”\u2028 \t😀 no line end"
    source = Source("story", text, hashlib.sha256(text.encode()).hexdigest(), "story.txt")
    content = saved(Knowledge((source,), (), ()), tmp_path)["sources/story.txt"]
    assert (content, hashlib.sha256(content).hexdigest()) == (text.encode(), source.sha256)


def test_a_line_of_claims_says_all_that_scores_and_the_page_need(tmp_path: Path) -> None:
    knowledge = made.knowledge()
    (claim,) = [c for c in knowledge.claims if c.relation.lemma == "possess" and c.confidence is None]
    (line,) = [line for line in lines(saved(knowledge, tmp_path)["claims.jsonl"]) if line["claim"] == claim.id]
    (evidence,) = claim.evidence
    assert line == {
        "doc": "deal",
        "claim": claim.id,
        "subject": {"label": "Ukraine", "aliases": [], "mention": "The country", "kind": "Place"},
        "relation": {"lemma": "possess", "label": "possesses"},
        "object": {"label": "lithium", "aliases": [], "mention": "lithium", "kind": "Concept"},
        "polarity": "+",
        "modality": "actual",
        "attributed_to": [],
        "complement": None,
        "cue": None,
        "time": None,
        "place": None,
        "rule": "clause_with_object",
        "confidence": None,
        "family": None,
        "direction": None,
        "evidence": {"start": evidence.start, "end": evidence.end, "text": "The country possesses lithium"},
    }


def test_a_line_of_claims_has_the_days_of_a_time_where_they_are_known(tmp_path: Path) -> None:
    since = replace(made.knowledge().claims[0], id="since", time="since 2014", when=Value("2014-01-01", "period"))
    knowledge = replace(made.knowledge(), claims=(*made.knowledge().claims, since))
    found = {
        (line["time"], str(line["date"]))
        for line in lines(saved(knowledge, tmp_path)["claims.jsonl"])
        if "date" in line
    }
    assert found == {
        ("Friday", "{'begin': '2025-02-28', 'end': '2025-02-28'}"),
        ("last month", "{'begin': '2025-02-01', 'end': '2025-02-28'}"),
        ("since 2014", "{'begin': '2014-01-01', 'end': None}"),
    }


@KNOWLEDGE
def test_claims_and_trace_have_a_line_for_each_piece_of_evidence(knowledge: Knowledge, tmp_path: Path) -> None:
    files = saved(knowledge, tmp_path)
    expected = [(claim.id, evidence.doc) for claim in knowledge.claims for evidence in claim.evidence]
    for name in ("claims.jsonl", "trace.jsonl"):
        assert [(line["claim"], line["doc"]) for line in lines(files[name])] == expected


def test_a_trace_tells_tree_rule_and_steps(tmp_path: Path) -> None:
    knowledge = made.knowledge()
    (claim,) = [c for c in knowledge.claims if c.relation.lemma == "possess" and c.confidence is None]
    (line,) = [line for line in lines(saved(knowledge, tmp_path)["trace.jsonl"]) if line["claim"] == claim.id]
    (evidence,) = claim.evidence
    sentence = line["sentence"]
    assert isinstance(sentence, dict)
    assert sentence["tokens"][:3] == [
        {"text": "The", "lemma": "the", "tag": "DT", "label": "det", "head": 1},
        {"text": "country", "lemma": "country", "tag": "NN", "label": "nsubj", "head": 2},
        {"text": "possesses", "lemma": "possess", "tag": "VBZ", "label": "ROOT", "head": 2},
    ]
    assert (line["rule"], line["repairs"]) == ("clause_with_object", [])
    assert line["evidence"] == {"start": evidence.start, "end": evidence.end}
    assert line["steps"] == [{"stage": step.stage, "text": step.text} for step in evidence.steps]


@KNOWLEDGE
def test_graphml_has_a_node_for_each_thing_and_an_edge_for_each_claim(knowledge: Knowledge, tmp_path: Path) -> None:
    saved(knowledge, tmp_path)
    read = read_network(tmp_path / "graph.graphml")
    assert len(read) == len(knowledge.entities)
    assert sorted(key for _, _, key in read.edges(keys=True)) == sorted(claim.id for claim in knowledge.claims)
    asserted = {key for _, _, key, attributes in read.edges(keys=True, data=True) if attributes["asserted"] is True}
    assert asserted == {claim.id for claim in knowledge.claims if claim.asserted}


def test_graphml_of_plain_names_is_the_network(tmp_path: Path) -> None:
    knowledge = made.knowledge()
    saved(knowledge, tmp_path)
    network = knowledge.to_networkx()
    read = read_network(tmp_path / "graph.graphml")

    def filled(attributes: dict[str, object]) -> dict[str, object]:
        # An empty text is read as none at all.
        return {name: value for name, value in attributes.items() if value not in ("", None)}

    assert {node: filled(found) for node, found in read.nodes(data=True)} == {
        node: filled(found) for node, found in network.nodes(data=True)
    }
    assert {key: (s, o, filled(found)) for s, o, key, found in read.edges(keys=True, data=True)} == {
        key: (s, o, filled(found)) for s, o, key, found in network.edges(keys=True, data=True)
    }


def test_every_attribute_of_graphml_is_declared_once(tmp_path: Path) -> None:
    text = saved(made.knowledge(), tmp_path)["graph.graphml"].decode()
    declared = [line.split('id="')[1].split('"')[0] for line in text.splitlines() if "<key " in line]
    assert len(declared) == len(set(declared))


@KNOWLEDGE
def test_nothing_written_depends_on_hash_seed_or_folder(knowledge: Knowledge, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from graphbuild.describe import described; from graphbuild.store.write import save\n"
        "from tests.describe.strategies import hostile; from tests.made import knowledge\n"
        f"k = {'hostile' if knowledge == hostile() else 'knowledge'}()\n"
        "save(k, described(k), Path(sys.argv[1]))"
    )
    found = []
    for seed in ("1", "2"):
        folder = tmp_path / seed / "deeper"[: int(seed)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(folder)], env=environment, cwd=ROOT, check=True)
        found.append({p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()})
    assert found[0] == found[1] == saved(knowledge, tmp_path / "here")
