"""Times counted from another deed."""

from __future__ import annotations

import pytest

from warta.events.when.time_counts import counted, counts_in
from warta.languages import languages
from warta.records import Article, Moment, Sentence, Span
from warta.text.moments import find_moments

NEWS = "2026-05-21"  # a Thursday


def time_of(trigger: str, text: str, code: str = "en", news: str | None = NEWS) -> str | None:
    """The time of a deed by the only count of a sentence."""
    language, whole = languages()[code], Span(0, len(text))
    article = Article("a", text, (), published="2026-05-21")
    moments: tuple[Moment, ...] = find_moments(article, [Sentence(whole, "body")], language)
    (count,) = counts_in(text, whole, language)
    start = text.index(trigger)
    when = counted(Span(start, start + len(trigger)), count, moments, news)
    return None if when is None else when.value


@pytest.mark.parametrize(
    ("trigger", "text", "day"),
    [
        ("seized", "The talks come two days after rebels seized Orlen.", "2026-05-19"),
        ("seized", "Ulen resigned on Monday, a week after rebels seized Orlen.", "2026-05-11"),
        ("seized", "Ulen resigned three months after rebels seized Orlen.", "2026-02"),
        ("seized", "Ulen resigned five hours after rebels seized Orlen.", "2026-05-21"),
        ("resigned", "Ulen resigned two days after Sunday's vote.", "2026-05-19"),
        ("resigned", "Ulen resigned two days after the vote.", None),
        ("seized", "The talks come the day after rebels seized Orlen.", "2026-05-20"),
    ],
)
def test_english(trigger: str, text: str, day: str | None) -> None:
    """Behind the words from what was named before, else from the news; in front of them from what is named behind."""
    assert time_of(trigger, text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rapat digelar dua hari setelah warga menyerang pos Ulen.", "2026-05-19"),
        ("Rapat digelar sepekan usai warga menyerang pos Ulen.", "2026-05-14"),
        ("Rapat digelar setahun pasca warga menyerang pos Ulen.", "2025"),
    ],
)
def test_indonesian(text: str, day: str) -> None:
    assert time_of("menyerang", text, "id") == day


def test_without_a_day_of_the_news_nothing_is_counted() -> None:
    assert time_of("seized", "The talks come two days after rebels seized Orlen.", news=None) is None


@pytest.mark.parametrize("number", ["1,200", "forty-two", "2-3", "1.200"])
def test_the_rest_of_a_number_counts_nothing(number: str) -> None:
    text = f"Ulen resigned {number} days after rebels seized Orlen."
    assert not list(counts_in(text, Span(0, len(text)), languages()["en"]))
