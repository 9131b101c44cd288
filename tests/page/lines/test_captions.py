"""What stands under pictures."""

import re

import pytest

import pages_made as made
from page.whole_page import BODY, PAGE
from warta.page import read_page
from warta.records import Page


def test_the_label_of_a_marked_credit_is_no_part_of_it():
    marked = 'Warga mengantre di balai desa. <span class="credit">Foto: Sri Lestari / Kabar</span>'
    html = PAGE.replace("Warga mengantre di balai desa. (Foto: Sri Lestari)", marked)
    (caption,) = read_page(Page("demo", html=html.encode())).captions
    assert caption.credit == "Sri Lestari / Kabar"


def test_a_line_that_links_to_its_writer_is_no_caption_though_it_is_named_so():
    name = '<a href="/staff/ann-roe/" class="author">Ann Roe</a>'
    site = '<meta property="og:site_name" content="Kabar Pagi">'
    line = f'</h1><div class="by"><span class="author credit">{name} Kabar Pagi</span></div>'
    article = read_page(Page("demo", html=made.html(head=site).replace("</h1>", line).encode()))
    assert (article.authors, article.captions) == (("Ann Roe",), ())


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Semua bahan ajar di kelas itu harus menaati aturan copyright dan izin pemakaian.", "body"),
        ("Panitia menyiapkan semua kebutuhan acara lebih awal (foto, video, bunga, dan hiburan).", "body"),
        ("Petugas membagikan beras kepada warga di balai desa. Foto: Sri Lestari", "caption"),
        ("Petugas membagikan beras kepada warga di balai desa. © 2024 Kabar Pagi", "caption"),
        ("Foto: Petugas membagikan beras kepada warga di balai desa. (Kabar Pagi/Sri Lestari)", "caption"),
        ("Petugas membagikan beras kepada warga di balai desa. (Kabar Pagi/Sri Lestari)", "body"),
        ('<a href="/foto">Beras Sagara. Foto: Sri Lestari</a>', "caption"),
        ('<a href="/lain">Foto: warga yang tidur di balai desa dan di sekolah</a>', None),  # another story
        ('<span class="para_caption">Scroll to continue with content</span>', None),
    ],
)
def test_a_line_between_paragraphs_is_a_caption_where_it_names_the_maker(line, role):
    page = PAGE.replace(f"<p>{BODY[2]}</p>", f"<p>{line}</p><p>{BODY[2]}</p>")
    article = read_page(Page("credited", html=page.encode()))
    said = re.sub("<[^>]+>", "", line)
    roles = [block.role for block in article.blocks if block.span.of(article.text) == said]
    assert ("caption" in roles) == (role == "caption") and (role is None or roles == [role])


@pytest.mark.parametrize(("box", "captions"), [("aside", 1), ("form", 1), ("div", 3)])
def test_what_is_set_apart_in_a_figure_is_no_caption(box: str, captions: int) -> None:
    letter = f"<figure><{box}><p>Harbour Letter</p><p>What matters, each morning</p></{box}></figure>"
    page = PAGE.replace(f"<p>{BODY[2]}</p>", f"{letter}<p>{BODY[2]}</p>")
    assert len(read_page(Page("1", html=page.encode())).captions) == captions


@pytest.mark.parametrize("line", ["Video", "12 Foto", "2:43 min", "5.6.2025 | 2:43 Minuten", "„"])
def test_what_a_player_or_a_gallery_says_of_itself_is_no_caption(line):
    told = "Petugas membagikan beras kepada warga di balai desa."
    figure = f"<figure><img src='beras.jpg'><div>{line}</div><figcaption>{told}</figcaption></figure>"
    article = read_page(Page("player", html=PAGE.replace(f"<p>{BODY[2]}</p>", f"{figure}<p>{BODY[2]}</p>").encode()))
    assert [caption.span.of(article.text) for caption in article.captions][1:] == [told]  # behind the lead picture's


def test_the_desk_that_signs_is_no_caption() -> None:
    page = PAGE.replace("</h1>", '</h1><p class="credit-subtitle">Tim Redaksi</p>')
    article = read_page(Page("1", html=page.encode()))
    assert "Tim Redaksi" not in [caption.span.of(article.text) for caption in article.captions]


def test_an_entry_of_a_menu_is_no_caption_though_it_is_set_as_one():
    menu = '<nav><ul><li class="caption2">Ekstra</li><li class="caption2">Umum</li></ul></nav>'
    article = read_page(Page("demo", html=PAGE.replace("<article", f"{menu}<article", 1).encode()))
    assert "Ekstra" not in article.text


def test_the_cells_of_a_table_are_no_captions_though_a_figure_holds_it():
    cells = "".join(f"<tr><td>{place}</td><td>Beras {place}</td></tr>" for place in ("Bantul", "Sleman"))
    figure = f"<figure><table>{cells}</table><figcaption>Bantuan di tiap kabupaten.</figcaption></figure>"
    article = read_page(Page("table", html=PAGE.replace(f"<p>{BODY[2]}</p>", f"{figure}<p>{BODY[2]}</p>").encode()))
    assert [caption.span.of(article.text) for caption in article.captions][1:] == ["Bantuan di tiap kabupaten."]


def test_what_has_the_class_of_captions_of_wordpress_is_one_however_long_and_sure():
    line = f"{BODY[0]} {BODY[1]} {BODY[2]}"
    page = PAGE.replace(f"<p>{BODY[2]}</p>", f'<p class="wp-caption-text">{line}</p><p>{BODY[2]}</p>')
    article = read_page(Page("demo", html=page.encode()))
    assert [block.role for block in article.blocks if block.span.of(article.text) == line] == ["caption"]
