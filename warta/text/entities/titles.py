"""Persons and what the words beside their names say of them, before anything else is joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.places.leaders import find_leader
from warta.records import Span
from warta.text.entities.appositions import Spotted, doubled, is_beside, is_one_body
from warta.text.entities.called import Called
from warta.text.entities.cast import FIRM, Cast, Figure
from warta.text.entities.initials import INITIALLED
from warta.text.entities.person_names import join_names
from warta.text.entities.phrases import Phrase, former_key
from warta.text.entities.roles import Role, role_of, role_text
from warta.text.entities.sights import Sight
from warta.text.lexicon import Lexicon, Office

LEADER = "leader"
"""What whoever leads a state holds, beside the office that is told."""
BETWEEN_LISTED = 3
"""So many words are between two of a list: ", and the"."""


def read_persons(cast: Cast, all_spotted: Sequence[Spotted]) -> None:
    """A figure for each person named; their names are joined over the whole text."""
    everyone = [called for spotted in all_spotted for called in (*spotted.called, *spotted.owners.values())]
    everyone.sort(key=lambda called: called.span)
    beside = {called.span: phrase.office for spotted in all_spotted for phrase, called in told_beside(spotted)}
    groups = join_names([called.parts for called in everyone], [offices_of(one, beside) for one in everyone])
    fullest = {number: fullest_of(found) for number, found in grouped(everyone, groups).items()}
    for called, number in zip(everyone, groups, strict=True):
        figure = cast.by_key.get(number)
        if figure is None:
            figure = cast.add(Figure("", "person", "names" if called.rule == INITIALLED else called.rule), number)
            figure.name, figure.parts = fullest[number].span.of(all_spotted[0].sight.text), fullest[number].parts
        cast.by_key[called.span] = figure
        figure.woman = figure.woman if figure.woman is not None else gender(all_spotted[0].sight, called)
    for called in (called for called in everyone if called.rule == INITIALLED):
        if whole := cast.with_initials(called.parts[0]):
            cast.merge(whole, cast.by_key[called.span])
    for one, other in (pair for spotted in all_spotted for pair in spotted.aliases):
        cast.merge(cast.by_key[one.span], cast.by_key[other.span])


def told_beside(spotted: Spotted) -> Iterator[tuple[Phrase, Called]]:
    """The phrases that stand beside names, with these."""
    return ((phrase, spotted.titles[phrase.span]) for phrase in spotted.phrases if phrase.span in spotted.titles)


def offices_of(called: Called, beside: Mapping[Span, Office]) -> list[str]:
    """The office told beside a name, and that of whoever leads a state, by the table where it is a whole name."""
    office = beside.get(called.span)
    leads = bool(find_leader(called.parts)) if len(called.parts) > 1 else office is not None and office.sector == "GOV"
    return [*([office.identity] if office else []), *([LEADER] if leads else [])]


def grouped(everyone: Sequence[Called], groups: Sequence[int]) -> dict[int, list[Called]]:
    """The names of each person, in the order of the text."""
    found: dict[int, list[Called]] = {}
    for called, number in zip(everyone, groups, strict=True):
        found.setdefault(number, []).append(called)
    return found


def fullest_of(named: Sequence[Called]) -> Called:
    """The name of most parts; but a full name told more often wins over one that only goes on after it: Budi Santoso
    over "Budi Santoso Berenang Nih", where a line has written all its words with capitals."""
    longest = max(named, key=lambda called: len(called.parts))
    told = Counter(called.parts for called in named)
    begun = [called for called in named if len(called.parts) > 1 and called.parts == longest.parts[: len(called.parts)]]
    oftener = [called for called in begun if told[called.parts] > told[longest.parts]]
    return max(oftener, key=lambda called: len(called.parts), default=longest)


def gender(sight: Sight, called: Called) -> bool | None:
    """Whether a title or a given name is a woman's (Mrs., Megyn) or a man's; None where neither tells."""
    return gender_of(sight, *called.titled, *([called.parts[0].lower()] if len(called.parts) > 1 else []))


def gender_of(sight: Sight, *words: str) -> bool | None:
    """Whether one of the words is a woman's (wife, Megyn) or a man's; None where none tells."""
    if any(sight.lexicon.phrases["woman"].has(word) for word in words):
        return True
    return False if any(sight.lexicon.phrases["man"].has(word) for word in words) else None


def read_titles(cast: Cast, all_spotted: Sequence[Spotted]) -> None:
    """What the phrases beside names say of persons, before anything is joined: a headline names an office first."""
    for spotted in all_spotted:
        last: Phrase | None = None
        for phrase in spotted.phrases:
            if phrase.span not in spotted.titles:
                continue
            figure, before = cast.by_key[spotted.titles[phrase.span].span], last
            title_of(figure, spotted.sight, phrase, role_of(spotted, phrase))
            if before and are_joined(spotted, before, phrase):
                tell_both(figure, spotted, before, phrase)
            last = phrase


def are_joined(spotted: Spotted, one: Phrase, other: Phrase) -> bool:
    """ "chairman and | chief executive", "Mensesneg sekaligus | Jubir Presiden": two offices of one person, and not one
    told in two ways: "Menteri Dalam Negeri atau | Mendagri"."""
    same = spotted.titles[one.span] == spotted.titles[other.span]
    same = same and spotted.sight.words[one.stop].lower not in spotted.sight.lexicon.doubtful
    return same and (is_beside(spotted.sight, one, other) or doubled(spotted.sight, one, other))


def tell_both(figure: Figure, spotted: Spotted, one: Phrase, other: Phrase) -> None:
    """The role of who holds two offices is both, where one of them is it."""
    if figure.role in (role_of(spotted, one).text, role_of(spotted, other).text):
        figure.role = role_text(spotted.sight, one.first, role_of(spotted, other).stop)


def read_instances(cast: Cast, all_spotted: Sequence[Spotted]) -> None:
    """ "Omani leaders, including President Ann Baker and Prime Minister Lee Hall": they are of the leaders' country."""
    for spotted in all_spotted:
        for phrase in spotted.phrases:
            link = spotted.sight.has("instances", phrase.stop) if phrase.plural and phrase.country else 0
            for one in listed_from(spotted, phrase.stop + link) if link else ():
                figure = cast.by_key[spotted.titles[one.span].span]
                figure.country = figure.country or phrase.country


