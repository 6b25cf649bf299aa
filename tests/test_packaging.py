"""A wheel, built and installed outside the tree, has all that a checkout has."""

import ast
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DATA = ("*.txt", "*.tsv", "*.rq", "*.html", "*.jinja", "*.js", "*.css", "*.json", "*.ttl", "py.typed")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that holds the wheel, and sees the packages it needs but not the checkout."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=False)
    (packages,) = (folder / "lib").glob("python*/site-packages")
    interpreter = folder / "bin" / "python"
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(interpreter),
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        str(wheel),
    )
    # A path of our own after the environment's: .pth files in there, such as that of the checkout, are not obeyed.
    (packages / "needed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return interpreter


def run(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_every_module_and_every_file_that_modules_read(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    expected = {
        path.relative_to(ROOT).as_posix()
        for pattern in ("*.py", *DATA)
        for path in (ROOT / "graphbuild").rglob(pattern)
        if "__pycache__" not in path.parts
    }
    expected |= {f"graphbuild/ontology/{path.name}" for path in (ROOT / "ontology").glob("*.ttl")}
    assert expected - inside == set()
    assert any(name.startswith("graphbuild/ontology/") for name in inside)


def test_the_wheel_holds_no_tests_and_no_stories(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"graphbuild", "graphbuild-0.1.0.dist-info"}


def test_the_installed_package_finds_its_ontology(python: Path, tmp_path: Path) -> None:
    code = (
        "import graphbuild, graphbuild.resources as r\n"
        "from graphbuild.families import families\n"
        "from graphbuild.ask.check import SHAPES, STRICT\n"
        "known = families().sense('own', subject='Person', object='Work')\n"
        "there = all(r.ontology(name).is_file() for name in ('graphbuild.ttl', SHAPES, STRICT))\n"
        "print(graphbuild.__file__, there and known.family)"
    )
    where, found = run(str(python), "-c", code, cwd=tmp_path).split()
    assert (Path(where).is_relative_to(ROOT), found) == (False, "possession")


def test_the_installed_command_runs(python: Path, tmp_path: Path) -> None:
    assert run(str(python.with_name("graphbuild")), "--version", cwd=tmp_path) == "0.1.0\n"


def test_every_package_that_is_imported_is_declared_and_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=~! ]", each)[0] for each in project["dependencies"]}
    on_demand = {re.split(r"[<>=~! ]", each)[0] for each in project["optional-dependencies"]["parquet"]}
    pinned = set(
        re.findall(
            r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE
        )
    )
    imported = {
        name.split(".")[0]
        for module in (ROOT / "graphbuild").rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        for name in imports(node)
    }
    assert imported - declared - sys.stdlib_module_names - {"graphbuild"} == on_demand
    assert declared - pinned == set()


def imports(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
