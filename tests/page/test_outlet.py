"""The outlet of a page whose markup names none."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from pages_made import drawn
from warta.page.dom import read_dom
from warta.page.labelled import Labelled
from warta.page.markup import Markup, Said
from warta.page.outlet import fronts_of, outlet_of

URL = "https://www.kabarlembah.id/kopi"


def named(labelled: Labelled, url: str = URL) -> str | None:
    """The outlet that is told of a page."""
    found = outlet_of(labelled, url)
    return found.value if found else None


def titled(title: str) -> Labelled:
    """A page of which the title alone is known."""
    return Labelled(drawn("body| Kopi").page, "", (), Markup(titles=(Said(title, "title"),)))


@pytest.mark.parametrize(
    "title", ["Kopi Dipanen - Kabar Lembah", "Kabar Lembah - Kopi Dipanen", "Kopi Dipanen: Kabar Lembah"]
)
def test_either_end_of_the_title_may_name_it(title: str) -> None:
    assert named(titled(title)) == "Kabar Lembah"


def test_a_part_of_the_title_that_the_address_is_not_made_of_names_nobody() -> None:
    assert named(titled("Kopi Dipanen - Ekonomi")) is None


def linked(links: str, url: str = URL) -> Labelled:
    """A page of which the links to the front of its site are known."""
    fronts = fronts_of(read_dom(LexborHTMLParser(f"<body>{links}<p>Kopi dipanen.</p></body>")), url)
    return Labelled(drawn("body| Kopi").page, "", (), fronts=fronts)


@pytest.mark.parametrize("front", ["/", "https://www.kabarlembah.id/", "http://kabarlembah.id"])
def test_the_link_to_the_front_may_name_it(front: str) -> None:
    assert named(
        linked(f'<a href="/kopi">Kabar</a><p><a href="{front}">Beranda</a><p><a href="{front}">Kabar Lembah</a>')
    ) == ("Kabar Lembah")


@pytest.mark.parametrize(
    ("host", "name"),
    [("ekonomi.kabarlembah.id", None), ("ekonomi.blogspot.com", "Ekonomi"), ("ekonomi.info", "Ekonomi")],
)
def test_a_link_to_the_front_names_the_site_and_not_a_part_of_it(host: str, name: str | None) -> None:
    url = f"https://{host}/kopi"
    assert named(linked('<p><a href="/">Ekonomi</a></p>', url), url) == name
