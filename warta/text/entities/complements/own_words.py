"""The capitals that go on with a body's own name, or with the name of an office."""

from __future__ import annotations

from warta.places.countries import CountryName
from warta.text.entities.complements.signs import LEARNED, WHOLE_NAME, named_body, names_holder, names_office
from warta.text.entities.growth import Growth
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office

LONGEST_NUMBER = 3
"""A school's or a division's own number has at most so many figures, a year has more."""


def office_words(sight: Sight, growth: Growth, head: Match) -> int:
    """The capitalised words of a ministry: "Menteri Energi dan Sumber Daya Mineral"; a small one before the state:
    "Presiden | pertama Republik Indonesia"."""
    i = growth.stop
    if not sight.words[head.first].capital or sight.person_at(i) or begins_balinese(sight, i):
        return 0
    count = sight.has("portfolio", i)
    if count and not sight.words[i].capital:
        behind = sight.matches.get(i + count)
        if behind and isinstance(behind.entry, CountryName) and not sight.has("listing", i):
            return count
        more = sight.has("portfolio", i + 1) if count == 1 else 0
        return 1 + more if more and sight.words[i + 1].capital else 0
    return count


def begins_balinese(sight: Sight, i: int) -> bool:
    """Wakil Gubernur Bali | I Nyoman Wardana: the letter before a name that begins so, no numeral."""
    return sight.words[i].text == "I" and sight.has("behind_i", i + 1) > 0


def own_words(sight: Sight, growth: Growth, head: Match) -> int:
    """The capitalised words of a body's own name: "PT Sinar Laut", "Universitas Gadjah Mada"."""
    word = sight.words[growth.stop]
    body = named_body(head) or (run_closes(sight, growth.stop) and (growth.open or names_holder(sight, growth.stop)))
    named = sight.words[head.first].capital and body and not sight.title_case
    if growth.countries or not named or growth.stop in sight.matches:
        return 0
    if not word.capital:
        return own_number(sight, growth.stop) or own_joint(sight, growth, head)
    if sight.person_at(growth.stop) or sight.has("never", growth.stop) or sight.has("honorifics", growth.stop):
        return 0
    if word.text in sight.alone and growth.stop > head.stop:
        return 0
    growth.completed = True
    return 1


def own_joint(sight: Sight, growth: Growth, head: Match) -> int:
    """ "Kepala Tas Tangan | dan Mode Global, Siti": what joins two nouns of an office before its holder."""
    office = head.is_somebodys
    joins = office and names_office(sight, growth.stop) and not sight.person_at(growth.stop + 1)
    return int(joins and names_holder(sight, growth.stop))


def own_number(sight: Sight, i: int) -> int:
    """ "SMA Negeri | 3 Bantul", "Divisi Infanteri | 2 Kostrad": a number inside a body's name, capitals behind it."""
    number = sight.words[i].text
    inside = i + 1 < len(sight.words) and sight.words[i + 1].capital and sight.words[i - 1].capital
    apart = sight.person_at(i + 1) or sight.has("never", i + 1)  # Universitas Sukamaju 5 Juni lalu
    return int(inside and number.isdigit() and len(number) <= LONGEST_NUMBER and not apart)


def run_closes(sight: Sight, i: int) -> bool:
    """ "Kepala Badan Pengelola Investasi (BPI) …, Budi": a comma or bracket ends the capitals, so they name a body."""
    while i < len(sight.words) and names_office(sight, i) and not sight.person_at(i):
        i += 1
    return i + 1 < len(sight.words) and sight.words[i].text in ("(", ",") and sight.words[i + 1].capital


def names_field(sight: Sight, growth: Growth, head: Match) -> int:
    """ "pakar | geologi Budi Santoso": the one small word between who knows something and his whole name."""
    i, office = growth.stop, isinstance(head.entry, Office) and head.entry.sector in LEARNED
    word = sight.words[i] if office and i == head.stop else None
    if word is None or not (word.text.islower() and word.text.isalpha()) or sight.person_at(i + 1) < WHOLE_NAME:
        return 0
    verb = sight.lexicon.glue is not None and sight.lexicon.glue.fullmatch(word.lower)
    return int(not (verb or word.lower in sight.lexicon.speech or sight.has("never", i) or sight.has("naming", i)))
