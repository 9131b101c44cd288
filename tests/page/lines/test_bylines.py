"""Writers, editors and sources beside the article."""

import pytest

import pages_made as made
from page.whole_page import PAGE
from warta.page import read_page
from warta.records import Page


def test_a_name_alone_under_the_headline_is_the_writer():
    nameless = PAGE.replace('"author": {"@type": "Person", "name": "Sri Lestari"}', '"name": "Beras"')
    page = nameless.replace("</h1>", "</h1><div>Wulan Setiawati</div>")
    assert read_page(Page("demo", html=page.encode())).authors == ("Wulan Setiawati",)
    tag = nameless.replace("</h1>", " untuk Wulan</h1><div>Wulan Setiawati</div>")  # whom the article is about
    assert read_page(Page("demo", html=tag.encode())).authors == ()


def test_a_name_stands_two_lines_below_its_label_where_a_colon_is_between():
    page = PAGE.replace("Editor: Rina Wulandari", "Editor</div><div>:</div><div>Rina Wulandari")
    assert read_page(Page("demo", html=page.encode())).editors == ("Rina Wulandari",)


def test_entries_of_a_menu_name_no_writers():
    links = '<li><a href="/penulis/">Penulis</a></li><li><a href="/penulis/tim/">Laras Wening</a></li>'
    assert made.article(f'<ul class="site-submenu">{links}</ul>').authors == ()
    assert made.article(f'<ul class="team">{links}</ul>').authors == ("Laras Wening",)


def test_a_name_may_stand_on_the_last_line_of_a_page() -> None:
    """What stands below a name tells whether it is a writer's; below the last line stands nothing."""
    text = "Warga desa di Bantul menerima bantuan beras dari pemerintah daerah pada Senin siang di balai desa."
    page = f"<html><body><h1>Kabar Pagi</h1><p>{text}</p>Sri Lestari"
    assert read_page(Page("1", html=page.encode())).text.endswith("Sri Lestari")


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("AFP, REUTERS", ("AFP", "Reuters")),
        ("AP/Reuters", ("AP", "Reuters")),
        ("(Kabar Pagi with AFP and Reuters)", ("AFP", "Reuters")),
        ("Kabar Pagi with AFP and Reuters", ()),  # a sentence may begin so
        ("(antara/sri)", ("Antara",)),
        ("(sri/wul)", ()),
    ],
)
def test_agencies_at_the_foot_need_no_label(line: str, agencies: tuple[str, ...]) -> None:
    assert made.article(f"<p>{line}</p>").agencies == agencies


@pytest.mark.parametrize(
    ("line", "role"), [("(KabarPagi.com/Sri Lestari)", "byline"), ("(Kabar Pagi dan Sri Lestari)", "body")]
)
def test_an_outlet_and_a_name_in_brackets_sign(line: str, role: str) -> None:
    article = made.article(f"<p>{line}</p>")
    assert [block.role for block in article.blocks if block.span.of(article.text) == line] == [role]


def test_a_name_in_brackets_as_the_last_line_signs() -> None:
    article = made.article("<p>(Wulan Setiawati)</p>")
    assert [block.role for block in article.blocks if "Wulan" in block.span.of(article.text)] == ["byline"]


def test_an_agency_in_small_letters_is_a_word() -> None:
    """A line "mehr" opens a text further, and is no news of the agency Mehr."""
    assert made.article("<p>Mehr</p>").agencies == ("Mehr",)
    assert made.article("<p>mehr</p>").agencies == ()
