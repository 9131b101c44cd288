"""HTML pages: the body by the model, the lines around it by rules."""

import gzip
import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

import pages_made as made
from warta.errors import InputError
from warta.page import read_page
from warta.page.dom import read_dom
from warta.page.html import RULES, facts_of, label, rules_for, sheet_of
from warta.page.labeller import body_chances, labeller
from warta.page.markup import read_markup
from warta.records import Article, Page

BODY = [
    "BANTUL, KabarPagi.com - Warga Srigading menerima bantuan beras dari pemerintah daerah pada Senin siang kemarin.",
    "Kepala desa mengatakan bahwa setiap keluarga menerima sepuluh kilogram beras tanpa dipungut biaya apa pun.",
    "Bantuan itu dibagikan di balai desa dan dijaga oleh petugas supaya antrean tetap tertib sampai sore hari.",
    "Menurut pemerintah daerah, pembagian berikutnya akan dilakukan pada bulan depan untuk desa di sekitarnya.",
    "Warga berharap bantuan serupa datang lagi sebelum hari raya karena harga beras di pasar masih tinggi.",
]
PAGE = f"""<!doctype html><html lang="id"><head><title>Warga Bantul Terima Bantuan Beras - Kabar Pagi</title>
<meta property="og:title" content="Warga Bantul Terima Bantuan Beras">
<meta property="og:site_name" content="Kabar Pagi">
<meta property="article:published_time" content="2024-03-12T10:15:00Z">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Warga Bantul Terima Bantuan Beras",
"author": {{"@type": "Person", "name": "Sri Lestari"}}}}</script></head><body>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/ekonomi">Ekonomi</a></li>
<li><a href="/olahraga">Olahraga</a></li></ul></nav>
<article class="article"><h1 class="title">Warga Bantul Terima Bantuan Beras</h1>
<div class="date">Selasa, 12 Maret 2024 | 10:15 WIB</div>
<figure><img src="a.jpg"><figcaption>Warga mengantre di balai desa. (Foto: Sri Lestari)</figcaption></figure>
<div class="article-content">{"".join(f"<p>{line}</p>" for line in BODY[:3])}
<p><strong>Baca Juga: <a href="/cabai">Harga Cabai Turun Menjelang Puasa</a></strong></p>
{"".join(f"<p>{line}</p>" for line in BODY[3:])}</div>
<div class="editor">Editor: Rina Wulandari</div></article>
<footer><p>Copyright 2024 Kabar Pagi</p><a href="/tentang">Tentang Kami</a></footer></body></html>"""


def test_the_body_is_found_and_the_lines_around_it_are_named():
    article = read_page(Page("demo", html=PAGE.encode(), url="https://kabarpagi.com/beras"))
    by_role = {}
    for block in article.blocks:
        by_role.setdefault(block.role, []).append(block.span.of(article.text))
    assert by_role["body"] == BODY
    assert by_role["headline"] == ["Warga Bantul Terima Bantuan Beras"]
    assert by_role["caption"] == ["Warga mengantre di balai desa. (Foto: Sri Lestari)"]
    assert by_role["related"] == ["Baca Juga: Harga Cabai Turun Menjelang Puasa"]
    assert "furniture" not in by_role


def test_the_head_is_read_from_markup_and_lines():
    article = read_page(Page("demo", html=PAGE.encode(), url="https://kabarpagi.com/beras"))
    assert article.title == "Warga Bantul Terima Bantuan Beras"
    assert article.published == "2024-03-12T10:15:00+07:00"  # the clock on the page corrects the markup's Z
    assert (article.authors, article.editors) == (("Sri Lestari",), ("Rina Wulandari",))
    assert (article.publisher, article.dateline, article.lang) == ("Kabar Pagi", "BANTUL", "id")
    assert [caption.credit for caption in article.captions] == ["Sri Lestari"]
    assert next(block.href for block in article.blocks if block.role == "related") == "https://kabarpagi.com/cabai"


