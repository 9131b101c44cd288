"""What else a page tells, joined."""

from pages_made import TITLE, article, html, ld
from warta.page import read_page
from warta.page.about import IN_FRAMES, NO_BODY
from warta.records import Page

HEAD = '<link rel="canonical" href="/ekonomi/harga-beras"><meta name="keywords" content="beras, pasar">' + ld(
    f'{{"@type": "NewsArticle", "headline": "{TITLE}", "articleSection": "Ekonomi"}}'
)


def test_every_value_has_its_evidence() -> None:
    read = article(head=HEAD)
    assert (read.kind, read.section, read.tags) == ("article", "Ekonomi", ("beras", "pasar"))
    assert read.canonical == "https://kabarpagi.example/ekonomi/harga-beras"
    known = {one.field: (one.value, one.rule) for one in read.evidence}
    assert known["canonical"] == (read.canonical, "canonical")
    assert known["section"] == ("Ekonomi", "json-ld:articleSection")
    assert [one.value for one in read.evidence if one.field == "tags"] == ["beras", "pasar"]


def test_related_lines_lead_to_whole_addresses() -> None:
    read = article('<p>Baca Juga: <a href="../cabai">Harga Cabai Ikut Naik di Pasar Sagara</a></p>')
    assert [block.href for block in read.blocks if block.role == "related"] == ["https://kabarpagi.example/cabai"]
    bare = read_page(Page("1", html=html('<p>Baca Juga: <a href="/cabai">Harga Cabai Ikut Naik</a></p>').encode()))
    assert [block.href for block in bare.blocks if block.role == "related"] == ["/cabai"]


def test_plain_text_has_what_text_can_tell() -> None:
    lines = (TITLE, "Harga beras naik, kata para pedagang di pasar itu.", "Ralat: bukan Senin, tetapi Selasa pagi.")
    read = read_page(Page("1", text="\n\n".join(lines), lang="id"))
    assert (read.kind, read.canonical, read.access, read.tags) == ("article", None, None, ())
    assert [one.span.of(read.text) for one in read.corrections] == [lines[2]]


def test_a_page_without_text_says_so() -> None:
    read = read_page(Page("1", html=b"<html><body><p>Halo</p></body></html>"))
    assert read.kind == "other" and read.note == NO_BODY


def test_a_page_of_frames_names_the_pages_that_it_shows() -> None:
    frames = b"<frameset cols='20%,80%'><frame name=a src=menu.html><FRAME SRC='story 1.html'></frameset>"
    read = read_page(Page("1", html=b"<html><head><title>Kabar Pagi</title></head>" + frames + b"</html>"))
    assert read.note == f"{IN_FRAMES}: menu.html, story 1.html."


def test_who_wrote_is_no_tag() -> None:
    named = '<meta name="author" content="Sri Lestari">'
    tags = "".join(f'<meta property="article:tag" content="{tag}">' for tag in ("Sri Lestari", "Beras"))
    read = article(head=named + tags)
    assert (read.authors, read.tags) == (("Sri Lestari",), ("Beras",))
