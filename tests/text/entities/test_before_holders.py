"""The words between an office's noun and its holder."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.records import Span
from warta.text.entities.phrases import find_phrases
from warta.text.names import Name


def phrases(text: str, code: str, person: str) -> list[str]:
    """The phrases of a sentence in which a model has seen a person."""
    found = text.find(person)
    names = [Name(Span(found, found + len(person)), "person", "names")]
    return [phrase.span.of(text) for phrase in find_phrases(sights(text, code, names=names)[0])]


@pytest.mark.parametrize(
    ("code", "office", "person"),
    [
        ("id", "Kepala Dinas Pekerjaan Umum dan Perkotaan Sleman | Budi Santoso diam", "Budi Santoso"),
        ("id", "Direktur Eksekutif Center of Harbour Studies | Budi Santoso diam", "Budi Santoso"),
        ("id", "Direktur Eksekutif Center of Harbour Studies |, Budi Santoso, diam", "Budi Santoso"),
        ("id", "Direktur Utama Sinar Nusa (Persero) | Budi Santoso diam", "Budi Santoso"),
        ("id", "Ketua RT 05 | Budi Santoso diam", "Budi Santoso"),
        ("id", "Kepala Dinas Kebudayaan, Kepemudaan, dan Olahraga | Budi Santoso diam", "Budi Santoso"),
        ("id", "Kepala Dinas Kebudayaan | , Mawar, dan Budi Santoso diam", "Budi Santoso"),
        ("id", "dokter spesialis kandungan RS Melati |, Budi Santoso, diam", "Budi Santoso"),
        ("id", "dokter | berbicara di Bantul, Budi Santoso, diam", "Budi Santoso"),
        ("id", "pebalap uji Melati | Budi Santoso diam", "Budi Santoso"),
        ("id", "pebalap | ingin Budi Santoso diam", "Budi Santoso"),
        ("en", "economist at the Harbour |, Ann Baker, said so", "Ann Baker"),
        ("id", "Menteri Perkebunan/Badan Pengendalian Sawit | Budi Santoso diam", "Budi Santoso"),
        ("id", "Kepala Dinas Kesehatan Kota Sukamaju | Budi Santoso diam", "Sukamaju Budi Santoso"),
        ("id", "Kepala Dinas Kesehatan Kota | Budi Indah Santoso diam", "Budi Indah Santoso"),
        ("id", "Menteri Keuangan RI | Mawar Wardi Santoso diam", "Wardi Santoso"),
        ("id", "Ketua RT | Wardi dan Mawar Santoso diam", "Mawar Santoso"),
        ("en", "Head of Corporate Trust at the Harbour |, Ann Baker, said so", "Ann Baker"),
        ("en", "Head of Corporate Trust at the Harbour |, Ann Baker said so", "Ann Baker"),
        ("en", "Head of Corporate Trust | at the Harbour, Ann Baker, Lee Hall and others", "Ann Baker"),
        ("en", "President | on Trust and Peace, Ann Baker, said so", "Ann Baker"),
    ],
)
def test_how_far_an_office_goes(code: str, office: str, person: str) -> None:
    """To the name right behind it or between commas; not over somebody no table knows, nor into a name."""
    lead = (
        "An Envoy to the" if office.startswith("President") else "The" if code == "en" else "Kemarin pagi di sana kata"
    )
    text = f"{lead} {office.replace(' |', '|').replace('|', '')} for all we know now, and no more of it was told"
    assert office.partition("|")[0].strip() in phrases(text, code, person)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Kepala Pusat Riset Gambut BPBD Sleman|, Budi Santoso pergi ke sana lagi untuk melihat", "Budi Santoso"),
        ("Ketua Bidang Seni dan Budaya Golkar| ini memuji Budi Santoso", "Budi Santoso"),
    ],
)
def test_offices_told_first_or_pointed_at(text: str, office: str) -> None:
    """The office that opens a sentence is the one of the name behind its comma; "ini" ends one, whoever holds it."""
    told, _, rest = text.partition("|")
    assert told in phrases(told + rest, "id", office)
