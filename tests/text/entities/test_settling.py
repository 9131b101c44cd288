"""Countries told of nobody, leaders, firms by their short names."""

from __future__ import annotations

import pytest

import warta
from entity_drawing import draw, entity, read
from warta.languages import languages
from warta.records import Mention, Span
from warta.text.entities.cast import Cast, Figure
from warta.text.entities.settling import join_firms, join_leaders, join_letters
from warta.text.entities.tabled import UNKNOWN_PLACE
from warta.text.lexicon import lexicon_of


def test_one_leader_by_two_names() -> None:
    """Joko Widodo and Jokowi are one, though no bracket says so."""
    assert draw("Joko Widodo diam.\nKata Jokowi begitu.", "id") == (
        "[Joko Widodo=Joko Widodo] diam.\nKata [Jokowi=Joko Widodo] begitu."
    )


def test_a_leader_taken_in_takes_in_nobody() -> None:
    """Where two persons have the leader's whole name, the short one is one of them, and no mention is lost."""
    cast = Cast()
    for start, parts in enumerate((("Joko", "Widodo"), ("Jokowi",), ("Joko", "Widodo"))):
        mention = Mention(Span(10 * start, 10 * start + 6), "", "names")
        cast.add(Figure(" ".join(parts), "person", "names", parts, mentions=[mention]))
    join_leaders(cast)
    assert [len(figure.mentions) for figure in cast.figures] == [2, 1]


@pytest.mark.parametrize(
    ("text", "code", "name", "country", "rule"),
    [
        ("Polisi menahan dua orang di Jakarta.", "id", "Polisi", "IDN", "role:setting"),
        ("Orang tua itu menulis di Instagram dan Facebook.", "id", "Orang tua", "IDN", "role:setting"),  # not American
        ("France voted. France waits. An analyst was glad.", "en", "analyst", None, "role"),
        ("France voted. France waits. The opposition left.", "en", "opposition", "FRA", "role:setting"),
        ("France voted. France waits. The NATO council left.", "en", "NATO council", None, "role"),
        (
            "France voted. France waits. The international community was glad.",
            "en",
            "international community",
            None,
            "role",
        ),
        ("France voted. France waits. The police were glad.", "en", "police", "FRA", "role:setting"),
    ],
)
def test_borrowed_country(text: str, code: str, name: str, country: str | None, rule: str) -> None:
    """Offices of state and citizens are of the country the news is about, and their rule says so; others are not."""
    found = next(one for one in read(text, code)[0] if name in one.name)
    assert (found.country, found.rule) == (country, rule)


def test_setting() -> None:
    """Domestic groups belong to the country that the news is about, and that is less sure than a country told."""
    text = "Polisi menangkap massa di Los Angeles, Amerika Serikat.\nPresiden AS menolak.\nTrump diam."
    assert entity(text, "id", "Polisi").country == "USA"
    assert entity(text, "id", "Polisi").confidence < entity(text, "id", "Amerika Serikat").confidence


def test_a_country_named_by_the_way() -> None:
    """A country named once, and late, is nobody's; one named twice or first is, and so is a town's."""
    court = "They waited for a long while, and nothing was heard. " * 6 + "The court ruled that he may be sent to {}."
    for text, country in (
        (court.format("Oman"), None),
        (court.format("Oman") + "\nIn Oman he will stay.", "OMN"),
        (court.format("Nairobi, where he lives"), "KEN"),
        (court.format("prison").replace("They", "Oman's people", 1), "OMN"),
    ):
        assert entity(text, "en", "court").country == country


def test_english_has_no_home() -> None:
    """Where nothing tells of which country the police are, it stays unknown."""
    assert entity("Police arrested a man.", "en", "Police").country is None


@pytest.mark.parametrize(
    ("others", "country"),
    [("", "LTU"), ("Latvia's president came.\n", "FRA"), ("Latvian President Lee Baker came.\n", "LTU")],
)
def test_the_country_of_an_office_told_before(others: str, country: str) -> None:
    """A holder named without a country is of that whose office was told without a name, if there is one such."""
    text = f"French troops left France.\nLithuania's president was glad.\n{others}President Mary Jones met France."
    assert entity(text, "en", "Mary Jones").country == country


def test_no_country_is_clear() -> None:
    """Where no country stands out, people of whom nothing is told are of none."""
    text = "Iran, Israel and France met Ghana and Senegal.\nFamilies fled."
    assert entity(text, "en", "Families").country is None
    text = "Iran, Israel, Prancis, Mesir dan Indonesia bertemu lagi.\nWarga menolak."
    assert entity(text, "id", "Warga").country is None


