"""Passages in quotation marks, drawn into the text with ⟦ and ⟧."""

import re
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.records import Span
from warta.text.quotation_marks import find_marked

CASES = [
    'Budi berkata, "⟦Kami siap.⟧"',
    "“⟦Kami siap,⟧” kata Budi, “⟦dan akan datang.⟧”",
    "”⟦Kami siap,⟧“ kata Budi.",  # mismatched
    '"⟦Kami siap,⟧” kata Budi. "⟦Besok.⟧"',
    '"⟦Kami siap,⟧"kata Budi.',  # a space lost
    "” ⟦Kami siap,⟧” kata Budi.",  # a space behind the first
    "Jalan itu rusak.” ⟦Kami siap,⟧” kata Budi.",  # behind a full stop, and nothing is open
    "Jalan itu rusak.” Kami siap.",  # its opening mark is lost
    "» Baca berita lain di sini",  # an arrow
    "«⟦Kami siap⟧», kata Budi.",
    "„⟦Kami siap⟧“, kata Budi.",
    "''⟦We are ready,⟧'' she said.",
    "‘⟦We’re ready⟧’ for the parents’ plea, she said.",
    "The unions' plea and the parents' answer.",
    "He said '⟦don't go⟧' twice.",
    "The Kabar Corp.'s parks and the players' plea.",
    'A 10" board and a 12" one.',
    '"⟦Ini⟧ "⟦penting⟧" ini',  # an opening mark while one is open: the first was never closed
    "“⟦One paragraph.\n“And a second.⟧” She left.",  # reopened: one quote
    "He said: '⟦Ann: 'It is a 'shame' for us.⟧' She left.",  # one around all, none inside it
    "He said: '⟦The councils' plans are bad.\n'It is a 'shame' for us,⟧' he said. '⟦We left.⟧'",  # reopened
    "He said: '⟦It is a 'shame' for us.⟧' She left.",
    "'⟦It is a 'shame' for us,⟧' he said. '⟦We left.⟧'",
    "He said: '⟦No⟧' and left. '⟦We wait.⟧'",
    "'⟦It is a 'shame'.\n'Nobody came.⟧\nShe left.",
    "'⟦It is shut.\n'Nobody came.⟧\nShe left.",  # … and never closed
    "He said: 'The road is bad.\nShe left.",  # a single one that is left open, but not reopened, is none
    '"⟦Kami siap.⟧\nBudi pulang.',  # never closed: ends with its line
    'Ia menyebut "⟦siap⟧".',
    '"⟦Jalan ini "jalan maut" bagi kami,⟧" kata Budi. "⟦Ya.⟧"',  # around others of the same kind
    "“⟦Ini “siap” dan itu “belum” bagi kami,⟧” kata Budi.",
    '"⟦Kami sebut⟧ "⟦jalan maut⟧" saja, kata Budi.',  # … not where its own mark is missing
    '"⟦Ini⟧ "⟦penting⟧" dan "⟦itu⟧" tidak',
    'Kami siap.\n⟦Jalan itu rusak,⟧" ujar Budi. "⟦Ya.⟧"',  # the mark that opens is lost
    'Jalan itu rusak," ujar Budi," katanya.',  # … or one that closes twice
    ', jalan itu rusak," ujar Budi.',  # … and the words before it
    '"⟦We wait. "We are ready,⟧" she said.',  # paragraphs that lost the break between them
    '"⟦We wait,⟧ "⟦we are ready,⟧" she said.',
]


@pytest.mark.parametrize("case", CASES)
def test_passages(case: str) -> None:
    """Each passage is found with the words and without its marks."""
    text = re.sub("[⟦⟧]", "", case)
    lines = [Span(*m.span()) for m in re.finditer(r"[^\n]+", text)]
    drawn = text
    for found in reversed(find_marked(text, lines)):
        drawn = drawn[: found.inner.start] + "⟦" + found.inner.of(text) + "⟧" + drawn[found.inner.stop :]
    assert drawn == case


def test_a_line_within_a_paragraph() -> None:
    """A mark that begins a line opens, also where two lines were taken for one paragraph."""
    text = "Jalan itu rusak.\n” Kami siap,” ujar Budi."
    (found,) = find_marked(text, [Span(0, len(text))])
    assert found.inner.of(text) == "Kami siap,"


@given(st.text(alphabet="ab \n.,\"“”‘’'«»`"))
def test_any_text(text: str) -> None:
    """Whatever the text: passages lie in it, in order, words inside their marks."""
    lines = [Span(*m.span()) for m in re.finditer(r"[^\n]+", text)]
    found = find_marked(text, lines)
    for passage in found:
        assert 0 <= passage.outer.start <= passage.inner.start <= passage.inner.stop <= passage.outer.stop <= len(text)
    assert all(a.outer.stop <= b.outer.start for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ["'A ", "A: 'B. 'c 'd", '"a "b" "c '])
def test_open_marks_take_linear_time(unit: str) -> None:
    """Marks that nothing closes are not each read to the text's end."""
    text = unit * (45_000 // len(unit))
    started = process_time()
    find_marked(text, [Span(0, len(text))])
    assert process_time() - started < 3
