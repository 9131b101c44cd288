"""One of somebody who is named, and not he."""

import pytest

from text.quoting import article_of
from warta.languages import languages
from warta.text import read_text

NOBODY = [
    ("en", "Ann Baker left Dover. The storm has left five people dead, according to press reports.", None),
    ("en", "The road was closed to all who live there, said the US-based publication.", None),
    ("en", "Ann Baker stayed in Dover, with reports claiming that the road was closed to her.", None),
    ("id", "Budi Santoso pergi. Menurut istri pebalap Budi Santoso itu, jalan itu sudah lama rusak.", None),
    ("id", "Menurut istri pebalap Budi Santoso itu, ia sakit. Ia menerangkan jalan itu sudah lama rusak.", None),
    ("id", "Novel China tentang jalan ini menggambarkan bahwa cinta lama susah dilupakan.", None),
    ("id", "Banyak penggemar drama China mengatakan bahwa cinta lama susah dilupakan.", None),
    ("id", "Banyak penggemar drama China yang mengatakan bahwa cinta lama susah dilupakan.", None),
    ("id", "Mengutip Reuters, Kamis (5/6/2025) Budi Santoso memperkirakan jalan itu rusak.", "Budi Santoso"),
]


@pytest.mark.parametrize(("code", "text", "name"), NOBODY)
def test_whom_the_words_only_tell_of(code: str, text: str, name: str | None) -> None:
    """Neither who was last heard, nor whose wife she is, nor whose novel it is, nor who passed it on."""
    article = article_of(text)
    reading = read_text(article, languages()[code])
    names = {entity.id: entity.name for entity in reading.entities}
    assert names.get(reading.quotes[-1].who or "") == name


UNNAMED = [
    ("id", "Menurut seorang insinyur perusahaan, jembatan itu sudah lama rusak.", None),
    ("id", "Menurut sebuah laporan pemerintah, jembatan itu sudah lama rusak.", "e1"),
    ("en", "According to a company engineer, the bridge was closed for years.", None),
    ("en", "According to the company, the bridge was closed for years.", "e1"),
]


@pytest.mark.parametrize(("code", "text", "who"), UNNAMED)
def test_one_of_an_unnamed_body(code: str, text: str, who: str | None) -> None:
    """Somebody who works for a company of which no more is said is not the company."""
    (quote,) = read_text(article_of(text), languages()[code]).quotes
    assert quote.speaker and quote.who == who
