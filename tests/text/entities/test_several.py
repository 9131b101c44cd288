"""Words that stand for two or three told of just before."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.text.entities.appositions import stage
from warta.text.entities.several import several_in


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Both countries signed it.", ["Both countries"]),
        ("en", "She told the two men to wait.", ["the two men"]),
        ("en", "Both were arrested.", ["Both"]),
        ("en", "Ann Baker and Bob Lee, both of whom denied it, left.", ["both"]),
        ("en", "The couple married in May.", ["The couple"]),
        ("en", "Both the minister and the mayor left.", []),
        ("en", "They live on both sides of the river.", []),
        ("en", "We both were there.", []),
        ("en", "A pair of shoes lay there.", []),
        ("id", "Kedua negara itu sepakat.", ["Kedua negara itu"]),
        ("id", "Keduanya ditangkap polisi.", ["Keduanya"]),
        ("id", "Polisi menangkap keduanya.", ["keduanya"]),
        ("id", "Ketiganya pulang.", ["Ketiganya"]),
        ("id", "Ini masa jabatan keduanya sebagai bupati.", []),
        ("id", "Kedua negara bagian itu memilih.", []),
        ("id", "Kedua, pelaku itu lari; kedua pelaku berinisial K ditangkap.", []),  # the second, of whom more is told
    ],
)
def test_words_for_several(code: str, text: str, expected: list[str]) -> None:
    """A number before a noun, or one that is a subject or object alone; no conjunction and no ordinal."""
    assert [found.span.of(text) for found in several_in(stage(sights(text, code))[0])] == expected


def test_how_many_and_of_which_kind() -> None:
    """States, persons, any."""
    text = "Kedua negara dan ketiganya"
    states, all_three = several_in(stage(sights(text, "id"))[0])
    assert (states.number, states.kinds) == (2, ("state",))
    assert (all_three.number, "person" in all_three.kinds) == (3, True)
