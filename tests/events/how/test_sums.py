"""The dead of many deeds, and those of one."""

from __future__ import annotations

import pytest

from events.how.tolls_made import counted
from events_made import lexicon_of, words_in_a_row
from warta.events.how.casualties import find_casualties


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Sejak Oktober 2023 sedikitnya 900 warga tewas ."),
        ("id", "Perang di kota itu menewaskan 40 ribu warga ."),
        ("en", "The army has killed 1,375 people since the coup ."),
        ("en", "The death raised the number of guards killed there to 67 ."),
        ("en", "The conflict has killed some 465,000 people ."),
    ],
)
def test_sums(code: str, text: str) -> None:
    """The dead of many deeds, of a war or since a year, are not those of one."""
    assert counted(code, words_in_a_row(text)) == {}


def test_since_is_of_the_nearest() -> None:
    """A time is of the toll before it, not of every toll of its sentence."""
    text = words_in_a_row("The blast killed 8 guards after attacks that have wounded 230 people since 2015 .")
    assert counted("en", text) == {"dead": (8, 8)}


def test_most() -> None:
    """More than one deed can kill are the sum of many, whatever the words; of those driven out there is no most."""
    told = words_in_a_row("The raids killed 40,000 people and displaced 90,000 .")
    dead, _, displaced = find_casualties(told, lexicon_of("en").casualties, most=5000)
    assert (dead, displaced and displaced.low) == (None, 90_000)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Sejak Jumat sedikitnya 24 orang tewas ."),
        ("en", "Clashes have killed 24 people since Monday ."),
        ("en", "The bomb killed 24 people in the deadliest attack since 2019 ."),
    ],
)
def test_one_deed(code: str, text: str) -> None:
    """The dead of some days are told as those of one deed, and the worst since long is one."""
    assert counted(code, words_in_a_row(text))["dead"][0] == 24
