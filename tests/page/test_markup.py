from selectolax.lexbor import LexborHTMLParser

from warta.page.markup import MOST_AROUND, Update, read_markup


def markup(html: str):
    return read_markup(LexborHTMLParser(html))


def ld(source: str) -> str:
    return f'<script type="application/ld+json">{source}</script>'


def test_json_ld_comes_before_meta_tags():
    html = (
        ld('{"@type": "Article", "headline": "Satu"}') + '<meta property="og:title" content="Dua"><title>Tiga</title>'
    )
    assert [(s.value, s.rule) for s in markup(html).titles] == [
        ("Satu", "json-ld:headline"),
        ("Dua", "meta:og:title"),
        ("Tiga", "title"),
    ]


def test_a_page_is_called_free_or_not_in_several_spellings():
    for spelling, value in (("false", "false"), ('"True"', "true"), ('"https://schema.org/False"', "false")):
        found = markup(ld(f'{{"@type": "NewsArticle", "isAccessibleForFree": {spelling}}}'))
        assert [(said.value, said.rule) for said in found.access] == [(value, "json-ld:isAccessibleForFree")]


def test_pictures_are_addresses_however_they_are_wrapped():
    wrapped = (
        '{"@type": "NewsArticle", "image": [{"@type": "ImageObject", "url": "/a.jpg", "name": "Sawah"}, "/b.jpg"]}'
    )
    html = ld(wrapped) + '<meta property="og:image" content="/c.jpg">'
    assert [said.value for said in markup(html).images] == ["/a.jpg", "/b.jpg", "/c.jpg"]


def test_sections_and_tags_of_markup():
    html = (
        ld('{"@type": "NewsArticle", "articleSection": ["Ekonomi", "Beras"], "keywords": ["harga beras"]}')
        + '<meta property="article:section" content="Bisnis"><meta name="news_keywords" content="beras, pasar">'
    )
    found = markup(html)
    assert [said.value for said in found.sections] == ["Ekonomi", "Beras", "Bisnis"]
    assert [said.value for said in found.tags] == ["harga beras", "beras, pasar"]


def test_the_trail_is_read_with_names_in_either_place():
    steps = '[{"position": 1, "name": "Beranda"}, {"position": 2, "item": {"@id": "/ekonomi", "name": "Ekonomi"}}]'
    found = markup(ld(f'{{"@type": "BreadcrumbList", "itemListElement": {steps}}}'))
    assert found.trail == ("Beranda", "Ekonomi")


def test_neighbours_and_the_own_address_are_told_apart():
    html = (
        '<link rel="canonical" href="/beras"><link rel="next" href="/beras?page=3"><a rel="prev" href="/beras">Satu</a>'
    )
    found = markup(html)
    assert [said.value for said in found.urls] == ["/beras"]
    assert [(said.rule, said.value) for said in found.neighbours] == [("prev", "/beras"), ("next", "/beras?page=3")]


def test_entries_of_a_live_blog():
    entry = (
        '{"@type": "BlogPosting", "headline": "Gol", "articleBody": "Satu nol.", "datePublished": "2024-05-01T10:00Z"}'
    )
    found = markup(ld(f'{{"@type": "LiveBlogPosting", "headline": "Laga", "liveBlogUpdate": [{entry}, "kosong"]}}'))
    assert found.updates == (Update("Gol", "Satu nol.", "2024-05-01T10:00Z"),)


def test_pages_that_are_no_articles_are_dated_too():
    source = '{"@type": "WebPage", "datePublished": "2025-03-01", "author": {"name": "Ann Roe"}}'
    found = markup(ld(source))
    assert [one.value for one in found.published] == ["2025-03-01"]
    assert [one.value for one in found.authors] == ["Ann Roe"]


def test_a_meta_tag_of_the_site_s_own_dates_a_page():
    found = markup('<meta name="x-published-date" content="2025-03-01"><meta name="publisher" content="Kabar">')
    assert [(one.value, one.rule) for one in found.published] == [("2025-03-01", "meta:x-published-date")]


def test_a_meta_tag_may_have_a_line_below_for_the_colon_in_its_name():
    assert [one.value for one in markup('<meta name="article_author" content="Ann Roe">').authors] == ["Ann Roe"]


