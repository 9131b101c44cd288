"""The town that an office, a body or people are of."""

from __future__ import annotations

import pytest

from entity_drawing import phrases, sights
from warta.records import Span
from warta.text.entities.phrases import find_phrases
from warta.text.names import Name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mereka bertanya kepada Kapolres Sukamaju AKP Budi Santoso", "Kapolres Sukamaju"),
        ("mereka bertanya kepada Kapolsek Sukamaju, AKP Budi Santoso", "Kapolsek Sukamaju"),
        ("mereka bertanya kepada Kapolres Bantul kemarin pagi", "Kapolres Bantul"),
        ("mereka bertanya kepada warga Desa Sukamaju kemarin pagi", "warga Desa Sukamaju"),
    ],
)
def test_seat(text: str, words: str) -> None:
    """Capitals before a rank are a town's, and so is what follows a kind of place."""
    assert phrases(text, "id")[0].span.of(text) == words


def test_a_name_behind_the_town() -> None:
    """What the model has for a person is no town's."""
    text = "mereka bertanya kepada Kapolres Sukamaju Budi Santoso kemarin pagi"
    start = text.index("Budi")
    names = [Name(Span(start, start + len("Budi Santoso")), "person", "names")]
    assert find_phrases(sights(text, "id", names=names)[0])[0].span.of(text) == "Kapolres Sukamaju"
