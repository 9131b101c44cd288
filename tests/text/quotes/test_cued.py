"""Which rule speaks for a cue."""

from __future__ import annotations

import pytest

from text.quoting import article_of, read, sentences_of
from warta.languages import languages
from warta.text.quotes.cued import possible_cues
from warta.text.quotes.scenes import find_scenes
from warta.text.quotes.speech import speech_of

CASES = [
    ("id", '"Kami siap," kata Budi Santoso.', ["quote-before"]),
    ("id", 'Budi Santoso mengatakan, "Kami siap berangkat."', ["quote-after"]),
    ("id", "Menurut Budi Santoso, jembatan itu rusak.", ["source"]),
    ("id", "Budi Santoso mengaku sudah tahu lama, seraya menambahkan bahwa warga ikut.", ["clause-after"]),
    ("id", "Jalan itu, kata Budi Santoso, sudah rusak.", ["clause-around"]),
    ("id", "Peristiwa ini mengindikasikan tingginya minat warga terhadap kawasan itu.", []),
    ("id", "Laporan itu menyebutkan dua perusahaan melanggar aturan yang berlaku.", ["clause-after"]),
    ("id", "Masih diperlukan pemeriksaan lebih lanjut agar tidak berisiko pada kesehatan.", []),
    ("id", "Dikatakan Budi Santoso, jalan itu sudah rusak.", ["speaker-first"]),
    ("en", "Two thirds of drivers said they were afraid, Ann Baker said.", ["clause-before"]),  # the last covers all
    ("en", "Two thirds of drivers said they were afraid, the study found.", ["clause-before"]),
    ("en", "Two thirds of drivers said that they were afraid, according to Ann Baker.", ["source"]),
    ("en", "Two thirds of drivers said that they were afraid, according to Reuters.", ["clause-after"]),  # an outlet
    ("en", "Some said that they were afraid of the bridge.", []),  # without a parse, "some said" may be a noun
    ("en", "The state of the bridge is read by Ian Read.", []),  # a name, and a noun
    ("en", 'The suspect "was not alone on the bridge at all," Ann Baker said.', ["clause-before"]),  # a noun
    (
        "en",
        "Many drivers believe that the bridge is safe, Ann Baker said.",
        ["clause-before"],
    ),  # what they think, she told
    ("en", "Ann Baker believes that the bridge is safe, Budi Santoso told Reuters last month.", ["clause-before"]),
    (
        "en",
        "The Dover Planning Office said they were afraid, the study found.",
        ["clause-after"],
    ),  # no group of drivers
    ("en", "That said, we never expected the bridge to be safe.", []),
    ("en", "The bridge may well get worse as time goes on, or it may not.", []),
    ("en", "It's telling that the bridge has been closed for a year.", []),
    ("en", "The work was going according to plan until the bridge fell.", []),
    ("en", "It is worth noting that the bridge has been closed for a year.", []),
    ("en", "Suffice it to say that the bridge has been closed for a year.", []),
    ("en", "In May the couple said goodbye to the bridge they had built.", []),
    ("en", "The bridge may well get worse as time goes on, or it may not.", []),
    ("en", "The work was going according to plan until the bridge fell.", []),
    ("en", "Needless to say: if you go there, the bridge is closed.", []),
]


@pytest.mark.parametrize(("code", "text", "rules"), CASES)
def test_rules(code: str, text: str, rules: list[str]) -> None:
    """The first rule with an opinion decides, cue after cue."""
    assert [quote.rule for quote in read(text, code)] == rules


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("Ann Baker said it rained.", [["said"]]),
        ("Ann Baker announced a merger on Monday.", [["announced"], []]),
        ("Ann Baker announced that it rained and noted that it snowed.", []),  # too many are doubtful
    ],
)
def test_what_may_be_a_cue_before_anything_is_parsed(text: str, sets: list[list[str]]) -> None:
    (scene,) = find_scenes(article_of(text), sentences_of(text))
    found = possible_cues(scene, speech_of(languages()["en"]))
    assert [[cue.span.of(text) for cue in cues] for cues in found] == sets
