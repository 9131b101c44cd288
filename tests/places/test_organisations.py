"""The table of organisations, armed groups and parties."""

from __future__ import annotations

from collections import Counter
from unicodedata import normalize

import pytest

from warta.ontology import plover
from warta.places.organisations import Organisation, bodies, organisations


def known() -> dict[str, Organisation]:
    """All bodies by each of their names."""
    return {name: body for body in organisations() for name in body.names}


@pytest.mark.parametrize(
    ("name", "country", "sector", "kind"),
    [
        ("PBB", None, "IGO", "organisation"),
        ("Hamas", "PSE", "REB", "group"),
        ("KKB", "IDN", "REB", "group"),
        ("TNI", "IDN", "MIL", "organisation"),
        ("Kejagung", "IDN", "JUD", "organisation"),
        ("Gerindra", "IDN", "PTY", "organisation"),
        ("Mossad", "ISR", "SPY", "organisation"),
        ("Investigative Committee", "RUS", "COP", "organisation"),
        ("Democratic Unionists", "GBR", "PTY", "organisation"),
        ("Oireachtas", "IRL", "LEG", "organisation"),
        ("European Court of Justice", None, "IGO", "organisation"),
        ("National People's Congress", "CHN", "LEG", "organisation"),
        ("African National Congress", "ZAF", "PTY", "organisation"),
        ("New People's Army", "PHL", "REB", "group"),
        ("Central Bank of Libya", "LBY", "GOV", "organisation"),
        ("Eskom", "ZAF", "BUS", "organisation"),
        ("Akhmat special forces", "RUS", "MIL", "organisation"),
        ("Queen's University", "CAN", "EDU", "organisation"),
        ("Queen's University Belfast", "GBR", "EDU", "organisation"),
        ("Kathmandu Post", "NPL", "JRN", "organisation"),
        ("detikJatim", "IDN", "JRN", "organisation"),
    ],
)
def test_facts(name: str, country: str | None, sector: str, kind: str) -> None:
    """Each body has its country, sector and kind."""
    body = known()[name]
    assert (body.country, body.sector, body.kind) == (country, sector, kind)


@pytest.mark.parametrize(
    "name",
    [
        "National Intelligence Service",  # Korea's and Kenya's
        "Central Military Commission",  # China's and North Korea's
        "Democratic Progressive Party",  # Taiwan's and Malawi's
        "Transitional Military Council",  # Sudan's and Chad's
        "Bundesrat",
        "Ombudsman",
    ],
)
def test_what_several_states_have_is_common(name: str) -> None:
    """The news says of which state it tells."""
    assert known()[name].common


@pytest.mark.parametrize(
    "name", ["Tisza", "Future Forward", "Resistance Front", "Semilla", "Grey Wolves", "European Solidarity"]
)
def test_short_names_of_other_things_are_left_out(name: str) -> None:
    """A river, a fund of another state, a common noun, a seed, a team, half of a museum's name."""
    assert name not in known()


def test_one_body_many_names() -> None:
    """The forms of one body are one; bodies listed together are not."""
    assert known()["PBB"] is known()["United Nations"]
    assert known()["BNN"] is not known()["BNPT"]
    assert known()["The Kathmandu Post"] is known()["Kathmandu Post"]


def test_no_name_twice() -> None:
    """No form means two bodies, but for acronyms and parties of several countries: those the article settles."""
    names = Counter(name for body in organisations() for name in body.names)
    parties = {name for body in organisations() if body.sector == "PTY" for name in body.names}
    assert [name for name, n in names.items() if n > 1 and not (name.isupper() or name in parties)] == []


def test_sectors_are_of_the_ontology() -> None:
    """Only sectors that PLOVER has."""
    assert {body.sector for body in organisations()} <= set(plover().sectors)


def test_each() -> None:
    """An inner list gives the forms of one of several bodies."""
    found = list(bodies({"each": ["A", ["B", "Bee"]], "sector": "NGO"}))
    assert [body.names for body in found] == [("A",), ("B", "Bee")]


def plainly(name: str) -> str:
    """A name without "the", accents and marks."""
    letters = normalize("NFKD", name.lower().replace("&", "and").removeprefix("the "))
    return "".join(letter for letter in letters if letter.isalnum())


def test_one_outlet_one_body() -> None:
    """Names that differ only by an article, accents or marks are forms of one outlet of a country."""
    found = {
        (body.country, plainly(name), body) for body in organisations() for name in body.names if body.sector == "JRN"
    }
    forms = Counter((country, name) for country, name, _ in found)
    assert [form for form, n in forms.items() if n > 1] == []


@pytest.mark.parametrize(
    "name", ["The Scotsman", "The Oregonian", "The Spectator", "Sowetan", "New Zimbabwe", "National News Agency"]
)
def test_no_outlet_by_a_common_name(name: str) -> None:
    """What is somebody or something else as often names an outlet only with what it is."""
    assert name not in known()
