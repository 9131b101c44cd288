"""The title of a page, without the site's name."""

from __future__ import annotations

import re

from warta.page.markup import Markup, Said
from warta.page.people import squash

SEPARATOR = re.compile(r"\s+(?:[|\-–—»«•·:]|::|//)\s+|\s*\|\s*")
TRUST = {"headline_line": 1.0, "json-ld:headline": 0.9, "meta:og:title": 0.8, "meta:twitter:title": 0.45, "title": 0.4}
OTHER_TRUST = 0.3
AGREED = 0.5  # for each other place that says the same


def choose_title(headline: str | None, markup: Markup, outlets: tuple[str, ...] = ()) -> Said | None:
    """The title that most places agree on, the more trusted places weighing more.

    `headline` is the headline line on the page; `outlets` are the site's names, which are cut from the ends of titles.
    """
    said = [Said(headline, "headline_line")] if headline else []
    said += [Said(without_site(one.value, outlets, headline), one.rule) for one in markup.titles]
    said = [one for one in said if one.value]
    keys = [squash(one.value) for one in said]
    if not said:
        return None

    def weight(index: int) -> float:
        agreed = sum(
            AGREED * TRUST.get(said[i].rule, OTHER_TRUST)
            for i in range(len(said))
            if i != index and keys[i] == keys[index]
        )
        return TRUST.get(said[index].rule, OTHER_TRUST) + agreed

    return said[max(range(len(said)), key=lambda index: (weight(index), -index))]


def without_site(title: str, outlets: tuple[str, ...], headline: str | None = None) -> str:
    """A title without the site's name at its end or start.

    >>> without_site("Harga Beras Naik - Kabar Pagi", ("kabarpagi.co.id", "kabarpagi"))
    'Harga Beras Naik'
    """
    if headline and squash(title).startswith(squash(headline)) and len(squash(headline)) > 15:
        return headline
    sites = {squash(outlet) for outlet in outlets if outlet}
    parts = list(SEPARATOR.finditer(title))
    if parts and _is_site(title[parts[-1].end() :], sites):
        return without_site(title[: parts[-1].start()], outlets)
    if parts and _is_site(title[: parts[0].start()], sites):
        return without_site(title[parts[0].end() :], outlets)
    return title


def _is_site(part: str, sites: set[str]) -> bool:
    """Whether a part of a title names the site: "Kabar Pagi", "kabarpagi.co.id", "Kabar Pagi Online"."""
    bare = squash(part)
    if not bare or len(part.split()) > 6:
        return False
    return any(
        bare == site or (len(site) > 4 and (bare.startswith(site) or (site.startswith(bare) and len(bare) > 4)))
        for site in sites
    )
