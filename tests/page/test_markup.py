from selectolax.lexbor import LexborHTMLParser

from warta.page.markup import read_markup


def markup(html: str):
    return read_markup(LexborHTMLParser(html))


def ld(source: str) -> str:
    return f'<script type="application/ld+json">{source}</script>'


def test_references_in_a_graph_are_followed():
    person = '{"@type": "Person", "@id": "#1", "name": "Sri"}'
    source = f'{{"@graph": [{{"@type": "NewsArticle", "author": {{"@id": "#1"}}}}, {person}]}}'
    assert [said.value for said in markup(ld(source)).authors] == ["Sri"]


def test_json_ld_with_a_last_comma_and_line_ends_is_read():
    assert [s.value for s in markup(ld('{"@type": "Article",\n "headline": "Panen\nraya",}')).titles] == ["Panen raya"]


def test_broken_json_ld_is_left_out():
    assert markup(ld("{nothing")).titles == ()


def test_json_ld_comes_before_meta_tags():
    html = (
        ld('{"@type": "Article", "headline": "Satu"}') + '<meta property="og:title" content="Dua"><title>Tiga</title>'
    )
    assert [(s.value, s.rule) for s in markup(html).titles] == [
        ("Satu", "json-ld:headline"),
        ("Dua", "meta:og:title"),
        ("Tiga", "title"),
    ]
