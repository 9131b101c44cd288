"""The picture that leads an article."""

import pytest

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


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/images/facebook-default-wide.jpg", False),
        ("/theme/logo-dark.png", False),
        ("/assets/img/kabar_logo.png", False),
        ("/image/fetch/x/https%3A%2F%2Fann.example.com%2Ftwitter%2Fsubscribe-card.jpg", False),
        ("/foto/2025/logo-kabarpagi-2.png", True),
        ("https://cdn.kabarpagi.example/logo-kabarpagi-2.png", False),
        ("/foto/bank-desa-logo-baru.jpg", True),
        ("/foto/logo-hut-ri-80.jpg", True),
        ("/foto/blank-ballots-found.jpg", True),
        ("/foto/f9575e06-762d-4717-89f9-4773a460beff_16-9_default_0.jpg", True),
    ],
)
def test_the_picture_of_every_page_is_none_of_the_story(address: str, kept: bool) -> None:
    image = article(head=f'<meta property="og:image" content="{address}">').image
    assert bool(image) == kept


def test_the_next_picture_stands_in_for_a_logo() -> None:
    image = article(head=f'<meta property="og:image" content="/logo.png">{HEAD}').image
    assert image and image.url == "https://kabarpagi.example/foto/beras.jpg"


def test_no_picture() -> None:
    assert article().image is None
