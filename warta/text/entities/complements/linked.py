"""What a link ties to a noun: … of the Russian army, … of Oman's Wildlife Service."""

from __future__ import annotations

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.text.entities.complements.departments import department, for_held, told_holder
from warta.text.entities.complements.entries import complement_at, completes
from warta.text.entities.complements.seats import names_seat
from warta.text.entities.complements.signs import WHOLE_NAME, begins_name, is_adjective, is_body, modifies, owns
from warta.text.entities.growth import Growth
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office

OF_STATES = ("GOV", "LEG", "JUD", "COP", "MIL", "SPY")
"""Bodies of these sectors are those of a state."""
OWNED = 3
"""So many small words, hyphens among them, stand at most between an owner and a body."""


def linked(sight: Sight, growth: Growth, head: Match) -> int:
    """ "… of Russia", "… asal Indonesia": a link and what it links to."""
    link = sight.has("links", growth.stop) or (growth.people and sight.has("group_links", growth.stop))
    i = growth.stop + link
    article = sight.has("articles", i) if link else 0
    if not link or i + article >= len(sight.words):
        return 0
    if goes_before_noun(sight, i + article) or is_goal(sight, growth, head):
        return 0
    known, first = (len(growth.countries), len(growth.sectors)), i + article
    if is_compound(sight, first) or (not article and is_holders_title(sight, first)):
        return 0
    growth.open |= not sight.lexicon.complements_after and sight.has("of", growth.stop) > 0  # the owner of a club
    step = town_before_name(sight, growth, first) or complement_at(sight, growth, first)
    if step and first in sight.names and sight.names[first][1].kind == "organisation" and first not in sight.matches:
        of_unknown(sight, growth, range(first, first + step), head)
    step = step or department(sight, growth, first, head) or narrowed(sight, growth, first)
    step += (peoples_body(sight, growth, first + step) or of_owner(sight, growth, first + step)) if step else 0
    if sight.has_before("sent", head.stop) and sight.has("sent_to", growth.stop):
        del growth.countries[known[0] :], growth.sectors[known[1] :]
    return link + article + step if step else 0


def is_holders_title(sight: Sight, i: int) -> bool:
    """ "supporters of | President Baker", "aides to | Gov. Ann Baker": an office that is told of whoever is named."""
    match = sight.matches.get(i)
    office = match.entry if match else None
    if sight.lexicon.complements_after or not match or not isinstance(office, Office) or office.kind != "person":
        return False
    behind = sight.words[match.stop : match.stop + 2]
    alone = len(behind) > 1 and names_seat(sight, match.stop) and not behind[1].capital
    named = alone or (bool(behind) and begins_name(sight, match.stop))
    return named and sight.words[i].capital and not sight.title_case


def of_unknown(sight: Sight, growth: Growth, body: range, head: Match) -> None:
    """ "vice president of the Harbour League": a body in no table has the sector of its noun, and who holds an office
    there is of no state for all we know, unless the noun is a state's."""
    office = head.entry
    if sight.lexicon.complements_after or not isinstance(office, Office) or office.kind != "person":
        return
    nouns = [match.entry for i in body if (match := sight.matches.get(i)) and is_body(match)]
    sectors = (noun.sector for noun in nouns if isinstance(noun, Office))
    sector = next(
        (sector for sector in sectors if sector not in ("JRN", "CVL")), None
    )  # a community network is neither
    growth.sectors.append(sector or "UNK")
    growth.foreign = sector not in OF_STATES


def is_compound(sight: Sight, i: int) -> bool:
    """ "chief executive of | Muscat-based Bintara": a place that a hyphen ties to what is told of a body."""
    match = sight.matches.get(i)
    words = sight.words[match.stop : match.stop + 2] if match else []
    glued = len(words) > 1 and words[0].text == "-" and words[0].stop == words[1].start
    return glued and words[1].lower.endswith(sight.lexicon.verb_ending)


