"""One running matter is one story, over days; what only looks like it is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from warta.corpus.running import FADE, NAME, Running, Story, Told, assigned, of_length_one, terms_of, weighed

PLACE = "kampung melayu"
FIRE = "Kebakaran gudang cat melanda Kampung Melayu"
OTHERS = (
    "Harga cabai rawit naik menjelang lebaran haji",
    "Tim bulu tangkis putri melaju menuju babak final",
    "Bupati meresmikan jembatan gantung penghubung desa",
    "Peneliti menemukan spesies katak baru pegunungan",
)


def told(article: int, day: int, title: str, text: str = "", names: tuple[str, ...] = (PLACE,), **more: Any) -> Told:
    return Told(article, date(2025, 6, day), title, text, names, **more)


def around(days: range) -> list[Told]:
    """Articles that have nothing to do with a fire, nor with each other."""
    return [
        told(100 * day + n, day, title, names=(f"tempat {n}", f"orang {day} {n}"), eventful=False)
        for day in days
        for n, title in enumerate(OTHERS)
    ]


def grouped(*articles: Told) -> dict[int, int]:
    """The story of each, among others that have nothing to do with them."""
    found = dict(assigned(sorted([*around(range(1, 29)), *articles], key=lambda one: (one.day, one.article))))
    return {one.article: found[one.article] for one in articles}


def test_a_story_goes_on_the_next_day() -> None:
    assert grouped(told(1, 9, FIRE), told(2, 10, f"Polisi selidiki penyebab {FIRE}")) == {1: 1, 2: 1}


def test_the_same_place_is_another_matter() -> None:
    fire = told(1, 9, FIRE, "Api berasal dari ruang penyimpanan. Belasan mobil pemadam dikerahkan sejak dini hari.")
    race = told(
        2, 9, "Kampung Melayu gelar lomba perahu hias sungai", "Puluhan peserta menghias perahunya dengan bunga."
    )
    assert grouped(fire, race) == {1: 1, 2: 2}


def test_the_same_words_of_other_places_are_another_matter() -> None:
    one = told(1, 9, "Gunung erupsi, kolom abu setinggi satu kilometer", names=("gunung raung",))
    other = one._replace(article=2, names=("gunung semeru",))
    assert grouped(one, other) == {1: 1, 2: 2}
    assert grouped(one, other._replace(names=one.names)) == {1: 1, 2: 1}


def test_advice_has_to_be_more_alike_than_news() -> None:
    one = told(
        1,
        9,
        "Kebakaran gudang cat di tepi kali",
        "Pemadam memakai busa khusus agar api padam, warga mengungsi.",
        ("a", "kota"),
    )
    other = told(
        2,
        9,
        "Gudang tua dan risiko kebakaran",
        "Simpan tiner jauh dari kompor serta tabung gas elpiji dapur.",
        ("b", "kota", "kota"),
    )
    assert grouped(one, other) == {1: 1, 2: 1}
    assert grouped(one._replace(eventful=False), other) == {1: 1, 2: 2}
    assert grouped(one._replace(eventful=False), one._replace(article=2)) == {1: 1, 2: 1}


def test_what_names_nobody_is_told_by_its_words() -> None:
    assert grouped(told(1, 9, FIRE, names=()), told(2, 9, FIRE, names=())) == {1: 1, 2: 1}


@pytest.mark.parametrize(("day", "same"), [(12, True), (13, False)])
def test_days_of_silence_end_a_story(day: int, same: bool) -> None:
    found = grouped(told(1, 9, FIRE), told(2, day, FIRE))
    assert (found[1] == found[2]) is same


def test_a_story_told_every_day_goes_on_longer_than_the_gap() -> None:
    assert set(grouped(*(told(day, day, FIRE) for day in range(3, 20))).values()) == {3}


def test_no_chain_joins_ends_that_have_nothing_in_common() -> None:
    words = [f"kata{chr(97 + n)}{chr(97 + n)}" for n in range(24)]
    links = [told(n, 9, " ".join(words[n : n + 6]), names=()) for n in range(1, 19)]
    found = grouped(*links)
    assert found[1] == found[2]
    assert found[1] != found[18]


def test_stories_that_began_apart_are_joined_at_the_end_of_their_day() -> None:
    """The first two have little in common; the third, between them, joins one, and so the two meet."""
    api = "Api membakar gudang cat, kerugian ditaksir miliaran rupiah"
    mobil = "Belasan mobil pemadam dikerahkan sejak dini hari, warga mengungsi"
    names = (PLACE, PLACE, PLACE)
    found = grouped(*(told(n, 9, text, names=names) for n, text in enumerate((api, mobil, f"{api}. {mobil}"), 1)))
    assert found == {1: 1, 2: 1, 3: 1}


def test_a_later_day_changes_nothing_in_earlier_ones() -> None:
    early = [told(1, 9, FIRE), told(2, 9, OTHERS[0]), told(3, 10, f"Korban {FIRE}")]
    late = [told(n, 11, f"{FIRE} {OTHERS[n % 4]}") for n in range(4, 30)]
    before = list(assigned(early))
    assert list(assigned([*early, *late]))[:3] == before


def test_a_word_of_the_headline_counts_more_and_the_headline_once() -> None:
    found = terms_of(told(1, 9, "Gempa Padang", "Gempa Padang\nGempa di 12 desa", ("padang", "padang")))
    assert found == {"gempa": 3, "padang": 2, "12": 1, "desa": 1, f"{NAME}padang": 2}


def test_rare_words_weigh_more() -> None:
    weights = weighed({"kata": 1, "langka": 1}, {"kata": 50, "langka": 1}, 100)
    assert list(weights) == ["langka", "kata"]
    assert sum(weight**2 for weight in weights.values()) == pytest.approx(1)


def test_likeness_is_the_mean_over_pairs_of_members_and_says_what_names_give() -> None:
    one = Story(1, 1, of_length_one({"api": 1.0, f"{NAME}kota": 1.0}), 1, 1)
    assert one.likeness(one) == pytest.approx((1.0, 0.5))
    one.take(Story(2, 2, of_length_one({"air": 1.0}), 1, 0))
    assert (one.members, one.eventful, one.day) == (2, 1, 2)
    assert one.likeness(Story(3, 2, of_length_one({"air": 1.0}), 1, 0)) == pytest.approx((0.5, 0.0))


def test_words_fade_and_are_forgotten() -> None:
    running = Running()
    running.read(date(2025, 6, 1), [told(1, 1, "Gempa")])
    running.read(date(2025, 6, 3), [told(2, 3, "Banjir")])
    assert running.known["gempa"] == pytest.approx(FADE**2)
    assert running.articles == pytest.approx(1 + FADE**2)
    running.read(date(2025, 9, 1), [])
    assert running.known == {}
