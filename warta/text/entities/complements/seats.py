"""The town that an office, a body or people are of: Kapolres | Sukamaju, warga | Desa Sukamaju."""

from __future__ import annotations

from warta.places.gazetteer import PlaceFact, find_place, namesakes
from warta.text.entities.complements.signs import WHOLE_NAME, is_body
from warta.text.entities.growth import Growth
from warta.text.entities.placed_names import broken
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match

LONGEST_RUN = 6
"""A town and who holds an office there have at most so many words."""


def village(sight: Sight, growth: Growth) -> int:
    """ "warga | Desa Sukamaju", where a model may take the name for a person's: the place that people are of."""
    i = growth.stop
    if not growth.people or growth.completed or sight.title_case:
        return 0
    kind = sight.has("place", i)
    stop = i + kind
    while kind and stop < min(len(sight.words), i + LONGEST_RUN) and names_seat(sight, stop):
        if stop > i + kind and (sight.person_at(stop) or broken(sight.text, sight.words[stop - 1], sight.words[stop])):
            break
        stop += 1
    if stop == i + kind or not sight.words[i].capital:
        return 0
    place = find_place(sight.span(i + kind, stop).of(sight.text))
    growth.countries.append(place.country if place else None)
    growth.completed = True
    return stop - i


def seat(sight: Sight, growth: Growth, head: Match) -> int:
    """ "Kapolres Sukamaju | AKP Budi Santoso": the town that an office or a body is of, which a name may follow."""
    i = growth.stop
    if sight.title_case or not sight.has_before("seated", i):
        return 0
    stop = i
    while stop < min(len(sight.words), i + LONGEST_RUN) and names_seat(sight, stop):
        stop += 1
    count = seat_words(sight, i, stop, head)
    growth.completed |= count > 0
    return count


def seat_words(sight: Sight, i: int, stop: int, head: Match) -> int:
    """How many words of a run of capitals are the town's: all before a rank, or before a name."""
    if stop == i or ends_seat(sight, stop):
        return stop - i
    person = next((k for k in range(i, stop) if sight.person_at(k)), stop)
    named = person == i or any(k + sight.person_at(k) > i for k in range(max(0, i - LONGEST_RUN), i))
    holder = head.is_somebodys
    if named or sight.has("given", i):
        return known_seat(sight, i, stop) or left_alone(sight, i, stop)
    if person < stop or not holder:
        return person - i
    return known_seat(sight, i, stop) or max(0, stop - i - WHOLE_NAME)


def ends_seat(sight: Sight, i: int) -> bool:
    """ "Kapolsek Sukamaju | AKP Budi", "Kapolsek Sukamaju |, AKP Budi", "Polsek Sukamaju | Polres Bantul": whether a
    rank or another body at word `i` tells that the words before it are a town's."""
    comma = i < len(sight.words) and sight.words[i].text == ","
    body = sight.matches.get(i)
    return sight.has("honorifics", i + comma) > 0 or (body is not None and is_body(body))


def names_seat(sight: Sight, i: int) -> bool:
    """Whether word `i` may be a town's, or a name's behind it: a capital that no table knows as anything else."""
    match = sight.inside.get(i)
    free = match is None or isinstance(match.entry, PlaceFact)
    return free and sight.words[i].capital and not (sight.has("honorifics", i) or sight.has("never", i))


def known_seat(sight: Sight, i: int, stop: int) -> int:
    """How many words from `i` on name a town at home, with a name left behind it."""
    longest = min(3, stop - i - 1)
    names = (" ".join(word.text for word in sight.words[i : i + n]) for n in range(longest, 0, -1))
    known = (any(place.country == sight.lexicon.home for place in namesakes(name)) for name in names)
    return next((longest - k for k, fits in enumerate(known) if fits), 0)


def left_alone(sight: Sight, i: int, stop: int) -> int:
    """How many words from `i` on the text leaves out elsewhere, where the two or more behind them stand alone."""
    whole = sight.span(i, stop).of(sight.text)
    for first in range(i + 1, stop - 1):
        rest = sight.span(first, stop).of(sight.text)
        if sight.text.count(rest) > sight.text.count(whole):
            return first - i
    return 0
