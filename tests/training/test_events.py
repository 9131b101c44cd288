"""What an article teaches the models, and how often it is given."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

pytest.importorskip("scipy")

from training.event_items import Dated, Source, to_item
from training.events import Lessons, commonest_first, fit_all, lessons, told_in
from warta.events.linear import Linear
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


def test_the_commonest_features_come_first_and_weigh_as_before() -> None:
    """In powers of four; what is told as often stands as it stood, and the bias last."""
    model = Linear(("x",), ["a", "b", "c", "d"], np.array([[1], [2], [3], [4], [9]], dtype=np.float32))
    moved = commonest_first(model, Counter({"b": 3, "c": 100, "d": 2}))
    assert moved.names == ["c", "b", "d", "a"]
    assert moved.scores([["a", "c"], ["d"], []]).tolist() == model.scores([["a", "c"], ["d"], []]).tolist()


def test_what_is_told_of_a_deed_counts_also_as_told_of_its_parties() -> None:
    """Under the name that it has there; times and parties have their own."""
    lesson = Lessons({"kind": ((["w=a"], "AID"),)}, (), [([["x"], ["x", "y"]], {})], [], [])
    assert told_in([lesson]) == {"w=a": 1, "deed:w=a": 1, "x": 2, "y": 1}


def test_what_is_told_of_a_dated_deed_counts_as_told_of_its_times() -> None:
    """What the networks alone see, too: that of times sees it."""
    lesson = Lessons({"kind": ()}, (), [], [Dated(([["x"]], {"time": [0]}), ["w=a", "~word=a"])], [])
    assert told_in([lesson]) == {"deed:w=a": 1, "deed:~word=a": 1, "x": 1}