def test_a_page_without_article_says_so():
    links = "".join(f'<li><a href="/{i}">Berita nomor {i} hari ini</a></li>' for i in range(40))
    article = read_page(Page("index", html=f"<html><body><h1>Terbaru</h1><ul>{links}</ul></body></html>".encode()))
    assert not [block for block in article.blocks if block.role == "body"]
    assert article.note


def test_a_page_that_its_scripts_would_fill_is_read_from_json_ld():
    text = " ".join(BODY)
    html = (
        f'<html><script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{text}"}}</script><div></div>'
    )
    article = read_page(Page("scripted", html=html.encode()))
    assert [block.rule for block in article.blocks] == ["json-ld:articleBody"]


@pytest.mark.parametrize(
    "html",
    [
        PAGE.encode("utf-16"),
        PAGE.replace("pun.", "pun\u2026").encode("cp1252", "xmlcharrefreplace"),
        PAGE.encode()[: len(PAGE) * 3 // 4],
        PAGE.encode().replace(b"beras", b"ber\xffas", 1),
    ],
)
def test_odd_encodings_and_cut_pages_are_read(html):
    article = read_page(Page("odd", html=html))
    assert "Kepala desa mengatakan bahwa setiap keluarga" in article.text


@pytest.mark.parametrize(
    "html", [b"", b"   \n", b"%PDF-1.4 ...", b"\x89PNG\r\n", gzip.compress(b"x"), bytes(range(32)) * 50]
)
def test_what_is_no_page_is_named_in_one_sentence(html):
    with pytest.raises(InputError, match=r"^demo: .*\.$"):
        read_page(Page("demo", html=html))


def check(article: Article) -> None:
    spans = [block.span for block in article.blocks]
    assert all(0 <= span.start < span.stop <= len(article.text) for span in spans)
    assert all(a.stop <= b.start for a, b in pairwise(spans))
    assert all(0 <= c.span.start < c.span.stop <= len(article.text) for c in article.captions)
    assert all(e.span is None or 0 <= e.span.start <= e.span.stop <= len(article.text) for e in article.evidence)


ANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div class='body'>",
            "</div>",
            "<h1>",
            "<br>",
            "<a href=/x>",
            "</a>",
            "<table><tr><td>",
            "<li>",
        ),
        *(
            "Editor: Budi",
            "12 Maret 2024 10:15 WIB",
            "Sumber: Antara",
            BODY[0],
            BODY[1],
            "\x00",
            "&amp;",
            "<!--",
            "<b>",
        ),
        *("<script>", "\u200b", "(", "©"),
    ]
)


@ANY
@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_a_clear_error(data):
    try:
        check(read_page(Page("any", html=data)))
    except InputError as error:
        assert str(error).startswith("any: ")


@ANY
@given(st.lists(PIECES, max_size=60))
def test_any_markup_gives_spans_in_order_inside_the_text(pieces):
    try:
        check(read_page(Page("any", html=("<html>" + "".join(pieces)).encode())))
    except InputError as error:
        assert str(error).startswith("any: ")


@ANY
@given(st.text(max_size=300), st.none() | st.text(max_size=40))
def test_any_text_gives_spans_in_order_inside_the_text(text, title):
    try:
        check(read_page(Page("any", text=text, title=title)))
    except InputError as error:
        assert str(error).startswith("any: ")


@ANY
@given(st.integers(0, len(PAGE)), st.integers(0, len(PAGE)), st.binary(max_size=8))
def test_a_page_with_a_piece_torn_out_is_read(start, length, put):
    data = PAGE.encode()
    try:
        check(read_page(Page("any", html=data[:start] + put + data[start + length :])))
    except InputError as error:
        assert str(error).startswith("any: ")


@pytest.mark.parametrize(
    "unit",
    ["<div>", "<p>kata kata kata", "<b><a href=x>kata</a>", "<table><tr><td>x", "<ul><li>Berita Terkait<a>x</a>"],
)
def test_time_grows_with_the_page_and_no_faster(unit):
    def seconds(times: int) -> float:
        start = time.process_time()
        read_page(Page("big", html=(unit * times).encode()))
        return time.process_time() - start

    seconds(10)
    assert seconds(8000) < 40 * max(seconds(1000), 0.01)


