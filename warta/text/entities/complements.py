"""What follows the noun of a phrase and belongs to it: whose minister, of what, the name of a body or an office.

`grow_right` asks one small function after the other how many words it takes.
"""

from __future__ import annotations

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact, find_place, namesakes
from warta.places.organisations import Organisation
from warta.text.entities.bodies import AND, OF, RULE
from warta.text.entities.growth import Growth
from warta.text.entities.placed_names import broken
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office
from warta.text.names import Name

WHOLE_NAME = 2
"""So many words are left of a person's name that has taken the country before it in."""
LONGEST_RUN = 6
"""A town and who holds an office there have at most so many words."""
OWNS = ("'s", "’s", "'", "’")
LEARNED = ("EDU", "MED")
"""Of these sectors are those whose noun tells what they know: pakar geologi."""
STATELESS = ("IGO", "NGO")
"""Bodies of these sectors belong to no country if the tables know none, and so do their offices."""
OF_STATES = ("GOV", "LEG", "JUD", "COP", "MIL", "SPY")
"""Bodies of these sectors are those of a state."""
LONGEST_NUMBER = 3
"""A school's or a division's own number has at most so many figures, a year has more."""
OWNED = 3
"""So many small words, hyphens among them, stand at most between an owner and a body."""
FARTHEST = 14
"""A phrase has at most so many words to either side of its noun."""


def owns(sight: Sight, i: int) -> bool:
    """Whether word `i` makes an owner of the word before: the club|'s mayor."""
    return i < len(sight.words) and sight.words[i].lower in OWNS


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
        step = step or (after and nouns_spelt_out(sight, growth, head))
        if not step:
            return
        growth.stop += step


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

    "Menteri Israel Katz" is Israel Katz; "Presiden Georgia Ana Beridze" is Ana Beridze, of Georgia.
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


def begins_name(sight: Sight, i: int) -> bool:
    """Whether a person's name begins at word `i`: by the model, a given name, or one that stands alone elsewhere."""
    return bool(sight.person_at(i) or sight.has("given", i) or sight.words[i].text in sight.alone)


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


def ordinal(sight: Sight, i: int) -> int:
    """ "Presiden ke-7 Republik Indonesia"."""
    words = sight.words[i : i + 3]
    return 3 if len(words) == 3 and words[0].lower == "ke" and words[1].text == "-" and words[2].text.isdigit() else 0


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
    holder = isinstance(head.entry, Office) and head.entry.kind == "person"
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


def office_words(sight: Sight, growth: Growth, head: Match) -> int:
    """The capitalised words of a ministry: "Menteri Energi dan Sumber Daya Mineral"."""
    i = growth.stop
    if not sight.words[head.first].capital or sight.person_at(i) or begins_balinese(sight, i):
        return 0
    count = sight.has("portfolio", i)
    if count and not sight.words[i].capital:
        more = sight.has("portfolio", i + 1) if count == 1 else 0
        return 1 + more if more and sight.words[i + 1].capital else 0
    return count


def begins_balinese(sight: Sight, i: int) -> bool:
    """Wakil Gubernur Bali | I Nyoman Wardana: the letter before a name that begins so, no numeral."""
    return sight.words[i].text == "I" and sight.has("behind_i", i + 1) > 0


def own_words(sight: Sight, growth: Growth, head: Match) -> int:
    """The capitalised words of a body's own name: "PT Sinar Laut", "Universitas Gadjah Mada"."""
    word = sight.words[growth.stop]
    body = named_body(head) or (run_closes(sight, growth.stop) and (growth.open or names_holder(sight, growth.stop)))
    named = sight.words[head.first].capital and body and not sight.title_case
    if growth.countries or not named or growth.stop in sight.matches:
        return 0
    if not word.capital:
        return own_number(sight, growth.stop) or own_joint(sight, growth, head)
    if sight.person_at(growth.stop) or sight.has("never", growth.stop) or sight.has("honorifics", growth.stop):
        return 0
    if word.text in sight.alone and growth.stop > head.stop:
        return 0
    growth.completed = True
    return 1


def own_joint(sight: Sight, growth: Growth, head: Match) -> int:
    """ "Kepala Tas Tangan | dan Mode Global, Siti": what joins two nouns of an office before its holder."""
    office = isinstance(head.entry, Office) and head.entry.kind == "person"
    joins = office and names_office(sight, growth.stop) and not sight.person_at(growth.stop + 1)
    return int(joins and names_holder(sight, growth.stop))


