"""Lines that say what an article had wrong."""

import pytest

from pages_made import BODY, article, labelled
from warta.page.corrections import corrections_of


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Ralat: harga yang benar adalah 14.000 rupiah.", "label"),
        ("Koreksi (5/6): nama bupati salah ditulis.", "label"),
        ("Correction: The name of the port was misspelt.", "label"),
        ("CORRECTION, June 5: the talks were on Monday – not Tuesday", "label"),
        ("Correction: An earlier version of this article gave the wrong year.", "label"),
        ("Berita ini telah dikoreksi pada bagian judul.", "sentence"),
        ("An earlier version of this article gave the wrong year.", "sentence"),
        ("*An earlier version of the story gave the wrong year.", "sentence"),
    ],
)
def test_such_lines(line: str, rule: str) -> None:
    text = labelled(("body", BODY[0]), ("body", line))
    (found,) = corrections_of(text)
    assert (found.span.of(text.text), found.rule) == (line, rule)


@pytest.mark.parametrize(
    "line",
    [
        "Koreksi harga saham terjadi pada Senin, kata analis.",
        "A correction of the market is due: analysts",
        "Pemerintah meralat data itu.",
        "Corrections officers asked for more pay.",
    ],
)
def test_and_other_lines_with_such_words(line: str) -> None:
    assert corrections_of(labelled(("body", line))) == ()


def test_a_page_from_end_to_end() -> None:
    line = "Ralat: Berita ini semula menyebut Senin, padahal operasi pasar itu diadakan pada Selasa pagi di kota."
    read = article(f"<p>{line}</p>")
    assert [one.span.of(read.text) for one in read.corrections] == [line]