def test_a_standfirst_is_the_deck_and_a_notice_between_paragraphs_no_body():
    heading = '<h1 class="title">Warga Bantul Terima Bantuan Beras</h1>'
    summary = "Pembagian berlangsung tertib di balai desa sampai sore hari"
    standfirst = f'<p class="standfirst">{summary}</p>'
    paragraph = f"<p>{BODY[1]}</p>"
    notice = f"{paragraph}<div><span>Gulir untuk lanjut membaca</span></div>"
    html = PAGE.replace(heading, heading + standfirst).replace(paragraph, notice)
    article = read_page(Page("demo", html=html.encode()))
    assert [block.span.of(article.text) for block in article.blocks if block.role == "deck"] == [summary]
    assert [block.span.of(article.text) for block in article.blocks if block.role == "body"] == BODY


def test_the_label_of_a_marked_credit_is_no_part_of_it():
    marked = 'Warga mengantre di balai desa. <span class="credit">Foto: Sri Lestari / Kabar</span>'
    html = PAGE.replace("Warga mengantre di balai desa. (Foto: Sri Lestari)", marked)
    (caption,) = read_page(Page("demo", html=html.encode())).captions
    assert caption.credit == "Sri Lestari / Kabar"


def test_a_name_alone_under_the_headline_is_the_writer():
    nameless = PAGE.replace('"author": {"@type": "Person", "name": "Sri Lestari"}', '"name": "Beras"')
    page = nameless.replace("</h1>", "</h1><div>Wulan Setiawati</div>")
    assert read_page(Page("demo", html=page.encode())).authors == ("Wulan Setiawati",)
    tag = nameless.replace("</h1>", " untuk Wulan</h1><div>Wulan Setiawati</div>")  # whom the article is about
    assert read_page(Page("demo", html=tag.encode())).authors == ()


def test_the_time_may_stand_behind_a_label_at_the_foot():
    undated = PAGE.replace('<div class="date">Selasa, 12 Maret 2024 | 10:15 WIB</div>', "").replace(
        "article:published_time", "x"
    )
    page = undated.replace("</article>", "<ul><li>Datum 12.03.2024</li></ul></article>")
    assert read_page(Page("demo", html=page.encode())).published == "2024-03-12"


def test_a_name_stands_two_lines_below_its_label_where_a_colon_is_between():
    page = PAGE.replace("Editor: Rina Wulandari", "Editor</div><div>:</div><div>Rina Wulandari")
    assert read_page(Page("demo", html=page.encode())).editors == ("Rina Wulandari",)


def test_entries_of_a_menu_name_no_writers():
    links = '<li><a href="/penulis/">Penulis</a></li><li><a href="/penulis/tim/">Laras Wening</a></li>'
    assert made.article(f'<ul class="site-submenu">{links}</ul>').authors == ()
    assert made.article(f'<ul class="team">{links}</ul>').authors == ("Laras Wening",)


def test_a_line_that_links_to_its_writer_is_no_caption_though_it_is_named_so():
    name = '<a href="/staff/ann-roe/" class="author">Ann Roe</a>'
    site = '<meta property="og:site_name" content="Kabar Pagi">'
    line = f'</h1><div class="by"><span class="author credit">{name} Kabar Pagi</span></div>'
    article = read_page(Page("demo", html=made.html(head=site).replace("</h1>", line).encode()))
    assert (article.authors, article.captions) == (("Ann Roe",), ())


@pytest.mark.parametrize("paragraphs", [1, 3, 30])
def test_the_rules_left_out_at_a_line_have_no_answer_there(paragraphs):
    inside = "<figure><img src=a><figcaption>Foto: Sri/Kabar</figcaption></figure><p>Foto: Sri Lestari</p><h2>Awal</h2>"
    foot = "<p>Editor: Sri Lestari</p><p>Rabu, 5 Juni 2024</p><a href=/t>#beras</a>"
    foot += "<p>Baca Juga: <a href=/b>Harga Beras</a></p>"
    page = PAGE.replace("</article>", (f"<p>{BODY[1]}</p>{inside}" * paragraphs) + foot + "</article>")
    parser = LexborHTMLParser(page)
    markup = read_markup(parser)
    dom = read_dom(parser)
    sheet = sheet_of(dom, markup, body_chances(dom, markup, labeller()))
    places = range(len(dom.lines))
    left = [(index, set(rules_for(facts))) for index, facts in zip(places, facts_of(sheet, places), strict=True)]
    assert [(index, rule) for index, here in left for rule in RULES if rule not in here and rule(sheet, index)] == []
    assert sum(len(here) for _, here in left) < len(RULES) * len(left) / 2


