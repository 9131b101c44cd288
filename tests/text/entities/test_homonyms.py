"""Entries of the tables that are other words where they stand."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.records import Span
from warta.text.lexicon import Office
from warta.text.names import Name


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("She leads the Social Democratic Party there.", []),
        ("She leads the Democratic Party there.", ["Democratic Party"]),
        ("She leads the Ohio Democratic Party there.", ["Ohio", "Democratic Party"]),
        ("She leads the former Democratic Party there.", ["Democratic Party"]),
        ("Jones Leads Democratic Party There", ["Democratic Party"]),
        ("The 18th Harbour National Congress met.", []),
        ("The Congress met.", ["Congress"]),
    ],
)
def test_a_name_that_ends_like_a_body(text: str, named: list[str]) -> None:
    """A capital before it makes it another body, but where it is, or a line in which all words have capitals."""
    (sight,) = sights(text, "en")
    known = [match for match in sight.matches.values() if not isinstance(match.entry, Office)]
    assert [sight.span(match.first, match.stop).of(text) for match in known] == named


@pytest.mark.parametrize(
    ("text", "roles"), [("they met Marine de Baker there", 0), ("a Marine left", 1), ("the Marine Baker", 1)]
)
def test_a_given_name_is_no_role(text: str, roles: int) -> None:
    """A role's noun before a small part of a surname is a given name."""
    assert len(sights(text, "en")[0].matches) == roles


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chief Justice Lima spoke.", ["Chief Justice"]),
        ("A justice, Houston said.", ["justice", "Houston"]),
        ("Gov. Houston Baker spoke.", ["Gov."]),
        ("Rep. Virginia Doro spoke.", ["Rep."]),
        ("Gov. Virginia spoke.", ["Gov.", "Virginia"]),
        ("Authors of KwaZulu-Natal spoke.", ["Authors"]),
        ("Ann Baker (R-Tenn.) spoke.", ["Tenn."]),
        ("Ann Baker is ill.", []),
    ],
)
def test_towns_and_states(text: str, told: list[str]) -> None:
    """A town's name right behind a title is somebody's; a state's short name may stand behind a party's letter."""
    (sight,) = sights(text, "en")
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == told


@pytest.mark.parametrize(
    ("name", "told"), [("Orla Q. Bloomberg", []), ("Robert Bloomberg", []), ("Big Bloomberg", ["Bloomberg"])]
)
def test_an_outlet_that_is_a_surname(name: str, told: list[str]) -> None:
    """It ends the model's name of a person behind an initial or a given name."""
    text = f"{name} said so."
    (sight,) = sights(text, "en", names=[Name(Span(0, len(name)), "person", "names")])
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("Kata Rafi Paris begitu", []), ("Kata Rafi, Paris aman", ["Paris"]), ("Kata Paris begitu", ["Paris"])],
)
def test_a_seat_behind_a_person_is_a_surname(text: str, told: list[str]) -> None:
    """The model has cut the name short."""
    start = text.find("Rafi")
    names = [Name(Span(start, start + 4), "person", "names")] if start >= 0 else []
    (sight,) = sights(text, "id", names=names)
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == told


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Hakim menjatuhkan denda 2 juta dolar AS kepada Budi.", "id", []),
        ("Denda itu dibayar kepada AS.", "id", ["AS"]),
        ("The court fined Budi 2 million US dollars.", "en", []),
        ("The court fined the US.", "en", ["US"]),
    ],
)
def test_a_country_that_tells_which_money_is_not_named(text: str, language: str, named: list[str]) -> None:
    """Neither by the tables nor where the model takes it for a name."""
    start = text.index("AS" if language == "id" else "US")
    (sight,) = sights(text, language, names=[Name(Span(start, start + 2), "place", "names")])
    countries = [match for match in sight.matches.values() if isinstance(match.entry, CountryName)]
    assert [sight.span(match.first, match.stop).of(text) for match in countries] == named
    assert [name.span.of(text) for _, name in sight.names.values()] == named


@pytest.mark.parametrize(
    ("whole", "text", "roles"),
    [
        ("Orla King", "King was glad.", []),
        ("Orla King", "The King was glad.", ["King"]),
        ("Orla King", "King Edric was glad.", ["King"]),
        ("Vice King", "King was glad.", ["King"]),
        ("Orla Hall", "King was glad.", ["King"]),
    ],
)
def test_a_surname_that_is_a_noun_of_roles(whole: str, text: str, roles: list[str]) -> None:
    """Alone it is whoever is called so in the text, with no article and no other capital beside."""
    sight = sights(f"{whole} left.\n{text}", "en", names=[Name(Span(0, len(whole)), "person", "names")])[1]
    told = [match for match in sight.matches.values() if isinstance(match.entry, Office)]
    assert [sight.words[match.first].text for match in told] == roles


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jordan said so.", []),
        ("Jordan's foreign minister said so, and the Jordanian army.", ["Jordan", "Jordanian"]),
        ("He was in Jordan. Jordan said so.", ["Jordan", "Jordan"]),
    ],
)
def test_a_surname_that_is_a_country(text: str, told: list[str]) -> None:
    """Alone it is whoever is called so in the text, unless this tells of the country as well."""
    whole = "Orla Jordan"
    name = Name(Span(0, len(whole)), "person", "names")
    seen = sights(f"{whole} left.\n{text}", "en", names=[name])[1:]
    lands = [
        sight.words[match.first].text
        for sight in seen
        for match in sight.matches.values()
        if isinstance(match.entry, CountryName)
    ]
    assert lands == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Massa anti-pemerintah datang", ["Massa"]),
        ("Aksi pro Palestina ramai", []),
        ("Milisi pro-Iran di Irak", ["Milisi", "Irak"]),
        ("Iran menolak", ["Iran"]),
        ("- Iran menolak", ["Iran"]),
    ],
)
def test_whom_others_are_for_or_against(text: str, told: list[str]) -> None:
    """Behind the noun they do nothing themselves."""
    (sight,) = sights(text, "id")
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == told


