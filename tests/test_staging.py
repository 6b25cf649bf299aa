"""What a folder holds stays as it was until all that is new is whole."""

import os
from pathlib import Path

import pytest

from graphbuild.errors import OutputError
from graphbuild.staging import staged


def everything(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_what_the_block_wrote_is_there_afterwards_and_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("old")
    (tmp_path / "notes.txt").write_text("mine")
    with staged(tmp_path) as stage:
        (stage.folder / "graph.ttl").write_text("new")
        (stage.folder / "sources").mkdir()
        (stage.folder / "sources" / "story.txt").write_text("text")
        assert (tmp_path / "graph.ttl").read_text() == "old"
    assert everything(tmp_path) == {"graph.ttl": "new", "notes.txt": "mine", "sources/story.txt": "text"}
    assert stage.written == (tmp_path / "graph.ttl", tmp_path / "sources" / "story.txt")


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, ValueError])
def test_a_block_that_fails_leaves_the_folder_as_it_was(tmp_path: Path, error: type[BaseException]) -> None:
    (tmp_path / "graph.ttl").write_text("old")
    with pytest.raises(error), staged(tmp_path) as stage:
        (stage.folder / "graph.ttl").write_text("new")
        raise error
    assert everything(tmp_path) == {"graph.ttl": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]


def test_a_block_that_fails_leaves_no_folder_where_there_was_none(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), staged(tmp_path / "output"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_folder_where_a_file_must_go_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").mkdir()
    (tmp_path / "claims.jsonl").write_text("old")
    with pytest.raises(OutputError, match="a folder stands where a file must go"), staged(tmp_path) as stage:
        (stage.folder / "claims.jsonl").write_text("new")
        (stage.folder / "graph.ttl").write_text("new")
    assert everything(tmp_path) == {"claims.jsonl": "old"}


def test_a_target_that_is_a_file_is_refused_before_the_block_runs(tmp_path: Path) -> None:
    target = tmp_path / "output"
    target.write_text("mine")
    with pytest.raises(OutputError) as caught, staged(target):
        pytest.fail("the block ran")
    assert str(caught.value) == f"{target}: cannot be written (File exists); choose another folder with -o"


def test_a_target_that_nobody_can_write_is_refused() -> None:
    # The kernel refuses new folders in /proc to root too.
    with pytest.raises(OutputError, match="cannot be written"), staged(Path("/proc/graphbuild")):
        pytest.fail("the block ran")


def test_files_get_the_usual_permissions(tmp_path: Path) -> None:
    with staged(tmp_path / "output") as stage:
        (stage.folder / "graph.ttl").write_text("")
    mask = os.umask(0)
    os.umask(mask)
    assert (tmp_path / "output" / "graph.ttl").stat().st_mode & 0o777 == 0o666 & ~mask