def read_states_behind(cast: Cast, all_spotted: Sequence[Spotted]) -> None:
    """ "President Ann Baker of Kenya": the state behind the name of somebody whose office tells none."""
    for spotted in all_spotted:
        for phrase, called in told_beside(spotted):
            figure = cast.by_key[called.span]
            if figure.country is None and phrase.office.sector in FIRM and phrase.stop <= called.first:
                figure.country = state_behind(spotted.sight, called.stop)


def state_behind(sight: Sight, stop: int) -> str | None:
    """The state or the region's state that "of" ties to a name, and that no capital goes on: Lee Hall of Oman Air."""
    match = sight.matches.get(stop + sight.has("state_links", stop))
    if match is None or match.first == stop or any(word.capital for word in sight.words[match.stop : match.stop + 1]):
        return None
    land = isinstance(match.entry, CountryName) and match.entry.form == "name"
    region = isinstance(match.entry, PlaceFact) and match.entry.resolution == "region"
    return match.entry.country if land or region else None


def listed_from(spotted: Spotted, start: int) -> Iterator[Phrase]:
    """The offices with their holders from a word on, with a comma or a word or two between."""
    for phrase in sorted(spotted.phrases, key=attrgetter("first")):
        if phrase.first < start or phrase.span not in spotted.titles:
            continue
        if phrase.first > start + BETWEEN_LISTED:
            return
        yield phrase
        start = max(phrase.stop, spotted.titles[phrase.span].stop)


def read_ranks(cast: Cast, all_spotted: Sequence[Spotted], lexicon: Lexicon) -> None:
    """ "Bripka Sumarno": the sector that a rank before the name tells, of those of whom no title says another."""
    for called in (called for spotted in all_spotted for called in spotted.called if called.titled):
        figure = cast.by_key[called.span]
        if figure.sector is None and (sector := rank_of(called.titled, lexicon)):
            figure.sector, figure.domestic = sector, True


def rank_of(titled: Sequence[str], lexicon: Lexicon) -> str | None:
    """The sector of the longest rank among the words before a name."""
    words = [word for word in titled if word[0].isalpha()]
    runs = [tuple(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)]
    ranks = [run for run in runs if run in lexicon.ranks]
    return lexicon.ranks[max(ranks, key=len)] if ranks else None


def title_of(figure: Figure, sight: Sight, phrase: Phrase, role: Role) -> None:
    """Note what a phrase says of a person; that he is a suspect tells nothing of it, nor what else he is besides."""
    figure.offices |= {phrase.office.identity, phrase.office.form}
    if not is_one_of_many(sight, phrase):
        figure.keys.add(former_key(phrase.key) if phrase.former else phrase.key)
    figure.domestic |= phrase.country is None and not phrase.foreign
    figure.woman = figure.woman if figure.woman is not None else gender_of(sight, phrase.office.form.split()[-1])
    besides = figure.role and phrase.sector not in FIRM and sight.has_before("doubling", phrase.first)
    if phrase.office.status or besides:
        figure.country = figure.country or phrase.country
    elif tells_body(figure, sight, phrase):
        figure.kind, figure.country, figure.sector = "organisation", phrase.country, phrase.sector
    elif not is_one_body(sight, phrase):  # "Team Baker" is no office of hers
        figure.told(role.text, role.country, role.sector)
        figure.workplace = figure.workplace or role.workplace


def is_one_of_many(sight: Sight, phrase: Phrase) -> bool:
    """ "Agus, salah seorang warga", "warga bernama Agus": he is not whom "warga" tells of elsewhere."""
    return phrase.kind == "group" and (phrase.new or sight.has("naming", phrase.stop) > 0)


def tells_body(figure: Figure, sight: Sight, phrase: Phrase) -> bool:
    """ "Bintara, a Scottish charity", "the charity Bintara Verde": a name is that of a body, which was taken for a
    person, if it is a single one or neither the model nor a given name tells a person."""
    if not (figure.parts and is_one_body(sight, phrase) and figure.role is None):
        return False
    given = sight.lexicon.phrases["given"].has(figure.parts[0].lower())
    return len(figure.parts) == 1 or not (given or figure.rule == "names")
