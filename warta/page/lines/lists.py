"""Lists under a heading: related links and tags near the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warta.page.dom import Dom, Line
from warta.page.lines.sheet import FOOT_LINES, HEAD_LINES
from warta.page.phrases import fold, phrases
from warta.records import Role

LIST_LINES = 80  # lines below the last paragraph within which a list of related links may begin
MOST_TAGS = 12  # of an article
TAG_ADDRESS = re.compile(r"/(?:tags?|topics?|topik|keywords?|themen?|temas?|label)\b|[?&](?:tag|topic|q)=")
LABEL_CHARS = 20  # of a label that stands alone
LONGEST_LIST = 150  # lines of a list of related links


def list_lines(dom: Dom, kept: tuple[bool, ...], top: int, last: int) -> Iterator[tuple[int, Role]]:
    """The headings of related links and of tags near the article, and the lines of the lists under them."""
    stop = 0
    for i in range(max(0, top - HEAD_LINES), min(len(dom.lines), last + LIST_LINES + 1)):
        if i < stop or kept[i]:
            continue
        role = _heading_of(dom.lines[i]) or ("related" if top < i < last and _offers_one(dom, kept, i) else None)
        if i > last and role is None and _is_label_of_tags(dom.lines[i]):
            yield from _tags_below(dom, kept, i)
        if role is None or (i > last + FOOT_LINES and fold(dom.lines[i].text) not in phrases().related):
            continue
        stop = _end_of_list(dom, kept, i)
        yield from ((k, role) for k in range(i if stop > i + 1 else stop, stop))


def _heading_of(line: Line) -> Role | None:
    """What a heading announces: FOTO TERKAIT, related links; Topik Terkait, tags."""
    text = line.text
    if len(text) > 60 or line.linked > 0.6 * len(text):
        return None
    if phrases().tags_word.search(text):
        return "tags"
    found = fold(text) in phrases().related or phrases().related_word.search(text)
    return "related" if found else None


def _tags_below(dom: Dom, kept: tuple[bool, ...], label: int) -> Iterator[tuple[int, Role]]:
    """A label "Tags" and the entries below it, where these are few, and all of them lead to the pages of tags: below
    "Topics" menus stand as well, and clouds of all that the site has."""
    entries = range(label + 1, _end_of_list(dom, kept, label))
    if 0 < len(entries) <= MOST_TAGS and all(TAG_ADDRESS.search(dom.lines[at].link or "") for at in entries):
        yield from ((at, "tags") for at in (label, *entries))


def _offers_one(dom: Dom, kept: tuple[bool, ...], label: int) -> bool:
    """Whether a line between paragraphs is a label alone, and the next a link: "Baca:" / "Harga Beras Naik Lagi"."""
    text = dom.lines[label].text
    alone = len(text) <= LABEL_CHARS and text.endswith((":", "：")) and phrases().is_label(text, "related")
    return alone and not kept[label + 1] and dom.lines[label + 1].linked > len(dom.lines[label + 1].text) / 2


def _is_label_of_tags(line: Line) -> bool:
    """Tags: (alone on its line, over a list)"""
    return not line.linked and len(line.text) <= LABEL_CHARS and phrases().is_label(line.text, "tags")


def _end_of_list(dom: Dom, kept: tuple[bool, ...], heading: int) -> int:
    """The first line that is no longer in the list under a heading: outside their box, or a heading itself."""
    stop = min(len(dom.lines), heading + 1 + LONGEST_LIST)
    following = next((i for i in range(heading + 1, stop) if dom.lines[i].linked), None)
    if following is None or following > heading + 2 or kept[following]:
        return heading + 1
    box = _common(dom, heading, following)
    kind = element_of(dom, heading)
    for i in range(heading + 1, stop):
        line = dom.lines[i]
        other = not line.linked and (element_of(dom, i) == kind or fold(line.text) in phrases().furniture)
        if kept[i] or other or not _inside_box(dom, i, box):
            return i
    return stop


def element_of(dom: Dom, index: int) -> tuple[str, str]:
    """The tag and the class names of the block element a line stands in."""
    element = dom.elements[dom.lines[index].element]
    return element.tag, element.names


def _above(dom: Dom, index: int) -> Iterator[int]:
    at = dom.lines[index].element
    while at >= 0:
        yield at
        at = dom.elements[at].parent


def _common(dom: Dom, one: int, other: int) -> int:
    """The innermost element that holds both lines."""
    mine = set(_above(dom, one))
    return next(at for at in _above(dom, other) if at in mine)


def _inside_box(dom: Dom, index: int, box: int) -> bool:
    return box in _above(dom, index)
