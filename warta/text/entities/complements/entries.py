"""What the entries of the tables add to a noun: whose minister, a director of which body."""

from __future__ import annotations

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact, find_place
from warta.places.organisations import Organisation
from warta.text.entities.complements.firms import firm_stop
from warta.text.entities.complements.signs import WHOLE_NAME, begins_name, is_body
from warta.text.entities.growth import Growth
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office

STATELESS = ("IGO", "NGO")
"""Bodies of these sectors belong to no country if the tables know none, and so do their offices."""


def complement_at(sight: Sight, growth: Growth, i: int) -> int:
    """How many words at `i` name a country, a body, a place or other people that complete the noun."""
    match = sight.matches.get(i)
    person = sight.person_at(i)
    if match and (whole := over_land(sight, growth, match)):
        return whole
    if match and not (person > match.stop - i and yields(match, person)):
        return completes(growth, match) and whole_body(sight, match)
    if person or sight.title_case or i not in sight.names:
        return 0
    stop, name = sight.names[i]
    place = find_place(name.span.of(sight.text)) if name.kind == "place" else None
    if not (place or (name.kind == "organisation" and growth.open and not growth.completed)):
        return 0
    growth.countries.append(place.country if place else None)
    growth.completed = True
    return stop - i


def over_land(sight: Sight, growth: Growth, match: Match) -> int:
    """ "the | Oman Wildlife Service": how many words a body's name has that a country or a place begins; 0 for none."""
    stop, name = sight.names.get(match.first, (match.stop, None))
    whole = name is not None and name.kind == "organisation" and stop > match.stop and not sight.title_case
    if not whole or not isinstance(match.entry, CountryName | PlaceFact) or sight.lexicon.complements_after:
        return 0
    completes(growth, match)
    last = sight.ends.get(stop)
    if last and is_body(last):
        completes(growth, last)
    elif sector := sight.lexicon.body_sectors.get(sight.words[stop - 1].lower):
        growth.sectors.append(sector)
    return stop - match.first


def yields(match: Match, person: int) -> bool:
    """Whether the model's person of so many words wins over the entry: a town, a country that is a given name, too.

    "Menteri Georgia Baker" is Georgia Baker; "Presiden Georgia Ana Beridze" is Ana Beridze, of Georgia.
    """
    whole = person - (match.stop - match.first) < WHOLE_NAME
    if isinstance(match.entry, PlaceFact):
        return whole or match.entry.resolution != "region"
    return isinstance(match.entry, CountryName) and match.entry.careful and whole


def completes(growth: Growth, match: Match) -> int:
    """What an entry of the tables adds to a noun."""
    entry = match.entry
    if isinstance(entry, CountryName):
        if entry.form == "none":
            return 0
        growth.countries.append(entry.country)
    elif isinstance(entry, PlaceFact):
        growth.countries.append(entry.country)
    elif isinstance(entry, Organisation):
        growth.countries.append(None if entry.common else entry.country)
        growth.sectors.append(entry.sector)
        growth.foreign |= entry.country is None and entry.sector in STATELESS
    elif entry.kind == "person" and (entry.beside or not growth.open):
        return 0
    else:
        growth.inner |= entry.kind == "person"
        growth.foreign |= entry.foreign
        growth.sectors.append(entry.sector)
        growth.countries.append(entry.country)
    growth.completed = True
    return match.stop - match.first


def whole_body(sight: Sight, match: Match) -> int:
    """How many words the body has that an entry begins: "direktur | PT Sinar Laut Tbk", of which "PT" is the entry."""
    if sight.title_case or not isinstance(match.entry, Office) or match.entry.kind == "person":
        return match.stop - match.first
    stop, name = sight.names.get(match.first, (match.stop, None))
    modelled = stop if name and name.kind == "organisation" else match.stop
    return max(firm_stop(sight, match.stop), body_stop(sight, match.stop, modelled)) - match.first


def body_stop(sight: Sight, i: int, stop: int) -> int:
    """Where a body's own words end that the model sees from `i` to `stop`: before an entry, and before a name."""
    first = i
    while i < stop and i not in sight.matches and not begins_name(sight, i):
        i += 1
    while i > first and not sight.words[i - 1].capital:
        i -= 1  # "Badan Pengembangan dan | Kementerian"
    return i
