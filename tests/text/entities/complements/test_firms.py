"""Where the name of a company ends."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.text.entities.complements.firms import firm_stop, is_shortened


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("saham PT Sinar Laut Tbk Budi naik kemarin pagi", "Sinar Laut Tbk"),
        ("saham PT Honda Sinar Motor (HSM) naik kemarin pagi", "Honda Sinar Motor"),
        ("saham PT naik kemarin pagi", ""),
    ],
)
def test_firm_stop(text: str, words: str) -> None:
    """Behind "Tbk", and behind the words whose initials stand in brackets."""
    sight = sights(text, "id")[0]
    first = next(i for i, word in enumerate(sight.words) if word.text == "PT") + 1
    stop = firm_stop(sight, first)
    assert (sight.span(first, stop).of(text) if stop > first else "") == words


def test_shortened() -> None:
    """The initials must be those of the words."""
    sight = sights("saham PT Sinar Laut (SL) dan Sinar Darat (SL) naik", "id")[0]
    at = [i for i, word in enumerate(sight.words) if word.text == "Sinar"]
    assert [is_shortened(sight, i, i + 2) for i in at] == [True, False]
