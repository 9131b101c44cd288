"""Which marked modes teach and judge."""

from __future__ import annotations

import json

import numpy as np
import pytest

from warta.events.linear import Linear
from warta.ontology import plover
from warta.records import Page

modes = pytest.importorskip("training.modes", exc_type=ImportError)

PAGE = Page("t", text="Police shot a man in Dover on Monday.", lang="en", published="2025-06-18")


def row(*deeds: tuple[list[int], str, list[str | None]]) -> dict[str, object]:
    told = [{"trigger": at, "type": kind, "part": "a", "modes": own} for at, kind, own in deeds]
    return {"id": "t", "deeds": told}


def test_a_marked_deed_is_the_candidate_that_shares_its_trigger() -> None:
    """One that is no candidate is left out: it is never told."""
    (deed,) = modes.deeds(PAGE, row(([7, 11], "ASSAULT", ["firearms", None]), ([14, 15], "ASSAULT", [None])))
    assert (deed.part, deed.kind, deed.modes) == ("a", "ASSAULT", ("firearms", None))
    assert "trigger:firearms" in deed.features()


def test_every_mode_has_made_up_examples() -> None:
    """So that the words of one that nobody marked still count for it."""
    made = {(kind, mode) for kind, (_, mode) in modes.made_up()}
    assert made == {(kind, mode) for kind, known in plover().types.items() for mode in known.modes}


def test_models_of_several_types_are_put_together() -> None:
    """Each keeps its scores, under labels that name its type."""
    first = Linear(("", "drone"), ["a", "b"], np.array([[1, 2], [3, 4], [5, 6]], np.float32))
    second = Linear(("demo", "riot"), ["b"], np.array([[7, 8], [9, 10]], np.float32))
    both = modes.together({"ASSAULT": first, "PROTEST": second})
    assert both.labels == ("ASSAULT:", "ASSAULT:drone", "PROTEST:demo", "PROTEST:riot")
    assert both.scores([["a", "b"]]).tolist() == [[*first.scores([["a", "b"]])[0], *second.scores([["a", "b"]])[0]]]


def test_what_would_pass_is_right() -> None:
    """Precision is of the modes that were named, recall of the deeds that have one in any case."""
    told = [modes.Judged(*pair) for pair in [("drone", ("drone",)), (None, ("aerial",)), ("riot", ("demo", None))]]
    assert modes.figures(told) == "3 | 0.333 | 0.500 | 0.500"


@pytest.mark.parametrize("code", modes.CODES)
def test_the_marked_modes_are_those_of_their_types(code: str) -> None:
    """And what judges stands in no article that is learned from."""
    lines = (modes.ANNOTATIONS / f"modes-{code}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert len({row["id"] for row in rows}) == len(rows)
    for deeds in (row["deeds"] for row in rows):
        assert len({deed["part"] == modes.LEARNED for deed in deeds}) == 1
        assert all({*deed["modes"]} <= {None, *plover().types[deed["type"]].modes} for deed in deeds)
