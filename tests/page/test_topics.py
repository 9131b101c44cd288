"""Section and tags."""

from dataclasses import replace

import pytest

from pages_made import ADDRESS, BODY, TITLE, article, labelled
from warta.page.markup import Markup, Said
from warta.page.topics import section_of, tags_of
from warta.records import Span


def sections(*names: str, trail: tuple[str, ...] = ()) -> Markup:
    return Markup(sections=tuple(Said(name, "json-ld:articleSection") for name in names), trail=trail)


def tagged(markup: Markup, *lines: str) -> list[tuple[str, str | None, str]]:
    text = replace(labelled(("body", BODY[0]), *(("tags", line) for line in lines)), markup=markup)
    return [(tag.value, tag.span.of(text.text) if tag.span else None, tag.rule) for tag in tags_of(text)]


def keywords(rule: str, *values: str) -> Markup:
    titles = (Said(TITLE, "json-ld:headline"),)
    return Markup(tags=tuple(Said(value, rule) for value in values), titles=titles, urls=(Said(ADDRESS, "canonical"),))


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        (sections("Ekonomi", "Beras"), "Ekonomi"),
        (sections("Article", "artis"), "artis"),
        (sections("Featured", "Other", "Ekonomi"), "Ekonomi"),
        (sections("culture_lifestyle", TITLE, "Dunia"), "Dunia"),
        (sections("Bisnis &amp; Uang"), "Bisnis & Uang"),
        (sections(trail=("Beranda", "Ekonomi", "Beras", TITLE)), "Beras"),
        (sections(trail=("Beranda", "Ekonomi", "Harga Beras Naik Lagi")), "Ekonomi"),
        (sections(trail=("Beranda",)), None),
        (sections(trail=("Beranda", "Ekonomi", TITLE.replace(" ", ", ", 1))), "Ekonomi"),  # a title with a comma
        (sections(trail=("Superbike", "News")), "Superbike"),  # of all news
        (sections(trail=("Ekonomi", TITLE)), "Ekonomi"),  # a trail without the front page
        (sections("ekonomi", trail=("Beranda", "Ekonomi")), "Ekonomi"),  # the address's word, as the page writes it
        (sections("Articles"), None),
        (sections(), None),
    ],
)
def test_the_section(markup: Markup, name: str | None) -> None:
    found = section_of(replace(labelled(("body", BODY[0])), markup=markup), TITLE)
    assert (found.value if found else None) == name


def test_the_page_shows_its_section_where_the_markup_has_none() -> None:
    rubrics = (Said("Sri Lestari", "list_above"), Said("Pasar", "list_above"))
    shown = replace(labelled(("body", BODY[0])), rubrics=rubrics)
    found = section_of(shown, TITLE, ("Sri Lestari",))
    assert found and (found.value, found.rule) == ("Pasar", "list_above")
    led = replace(shown, markup=sections(trail=("Beranda", "Ekonomi")))
    assert (found := section_of(led, TITLE)) and found.value == "Ekonomi"
    crumbs = replace(led, rubrics=(Said("Beras", "crumbs"),))
    assert (found := section_of(crumbs, TITLE)) and found.value == "Beras"


def test_the_site_is_no_section_of_itself() -> None:
    markup = replace(sections("Kabar Pagi", "Ekonomi"), publishers=(Said("KABAR PAGI", "meta:og:site_name"),))
    found = section_of(replace(labelled(("body", BODY[0])), markup=markup), TITLE)
    assert (found and found.value) == "Ekonomi"


def test_tags_of_the_markup_are_shown_by_their_lines() -> None:
    assert tagged(keywords("meta:article:tag", "Harga Beras", "Pasar Sagara"), "#harga beras", "Komentar") == [
        ("Harga Beras", "harga beras", "meta:article:tag"),
        ("Pasar Sagara", None, "meta:article:tag"),
    ]


