"""One browser for all tests of the page, and pages written once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.conftest import needs
from tests.render.browser import chromium
from tests.render.samples import story


@pytest.fixture(scope="session")
def browser() -> Iterator[Chrome]:
    """Chromium without a window."""
    needs("chromium", "chromedriver")
    with chromium() as driver:
        yield driver


@pytest.fixture(scope="session")
def story_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the hand-made story."""
    return story().to_html(tmp_path_factory.mktemp("page") / "graph.html")
