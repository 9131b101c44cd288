"""Links that show how a post is filed: its category and its tags, as themes of publishing systems mark them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain

from selectolax.lexbor import LexborHTMLParser, LexborNode

LINKS: Mapping[str, str] = {
    "filed": 'a[rel~="category"], a[class*="categor"], a[href*="/category/"], a[href*="/categories/"]',
    "tagged": 'a[rel="tag"], a[href*="/tag/"], a[href*="/tags/"], a[href*="/search/label/"]',
}
"""Those that themes make for a category and for tags, or that lead to one; all are found in one pass over the page."""
CATEGORY = re.compile(r"categor|cat-link|post-cat|entry-cat")
TAG_ADDRESS = re.compile(r"/(?:tags?|search/label)/")
OF_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|sidebar|widget|related|recent|popular|trending|slider|carousel|bread-?crumbs?"
    r"|read-?more|more|next|prev|latest|list|grid|feed|site-?footer)(?:$|[\s_-])",
    re.I,
)
MOST_LINKS = 30  # that are looked at
MOST_AROUND = 20  # elements around one


def filing_links(parser: LexborHTMLParser, *fields: str) -> Mapping[str, tuple[str, ...]]:
    """What the links say that file a post ("filed") and tag it ("tagged"): the first that stands in no list of others,
    and those beside it. Those that themes make for it, else those that lead to such lists from within the article."""
    nodes = parser.css(", ".join(LINKS[field] for field in fields))[:MOST_LINKS] if fields else []
    told = [(node, *_files(node)) for node in nodes]
    found = {}
    for field in fields:
        made = (node for node, of, named in told if of == field and named and _stands(node) != "list")
        leading = (node for node, of, named in told if of == field and not named and _stands(node) == "article")
        own = next(chain(made, leading), None)
        box = _box(own) if own is not None else None
        beside = (node.text() for node, of, _ in told if of == field and box and _box(node) == box)
        found[field] = tuple(dict.fromkeys(" ".join(words.split()) for words in beside))
    return found


def _files(node: LexborNode) -> tuple[str, bool]:
    """What a link files a post under, and whether its names or those of what holds it say that it is made for that."""
    attributes, parent = node.attributes, node.parent
    if attributes.get("rel") == "tag":
        return "tagged", True
    own = (attributes.get(name) or "" for name in ("rel", "class"))
    around = parent.attributes.get("class") if parent is not None else None
    if CATEGORY.search(" ".join((*own, around or ""))):
        return "filed", True
    return ("tagged" if TAG_ADDRESS.search(attributes.get("href") or "") else "filed"), False


def _box(node: LexborNode) -> int | None:
    """The element that holds a link and others beside it."""
    parent = node.parent
    around = parent.parent if parent is not None and parent.tag in ("li", "span") else parent
    return around.mem_id if around is not None else None


def _stands(node: LexborNode) -> str:
    """Where an element stands: in the "article", in a menu or a "list" of other stories, or elsewhere ("")."""
    around: LexborNode | None = node
    for _ in range(MOST_AROUND):
        if around is None or around.tag == "body":
            break
        if around.tag == "main" or (around.tag == "article" and around.css_first("h1") is not None):
            return "article"
        if around.tag in ("nav", "aside") or OF_OTHERS.search(around.attributes.get("class") or ""):
            return "list"
        around = around.parent
    return ""
