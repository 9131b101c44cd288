"""Whether a deed took place: one that was denied, planned or missed does not stand beside those that did."""

from __future__ import annotations

import pytest

from events_made import case_of, seen_in
from warta.events.how.status import signs_of, status_of
from warta.languages import languages
from warta.ontology import plover

INDONESIAN = languages()["id"]


def status_in(marked: str, kind: str) -> str | None:
    """The status of the deed between brackets, of a given type."""
    before, _, rest = marked.partition("[")
    trigger, _, after = rest.partition("]")
    seen = seen_in(before + trigger + after)
    return status_of(case_of(seen, trigger), kind, seen, plover(), signs_of(INDONESIAN))[0]


@pytest.mark.parametrize(
    ("marked", "kind", "status"),
    [
        ("Polisi [menahan] sopir itu.", "COERCE", "happened"),
        ("Gubernur akan [meminta] tambahan anggaran kepada menteri.", "REQUEST", "planned"),
        ("Warga berniat [menggugat] perusahaan tambang itu.", "ACCUSE", "planned"),
        ("Tersangka akan ditahan dan [dideportasi] oleh polisi.", "COERCE", "planned"),
        ("Rencana [serangan] itu diumumkan Israel.", "ASSAULT", "planned"),
    ],
)
def test_what_is_planned_or_wanted(marked: str, kind: str, status: str) -> None:
    """Words of intent right before a deed, before the first of a list, or above it."""
    assert status_in(marked, kind) == status


@pytest.mark.parametrize(
    ("marked", "kind", "status"),
    [
        ("Bupati mengaku tidak pernah [meminta] uang kepada kontraktor.", "REQUEST", "denied"),
        ("Polisi belum [menangkap] pelaku penusukan itu.", "COERCE", "denied"),
        ("Polisi tidak hanya [menahan] sopir, tetapi juga pemilik truk itu.", "COERCE", "happened"),
        ('"Warga yang tidak bersenjata [ditangkap] tentara Israel," kata Budi Harsono.', "COERCE", "happened"),
        ("Polisi membantah telah [menahan] mahasiswa itu.", "COERCE", "denied"),
        ("[Penyiksaan] tahanan itu dibantah oleh polisi.", "ASSAULT", "denied"),
        ('"Tidak benar bahwa kami [menyerang] desa itu," kata Budi Harsono.', "ASSAULT", "denied"),
        ("Bupati membantah [tuduhan] korupsi dari jaksa.", "ACCUSE", "happened"),
    ],
)
def test_what_is_denied(marked: str, kind: str, status: str) -> None:
    """A word of denial must be of the deed itself; an accusation that is denied was made."""
    assert status_in(marked, kind) == status


@pytest.mark.parametrize(
    ("marked", "kind", "status"),
    [
        ("Presiden Rusia batal [bertemu] Presiden Iran.", "CONSULT", "failed"),
        ("Polisi menggagalkan [serangan] terhadap gereja itu.", "ASSAULT", "failed"),
        ("Kalau polisi [menangkap] dia, warga marah.", "COERCE", "conditional"),
        ("Apabila terbukti bersalah, dia akan [ditahan] polisi.", "COERCE", "conditional"),
        ("Benarkah polisi [menangkap] ketua partai itu?", "COERCE", "conditional"),
        ("Israel mungkin [menyerang] Iran.", "ASSAULT", "conditional"),
    ],
)
def test_what_came_to_nothing_or_hangs_on_something(marked: str, kind: str, status: str) -> None:
    """Missed, hindered, asked whether, only if."""
    assert status_in(marked, kind) == status


def test_reported_words_may_begin_with_if() -> None:
    """Behind a word of speech *kalau* is "that"."""
    assert status_in("Budi Harsono mengatakan kalau polisi [menangkap] dia.", "COERCE") == "happened"


def test_at_once_is_no_plan() -> None:
    """*segera* before a deed that is told as done."""
    assert status_in("Petugas segera [menangkap] pria itu.", "COERCE") == "happened"


def test_a_negation_that_makes_the_deed_does_not_deny_it() -> None:
    """Whoever does not agree disapproves: the word alone has no such type."""
    assert status_in("Bupati tidak [menyetujui] kebijakan gubernur itu.", "ACCUSE") == "happened"
