"""Parts of names that are sure elsewhere."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.text.entities.called import Spots
from warta.text.entities.known_parts import hears, hyphened, parts_known
from warta.text.entities.people import find_called


def test_parts_known() -> None:
    """Short parts are no evidence elsewhere, but where a verb of speech follows."""
    found = find_called(
        sights("lalu kata Dr. Al Wirawan di sana", "id")[0], Spots(set(), set(), set(), set()), frozenset()
    )
    assert parts_known(iter(found)) == {"Wirawan", "Al'"}


@pytest.mark.parametrize(
    ("text", "named"),
    [("Xu said so.", True), ("Xu Street is long.", False), ("He said so.", False), ("Xu closed the road.", False)],
)
def test_a_surname_of_two_letters(text: str, named: bool) -> None:
    """It names somebody where a verb of speech follows, unless it is a small word."""
    known = frozenset({"Xu'", "He'"})
    sight = sights(text, "en")[0]
    assert bool(find_called(sight, Spots(set(), set(), set(), set()), known)) is named


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("Sarah-Jane Trent", "Sarah-Jane"),
        ("Mary Jones-Smith", "Jones-Smith"),
        ("Wibowo-Santoso", None),
        ("Joko Wibowo-Budi Santoso", None),
        ("Joko Wibowo", None),
    ],
)
def test_hyphened(name: str, pair: str | None) -> None:
    """A hyphen at the edge of a longer name parts no two people."""
    assert hyphened(name) == pair


@pytest.mark.parametrize(
    ("known", "expected"),
    [("Baker", True), ("ASF.", True), ("Xu'", False), ("Sarah-Jane", True), ("Trent", False), ("Jan", False)],
)
def test_what_may_tell_of_the_names_of_a_sentence(known: str, expected: bool) -> None:
    """A word of its own, initials, and two with a hyphen; where there is none, nothing."""
    text = "ASF met Sarah-Jane" if "-" in known else "ASF met Baker"
    assert hears(sights(text, "en")[0], frozenset({known})) is expected
