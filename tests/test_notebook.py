"""The notebook runs from top to bottom, and shows what it promises."""

from pathlib import Path
from typing import TypedDict, cast

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
NOTEBOOK = ROOT / "notebooks" / "story.ipynb"


class Cell(TypedDict, total=False):
    """What the tests look at in a cell."""

    cell_type: str
    source: str
    execution_count: int | None
    outputs: list[dict[str, object]]


def story() -> nbformat.NotebookNode:
    """The notebook as it is committed."""
    read = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]  # nbformat is typed in part only
    assert isinstance(read, nbformat.NotebookNode)
    return read


def cells(notebook: nbformat.NotebookNode) -> list[Cell]:
    return cast(list[Cell], cast(dict[str, object], notebook)["cells"])


def shown(cell: Cell) -> str:
    """All that a cell printed and returned, as text."""
    texts = []
    for output in cell["outputs"]:
        data = cast(dict[str, str], output.get("data", {}))
        texts.append(data.get("text/html") or data.get("text/plain") or str(output.get("text", "")))
    return "\n".join(texts)


@pytest.fixture(scope="module")
def executed() -> dict[str, str]:
    """The first words of each code cell with what the cell showed, after the notebook has run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        notebook = story()
        client = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(NOTEBOOK.parent)}})
        client.execute()
    return {cell["source"]: shown(cell) for cell in cells(notebook) if cell["cell_type"] == "code"}


def output(executed: dict[str, str], words: str) -> str:
    """What the cell with these words in it showed."""
    return next(shown for source, shown in executed.items() if words in source)


def test_it_is_committed_without_outputs() -> None:
    kept = [cell for cell in cells(story()) if cell.get("outputs") or cell.get("execution_count")]
    assert kept == []


def test_it_builds_the_stories_of_the_demo(executed: dict[str, str]) -> None:
    assert output(executed, "graphbuild.build").startswith("2 texts, ")


def test_it_shows_claims_as_a_table(executed: dict[str, str]) -> None:
    table = output(executed, 'claims.loc[claims["asserted"]')
    assert "<table" in table
    assert "Volodymyr Zelenskyy" in table
    assert "<table" in output(executed, 'claims.loc[~claims["asserted"]')


def test_it_explains_who_pressured_whom(executed: dict[str, str]) -> None:
    assert "“Trump pressured Zelenskyy" in output(executed, "evidence.steps")


def test_it_asks_in_sparql(executed: dict[str, str]) -> None:
    assert "'lithium'" in output(executed, "rel:possess")
    assert "<table" in output(executed, "gb:Claim")


def test_it_ranks_by_centrality(executed: dict[str, str]) -> None:
    assert "Ukraine" in output(executed, "betweenness_centrality")


def test_it_shows_the_page_in_a_frame_of_its_own(executed: dict[str, str]) -> None:
    page = output(executed, "knowledge.show()")
    assert page.startswith('<div><iframe srcdoc="&lt;!doctype html&gt;')
    assert 'sandbox="allow-scripts allow-downloads"' in page
    assert "Zelenskyy" in page
