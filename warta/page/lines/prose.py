"""Rules for the article's own lines: headline, summary, subheads and paragraphs; and for notices and the rest."""

from __future__ import annotations

import re

from warta.page.dom import HEADINGS
from warta.page.features.words import normal
from warta.page.lines.sheet import NOTICE_CHARS, SHORT, Sheet
from warta.page.phrases import phrases
from warta.records import Role

DECK_CHARS = 40  # a summary has as many
# Sites call the first paragraph "lead" or "subtitle", too: only this name is the summary's alone.
DECK_NAME = re.compile(r"(?:^|[\s_-])standfirst(?:$|[\s_-])", re.I)


def headline_line(sheet: Sheet, index: int) -> Role | None:
    """The headline, and its repetitions in headings."""
    if index == sheet.headline:
        return "headline"
    return None


def deck_line(sheet: Sheet, index: int) -> Role | None:
    """The summary under the headline, where the model does not take it for body."""
    between = sheet.top <= index <= sheet.first and index != sheet.headline
    text = sheet.line(index).text
    if not between or sheet.kept[index] or len(text) < DECK_CHARS:
        return None
    said = normal(" ".join(said.value for said in sheet.markup.descriptions[:2]))
    return "deck" if normal(text)[:60] in said or sheet.hinted(index, "deck") else None


def named_deck(sheet: Sheet, index: int) -> Role | None:
    """The summary between headline and article in an element made for it, taken for body or not."""
    names = sheet.dom.elements[sheet.line(index).element].names
    between = sheet.headline < index <= sheet.first and len(sheet.line(index).text) >= DECK_CHARS
    return "deck" if sheet.headline >= 0 and between and DECK_NAME.search(names) else None


def notice(sheet: Sheet, index: int) -> Role | None:
    """Gulir untuk lanjut membaca"""
    text = sheet.line(index).text
    short = len(text) < NOTICE_CHARS and phrases().may_tell(text)
    return "furniture" if short and phrases().notice.match(text) else None


def subheading(sheet: Sheet, index: int) -> Role | None:
    """Awal Cerita"""
    line = sheet.line(index)
    if not sheet.kept[index] or len(line.text) > SHORT or index == sheet.last or line.text[-1] in ".,;":
        return None
    bold = line.bold > 0.9 * len(line.text.replace(" ", "")) * 0.9
    return "subhead" if sheet.tag(index) in HEADINGS or (bold and sheet.tag(index) != "li") else None


def paragraph(sheet: Sheet, index: int) -> Role | None:
    """What the model takes for body."""
    return "body" if sheet.kept[index] else None


def the_rest(sheet: Sheet, index: int) -> Role | None:
    """All else is furniture."""
    return "furniture"
