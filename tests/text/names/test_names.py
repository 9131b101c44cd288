"""Names, and how one text agrees with itself on them."""

from __future__ import annotations

from pathlib import Path

from trees_made import split_and_parse
from warta.languages import Language, languages
from warta.records import Article, Block, Span
from warta.text.names import chunks, find_names


def names(code: str, *lines: str) -> set[tuple[str, str]]:
    """The names of a text whose first line is the headline."""
    text = "\n".join(lines)
    blocks = []
    start = 0
    for i, line in enumerate(lines):
        blocks.append(Block("body" if i else "headline", Span(start, start + len(line)), "test"))
        start += len(line) + 1
    language = languages()[code]
    sentences = split_and_parse(Article("1", text, tuple(blocks)), language)
    return {(name.span.of(text), name.kind) for name in find_names(text, sentences, language)}


def test_persons_and_places() -> None:
    found = names("id", "Menteri tiba", "Presiden Bambang Wicaksono tiba di Surabaya, kata Budi Santoso.")
    assert {("Bambang Wicaksono", "person"), ("Surabaya", "place"), ("Budi Santoso", "person")} <= found
    found = names("en", "Minister meets", "Foreign minister Reza Karimi met Ivan Petrov in Tehran.")
    assert {("Reza Karimi", "person"), ("Ivan Petrov", "person"), ("Tehran", "place")} <= found
    found = names("en", "Minister arrives", "John Smith flew to London, said Mary Jones.")
    assert {("John Smith", "person"), ("London", "place"), ("Mary Jones", "person")} <= found


def test_small_letters_name_no_place() -> None:
    """The model takes "afar" for a place, which is one of Ethiopia where it has a capital."""
    assert not names("en", "People came", "People came from afar. The house was sold.")


def test_a_headline_in_capitals_is_no_witness() -> None:
    found = names("id", "Warga Minta Semua Sandera Dibebaskan Besok", "Warga meminta sandera dibebaskan.")
    assert not found
    found = names(
        "id", "Santoso Minta Semua Sandera Dibebaskan Besok", "Menteri Budi Santoso meminta sandera dibebaskan."
    )
    assert found == {("Santoso", "person"), ("Budi Santoso", "person")}


def test_chunks() -> None:
    assert list(chunks(["B-PER", "I-PER", "O", "I-LOC", "B-LOC", "I-PER"])) == [
        (0, 1, "PER"),
        (3, 3, "LOC"),
        (4, 4, "LOC"),
        (5, 5, "PER"),
    ]


def test_no_model_no_names(tmp_path: Path) -> None:
    assert find_names("Budi", (), Language("xx", tmp_path)) == ()
