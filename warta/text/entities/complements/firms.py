"""Where the name of a company ends: direktur | PT Sinar Laut Tbk."""

from __future__ import annotations

from warta.text.entities.complements.signs import WHOLE_NAME
from warta.text.entities.growth import Growth
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office


def firm_stop(sight: Sight, i: int) -> int:
    """Where a company's name ends behind "PT": after "Tbk", before a name or a bracket; `i` where nothing tells.

    Nobody's name follows that of a body's own body: "anak usaha PT Sinar Laut".
    """
    if not sight.has_before("firms", i):
        return i
    stop = i
    while stop < len(sight.words) and (sight.words[stop].capital or sight.words[stop].text.isdigit()):
        if sight.has("listed", stop):
            return stop + 1
        stop += 1
    if is_shortened(sight, i, stop):
        return stop
    whose = sight.ends.get(i - 1)
    if whose and isinstance(whose.entry, Office) and whose.entry.kind == "organisation":
        return stop
    person = next((k for k in range(i, stop) if sight.person_at(k)), stop)
    closed = stop < len(sight.words) and sight.words[stop].text in ("(", ",")
    return person if i < person and (closed or person < stop) else i


def is_shortened(sight: Sight, i: int, stop: int) -> bool:
    """PT | Honda Sinar Motor (HSM): whether the text has somewhere behind some words their initials in brackets."""
    if stop - i < WHOLE_NAME:
        return False
    words = sight.span(i, stop).of(sight.text)
    initials = "".join(word.text[0] for word in sight.words[i:stop] if word.text[0].isalpha())
    return f"{words} ({initials.upper()})" in sight.text


def own_firm(sight: Sight, growth: Growth, head: Match) -> int:
    """The words of a company's own name that the text shortens, though one of them is another body's."""
    stop = firm_stop(sight, head.stop) if growth.stop == head.stop and not sight.title_case else head.stop
    if stop == head.stop or not is_shortened(sight, head.stop, stop):
        return 0
    growth.completed = True
    return stop - head.stop
