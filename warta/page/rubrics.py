"""The sections a page shows by its headline: breadcrumbs, lines named so, links to lists that its address is below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from urllib.parse import unquote, urlsplit

from warta.page.dom import Dom, Line
from warta.page.features.words import normal
from warta.page.markup import Said
from warta.page.phrases import phrases

CRUMB = "crumbs"  # the rule of what breadcrumbs say
LONGEST = 40  # characters of a section's name
LONGEST_TRAIL = 160  # of a line with all breadcrumbs
ABOVE = 200  # lines above the headline: menus are long
NEAR = 8  # lines above the headline within which a line alone names the section
A_LINK = 0.7  # share of a line's letters in its link
EDGES = " <>«»‹›/|:·•-–→←"
PARTED = re.compile(r"\s*[«»‹›/|→>]\s*")  # between the steps of breadcrumbs
ARCHIVED = re.compile(r"^.*/https?:/+[^/]+")  # "/web/20250605/https://kabar.id/news/rice"
CRUMBS = re.compile(r"bread-?_?crumb|(?:^|[\s_-])crumbs?(?:$|[\s_-])", re.I)
NAMED = re.compile(
    r"articlesection|categor|rubri[ckq]|ressort|eyebrow|kicker|overline|(?:^|[\s_-])(?:section|topic|channel)(?:$|[\s_-])",
    re.I,
)
NO_LIST = re.compile(r"[a-z]{2}(?:-[a-z]{2})?|\d+", re.I)  # "/en" holds all of a site, "/2025/06" that of a month


def rubrics_of(dom: Dom, headline: int, first: int, url: str | None) -> tuple[Said, ...]:
    """The names that may be the section's, the likeliest first; `first` is the line where the text begins.

    The last breadcrumb, the link to the longest list above the page's address, a linked line named for a section.
    """
    top = headline if headline >= 0 else first
    above = range(max(0, top - ABOVE), min(top, len(dom.lines)))
    near = range(max(0, top - NEAR), min(first + 1, len(dom.lines)))
    parents = _steps(url or "")[:-1]
    found = (
        *(Said(step, CRUMB) for step in reversed([*_crumbs(dom, above)])),
        *(Said(name, "list_above") for name in _lists(dom, [*above, *near], parents)),
        *(Said(_linked_part(dom.lines[at]), "named_line") for at in near if _is_named(dom, at, parents)),
    )
    return tuple(dict.fromkeys(said for said in found if _is_name(said.value)))


def _is_name(words: str) -> bool:
    """Whether words may name a section: nothing begins them that labels a name ("By Ann Roe") or leads elsewhere
    ("Back to the news")."""
    label = phrases().label_of(words)
    told = (label is not None and label.kind in ("author", "time")) or phrases().leads_off.match(words)
    return bool(words) and "{" not in words and not told


def _linked_part(line: Line) -> str:
    """The words of a line's link, where its letters run on: "EkonomiGlobal" """
    before, behind = line.text[: line.linked], line.text[line.linked :]
    glued = line.links == 1 and before[-1:].islower() and behind[:1].isupper()
    return (before if glued else line.text).strip(EDGES)


def _crumbs(dom: Dom, places: Sequence[int]) -> Iterator[str]:
    """Home / News / Rice"""
    boxes = _boxes(dom)
    for at in places:
        line = dom.lines[at]
        named = line.element in boxes or _names_crumbs(line.inline)
        if named and line.linked and len(line.text) <= LONGEST_TRAIL:
            steps = line.anchors or PARTED.split(_linked_part(line))
            yield from (step.strip(EDGES) for step in steps if line.linked > A_LINK * len(line.text) or len(steps) > 1)


def _boxes(dom: Dom) -> frozenset[int]:
    """The elements named for breadcrumbs, and those in them."""
    if "crumb" not in "\n".join(map(itemgetter(3), dom.elements)).lower():
        return frozenset()  # far faster than to look at each
    boxes: set[int] = set()
    for index, (_, parent, _, names) in enumerate(dom.elements):  # parents come before their children
        if parent in boxes or _names_crumbs(names):
            boxes.add(index)
    return frozenset(boxes)


def _lists(dom: Dom, places: Sequence[int], parents: Sequence[str]) -> list[str]:
    """The words of links to lists that the page's address is below, the nearest list first."""
    found: dict[int, str] = {}
    for at in places if parents else ():
        line = dom.lines[at]
        link = line.link
        if link and link.rstrip("/").rpartition("/")[2].lower() in parents and _is_link(line):
            steps = _steps(link)
            if steps and steps == parents[: len(steps)] and not NO_LIST.fullmatch(steps[-1]):
                found.setdefault(len(steps), _linked_part(line))
    return [found[depth] for depth in sorted(found, reverse=True)]


def _is_link(line: Line) -> bool:
    return line.links == 1 and line.linked > len(line.text) / 2 and len(line.text) <= LONGEST


def _is_named(dom: Dom, at: int, parents: Sequence[str]) -> bool:
    """Whether a short line by the headline is named for a section, and leads somewhere or is a part of the address."""
    line = dom.lines[at]
    if not 1 < len(line.text) <= LONGEST or not _names_section(f"{line.inline} {dom.elements[line.element].names}"):
        return False
    return line.linked > len(_linked_part(line)) / 2 or normal(line.text).replace(" ", "-") in parents


@lru_cache(maxsize=4096)
def _names_crumbs(names: str) -> bool:
    return CRUMBS.search(names) is not None


@lru_cache(maxsize=4096)
def _names_section(names: str) -> bool:
    return NAMED.search(names) is not None


@lru_cache(maxsize=4096)
def _steps(url: str) -> tuple[str, ...]:
    """The steps of an address's path: "https://kabar.id/news/rice.html" has "news" and "rice.html"."""
    try:
        path = ARCHIVED.sub("", urlsplit(url).path)
    except ValueError:
        return ()
    return tuple(unquote(step).lower() for step in path.split("/") if step)
