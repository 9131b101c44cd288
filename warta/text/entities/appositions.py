"""Which phrase tells who a named person is, and which names are of one person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from warta.places.leaders import single_leaders
from warta.records import Span
from warta.text.entities.called import Called, Spots
from warta.text.entities.complements import begins_name, owns, shortens, told_holder
from warta.text.entities.following import following, past_brackets, past_naming, past_years
from warta.text.entities.known_parts import hears, hyphened, parts_known
from warta.text.entities.people import find_called
from warta.text.entities.phrases import Phrase, find_phrases, tells_many
from warta.text.entities.preceding import closes, past_degrees, preceding
from warta.text.entities.sights import Sight
from warta.text.entities.towns import places_in_row

BODIES = ("NGO", "EDU", "SOC", "MED", "REL")
"""Where a noun shows its number, the single ones of groups of these sectors are bodies: a charity, a club."""


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
    phrases = tuple(
        phrase for phrase in phrases if phrase.span in titles or phrase.pointing or not phrase.office.beside
    )
    owners = dict(owned(sight, phrases, called, set(titles)))
    bodies = set(owners.values())
    persons = tuple(one for one in called if one not in bodies)
    phrased = {i for phrase in phrases for i in range(phrase.first, phrase.stop)}
    return Spotted(
        sight=sight,
        phrases=phrases,
        called=persons,
        titles=titles,
        owners=owners,
        aliases=tuple(side_by_side(sight, called)),
        listed=listed,
        taken=frozenset(phrased | {i for one in persons for i in range(one.first, one.stop)}),
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
        if nobody or is_crowd(sight, phrase) or owner or thing or kin:  # Ann Baker, his family, others
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


def is_crowd(sight: Sight, phrase: Phrase) -> bool:
    """ "Friends of the Children, | Ann Baker": whether a phrase is of people, whose plural no letters tell."""
    return phrase.kind == "group" and phrase.office.sector == "CVL" and not sight.lexicon.complements_after


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
        if between and sight.has("joint", other.first - 1) and between[:-1] in ([], [","]):
            return found
        if between != [","]:
            return ()
        last = other
    return ()


def is_beside(sight: Sight, one: Phrase, other: Phrase) -> bool:
    """ "president | and chief executive": whether an "and" with no article behind it joins two phrases."""
    joined = one.stop + 1 == other.first and not other.article
    return joined and (sight.has("joint", one.stop) > 0 or sight.has("listing", one.stop) > 0)


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
