"""How an article names its days."""

from __future__ import annotations

from events_made import lexicon_of, seen_in
from warta.events.when.day_features import day_features
from warta.events.who.parties import view
from warta.languages import languages
from warta.page import read_page
from warta.records import Page
from warta.text import read_text

TEXT = """Polisi menangkap dua perampok, kata AFP, Rabu (18/6/2025).

Penangkapan itu terjadi pada Senin (16/6). Keduanya ditahan sejak Senin (16/6).

"Kami memburu mereka sejak Jumat (13/6)," kata Kapolres Budi Raharja."""


def features(text: str = TEXT, published: str = "2025-06-18") -> dict[str, set[str]]:
    """The features of each day of a text."""
    seen = seen_in(text, published=published)
    return {day: set(told) for day, told in day_features(seen, lexicon_of("id"), languages()["id"]).items()}


def test_the_day_named_most_often_is_told_from_the_first() -> None:
    found = features()
    assert {"day:first=True", "day:first|back=True|0", "day:n=1", "day:top=False"} <= found["2025-06-18"]
    assert {"day:first=False", "day:n=2", "day:n|back=2|2", "day:top=True", "day:top|back=True|2"} <= found[
        "2025-06-16"
    ]


def test_how_long_before_publication_a_day_was() -> None:
    found = features("Israel menyerang Iran pada 13 Oktober 2023 dan akan bertemu Rusia pada 20 Juni 2025.")
    assert "day:back=old" in found["2023-10-13"]
    assert "day:back=later" in found["2025-06-20"]
    assert "day:back=old" in features(published="9999-12-31")["2025-06-18"]


def test_where_a_day_is_named() -> None:
    found = features()
    assert {"day:quoted=True", "day:brackets=True", "day:role=body"} <= found["2025-06-13"]
    assert {"day:quoted=False", "day:at=1"} <= found["2025-06-18"]


def test_the_day_of_another_report() -> None:
    found = features(
        "Israel menyerang Iran, seperti dilansir AFP, Rabu (18/6/2025). Serangan itu terjadi Senin (16/6)."
    )
    assert {"day:retold=True", "day:only=True", "day:only|back=True|0"} <= found["2025-06-18"]
    assert "day:only=False" in found["2025-06-16"]


def test_what_the_sentence_shares_with_the_headline() -> None:
    """Its words, and the types of deeds that they tell."""
    text = "Israel menyerang Iran pada Senin (16/6). Mesir bertemu Qatar pada Minggu (15/6)."
    page = Page("t", text=text, title="Israel Serang Iran", lang="id", published="2025-06-18")
    found = day_features(view(read_text(read_page(page), languages()["id"])), lexicon_of("id"), languages()["id"])
    assert {"day:kind=True", "day:shared=3", "day:shared=3|True"} <= set(found["2025-06-16"])
    assert {"day:kind=False", "day:shared=0"} <= set(found["2025-06-15"])


def test_the_day_of_publication_is_one_of_them_unnamed() -> None:
    found = features("Israel menyerang Iran pada Senin (16/6).")
    assert found["2025-06-18"] == {
        "day:n=0",
        "day:back=0",
        "day:n|back=0|0",
        "day:top=False",
        "day:top|back=False|0",
        "day:published=True|False|True",
    }


def test_an_article_of_no_day_has_none() -> None:
    assert features("Israel menyerang Iran.", published="") == {}
