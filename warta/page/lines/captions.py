"""Rules for what stands under a picture."""

from __future__ import annotations

import re

from warta.page.credits import are_names, credit_of, may_have_credit
from warta.page.dom import HEADINGS
from warta.page.lines.bylines import is_signed
from warta.page.lines.sheet import BIT, GALLERY_LINES, HEAD_LINES, Sheet
from warta.page.people import desk
from warta.page.phrases import phrases
from warta.records import Role

LONGEST_CAPTION = 250  # characters
SURELY_BODY = 0.75  # a line that the model is so sure of is no caption, whatever its class
TELLING = ("after_label", "copyright_sign", "labelled_in_brackets")  # rules of credits that tell a caption
IN_FRONT = ("in_brackets", "outlet_last")  # those that tell one behind its label
DESK_CHARS = 25  # of a desk's name that stands alone
WORDPRESS = "wp-caption-text"
LENGTH = re.compile(r"[\d\W]+(?:min(?:ut\w*)?|menit)?\W*", re.I)  # of a film, with its day: "5.6.2025 | 2:43 min"


def caption_element(sheet: Sheet, index: int) -> Role | None:
    """A line of a figure, or one whose class says that it is a caption."""
    close = sheet.top - HEAD_LINES <= index <= sheet.last + (GALLERY_LINES if sheet.empty else 4)
    line = sheet.line(index)
    if not close or line.linked > 0.7 * len(line.text) or sheet.tag(index) in HEADINGS or _of_a_player(line.text):
        return None
    framed = sheet.within(index, "figure") and not sheet.within(index, "td", "th")  # a figure may be a table
    if sheet.within(index, "figcaption"):
        return "caption"
    if phrases().notice.match(line.text) or (framed and _offers(sheet, index)) or _signs(line.text):
        return None
    if framed and not sheet.kept[index]:
        return "caption"
    against = BIT["related"] | BIT["social"]
    own = sheet.own_hints(index)
    named = (own & BIT["caption"] and not own & against) or (sheet.hints(index) & (BIT["caption"] | against)) == BIT[
        "caption"
    ]
    maybe = named and may_be_caption(sheet, index) and len(line.text) > 2
    of_site = maybe and sheet.within(index, "nav", "header", "footer") and not sheet.within(index, "article", "main")
    return "caption" if maybe and not of_site and not is_signed(sheet, index) else None


def _signs(text: str) -> bool:
    """Whether a line is the desk that signs, in an element named for credits: "Tim Redaksi"."""
    return len(text) <= DESK_CHARS and desk(text) is not None


def _offers(sheet: Sheet, index: int) -> bool:
    """Whether a line stands in a form or something set apart inside a figure: a newsletter's box."""
    elements, at = sheet.dom.elements, sheet.line(index).element
    while at >= 0 and elements[at].tag not in ("figure", "aside", "form", "dialog"):
        at = elements[at].parent
    return at >= 0 and elements[at].tag != "figure"


def may_be_caption(sheet: Sheet, index: int) -> bool:
    """Whether the model doubts that a line is text, or its class is that of WordPress' captions, which no text has."""
    return sheet.chances[index] < SURELY_BODY or WORDPRESS in sheet.dom.elements[sheet.line(index).element].names


def _of_a_player(text: str) -> bool:
    """Whether a line is what a player or a gallery says of itself: "Video", "2:43 min", "12 Foto"; not "Foto:"."""
    label_ = phrases().label_of(text.lstrip("0123456789 "))
    media = label_ is not None and label_.kind == "caption" and not label_.value and text[-1] not in ":："
    return media or LENGTH.fullmatch(text) is not None


def credited_line(sheet: Sheet, index: int) -> Role | None:
    """Warga antre air bersih. Foto: Sri Lestari"""
    text = sheet.line(index).text
    inside = sheet.top < index < sheet.last and len(text) < LONGEST_CAPTION
    found = credit_of(text) if inside and may_have_credit(text) else None
    label_ = sheet.label(index)
    named = label_ is not None and label_.kind == "caption" and label_.value != ""  # "Foto: Warga antre. (KABAR/Sri)"
    if not found or found[1] not in (*TELLING, *(IN_FRONT if named and "/" in found[0] else ())):
        return None
    story = sheet.line(index).linked > 0.7 * len(text) and not are_names(found[0])  # "In pictures: our town by night"
    return "caption" if sheet.tag(index) not in HEADINGS and _names_maker(text, found[0]) and not story else None


def _names_maker(text: str, credit: str) -> bool:
    """Whether a credit stands behind a colon or a sign, or begins as a name does: not so "copyright of the library"
    and "(photo, video, flowers)"."""
    before = text[: text.rfind(credit)].rstrip()
    value = credit.removeprefix("copyright").lstrip()
    return before[-1:] in (":", "：") or not (value[:1].islower() or value[:1] in ",-")
