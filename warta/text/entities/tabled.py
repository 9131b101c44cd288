"""Countries, bodies and places that the tables or the model name, and which of them an article means."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from warta.places.agencies import agency
from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact, find_place
from warta.places.organisations import Organisation
from warta.records import Span
from warta.text.entities.bodies import INTRODUCED, LEAST_WORDS
from warta.text.entities.cast import OF_PEOPLES, Cast, Figure, initials_of, mentioned
from warta.text.entities.complements import owns
from warta.text.entities.homonyms import PRIVATE, names_treaty
from warta.text.entities.loose import Loose, acronym_before, acronyms
from warta.text.entities.phrases import based_in
from warta.text.entities.preceding import closes
from warta.text.entities.sights import Sight
from warta.text.entities.traded import TRADED
from warta.text.names import Name

GLUED = re.compile(r"[A-Z][a-z]+(?=[A-Z])")
"""A word that another one hangs on."""
UNKNOWN_PLACE = "places:unknown"
"""The rule of a place that only the model takes for one."""
IN_A_ROW = 8
"""So many places that no table has stand at most between another one and the region that they lie in."""


def read_match(cast: Cast, sight: Sight, find: Loose) -> Figure | None:
    """A country, a body or a place."""
    entry, words = find.match.entry, find.span.of(sight.text)
    if isinstance(entry, Organisation):
        return mentioned(organisation_told(cast, sight, find, entry), find.span, "organisations")
    if isinstance(entry, PlaceFact):
        name = entry.name if words.endswith(".") else words  # "Tenn." names Tennessee
        return place_mentioned(cast, find.span, name, entry.country, entry.sector, entry.name)
    if not isinstance(entry, CountryName) or entry.country is None:
        return None
    at_home = entry.form == "capital" and entry.country == sight.lexicon.home
    if find.match.first < sight.opening or at_home or (entry.form == "capital" and find.somewhere):
        town = town_alone(cast, find.span, words, entry.country)
        town.datelined += find.match.first < sight.opening
        return town
    if entry.form == "capital" or (entry.form == "seat" and find.somewhere and find_place(entry.words)):
        return place_mentioned(cast, find.span, words, entry.country, "GOV")
    if entry.form == "citizens" and not sight.has_before("articles", find.match.first):
        return citizens_mentioned(cast, find.span, words, entry.country)
    figure = cast.by_key.get(entry.country) or cast.add(
        Figure(state_name(sight, entry), "state", "countries", country=entry.country, sector="GOV"), entry.country
    )
    if entry.form == "name" and spells_out(entry.words, figure.name, sight.lexicon.state_names.get(entry.country)):
        figure.name = entry.words
    form = "people" if entry.form == "citizens" else entry.form
    return mentioned(figure, find.span, f"countries-{form}")


def citizens_mentioned(cast: Cast, span: Span, words: str, country: str) -> Figure:
    """ "Ukrainians", "two Americans": some of a country's people, who are not the state; "the Russians" may be."""
    key = ("citizens", country)
    people = Figure(words, "group", "countries", country=country, sector="CVL", plural=True)
    return mentioned(cast.by_key.get(key) or cast.add(people, key), span, OF_PEOPLES)


def organisation_told(cast: Cast, sight: Sight, find: Loose, entry: Organisation) -> Figure:
    """A body of the tables; "BPBD" alone is the one branch told, "BPBD Jawa Barat", if there is one."""
    words = find.span.of(sight.text)
    land = land_behind(sight, find.match.stop, entry) or land_before(sight, find.match.first, entry)
    branch = find.span.stop > sight.words[find.match.stop - 1].stop
    key = (*entry.names, words.lower()) if branch else (*entry.names, *([land] if land else []))
    bare = entry.names if entry.common or not land else ("bare", words.lower())
    figure = cast.by_key.get(key) or (None if land else cast.by_key.get(("bare", words.lower())))
    figure = figure or spelt_out(cast, sight, find, entry) or abbreviated(cast, sight, find, entry)
    if figure is None and branch and (whole := cast.by_key.get(entry.names)) and whole.name in entry.names:
        figure = cast.by_key[key] = whole
        figure.name = words
    if figure is None:
        figure = Figure(words, entry.kind, "organisations", country=land or entry.country, sector=entry.sector)
        figure.common = entry.common and not land
        cast.add(figure, key, *([] if bare in cast.by_key else [bare]))
    take_letters(cast, sight, figure, find.match.first, find.match.stop)
    for short in acronyms(sight, find.match.stop, find.match.stop + 3):
        if initials_of(words) == short:  # not the ANC's, where only its "Congress" is known
            cast.by_key.setdefault(("name", short), figure)
    return figure


def land_behind(sight: Sight, i: int, body: Organisation) -> str | None:
    """Mahkamah Agung | Korea Selatan: another state, or a part of one, named right behind a body whose name those of
    others have, too."""
    match = sight.matches.get(i) if body.with_state and sight.lexicon.complements_after else None
    land = match.entry if match and isinstance(match.entry, CountryName) else None
    named = land is not None and (land.form == "name" or land.part)
    return land.country if land and named and land.country != body.country else None


