"""What a reader does with the page, done in Chromium."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from graphbuild.model import Claim, Knowledge
from graphbuild.render import Shown
from tests.render.browser import open_page, requests, resize
from tests.render.reader import click_on, find, names, press, state
from tests.render.samples import large, story


def edge_labels(driver: Chrome) -> dict[tuple[str, str], list[str]]:
    edges = driver.execute_script("return graphbuild.state().edges")
    return {(edge["from"], edge["to"]): edge["label"] for edge in edges}


def test_first_view_shows_the_main_things_and_the_title_with_counts(page: Chrome) -> None:
    assert find(page, "h1").text == "Trump presses Ukraine on minerals"
    assert find(page, "#summary").text == (
        "25 things and 29 claims from 1 text: 17 stated as fact, 2 denied, 2 planned or wanted, 2 possible, "
        "3 on a condition, 3 said by someone"
    )
    assert {"trump", "zelenskyy", "ukraine", "us", "deal"} <= names(page)
    assert 10 <= len(names(page)) <= 25
    assert find(page, "#card").is_displayed() is False


def test_labels_of_the_first_view_cover_nothing(page: Chrome) -> None:
    for size in ((1280, 820), (380, 800)):
        resize(page, *size)
        page.refresh()
        boxes = page.execute_script("return graphbuild.boxes()")
        covered = [
            (one["name"], two["name"])
            for place, one in enumerate(boxes)
            for two in boxes[place + 1 :]
            if abs(one["x"] - two["x"]) < (one["width"] + two["width"]) / 2 - 4
            and abs(one["y"] - two["y"]) < (one["height"] + two["height"]) / 2 - 4
        ]
        assert covered == []


def test_the_label_tells_denials_and_speakers_in_words(page: Chrome) -> None:
    labels = edge_labels(page)
    assert labels["deal", "guarantees"] == ["not provide"]
    assert labels["us", "deal"] == ["Trump: finalise"]
    assert labels["us", "ukraine"] == ["support", "Trump: finalise an agreement with"]


def test_a_complement_is_in_its_frames_card_and_not_an_edge(page: Chrome) -> None:
    assert edge_labels(page)["zelenskyy", "deal"] == ["refused to approve"]
    click_on(page, claim="c12")
    assert state(page)["selected"] == "c12"
    card = find(page, "#card").text
    assert "What this is about" in card
    assert "Volodymyr Zelenskyy not approve minerals agreement" in card


def test_click_on_an_edge_shows_its_evidence(page: Chrome) -> None:
    click_on(page, claim="c5")
    assert state(page)["selected"] == "c5"
    assert find(page, "#card h2").text == "Russia invade Ukraine"
    assert find(page, "#card mark").text == "Russian invasion"
    quote = find(page, "#card blockquote").text
    # The sentence, and what stands before it in its paragraph.
    assert quote.startswith("“We appreciate that,” he said. Trump has been urging his Ukrainian counterpart")
    assert find(page, "#card blockquote .context").text == "“We appreciate that,” he said."
    assert "the writer states it as a fact" in find(page, "#card").text
    assert "clause with object" in find(page, "#card").text
    assert [span.text for span in page.find_elements(By.CSS_SELECTOR, "#story .said.chosen")] == ["Russian invasion"]


def test_click_on_a_bundle_opens_the_list_of_its_claims(page: Chrome) -> None:
    click_on(page, claim="c21")
    assert [item.text.split("\n")[-1] for item in page.find_elements(By.CSS_SELECTOR, "#card .claim")] == [
        "Donald Trump has been urging Volodymyr Zelenskyy",
        "Donald Trump pressured Volodymyr Zelenskyy",
        "Volodymyr Zelenskyy not thanked Donald Trump",
    ]
    page.find_elements(By.CSS_SELECTOR, "#card .claim")[1].click()
    assert state(page)["selected"] == "c21"


def test_click_on_a_thing_brings_in_its_neighbours(page: Chrome) -> None:
    before = names(page)
    click_on(page, thing="ukraine")
    assert state(page)["thing"] == "ukraine"
    assert names(page) - before == {"half", "uranium"}
    assert find(page, "#card h2").text == "Ukraine"


def test_words_of_the_story_lead_to_the_claim_and_on_to_the_next_one(page: Chrome) -> None:
    words = next(span for span in page.find_elements(By.CSS_SELECTOR, ".said") if "refused to approve" in span.text)
    words.click()
    assert state(page)["selected"] == "c12"
    words.click()
    assert state(page)["selected"] == "c13"


def test_search_finds_other_names_by_keyboard(page: Chrome) -> None:
    find(page, "body").send_keys("/")
    box = page.switch_to.active_element
    assert box.get_attribute("id") == "search"
    box.send_keys("zelensky")
    options = page.find_elements(By.CSS_SELECTOR, "#suggestions [role=option]")
    assert [option.text.replace("\n", " ") for option in options] == ["Volodymyr Zelenskyy also Zelensky"]
    box.send_keys(Keys.ENTER)
    assert state(page)["thing"] == "zelenskyy"
    box.send_keys(Keys.ESCAPE)
    assert box.get_attribute("value") == ""


def test_search_brings_in_what_is_not_drawn(page: Chrome) -> None:
    assert "uranium" not in names(page)
    find(page, "#search").send_keys("uran", Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER)
    assert "uranium" in names(page)


def test_arrow_keys_walk_the_graph(page: Chrome) -> None:
    find(page, "#graph").send_keys(Keys.ARROW_RIGHT)
    first = state(page)["thing"]
    find(page, "#graph").send_keys(Keys.ARROW_UP)
    second = state(page)["thing"]
    assert first == "ukraine"
    assert second not in (None, first)


def test_status_filter_hides_edges_and_is_undone(page: Chrome) -> None:
    find(page, "[data-status=asserted]").click()
    shown = page.execute_script("return graphbuild.state().edges.flatMap((edge) => edge.claims)")
    assert shown
    assert {"c5", "c12"}.isdisjoint(shown)
    # Its frame is hidden, so the complement has an edge of its own.
    assert "c13" in shown
    find(page, ".reset").click()
    assert "c5" in page.execute_script("return graphbuild.state().edges.flatMap((edge) => edge.claims)")


def test_kind_filter_hides_things(page: Chrome) -> None:
    find(page, "[data-kind=Person]").click()
    assert {"trump", "zelenskyy"}.isdisjoint(names(page))


def test_source_filter_keeps_the_claims_of_one_text(browser: Chrome, tmp_path: Path) -> None:
    one = story()
    other = large(8)
    both = Knowledge(
        (*one.sources, *other.sources),
        tuple(sorted((*one.entities, *other.entities), key=lambda entity: entity.key)),
        (*one.claims, *(replace_id(claim) for claim in other.claims)),
    )
    open_page(browser, both.to_html(tmp_path / "two.html"))
    assert find(browser, "h1").text == "2 stories, one graph"
    find(browser, "#filter").click()
    find(browser, "#source-filter option[value='1']").click()
    assert state(browser)["rows"] == 8
    assert find(browser, "#story h2").text == "A large story"


def replace_id(claim: Claim) -> Claim:
    return replace(claim, id=f"large-{claim.id}")


def test_table_shows_and_sorts_the_same_claims(page: Chrome) -> None:
    find(page, "#as-table").click()
    rows = page.find_elements(By.CSS_SELECTOR, "tbody tr")
    assert len(rows) == 29
    assert rows[12].text.split("\n")[:4] == ["Volodymyr Zelenskyy", "refused to approve", "minerals agreement", "Fact"]
    page.find_elements(By.CSS_SELECTOR, "th button")[0].click()
    first = [row.find_element(By.CSS_SELECTOR, "td").text for row in page.find_elements(By.CSS_SELECTOR, "tbody tr")]
    assert first == sorted(first, key=str.lower)
    page.find_elements(By.CSS_SELECTOR, "tbody .open")[0].click()
    assert find(page, "#card").is_displayed()


def test_show_more_draws_everything_and_goes_back(page: Chrome) -> None:
    before = names(page)
    find(page, "#show-all").click()
    assert len(names(page)) == 20
    find(page, "#show-main").click()
    assert names(page) == before


def test_the_address_names_the_selection(page: Chrome, story_page: Path) -> None:
    click_on(page, claim="c5")
    assert page.current_url.endswith("#claim=c5")
    page.get("about:blank")
    page.get(f"{story_page.as_uri()}#claim=c5")
    assert state(page)["selected"] == "c5"


def test_nothing_leaves_the_page_and_nothing_is_refused(page: Chrome, story_page: Path) -> None:
    page.get_log("performance")
    page.get_log("browser")
    page.get("about:blank")
    open_page(page, story_page)
    click_on(page, claim="c5")
    find(page, "#as-table").click()
    assert [url for url in requests(page) if not url.startswith(("data:", "about:", "chrome"))] == [story_page.as_uri()]
    assert page.get_log("browser") == []


def test_the_phone_needs_no_sideways_scrolling(page: Chrome) -> None:
    resize(page, 380, 800)
    page.refresh()
    assert page.execute_script("return document.documentElement.scrollWidth") <= 380
    assert 5 <= len(names(page)) <= 8
    assert float(str(state(page)["scale"])) > 0.75
    find(page, "#as-table").click()
    assert page.execute_script("return document.documentElement.scrollWidth") <= 380


def test_no_text_at_all_still_makes_a_page(browser: Chrome, tmp_path: Path) -> None:
    open_page(browser, Knowledge((), (), ()).to_html(tmp_path / "empty.html"))
    assert find(browser, "#message").text == "No claim was found in these texts."
    assert json.loads(browser.execute_script("return JSON.stringify(graphbuild.state().nodes)")) == []


def test_a_notebook_shows_the_page_in_a_frame_that_reaches_nothing_of_it(
    browser: Chrome, story_page: Path, tmp_path: Path
) -> None:
    notebook = tmp_path / "notebook.html"
    notebook.write_text(
        f"<meta charset='utf-8'>{Shown(story_page.read_text(encoding='utf-8'), 600)._repr_html_()}", encoding="utf-8"
    )
    browser.get("about:blank")
    browser.get_log("browser")
    browser.get(notebook.as_uri())
    frame = find(browser, "iframe")
    assert frame.size["height"] == 600
    browser.switch_to.frame(frame)
    assert {"trump", "zelenskyy"} <= names(browser)
    press(browser, "#as-table", "tbody .open")
    assert find(browser, "#card").is_displayed()
    reached = browser.execute_script("try { return parent.document.title } catch { return null }")
    browser.switch_to.default_content()
    assert reached is None
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []
