"""A parsed page as its text lines, and the elements they stand in."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from warta.page.dom.near import near_prose
from warta.page.dom.records import Dom, Element, Line, columns_of, near_lines, thinned
from warta.page.dom.state import AS_ELEMENT, PARTS, Walk, elements_of
from warta.page.dom.tags import DROPPED, HEADINGS
from warta.page.dom.walk import walk_over

__all__ = ["HEADINGS", "Dom", "Element", "Line", "columns_of", "near_lines", "read_dom"]

TOKEN = re.compile(r"<(?:!--.*?--|\?[^>]*+|(/?[a-zA-Z][^ \t\n\f\r/>]*+)([^>]*+))>", re.S)
"""A tag, a comment or an instruction as lexbor writes them: a `>` in a value is `&gt;` there."""
RAW = frozenset(["xmp", "plaintext"])  # lexbor writes their text as it is: it would read as tags
MOST_TOKENS = 400_000  # of one page: what comes after is left unread, so that memory stays bounded


def read_dom(parser: LexborHTMLParser) -> Dom:
    """The lines of a parsed page. Changes the parser's tree: read the markup before.

    Lexbor writes the tree out as well-formed HTML, which one pattern cuts into tags and texts: much faster than
    asking for the nodes one by one.
    """
    parser.strip_tags(DROPPED)
    parts = TOKEN.split(_written(parser), MOST_TOKENS)
    if not RAW.isdisjoint(parts[1::PARTS]):
        for node in parser.css(", ".join(sorted(RAW))):
            node.replace_with(f" {node.text()} ")
        parts = TOKEN.split(_written(parser), MOST_TOKENS)
    return _dom_of(parts)


def _written(parser: LexborHTMLParser) -> str:
    """The tree as lexbor writes it."""
    body = parser.body or parser.root
    return (body.html if body is not None else "") or ""


def _dom_of(parts: list[str]) -> Dom:
    """`parts`: what `TOKEN` splits a page into."""
    if len(parts) > PARTS * MOST_TOKENS:
        parts[-1] = ""  # all that is not split yet
    walk = Walk(parts)
    near = tuple(walk_over(walk, near_prose(parts[1::PARTS], parts[PARTS::PARTS])))
    return thinned(Dom(tuple(walk.lines), tuple(map(AS_ELEMENT, elements_of(walk))), near))