def land_before(sight: Sight, i: int, body: Organisation) -> str | None:
    """Kenya's | National Intelligence Service: another state named right before a body of a state as whose it is."""
    private = body.country is None or body.kind == "group" or body.sector in PRIVATE
    land = None if private else owner_of(sight, i)
    if not isinstance(land, CountryName) or land.form != "name" or land.country == body.country:
        return None
    return land.country


def spelt_out(cast: Cast, sight: Sight, find: Loose, entry: Organisation) -> Figure | None:
    """ "Otoritas Jasa Keuangan (| OJK)": the body right before the brackets that a short name stands in alone."""
    first, stop = find.match.first, find.match.stop
    before = sight.ends.get(first - 1)
    inside = before is not None and sight.words[first - 1].text == "(" and closes(sight, stop)
    body = before.entry if before and inside else None
    if not isinstance(body, Organisation):
        return None
    alike = (body.sector, body.country) == (entry.sector, entry.country)
    short = alike and any(may_be_short(short, name) for short in entry.names for name in body.names)
    if not (short or find.span.of(sight.text) in map(initials_of, body.names)):
        return None
    return cast.by_key.setdefault(entry.names, cast.by_key[body.names]) if body.names in cast.by_key else None


def abbreviated(cast: Cast, sight: Sight, find: Loose, entry: Organisation) -> Figure | None:
    """ "HIC arrests mayor … the Harbour Investigation Commission (HIC)": whom the headline had by the letters alone."""
    words, stop = find.span.of(sight.text), find.match.stop
    shorts = (short for short in acronyms(sight, stop, stop + 3) if initials_of(words) == short)
    figure = next((cast.by_key[key] for short in shorts if (key := ("name", short)) in cast.by_key), None)
    if figure is None or figure.kind == "person":
        return None
    figure.name, figure.kind, figure.rule = words, entry.kind, "organisations"
    figure.country, figure.sector = entry.country, entry.sector
    cast.by_key[entry.names] = figure
    return figure


def may_be_short(short: str, name: str) -> bool:
    """Whether all letters of a short name stand in the full one, in order: Basarnas; not the PKS of Partai Golkar."""
    letters = iter(name.lower())
    return name != short and all(letter in letters for letter in short.lower() if letter.isalnum())


def spells_out(words: str, short: str, own: str | None) -> bool:
    """Whether a country's name is a fuller one: "United Kingdom" of "UK", "Republik Islam Iran" of "Iran".

    Not "Wales" of "UK", nor "Negeri Sakura" of "Jepang"; but "Jepang" of "Negeri Sakura", for it is the country's own.
    """
    initials = "".join(word[0] for word in words.split() if word[0].isupper())
    if words == own:
        return own not in short
    return len(words) > len(short) and (initials == short.replace(".", "") or short in words)


def state_name(sight: Sight, entry: CountryName) -> str:
    """ "Venezuelan" names Venezuela."""
    known = sight.lexicon.state_names if entry.form in ("people", "citizens") else {}
    return known.get(entry.country or "", entry.words)


def town_alone(cast: Cast, span: Span, name: str, country: str) -> Figure:
    """A capital that something was done or written in, and the own country's: the town, no word for its government."""
    key = ("town", name.lower())
    figure = cast.by_key.get(key) or cast.add(Figure(name, "place", "places", country=country, sector="CVL"), key)
    return mentioned(figure, span, "places")


def place_mentioned(
    cast: Cast, span: Span, name: str, country: str | None, sector: str | None, canonical: str | None = None
) -> Figure:
    """A place, the same whenever it is named. A capital stands for a government, another town for its people."""
    key = ("place", (canonical or name).lower())
    figure = cast.by_key.get(key)
    if figure is None:
        fact = None if country else find_place(name)
        rule = "places" if country or canonical or fact else UNKNOWN_PLACE
        figure = Figure(name, "place", rule, country=country or (fact.country if fact else None), sector=sector)
        cast.add(figure, key)
    return mentioned(figure, span, "places")


def read_name(cast: Cast, sight: Sight, name: Name) -> Figure | None:
    """An organisation or a place that no table knows; an acronym that a longer name explains."""
    words = name.span.of(sight.text)
    after = next((i for i, word in enumerate(sight.words) if word.start >= name.span.stop), len(sight.words))
    if name.kind == "place" and (spelt := cast.by_key.get(("name", words))) and spelt.kind != "person":
        return mentioned(spelt, name.span, "acronym")
    first = bisect_left(sight.words, name.span.start, key=attrgetter("start"))
    if name.kind == "place" and names_treaty(sight.words, first, after, sight.lexicon):
        return None
    if name.kind == "place":
        span = unglued(name.span, words)
        words = span.of(sight.text)
        fact = find_place(words)
        if words.islower() and not fact:
            return None  # more to come from us
        settled = fact is not None and fact.country is not None  # the Alps lie in many
        country = None if settled else (own_country(sight, name.span) or country_behind(sight, after))
        return place_mentioned(cast, span, words, country, "CVL")
    known = explained(cast, words)
    if known or name.rule == "acronym":
        return mentioned(known, name.span, "acronym") if known else None
    return mentioned(body_named(cast, sight, name, (first, after)), name.span, name.rule)