def own_number(sight: Sight, i: int) -> int:
    """ "SMA Negeri | 3 Bantul", "Divisi Infanteri | 2 Kostrad": a number inside a body's name, capitals behind it."""
    number = sight.words[i].text
    inside = i + 1 < len(sight.words) and sight.words[i + 1].capital and sight.words[i - 1].capital
    apart = sight.person_at(i + 1) or sight.has("never", i + 1)  # Universitas Sukamaju 5 Juni lalu
    return int(inside and number.isdigit() and len(number) <= LONGEST_NUMBER and not apart)


def named_body(head: Match) -> bool:
    """Whether the noun begins a body's name: "Universitas …", "Federasi …"; not "warga"."""
    office = head.entry
    return isinstance(office, Office) and (
        office.kind == "organisation" or (office.kind == "group" and not office.alone)
    )


def run_closes(sight: Sight, i: int) -> bool:
    """ "Kepala Badan Pengelola Investasi (BPI) …, Budi": a comma or bracket ends the capitals, so they name a body."""
    while i < len(sight.words) and names_office(sight, i) and not sight.person_at(i):
        i += 1
    return i + 1 < len(sight.words) and sight.words[i].text in ("(", ",") and sight.words[i + 1].capital


def names_office(sight: Sight, i: int) -> bool:
    """Whether word `i` is a capital, or joins two: Kepala Tas Tangan | dan Mode Global."""
    joint = 0 < i < len(sight.words) - 1 and sight.has("listing", i) and sight.words[i - 1].capital
    return sight.words[i].capital or bool(joint and sight.words[i + 1].capital)


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
    growth.open |= not sight.lexicon.complements_after and sight.words[growth.stop].lower == OF  # the owner of a club
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


def modifies(sight: Sight, i: int) -> bool:
    """Whether word `i` may tell more of a noun behind: a small word that is no verb's and none of the small ones."""
    word = sight.words[i]
    verb = word.lower in sight.lexicon.speech or sight.has("verbs_behind", i)
    small = word.text.islower() and not (sight.has("never", i) or sight.has("articles", i))
    return word.text == "-" or (small and not verb)


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


def department(sight: Sight, growth: Growth, i: int, head: Match) -> int:
    """ "Ministry of | Social Affairs", "Minister of | Energy and Mineral Resources Budi Santoso": what it is for.

    Behind a person's office only words that departments are called by, for a name may follow.
    """
    told = told_holder(sight, growth.first)
    if sight.lexicon.complements_after or sight.title_case or not (told or sight.words[head.first].capital):
        return 0
    body = named_body(head) and isinstance(head.entry, Office) and head.entry.kind == "organisation"
    fits = for_body if body else for_held if told else for_office
    stop = i
    while stop < len(sight.words) and (step := fits(sight, stop)):
        stop += step
    growth.completed |= stop > i
    return stop - i


def told_holder(sight: Sight, i: int) -> bool:
    """Ann Baker, | Head of Technology Alliances: whether whoever holds the office at word `i` stands right before.

    "Budi Santoso sebagai | Direktur Perencanaan Sistem".
    """
    first = i - sight.has_before("articles", i)
    while first > 1 and sight.words[first - 1].capital and not sight.lexicon.complements_after:
        first -= 1  # Ann Baker, Harbour | Director General of …
    comma = first > 1 and sight.words[first - 1].text == ","
    stop = first - (sight.has_before("holding", first) or comma)
    begin, name = sight.name_ends.get(stop, (stop, None))
    return bool(stop < first and name and name.kind == "person" and stop - begin >= WHOLE_NAME)


def for_held(sight: Sight, i: int) -> int:
    """How many words at `i` go on with what an office is for whose holder is told: any capitals, "and Partnerships"."""
    link = (sight.words[i].lower in AND or sight.has("listing", i) > 0) and i + 1 < len(sight.words)
    if sight.has("given", i + link):
        return 0
    return for_office(sight, i) or (for_body(sight, i + 1) and link + 1 if link else for_body(sight, i))


def held_words(sight: Sight, growth: Growth, head: Match) -> int:
    """ "Budi Santoso sebagai Direktur Perencanaan | Sistem": capitals that go on with the office of the one before."""
    office = isinstance(head.entry, Office) and head.entry.kind == "person" and sight.words[head.first].capital
    held = office and not (growth.completed or sight.title_case) and told_holder(sight, growth.first)
    return for_held(sight, growth.stop) if held else 0


def names_field(sight: Sight, growth: Growth, head: Match) -> int:
    """ "pakar | geologi Budi Santoso": the one small word between who knows something and his whole name."""
    i, office = growth.stop, isinstance(head.entry, Office) and head.entry.sector in LEARNED
    word = sight.words[i] if office and i == head.stop else None
    if word is None or not (word.text.islower() and word.text.isalpha()) or sight.person_at(i + 1) < WHOLE_NAME:
        return 0
    verb = sight.lexicon.glue is not None and sight.lexicon.glue.fullmatch(word.lower)
    return int(not (verb or word.lower in sight.lexicon.speech or sight.has("never", i) or sight.has("naming", i)))


