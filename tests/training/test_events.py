"""What an article teaches the models, and how often it is given."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy")

from training.event_items import Source, to_item
from training.events import Lessons, fit_all, lessons
from warta.events.models import read_models
from warta.languages import languages
from warta.page import read_page
from warta.records import Page
from warta.text import read_text

PAGE = Page("a", text="Polisi menangkap tiga warga di pelabuhan. Warga menolak.", lang="id", published="2025-06-18")
READING = read_text(read_page(PAGE), languages()["id"])


def taught(origin: str) -> Lessons:
    """What the page teaches as an article of an origin, with nothing told in it."""
    return lessons(to_item(Source(READING, {"id": "a", "events": []}, origin)))


@pytest.mark.parametrize(("origin", "times"), [("read", 2), ("own", 1), ("written", 1), ("quiet", 1)])
def test_the_packs_articles_are_given_twice(origin: str, times: int) -> None:
    """Ours, which other readers marked, once."""
    lesson = taught(origin)
    assert lesson.given == times and lesson.examples["deed"] and lesson.told


def test_what_is_given_twice_weighs_as_much_as_two_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    """The models are asked to fit each of its candidates so often."""
    seen: list[int] = []
    monkeypatch.setattr(
        "training.events.fit", lambda examples, strength: seen.append(len(examples)) or read_models().kind
    )
    monkeypatch.setattr("training.events.fit_choices", lambda *_: read_models().role)
    for name in ("fit_network", "fit_choice_network"):
        monkeypatch.setattr(f"training.events.{name}", lambda *_: None)
    lesson = taught("read")
    fit_all([lesson], read_models())
    assert max(seen) == 2 * len(lesson.examples["deed"])
