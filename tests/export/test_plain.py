"""CSV, JSON lines and GeoJSON."""

from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from warta.errors import UsageError
from warta.export.plain import csv_lines, geojson_lines, jsonl_lines, tsv_line


def test_csv_can_be_read_again() -> None:
    rows = [
        {"event": 1, "words": 'He said "no", twice.\nThen left.', "at": date(2025, 6, 9), "parts": [{"a": "ü"}]},
        {"event": 2, "words": None, "at": datetime(2025, 6, 9, 8, tzinfo=UTC), "parts": []},
    ]
    lines = list(csv_lines(["event", "words", "at", "parts"], rows))
    first, second = csv.DictReader("\n".join(lines).splitlines(keepends=True))
    assert first == {"event": "1", "words": rows[0]["words"], "at": "2025-06-09", "parts": '[{"a": "ü"}]'}
    assert second == {"event": "2", "words": "", "at": "2025-06-09T08:00:00+00:00", "parts": "[]"}


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_cell_may_hold_the_end_of_a_line_and_nothing_else_that_wants_quotation_marks(end: str) -> None:
    (names, row) = csv_lines(["sentence", "url"], [{"sentence": f"Rain{end}fell", "url": "u"}])
    assert (names, row) == ("sentence,url", f'"Rain{end}fell",u')


def test_a_table_without_rows_has_its_names() -> None:
    assert list(csv_lines(["a", "b"], [])) == ["a,b"]


def test_ids_are_strings_in_json_since_numbers_of_64_bits_are_not_kept_everywhere() -> None:
    row = {"event": 2**62 + 1, "deed": 2**62 + 1, "story": None, "dead_low": 3}
    (line,) = jsonl_lines(list(row), [row])
    one = "4611686018427387905"
    assert json.loads(line) == {"event": one, "deed": one, "story": None, "dead_low": 3}


def test_what_json_cannot_spell_is_null_and_decimals_are_numbers() -> None:
    row = {"a": float("inf"), "b": [float("nan"), 1.5], "c": {"d": float("-inf")}, "e": Decimal("1.50"), "f": True}
    (line,) = jsonl_lines(list(row), [row])
    assert line == '{"a": null, "b": [null, 1.5], "c": {"d": null}, "e": 1.5, "f": true}'
    (line,) = jsonl_lines(["g"], [{"g": (float("inf"), 2.5)}])
    assert line == '{"g": [null, 2.5]}'


@pytest.mark.parametrize(
    ("lat", "point"), [(Decimal("5.5"), [110, 5.5]), (float("nan"), None), (None, None), (-7, [110, -7])]
)
def test_a_place_is_two_numbers(lat: Any, point: list[float] | None) -> None:
    (feature,) = json.loads("".join(geojson_lines(["lat", "lon"], [{"lat": lat, "lon": 110}])))["features"]
    assert feature["geometry"] == (point and {"type": "Point", "coordinates": point})


def test_words_are_no_place() -> None:
    with pytest.raises(UsageError, match="'5 S' is none"):
        list(geojson_lines(["lat", "lon"], [{"lat": "5 S", "lon": 110}]))


def test_cells_between_tabs_have_no_tabs_and_lines() -> None:
    assert tsv_line(["a\tb", None, "c\nd", 1.5]) == "a b\t\tc d\t1.5"


def collection(rows: list[dict[str, Any]]) -> Any:
    return json.loads("\n".join(geojson_lines(["event", "lat", "lon"], rows)))


def test_geojson_is_one_collection_and_keeps_what_has_no_place() -> None:
    found = collection([{"event": 1, "lat": 1.5, "lon": 30.25}, {"event": 2, "lat": None, "lon": None}])
    assert [feature["geometry"] for feature in found["features"]] == [
        {"type": "Point", "coordinates": [30.25, 1.5]},
        None,
    ]
    assert [feature["properties"] for feature in found["features"]] == [{"event": "1"}, {"event": "2"}]
    assert collection([]) == {"type": "FeatureCollection", "features": []}


def test_geojson_needs_places() -> None:
    with pytest.raises(UsageError, match="needs columns lat and lon"):
        list(geojson_lines(["event"], []))
