"""Words of the forms of tables."""

from __future__ import annotations

import pytest

from warta.text.lexicon import form_words


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("menteri luar negeri", ("menteri", "luar", "negeri")),
        ("kapal-kapal perang", ("kapal-kapal", "perang")),
        ("vice-president", ("vice", "-", "president")),
        ("U.N. envoy", ("U.N.", "envoy")),
        ("Lt. Gen.", ("Lt", ".", "Gen", ".")),
    ],
)
def test_form_words(form: str, words: tuple[str, ...]) -> None:
    """A form is cut as a text is, so that one can be found in the other."""
    assert form_words(form) == words
