"""Phrases that describe who acts: "Menteri Luar Negeri Iran", "17 warga Gaza", "the Russian foreign minister".

A phrase grows from a noun of the table of roles to both sides: over the words that narrow it, over countries, bodies
and places that complete it, and over the capitalised words of a ministry or an office.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.records import Kind, Span
from warta.text.entities.before_holders import grow_to_holder
from warta.text.entities.complements import OWNS, begins_name, completes, grow_right, modifies, owns
from warta.text.entities.growth import Growth
from warta.text.entities.modifiers import grow_left, many, own_body, take_before
from warta.text.entities.nobody import describes_nobody, is_adjective_of, noun_follows, tells_of_owned
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office

PRIVATE = ("CVL", "LAB")
"""Who was of these once is of no elite: a former employee, his former daughter-in-law."""
FORMER = "former "
"""Before the first word of what is told of those who held an office once: they are not who holds it."""

FAR = 10
"""Within so many words behind what somebody is the word stands that points back at him: penyanyi kelahiran Solo itu."""
MARKS = frozenset(',.;:!?"“”–—\n')
"""What such words do not go beyond."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that describe somebody by what he is."""

    first: int
    stop: int
    span: Span
    office: Office
    key: tuple[str, ...]  # what two phrases for the same have in common
    country: str | None
    sector: str | None
    kind: Kind
    bare: bool  # nothing completes the noun
    plural: bool
    former: bool
    definite: bool  # it has "the", or points back
    pointing: bool  # it points back: itu, tersebut
    foreign: bool  # of no state at home: Western leaders
    article: int  # how many words before it are one
    possessed: bool  # its noun has an ending that is a pronoun: bosnya
    inner: bool  # it holds another person's office
    new: bool  # it tells of somebody new: "a", seorang
    single: bool  # one of a sort is meant, nobody told of before: seorang warga


def former_key(key: tuple[str, ...]) -> tuple[str, ...]:
    """The key of those who held an office once."""
    return (FORMER + key[0], *key[1:])


def find_phrases(sight: Sight) -> list[Phrase]:
    """The describing phrases of a sentence, left to right, none overlapping."""
    found: list[Phrase] = []
    for first in sorted(sight.matches):
        match = sight.matches[first]
        taken = found[-1].stop if found else 0
        if not isinstance(match.entry, Office) or match.first < taken or describes_nobody(sight, match, match.entry):
            continue
        phrase = phrase_of(sight, match, match.entry, taken)
        loose = phrase.bare and (is_abstract(sight, match, phrase) or is_adjective_of(sight, match))
        if not (loose or tells_of_owned(sight, match)):
            found.append(phrase)
    return found


def is_abstract(sight: Sight, match: Match, phrase: Phrase) -> bool:
    """ "took office", "business rates", "in the campaign", "the campaign for clean water": a noun that is nobody here.

    Somebody is "the public", "their campaign", with no noun behind.
    """
    if sight.has("abstract", match.first) != match.stop - match.first or not sight.words[match.first].text.islower():
        return False
    begin = phrase.first - phrase.article
    before = sight.words[begin - 1] if begin else None
    theirs = sight.has("possessive", phrase.first) or (before and (before.lower in OWNS or before.capital))
    told = phrase.article or theirs or sight.has_before("definite_before", begin)
    within = sight.has_before("abstract_in", begin) or sight.has("links", phrase.stop)
    return not told or within > 0 or noun_follows(sight, phrase.stop)


def phrase_of(sight: Sight, match: Match, office: Office, least: int) -> Phrase:
    """The phrase around one noun; it does not reach back over word `least`."""
    growth = grown(sight, match, office, least)
    core = growth.first
    take_before(sight, growth, least)
    article = sight.has_before("articles", growth.first)
    firm = is_firm(sight, growth, match, office)
    far = (office.kind == "person" or tells_man(sight, match.first)) and points_far(sight, growth.stop)
    pointing = far or sight.has("definite", growth.stop) > 0
    return Phrase(
        first=growth.first,
        stop=growth.stop,
        span=sight.span(growth.first, growth.stop),
        office=office,
        key=key_of(sight, match, office, core, growth.stop),
        country=next((c for c in growth.countries if c), office.country),
        sector="BUS" if firm else sector_of(office, growth),
        kind="organisation" if firm else office.kind,
        bare=not (growth.completed or tells_portfolio(sight, growth, match, office)),
        plural=growth.counted or many(sight.words[match.stop - 1], office),
        former=growth.former,
        definite=pointing or is_definite_before(sight, growth.first),
        inner=growth.inner,
        new=growth.new or sight.has_before("indefinite", growth.first) > 0,
        single=growth.new,
        pointing=pointing,
        foreign=office.foreign or growth.foreign,
        article=article,
        possessed=sight.words[match.stop - 1].text.lower() != sight.words[match.stop - 1].lower,
    )


