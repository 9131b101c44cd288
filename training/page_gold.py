"""Gold for the page labeller: the pages of the pack, and a label for each of their lines.

Most sets give the text of the body only; a line is body where most of its runs of four words occur in it, and a
shorter one where it stands in the gold between the lines around it. Pages read by hand give the role of every line.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import Dom, Line, near_lines, read_dom
from warta.page.labeller import said_once
from warta.page.markup import Markup, read_markup
from warta.page.source import bounded
from warta.sources.decode import decode

RUN = 4  # words
SETS = ("wcxb-dev", "fundus-dev", "indonesia-dev")
SECOND_LEVEL = {"co", "com", "org", "net", "go", "ac", "gov", "or", "ne", "edu", "gob", "web"}
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


@dataclass(frozen=True, eq=False)
class GoldPage:
    """A parsed page, of its lines those near prose alone, and what is right about it.

    `whole` is the page with all its lines, `places` says which of them those near prose are; `body`: a truth value a
    line near prose; `roles`: None where not read by hand.
    """

    set: str
    id: str
    site: str
    dom: Dom
    markup: Markup
    body: tuple[bool, ...]
    roles: tuple[str | None, ...] | None
    gold: dict[str, Any]
    whole: Dom
    places: tuple[int, ...]


def load(pack: Path, sets: tuple[str, ...] = SETS) -> Iterator[GoldPage]:
    """The labelled pages of the sets under `pack`."""
    for name in sets:
        with (pack / name / "gold.jsonl").open(encoding="utf-8") as rows:
            for row in rows:
                yield _page(pack / name, name, json.loads(row))


def _page(folder: Path, name: str, gold: dict[str, Any]) -> GoldPage:
    html = gzip.decompress((folder / f"{gold['id']}.html.gz").read_bytes())
    parser = LexborHTMLParser(bounded(decode(html, gold["id"])))
    markup = read_markup(parser)
    whole = read_dom(parser)
    dom, places = near_lines(whole)
    roles = line_roles(dom.lines, gold["lines"]) if gold.get("lines") else None
    body = body_lines(dom.lines, gold["body"])
    if roles:
        body = tuple(b if role is None else role in ("body", "subhead") for b, role in zip(body, roles, strict=True))
    return GoldPage(name, gold["id"], site_of(gold["url"] or gold["id"]), dom, markup, body, roles, gold, whole, places)


def spread(page: GoldPage, chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """Chances of the lines near prose over all lines of the page, as the reader takes them."""
    found = np.zeros(len(page.whole.lines))
    found[list(page.places)] = chances
    return said_once(page.whole, found)


def site_of(url: str) -> str:
    """The site an address belongs to, so that no site is in two folds: "life.kabar.co.id" is "kabar.co.id"."""
    parts = (urlsplit(url).hostname or url).split(".")
    keep = 3 if len(parts) > 2 and parts[-2] in SECOND_LEVEL else 2
    return ".".join(parts[-keep:])


def words(text: str) -> list[str]:
    """The words of a text as the scoreboard counts them."""
    return WORD.findall(text.lower())


# ---------------------------------------------------------------- body text to lines


def body_lines(lines: tuple[Line, ...], body: list[str]) -> tuple[bool, ...]:
    """Whether each line is in the gold text of the body."""
    gold = words("\n".join(body))
    where: dict[tuple[str, ...], int] = {}
    for i in range(len(gold) - RUN + 1):
        where.setdefault(tuple(gold[i : i + RUN]), i)
    found = [_place(words(line.text), where) for line in lines]
    _settle_repeats(lines, found)
    _place_short(lines, found, gold)
    return tuple(place is not None for place in found)


def _place(line: list[str], where: dict[tuple[str, ...], int]) -> tuple[int, int] | None:
    """Where in the gold's words a line of four words and more stands."""
    runs = [where.get(tuple(line[i : i + RUN])) for i in range(len(line) - RUN + 1)]
    hits = [place for place in runs if place is not None]
    if not runs or len(hits) < 0.5 * len(runs):
        return None
    return hits[0], hits[-1] + RUN


def _settle_repeats(lines: tuple[Line, ...], found: list[tuple[int, int] | None]) -> None:
    """Of a line that is on the page twice only one is the body's: the one with body lines beside it."""
    seen: dict[str, int] = {}
    for i, line in enumerate(lines):
        if found[i] is None:
            continue
        if line.text not in seen:
            seen[line.text] = i
            continue
        first = seen[line.text]
        beside = [sum(found[k] is not None for k in (j - 1, j + 1) if 0 <= k < len(lines)) for j in (first, i)]
        loser = first if beside[1] > beside[0] else i
        found[loser] = None
        seen[line.text] = i if loser == first else first


def _place_short(lines: tuple[Line, ...], found: list[tuple[int, int] | None], gold: list[str]) -> None:
    """Short lines: body where the gold has them between the body lines around them."""
    long = [i for i, place in enumerate(found) if place is not None]
    if not long:
        return
    for i, line in enumerate(lines):
        bag = words(line.text)
        if found[i] is not None or not 0 < len(bag) < RUN:
            continue
        low = max((found[j][1] for j in long if i - 60 < j < i), default=0)  # type: ignore[index]
        high = min((found[j][0] for j in long if i < j < i + 60), default=len(gold))  # type: ignore[index]
        inside = long[0] - 3 <= i <= long[-1] + 8
        if inside and _occurs(bag, gold[max(0, low - 1) : min(high + 1, low + 120)]):
            found[i] = (low, low)


def _occurs(bag: list[str], words_: list[str]) -> bool:
    return any(words_[i : i + len(bag)] == bag for i in range(len(words_) - len(bag) + 1))


# ---------------------------------------------------------------- lines read by hand


def line_roles(lines: tuple[Line, ...], gold: list[list[str]]) -> tuple[str | None, ...]:
    """The role of each line by the lines that were read by hand; None where the two do not meet."""
    ours = [" ".join(words(line.text)) for line in lines]
    theirs = [" ".join(words(text)) for _, text in gold]
    roles: list[str | None] = [None] * len(lines)
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        for i in range(a0, a1):
            roles[i] = gold[b0 + i - a0][0] if tag == "equal" else _inside(ours[i], gold[b0:b1], theirs[b0:b1])
    return tuple(roles)


def _inside(line: str, gold: list[list[str]], theirs: list[str]) -> str | None:
    for (role, _), text in zip(gold, theirs, strict=True):
        if line and text and (line in text or (text in line and len(text) > 0.6 * len(line))):
            return role
    return None
