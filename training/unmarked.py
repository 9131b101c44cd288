"""Sentences of English news that nobody has annotated, in the words that the program cuts them into.

`teacher.py` reads them, for the parser to learn from. No article is among them that `annotations/` names: what is
measured on those is unseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from training import world_news, world_press
from training.annotations import FOLDER, Row, page_of_record, records
from warta.languages import Language
from warta.page import read_page
from warta.text.sentences import split_into_words

FEWEST, MOST = 4, 60
"""Words of a sentence: shorter ones are captions and bylines, longer ones lists, or sentences cut wrongly."""
Name = tuple[str, str]
"""Set and id of a document, as the annotations name it."""


def sentences(language: Language) -> Iterator[list[str]]:
    """The words of each sentence of English articles without annotations.

    Raises FileNotFoundError where a wheel is missing, saying how to get it.
    """
    articles = {"world-news": world_news.articles, "world-press": world_press.articles}
    rows = chain.from_iterable(unnamed(name, found(), annotated()) for name, found in articles.items())
    return chain.from_iterable(words_of(row, language) for row in rows)


def annotated(folder: Path = FOLDER) -> frozenset[Name]:
    """The documents that any file of annotations names."""
    rows = chain.from_iterable(records(path) for path in folder.glob("*.jsonl"))
    return frozenset((row["set"], row["id"]) for row in rows if "set" in row)


def unnamed(of: str, rows: Iterable[Row], known: frozenset[Name]) -> Iterator[Row]:
    """The articles of a set that are not known."""
    return (row for row in rows if (of, row["id"]) not in known)


def words_of(row: Row, language: Language) -> Iterator[list[str]]:
    """The sentences of an article that are neither very short nor very long, without its dateline."""
    article = read_page(page_of_record({**row, "lang": language.code}))
    for sentence in split_into_words(article, language):
        words = [token.text for token in sentence.tokens[sentence.opening :]]
        if FEWEST <= len(words) <= MOST:
            yield words
