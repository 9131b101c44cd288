"""Cue words in a text."""

from pathlib import Path

import pytest

from warta.errors import UsageError
from warta.languages import Language, languages
from warta.records import Span
from warta.text.quotes.speech import speech_of

CASES = [
    ("id", "Budi mengatakan itu, ujarnya.", ["mengatakan", "ujarnya"]),
    ("id", "Budi berkata-kata lama.", []),
    ("id", "PresidenBudimengatakan itu.", ["mengatakan"]),  # scraped links lose their spaces
    ("id", "kataBudi, mengatakanIsrael", ["kata", "mengatakan"]),
    ("id", "demikian pernyataan Budi", ["demikian pernyataan"]),  # the longest
    ("id", 'kata kunci "rumah murah"', []),  # a noun
    ("en", "She pointed out, saying that", ["pointed out", "saying"]),
    ("en", "According to Ann Baker", ["According to"]),
]


@pytest.mark.parametrize(("code", "text", "found"), CASES)
def test_cues(code: str, text: str, found: list[str]) -> None:
    """The forms of the table are found as words, with a clitic, or glued to a name."""
    assert [cue.span.of(text) for cue in speech_of(languages()[code]).cues(text, 0, len(text))] == found


def test_clitic() -> None:
    """The -nya of ujarnya stands for the speaker."""
    (cue,) = speech_of(languages()["id"]).cues("ujarnya", 0, 7)
    assert cue.inside == Span(4, 7)


def test_participle() -> None:
    """Saying takes the subject of the main clause; said does not."""
    said, saying = speech_of(languages()["en"]).cues("said saying", 0, 11)
    assert (said.participle, saying.participle) == (False, True)


def test_a_language_without_a_table(tmp_path: Path) -> None:
    """No table, no cues."""
    assert speech_of(Language("xx", tmp_path)).cues("said kata", 0, 9) == ()


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_form_is_found(code: str) -> None:
    """No form of the table is out of reach."""
    speech = speech_of(languages()[code])
    assert [form for form in speech.entries if not speech.cues(form, 0, len(form))] == []


STOPS = [
    ("en", "the marshal Lt. Col. Ann Baker", 0),  # titles
    ("en", "Ann B. Baker", 0),  # an initial
    ("en", "on the road. Baker", 1),
    ("id", "kata Prof. Ir. Budi", 0),
    ("id", "di jalan itu. Budi", 1),
]


@pytest.mark.parametrize(("code", "text", "count"), STOPS)
def test_stops(code: str, text: str, count: int) -> None:
    """The full stop of an abbreviation ends nothing."""
    assert len(speech_of(languages()[code]).stopped.findall(text)) == count


def test_another() -> None:
    """Where a clause of somebody else may begin, in the language that says so."""
    text = "it was safe, and others say, but few know and many say"
    begins = speech_of(languages()["en"]).another.finditer(text)
    assert [text[found.end() :].split()[0] for found in begins] == ["others", "few", "many"]


def test_present() -> None:
    """A form is a present where the table has the same with the ending of the third person."""
    english, indonesian = speech_of(languages()["en"]), speech_of(languages()["id"])
    assert english.is_present("say")
    assert not english.is_present("said")
    assert not indonesian.is_present("kata")


def test_an_entry_that_lacks_what_it_needs_is_refused_by_file_and_number(tmp_path: Path) -> None:
    """The table of a language of one's own is written by hand."""
    whole = '[[cue]]\nframe = "clause"\nforce = "states"\nforms = ["says"]\n'
    (tmp_path / "speech.toml").write_text(f'{whole}[[cue]]\nforce = "states"\nforms = ["tells"]\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"speech\.toml: \[\[cue\]\] number 2 \(of 'tells'\) has no 'frame'"):
        speech_of(Language("xx", tmp_path))
