"""Which sentences must be parsed before deeds are looked for."""

from __future__ import annotations

from collections.abc import Sequence

from warta.events.models import read_models
from warta.events.words.lexicon import read_lexicon
from warta.events.words.sieve import may_tell
from warta.languages import Language
from warta.records import Sentence


def needed_for_events(sentences: Sequence[Sentence], language: Language) -> list[bool]:
    """For each sentence whether it may tell a deed of the language's own lexicon, by the models that ship.

    Where an ontology has more words, `warta.events.cases.with_trees` parses what else it needs.
    """
    lexicon, sieve = read_lexicon(language), read_models().sieve
    return [may_tell(sentence, lexicon, sieve) for sentence in sentences]
