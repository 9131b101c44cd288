"""Names whose meaning the article decides."""

from __future__ import annotations

import pytest

from entity_drawing import draw, entity, read
from warta.languages import languages
from warta.places.organisations import Organisation
from warta.records import Article, Evidence, Span
from warta.text.entities.meant import own_rows, the_one
from warta.text.lexicon import lexicon_of

ENGLISH = lexicon_of(languages()["en"])
STANDS = Evidence("publisher", "kabar.example", Span(0, 10), "input:publisher")
"""What an input names kabar.example, the text calls KABAR DESA."""


@pytest.mark.parametrize(
    ("text", "code", "country", "sector"),
    [
        ("The Sudanese army fled.\nThe RSF took the town.", "en", "SDN", "REB"),
        ("The Rapid Support Forces came.\nThe RSF took the town.", "en", "SDN", "REB"),
        ("RSF condemned the killing of two reporters.", "en", None, "NGO"),
        ("Reporters Without Borders spoke.\nIn Sudan, RSF saw it.", "en", None, "NGO"),
        ("Tentara Sudan mundur.\nKata RSF, kota itu aman.", "id", "SDN", "REB"),
    ],
)
def test_shared_acronyms(text: str, code: str, country: str | None, sector: str) -> None:
    """The body spelt out, else that of the country the article is about, else that of no state."""
    names = ("RSF", "Rapid Support Forces", "Reporters Without Borders")
    name = next(name for name in names[::-1] if name in text)
    found = entity(text, code, name)
    assert (found.country, found.sector) == (country, sector)


def test_a_country_with_dots() -> None:
    """Where the U.S. is told of, a name is of its body, not of that of no state."""
    rivals = (Organisation(("XYZ",), None, "JRN", "organisation"), Organisation(("XYZ",), "USA", "GOV", "organisation"))
    assert the_one("The U.S. XYZ fled", "XYZ", rivals, ENGLISH).country == "USA"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Britain voted.\nLabour won in Leeds.", "GBR"),
        ("New Zealand voted.\nLabour won.", "NZL"),
        ("Labour won.", None),
    ],
)
def test_parties_of_several_countries(text: str, country: str | None) -> None:
    """A party's short name is of the country that the article tells of."""
    assert entity(text, "en", "Labour").country == country


def test_country_of_an_agency() -> None:
    """An agency that the article credits is of its own country."""
    (row,) = own_rows(Article("a", "Notimex", (), agencies=("Notimex",)), ENGLISH)["notimex"][:1]
    assert row.entry.country == "MEX"


def test_at_home() -> None:
    """Without a word on another state the body of the language's own country is meant."""
    kurds = "Militer Turki menyerang.\nKata PKK, tidak."
    assert entity(kurds, "id", "PKK").country == "TUR"
    assert entity("Hari ini PKK hadir.", "id", "PKK").country == "IDN"


def test_no_country_is_made_up() -> None:
    """Where every rival belongs to some state and the text names none, the country stays unknown."""
    bodies = (("Xanadu Youth", "SDN"), ("Xebec Yard", "TUR"))
    rivals = tuple(Organisation((name, "XYZ"), country, "REB", "group") for name, country in bodies)
    assert the_one("XYZ fled", "XYZ", rivals, ENGLISH).country is None


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (Article("a", "", (), agencies=("Harbour Line",)), "harbour"),
        (Article("a", "", (), publisher="Millbrook Days"), "millbrook"),
        (Article("a", "", (), agencies=("Harbour",)), None),
        (Article("a", "", (), publisher="Foreign Ministry"), None),
        (Article("a", "KABAR DESA - Warga", (), publisher="kabar.example", evidence=(STANDS,)), "kabar"),
    ],
)
def test_outlets(article: Article, expected: str | None) -> None:
    """Agencies and publishers of several words are bodies of the press, unless a role is in their name."""
    rows = own_rows(article, ENGLISH)
    assert list(rows) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "code", "country"),
    [
        ("Georgia closed its border.", "en", "GEO"),
        ("Protesters gathered in Tbilisi.\nGeorgia closed its border with Arizona.", "en", "GEO"),
        ("Voters in Arizona came.\nThey flew to Georgia.", "en", "USA"),
        ("The state of Georgia sued.\nThey flew to Georgia.", "en", "USA"),
        ("AS menjatuhkan sanksi kepada Georgia.", "id", "GEO"),
        ("Negara bagian Georgia menggugat.\nMereka terbang ke Georgia.", "id", "USA"),
    ],
)
def test_a_country_or_a_region(text: str, code: str, country: str) -> None:
    assert entity(text, code, "Georgia").country == country


