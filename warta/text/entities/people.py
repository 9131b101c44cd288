"""Names of persons: the model's, and capitalised words beside a title or known from elsewhere in the text."""

from __future__ import annotations

from collections.abc import Iterator

from warta.text.entities.bodies import INTRODUCED
from warta.text.entities.called import Called, Spots, named
from warta.text.entities.holders import names_no_holder, names_nouns
from warta.text.entities.initials import INITIALLED, are_initials, is_short_name
from warta.text.entities.known_parts import known_length, seen_elsewhere
from warta.text.entities.leads import past_honorifics, past_rank
from warta.text.entities.modelled import model_start, modelled_name, verb_like
from warta.text.entities.namesakes import has_digit, names_site
from warta.text.entities.runs import may_begin, run_end
from warta.text.entities.sights import Sight
from warta.text.entities.unmodelled import unmodelled


def find_called(sight: Sight, spots: Spots, known: frozenset[str]) -> list[Called]:
    """The persons named in a sentence, left to right; `known` are parts of names that are sure elsewhere."""
    found: list[Called] = []
    stop = sight.opening
    others = {i for row in (*spots.listed, *introduced(sight)) for i in row}
    for i in sight.openers:
        called = called_at(sight, i, spots, known) if i >= stop and i not in others else None
        site = called and any(names_site(sight, first, spots) for first in {i, called.first})
        if called and not (site or has_digit(sight, called, spots)):
            found.append(called)
            stop = called.stop
    return found


def introduced(sight: Sight) -> Iterator[range]:
    """The places of the names of bodies, which are told by the nouns before them: the startup | Harbour."""
    return (range(first, stop) for first, (stop, name) in sight.names.items() if name.rule == INTRODUCED)


def called_at(sight: Sight, i: int, spots: Spots, known: frozenset[str]) -> Called | None:
    """The name that begins at word `i`, honorifics before it passed over."""
    if are_initials(sight, i, spots, known):
        return named(sight, i, i + 1, i, INITIALLED)
    first = past_honorifics(sight, i)
    sure = i in spots.titled or first > i
    if first >= len(sight.words) or first in spots.taken or not may_begin(sight, first, sure, known):
        return None
    if sight.has_before("called", first):
        return None  # the town of Ko Samet
    stop = run_end(sight, first, spots.taken, known)
    first = past_rank(sight, first, stop)
    if sight.title_case:
        return in_title_case(sight, i, (first, stop), sure, known)
    modelled = model_start(sight, first, stop)
    noun = verb_like(sight, 0) or sight.has("definite", 1)  # Sapaan tersebut …
    opener = first == 0 and stop == 1 and noun and not seen_elsewhere(sight, 0, known)
    if not sure and is_short_name(sight, first, stop):
        return None
    if modelled is not None and not opener:
        return modelled_name(sight, i, (first, stop), modelled, sure, known)
    titled = sure and not (first in spots.held or names_no_holder(sight, first, stop))
    titled = titled and not (first == i and names_nouns(sight, first, stop))
    return unmodelled(sight, i, (first, stop), titled or (stop in spots.followed and stop - first > 1), known)


def in_title_case(sight: Sight, i: int, run: tuple[int, int], sure: bool, known: frozenset[str]) -> Called | None:
    """The name in a sentence whose words all have capitals: known from elsewhere, or of two or three by a title."""
    first, stop = run
    count = known_length(sight, first, stop, known)
    if sure and sight.role != "headline" and stop - first in (2, 3) and not count:
        return named(sight, first, stop, i, "title-name")
    return named(sight, first, first + count, i, "known-name") if count else None
