"""Entries of the tables that are other words where they stand: money, an address, a part of somebody's name."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact, find_place
from warta.places.organisations import Organisation
from warta.text.lexicon import Entry, Lexicon, Match, Office, Word

APART = ("never", "former", "honorifics", "given")
"""Words of these sets before a body's name are no part of it."""

REACH = 3
"""The parts of an address are so few words from each other: RT 05/RW 03."""

OF_PAPER = 12
"""So many words behind an office the number stands at most that makes a paper of it."""

NAMES = ("name", "seat", "capital")
"""Forms of entries for states that are names."""

PRIVATE = ("JRN", "BUS")
"""Bodies of these sectors are at work in other states."""

LEAST_GIVEN = 4
"""Shorter given names are other words, too: Hari, Made."""


def of_a_name(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Whether an entry's words are a part of somebody's name here, or of an address."""
    return any(rule(words, match, lexicon) for rule in RULES[type(match.entry)])


def ends_body(words: Sequence[Word], match: Match, matches: Sequence[Match], lexicon: Lexicon) -> bool:
    """the Social | Democratic Party, National | Congress: a body of the tables whose words are the last of another's.

    Behind a state's or a place's name it is that body there: the Ohio Democratic Party.
    """
    first = match.first
    body = isinstance(match.entry, Organisation)
    if lexicon.complements_after or not body or first <= 1:  # an opening word has a capital whatever it is
        return False
    before, last = words[first - 1], words[match.stop - 1]
    joint = lexicon.phrases["joint"].has(before.lower)
    if joint and words[first - 2].capital and lexicon.phrases["portfolio"].has(words[first - 2].lower):
        return lexicon.phrases["bodies"].has(last.lower)  # the Defence and | Security Council
    lands = [other for other in matches if other.stop == first and not isinstance(other.entry, Office)]
    where = any(not is_foreign(match, other) for other in lands)
    apart = where or any(lexicon.phrases[kind].has(before.lower) for kind in APART)
    whole = before.text.istitle() and before.text.isalpha() and is_next(words, first)
    return whole and not apart and lexicon.phrases["bodies"].has(last.lower)


def is_foreign(body: Match, land: Match) -> bool:
    """Liberian | National Security Agency: whether a body of the tables is of another state than what stands before."""
    one, other = body.entry, land.entry
    if not isinstance(one, Organisation) or one.sector in PRIVATE:
        return False
    told = other.country if isinstance(other, PlaceFact | CountryName) else None
    return None not in (one.country, told) and told != one.country


def is_money(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """ "3 million US dollars", "3 juta dolar AS": a country's name that tells which money."""
    if not isinstance(match.entry, CountryName):
        return False
    first, stop = (match.first - 1, match.first) if lexicon.complements_after else (match.stop, match.stop + 1)
    return any(lexicon.phrases["money"].has(word.lower) for word in words[max(0, first) : stop])


def is_seat(match: Match) -> bool:
    """Whether an entry is the town of a government, which may stand for it: London, Lima."""
    return isinstance(match.entry, CountryName) and match.entry.form in ("seat", "capital")


def is_next(words: Sequence[Word], i: int) -> bool:
    """Whether one sign, as a blank, parts word `i` from the one before."""
    return words[i - 1].stop + 1 == words[i].start


def is_cut_off(words: Sequence[Word], match: Match, people: Container[int]) -> bool:
    """Rafi Paris, where the model has Rafi for the name: a seat of government right behind a person is a surname."""
    beside = is_seat(match) and match.first in people and is_next(words, match.first)
    return beside and words[match.first - 1].text.istitle()


def is_surname_of(words: Sequence[Word], match: Match, people: Mapping[int, int], lexicon: Lexicon) -> bool:
    """Orla Q. | Bloomberg, Robert | Bloomberg: an outlet's one word that ends the model's name of a person, behind an
    initial or a given name."""
    single = isinstance(match.entry, Organisation) and match.stop - match.first == 1
    if not single or match.stop not in people or not words[match.first].text.istitle():
        return False
    before = [word for word in words[people[match.stop] : match.first] if word.text != "."]
    initial = len(before) == 2 and len(before[1].text) == 1
    return initial or (len(before) == 1 and lexicon.phrases["given"].has(before[0].lower))


def is_title(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Whether an entry may be told of the name behind it: Justice, Chief Justice; where complements stand before it."""
    office = match.entry
    if not isinstance(office, Office) or office.kind != "person" or not office.alone or lexicon.complements_after:
        return False
    told = [word for word in words[match.first : match.stop] if word.text != "."]
    return told[0].capital and told[-1].capital


def is_titled(words: Sequence[Word], match: Match, titles: Container[int]) -> bool:
    """Justice | Houston, Rep. | Virginia Doro: a town's name right behind a title is somebody's, and a region's where
    a capital follows."""
    town = isinstance(match.entry, PlaceFact) and match.entry.resolution == "city"
    given = isinstance(match.entry, PlaceFact) and any(word.capital for word in words[match.stop : match.stop + 1])
    beside = (town or is_seat(match) or given) and match.first in titles and is_next(words, match.first)
    return beside and words[match.first].text.istitle()


def is_first_name(words: Sequence[Word], match: Match, people: Mapping[int, int], lexicon: Lexicon) -> bool:
    """Jordan | Baker, Chad | Doro: a state's or a town's name that people are given, right before what the model has
    for a person's name of one word, or has both for one; `people`: where each ends, by where it begins."""
    first, stop = match.first, match.stop
    place = isinstance(match.entry, PlaceFact) or (isinstance(match.entry, CountryName) and match.entry.form in NAMES)
    if not place or stop - first > 1 or not lexicon.phrases["given_places"].has(words[first].lower):
        return False
    whole = stop + 1 in (people.get(stop), people.get(first)) and is_next(words, stop)
    capitals = whole and words[first].text.istitle() and words[stop].text.istitle()
    return capitals and not lexicon.phrases["place"].before(words, first)


def is_shouted_word(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """WHO WAS IT?: a small word in a line of capitals, and no body's short name."""
    body = match.stop - match.first == 1 and isinstance(match.entry, Organisation)
    word = lexicon.phrases["never"].has(words[match.first].lower)
    return body and word and not any(other.text.islower() for other in words)


def is_facility(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """The Hotel | Montana, Lake | Michigan: a place's name that is a part of another one's."""
    place = isinstance(match.entry, PlaceFact) and match.first > 0
    before = words[match.first - 1] if place else None
    return before is not None and before.text.istitle() and lexicon.phrases["facilities"].has(before.lower)


def is_code(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Pajak | PBB-P2: letters that a hyphen ties to a word with a number in it are short for something else."""
    after = words[match.stop : match.stop + 2]
    if match.stop - match.first > 1 or len(after) < 2 or after[0].text != "-":
        return False
    tied = words[match.first].stop == after[0].start and after[0].stop == after[1].start
    numbered = after[1].text[0].isalpha() and any(letter.isdigit() for letter in after[1].text)
    return tied and numbered and words[match.first].text.isupper()


def is_treaty(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """The Vienna | Convention, Konvensi | Wina: a town that a treaty is called by."""
    town = is_seat(match) or isinstance(match.entry, PlaceFact)
    return town and names_treaty(words, match.first, match.stop, lexicon)


def names_treaty(words: Sequence[Word], first: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether the noun of a treaty stands, with a capital, beside words for a place."""
    i = first - 1 if lexicon.complements_after else stop
    return 0 <= i < len(words) and words[i].text.istitle() and lexicon.phrases["treaties"].has(words[i].lower)


def is_short_elsewhere(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """ "He is ill.", "Miss.": a state's short name that stands behind no town and comma, nor a party (R-Tenn.)."""
    short = isinstance(match.entry, PlaceFact) and words[match.stop - 1].text.endswith(".")
    before = words[max(0, match.first - 2) : match.first]
    behind = len(before) == 2 and before[0].capital
    behind_town = behind and before[1].text == ","
    behind_party = behind and before[1].text == "-" and len(before[0].text) == 1
    return short and not (behind_town or behind_party)


def is_half_of_place(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """The University of KwaZulu- | Natal: a place that a hyphen ties to a word with which the gazetteer has another."""
    first = match.first
    if not isinstance(match.entry, PlaceFact) or first < 2 or words[first - 1].text != "-":
        return False
    tied = words[first - 2].stop == words[first - 1].start and words[first - 1].stop == words[first].start
    whole = f"{words[first - 2].text}-{words[match.stop - 1].text}"
    return tied and match.stop - first == 1 and find_place(whole) is not None


def is_stood_for(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Massa anti- | pemerintah, aksi pro | Palestina: whom others are for or against, and who does nothing himself.

    Where complements stand before their noun, the noun takes them in: anti-government protesters.
    """
    before = match.first - 1
    before -= before > 0 and words[before].text == "-"
    return lexicon.complements_after and before >= 0 and lexicon.phrases["stances"].has(words[before].lower)


def is_word(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Lima orang, Reading the letter: a word of every day, and no town, where no comma and no word tells a place."""
    town = isinstance(match.entry, PlaceFact | CountryName) and match.stop - match.first == 1
    if not town or not lexicon.phrases["common"].has(words[match.first].lower):
        return False
    lies = [other.text for other in words[match.stop : match.stop + 1]] == [","]  # Lima, Peru
    return not (lies or any(lexicon.phrases[kind].before(words, match.first) for kind in ("place", "links")))


def is_given_name(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Marine de Baker: a role's noun that is a given name, before a small part of a surname."""
    first, behind = words[match.first], words[match.stop : match.stop + 1]
    alone = isinstance(match.entry, Office) and match.stop - match.first == 1 and first.text.istitle()
    small = bool(behind) and lexicon.phrases["inside"].has(behind[0].lower)
    return alone and small and lexicon.phrases["given"].has(first.lower)


def is_initials(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """ "tersangka berinisial AS", "AS (35)": somebody's initials, and no country."""
    if (
        match.stop - match.first > 1
        or not words[match.first].text.isupper()
        or not isinstance(match.entry, CountryName)
    ):
        return False
    after = [word.text for word in words[match.stop : match.stop + 3]]
    aged = len(after) == 3 and after[0] == "(" and after[1].isdigit() and after[2] == ")"
    return aged or among_initials(words, match.first, lexicon)


def is_initialled(words: Sequence[Word], match: Match, initialled: Container[str]) -> bool:
    """ "pelaku berinisial RS … | RS diam": letters that the article has for somebody's name, less where a capital goes
    on with them: RS | Melati."""
    letters = match.stop - match.first == 1 and words[match.first].text in initialled
    return letters and not any(word.capital for word in words[match.stop : match.stop + 1])


def is_of_paper(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Keputusan | Menteri Kehutanan Nomor 43: an office in the name of a paper, and nobody who does something."""
    if not match.is_somebodys:
        return False
    papers = lexicon.phrases["papers"].before(words, match.first)
    if not papers or not words[match.first - papers].capital:
        return False
    behind = range(match.stop, min(len(words), match.stop + OF_PAPER))
    last = next((i for i in behind if not (words[i].capital or words[i].text in "()&,/")), None)
    return any(lexicon.phrases["numbering"].at(words, i) for i in behind if last is None or i <= last)


def is_make(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Mobil | Toyota Rush, ponsel merek | Samsung: the firm that made a thing tells which, and does nothing."""
    if not isinstance(match.entry, Organisation) or match.entry.sector != "BUS":
        return False
    behind = words[match.stop : match.stop + 1]
    model = any(word.capital or any(letter.isdigit() for letter in word.text) for word in behind)
    made = lexicon.phrases["makes"].before(words, match.first) > 0 and model
    return made or lexicon.phrases["made"].before(words, match.first) > 0


def is_network(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Grup | WhatsApp, lewat | Telegram, | Instagram Story: where people write, and not the firm whose it is."""
    single = isinstance(match.entry, Organisation) and match.stop - match.first == 1
    if not single or not lexicon.phrases["networks"].has(words[match.first].lower):
        return False
    before = lexicon.phrases["of_networks"].before(words, match.first) > 0
    return before or (match.stop < len(words) and lexicon.phrases["in_networks"].at(words, match.stop) > 0)


def is_address(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """RT 05/RW 03, "warga | RT dan RW": letters of an address, and no broadcaster."""
    parts = lexicon.phrases["address"]
    if match.stop - match.first > 1 or not parts.has(words[match.first].lower):
        return False
    near = [*words[max(0, match.first - REACH) : match.first], *words[match.stop : match.stop + REACH]]
    behind = [word.text for word in words[match.stop : match.stop + 2] if word.text != "."]
    return any(text.isdigit() for text in behind[:1]) or any(parts.has(word.lower) for word in near)


def among_initials(words: Sequence[Word], i: int, lexicon: Lexicon, told: str = "initials") -> bool:
    """ "berinisial | AS", "berinisial BD, RK, dan | AS": whether word `i` stands behind what tells of initials."""
    between = lexicon.phrases["between_initials"]
    while not lexicon.phrases[told].before(words, i):
        behind = i
        while i and between.has(words[i - 1].lower):
            i -= 1
        if i in (0, behind) or not words[i - 1].text.isupper():
            return False
        i -= 1
    return True


def is_surname_alone(words: Sequence[Word], match: Match, surnames: Container[str], lexicon: Lexicon) -> bool:
    """ "Orla King … | King said": a role's noun that somebody is called by, with no article and no other capital
    beside; Orla Jordan … | Jordan said: a country's name that is a person's, too."""
    land = isinstance(match.entry, CountryName) and match.entry.careful
    single = (land or isinstance(match.entry, Office)) and match.stop - match.first == 1
    if not single or words[match.first].text not in surnames:
        return False
    beside = [*words[max(0, match.first - 1) : match.first], *words[match.stop : match.stop + 1]]
    articles = lexicon.phrases["definite_before"].firsts | lexicon.phrases["articles"].firsts
    return not any(word.capital or word.lower in articles for word in beside)


def is_surname(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Ned Washington: a seat of government after a given name."""
    if not is_seat(match) or match.first == 0:
        return False
    before = words[match.first - 1]
    return before.text.istitle() and len(before.text) > LEAST_GIVEN and lexicon.phrases["given"].has(before.lower)


def is_half_of_name(match: Match, places: Sequence[tuple[int, int]]) -> bool:
    """Whether an entry of the tables is only a part of a name with a hyphen: the Natal of KwaZulu-Natal is no town."""
    return any(
        first <= match.first and match.stop <= stop and match.stop - match.first < stop - first
        for first, stop in places
    )


Rule = Callable[[Sequence[Word], Match, Lexicon], bool]
OF_ALL: tuple[Rule, ...] = (is_address, is_code, is_stood_for)
RULES: Mapping[type[Entry], tuple[Rule, ...]] = {
    CountryName: (is_initials, is_surname, is_treaty, is_word, *OF_ALL),
    Organisation: (is_shouted_word, is_make, is_network, *OF_ALL),
    Office: (is_given_name, is_of_paper, *OF_ALL),
    PlaceFact: (is_facility, is_treaty, is_short_elsewhere, is_word, is_half_of_place, *OF_ALL),
}
"""What tells that an entry's words are a part of a name: the rules that an entry of such a kind may fit."""