def test_a_line_that_goes_on_from_the_headline_is_none_itself() -> None:
    second = "… keluarga menunggu sejak pagi"
    page = PAGE.replace("</h1>", f"</h1><h1>{second}</h1>").replace(
        '<meta property="og:site_name"', f'<meta name="headline" content="{second}"><meta property="og:site_name"'
    )
    article = read_page(Page("demo", html=page.encode(), url="https://kabarpagi.com/beras"))
    lines = [block.span.of(article.text) for block in article.blocks if block.role == "headline"]
    assert lines == ["Warga Bantul Terima Bantuan Beras"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Semua bahan ajar di kelas itu harus menaati aturan copyright dan izin pemakaian.", "body"),
        ("Panitia menyiapkan semua kebutuhan acara lebih awal (foto, video, bunga, dan hiburan).", "body"),
        ("Petugas membagikan beras kepada warga di balai desa. Foto: Sri Lestari", "caption"),
        ("Petugas membagikan beras kepada warga di balai desa. © 2024 Kabar Pagi", "caption"),
    ],
)
def test_a_line_between_paragraphs_is_a_caption_where_it_names_the_maker(line, role):
    page = PAGE.replace(f"<p>{BODY[2]}</p>", f"<p>{line}</p><p>{BODY[2]}</p>")
    article = read_page(Page("credited", html=page.encode()))
    assert [block.role for block in article.blocks if block.span.of(article.text) == line] == [role]


@pytest.mark.parametrize("line", ["Video", "12 Foto", "2:43 min", "5.6.2025 | 2:43 Minuten", "„"])
def test_what_a_player_or_a_gallery_says_of_itself_is_no_caption(line):
    told = "Petugas membagikan beras kepada warga di balai desa."
    figure = f"<figure><img src='beras.jpg'><div>{line}</div><figcaption>{told}</figcaption></figure>"
    article = read_page(Page("player", html=PAGE.replace(f"<p>{BODY[2]}</p>", f"{figure}<p>{BODY[2]}</p>").encode()))
    assert [caption.span.of(article.text) for caption in article.captions][1:] == [told]  # behind the lead picture's


def test_topics_below_the_heading_of_related_stories_are_tags():
    topics = "".join(
        f'<li class="tags__item"><a href="/t/{at}">{name}</a></li>' for at, name in enumerate(["Beras", "Pasar"])
    )
    story = '<div class="teaser"><a href="/cabai">Harga Cabai Turun Menjelang Puasa</a></div>'
    listed = f"<div><div>Berita Terkait</div><ul>{topics}</ul>{story}</div>"
    article = read_page(Page("demo", html=PAGE.replace("</article>", f"{listed}</article>").encode()))
    roles = {block.span.of(article.text): block.role for block in article.blocks if block.span.start > 500}
    assert (roles["Beras"], roles["Pasar"]) == ("tags", "tags")
    assert "tags" not in {role for text, role in roles.items() if text.startswith("Harga Cabai")}


def test_an_entry_of_a_menu_is_no_caption_though_it_is_set_as_one():
    menu = '<nav><ul><li class="caption2">Ekstra</li><li class="caption2">Umum</li></ul></nav>'
    article = read_page(Page("demo", html=PAGE.replace("<article", f"{menu}<article", 1).encode()))
    assert "Ekstra" not in article.text


def test_the_cells_of_a_table_are_no_captions_though_a_figure_holds_it():
    cells = "".join(f"<tr><td>{place}</td><td>Beras {place}</td></tr>" for place in ("Bantul", "Sleman"))
    figure = f"<figure><table>{cells}</table><figcaption>Bantuan di tiap kabupaten.</figcaption></figure>"
    article = read_page(Page("table", html=PAGE.replace(f"<p>{BODY[2]}</p>", f"{figure}<p>{BODY[2]}</p>").encode()))
    assert [caption.span.of(article.text) for caption in article.captions][1:] == ["Bantuan di tiap kabupaten."]


