"""What the headline tells, which is the news: each deed of an article is held against it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from warta.events.who.parties import View
from warta.events.words.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Headline:
    """The types of deeds that its words may tell, their stems, and the entities it names; `stands`: there is one."""

    stands: bool
    kinds: frozenset[str]
    stems: frozenset[str]
    named: frozenset[str]


@lru_cache(maxsize=1)  # each deed of an article asks for it, and finds it among all the sentences
def headline(seen: View, lexicon: Lexicon) -> Headline:
    """The headline of a reading; of several, all that they tell."""
    heads = [i for i, sentence in enumerate(seen.reading.sentences) if sentence.role == "headline"]
    words = {token.text for i in heads for token in seen.reading.sentences[i].tokens}
    return Headline(
        bool(heads),
        frozenset(deed.type for word in words for deed in lexicon.told_by(word)),
        frozenset(map(lexicon.stem, words)),
        frozenset(mention.entity for i in heads for mention in seen.mentions[i]),
    )
