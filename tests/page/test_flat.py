"""Flattened pages: the roles stand before the lines."""

import pytest

from warta.page import read_page
from warta.page.flat import INITIALS, label_lines
from warta.records import Page

PAGE = """
headline| Warga Bantul Terima Bantuan Beras dari Pemerintah Daerah
dateline| - 12 Maret 2024, 10:15 WIB
caption| Warga mengantre bantuan beras di balai desa Srigading, Bantul, 11 Maret 2024./Sri Lestari / KABAR FOTO
caption| Warga mengantre bantuan beras di balai desa Srigading, Bantul, 11 Maret 2024./Sri Lestari / KABAR FOTO /
body| KABAR PAGI - Warga Srigading menerima bantuan beras dari pemerintah daerah pada Senin siang.
body| Kepala desa mengatakan bahwa setiap keluarga menerima sepuluh kilogram beras tanpa biaya apa pun.
related| Baca Juga: Harga Cabai Turun Menjelang Puasa
body| "Kami bersyukur bantuan ini datang sebelum puasa," ucap Budi, dikutip KabarPagi.com dari Antara.
byline| Editor: Rina Wulandari
source| Sumber: Antara
furniture| Tags
furniture| Artikel Pilihan
furniture| Terkini
furniture| x
"""

BROKEN = """
headline| Presiden Tutup Rapat Kabinet
body| Presiden menutup rapat kabinet di istana pada Rabu malam, kata juru bicara. Ia memilih (|Rahma|) sebagai ketua.
byline| (abc/def)
furniture| kabinet
"""


def unmark(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """A text, and the role of each of its lines."""
    rows = [tuple(line.split("| ", 1)) for line in marked.strip().split("\n")]
    lines = [(role, line.replace("|", "\n")) for role, line in rows]
    return "\n".join(line for _, line in lines), lines


@pytest.mark.parametrize("marked", [PAGE, BROKEN])
def test_every_line_of_a_flattened_page_gets_its_role(marked):
    text, lines = unmark(marked)
    found = [(block.role, block.span.of(text)) for block in label_lines(text)]
    assert found == lines


def test_the_head_of_a_flattened_page_is_read_from_its_lines():
    text, _ = unmark(PAGE)
    article = read_page(Page("demo", text=text))
    assert article.text == text
    assert article.title == "Warga Bantul Terima Bantuan Beras dari Pemerintah Daerah"
    assert article.published == "2024-03-12T10:15:00+07:00"
    assert article.editors == ("Rina Wulandari",)
    assert article.agencies == ("Antara",)
    assert article.publisher == "Kabar Pagi"
    assert article.dateline is None
    assert [caption.credit for caption in article.captions] == ["Sri Lestari / KABAR FOTO"]


def test_values_of_the_head_show_where_they_stand():
    text, _ = unmark(PAGE)
    article = read_page(Page("demo", text=text))
    shown = {e.field: e.span.of(text) for e in article.evidence if e.span}
    assert shown["editors"] == "Rina Wulandari"
    assert shown["publisher"] == "KABAR PAGI"
    assert shown["published"] == "12 Maret 2024, 10:15 WIB"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("On December 3, 2019, he was held in Rome.", "body"),
        ("Ia ditahan di Medan pada 3 Desember 2019.", "body"),
        ("Published on December 3, 2019.", "dateline"),
        ("3 Desember 2019, 10.15 WIB", "dateline"),
    ],
)
def test_a_short_sentence_with_a_date_is_not_the_line_of_the_time(line, role):
    assert label_lines(f"Judul\n\n{line}", "Judul")[-1].role == role


@pytest.mark.parametrize(
    ("first", "role"),
    [
        (
            "The council has closed its largest market, for the roof lets in the rain and the traders have long asked"
            " it to mend what is broken.",
            "body",
        ),
        (
            "Council closes market, whose roof lets in the rain and whose traders have long asked it to mend what is"
            " broken in the U.S.",
            "headline",
        ),
        ("Council closes its largest market.", "headline"),
        ("Council closes market", "headline"),
    ],
)
def test_a_text_without_a_title_has_no_headline_that_stops_as_a_sentence_does(first, role):
    article = read_page(Page(id="x", text=f"{first}\nTraders say they were told on Monday.", lang="en"))
    assert article.blocks[0].role == role
    assert (article.title is None) == (role == "body")


