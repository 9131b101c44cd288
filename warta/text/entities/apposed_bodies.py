"""What bodies are in apposition: "Harbour Air, the country's largest airline, said"."""

from __future__ import annotations

from warta.text.entities.again import is_in_plural
from warta.text.entities.cast import Figure
from warta.text.entities.complements import OWNS
from warta.text.entities.fitting import is_named_body
from warta.text.entities.phrases import Phrase
from warta.text.entities.pronouns import Present
from warta.text.entities.sights import Sight

FARTHEST = 8
"""What tells more of a body has so many words to either side of its noun at most."""
TIED = ("-", *OWNS)
"""Marks that may stand inside."""
ENDS = (",", ".", ")", ";")


def apposed_body(sight: Sight, phrase: Phrase, here: Present) -> Figure | None:
    """ "Harbour Air|, the country's largest airline, said", "Harbour Air is | a small airline": the body named right
    before what it is, which the text tells of it then."""
    last = here.places[-1] if here.places else None
    noun = phrase.office.form in sight.lexicon.goes_by.nouns and not (phrase.plural or phrase.possessed)
    noun = noun and sight.words[phrase.first].text.islower() and sight.words[phrase.stop - 1].text.islower()
    if not (noun and last and is_named_body(last.figure, sight.lexicon)) or is_in_plural(sight, phrase):
        return None
    begin = apposed_to(sight, phrase)
    if not begin or last.span.stop != sight.words[begin - 1].stop:
        return None
    figure = last.figure
    figure.offices |= {phrase.office.form}
    figure.sector = phrase.sector if figure.sector in (None, "UNK", "SOC") else figure.sector
    return figure


def apposed_to(sight: Sight, phrase: Phrase) -> int:
    """The word behind the name that a phrase tells more of, between commas or behind "is"; 0 for none."""
    first = phrase.first
    while first and phrase.first - first < FARTHEST and not sight.has_before("articles", first):
        if not is_in_apposition(sight, first - 1):
            return 0
        first -= 1
    first -= sight.has_before("articles", first)
    if first > 1 and sight.words[first - 1].text == ",":
        return first - 1 if closes_apposition(sight, phrase.stop) else 0
    being = sight.has_before("it_is", first)
    return first - being if being else 0


def is_in_apposition(sight: Sight, i: int) -> bool:
    """Whether word `i` may stand before the noun of what tells more of a body: no mark, and none that ties nouns."""
    word = sight.words[i]
    return word.text in TIED or (word.text[0].isalnum() and not (sight.has("links", i) or sight.has("place", i)))


def closes_apposition(sight: Sight, i: int) -> bool:
    """Whether what stands between commas ends at word `i` or soon behind it; not a list: Harbour Air, a bank | and."""
    if i >= len(sight.words):
        return True
    behind = sight.words[i : i + FARTHEST]
    if sight.has("joint", i) or behind[0].lower in OWNS or behind[0].lower in sight.lexicon.speech:
        return False
    stop = next((k for k, word in enumerate(behind) if word.text in ENDS), None)
    return stop is not None and not any(word.lower in sight.lexicon.speech for word in behind[:stop])
