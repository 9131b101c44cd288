"""Rules for who wrote an article, edited it or passed it on."""

from __future__ import annotations

import re

from warta.page.dom import HEADINGS, columns_of
from warta.page.flat import INITIALS
from warta.page.lines.sheet import BIT, HEAD_LINES, NAME_CHARS, SHORT, Sheet
from warta.page.people import people
from warta.page.phrases import phrases
from warta.places.agencies import CASE_COUNTS, agency
from warta.records import Role

SIGNATURE = re.compile(r"(?:[^\W\d_a-z][^\W\d_]+\s){1,3}[^\W\d_a-z][^\W\d_]+")
WRITER_ADDRESS = re.compile(
    r"/(?:authors?|autor(?:es|en|in)?|auteurs?|profiles?|people|staff|journalists?|reporters?|penulis|contributors?|writers?|by)/"
)
OUTLET_AND_NAME = re.compile(
    r"\((?:[\w-]+\.(?:com|co\.id|id|net|org))\s?/\s?[^\W\d_][^()/]{2,40}(?:/[^()/]{2,40})?\)\.?"
)
"""(KabarPagi.com/Sri Lestari)"""
NAME_LINES = 6  # lines below the headline within which a name stands alone
WRITERS = ("author", "editor", "contributor")  # labels of a byline


def source_label(sheet: Sheet, index: int) -> Role | None:
    """Sumber: Antara"""
    text = sheet.line(index).text
    if not sheet.first < index <= sheet.last + 12 or len(text) > SHORT:
        return None
    label_ = sheet.label(index)
    return "source" if (label_ and label_.kind == "source") or _are_agencies(text) else None


def _are_agencies(line: str) -> bool:
    """Whether a line names an agency or several and nothing else ("AFP, REUTERS"), in brackets also an outlet before
    them ("(Kabar Pagi with AFP and Reuters)")."""
    names = phrases().joins.split(line.strip(" .()"))
    outlet = len(names) > 1 and line[:1] == "(" and line.rstrip(" .")[-1:] == ")"
    return all(map(_is_agency, names[1 if outlet else 0 :]))


def _is_agency(line: str) -> bool:
    """Whether words are an agency's name; in small letters it is a word: German "mehr" is more."""
    return agency(line) is not None and (len(line) <= CASE_COUNTS or not line.islower())


def byline_label(sheet: Sheet, index: int) -> Role | None:
    """Penulis: Sri Lestari"""
    line = sheet.line(index)
    if not sheet.beside(index) or len(line.text) > SHORT:
        return None
    found = (sheet.label(index), *phrases().labels_in(line.text))
    if any(one and one.kind in WRITERS for one in found):
        return "byline"
    return None


def value_below(sheet: Sheet, index: int) -> Role | None:
    """Penulis / : Sri Lestari (the name on the line below its label)"""
    above = sheet.label(index - 1) if index else None
    if index > 1 and not any(map(str.isalnum, sheet.line(index - 1).text)):
        above = sheet.label(index - 2)  # "Penulis" / ":" / "Sri Lestari"
    if above is None or above.value or len(sheet.line(index).text) > SHORT or not sheet.beside(index):
        return None
    if above.kind in WRITERS:
        return "byline"
    return "source" if above.kind == "source" and index > sheet.first else None


def initials(sheet: Sheet, index: int) -> Role | None:
    """(mdk/fik)"""
    inside = sheet.first < index <= sheet.last + 15
    text = sheet.line(index).text
    return "byline" if inside and (INITIALS.match(text) or OUTLET_AND_NAME.fullmatch(text)) else None


def byline_link(sheet: Sheet, index: int) -> Role | None:
    """A short line around the headline that links to a writer's page, or names a writer in an element made for it."""
    line = sheet.line(index)
    if not sheet.beside(index) or index == sheet.headline or len(line.text) > SHORT or sheet.kept[index]:
        return None
    leads = line.link and WRITER_ADDRESS.search(line.link) and len(line.text) < 60
    return "byline" if leads or (line.credit and people(line.credit) and index <= sheet.first + 3) else None


def byline_element(sheet: Sheet, index: int) -> Role | None:
    """A short line near the headline whose class says that it is the writer's."""
    close = sheet.top - HEAD_LINES <= index <= sheet.first + 3 and index != sheet.headline
    line = sheet.line(index)
    short = len(line.text) < 60 and not sheet.kept[index]
    return "byline" if close and short and sheet.hinted(index, "byline") else None


def name_line(sheet: Sheet, index: int) -> Role | None:
    """Sri Lestari (a name alone under the headline: beside the time, over a role, or said again below the article)"""
    text = sheet.line(index).text
    under = 0 <= sheet.headline < index <= min(sheet.first + 1, sheet.headline + NAME_LINES)
    if not under or len(text) > NAME_CHARS or sheet.kept[index] or sheet.tag(index) in HEADINGS:
        return None
    if (
        not SIGNATURE.fullmatch(text)
        or not people(text)
        or set(text.split()) & set(sheet.line(sheet.headline).text.split())
    ):
        return None  # a tag: whom the article is about
    dated = any(sheet.times(i) for i in (index - 2, index - 1, index + 1, index + 2))
    below = sheet.label(index + 1)
    role = below is not None and below.kind in WRITERS and not below.value  # "Sri Lestari" / "Jurnalis"
    return "byline" if dated or role or text in columns_of(sheet.dom).text[sheet.last + 1 :] else None


def signature(sheet: Sheet, index: int) -> Role | None:
    """Sri Lestari (the writer's name as the last line, also in brackets)"""
    line = sheet.line(index)
    name = line.text[1:-1] if line.text[0] == "(" and line.text[-1] == ")" else line.text
    alone = index == sheet.last > sheet.first and len(line.text) < 40 and not line.linked
    return "byline" if alone and SIGNATURE.fullmatch(name) and people(name) else None


def is_signed(sheet: Sheet, index: int) -> bool:
    """Whether a line by the headline links to a writer's page in an element named for writers: "author credit"."""
    beside = index <= sheet.first + 3 and bool(sheet.own_hints(index) & BIT["byline"])
    return beside and WRITER_ADDRESS.search(sheet.line(index).link or "") is not None
