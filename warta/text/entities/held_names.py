"""Names that the model has for one with what their bearers hold an office of: the envoy for Yemen | Ned Hall."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact, find_place
from warta.records import Span
from warta.text.entities.bodies import Line, Seen
from warta.text.lexicon import Match

LEAST, MOST = 2, 3
"""So many words has the name of somebody who holds an office."""


def with_holders(line: Line, seen: Sequence[Seen], matches: Sequence[Match]) -> Iterator[Seen]:
    """The model's names, of which that of a body behind an office is cut before the holder's own.

    Where a language completes nouns by what follows, holders are found by that.
    """
    offices = {match.stop for match in matches if match.is_somebodys}
    words = line.words
    for first, (stop, name) in seen:
        office = name.kind == "organisation" and stop - first > LEAST and is_of_office(line, first, offices)
        cut = cut_of(line, first, stop, matches) if office and not line.lexicon.complements_after else 0
        if cut:
            yield first, (cut, replace(name, span=Span(words[first].start, words[cut - 1].stop)))
            yield cut, (stop, replace(name, span=Span(words[cut].start, words[stop - 1].stop), kind="person"))
        else:
            yield first, (stop, name)


def is_of_office(line: Line, first: int, offices: Collection[int]) -> bool:
    """Whether somebody's office, "of" or "for" and perhaps an article stand right before word `first`."""
    link = first - 1 - int(first > 0 and line.has("articles", first - 1))
    return link > 0 and line.has("links", link) and link in offices


def cut_of(line: Line, first: int, stop: int, matches: Sequence[Match]) -> int:
    """Where in a name the holder's own begins; 0 where there is none."""
    inside = {i for match in matches for i in range(match.first, match.stop)}
    cuts = range(max(first + 1, stop - MOST), stop - LEAST + 1)
    return next((i for i in cuts if is_holders(line, i, stop, inside) and is_cut(line, first, i, stop, matches)), 0)


def is_holders(line: Line, i: int, stop: int, inside: Collection[int]) -> bool:
    """Whether words may be somebody's name: capitals that no table knows, none of which bodies' names have."""
    kinds = ("bodies", "body_nouns", "designators", "never", "portfolio")
    free = (k not in inside and not any(line.has(kind, k) for kind in kinds) for k in range(i, stop))
    return all(free) and all(line.words[k].text.istitle() and line.words[k].text.isalpha() for k in range(i, stop))


def is_cut(line: Line, first: int, i: int, stop: int, matches: Sequence[Match]) -> bool:
    """Whether a body ends before word `i`, with its noun, or a place, whose holder is told by his surname elsewhere."""
    if line.has("body_nouns", i - 1):
        return True
    known = any(
        first <= match.first and match.stop == i and isinstance(match.entry, CountryName | PlaceFact)
        for match in matches
    )
    words = Span(line.words[first].start, line.words[i - 1].stop).of(line.text)
    return (known or find_place(words) is not None or line.has("given", i)) and is_told_alone(line, i, stop)


def is_told_alone(line: Line, i: int, stop: int) -> bool:
    """Whether the last of a name's words stands elsewhere in the article without the one before, or a verb of speech
    follows the name."""
    before, last = (re.escape(line.words[k].text) for k in (stop - 2, stop - 1))
    after = line.words[stop].lower if stop < len(line.words) else ""
    alone = re.search(rf"(?<!{before} )(?<!\w){last}(?!\w)", line.text) is not None
    return alone or after in line.lexicon.behind_name or line.has("given", i)
