"""Who cannot have done a deed."""

from __future__ import annotations

import pytest

from events_made import case_of, lexicon_of, seen_in
from warta.events.how.signs import signs_of
from warta.events.who.doers import by_name, possible, unable
from warta.languages import languages
from warta.ontology import plover


def doers(marked: str, code: str = "en") -> list[str]:
    """The nouns of a sentence that may have done the deed between brackets."""
    before, _, rest = marked.partition("[")
    trigger, _, after = rest.partition("]")
    seen = seen_in(before + trigger + after, code)
    case = case_of(seen, trigger, code)
    kept = possible(case, case.parties, signs_of(languages()[code]))
    return [known.span.of(seen.reading.article.text) for known in kept]


@pytest.mark.parametrize(
    ("marked", "nobody"),
    [
        ("No group has claimed the [attack], which killed the soldiers.", "group"),
        ("The governor [faces violent protests] by workers.", "governor"),
        ("The mayor [drew criticism] from lawyers.", "mayor"),
        ("Investigators probing the [assassination] by rebels met in Oslo.", "Investigators"),
        ("The minister denounced the [seizure] of the ship by rebels.", "minister"),
    ],
)
def test_who_did_not_do_it(marked: str, nobody: str) -> None:
    """Who is named only to say that nobody did, and whom the deed befalls by the verb over it."""
    assert nobody not in doers(marked)
    assert doers(marked)


@pytest.mark.parametrize(
    ("marked", "doer"),
    [
        ("The group claimed the [attack], which killed the soldiers.", "group"),
        ("The governor [faces] the workers, who protest.", "governor"),
        ("The workers [staged violent protests] in Oslo.", "workers"),
        ("No soldiers [attacked] the town, the mayor said.", "soldiers"),
    ],
)
def test_who_may_have_done_it(marked: str, doer: str) -> None:
    """Others stay, and those of a deed that somebody denies by saying that nobody did it."""
    assert doer in doers(marked)


def test_nobody_did_what_nobody_claims() -> None:
    """Belum ada pihak yang mengaku: neither they nor any other did it by these words."""
    assert doers("Belum ada pihak yang mengaku [melakukan serangan] itu.", "id") == []
    assert "warga" not in doers("Tidak ada warga yang [menyerang] pos polisi itu.", "id")
    assert "kelompok" in doers("Ada kelompok yang mengaku [melakukan serangan] itu.", "id")


def idle(marked: str, kind: str) -> list[str]:
    """Those of a sentence who do no deed of a type."""
    before, _, rest = marked.partition("[")
    trigger, _, after = rest.partition("]")
    seen = seen_in(before + trigger + after, "en")
    case = case_of(seen, trigger, "en")
    out = unable(case, plover().types[kind], case.parties, signs_of(languages()["en"]))
    return [case.parties[i].span.of(seen.reading.article.text) for i in sorted(out)]


@pytest.mark.parametrize(
    ("marked", "kind", "things"),
    [
        ("A missile [hit] the school in the town.", "ASSAULT", ["missile"]),
        ("A missile of the rebels [hit] the school in the town.", "ASSAULT", []),
        ("Six soldiers were [killed] by landmines.", "ASSAULT", ["landmines"]),
        ("The report [accused] the soldiers.", "ACCUSE", []),
        ("The initiative followed [attacks] on women.", "ASSAULT", ["initiative"]),
        ("The soldiers [attacked] the town.", "ASSAULT", []),
    ],
)
def test_what_does_no_deed(marked: str, kind: str, things: list[str]) -> None:
    """Weapons do none, papers only those of words."""
    assert idle(marked, kind) == things


@pytest.mark.parametrize(
    ("marked", "code", "kind", "alone"),
    [
        ("Tentara mengutuk [pembunuhan] warga oleh polisi.", "id", "ASSAULT", ["polisi"]),
        ("Tentara berkata warga [ditahan] oleh polisi dan jaksa.", "id", "COERCE", ["polisi", "jaksa"]),
        ("Officials said residents were [detained] by soldiers and police.", "en", "COERCE", ["soldiers", "police"]),
        ("Tentara [menahan] warga di dekat polisi.", "id", "COERCE", ["Tentara", "warga", "polisi"]),
        ("Tentara [ditemui] oleh polisi.", "id", "CONSULT", ["Tentara", "polisi"]),
    ],
)
def test_whom_a_word_for_the_doer_names_acts_alone(marked: str, code: str, kind: str, alone: list[str]) -> None:
    """With those of its list; of a deed with two sides, or without such a word, all stay."""
    before, _, rest = marked.partition("[")
    trigger, _, after = rest.partition("]")
    seen = seen_in(before + trigger + after, code)
    case, text = case_of(seen, trigger, code), seen.reading.article.text
    left = by_name(case, plover().types[kind], case.parties, lexicon_of(code).grammar)
    assert {known.span.of(text) for known in left} == set(alone)
