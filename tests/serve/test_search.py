from __future__ import annotations

import pytest

from warta.serve.problems import Problem
from warta.serve.search import search, snippet
from warta.serve.store import Store


def drawn(text: str, *words: str) -> str:
    """A snippet with its words in braces."""
    return "".join(f"{{{piece}}}" if marked else piece for piece, marked in snippet(text, frozenset(words)))


def test_the_words_are_marked_where_they_stand() -> None:
    assert drawn("Police met the governor.", "police", "governor") == "{Police} met the {governor}."
    assert drawn("Pengusaha <b>Café</b> itu", "cafe") == "Pengusaha <b>{Café}</b> itu"
    assert drawn("Nothing here", "word") == "Nothing here"
    assert drawn("", "word") == ""


def test_the_stretch_with_most_words_is_shown() -> None:
    text = f"One strike. {'Other news of the day. ' * 30}The strike ended the long strike talks. {'More. ' * 60}"
    shown = drawn(text, "strike", "talks")
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "{strike} {talks}" in shown
    assert len(shown) < 400


def test_articles_quotes_and_names(store: Store) -> None:
    found = search(store, "convoy")
    assert found["complete"]
    assert found["totals"]["articles"] == len(found["articles"]) > 1
    for row in [*found["articles"], *found["quotes"]]:
        assert any(marked and piece.lower() == "convoy" for piece, marked in row["snippet"])
    assert [row["key"] for row in search(store, "lumona")["entities"]] == ["person:Bahati Lumona"]


def test_a_page_beyond_the_last_is_empty(store: Store) -> None:
    found = search(store, "convoy", page=2)
    assert (found["articles"], found["pages"]) == ([], 1)


@pytest.mark.parametrize("q", ["", " ", '"', "-", "\0", "*", "a:b", "(", "\\", "' OR 1=1 --", "a" * 300])
def test_any_question_has_an_answer(store: Store, q: str) -> None:
    assert search(store, q)["q"] == q


@pytest.mark.parametrize(("q", "page", "name"), [("a" * 301, 1, "q"), ("a", 0, "page"), ("a", 51, "page")])
def test_limits(store: Store, q: str, page: int, name: str) -> None:
    with pytest.raises(Problem) as problem:
        search(store, q, page)
    assert problem.value.parameter == name
