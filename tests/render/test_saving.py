"""What can be taken from the page: pictures, claims in other formats, citations, corrections."""

from __future__ import annotations

import csv
import json
import struct
from pathlib import Path
from xml.etree import ElementTree

import rdflib
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.render.browser import open_page
from tests.render.reader import click_on, find, press, saved, shown_claims
from tests.render.samples import story
from tests.render.test_hostile import PAYLOADS, hostile

SVG = "{http://www.w3.org/2000/svg}"


def test_turtle_of_the_whole_table_is_a_part_of_the_graph(page: Chrome, tmp_path: Path) -> None:
    press(page, "#as-table")
    file = saved(page, "#save-turtle", tmp_path)
    assert file.name == "trump-presses-ukraine-on-minerals.ttl"
    whole = set(story().to_rdf())
    told = set(rdflib.Graph().parse(file, format="turtle"))
    assert told - whole == set()
    plain = {each for each in whole if str(each[1]).startswith("https://w3id.org/graphbuild/rel#")}
    assert plain
    assert plain - told == set()


def test_csv_and_json_hold_what_is_in_sight(page: Chrome, tmp_path: Path) -> None:
    press(page, "[data-status=asserted]")
    drawn = shown_claims(page)
    with saved(page, "#save-csv", tmp_path / "csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["claim"] for row in rows} == drawn
    assert {"quoted", "denied"} <= {row["status"] for row in rows}
    told = json.loads(saved(page, "#save-json", tmp_path / "json").read_text(encoding="utf-8"))["claims"]
    assert [claim["claim"] for claim in told] == [row["claim"] for row in rows]
    text = story().sources[0].text
    assert all(text[each["start"] : each["end"]] == each["text"] for claim in told for each in claim["evidence"])


def test_the_picture_is_saved_with_title_labels_and_legend(page: Chrome, tmp_path: Path) -> None:
    svg = ElementTree.parse(saved(page, "#save-svg", tmp_path / "svg")).getroot()
    words = {element.text for element in svg.iter(f"{SVG}text")}
    assert {"Trump presses Ukraine on minerals", "Donald Trump", "not provide", "denied", "Person"} <= words
    png = saved(page, "#save-png", tmp_path / "png").read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    assert abs(width / height - float(svg.attrib["width"]) / float(svg.attrib["height"])) < 0.01
    assert width > 1200


def test_hostile_words_stay_words_in_every_file(browser: Chrome, tmp_path: Path) -> None:
    open_page(browser, hostile().to_html(tmp_path / "hostile.html"))
    press(browser, "#show-all")
    svg = ElementTree.parse(saved(browser, "#save-svg", tmp_path / "svg")).getroot()
    assert {element.tag.removeprefix(SVG) for element in svg.iter()} == {"svg", "title", "path", "text"}
    assert {
        name for element in svg.iter() for name in element.attrib if name.lower().startswith(("on", "href"))
    } == set()
    press(browser, "#as-table")
    turtle = rdflib.Graph().parse(saved(browser, "#save-turtle", tmp_path / "ttl"), format="turtle")
    labels = {str(label) for label in turtle.objects(predicate=rdflib.RDFS.label)}
    assert {payload for payload in PAYLOADS if payload.startswith(("<", "A"))} <= labels
    with saved(browser, "#save-csv", tmp_path / "csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    assert {len(row) for row in rows} == {14}
    assert [cell for row in rows for cell in row if cell[:1] in "=+@\t\r" and cell not in ("", "+")] == []
    json.loads(saved(browser, "#save-json", tmp_path / "json").read_text(encoding="utf-8"))


def test_a_claim_is_copied_as_citation_and_as_turtle(page: Chrome, story_page: Path) -> None:
    permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"]
    page.execute_cdp_cmd("Browser.grantPermissions", {"permissions": permissions})
    page.get(f"{story_page.as_uri()}#claim=c26")
    page.refresh()
    copy, turtle = page.find_elements(By.CSS_SELECTOR, "#card .actions button")[:2]
    read = "navigator.clipboard.readText().then(arguments[0])"
    copy.click()
    WebDriverWait(page, 10).until(
        lambda d: find(d, "#notice").text == "citation copied"
    )  # the clipboard takes its time
    assert page.execute_async_script(read) == (
        "“Zelenskyy never thanked Trump” (said by JD Vance) — “Trump presses Ukraine on minerals”, 2025-03-06."
    )
    turtle.click()
    WebDriverWait(page, 10).until(lambda d: find(d, "#notice").text == "Turtle copied")
    told = set(rdflib.Graph().parse(data=page.execute_async_script(read), format="turtle"))
    assert told
    assert told - set(story().to_rdf()) == set()


def test_corrections_are_noted_listed_taken_back_and_saved(page: Chrome, tmp_path: Path) -> None:
    click_on(page, claim="c5")
    press(page, "#card .wrong")
    assert find(page, "#card .wrong").get_attribute("aria-pressed") == "true"
    click_on(page, thing="trump")
    press(page, "#card summary")
    same, name = page.find_elements(By.CSS_SELECTOR, "#card .correct input")
    notes = page.find_elements(By.CSS_SELECTOR, "#card .correct button")
    same.send_keys("zelensky")
    notes[0].click()
    name.send_keys("Donald J. Trump, Jr")
    notes[1].click()
    find(page, "#card .correct select").send_keys("Group")
    notes[2].click()
    notes[3].click()
    press(page, "#corrections")
    assert find(page, "#corrections").text == "Corrections 5"
    lines = [
        "wrong: c5",
        "same: Donald Trump = Volodymyr Zelenskyy",
        'name: Donald Trump -> "Donald J. Trump, Jr"',
        "kind: Donald Trump -> Group",
        "different: Donald Trump, Trump",
    ]
    items = page.find_elements(By.CSS_SELECTOR, "#corrections-list li")
    assert [item.find_element(By.CSS_SELECTOR, "bdi").text for item in items] == lines
    items[3].find_element(By.CSS_SELECTOR, "button").click()
    file = saved(page, "#save-corrections", tmp_path)
    assert file.name == "trump-presses-ukraine-on-minerals-corrections.txt"
    expected = ["# Corrections to Trump presses Ukraine on minerals", *lines[:3], lines[4]]
    assert file.read_text(encoding="utf-8").splitlines() == expected


def test_a_claim_that_is_marked_wrong_is_struck_in_the_table(page: Chrome) -> None:
    press(page, "#as-table", "tbody .open", "#card .wrong")
    assert len(page.find_elements(By.CSS_SELECTOR, "tbody tr.wrong")) == 1
    press(page, "#card .wrong")
    assert page.find_elements(By.CSS_SELECTOR, "tbody tr.wrong") == []


def test_a_name_that_nothing_bears_is_not_noted(page: Chrome) -> None:
    click_on(page, thing="trump")
    press(page, "#card summary")
    find(page, "#card .correct input").send_keys("Nobody at all", Keys.TAB, Keys.ENTER)
    assert find(page, "#notice").text == "No such name in these texts"
    assert find(page, "#corrections").text == "Corrections"
