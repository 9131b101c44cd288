"""Bodies by their short names and by their whole ones."""

from __future__ import annotations

import pytest

from entity_drawing import draw, entity, plain
from warta.languages import languages
from warta.records import Mention, Span
from warta.text.entities.cast import Cast, Figure
from warta.text.entities.shorts import join_shorts, shorts_of, whole_name


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Pemprov DKI", "pemerintah provinsi jakarta"),
        ("Pemerintah Provinsi (Pemprov) DKI Jakarta", "pemerintah provinsi jakarta"),
        ("Kejati Kepri", "kejaksaan tinggi kepulauan riau"),
        ("Badan Narkotika Nasional Provinsi Jawa Timur", "badan narkotika nasional provinsi jawa timur"),
        ("BNNP Jatim", "badan narkotika nasional provinsi jawa timur"),
        ("Polres Sukamaju", "kepolisian resor sukamaju"),
        ("Kementerian Kesehatan RI", "kementerian kesehatan"),
        ("Komisi V DPR RI", "komisi v dpr"),
        ("Partai Melati", "partai melati"),
    ],
)
def test_whole_name(name: str, whole: str) -> None:
    """Short names are written out, provinces have one name, and the own state behind a name is left out."""
    shorts = shorts_of(languages()["id"])
    assert shorts is not None
    assert whole_name(name, shorts) == whole


@pytest.mark.parametrize(
    "drawn",
    [
        "[Pemprov Jabar=Pemerintah Provinsi Jawa Barat] hadir.\n"
        "Kata [Pemerintah Provinsi Jawa Barat=Pemerintah Provinsi Jawa Barat], aman.",
        "[BI=Bank Indonesia] hadir.\nKata [Bank Indonesia=Bank Indonesia], aman.",
        "[Komisi V DPR=Komisi V DPR RI] hadir.\nKata [Komisi V DPR RI=Komisi V DPR RI], aman.",
        "[Kemenkes=Kemenkes] hadir.\nKata [Kementerian Kesehatan Malaysia=Kementerian Kesehatan Malaysia], aman.",
        "[Pemprov Jabar=Pemprov Jabar] hadir.\nKata [Pemprov Jateng=Pemprov Jateng], aman.",
    ],
)
def test_one_body(drawn: str) -> None:
    """A body is one, however it is called; those of another state or province are others."""
    assert draw(plain(drawn), "id") == drawn


@pytest.mark.parametrize(
    "drawn",
    [
        "[Polres Sukamaju=Polres Sukamaju] hadir.\nKata [Polres=Polres Sukamaju], aman.",
        "[Polres=Polres] hadir.\nKata [Polres Sukamaju=Polres Sukamaju], aman.",
        "[Polres Sukamaju=Polres Sukamaju] hadir.\nLalu [Polres Kenanga=Polres Kenanga] hadir.\n"
        "Kata [Polres=Polres], aman.",
        "[Dinas Gula Sukamaju=Dinas Gula Sukamaju] hadir.\nKata [Dinas Gula=Dinas Gula Sukamaju], aman.",
    ],
)
def test_the_beginning_of_a_name(drawn: str) -> None:
    """A body told by the beginning of the only name before that begins so is the same."""
    assert draw(plain(drawn), "id") == drawn


@pytest.mark.parametrize(
    ("short", "country", "sector", "rule", "left"),
    [
        ("Dewan Melati", None, "SOC", "names", 1),
        ("Dewan Melati", "MYS", "SOC", "names", 2),
        ("Dewan Melati", "IDN", "PTY", "names", 2),
        ("Dewan Melati", "IDN", "SOC", "organisations", 2),
        ("Dewan", "IDN", "SOC", "names", 2),
    ],
)
def test_what_begins_so_and_is_another(short: str, country: str | None, sector: str, rule: str, left: int) -> None:
    """A body of another state, a party, which has branches, one that the tables have, and a mere noun are others."""
    cast = Cast()
    for start, (name, *told) in enumerate(
        [("Dewan Melati Bali", "IDN", sector, "names"), (short, country, sector, rule)]
    ):
        one = cast.add(Figure(name, "organisation", told[2] or "", country=told[0], sector=told[1]), name)
        one.mentions.append(Mention(Span(start, start + 1), "", "names"))
    join_shorts(cast, languages()["id"])
    assert len(cast.figures) == left


def test_what_the_tables_say_stays() -> None:
    """A name that no table has is of the sector of the one that a table has."""
    text = "Bank (BI) Indonesia hadir.\nKata Bank Indonesia, aman."
    assert entity(text, "id", "Bank (BI) Indonesia").sector == "GOV"


def test_a_body_taken_in_takes_in_nobody() -> None:
    """Where the short name may be of either state, it is of one, and no mention is lost."""
    cast = Cast()
    for start, (name, country) in enumerate(
        (("Kementerian Kesehatan RI", "IDN"), ("Kementerian Kesehatan", None), ("Kemenkes", "MYS"))
    ):
        mention = Mention(Span(30 * start, 30 * start + len(name)), "", "names")
        cast.add(Figure(name, "organisation", "names", country=country, mentions=[mention]))
    join_shorts(cast, languages()["id"])
    assert [len(figure.mentions) for figure in cast.figures] == [2, 1]


def test_no_table() -> None:
    """A language without the table joins nothing."""
    assert shorts_of(languages()["en"]) is None
