"""Recombined tables are a dataset as if it had been read: sound offsets, ids that join, reprints that are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.crawl import crawl
from benchmarks.tables import recombined
from corpus.crawls_made import Inline, ask, built
from warta.corpus.copies import copies

ARTICLES = 60


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A dataset of three rounds and some, out of one of sixty articles; and how many it was said to have."""
    folder = tmp_path_factory.mktemp("tables")
    crawl(folder, ARTICLES, "jsonl", seed=5)
    built(folder / "small", folder / "crawl")
    return folder / "large", recombined(folder / "small", folder / "large", 4 * ARTICLES)


def test_it_has_as_many_articles_as_asked_for_each_with_its_own_id(made: tuple[Path, int]) -> None:
    root, count = made
    assert ask(root, "SELECT count(*), count(DISTINCT article) FROM articles") == [(count, count)]
    assert count == 4 * ARTICLES


def test_sentences_stand_where_their_offsets_say(made: tuple[Path, int]) -> None:
    question = """SELECT count(*), count(*) FILTER (sentence <> substr(text, sentence_start + 1,
                  sentence_stop - sentence_start)) FROM events JOIN articles USING (article)"""
    ((count, wrong),) = ask(made[0], question)
    assert count > ARTICLES
    assert wrong == 0


def test_rounds_have_other_words_and_other_days(made: tuple[Path, int]) -> None:
    ((titles, days),) = ask(made[0], "SELECT count(DISTINCT title), count(DISTINCT published_day) FROM articles")
    assert titles > 3 * ARTICLES
    assert days > 28  # those of the source
    assert ask(made[0], "SELECT count(*) FROM articles WHERE published[:10] <> published_day::VARCHAR") == [(0,)]


def test_reprints_are_found_as_copies(made: tuple[Path, int]) -> None:
    found = set(copies(made[0], Inline())["article"].to_pylist())
    reprints = {row[0] for row in ask(made[0], "SELECT article FROM articles WHERE url LIKE 'https://copy.%'")}
    assert len(reprints) > ARTICLES / 10
    assert reprints <= found
