"""Whom words point back to: "the company", "the striker", "pria itu", of those told just before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from warta.places.leaders import find_leader
from warta.text.entities.bodies import RULE
from warta.text.entities.cast import FIRM, Cast, Figure
from warta.text.entities.phrases import Phrase, tells_man, tells_many
from warta.text.entities.pronouns import PEOPLE, Present, Pronoun, bearer_of, fits
from warta.text.entities.sights import Sight
from warta.text.lexicon import Office

GROUPS = ("NGO", "REB", "LAB", "EDU")
"""Bodies of these sectors are groups, too: "the group", "the organisation"."""


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
    if not (may_be_one_state(state_of(found), phrase.country) or (phrase.pointing and found.holds(phrase.office))):
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
    return None if held or not may_be_one_state(state_of(found), phrase.country) else found


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


def state_of(figure: Figure) -> str | None:
    """The country of a person, as told so far or by the table of who leads one, if all of the offices are of one."""
    terms = find_leader(figure.parts) if figure.country is None else ()
    countries = {term.country for term in terms}
    return countries.pop() if len(countries) == 1 else figure.country


def may_be_one_state(one: str | None, other: str | None) -> bool:
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
