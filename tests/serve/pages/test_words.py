"""Every language says everything, and every page finds the words it asks for."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from warta.ontology import plover
from warta.serve.filters import FILTERS
from warta.serve.lists import LISTS
from warta.serve.pages.forms import SHOWN
from warta.serve.pages.words import all_words, chosen

WORDS = all_words()
EN, ID = WORDS["en"], WORDS["id"]
ASKED = re.compile(r"""\bt\('([a-z_0-9.]+)'[,)]""")
COUNTED = re.compile(r"""t\.count\('(\w+)'""")
FIELD = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("code", list(WORDS))
def test_a_language_has_the_keys_and_the_gaps_of_the_others(code: str) -> None:
    assert WORDS[code].table.keys() == EN.table.keys()
    for key, words in EN.table.items():
        assert set(FIELD.findall(WORDS[code].table[key])) == set(FIELD.findall(words)), key


def test_templates_ask_for_words_that_there_are() -> None:
    asked, counted = set[str](), set[str]()
    for file in files("warta.serve.pages").joinpath("templates").iterdir():
        text = file.read_text(encoding="utf-8")
        asked |= set(ASKED.findall(text))
        counted |= set(COUNTED.findall(text))
    assert len(asked) > 50
    assert sorted(key for key in asked if key not in EN.table) == []
    assert sorted(what for what in counted if f"count.{what}.one" not in EN.table) == []


def test_what_the_data_may_hold_has_a_name() -> None:
    assert [name for name in plover().types if f"type.{name}" not in EN.table] == []
    assert [name for name in plover().sectors if f"sector.{name}" not in EN.table] == []
    for one in FILTERS:
        if any(one.name in names for names in SHOWN.values()):
            assert f"filter.{one.name}" in EN.table
    assert [sort.name for of in LISTS for sort in of.sorts if f"sort.{sort.name}" not in EN.table] == []


@pytest.mark.parametrize(
    ("asked", "kept", "accepted", "code"),
    [
        ("id", "en", "en", "id"),
        ("xx", "id", "en", "id"),
        (None, None, "id-ID,id;q=0.9,en;q=0.8", "id"),
        (None, None, "en;q=0.2, id;q=0.7", "id"),
        (None, None, "de, id;q=0", "en"),
        (None, "../en", ",;q=;;q=9" * 90, "en"),
        (None, None, None, "en"),
    ],
)
def test_the_language_is_the_one_asked_for_else_kept_else_accepted(
    asked: str | None, kept: str | None, accepted: str | None, code: str
) -> None:
    assert chosen(asked, kept, accepted).code == code


@pytest.mark.parametrize(
    ("time", "en", "indonesian"),
    [
        ("2024-08-03", "3 August 2024", "3 Agustus 2024"),
        ("2024-08-03T22:10:00+03:00", "3 August 2024, 22:10", "3 Agustus 2024, 22:10"),
        ("2024-W23", "2024-W23", "2024-W23"),
        ("2024-08", "August 2024", "Agustus 2024"),
        ("2024", "2024", "2024"),
        ("2024-13-01", "2024-13-01", "2024-13-01"),
        (None, "", ""),
    ],
)
def test_days_are_told_in_words(time: str | None, en: str, indonesian: str) -> None:
    assert (EN.day(time), ID.day(time)) == (en, indonesian)


def test_a_short_day_has_three_letters_of_its_month_and_no_hour() -> None:
    assert ID.short_day("2024-08-03T22:10:00+03:00") == "3 Agu 2024"
    assert EN.short_day(None) == ""


def test_numbers_have_their_thousands_parted_and_nouns_follow_them() -> None:
    assert (EN.number(1234567), ID.number(1234567)) == ("1,234,567", "1.234.567")
    assert (EN.count("articles", 1), EN.count("articles", 1200)) == ("1 article", "1,200 articles")


def test_a_code_without_a_name_stays_as_it_is() -> None:
    assert (EN.named("type", "ASSAULT"), EN.named("type", "QUAKE")) == ("Assault", "QUAKE")


def test_codes_of_countries_and_sectors_are_told_in_words() -> None:
    assert (EN.side("DEU", "COP"), ID.side("DEU", "COP")) == ("Germany, police", "Jerman, polisi")
    assert (EN.side(None, "COP"), EN.side("QQQ", None), EN.side(None, None)) == ("police", "QQQ", "")
