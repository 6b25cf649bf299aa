"""Graphs come in and go out by commands."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuild.describe import described
from graphbuild.errors import OutputError
from graphbuild.exchange import export_graph, import_graph
from graphbuild.exports import EXPORTS
from graphbuild.store.write import save
from tests import made
from tests.test_cli import environment

ROOT = Path(__file__).parents[1]


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Turtle file alone; the current folder is the one that it lies in."""
    knowledge = made.knowledge()
    save(knowledge, described(knowledge), tmp_path / "build")
    monkeypatch.chdir(tmp_path)
    return (tmp_path / "build" / "graph.ttl").rename(tmp_path / "graph.ttl")


def run(*words: str) -> tuple[int, str, str]:
    """Exit code, standard output, standard error of `graphbuild WORDS`."""
    done = subprocess.run(
        [sys.executable, "-m", "graphbuild", *words], capture_output=True, env=environment(), check=False, timeout=120
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_page_claims_report_and_graphml_come_from_turtle_alone(graph: Path) -> None:
    code, out, errors = run("import", "graph.ttl", "-o", "again")
    assert (code, errors) == (0, "")
    assert out.startswith("Read 10 claims about 13 things from 2 texts.\nWrote again: claims.jsonl, entities.jsonl, ")
    names = sorted(path.name for path in Path("again").iterdir())
    assert names == ["claims.jsonl", "entities.jsonl", "graph.graphml", "graph.html", "graph.ttl", "report.md"]
    assert Path("again/graph.ttl").read_bytes() == graph.read_bytes()
    assert Path("again/graph.graphml").read_bytes() != b""
    told = {json.loads(line)["claim"] for line in Path("again/claims.jsonl").read_text(encoding="utf-8").splitlines()}
    assert told == {claim.id for claim in made.knowledge().claims}
    assert "2 texts, 10 claims, 13 things." in Path("again/report.md").read_text(encoding="utf-8")
    page = Path("again/graph.html").read_text(encoding="utf-8")
    assert "Donald Trump pressured Zelenskyy to secure US access." in page
    assert run("query", "again", "ASK { ent:ukraine rel:possess ent:lithium }") == (0, "yes\n", "")


def test_an_import_leaves_nothing_of_an_earlier_build_in_its_folder(graph: Path) -> None:
    knowledge = made.knowledge()
    save(knowledge, described(knowledge), Path("again"))
    Path("again/own.txt").write_text("mine")
    import_graph(graph, Path("again"))
    assert sorted(path.name for path in Path("again").rglob("*") if path.is_file()) == [
        "claims.jsonl",
        "entities.jsonl",
        "graph.graphml",
        "graph.html",
        "graph.ttl",
        "own.txt",
        "report.md",
    ]


def test_a_graph_is_not_imported_over_itself(graph: Path) -> None:
    with pytest.raises(OutputError, match="the graph itself lies in it; choose another folder with -o"):
        import_graph(graph, graph.parent)


def test_what_cannot_be_read_is_one_line_and_leaves_the_folder_as_it_was(graph: Path) -> None:
    graph.write_text(graph.read_text(encoding="utf-8").replace("gb:polarity", "gb:colour", 1), encoding="utf-8")
    code, out, errors = run("import", "graph.ttl", "-o", "again")
    assert (code, out) == (1, "")
    assert re.fullmatch(r"graphbuild: graph\.ttl, line \d+: https:\S+: it has no gb:polarity [^\n]*\n", errors)
    assert not Path("again").exists()


def test_what_is_not_graphbuilds_is_told_and_the_rest_is_used(graph: Path) -> None:
    graph.write_text(graph.read_text(encoding="utf-8") + 'ent:kim rdfs:label "Kim" .\n', encoding="utf-8")
    code, out, errors = run("export", "graph.ttl", "--to", "nt")
    assert (code, "ent/kim" in out) == (0, False)
    assert errors == (
        "graphbuild: graph.ttl: 1 triple is not graphbuild's and left out, the first on "
        "<https://w3id.org/graphbuild/ent/kim> with <http://www.w3.org/2000/01/rdf-schema#label>\n"
    )


@pytest.mark.usefixtures("graph")
def test_an_export_goes_to_standard_output_or_a_file_and_says_what_it_cannot_hold() -> None:
    code, out, errors = run("export", "graph.ttl", "--to", "gexf")
    assert (code, errors) == (0, f"graphbuild: gexf cannot hold {EXPORTS['gexf'].lost}\n")
    assert run("export", "graph.ttl", "--to", "gexf", "-o", "new/story.gexf")[:2] == (0, "Wrote new/story.gexf.\n")
    assert Path("new/story.gexf").read_text(encoding="utf-8").rstrip("\n") == out.rstrip("\n")
    assert [path.name for path in Path("new").iterdir()] == ["story.gexf"]


@pytest.mark.usefixtures("graph")
def test_a_format_of_several_files_needs_a_folder() -> None:
    code, _, errors = run("export", "graph.ttl", "--to", "csv")
    assert (code, "several files: name their folder with -o" in " ".join(errors.split())) == (2, True)
    code, out, errors = run("export", "graph.ttl", "--to", "csv", "-o", "tables")
    assert (code, out) == (0, "Wrote tables/edges.csv, tables/nodes.csv.\n")
    code, _, errors = run("export", "graph.ttl", "--to", "csv", "-o", "graph.ttl")
    assert (code, errors) == (
        3,
        "graphbuild: graph.ttl: cannot be written (File exists); choose another folder with -o\n",
    )


def test_every_format_is_the_same_bytes_every_time(graph: Path) -> None:
    folders = (Path("one"), Path("two"))
    code = (
        "import sys; from pathlib import Path\n"
        "from graphbuild.exchange import export_graph, load\nfrom graphbuild.exports import EXPORTS\n"
        "for form in EXPORTS: export_graph(load('graph.ttl'), form, Path(sys.argv[1]) / form)\n"
    )
    for seed, folder in enumerate(folders, start=1):
        changed = environment(PYTHONHASHSEED=str(seed))
        subprocess.run([sys.executable, "-c", code, str(folder)], env=changed, check=True)
    found = [{p.relative_to(f): p.read_bytes() for p in f.rglob("*") if p.is_file()} for f in folders]
    assert found[0] == found[1]
    assert {path.parts[0] for path in found[0]} == set(EXPORTS)


def test_without_pyarrow_parquet_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(OutputError, match=r"that is not installed; install it: pip install 'graphbuild\[parquet\]'"):
        export_graph(made.knowledge(), "parquet", tmp_path / "parquet")
    assert list(tmp_path.iterdir()) == []


def test_the_page_on_exports_tells_of_each_format_what_it_cannot_hold() -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \|.*\| ([^|]*) \|$", page, re.MULTILINE))
    assert rows == {name: export.lost or "nothing" for name, export in EXPORTS.items()}
