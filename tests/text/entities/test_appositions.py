"""Which phrase tells who a named person is."""

from __future__ import annotations

import pytest

from entity_drawing import draw, sights, titles
from warta.records import Span
from warta.text.entities.appositions import Spotted, is_held, stage
from warta.text.entities.phrases import find_phrases
from warta.text.names import Name


def spotted(text: str, code: str) -> Spotted:
    """What is found in one sentence."""
    return stage(sights(text, code))[0]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Kata para menteri Budi Santoso kemarin pagi di sana.", {}),  # several hold it
        ("en", "Mary Jones, his family and others left", {}),
        ("en", "She left the team Mary Jones led", {}),  # she is no team
        ("en", "Mary Jones, mayor and chief executive, left", {"mayor": "Mary Jones", "chief executive": "Mary Jones"}),
        ("en", "Mary Jones, the mayor and a chief executive left", {"mayor": "Mary Jones"}),
    ],
)
def test_titles(code: str, text: str, expected: dict[str, str]) -> None:
    """Who holds two offices has both; a group and several offices are nobody's title."""
    assert titles(text, code) == expected


def test_behind_an_alias() -> None:
    """A word that no model knows is a name where "alias" ties it to one."""
    text = "Polisi menangkap Rahmat (37) alias Glok kemarin."
    found = stage(sights(text, "id", names=[Name(Span(17, 23), "person", "names")]))[0]
    assert [(one.parts, other.parts) for one, other in found.aliases] == [(("Rahmat",), ("Glok",))]


def test_owners() -> None:
    """A body named after a person is not that person's office."""
    found = spotted("Kata pemerintahan Budi Santoso kemarin pagi di sana.", "id")
    assert not found.titles
    assert [one.parts for one in found.owners.values()] == [("Budi", "Santoso")]
    assert not found.called


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Kata Budi Santoso alias Agus Wibowo kemarin pagi di sana.", True),
        ("Kata Budi Santoso atau Budi Wibowo kemarin pagi di sana.", True),
        ("Kata Budi Santoso atau Agus Wibowo kemarin pagi di sana.", False),
        ("Kata Budi Santoso dan Agus Wibowo kemarin pagi di sana.", False),
    ],
)
def test_aliases(text: str, together: bool) -> None:
    """ "alias" joins two names, "atau" only where they share a part."""
    assert bool(spotted(text, "id").aliases) is together


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Kata Budi Santoso, pendiri Rumah Warna kemarin pagi di sana.", True),
        ("Kata Budi Santoso, menteri Rumah Warna kemarin pagi di sana.", False),
        ("Kata Budi Santoso selaku menteri Rumah Warna kemarin pagi di sana.", True),
        ("Kata Budi Santoso tentang pendiri Rumah Warna kemarin pagi di sana.", False),
    ],
)
def test_held(text: str, held: bool) -> None:
    """Behind "Budi Santoso, pendiri" stands what he founded; behind an office he holds, more of the office."""
    name = Name(Span(text.index("Budi"), text.index("Budi") + len("Budi Santoso")), "person", "names")
    (sight,) = sights(text, "id", names=[name])
    (phrase,) = [one for one in find_phrases(sight) if one.span.of(text).startswith(("pendiri", "menteri"))]
    assert is_held(sight, phrase) is held


def test_people_are_nobodys_office() -> None:
    """A crowd before a comma and a name is not what that person is."""
    text = "Ben Hall, Director, Food for Children, Ann Baker, Director, and others spoke.\nThe children said so."
    assert "[children=Ann Baker]" not in draw(text, "en")