@pytest.mark.parametrize(
    ("text", "person", "told"),
    [
        ("He met Jordan Doro there.", "Doro", []),
        ("He met Jordan Doro there.", "Jordan Doro", []),
        ("He left Oman Doro there.", "Doro", ["Oman"]),  # a name that is not given
        ("In Jordan Doro met him.", "Doro", ["Jordan"]),
    ],
)
def test_a_state_that_is_a_first_name(text: str, person: str, told: list[str]) -> None:
    """Right before what the model has for a name, and behind no word for a place."""
    span = Span(text.index(person), text.index(person) + len(person))
    (sight,) = sights(text, "en", names=[Name(span, "person", "names")])
    lands = [match for match in sight.matches.values() if isinstance(match.entry, CountryName)]
    assert [sight.span(match.first, match.stop).of(text) for match in lands] == told


def test_a_half_of_a_place_is_no_town() -> None:
    """The Natal of KwaZulu-Natal is none of Brazil; a state with a hyphen stays what the tables say."""
    text = "He flew from KwaZulu-Natal to Guinea-Bissau."
    spans = [Span(13, 20), Span(21, 26), Span(30, 43)]
    (sight,) = sights(text, "en", names=[Name(span, "place", "names") for span in spans])
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == ["Guinea-Bissau"]


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("id", "Lima pasar tutup", []),
        ("id", "Ia tiba di Lima kemarin", ["Lima"]),
        ("id", "Lima, kota itu", ["Lima"]),
        ("id", "Ketua Yayasan Sari Alam diam", []),
        ("id", "Isi Konvensi Wina dan Perjanjian Roma", []),
        ("en", "The Vienna Convention and the Oslo Accords failed", []),
        ("en", "The Vienna convention ended", ["Vienna"]),
        ("id", "Ia tiba di Sari kemarin", ["Sari"]),
        ("en", "Reading it took long", []),
        ("en", "The mayor of Nice left", ["Nice"]),
    ],
)
def test_words_of_every_day_that_are_towns(code: str, text: str, told: list[str]) -> None:
    """They are words with a capital, where neither a comma behind nor a word before tells of a place."""
    (sight,) = sights(text, code)
    towns = [match for match in sight.matches.values() if isinstance(match.entry, PlaceFact | CountryName)]
    assert [sight.span(match.first, match.stop).of(text) for match in towns] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Liberian National Security Agency met.", ["Liberian"]),
        ("The American National Security Agency met.", ["American", "National Security Agency"]),
        ("The American Senate met.", ["American", "Senate"]),
    ],
)
def test_a_body_of_another_state(text: str, told: list[str]) -> None:
    """Behind a state's name it is that state's own body, of which the tables know nothing."""
    (sight,) = sights(text, "en")
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == told


def told_by_tables(text: str) -> list[str]:
    """The words of an Indonesian sentence that are entries of the tables."""
    (sight,) = sights(text, "id")
    return [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Izin itu terbit lewat Keputusan Menteri Kehutanan Nomor 43 tadi", []),
        ("Izin itu terbit lewat Keputusan Menteri Kehutanan (Kepmenhut) No. 43 tadi", []),
        ("Aturan itu ada dalam Surat Edaran Gubernur Nomor 7 tadi", []),
        ("Lalu Keputusan Gubernur dipuji, kata Nomor 43 tadi", ["Gubernur"]),
        ("Lalu keputusan Gubernur Nomor 43 dipuji tadi", ["Gubernur"]),
        ("Lalu Perintah Gubernur Nomor 43 dipuji tadi", ["Gubernur"]),
    ],
)
def test_an_office_in_the_name_of_a_paper(text: str, told: list[str]) -> None:
    """Behind a paper's noun with a capital, and with a number behind it, an office is nobody."""
    assert told_by_tables(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lalu mobil Toyota Rush itu melaju", []),
        ("Lalu laptop Samsung G5 itu menyala", []),
        ("Lalu ponsel merek Samsung itu hilang", []),
        ("Lalu ponsel Samsung diam", ["Samsung"]),
        ("Lalu pabrik Toyota Rush itu tutup", ["Toyota"]),
        ("Lalu unit TNI AD itu pergi", ["TNI AD"]),
    ],
)
def test_what_a_firm_has_made(text: str, told: list[str]) -> None:
    """A firm's name between a thing's noun and more of its name, or behind the word for a make, tells which thing."""
    assert told_by_tables(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lalu pesan WhatsApp itu dihapus", []),
        ("Ia bicara lewat Telegram", []),
        ("Ia bicara di Instagram Story itu", []),
        ("Lalu WhatsApp menggugat", ["WhatsApp"]),
        ("Ia bicara dengan Instagram", ["Instagram"]),
        ("Lalu pesan Google itu dihapus", ["Google"]),
    ],
)
def test_where_people_write(text: str, told: list[str]) -> None:
    """A network behind words for messages, or before one for its parts, is no firm that does something."""
    assert told_by_tables(text) == told
