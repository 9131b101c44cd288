"""A reading to rows: names instead of ids, words beside their spans, days beside times."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from warta.corpus.rows import Rows, add, day_of, instant_of, number_of, partition_of
from warta.dataset import Row
from warta.reading import read_one
from warta.records import Page

TEXT = (
    'JAKARTA - Menteri Luar Negeri Budi Santoso bertemu Menteri Luar Negeri Ann Baker di Jakarta, Senin. "Kami sepakat '
    'menambah kerja sama," kata Budi.\nSedikitnya tiga orang tewas dalam serangan di Gaza, kata polisi.'
)
PAGE = Page("1", text=TEXT, title="Budi Bertemu Baker", url="https://kabar.example/1", lang="id")


def rows_of() -> Rows:
    rows = Rows()
    page = replace(PAGE, published="2025-06-09T20:30:00+07:00", fetched="2025-06-10")
    add(rows, read_one(page), page, "shard", 7)
    return rows


def test_an_article_knows_its_instant_and_its_day() -> None:
    (article,) = rows_of().articles
    assert article["published_at"] == datetime(2025, 6, 9, 13, 30, tzinfo=UTC)
    assert article["published_day"] == date(2025, 6, 9)
    assert article["fetched"] == "2025-06-10"
    assert (article["article"], article["shard"], article["id"]) == (7, "shard", "1")


@pytest.mark.parametrize("published", [None, "2025-06-09", "2025-06-09T20:30:00", "0001-01-01T00:00:00+09:00"])
def test_without_an_offset_the_instant_is_not_known(published: str | None) -> None:
    assert instant_of(published) is None


@pytest.mark.parametrize(("published", "day"), [(None, None), ("2025-06-09T20:30", date(2025, 6, 9)), ("June", None)])
def test_the_day_is_the_outlets(published: str | None, day: date | None) -> None:
    assert day_of(published) == day


def test_blocks_lead_to_the_lines_of_the_text() -> None:
    (article,) = rows_of().articles
    first = article["blocks"][0]
    assert first["role"] == "headline"
    assert article["text"][first["start"] : first["stop"]] == "Budi Bertemu Baker"


WITH_PLACE = {"cue", "speaker", "trigger", "sentence"}  # a place's name and a time are said in our words


def words_at(text: str, row: Row, name: str) -> str | None:
    start = row[f"{name}_start"]
    return None if start is None else text[start : row[f"{name}_stop"]]


def test_words_stand_beside_their_spans() -> None:
    rows = rows_of()
    text = rows.articles[0]["text"]
    assert rows.quotes
    assert rows.events
    for row in (*rows.quotes, *rows.events):
        for name in WITH_PLACE & row.keys():
            assert row[name] == words_at(text, row, name)
    assert all(row["words"] == text[row["start"] : row["stop"]] for row in rows.quotes)
    assert {words_at(text, row, "place") for row in rows.events} >= {"Jakarta", "Gaza"}
    assert {words_at(text, row, "time") for row in rows.events} >= {"Senin"}


def test_who_speaks_is_told_by_name() -> None:
    assert {row["name"] for row in rows_of().quotes if row["direct"]} == {"Budi Santoso"}


def test_parties_have_names_and_the_country_of_a_claimant_is_its_entitys() -> None:
    rows = rows_of()
    entities = {row["entity"]: row for row in rows.entities}
    for event in rows.events:
        for party in (*event["actors"], *event["recipients"], *event["claimants"]):
            assert party["name"] or party["start"] is None
        for claimant in event["claimants"]:
            if claimant["entity"]:
                assert claimant["country"] == entities[claimant["entity"]]["country"]


def test_numbers_are_bounds() -> None:
    assert {(row["dead_low"], row["dead_high"]) for row in rows_of().events} >= {(3, None)}


def test_events_and_quotes_of_an_article_have_numbers_of_their_own() -> None:
    rows = rows_of()
    numbers = [row["event"] for row in rows.events] + [row["quote"] for row in rows.quotes]
    assert len(set(numbers)) == len(numbers)


def test_a_number_is_the_same_everywhere_and_fits_into_63_bits() -> None:
    assert number_of("a", 1) == 4665976284724862560
    assert number_of("a", 1) != number_of("a1") != number_of("a", 2)
    assert all(0 <= number_of(key) < 2**63 for key in range(500))


def test_the_partition_is_the_month_and_the_language() -> None:
    assert partition_of(read_one(PAGE).article) == (None, "id")


def test_an_event_has_the_number_of_the_one_that_stands_for_its_deed() -> None:
    rows = Rows()
    text = "Polisi menangkap Bagus Prakoso di Bandung, Senin. Bagus Prakoso ditangkap di rumahnya."
    page = replace(PAGE, text=text, title="Polisi Tangkap Bagus Prakoso", published="2025-06-09")
    add(rows, read_one(page), page, "shard", 7)
    assert len({row["event"] for row in rows.events}) > 1
    assert {row["deed"] for row in rows.events} == {
        row["event"] for row in rows.events if row["trigger"] == "menangkap"
    }
