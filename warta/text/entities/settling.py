"""What is known of entities when all of a text is read: firms by short names, leaders, countries told of nobody."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from warta.languages import Language
from warta.places.gazetteer import namesakes
from warta.places.leaders import Leader, find_leader, held, same_leader, sector_in
from warta.records import Article
from warta.text.entities.bodies import INTRODUCED
from warta.text.entities.cast import LEAST_LETTERS, Cast, Figure, initials_of, is_acronym
from warta.text.entities.phrases import tells_sole
from warta.text.entities.tabled import UNKNOWN_PLACE
from warta.text.lexicon import Lexicon

SHARE = 0.4
"""A country with so much of all mentions is what the article is about."""
LEAD = 250
"""A country that the first so many characters name is what the article is about, though it is named once."""
HOME_SHARE = 0.2
"""Where no country is, the language's home is with so much of the mentions."""
OFFICES = ("GOV", "MIL", "COP", "JUD", "LEG", "ELI", "PTY", "OPP", "SPY")
"""Offices of a state, those once held and those striven for; news names those of its own country without it."""
CITIZENS = ("CVL", "CRM", "LAB", "SOC")
"""People who are told of as those of a country."""
WORD_ENDS = re.compile(r"[^\w&]+")
"""What is between the words of names."""
SETTLED = "setting"
"""Added to the rule of an entity whose country nothing beside it tells."""


def join_firms(cast: Cast, lexicon: Lexicon) -> None:
    """ "Harbour Foods Inc" is who is named "Harbour" or "Harbour Foods" elsewhere, "PT Sinar Laut" is "Sinar Laut".

    So is whoever the model takes for a person of whom the text says what body he is: the startup Harbour.
    """
    by_name = {figure.name: figure for figure in cast.figures if may_be_firm(figure)}
    for firm in [figure for figure in by_name.values() if figure.kind == "organisation"]:
        for name in short_names(firm.name.split(), lexicon):
            short = by_name.get(name)
            if short in cast.figures and short is not firm:
                take_in(cast, firm, short)
    persons = {figure.name: figure for figure in cast.persons() if may_be_firm(figure)}
    for firm in [figure for figure in cast.figures if figure.rule == INTRODUCED and figure.name in persons]:
        take_in(cast, firm, persons[firm.name])


def join_letters(cast: Cast) -> None:
    """ "HPD says …", and below "the Harbour Police Department": make one of a body and of its letters, told before it,
    where no other body's name has these, and no other letters are its."""
    by_letters = {figure.name: figure for figure in cast.figures if may_be_letters(figure)}
    spelt = defaultdict[str, list[Figure]](list)
    for figure in cast.figures if by_letters else ():
        body = figure.kind in ("organisation", "group") and not figure.parts and figure.name[0].isupper()
        if body and len(figure.name.split()) > LEAST_LETTERS:
            spelt[initials_of(figure.name)].append(figure)
    for letters, figure in by_letters.items():
        bodies = spelt.get(letters, [])
        if len(bodies) == 1 and may_be_alike(figure, bodies[0]):
            take_in(cast, bodies[0], figure)


def may_be_letters(figure: Figure) -> bool:
    """Whether a figure is told by capitals alone, and may be a body."""
    return is_acronym(figure.name) and bool(figure.mentions) and may_be_firm(figure)


def may_be_alike(one: Figure, other: Figure) -> bool:
    """Whether two may be of one country and one sector, None being any."""
    lands, sectors = {one.country, other.country} - {None}, {one.sector, other.sector} - {None}
    return len(lands) <= 1 and len(sectors) <= 1


