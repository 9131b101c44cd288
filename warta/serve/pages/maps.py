"""A map of places as SVG: shapes of countries from a file that the browser keeps, and a link for each place.

The map is plate carrée, so that a place needs no more than its coordinates, and a closer view no more than another
`viewBox`. It is drawn as near as all its places allow.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

LAND: Final = "static/world.svg#land"
UNITS = 10  # of `world.svg` in one degree
NEAREST = 14.0  # degrees of latitude: no closer, for the shapes are coarse
SHAPE = 2.2  # width by height
NORTH, SOUTH = 84.0, -60.0
LARGEST, SMALLEST = 0.028, 0.007  # radius of a place, as a share of the map's width


class Spot(NamedTuple):
    """A place, how many events are told of it, and where a click on it leads."""

    name: str
    lat: float
    lon: float
    size: int
    href: str


class View(NamedTuple):
    """What of the world is shown, in degrees."""

    west: float
    north: float
    width: float
    height: float


def drawn(spots: Iterable[Spot], root: str = "/") -> Markup:
    """The map; empty where there is no place. `root`: the path of the server, before `static/`."""
    shown = sorted((spot for spot in spots if _on_earth(spot)), key=lambda spot: -spot.size)
    if not shown:
        return Markup("")
    view = view_of(shown)
    most = shown[0].size
    box = " ".join(f"{UNITS * n:.0f}" for n in (view.west, -view.north, view.width, view.height))
    land = Markup('<use class="land" href="{}" stroke-width="{:.2f}"/>').format(root + LAND, view.width * UNITS / 900)
    points = Markup("").join(_point(spot, view, most) for spot in shown)
    return Markup('<svg class="map" viewBox="{}" aria-hidden="true" focusable="false">{}{}</svg>').format(
        box, land, points
    )


def view_of(spots: Sequence[Spot]) -> View:
    """All places with some room around them, in the map's shape and inside the world."""
    north, south = max(spot.lat for spot in spots), min(spot.lat for spot in spots)
    east, west = max(spot.lon for spot in spots), min(spot.lon for spot in spots)
    height = max((north - south) * 1.5, (east - west) * 1.3 / SHAPE, NEAREST)
    height = min(height, NORTH - SOUTH)
    width = min(height * SHAPE, 360.0)
    left = min(max((east + west) / 2 - width / 2, -180.0), 180.0 - width)
    top = max(min((north + south) / 2 + height / 2, NORTH), SOUTH + height)
    return View(left, top, width, height)


def _on_earth(spot: Spot) -> bool:
    return math.isfinite(spot.lat + spot.lon) and -90 <= spot.lat <= 90 and -180 <= spot.lon <= 180


def _point(spot: Spot, view: View, most: int) -> Markup:
    """The area of a point grows with its count, the largest first, so that small ones lie on top."""
    radius = max(SMALLEST, LARGEST * math.sqrt(spot.size / most)) * view.width * UNITS
    return Markup(
        '<a href="{}" tabindex="-1"><circle cx="{:.0f}" cy="{:.0f}" r="{:.1f}"><title>{}: {}</title></circle></a>'
    ).format(spot.href, spot.lon * UNITS, -spot.lat * UNITS, radius, spot.name, spot.size)