def test_an_outlet_of_one_word_is_a_name_unless_it_is_a_word_too() -> None:
    text = "Dikutip dari Kabarin, warga pulang."
    article = Article("1", text, (), lang="id", agencies=("Kabarin",))
    assert "kabarin" in own_rows(article, lexicon_of(languages()["id"]))
    other = Article("1", text + " Ia suka kabarin kawan.", (), lang="id", agencies=("Kabarin",))
    assert "kabarin" not in own_rows(other, lexicon_of(languages()["id"]))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The BCA of Minnesota left.", None),
        ("In Jakarta the BCA left.", "IDN"),
        ("An Indonesian bank, BCA, left.", "IDN"),
        ("Bank Central Asia left.\nThe BCA left.", "IDN"),
    ],
)
def test_short_names_of_another_country(text: str, country: str | None) -> None:
    """Letters are no body's of a country of which an article tells nothing."""
    name = "Bank Central Asia" if "Bank Central" in text else "BCA"
    assert entity(text, "en", name).country == country


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("The Washington Post paid. He told the Post so.", "He told [the Post=The Washington Post] so."),
        ("The Washington Post paid. He told the Post Office so.", "He told the [Post Office=Post Office] so."),
        ("The New York Times and the Irish Times paid. He told the times so.", "He told the times so."),
        ("He told the Post so.", "He told the Post so."),
    ],
)
def test_a_paper_by_its_last_word(text: str, drawn: str) -> None:
    """The only one told whose name ends so."""
    assert draw(text, "en").endswith(drawn)


@pytest.mark.parametrize(
    ("text", "code", "names"),
    [
        ("Kepala Kepolisian Sektor Talibura datang ke Kecamatan Talibura.", "id", {"Talibura", "Kecamatan Talibura"}),
        ("Banjir melanda Kec. Talibura, Kabupaten Sikka.", "id", {"Talibura", "Kec. Talibura"}),
        ("Banjir melanda Kecamatan Talibura Kabupaten Sikka.", "id", {"Talibura", "Kecamatan Talibura"}),
        # the tables have another Bandung, and nothing tells which Gondang
        ("Banjir melanda Kecamatan Bandung, Tulungagung.", "id", set()),
        ("Banjir melanda Kecamatan Gondang.", "id", set()),
        ("Banjir melanda Kecamatan Melati.", "id", set()),
        ("Flooding hit Kecamatan Talibura.", "en", set()),
    ],
)
def test_districts_that_an_article_calls_so(text: str, code: str, names: set[str]) -> None:
    """They are places wherever it names them, if they are known and no other name of the tables."""
    rows = own_rows(Article("1", text, (), lang=code), lexicon_of(languages()[code]))
    found = {
        " ".join(row.own) for own in rows.values() for row in own if getattr(row.entry, "resolution", "") == "district"
    }
    assert found == {name.replace(".", " .") for name in names}


def test_a_district_behind_a_title_is_nobody() -> None:
    """The head of a district's police, of whom the article gives no name."""
    text = "Surat itu dibuat Kepala Kepolisian Sektor Balongbendo.\nIa tiba di Kecamatan Balongbendo, Sidoarjo."
    kinds = {one.name: one.kind for one in read(text, "id")[0]}
    assert kinds["Kecamatan Balongbendo"] == "place" and "Balongbendo" not in kinds
