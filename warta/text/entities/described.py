"""Whom a phrase describes: somebody told of before, a body by its kind, or somebody new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warta.places.agencies import agency
from warta.places.organisations import Organisation
from warta.records import Kind, Span
from warta.text.entities.again import body_again, is_in_plural
from warta.text.entities.apart import is_apart, is_one_of, takes_up
from warta.text.entities.apposed_bodies import apposed_body
from warta.text.entities.appositions import BODIES, Spotted
from warta.text.entities.bodies import INTRODUCED
from warta.text.entities.cast import FIRM, Cast, Figure, is_acronym, mentioned
from warta.text.entities.counts import counted_alike, counts_others
from warta.text.entities.loose import Loose, acronyms
from warta.text.entities.phrases import Phrase, former_key, tells_man
from warta.text.entities.pointed import completed_near, may_be_one_state, pointed_at, points_back, state_of
from warta.text.entities.preceding import closes
from warta.text.entities.pronouns import PEOPLE, Present
from warta.text.entities.roles import role_of, role_text
from warta.text.entities.sights import Sight
from warta.text.entities.tabled import body_named, explained, may_be_short, organisation_told, take_letters
from warta.text.entities.titles import gender_of, title_of


def read_phrase(cast: Cast, spotted: Spotted, phrase: Phrase, told: Sequence[Present], here: Present) -> Figure | None:
    """The figure a phrase describes: the one named beside it, one told before, or a new one."""
    if phrase.span in spotted.titles:
        return mentioned(cast.by_key[spotted.titles[phrase.span].span], phrase.span, "title")
    if phrase.span in spotted.owners:
        return read_owned(cast, spotted, phrase)
    beside = introduced_by(cast, spotted, phrase) or apposed_body(spotted.sight, phrase, here)
    beside = beside or body_again(cast, spotted.sight, phrase, told, here)
    if beside:
        return mentioned(beside, phrase.span, "role")
    subject = last_person(here)
    if subject and phrase.kind == "person" and spotted.sight.has_before("serving", phrase.first):
        return mentioned(subject, phrase.span, "role")
    apart = is_apart(spotted.sight, phrase)
    known = None if apart else known_before(cast, spotted, phrase, told, here)
    if known and known is not subject:
        if takes_up(spotted.sight, phrase):
            return None
        known = None if is_one_of(spotted.sight, phrase) else known
    found = known or outlet_told(cast, spotted.sight, phrase) or newly_told(cast, spotted.sight, phrase, apart)
    return mentioned(found, phrase.span, "role") if found else None


def newly_told(cast: Cast, sight: Sight, phrase: Phrase, apart: bool) -> Figure | None:
    """A new figure, or the body of the tables that the phrase is a fuller name of; None where it tells too little.

    `apart`: the same words elsewhere mean somebody else.
    """
    tables, lettered = shortened(sight, phrase), letters_of(sight, phrase)
    if phrase.office.beside or (phrase.bare and not (phrase.office.alone or tables)):
        return None
    keys: list[object] = [*(("name", letters) for letters in short_names(sight, phrase)), *tables, *lettered]
    if not apart and is_meant_next(cast, sight, phrase):
        keys.append(phrase.key)
    figure = next((cast.by_key[key] for key in (*tables, *lettered) if key in cast.by_key), None)
    if figure:
        if lettered:
            told_by_noun(figure, phrase)
        cast.by_key.setdefault(phrase.key, figure)
    else:
        figure = cast.add(described(sight, phrase, phrase.span), *keys)
    if phrase.kind != "person":
        take_letters(cast, sight, figure, phrase.first, phrase.stop)
    return figure


def known_before(cast: Cast, spotted: Spotted, phrase: Phrase, told: Sequence[Present], here: Present) -> Figure | None:
    """Who was told of before and is described now, with what the phrase tells of him."""
    sight = spotted.sight
    known = named_so(cast, sight, phrase) or completed_near(sight, phrase, [*told[-2:], here])
    known = known or told_before(cast, sight, phrase) or told_short(cast, sight, phrase)
    if known:
        if known.kind == phrase.kind == "person":
            known.country = known.country or phrase.country
        return known
    pointed = pointed_at(cast, sight, phrase, told, here)
    if pointed:
        tell_again(pointed, spotted, phrase)
        if points_back(sight, phrase) or (pointed.stranger and phrase.pointing):
            cast.by_key[phrase.key] = pointed
    return pointed


def last_person(here: Present) -> Figure | None:
    """Whom a sentence named last."""
    return next((place.figure for place in reversed(here.places) if place.figure.kind == "person"), None)


def tell_again(figure: Figure, spotted: Spotted, phrase: Phrase) -> None:
    """What a phrase that points back says of somebody: "pria asal Oman itu" only his country, "pemain itu" not that he
    is of the article's own."""
    if tells_man(spotted.sight, phrase.first):
        figure.country = figure.country or phrase.country
    elif phrase.pointing and not figure.holds(phrase.office):
        domestic = figure.domestic
        title_of(figure, spotted.sight, phrase, role_of(spotted, phrase))
        if figure.kind == "person" and phrase.sector not in FIRM:
            figure.domestic = domestic


