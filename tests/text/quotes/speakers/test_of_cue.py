"""Who speaks by a cue."""

from time import process_time

import pytest

from text.quoting import article_of, people_in, sentences_of
from warta.languages import languages
from warta.records import Span
from warta.text import read_text
from warta.text.quotes.scenes import find_scenes
from warta.text.quotes.speakers.of_cue import LAST_CAPITALS, first_of_headline
from warta.text.quotes.speakers.people import people_of
from warta.text.quotes.speech import Cue, speech_of

SPEAKERS = [
    ("en", "Lee Marsh, 74, a Dover resident who saw the blast, said the noise was too loud to bear.", "Lee Marsh"),
    ("en", "The plan, said Kelli Conlin, the head of the Dover League, is meant to save the bridge.", "Kelli Conlin"),
    ("en", "Lee Hall's great-uncle vowed to stay, and said the others might leave the town.", "great-uncle"),
    ("en", "Lee Hall, who said it was late, defended the plan by noting that the mayor has a say in it.", "Lee Hall"),
    ("en", "The Argus quoted aid official Lee de Wit as saying the arrests came from the town.", "Lee de Wit"),
    ("en", "For example, Lee Hall was told that the team did not want to sit at the table.", None),
    (
        "en",
        "Others say the mayor broke the law, with Harbour Watch warning that the army had killed six villagers.",
        "Harbour Watch",
    ),
    ("en", "“The road is closed,” Lee Hall said, arguing that the town had waited for too long.", "Lee Hall"),
    ("en", "“The road is closed,” he said, arguing that the town had waited for too long.", "he"),
    ("en", "The road is closed, according to public records obtained by the Kabar Wire.", "public records"),
    ("en", "The road is closed, said a person familiar with the matter on Monday.", "a person"),
    ("en", "The Dover relatives have applied for asylum on Ann Hall's behalf, saying the child was safe.", "relatives"),
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
    ("en", "Ann Baker Says Harbour Bank Calls", None),  # another subject
    ("id", "Budi Santoso Tolak Rencana Harbour Bank dan Sebut", "Budi Santoso"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), HEADLINES)
def test_first_of_headline(code: str, text: str, speaker: str | None) -> None:
    """A verb without a subject of its own has the first one of the headline."""
    (scene,) = find_scenes(article_of(text, "headline"), sentences_of(text, "headline"))
    cue = Cue(Span(text.rindex(" ") + 1, len(text)), (), None)
    found = first_of_headline(scene, cue, speech_of(languages()[code]), people_of(*people_in(text)))
    assert (found.of(text) if found else None) == speaker


def test_last_capitals_take_linear_time() -> None:
    """A line of capitals that ends without one is not read to its end from each."""
    found = LAST_CAPITALS.search("dari Kabar, Kamis Toko Melati ")
    assert found and found.group().strip() == "Kamis Toko Melati"
    for capitals in ("A", "Aa "):
        started = process_time()
        assert not LAST_CAPITALS.search(capitals * (30_000 // len(capitals)) + ".")
        assert process_time() - started < 3
