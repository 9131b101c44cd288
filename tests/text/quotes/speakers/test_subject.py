"""Where the words of a subject begin and end: speakers drawn with [ and ], the verb as <verb>."""

import pytest

from text.quoting import check_before, check_speaker
from warta.languages import languages
from warta.records import Span
from warta.text.quotes.speakers.subject import belonging_words
from warta.text.quotes.speech import speech_of

BEFORE = [
    ("id", "Dalam rapat itu, [Budi Santoso] <mengatakan> itu."),
    ("id", "[Budi Santoso] pada Rabu <mengatakan> itu."),
    ("id", "Bupati Sukamaju [Budi Santoso] didampingi Wakil Bupati Citra Dewanti <mengatakan> itu."),  # she stood by
    ("id", "LEEDS- [Warga kota] <mengatakan> itu."),  # a dateline's dash without its space
    ("en", "After the flood, [officials] <said> so."),
]


@pytest.mark.parametrize(("code", "case"), BEFORE)
def test_before(code: str, case: str) -> None:
    """Behind what tells where and when it was, up to the first preposition."""
    check_before(code, case)


PARSED = [
    ("The Bureau of Roads and Inland Harbours said the bridge is safe.", "The Bureau of Roads and Inland Harbours"),
    ("Lee Marsh who works as a planner in the town believes that the bridge is safe.", "Lee Marsh"),
    ("But groups that have backed the plan say the bridge is safe.", "groups that have backed the plan"),
    ("Ann Baker closed the road to Leeds and Budi Santoso said it was a mistake.", "Budi Santoso"),
]


@pytest.mark.parametrize(("text", "speaker"), PARSED)
def test_parsed(text: str, speaker: str) -> None:
    """The conjunction in a body's name or in a relative clause begins no clause; that between two clauses does."""
    check_speaker("en", text, speaker)


@pytest.mark.parametrize(
    ("words", "own"),
    [("the council's provost", "provost"), ("the council's report", None), ("the council's analysis", None)],
)
def test_what_is_theirs_speaks(words: str, own: str | None) -> None:
    """Whoever is somebody's speaks himself; what somebody has written is his own words."""
    found = belonging_words(words, Span(4, 11), Span(0, len(words)), speech_of(languages()["en"]))
    assert (found and found.of(words)) == own
