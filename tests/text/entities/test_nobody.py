"""Nouns for somebody that describe nobody where they stand."""

from __future__ import annotations

import pytest

from entity_drawing import phrases


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("id", "Di sana Ibu Siti Rahmawati diam.", []),
        ("id", "Di sana Ibu korban diam.", ["Ibu korban"]),
        ("en", "He met child care staff.", ["staff"]),
        ("en", "He met NATO fighter planes.", []),
        ("en", "He met a NATO fighter.", ["NATO fighter"]),
        ("en", "The official visit began.", []),
        ("en", "The official said so.", ["official"]),
        ("en", "Peru's official period began.", []),
        ("en", "The club's official Harbour Radio said so.", ["club"]),
        ("en", "He met the Deputy Foreign Minister.", ["Deputy Foreign Minister"]),
        ("en", "He met the Interior Ministry spokesman.", ["Interior Ministry spokesman"]),
        ("en", "The Bureau of Criminal Apprehension closed.", []),
        ("en", "The Harbour Donor Services closed.", []),
        ("en", "The Baker family closed it.", ["family"]),
    ],
)
def test_nouns_that_tell_more_of_others(code: str, text: str, told: list[str]) -> None:
    """Mrs before a name, an adjective or a part before another noun, a word of a longer name."""
    assert [phrase.span.of(text) for phrase in phrases(text, code)] == told


def test_a_noun_in_a_name_that_the_model_knows() -> None:
    """The foundation is one, and no family."""
    text = "The Baker Family Foundation closed."
    assert [phrase.span.of(text) for phrase in phrases(text, "en", "Baker Family Foundation")] == [
        "Baker Family Foundation"
    ]


def test_part_of_a_name() -> None:
    """Togar Lumban Raja is no king."""
    assert phrases("Kata Togar Lumban Raja kemarin", "id") == []
    assert [found.stop for found in phrases("Menteri Kehutanan Raja Wardana hadir", "id")] == [2]
    assert [found.stop for found in phrases("Menteri Kehutanan, Raja Wardana, hadir", "id")] == [2, 4]


def test_a_plural_behind_a_given_name() -> None:
    """Ann Banks owns none; big banks are some."""
    assert phrases("there Ann Banks said", "en") == []
    assert len(phrases("there Big Banks said", "en")) == 1
    assert len(phrases("there Virginia Officials said", "en")) == 1


@pytest.mark.parametrize(
    ("text", "count"), [("Open until 10pm daily", 0), ("Open until 8:00 pm", 0), ("The PM left", 1)]
)
def test_time_of_day(text: str, count: int) -> None:
    """Behind a number "pm" is no prime minister."""
    assert len(phrases(text, "en")) == count


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It closed, company executives say.", ["company executives"]),
        ("He met party officials.", ["party officials"]),
        ("He met Biden administration officials.", ["administration", "officials"]),
        ("He met the company director.", ["company director"]),
        ("He met a company police trust.", ["company", "police"]),
        ("He met many experts suspect of fraud.", ["many experts", "suspect"]),
    ],
)
def test_people_of_a_body(text: str, told: list[str]) -> None:
    """A plural noun right behind a body's tells who is of it."""
    assert [phrase.span.of(text) for phrase in phrases(text, "en")] == told
