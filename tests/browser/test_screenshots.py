"""The pictures of the README: the pages of the example crawl, as they are. `make screenshot` keeps them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from browser.addresses import address

SHOWN: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("article", "article", {"viewport": {"width": 1240, "height": 860}, "color_scheme": "light"}),
    ("story", "story", {"viewport": {"width": 1240, "height": 860}, "color_scheme": "light"}),
    ("events-dark", "events", {"viewport": {"width": 1240, "height": 860}, "color_scheme": "dark"}),
    ("phone", "home", {"viewport": {"width": 390, "height": 844}, "color_scheme": "light", "device_scale_factor": 2}),
)
LEAST = 20_000  # bytes: an empty page has fewer


def parts_of(page: Any, fact: Any) -> int:
    """How many words of the text belong to an event."""
    return int(page.locator(f".text p mark[data-event~='{fact.get_attribute('data-key')}']").count())


@pytest.mark.parametrize(("name", "page", "context"), SHOWN, ids=[name for name, _, _ in SHOWN])
def test_a_picture(name: str, page: str, context: dict[str, Any], visit: Any, server: Any, tmp_path: Path) -> None:
    folder = Path(os.environ.get("WARTA_SCREENSHOTS") or tmp_path)
    shown = visit(address(page, server), **context).page
    differing = shown.locator(".days > li", has=shown.locator(".claims:not(.one)"), has_text="dead")
    if differing.count():
        differing.first.evaluate("deed => scrollTo(0, deed.offsetTop - 90)")
    facts = shown.locator(".fact[data-kind=event]")
    if facts.count():
        most = max(range(facts.count()), key=lambda number: parts_of(shown, facts.nth(number)))
        facts.nth(most).locator(".show").focus()
        shown.evaluate("document.querySelector('.side').scrollTo(0, 0), scrollTo(0, 0)")
    picture = folder / f"{name}.png"
    shown.screenshot(path=picture, animations="disabled")
    assert picture.stat().st_size > LEAST
