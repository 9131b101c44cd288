"""What holds of every page: accessible, narrow enough for a phone, in both languages, by day and by night."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from browser.addresses import PAGES, address
from warta.serve.pages.words import all_words

BY_DAY = {"color_scheme": "light"}
BY_NIGHT = {"color_scheme": "dark"}
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
FIRST_PAGE = 300_000  # bytes


@pytest.fixture
def axe() -> Any:
    return pytest.importorskip("axe_playwright_python.sync_playwright").Axe()


def faults(axe: Any, page: Any) -> list[str]:
    found = axe.run(page).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


def expected_complaints(name: str, one: Any) -> None:
    """A browser says on its console that a page was not found."""
    if name == "missing":
        one.complaints[:] = [words for words in one.complaints if "404" not in words]


@pytest.mark.parametrize("name", PAGES)
def test_it_shuts_nobody_out_by_day_and_by_night_and_fits_a_phone(name: str, visit: Any, server: Any, axe: Any) -> None:
    one = visit(address(name, server), color_scheme="light", viewport=PHONE)
    assert one.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], "it moves sideways"
    one.page.set_viewport_size(DESK)
    assert faults(axe, one.page) == []
    one.page.emulate_media(color_scheme="dark")
    assert faults(axe, one.page) == []
    expected_complaints(name, one)


@pytest.mark.parametrize("name", PAGES)
def test_it_speaks_indonesian_to_who_wants_it(name: str, visit: Any, server: Any) -> None:
    one = visit(address(name, server), locale="id-ID")
    words = all_words()["id"]
    assert one.page.locator("html").get_attribute("lang") == "id"
    assert one.page.get_by_role("link", name=words("site.events"), exact=True).first.is_visible()
    assert "Events" not in one.page.locator("h1, h2, nav, footer").all_inner_texts()
    expected_complaints(name, one)


def background(page: Any) -> tuple[int, ...]:
    found: str = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return tuple(int(part) for part in found.removeprefix("rgb(").rstrip(")").split(","))


def test_it_is_dark_by_night_and_by_a_switch_that_is_kept(visit: Any) -> None:
    assert max(background(visit("/", **BY_NIGHT).page)) < 60
    page = visit("/events?type=ASSAULT", **BY_DAY).page
    assert min(background(page)) > 200
    page.get_by_role("link", name="Dark").click()
    assert max(background(page)) < 60
    assert page.url.endswith("/events?type=ASSAULT"), "the switch comes back to the page"
    page.get_by_role("link", name="Quotes").first.click()
    assert max(background(page)) < 60
    page.get_by_role("link", name="As the system").click()
    assert min(background(page)) > 200


def test_the_language_is_chosen_by_a_link_and_kept(visit: Any) -> None:
    page = visit("/events?type=ASSAULT").page
    page.get_by_role("link", name="Bahasa Indonesia").click()
    assert page.locator("h1").inner_text() == "Peristiwa"
    assert page.url.endswith("/events?type=ASSAULT")
    page.get_by_role("link", name="Kutipan").first.click()
    assert page.locator("h1").inner_text() == "Kutipan"


@pytest.mark.parametrize("name", ["home", "article", "story", "events"])
def test_the_first_page_is_small(name: str, visit: Callable[..., Any], server: Any) -> None:
    one = visit(address(name, server))
    one.page.wait_for_load_state("networkidle")
    assert 0 < sum(one.sizes.values()) < FIRST_PAGE


@pytest.mark.parametrize("name", ["home", "article", "story", "events", "search"])
def test_it_is_there_without_scripts(name: str, visit: Any, server: Any) -> None:
    page = visit(address(name, server), java_script_enabled=False).page
    assert page.locator("h1").is_visible()
    assert page.locator("main").inner_text().strip()
