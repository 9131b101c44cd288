"""Article -> Reading: sentences, names and who they are, moments, and who said what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import or_
from typing import TypeAlias

from warta.languages import Language, languages
from warta.records import Article, Reading, Sentence
from warta.text.entities import find_entities
from warta.text.moments import find_moments
from warta.text.needs import needed_for_quotes
from warta.text.quotes import find_quotes, read_surface, unread
from warta.text.sentences import split_into_words, with_trees

Needs: TypeAlias = Callable[[Sequence[Sentence], Language], Sequence[bool]]
"""Tells of each sentence whether it must be parsed."""


def read_text(article: Article, language: Language | None = None, also: Needs | None = None) -> Reading:
    """What an article's text names and quotes; without a language we know, its sentences alone.

    `language` defaults to the built-in one of the article's `lang`. Only the sentences whose parse a rule of quotes
    asks for are parsed, and those that who reads on says he needs (`also`): one parse costs less than two. Whoever
    needs more trees asks for them (`warta.text.sentences.with_trees`).
    """
    language = language or languages().get(article.lang or "")
    sentences = split_into_words(article, language)
    if language is None:
        return Reading(article, sentences)
    entities, mentions = find_entities(article, sentences, language)
    surface = read_surface(unread(article, sentences, entities, mentions), article.text, language)
    needed = needed_for_quotes(surface, sentences)
    if also:
        needed = list(map(or_, needed, also(sentences, language)))
    sentences = with_trees(sentences, needed, language)
    return Reading(
        article,
        sentences,
        entities,
        mentions,
        find_moments(article, sentences, language),
        find_quotes(article, sentences, entities, mentions, language, surface),
    )