def test_one_value_may_hold_many_and_a_joined_name_is_one() -> None:
    assert [tag for tag, _, _ in tagged(keywords("meta:news_keywords", "beras, pasar, bupati"))] == [
        "beras",
        "pasar",
        "bupati",
    ]
    assert [tag for tag, _, _ in tagged(keywords("meta:article:tag", "Business, Finance, & Economics"))] == [
        "Business, Finance, & Economics"
    ]


def test_marks_for_machines_are_no_tags() -> None:
    markup = keywords(
        "json-ld:keywords", "Editor:Sri Lestari", "8f507083-bac4-423a-9015-2eb31e1bce50", "_Prio_3", "Beras"
    )
    assert [tag for tag, _, _ in tagged(markup)] == ["Beras"]


def test_a_headline_cut_at_its_blanks_is_no_list_of_tags() -> None:
    markup = keywords("meta:keywords", "harga, beras, naik, lagi, di, pasar, sagara")
    assert tagged(markup) == []


def test_tags_for_search_engines_come_last() -> None:
    both = Markup(tags=(Said("pasar sagara", "meta:keywords"), Said("panen", "json-ld:keywords")))
    assert [tag for tag, _, _ in tagged(both)] == ["panen"]


def test_the_site_s_menu_and_what_it_calls_itself_on_every_page_are_no_tags() -> None:
    said = "harga beras, berita terkini, berita pasar, Sepak Bola, Gaya Hidup, pedagangnya"
    assert [tag for tag, _, _ in tagged(keywords("meta:keywords", said))] == ["harga beras", "pedagangnya"]
    # what is not for search engines is the writer's word, but for what is said of all news
    assert [tag for tag, _, _ in tagged(keywords("json-ld:keywords", said))] == [
        "harga beras",
        "berita pasar",
        "Sepak Bola",
        "Gaya Hidup",
        "pedagangnya",
    ]


def test_sections_and_words_for_all_of_their_news_are_no_tags() -> None:
    said = "Bantul, Bantul news, news today, Uang, fake news, usmf-harga-beras-naik, Beras"
    markup = replace(keywords("json-ld:keywords", said), sections=(Said("Uang", "meta:article:section"),))
    page = replace(labelled(("body", BODY[0])), markup=markup)
    assert [tag.value for tag in tags_of(page, section="Bantul")] == ["fake news", "Beras"]


def test_tags_that_the_page_shows_go_before_keywords_for_search_engines() -> None:
    assert [tag for tag, _, _ in tagged(keywords("meta:keywords", "pasar sagara"), "#harga beras")] == ["harga beras"]
    assert [tag for tag, _, _ in tagged(keywords("meta:keywords", "pasar sagara"), "Tags", "#beras")] == ["beras"]
    topics_of_the_day = ("#piala dunia", "#kabinet baru")
    assert [tag for tag, _, _ in tagged(keywords("meta:keywords", "beras"), *topics_of_the_day)] == ["beras"]


def test_initials_count_as_words_of_a_headline_that_is_cut() -> None:
    markup = replace(keywords("meta:keywords", "harga, naik, u, t, a"), titles=(Said("Harga U.T.A. Naik", "title"),))
    assert tagged(markup) == []


def test_news_that_the_text_speaks_of_is_a_tag() -> None:
    lines = ("Polisi menangkap penyebar berita bohong.",)
    text = replace(labelled(*(("body", line) for line in lines)), markup=keywords("meta:keywords", "Berita Bohong"))
    assert [tag.value for tag in tags_of(text)] == ["Berita Bohong"]


def test_words_that_no_blank_parts_are_found_in_the_text() -> None:
    text = replace(labelled(("body", "市場で米の値段が上がった。")), markup=keywords("meta:keywords", "米の値段, 野球"))
    assert [tag.value for tag in tags_of(text)] == ["米の値段"]


