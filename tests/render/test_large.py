"""A graph of 5,000 claims: its core at once, the rest on demand, and never a picture that stutters."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from graphbuild.render import drawing
from tests.render.browser import open_page, resize
from tests.render.reader import find, names, press, state
from tests.render.samples import large
from tests.render.speed import empty_page, first_draw, frames_a_second


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return large(5000).to_html(tmp_path_factory.mktemp("large") / "large.html")


def test_five_thousand_claims_show_their_core_in_three_seconds(browser: Chrome, path: Path, tmp_path: Path) -> None:
    resize(browser, 1280, 820)
    least = first_draw(browser, empty_page(tmp_path / "empty.html"))
    took = first_draw(browser, path)
    assert took < 3000
    assert took / least < 20
    assert 10 <= len(names(browser)) <= 25
    assert find(browser, "#card").is_displayed() is False


def test_when_all_is_shown_it_can_still_be_moved(browser: Chrome, path: Path) -> None:
    resize(browser, 1280, 820)
    open_page(browser, path)
    press(browser, "#show-all")
    assert len(names(browser)) > 1000
    assert frames_a_second(browser) > 20


def test_table_and_list_show_a_part_and_say_how_much_there_is(browser: Chrome, path: Path) -> None:
    open_page(browser, path)
    press(browser, "#as-table")
    assert find(browser, "caption").text == "5,000 claims"
    assert len(browser.find_elements(By.CSS_SELECTOR, "tbody tr")) == 300
    assert find(browser, "#table-view .more").text == "Show 1,000 more rows"
    press(browser, "#as-list")
    assert len(browser.find_elements(By.CSS_SELECTOR, "#list-view li")) == 300


def test_more_than_can_be_drawn_is_said_and_found_by_search(
    browser: Chrome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "ALL_LIMIT", 60)
    open_page(browser, large(500).to_html(tmp_path / "larger.html"))
    press(browser, "#show-all")
    assert re.fullmatch(r"The 60 that matter most; search finds the other \d+\.", find(browser, "#message").text)
    beyond = browser.execute_script(
        "const { entities, views, order } = JSON.parse(document.getElementById('knowledge').textContent);"
        "const drawn = new Set(views.all.map(([thing]) => thing));"
        "const { edges } = JSON.parse(document.getElementById('network').textContent);"
        "const ends = order.flatMap((edge) => [edges[edge].from, edges[edge].to]);"
        "return entities[ends.find((thing) => !drawn.has(thing))];"
    )
    find(browser, "#search").send_keys(beyond["label"], "\ue007")
    assert state(browser)["thing"] == beyond["key"]
    assert beyond["key"] in names(browser)
