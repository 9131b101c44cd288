"""Articles of the development pack that were annotated for this project, by the development pack's guide.

`training/annotations/<code>.jsonl` holds places and labels, no text: each row names a document of the pack, or of a
dataset that a package carries (`world_news`, `world_press`, `abc_news`), and gives its quotes and events in the form of
the pack's readings, with offsets in the document. Each article was read once and its annotation checked once. `digest`
guards against a text that has changed since. `partly`: all events are annotated, but only some quotes.

`written-<code>.jsonl` are the labels of articles that were written to be learned from (invented news, some of it
resembling real affairs); their texts are in `data/written-<code>.jsonl`.

`events-<code>.jsonl` holds articles of which only the events are annotated; `upto`: the reader stopped after so many
characters of the text.

`headlines-<code>.jsonl` holds headlines whose articles are not known: background and time of a deed are not
annotated. `again-<code>.jsonl` holds what a second reader found in some of the articles of `events-<code>.jsonl`
(`agreement.py`); nothing learns from it.

`times-<code>.jsonl` and `entities-<code>.jsonl` hold single sentences in the same way: `sentence` or `sentences` are
those read, `others` what is neither right nor wrong to find there (durations, years in the names of events; brands,
datelines), `half` "a" or "b": rules are corrected by the errors on a; those on b are never looked at. A time has its
`value` as a moment has, none if the article does not state it; an entity has `kind`, `country` and `sector` where these
are known, and a mention names the place of its entity in `entities`.

`quotes-<code>.jsonl` holds articles of which all quotes are annotated and nothing else: `others` is what is neither
right nor wrong to take for one (slogans, titles), half "b" was not used to correct rules.

`deeds-<code>.jsonl` holds articles of stories, with the places and types of the events that were marked, and the number
of the deed of each, which is unique in the story; half "fresh" are stories that were drawn last.

`whole-<code>.jsonl` holds the entities of whole articles in that way: every person, body and acting state with all that
stands for it, names, descriptions and pronouns. `names` are where its fullest name stands (several where any will do),
`roles` pairs of what a role must have of the article's words and of all that it may have; `inner` are those that only
the words of somebody's office name.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from training import abc_news, wikinews, world_news, world_press
from warta.records import Page

Row = Mapping[str, Any]
FOLDER = Path(__file__).parent / "annotations"
FILES = {
    "corpora/june2025-dev": "corpora/june2025-dev.jsonl",
    "pages/fundus-dev": "pages/fundus-dev/gold.jsonl",
    "times": "times/texts.jsonl",
    "pages/wcxb-dev": "pages/wcxb-dev/gold.jsonl",
    "pages/indonesia-dev": "pages/indonesia-dev/gold.jsonl",
    "groups": "groups/texts.jsonl",
    "attribution": "attribution/texts.jsonl",
    "corpora/gaza-titles": "corpora/gaza-titles.jsonl",
}
"""The sets of the pack, and the file of each."""
UNKNOWN = "."
"""Stands below a headline whose text is not known."""
GUM = "training/ud/en_gum"
PACKED: Mapping[str, Callable[[], Iterable[Row]]] = {
    "world-news": world_news.articles,
    "world-press": world_press.articles,
    "abc-news": abc_news.articles,
}
"""The sets that packages carry, and what reads them."""
WRITTEN = Path(__file__).parent / "data"
"""Holds the texts written for this project, each set in the file of its name."""


def annotated(pack: Path, code: str, of: str = "") -> Iterator[tuple[Page, Row]]:
    """The annotated documents of a language, each with its gold.

    `of`: "events" for those of which only the events are annotated, "written" for invented articles, "headlines"
    for headlines alone, "quotes" for those of which only the quotes were, "times", "entities" or "tolls" for single
    sentences, "whole" for all entities of articles.

    Raises ValueError, naming the document, where its text is not the one that was read.
    """
    golds = list(records(FOLDER / f"{of}-{code}.jsonl" if of else FOLDER / f"{code}.jsonl"))
    wanted = {gold["set"]: {g["id"] for g in golds if g["set"] == gold["set"]} for gold in golds}
    texts = {(name, row["id"]): row for name, ids in wanted.items() for row in _texts(pack, name) if row["id"] in ids}
    for gold in golds:
        page = page_of(texts[gold["set"], gold["id"]], code, gold.get("upto"))
        if digest(page) != gold["digest"]:
            raise ValueError(f"{gold['set']} {gold['id']}: the text is not the one that was annotated.")
        yield page, gold


def of_half(pack: Path, code: str, of: str, half: str | None) -> Iterator[tuple[Page, Row]]:
    """The annotated articles of one half, "a" or "b", or of both."""
    return ((page, row) for page, row in annotated(pack, code, of) if half in (None, row["half"]))


def judging(about: str) -> argparse.ArgumentParser:
    """The options of a script that judges by annotations with halves: the pack, one half alone, misses as well."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", choices=("a", "b"))
    parser.add_argument("--misses", action="store_true")
    return parser


def readings(pack: Path, name: str) -> Iterator[tuple[Row, Row]]:
    """The texts of a set that the pack's own readers have read, in order, each with its gold."""
    folder = pack / "readings" / name
    golds = {gold["id"]: gold for gold in records(folder / "gold.jsonl")}
    for text in records(folder / "texts.jsonl"):
        yield text, golds[text["id"]]


def page_of_record(row: Row) -> Page:
    """A text of the pack as Warta reads it, to the letter and with all that is known of it."""
    fields = ("text", "title", "url", "lang", "published")
    return Page(row["id"], **{name: row.get(name) for name in fields})


def page_of(row: Row, code: str, upto: int | None = None) -> Page:
    """A document as its annotator saw it, `upto` so many characters, without its address; of a page, title and body."""
    text = (row["text"] or UNKNOWN) if "text" in row else "\n".join(row["body"])
    return Page(row["id"], text=text[:upto], title=row.get("title"), lang=code, published=row.get("published"))


def digest(page: Page) -> str:
    """A mark of a document's words."""
    return hashlib.sha256(f"{page.title}\n\n{page.text}".encode()).hexdigest()[:12]


def _texts(pack: Path, name: str) -> Iterable[Row]:
    """The documents of a set: of the pack, of written articles, or out of a package."""
    if name == GUM:
        return wikinews.articles(pack)
    if name in PACKED:
        return PACKED[name]()
    return records(WRITTEN / name if name.startswith("written-") else pack / FILES[name])


def scoreboard(pack: Path) -> Any:
    """The module that judges readings, of the scoreboard beside the pack."""
    sys.path.append(str(pack.parent / "eval"))
    return importlib.import_module("readings")


def records(path: Path) -> Iterator[Row]:
    """The records of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