def test_what_the_record_has_elsewhere_is_no_tag() -> None:
    site = (Said("Kabar Pagi", "meta:og:site_name"), Said("Beras", "meta:publisher"))
    names = ("Kabar Pagi", TITLE, "Lestari-Sri", "Sri Lestari", "Beras")
    markup = replace(keywords("meta:article:tag", *names), publishers=site)
    found = tags_of(replace(labelled(("body", BODY[0])), markup=markup), ["Sri Lestari"])
    assert [tag.value for tag in found] == ["Beras"]
    shown = replace(labelled(("body", BODY[0]), ("tags", "#Kabar Pagi #beras")), markup=Markup(publishers=site))
    assert [tag.value for tag in tags_of(shown)] == ["beras"]


def test_a_short_headline_is_a_topic_too() -> None:
    markup = Markup(tags=(Said("Harga Beras", "json-ld:keywords"),), titles=(Said("Harga beras", "title"),))
    assert [tag for tag, _, _ in tagged(markup)] == ["Harga Beras"]


def test_where_the_markup_has_none_the_lines_tell() -> None:
    lines = ("Tags: harga beras, operasi pasar", "#bupati", "Topik Terkait", "12 Komentar dari pembaca kami hari ini")
    assert tagged(Markup(), *lines) == [
        ("harga beras", "harga beras", "tag_line"),
        ("operasi pasar", "operasi pasar", "tag_line"),
        ("bupati", "bupati", "tag_line"),
    ]


def test_the_links_of_a_line_are_a_tag_each() -> None:
    links = (
        '<a href="/t">Topik terkait</a> <a href="/t/1">Pasar Sagara</a> <a href="/t/2">Beras</a> <a href="/t/3"></a>'
    )
    found = article(f'<div class="topics"><span>Topik:</span> {links}</div>')
    assert found.tags == ("Pasar Sagara", "Beras")
    assert [tag.span.of(found.text) for tag in found.evidence if tag.field == "tags" and tag.span] == [*found.tags]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Category: Ekonomi", "Ekonomi"),
        ("Kategori: Ekonomi, Beras", "Ekonomi"),
        ("Posted in Ekonomi", "Ekonomi"),
        ("Categorypage", None),
    ],
)
def test_a_line_names_the_section_and_is_no_tag(line: str, name: str | None) -> None:
    text = labelled(("body", BODY[0]), ("tags", line))
    found = section_of(text, TITLE)
    assert (found.value if found else None) == name
    assert name is None or tags_of(text) == ()


def test_the_link_made_for_a_category_names_the_section_where_nothing_else_does() -> None:
    text = replace(labelled(("body", BODY[0])), filed=("Ekonomi",))
    assert (found := section_of(text, TITLE)) and (found.value, found.rule) == ("Ekonomi", "filed_link")
    assert section_of(replace(text, none="index"), TITLE) is None
    for off in ("Skip to content", "#beras"):
        assert section_of(replace(text, filed=(off,)), TITLE) is None


def test_links_made_for_tags_are_tags_where_the_text_says_some_of_them() -> None:
    words = BODY[0].split()[:2]
    text = replace(labelled(("body", BODY[0])), tagged=("#" + words[0], "Musim", "Uncategorized"))
    assert [tag.value for tag in tags_of(text)] == [words[0], "Musim"]
    assert tags_of(replace(text, tagged=("Vinyl", "Xmas", "Tecno"))) == ()
    lined = replace(labelled(("body", BODY[0]), ("tags", "Tags: musim tanam")), tagged=text.tagged)
    assert [tag.value for tag in tags_of(lined)] == ["musim tanam"]


def test_a_long_row_of_links_without_a_label_is_a_cloud_unless_the_text_says_most() -> None:
    cloud = "Antariksa Bola Voli Cerita Rakyat Dongeng Anak Elang Jawa Film Pendek Gitar"
    text = labelled(("body", BODY[0]), ("tags", cloud))
    start = text.text.index(cloud)
    names = ("Antariksa", "Bola Voli", "Cerita Rakyat", "Dongeng Anak", "Elang Jawa", "Film Pendek", "Gitar")
    spans = tuple(Span(start + cloud.index(name), start + cloud.index(name) + len(name)) for name in names)
    assert tags_of(replace(text, anchors=spans)) == ()
