"""The figures that stand for whom a text names."""

from __future__ import annotations

import pytest

from warta.records import Span
from warta.text.entities.cast import Cast, Figure, decided_by, is_acronym, levelled
from warta.text.trust import Trust


def test_a_body_by_its_initials() -> None:
    """Who alone has the initials is meant; of two, neither."""
    cast = Cast()
    union = cast.add(Figure("Union of Harbour Workers", "group", "test"))
    assert cast.body_with_initials("UHW") is union
    cast.add(Figure("United Harbour Wardens", "organisation", "test"))
    assert cast.body_with_initials("UHW") is None


def test_told() -> None:
    """The first office stays; an office tells more than "warga"."""
    figure = Figure("Budi", "person", "test")
    figure.told("warga", "IDN", "CVL")
    figure.told("Menteri Agama", None, "GOV")
    figure.told("anggota DPR", "MYS", "LEG")
    assert (figure.role, figure.country, figure.sector) == ("Menteri Agama", "IDN", "GOV")


@pytest.mark.parametrize(
    ("sector", "roles", "role"),
    [
        ("GOV", ["Bupati", "Bupati Bantul", "Bupati"], "Bupati Bantul"),
        ("GOV", ["Bupati", "Ketua"], "Bupati"),
        ("BUS", ["Direktur", "Direktur Sinar", "direktur"], "Direktur Sinar"),
        ("BUS", ["Direktur Sinar", "pendiri"], "pendiri"),
    ],
)
def test_the_fuller_role(sector: str, roles: list[str], role: str) -> None:
    """The same role in more words tells more, whenever it is told."""
    figure = Figure("Budi", "person", "names")
    for told in roles:
        figure.told(told, None, sector)
    assert figure.role == role


def test_what_told_who_it_is() -> None:
    """The rule that found somebody, whether a title stood beside the name, and whether the country was borrowed."""
    assert decided_by(Figure("Budi", "person", "names", parts=("Budi",))) == "names"
    assert decided_by(Figure("Budi", "person", "names", parts=("Budi",), role="bupati")) == "names:titled"
    assert (
        decided_by(Figure("Budi", "person", "names:setting", parts=("Budi",), role="bupati")) == "names:titled:setting"
    )
    assert decided_by(Figure("bupati", "person", "role:setting", role="bupati")) == "role:setting"


def test_records() -> None:
    """Entities come in the order of their first mentions, and those without one are left out."""
    cast = Cast()
    late, early = cast.add(Figure("B", "state", "test")), cast.add(Figure("A", "state", "test"))
    cast.add(Figure("C", "state", "test"))
    late.mention(Span(5, 6), "test")
    early.mention(Span(1, 2), "test")
    entities, mentions = cast.records(Trust({}, {}, {"test": 0.75}))
    assert [entity.name for entity in entities] == ["A", "B"]
    assert [entity.confidence for entity in entities] == [0.75, 0.75]
    assert [(mention.span.start, mention.entity) for mention in mentions] == [(1, "e1"), (5, "e2")]


@pytest.mark.parametrize(
    ("form", "has"), [("menteri", True), ("menteri agama", True), ("agama", True), ("gama", False)]
)
def test_has_form(form: str, has: bool) -> None:
    """The short form of an office stands at an end of its long one, in whole words."""
    assert Figure("Budi", "person", "names", offices={"menteri agama"}).has_form(form) is has


def test_levelled() -> None:
    """Names are shown in one line, however the page breaks them."""
    assert levelled("Kementerian Kelautan (\nKKP\n)") == "Kementerian Kelautan (KKP)"


def test_the_letters_of_a_body_are_three_capitals_and_more() -> None:
    assert [word for word in ("HPD", "HPDX", "HP", "Hpd", "H2O", "HP-D") if is_acronym(word)] == ["HPD", "HPDX"]