@pytest.mark.parametrize(("published", "sector"), [("2020-01-05", "GOV"), ("2022-03-01", "ELI"), (None, None)])
def test_leaders_by_year(published: str | None, sector: str | None) -> None:
    """A leader named without a title is in office or not by the date of the article."""
    found = entity("Merkel menolak usul itu.", "id", "Merkel", published)
    assert (found.country, found.sector, found.rule) == ("DEU", sector, "leaders")


@pytest.mark.parametrize(("published", "sector"), [("2020-01-05", "GOV"), ("2025-06-18", "ELI"), (None, "GOV")])
def test_who_is_counted_among_holders_of_an_office_holds_it_by_the_date(published: str | None, sector: str) -> None:
    """Without a date he does, and so does whom no number counts: the paper of that day says so."""
    text = "Presiden ke-7 Republik Indonesia Joko Widodo menolak usul itu."
    assert entity(text, "id", "Joko Widodo", published).sector == sector
    counted = "The 44th President of the United States Barack Obama left."
    assert entity(counted, "en", "Barack Obama", "2016-01-05").sector == "GOV"
    assert entity("The 44th president, Barack Obama, left.", "en", "Barack Obama", "2025-01-05").sector == "ELI"
    assert entity("Presiden Joko Widodo menolak usul itu.", "id", "Joko Widodo", published).sector == "GOV"


def test_offices_of_news_from_abroad() -> None:
    """An office without a country is the publisher's own country's where the text has anybody of it, too."""
    abroad = "Gempa mengguncang Turki.\nWalikota Sukamaju Budi Santoso meminta bantuan kepada Turki."
    assert entity(abroad, "id", "Budi Santoso").country == "TUR"
    assert entity(f"{abroad}\nIndonesia membantu.", "id", "Budi Santoso").country == "IDN"


@pytest.mark.parametrize(
    ("text", "code", "name", "told"),
    [
        ("NATO Secretary General Mark Rutte waited.", "en", "Mark Rutte", (None, "IGO")),  # a state's until 2024
        ("Mark Rutte waited.", "en", "Mark Rutte", (None, "IGO")),
        ("Rebel leader Juan Guaidó waited.", "en", "Juan Guaidó", ("VEN", "REB")),  # the text's, not that of the table
        ("King Charles III waited.", "en", "Charles III", ("GBR", "GOV")),
        ("Paus Leo XIV menunggu.", "id", "Leo XIV", ("VAT", "REL")),
    ],
)
def test_leaders_of_no_state_and_by_office(text: str, code: str, name: str, told: tuple[str | None, str]) -> None:
    """Bodies of many states and rebels keep their sector, and an office is a part of some names."""
    found = entity(text, code, name, "2025-11-03")
    assert (found.country, found.sector) == told


def test_an_office_with_a_name_before_its_term() -> None:
    """King Abdullah was another state's, too, until 2015."""
    assert entity("King Abdullah waited.", "en", "Abdullah", "2010-11-03").country is None
    assert entity("King Abdullah waited.", "en", "Abdullah", "2020-11-03").country == "JOR"


def test_a_title_wins_over_the_table_of_leaders() -> None:
    """Somebody who held an office once is what the text calls him."""
    assert entity("Democratic candidate Hillary Clinton left.", "en", "Hillary Clinton", "2016-06-01").sector == "PTY"
    assert entity("Hillary Clinton left.", "en", "Hillary Clinton", "2016-06-01").sector == "ELI"


def test_a_common_body_and_its_own_state() -> None:
    """Its own state behind its name makes it no other body."""
    text = "Mahkamah Agung RI menolak.\nKata Mahkamah Agung, ya."
    assert draw(text, "id").count("=Mahkamah Agung]") == 2
    assert draw(text, "id").count("[Mahkamah Agung RI") + draw(text, "id").count("[Mahkamah Agung=") == 2


def test_the_short_name_of_a_firm() -> None:
    """Who is named as a firm begins is the firm, whatever that was taken for; not somebody who holds an office."""
    cast = Cast()
    firm = cast.add(Figure("Harbour Foods Inc", "organisation", "names"))
    taken = cast.add(Figure("Harbour", "person", "names", ("Harbour",), country="OMN"))
    held = cast.add(Figure("Harbour Foods", "person", "names", ("Harbour",), role="mayor"))
    taken.mention(Span(0, 7), "names")
    taken.mention(Span(9, 11), "pronoun")
    join_firms(cast, lexicon_of(languages()["en"]))
    assert cast.figures == [firm, held]
    assert (firm.name, firm.kind, firm.country) == ("Harbour Foods Inc", "organisation", "OMN")
    assert [mention.rule for mention in firm.mentions] == ["names"]


