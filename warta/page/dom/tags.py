"""What the elements of HTML are to a line of text: dropped, inside it, or its end."""

from __future__ import annotations

DROPPED = [
    *("script", "style", "svg", "noscript", "template", "iframe", "select", "textarea", "button", "input"),
    *("canvas", "object", "embed", "audio", "map", "math", "head", "img", "source", "amp-img", "meta", "link"),
    *("noframes", "noembed"),
]
"""Elements without text of the page; lexbor drops them before it writes the tree."""
PLAIN = (
    *("i", "em", "u", "font", "small", "mark", "abbr", "s", "big", "code", "tt", "wbr"),
    *("ins", "kbd", "samp", "var", "dfn"),
)
"""Inline elements that say nothing of a line's role."""
INLINE = frozenset(
    [
        *PLAIN,
        *("a", "b", "strong", "span", "time", "label", "cite", "q", "sub", "sup"),
        *("bdi", "bdo", "data", "del", "acronym"),
        *("img", "picture", "source", "strike", "amp-img", "meta", "link", "ruby", "rt", "rp", "nobr"),
    ]
)
EMPTY = ("area", "base", "basefont", "bgsound", "col", "frame", "hr", "keygen", "param", "track")
"""Block elements without an end tag; those that are inline or dropped are not listed again."""
BOLD = ("b", "strong")
NAMED = ("a", "span", "cite", "label", "time")
"""Inline elements whose class names tell what a line is."""
BLOCKS = ("body", "div", "p", "li", "ul", "ol", "section", "article", "main", "header", "footer", "nav", "aside")
"""The most frequent of the elements that are neither inline nor headings: all others are."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
IN_LINE = frozenset([None, "br", *EMPTY, *INLINE, *(f"/{tag}" for tag in INLINE)])
"""What is between the tags of block elements: comments, inline elements, and block elements without an end tag."""
