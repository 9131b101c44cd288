"""Gold for the page labeller: the pages of the pack, and a label for each of their lines.

Most sets give the text of the body only, with which the lines are aligned (`gold_lines.py`). Pages read by hand give
the role of every line.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray
from selectolax.lexbor import LexborHTMLParser

from training.gold_lines import body_lines, words
from warta.page.dom import Dom, Line, near_lines, read_dom
from warta.page.markup import Markup, read_markup
from warta.page.source import bounded
from warta.sources.decode import in_utf8

SETS = ("wcxb-dev", "fundus-dev", "indonesia-dev")
SECOND_LEVEL = {"co", "com", "org", "net", "go", "ac", "gov", "or", "ne", "edu", "gob", "web"}


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
    parser = LexborHTMLParser(bounded(in_utf8(html, gold["id"])))
    markup = read_markup(parser)
    whole = read_dom(parser)
    dom, places = near_lines(whole)
    roles = line_roles(dom.lines, gold["lines"]) if gold.get("lines") else None
    body = body_lines([line.text for line in dom.lines], gold["body"])
    if roles:
        body = tuple(b if role is None else role in ("body", "subhead") for b, role in zip(body, roles, strict=True))
    return GoldPage(
        set=name,
        id=gold["id"],
        site=site_of(gold["url"] or gold["id"]),
        dom=dom,
        markup=markup,
        body=body,
        roles=roles,
        gold=gold,
        whole=whole,
        places=places,
    )


def spread(page: GoldPage, chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """Chances of the lines near prose over all lines of the page, as the reader takes them."""
    found = np.zeros(len(page.whole.lines))
    found[list(page.places)] = chances
    return found


def site_of(url: str) -> str:
    """The site an address belongs to, so that no site is in two folds: "life.kabar.co.id" is "kabar.co.id"."""
    parts = (urlsplit(url).hostname or url).split(".")
    keep = 3 if len(parts) > 2 and parts[-2] in SECOND_LEVEL else 2
    return ".".join(parts[-keep:])


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
