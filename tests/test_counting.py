"""Numbers with what they count."""

from __future__ import annotations

import pytest

from warta.counting import counted


@pytest.mark.parametrize(("number", "words"), [(0, "0 parts"), (1, "1 part"), (2, "2 parts")])
def test_one_is_told_from_many(number: int, words: str) -> None:
    assert counted(number, "part") == words
