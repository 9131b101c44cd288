"""Which sentences must be parsed before deeds are looked for."""

from __future__ import annotations

from collections.abc import Sequence

from warta.events.lexicon import read_lexicon
from warta.languages import Language
from warta.records import Sentence


def needed_for_events(sentences: Sequence[Sentence], language: Language) -> list[bool]:
    """For each sentence whether it may tell a deed of the language's own lexicon.

    Where an ontology has more words, `warta.events.cases.with_trees` parses what else it needs.
    """
    lexicon = read_lexicon(language)
    return [lexicon.may_tell([token.text for token in sentence.tokens]) for sentence in sentences]
