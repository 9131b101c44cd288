"""Words without a model, lost spaces, and the longest entries of the tables."""

from __future__ import annotations

import pytest

from warta.languages import languages
from warta.places.countries import CountryName
from warta.places.organisations import Organisation
from warta.records import Span
from warta.text.lexicon import Lexicon, Office, Row, by_second, lexicon_of, longest, shortened, words_of


@pytest.fixture(scope="module")
def indonesian() -> Lexicon:
    return lexicon_of(languages()["id"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hamas-Israel, G7.", "Hamas|-|Israel|,|G7|."),
        ("kapal-kapal AS", "kapal-kapal|AS"),
        ("Ma'ruf (60)", "Ma'ruf|(|60|)"),
        ("U.S. troops", "U.S.|troops"),
        ("Iran's army", "Iran|'s|army"),
        ("Presiden RusiaIvan", "Presiden|Rusia|Ivan"),
        ("militerIsraelmenyerang", "militer|Israel|menyerang"),
        ("DPRRI", "DPR|RI"),
        ("RIBudi hadir", "RI|Budi|hadir"),
        ("kataBudi", "kata|Budi"),
        ("NasDemitu", "NasDem|itu"),
        ("YouTube dan TikTok", "YouTube|dan|TikTok"),
        ("Santosomenolak", "Santoso|menolak"),
        ("Santosoturut Israeltak", "Santoso|turut|Israel|tak"),
        ("Asep Jayadi menolak", "Asep|Jayadi|menolak"),  # no place follows the "di"
        ("kata Jayadi.", "kata|Jayadi|."),
        ("Kabupaten Jayadi Papua", "Kabupaten|Jaya|di|Papua"),
        ("lapor detikKabar", "lapor|detikKabar"),
        ("daridetikPapua", "dari|detikPapua"),
    ],
)
def test_words(indonesian: Lexicon, text: str, words: str) -> None:
    """Marks are words of their own, doubled words are one, and lost spaces are found again."""
    found = words_of(text, Span(0, len(text)), indonesian, {"Budi", "Santoso"})
    assert "|".join(word.text for word in found) == words
    assert all(text[word.start : word.stop] == word.text for word in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AS menolak", [("AS", CountryName)]),
        ("as roda patah", []),
        ("menteri luar negeri Rusia", [("menteri luar negeri", Office), ("Rusia", CountryName)]),
        ("Dewan Keamanan PBB", [("Dewan Keamanan PBB", Organisation)]),
        ("tentaranya mundur", [("tentaranya", Office)]),
        ("media sosial", [("media sosial", CountryName)]),
        ("Partai Kita", [("Partai", Office)]),  # no town of Japan
    ],
)
def test_entries(indonesian: Lexicon, text: str, expected: list[tuple[str, type]]) -> None:
    """The longest form wins; acronyms only in capitals, names with one at least, roles in any letters."""
    words = words_of(text, Span(0, len(text)), indonesian)
    found = [(text[words[m.first].start : words[m.stop - 1].stop], type(m.entry)) for m in indonesian.find(words)]
    assert found == expected


def test_other_language_is_data(tmp_path: object) -> None:
    """English has its own articles, complements and no home country."""
    english = lexicon_of(languages()["en"])
    assert not english.complements_after
    assert english.home is None
    assert english.phrases["articles"].has("the")


def test_own_rows(indonesian: Lexicon) -> None:
    """What an article reads otherwise goes before the tables."""
    words = words_of("Kata Iran", Span(0, 9), indonesian)
    body = Organisation(("Iran",), None, "JRN", "organisation")
    assert [match.entry for match in indonesian.find(words, {"iran": (Row(("iran",), ("Iran",), body),)})] == [body]
    assert longest(words, 1, ()) is None


def test_contested(indonesian: Lexicon) -> None:
    """The tables know which forms several bodies have, and what a country is called."""
    assert [body.country for body in indonesian.contested["RSF"]] == [None, "SDN"]
    assert "PBB" not in indonesian.contested
    assert {"Sudan"} <= set(indonesian.country_words["SDN"])


def test_short_names_of_regions() -> None:
    """Each that the table has is known, and is a region: "N.Y." is the state, not its largest city."""
    english = languages()["en"]
    found = dict(shortened(english))
    assert {short for known in english.table("names")["shortened"].values() for short in known} == found.keys()
    assert {place.resolution for place in found.values()} == {"region"}


def test_hearers_are_no_speakers() -> None:
    """A name behind "said" speaks, one behind "told" hears."""
    before = lexicon_of(languages()["en"]).before_name
    assert "said" in before
    assert "told" not in before


def test_rows_by_their_second_word() -> None:
    """One of a single word fits whatever follows, behind the longer ones."""
    body = Organisation(("Kabar",), None, "JRN", "organisation")
    long, short, alone = (
        Row(words, words, body) for words in (("kabar", "kota", "raya"), ("kabar", "desa"), ("kabar",))
    )
    assert by_second((long, short, alone)) == {"kota": [long, alone], "desa": [short, alone], "": [alone]}
