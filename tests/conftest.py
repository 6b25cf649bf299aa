"""What all tests share."""

import importlib.util
import os
import shutil
from collections.abc import Sequence

import pytest

from graphbuild.parse import Parser
from graphbuild.settings import Settings


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The parser with its default model."""
    return Parser(Settings())


def needs(*tools: str) -> None:
    """Every tool is on the path, or the test is skipped with its name; with CI=true a missing tool is a failure."""
    missing_is_told([tool for tool in tools if shutil.which(tool) is None])


def needs_packages(*packages: str) -> None:
    """The same for packages of Python."""
    missing_is_told([package for package in packages if importlib.util.find_spec(package) is None])


def missing_is_told(missing: Sequence[str]) -> None:
    if not missing:
        return
    reason = f"not installed: {', '.join(missing)}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the snapshots in tests/stories again")
