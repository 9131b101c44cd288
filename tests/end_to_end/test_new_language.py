"""A language is a folder: a tiny one, made here, is read without a line of code."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.languages import Language, languages
from warta.reading import read_one
from warta.records import Page, Reading

TABLES = {
    "language": 'name = "Tilnese"\nstopwords = ["ka", "lo", "mi"]\n',
    "speech": """
complementisers = ["ke"]
pronouns = []
between = []
after_name = []
clause_starts = []
after_subject = []
addressees = []
blockers = []
links = []

[[cue]]
forms = ["dixo"]
force = "states"
frame = "root"
""",
    "dates": """
numeric = "dmy"
dates = ["<day> <month> <year>"]

[months]
5 = ["Floral"]
""",
    "moments": """
[[form]]
rule = "full_date"
form = "<day> <anymonth> <year>"
""",
}
TEXT = 'Lurra bena mi torra ka lo sonna.\n\n"Torra mi bena lo sonna," dixo Mara Tolen 13 Floral 2024.\n'


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Language]:
    folder = tmp_path_factory.mktemp("languages")
    (folder / "xt").mkdir()
    for name, table in TABLES.items():
        (folder / "xt" / f"{name}.toml").write_text(table, encoding="utf-8")
    return dict(languages(folder))


@pytest.fixture(scope="module")
def reading(known: dict[str, Language]) -> Reading:
    return read_one(Page("1", text=TEXT, lang="xt"), known)


def test_the_built_in_ones_stay(known: dict[str, Language]) -> None:
    assert set(known) >= {"id", "en", "xt"}


def test_the_page_is_read_in_it(reading: Reading) -> None:
    assert (reading.article.lang, reading.note) == ("xt", None)
    assert len(reading.sentences) == 2


def test_its_quote_is_found_by_its_cue(reading: Reading) -> None:
    (quote,) = reading.quotes
    assert quote.span.of(TEXT) == "Torra mi bena lo sonna,"
    assert quote.cue
    assert quote.cue.of(TEXT) == "dixo"


def test_its_months_make_a_date(reading: Reading) -> None:
    assert [(moment.span.of(TEXT), moment.value) for moment in reading.moments] == [("13 Floral 2024", "2024-05-13")]


def test_what_it_has_no_words_for_is_not_made_up(reading: Reading) -> None:
    assert reading.events == ()


def test_no_code_knows_a_language_by_name() -> None:
    package = Path(__file__).parents[2] / "warta"
    codes = set(languages())
    for path in package.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not [code for code in codes for mark in "\"'" if f"== {mark}{code}{mark}" in text], path


def test_with_a_name_alone_quotes_are_those_in_marks_without_a_speaker(tmp_path: Path) -> None:
    (tmp_path / "xt").mkdir()
    (tmp_path / "xt" / "language.toml").write_text(TABLES["language"], encoding="utf-8")
    reading = read_one(Page("1", text=TEXT, lang="xt"), languages(tmp_path))
    assert [(quote.span.of(TEXT), quote.speaker) for quote in reading.quotes] == [("Torra mi bena lo sonna,", None)]
    assert not reading.events
