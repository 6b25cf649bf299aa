"""The page's script by itself: its own tests in Node, and its linter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from graphbuild.render.page import SCRIPTS
from tests.conftest import needs

ROOT = Path(__file__).parents[2]


def test_the_parts_of_the_script_do_what_their_own_tests_say() -> None:
    needs("node")
    files = sorted(map(str, (ROOT / "tests" / "render" / "script").glob("*.test.js")))
    done = subprocess.run(["node", "--test", *files], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(files) == 5


def test_the_linter_has_nothing_to_say_of_the_script() -> None:
    biome = Path(sys.executable).with_name("biome")
    done = subprocess.run([biome, "check", "--error-on-warnings", "."], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_part_of_the_script_is_in_the_page() -> None:
    assert sorted(SCRIPTS) == sorted(path.stem for path in (ROOT / "graphbuild" / "render" / "assets").glob("*.js"))
