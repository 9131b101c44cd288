"""Which sentences are parsed for the sake of quotes."""

from __future__ import annotations

import pytest

from warta.languages import languages
from warta.records import Article, Block, Role, Span
from warta.text.entities import find_entities
from warta.text.needs import needed_for_quotes
from warta.text.quotes import read_surface, unread
from warta.text.sentences import split_into_words


def needed(text: str, code: str, role: Role = "body") -> list[str]:
    """The sentences of a text that are parsed."""
    language = languages()[code]
    article = Article("1", text, (Block(role, Span(0, len(text)), ""),))
    sentences = split_into_words(article, language)
    surface = unread(article, sentences, *find_entities(article, sentences, language))
    asked = needed_for_quotes(read_surface(surface, text, language), sentences)
    return [sentence.span.of(text) for sentence, yes in zip(sentences, asked, strict=True) if yes]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("id", "Hujan turun. Budi mengatakan jalan ditutup. Warga pulang.", []),
        (
            "id",
            "Hujan turun. Karena Budi menilai jalan rusak, ia pulang.",
            ["Karena Budi menilai jalan rusak, ia pulang."],
        ),
        ("id", "Hujan turun. Budi menilai jalan rusak, air naik.", []),
        ("id", "Menurut Sari, sungai meluap. Air naik.", []),
        ("en", "It rained. The mayor said living there was hard.", ["The mayor said living there was hard."]),
        ("en", "It rained. The mayor said the road was closed. They left.", []),
        ("en", "It rained. Ann Baker said that the road, which is old, was closed. She said it was, too.", []),
        ("en", "It rained. As Baker said it was old, they left.", ["As Baker said it was old, they left."]),
        ("en", "It rained. They left.", []),
    ],
)
def test_sentences_with_a_cue(code: str, text: str, wanted: list[str]) -> None:
    assert needed(text, code) == wanted


def test_all_sentences_that_a_scene_joins() -> None:
    text = 'Karena Sari menilai "Jalan ditutup. Jembatan juga" keputusan yang baik, warga lega. Hujan turun.'
    wanted = ['Karena Sari menilai "Jalan ditutup.', 'Jembatan juga" keputusan yang baik, warga lega.']
    assert needed(text, "id") == wanted


def test_none_where_the_words_themselves_tell_who_speaks() -> None:
    assert needed('"Jalan ditutup. Jembatan juga," kata Budi. Hujan turun.', "id") == []


def test_a_headline_only_where_a_verb_decides_whether_a_body_says_it() -> None:
    assert needed("Hujan Turun di Bandung", "id", "headline") == []
    assert needed("Pertamina: Harga Bensin Naik", "id", "headline") == ["Pertamina: Harga Bensin Naik"]
