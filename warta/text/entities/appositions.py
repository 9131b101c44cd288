"""Which phrase tells who a named person is, and which names are of one person."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from warta.places.countries import CountryName
from warta.places.leaders import single_leaders
from warta.places.organisations import Organisation
from warta.records import Span
from warta.text.entities.before_holders import ends_holder
from warta.text.entities.bodies import AND
from warta.text.entities.called import Called, Spots
from warta.text.entities.complements import begins_name, modifies, named_body, owns, shortens, told_holder
from warta.text.entities.holders import is_listed
from warta.text.entities.known_parts import hears, hyphened, parts_known
from warta.text.entities.people import find_called
from warta.text.entities.phrases import Phrase, find_phrases, tells_many
from warta.text.entities.runs import opens
from warta.text.entities.sights import Sight
from warta.text.entities.towns import places_in_row
from warta.text.lexicon import Match, Office, Word

YEARS = "-–/"
"""Between two years."""
YEAR = 4
"""A year has so many figures."""
TERM = 3
"""Two years and what is between them are so many words."""
LIST = 16
"""A list in an office has at most so many words."""
BETWEEN = ("(", ")", ",")
BODIES = ("NGO", "EDU", "SOC", "MED", "REL")
"""Where a noun shows its number, the single ones of groups of these sectors are bodies: a charity, a club."""
DUTY = 8
"""What an office is for has at most so many words."""
OWNER = 6
"""Whose office it is has at most so many words, less one."""
MODIFIERS = 5
"""So many words, hyphens among them, stand at most between "a" and a noun that tells what somebody is."""
CLAUSE = 16
"""A relative clause between a title and a name has fewer words."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """What was found in one sentence, before it is joined.

    `titles`: the name that a phrase stands in apposition to. `owners`: the name that completes a body ("pemerintahan
    Trump"). `aliases`: two names for one person, side by side. `listed`: the places of its lists. `taken`: the words of
    phrases and names.
    """

    sight: Sight
    phrases: tuple[Phrase, ...]
    called: tuple[Called, ...]
    titles: Mapping[Span, Called]
    owners: Mapping[Span, Called]
    aliases: tuple[tuple[Called, Called], ...]
    listed: Sequence[range]
    taken: frozenset[int]


def stage(sights: Sequence[Sight]) -> list[Spotted]:
    """Phrases and names of persons, the names read twice: what is sure in one place helps in another.

    Once is enough where nothing of a sentence is known from elsewhere.
    """
    phrases = [tuple(find_phrases(sight)) for sight in sights]
    spots = [beside(sight, found) for sight, found in zip(sights, phrases, strict=True)]
    first = [
        () if sight.title_case else tuple(find_called(sight, spot, frozenset()))
        for sight, spot in zip(sights, spots, strict=True)
    ]
    sure = [*chain.from_iterable(first)]
    known = parts_known(sure) | single_leaders() | parts_of_users(sights)
    known |= {pair for called in sure if (pair := hyphened(called.span.of(sights[0].text)))}
    again = [
        tuple(find_called(sight, spot, known)) if sight.title_case or hears(sight, known) else called
        for sight, spot, called in zip(sights, spots, first, strict=True)
    ]
    return [
        spotted_in(sight, found, called, spot.listed)
        for sight, found, called, spot in zip(sights, phrases, again, spots, strict=True)
    ]


def parts_of_users(sights: Sequence[Sight]) -> frozenset[str]:
    """The parts of those names of the user's persons whose words all stand in the text."""
    persons = sights[0].lexicon.persons if sights else {}
    if not persons:
        return frozenset()
    words = {word.text for sight in sights for word in sight.words}
    names = (name for first in words & persons.keys() for name in persons[first])
    return frozenset(part for name in names if words.issuperset(name) for part in name)


def beside(sight: Sight, phrases: Sequence[Phrase]) -> Spots:
    """The words that phrases take, and those right after a title or before one."""
    single = [phrase for phrase in phrases if phrase.kind == "person" and not phrase.plural]
    single = [phrase for phrase in single if phrase.office.alone or not phrase.bare or sight.person_at(phrase.stop)]
    titles = {past_brackets(sight.words, phrase.stop) for phrase in single}
    called = {stop for phrase in phrases if (stop := past_naming(sight, phrase, phrase.stop)) > phrase.stop}
    told_by = {stop for phrase in single if (stop := past_speaking(sight, phrase))}
    aliases = {past for i in sight.name_ends if (past := past_alias(sight, i)) > i}
    commas = {i + 1 for i in titles if i < len(sight.words) and sight.words[i].text == ","}
    return Spots(
        taken={i for phrase in phrases for i in range(phrase.first, phrase.stop)},
        titled=titles
        | called
        | aliases
        | {i for i in commas if sight.person_at(i) or two_capitals(sight, i)}
        | told_by,
        followed={
            first - link
            for phrase in single
            if (first := phrase.first - phrase.article) and (link := sight.has_before("apposition", first))
        },
        held={phrase.stop for phrase in single if is_held(sight, phrase) or is_office_of(sight, phrase)},
        told={phrase.first - 1 for phrase in phrases if tells_one(sight, phrase)},
        listed=places_in_row(sight),
    )


def past_alias(sight: Sight, i: int) -> int:
    """ "Rahmat alias | Glok", "Faisal (37) alias | Komeng": the word behind what tells another name of a person's that
    ends at word `i`."""
    stop = past_brackets(sight.words, i)
    link = sight.has("alias", stop) if sight.name_ends[i][1].kind == "person" else 0
    sure = link > 0 and sight.words[stop].lower not in sight.lexicon.doubtful
    return stop + link if sure else i


def is_office_of(sight: Sight, phrase: Phrase) -> bool:
    """Ann Baker, Head of Technology | Alliances: what an office is for goes on, and its holder stands before."""
    links = any(sight.has("links", i) for i in range(phrase.first + 1, phrase.stop))
    return links and told_holder(sight, phrase.first)


def is_held(sight: Sight, phrase: Phrase) -> bool:
    """ "Budi Santoso selaku Direktur | Operasi", "Siti Rahmawati, pendiri | Rumah Warna": the holder stands before."""
    first = phrase.first - phrase.article
    before = sight.name_ends.get(first - 1) if sight.words[first - 1].text == "," else None
    of_firm = sight.has_before("of_firms", phrase.stop) and before is not None and before[1].kind == "person"
    return bool(of_firm or sight.has_before("holding", first))


def tells_one(sight: Sight, phrase: Phrase) -> bool:
    """ "ASF|, warga Desa Sukamaju, diam": one of a sort, told more of behind a comma."""
    after = sight.words[phrase.stop] if phrase.stop < len(sight.words) else None
    narrowed = not phrase.bare or (after is not None and after.capital)
    one = phrase.kind in ("person", "group") and narrowed and not (phrase.possessed or tells_many(sight, phrase))
    return one and phrase.first > 0 and sight.words[phrase.first - 1].text == ","


def past_speaking(sight: Sight, phrase: Phrase) -> int:
    """ "…," kata Kepala Seksi Bina Warga Sukamaju, | Wardi, kepada wartawan: the one name between commas behind the
    office of who speaks; 0 for none."""
    i = past_brackets(sight.words, phrase.stop) + 1
    said = phrase.first > 0 and sight.words[phrase.first - 1].lower in sight.lexicon.before_name
    if not said or phrase.bare or [word.text for word in sight.words[i - 1 : i + 2 : 2]] != [",", ","]:
        return 0
    name = sight.words[i].text.istitle() and i not in sight.inside and not sight.has("never", i)
    return i if name else 0


def two_capitals(sight: Sight, i: int) -> bool:
    """Whether two capitalised words that no table knows stand at word `i`: a name after "menteri,"."""
    return all(k < len(sight.words) and sight.words[k].capital and k not in sight.inside for k in (i, i + 1))


def spotted_in(
    sight: Sight, phrases: tuple[Phrase, ...], called: tuple[Called, ...], listed: Sequence[range]
) -> Spotted:
    """A sentence's finds with what stands side by side."""
    titles = dict(apposed(sight, phrases, called))
    phrases = tuple(phrase for phrase in phrases if phrase.span in titles or not phrase.office.beside)
    owners = dict(owned(sight, phrases, called, set(titles)))
    bodies = set(owners.values())
    persons = tuple(one for one in called if one not in bodies)
    phrased = {i for phrase in phrases for i in range(phrase.first, phrase.stop)}
    return Spotted(
        sight,
        phrases,
        persons,
        titles,
        owners,
        tuple(side_by_side(sight, called)),
        listed,
        frozenset(phrased | {i for one in persons for i in range(one.first, one.stop)}),
    )


# ---------------------------------------------------------------- titles


def apposed(sight: Sight, phrases: Sequence[Phrase], called: Sequence[Called]) -> Iterator[tuple[Span, Called]]:
    """Each phrase that tells who a person beside it is."""
    named = {first: one for one in called for first in (one.first, one.first - len(one.titled))}
    ended = {one.stop: one for one in called}
    ended |= {past_degrees(sight, past_brackets(sight.words, one.stop)): one for one in called}
    ended |= {past_years(sight, one.stop): one for one in called}
    for phrase in phrases:
        owner = phrase.kind == "group" and owns(sight, phrase.stop)  # Ann Baker, the school's head
        kin = phrase.kind == "group" and phrase.office.kind == "group" and sight.has("possessive", phrase.first)
        thing = phrase.office.foreign and phrase.sector == "UNK"  # naik pesawat, Budi
        nobody = phrase.kind == "organisation" or tells_many(sight, phrase) or names_body(sight, phrase)
        if nobody or owner or thing or kin:  # Ann Baker, his family, others
            continue
        one = following(sight, phrase, named, ended) or preceding(sight, phrase, ended)
        if one and not (is_one_body(sight, phrase) and is_somebody(sight, one)):
            yield phrase.span, one
            yield from ((other.span, one) for other in phrases if doubled(sight, other, phrase))
            yield from (
                (other.span, one) for other in phrases if one.first >= phrase.stop and held_too(sight, other, phrase)
            )
            if one.stop <= phrase.first:
                beside = (
                    other for other in phrases if held_beside(sight, phrase, other) or doubled(sight, phrase, other)
                )
                yield from ((other.span, one) for other in beside)
                yield from ((other.span, one) for other in held_in_list(sight, phrase, phrases))


def is_one_body(sight: Sight, phrase: Phrase) -> bool:
    """Whether a phrase is of one body, and of nobody: a charity, a club."""
    body = phrase.kind == "group" and phrase.office.sector in BODIES and not phrase.plural
    return body and not sight.lexicon.complements_after


def is_somebody(sight: Sight, one: Called) -> bool:
    """ "the team | Ann Baker founded": a whole name that the model or its first word tells to be a person's."""
    return len(one.parts) > 1 and (one.rule == "names" or sight.has("given", one.first) > 0)


def names_body(sight: Sight, phrase: Phrase) -> bool:
    """ "the head of the Harbour Authority, | Ann Baker": the name of a body, which nobody is.

    Where a language completes nouns by what follows, its noun is the first word, and offices begin so, too.
    """
    capitals = sight.words[phrase.first].capital and sight.words[phrase.stop - 1].capital and not sight.title_case
    named = capitals and not (phrase.bare or sight.office_before(phrase.stop))  # the Kano State Governor
    return phrase.kind == "group" and named and not sight.lexicon.complements_after


def doubled(sight: Sight, one: Phrase, other: Phrase) -> bool:
    """ "Mensesneg sekaligus Jubir Presiden, Budi Santoso": two offices of one person, or one office in two ways:
    "Kepala Pusat Riset atau Kapusris, Budi Santoso"."""
    link = sight.has("doubling", one.stop)
    if one.stop + 1 == other.first and sight.words[one.stop].lower in sight.lexicon.doubtful:
        link = int(shortens(sight.words[other.first].text, one.span.of(sight.text)))
    return link > 0 and one.stop + link == other.first


def held_too(sight: Sight, other: Phrase, phrase: Phrase) -> bool:
    """ "Chairman | and chief executive Ann Baker": one more office of the person behind, for it has no article.

    Where a language has none, "Presiden dan Menteri Luar Negeri Siti Rahmawati" are two.
    """
    single = other.kind == "person" and not (other.article or other.possessed or tells_many(sight, other))
    return single and not sight.lexicon.complements_after and is_beside(sight, other, phrase)


def held_beside(sight: Sight, phrase: Phrase, other: Phrase) -> bool:
    """ "Ann Baker, president | and chief executive": another office of the person before, for it has no article."""
    return is_beside(sight, phrase, other) and other.kind == "person" and not tells_many(sight, other)


def held_in_list(sight: Sight, phrase: Phrase, phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """ "Ann Baker, president, | CEO and | founder": the offices of a list that ends with "and", all of one person."""
    found, last = list[Phrase](), phrase
    if sight.lexicon.complements_after or sight.title_case:
        return ()
    for other in (one for one in phrases if one.first > phrase.first):
        named = other.stop < len(sight.words) and begins_name(sight, other.stop)
        if other.kind != "person" or other.article or named or tells_many(sight, other):
            return ()
        found.append(other)
        between = [word.lower for word in sight.words[last.stop : other.first]]
        if between and between[-1] in AND and between[:-1] in ([], [","]):
            return found
        if between != [","]:
            return ()
        last = other
    return ()


def is_beside(sight: Sight, one: Phrase, other: Phrase) -> bool:
    """ "president | and chief executive": whether an "and" with no article behind it joins two phrases."""
    joined = one.stop + 1 == other.first and not other.article
    return joined and (sight.words[one.stop].lower in AND or sight.has("listing", one.stop) > 0)


def following(sight: Sight, phrase: Phrase, named: Mapping[int, Called], ended: Mapping[int, Called]) -> Called | None:
    """ "Menteri Luar Negeri Rusia, Ivan Petrov", "Menteri Luar Negeri (Menlu) RI Budi Santoso"."""
    stop = past_brackets(sight.words, phrase.stop)
    stop = past_naming(sight, phrase, past_term(sight, stop + sight.has("definite", stop)))
    if stop in named:
        if whose := holder_behind(sight, phrase, named[stop], named):
            return whose
        told = sight.has_before("holding", phrase.first - phrase.article) and preceding(sight, phrase, ended)
        owned = phrase.office.relational and not phrase.possessed
        return None if phrase.inner or owned or told else named[stop]
    stop = past_duty(sight, phrase, stop, named)
    comma = stop < len(sight.words) and sight.words[stop].text in (",", "–")
    after_name = preceding(sight, phrase, ended)
    if comma and not after_name:
        one = named.get(stop + 1) or named.get(past_short(sight, phrase, stop + 1))
        behind = None if one else named.get(past_body(sight, phrase, stop + 1))
        one = behind if behind and ends_holder(sight, behind.stop) else one
        return None if one and (opens_clause(sight, phrase, one) or owns(sight, one.stop)) else one
    if after_name:
        return None
    return past_clause(sight, stop, named) if sight.has("relative", stop) else named.get(past_list(sight, stop, named))


def past_duty(sight: Sight, phrase: Phrase, stop: int, named: Mapping[int, Called]) -> int:
    """ "The envoy | for grain and bread|, Ann Baker, said": the word behind what an office is for, which small words
    tell and the comma before its holder ends."""
    i = stop + sight.has("links", stop)
    begin = i
    while i < min(len(sight.words), begin + DUTY) and is_duty(sight, i):
        i += 1
    holder = named.get(i + 1) if begin < i < len(sight.words) and sight.words[i].text == "," else None
    told = begin > stop and not phrase.new and holder and ends_holder(sight, holder.stop)
    return i if told and not sight.lexicon.complements_after else stop


def is_duty(sight: Sight, i: int) -> bool:
    """Whether word `i` may be of what an office is for: a small word that is nobody, or "and"."""
    nobody = i not in sight.inside and not sight.has("verbs_behind", i)
    return sight.words[i].text.islower() and nobody and sight.words[i].lower not in sight.lexicon.speech


def holder_behind(sight: Sight, phrase: Phrase, whose: Called, named: Mapping[int, Called]) -> Called | None:
    """ "kuasa hukum Budi Santoso, | Siti Rahmawati, mengatakan": the name between commas behind whose lawyer she is."""
    sided = phrase.office.relational or sight.has("sided", phrase.first) == phrase.stop - phrase.first
    if phrase.possessed or not sided or not sight.lexicon.complements_after or whose.stop >= len(sight.words):
        return None
    behind = past_brackets(sight.words, whose.stop)
    one = named.get(behind + 1) if behind < len(sight.words) and sight.words[behind].text == "," else None
    return one if one and ends_holder(sight, past_brackets(sight.words, one.stop)) else None


def past_naming(sight: Sight, phrase: Phrase, i: int) -> int:
    """ "Pria | bernama Budi": the word behind what tells that a name follows; a ship or a club has one as well."""
    person = phrase.kind == "person" or (phrase.kind == "group" and phrase.office.alone and phrase.sector != "UNK")
    aged = past_age(sight, i)
    i = aged if sight.has("naming", aged) else i
    return i + sight.has("naming", i) if person and not (phrase.possessed or tells_many(sight, phrase)) else i


def past_age(sight: Sight, i: int) -> int:
    """ "Seorang pria | 48 tahun berinisial CT": the word behind an age, which a word for it may stand before."""
    first = i + sight.has("aged", i)
    told = first < len(sight.words) and sight.words[first].text.isdigit() and sight.has("years", first + 1)
    return first + 2 if told else i


def past_years(sight: Sight, i: int) -> int:
    """Ann Baker, 45 |, a nurse: the word behind an age between commas."""
    words = [word.text for word in sight.words[i : i + 3]]
    aged = len(words) == 3 and words[0] == words[2] == "," and words[1].isdigit() and len(words[1]) < YEAR
    return i + 2 if aged else i


def past_body(sight: Sight, phrase: Phrase, i: int) -> int:
    """ "The Chairman, Harbour Traders Association, | Ann Baker, said": the word behind the body of an office with a
    capital and its comma."""
    if sight.lexicon.complements_after or sight.title_case or not sight.words[phrase.first].capital:
        return i
    match, (stop, name) = sight.matches.get(i), sight.names.get(i, (i, None))
    body = name is not None and name.kind == "organisation"
    if match and match.stop >= stop and (isinstance(match.entry, Organisation) or named_body(match)):
        stop, body = match.stop, True
        stop += linked_capitals(sight, stop)
    comma = body and stop + 1 < len(sight.words) and sight.words[stop].text == ","
    return stop + 1 if comma else i


def linked_capitals(sight: Sight, i: int) -> int:
    """ "Ministry | of Works", "University | of Dover": how many words go on with a body's noun."""
    link = sight.has("links", i)
    link += sight.has("articles", i + link) if link else 0
    stop = i + link
    while link and stop < len(sight.words) and (sight.words[stop].capital or sight.words[stop].lower in AND):
        stop += 1
    return stop - i if stop > i + link else 0


def past_short(sight: Sight, phrase: Phrase, i: int) -> int:
    """ "Kepala dinas intelijen Rusia, SVR, Ivan Petrov": the word behind a body's short name between commas."""
    short = [word.text for word in sight.words[i : i + 2]]
    told = len(short) == 2 and short[1] == "," and short[0].isupper() and len(short[0]) > 1
    return i + 2 if told and not phrase.bare else i


def opens_clause(sight: Sight, phrase: Phrase, one: Called) -> bool:
    """ "Menurut jaksa, | Budi bersalah", "bertemu dokter, | Budi mulai sehat": a name behind somebody whom nothing
    narrows, and no comma behind it; who holds an office is told by a whole name, or said something."""
    after = sight.words[one.stop].text if one.stop < len(sight.words) else "."
    bare = phrase.bare and after[0].isalpha() and phrase.span.of(sight.text).islower()
    if not bare or phrase.kind == "group":
        return bare
    said = phrase.first > 0 and sight.words[phrase.first - 1].lower in sight.lexicon.before_name
    return sight.lexicon.complements_after and len(one.parts) == 1 and not (said or one.titled)


def past_term(sight: Sight, i: int) -> int:
    """The word after "periode 2016-2019", "2016-2019", where the years of an office stand at word `i`."""
    first = i + sight.has("terms", i)
    stop = first
    while stop < len(sight.words) and (sight.words[stop].text.isdigit() or sight.words[stop].text in YEARS):
        stop += 1
    term = [word.text for word in sight.words[first:stop]]
    told = first > i or (len(term) == TERM and len(term[0]) == len(term[-1]) == YEAR)
    return stop if told and stop > first else i


def past_list(sight: Sight, stop: int, named: Mapping[int, Called]) -> int:
    """Kepala Pusat Riset | Bahasa, Sastra, dan Seni , Budi Santoso: the word behind a list that is of an office."""
    if not is_listed(sight, stop, stop + 1):
        return stop
    return next((i for i in range(stop, min(stop + LIST, len(sight.words))) if i in named or ends_list(sight, i)), stop)


def ends_list(sight: Sight, i: int) -> bool:
    """Whether word `i` is no part of a list of nouns in an office, nor of the body behind it."""
    word = sight.words[i]
    return not (word.capital or word.text in BETWEEN or sight.has("listing", i))


def past_clause(sight: Sight, i: int, named: Mapping[int, Called]) -> Called | None:
    """ "Anggota Komisi II DPR yang membidangi desa, Budi Santoso menegaskan …": the name after the clause.

    Not so where it ends in another's office: "pernikahan anak yang dilarang, kata Menteri Agama, Budi Santoso".
    """
    first = min((first for first in named if first > i), default=0)
    one = named.get(first)
    if any(is_holder(sight.matches[k]) and sight.words[k].capital for k in range(i, first) if k in sight.matches):
        return None
    closed = one and sight.words[first - 1].text == "," and sight.words[min(one.stop, len(sight.words) - 1)].text != ","
    return one if closed and first - i < CLAUSE else None


def is_holder(match: Match) -> bool:
    """Whether an entry is an office that one person holds."""
    return isinstance(match.entry, Office) and match.entry.kind == "person" and not match.entry.status


def past_brackets(words: Sequence[Word], i: int) -> int:
    """The word after "(DPR)", where brackets open at word `i`."""
    if i < len(words) and words[i].text == "(":
        return next((k + 1 for k in range(i + 1, min(len(words), i + 6)) if words[k].text == ")"), i)
    return i


def preceding(sight: Sight, phrase: Phrase, ended: Mapping[int, Called]) -> Called | None:
    """ "Ivan Petrov, the Russian foreign minister", "Budi Santoso selaku Menteri Luar Negeri"."""
    first = before_modifiers(sight, phrase, before_owner(sight, phrase.first - phrase.article), ended)
    link = sight.has_before("apposition", first)
    one = (
        ended.get(before_clause(sight, first - link, ended)) if link and fills_brackets(sight, phrase, first) else None
    )
    whose = phrase.article or first < phrase.first
    if one and ((whose and speaks_itself(sight, phrase, one)) or is_told_about(sight, phrase, one)):
        return None
    return one


def is_told_about(sight: Sight, phrase: Phrase, one: Called) -> bool:
    """ "Menurut Budi, | gubernur tidak keberatan", "Kata Bupati Budi, | penyidik diam": the office that begins
    what somebody says, for no comma ends it."""
    sources = sight.lexicon.sources | (sight.lexicon.before_name if sight.lexicon.complements_after else frozenset())
    before = range(one.first - len(one.titled) - 1, -1, -1)
    source = next((i for i in before if sight.words[i].lower in sources or not goes_before(sight, i)), -1)
    said = source >= 0 and sight.words[source].lower in sources and opens(sight, source)
    closed = any(word.text == "," for word in sight.words[phrase.stop : phrase.stop + CLAUSE])
    return said and sight.words[phrase.first - 1].text == "," and not closed


def goes_before(sight: Sight, i: int) -> bool:
    """Whether word `i` may be of what is told before a name: a capital, or a word of an office."""
    return sight.words[i].capital or i in sight.inside or sight.has("portfolio", i) > 0


def before_clause(sight: Sight, i: int, ended: Mapping[int, Called]) -> int:
    """ "Ann Baker|, who left Oman, becomes …": where the name ends before what is told of its bearer between commas."""
    if i in ended or i < 1 or i >= len(sight.words) or sight.words[i - 1].text != ",":
        return i
    begin = next((k for k in range(i - 2, max(0, i - CLAUSE), -1) if sight.words[k].text == ","), 0)
    told = sight.has("relative", begin + 1) or sight.has("articles", begin + 1)
    return begin if begin in ended and told else i


def fills_brackets(sight: Sight, phrase: Phrase, first: int) -> bool:
    """ "Ann Baker (| finance minister)": whether all that brackets hold is told, where the words stand in any."""
    return sight.words[first - 1].text != "(" or closes(sight, phrase.stop)


def past_degrees(sight: Sight, i: int) -> int:
    """Ann Baker | , Ph.D., M.D., a surgeon: the word behind the degrees of a name that end with a comma, too."""
    stop = i
    while stop + 1 < len(sight.words) and sight.words[stop].text == "," and (count := degree_at(sight, stop + 1)):
        stop += 1 + count
    return stop


def degree_at(sight: Sight, i: int) -> int:
    """How many words of a degree begin at word `i`: "Ph.D." is "Ph", a dot, "D" and a dot."""
    return sight.has("degrees", i) if sight.words[i].capital else 0


def before_modifiers(sight: Sight, phrase: Phrase, first: int, ended: Container[int]) -> int:
    """ "Ann Baker, | a Haitian politics expert", "Ann Baker, | political science professor": where the words begin that
    tell more of the noun behind "a", or right behind a name's comma."""
    if phrase.article or sight.lexicon.complements_after or phrase.plural:
        return first
    begin = first
    while begin > 0 and first - begin < MODIFIERS and (modifies(sight, begin - 1) or of_people(sight, begin - 1)):
        begin -= 1
    article = sight.has_before("articles", begin)
    behind = begin - article - 1  # a name's comma
    told = begin < first and behind in ended and sight.words[behind].text == ","
    told = told or (begin < first and sight.has_before("indefinite", begin) > 0)
    return begin - article if told else first


def of_people(sight: Sight, i: int) -> bool:
    """Whether word `i` is the adjective of a people."""
    match = sight.inside.get(i)
    return match is not None and isinstance(match.entry, CountryName) and match.entry.form == "people"


def before_owner(sight: Sight, first: int) -> int:
    """ "Ann Baker, | the town council's chairman", "| Harbour's CEO": where it begins to tell whose office it is."""
    if first < 2 or not owns(sight, first - 1):
        return first
    begin = first - 2
    while begin > 0 and first - begin < OWNER and sight.words[begin].capital:
        begin -= 1
    if sight.words[begin].text == ",":
        return begin + 1
    begin = first - 2
    while begin > 0 and first - begin < OWNER and sight.words[begin].text.islower():
        if sight.has("articles", begin):
            return begin
        begin -= 1
    return first


def speaks_itself(sight: Sight, phrase: Phrase, one: Called) -> bool:
    """ "After a call with Ann Baker, the minister said", "On Ann Baker, the president was short": no comma parts the
    office from its verb, and words stand before the name."""
    verb = sight.words[phrase.stop].lower if phrase.stop < len(sight.words) else ""
    told = verb in sight.lexicon.speech or sight.has("verbs_behind", phrase.stop)
    return bool(told) and one.first - len(one.titled) > 0


# ---------------------------------------------------------------- owners and aliases


def owned(
    sight: Sight, phrases: Sequence[Phrase], called: Sequence[Called], titles: set[Span]
) -> Iterator[tuple[Span, Called]]:
    """ "pemerintahan Trump", "the Clinton campaign": a body, and whose it is."""
    after = sight.lexicon.complements_after
    beside = {(one.first if after else one.stop): one for one in called}
    for phrase in phrases:
        edge = phrase.stop if after else phrase.first
        owned = (phrase.kind == "organisation" and (phrase.bare or phrase.inner)) or phrase.office.relational
        if phrase.span not in titles and edge in beside and owned:
            yield phrase.span, beside[edge]


def side_by_side(sight: Sight, called: Sequence[Called]) -> Iterator[tuple[Called, Called]]:
    """ "Joko Widodo (Jokowi)", "Siti Rahmawati alias Rahma Bintang"."""
    for one, other in pairwise(called):
        between = sight.words[one.stop : other.first - len(other.titled)]
        if is_part(sight, one):
            continue
        if [word.text for word in between] == ["("] and closes(sight, other.stop):
            yield one, other
            continue
        gap = past_brackets(sight.words, one.stop)
        comma = gap < len(sight.words) and sight.words[gap].text == "," and sight.has("alias", gap + 1) > 1
        gap += comma
        link = sight.has("alias", gap)
        if link and gap + link == other.first - len(other.titled):
            sure = sight.words[gap].lower not in sight.lexicon.doubtful or set(one.parts) & set(other.parts)
            if sure or link > 1:
                yield one, other


def is_part(sight: Sight, one: Called) -> bool:
    """Relawan Pro-|Budi (Probud): a name that a hyphen ties to the word before, so that the short one is another's."""
    hyphen = sight.words[one.first - 1] if one.first > 1 else None
    return hyphen is not None and hyphen.text == "-" and hyphen.stop == sight.words[one.first].start


def closes(sight: Sight, i: int) -> bool:
    """Whether a bracket closes at word `i`."""
    return i < len(sight.words) and sight.words[i].text == ")"
