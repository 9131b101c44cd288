"""Stage 2: bytes of a page in, labelled lines and the article's head out."""

from __future__ import annotations

from dataclasses import replace

from warta.errors import EmptyError
from warta.page.about import furnished
from warta.page.addresses import is_address
from warta.page.flat import label_lines
from warta.page.head import to_article
from warta.page.html import read_html
from warta.page.labelled import Labelled
from warta.records import Article, Page


def read_page(page: Page) -> Article:
    """The article of a page: every line with its role, and the head with its evidence.

    HTML is parsed and its furniture left out of the text; plain text is kept to the letter. A page without article
    gives an Article without body lines, whose `kind` and `note` say so.

    Raises InputError (its message names the page) for a page that is empty or no text.
    """
    if page.url and not is_address(page.url):
        page = replace(page, url=None)
    labelled = _read_text(page) if page.text is not None else read_html(page)
    return furnished(to_article(labelled), labelled)


def _read_text(page: Page) -> Labelled:
    body = page.text or ""
    text = f"{page.title}\n\n{body}" if page.title else body
    if not text.strip():
        raise EmptyError(f"{page.called}: the text is empty; nothing can be read from it.")
    return Labelled(page, text, label_lines(text, page.title or None))
