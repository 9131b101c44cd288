"""Names as they are found."""

from entity_drawing import sights
from warta.text.entities.called import named


def test_named() -> None:
    """Its parts are its words without marks, with a straight apostrophe; what stood before is kept in small letters."""
    (sight,) = sights("Lalu Dr. Wirawan (Wira) O’Hara datang", "id")
    words = [word.text for word in sight.words]
    first, stop = words.index("Wirawan"), words.index("datang")
    found = named(sight, first, stop, words.index("Dr"), "title-name")
    assert found.span.of(sight.text) == "Wirawan (Wira) O’Hara"
    assert found.parts == ("Wirawan", "Wira", "O'Hara")
    assert found.titled == ("dr", ".")