def body_named(cast: Cast, sight: Sight, name: Name, place: tuple[int, int]) -> Figure:
    """A body that no table knows and the text has not told yet; its name's words are those from `place` on."""
    (first, after), words = place, name.span.of(sight.text)
    press = agency(words)
    firm = name.rule == TRADED or sight.has_before("designators", after) > 0
    noun = sight.lexicon.body_sectors.get(words.split()[-1].lower()) if " " in words else None
    home = home_of(sight, first, after)
    if name.rule == INTRODUCED:  # the noun tells whose it is
        length = sight.has_before("introducing", first)
        noun, home = sight.lexicon.introduced_sectors[sight.span(first - length, first).of(sight.text).lower()], None
    told = (press.country, "JRN") if press else (home, "BUS" if firm else noun)
    rest = without_land(sight, first, after)
    figure = cast.by_key.get(("name", rest))
    if not (figure and figure.kind == "organisation" and figure.country in (None, told[0])):
        figure = cast.add(Figure(words, "organisation", name.rule, country=told[0], sector=told[1]))
    cast.by_key["name", words] = figure
    if rest:
        cast.by_key.setdefault(("name", rest), figure)
    for short in acronyms(sight, after, after + 3):
        cast.by_key["name", short] = figure
    take_letters(cast, sight, figure, first, after)
    return figure


def without_land(sight: Sight, first: int, stop: int) -> str:
    """What is left of a body's name without the country that it begins with, if it is two words and more: the Omani |
    Harbour Service."""
    match = sight.matches.get(first)
    land = match is not None and isinstance(match.entry, CountryName) and stop - match.stop >= LEAST_WORDS
    return sight.span(match.stop, stop).of(sight.text) if match and land else ""


def take_letters(cast: Cast, sight: Sight, figure: Figure, first: int, stop: int) -> None:
    """FIBO (| International Boxing Federation): the letters before a body's brackets are the body, too."""
    letters = acronym_before(sight, first, stop)
    known = cast.by_key.get(("name", letters.text)) if letters else None
    if known and known.kind == "organisation" and known.sector in (None, figure.sector):
        cast.merge(figure, known)
    elif letters and known is None:
        cast.by_key["name", letters.text] = figure
        figure.mention(Span(letters.start, letters.stop), "acronym")


def home_of(sight: Sight, first: int, stop: int) -> str | None:
    """The country of a body in no table: of where it is based, of whose it is, or of what its name begins with: the
    Oman Institute, Oman's Harbour Institute."""
    match = sight.matches.get(first)
    entry = match.entry if match and match.stop < stop else owner_of(sight, first)
    return entry.country if isinstance(entry, CountryName | PlaceFact) else based_in(sight, first)


def owner_of(sight: Sight, first: int) -> object:
    """Oman's | Harbour Institute: what is told right before as whose a body is."""
    owner = sight.ends.get(first - 1) if first > 1 and owns(sight, first - 1) else None
    return owner.entry if owner else None


def explained(cast: Cast, words: str) -> Figure | None:
    """Whom a name was told of before, or whose name has an acronym's letters: the YBS of Yayasan Bantuan Sesama."""
    known = cast.by_key.get(("name", words))
    if known or not words.isupper() or len(words) < 3:
        return known
    return cast.with_initials(words) or cast.body_with_initials(words)


def unglued(span: Span, words: str) -> Span:
    """JakartaHarga beras naik: the town alone, where the text has lost the space behind a known one."""
    seam = GLUED.match(words)
    return Span(span.start, span.start + seam.end()) if seam and find_place(seam.group()) else span


def own_country(sight: Sight, span: Span) -> str | None:
    """ "Kecamatan Melati": the language's home, by a kind of place that only it has."""
    first = bisect_left(sight.words, span.start, key=attrgetter("start"))
    told = sight.has("home_places", first) or sight.has_before("home_places", first)
    return sight.lexicon.home if told else None


def country_behind(sight: Sight, i: int, between: int = IN_A_ROW) -> str | None:
    """The country of the region or state behind a place that no table has: "Sukamaju, Jawa Barat", "… in Florida".

    Other such places may stand `between`: "Sukamaju, Kecamatan Melati, Jawa Barat".
    """
    comma = i < len(sight.words) and sight.words[i].text == ","
    link = 1 if comma else sight.has("place", i)
    match = sight.matches.get(i + link)
    if not link:
        return None
    if match is None:
        stop, name = sight.names.get(i + 1, (0, None))
        if not (comma and between and name and name.kind == "place"):
            return None
        return own_country(sight, name.span) or country_behind(sight, stop, between - 1)
    place = match.entry if isinstance(match.entry, PlaceFact) else None
    town = comma and place is not None and place.country == sight.lexicon.home
    region = town or (place is not None and place.resolution in ("region", "regency"))
    state = isinstance(match.entry, CountryName) and match.entry.form == "name"
    return match.entry.country if region or state else None
