"""Names, titles, quotes and addresses from the text are data: in Chromium nothing in them runs, opens or loads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from graphbuild.model import Entity, Knowledge
from tests.render.browser import open_page, requests
from tests.render.samples import Said, knowledge_of, source

RAN = "window.ran=(window.ran||0)+1"
PAYLOADS = (
    f"<script>{RAN}</script>",
    f"</script><script>{RAN}</script>",
    f"</SCRIPT ><script>{RAN}</script>",
    f"<!--<script>{RAN}</script>-->",
    f"--><script>{RAN}</script>",
    f"]]><script>{RAN}</script>",
    f"</title><script>{RAN}</script>",
    f"</style><script>{RAN}</script>",
    f"</textarea><script>{RAN}</script>",
    f"<img src=x onerror={RAN}>",
    f"<img src='https://example.org/leak.png' onload='{RAN}'>",
    f"<svg onload={RAN}>",
    f"<svg><script>{RAN}</script></svg>",
    f"<math><mtext><script>{RAN}</script></mtext></math>",
    f"<body onload={RAN}>",
    f"<iframe srcdoc='<script>parent.{RAN}</script>'></iframe>",
    "<iframe src='https://example.org/'></iframe>",
    "<object data='https://example.org/'></object>",
    "<link rel=stylesheet href='https://example.org/x.css'>",
    "<style>@import 'https://example.org/x.css';</style>",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>",
    "<base href='https://example.org/'>",
    f"<a href='javascript:{RAN}'>x</a>",
    f"javascript:{RAN}",
    f"JaVaScRiPt:{RAN}",
    f"data:text/html,<script>{RAN}</script>",
    f"<details open ontoggle={RAN}>",
    f"<input autofocus onfocus={RAN}>",
    f"<video><source onerror={RAN}></video>",
    f'" onmouseover="{RAN}" x="',
    f"' onfocus='{RAN}' autofocus='",
    f"`${{{RAN}}}`",
    f"${{{RAN}}}",
    "{{ 7*7 }}",
    "{% for x in range(9) %}x{% endfor %}",
    "{{ config.__class__.__init__.__globals__ }}",
    "<%= 7*7 %>",
    "#{7*7}",
    f"\\u003cscript>{RAN}\\u003c/script>",
    f"&lt;script&gt;{RAN}&lt;/script&gt;",
    f"&#60;script&#62;{RAN}&#60;/script&#62;",
    f"\u2028{RAN}//",
    f"\u2029{RAN}//",
    f'");{RAN};//',
    f"');{RAN};//",
    f'\\");{RAN};//',
    "alert(1)",
    "Donald \u202e pmurT \u202c",
    "\u2066\u2067Zelenskyy\u2069",
    "__proto__",
    "constructor",
    "A" * 10_000,
    "word " * 2_000,
    "\x00\x01\x1b[31m\x7f",
    "\ud800 half a character",
    "🇺🇦 👩‍👩‍👧 مرحبا 你好",
    "",
)


def hostile() -> Knowledge:
    """Every payload as a name, an alias, a link, a title, a relation, a quote and a file name."""
    entities = [
        Entity(f"e{number:03}{payload[:40]}", "Person", payload, (f"{payload}!", payload), links=(payload,))
        for number, payload in enumerate(PAYLOADS)
    ]
    text = "😀 " + " \n".join(f"{payload} and so on." for payload in PAYLOADS)
    said = [
        Said(
            entities[number - 1].key, payload, entities[number].key, payload or "and", speaker=entities[number // 2].key
        )
        for number, payload in enumerate(PAYLOADS)
    ]
    made = knowledge_of([source("hostile", text, "</title>" + PAYLOADS[1])], entities, said)
    first = replace(made.sources[0], author=PAYLOADS[1], date=PAYLOADS[9], address=f"javascript:{RAN}")
    others = tuple(replace(first, doc=f"d{number}", title=payload, text="x") for number, payload in enumerate(PAYLOADS))
    claims = tuple(
        replace(claim, id=PAYLOADS[number], time=PAYLOADS[number]) for number, claim in enumerate(made.claims)
    )
    return replace(made, sources=(first, *others), claims=claims)


def use_everything(browser: Chrome) -> None:
    """Opens every card, searches for every name, shows the whole table and graph, filters and chooses each text."""
    browser.execute_script(
        """
        const press = (selector) => [...document.querySelectorAll(selector)].forEach((element) => element.click());
        press("#show-all");
        press(".said");
        press("#as-table");
        press("th button");
        press("tbody tr");
        press("tbody .open");
        press("#as-graph");
        const box = document.getElementById("search");
        for (const text of ["<", "s", "j", "{", "$", "a", "pmurT"]) {
          box.value = text;
          box.dispatchEvent(new Event("input"));
          const option = document.querySelector("#suggestions [role=option]");
          if (option) option.dispatchEvent(new MouseEvent("mousedown", { cancelable: true }));
          press("#card details button");
          press("#card .path");
          press("#card .more");
          press("#card .around");
          press("#card .claim");
          press("#card .wrong");
          press("#card .actions button:not(.wrong)");
        }
        for (const menu of ["filter", "save", "corrections"]) press(`#${menu}`);
        press("#save-csv, #save-turtle, #save-json, #save-svg, #save-png, #copy-link, #save-corrections");
        press("#as-list");
        press("#list-view .thing");
        press("#list-view .more");
        press("#as-graph");
        for (const option of document.querySelectorAll("#filter-panel option")) {
          option.selected = true;
          option.parentElement.dispatchEvent(new Event("change"));
        }
        press(".key"); press(".key"); press(".undo"); press(".reset");
        """
    )
    browser.execute_async_script("setTimeout(arguments[0], 400)")


def test_hostile_text_is_shown_and_never_runs(browser: Chrome, tmp_path: Path) -> None:
    path = hostile().to_html(tmp_path / "hostile.html")
    browser.get("about:blank")
    browser.get_log("performance")
    browser.get_log("browser")
    download = {"behavior": "allow", "downloadPath": str(tmp_path / "saved")}
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", download)
    open_page(browser, path)
    use_everything(browser)
    # A dialog would make this call fail.
    assert browser.execute_script("return window.ran === undefined")
    wanted = [url for url in requests(browser) if not url.startswith(("data:", "about:", "blob:file:"))]
    assert [url.partition("#")[0] for url in wanted] == [path.as_uri()]
    # A warning says that so many choices a second are too many for the address bar; an error would be ours.
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []
    tags = "img, svg, math, iframe, object, base, video, details:not(.correct, .licences), embed, textarea, form"
    assert browser.find_elements(By.CSS_SELECTOR, tags) == []
    assert browser.find_elements(By.CSS_SELECTOR, "a[href]") == []
    corrections = browser.execute_script("return document.querySelectorAll('#corrections-list li').length")
    assert corrections > 5
    assert browser.execute_script("return document.querySelectorAll('script').length") == 4


def test_hostile_names_are_shown_as_they_are(browser: Chrome, tmp_path: Path) -> None:
    open_page(browser, hostile().to_html(tmp_path / "hostile.html"))
    browser.find_element(By.ID, "search").send_keys("<svg onload")
    option = browser.find_element(By.CSS_SELECTOR, "#suggestions [role=option] .name")
    assert option.get_attribute("textContent") == f"<svg onload={RAN}>"


def test_direction_marks_never_reach_a_drawn_label(tmp_path: Path) -> None:
    html = hostile().to_html(tmp_path / "hostile.html").read_text(encoding="utf-8")
    drawn = html.partition('id="network">')[2].partition("</script>")[0]
    assert not {"\u202e", "\u2066", "\u2067"} & set(drawn)


def test_policy_allows_only_the_pages_own_script_and_style(tmp_path: Path) -> None:
    html = hostile().to_html(tmp_path / "hostile.html").read_text(encoding="utf-8")
    policy = html.partition('Content-Security-Policy" content="')[2].partition('"')[0].replace("&#39;", "'")
    assert "unsafe" not in policy
    assert [part.split()[0] for part in policy.split(";")] == [
        "default-src",
        "script-src",
        "style-src",
        "img-src",
        "base-uri",
        "form-action",
    ]
    assert policy.count("'sha256-") == 3
