"""Draw the map behind the events: `warta/serve/pages/static/world.svg`, from Natural Earth (public domain).

Its shapes of countries at 1:50 million come as TopoJSON in the package world-atlas of npm:

    npm pack world-atlas@2 && tar xzf world-atlas-2*.tgz
    python -m training.world package/countries-50m.json

The map is plate carrée, one unit for a tenth of a degree: x is ten times the longitude, y minus ten times the latitude.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

MAP = Path(__file__).parents[1] / "warta/serve/pages/static/world.svg"
TOLERANCE = 0.1  # degrees: what a line may lie off after it was made simpler
UNITS = 10  # of one degree
POLAR = -60  # degrees: what lies wholly south of it is left out

Point = tuple[float, float]


def main() -> None:
    """Read the shapes, and write the map."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("shapes", type=Path, help="countries-50m.json")
    topology = json.loads(parser.parse_args().shapes.read_text())
    MAP.write_text(drawn(topology), encoding="utf-8")


def drawn(topology: dict[str, Any]) -> str:
    """The map as SVG: all land in one path, which a page uses by its id and fills as it likes."""
    arcs = [simpler(arc) for arc in points_of(topology)]
    outlines = (ring_of(ring, arcs) for ring in rings(topology))
    path = "".join(path_of(part) for outline in outlines if not is_polar(outline) for part in on_the_map(outline))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1800 -900 3600 1800"><path id="land" d="{path}"/></svg>\n'
    )


def points_of(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The arcs in degrees: TopoJSON keeps whole numbers, each as the difference from the one before."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + left, y * scale_y + bottom))
        yield points


def simpler(points: list[Point], tolerance: float = TOLERANCE) -> list[Point]:
    """Fewer points, none of the others farther off the line than the tolerance (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    distance, middle = max((off_line(point, points[0], points[-1]), i) for i, point in enumerate(points[1:-1], 1))
    if distance <= tolerance:
        return [points[0], points[-1]]
    return simpler(points[: middle + 1], tolerance)[:-1] + simpler(points[middle:], tolerance)


def off_line(point: Point, one: Point, other: Point) -> float:
    """How far a point lies off the line through two others."""
    width, height = other[0] - one[0], other[1] - one[1]
    length = math.hypot(width, height)
    if not length:
        return math.dist(point, one)
    return abs(width * (one[1] - point[1]) - (one[0] - point[0]) * height) / length


def rings(topology: dict[str, Any]) -> Iterator[list[int]]:
    """The outlines of all countries, as numbers of arcs; `~number`: backwards."""
    for shape in topology["objects"]["countries"]["geometries"]:
        for polygon in shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]:
            yield from polygon


def ring_of(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The points of an outline; arcs share their ends."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def is_polar(ring: list[Point]) -> bool:
    """Whether it is Antarctica, which goes once around the world and has no outline on this map."""
    return max(y for _, y in ring) < POLAR


def on_the_map(ring: list[Point]) -> Iterator[list[Point]]:
    """An outline; twice, a world's width apart, where it crosses the date line, so that each edge shows its part."""
    whole = ring[:1]
    for x, y in ring[1:]:
        whole.append((x + 360 * round((whole[-1][0] - x) / 360), y))
    yield whole
    for beyond, shift in ((max(x for x, _ in whole) > 180, -360), (min(x for x, _ in whole) < -180, 360)):
        if beyond:
            yield [(x + shift, y) for x, y in whole]


def path_of(ring: list[Point]) -> str:
    """An outline as SVG, in steps; nothing where so little is left that it has no area."""
    whole = [(round(x * UNITS), round(-y * UNITS)) for x, y in ring]
    corners = whole[:1] + [after for before, after in pairwise(whole) if after != before]
    if len(corners) < 4:
        return ""
    steps = " ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(corners[:-1]))
    return f"M{corners[0][0]} {corners[0][1]}l{steps}z".replace(" -", "-")


if __name__ == "__main__":
    main()
