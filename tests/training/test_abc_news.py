"""The articles that gensim carries are read with paragraphs, each with a name of its own."""

from __future__ import annotations

import pytest

from training.abc_news import articles

pytest.importorskip("gensim")


def test_each_article_is_there_once_by_name_with_paragraphs() -> None:
    found = list(articles())
    assert len(found) == len({article["id"] for article in found}) == 350
    assert sum("\n" in article["text"] for article in found) > 250
    assert all(article["text"] == article["text"].strip() != "" for article in found)
