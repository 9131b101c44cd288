"""What a cue may claim of its sentence."""

import pytest

from text.quoting import article_of, people_in, sentences_of
from warta.languages import languages
from warta.records import Span
from warta.text.quotes.parsed import parsed
from warta.text.quotes.scenes import find_scenes
from warta.text.quotes.speakers.people import people_of
from warta.text.quotes.speech import speech_of
from warta.text.quotes.view import (
    FAR,
    View,
    clause_words,
    ends_here,
    first_word,
    mostly_marked,
    without_opener,
    words_before,
    words_behind,
)


def view_of(text: str, code: str, at: int = 0) -> View:
    """The view of one cue of a sentence."""
    speech = speech_of(languages()[code])
    (scene,) = find_scenes(article_of(text), sentences_of(text))
    cues = speech.cues(scene.masked, scene.span.start, scene.span.stop)
    return View(text, scene, cues, at, (), speech, people_of(*people_in(text)), parsed(()))


JOINED = [
    ("id", "Budi mengaku siap|, seraya menambahkan bahwa warga ikut."),
    ("id", "Budi mengaku siap| dan menegaskan warga ikut."),
    ("id", "Budi mengaku siap dan warga mengatakan itu benar."),  # another subject: the clause goes on
    ("en", "Baker said it was safe|, adding that it would open."),
    ("en", "Baker said it was safe| but later claimed it was closed."),
    ("en", "The plan, Baker said, raised new doubts."),  # "raised" introduces words in marks, and there are none
    ("en", "Baker, who said it was safe|, defended the plan."),  # a relative clause ends there
    ("en", "Baker said it was safe|, Reuters reported."),  # another verb covers the whole
    ("en", "Baker said it was “a grave mistake,”| adding that it would open."),  # the comma inside the marks
    ("en", "Baker said it was safe|, a man in the crowd yelled “Open the gate now!”"),
    ("en", "Baker said it was safe, to which others who heard it yelled “Open the gate now!”"),  # no subject
    ("en", "According to Baker, a man in the crowd yelled “Open the gate now!”"),  # the source of it all
]


@pytest.mark.parametrize(("code", "case"), JOINED)
def test_stop(code: str, case: str) -> None:
    """A clause ends where a second cue takes up the sentence, else with the sentence."""
    before, _, after = case.partition("|")
    assert view_of(before + after, code).stop == len(before)


def test_words() -> None:
    """A clause is given without its full stop, and with brackets that end it."""
    view = view_of("Budi mengatakan itu milik Budi Santoso (Bung Budi).", "id")
    text = view.text
    assert clause_words(text, view.scene, Span(16, len(text))).of(text) == "itu milik Budi Santoso (Bung Budi)"
    assert without_opener(view_of("Namun, jalan itu, kata Budi, rusak.", "id"), Span(0, 16)).start == 7


def test_what_follows() -> None:
    """After the speaker: where and when, or more of his words."""
    view = view_of("Jalan itu rusak, kata Budi, Rabu (3/6).", "id")
    assert ends_here(view, Span(28, 38))
    assert mostly_marked(view_of('"Kami siap sekali" itu, kata Budi.', "id"), Span(0, 22))


def test_a_first_word_is_no_name_glued_to_it() -> None:
    assert [first_word(words) for words in ("kepadaReuters, Rabu", "Kepada Reuters", " iPhone", "…")] == [
        "kepada",
        "kepada",
        "iphone",
        "",
    ]


def test_the_words_beside_a_place_are_found_over_any_space() -> None:
    """A line of the page that is not read is as many blanks."""
    text = f"It is closed.{' ' * 2 * FAR}Said Baker"
    at = text.index("Said")
    assert words_before(text, at) == "It is closed."
    assert words_behind(text, text.index(" " * FAR)) == "Said Baker"
    assert words_before("  ", 2) == words_behind("  ", 0) == ""
