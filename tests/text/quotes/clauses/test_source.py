"""According to Baker, the road is closed: sources beside a clause."""

import pytest

from text.quoting import check, check_parsed

CASES = [
    ("id", "{c Menurut} {s Budi Santoso}, {r jembatan itu sudah lama rusak}."),
    ("id", "{c Menurut} {s Budi Santoso}, S.Pd dari Solo, {r jembatan itu sudah lama rusak}."),
    ("id", "{c Menurut} {s Budi Santoso}, S.H., M.Si., {r jembatan itu sudah lama rusak}."),
    ("id", "{c Menurut} {s Budi Santoso}, {r PT.Sinar menjual kayu, dan warga sudah tahu}."),
    ("id", "Menurut rencana, jembatan itu akan dibuka pekan depan."),  # nobody says it
    ("id", "{c Menurut keterangan dari} {s Budi Santoso}, {r jembatan itu sudah lama rusak}."),
    ("id", "{r Jembatan itu, {c menurut} {s Budi Santoso}, sudah lama rusak}."),
    ("en", "{r The bridge was closed for years}, {c according to} {s Ann Baker}."),
    ("en", "{c According to} {s Ann Baker}, {r the bridge was closed for years}."),
    ("en", "{c According to} {s Ann Baker}, 34, {r the bridge was closed for years}."),
    ("en", "According to Ann Baker, the"),  # cut off
    ("en", "{c According to} {s Ann Baker}, {r U.S.-backed troops closed the bridge, and others came}."),
    ("en", "If all goes according to plan, the bridge will be closed for years."),
    ("id", "Dikutip dari laman kota, {c menurut} {s Budi Santoso}, {r jembatan itu rusak}."),
    ("en", "If the law of nature holds, according to the law of nature, the bridge will be closed."),
    ("en", "{c According to} {s law enforcement officials}, {r the bridge will be closed}."),
    ("en", "The bridge was closed because, {c according to} {s Ann Baker}, {r it was never safe}."),
    ("en", "The rules were made lawfully and according to procedure, and they stand."),
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    check(code, case)


PARSED = [
    ("en", "{c According to} Lee Hall, a spokesman for the town, {r the bridge was closed for years}."),
    (
        "id",
        "{r Pengerahan kapal itu, {c menurut} dua sumber Jepang, Rabu (18/6/2025), dimaksudkan untuk menjaga warga}.",
    ),
    ("en", "{c According to} Mr. Hall, {r that rain led the town to close the bridge}."),
    ("en", "The bridges have three grades - old, new and safe - according to how often they are painted."),
    ("en", "She {c said} {r she had lost a boat}, according to notes read out in the hall."),
    ("en", "{r Thousands came to see the bridge}, {c according to} estimates by the council."),
    ("en", "{r Thousands came to see the bridge}, {c according to} reports."),
    (
        "en",
        "{c According to} Baker, “{d The harbour is more complex than the town,}” presumably meaning that of old.",
    ),
    ("en", "{c As reported by} the Kabar Wire, {r investigators found over 2,200 emails on the server}."),
    ("en", "“{d There is a drip of words. When does it stop?,}” the judge {c said}, according to the Post."),
    (
        "en",
        "{r Mayor Lee Baker performed well among voters who believe that the bridge is a boon for the town}, "
        "{c according to} data of the council.",
    ),
]


@pytest.mark.parametrize(("code", "case"), PARSED)
def test_parsed(code: str, case: str) -> None:
    """Words that go by what is no source, and sources with words of their own behind them."""
    check_parsed(code, case)
