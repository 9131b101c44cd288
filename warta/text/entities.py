"""Who and what a text names."""

from __future__ import annotations

from collections.abc import Sequence

from warta.languages import Language
from warta.records import Article, Entity, Mention, Sentence


def find_entities(
    article: Article, sentences: Sequence[Sentence], language: Language
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The entities of an article and their mentions."""
    return (), ()