def is_meant_next(cast: Cast, sight: Sight, phrase: Phrase) -> bool:
    """Whether the next words like these mean somebody new: the next "spokesman" is who was told last, not always the
    one that was "a spokesman"; the next "tersangka" are all 26, not the 14 of them told since."""
    known = cast.by_key.get(phrase.key)
    if known and counts_others(known, phrase.span.of(sight.text), sight):
        return False
    return not (phrase.new and phrase.bare and phrase.article)


def introduced_by(cast: Cast, spotted: Spotted, phrase: Phrase) -> Figure | None:
    """ "the law firm | Harbour Hall": the body whose name stands behind the noun that tells what it is."""
    sight = spotted.sight
    noun = sight.has_before("introducing", phrase.stop) if phrase.kind != "person" and not phrase.plural else 0
    if not noun or not sight.words[phrase.stop - 1].text.islower():
        return None
    figure = body_at(cast, spotted, phrase.stop) or body_apart(cast, spotted, phrase)
    if figure:
        told_by_noun(figure, phrase)
    return figure


def told_by_noun(figure: Figure, phrase: Phrase) -> None:
    """Note what the noun beside a body's name tells of it."""
    figure.country = figure.country or phrase.country
    figure.sector = phrase.sector if figure.sector in (None, "UNK", "SOC") else figure.sector
    figure.offices |= {phrase.office.identity, phrase.office.form}


def body_at(cast: Cast, spotted: Spotted, i: int) -> Figure | None:
    """The body whose name word `i` opens, as the noun before it says that one does."""
    sight = spotted.sight
    match, (stop, name) = sight.matches.get(i), sight.names.get(i, (i, None))
    if name and name.rule == INTRODUCED:
        told = [one for one in spotted.phrases if one.first == i]  # the | Harbour Broadcasting Corporation
        keys = [("name", name.span.of(sight.text)), *(one.key for one in told)]
        known = next((cast.by_key[key] for key in keys if key in cast.by_key), None)
        figure = known or body_named(cast, sight, name, (i, stop))
        cast.by_key |= dict.fromkeys(keys, figure)
        for one in told:
            figure.country, figure.sector = figure.country or one.country, one.sector
        return figure
    if match and isinstance(match.entry, Organisation) and match.stop >= stop:
        return organisation_told(cast, sight, Loose(sight.span(match.first, match.stop), match, False), match.entry)
    return None


def body_apart(cast: Cast, spotted: Spotted, phrase: Phrase) -> Figure | None:
    """ "its parent company|, the Harbour Group, said": the body named between commas behind what it is."""
    sight = spotted.sight
    first = phrase.stop + 1 + sight.has("articles", phrase.stop + 1)
    if first >= len(sight.words) or sight.words[phrase.stop].text != ",":
        return None
    named = next((one for one in spotted.phrases if one.first == first and one.kind == "organisation"), None)
    match, (stop, name) = sight.matches.get(first), sight.names.get(first, (first, None))
    stop = max(stop, named.stop if named else stop, match.stop if match else stop)
    capital = sight.words[first].capital and sight.words[stop - 1].capital
    closed = stop < len(sight.words) and sight.words[stop].text in (",", ".")
    listed = stop + 1 < len(sight.words) and sight.has("joint", stop + 1) > 0
    if not capital or not closed or listed:
        return None
    if named and named.stop == stop and not (named.bare or named.span in spotted.owners):
        return cast.by_key.get(named.key) or cast.add(described(sight, named, named.span), named.key)
    if match and match.stop == stop and isinstance(match.entry, Organisation):
        return organisation_told(cast, sight, Loose(sight.span(first, stop), match, False), match.entry)
    if name and name.kind == "organisation" and name.rule != INTRODUCED and first not in sight.inside:
        return explained(cast, name.span.of(sight.text)) or body_named(cast, sight, name, (first, stop))
    return None


