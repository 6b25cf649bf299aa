"""A new build takes back what the one before it left, and touches nothing else."""

from pathlib import Path

import pytest

from graphbuild.earlier import withdrawn
from graphbuild.errors import OutputError


def put(folder: Path, name: str, content: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(content, encoding="utf-8")


def test_texts_of_an_earlier_build_are_withdrawn(tmp_path: Path) -> None:
    put(tmp_path, "claims.jsonl", '{"doc": "old"}\n{"doc": "kept"}\n{"doc": "caf\\u00e9"}\n')
    expected = (tmp_path / "sources" / "café.txt", tmp_path / "sources" / "old.txt")
    assert withdrawn(tmp_path, docs={"kept", "new"}) == expected


def test_a_claims_file_that_someone_changed_withdraws_nothing_elsewhere(tmp_path: Path) -> None:
    put(tmp_path, "claims.jsonl", '{"doc": "../old"}\n{"doc": "/etc/passwd"}\n{"doc": 1}\n{\n[]\n{"doc": ".."}\n\n')
    assert withdrawn(tmp_path, docs=set()) == (tmp_path / "sources" / "...txt",)


def test_a_file_that_no_build_made_is_not_replaced(tmp_path: Path) -> None:
    put(tmp_path, "sources/story.txt", "mine")
    assert withdrawn(tmp_path, docs={"other"}) == ()
    with pytest.raises(OutputError, match="it is there, and no build made it"):
        withdrawn(tmp_path, docs={"story"})
