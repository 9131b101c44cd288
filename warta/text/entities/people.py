"""Names of persons: the model's, and capitalised words beside a title or known from elsewhere in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.places.leaders import single_leaders
from warta.places.organisations import Organisation
from warta.records import Span
from warta.text.entities.bodies import AND
from warta.text.entities.phrases import behind_given
from warta.text.entities.sights import Sight, among_initials, broken
from warta.text.lexicon import Match, Office, Word

LONGEST = 6
"""No name has more words."""

INITIALS = 2
"""Words of more capitals are no initials."""

SHORTENED = 3
"""Initials that stand for somebody have so many letters at most."""

INITIALLED = "initials"
"""The rule of a name that is initials alone."""

DIGIT = re.compile(r"(?<![a-z\d])\d")
"""A digit of a product or a model; not one that a list has left glued to a name: Nell Marsh8."""

LISTED = 3
"""So many words behind a noun tell that it is the first of a list: a comma, the next noun, a comma or "dan"."""

SEATS = ("seat", "capital")
"""Forms of a country's name that are a town's."""

PARTICLES = 2
"""Small words in a row inside a name: von der, de la."""

FULL = 2
"""A whole name has so many words at least."""

OFTEN = 2
"""A word that is doubled at so many places of a text is so in a name, and no line's lost end."""

AGE = 2
"""So many digits has somebody's age."""

SITE = 3
"""So many words lie between a site's noun and the name of whom it is named after at most, and one less."""

