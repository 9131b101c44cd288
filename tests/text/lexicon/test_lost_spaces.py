"""Words that lost the space between them."""

from __future__ import annotations

import pytest

from warta.languages import languages
from warta.records import Span
from warta.text.lexicon import Lexicon, Word, lexicon_of, words_of
from warta.text.lexicon.lost_spaces import capitalised, pieces_of


@pytest.fixture(scope="module")
def indonesian() -> Lexicon:
    return lexicon_of(languages()["id"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Presiden RusiaIvan", "Presiden|Rusia|Ivan"),
        ("militerIsraelmenyerang", "militer|Israel|menyerang"),
        ("DPRRI", "DPR|RI"),
        ("RIBudi hadir", "RI|Budi|hadir"),
        ("kataBudi", "kata|Budi"),
        ("NasDemitu", "NasDem|itu"),
        ("YouTube dan TikTok", "YouTube|dan|TikTok"),
        ("Santosomenolak", "Santoso|menolak"),
        ("Wibowomemeriksa Wibowomemberikan", "Wibowo|memeriksa|Wibowo|memberikan"),
        ("Santosomemeriksa Trumpmemerintahkan", "Santoso|memeriksa|Trump|memerintahkan"),
        ("Santosoturut Israeltak", "Santoso|turut|Israel|tak"),
        ("Asep Jayadi menolak", "Asep|Jayadi|menolak"),  # no place follows the "di"
        (
            "Asep Jayadimengatakan Wahyudimemeriksa",
            "Asep|Jayadi|mengatakan|Wahyudi|memeriksa",
        ),  # no word is "dimengatakan"
        ("Santosodimenangkan", "Santoso|dimenangkan"),
        ("kata Jayadi.", "kata|Jayadi|."),
        ("Kabupaten Jayadi Papua", "Kabupaten|Jaya|di|Papua"),
        ("lapor detikKabar", "lapor|detikKabar"),
        ("daridetikPapua", "dari|detikPapua"),
        ("ZQKXmemeriksa ZQKXdan QXdan", "ZQKX|memeriksa|ZQKX|dan|QXdan"),  # letters that no table has
    ],
)
def test_lost_spaces(indonesian: Lexicon, text: str, words: str) -> None:
    """Lost spaces are found again, and no name is cut that is written so."""
    found = words_of(text, Span(0, len(text)), indonesian, {"Budi", "Santoso"})
    assert "|".join(word.text for word in found) == words
    assert all(text[word.start : word.stop] == word.text for word in found)


def test_pieces_of(indonesian: Lexicon) -> None:
    """A name is cut off short words, too, where the text has it by itself."""
    text = "Wibowodan Wibowo"
    word = Word(0, 9, "Wibowodan", "wibowodan")
    assert capitalised(text) == {"Wibowodan", "Wibowo"}
    assert [piece.text for piece in pieces_of(word, text, indonesian, capitalised(text))] == ["Wibowo", "dan"]
    assert list(pieces_of(word, text, indonesian, frozenset())) == [word]
