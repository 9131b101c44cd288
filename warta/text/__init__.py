"""Article -> Reading: sentences, names and who they are, moments, and who said what."""

from __future__ import annotations

from warta.languages import Language, languages
from warta.records import Article, Reading
from warta.text.entities import find_entities
from warta.text.moments import find_moments
from warta.text.needs import needed_for_quotes
from warta.text.quotes import find_quotes
from warta.text.sentences import split_into_words, with_trees


def read_text(article: Article, language: Language | None = None) -> Reading:
    """What an article's text names and quotes; without a language we know, its sentences alone.

    `language` defaults to the built-in one of the article's `lang`. Only the sentences in which quotes may be found are
    parsed: whoever needs more trees asks for them (`warta.text.sentences.with_trees`).
    """
    language = language or languages().get(article.lang or "")
    sentences = split_into_words(article, language)
    if language is None:
        return Reading(article, sentences)
    sentences = with_trees(sentences, needed_for_quotes(article, sentences, language), language)
    entities, mentions = find_entities(article, sentences, language)
    return Reading(
        article,
        sentences,
        entities,
        mentions,
        find_moments(article, sentences, language),
        find_quotes(article, sentences, entities, mentions, language),
    )