def of_owner(sight: Sight, growth: Growth, i: int) -> int:
    """ "head of Oman's | Wildlife Service", "… Oman's | army": the body behind the owner that ends at word `i`."""
    if sight.lexicon.complements_after or not owns(sight, i):
        return 0
    first = i + 1
    while first - i <= OWNED and first < len(sight.words) and first not in sight.matches and modifies(sight, first):
        first += 1
    body = sight.matches.get(first) or sight.matches.get(first + sight.has("before", first))
    if body and is_body(body):
        whole = not sight.has("links", body.stop) or sight.has("goals", body.stop)
        return body.first - i + completes(growth, body) if whole else 0
    return 1 + count if (count := capitals(sight, i + 1)) else 0


def is_goal(sight: Sight, growth: Growth, head: Match) -> bool:
    """ "deport immigrants | to Mexico", "give powers | to the executive": where they go, not whose they are."""
    office = head.entry
    borrows = isinstance(office, Office) and office.borrows  # advisers to the mayor
    sent = sight.has_before("sent", head.stop)
    return bool(growth.people and sight.has("goals", growth.stop)) and not (borrows or sent)


def town_before_name(sight: Sight, growth: Growth, i: int) -> int:
    """ "the Bishop of | Galway Eamon Burke": a town, though the model has it in the name behind."""
    match = sight.matches.get(i)
    if sight.lexicon.complements_after or match is None or not isinstance(match.entry, PlaceFact):
        return 0
    return completes(growth, match) if sight.person_at(i) - (match.stop - i) >= WHOLE_NAME else 0


def narrowed(sight: Sight, growth: Growth, i: int) -> int:
    """ "the chairman of the | international committee": a body with words before it that narrow it."""
    if sight.lexicon.complements_after or i >= len(sight.words) or not sight.words[i].text.islower():
        return 0
    stop = i + sight.has("before", i)
    body = sight.matches.get(stop)
    if stop == i or body is None or not isinstance(body.entry, Office) or body.entry.kind != "organisation":
        return 0
    return stop - i + completes(growth, body)


def goes_before_noun(sight: Sight, i: int) -> bool:
    """ "tourists in the | Indian-controlled part", "leaders of | Palestinian factions": an adjective with its noun."""
    match = sight.matches.get(i)
    if match is None or not isinstance(match.entry, CountryName) or match.entry.form != "people":
        return False
    plural = sight.words[match.stop - 1].text.endswith("s")
    after = sight.words[match.stop].text if match.stop < len(sight.words) else "."
    body = sight.matches.get(match.stop)
    told = body is not None and isinstance(body.entry, Office) and body.entry.kind != "person"
    return not sight.lexicon.complements_after and not plural and not told and (after == "-" or after.islower())


def peoples_body(sight: Sight, growth: Growth, i: int) -> int:
    """ "spokesman for the Israeli military", "leader of the Omani Unity Party": the body behind
    the adjective of a people that ends at word `i`."""
    people, body = sight.ends.get(i), sight.matches.get(i)
    if people is None or not is_adjective(sight, people):
        return 0
    if body is None:
        count = capitals(sight, i)
        if not count and told_holder(sight, growth.first) and for_held(sight, i):
            return 1  # Ann Baker, director for American Rivers
        return count if count and sight.has("bodies", i + count - 1) else 0
    return completes(growth, body) if is_body(body) else 0


def capitals(sight: Sight, i: int) -> int:
    """How many words with capitals go on from word `i`, if they are two or more and begin nobody's name: a body's."""
    if sight.title_case:
        return 0
    stop = i
    while (
        stop < len(sight.words)
        and sight.words[stop].capital
        and not (begins_name(sight, stop) or sight.has("never", stop))
    ):
        stop += 1
    abbreviated = stop + 1 < len(sight.words) and sight.words[stop].text == "."
    return stop - i if stop - i >= WHOLE_NAME and not abbreviated else 0
