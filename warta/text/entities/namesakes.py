"""What has a name like a person's and is none: a street, a building, a product."""

from __future__ import annotations

import re

from warta.text.entities.called import Called, Spots
from warta.text.entities.modelled import CUT
from warta.text.entities.sights import Sight
from warta.text.lexicon import Office

DIGIT = re.compile(r"(?<![a-z\d])\d")
"""A digit of a product or a model; not one that a list has left glued to a name: Nell Marsh8."""

SITE = 3
"""So many words lie between a site's noun and the name of whom it is named after at most, and one less."""


def has_digit(sight: Sight, called: Called, spots: Spots) -> bool:
    """Kijang XL7, Melati 4G: a model or a product, whatever the names model says; a footnote may follow a title."""
    sure = called.titled or called.first in spots.titled
    return not sure and DIGIT.search(sight.text, called.span.start, called.span.stop) is not None


def names_site(sight: Sight, first: int, spots: Spots) -> bool:
    """Jalan Jenderal | Budi Santoso, Gelora Bung | Budi, | Hurricane Ann: a street, a building or a storm that has
    somebody's name.

    Not so behind an office that has the site in it: "Kepala Bandara Budi Santoso".
    """
    if sight.has("storms", first) and sight.words[first].capital:
        return True
    i, least = first - 1, max(0, first - (CUT if sight.title_case else SITE))
    while i > least and sight.words[i].capital and not (breaks_site(sight, i) or sight.has("sites", i)):
        i -= 1
    return i >= 0 and sight.has("sites", i) == 1 and i not in spots.taken


def breaks_site(sight: Sight, i: int) -> bool:
    """Whether a country, a body or a place of the tables lies over word `i`, or it is in no name: Cape Breton | If."""
    return (i in sight.inside and not isinstance(sight.inside[i].entry, Office)) or sight.has("never", i) > 0
