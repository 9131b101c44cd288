"""Words that are somebody's by the layout: transcripts, and paragraphs after a colon."""

import pytest

from text.quoting import read

ASKED = "BAKER: Is the bridge safe to cross?"
ANSWERED = "MARSH: It is, since last week."

TRANSCRIPTS = [
    (f"Ann Baker was there.\n{ASKED}\n{ANSWERED}", ["BAKER", "MARSH"]),
    (f"Ann Baker was there.\n{ASKED}", []),  # nobody answers
    (f"It was late.\n{ASKED}\n{ANSWERED}", []),  # nobody is known
    ("Ann Baker was there.\nWATCH: The bridge at night\nMORE: The bridge by day", []),  # labels
]


@pytest.mark.parametrize(("text", "speakers"), TRANSCRIPTS)
def test_transcripts(text: str, speakers: list[str]) -> None:
    """Two turns or more, one of them by a person of the article, are their words."""
    turns = [quote for quote in read(text, "en") if quote.rule == "turn"]
    assert [quote.speaker and quote.speaker.of(text) for quote in turns] == speakers


def test_a_turn_of_several_paragraphs() -> None:
    """A turn goes on to the next one, and stops at a note in brackets."""
    text = f"Ann Baker was there.\n{ASKED}\nI mean at night.\n(A PAUSE)\n{ANSWERED}"
    asked, answered = (quote for quote in read(text, "en") if quote.rule == "turn")
    assert asked.span.of(text) == "Is the bridge safe to cross?\nI mean at night."
    assert answered.span.of(text) == "It is, since last week."


def test_paragraph_after_a_colon() -> None:
    """The cue stands in one line, the words without marks in the next."""
    text = "Ann Baker added:\nThe bridge was closed for years, and nobody told us why.\nIt rained."
    (quote,) = read(text, "en")
    assert (quote.who, quote.rule) == ("e1", "paragraph-after")
    assert quote.span.of(text).endswith("told us why.")


def test_a_short_line_after_a_colon() -> None:
    """A heading after a colon is no quote."""
    assert not read("Ann Baker added:\nRoads and bridges", "en")


SIGNED = [
    ("“The bridge is safe and dry.” — Ann Baker, mayor of Dover", "Ann Baker"),
    ("“The bridge is safe and dry.” ― Ann Baker", "Ann Baker"),
    ("“The bridge is safe and dry.”\n-Mayor Ann Baker, on Monday.\nIt rained.", "Ann Baker"),
    ("“The bridge is safe and dry.”\n--Kim Marsh\nIt rained.", "Kim Marsh"),  # of whom nothing is known
    ("“The bridge is safe and dry.”\n- Ann Baker left the town.", None),  # an item of a list
    ("“The bridge is safe and dry.”\n- The town waits.", None),
]


@pytest.mark.parametrize(("text", "speaker"), SIGNED)
def test_who_signs_words_in_marks(text: str, speaker: str | None) -> None:
    """A dash and a name behind a passage, on its line or the next."""
    (quote,) = read(text, "en")
    assert (quote.speaker and quote.speaker.of(text)) == speaker
    assert (quote.rule == "signed") == (speaker is not None)
