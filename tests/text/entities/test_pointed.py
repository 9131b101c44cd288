"""Whom words point back to."""

from __future__ import annotations

import pytest

from entity_drawing import draw, phrases, plain
from warta.text.entities.cast import Figure
from warta.text.entities.pointed import may_be_many

FAR = "The mayor was glad.\nThe judge left.\nThe police came.\n"
THRICE = "Harbour Foods Ltd left.\n" * 3


@pytest.mark.parametrize(
    "drawn",
    [
        "[Asep Kalvada=Asep Kalvada] menang.\n[Pembalap=Asep Kalvada] berusia 32 tahun itu senang.",
        "[Asep Kalvada=Asep Kalvada] menang.\n[Pembalap asal Oman=Asep Kalvada] itu senang.",
        "[Asep Kalvada=Asep Kalvada] menang.\n[Pria=Asep Kalvada] itu senang.",
        "[Siti Kalvada=Siti Kalvada] menang.\n[Wanita=Siti Kalvada] yang akrab disapa Ita itu senang.",
        "[Presiden=Asep Kalvada] [Asep Kalvada=Asep Kalvada] pergi.\n[Pria=Asep Kalvada] kelahiran Solo itu senang.",
        "[Presiden=Asep Kalvada] [Asep Kalvada=Asep Kalvada] pergi.\n[Pria=Pria] itu senang.",
        "[Asep Kalvada=Asep Kalvada] menolong [korban=korban].\n[Pria=Pria] itu senang.",
        "[Budi Santoso=Budi Santoso] mengajak [Asep Kalvada=Asep Kalvada].\n[Pria=Pria] itu senang.",
        "[Budi Santoso=Budi Santoso] menang.\n[Asep Kalvada=Asep Kalvada] kalah dari pembalap berusia 32 tahun itu.",
        "[Asep Kalvada=Asep Kalvada] menang.\nPembalap berusia 32 tahun, jalan itu, dan hujan.",
        "[Asep Kalvada=Asep Kalvada] pergi.\n[Asep Kalvada=Asep Kalvada] memuji [penyanyi=penyanyi] itu.",
        "[Seorang turis=Seorang turis] jatuh.\n[Pria=Seorang turis] itu luka.\nHujan.\n[Pria=Seorang turis] itu pergi.",
        "[Seorang turis=Seorang turis] menolong [korban=korban].\n[Pria=Pria] itu luka.",
    ],
)
def test_somebody_is_told_again_by_what_he_is(drawn: str) -> None:
    """ "Pria itu" and "pembalap kelahiran Solo itu" are the one named right before, where nobody else may be meant."""
    assert draw(plain(drawn), "id") == drawn


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Kenya is worried.\nThey say rain in the country is late.", "[country=Kenya]"),
        ("id", "Kenya cemas.\nHujan di negara itu terlambat.", "[negara=Kenya]"),
        ("en", "Hamas attacked a village.\nThe group said so.", "[group=Hamas] said"),
        (
            "en",
            "The trade ministry of Kenya spoke.\nThe health ministry refused.\nLater the ministry agreed.",
            "[ministry=health ministry] agreed",
        ),
    ],
)
def test_definite_words_for_who_was_told_just_before(code: str, text: str, expected: str) -> None:
    """The only state told, the armed group, the ministry told last."""
    assert expected in draw(text, code)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Oman and Kenya are worried.\nThe country is dry."),
        ("en", "Kenya is worried.\nHe left for the country of a thousand lakes."),
        ("en", "Kenya backs Oman's foreign ministry.\nThe country is dry."),
        ("en", "Kenya is worried.\nIt is the first country that is."),
        ("id", "Kenya cemas.\nHujan di negara ini terlambat."),
    ],
)
def test_a_country_left_open(code: str, text: str) -> None:
    """Of two, of another, or the reader's own."""
    assert "[country=" not in draw(text, code) and "[negara=" not in draw(text, code)


def test_the_minister_of_a_state_told() -> None:
    """Who is told of the state that a phrase names, with the office, and not who is told of none."""
    drawn = (
        "Minister [Ann Baker=Ann Baker] and [Omani Minister of Trade=Omani Minister of Trade] left.\n"
        "The [Omani minister=Omani Minister of Trade] was glad."
    )
    assert draw(plain(drawn), "en").partition(" and ")[2] == drawn.partition(" and ")[2]
    alone = "The minister [Ann Baker=Ann Baker] left.\nThe [Omani minister=Ann Baker] was glad."
    assert draw(plain(alone), "en").partition("\n")[2] == alone.partition("\n")[2]


def test_several_are_no_body_of_no_sector() -> None:
    """The security forces are no body that may be anything; the militants are the rebels told before."""
    (forces,) = phrases("the security forces left", "en")
    body = Figure("Harbour Ring", "group", "names")
    assert not may_be_many(forces, body)
    body.sector = forces.sector
    assert may_be_many(forces, body)
    assert "[militants=Hamas]" in draw("Hamas left.\nThe militants were glad.", "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Harbour Foods Ltd left.\n{FAR}The company said so.", "[company=Harbour Foods Ltd] said"),
        (f"Harbour Foods Ltd left.\nDover Foods Ltd left.\n{FAR}The company said so.", "[company=company] said"),
        (
            f"Dover Foods Ltd left.\n{THRICE}{FAR}The company said so.",
            "[company=Harbour Foods Ltd] said",
        ),
        (f"Harbour Foods Ltd left.\n{FAR}The bank said so.", "[bank=bank] said"),
        (f"Harbour Foods Ltd met the Dover Research Bank.\n{FAR}The bank said so.", "[bank=Dover Research Bank] said"),
        (f"Harbour Foods Ltd left.\n{FAR}The companies said so.", "[companies=companies] said"),
        (f"Republicans met the Democratic Party.\n{FAR}The party said so.", "[party=party] said"),
        (f"Harbour Foods Ltd left.\n{FAR}A company said so.", "[company=company] said"),
    ],
)
def test_the_only_body_that_may_be_meant(text: str, expected: str) -> None:
    """ "The company" is the only firm told, or the one told of far oftener; "the bank" has the noun in its name."""
    assert expected in draw(text, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Volkswagen met Toyota.\nThe German company was glad.", "[German company=Volkswagen] was"),
        ("Volkswagen met Toyota.\nThe Omani company was glad.", "[Omani company=Omani company] was"),
        ("Volkswagen met Toyota.\nThe German government was glad.", "[German government=German government] was"),
        ("Volkswagen met Toyota.\nThe Berlin-based company was glad.", "-based [company=Volkswagen] was"),
        ("Volkswagen met Toyota.\nA Berlin-based company was glad.", "-based [company=company] was"),
        ("Volkswagen met Toyota.\nThe Muscat-based company was glad.", "-based [company=company] was"),
    ],
)
def test_a_firm_by_its_country(text: str, expected: str) -> None:
    assert expected in draw(text, "en")


def test_an_office_elsewhere_is_not_who_was_told_just_before() -> None:
    """What an office is of or at tells that somebody else is meant; a mother of two may be she."""
    assert "the secretary general at" in draw("Ann Baker spoke.\nShe met the secretary general at the council.", "en")
    assert "The [mother=Ann Baker] of two" in draw("Ann Baker spoke.\nThe mother of two left.", "en")
