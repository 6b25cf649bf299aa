"""How fast a page of 5,000 claims is: `python -m tests.render.speed`."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from selenium.webdriver import Chrome

from graphbuild.describe.iris import Iris
from graphbuild.model import Knowledge
from graphbuild.render import page
from tests.render.browser import chromium, open_page
from tests.render.samples import large

_FIRST_DRAW = "return performance.getEntriesByName('first-draw')[0].startTime"
_PAN = """
const done = arguments[0];
const canvas = document.querySelector("#graph canvas");
const frames = [];
let x = 500;
const step = (now) => {
  frames.push(now);
  if (frames.length > 25) return done(1000 * (frames.length - 1) / (frames.at(-1) - frames[0]));
  graphbuild.pan(x % 2 ? 9 : -9, 5);
  x += 1;
  requestAnimationFrame(step);
};
requestAnimationFrame(step);
"""


def empty_page(path: Path) -> Path:
    """vis-network with two nodes and nothing else, from the library as our page holds it."""
    html = page(Knowledge((), (), ()), Iris("https://example.org/"))
    library = max(re.findall(r"<script>(.*?)</script>", html, re.DOTALL), key=len)
    script = (
        "const network = new vis.Network(document.getElementById('graph'), { nodes: [{ id: 1 }, { id: 2 }],"
        " edges: [{ from: 1, to: 2 }] }, { physics: false });"
        "network.once('afterDrawing', () => performance.mark('first-draw'));"
    )
    body = f"<div id='graph' style='height: 600px'></div><script>{library}</script><script>{script}</script>"
    path.write_text(f"<!doctype html><meta charset='utf-8'>{body}", encoding="utf-8")
    return path


def first_draw(browser: Chrome, path: Path) -> float:
    """Milliseconds until the first picture; the best of three."""
    found = []
    for _ in range(3):
        browser.get("about:blank")
        browser.get(path.as_uri())
        browser.execute_async_script("requestAnimationFrame(() => setTimeout(arguments[0], 50))")
        found.append(float(browser.execute_script(_FIRST_DRAW)))
    return min(found)


def frames_a_second(browser: Chrome) -> float:
    """How often the picture is drawn while it is moved; the best of three."""
    return max(float(browser.execute_async_script(_PAN)) for _ in range(3))


def main() -> None:
    """The figures stand on standard output."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        least = first_draw(browser, empty_page(Path(folder) / "empty.html"))
        path = large(5000).to_html(Path(folder) / "large.html")
        took = first_draw(browser, path)
        open_page(browser, path)
        browser.execute_script("document.getElementById('show-all').click()")
        sys.stdout.write(
            f"first draw of 5,000 claims: {took:.0f} ms, {took / least:.1f} times an empty vis-network page\n"
            f"moving all of them: {frames_a_second(browser):.0f} frames a second\n"
        )


if __name__ == "__main__":
    main()
