"""The times a text names."""

from __future__ import annotations

from collections.abc import Sequence

from warta.languages import Language
from warta.records import Article, Moment, Sentence


def find_moments(article: Article, sentences: Sequence[Sentence], language: Language) -> tuple[Moment, ...]:
    """The times that the sentences of an article name."""
    return ()
