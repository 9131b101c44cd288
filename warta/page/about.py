"""Further facts of an article: its kind, its section and tags, whether the page has all of it."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from warta.page.access import access_of
from warta.page.corrections import corrections_of
from warta.page.kinds import kind_of
from warta.page.labelled import Labelled
from warta.page.live import posts_of
from warta.page.paging import paging_of
from warta.page.pictures import lead_image
from warta.page.topics import section_of, tags_of
from warta.records import Article, Block, Evidence, Page, PageKind

NOTES: dict[PageKind, str] = {
    "index": "No article was found: this page is an index (a home, section, tag or search page).",
    "gallery": "No article was found: this page is a gallery without text.",
}
NO_BODY = "No article was found: no paragraph of this page belongs to one."
IN_FRAMES = "No article was found: this page shows others in frames; give these"
MOST_FRAMES = 5  # that are named
FRAME = re.compile(rb"""<frame\s[^>]{0,300}?\bsrc\s*=\s*(?:["']([^"'>]+)|([^\s"'>]+))""", re.IGNORECASE)


def furnished(article: Article, labelled: Labelled) -> Article:
    """The article with these further fields, and the evidence for them."""
    url = article.url
    canonical = next((said for said in labelled.markup.urls), None)
    address = urljoin(url or "", canonical.value) if canonical else None
    writers = (*article.authors, *article.editors)
    section = section_of(labelled, article.title, writers)
    tags = tags_of(labelled, writers, section.value if section else None)
    access, why = access_of(labelled)
    kind = labelled.none or _kind(article, labelled)
    told = (canonical and Evidence("canonical", address or "", None, canonical.rule), section, why)
    return replace(
        article,
        kind=kind,
        blocks=tuple([_absolute(block, url) if block.href else block for block in article.blocks]),
        canonical=address,
        section=section.value if section else None,
        tags=tuple(tag.value for tag in tags),
        image=lead_image(labelled, article.captions, url),
        access=access,
        paging=paging_of(
            labelled.page.url, labelled.markup, (*labelled.around, *map(labelled.words, labelled.of("body")))
        ),
        posts=posts_of(labelled, article),
        corrections=corrections_of(labelled),
        evidence=(*article.evidence, *(known for known in told if known), *tags),
        note=" ".join(filter(None, (labelled.page.note, article.note or _note(article, kind, labelled.page)))) or None,
    )


def _kind(article: Article, labelled: Labelled) -> PageKind:
    body = sum(block.role == "body" for block in article.blocks)
    return kind_of(labelled.markup, article.url, len(labelled.entries), body, len(article.captions))


def _note(article: Article, kind: PageKind, page: Page) -> str | None:
    if any(block.role == "body" for block in article.blocks):
        return None
    if frames := FRAME.findall(page.html or b"")[:MOST_FRAMES]:
        return f"{IN_FRAMES}: {', '.join((quoted or bare).decode(errors='replace') for quoted, bare in frames)}."
    return NOTES.get(kind, NO_BODY)


def _absolute(block: Block, url: str | None) -> Block:
    """A related line with the whole of the address it leads to."""
    if block.href is None or url is None or urlsplit(block.href).scheme:
        return block
    return replace(block, href=urljoin(url, block.href))