def test_a_given_title_is_the_headline_and_the_text_is_kept_to_the_letter():
    article = read_page(Page("demo", text="Beras dibagikan.\nKepala desa hadir.", title="Bantuan Tiba"))
    assert article.text == "Bantuan Tiba\n\nBeras dibagikan.\nKepala desa hadir."
    assert article.blocks[0].role == "headline"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ('"Semua siap," ujar Budi.', "body"),
        ("Kabar 'Semua Siap'.", "furniture"),
        ("Artikel Pilihan", "furniture"),
    ],
)
def test_a_short_last_line_with_words_in_marks_is_body(line, role):
    text = PAGE.strip().split("\n")[1].partition("| ")[2]
    long = "Warga Srigading menerima bantuan beras dari pemerintah daerah pada Senin siang."
    assert label_lines(f"{text}\n{long}\n{line}")[-1].role == role


def test_a_label_alone_gives_its_role_to_the_line_below():
    text = "Judul\n\nWarga menerima bantuan beras pada Senin siang di balai desa.\nBaca juga:\nHarga Cabai Turun\n" + (
        "Kepala desa mengatakan bahwa pembagian berjalan lancar sampai sore hari."
    )
    roles = [block.role for block in label_lines(text, "Judul")]
    assert roles == ["headline", "body", "related", "related", "body"]


PARAGRAPH = "Pemerintah daerah membagikan bantuan beras kepada warga di balai desa pada Senin siang kemarin. "


def test_the_title_of_a_film_below_the_beginning_is_related():
    film = "Video: Warga Antre Beras Murah di Balai Desa"
    again = "Video Bupati soal Harga Beras: Kami Tambah Pasokan"
    text = "\n".join(
        ["Beras Tiba", PARAGRAPH * 2, film, film, again, again, 'Simak video "Antre Beras"', PARAGRAPH * 2]
    )
    roles = [block.role for block in label_lines(text, "Beras Tiba")]
    assert roles == ["headline", "body", *["related"] * 5, "body"]


def test_a_sentence_about_a_film_is_body():
    text = "\n".join(["Beras Tiba", PARAGRAPH * 2, "Video itu dibuat seorang warga yang ikut mengantre sejak pagi."])
    assert [block.role for block in label_lines(text, "Beras Tiba")][-1] == "body"


def test_many_tags_at_the_foot_are_no_paragraph():
    tags = ["harga beras", "operasi pasar", "bantuan pangan nasional"] * 4
    text = "\n".join(["Beras Tiba", PARAGRAPH * 2, "(sri/bud)", *tags])
    assert [block.role for block in label_lines(text, "Beras Tiba")] == [
        *("headline", "body", "byline"),
        *["furniture"] * len(tags),
    ]


def test_a_heading_above_the_notice_at_the_foot_is_no_paragraph():
    foot = "© 2024 Kabar Pagi - semua isi halaman ini milik Kabar Pagi."
    text = "\n".join(["Beras Tiba", PARAGRAPH * 2, "Terkait", "Terkini", foot])
    assert [block.role for block in label_lines(text, "Beras Tiba")][2:] == ["furniture"] * 3


def test_who_edited_may_stand_without_colon():
    text = "\n".join(["Rice Arrives", PARAGRAPH * 2, "Editing by Ann Wells"])
    assert label_lines(text, "Rice Arrives")[-1].role == "byline"


@pytest.mark.parametrize(("line", "is_initials"), [("(Sri/Bud)", True), ("(sri / bud)", True), ("Sri/Bud", False)])
def test_initials_may_be_capitals_in_brackets(line: str, is_initials: bool) -> None:
    assert bool(INITIALS.match(line)) is is_initials
