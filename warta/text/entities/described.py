"""Whom a phrase describes: somebody told of before, a body by its kind, or somebody new."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from warta.places.agencies import agency
from warta.places.leaders import find_leader
from warta.places.organisations import Organisation
from warta.records import Kind, Span
from warta.text.entities.again import body_again, is_in_plural
from warta.text.entities.apart import is_apart, is_one_of, takes_up
from warta.text.entities.apposed_bodies import apposed_body
from warta.text.entities.appositions import BODIES, Spotted
from warta.text.entities.bodies import INTRODUCED, RULE
from warta.text.entities.cast import FIRM, Cast, Figure, is_acronym, mentioned
from warta.text.entities.counts import counted_alike, counts_others
from warta.text.entities.loose import Loose, acronyms
from warta.text.entities.phrases import Phrase, former_key, tells_man, tells_many
from warta.text.entities.preceding import closes
from warta.text.entities.pronouns import PEOPLE, Present, Pronoun, bearer_of, fits
from warta.text.entities.roles import role_of, role_text
from warta.text.entities.sights import Sight
from warta.text.entities.tabled import body_named, explained, may_be_short, organisation_told, take_letters
from warta.text.entities.titles import gender_of, title_of
from warta.text.lexicon import Office

GROUPS = ("NGO", "REB", "LAB", "EDU")
"""Bodies of these sectors are groups, too: "the group", "the organisation"."""


def read_phrase(cast: Cast, spotted: Spotted, phrase: Phrase, told: Sequence[Present], here: Present) -> Figure | None:
    """The figure a phrase describes: the one named beside it, one told before, or a new one."""
    if phrase.span in spotted.titles:
        return mentioned(cast.by_key[spotted.titles[phrase.span].span], phrase.span, "title")
    if phrase.span in spotted.owners:
        return read_owned(cast, spotted, phrase)
    if introduced := introduced_by(cast, spotted, phrase):
        return mentioned(introduced, phrase.span, "role")
    if apposed := apposed_body(spotted.sight, phrase, here):
        return mentioned(apposed, phrase.span, "role")
    if again := body_again(cast, spotted.sight, phrase, told, here):
        return mentioned(again, phrase.span, "role")
    subject = last_person(here)
    if subject and phrase.kind == "person" and spotted.sight.has_before("serving", phrase.first):
        return mentioned(subject, phrase.span, "role")
    apart = is_apart(spotted.sight, phrase)
    known = None if apart else known_before(cast, spotted, phrase, told, here)
    if known and known is not subject:
        if takes_up(spotted.sight, phrase):
            return None
        known = None if is_one_of(spotted.sight, phrase) else known
    if known:
        return mentioned(known, phrase.span, "role")
    outlet = outlet_told(cast, spotted.sight, phrase)
    if outlet:
        return mentioned(outlet, phrase.span, "role")
    tables = shortened(spotted.sight, phrase)
    if phrase.office.beside or (phrase.bare and not (phrase.office.alone or tables)):
        return None
    short = short_names(spotted.sight, phrase)
    lettered = letters_of(spotted.sight, phrase)
    keys: list[object] = [*(("name", letters) for letters in short), *tables, *lettered]
    if not apart and is_meant_next(cast, spotted.sight, phrase):
        keys.append(phrase.key)
    figure = next((cast.by_key[key] for key in (*tables, *lettered) if key in cast.by_key), None)
    if figure:
        if lettered:
            told_by_noun(figure, phrase)
        cast.by_key.setdefault(phrase.key, figure)
    else:
        figure = cast.add(described(spotted.sight, phrase, phrase.span), *keys)
    if phrase.kind != "person":
        take_letters(cast, spotted.sight, figure, phrase.first, phrase.stop)
    return mentioned(figure, phrase.span, "role")


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
    fitting = [body for body in bodies if body.sector == phrase.sector and agree(body.country, phrase.country)]
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
    same = [figure for figure in told if agree(figure.country, phrase.country)]
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


def state_of(figure: Figure) -> str | None:
    """The country of a person, as told so far or by the table of who leads one, if all of the offices are of one."""
    terms = find_leader(figure.parts) if figure.country is None else ()
    countries = {term.country for term in terms}
    return countries.pop() if len(countries) == 1 else figure.country


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


def pointed_at(cast: Cast, sight: Sight, phrase: Phrase, told: Sequence[Present], here: Present) -> Figure | None:
    """ "Politikus Gerindra itu", "the company": somebody told of just before, and told now what he is."""
    if points_back(sight, phrase):
        return company_told(sight, told, here)
    if not phrase.definite or phrase.plural or (phrase.kind == "organisation" and tells_many(sight, phrase)):
        return None
    if phrase.bare and sight.lexicon.phrases["states_again"].has(phrase.office.form):
        return None if is_other_land(sight, phrase) else state_told([*told[-2:], here])
    if tells_man(sight, phrase.first):
        return man_pointed_at(sight, phrase, told, here)
    if phrase.kind != "person":
        return kind_pointed_at(cast, sight, phrase, [*told[-2:], here])
    if sight.has("links", phrase.stop) and sight.person_at(phrase.stop + 1):
        return None  # the brother of Ann Baker
    if phrase.sector != "CVL" and (sight.has("completing", phrase.stop) or sight.has("employers", phrase.stop)):
        return None  # the secretary-general at the council; but the mother of two
    if phrase.office.beside and any(one.parts and one is not here.speaker for one in here.figures):
        return None  # Ann Baker beat the runner: he may be told in either sentence
    found = person_pointed_at(phrase, told, here)
    return None if found and is_object(found, sight, phrase) else found


def is_object(figure: Figure, sight: Sight, phrase: Phrase) -> bool:
    """Ann Baker memuji | penyanyi itu: whether a phrase stands right behind the verb of whom it might stand for."""
    last = figure.mentions[-1] if figure.mentions else None
    between = sight.text[last.span.stop : phrase.span.start].split() if last and last.rule != "role" else []
    return len(between) == 1 and between[0].isalpha() and sight.lexicon.complements_after


def is_other_land(sight: Sight, phrase: Phrase) -> bool:
    """The first country, the country | here, | of a thousand islands: whether more than the noun tells which."""
    more = phrase.span.of(sight.text).lower() != phrase.office.form and not phrase.possessed
    return more or sight.has("here", phrase.stop) > 0 or sight.has("of", phrase.stop) > 0


def kind_pointed_at(cast: Cast, sight: Sight, phrase: Phrase, near: Sequence[Present]) -> Figure | None:
    """ "the company", "the researchers": a body or a group told of just before, else the only body that it may be."""
    small = sight.words[phrase.stop - 1].text if of_land(phrase) else phrase.span.of(sight.text)
    named = not (phrase.pointing or phrase.first == 0 or small.islower())
    many = phrase.kind == "group" and tells_many(sight, phrase)
    if named or (many and phrase.sector == "GOV") or phrase.sector in PEOPLE:
        return None
    if sight.lexicon.goes_by.nouns and not many:  # which tell all bodies that have a name
        return body_pointed_at(phrase, near, told_again)
    fits = told_again if is_general(sight, phrase) else may_be_many if many else may_be_again
    return body_pointed_at(phrase, near, fits) or only_body(cast, sight, phrase)


def only_body(cast: Cast, sight: Sight, phrase: Phrase) -> Figure | None:
    """ "partai itu": the only body named so far whose name has the noun in it; of several the one that the article
    tells of far oftener than of others."""
    if phrase.kind == "person" or not phrase.bare or phrase.plural or is_general(sight, phrase):
        return None
    named = [one for one in cast.recent() if one.mentions and one.kind in ("organisation", "group")]
    named = [one for one in named if one.rule != "role"]
    named = [one for one in named if not one.parts and one.name[0].isupper()]
    named = [one for one in named if before_of(sight, one.name).endswith(phrase.office.form)]
    named.sort(key=lambda one: len(one.mentions), reverse=True)
    leads = len(named) == 1 or (len(named) > 1 and len(named[0].mentions) >= max(3, 3 * len(named[1].mentions)))
    return named[0] if leads else None


def before_of(sight: Sight, name: str) -> str:
    """Harbour Bank of Oman: a body's name before what it is of, in small letters."""
    words = name.lower().split(" ")
    return " ".join(takewhile(lambda word: not sight.lexicon.phrases["of"].has(word), words))


