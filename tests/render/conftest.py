"""One browser for all tests of the page, and pages written once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.conftest import needs
from tests.render.browser import chromium, open_page, resize
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


@pytest.fixture
def page(browser: Chrome, story_page: Path) -> Chrome:
    """The story's page, freshly loaded."""
    browser.get("about:blank")
    resize(browser, 1280, 820)
    open_page(browser, story_page)
    return browser
