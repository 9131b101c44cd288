"""Letters that an article has for somebody's name."""

from __future__ import annotations

import pytest

from entity_drawing import draw, plain
from warta.languages import languages
from warta.text.entities.initials_told import initials_told
from warta.text.lexicon import lexicon_of


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Pelaku berinisial AS, RS dan BD (20) diam.", {"AS", "RS", "BD"}),
        ("Pelaku berinisial BD memukul MF (19) dan SR (28 tahun).", {"BD", "MF", "SR"}),
        ("Siswi SMA (17) dan MF (19) diam.", {"MF"}),  # an age where the letters come first
        ("Remaja itu, AS (15), diam. AS pulang.", {"AS"}),
        ("Remaja itu, AB(15) dan CD, diam.", {"AB", "CD"}),  # a lost space
        ("Hasil survei: PKB (24), PKS (12) dan PAN (10).", set()),  # so many votes
        ("Prajurit TNI dan MF (19) diam.", {"MF"}),
        ("Remaja itu, CNA (16), dan MF (19) diam.", {"CNA", "MF"}),
        ("Duta AS diam. Warga bernama AS (15) pulang.", set()),
        ("Tiga orang di Solo, yakni AB (20), CD dan EF, diam.", {"AB", "CD", "EF"}),
        ("Dua pelaku ditangkap. Mereka adalah AB dan CD.", {"AB", "CD"}),
        ("Uang itu adalah AB dan CD.", set()),
        ("Dua orang, yakni AS dan CD, diam.", set()),  # a state has the letters
        ("Korban KDRT (25) dan pria berinisial BD diam.", {"BD"}),
        ("Pelaku berinisial IV dan AS dibawa ke Amerika Serikat.", set()),
    ],
)
def test_letters(text: str, letters: set[str]) -> None:
    """Those behind a word of initials, before an age or in a list of people; not where a state is told otherwise."""
    assert initials_told(text, lexicon_of(languages()["id"])) == letters


@pytest.mark.parametrize(
    "drawn",
    [
        "[Remaja=RS] berinisial [RS=RS] diam.\nKata [polisi=polisi], [RS=RS] dibawa ke [RS Melati=RS Melati].",
        "[Pelaku=AS] berinisial [AS=AS] diam.\nLalu [AS=AS] lari.",
    ],
)
def test_one_person(drawn: str) -> None:
    """They are the same person wherever they stand alone, whatever else they are short for."""
    assert draw(plain(drawn), "id") == drawn
