"""Events as they are compared: those of a reading and those of a dataset are the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sample import READING
from warta.corpus.deeds import claim_of
from warta.corpus.rows import Rows, add
from warta.events.deeds.claims import Side, claims_of, side_of, verb_of
from warta.ontology import plover
from warta.records import Page, Party


def test_a_reading_and_its_rows_make_the_same_claims() -> None:
    rows = Rows()
    add(rows, READING, Page("1"), "shard", 1)
    title = next(block.span.stop for block in READING.article.blocks if block.role == "headline")
    told = [claim_of({**row, "lang": READING.article.lang, "title_stop": title}) for row in rows.events]
    assert claims_of(READING, plover()) == told
    assert [claim.title for claim in told] == [True, False]
    assert told[1].dated and told[1].dead == 12


def test_without_a_headline_nothing_stands_in_it() -> None:
    bare = replace(READING, article=replace(READING.article, blocks=()))
    assert not any(claim.title for claim in claims_of(bare, plover()))


def side(name: str, lang: str = "id") -> Side:
    return side_of(name, Party(None, None, None, None), lang)


def test_a_name_is_compared_by_its_long_parts_and_initials_as_they_are() -> None:
    assert side("JN").parts == {"jn"}
    assert side("JN Wulan").parts == {"wulan"}


def test_a_state_is_no_name_like_others() -> None:
    assert side("Iran").state
    assert not side("Rina Wulan").state


@pytest.mark.parametrize(
    ("name", "named", "called"),
    [
        ("Rina Wulan", True, False),
        ("Brigade 7", True, False),
        ("Iran’s president", True, True),
        ("seven men", False, False),
        ("", False, False),
    ],
)
def test_what_begins_with_a_name_and_ends_without_tells_what_one_is(name: str, named: bool, called: bool) -> None:
    assert (side(name, "en").named, side(name, "en").called) == (named, called)


def test_a_small_word_tells_no_deed() -> None:
    assert verb_of("minta ke", "id") == verb_of("meminta", "id")
