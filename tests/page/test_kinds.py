"""What a page is."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from pages_made import ADDRESS, BODY, TITLE, article, html, ld
from warta.page import read_page
from warta.page.dom import Dom, read_dom
from warta.page.kinds import SURE, chance, kind_of, no_article, traits
from warta.page.markup import Markup, Said
from warta.records import Page

TEASERS = "".join(
    f'<div class="teaser"><h3><a href="/ekonomi/berita-{n}">Kabar ekonomi nomor {n} dari Pasar Sagara hari ini</a></h3>'
    f"<p>{BODY[n % 4]}</p></div>"
    for n in range(12)
)
MENU = "".join(f'<li><a href="/rubrik-{n}">Rubrik {n}</a></li>' for n in range(30))
HOME = (
    '<html lang="id"><head><title>Kabar Pagi</title><meta property="og:type" content="website"></head><body>'
    f"<nav><ul>{MENU}</ul></nav><main><h1>Kabar Pagi</h1>{TEASERS}</main></body></html>"
)


@pytest.mark.parametrize("url", ["https://kabarpagi.example/", "https://kabarpagi.example"])
def test_a_home_page_is_an_index_although_it_has_paragraphs(url: str) -> None:
    read = read_page(Page("1", html=HOME.encode(), url=url))
    assert read.kind == "index"
    assert [block.role for block in read.blocks if block.role != "headline"] == []
    assert read.note and "index" in read.note


@pytest.mark.parametrize(("lines", "kind"), [(8, "index"), (7, None)])
def test_text_that_is_made_of_links_is_an_index(lines: int, kind: str | None) -> None:
    link = "Kabar ekonomi nomor {n} dari Pasar Sagara hari ini"
    rows = "".join(f"<li><a href='/{n}'>{link.format(n=n)}</a> {n} jam lalu</li>" for n in range(lines))
    dom = read_dom(LexborHTMLParser(f"<html><body><ul>{rows}</ul></body></html>"))
    read = Markup(types=frozenset({"NewsArticle"}))  # the model alone takes it for an article
    assert no_article(dom, read, [True] * lines, -1, "https://kabarpagi.example/ekonomi/2025/06/10/antre-beras") == kind


@pytest.mark.parametrize(
    ("stories", "words", "path", "kind"),
    [
        (6, 12, "/profile/ann-roe", "index"),
        (6, 60, "/profile/ann-roe", None),  # reviews, whose headings lead to the wares
        (4, 12, "/profile/ann-roe", None),
        (6, 12, "/2025/06/10/ann-roe-harbour-market", None),  # an address that the model takes for an article's
    ],
)
def test_headings_that_are_links_with_a_few_words_below_are_a_list(
    stories: int, words: int, path: str, kind: str | None
) -> None:
    told = "beras " * words
    rows = "".join(f'<h3><a href="/{n}">Kabar ekonomi nomor {n}</a></h3><p>{told}</p>' for n in range(stories))
    dom = read_dom(LexborHTMLParser(f"<html><body>{rows}</body></html>"))
    markup = Markup(titles=(Said("Ann Roe", "title"),))
    url = f"https://kabarpagi.example{path}"
    assert no_article(dom, markup, [0.9] * len(dom.lines), -1, url) == kind


def test_a_form_is_something_else() -> None:
    page = "<html><head><title>Masuk</title></head><body><h1>Masuk</h1><p>Surel</p><p>Kata sandi</p></body></html>"
    assert read_page(Page("1", html=page.encode(), url="https://kabarpagi.example/masuk")).kind == "other"


@pytest.mark.parametrize("url", [ADDRESS, None])
def test_an_article_is_one_with_and_without_its_address(url: str | None) -> None:
    assert (article(url=url).kind, article(url=url).note) == ("article", None)


def test_an_article_of_a_few_lines_without_markup_is_one() -> None:
    page = f"<html><body><h1>{TITLE}</h1><p>{BODY[0]}</p><p>{BODY[1]}</p></body></html>"
    assert read_page(Page("1", html=page.encode())).kind == "article"


def test_an_article_whose_text_only_json_ld_has_is_one() -> None:
    data = ld(f'{{"@type": "NewsArticle", "articleBody": "{" ".join(BODY)}"}}')
    page = f"<html><head><title>Kabar</title>{data}</head><body><ul>{MENU}</ul></body></html>"
    assert read_page(Page("1", html=page.encode(), url="https://kabarpagi.example/")).kind == "article"


def test_a_page_of_pictures_is_a_gallery() -> None:
    pictures = "".join(
        f"<figure><figcaption>Warga antre beras, hari ke-{n}.</figcaption></figure>" for n in range(1, 9)
    )
    page = html(pictures, ld('{"@type": "ImageGallery", "headline": "Antre"}'))
    assert read_page(Page("1", html=page.encode(), url=ADDRESS)).kind == "gallery"


@pytest.mark.parametrize(
    ("types", "url", "posts", "body", "captions", "kind"),
    [
        ({"LiveBlogPosting"}, None, 0, 5, 0, "live"),
        (set(), None, 4, 5, 0, "live"),
        ({"ImageGallery"}, None, 0, 1, 6, "gallery"),
        (set(), "https://foto.kabarpagi.example/antre", 0, 0, 3, "gallery"),
        (set(), "https://kabarpagi.example/galeri/antre", 0, 9, 3, "article"),
        ({"ImageGallery"}, None, 0, 9, 0, "article"),
        ({"NewsArticle"}, None, 0, 0, 0, "article"),
        (set(), None, 0, 0, 0, "other"),
    ],
)
def test_kinds_of_what_may_be_an_article(
    types: set[str], url: str | None, posts: int, body: int, captions: int, kind: str
) -> None:
    assert kind_of(Markup(types=frozenset(types)), url, posts, body, captions) == kind


def test_the_canonical_address_stands_in_for_an_unknown_one() -> None:
    parser = LexborHTMLParser(HOME)
    dom = read_dom(parser)
    kept = [False] * len(dom.lines)
    assert traits(dom, Markup(), kept, -1, None)["address"] == 0
    assert no_article(dom, Markup(), kept, -1, "https://kabarpagi.example/") == "index"


def test_a_page_without_lines_has_traits_too() -> None:
    found = traits(Dom((), ()), Markup(), (), -1, None)
    assert (found["links"], found["text"], found["density"]) == (0, 0, 0)
    assert 0 < chance(found) <= 1 and SURE < 1


@pytest.mark.parametrize(
    "path",
    ["/tag/harga-beras", "/indeks/ekonomi/2", "/topik/harga-beras/page/3", "/search", "/penulis/sri-lestari/", "/"],
)
def test_a_list_s_address_is_as_good_as_the_front_s(path: str) -> None:
    read = read_page(Page("1", html=HOME.encode(), url=f"https://kabarpagi.example{path}"))
    assert read.kind == "index"


@pytest.mark.parametrize(
    "path", ["/tag-harga-beras-naik", "/topics/ekonomi/harga-beras-naik", "/kategori/2024/05/12/beras"]
)
def test_an_article_s_address_may_have_such_words(path: str) -> None:
    found = traits(Dom((), ()), Markup(), (), -1, f"https://kabarpagi.example{path}")
    assert found["root"] == 0


def test_paragraphs_end_as_sentences_and_teasers_do_not() -> None:
    long = "Kabar ekonomi nomor satu dari Pasar Sagara hari ini untuk semua orang"
    page = f"<p>{long}.</p><p>{long}</p><p>Pendek.</p><p><a href='/1'>{long}.</a></p>"
    dom = read_dom(LexborHTMLParser(f"<html><body>{page}</body></html>"))
    found = traits(dom, Markup(), [True] * 4, -1, None)
    assert found["sentences"] == 0.25
    assert found["link_lines"] == pytest.approx(0.693, abs=0.001)  # one line


def test_lists_show_clocks_and_short_paragraphs() -> None:
    lines = ("Pasar 19:40", "Beras 12.50 per liter di pasar", "Antrean di pasar", "Tahun 2025.")
    dom = read_dom(LexborHTMLParser(f"<html><body>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>"))
    found = traits(dom, Markup(), [True, False, True, True], -1, None)
    assert found["clocks"] == pytest.approx(1.099, abs=0.001)  # two lines
    assert found["paragraph"] == pytest.approx(2.485, abs=0.001)  # the middle one of those kept has eleven letters


@pytest.mark.parametrize(("tags", "one"), [(("div",), 0), (("article",), 1), (("article", "article"), 0)])
def test_an_article_stands_in_one_such_element_and_a_list_in_many_or_none(tags: tuple[str, ...], one: int) -> None:
    page = "".join(f"<{tag}><p>{BODY[0]}</p></{tag}>" for tag in tags)
    dom = read_dom(LexborHTMLParser(f"<html><body>{page}</body></html>"))
    assert traits(dom, Markup(), [True] * len(dom.lines), -1, None)["one_article"] == one


@pytest.mark.parametrize(("kind", "roles"), [("other", {"headline", "body"}), ("index", {"headline"})])
def test_a_list_has_no_text_but_a_form_keeps_what_it_has(
    kind: str, roles: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warta.page.html.no_article", lambda *_: kind)
    read = article(url=ADDRESS)
    assert (read.kind, {block.role for block in read.blocks} & {"headline", "body"}) == (kind, roles)


def test_a_page_whose_text_is_sure_is_rather_an_article() -> None:
    dom = read_dom(LexborHTMLParser(f"<html><body><p>{BODY[0]}</p><p>{BODY[1]}</p></body></html>"))
    sure, unsure = (traits(dom, Markup(), [body, 0.0], 0, ADDRESS) for body in (0.99, 0.4))
    assert (sure["sure"], unsure["sure"]) == (0.99, 0.4)
    assert chance(sure) < chance(unsure)


STORY = "Harga beras di Sagara naik dua kali"
CLOCKS = "".join(f'<li><a href="/b/{n}">Kabar {n}</a></li><li>09:1{n % 10}</li>' for n in range(90))


def headed(headline: str, title: str, below: str, url: str | None = None) -> str:
    """The kind of a page of little text and many links, without markup, under a headline."""
    page = f"<title>{title}</title></head><body><h1>{headline}</h1><div>{below}</div><p>{BODY[0]}</p><ul>{CLOCKS}</ul>"
    return read_page(Page("1", html=f"<html><head>{page}</body></html>".encode(), url=url)).kind


def test_a_headline_that_the_page_is_called_by_with_a_day_beside_it_is_an_article_s() -> None:
    assert headed(STORY, f"{STORY} - Kabar Pagi", "2025-06-10 09:15:00") == "article"
    assert headed(STORY, f"{STORY} - Kabar Pagi", "Rubrik: Pasar") == "index"  # no day
    assert headed("Kabar dari Sagara", "Kabar dari Sagara", "2025-06-10 09:15:00") == "index"  # too short for a story
    assert headed(STORY, "Kabar Pagi", "2025-06-10 09:15:00") == "index"  # the page is called otherwise
    teaser = f"2025-06-10 09:15:00</div><h2><a href='/b/1'>{TITLE}</a></h2><div>"
    assert headed(STORY, f"{STORY} - Kabar Pagi", teaser) == "index"  # another story's headline is below it
    front = "https://kabarpagi.example/tag/harga-beras"
    assert headed(STORY, f"{STORY} - Kabar Pagi", "2025-06-10 09:15:00", front) == "index"


def test_signs_of_scripts_without_spaces_count_as_the_letters_they_stand_for() -> None:
    line = "市政府周二表示，由于连日大雨，城南三个村庄的稻田被淹。"
    dom = read_dom(LexborHTMLParser(f"<html><body><h1>大米价格上涨</h1><p>{line}</p></body></html>"))
    found = traits(dom, Markup(titles=(Said("大米价格上涨", "title"),)), [False, True], 0, None)
    assert found["sentences"] == 1
    assert found["paragraph"] == pytest.approx(4.159, abs=0.001)  # 63 letters
    assert found["headline"] == pytest.approx(2.773, abs=0.001)  # 15 letters
    assert found["title"] == pytest.approx(1.386, abs=0.001)  # three words
    assert traits(dom, Markup(), [False, True], 0, None)["links"] == 0


def test_links_in_such_scripts_weigh_as_much_as_their_lines() -> None:
    dom = read_dom(LexborHTMLParser("<html><body><ul><li><a href='/1'>大米价格</a></li></ul></body></html>"))
    assert traits(dom, Markup(), [False], -1, None)["links"] == 1
