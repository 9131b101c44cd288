"""Who is named behind an office."""

from __future__ import annotations

import pytest

from entity_drawing import sights, titles
from warta.text.entities.following import past_brackets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kata Menteri Agama Budi Santoso kemarin pagi di sana.", {"Menteri Agama": "Budi Santoso"}),
        ("Kata Menteri Agama, Budi Santoso, kemarin pagi di sana.", {"Menteri Agama": "Budi Santoso"}),
        ("Kata Kapolres Kebumen, Wardi, kemarin pagi di sana.", {"Kapolres Kebumen": "Wardi"}),
        ("Kata kuasa hukumnya, Budi Santoso, kemarin pagi di sana.", {"kuasa hukumnya": "Budi Santoso"}),
        ("Di sana Wakil Gubernur Bali I Nyoman Wardana diam.", {"Wakil Gubernur Bali": "I Nyoman Wardana"}),
        ("Di sana Letnan Kolonel Budi Santoso diam.", {"Letnan Kolonel": "Budi Santoso"}),
        ("Di sana Presiden terpilih Budi Santoso diam.", {"Presiden terpilih": "Budi Santoso"}),
        ("Di sana Kapolres Kebumen, Wardi, dan Mawar ramai.", {}),
        ("Kata kuasa hukum Budi Santoso kemarin pagi di sana.", {}),
    ],
)
def test_beside_the_office(text: str, expected: dict[str, str]) -> None:
    """With and without a comma; not in a list, nor whom a lawyer works for."""
    assert titles(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kata Menteri Agama (Menag) Budi Santoso kemarin pagi.", {"Menteri Agama (Menag)": "Budi Santoso"}),
        ("Di sana Ketua DPRD 2009-2014 Budi Santoso diam.", {"Ketua DPRD": "Budi Santoso"}),
        ("Di sana Ketua DPRD periode 2009-2014 Budi Santoso diam.", {"Ketua DPRD": "Budi Santoso"}),
        ("Di sana pria 48 tahun berinisial CT diam.", {"pria": "CT"}),
        ("Kata pria bernama Budi Santoso itu di sana.", {"pria": "Budi Santoso"}),
        ("Kata bosnya bernama Budi Santoso itu di sana.", {}),
        (
            "Di sana Kepala Pusat Riset Bahasa, Sastra, dan Seni Budi Santoso diam.",
            {"Kepala Pusat Riset Bahasa, Sastra, dan Seni": "Budi Santoso"},
        ),
        (
            "Kepala dinas intelijen luar negeri, BMN, Budi Santoso, diam.",
            {"Kepala dinas intelijen luar negeri": "Budi Santoso"},
        ),
        ("Anggota DPR yang membidangi desa, Budi Santoso menegaskan itu.", {"Anggota DPR": "Budi Santoso"}),
        ("Di sana anak yang diatur Menteri Agama, Budi Santoso menegaskan itu.", {"Menteri Agama": "Budi Santoso"}),
    ],
)
def test_behind_what_tells_more(text: str, expected: dict[str, str]) -> None:
    """Brackets, letters, years, an age, a word for being named, a list, a relative clause may stand between the two."""
    assert titles(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Setelah bertemu dokter, Budi Santoso pulang. Kata Budi begitu.", {"dokter": "Budi Santoso"}),
        ("Kata Budi begitu setelah bertemu dokter, Budi pulang.", {}),
        ("Menurut jaksa, Budi Santoso, itu benar.", {"jaksa": "Budi Santoso"}),
        ("Menurut jaksa, Budi bersalah.", {}),
        ("Saat hendak naik pesawat, Budi Santoso, kemarin, ditahan di sana.", {}),
    ],
)
def test_a_clause_begins(text: str, expected: dict[str, str]) -> None:
    """A part of a name behind somebody of whom no more is told begins a clause of its own."""
    assert titles(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Di sana kuasa hukum Budi Santoso, Siti Rahmawati, diam.", {"kuasa hukum": "Siti Rahmawati"}),
        ("Di sana pengacara Budi Santoso, Siti Rahmawati, diam.", {"pengacara": "Siti Rahmawati"}),
        ("Di sana pengacara Budi Santoso, Siti Rahmawati, dan Mawar.", {"pengacara": "Budi Santoso"}),
        ("Di sana Budi Santoso selaku vokalis Siti Rahmawati diam.", {"vokalis": "Budi Santoso"}),
    ],
)
def test_behind_whose_it_is(text: str, expected: dict[str, str]) -> None:
    """The second name, between commas, is the lawyer; the first one is whom she works for."""
    assert titles(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the mayor, Mary Jones, left", {"mayor": "Mary Jones"}),
        ("The mayor's wife, Mary Jones, left", {"wife": "Mary Jones"}),
        ("The mayor, Mary Jones's friend, left", {}),
        ("The mayor in 2020, Mary Jones, left", {"mayor": "Mary Jones"}),
        ("The Chairman, Harbour Traders Association, Mary Jones, left us all", {"Chairman": "Mary Jones"}),
        ("The Chairman, Ministry of Works, Mary Jones, left us all", {"Chairman": "Mary Jones"}),
        ("The chairman, Ministry of Works, Mary Jones, left us all", {}),
        ("The Chairman, Harbour Traders Association, Mary Jones, Lee and others left us all", {}),
    ],
)
def test_in_english(text: str, expected: dict[str, str]) -> None:
    """Between commas; behind the body, too, where the office has a capital."""
    assert titles(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy for grain and bread, Mary Jones, left", {"envoy": "Mary Jones"}),
        ("An envoy for grain and bread, Mary Jones, left", {}),  # it may be a list
        ("The envoy for grain told them, Mary Jones, of it", {}),
        ("The envoy for grain, Mary Jones and others left", {}),
    ],
)
def test_behind_a_duty(text: str, expected: dict[str, str]) -> None:
    """Behind what an office is for, where the name has commas on both sides."""
    assert titles(text, "en") == expected


def test_past_brackets() -> None:
    """Short brackets are passed over, long ones are not."""
    words = sights("Menteri (Menag) Budi", "id")[0].words
    assert past_brackets(words, 1) == 4
    assert past_brackets(words, 0) == 0
    unclosed = sights("Menteri (yang dulu bekerja di kota lain itu) Budi", "id")[0].words
    assert past_brackets(unclosed, 1) == 1
