"""What has a name like a person's and is none."""

from __future__ import annotations

import pytest

from entity_drawing import called, sights
from warta.text.entities.called import Spots
from warta.text.entities.people import find_called


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("id", "Di sana Kijang Melati XL7 dijual", ("Kijang Melati XL7",)),  # a model of a car
        ("id", "Di sana di Jalan Jenderal Budi Santoso ramai", ("Budi Santoso",)),
        ("id", "Di sana di Bandara I Gusti Putu Wardana ramai", ("Putu Wardana",)),
        ("id", "Di sana di Stadion Bung Budi ramai", ()),
        ("en", "Roads were closed after Hurricane Ann Baker", ("Hurricane Ann Baker",)),
    ],
)
def test_no_persons(code: str, text: str, names: tuple[str, ...]) -> None:
    """Products, streets and buildings are no persons, whatever the model says."""
    assert called(text, code, names) == []


def test_a_number_glued_to_a_name() -> None:
    """The number of the next line says nothing of a name."""
    assert called("Di sana Nell Marsh14 menunggu", names=("Nell Marsh14",)) == [("Nell Marsh14", "names")]


def test_a_site_in_an_office() -> None:
    """Behind "Kepala Bandara" stands its head, not whom the airport is named after."""
    (sight,) = sights("Di sana Kepala Bandara Budi Santoso menunggu", "id")
    taken = find_called(sight, Spots({2, 3}, {4}, set(), set()), frozenset())
    assert [one.parts for one in taken] == [("Budi", "Santoso")]
    assert find_called(sight, Spots(set(), {4}, set(), set()), frozenset()) == []