def shortened(sight: Sight, phrase: Phrase) -> list[tuple[str, ...]]:
    """The body of the tables that a phrase is a fuller name of, by the short one in brackets or behind "PT".

    "Kementerian Kelautan dan Perikanan (KKP)"; "PT Tokopedia".
    """
    if phrase.kind != "organisation":
        return []
    first = phrase.first + sight.has("firms", phrase.first)
    if first >= phrase.stop:
        return []  # "di PT", and no more
    inside = [sight.matches[i] for i in range(first, phrase.stop + 2) if i in sight.matches]
    bracketed = [one for one in inside if sight.words[one.first - 1].text == "(" and closes(sight, one.stop)]
    whole = [one for one in inside if phrase.first < first == one.first and one.stop == phrase.stop]
    bodies = [one.entry for one in (*bracketed, *whole) if isinstance(one.entry, Organisation)]
    fitting = [
        body for body in bodies if body.sector == phrase.sector and may_be_one_state(body.country, phrase.country)
    ]
    words = sight.span(first, phrase.stop).of(sight.text)
    ending = [one.entry for one in bracketed if one.stop + 1 == phrase.stop]  # whatever its letters stand for
    return [
        body.names
        for body in fitting
        if words in body.names or body in ending or any(begins_alike(one, words) for one in body.names)
    ]


def short_names(sight: Sight, phrase: Phrase) -> Iterator[str]:
    """ "The Harbour Foundation (HF)", "the Foods Ministry (Foomin)": what the brackets behind a body call it, in
    letters alone or, if a phrase ends with them, in any way."""
    if phrase.kind == "person":
        return
    yield from acronyms(sight, phrase.first, phrase.stop + 3)
    words = sight.words[phrase.first : phrase.stop]
    if [word.text for word in words[-3::2]] == ["(", ")"] and words[-2].capital and words[-2].text.isalpha():
        yield words[-2].text


def letters_of(sight: Sight, phrase: Phrase) -> list[tuple[str, str]]:
    """ "The ruling HWP | party": the letters of a body before its noun, as it is found by them."""
    noun = 0 if phrase.plural else sight.has_before("of_letters", phrase.stop)
    i = phrase.stop - noun - 1
    told = noun and phrase.kind != "person" and i >= phrase.first and i not in sight.inside
    return [("name", sight.words[i].text)] if told and is_acronym(sight.words[i].text) else []


def begins_alike(short: str, words: str) -> bool:
    """Whether a name may be short for these words from the first on: "Ditjen Kementerian Pertanian" is no Kementan."""
    return may_be_short(short, words) and short[0] == words[0]


def described(sight: Sight, phrase: Phrase, span: Span) -> Figure:
    """A new figure that has no name, only what it is."""
    return Figure(
        span.of(sight.text),
        kind_of(sight, phrase),
        "role",
        role=role_text(sight, phrase.first, phrase.stop) if phrase.kind == "person" and not phrase.plural else None,
        country=phrase.country,
        sector=phrase.sector,
        offices={phrase.office.identity, phrase.office.form},
        keys={phrase.key},
        plural=phrase.plural or (phrase.kind == "group" and not is_one(phrase)),
        woman=gender_of(sight, phrase.office.form.split()[-1]),
        bare=phrase.bare,
        new=phrase.new,
        stranger=is_one(phrase),
        domestic=phrase.country is None and not phrase.foreign,
    )


def kind_of(sight: Sight, phrase: Phrase) -> Kind:
    """What a phrase stands for: several persons are a group, "seorang warga" is a person, and one church is a body,
    though many are a group."""
    if phrase.kind == "person":
        return "group" if phrase.plural else "person"
    if is_one(phrase):
        return "person"
    one = not (phrase.plural or phrase.office.form.endswith(sight.lexicon.plural))
    return "organisation" if phrase.kind == "group" and phrase.sector in BODIES and one else phrase.kind


def is_one(phrase: Phrase) -> bool:
    """ "Seorang warga": whether one of a sort is told of, nobody of whom the text has told."""
    return phrase.kind == "group" and phrase.single and phrase.sector in PEOPLE and not phrase.plural


def read_owned(cast: Cast, spotted: Spotted, phrase: Phrase) -> Figure:
    """ "pemerintahan Trump": a body whose country is that of the person it is named after."""
    owner = spotted.owners[phrase.span]
    whose = cast.by_key[owner.span]
    span = Span(min(phrase.span.start, owner.span.start), max(phrase.span.stop, owner.span.stop))
    key = (*phrase.key, whose.name)
    figure = cast.by_key.get(key)
    if figure is None:
        figure = cast.add(described(spotted.sight, phrase, span), key)
        figure.owner, figure.domestic = whose, False
    return mentioned(figure, span, "role")


