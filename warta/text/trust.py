"""How far each rule can be trusted: the share that was right in articles of a language that were read by hand.

The table `trust` of a language is written by `training/quotes.py`; a rule with few cases is drawn towards the mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from warta.languages import Language

OTHER = "other"
"""The row of a rule that no article used."""

UNTOLD = 0.5
"""For a language without the table."""


@dataclass(frozen=True, slots=True)
class Trust:
    """For each rule of quotes how often its words are one, for each of speakers how often he is the right one, and for
    each of entities how often country and sector are right."""

    words: Mapping[str, float]
    speaker: Mapping[str, float]
    entity: Mapping[str, float] = field(default_factory=dict)

    def of_words(self, rule: str) -> float:
        """How likely the words that a rule gives are a quote."""
        return self.words.get(rule, self.words.get(OTHER, UNTOLD))

    def of_speaker(self, rule: str) -> float:
        """How likely the speaker is right whom a rule gives to words that are a quote."""
        return self.speaker.get(rule, self.speaker.get(OTHER, UNTOLD))

    def of_entity(self, rule: str) -> float:
        """How likely the country and sector are right that a rule gives an entity."""
        return self.entity.get(rule, self.entity.get(OTHER, UNTOLD))


@cache
def trust_of(language: Language) -> Trust:
    """The shares of a language."""
    table = language.table("trust")
    return Trust(table.get("words", {}), table.get("speaker", {}), table.get("entity", {}))
