"""Who is named before an office."""

from __future__ import annotations

from entity_drawing import sights
from warta.text.entities.appositions import stage


def test_after_a_name() -> None:
    """Between two names a title tells of the one before it."""
    text = "Hadir Budi Santoso, Menteri Agama, Joko Wibowo kemarin pagi di sana."
    assert [one.span.of(text) for one in stage(sights(text, "id"))[0].titles.values()] == ["Budi Santoso"]
