"""Which page of an article on several this is."""

import pytest

from pages_made import ADDRESS, article
from warta.page.markup import Markup, Said
from warta.page.paging import paging_of
from warta.records import Paging

NOTHING = Markup()


@pytest.mark.parametrize(
    ("line", "page", "total"), [("Halaman 2 dari 3", 2, 3), ("Hal. 1/4", 1, 4), ("Page 3 of 3", 3, 3)]
)
def test_a_line_tells_the_page_and_how_many_there_are(line: str, page: int, total: int) -> None:
    assert paging_of(None, NOTHING, ["Bagikan", line]) == Paging(page, total, None, None, "line")


@pytest.mark.parametrize(
    "line", ["Halaman 4 dari 3", "Page 1 of 1", "Halaman depan", "page 3 of the report of 12 May 2024"]
)
def test_other_lines_do_not(line: str) -> None:
    assert paging_of(None, NOTHING, [line]) is None


@pytest.mark.parametrize("end", ["?page=2", "?a=b&halaman=2", "/2", "/page/2", "/halaman-2/"])
def test_the_address_tells(end: str) -> None:
    found = paging_of(ADDRESS + end, NOTHING, [])
    assert found and (found.page, found.total, found.rule) == (2, None, "address")


@pytest.mark.parametrize("end", ["", "?page=1", "?p=17342", "/2024/05/12", "/2024/05", "/v2", "?page=x"])
def test_other_addresses_do_not(end: str) -> None:
    assert paging_of(ADDRESS + end, NOTHING, []) is None


def test_links_to_the_pages_around_count_only_where_they_lead_to_the_same_article() -> None:
    near = Markup(neighbours=(Said("?page=2", "next"),))
    assert paging_of(ADDRESS, near, []) == Paging(1, None, None, f"{ADDRESS}?page=2", "link")
    other = Markup(neighbours=(Said("/ekonomi/harga-cabai", "next"), Said(f"{ADDRESS}-kemarin", "prev")))
    assert paging_of(ADDRESS, other, []) is None


def test_both_neighbours_of_a_page_in_the_middle() -> None:
    near = Markup(neighbours=(Said(ADDRESS, "prev"), Said(f"{ADDRESS}?page=3", "next")))
    assert paging_of(f"{ADDRESS}?page=2", near, []) == Paging(2, None, ADDRESS, f"{ADDRESS}?page=3", "address")


def test_a_second_page_whose_canonical_is_the_first_keeps_its_own_address() -> None:
    read = article(
        '<div class="paging"><p>Halaman 2 dari 3</p></div>',
        f'<link rel="canonical" href="{ADDRESS}">',
        f"{ADDRESS}?page=2",
    )
    assert (read.id, read.url, read.canonical) == ("1", f"{ADDRESS}?page=2", ADDRESS)
    assert read.paging == Paging(2, 3, None, None, "line")