def tells_man(sight: Sight, i: int) -> bool:
    """ "Pria itu": whether the noun at word `i` tells of somebody nothing but that he is a man, or she a woman."""
    return sight.has("pointed_men", i) + sight.has("pointed_women", i) > 0


def points_far(sight: Sight, i: int) -> bool:
    """Pembalap | kelahiran Solo itu, pria | berusia 30 tahun itu: whether words that tell more of somebody begin at
    word `i` and end in one that points back."""
    if not sight.has("narrowed", i):
        return False
    for k in range(i + 1, min(i + FAR, len(sight.words))):
        if sight.has("definite", k):
            return True
        if sight.words[k].text in MARKS:
            return False
    return False


def grown(sight: Sight, match: Match, office: Office, least: int) -> Growth:
    """The noun with what completes it on both sides, and the countries and sectors that this tells."""
    takes_any = office.borrows or not office.alone or office.kind != "person"
    growth = Growth(match.first, match.stop, takes_any, office.kind == "group")
    whole_name(sight, growth, match, least)
    grow_right(sight, growth, match)
    grow_to_holder(sight, growth, match)
    behind, growth.countries = growth.countries, []
    grow_left(sight, growth, match, least)
    if not sight.lexicon.complements_after and (of := own_body(sight, growth, match, least)):
        growth.first, growth.completed, growth.foreign = growth.first - of, True, True
        growth.sectors.append("UNK")
    if not growth.completed and of_things(sight, growth, office):
        growth.foreign = True
        growth.sectors.append("UNK")
    growth.countries += behind  # "the Russian ambassador to Turkey"
    if office.kind != "person" and not any(growth.countries):
        growth.countries.append(based_in(sight, growth.first))
    growth.sectors += owner_sector(sight, growth.first) + joined_sector(sight, growth, office)
    return growth


def is_definite_before(sight: Sight, first: int) -> bool:
    """Whether "the" stands before a phrase, or before where its body is: "the Muscat-based | company"."""
    stop = first - sight.has_before("based", first)
    named = sight.name_ends.get(stop) if stop < first else None
    match = sight.ends.get(stop) if stop < first else None
    begin = named[0] if named else match.first if match else first
    return sight.has_before("definite_before", begin) > 0


def based_in(sight: Sight, i: int) -> str | None:
    """ "the Muscat-based | Harbour Foundation": the country of the place that a hyphen and "based" tie to a body."""
    glued = sight.has_before("based", i)
    match = sight.ends.get(i - glued) if glued else None
    entry = match.entry if match else None
    return entry.country if isinstance(entry, CountryName | PlaceFact) else None


def of_things(sight: Sight, growth: Growth, office: Office) -> bool:
    """ "vice president | of sales and programs": an office of some work in a firm, and of no state."""
    link = sight.has("links", growth.stop) if office.kind == "person" and office.borrows else 0
    i = growth.stop + link
    if not link or i >= len(sight.words) or i in sight.matches or sight.lexicon.complements_after:
        return False
    return modifies(sight, i) and sight.has("of", growth.stop) > 0 and not sight.has("before", i)


def owner_sector(sight: Sight, first: int) -> list[str]:
    """ "the company's | director": the sector of the body told right before as whose the holder is."""
    owner = sight.ends.get(first - 1) if first > 1 and owns(sight, first - 1) else None
    body = owner.entry if owner else None
    return [body.sector] if isinstance(body, Office) and body.kind != "person" else []


def joined_sector(sight: Sight, growth: Growth, head: Office) -> list[str]:
    """ "president | and chief executive", "president, | CEO and founder": the sector of a company's office that the
    same person has; a country's president is another one, and so are chief executives."""
    link = sight.words[growth.stop].text if growth.stop < len(sight.words) else ""
    joined = sight.has("joint", growth.stop) > 0 or (link == "," and head.kind == "person")
    other = sight.matches.get(growth.stop + 1) if joined and not any(growth.countries) else None
    office = other.entry if other else None
    if not (other and isinstance(office, Office) and office.kind == "person" and office.sector == "BUS"):
        return []
    behind = other.stop < len(sight.words) and begins_name(sight, other.stop)
    named = link == "," and (sight.lexicon.complements_after or behind)
    return [] if named or many(sight.words[other.stop - 1], office) else ["BUS"]


def key_of(sight: Sight, match: Match, office: Office, core: int, stop: int) -> tuple[str, ...]:
    """What two phrases for the same have in common: the office in any form, or the noun, and the words around."""
    words = tuple(word.lower for word in sight.words[match.first : match.stop])
    spelt = words if " ".join(words).startswith(office.form) else tuple(office.form.split())  # Gov. is governor
    head = (office.identity,) if office.same else spelt
    behind = list(key_words(sight, match.stop, stop))
    if office.kind == "organisation" and sight.has("for_portfolio", match.stop - 1):
        behind = [word for word in behind if not sight.lexicon.phrases["links"].has(word)]  # a ministry of trade
    if office.kind != "person" and "(" in behind:
        behind = behind[: behind.index("(")]  # "Dewan Sukamaju (DS)" is Dewan Sukamaju
    return (*head, *key_words(sight, core, match.first), *behind)


