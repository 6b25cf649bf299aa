"""What a reader does: looks, clicks, types, saves."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from selenium.webdriver import Chrome
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement


def state(driver: Chrome) -> Mapping[str, object]:
    found: Mapping[str, object] = driver.execute_script("return graphbuild.state()")
    return found


def find(driver: Chrome, selector: str) -> WebElement:
    return driver.find_element(By.CSS_SELECTOR, selector)


def click_on(driver: Chrome, **wanted: str) -> None:
    """A real click of the mouse where the canvas shows a thing, or the edge of a claim."""
    point = driver.execute_script("return graphbuild.where(arguments[0])", wanted)
    chain = ActionChains(driver)
    chain.w3c_actions.pointer_action.move_to_location(point["x"], point["y"])
    chain.w3c_actions.pointer_action.click()
    chain.perform()
    # vis-network waits to see whether a second tap makes it a double one.
    driver.execute_async_script("setTimeout(arguments[0], 350)")


def names(driver: Chrome) -> set[str]:
    found = state(driver)["nodes"]
    assert isinstance(found, list)
    return set(found)


def press(driver: Chrome, *selectors: str) -> None:
    """A click on each, in order."""
    for selector in selectors:
        find(driver, selector).click()


def shown_claims(driver: Chrome) -> set[str]:
    """Ids of the claims that are drawn."""
    found: list[str] = driver.execute_script("return graphbuild.state().edges.flatMap((edge) => edge.claims)")
    return set(found)


def saved(driver: Chrome, button: str, folder: Path) -> Path:
    """The file that the page hands out at a click on the button, in a fresh folder."""
    folder.mkdir(parents=True, exist_ok=True)
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    driver.execute_script("document.querySelector(arguments[0]).click()", button)
    for _ in range(200):
        files = [path for path in folder.iterdir() if path.suffix != ".crdownload" and not path.name.startswith(".")]
        if files:
            (file,) = files
            return file
        time.sleep(0.05)
    raise AssertionError(f"{button} saved nothing")