def short_names(words: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """What a firm may be called elsewhere: its name without the word that tells that it is one."""
    if lexicon.phrases["designators"].has(words[-1].lower().strip(".")):
        yield from (" ".join(words[:n]) for n in range(1, len(words)))
    if len(words) > 2 and lexicon.phrases["firms"].has(words[0].lower()):
        yield " ".join(words[1:])


def may_be_firm(figure: Figure) -> bool:
    """Whether a figure is a body, or told so little that it may be one: a single name, a place in no table."""
    single = len(figure.parts) == 1 and figure.role is None and figure.woman is None
    body = figure.kind == "organisation" and not figure.parts
    return body or (single and figure.kind == "person") or figure.rule == UNKNOWN_PLACE


def take_in(cast: Cast, firm: Figure, short: Figure) -> None:
    """Make one of a firm and of whom its short name was taken for, less the pronouns of a person."""
    short.mentions = [one for one in short.mentions if one.rule != "pronoun" or short.kind == "organisation"]
    firm.country, firm.sector = firm.country or short.country, firm.sector or short.sector
    short.parts = ()
    cast.merge(firm, short)


def know_staff(cast: Cast) -> None:
    """ "Harbour Racing Commission (HRC) … Ann Baker, general manager, HRC": who is in a body by the words of a role,
    which tell no sector, has the body's."""
    staff = [figure for figure in cast.persons() if figure.role and figure.sector in (None, "UNK")]
    bodies = dict(named_bodies(cast)) if staff else {}
    for figure in staff:
        words = f" {WORD_ENDS.sub(' ', figure.role or '')} "
        named = max((name for name in bodies if f" {name} " in words), key=len, default=None)
        if named:
            figure.sector, figure.workplace = bodies[named].sector, figure.workplace or bodies[named].country


def named_bodies(cast: Cast) -> Iterator[tuple[str, Figure]]:
    """The bodies whose sector is told, by their names in the text and by the letters that are short for these."""
    told = [one for one in cast.figures if one.kind == "organisation" and one.sector not in (None, "UNK")]
    yield from ((WORD_ENDS.sub(" ", one.name), one) for one in told if one.name[0].isupper())
    short = ((key[1], one) for key, one in cast.by_key.items() if isinstance(key, tuple) and key[0] == "name")
    yield from ((str(name), one) for name, one in short if one.kind == "organisation" and one in told)


def join_introduced(cast: Cast) -> None:
    """ "A Foreign Ministry spokeswoman said", and then "spokeswoman Ann Baker": whom an office tells with its body, as
    somebody new, is who is named next with the same office and no body. Several such tell nothing."""
    unnamed = [one for one in cast.figures if one.kind == "person" and one.new and not one.parts and one.mentions]
    bare = [one for one in cast.persons() if is_bare(one)] if unnamed else []
    for figure in [one for one in unnamed if one.role and " " in one.role]:
        others = [one for one in unnamed if shared_office(one, figure)]
        named = [one for one in bare if shared_office(one, figure)]
        if others == [figure] and len(named) == 1 and may_be_introduced(named[0], figure):
            one = named[0]
            one.country, one.sector, one.role = figure.country, figure.sector, figure.role
            cast.merge(one, figure)


def may_be_introduced(named: Figure, unnamed: Figure) -> bool:
    """Whether somebody named may be who was told before: of no other country, a man or a woman as that one."""
    later = named.mentions[0].span.start > unnamed.mentions[0].span.start
    return later and named.country in (None, unnamed.country) and {named.woman, unnamed.woman} != {True, False}


def is_bare(figure: Figure) -> bool:
    """Whether all that is told of somebody is an office that one alone has of a body, and not which body's."""
    return bool(figure.mentions) and [len(key) for key in figure.keys] == [1] and all(map(tells_sole, figure.keys))


def shared_office(one: Figure, other: Figure) -> bool:
    """Whether two are told by one office: "spokeswoman", "police spokeswoman"."""
    return (
        bool(one.offices & other.offices)
        or any(map(one.has_form, other.offices))
        or any(map(other.has_form, one.offices))
    )


def know_persons(cast: Cast, lexicon: Lexicon) -> None:
    """Persons of whom the user's table tells what the text does not."""
    if not lexicon.persons:
        return
    for figure in cast.persons():
        fact = lexicon.persons.get(figure.parts[0], {}).get(figure.parts)
        if fact and (figure.country is None or fact.country in (None, figure.country)):
            figure.country = figure.country or fact.country
            figure.sector, figure.role = figure.sector or fact.sector, figure.role or fact.role
            figure.rule = "knowledge"


def know_leaders(cast: Cast, article: Article, language: Language) -> None:
    """Heads of state and government of whom the text says no country, and those of whom it says which of all they were.

    "Joko Widodo, the 7th president" holds the office no more: news counts the present one seldom.
    """
    join_leaders(cast)
    numbered = re.compile(language.table("titles").get("numbered", "(?!)"))
    year = year_of(article)
    for figure in cast.persons():
        terms = terms_of(figure, year)
        if terms and figure.sector != "IGO":  # whoever serves many states may have served one
            tell_leader(figure, terms, year)
        if figure.sector == "GOV" and numbered.search(figure.role or "") and sector_in(terms, year) == "ELI":
            figure.sector = "ELI"


def year_of(article: Article) -> int | None:
    """The year an article was published in."""
    return int(article.published[:4]) if article.published and article.published[:4].isdigit() else None


def terms_of(figure: Figure, year: int | None) -> tuple[Leader, ...]:
    """The terms of whom a name means, or a name behind an office, where one of these has begun: King Charles."""
    if terms := find_leader(figure.parts):
        return terms
    titled = find_leader([figure.role.split()[-1], *figure.parts]) if figure.role else ()
    return titled if held(titled, year) else ()


def tell_leader(figure: Figure, terms: Sequence[Leader], year: int | None) -> None:
    """Give somebody the country and the sector of the office that counts in a year, where the text tells no other."""
    country = (held(terms, year) or terms[0]).country
    if figure.country not in (None, country):
        return
    figure.country = country
    if figure.sector not in (*OFFICES, "REB"):
        figure.sector = sector_in(terms, year) or figure.sector
    figure.rule = "leaders"


def join_leaders(cast: Cast) -> None:
    """ "Joko Widodo … Jokowi": one leader whom an article calls by both of his names."""
    known = [figure for figure in cast.persons() if find_leader(figure.parts)]
    for one, other in combinations(known, 2):
        if same_leader(one.parts, other.parts) and one in cast.figures and other in cast.figures:
            cast.merge(one, other)


def join_holders(cast: Cast, article: Article) -> None:
    """ "Omani president resigns", and below "President Ann Baker": whom a headline tells by an office that one alone
    has, and by the state, is the one person named with it, unless the table of leaders has him out of office."""
    head = max((block.span.stop for block in article.blocks if block.role == "headline"), default=0)
    year = year_of(article)
    unnamed = [one for one in cast.figures if one.kind == "person" and not one.parts and one.country and one.mentions]
    for figure in [one for one in unnamed if one.mentions[0].span.stop <= head]:
        sole = {key[0] for key in figure.keys if tells_sole(key) and key[1:] == (figure.country,)}
        held = [one for one in cast.persons() if sole & one.offices and one.country == figure.country]
        named = [one for one in held if sector_in(find_leader(one.parts), year) != "ELI"]
        if len(named) == 1 and figure.sector == named[0].sector:
            cast.merge(named[0], figure)


def settle_countries(cast: Cast, home: str | None) -> None:
    """Domestic roles without a country belong to the country that the news is about; offices, to the publisher's.

    A town that several countries have, or that is small, is the one of that country, or of another one told.
    """
    settle_common(cast)
    setting, told = setting_of(cast, home), lands_told(cast)
    whose = home if home and (setting is None or is_told(cast, home)) else setting
    for figure in cast.figures:
        figure.country = figure.country or figure.workplace
        if figure.owner:
            figure.country = figure.country or figure.owner.country
        elif figure.bare and figure.plural and figure.domestic and (countries := shared_countries(cast, figure)):
            figure.country = countries.pop() if len(countries) == 1 else None
        elif figure.country is None and figure.domestic:
            borrow(figure, told_of_office(cast, figure) or (whose if figure.kind == "person" else setting))
        elif figure.rule == UNKNOWN_PLACE and (land := land_of(figure, setting, told)):
            figure.country, figure.rule = land, f"places:{SETTLED}"


def land_of(figure: Figure, setting: str | None, told: Mapping[str, int]) -> str | None:
    """The country of a town: the article's own, if it has one of that name, else the one that it tells most of."""
    lands = dict.fromkeys(place.country for place in namesakes(figure.name) if place.country)
    if setting in lands:
        return setting
    return max((land for land in lands if told.get(land)), key=lambda land: told[land], default=None)


def settle_common(cast: Cast) -> None:
    """ "Mahkamah Agung", "the Senate" is that of the one state an article is about, if it tells nobody and nothing of
    the state that the tables have for it."""
    others = [figure for figure in cast.figures if figure.country and not figure.common and figure.told_of]
    told = {figure.country for figure in others if tells_setting(figure)}
    common = [figure for figure in cast.figures if figure.common and figure.country not in told]
    abroad = setting_of(Cast(others), None) if common else None
    for figure in common if abroad else ():
        figure.country = abroad
        figure.rule = f"{figure.rule}:{SETTLED}"


def borrow(figure: Figure, country: str | None) -> None:
    """The country that the news is about, for an office of state or a citizen; the rule tells that it was borrowed."""
    if country and figure.sector in (*OFFICES, *CITIZENS):
        figure.country = country
        figure.rule = f"{figure.rule}:{SETTLED}"


def told_of_office(cast: Cast, figure: Figure) -> str | None:
    """ "Lithuania's president said so. President Ann Baker …": the country of the one holder told without a name."""
    if not figure.parts or figure.sector != "GOV":
        return None
    unnamed = (other for other in cast.figures if other.kind == "person" and not other.parts)
    holders = (other for other in unnamed if other.offices & figure.offices and not other.rule.endswith(SETTLED))
    countries = {holder.country for holder in holders} - {None}
    return countries.pop() if len(countries) == 1 else None


def shared_countries(cast: Cast, figure: Figure) -> set[str | None]:
    """ "the two ministers" are of the country of the ministers named; of several countries, they are of none."""
    holders = (other for other in cast.recent_persons() if any(other.has_form(form) for form in figure.offices))
    return {holder.country for holder in holders if holder is not figure} - {None}


def is_told(cast: Cast, country: str) -> bool:
    """Whether the text has anybody or any place of a country: news from abroad has none of the publisher's own."""
    return any(figure.country == country and tells_setting(figure) for figure in cast.figures)


def tells_setting(figure: Figure) -> bool:
    """Whether the news is about this one's country: not that of who reports it, nor of a company or a platform."""
    return figure.kind != "organisation" or figure.sector in OFFICES


def setting_of(cast: Cast, home: str | None) -> str | None:
    """The country an article is about: the one named most often, else the language's home where it is named often."""
    weights = lands_told(cast)
    if not weights:
        return home
    country, weight = weights.most_common(1)[0]
    if weight > SHARE * weights.total() and not by_the_way(cast, country, weight):
        return country
    return home if home and weights[home] > HOME_SHARE * weights.total() else None


def lands_told(cast: Cast) -> Counter[str]:
    """How often an article tells of each country."""
    weights: Counter[str] = Counter()
    for figure in cast.figures:
        if figure.country and tells_setting(figure):
            weights[figure.country] += len(figure.mentions)
    return weights


def by_the_way(cast: Cast, country: str, weight: int) -> bool:
    """Whether all that an article tells of a country is its name, once, and not in its lead: "extradited to Oman"."""
    states = (figure for figure in cast.figures if figure.kind == "state" and figure.country == country)
    return weight == 1 and any(figure.last > LEAD for figure in states)
