"""One running matter is one story, over days; what only looks like it is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.crawls_made import ask, built, jsonl, record
from warta.corpus.stories import Told, assigned, terms_of, weighed

FIRE = "Kebakaran gudang cat melanda Kampung Melayu"
OTHERS = (
    "Harga cabai rawit naik menjelang lebaran haji",
    "Tim bulu tangkis putri melaju menuju babak final",
    "Bupati meresmikan jembatan gantung penghubung desa",
    "Peneliti menemukan spesies katak baru pegunungan",
)


def told(article: int, day: int, title: str, text: str = "") -> Told:
    return Told(article, date(2025, 6, day), title, text)


def grouped(*articles: Told) -> dict[int, int]:
    """The story of each, among others that have nothing to do with them."""
    around = [told(100 * day + n, day, title) for day in range(1, 29) for n, title in enumerate(OTHERS)]
    found = dict(assigned(sorted([*around, *articles], key=lambda one: (one.day, one.article))))
    return {one.article: found[one.article] for one in articles}


def test_a_story_goes_on_the_next_day() -> None:
    assert grouped(told(1, 9, FIRE), told(2, 10, f"Polisi selidiki penyebab {FIRE}")) == {1: 1, 2: 1}


def test_the_same_place_is_another_matter() -> None:
    fire = told(1, 9, FIRE, "Api berasal dari ruang penyimpanan. Belasan mobil pemadam dikerahkan sejak dini hari.")
    race = told(
        2, 9, "Kampung Melayu gelar lomba perahu hias sungai", "Puluhan peserta menghias perahunya dengan bunga."
    )
    assert grouped(fire, race) == {1: 1, 2: 2}


@pytest.mark.parametrize(("day", "same"), [(12, True), (13, False)])
def test_days_of_silence_end_a_story(day: int, same: bool) -> None:
    found = grouped(told(1, 9, FIRE), told(2, day, FIRE))
    assert (found[1] == found[2]) is same


def test_a_story_told_every_day_goes_on_longer_than_the_gap() -> None:
    assert set(grouped(*(told(day, day, FIRE) for day in range(3, 20))).values()) == {3}


def test_no_chain_joins_ends_that_have_nothing_in_common() -> None:
    words = [f"kata{chr(97 + n)}{chr(97 + n)}" for n in range(24)]
    links = [told(n, 9, " ".join(words[n : n + 6])) for n in range(1, 19)]
    found = grouped(*links)
    assert found[1] == found[2]
    assert found[1] != found[18]


def test_a_later_day_changes_nothing_in_earlier_ones() -> None:
    early = [told(1, 9, FIRE), told(2, 9, OTHERS[0]), told(3, 10, f"Korban {FIRE}")]
    late = [told(n, 11, f"{FIRE} {OTHERS[n % 4]}") for n in range(4, 30)]
    before = list(assigned(early))
    assert list(assigned([*early, *late]))[:3] == before


def test_a_word_of_the_headline_counts_more_and_the_headline_once() -> None:
    assert terms_of("Gempa Padang", "Gempa Padang\nGempa di 12 desa") == {"gempa": 3, "padang": 2, "12": 1, "desa": 1}


def test_rare_words_weigh_more() -> None:
    weights = weighed({"kata": 1, "langka": 1}, {"kata": 50, "langka": 1}, 100)
    assert list(weights) == ["langka", "kata"]
    assert sum(weight**2 for weight in weights.values()) == pytest.approx(1)


def test_the_table_has_stories_of_two_and_more(tmp_path: Path) -> None:
    titles = [FIRE, f"Dua orang tewas: {FIRE}", *OTHERS]
    rows = [
        record(n, title=title, text=f"{title}.", published=f"2025-06-09T0{n}:00:00+07:00")
        for n, title in enumerate(titles)
    ]
    rows.append(record(9, title=FIRE, text=FIRE))  # no day: nothing can be told of it
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", rows))
    question = """SELECT a.id, f.id FROM stories JOIN articles a USING (article)
                  JOIN articles f ON f.article = story ORDER BY 1"""
    assert ask(tmp_path / "out", question) == [("0", "0"), ("1", "0")]
