"""What follows the noun of a phrase and belongs to it: whose minister, of what, the name of a body or an office.

`grow_right` asks one small function after the other how many words it takes.
"""

from __future__ import annotations

from warta.text.entities.complements.departments import also_for, held_words, nouns_spelt_out, shortens, told_holder
from warta.text.entities.complements.entries import complement_at, completes
from warta.text.entities.complements.firms import own_firm
from warta.text.entities.complements.linked import capitals, linked, of_unknown
from warta.text.entities.complements.own_words import names_field, office_words, own_words
from warta.text.entities.complements.seats import seat, village
from warta.text.entities.complements.signs import (
    FARTHEST,
    LEARNED,
    OWNS,
    WHOLE_NAME,
    begins_name,
    by_noun,
    is_body,
    modifies,
    named_body,
    owns,
)
from warta.text.entities.growth import Growth
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match

__all__ = [
    "FARTHEST",
    "LEARNED",
    "OWNS",
    "WHOLE_NAME",
    "begins_name",
    "by_noun",
    "capitals",
    "completes",
    "grow_right",
    "is_body",
    "modifies",
    "named_body",
    "of_unknown",
    "owns",
    "shortens",
    "told_holder",
]


def grow_right(sight: Sight, growth: Growth, head: Match) -> None:
    """Over what follows the noun: "… Luar Negeri Rusia", "… of the Russian army"."""
    limit = min(len(sight.words), head.stop + FARTHEST)
    after = sight.lexicon.complements_after
    while growth.stop < limit:
        step = (own_firm(sight, growth, head) or complement_at(sight, growth, growth.stop)) if after else 0
        step = step or (after and village(sight, growth))
        step = step or sight.has("after", growth.stop) or (after and ordinal(sight, growth.stop))
        step = step or (after and (seat(sight, growth, head) or office_words(sight, growth, head)))
        step = step or (after and own_words(sight, growth, head))
        step = step or (after and (held_words(sight, growth, head) or names_field(sight, growth, head)))
        step = step or linked(sight, growth, head) or bracketed(sight, growth) or also_for(sight, growth, head)
        step = step or (after and shortened_noun(sight, growth, head))
        step = step or (after and nouns_spelt_out(sight, growth, head))
        if not step:
            return
        growth.stop += step


def shortened_noun(sight: Sight, growth: Growth, head: Match) -> int:
    """ "staf khusus | (stafsus) Menteri Agama": what a noun is called in short, right behind it."""
    i = head.stop
    marks = [word.text for word in sight.words[i : i + 3]]
    if growth.stop != i or len(marks) < 3 or (marks[0], marks[2]) != ("(", ")") or not marks[1].isalpha():
        return 0
    return 3 if shortens(marks[1], sight.span(head.first, i).of(sight.text)) else 0


def ordinal(sight: Sight, i: int) -> int:
    """ "Presiden ke-7 Republik Indonesia"."""
    words = sight.words[i : i + 3]
    return 3 if len(words) == 3 and words[0].lower == "ke" and words[1].text == "-" and words[2].text.isdigit() else 0


def bracketed(sight: Sight, growth: Growth) -> int:
    """ "Fraksi Partai Kebangkitan Bangsa (PKB) …": the short name in brackets belongs to the phrase."""
    words = sight.words[growth.stop : growth.stop + 5]
    if not words or words[0].text != "(":
        return 0
    close = next((i for i, word in enumerate(words) if word.text == ")"), 0)
    inside = words[1:close]
    if not inside or not all(word.capital for word in inside):
        return 0
    return close + 1 + sight.has("listed", growth.stop + close + 1)  # PT Sinar Laut (Persero) Tbk