def for_office(sight: Sight, i: int) -> int:
    """How many words at `i` go on with what a minister is for: "Mineral Resources", "and Industry"."""
    link = sight.words[i].lower in AND and i + 1 < len(sight.words)
    count = sight.has("portfolio", i + link)
    return count + link if count and sight.words[i + link].capital else 0


def nouns_spelt_out(sight: Sight, growth: Growth, head: Match) -> int:
    """ "Dinas | Ketahanan Pangan, Kelautan, dan Perikanan (DKPKP)": the capitals that brackets are short for."""
    first = growth.stop
    office = isinstance(head.entry, Office) and head.entry.kind != "group" and sight.words[head.first].capital
    if not office or sight.title_case or sight.words[first - 1].text == ")":
        return 0
    stop = first
    while stop < min(len(sight.words), first + FARTHEST) and spells_body(sight, stop):
        stop += 1
    close = next((i for i in range(stop + 2, stop + 5) if i < len(sight.words) and sight.words[i].text == ")"), 0)
    if stop == first or not close or sight.words[stop].text != "(":
        return 0
    short = sight.span(stop + 1, close).of(sight.text)
    if not any(shortens(short, sight.span(i, stop).of(sight.text)) for i in range(head.stop - 1, first + 1)):
        return 0
    growth.completed = True
    for i in range(first, stop):
        if i in sight.matches:
            completes(growth, sight.matches[i])
    return stop - first


def spells_body(sight: Sight, i: int) -> bool:
    """Whether word `i` may be of a body's name: a capital that begins nobody's, or what joins nouns."""
    word = sight.words[i]
    joint = word.text == "," or word.lower in AND or sight.has("listing", i)
    return bool(joint) or (word.capital and not (sight.person_at(i) or sight.has("given", i)))


def shortens(short: str, words: str) -> bool:
    """Whether the letters of a short name stand in some words in order, the first one first: BP Haji."""
    letters = iter(words.lower())
    return short[0].lower() == words[0].lower() and all(one in letters for one in short.lower() if one.isalnum())


def also_for(sight: Sight, growth: Growth, head: Match) -> int:
    """ "Minister of Foreign Affairs | and Trade Ann Baker": what else an office is for that a table has whole."""
    i, office = growth.stop, isinstance(head.entry, Office) and head.entry.kind != "group"
    whole = office and i == head.stop > head.first + 1
    if sight.lexicon.complements_after or not whole or i + 2 >= len(sight.words):
        return 0
    joined = sight.words[i].lower in AND and sight.has_before("portfolio", i) and i + 2 not in sight.matches
    stop = i + (for_office(sight, i) if joined else 0)
    while i < stop < len(sight.words) and sight.words[stop].capital and (more := sight.has("portfolio", stop)):
        stop += more
    return stop - i


def for_body(sight: Sight, i: int) -> int:
    """How many words at `i` go on with what a ministry is for: any capitals that begin no name and no entry."""
    link = sight.words[i].lower in AND and i + 1 < len(sight.words)
    word = sight.words[i + link]
    known = sight.has("portfolio", i + link)
    if known and word.capital:
        return known + link
    free = i + link not in sight.matches and not sight.person_at(i + link) and not sight.has("never", i + link)
    return 1 if word.capital and free and not link else 0


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


def by_noun(sight: Sight, first: int, stop: int, name: Name) -> bool:
    """Whether a body's name was found by its noun, or is one of the model's that ends with such a noun, and no two."""
    whole = all(sight.words[i].capital and not sight.has("never", i) for i in range(first, stop))
    modelled = name.kind == "organisation" and whole and sight.has("body_nouns", stop - 1) > 0
    return name.rule == RULE or modelled


def is_body(match: Match) -> bool:
    """Whether an entry is a body or people, and nobody's office."""
    office = isinstance(match.entry, Office) and match.entry.kind != "person"
    return office or isinstance(match.entry, Organisation)


def is_adjective(sight: Sight, match: Match) -> bool:
    """Whether an entry tells of which country the noun behind it is: Israeli, US, UK."""
    if not isinstance(match.entry, CountryName):
        return False
    letters = not sight.lexicon.complements_after and sight.words[match.first].text.isupper()
    return match.entry.form == "people" or (match.entry.form == "name" and letters)


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


def names_holder(sight: Sight, i: int) -> bool:
    """ "Dirjen Penegakan Hukum, Budi Santoso": the person after the comma tells that the words are the office's."""
    while i < len(sight.words) and names_office(sight, i):
        i += 1
    return i + 1 < len(sight.words) and sight.words[i].text == "," and sight.person_at(i + 1) > 1
