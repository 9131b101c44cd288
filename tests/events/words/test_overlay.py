"""A user's lexicon over that of a language."""

from __future__ import annotations

from warta.events.words.overlay import claimed, lowered, overlaid

TABLE = {
    "cues": {"future": ["will"]},
    "deed": [{"type": "ASSAULT", "words": ["storm"], "roots": ["raid"]}],
}
OWN = {"cues": {"risk": ["prone"], "future": ["soon"]}, "deed": [{"type": "STORM", "words": ["storm"]}]}


def test_an_entry_takes_its_words_from_those_of_the_language() -> None:
    """The user's comes first, and "storm" is no attack any more."""
    rows = overlaid(TABLE, OWN, extends=True)["deed"]
    assert [(row["type"], list(claimed(row))) for row in rows] == [("STORM", ["storm"]), ("ASSAULT", ["raid"])]


def test_without_extension_only_the_users_entries_stay() -> None:
    """The cues of the language still serve them."""
    table = overlaid(TABLE, OWN, extends=False)
    assert [row["type"] for row in table["deed"]] == ["STORM"]
    assert table["cues"] == {"risk": ["prone"], "future": ["will", "soon"]}


def test_the_languages_own_table_is_left_as_it_was() -> None:
    """Tables are shared by all who read them."""
    overlaid(TABLE, OWN, extends=True)
    assert TABLE["deed"] == [{"type": "ASSAULT", "words": ["storm"], "roots": ["raid"]}]


def test_words_are_lowered_and_values_left() -> None:
    """A type keeps its letters, and so do names of cues."""
    own = {"deed": [{"type": "LAYOFF", "words": ["PHK"], "bare": True}], "affixes": {"suffixes": [["Kan", ""]]}}
    assert lowered(own) == {
        "deed": [{"type": "LAYOFF", "words": ["phk"], "bare": True}],
        "affixes": {"suffixes": [["kan", ""]]},
    }
