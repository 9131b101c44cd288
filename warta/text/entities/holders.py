"""Capitals behind an office: whether they name its holder, or are nouns of its name, or a body's."""

from __future__ import annotations

from warta.text.entities.placed_names import broken
from warta.text.entities.sights import Sight
from warta.text.lexicon import Office

LISTED = 3
"""So many words behind a noun tell that it is the first of a list: a comma, the next noun, a comma or "dan"."""


def names_no_holder(sight: Sight, first: int, stop: int) -> bool:
    """Whether the capitals behind a title that no model takes for a name go on with the title, or are a body's name."""
    return any(rule(sight, first, stop) for rule in (is_numbered, before_body, before_holder, is_pointed_at))


def names_nouns(sight: Sight, first: int, stop: int) -> bool:
    """Whether capitals right behind an office are nouns of its name, and nobody's; an honorific tells of a name."""
    return any(rule(sight, first, stop) for rule in (is_listed, is_joined, is_spelt_out))


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
