"""What tells of a word that it is a body's, an owner's or somebody's name."""

from __future__ import annotations

from entity_drawing import sights
from warta.records import Span
from warta.text.entities.complements.signs import (
    begins_name,
    by_noun,
    is_adjective,
    is_body,
    modifies,
    names_holder,
    owns,
)
from warta.text.names import Name


def test_owners() -> None:
    """Only the mark makes an owner."""
    sight = sights("the club's mayor", "en")[0]
    assert [owns(sight, i) for i in range(5)] == [False, False, True, False, False]


def test_words_that_modify() -> None:
    """Small words before a noun do, verbs of speech and articles do not."""
    sight = sights("she said the deep water port", "en")[0]
    assert [word.text for i, word in enumerate(sight.words) if modifies(sight, i)] == ["deep", "water", "port"]


def test_names() -> None:
    """A person begins where the model or a given name says so."""
    text = "the mayor Orla Brannigan met Ann"
    sight = sights(text, "en", names=[Name(Span(10, 24), "person", "names")])[0]
    assert [word.text for i, word in enumerate(sight.words) if begins_name(sight, i)] == ["Orla", "Ann"]


def test_the_holder_behind_a_comma() -> None:
    """A whole name tells that the capitals before the comma are an office's."""
    text = "kata Dirjen Penegakan Hukum, Budi Santoso"
    sight = sights(text, "id", names=[Name(Span(29, 41), "person", "names")])[0]
    assert names_holder(sight, 1)
    assert not names_holder(sights("kata Dirjen Penegakan Hukum, begitu", "id")[0], 1)


def test_entries() -> None:
    """Bodies are none of the offices in them, and adjectives of a people are no names of a state."""
    sight = sights("the Israeli army and the mayor of Oman", "en")[0]
    matches = sight.matches.values()
    assert [sight.span(one.first, one.stop).of(sight.text) for one in matches if is_body(one)] == ["army"]
    assert [sight.span(one.first, one.stop).of(sight.text) for one in matches if is_adjective(sight, one)] == [
        "Israeli"
    ]


def test_bodies_by_their_noun() -> None:
    """What the model has for a body is one by its noun where all of its words have capitals."""
    text = "the Harbour Research Board met"
    sight = sights(text, "en")[0]
    name = Name(Span(4, 26), "organisation", "names")
    assert by_noun(sight, 1, 4, name)
    assert not by_noun(sight, 0, 4, name)
    assert not by_noun(sight, 1, 3, name)
