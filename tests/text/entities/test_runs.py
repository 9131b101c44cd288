"""Runs of capitalised words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entity_drawing import called
from warta.text.entities.runs import OFTEN, stands_often


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Di sana Salim Haddad menunggu", ("Salim",), "Salim Haddad"),
        (
            "Di sana Pulau Melati Jika Salim Haddad menunggu kapal itu lewat",
            ("Salim Haddad",),
            "Salim Haddad",
        ),  # no island's name
        ("Di sana Salim bin Zayed Al-Haddad menunggu", ("Salim",), "Salim bin Zayed Al-Haddad"),
        ("Di sana Robertus (Robi) Santoso menunggu", ("Robertus",), "Robertus (Robi) Santoso"),
        ("Di sana Joko P. Wibowo menunggu", ("Joko",), "Joko P. Wibowo"),
        ("Di sana Israel Adesanya menunggu", ("Israel Adesanya",), None),
        ("Di sana Kim Song-ho menunggu", ("Kim",), "Kim Song-ho"),
        ("Di sana Kim Di-ryong menunggu", ("Kim",), "Kim Di-ryong"),  # no preposition
        ("Di sana Lena von der Marsh menunggu", ("Lena",), "Lena von der Marsh"),
        ("Di sana Salim al-Haddad menunggu", ("Salim",), "Salim al-Haddad"),
        ("Di sana Lena de Lima menunggu", ("Lena",), "Lena de Lima"),  # a town's name, too
        ("Di sana Lena de Prancis menunggu", ("Lena",), "Lena"),  # a country's
        ("Di sana Lena Tan Tan menunggu, Lena Tan Tan pulang", ("Lena",), "Lena Tan Tan"),
    ],
)
def test_runs(text: str, names: tuple[str, ...], expected: str | None) -> None:
    """The model's name is made whole to the end of the capitals; a country in it ends it."""
    assert [words for words, _ in called(text, names=names)] == ([expected] if expected else [])


def test_a_surname_of_two() -> None:
    """Two words that stand nowhere without the other are one surname, though the model saw two."""
    names = ("Brannigan", "Sloane")
    assert called("They met Brannigan-Sloane there", "en", names, names) == [("Brannigan-Sloane", "names")]
    two = called("They met Brannigan-Sloane there, Brannigan and Sloane left", "en", names, names)
    assert ("Brannigan-Sloane", "names") not in two


def test_two_names_with_a_hyphen() -> None:
    """Budi-Wati are two, where the text has each of them."""
    assert [words for words, _ in called("Duet Budi-Wati menang", known=("Budi", "Wati"))] == ["Budi", "Wati"]


def test_what_a_hyphen_ties_to_a_name() -> None:
    """A hotel that is "Baker-branded" is named after somebody; Song-ho is a given name."""
    assert called("They met at a Baker-branded hotel", "en", ("Baker",)) == [("Baker", "names")]
    assert called("They met Kim Song-ho there", "en", ("Kim",)) == [("Kim Song-ho", "names")]


@given(st.text("ab "), st.text("ab ", min_size=1, max_size=3))
def test_what_stands_often_is_counted(text: str, words: str) -> None:
    assert stands_often(words, text) is (text.count(words) >= OFTEN)
