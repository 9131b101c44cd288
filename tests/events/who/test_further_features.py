"""What is told of somebody who may have a role beside its likeliest party."""

from __future__ import annotations

import numpy as np

from events_made import case_of, seen_in
from warta.events.who.further_features import DeedParties, Role, further_features

SEEN = seen_in("Norway and Jordan condemned Israel on Monday.", "en")
CASE = case_of(SEEN, "condemned", "en")
NAMES = [known.span.of(SEEN.reading.article.text) for known in CASE.parties]
NORWAY, JORDAN, ISRAEL = map(NAMES.index, ("Norway", "Jordan", "Israel"))


def told(i: int, likely: dict[int, float], *, mates: frozenset[int] = frozenset()) -> set[str]:
    """The features of a party beside Norway, which acts against Israel."""
    own = np.array([*(likely.get(n, 0.0) for n in range(len(NAMES))), 0.0], np.float32)
    role = Role("actor", DeedParties(CASE, "ACCUSE", CASE.parties, False), own, 1 - own, NORWAY, ISRAEL, mates)
    return set(further_features(role, i))


def test_how_likely_somebody_is_beside_the_first() -> None:
    """In half powers of two: a quarter is four of them."""
    found = told(JORDAN, {NORWAY: 0.8, JORDAN: 0.2})
    assert {"share=4", "rank=1", "actor|False|share=4"} <= found
    assert "share=12" in told(JORDAN, {NORWAY: 0.8})


def test_a_list_is_told() -> None:
    assert "listed=True" in told(JORDAN, {NORWAY: 0.8, JORDAN: 0.2}, mates=frozenset({JORDAN}))
    assert "listed=False" in told(JORDAN, {NORWAY: 0.8, JORDAN: 0.2})


def test_on_whose_side_somebody_is() -> None:
    """Israel is of the state that is faced, Norway's own minister would not be."""
    assert {"ours=another", "theirs=both", "actor|ACCUSE|theirs=both"} <= told(ISRAEL, {NORWAY: 0.8, ISRAEL: 0.3})
    assert {"ours=another", "theirs=another"} <= told(JORDAN, {NORWAY: 0.8, JORDAN: 0.2})


def test_where_both_stand() -> None:
    """The way from the first, and on which side of the trigger each is."""
    found = told(JORDAN, {NORWAY: 0.8, JORDAN: 0.2})
    assert {"way=conj", "sides=False|False"} <= found
    assert "sides=True|False" in told(ISRAEL, {NORWAY: 0.8, ISRAEL: 0.3})
