"""Items of Wikidata as rows of the knowledge base."""

from __future__ import annotations

import json
from typing import Any

from warta.places.countries import country_codes
from warta.places.facts import Problem, What
from warta.places.wikidata import is_latin, meanings, rows_of_items


def item(**claims: Any) -> str:
    """A line of a dump: an item called Wagiman; ids begin with Q."""
    told = {
        name: [
            {"mainsnak": {"datavalue": {"value": {"id": v} if isinstance(v, str) and v[0] == "Q" else v}}}
            for v in values
        ]
        for name, values in claims.items()
    }
    names = {"id": {"value": "Wagiman"}, "ja": {"value": "ワギマン"}}
    return json.dumps({"id": "Q1", "labels": names, "aliases": {"en": [{"value": "W. K."}]}, "claims": told})


def rows(what: What, *lines: str) -> list[Any]:
    return [row for _, row in rows_of_items(lines, what)]


def test_a_place_with_coordinates() -> None:
    at = {"latitude": -7.7, "longitude": 109.4}
    line = item(P31=["Q532"], P17=["Q252"], P625=[at], P1082=[{"amount": "+390"}])
    assert rows("places", line) == [
        {
            "name": "Wagiman",
            "aliases": "W. K.",
            "country": "IDN",
            "resolution": "city",
            "lat": "-7.7",
            "lon": "109.4",
            "people": "390",
        }
    ]
    assert rows("entities", line) == []


def test_persons_and_bodies() -> None:
    (person,) = rows("entities", item(P31=["Q5"], P27=["Q252"], P106=["Q1930187"]))
    assert (person["kind"], person["country"], person["sector"]) == ("person", "IDN", "JRN")
    (group,) = rows("entities", item(P31=["Q17149090"]))
    assert (group["kind"], group["sector"]) == ("group", "REB")
    assert rows("entities", item(P31=["Q11424"])) == []


def test_a_country_in_the_dump_is_known_after_it() -> None:
    country = json.dumps(
        {"id": "Q7", "labels": {}, "claims": {"P298": [{"mainsnak": {"datavalue": {"value": "TLS"}}}]}}
    )
    (person,) = rows("entities", country, item(P31=["Q5"], P27=["Q7"]))
    assert person["country"] == "TLS"


def test_a_state_that_is_no_more_is_no_country() -> None:
    """Its places and people are taken without it."""
    union = json.dumps({"id": "Q7", "labels": {}, "claims": {"P298": [{"mainsnak": {"datavalue": {"value": "SUN"}}}]}})
    (person,) = rows("entities", union, item(P31=["Q5"], P27=["Q7"]))
    assert "country" not in person


def test_the_countries_of_the_table_have_codes() -> None:
    assert set(meanings()["countries"].values()) <= country_codes()


def test_brackets_commas_and_bad_lines() -> None:
    found = list(rows_of_items(["[", item(P31=["Q5"]) + ",", "{broken", "]"], "entities"))
    assert [number for number, _ in found] == [2, 3]
    assert isinstance(found[1][1], Problem)


def test_other_letters_are_left_out() -> None:
    assert is_latin("Kebumen")
    assert not is_latin("Кебумен")
    assert not is_latin("123")


def test_maps_that_are_empty_lists() -> None:
    """So a dump writes them; an item without names or claims tells nothing, and stops no others."""
    bare = json.dumps({"id": "Q2", "labels": [], "aliases": [], "claims": []})
    at = {"latitude": -7.7, "longitude": 109.4}
    (found,) = rows("places", bare, item(P31=["Q532"], P625=[at]))
    assert found["name"] == "Wagiman"
