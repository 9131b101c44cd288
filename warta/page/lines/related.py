"""Rules for links to other pages: related stories, and the tags of this one."""

from __future__ import annotations

from warta.page.lines.lists import element_of
from warta.page.lines.sheet import BIT, FOOT_LINES, NAME_CHARS, SHORT, Sheet
from warta.page.phrases import phrases
from warta.records import Role

A_LINK = 0.75  # of the letters behind a bar that are in a link
STORY_WORDS = 3  # of another story's headline
LONGEST_ROW = 240  # characters of a line with several tags


def related_label(sheet: Sheet, index: int) -> Role | None:
    """Baca Juga: Harga Beras Naik Lagi"""
    label_ = sheet.label(index)
    if label_ is None or label_.kind != "related" or not label_.value or not sheet.near(index):
        return None
    line = sheet.line(index)
    strong = phrases().related_word.match(line.text.lstrip(" *-–>»[(")) is not None
    return "related" if line.linked > 0.4 * len(label_.value) or (strong and len(line.text) < 2 * SHORT) else None


def kicked_link(sheet: Sheet, index: int) -> Role | None:
    """BACA PULA | Harga Beras Naik Lagi: words in capitals, and behind a bar the link to another story."""
    line = sheet.line(index)
    if not sheet.kept[index] or len(line.text) > SHORT:
        return None
    kicker, _, title = line.text.partition("|")
    linked = title != "" and line.linked >= A_LINK * len(title.strip())
    return "related" if linked and kicker.isupper() and len(title.split()) >= STORY_WORDS else None


def heading_list(sheet: Sheet, index: int) -> Role | None:
    """The heading "Berita Terkait" or "Topik Terkait", and the list below it."""
    role = sheet.lists.get(index)
    if role is None or sheet.hinted(index, "social"):
        return None
    return "tags" if role == "related" and _is_among_tags(sheet, index) else role


def _is_among_tags(sheet: Sheet, index: int) -> bool:
    """Whether a line below "More on this" is one of several topics and no story: short, beside another named alike."""
    line = sheet.line(index)
    if len(line.text) > NAME_CHARS or line.links != 1 or not sheet.own_hints(index) & BIT["tags"]:
        return False
    beside = (at for at in (index - 1, index + 1) if at in sheet.lists)
    return any(element_of(sheet.dom, at) == element_of(sheet.dom, index) for at in beside)


def tag_list(sheet: Sheet, index: int) -> Role | None:
    """#kasus suap"""
    line = sheet.line(index)
    short = len(line.text) < 60 or (line.links > 1 and len(line.text) < LONGEST_ROW)
    below = sheet.last < index <= sheet.last + FOOT_LINES and short
    if not below or sheet.hinted(index, "related"):
        return None
    label_ = sheet.label(index)
    named = sheet.hinted(index, "tags") and line.linked > 0.5 * len(line.text)
    return "tags" if named or line.text[0] == "#" or (label_ and label_.kind == "tags") else None
