"""The map of the world: lines become simpler and stay where they are."""

from __future__ import annotations

from training.world import drawn, is_polar, off_line, on_the_map, simpler

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


def test_what_crosses_the_date_line_lies_at_both_edges_and_makes_no_line_across_the_map() -> None:
    fiji = [(178.0, -17.0), (-179.0, -16.0), (-178.0, -18.0), (178.0, -17.0)]
    east, west = on_the_map(fiji)
    assert [x for x, _ in east] == [178, 181, 182, 178]
    assert [x for x, _ in west] == [-182, -179, -178, -182]
    assert list(on_the_map([(1, 1), (2, 2), (3, 1), (1, 1)])) == [[(1, 1), (2, 2), (3, 1), (1, 1)]]


def test_the_south_pole_is_left_out() -> None:
    assert is_polar([(-180, -70), (0, -65), (180, -70)])
    assert not is_polar([(-70, -55), (-68, -62)])