def told_before(cast: Cast, sight: Sight, phrase: Phrase) -> Figure | None:
    """Somebody described by the same words, or the holder of the office that is named without a country."""
    if known := cast.by_key.get(phrase.key):
        words = phrase.span.of(sight.text)
        return counted_alike(cast.recent(), phrase.key, words, sight) if counts_others(known, words, sight) else known
    if phrase.plural or phrase.new:
        return None
    keys = (phrase.key, former_key(phrase.key)) if phrase.former else (phrase.key,)
    told = [figure for figure in cast.recent_persons() if any(map(figure.told_as, keys))]
    same = [figure for figure in told if may_be_one_state(figure.country, phrase.country)]
    same = same or ([] if phrase.former else holders_for(cast, phrase))
    if same:
        return max(same, key=lambda figure: figure.last)
    return bare_before(cast, sight, phrase) if phrase.bare and not names_more(sight, phrase) else None


def names_more(sight: Sight, phrase: Phrase) -> bool:
    """ "Menteri Investasi" after "Menteri Agama Budi Santoso": what an office of state is for, named behind it."""
    one = phrase.kind == "person" and phrase.sector in FIRM and not phrase.pointing
    behind = len(phrase.key) > 1 and all(part.isalpha() for part in phrase.key[1:] if part)
    return one and behind and sight.lexicon.complements_after and not sight.title_case


def holders_for(cast: Cast, phrase: Phrase) -> list[Figure]:
    """ "The president of Oman" after "President Ann Baker": those of a state who hold an office that one alone has."""
    whole = phrase.office.same and phrase.key == (phrase.office.identity, phrase.country)
    held = (one for one in cast.recent_persons() if whole and phrase.office.identity in one.offices)
    return [one for one in held if one.mentions and one.sector != "ELI" and state_of(one) == phrase.country]


def told_short(cast: Cast, sight: Sight, phrase: Phrase) -> Figure | None:
    """ "Dinas SPD" after "Dinas Sukamaju, Pangan dan Desa (SPD)": the body that has its noun and its letters."""
    short = sight.words[phrase.stop - 1].text
    if phrase.kind != "organisation" or phrase.stop - phrase.first <= 1 or not short.isupper():
        return None
    told = cast.by_key.get(("name", short))
    noun = sight.words[phrase.first].lower
    return told if told and told.kind == "organisation" and told.name.lower().startswith(f"{noun} ") else None


def named_so(cast: Cast, sight: Sight, phrase: Phrase) -> Figure | None:
    """ "the Party" after "the Harbour Party": the one body told that has a noun with a capital in its name."""
    noun = phrase.office.form
    told = phrase.definite and phrase.bare and phrase.kind == "organisation" and not sight.title_case
    if not told or not sight.words[phrase.first].capital or phrase.stop - phrase.first > 1:
        return None
    bodies = [one for one in cast.recent() if one.kind == "organisation" and one.mentions]
    named = [one for one in bodies if noun in one.name.lower().split() and one.name.lower() != noun]
    return named[0] if len(named) == 1 else None


def bare_before(cast: Cast, sight: Sight, phrase: Phrase) -> Figure | None:
    """ "menteri", "hakim", "militer", where the text has told which."""
    if phrase.kind == "organisation" and is_in_plural(sight, phrase):
        return None
    if phrase.kind == "organisation" or (phrase.kind == "group" and phrase.sector not in FIRM):
        return cast.only_completed(phrase.office, phrase.pointing)
    if phrase.kind == "group":
        named = cast.only_named(phrase.office)
        # "majelis hakim" after that of a town's court; not "negara" after "negara Jepang"
        court = phrase.sector == "JUD"
        return named or (cast.only_completed(phrase.office, phrase.pointing) if court else None)
    held = cast.holder(phrase.office, phrase.country) if phrase.definite or phrase.sector != "UNK" else None
    owned = phrase.sector not in FIRM and sight.has("possessive", phrase.first)
    if held and owned and not held.offices & {phrase.office.identity, phrase.office.form}:
        return None  # "his attorney" is not the district attorney
    shadow = held is not None and held.sector == "OPP" != phrase.sector
    return None if shadow else held


def outlet_told(cast: Cast, sight: Sight, phrase: Phrase) -> Figure | None:
    """ "Kantor berita Kabar": the outlet, told as what it is."""
    inside = sight.name_ends.get(phrase.stop)
    if phrase.office.sector != "JRN" or phrase.kind != "organisation" or not sight.lexicon.complements_after:
        return None
    match = sight.ends.get(phrase.stop)
    entry = match.entry if match and match.first > phrase.first else None
    if match and isinstance(entry, Organisation) and entry.sector == "JRN":
        key: object = entry.names
        words, country = sight.span(match.first, match.stop).of(sight.text), entry.country
    elif inside and inside[0] > phrase.first and (press := agency(inside[1].span.of(sight.text))):
        words, country = inside[1].span.of(sight.text), press.country
        key = ("name", words)
    else:
        return None
    told = Figure(words, "organisation", "organisations", country=country, sector="JRN")
    return cast.by_key.get(key) or cast.add(told, key)
