"""The source of a page made ready for the parser: bounded where that is not linear.

It is looked at in UTF-8, as the parser takes it: as text it would be up to four times as long.
"""

from __future__ import annotations

import re

import numpy as np

DEEPEST = 10_000  # levels of elements: lexbor's time grows with their square, 0.1 s at this depth
FLAT = frozenset(
    [
        *(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
        ),
        *("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rt", "rp"),
        *("path", "circle", "rect", "use", "line", "polygon", "polyline", "ellipse", "stop", "image"),
    ]
)
"""Elements that hold none of their own kind without another around it: unclosed ones do not add to the depth."""
TAG = re.compile(rb"<(/?)([A-Za-z][^\s/>]{0,30})")
MOST_ATTRIBUTES = 1000  # of one tag: lexbor's time grows with their square, 4 ms at this number

BLANK = r" \t\n\f\r"  # in HTML; much faster than `\s`
ATTRIBUTE = (
    rf"""[{BLANK}/]*+[^{BLANK}/>][^{BLANK}/>=]*+"""
    rf"""(?:[{BLANK}]*+=[{BLANK}]*+(?:"[^"]*+"|'[^']*+'|[^{BLANK}>"'][^{BLANK}>]*+))?+"""
)
ATTRIBUTES = rf"(?:{ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}}+"
FEW_ATTRIBUTES = rf"{ATTRIBUTES}(?!{ATTRIBUTE})"
COMMENT = r"<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>|\Z))"
TAG_OR_COMMENT = (
    rf"{COMMENT}|<(?:(?P<raw>script|style)(?=[{BLANK}/>])|[a-z][^{BLANK}/>]*+){ATTRIBUTES}"
    rf"(?P<surplus>(?:{ATTRIBUTE})*+)(?(raw)[^>]*+>.*?(?:</(?P=raw)|\Z))"
)
CROWDED = re.compile(TAG_OR_COMMENT.encode(), re.I | re.S)
"""A tag with the attributes that are too many; scripts, styles and comments whole, as they hold no tags."""
RAW_TEXT = rf"<%s(?=[{BLANK}/>]){FEW_ATTRIBUTES}[^>]*+>(?:[^<]++|<(?!/%s))*+"
RAW_TEXTS = rf"{RAW_TEXT % ('script', 'script')}|{RAW_TEXT % ('style', 'style')}"
START_TAG = rf"<(?!script[{BLANK}/>]|style[{BLANK}/>])[a-zA-Z][^{BLANK}/>]*+{FEW_ATTRIBUTES}"
END_TAGS = r"[^<]*+(?:</[^<]*+)*+"  # with the text before and behind
WITHOUT_CROWDED = rf"(?:{END_TAGS}(?:{START_TAG}|{COMMENT}|<(?![a-zA-Z!])|<!(?!--)|{RAW_TEXTS}))*+{END_TAGS}"
UNCROWDED = re.compile(WITHOUT_CROWDED.encode(), re.I)
"""As much of a page as has no tag with too many attributes: nearly always all, and told in one go."""


def bounded(html: bytes) -> bytes:
    """The page up to where its elements nest deeper than `DEEPEST`, and without the attributes beyond
    `MOST_ATTRIBUTES` of a tag; nearly always all of it."""
    return _shallow(_uncrowded(html))


def _uncrowded(html: bytes) -> bytes:
    kept, start = [], 0
    plain = UNCROWDED.match(html)
    if plain and plain.end() == len(html):
        return html
    for tag in CROWDED.finditer(html):
        if tag["surplus"]:
            kept.append(html[start : tag.start("surplus")])
            start = tag.end("surplus")
    return b"".join((*kept, html[start:])) if kept else html


def _shallow(html: bytes) -> bytes:
    tags = np.count_nonzero(np.frombuffer(html, np.uint8) == ord("<"))
    if tags < DEEPEST or tags - html.count(b"</") < DEEPEST:
        return html
    depth = 0
    for tag in TAG.finditer(html):
        if tag[2].lower().decode("utf-8", "replace") in FLAT:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            return html[: tag.start()]
    return html