def test_a_firm_taken_for_a_person() -> None:
    """ "Sprout" is nobody's surname where the text says what body it is."""
    (one,) = read("Sprout said it would wait.\nThe start-up Sprout, which sells bread, left.", "en")[0]
    assert (one.name, one.kind, one.sector) == ("Sprout", "organisation", "BUS")


def test_a_firm_told_before_it_is_taken_for_a_person() -> None:
    """Then "the start-up" may be meant, too."""
    entities, _ = read(
        "The start-up Sprout, which sells bread, left.\nSprout said it was glad.\nThe start-up left.", "en"
    )
    assert [one.name for one in entities] == ["Sprout"]


def test_a_firm_without_the_word_that_it_is_one() -> None:
    """PT Sinar Laut is Sinar Laut, whatever that was taken for."""
    cast = Cast()
    firm = cast.add(Figure("PT Sinar Laut", "organisation", "names"))
    cast.add(Figure("Sinar Laut", "place", UNKNOWN_PLACE))
    join_firms(cast, lexicon_of(languages()["id"]))
    assert cast.figures == [firm]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Ann Baker left.", "Ann Baker"),
        ("President Ann Baker met President Ned Doro of Oman.", "Omani president"),  # which of the two
        ("Ned Doro, the former president, left.", "Omani president"),
    ],
)
def test_whom_a_headline_tells_by_his_office(text: str, name: str) -> None:
    """The one person of the state who is named with an office that one alone has."""
    reading = warta.read({"id": "t", "title": "Omani president says order is back", "text": text, "lang": "en"})
    (first,) = (one for one in reading.mentions if one.span.start == 0)
    assert next(one.name for one in reading.entities if one.id == first.entity) == name


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A ministry spokeswoman left. Spokeswoman Ann Baker was glad.", "Ann Baker"),
        ("A police spokesman left. The town was glad, spokesman Ned Doro said.", "Ned Doro"),
        ("A police spokesman left. Spokeswoman Ann Baker was glad.", "police spokesman"),
        ("The police spokesman left. Spokesman Ned Doro was glad.", "police spokesman"),
        ("A police spokesman left. A ministry spokesman left. Spokesman Ned Doro was glad.", "police spokesman"),
        ("A police spokesman left. Army spokesman Ned Doro was glad.", "police spokesman"),
        ("Spokesman Ned Doro was glad. A police spokesman left.", "Ned Doro"),
    ],
)
def test_who_is_introduced_by_his_office(text: str, first: str) -> None:
    """Who is told as somebody new, with a body, is the one who is named next with the office alone."""
    entities, _ = read(text, "en")
    one = next(one for one in entities if one.kind == "person")
    assert one.name == first


def test_who_is_introduced_has_the_sector_told() -> None:
    """The police's spokesman is police."""
    entities, _ = read("A police spokesman left. The town was glad, spokesman Ned Doro said.", "en")
    (one,) = (one for one in entities if one.kind == "person")
    assert (one.role, one.sector) == ("police spokesman", "COP")


def test_who_is_in_a_body() -> None:
    """A role that tells no sector has that of the body in its words, whose country the news need not be about."""
    text = "The Oman Harbour Ministry (OHM) left.\nThe OHM general manager Ann Baker left.\nAn analyst was glad."
    found = {one.name: one for one in read(text, "en")[0]}
    assert (found["Ann Baker"].sector, found["Ann Baker"].country) == ("GOV", "OMN")
    assert entity("The OHM general manager Ann Baker left.", "en", "Ann Baker").sector == "UNK"


@pytest.mark.parametrize(
    ("bodies", "left"),
    [
        (["HLPD", "Harbour Lake Police Department"], ["Harbour Lake Police Department"]),
        (["HLPD", "Harbour Lake Police Department", "Hill Land Plum Depot"], None),
        (["HLPD", "Harbour Lake Police"], None),
    ],
)
def test_letters_before_the_body(bodies: list[str], left: list[str] | None) -> None:
    """Letters are the body that is told only later, unless another one's name has them, too."""
    cast = Cast()
    for name in bodies:
        cast.add(Figure(name, "organisation", "names", mentions=[Mention(Span(0, 1), "", "names")]))
    join_letters(cast)
    assert [figure.name for figure in cast.figures] == (left or bodies)
