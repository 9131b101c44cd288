"""Rules for when an article was published."""

from __future__ import annotations

from warta.page.lines.sheet import NOTICE_CHARS, Sheet
from warta.page.phrases import phrases
from warta.page.stamps import is_time_line, stamps_in
from warta.records import Role

HEAD_TIMES = 8  # lines from the first paragraph on within which the time may stand
FOOT_TIMES = 12  # lines below the last paragraph within which it may stand behind a label


def time_line(sheet: Sheet, index: int) -> Role | None:
    """Senin, 20 November 2023 | 08:52 WIB"""
    head = range(sheet.top - 6, sheet.first + 4)
    text = sheet.line(index).text
    close = index in head
    if not (close or _may_be_dated(sheet, index)) or not is_time_line(text):
        return None
    return "dateline" if close or not any(sheet.times(i) for i in head) else None


def _may_be_dated(sheet: Sheet, index: int) -> bool:
    """Whether the time may stand on this line where none is around the headline: a little below it, right below the
    last paragraph, or behind a label ("Datum 28.04.2023") farther down."""
    if sheet.first <= index <= sheet.first + HEAD_TIMES and not sheet.kept[index]:
        return True
    if not sheet.last < index <= sheet.last + FOOT_TIMES or sheet.hinted(index, "related"):
        return False
    label_ = phrases().label_of(sheet.line(index).text.partition(" ")[0])
    return index <= sheet.last + 4 or (label_ is not None and label_.kind == "time")


def dated_line(sheet: Sheet, index: int) -> Role | None:
    """Sri Lestari in Ekonomi, 5 Juni 2025"""
    close = sheet.top - 3 <= index <= sheet.first + 2 and index != sheet.headline and not sheet.kept[index]
    text = sheet.line(index).text
    return "dateline" if close and not _tells(text) and stamps_in(text) else None


def _tells(text: str) -> bool:
    """Whether a line is a sentence that does not begin with a label: what a picture shows, with its day."""
    return text[-1] == "." and len(text) > NOTICE_CHARS and phrases().label_of(text) is None