def test_a_long_line_named_as_a_caption_is_one_where_the_model_has_doubts():
    long = " ".join(BODY[:3])
    html = PAGE.replace(f"<p>{BODY[2]}</p>", f'<p class="caption">{long}</p><p>{BODY[2]}</p>')
    parser = LexborHTMLParser(html)
    dom, markup = read_dom(parser), read_markup(parser)
    place = next(i for i, line in enumerate(dom.lines) if line.text == long)
    chances = body_chances(dom, markup, labeller())
    for chance, role in ((0.7, "caption"), (0.8, "body")):
        chances[place] = chance
        assert label(sheet_of(dom, markup, chances))[place][0] == role


@pytest.mark.parametrize("line", ["• Email: sri@kabarpagi.example", "With reporting by Wulan Setiawati", "(Sri/Wul)"])
def test_the_last_line_says_who_worked_on_the_article_and_is_no_body(line):
    page = PAGE.replace(f"<p>{BODY[4]}</p>", f"<p>{BODY[4]}</p><p>{line}</p>")
    article = read_page(Page("demo", html=page.encode()))
    assert [block.span.of(article.text) for block in article.blocks if block.role == "body"] == BODY


@pytest.mark.parametrize(
    ("line", "title"),
    [("城南三个村庄的稻田被淹", "城南三个村庄的稻田被淹"), ("城南三个村庄", "城南三个村庄的稻田被淹_日报网")],
)
def test_a_title_in_a_script_without_spaces_is_begun_by_the_headline(line: str, title: str) -> None:
    text = "市政府周二表示，由于连日大雨，城南三个村庄的稻田被淹，农民正在等待水位下降，以便重新播种。"
    page = (
        "<html><head><title>城南三个村庄的稻田被淹_日报网</title></head><body>"
        f"<div>日报网</div><div>{line}</div><div>2025年6月10日 09:15</div>{f'<p>{text}</p>' * 4}"
    )
    assert read_page(Page("1", html=page.encode())).title == title


def test_the_site_s_name_as_a_heading_is_no_headline_in_a_script_without_spaces() -> None:
    text = "市政府周二表示，由于连日大雨，城南三个村庄的稻田被淹，农民正在等待水位下降，以便重新播种。"
    page = (
        "<html><head><title>城南三个村庄的稻田被淹_日报网</title></head><body>"
        '<header><a href="/"><h1>日报网</h1></a><a href="/a">首页</a><a href="/b">农业</a></header>'
        f"<h2>城南三个村庄的稻田被淹</h2><div>2025年6月10日 09:15</div>{f'<p>{text}</p>' * 4}"
    )
    assert read_page(Page("1", html=page.encode())).title == "城南三个村庄的稻田被淹"


def test_a_sentence_with_a_day_in_it_does_not_date_the_page() -> None:
    line = "Ann Roe opens the harbour market in Sagara, a town of nine thousand people, on January 23, 2016."
    body = "".join(f"<p>{sentence}</p>" for sentence in BODY)
    page = (
        '<html><head><meta property="article:published_time" content="2024-03-12T10:15:00Z"></head><body>'
        f"<h1>Warga Bantul Terima Bantuan Beras</h1><aside><div>{line}</div></aside><article>{body}</article>"
    )
    assert read_page(Page("1", html=page.encode())).published == "2024-03-12T10:15:00+00:00"


def test_a_name_may_stand_on_the_last_line_of_a_page() -> None:
    """What stands below a name tells whether it is a writer's; below the last line stands nothing."""
    text = "Warga desa di Bantul menerima bantuan beras dari pemerintah daerah pada Senin siang di balai desa."
    page = f"<html><body><h1>Kabar Pagi</h1><p>{text}</p>Sri Lestari"
    assert read_page(Page("1", html=page.encode())).text.endswith("Sri Lestari")
