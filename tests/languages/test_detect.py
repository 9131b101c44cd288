import pytest

from warta.languages import languages
from warta.languages.detect import detect

INDONESIAN = "Pemerintah mengatakan bahwa harga beras akan turun karena panen di daerah itu sudah dimulai"
ENGLISH = "The government said that the price of rice will fall because the harvest has started"
GERMAN = "Die Regierung sagte, dass der Preis für Reis fallen wird, weil die Ernte begonnen hat"


@pytest.mark.parametrize(
    ("text", "code"), [(INDONESIAN, "id"), (ENGLISH, "en"), (GERMAN, "de"), ("", None), ("12 34", None)]
)
def test_the_language_is_told_known_or_not(text, code):
    assert detect(text, languages()) == code


def test_a_short_text_is_what_the_page_says():
    assert detect("Beras", languages(), "id") == "id"


def test_an_acronym_decides_for_no_language():
    assert detect("Iran menolak usul AS.", languages()) is None
    assert detect("Iran menolak usul dari AS.", languages()) == "id"
