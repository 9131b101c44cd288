"""What a speaker does by his words."""

import pytest

from text.quoting import read

SAID = [
    # by the cue
    ("en", "Ann Baker denied that the bridge was closed.", "denies"),
    ("en", "“Is the bridge safe?” Ann Baker asked.", "requests"),
    ("en", "“Leave it,” Ann Baker urged.", "requests"),
    ("en", "The town threatened “grave consequences for the bridge.”", "warns"),
    ("en", "Ann Baker alleged that the town closed the bridge.", "accuses"),
    ("id", 'Budi Santoso mengancam "menutup jembatan itu besok".', "warns"),
    ("id", '"Apakah jembatan itu aman?" tanya Budi Santoso.', "requests"),
    ("id", "Budi Santoso membantah terlibat dalam penutupan jembatan itu.", "denies"),
    ("id", "Budi Santoso membantah tudingan bahwa ia menutup jembatan itu.", "denies"),
    ("id", "Budi Santoso membantah keras kabar penutupan jembatan itu.", "denies"),
    # by the words
    ("en", "“It is not true that the bridge is closed,” Ann Baker said.", "denies"),
    ("en", "“I never met with the mayor,” Ann Baker said.", "denies"),
    ("en", "“We will build the bridge,” Ann Baker said.", "promises"),
    ("en", "Ann Baker said she would build the bridge.", "promises"),
    ("en", "“Please leave the bridge,” Ann Baker said.", "requests"),
    ("en", "“The town must mend the bridge,” Ann Baker said.", "requests"),
    ("en", "“The mayor lied to us,” Ann Baker said.", "accuses"),
    ("en", "“This could lead to a collapse,” Ann Baker said.", "warns"),
    ("id", '"Kabar itu tidak benar," kata Budi Santoso.', "denies"),
    ("id", '"Bukan kami yang menutup jembatan itu," kata Budi Santoso.', "denies"),
    ("id", '"Kami akan membangun jembatan itu," kata Budi Santoso.', "promises"),
    ("id", "Budi Santoso mengatakan akan membangun jembatan itu.", "promises"),
    ("id", '"Mari kita jaga jembatan itu," kata Budi Santoso.', "requests"),
    ("id", '"Jembatan itu harus diperbaiki," kata Budi Santoso.', "requests"),
    ("id", '"Wali kota berbohong kepada kami," kata Budi Santoso.', "accuses"),
    ("id", '"Hujan bisa menyebabkan banjir," kata Budi Santoso.', "warns"),
]


@pytest.mark.parametrize(("code", "text", "force"), SAID)
def test_force(code: str, text: str, force: str) -> None:
    """A cue that tells it decides, else words that do."""
    (quote,) = read(text, code)
    assert quote.force == force


STATED = [
    ("en", "“We will see the bridge again,” Ann Baker said."),  # nobody's deed
    ("en", "Ann Baker said it would be late."),
    ("en", "“The bridge that should be here is gone,” Ann Baker said."),
    ("en", "“She would build the bridge,” Ann Baker said."),  # somebody else
    ("id", '"Kami akan kalah di sana," kata Budi Santoso.'),
    ("id", '"Kami mohon maaf atas itu," kata Budi Santoso.'),
    ("id", '"Kami tidak harus pergi ke sana," kata Budi Santoso.'),
]


@pytest.mark.parametrize(("code", "text"), STATED)
def test_states(code: str, text: str) -> None:
    """Words that only look like more."""
    (quote,) = read(text, code)
    assert quote.force == "states"


def test_first_sentence_that_does_more() -> None:
    """Of several sentences the first that does more than state."""
    (quote,) = read("“The bridge is old. We must mend it. The mayor lied,” Ann Baker said.", "en")
    assert quote.force == "requests"


def test_headline() -> None:
    """The verb of a headline tells it, too."""
    (quote,) = read("Ann Baker Warns Bridge Was Closed Too Late", "en", "headline")
    assert quote.force == "warns"
