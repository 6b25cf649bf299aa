"""Whoever reads, however they read: WCAG 2.2 AA by axe-core, the keyboard, print, less motion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from tests.render.browser import open_page, resize
from tests.render.reader import click_on, find, names, press, state

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
LEVEL = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
Media = Sequence[Mapping[str, str]]


def emulate(driver: Chrome, *, media: str = "", features: Media = ()) -> None:
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": list(features)})


def violations(driver: Chrome) -> list[str]:
    """What axe-core finds, one line each: the rule and the elements that break it."""
    # The page's own policy lets no other script in; the driver's world is outside of it.
    driver.execute_script(AXE)
    found = driver.execute_async_script(
        "axe.run(document, { runOnly: { type: 'tag', values: arguments[0] } }).then(arguments[1])", LEVEL
    )
    assert len(found["passes"]) > 15
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


def first(driver: Chrome) -> None:
    """The page as it opens."""


def thing(driver: Chrome) -> None:
    click_on(driver, thing="trump")
    press(driver, "#card summary")


def claim(driver: Chrome) -> None:
    press(driver, ".said")


def menus(driver: Chrome) -> None:
    for name in ("filter", "save", "corrections"):
        driver.execute_script("document.getElementById(arguments[0]).hidden = false", f"{name}-panel")


def searching(driver: Chrome) -> None:
    find(driver, "#search").send_keys("u")


def listed(driver: Chrome) -> None:
    press(driver, "#as-list", "#list-view .thing")


def table(driver: Chrome) -> None:
    press(driver, "#as-table", "th button", "tbody .open", "#card .wrong")


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (1280, "dark"), (380, "light")])
def test_axe_finds_nothing_in_any_view(page: Chrome, width: int, scheme: str) -> None:
    emulate(page, features=[{"name": "prefers-color-scheme", "value": scheme}])
    resize(page, width, 820)
    found = {}
    for look in (first, thing, claim, menus, searching, listed, table):
        page.refresh()
        look(page)
        found[look.__name__] = violations(page)
    emulate(page)
    assert found == {name: [] for name in found}


def test_axe_would_find_what_is_wrong(page: Chrome) -> None:
    page.execute_script("document.getElementById('save').textContent = ''")
    assert [line.partition(":")[0] for line in violations(page)] == ["button-name"]


def test_everything_is_reached_by_keyboard_with_a_focus_that_is_seen(page: Chrome) -> None:
    page.execute_script("document.activeElement.blur()")
    reached = []
    for _ in range(30):
        page.switch_to.active_element.send_keys(Keys.TAB)
        focus = page.switch_to.active_element
        reached.append(focus.get_attribute("id") or focus.get_attribute("class"))
        style = page.execute_script(
            "const s = getComputedStyle(arguments[0]); return [s.outlineStyle, s.outlineWidth]", focus
        )
        assert style == ["solid", "3px"], reached
    wanted = ["search", "filter", "save", "corrections", "as-graph", "as-list", "as-table", "graph", "show-all"]
    assert reached[:9] == wanted
    assert "key" in reached
    assert any(name and name.startswith("said") for name in reached)


def test_a_menu_opens_closes_and_gives_the_focus_back_by_keyboard(page: Chrome) -> None:
    find(page, "#filter").send_keys(Keys.ENTER)
    assert find(page, "#filter").get_attribute("aria-expanded") == "true"
    page.switch_to.active_element.send_keys(Keys.TAB)
    assert page.switch_to.active_element.get_attribute("id") == "speaker-filter"
    page.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert find(page, "#filter-panel").is_displayed() is False
    assert page.switch_to.active_element.get_attribute("id") == "filter"


def test_what_is_chosen_is_spoken(page: Chrome) -> None:
    find(page, "#graph").send_keys(Keys.ARROW_RIGHT)
    assert str(find(page, "#spoken").get_property("textContent")).strip() == "Ukraine"
    press(page, "[data-kind=Person]")
    assert str(find(page, "#spoken").get_attribute("textContent")).endswith("edges shown")


def test_nothing_moves_by_itself(page: Chrome) -> None:
    click_on(page, thing="ukraine")
    moving = "return document.getAnimations().length"
    assert page.execute_script(moving) == 0
    before = page.execute_script("return JSON.stringify(graphbuild.boxes())")
    page.execute_async_script("setTimeout(arguments[0], 300)")
    assert page.execute_script("return JSON.stringify(graphbuild.boxes())") == before


def test_print_shows_graph_and_story_and_no_controls(page: Chrome) -> None:
    emulate(page, media="print")
    shown = {
        selector: find(page, selector).is_displayed()
        for selector in ("#graph", "#story", "#legend", ".toolbar", ".controls")
    }
    story = page.execute_script("const s = document.getElementById('story'); return s.scrollHeight - s.clientHeight")
    emulate(page)
    assert shown == {"#graph": True, "#story": True, "#legend": True, ".toolbar": False, ".controls": False}
    assert story <= 1


def test_on_paper_the_page_is_light(page: Chrome) -> None:
    emulate(page, media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    ground = page.execute_script("return getComputedStyle(document.body).backgroundColor")
    emulate(page)
    assert ground == "rgb(255, 255, 255)"


def test_every_menu_fits_a_phone(page: Chrome) -> None:
    resize(page, 380, 800)
    page.refresh()
    for name in ("filter", "save", "corrections"):
        press(page, f"#{name}")
        box = find(page, f"#{name}-panel").rect
        assert (box["x"] >= 0, box["x"] + box["width"] <= 380) == (True, True), name
        press(page, f"#{name}")
    assert page.execute_script("return document.documentElement.scrollWidth") <= 380
    press(page, "#as-list")
    assert page.execute_script("return document.documentElement.scrollWidth") <= 380


def test_the_page_can_be_read_without_colour(page: Chrome, story_page: Path) -> None:
    """Each status has a line or a sign of its own, and each of its words says it too."""
    keys = [key.text.split("\n")[0] for key in page.find_elements(By.CSS_SELECTOR, "[data-status] span")]
    assert keys == ["stated as fact", "denied", "planned or wanted", "possible", "on a condition", "said by someone"]
    page.execute_cdp_cmd("Emulation.setEmulatedVisionDeficiency", {"type": "achromatopsia"})
    open_page(page, story_page)
    painted = page.execute_script(
        "return [...document.querySelectorAll('canvas.line')].map((mark) => {"
        "  const d = mark.getContext('2d').getImageData(0, 0, 60, 28).data;"
        "  return [...d].filter((_, place) => place % 4 === 3).map((alpha) => (alpha > 90 ? '#' : '.')).join('');"
        "})"
    )
    page.execute_cdp_cmd("Emulation.setEmulatedVisionDeficiency", {"type": "none"})
    assert len(set(painted)) == 6
    assert names(page)
    assert state(page)["view"] == "graph"
