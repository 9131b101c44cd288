"""Which page of an article on several this is: "Halaman 2 dari 3", an address that ends in `?page=2`, links around."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import parse_qsl, urljoin, urlsplit

from warta.languages import languages
from warta.languages.alternation import any_of
from warta.page.markup import Markup
from warta.records import Paging

LONGEST_LINE = 40  # characters: a line that tells the page is short
LONGEST_PAGER = 60
PAGER = (("page", "around"), ("of",))  # the words of which a pager has one at least, and those it may have
MOST_PAGES = 60
QUERIES = frozenset(["page", "halaman", "pg", "hal", "p", "paged"])  # "?p=1234" is an article's number: see MOST_PAGES
# "/berita/beras/2"; "/2025/11" and "/2025/11/03" are days
PATH_PAGE = re.compile(r"/(?:page|halaman|hal|p)[/-]?(\d{1,2})/?$|(?<!/\d\d\d\d)(?<!/\d\d)/(\d{1,2})/?$", re.I)
NUMBER = r"(\d{1,2})"


def paging_of(url: str | None, markup: Markup, lines: Iterable[str]) -> Paging | None:
    """Where an article goes on over several pages, which one this is; `lines`: those in the text and near it.

    The links to the pages around count only where they lead to the same article: sites call the next article "next",
    too.
    """
    near = dict(_neighbours(url, markup))
    shown = _shown(lines)
    number = _number(url) if url else None
    if shown:
        page, total, rule = *shown, "line"
    elif number and number > 1:
        page, total, rule = number, None, "address"
    elif near:
        page, total, rule = _beside(near), None, "link"
    else:
        return None
    return Paging(page, total, near.get("prev"), near.get("next"), rule)


def _shown(lines: Iterable[str]) -> tuple[int, int] | None:
    """Halaman 2 dari 3 | Page 2 of 3"""
    for line in lines:
        found = _of_several().search(line) if len(line) < LONGEST_LINE else None
        if found and 1 <= int(found[1]) <= int(found[2]) and 1 < int(found[2]) <= MOST_PAGES:
            return int(found[1]), int(found[2])
    return None


def is_pager(line: str) -> bool:
    """Halaman: 1 2 3 Selanjutnya | Page 2 of 3 | Lanjut ke halaman 2

    A line that says nothing else than which page this is, and which ones are around it.
    """
    return len(line) < LONGEST_PAGER and bool(_pager().fullmatch(line))


@cache
def _pager() -> re.Pattern[str]:
    tables = [language.table("page").get("paging", {}) for language in languages().values()]
    words, of = (any_of(word for table in tables for key in keys for word in table.get(key, ())) for keys in PAGER)
    others = rf"(?<!\w)(?:{words}|{of}|\d{{1,2}})(?!\w)|[\s\W]"
    return re.compile(rf"(?=.*(?<!\w)(?:{words})(?!\w))(?:{others})+", re.I)


@cache
def _of_several() -> re.Pattern[str]:
    tables = [language.table("page").get("paging", {}) for language in languages().values()]
    page, of = (any_of(word for table in tables for word in table.get(key, ())) for key in ("page", "of"))
    return re.compile(rf"(?<!\w)(?:{page})\s*:?\s*{NUMBER}\s*(?:{of}|/)\s*{NUMBER}(?!\d)", re.I)


def _number(url: str) -> int | None:
    """The page's number by its address."""
    parts = urlsplit(url)
    asked = [value for name, value in parse_qsl(parts.query) if name.lower() in QUERIES]
    in_path = PATH_PAGE.search(parts.path)
    numbers = [*asked, *(group for group in (in_path.groups() if in_path else ()) if group)]
    return next((int(one) for one in numbers if one.isascii() and one.isdigit() and 0 < int(one) <= MOST_PAGES), None)


def _neighbours(url: str | None, markup: Markup) -> Iterator[tuple[str, str]]:
    """The pages before and after, those of the same article alone: their addresses differ by one in a number."""
    own = url or next((said.value for said in markup.urls), None)
    for said in markup.neighbours if own else ():
        address = urljoin(own or "", said.value)
        step = (_number(address) or 1) - (_number(own or "") or 1)
        if _bare(address) == _bare(own or "") and step == (1 if said.rule == "next" else -1):
            yield said.rule, address


def _bare(url: str) -> tuple[str, str]:
    """An article's address without the number of its page."""
    parts = urlsplit(url)
    return parts.netloc, PATH_PAGE.sub("", parts.path).rstrip("/")


def _beside(near: dict[str, str]) -> int:
    """The number between those of the pages around; the first where none is before."""
    before = _number(near["prev"]) or 1 if "prev" in near else 0
    return before + 1
