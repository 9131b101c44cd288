"""HTML to labelled lines."""

from __future__ import annotations

from warta.page.head import Labelled
from warta.records import Page
from warta.sources.decode import decode


def read_html(page: Page) -> Labelled:
    """The labelled lines of an HTML page."""
    decode(page.html or b"", page.id, page.charset)
    return Labelled(page, "", ())
