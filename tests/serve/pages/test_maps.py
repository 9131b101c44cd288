"""A map shows all its places, as near as it may, and a place leads where it should."""

from __future__ import annotations

import pytest

from warta.serve.pages.maps import NEAREST, NORTH, SHAPE, SOUTH, Spot, drawn, view_of

JAKARTA = Spot("Jakarta", -6.2, 106.8, 9, "/events?place=Jakarta")
DAKAR = Spot("Dakar", 14.7, -17.4, 1, "/events?place=Dakar")


def test_no_place_no_map() -> None:
    assert drawn([]) == ""
    assert drawn([Spot("nowhere", 123.0, 0.0, 1, "/"), Spot("none", float("nan"), 0.0, 1, "/")]) == ""


def test_places_lie_where_they_are_and_are_links() -> None:
    svg = drawn([JAKARTA, DAKAR])
    assert '<a href="/events?place=Jakarta" tabindex="-1"><circle cx="1068" cy="62"' in svg
    assert "<title>Dakar: 1</title>" in svg
    assert svg.index("Jakarta") < svg.index("Dakar"), "small ones lie on top"
    assert 'href="/static/world.svg' in svg
    assert 'aria-hidden="true"' in svg


def test_one_place_is_shown_with_what_is_around_it() -> None:
    view = view_of([JAKARTA])
    assert (view.height, view.width) == (NEAREST, NEAREST * SHAPE)
    assert view.west < JAKARTA.lon < view.west + view.width
    assert view.north - view.height < JAKARTA.lat < view.north


@pytest.mark.parametrize(
    "places", [[(80.0, 179.0), (-59.0, -179.0)], [(83.0, 0.0)], [(-59.9, 179.9)], [(10.0, -179.9), (11.0, -170.0)]]
)
def test_a_view_stays_in_the_world(places: list[tuple[float, float]]) -> None:
    view = view_of([Spot("x", lat, lon, 1, "/") for lat, lon in places])
    assert view.west >= -180
    assert view.west + view.width <= 180.0001
    assert view.north <= NORTH
    assert view.north - view.height >= SOUTH - 0.0001


def test_the_name_of_a_place_is_no_markup() -> None:
    assert "<script>" not in drawn([Spot("<script>alert(1)</script>", 0.0, 0.0, 1, '/?"><script>')])
