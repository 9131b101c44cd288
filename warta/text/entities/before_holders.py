"""The words between an office's noun and whoever holds it, as far as no table knows them.

Kepala Dinas Pekerjaan Umum | dan Penataan Ruang Kabupaten Sleman Budi Santoso: the name behind them tells that they are
the office's, and so does one between commas: the Head of Corporate Affairs | at Harbour Bank, Ann Baker, said so.
"""

from __future__ import annotations

from warta.places.countries import CountryName
from warta.places.organisations import Organisation
from warta.text.entities.complements import LEARNED, WHOLE_NAME, completes, of_unknown
from warta.text.entities.growth import Growth
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office

LONGEST = 14
"""So many words are at most between an office and its holder."""
LISTED = 9
"""The nouns of a list in an office are so many words at most, commas among them."""
MARKS = ("&", "/")
"""Signs that join two words of an office."""
IN_BRACKETS = 5
"""Brackets inside an office end before so many words."""


def grow_to_holder(sight: Sight, growth: Growth, head: Match) -> None:
    """Over all words up to the holder's name, where they may be the office's."""
    office = head.entry
    held = isinstance(office, Office) and office.kind == "person" and not (office.status or office.relational)
    held = held and not is_whose(sight, head.first)
    learned = isinstance(office, Office) and tells_work(office) and sight.lexicon.complements_after
    small = sight.words[head.first].text.islower()
    told = sight.words[head.first].capital or learned or is_workplace(sight, growth.stop)
    if not (held or learned) or sight.title_case or not told:
        return
    stop = run_to_holder(sight, growth.stop, small)
    if not stop or not (is_holders(sight, stop) or is_told_first(sight, head.first, stop)):
        return
    for i in range(growth.stop, stop):
        match = sight.matches.get(i)
        if match and not (isinstance(match.entry, Office) and match.entry.kind != "organisation"):
            completes(growth, match)
    of_unknown(sight, growth, range(growth.stop, stop), head)
    growth.foreign |= small and not any(growth.countries) and isinstance(office, Office) and office.sector == "SOC"
    growth.stop, growth.completed, growth.inner = stop, True, False


def is_workplace(sight: Sight, i: int) -> bool:
    """The senior economist | at the Harbour Trust, Ann Baker: whether the body of an office begins at word `i`."""
    link = sight.has("employers", i)
    first = i + link + sight.has("articles", i + link)
    return link > 0 and first < len(sight.words) and sight.words[first].capital


def tells_work(office: Office) -> bool:
    """Whether a noun tells what one person does, whatever he does it for: dokter, pebalap, peneliti."""
    return office.kind == "person" and (office.beside or office.sector in (*LEARNED, "SOC"))


def is_whose(sight: Sight, i: int) -> bool:
    """Special Assistant to the | President: whether the office at word `i` is the one that another is of."""
    first = i - sight.has_before("articles", i)
    link = sight.has_before("links", first)
    return link > 0 and first - link > 0 and sight.words[first - link - 1].capital


def run_to_holder(sight: Sight, i: int, small: bool) -> int:
    """Where the words end that may be an office's; 0 where there are none, or the last joins it to more.

    `small`: nouns in small letters are among them, "dokter | spesialis anak".
    """
    stop, last = i, i - 1
    limit = min(len(sight.words), i + LONGEST)
    while stop < limit and (
        step := town_step(sight, stop) or office_step(sight, stop) or (small and field_step(sight, stop))
    ):
        stop += step
        last = stop - 1
    if begins_holder(sight, stop) and is_cut_off(sight, last):
        stop, last = last, last - 1
    closed = small and stop < len(sight.words) and sight.words[stop].text == ","
    whole = last >= i and (sight.words[last].capital or closed or sight.words[last].text[0] in ")0123456789")
    return stop if whole else 0


def is_cut_off(sight: Sight, i: int) -> bool:
    """Menteri Keuangan RI | Wardi | Budi Santoso: whether word `i` is a name's first that the model has left out:
    behind a whole name of the tables, or one that stands alone elsewhere."""
    word, before = sight.words[i], sight.ends.get(i)
    whole = before is not None and isinstance(before.entry, Organisation | CountryName)
    return word.text.istitle() and i not in sight.inside and (whole or word.text in sight.alone)


def town_step(sight: Sight, i: int) -> int:
    """Kepala Dinas Kesehatan Kota | Sukamaju | Budi Santoso: how many words of what the model takes for a name are the
    town's, behind a kind of place."""
    person = sight.person_at(i)
    if person <= WHOLE_NAME or not sight.has_before("kinds", i) or sight.has("given", i):
        return 0
    return next((k for k in range(1, person - 1) if sight.has("given", i + k)), 1)


