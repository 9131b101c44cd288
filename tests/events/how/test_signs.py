"""The words that say of a deed whether it took place."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from warta.events.how.signs import Signs, signs_of
from warta.languages import Language, languages


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_part_of_the_table_is_read(code: str) -> None:
    """A list under another name would be passed over."""
    assert {*languages()[code].table("status")} <= {field.name for field in fields(Signs)}


def test_a_word_may_say_two_things(tmp_path: Path) -> None:
    """Its cues are in the order of the table."""
    (tmp_path / "status.toml").write_text(
        """
        void = ["only"]
        [beside]
        planned = ["will", "may"]
        possible = ["may"]
        [[above]]
        cue = "wanted"
        words = ["want"]
        by = ["xcomp"]
        """,
        encoding="utf-8",
    )
    signs = signs_of(Language("xx", tmp_path))
    assert signs.beside == {"will": ("planned",), "may": ("planned", "possible")}
    assert signs.void == {"only"}
    assert [(row.cue, row.words, row.by, row.behind) for row in signs.above] == [
        ("wanted", frozenset({"want"}), frozenset({"xcomp"}), frozenset())
    ]


def test_without_a_table_nothing_is_a_sign(tmp_path: Path) -> None:
    signs = signs_of(Language("xx", tmp_path))
    assert not (signs.beside or signs.above or signs.nobody or signs.weapons)
