"""The letters by which a firm's shares are traded."""

from __future__ import annotations

import pytest

from warta.places.exchanges import ticker_form


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("(NYSE: KMC)", True),
        ("(KMCx; NYSE:KMC)", True),
        ("(KMC.N)", True),
        ("(KMC)", False),
        ("(NYSE)", False),
        ("(Kmc.N)", False),
    ],
)
def test_letters_of_a_share(words: str, found: bool) -> None:
    assert (ticker_form().fullmatch(words) is not None) is found
