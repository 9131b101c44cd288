"""The capitals of a body's own name."""

from __future__ import annotations

import pytest

from entity_drawing import phrases


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mereka bertemu di Universitas Sukamaju Jaya kemarin pagi", "Universitas Sukamaju Jaya"),
        ("mereka bertemu di SMA Negeri 3 Bantul kemarin pagi", "SMA Negeri 3 Bantul"),
        ("mereka bertemu di Universitas Sukamaju 5 Juni lalu di kota itu", "Universitas Sukamaju"),
        ("mereka bertemu warga Sukamaju kemarin pagi di kota itu", "warga"),  # no body's name
        (
            "mereka bertemu Menteri Energi dan Sumber Daya Mineral kemarin pagi",
            "Menteri Energi dan Sumber Daya Mineral",
        ),
    ],
)
def test_own_words(text: str, words: str) -> None:
    """They go on as far as capitals do, over a number inside them, and not into a date."""
    assert phrases(text, "id")[0].span.of(text) == words
