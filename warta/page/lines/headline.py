"""Which line of a page is the headline."""

from __future__ import annotations

from collections.abc import Sequence

from warta.languages.letters import worth
from warta.page.dom import HEADINGS, Dom, near_lines
from warta.page.features.place import title_overlap
from warta.page.markup import Markup

LEAST_TITLE = 15  # letters that a headline in a script without spaces is worth: six signs
LIKE_TITLE = 0.55  # share of words a headline has in common with a title of the markup


def headline_at(dom: Dom, markup: Markup, first: int) -> int:
    """The line that is the headline, first of those near prose; -1: none."""
    near, places = near_lines(dom)
    found = _headline_of(dom, places, title_overlap(near, markup).tolist(), first)
    if found < 0 and near is not dom:
        found = _headline_of(dom, range(len(dom.lines)), title_overlap(dom, markup).tolist(), first)
    if found < 0 or _ends_title(dom.lines[found].text, markup):  # the site's name as a heading
        begun = _title_begun(dom, markup, first)
        return begun if begun >= 0 else found
    return found


def _ends_title(line: str, markup: Markup) -> bool:
    """Whether a title of the markup ends with the line, and has more before a mark: "大米价格上涨_日报网"."""
    return any(
        said.value.endswith(line) and not said.value[: -len(line)][-1:].isalnum() and said.value != line
        for said in markup.titles
    )


def _title_begun(dom: Dom, markup: Markup, first: int) -> int:
    """The last line above the text that a title of the markup begins with, in a script without spaces; -1: none.

    The words of "大米价格上涨_日报网" are not told apart, so that no line is like it.
    """
    lines = [line.text for line in dom.lines[: first + 1]]
    begun = (i for i in reversed(range(len(lines))) if worth(lines[i]) > max(len(lines[i]), LEAST_TITLE - 1))
    return next((i for i in begun if any(_begins(said.value, lines[i]) for said in markup.titles)), -1)


def _begins(title: str, line: str) -> bool:
    """Whether a title is the line, and what stands behind a mark."""
    return title.startswith(line) and not title[len(line) :][:1].isalnum()


def _headline_of(dom: Dom, places: Sequence[int], overlap: Sequence[float], first: int) -> int:
    """Of these lines the one like a title of the markup, a heading rather than not, near the body; -1: none.

    `overlap`: how much each is like a title.
    """
    best, found = 0.0, -1
    for i, like in zip(places, overlap, strict=True):
        line = dom.lines[i]
        tag = dom.elements[line.element].tag
        if (like < LIKE_TITLE and not (tag == "h1" and i <= first)) or line.text[0] == "…":
            continue  # "… farmers concerned" goes on from the headline
        away = abs(i - first) if i <= first else 2 * (i - first) + 5
        value = like + (0.6 if tag == "h1" else 0.3 if tag in HEADINGS else 0.0) - min(0.5, away / 200)
        value -= 0.3 * min(1.0, line.linked / len(line.text))
        if value > best + 1e-9:
            best, found = value, i
    return found
