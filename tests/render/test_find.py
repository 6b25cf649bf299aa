"""Finding: paths, neighbourhoods, filters that are taken back, views that are sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from graphbuild.model import Knowledge, Value
from tests.render.browser import open_page, requests
from tests.render.reader import click_on, find, names, press, shown_claims, state
from tests.render.samples import source, story


def test_the_path_between_two_things_is_told_by_its_claims(page: Chrome) -> None:
    click_on(page, thing="trump")
    press(page, "#card .path")
    assert find(page, "#notice").text.startswith("Choose another thing")
    find(page, "#search").send_keys("uranium", Keys.ENTER)
    assert state(page)["path"] == ["trump", "zelenskyy", "ukraine", "uranium"]
    assert find(page, "#card h2").text == "From Donald Trump to uranium"
    assert [item.text.split("\n")[-1] for item in page.find_elements(By.CSS_SELECTOR, "#card .claim")][-2:] == [
        "Volodymyr Zelenskyy president of Ukraine",
        "Ukraine possesses uranium",
    ]
    assert page.current_url.endswith("#path=trump&path=uranium")


def test_a_path_keeps_to_what_the_filters_show(page: Chrome) -> None:
    press(page, "[data-kind=Place]")
    click_on(page, thing="trump")
    press(page, "#card .path")
    click_on(page, thing="guarantees")
    assert state(page)["path"] == ["trump", "zelenskyy", "guarantees"]
    press(page, "[data-status=asserted]", "[data-status=denied]", "[data-status=quoted]")
    assert "No claim that is shown leads" in find(page, "#card").text


def test_escape_ends_the_question_for_a_path(page: Chrome) -> None:
    click_on(page, thing="trump")
    press(page, "#card .path")
    find(page, "body").send_keys(Keys.ESCAPE)
    click_on(page, thing="ukraine")
    assert (state(page)["path"], state(page)["thing"]) == (None, "ukraine")


def test_a_path_may_end_in_the_list(page: Chrome) -> None:
    click_on(page, thing="trump")
    press(page, "#card .path", "#as-list")
    assert find(page, "#notice").is_displayed()
    page.find_elements(By.CSS_SELECTOR, "#list-view .thing")[0].click()
    assert state(page)["path"] == ["trump", "zelenskyy", "ukraine"]
    assert find(page, "#notice").is_displayed() is False


def test_a_thing_can_be_seen_with_its_neighbours_alone(page: Chrome) -> None:
    before = names(page)
    click_on(page, thing="russia")
    press(page, "#card .around")
    assert names(page) == {"russia", "ukraine", "meeting"}
    assert "around=russia" in page.current_url
    press(page, "#show-main")
    assert names(page) == before


def test_what_is_brought_in_covers_no_label(page: Chrome) -> None:
    for thing in ("ukraine", "zelenskyy", "trump"):
        click_on(page, thing=thing)
    boxes = page.execute_script("return graphbuild.boxes()")
    count = len(names(page))
    covered = [
        (plate["name"], label["name"])
        for plate in boxes[:count]
        for label in boxes[count:]
        if abs(plate["x"] - label["x"]) < (plate["width"] + label["width"]) / 2 - 4
        and abs(plate["y"] - label["y"]) < (plate["height"] + label["height"]) / 2 - 4
    ]
    assert covered == []


def test_the_speaker_filter_keeps_what_somebody_says(page: Chrome) -> None:
    press(page, "#filter")
    options = [option.text for option in page.find_elements(By.CSS_SELECTOR, "#speaker-filter option")]
    assert options == ["All", "the writer (26)", "Donald Trump (2)", "JD Vance (1)"]
    find(page, "#speaker-filter").send_keys("JD")
    assert shown_claims(page) == {"c26"}
    assert state(page)["rows"] == 1
    # One text, no families, no confidence, one day: nothing to choose.
    assert page.find_elements(By.CSS_SELECTOR, "#source-filter, #family-filter, #sure-filter, #from-filter") == []


def test_the_circle_filter_keeps_what_belongs_together(page: Chrome) -> None:
    press(page, "#filter")
    circles = [option.text for option in page.find_elements(By.CSS_SELECTOR, "#circle-filter option")]
    assert "around Ukraine (10)" in circles
    find(page, "#circle-filter").send_keys("around Uk")
    assert state(page)["rows"] == 10
    assert {"ukraine", "iron", "lithium"} <= names(page)
    assert "trump" not in names(page)


def weighed() -> Knowledge:
    """The story in two texts of different days, with a confidence for each claim."""
    made = story()
    later = source("later", made.sources[0].text, "A later text", "2025-05-01")
    claims = []
    for number, claim in enumerate(made.claims):
        doc = "later" if number % 2 else "minerals_deal"
        evidence = tuple(replace(each, doc=doc) for each in claim.evidence)
        claims.append(replace(claim, evidence=evidence, confidence=number / 100 + 0.6))
    return replace(made, sources=(*made.sources, later), claims=tuple(claims))


def test_families_and_the_claims_own_days_are_filters_where_there_are_any(browser: Chrome, tmp_path: Path) -> None:
    made = story()
    families = {"possesses": "possession", "pressured": "pressure"}
    claims = tuple(
        replace(
            claim,
            family=families.get(claim.relation.lemma),
            when=Value("2025-02-28", "date") if claim.id == "c19" else None,
        )
        for claim in made.claims
    )
    open_page(browser, replace(made, claims=claims).to_html(tmp_path / "families.html"))
    press(browser, "#filter")
    options = [option.text for option in browser.find_elements(By.CSS_SELECTOR, "#family-filter option")]
    assert options == ["All", "possession (6)", "pressure (1)"]
    find(browser, "#family-filter").send_keys("pressure")
    assert shown_claims(browser) == {"c21"}
    press(browser, ".reset", "#filter")
    slide(browser, "#to-filter", Keys.ARROW_LEFT, 1)
    assert find(browser, "output[for=to-filter]").text == "2025-02-28"
    assert shown_claims(browser) == {"c19"}


def slide(browser: Chrome, selector: str, key: str, times: int) -> None:
    find(browser, selector).send_keys(key * times)


def test_confidence_and_time_are_filters_and_each_is_taken_back(browser: Chrome, tmp_path: Path) -> None:
    open_page(browser, weighed().to_html(tmp_path / "weighed.html"))
    press(browser, "#filter")
    slide(browser, "#sure-filter", Keys.ARROW_RIGHT, 15)
    assert find(browser, "output[for=sure-filter]").text == "at least 75 % right"
    assert state(browser)["rows"] == 14
    slide(browser, "#from-filter", Keys.ARROW_RIGHT, 1)
    assert find(browser, "output[for=from-filter]").text == "2025-05-01"
    assert state(browser)["rows"] == 7
    press(browser, ".undo")
    assert state(browser)["rows"] == 14
    assert find(browser, "#from-filter").get_property("value") == "0"
    press(browser, ".reset")
    assert state(browser)["rows"] == 29
    press(browser, ".undo")
    assert state(browser)["rows"] == 14


def test_a_view_that_is_sent_is_the_same_elsewhere(browser: Chrome, tmp_path: Path) -> None:
    path = weighed().to_html(tmp_path / "weighed.html")
    browser.get("about:blank")
    open_page(browser, path)
    press(browser, "#filter")
    find(browser, "#source-filter").send_keys("A later")
    slide(browser, "#sure-filter", Keys.ARROW_RIGHT, 14)
    press(browser, "#filter", "[data-status=denied]", "[data-kind=Quantity]", "#as-table", "th:nth-child(3) button")
    press(browser, "tbody .open")
    look = "const { scale, ...rest } = graphbuild.state(); return rest"
    address, before = browser.current_url, browser.execute_script(look)
    rows = [row.text for row in browser.find_elements(By.CSS_SELECTOR, "tbody tr")]
    browser.get("about:blank")
    browser.get(address)
    assert browser.execute_script(look) == before
    assert [row.text for row in browser.find_elements(By.CSS_SELECTOR, "tbody tr")] == rows
    assert len(rows) > 3
    assert find(browser, "#card").is_displayed()


def test_a_wild_address_shows_the_first_view(page: Chrome, story_page: Path) -> None:
    before = names(page)
    page.get("about:blank")
    page.get_log("performance")
    page.get(
        f"{story_page.as_uri()}#claim=%3Cscript%3E&thing=javascript:alert(1)&view=x&sure=1e9&from=%00&path=a&path=b"
    )
    assert names(page) == before
    assert find(page, "#card").is_displayed() is False
    assert {url.partition("#")[0] for url in requests(page) if url.startswith(("file", "http"))} == {
        story_page.as_uri()
    }


def test_the_list_holds_every_thing_of_the_claims(page: Chrome) -> None:
    press(page, "#as-list")
    items = [item.text.replace("\n", " ") for item in page.find_elements(By.CSS_SELECTOR, "#list-view li")]
    assert len(items) == 23
    assert "Ukraine Place, 12 claims" in items
    press(page, ".key[data-kind=Concept]")
    assert len(page.find_elements(By.CSS_SELECTOR, "#list-view li")) < 23
    press(page, "#list-view .thing")
    assert find(page, "#list-view [aria-current]").text == find(page, "#card h2").text
