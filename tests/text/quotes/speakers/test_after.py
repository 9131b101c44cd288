"""The words behind a verb that name its speaker, drawn with [ and ] beside the verb drawn as <verb>."""

import pytest

import warta
from text.quoting import check_speaker, drawn_speaker, people_in
from warta.languages import languages
from warta.text.quotes.speakers.after import named_after
from warta.text.quotes.speakers.people import people_of
from warta.text.quotes.speech import speech_of

AFTER = [
    ("id", "<kata> [Budi Santoso] kepada wartawan."),
    ("id", "<kata> Juru Bicara Kementerian Perhubungan, [Budi Santoso], Rabu."),
    ("id", "<kata> Duta Besar Iran untuk PBB, [Citra Dewanti], kepada dewan."),  # not known as a name
    ("id", "<kata> Kepala Bidang Jalan, Air, dan Laut Melati, [Budi Santoso], Rabu."),  # an office with commas
    ("id", "<kata> [warga setempat] di Jakarta."),
    ("id", "<kata> [televisi pemerintah] dilansirReuters, Rabu."),  # a link without its space
    ("id", "<kata> [Budi Santoso] diESPN."),
    ("id", "<kata> Plt. Kepala Dinas, [Budi Santoso], Rabu."),  # the dot of an abbreviation
    ("id", "<kata> [seorang insinyur Harbour Bank] di Jakarta."),  # not the body he works for
    ("id", "<kata> [Budi Santoso] ke Ann Baker usai rapat."),  # whom he said it to
    ("id", "<kata> [Budi Santoso] didampingi Lurah Citra Dewanti."),  # who only stood by
    ("en", "<said> [Ann Baker], an engineer in Leeds."),
    ("en", "<according to> [a recent study] published on Monday."),
    ("en", "<said> Harbour Bank's [provost] on Monday."),  # not whose he is
    ("en", "<according to> Ann Baker's [office] in Leeds."),
]


@pytest.mark.parametrize(("code", "case"), AFTER)
def test_after(code: str, case: str) -> None:
    """Name, or role where no name is there, up to the first word that is none of it."""
    text, verb, speaker = drawn_speaker(case)
    found = named_after(text, verb.stop, len(text), speech_of(languages()[code]), people_of(*people_in(text)))
    assert found and found.of(text) == speaker


PARSED = [
    ("The bridge is safe, said Ministry of Defence spokeswoman Ann Baker.", "Ann Baker"),
    (
        "The bridge is safe, according to the National Institute of Bridges and Harbour Roads.",
        "National Institute of Bridges and Harbour Roads",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), PARSED)
def test_parsed(text: str, speaker: str) -> None:
    """A body's name with "of" in it stands before the name."""
    check_speaker("en", text, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Menurut Kapolres Sukamaju, AKBP Budi Santoso, jembatan itu sudah lama rusak.",
        "Menurut Bupati, H. Budi Santoso, jembatan itu sudah lama rusak.",
        "Dijelaskan Kapolres Sukamaju, AKBP Budi Santoso, bahwa jembatan itu sudah lama rusak.",
        "Disampaikan Kapolsek Melati, Budi Santoso, bahwasanya jembatan itu sudah lama rusak.",
    ],
)
def test_the_holder_behind_his_office(text: str) -> None:
    """He speaks, and his name and rank are no words of his."""
    (quote,) = warta.read({"id": "t", "text": text, "lang": "id"}).quotes
    assert quote.speaker
    assert quote.speaker.of(text) == "Budi Santoso"
    assert quote.span.of(text) == "jembatan itu sudah lama rusak"