def tells_portfolio(sight: Sight, growth: Growth, head: Match, office: Office) -> bool:
    """ "the trade | ministry": whether what stands before a ministry's noun tells what it is for."""
    ministry = office.kind == "organisation" and sight.has("for_portfolio", head.stop - 1) > 0
    return ministry and any(sight.has("portfolio", i) for i in range(growth.first, head.first))


def tells_sole(key: tuple[str, ...]) -> bool:
    """Whether a key begins with an office that one alone holds: by the number of its row, not by its words."""
    return key[0].isdigit()


def key_words(sight: Sight, first: int, stop: int) -> Iterator[str]:
    """The words around a noun, a state's name as its code, in whatever way it is said whose somebody is: "Omani",
    "Oman's", "of Oman"."""
    i = first
    while i < stop:
        link = sight.has("links", i)
        begin = i + link + sight.has("articles", i + link) if link else i
        match = sight.matches.get(begin)
        if match and match.stop <= stop and (state := state_in(match)):
            yield state
            i = match.stop + owns(sight, match.stop)
        else:
            yield sight.words[i].lower
            i += 1


def state_in(match: Match) -> str | None:
    """The state that an entry names, or whose people it does; not the one that it names a part of."""
    entry = match.entry
    if not isinstance(entry, CountryName) or entry.part or entry.form not in ("name", "people"):
        return None
    return entry.country


def tells_many(sight: Sight, phrase: Phrase) -> bool:
    """Whether a phrase is of several, as nouns are that the tables have in the plural: officials, executives.

    "Minister of foreign affairs" and "charge d'affaires" are one.
    """
    plural, noun = sight.lexicon.plural, _noun(phrase.office.form, sight.lexicon.phrases["links"].alone)
    several = plural and noun.endswith(plural) and not (noun.endswith(2 * plural) or "'" in noun)
    return phrase.plural or bool(several)


@lru_cache(maxsize=10_000)
def _noun(form: str, links: frozenset[str]) -> str:
    """The noun of an office: the last word before the first link."""
    return " ".join(takewhile(lambda word: word not in links, form.split())).rpartition(" ")[2]


def sector_of(office: Office, growth: Growth) -> str | None:
    """Former holders are ELI, candidates PTY; a spokesman has the sector of whom he speaks for."""
    if growth.former and office.kind == "person" and office.sector not in PRIVATE:
        return "ELI"
    if growth.candidate and office.sector in ("GOV", "LEG", "UNK"):
        return "PTY"
    if office.kind == "organisation" and growth.foreign and "IGO" in growth.sectors:
        return "IGO"  # the NATO council
    if office.borrows and growth.sectors:
        told = next((sector for sector in growth.sectors if sector != "UNK"), growth.sectors[0])
        return office.sector if growth.named and told == "CVL" else told  # an association of women is no crowd
    return office.sector


def whole_name(sight: Sight, growth: Growth, head: Match, least: int) -> None:
    """Over the model's organisation that the noun is part of: "Federasi Panahan Suriah"."""
    if sight.title_case or not sight.words[head.first].capital or head.entry.kind == "person":  # type: ignore[union-attr]
        return
    for begin, (stop, name) in sight.names.items():
        first = sight.inside[begin].first if begin in sight.inside else begin
        own = first == head.first and stop <= head.stop  # the | Foreign Ministry
        if name.kind == "organisation" and least <= first <= head.first < stop and not own:
            growth.first, growth.stop = first, max(stop, head.stop)
            growth.completed = growth.named = True
            complete_by_name(sight, growth, head, range(first, stop))


def complete_by_name(sight: Sight, growth: Growth, head: Match, inside: range) -> None:
    """What the words of a body's name, beside its noun, say of the body."""
    if names_firm(sight, inside.stop):
        growth.sectors.append("BUS")
    for match in sight.matches.values():
        if match.first in inside and match.first != head.first:
            completes(growth, match)


def is_firm(sight: Sight, growth: Growth, head: Match, office: Office) -> bool:
    """the Harbour Port | Group: a firm, by a noun that firms' names end with, behind a name that tells no other sort of
    group: the Labour Group, the Support Group."""
    i = head.first
    named = sight.has("designators", i) == 1 == head.stop - i and office.sector == "SOC" and growth.first < i
    if not named or growth.stop > head.stop or sight.title_case or not sight.words[i].text.istitle():
        return False
    other = sight.has_before("other_groups", i) or any(sector != "BUS" for sector in growth.sectors)
    return sight.words[i - 1].capital and not other


def names_firm(sight: Sight, i: int) -> bool:
    """Harbour Group Co|: whether a firm's name ends before word `i`, by a word that is no noun of the tables."""
    return sight.has_before("designators", i) > 0 and i not in sight.ends
