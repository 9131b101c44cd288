"""What a cue may claim of its sentence."""

from time import process_time

import pytest

from text.quoting import article_of, people_in, sentences_of
from warta.languages import languages
from warta.records import Span
from warta.text import read_text
from warta.text.quotes.parsed import parsed
from warta.text.quotes.scenes import find_scenes
from warta.text.quotes.speakers.people import people_of
from warta.text.quotes.speech import Cue, speech_of
from warta.text.quotes.view import (
    FAR,
    LAST_CAPITALS,
    View,
    clause_words,
    ends_here,
    first_of_headline,
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
    view = view_of("Budi mengatakan itu milik Joko Widodo (Jokowi).", "id")
    text = view.text
    assert clause_words(text, view.scene, Span(16, len(text))).of(text) == "itu milik Joko Widodo (Jokowi)"
    assert without_opener(view_of("Namun, jalan itu, kata Budi, rusak.", "id"), Span(0, 16)).start == 7


SPEAKERS = [
    ("en", "Paul Zosin, 74, a Dover resident who saw the blast, said the noise was too loud to bear.", "Paul Zosin"),
    ("en", "The plan, said Kelli Conlin, the head of the Dover League, is meant to save the bridge.", "Kelli Conlin"),
    ("en", "Lee Hall's great-uncle vowed to stay, and said the others might leave the town.", "great-uncle"),
    ("en", "Lee Hall, who said it was late, defended the plan by noting that the mayor has a say in it.", "Lee Hall"),
    ("en", "The Argus quoted aid official Jurie de Wet as saying the arrests came from the town.", "Jurie de Wet"),
    ("en", "For example, Lee Hall was told that the team did not want to sit at the table.", None),
    ("en", "The Dover relatives applied for asylum on Ann Hall's behalf, saying the child was safe.", "relatives"),
    (
        "id",
        "Pada Selasa, televisi pemerintah Iran mengimbau warga untuk menghapus aplikasi itu, dengan mengingatkan bahwa "
        "aplikasi itu tidak aman.",
        "televisi pemerintah Iran",
    ),
    ("en", "Joe Hall, host of the show “Morning Joe,” suggested the refusal could cost him the race.", "Joe Hall"),
    (
        "en",
        "The council blamed Lee Hall for the floods of the town, which the officials say hit the bridge.",
        "officials",
    ),
    ("en", "After Lee Hall was named the new head of the Dover council, many in town said he was too young.", "many"),
    ("en", "A report issued by Oman's central bank found that prices rose by two percent.", "Oman's central bank"),
    ("en", "Lee Hall was ill at home, according to Ann Baker, and had announced he was leaving the town.", "Lee Hall"),
    ("en", "The Dover committee sent a letter to Director Lee Hall demanding that “its files” be read.", "committee"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), SPEAKERS)
def test_subject(code: str, text: str, speaker: str | None) -> None:
    """Whose words the last quote of a sentence are, where the parse or the words beside the verb tell."""
    quote = read_text(article_of(text), languages()[code]).quotes[-1]
    assert (quote.speaker and speaker in quote.speaker.of(text)) if speaker else quote.speaker is None


HEADLINES = [
    ("en", "Ann Baker Slams Plan, Calls", "Ann Baker"),
    ("en", "Ann Baker Says Reuters Calls", None),  # another subject
    ("id", "Budi Santoso Tolak Rencana Reuters dan Sebut", "Budi Santoso"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), HEADLINES)
def test_first_of_headline(code: str, text: str, speaker: str | None) -> None:
    """A verb without a subject of its own has the first one of the headline."""
    (scene,) = find_scenes(article_of(text, "headline"), sentences_of(text, "headline"))
    cue = Cue(Span(text.rindex(" ") + 1, len(text)), (), None)
    found = first_of_headline(scene, cue, speech_of(languages()[code]), people_of(*people_in(text)))
    assert (found.of(text) if found else None) == speaker


def test_what_follows() -> None:
    """After the speaker: where and when, or more of his words."""
    view = view_of("Jalan itu rusak, kata Budi, Rabu (3/6).", "id")
    assert ends_here(view, Span(28, 38))
    assert mostly_marked(view_of('"Kami siap sekali" itu, kata Budi.', "id"), Span(0, 22))


def test_the_words_beside_a_place_are_found_over_any_space() -> None:
    """A line of the page that is not read is as many blanks."""
    text = f"It is closed.{' ' * 2 * FAR}Said Baker"
    at = text.index("Said")
    assert words_before(text, at) == "It is closed."
    assert words_behind(text, text.index(" " * FAR)) == "Said Baker"
    assert words_before("  ", 2) == words_behind("  ", 0) == ""


def test_last_capitals_take_linear_time() -> None:
    """A line of capitals that ends without one is not read to its end from each."""
    found = LAST_CAPITALS.search("dari Kabar, Kamis Toko Melati ")
    assert found and found.group().strip() == "Kamis Toko Melati"
    for capitals in ("A", "Aa "):
        started = process_time()
        assert not LAST_CAPITALS.search(capitals * (30_000 // len(capitals)) + ".")
        assert process_time() - started < 3