NICKNAMED = (("(", ")"), ('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"))
"""Marks around a nickname inside a name."""

CUT = 2
"""The model cuts off at most so many words at a name's beginning."""


@dataclass(frozen=True, slots=True)
class Called:
    """A person's name in a sentence: `parts` are its words without titles, `alias` what stands in brackets after it."""

    first: int
    stop: int
    span: Span
    parts: tuple[str, ...]
    rule: str
    titled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spots:
    """What phrases say of the words around: `taken` by them, after a title (`titled`), before one (`followed`).

    `held`: after a title that a name before has told the holder of, "Budi Santoso selaku Direktur | Operasi".
    `told`: before what is told of somebody who may have initials alone, "ASF |, warga Desa Sukamaju".
    `listed`: the places of its lists (`places_in_row`), which are nobody.
    """

    taken: set[int]
    titled: set[int]
    followed: set[int]
    held: set[int]
    told: set[int] = field(default_factory=set)
    listed: Sequence[range] = ()


def find_called(sight: Sight, spots: Spots, known: frozenset[str]) -> list[Called]:
    """The persons named in a sentence, left to right; `known` are parts of names that are sure elsewhere."""
    found: list[Called] = []
    stop = sight.opening
    rows = {i for row in spots.listed for i in row}
    for i in sight.openers:
        called = called_at(sight, i, spots, known) if i >= stop and i not in rows else None
        site = called and any(names_site(sight, first, spots) for first in {i, called.first})
        if called and not (site or has_digit(sight, called, spots)):
            found.append(called)
            stop = called.stop
    return found


def hears(sight: Sight, known: frozenset[str]) -> bool:
    """Whether what is known from elsewhere may tell of a sentence: by a word, initials, or two with a hyphen."""
    words = [word.text for word in sight.words]
    return "-" in words or not (known.isdisjoint(words) and known.isdisjoint(map(marked, words)))


def called_at(sight: Sight, i: int, spots: Spots, known: frozenset[str]) -> Called | None:
    """The name that begins at word `i`, honorifics before it passed over."""
    if are_initials(sight, i, spots, known):
        return named(sight, i, i + 1, i, INITIALLED)
    first = past_honorifics(sight, i)
    sure = i in spots.titled or first > i
    if first >= len(sight.words) or first in spots.taken or not begins(sight, first, sure, known):
        return None
    if sight.has_before("called", first):
        return None  # the town of Ko Samet
    stop = run_end(sight, first, spots.taken, known)
    first = past_rank(sight, first, stop)
    if sight.title_case:
        count = known_length(sight, first, stop, known)
        if sure and sight.role != "headline" and stop - first in (2, 3) and not count:
            return named(sight, first, stop, i, "title-name")
        return named(sight, first, first + count, i, "known-name") if count else None
    modelled = model_start(sight, first, stop)
    noun = verb_like(sight, 0) or sight.has("definite", 1)  # Sapaan tersebut …
    opener = first == 0 and stop == 1 and noun and not seen_elsewhere(sight, 0, known)
    if not sure and is_short_name(sight, first, stop):
        return None
    if modelled is not None and not opener:
        if begins_body(sight, modelled, stop):
            return None
        whole = sure and not (in_team(sight, first) or is_acronym(sight, first) or sight.has("bodies", first))
        begin = first if whole or goes_before(sight, first, modelled, stop, known) else modelled
        begin = past_portfolio(sight, begin, stop)
        return named(sight, begin, stop, i, "names")
    titled = sure and not (first in spots.held or names_no_holder(sight, first, stop))
    titled = titled and not (first == i and names_nouns(sight, first, stop))
    return unmodelled(sight, i, (first, stop), titled or (stop in spots.followed and stop - first > 1), known)


def are_initials(sight: Sight, i: int, spots: Spots, known: frozenset[str]) -> bool:
    """ "Pria berinisial | ASF", "| ASF (25)", "menahan | ASF, warga Desa Sukamaju": letters that stand for a person."""
    word = sight.words[i].text
    letters = word.isalpha() and word.isupper() and 1 < len(word) <= SHORTENED
    alone = i + 1 == len(sight.words) or not sight.words[i + 1].text[0].isalnum() or sight.words[i + 1].text.islower()
    if not (letters and alone) or i in sight.inside or i in spots.taken or sight.has("things", i):
        return False
    again = marked(word) in known and word not in sight.lexicon.acronyms  # tahap II
    if again or i + 1 in spots.told or has_age(sight, i + 1):
        return True
    return among_initials(sight.words, i, sight.lexicon, "initialled")


def marked(initials: str) -> str:
    """Initials as they are known elsewhere, apart from the parts of names: the "G" of a name is no person in "5G"."""
    return f"{initials}."


def unmodelled(sight: Sight, i: int, run: tuple[int, int], sure: bool, known: frozenset[str]) -> Called | None:
    """A name that the model has missed: beside a title or a word of speech, or known from elsewhere."""
    first, stop = run
    first += first == 0 and stop > 2 and not sight.has("given", 0) and not seen_elsewhere(sight, 0, known)
    first = past_team(sight, first, stop)
    if sure and plausible(sight, first, stop):
        return named(sight, first, stop, i, "title-name")
    if (
        speaks(sight, first, stop)
        and not shouted(sight, first, stop)
        and plausible(sight, first, stop)
        and not part_of_body(sight, first, stop)
    ):
        return named(sight, first, stop, i, "speech-name")
    if stop - first in (2, 3) and sight.has("given", first) and plausible(sight, first, stop):
        return named(sight, first, stop, i, "given-name")
    if is_aged(sight, first, stop):
        return named(sight, first, stop, i, "aged-name")
    count = known_length(sight, first, stop, known)
    return named(sight, first, first + count, i, "known-name") if count else None


def is_aged(sight: Sight, first: int, stop: int) -> bool:
    """Penonton lain, | Melati (29), senang: a word behind a comma with an age in brackets."""
    before = sight.words[first - 1].text if first else ""
    return before == "," and has_age(sight, stop) and stop - first == 1 and sight.words[first].text.istitle()


def has_age(sight: Sight, i: int) -> bool:
    """Whether an age in brackets stands at word `i`: Melati | (29)."""
    age = [word.text for word in sight.words[i : i + 3]]
    return len(age) == 3 and (age[0], age[2]) == ("(", ")") and age[1].isdigit() and len(age[1]) == AGE


def begins_body(sight: Sight, modelled: int, stop: int) -> bool:
    """Pendiri | Santoso Foundation, the | Ann Baker Award: a body or a prize that has somebody's name.

    Where bodies are completed by what follows them, a whole name may stand right before one.
    """
    behind = modelled + sight.person_at(modelled)
    if sight.lexicon.complements_after:
        return behind - modelled == 1 and behind < stop and sight.has("bodies", behind) > 0
    return any(sight.has("bodies", i) for i in range(behind, stop))  # the Ann Baker Independent Panel


def names_no_holder(sight: Sight, first: int, stop: int) -> bool:
    """Whether the capitals behind a title that no model takes for a name go on with the title, or are a body's name."""
    return any(rule(sight, first, stop) for rule in (is_numbered, before_body, before_holder, is_pointed_at))


def names_nouns(sight: Sight, first: int, stop: int) -> bool:
    """Whether capitals right behind an office are nouns of its name, and nobody's; an honorific tells of a name."""
    return any(rule(sight, first, stop) for rule in (is_listed, is_joined, is_spelt_out))


def has_digit(sight: Sight, called: Called, spots: Spots) -> bool:
    """Kijang XL7, Melati 4G: a model or a product, whatever the names model says; a footnote may follow a title."""
    sure = called.titled or called.first in spots.titled
    return not sure and DIGIT.search(sight.text, called.span.start, called.span.stop) is not None


def names_site(sight: Sight, first: int, spots: Spots) -> bool:
    """Jalan Jenderal | Budi Santoso, Gelora Bung | Budi: a street or a building that has somebody's name.

    Not so behind an office that has the site in it: "Kepala Bandara Budi Santoso".
    """
    i, least = first - 1, max(0, first - (CUT if sight.title_case else SITE))
    while i > least and sight.words[i].capital and not (breaks_site(sight, i) or sight.has("sites", i)):
        i -= 1
    return i >= 0 and sight.has("sites", i) == 1 and i not in spots.taken


def breaks_site(sight: Sight, i: int) -> bool:
    """Whether a country, a body or a place of the tables lies over word `i`, or it is in no name: Cape Breton | If."""
    return (i in sight.inside and not isinstance(sight.inside[i].entry, Office)) or sight.has("never", i) > 0


def is_listed(sight: Sight, first: int, stop: int) -> bool:
    """Kepala Pusat Riset | Arkeologi, Bahasa, dan Sastra: the first of several nouns, not one of several persons."""
    words = [word.text for word in sight.words[first : stop + 3]]
    if len(words) < stop - first + LISTED or words[-3] != "," or not (words[0].istitle() and words[-2].istitle()):
        return False
    goes_on = words[-1] == "," or sight.has("listing", stop + 2)
    return bool(goes_on) and not (starts_name(sight, first) or starts_name(sight, stop + 1))


def is_joined(sight: Sight, first: int, stop: int) -> bool:
    """Ketua Tim | Data Pelaporan dan Hubungan Masyarakat: the first of two nouns."""
    after = stop + sight.has("listing", stop)
    nouns = stop < after < len(sight.words) and sight.words[after].capital and after not in sight.inside
    return nouns and not (starts_name(sight, first) or starts_name(sight, after))


def is_spelt_out(sight: Sight, first: int, stop: int) -> bool:
    """Pimpinan Organisasi | Perangkat Daerah (OPD): words of which the letters in brackets are the last."""
    short = sight.words[stop + 1].text if stop + 1 < len(sight.words) and sight.words[stop].text == "(" else ""
    letters = "".join(word.text[0] for word in sight.words[first:stop]).upper()
    return len(short) > len(letters) > 1 and short.isupper() and short.endswith(letters)


def starts_name(sight: Sight, i: int) -> bool:
    """Whether a person's name begins at word `i`, by the model or by the table of given names."""
    return sight.person_at(i) > 0 or sight.has("given", i) > 0


def is_numbered(sight: Sight, first: int, stop: int) -> bool:
    """Peraturan Gubernur | Nomor 88, Komisaris | Utama2."""
    digits = any(word.text[-1].isdigit() for word in sight.words[first:stop])
    return digits or (stop - first == 1 and sight.has("never", first) > 0)


def before_body(sight: Sight, first: int, stop: int) -> bool:
    """Komisaris | Independen PLN, pelatih | Ajax Amsterdam: a body or a place goes on where a name would be over."""
    match, name = sight.matches.get(stop), sight.names.get(stop, (stop, None))[1]
    known = name is not None and name.kind == "organisation" and not starts_name(sight, first)
    if match is not None:
        known = not isinstance(match.entry, Office)
    if not known or not sight.lexicon.complements_after:
        return False
    return sight.words[stop].capital and not broken(sight.text, sight.words[stop - 1], sight.words[stop])


def before_holder(sight: Sight, first: int, stop: int) -> bool:
    """Ketua Komisi | Bina Warga (KBW) Budi Santoso, Kapolsek | Sukamaju, Kompol Budi: the holder comes behind."""
    mark = sight.words[stop].text if stop < len(sight.words) else ""
    closed = next((i + 1 for i in range(stop, min(len(sight.words), stop + 4)) if sight.words[i].text == ")"), stop)
    place = sight.matches.get(closed)  # Kepala Badan | Pajak Daerah (BPD) DKI Jakarta Budi Santoso
    behind = {"(": place.stop if place else closed, ",": stop + 1}.get(mark, stop)
    named = behind > stop and (sight.person_at(behind) > 1 or bool(sight.has("given", behind)))
    return named or sight.has("ranks", behind) > 0


def is_pointed_at(sight: Sight, first: int, stop: int) -> bool:
    """Mantan pelatih | Persatuan Sukamaju ini: "this former coach of …"."""
    return sight.has("definite", stop) > 0


def named(sight: Sight, first: int, stop: int, began: int, rule: str) -> Called:
    """The find, with the honorifics that stood before."""
    parts = tuple(word.text.replace("’", "'") for word in sight.words[first:stop] if word.text[0].isalnum())
    before = tuple(word.lower for word in sight.words[began:first])
    return Called(first, stop, sight.span(first, stop), parts, rule, before)


def past_honorifics(sight: Sight, i: int) -> int:
    """The word after "Bapak", "Dr.", "Kombes Pol": where the name itself begins."""
    start = i
    while i < len(sight.words) and (count := sight.has("honorifics", i)):
        if count == 1 and not sight.words[i].capital and i != start:
            break
        i += count
        i += i < len(sight.words) and sight.words[i].text == "."
    return i


def past_rank(sight: Sight, first: int, stop: int) -> int:
    """Metro Jaya Irjen Budi Santoso: the word after a rank inside the run, where the name begins."""
    inside = next((i for i in range(first + 1, stop) if sight.has("ranks", i)), None)
    after = past_honorifics(sight, inside) if inside is not None else stop
    return after if after < stop else first


def in_team(sight: Sight, first: int) -> bool:
    """Pemain Arsenal Adam Baker, CEO Kopi Tugu Budi Santoso: whether the title before is of somebody whose team or
    firm may stand before the name."""
    return bool(sight.has_before("players", first) or sight.has_before("of_firms", first)) and not sight.has(
        "given", first
    )


def is_acronym(sight: Sight, i: int) -> bool:
    """Kepala Humas KBWT Budi Santoso: a body's short name, not the initials of somebody."""
    return sight.words[i].text.isupper() and len(sight.words[i].text) > INITIALS


def past_portfolio(sight: Sight, first: int, stop: int) -> int:
    """Envoy for Ecology and | Transport Ivan Petrov: the word after what an office is for, before a whole name."""
    while stop - first > FULL and sight.has("portfolio", first) == 1 and not sight.has("given", first):
        first += 1
    return first


def is_short_name(sight: Sight, first: int, stop: int) -> bool:
    """ "Harbour Union (HU) … | HU said": letters that the text has in brackets behind what they are short for."""
    word = sight.words[first].text
    return stop - first == 1 and is_acronym(sight, first) and f"({word})" in sight.text


def past_team(sight: Sight, first: int, stop: int) -> int:
    """Where the name begins behind the title of somebody in a team, where no model knows it: its last two words.

    One word or two are taken for the name: pelatih Amorim.
    """
    return max(first, stop - 2) if in_team(sight, first) else first


def begins(sight: Sight, i: int, sure: bool, known: frozenset[str]) -> bool:
    """Whether a name may begin here: a capital, and no word of the tables."""
    word, modelled = sight.words[i], sight.person_at(i)
    if is_surname_said(sight, i, known):
        return True
    if not word.capital or word.lower in sight.lexicon.speech or (sight.has("never", i) and not (modelled > 1 or sure)):
        return False
    match = sight.inside.get(i)
    if match and modelled == match.stop - match.first and not (sure or word.text in known) and is_land(match):
        return False  # Georgia alone is the country, Virginia the state
    if match is None or may_be_name(sight, match) or bool(modelled and sight.has("also", i)):
        return True
    return word.text in known and sight.has_before("inside", i) > 0 and is_town(sight, i)  # said de Lima


def is_surname_said(sight: Sight, i: int, known: frozenset[str]) -> bool:
    """ "Ann Durham … Durham said", "Lee May … | May said": a part of a known name that a verb of speech follows.

    It may be a town's or a month's as well, where nothing stands before it that places have.
    """
    word = sight.words[i]
    if not word.text.istitle() or word.text not in known or not is_town(sight, i):
        return False
    alone = i == 0 or not (sight.words[i - 1].capital or sight.has_before("place", i) or sight.has_before("links", i))
    after = sight.words[i + 1].lower if i + 1 < len(sight.words) else ""
    return alone and after in sight.lexicon.behind_name


def is_careful(match: Match) -> bool:
    """Whether an entry is a country whose name is a person's, too."""
    return isinstance(match.entry, CountryName) and match.entry.careful


def is_land(match: Match) -> bool:
    """Whether an entry is a country or a region."""
    return is_careful(match) or (isinstance(match.entry, PlaceFact) and match.entry.resolution == "region")


def may_be_name(sight: Sight, match: Match) -> bool:
    """Whether an entry is a part of a person's name here: Israel Katz, Austin."""
    if not inside_person(sight, match.first):
        return False
    return isinstance(match.entry, PlaceFact) or is_careful(match)


def run_end(sight: Sight, first: int, taken: set[int], known: frozenset[str]) -> int:
    """Where the run of capitalised words ends that begins at `first`."""
    i = first + 1
    while i < min(len(sight.words), first + LONGEST) and i not in taken:
        if goes_on(sight, i) and not is_said_twice(sight, i):
            i += 1
        elif (
            i + 1 < len(sight.words)
            and i + 1 not in taken
            and joins(sight, i, known)
            and (goes_on(sight, i + 1) or sight.words[i].text == "-")
        ):
            i += 2
        elif behind := past_particles(sight, i) or past_article(sight, i):
            i = behind
        elif nickname(sight, i):
            i += 4
        else:
            break
    return i


def is_said_twice(sight: Sight, i: int) -> bool:
    """Budi Santoso | Santoso pulang, where a line has lost its end; not so where it stands again: Dewi Tan Tan."""
    word = sight.words[i].text
    return word == sight.words[i - 1].text and not stands_often(f"{word} {word}", sight.text)


def stands_often(words: str, text: str) -> bool:
    """Whether a text has some words so often; what lies behind is not looked at."""
    stop = 0
    for _ in range(OFTEN):
        start = text.find(words, stop)
        if start < 0:
            return False
        stop = start + len(words)
    return True


def past_particles(sight: Sight, i: int) -> int:
    """Ursula | von der Leyen, Ann | de Solo: the word after the one that small words tie to a name; 0 for none.

    It may be a town's as well.
    """
    stop = i
    while (
        stop < min(len(sight.words), i + PARTICLES) and sight.has("inside", stop) and sight.words[stop].text.islower()
    ):
        stop += 1
    if stop == i or stop >= len(sight.words) or broken(sight.text, sight.words[stop - 1], sight.words[stop]):
        return 0
    free = is_town(sight, stop) and not sight.has("never", stop)
    return stop + 1 if free and sight.words[stop].capital else 0


def past_article(sight: Sight, i: int) -> int:
    """Bashar | al-Assad: the word after the one that "al-" ties to a name; 0 for none."""
    words = sight.words[i : i + 3]
    if len(words) < 3 or not sight.has("inside", i) or words[1].text != "-":
        return 0
    glued = words[0].stop == words[1].start and words[1].stop == words[2].start
    return i + 3 if glued and words[0].text.islower() and words[2].capital else 0


def is_town(sight: Sight, i: int) -> bool:
    """Whether word `i` is in no table, or a town's name of one word, which surnames are as well: Lima."""
    match = sight.inside.get(i)
    if match is None:
        return True
    seat = isinstance(match.entry, CountryName) and match.entry.form in SEATS
    return match.stop - match.first == 1 and (seat or isinstance(match.entry, PlaceFact))


def goes_on(sight: Sight, i: int) -> bool:
    """Whether word `i` may be a further part of a name."""
    if not sight.words[i].capital or broken(sight.text, sight.words[i - 1], sight.words[i]):
        return False
    match = sight.inside.get(i)
    part = sight.has("also", i) or behind_given(sight, i)
    apart = match and not (may_be_name(sight, match) or part)
    word = sight.has("never", i) and not (inside_person(sight, i) or hyphened_on(sight, i))
    return not apart and not word


def hyphened_on(sight: Sight, i: int) -> bool:
    """Kim | In-ryong, Lee So-young: a word that a hyphen and small letters go on with is no "in"."""
    words = sight.words[i : i + 3]
    glued = len(words) == 3 and words[1].text == "-" and words[0].stop == words[1].start == words[2].start - 1
    return glued and words[2].text.islower()


def inside_person(sight: Sight, i: int) -> bool:
    """Whether the model counts word `i` to a person's name."""
    return any(first <= i < first + sight.person_at(first) for first in range(max(0, i - LONGEST), i + 1))


def joins(sight: Sight, i: int, known: frozenset[str]) -> bool:
    """ "bin", a hyphen inside Al-Nahyan or Zuma-Sambudla (but not between Prabowo-Gibran), the dot of an initial."""
    word, before, after = sight.words[i], sight.words[i - 1], sight.words[i + 1]
    if word.text == "-":
        glued = before.stop == word.start and word.stop == after.start and after.text.isalpha()
        both = seen_elsewhere(sight, i - 1, known) and seen_elsewhere(sight, i + 1, known)
        both = both and not (only_tied(sight, before, after) or only_tied(sight, after, before))
        one = f"{before.text}-{after.text}" in known and not (stands_alone(sight, i - 1) and stands_alone(sight, i + 1))
        return glued and (one or not both)
    if word.text == ".":
        return len(before.text) == 1 and before.stop == word.start
    return bool(sight.has("inside", i)) and word.text.islower()


def only_tied(sight: Sight, one: Word, other: Word) -> bool:
    """Brannigan-Sloane: whether a word stands nowhere in the text but beside another and a hyphen."""
    pair = "-".join(word.text for word in sorted((one, other)))
    return not sight.lexicon.complements_after and sight.text.count(one.text) == sight.text.count(pair)


def stands_alone(sight: Sight, i: int) -> bool:
    """Whether word `i` names somebody by itself elsewhere."""
    return sight.words[i].text in sight.alone or sight.words[i].text in single_leaders()


def verb_like(sight: Sight, i: int) -> bool:
    """Whether a word that opens a sentence has the form of a verb: Dilansir."""
    glue = sight.lexicon.glue
    return bool(glue and glue.fullmatch(sight.words[i].lower))


def seen_elsewhere(sight: Sight, i: int, known: frozenset[str]) -> bool:
    """Whether word `i` stands in the text as a name of its own."""
    return sight.words[i].text in sight.alone or sight.words[i].text in known


def nickname(sight: Sight, i: int) -> bool:
    """Robertus (Robi) Santoso, Robert "Bob" Baker."""
    words = sight.words[i : i + 4]
    marks = [word.text for word in words]
    marked = len(words) == 4 and (marks[0], marks[2]) in NICKNAMED
    return marked and words[1].text.istitle() and goes_on(sight, i + 3)


def model_start(sight: Sight, first: int, stop: int) -> int | None:
    """Where in the run the model's person begins."""
    return next((i for i in range(first, stop) if sight.person_at(i)), None)


def goes_before(sight: Sight, first: int, modelled: int, stop: int, known: frozenset[str]) -> bool:
    """Whether the capitals from `first` on are a name's beginning that the model has cut off: Aoife | Brannigan.

    A word that opens a sentence has its capital anyway; a noun before a full name may be a title ("Medali Dag Putra").
    """
    before = range(first, modelled)
    if not 0 < len(before) <= CUT or any(i in sight.name_ends or i in sight.names for i in before):
        return False
    if not all(sight.words[i].text.istitle() and not sight.has("bodies", i) for i in before):
        return False
    if any(verb_like(sight, i) or sight.has("honorifics", i) for i in before):
        return False
    sure = sight.has("given", first) or sight.words[first].text in known
    return bool(sure) or (stop - modelled == 1 and not opens(sight, first))


def opens(sight: Sight, i: int) -> bool:
    """Whether a sentence begins at word `i`, or one inside it: its capital says nothing."""
    before, word = sight.words[i - 1] if i else None, sight.words[i]
    return before is None or before.text in ".!?:" or (not before.text[0].isalnum() and before.stop == word.start)


def plausible(sight: Sight, first: int, stop: int) -> bool:
    """Whether a run may be a name unseen by the model: it is no acronym and no body."""
    word = sight.words[first].text
    acronym = stop - first == 1 and word.isupper() and len(word) > 1
    return not acronym and not any(sight.has("bodies", i) for i in range(first, stop))


def shouted(sight: Sight, first: int, stop: int) -> bool:
    """PGM-FI memastikan …, WARNING GRAPHIC DETAIL: capitals throughout, more than initials."""
    words = [word.text for word in sight.words[first:stop] if word.text[0].isalnum()]
    return all(word.isupper() for word in words) and len(words[0]) > 1


def speaks(sight: Sight, first: int, stop: int) -> bool:
    """Whether a word of speech stands right before, or right after: "terang Wati", "Wati said"."""
    said = first > 0 and (sight.words[first - 1].text.islower() or opens(sight, first - 1))  # not: bahasa Kata Kolok
    before = sight.words[first - 1].lower if said else ""
    after = sight.words[stop].lower if stop < len(sight.words) else ""
    if before in sight.lexicon.before_name or after not in sight.lexicon.behind_name:
        return before in sight.lexicon.before_name
    return first > 0 and not opens(sight, first) and not goes_on_from(sight, first)


def part_of_body(sight: Sight, first: int, stop: int) -> bool:
    """Whether the words lie in a longer name of the model's: the American | Legion.

    Where a holder's name follows his body's it may end there: "Otoritas Bandara Medan | Budi Santoso".
    """
    after = sight.lexicon.complements_after
    over = [end for begin, (end, _) in sight.names.items() if begin <= first < end and (after or end >= stop)]
    known = sight.inside.get(first - 1)
    whole = stop - first > 1 or (known is not None and isinstance(known.entry, Organisation))
    return any(not (after and whole and end == stop and first not in sight.names) for end in over)


def goes_on_from(sight: Sight, first: int) -> bool:
    """American | Legion wrote, Center for | Clean Politics says, Kecamatan | Sukamaju: more of a body or a place."""
    link = sight.has_before("links", first) or (sight.words[first - 1].lower in AND)
    i = first - 1 - link
    before = i >= 0 and sight.words[i].capital and not sight.has("given", i)
    known = i in sight.inside and sight.lexicon.complements_after
    return bool(sight.has_before("place", first)) or (before and not known)


def known_length(sight: Sight, first: int, stop: int, known: frozenset[str]) -> int:
    """How many words from `first` on are parts of names that are sure elsewhere in the text.

    Kim Jae | Myung: a part that a hyphen has in small letters there, behind one that is known as well.
    """
    count = 0
    while first + count < stop and is_part_known(sight, first + count, known, count > 0):
        count += 1
    while count and sight.words[first + count - 1].text == "-":
        count -= 1
    return count


def is_part_known(sight: Sight, i: int, known: frozenset[str], behind: bool) -> bool:
    """Whether word `i` is a hyphen or a part of a known name, in small letters where another is before it."""
    word = sight.words[i].text
    return word == "-" or word in known or (behind and word.lower() in known)


def parts_known(found: Iterable[Called]) -> frozenset[str]:
    """The parts of sure names, for headlines and later mentions."""
    return frozenset(
        marked(part) if called.rule == INITIALLED else part
        for called in found
        for part in called.parts
        if len(part) > INITIALS or called.rule == INITIALLED
    )


def hyphened(name: str) -> str | None:
    """The two words with a hyphen that a longer name begins or ends with: Sarah-Jane Trent, Duduzile Zuma-Sambudla.

    Two people side by side have whole names ("Joko Wibowo-Budi Santoso") or one each.
    """
    words = name.split()
    if len(words) < 2:
        return None
    return next((word for word in (words[0], words[-1] if len(words) == 2 else "") if word.count("-") == 1), None)
