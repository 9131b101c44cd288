"""What records answer about themselves."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from warta.records import Article, Page, Reading, Sentence, Span, Token

TREE = (
    Token(0, 5, "Ships", "ship", "NOUN", "nsubj", 1),
    Token(6, 10, "left", "leave", "VERB", "root", 1),
    Token(11, 16, "early", "early", "ADV", "advmod", 1),
)


def test_a_span_is_half_open() -> None:
    """It has its first character and not the one behind its last."""
    assert Span(1, 3).of("abcd") == "bc"
    assert Span(2, 2).of("abcd") == ""


@pytest.mark.parametrize(
    ("other", "overlaps", "covers"),
    [
        (Span(2, 5), True, True),
        (Span(3, 4), True, True),
        (Span(1, 3), True, False),
        (Span(4, 6), True, False),
        (Span(0, 2), False, False),
        (Span(5, 7), False, False),
    ],
)
def test_spans_beside_each_other_have_nothing_in_common(other: Span, overlaps: bool, covers: bool) -> None:
    assert Span(2, 5).overlaps(other) is other.overlaps(Span(2, 5)) is overlaps
    assert Span(2, 5).covers(other) is covers


def test_spans_are_in_the_order_of_the_text() -> None:
    assert sorted([Span(4, 5), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 5)]


def test_messages_call_a_page_by_its_id_and_its_address() -> None:
    assert Page("1", url="https://kabar.example/1").called == "1 (https://kabar.example/1)"
    assert Page("https://kabar.example/1", url="https://kabar.example/1").called == "https://kabar.example/1"
    assert Page("1").called == "1"


def test_the_words_below_a_word_are_in_order_and_a_root_is_not_below_itself() -> None:
    sentence = Sentence(Span(0, 16), "body", TREE)
    assert sentence.parsed
    assert [list(sentence.children(i)) for i in range(3)] == [[], [0, 2], []]


def test_words_without_a_parse_have_nobody_below() -> None:
    words = tuple(token._replace(lemma="", pos="", dep="", head=i) for i, token in enumerate(TREE))
    sentence = Sentence(Span(0, 16), "body", words)
    assert not sentence.parsed
    assert not Sentence(Span(0, 16), "body").parsed
    assert [list(sentence.children(i)) for i in range(3)] == [[], [], []]


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Span(0, 1).start = 2  # type: ignore[misc]


def test_a_note_of_page_and_text_is_told_once() -> None:
    """That of the page first."""
    noted = Article("1", "", (), note="cut off")
    assert Reading(noted, note="no language").notes == ("cut off", "no language")
    assert Reading(noted, note="cut off").notes == ("cut off",)
    assert Reading(Article("1", "", ())).notes == ()
