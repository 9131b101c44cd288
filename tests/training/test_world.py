"""The map of the world: lines become simpler and stay where they are."""

from __future__ import annotations

from training.world import drawn, off_line, simpler

SQUARE = {
    "transform": {"scale": [1, 1], "translate": [10, -20]},
    "arcs": [[[0, 0], [5, 0], [0, 5]], [[5, 5], [-5, 0], [0, -5]], [[90, 90], [0, 0]]],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "arcs": [[[~1, ~0]], [[2]]]},
            ]
        }
    },
}


def test_outlines_are_joined_of_arcs_forwards_and_backwards() -> None:
    svg = drawn(SQUARE)
    assert svg.count("M") == 2, "what has no area is left out"
    assert "M100 200l50 0 0-50-50 0z" in svg
    assert "M100 200l0-50 50 0 0 50z" in svg


def test_a_point_that_lies_on_the_line_goes_and_one_beside_it_stays() -> None:
    assert simpler([(0, 0), (1, 0.01), (2, 0)], 0.1) == [(0, 0), (2, 0)]
    assert simpler([(0, 0), (1, 0.5), (2, 0)], 0.1) == [(0, 0), (1, 0.5), (2, 0)]
    assert off_line((3, 4), (0, 0), (0, 0)) == 5
