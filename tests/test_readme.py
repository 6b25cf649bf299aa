"""What the README tells people to type works."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import graphbuild
from graphbuild.pipeline import build_folder
from graphbuild.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    \.venv/bin/graphbuild ((?:query|explain|entities) .*)$", README, re.MULTILINE)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that looks like the checkout after `make demo`."""
    folder = tmp_path_factory.mktemp("checkout")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    build_folder([ROOT / "seeds"], folder / "output")
    return folder


def test_each_exchange_of_the_readme_works(checkout: Path) -> None:
    commands = re.findall(r"^    \.venv/bin/graphbuild ((?:export|import) .*)$", README, re.MULTILINE)
    for command in commands:
        words = [sys.executable, "-m", "graphbuild", *shlex.split(command)]
        done = subprocess.run(words, cwd=checkout, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
        assert (done.returncode, done.stdout[:6]) == (0, "Wrote " if "export" in command else "Read 1")
    assert len(commands) == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_each_question_of_the_readme_is_answered(command: str, checkout: Path) -> None:
    words = [sys.executable, "-m", "graphbuild", *shlex.split(command)]
    done = subprocess.run(words, cwd=checkout, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 2


def test_the_python_of_the_readme_runs(checkout: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "Ukraine possesses lithium <-" in done.stdout
    assert (checkout / "story.html").is_file()


def test_the_corrections_and_names_of_the_readme_are_obeyed(tmp_path: Path) -> None:
    corrections, names = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    (tmp_path / "corrections.txt").write_text(corrections, encoding="utf-8")
    (tmp_path / "names.csv").write_text(names, encoding="utf-8")
    settings = Settings(names=str(tmp_path / "names.csv"), corrections=str(tmp_path / "corrections.txt"))
    knowledge = graphbuild.build([ROOT / "seeds"], settings=settings)
    labels = {entity.label: entity for entity in knowledge.entities}
    assert labels["Yulia Svyrydenko"].links == ("https://example.org/svyrydenko",)
    assert {"Washington", "joint fund", "critical minerals"} & set(labels) == set()
    assert "critical raw materials" in labels
    deal = labels["US-Ukraine minerals deal"].namings
    assert {naming.mention.label for naming in deal if naming.doc == "minerals_deal"} == {"US-Ukraine minerals deal"}
    assert labels["United States-Ukraine Reconstruction Investment Fund"].kind == "Organization"


def test_every_file_that_the_readme_names_exists() -> None:
    named = re.findall(r"`((?:graphbuild|notebooks|seeds|docs)/[\w./]*)`|\((docs/[\w.]+)\)", README)
    assert [name for pair in named for name in pair if name and not (ROOT / name).exists()] == []
