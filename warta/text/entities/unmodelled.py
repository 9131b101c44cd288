"""Names that the model has missed: beside a title, a word of speech or an age, or known from elsewhere."""

from __future__ import annotations

from warta.places.organisations import Organisation
from warta.text.entities.called import Called, named
from warta.text.entities.initials import has_age
from warta.text.entities.known_parts import known_length, seen_elsewhere
from warta.text.entities.leads import past_team
from warta.text.entities.runs import opens
from warta.text.entities.sights import Sight


def unmodelled(sight: Sight, i: int, run: tuple[int, int], sure: bool, known: frozenset[str]) -> Called | None:
    """A name that the model has missed: beside a title or a word of speech, or known from elsewhere."""
    first, stop = run
    first += first == 0 and stop > 2 and not sight.has("given", 0) and not seen_elsewhere(sight, 0, known)
    first = past_team(sight, first, stop)
    if sure and plausible(sight, first, stop):
        return named(sight, first, stop, i, "title-name")
    if (
        speaks(sight, first, stop)
        and not shouted(sight, first, stop)
        and plausible(sight, first, stop)
        and not part_of_body(sight, first, stop)
    ):
        return named(sight, first, stop, i, "speech-name")
    if stop - first in (2, 3) and sight.has("given", first) and plausible(sight, first, stop):
        return named(sight, first, stop, i, "given-name")
    if is_aged(sight, first, stop):
        return named(sight, first, stop, i, "aged-name")
    count = known_length(sight, first, stop, known)
    return named(sight, first, first + count, i, "known-name") if count else None


def is_aged(sight: Sight, first: int, stop: int) -> bool:
    """Penonton lain, | Melati (29), senang: a word behind a comma with an age in brackets."""
    before = sight.words[first - 1].text if first else ""
    return before == "," and has_age(sight, stop) and stop - first == 1 and sight.words[first].text.istitle()


def plausible(sight: Sight, first: int, stop: int) -> bool:
    """Whether a run may be a name unseen by the model: it is no acronym and no body."""
    word = sight.words[first].text
    acronym = stop - first == 1 and word.isupper() and len(word) > 1
    return not acronym and not any(sight.has("bodies", i) for i in range(first, stop))


def shouted(sight: Sight, first: int, stop: int) -> bool:
    """PGM-FI memastikan …, WARNING GRAPHIC DETAIL: capitals throughout, more than initials."""
    words = [word.text for word in sight.words[first:stop] if word.text[0].isalnum()]
    return all(word.isupper() for word in words) and len(words[0]) > 1


def speaks(sight: Sight, first: int, stop: int) -> bool:
    """Whether a word of speech stands right before, or right after: "terang Wati", "Wati said"."""
    said = first > 0 and (sight.words[first - 1].text.islower() or opens(sight, first - 1))  # not: bahasa Kata Kolok
    before = sight.words[first - 1].lower if said else ""
    after = sight.words[stop].lower if stop < len(sight.words) else ""
    if before in sight.lexicon.before_name or after not in sight.lexicon.behind_name:
        return before in sight.lexicon.before_name
    return first > 0 and not opens(sight, first) and not goes_on_from(sight, first)


def part_of_body(sight: Sight, first: int, stop: int) -> bool:
    """Whether the words lie in a longer name of the model's: the American | Legion.

    Where a holder's name follows his body's it may end there: "Otoritas Bandara Medan | Budi Santoso".
    """
    after = sight.lexicon.complements_after
    over = [end for begin, (end, _) in sight.names.items() if begin <= first < end and (after or end >= stop)]
    known = sight.inside.get(first - 1)
    whole = stop - first > 1 or (known is not None and isinstance(known.entry, Organisation))
    return any(not (after and whole and end == stop and first not in sight.names) for end in over)


def goes_on_from(sight: Sight, first: int) -> bool:
    """American | Legion wrote, Center for | Clean Politics says, Kecamatan | Sukamaju: more of a body or a place."""
    link = sight.has_before("links", first) or (sight.has("joint", first - 1) > 0)
    i = first - 1 - link
    before = i >= 0 and sight.words[i].capital and not sight.has("given", i)
    known = i in sight.inside and sight.lexicon.complements_after
    return bool(sight.has_before("place", first)) or (before and not known)
