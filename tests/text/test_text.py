"""The stages of an article's text, joined."""

from __future__ import annotations

from dataclasses import replace

from trees_made import split_and_parse
from warta.languages import languages
from warta.records import Article, Block, Span
from warta.text import read_text

TEXT = 'Menteri Agama Budi Santoso tiba di Bandung pada 3 Mei 2024.\n"Kami siap membantu warga," ujarnya.'
ARTICLE = Article(
    "t",
    TEXT,
    tuple(
        Block("body", Span(start, start + len(line)), "t") for line in TEXT.split("\n") for start in [TEXT.index(line)]
    ),
    lang="id",
    published="2024-05-04",
)


def test_stages_are_joined() -> None:
    """Sentences, entities, moments and quotes of one article, and who is quoted is one of its entities."""
    reading = read_text(ARTICLE)
    assert reading.article is ARTICLE
    assert [one.span for one in reading.sentences] == [one.span for one in split_and_parse(ARTICLE, languages()["id"])]
    assert [moment.value for moment in reading.moments] == ["2024-05-03"]
    (quote,) = reading.quotes
    names = {entity.id: entity.name for entity in reading.entities}
    assert quote.who is not None
    assert names[quote.who] == "Budi Santoso"


def test_mentions_belong_to_entities() -> None:
    """Each mention is of an entity of the reading and lies in the text; no entity is without one."""
    reading = read_text(ARTICLE)
    assert {mention.entity for mention in reading.mentions} == {entity.id for entity in reading.entities}
    assert all(mention.span.of(TEXT).strip() for mention in reading.mentions)


def test_a_language_may_be_given() -> None:
    """A language that is handed in is read by, whatever the article says."""
    reading = read_text(replace(ARTICLE, lang=None), languages()["id"])
    assert reading.entities == read_text(ARTICLE).entities


def test_an_unknown_language_gives_sentences_only() -> None:
    """Without tables nothing is guessed: the sentences are there, all else is empty."""
    reading = read_text(replace(ARTICLE, lang="xx"))
    assert len(reading.sentences) >= 2
    assert (reading.entities, reading.mentions, reading.moments, reading.quotes) == ((), (), (), ())
