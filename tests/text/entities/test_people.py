"""Names of persons in a sentence."""

from __future__ import annotations

import pytest

from entity_drawing import called, sights
from warta.text.entities.called import Spots
from warta.text.entities.people import find_called


def test_an_office_held() -> None:
    """Behind "selaku Direktur" nobody is named: the holder stands before."""
    sight = sights("kata Budi Santoso selaku Direktur Zenit Lestari kemarin", "id")[0]
    (free,) = [one for one in find_called(sight, Spots(set(), {5}, set(), set()), frozenset()) if one.first == 5]
    held = find_called(sight, Spots(set(), {5}, set(), {5}), frozenset())
    assert free.rule == "title-name" and 5 not in {one.first for one in held}


@pytest.mark.parametrize(
    ("text", "word"),
    [("They met Black men there", "Black"), ("It is for K-12 and more", "K"), ("It has a DOI, they say", "DOI")],
)
def test_words_that_name_nobody(text: str, word: str) -> None:
    """A colour, the classes of a school and letters that are short for a thing, whatever the model takes them for."""
    assert called(text, "en", names=(word,)) == []


def test_a_body_alone() -> None:
    """A club is no person, whatever the model says."""
    assert called("Di sana Persib menang", names=("Persib",)) == []
