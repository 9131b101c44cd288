"""What the scorer of whole articles counts as found, named, told and the same."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from training.whole import counted, judged, line, misses
from warta.records import Article, Entity, Mention, Reading, Span

TEXT = "Ann Baker, mayor of Dover, met Iran. Baker said she left. The Harbour Board of Dover agreed."
ROW: dict[str, Any] = {
    "entities": [
        {"kind": "person", "names": [[0, 9]], "roles": [[[11, 16], [11, 25]]], "country": "GBR"},
        {"kind": "state", "names": [[31, 35]], "roles": [], "country": "IRN", "sector": "GOV"},
        {"kind": "organisation", "names": [[62, 75]], "roles": []},
        {"kind": "place", "names": [[20, 25]], "roles": [], "inner": True},
    ],
    "mentions": [
        {"span": [0, 9], "entity": 0},
        {"span": [20, 25], "entity": 3},
        {"span": [31, 35], "entity": 1},
        {"span": [37, 42], "entity": 0},
        {"span": [48, 51], "entity": 0},
        {"span": [62, 75], "entity": 2},
    ],
    "others": [],
}
BAKER = Entity("e1", "Ann Baker", "person", "mayor of Dover", "GBR", None, "names")
IRAN = Entity("e2", "Iran", "state", None, "IRN", "GOV", "countries")
BOARD = Entity("e3", "Harbour Board", "organisation", None, None, None, "names")


def tally(*mentions: tuple[int, int, str], entities: tuple[Entity, ...] = (BAKER, IRAN, BOARD)) -> Counter[str]:
    """The counts for a reading with mentions (start, stop, entity)."""
    found = tuple(Mention(Span(start, stop), entity, "names") for start, stop, entity in mentions)
    result = judged(ROW, Reading(Article("1", TEXT, ()), (), entities, found))
    assert len(list(misses(result))) >= 0 and line(counted(result))
    return counted(result)


ALL = ((0, 9, "e1"), (31, 35, "e2"), (37, 42, "e1"), (48, 51, "e1"), (62, 75, "e3"))


def test_all_is_found() -> None:
    """Every entity with its name, kind and role; what only an office's words name need not be."""
    counts = tally(*ALL)
    assert (counts["entities"], counts["found"], counts["name right"], counts["kind right"]) == (3, 3, 3, 3)
    assert (counts["role judged"], counts["role right"], counts["country judged"], counts["country right"]) == (
        1,
        1,
        2,
        2,
    )
    assert (counts["precision"], counts["recall"]) == (5, 5)


@pytest.mark.parametrize(("role", "right"), [("mayor", 1), ("the mayor", 1), ("mayor of Kent", 0), ("of Dover", 0)])
def test_a_role_in_the_article_s_words(role: str, right: int) -> None:
    """The core of the office, and nothing that is not of it."""
    baker = Entity("e1", "Baker", "person", role, None, None, "names")
    counts = tally(*ALL, entities=(baker, IRAN, BOARD))
    assert (counts["role right"], counts["told right"], counts["name right"]) == (right, 1, 2)


def test_one_entity_as_two() -> None:
    """A mention linked elsewhere splits its entity and counts against what it was linked to."""
    counts = tally((0, 9, "e1"), (31, 35, "e2"), (37, 42, "e2"), (48, 51, "e1"))
    assert (counts["split"], counts["merged"], counts["found"]) == (1, 0, 2)
    assert counts["recall"] == pytest.approx(2 * 2 / 3 + 1 / 3 + 1)
    assert counts["precision"] == pytest.approx(2 + 1 / 2 + 1 / 2)


def test_two_entities_as_one() -> None:
    """Whose words all stand for another is merged, and not found."""
    counts = tally((0, 9, "e1"), (31, 35, "e1"), (37, 42, "e1"), (48, 51, "e1"))
    assert (counts["found"], counts["merged"]) == (1, 1)
