"""The title of a page, without the site's name."""

from __future__ import annotations

from warta.page.markup import Markup, Said


def choose_title(headline: str | None, markup: Markup) -> Said | None:
    """The headline line, else the best the markup has."""
    if headline:
        return Said(headline, "headline_line")
    return next(iter(markup.titles), None)
