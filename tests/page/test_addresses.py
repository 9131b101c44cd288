"""An address that cannot be taken apart is none, wherever a page has it."""

from __future__ import annotations

import pytest

from pages_made import TITLE, article
from warta.page.addresses import is_address

BROKEN = "https://[domain]/beras"


@pytest.mark.parametrize(
    ("url", "whole"),
    [("https://kabar.id/beras", True), ("beras", True), ("", True), (BROKEN, False), ("//[domain]", False)],
)
def test_addresses(url: str, whole: bool) -> None:
    assert is_address(url) is whole


@pytest.mark.parametrize(
    ("head", "below"),
    [
        (f'<link rel="canonical" href="{BROKEN}">', ""),
        (f'<meta property="og:image" content="{BROKEN}">', ""),
        (f'<link rel="next" href="{BROKEN}">', ""),
        ("", f'<p>Baca juga: <a href="{BROKEN}">Harga gula naik lagi di pasar Sagara</a></p>'),
    ],
)
def test_a_broken_address_of_the_page_s_is_left_out(head: str, below: str) -> None:
    found = article(below, head)
    assert (found.title, found.canonical, found.image, found.paging) == (TITLE, None, None, None)
    assert not any(block.href for block in found.blocks)


def test_the_page_s_own_broken_address_is_none() -> None:
    assert article(url=BROKEN).url is None
