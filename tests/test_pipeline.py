"""The whole way from texts to files, with the language model."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import graphbuild
from graphbuild.errors import InputError, OutputError
from graphbuild.pipeline import build_folder
from graphbuild.settings import Settings

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build_in_its_own_process(folder: Path, *, seed: str, batch_size: int) -> dict[str, bytes]:
    """What a build of copies of the seeds writes, in a folder and with a hash seed of its own."""
    (folder / "texts").mkdir(parents=True)
    for story in SEEDS.glob("*.txt"):
        (folder / "texts" / story.name).write_bytes(story.read_bytes())
    code = (
        "from graphbuild.pipeline import build_folder\n"
        "from graphbuild.settings import Settings\n"
        f"build_folder(['texts'], 'output', settings=Settings(batch_size={batch_size}))"
    )
    changes = {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, "-c", code], cwd=folder, env={**os.environ, **changes}, check=True)
    return files(folder / "output")


def test_two_builds_are_the_same_bytes_whatever_hash_seed_folder_and_batch_size(tmp_path: Path) -> None:
    first = build_in_its_own_process(tmp_path / "one", seed="1", batch_size=256)
    second = build_in_its_own_process(tmp_path / "two" / "deeper", seed="2", batch_size=3)
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_the_product_can_do_what_its_name_says() -> None:
    knowledge = graphbuild.build([SEEDS])
    labels = {entity.key: entity.label for entity in knowledge.entities}
    asserted = {
        (labels[claim.subject], claim.relation.lemma, labels[claim.object])
        for claim in knowledge.claims
        if claim.asserted
    }
    wanted = {("Donald Trump", "pressure", "Volodymyr Zelenskyy"), ("Ukraine", "possess", "lithium")}
    assert wanted - asserted == set()
    assert ("Volodymyr Zelenskyy", "approve", "agreement") not in asserted


def test_progress_is_told_after_each_text() -> None:
    seen: list[tuple[str, int, int]] = []
    graphbuild.build([SEEDS], on_progress=lambda *told: seen.append(told))
    assert seen == [("minerals_deal", 1, 2), ("minerals_deal_signed", 2, 2)]


def test_a_text_that_cannot_be_read_is_a_warning_beside_one_that_can(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="missing.txt: there is no such file; check the path"):
        knowledge = graphbuild.build([tmp_path / "missing.txt", SEEDS / "minerals_deal.txt"])
    assert [source.doc for source in knowledge.sources] == ["minerals_deal"]


@pytest.mark.parametrize("paths", [[], ["missing.txt"]])
def test_nothing_to_read_is_an_error_and_no_empty_graph(paths: Sequence[str], tmp_path: Path) -> None:
    with pytest.raises(InputError):
        graphbuild.build(paths)
    with pytest.raises(InputError):
        build_folder(paths, tmp_path / "output")
    assert list(tmp_path.iterdir()) == []


def test_a_second_build_takes_back_what_the_first_left(tmp_path: Path) -> None:
    build_folder([SEEDS], tmp_path)
    build_folder([SEEDS / "minerals_deal.txt"], tmp_path, settings=Settings())
    assert [path.name for path in (tmp_path / "sources").iterdir()] == ["minerals_deal.txt"]


def test_a_story_of_the_user_in_the_place_of_a_result_is_not_replaced(tmp_path: Path) -> None:
    story = tmp_path / "sources" / "story.txt"
    story.parent.mkdir()
    story.write_bytes(b"Ada Quill bought the ferry.\r\n")
    with pytest.raises(OutputError, match="no build made it"):
        build_folder([story], tmp_path)
    assert files(tmp_path) == {"sources/story.txt": b"Ada Quill bought the ferry.\r\n"}