def person_pointed_at(phrase: Phrase, told: Sequence[Present], here: Present) -> Figure | None:
    """ "the striker": whoever "he" would be of the sentence before, if he may be one."""
    found = bearer_of(Pronoun(phrase.span, False, None, True), told[-1:], Present())
    if found is None or not found.parts or is_other(found, phrase):
        return None
    if not (agree(state_of(found), phrase.country) or (phrase.pointing and found.holds(phrase.office))):
        return None  # "pelatih asal Oman itu" may be the one of another state's team
    if phrase.country and state_of(found) is None and (stated := of_the_state(phrase, [*told[-1:], here])):
        return stated
    return found if phrase.pointing or found.sector not in FIRM or found.sector == phrase.sector else None


def man_pointed_at(sight: Sight, phrase: Phrase, told: Sequence[Present], here: Present) -> Figure | None:
    """ "Pria itu", "wanita asal Solo itu": the one person of the sentence before who may be, if nobody else is told of
    in it; "pria itu" alone holds no office of a state."""
    before = [one for one in told[-1].figures if one.kind in ("person", "group")] if told else []
    pronoun = Pronoun(phrase.span, False, sight.has("pointed_women", phrase.first) > 0, True)
    fitting = [one for one in before if (one.parts or one.stranger) and fits(pronoun, one)]
    others = [one for one in before if not one.parts and one not in fitting]
    if fitting and fitting[0].stranger:
        others = [one for one in others if suffered_or_did(sight, one)]
    if others or len(fitting) != 1 or any(one.kind == "person" for one in here.figures):
        return None
    found = fitting[0]
    held = found.sector in FIRM and sight.has("definite", phrase.stop)
    return None if held or not agree(state_of(found), phrase.country) else found