def office_step(sight: Sight, i: int) -> int:
    """How many words at `i` may be of an office: a capital that is nobody's own title, a number behind one, what joins
    two of them, brackets."""
    word = sight.words[i]
    if begins_holder(sight, i):
        return 0
    if word.text == "(":
        close = next((k for k in range(i + 2, min(len(sight.words), i + IN_BRACKETS)) if sight.words[k].text == ")"), 0)
        return close + 1 - i if close else 0
    if word.text in MARKS or sight.has("tied", i):
        return max(1, sight.has("tied", i)) if goes_on_large(sight, i) else 0
    if word.text.isdigit():
        return int(sight.words[i - 1].capital)
    if word.text == ",":
        return int(lists_nouns(sight, i))
    match = sight.matches.get(i)
    other = match is not None and match.is_somebodys
    if not word.capital or (other and not sight.has("portfolio", i)) or sight.has("never", i):
        return 0
    return match.stop - i if match and not other else 1


def lists_nouns(sight: Sight, i: int) -> bool:
    """Kepala Dinas Kebudayaan |, Kepemudaan, dan Olahraga: whether the comma at word `i` is in a list of capitals that
    "and" ends before anybody's name."""
    stop = i + 1
    while stop < min(len(sight.words), i + LISTED) and (sight.words[stop].capital or sight.words[stop].text == ","):
        if begins_holder(sight, stop):
            return False
        stop += 1
    return sight.has("listing", stop) > 0 and goes_on_large(sight, stop)


def field_step(sight: Sight, i: int) -> int:
    """How many words at `i` tell what somebody knows, or where he works: "dokter | gigi anak di RS Melati"."""
    if sight.has("place", i) or sight.has("links", i):
        return 1 if i + 1 < len(sight.words) and sight.words[i + 1].capital and not begins_holder(sight, i + 1) else 0
    word, glue = sight.words[i], sight.lexicon.glue
    verb = word.lower in sight.lexicon.speech or bool(sight.lexicon.no_fields.fullmatch(word.lower))
    verb = verb or bool(glue and glue.fullmatch(word.lower))
    small = word.text.islower() and word.text.isalpha()
    return int(small and not (verb or any(sight.has(kind, i) for kind in ("never", "naming", "definite", "relative"))))


def goes_on_large(sight: Sight, i: int) -> bool:
    """Whether a capital comes behind the words at `i` that join: of | the | Harbour."""
    while i < len(sight.words) and (sight.words[i].text in MARKS or sight.has("tied", i)):
        i += max(1, sight.has("tied", i))
    return i < len(sight.words) and sight.words[i].capital and not begins_holder(sight, i)


def is_holders(sight: Sight, stop: int) -> bool:
    """Whether the name of an office's holder stands at word `stop`: right there, or between commas."""
    if begins_holder(sight, stop) or (begins_holder(sight, stop + 1) and is_cut_off(sight, stop)):
        return True
    comma = stop + 1 < len(sight.words) and sight.words[stop].text == ","
    behind = holder_stop(sight, stop + 1) if comma else 0
    return behind > 0 and ends_holder(sight, behind)


def is_told_first(sight: Sight, first: int, stop: int) -> bool:
    """Kepala Pusat Data BPBD Sleman |, Budi Santoso pergi: whether a name behind a comma is that of the holder of the
    office that opens the sentence, which is nobody of a list; and "Ketua Bidang Seni dan Budaya Melati | ini"."""
    if sight.has("definite", stop):
        return stop - first > 1
    comma = first == sight.opening and stop < len(sight.words) and sight.words[stop].text == ","
    behind = holder_stop(sight, stop + 1) if comma else 0
    return 0 < behind < len(sight.words) and sight.words[behind].text.islower() and not sight.has("listing", behind)


def begins_holder(sight: Sight, i: int) -> bool:
    """Whether somebody's whole name begins at word `i`, or what is said before a name."""
    return holder_stop(sight, i) > 0


def holder_stop(sight: Sight, i: int) -> int:
    """The word behind the whole name at word `i`, which honorifics may begin; 0 for none."""
    first = i
    while first < len(sight.words) and (count := sight.has("honorifics", first)):
        first += count
        first += first < len(sight.words) and sight.words[first].text == "."
    person = sight.person_at(first)
    if person >= WHOLE_NAME or (person and first > i):
        return first + person
    given = sight.has("given", first) and sight.words[first].text.istitle()
    behind = first + 1 < len(sight.words) and sight.words[first + 1].text.istitle()
    return first + WHOLE_NAME if given and behind else 0


def ends_holder(sight: Sight, i: int) -> bool:
    """Whether a name between commas ends at word `i`, for a comma or a verb of speech follows, and no further name."""
    word = sight.words[i] if i < len(sight.words) else None
    if word is None or word.text in (".", "("):
        return word is not None and word.text == "("
    if word.text != ",":
        return word.lower in sight.lexicon.speech or sight.has("verbs_behind", i) > 0
    after = sight.words[i + 1] if i + 1 < len(sight.words) else None
    return after is not None and not (after.capital or sight.has("listing", i + 1))
