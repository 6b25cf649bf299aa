"""The rules that keep the parts apart."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "graphbuild"
STAGES = frozenset(
    {"read", "parse", "extract", "resolve", "gather", "describe", "store", "ask", "analyse", "render", "evaluate"}
)
JOINING = frozenset(
    {"pipeline", "exchange", "exports", "cost", "staging", "earlier", "cli", "terminal", "name_file", "__main__"}
)
"""What joins the stages, so that no stage may know it."""
HEAVY = (
    "spacy",
    "numpy",
    "networkx",
    "rdflib",
    "pyoxigraph",
    "pyvis",
    "rustworkx",
    "rich.progress",
    "pandas",
    "pyarrow",
    "pyshacl",
)
MODULES = sorted(PACKAGE.rglob("*.py"))


def imports(module: Path) -> Iterator[str]:
    """The names of all modules that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def stage(module: Path) -> str:
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def relative(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def test_no_stage_imports_another() -> None:
    wrong = [
        f"{relative(module)} imports {name}"
        for module in MODULES
        for name in imports(module)
        if stage(module) in STAGES and name.startswith("graphbuild.")
        if name.split(".")[1] in (STAGES | JOINING) - {stage(module)}
    ]
    assert wrong == []


def test_spacy_ends_at_the_parser() -> None:
    found = {relative(module) for module in MODULES if any(name.split(".")[0] == "spacy" for name in imports(module))}
    assert {name for name in found if not name.startswith("graphbuild/parse/")} == set()


def test_nothing_prints_but_through_the_terminal() -> None:
    printing = {
        relative(module)
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert printing == set()


def test_no_module_is_longer_than_400_lines() -> None:
    lengths = {relative(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_every_module_says_what_it_is_about() -> None:
    trees = {relative(module): ast.parse(module.read_text(encoding="utf-8")) for module in MODULES}
    assert [name for name, tree in trees.items() if not ast.get_docstring(tree)] == []


@pytest.mark.parametrize(
    "words",
    [["--help"], *([c, "-h"] for c in ("build", "query", "show", "rules", "export", "check"))],
)
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    assert loaded_by(f"sys.argv = ['graphbuild', *{words!r}]\nfrom graphbuild.cli import main\nmain()") == []


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_by("import graphbuild") == []


def loaded_by(code: str) -> list[str]:
    """The heavy modules that are loaded when the code has run in a process of its own."""
    report = (
        "import atexit, sys\n"
        f"atexit.register(lambda: sys.stderr.write(' '.join(m for m in {HEAVY!r} if m in sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", report + code], capture_output=True, text=True, cwd=ROOT, check=True)
    return done.stderr.split()


def test_only_one_module_knows_the_label_scheme() -> None:
    from graphbuild.labels import ARCS

    own_words = set(ARCS) - set(ARCS.values()) - {"case", "compound", "det", "attr", "mark", "conj", "prep"}
    knowing = {
        relative(module)
        for module in (PACKAGE / "labels.py", *(PACKAGE / "extract").glob("*.py"), *(PACKAGE / "resolve").glob("*.py"))
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in own_words
    }
    assert knowing == {"graphbuild/labels.py"}
