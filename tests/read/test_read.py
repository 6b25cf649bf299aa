"""Paths become sources; whatever cannot be read is one error that names file, reason and remedy."""

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuild.model import Source
from graphbuild.read import read
from graphbuild.read.inputs import files
from graphbuild.settings import Settings


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: str, content: str | bytes) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(content.encode() if isinstance(content, str) else content)


def source(doc: str, text: str, name: str, title: str | None = None) -> Source:
    return Source(doc, text, hashlib.sha256(text.encode()).hexdigest(), name, title)


def failure(*paths: str, settings: Settings = Settings()) -> str:
    sources, failures = read(paths, settings=settings)
    assert sources == ()
    (only,) = failures
    return str(only)


def test_files_are_read_in_the_order_given() -> None:
    put("b.txt", "Second.\r\nStory.\r\n")
    put("a.txt", "First.\n")
    expected = (source("b", "Second.\nStory.\n", "b.txt"), source("a", "First.\n", "a.txt"))
    assert read(["b.txt", Path("a.txt")]) == (expected, ())


def test_a_folder_gives_its_texts_sorted_without_hidden_files_and_readme() -> None:
    for name in ("b.txt", "a/z.md", "a/y", ".hidden.txt", ".git/x.txt", "README.md", "photo.jpg"):
        put(f"stories/{name}", f"This is {name}.")
    sources, failures = read(["stories"])
    assert ([source.name for source in sources], failures) == (["y", "z.md", "b.txt"], ())


def test_a_file_that_is_named_itself_is_tried_whatever_its_ending() -> None:
    put("README.story", "The deal collapsed.")
    assert read(["README.story"]) == ((source("README", "The deal collapsed.", "README.story"),), ())


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Café closed.".encode("cp1252"))))
    assert read(["-"]) == ((source("stdin", "Café closed.", "-"),), ())


def test_the_same_text_under_one_name_is_one_source_and_another_text_gets_its_own_name() -> None:
    put("a/story.txt", "One.")
    put("b/story.txt", "Two.")
    put("c/story.txt", "One.")
    expected = (source("story", "One.", "story.txt"), source("story_1eb32d1e", "Two.", "story.txt"))
    assert read(["a", "b", "c", "a/story.txt"]) == (expected, ())


def test_a_heading_becomes_the_title() -> None:
    put("story.md", "# Deal collapses\n\nThe deal collapsed.\n")
    text = "# Deal collapses\n\nThe deal collapsed.\n"
    assert read(["story.md"]) == ((source("story", text, "story.md", "Deal collapses"),), ())


@pytest.mark.parametrize(
    "content, reason",
    [
        ("", "it is empty; give a file with text"),
        (" \n\t\u00a0\n", "it holds nothing but white space; give a file with text"),
        ("\ufeff", "it is empty; give a file with text"),
        ("👍🏽 😀 12:30", "there are no words in it; give a file with sentences"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it is not text but binary data; give a text file"),
    ],
)
def test_a_file_without_words_is_refused(content: str | bytes, reason: str) -> None:
    put("story.txt", content)
    assert failure("story.txt") == f"story.txt: {reason}"


def test_a_missing_file_is_an_error() -> None:
    assert failure("story.txt") == "story.txt: there is no such file; check the path"


def test_a_name_that_cannot_be_is_an_error() -> None:
    assert failure("a\0b") == "a?b: no file can have such a name; check the path"
    assert failure("x" * 5000).endswith("it cannot be read (File name too long); check the path")


def test_what_a_build_made_is_not_read_again(tmp_path: Path) -> None:
    for name in ("story.txt", "out/report.md", "out/sources/story.txt", "out/graph.ttl", "out/claims.jsonl"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Oslo lies in Norway.", encoding="utf-8")
    assert files(str(tmp_path)) == (str(tmp_path / "story.txt"),)


def test_a_folder_of_the_same_names_that_no_build_made_is_read(tmp_path: Path) -> None:
    for name in ("report.md", "sources/story.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Oslo lies in Norway.", encoding="utf-8")
    assert files(str(tmp_path)) == (str(tmp_path / "report.md"), str(tmp_path / "sources" / "story.txt"))


def test_a_folder_without_texts_is_an_error() -> None:
    put("pictures/photo.jpg", b"\xff\xd8\xff")
    assert failure("pictures") == (
        "pictures: there are no text files in this folder; put .txt or .md files there, or name files"
    )


def test_a_pipe_is_refused_without_waiting_for_it() -> None:
    os.mkfifo("pipe")
    expected = 'it is a device or a pipe, not a file; send its text to standard input and give "-"'
    assert failure("pipe") == f"pipe: {expected}"
    assert failure("/dev/null") == f"/dev/null: {expected}"


def test_a_text_that_is_too_long_is_refused() -> None:
    put("story.txt", "word " * 3)
    assert read(["story.txt"], settings=Settings(max_characters=15))[1] == ()
    expected = "story.txt: it is longer than 14 characters; split it, or raise max_characters"
    assert failure("story.txt", settings=Settings(max_characters=14)) == expected
    expected = "story.txt: it is larger than 12 bytes; split it, or raise max_characters"
    assert failure("story.txt", settings=Settings(max_characters=2)) == expected


def test_ten_megabytes_of_one_line_are_refused_and_in_paragraphs_are_read() -> None:
    put("line.txt", "word " * 2_000_000)
    put("lines.txt", ("word " * 2_000 + "\n") * 1_000)
    expected = "line.txt: it has a line of more than 100,000 characters; break it into paragraphs"
    assert failure("line.txt") == expected
    ((only,), failures) = read(["lines.txt"])
    assert (len(only.text), failures) == (10_001_000, ())


def test_one_bad_file_does_not_stop_the_others() -> None:
    put("stories/bad.txt", "")
    put("stories/good.txt", "The deal collapsed.")
    sources, failures = read(["missing.txt", "stories"])
    assert sources == (source("good", "The deal collapsed.", "good.txt"),)
    assert [error.subject for error in failures] == ["missing.txt", "stories/bad.txt"]


def test_a_file_that_may_not_be_read_is_an_error() -> None:
    put("story.txt", "The deal collapsed.")
    Path("story.txt").chmod(0)
    code = (
        "import os, sys\n"
        "from graphbuild.read import read\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "print(read(['story.txt'])[1][0])"
    )
    Path().chmod(0o755)
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={"PYTHONPATH": str(root)}, check=False
    )
    assert (done.stdout, done.stderr) == ("story.txt: you may not read it; change its permissions\n", "")


def test_a_file_name_that_is_no_text_does_not_spoil_what_is_written() -> None:
    put(os.fsdecode(b"caf\xe9.txt"), "The deal collapsed.")
    assert read(["."]) == ((source("caf_", "The deal collapsed.", "caf\ufffd.txt"),), ())
