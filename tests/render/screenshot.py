"""Pictures of a page: `python -m tests.render.screenshot output/graph.html docs/graph.png`.

Beside the picture in light colours stand one in dark colours and one of a phone's width: graph-dark.png and
graph-phone.png.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.render.browser import chromium, open_page

_SHOTS = (("", 1280, 820, False), ("-dark", 1280, 820, True), ("-phone", 380, 800, False))


def take(page: Path, picture: Path) -> tuple[Path, ...]:
    """The pictures of the page stand beside each other; returns their paths."""
    picture.parent.mkdir(parents=True, exist_ok=True)
    taken = []
    for suffix, width, height, dark in _SHOTS:
        target = picture.with_name(f"{picture.stem}{suffix}.png")
        with chromium(width=width, height=height, dark=dark) as driver:
            open_page(driver, page)
            # The first frame is drawn after the script has run.
            driver.execute_async_script("requestAnimationFrame(() => setTimeout(arguments[0], 200))")
            driver.save_screenshot(str(target))
        taken.append(target)
    return tuple(taken)


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
