"""Who is named before an office."""

from __future__ import annotations

import pytest

from entity_drawing import titles


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Kata Budi Santoso selaku Menteri Agama kemarin pagi di sana.", {"Menteri Agama": "Budi Santoso"}),
        ("id", "Hadir Budi Santoso, Menteri Agama, Joko Wibowo kemarin pagi.", {"Menteri Agama": "Budi Santoso"}),
        ("id", "Budi Santoso (Menteri Agama) diam.", {"Menteri Agama": "Budi Santoso"}),
        ("en", "Mary Jones, the mayor of Nice, left", {"mayor of Nice": "Mary Jones"}),
        ("en", "Mary Jones was elected mayor of Nice", {"mayor of Nice": "Mary Jones"}),
        ("en", "Mary Jones (finance minister) left", {"finance minister": "Mary Jones"}),
        ("en", "Mary Jones (finance minister, Nice) left", {}),  # not all that the brackets hold
    ],
)
def test_beside_the_office(code: str, text: str, expected: dict[str, str]) -> None:
    """Behind a comma, "selaku", "elected", or alone in brackets; between two names, the first one."""
    assert titles(text, code) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mary Jones, Ph.D., M.D., a surgeon, left", {"surgeon": "Mary Jones"}),
        ("Mary Jones, 45, a nurse, left", {"nurse": "Mary Jones"}),
        ("Mary Jones, 1945, a nurse, left", {}),  # a year is no age
        ("Mary Jones, who left Oman, becomes mayor of Nice", {"mayor of Nice": "Mary Jones"}),
        ("Mary Jones, a Haitian politics expert, left", {"expert": "Mary Jones"}),
        ("Mary Jones, political science professor, left", {"professor": "Mary Jones"}),
        ("Mary Jones, senior officials and others left", {}),
    ],
)
def test_before_what_tells_more(text: str, expected: dict[str, str]) -> None:
    """Degrees, an age, a clause, adjectives stand between name and office."""
    assert titles(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mary Jones, Harbour's mayor, left", {"mayor": "Mary Jones"}),
        ("Mary Jones, the old town council's chairman, left", {"chairman": "Mary Jones"}),
        ("Mary Jones, the school's teacher, left", {"teacher": "Mary Jones"}),  # she is no school
        ("Mary Jones said the town council's chairman left", {}),
        ("They met her husband, Mary Jones's guest", {}),
    ],
)
def test_before_whose_it_is(text: str, expected: dict[str, str]) -> None:
    """Before whose office it is."""
    assert titles(text, "en") == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "After a call with Mary Jones, the mayor said so", {}),  # who called her
        ("en", "On Mary Jones, the mayor was short", {}),  # he speaks of her
        ("en", "Mary Jones, the mayor said", {"mayor": "Mary Jones"}),
        ("id", "Menurut Budi Santoso, gubernur juga tidak keberatan.", {}),
        ("id", "Menurut Budi Santoso, gubernur terpilih, jalan itu rusak.", {"gubernur terpilih": "Budi Santoso"}),
        ("id", "Kata Bupati Budi Santoso, penyidik diam.", {"Bupati": "Budi Santoso"}),
        ("id", "Menurut polisi kemarin Budi Santoso, gubernur Bali diam.", {"gubernur Bali": "Budi Santoso"}),
    ],
)
def test_the_subject_of_what_follows(code: str, text: str, expected: dict[str, str]) -> None:
    """An office behind a comma is somebody else where it is the subject of its own verb, and no comma ends it."""
    assert titles(text, code) == expected
