"""Who is named behind an office: "Menteri Luar Negeri Rusia, Ivan Petrov", "the mayor in 2020, Ann Baker"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from warta.places.organisations import Organisation
from warta.text.entities.before_holders import ends_holder
from warta.text.entities.called import Called
from warta.text.entities.complements import named_body, owns
from warta.text.entities.phrases import Phrase, tells_many
from warta.text.entities.preceding import CLAUSE, preceding
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office, Word

YEARS = "-–/"
"""Between two years."""
YEAR = 4
"""A year has so many figures."""
TERM = 3
"""Two years and what is between them are so many words."""
DUTY = 8
"""What an office is for has at most so many words."""


def following(sight: Sight, phrase: Phrase, named: Mapping[int, Called], ended: Mapping[int, Called]) -> Called | None:
    """ "Menteri Luar Negeri Rusia, Ivan Petrov", "Menteri Luar Negeri (Menlu) RI Budi Santoso"."""
    stop = past_brackets(sight.words, phrase.stop)
    stop = past_naming(sight, phrase, past_term(sight, stop + sight.has("definite", stop)))
    if stop in named:
        return holder_behind(sight, phrase, named[stop], named) or right_behind(sight, phrase, named[stop], ended)
    if preceding(sight, phrase, ended):
        return None
    stop = past_duty(sight, phrase, stop, named)
    if stop < len(sight.words) and sight.words[stop].text in (",", "–"):
        return behind_comma(sight, phrase, stop + 1, named)
    return past_clause(sight, stop, named) if sight.has("relative", stop) else None


def right_behind(sight: Sight, phrase: Phrase, one: Called, ended: Mapping[int, Called]) -> Called | None:
    """ "Menteri Agama | Budi Santoso"; not whose lawyer, and not "Siti Rahmawati selaku istri | Budi Santoso"."""
    told = sight.has_before("holding", phrase.first - phrase.article) and preceding(sight, phrase, ended)
    owned = phrase.office.relational and not phrase.possessed
    return None if phrase.inner or owned or told else one


def behind_comma(sight: Sight, phrase: Phrase, i: int, named: Mapping[int, Called]) -> Called | None:
    """ "The mayor, | Ann Baker, said", "the Chairman, | Harbour Traders Association, Ann Baker, said"."""
    one = named.get(i) or named.get(past_short(sight, phrase, i))
    behind = None if one else named.get(past_body(sight, phrase, i))
    one = behind if behind and ends_holder(sight, behind.stop) else one
    return None if one and (opens_clause(sight, phrase, one) or owns(sight, one.stop)) else one


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
    while link and stop < len(sight.words) and (sight.words[stop].capital or sight.has("joint", stop) > 0):
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
