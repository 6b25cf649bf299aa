"""What all tests share."""

import os
import shutil

import pytest


def needs(*tools: str) -> None:
    """Every tool is on the path, or the test is skipped with its name; with CI=true a missing tool is a failure."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if not missing:
        return
    reason = f"not installed: {', '.join(missing)}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the snapshots in tests/stories again")