def test_blanks_in_the_name_of_a_meta_tag_mean_nothing():
    found = markup(
        '<meta name="og:time " content="2025-03-01"><meta name="weibo: article:create_at" content="2025-03-02">'
    )
    assert [one.value for one in found.published] == ["2025-03-01", "2025-03-02"]


def test_the_preview_of_a_page_names_its_writer():
    preview = '<meta name="twitter:label{0}" content="{1}"><meta name="twitter:data{0}" content="{2}">'
    found = markup(preview.format(1, "Written by", "Ann Roe") + preview.format(2, "Est. reading time", "4 minutes"))
    assert [(one.value, one.rule) for one in found.authors] == [("Ann Roe", "meta:twitter:data1")]


def test_an_address_or_a_number_of_a_record_is_no_publisher():
    for name in ("https://kabarpagi.example/#organization", "#creator", "/"):
        data = ld(f'{{"@type": "Article", "publisher": {{"@id": "{name}"}}}}')
        named = '<meta property="og:site_name" content="Kabar Pagi">'
        assert [said.value for said in markup(data + named).publishers] == ["Kabar Pagi"]


def test_characters_written_twice_as_references_are_read_and_addresses_keep_their_parts():
    image = '"image": "https://kabarpagi.example/a.jpg?w=9&amp;copy=1&region=2"'
    found = markup(ld(f'{{"@type": "Article", "headline": "Panen &amp;amp; pesta&amp;#8230;", {image}}}'))
    assert [said.value for said in found.titles] == ["Panen & pesta…"]
    assert [said.value for said in found.images] == ["https://kabarpagi.example/a.jpg?w=9&copy=1&region=2"]
    (title,) = markup('<meta property="og:title" content="Panen &amp;#038; pesta">').titles
    assert title.value == "Panen & pesta"


def test_what_a_picture_on_the_page_says_of_itself_is_not_said_of_the_page():
    picture = 'itemscope itemtype="https://schema.org/ImageObject"><p><meta itemprop="author" content="Bo Dahl"></p>'
    found = markup(
        '<meta itemprop="author" content="Ann Roe"><article itemscope itemtype="https://schema.org/NewsArticle">'
        f"<div {picture}</div>"
        '<meta itemprop="datePublished" content="2025-03-01"></article>'
    )
    assert [one.value for one in found.authors] == ["Ann Roe"]
    assert [one.value for one in found.published] == ["2025-03-01"]


def test_what_an_element_tells_of_is_looked_for_nearby_alone_so_that_time_does_not_grow_with_the_depth():
    scope = '<div itemscope itemtype="https://schema.org/ImageObject">'
    author = '<meta itemprop="author" content="Bo Dahl">'
    assert not markup(f"{scope}{'<div>' * (MOST_AROUND - 1)}{author}").authors
    assert markup(f"{scope}{'<div>' * MOST_AROUND}{author}").authors


def test_a_time_element_may_have_its_moment_in_an_attribute_for_scripts():
    times = '<time>4 hours ago</time><time data-place="12" data-published="2025-03-01 09:13:00Z">4 hours ago</time>'
    assert [(one.value, one.rule) for one in markup(times).published] == [("2025-03-01 09:13:00Z", "time")]
    assert markup('<time data-number="20250301">4 hours ago</time>').published == ()


def test_time_elements_named_for_a_change_do_not_tell_of_publication():
    html = (
        '<time class="entry-date published" datetime="2024-09-03T07:45:00+07:00">3 September</time>'
        '<time class="updated" datetime="2024-09-04T09:00:00+07:00">4 September</time>'
        '<time class="entry-date published updated" datetime="2024-09-05T09:00:00+07:00">5 September</time>'
    )
    said = markup(html)
    assert [one.value[:10] for one in said.published] == ["2024-09-03", "2024-09-05"]
    assert [one.value[:10] for one in said.modified] == ["2024-09-04"]


def test_an_abbreviation_may_have_its_moment_as_title():
    html = '<abbr class="published" title="2024-09-03T07:45:00+07:00">07.45</abbr><abbr title="World">W</abbr>'
    assert [one.value for one in markup(html).published] == ["2024-09-03T07:45:00+07:00"]


def test_the_platform_of_a_blog_is_not_its_publisher():
    html = ld('{"@type": "BlogPosting", "publisher": {"name": "Blogger"}}')
    assert markup(html).publishers == ()