def suffered_or_did(sight: Sight, figure: Figure) -> bool:
    """Whether somebody is told of as a victim or a suspect."""
    sets = (sight.lexicon.phrases["victims"], sight.lexicon.phrases["suspects"])
    return any(known.has(office) for known in sets for office in figure.offices)


def of_the_state(phrase: Phrase, near: Sequence[Present]) -> Figure | None:
    """ "the Omani minister" after "the Omani minister of peace": the only one near who is told of that state with the
    office, where somebody named near is told of none."""
    persons = [one for present in near for one in present.figures if one.kind == "person" and not one.plural]
    told = [one for one in persons if one.country == phrase.country and one.holds(phrase.office)]
    return told[0] if len(told) == 1 else None


def is_general(sight: Sight, phrase: Phrase) -> bool:
    """Whether a noun is one that every state has: government, ministry."""
    return tuple(phrase.office.form.split()) in sight.lexicon.phrases["general"].known


def completed_near(sight: Sight, phrase: Phrase, near: Sequence[Present]) -> Figure | None:
    """ "the ministry" after "the trade ministry": what a general noun was told with more just before."""
    again = phrase.definite and phrase.bare and phrase.kind == "organisation" and is_general(sight, phrase)
    return body_pointed_at(phrase, near, told_again) if again else None


def is_other(found: Figure, phrase: Phrase) -> bool:
    """Whether an office that one alone holds is told of another: "the prime minister" after the foreign minister."""
    holder = phrase.office.identity in found.offices or (not found.offices and bool(find_leader(found.parts)))
    return phrase.office.same and not (holder or phrase.pointing)


def agree(one: str | None, other: str | None) -> bool:
    """Whether two countries may be one, None being any."""
    return one is None or other is None or one == other


def points_back(sight: Sight, phrase: Phrase) -> bool:
    """Whether a noun alone always is somebody told before: "Perseroan"."""
    return phrase.bare and sight.lexicon.phrases["points_back"].has(phrase.office.form)


def company_told(sight: Sight, told: Sequence[Present], here: Present) -> Figure | None:
    """The company told last that has a name."""
    firms = sight.lexicon.phrases["firms"]
    bodies = [figure for present in (*told, here) for figure in present.figures if figure.kind == "organisation"]
    named = [figure for figure in bodies if figure.rule != "role" or any(map(firms.has, figure.offices))]
    return next((figure for figure in reversed(named) if figure.sector == "BUS"), None)


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


def state_told(near: Sequence[Present]) -> Figure | None:
    """ "the country": the only state told in the nearest sentence that tells of one, and of nobody of another."""
    for present in reversed(near):
        states = [one for one in present.figures if one.kind == "state" and one.told_of]
        if states:
            alone = {one.country for one in present.figures if one.country} == {states[0].country}
            return states[0] if alone and len(states) == 1 else None
    return None


def body_pointed_at(phrase: Phrase, near: Sequence[Present], fits: Callable[[Phrase, Figure], bool]) -> Figure | None:
    """ "the company": the body that may be one and is told in the nearest sentence, of several the one told of most."""
    for present in reversed(near):
        fitting = [figure for figure in present.figures if fits(phrase, figure)]
        lands = (phrase.country,) if of_land(phrase) else (phrase.country, None)
        fitting = [figure for figure in fitting if not phrase.country or figure.country in lands]
        if fitting:
            told = phrase.bare or of_land(phrase)
            return max(reversed(fitting), key=lambda figure: len(figure.mentions)) if told else None
    return None


def of_land(phrase: Phrase) -> bool:
    """ "the Omani company": whether all that a phrase tells beside a firm's noun is its country."""
    return phrase.sector == "BUS" and phrase.key == (phrase.office.form, phrase.country)


def may_be_again(phrase: Phrase, figure: Figure) -> bool:
    """Whether a phrase may stand for a body: named, and of its sector; or told with its noun and more."""
    if figure.rule == "role":
        return told_again(phrase, figure)
    if figure.parts or figure.kind not in ("organisation", "group"):
        return False
    if figure.kind == "group" and phrase.kind != "group":
        return False
    sectors = (None, phrase.sector, *(GROUPS if phrase.office.sector == "SOC" else ()))
    return figure.sector in sectors and (figure.rule != RULE or has_noun(figure.name, phrase.office))


def may_be_many(phrase: Phrase, figure: Figure) -> bool:
    """Whether a phrase of several may stand for one body: one whose sector is told."""
    return figure.sector is not None and may_be_again(phrase, figure)


def told_again(phrase: Phrase, figure: Figure) -> bool:
    """ "the ministry" after "the farm ministry": whether a body without a name was told by this noun and more."""
    noun = phrase.office.form
    more = any(held.startswith(f"{noun} ") or held.endswith(f" {noun}") for held in figure.offices)
    same = {noun, phrase.office.identity} & figure.offices and not figure.bare
    return figure.kind == "organisation" and bool(more or same)


def has_noun(name: str, office: Office) -> bool:
    """ "the council" after "the Harbour Council": whether a body's noun is a part of its name."""
    return office.form in name.lower().split()
