"""How many a phrase counts."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.languages import languages
from warta.text.entities.cast import Figure
from warta.text.entities.counts import count_in, counted_alike, counts_others
from warta.text.lexicon import lexicon_of


@pytest.mark.parametrize(
    ("code", "words", "count"),
    [
        ("id", "24 orang", 24),
        ("id", "sedikitnya 1.326 warga", 1326),
        ("id", "Lima tersangka", 5),
        ("id", "kedua pria", 2),
        ("id", "Ketiga pelaku", 3),
        ("id", "ratusan warga", None),
        ("id", "para warga desa 5", None),
        ("en", "at least 1,300 people", 1300),
        ("en", "two men", 2),
        ("en", "hundreds of men", None),
    ],
)
def test_count_in(code: str, words: str, count: int | None) -> None:
    assert count_in(words, lexicon_of(languages()[code])) == count


def test_counts_others() -> None:
    """Only two numbers that differ tell of others."""
    (sight,) = sights("Warga pergi.", "id")
    told = Figure("585 orang", "group", "role", keys={("orang",)})
    assert counts_others(told, "24 orang", sight)
    assert not counts_others(told, "sebanyak 585 orang", sight)
    assert not counts_others(told, "ratusan orang", sight)


def test_counted_alike() -> None:
    (sight,) = sights("Warga pergi.", "id")
    many, few = (Figure(name, "group", "role", keys={("orang",)}) for name in ("585 orang", "24 orang"))
    assert counted_alike([many, few], ("orang",), "24 orang", sight) is few
    assert counted_alike([many, few], ("orang",), "7 orang", sight) is None
    assert counted_alike([many, few], ("warga",), "24 orang", sight) is None
