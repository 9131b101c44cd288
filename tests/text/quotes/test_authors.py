"""Who wrote what the words stand in."""

import pytest

import warta
from text.quoting import read

CASES = [
    ("en", "The bridge was closed, according to a report by Ann Baker.", "Ann Baker"),
    ("en", "The bridge was closed, according to a statement today by Ann Baker.", "Ann Baker"),
    ("en", "The bridge was closed, according to a statement issued on Monday by Ann Baker.", "Ann Baker"),
    ("en", "The bridge was closed, according to a statement seen by Ann Baker.", "a statement"),
    ("en", "The bridge was closed, according to a memo released on Monday by the mayor Ann Baker.", "Ann Baker"),
    ("en", "The bridge was closed, according to an email from Ann Baker of the bridge firm in Leeds.", "Ann Baker"),
    ("en", "The bridge was closed, according to figures from Ann Baker.", "Ann Baker"),
    ("en", "The bridge was closed, according to a report by Reuters.", "a report"),  # which passes it on
    ("en", "“We are ready,” Ann Baker said in a report by Budi Santoso.", "Ann Baker"),
    ("id", '"Jalan itu rusak," tulis unggahan pada akun @kabarjalan.', "@kabarjalan"),
    ("id", '"Jalan itu rusak," tulis unggahan pada akun @kabar.jalan- kemarin.', "@kabar.jalan"),
    ("id", '"Jalan itu rusak," demikian unggahan pada akun @, kemarin.', "unggahan"),  # no account's name
    ("id", '"Jalan itu rusak," demikian keterangan resmi Budi Santoso, Senin.', "Budi Santoso"),
    ("id", '"Jalan itu rusak," demikian pernyataan bersama yang dikeluarkan oleh Budi Santoso.', "Budi Santoso"),
    ("id", '"Jalan itu rusak parah," mengutip dari situs resmi Budi Santoso, Senin.', "Budi Santoso"),
    ("id", '"Jalan itu rusak," kata warga dalam laporan Budi Santoso.', "warga"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), CASES)
def test_authors(code: str, text: str, speaker: str) -> None:
    """He speaks where the words have no other speaker than the document."""
    (quote,) = read(text, code)
    assert quote.speaker
    assert quote.speaker.of(text) == speaker


def test_whoever_the_cue_tells_speaks() -> None:
    """The -nya of the cue is somebody told before, and not whose document it is."""
    text = 'Budi Santoso mengatakan, jalan itu rusak. "Jalan itu ditutup," ungkapnya dalam keterbukaan informasi BEI.'
    (_, quote) = warta.read({"id": "t", "text": text, "lang": "id"}).quotes
    assert quote.speaker
    assert quote.speaker.of(text) == "Budi Santoso"


@pytest.mark.parametrize(
    "text",
    [
        '"Jalan itu rusak," demikian laporan yang ditinjau Budi Santoso.',  # read by him
        '"Jalan itu rusak," demikian dikutip dari laporan Reuters.',
        '"Jalan itu rusak." Laporan Budi Santoso terbit kemarin.',
    ],
)
def test_nobody(text: str) -> None:
    """Who only had the document, or passed it on, or is named in the next sentence, did not write it."""
    (quote,) = read(text, "id")
    assert quote.who is None
