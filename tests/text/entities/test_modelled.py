"""Names that the model knows."""

from __future__ import annotations

import pytest

from entity_drawing import called


@pytest.mark.parametrize(
    ("text", "code", "names", "expected"),
    [
        ("They met Aoife Brannigan there", "en", ("Brannigan",), "Aoife Brannigan"),
        ('"We wait," Aoife Brannigan told them', "en", ("Brannigan",), "Aoife Brannigan"),
        ("Donald Brannigan waited", "en", ("Brannigan",), "Donald Brannigan"),
        ("Asked Brannigan to wait", "en", ("Brannigan",), "Brannigan"),
        ('Kata dia: "Kalaupun Brannigan hadir"', "id", ("Brannigan",), "Brannigan"),
        ("Pesan yang Dititip Brannigan sampai", "id", ("Brannigan",), "Brannigan"),
        ("Kata Medali Aoife Brannigan hilang", "id", ("Aoife Brannigan",), "Aoife Brannigan"),
        (
            "They met the envoy for Ecology and Transport Aoife Brannigan",
            "en",
            ("Transport Aoife Brannigan",),
            "Aoife Brannigan",
        ),
        ("Kata TKN Brannigan hadir", "id", ("Brannigan",), "Brannigan"),
        ('They met Aoife "Effie" Brannigan there', "en", ("Aoife",), 'Aoife "Effie" Brannigan'),
        ("They met Aoife “Effie” Brannigan there", "en", ("Aoife",), "Aoife “Effie” Brannigan"),
        ("They met Ann Banks there", "en", ("Ann Banks",), "Ann Banks"),
    ],
)
def test_beginnings(text: str, code: str, names: tuple[str, ...], expected: str) -> None:
    """A first name that the model cuts off is taken back; a sentence's first word, a verb and an acronym are not."""
    assert [words for words, _ in called(text, code, names)] == [expected]


def test_sri_is_part_of_the_name() -> None:
    """Sri is a given name, no Ms."""
    assert called("kemarin Sri Haddad hadir", names=("Haddad",)) == [("Sri Haddad", "names")]


def test_a_body_named_after_somebody() -> None:
    """The Santoso of the Santoso Foundation is not meant."""
    assert called("kemarin pendiri Santoso Foundation hadir", names=("Santoso",)) == []
    assert called("kemarin pendiri Santoso hadir", names=("Santoso",)) == [("Santoso", "names")]


def test_bodies_called_after_somebody() -> None:
    """A panel or an inquiry that has somebody's name is not called so."""
    assert called("It is the Aoife Brannigan Independent Panel there", "en", names=("Aoife Brannigan",)) == []


def test_a_prize() -> None:
    """A prize that has somebody's name is not called so."""
    assert called("She won the Nell Marsh Award there", "en", ("Nell Marsh",)) == []
