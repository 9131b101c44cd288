"""How many a phrase counts: "5 warga", "lima warga", "about 1,300 people"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from warta.text.entities.cast import Figure
from warta.text.entities.sights import Sight
from warta.text.lexicon import Lexicon

DIGITS = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+")
SEVERAL = (("two", 2), ("three", 3))
"""The sets of words for so many: kedua, ketiga."""
NEAR = 3
"""A number stands among so many first words: "setidaknya 24 orang", "at least 24 people"."""


def count_in(words: str, lexicon: Lexicon) -> int | None:
    """The number that words begin with; None where there is none, or only a vague one: "ratusan warga"."""
    for word in words.lower().split()[:NEAR]:
        if DIGITS.fullmatch(word):
            return int(re.sub(r"\D", "", word))
        if word in lexicon.numbers:
            return lexicon.numbers[word]
        for name, number in SEVERAL:
            if lexicon.phrases[name].has(word):
                return number
    return None


def counts_others(known: Figure, words: str, sight: Sight) -> bool:
    """Whether somebody told before was counted otherwise: "24 orang" are not the "585 orang" told before."""
    told, now = count_in(known.name, sight.lexicon), count_in(words, sight.lexicon)
    return None not in (told, now) and told != now


def counted_alike(figures: Iterable[Figure], key: tuple[str, ...], words: str, sight: Sight) -> Figure | None:
    """Of those described by the same words the one that was counted so: "24 orang", told again."""
    count = count_in(words, sight.lexicon)
    same = (figure for figure in figures if key in figure.keys)
    return next((figure for figure in same if count_in(figure.name, sight.lexicon) == count), None)
