"""Sentences with a tree each, also those that a reading would leave unparsed."""

from __future__ import annotations

from warta.languages import Language
from warta.records import Article, Sentence
from warta.text.sentences import split_into_words, with_trees


def split_and_parse(article: Article, language: Language | None) -> tuple[Sentence, ...]:
    """The sentences of an article's blocks that are read, in order; all parsed if the language has a pipeline."""
    sentences = split_into_words(article, language)
    return with_trees(sentences, [True] * len(sentences), language) if language else sentences
