"""What the models learn from articles read by hand."""

from __future__ import annotations

from typing import Any

from training.event_items import (
    Item,
    Source,
    dated_deeds,
    for_regressions,
    placed_deeds,
    recall_examples,
    to_item,
    told_examples,
)
from warta.languages import languages
from warta.page import read_page
from warta.records import Page
from warta.text import read_text

TEXT = "Polisi menahan tiga warga di pelabuhan. Para nelayan menggelar demonstrasi pada Senin (16/6/2025)."


def item(origin: str, **told: Any) -> Item:
    """TEXT of 18 June with its arrest, of which the gold tells no more than this."""
    start = TEXT.index("menahan")
    event = {"type": "COERCE", "status": "happened", "trigger": [start, start + len("menahan")], **told}
    page = Page("t", text=TEXT, lang="id", published="2025-06-18")
    source = Source(read_text(read_page(page), languages()["id"]), {"id": "t", "events": [event]}, origin)
    return to_item(source)


def choices(time: str | None, origin: str = "read") -> list[tuple[list[list[str]], Any]]:
    """What the arrest teaches of its time, where the gold has this one."""
    return [deed.times for deed in dated_deeds(item(origin, time=time))]


def test_only_our_own_articles_mark_their_times() -> None:
    ((read, _),), ((own, _),) = choices("2025-06-16"), choices("2025-06-16", "own")
    assert not any(name.startswith("set=own") for features in read for name in features)
    assert {"set=own|news", "set=own|same day"} <= {name for features in own for name in features}


def test_the_month_of_the_news_is_a_time_to_learn_from() -> None:
    """Of a deed that is known to be of that month and no better, it is right, and no day is."""
    ((times, chosen),) = choices("2025-06")
    (right,) = chosen["time"]
    assert "news month" in times[right] and len(times) > 1


def test_a_day_stands_against_the_month() -> None:
    ((times, chosen),) = choices("2025-06-16")
    (right,) = chosen["time"]
    assert "news month" not in times[right]
    assert sum("news month" in features for features in times) == 1


def test_an_undated_deed_teaches_nothing_of_its_time() -> None:
    assert choices(None) == [] and choices("1998-05-12") == []


def placed(words: str | None, origin: str = "read") -> list[tuple[list[list[str]], Any]]:
    """What the arrest teaches of its place, where the gold has these words."""
    start = TEXT.index(words) if words else 0
    return [*placed_deeds(item(origin, place=[start, start + len(words)] if words else None))]


def test_the_place_of_a_deed_is_learned_against_nowhere() -> None:
    ((at, chosen),) = placed("pelabuhan")
    (right,) = chosen["place"]
    assert "noun=labuh" in at[right] and at[-1][0] == "nowhere"
    ((nowhere, left_open),) = placed(None, "own")
    assert left_open["place"] == [len(nowhere) - 1] and nowhere[-1][-1] == "set=own"


def test_a_place_of_another_sentence_teaches_nothing() -> None:
    """Nor does one of a headline, where none is marked."""
    assert placed("Senin") == [] and placed("pelabuhan", "headline") == []


def test_regressions_learn_nothing_from_what_is_the_networks() -> None:
    assert for_regressions(["root=serang", "~word=gudang", "near=~"]) == ["root=serang", "near=~"]


def test_a_headline_alone_teaches_its_deeds_and_not_when_they_were() -> None:
    headline = item("headline")
    ((features, _),) = [example for example in told_examples(headline) if example[1] == "COERCE"]
    assert "set=headline" in features and "set=own" not in features
    assert not [*recall_examples(headline), *dated_deeds(headline)]
