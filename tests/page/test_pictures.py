"""The picture that leads an article."""

from pages_made import ADDRESS, article, html, ld
from warta.page import read_page
from warta.records import Page

HEAD = '<meta property="og:image" content="/foto/beras.jpg">'


def test_its_address_is_made_whole() -> None:
    image = article(head=HEAD).image
    assert image and (image.url, image.caption, image.rule) == (
        "https://kabarpagi.example/foto/beras.jpg",
        None,
        "meta:og:image",
    )


def test_json_ld_comes_first() -> None:
    image = article(
        head=HEAD + ld('{"@type": "NewsArticle", "image": {"url": "https://kabarpagi.example/a.jpg"}}')
    ).image
    assert image and image.url == "https://kabarpagi.example/a.jpg"


def test_its_caption_stands_above_the_text() -> None:
    figure = "<figure><figcaption>Warga antre beras. Foto: Sri Lestari</figcaption></figure>"
    page = html(head=HEAD).replace('<div class="article-body">', f'<div class="article-body">{figure}')
    read = read_page(Page("1", html=page.encode(), url=ADDRESS))
    assert read.image and read.image.caption == 0
    assert read.captions[0].span.of(read.text).startswith("Warga antre")


def test_a_caption_far_below_is_another_picture_s() -> None:
    figure = (
        "<figure><figcaption>Pasar itu pada malam hari. Foto: Sri Lestari</figcaption></figure><p>Warga pulang.</p>"
    )
    read = article(figure, HEAD)
    assert read.image and read.image.caption is None


def test_no_picture() -> None:
    assert article().image is None
