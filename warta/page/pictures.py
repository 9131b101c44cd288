"""The picture that leads an article."""

from __future__ import annotations

from urllib.parse import urljoin

from warta.page.labelled import Labelled
from warta.records import Caption, Image


def lead_image(labelled: Labelled, captions: tuple[Caption, ...], url: str | None) -> Image | None:
    """The picture that the markup puts first, with the caption that stands above the article's text, if one does."""
    said = next(iter(labelled.markup.images), None)
    if said is None:
        return None
    return Image(urljoin(url or "", said.value), _above_body(labelled, captions), said.rule)


def _above_body(labelled: Labelled, captions: tuple[Caption, ...]) -> int | None:
    """The first caption before the second paragraph: a picture may stand below the first."""
    body = [block.span.start for block in labelled.of("body")[:2]]
    end = body[-1] if body else len(labelled.text)
    return next((number for number, caption in enumerate(captions) if caption.span.start < end), None)
