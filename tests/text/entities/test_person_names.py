"""Names joined over a text."""

from __future__ import annotations

import pytest

from warta.text.entities.person_names import alike, join_names, same_person


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (["Budi", "Budi Santoso", "Santoso"], [0, 0, 0]),
        (["Budi Santoso", "Siti Santoso", "Santoso"], [0, 1, 1]),
        (["John Smith", "John Q. Smith", "Smith"], [0, 0, 0]),
        (["Budi IS", "Budi Indra Santoso", "Budi IP"], [0, 0, 1]),
        (["Salim", "Ivan"], [0, 1]),
        (["Muhammad Salim", "Muhamad Salim"], [0, 0]),
        (["Bill Baker", "Mary Baker"], [0, 1]),
        (["Ann Baker", "Lee Baker", "Ann Baker", "Baker", "Lee", "Baker"], [0, 1, 0, 0, 1, 1]),
        (["Ann Baker", "Baker", "Baker", "Lee Baker", "Baker", "Lee"], [0, 0, 0, 1, 0, 1]),  # she is called so by habit
        (["J. Baker", "John Baker", "Baker"], [0, 0, 0]),
        (["Budi S Santoso", "Susilo"], [0, 1]),  # nobody goes by what an initial may stand for
        (["John Baker", "Ann Baker Smith", "Baker", "Ann"], [0, 1, 0, 1]),  # nobody is called by a name in the middle
        (["Lee Baker", "Baker", "Lee Baker Jr.", "Ann Baker", "Baker", "Baker Jr."], [0, 0, 1, 2, 2, 1]),  # his son
        (["Lee Baker Jr.", "Baker", "Lee Baker"], [0, 0, 0]),
        (["Lee Baker III", "Ann Baker", "Lee Baker", "Baker"], [0, 1, 0, 0]),
        (["İbrahim Halim", "Ibrahim Halim", "Ibrahim"], [0, 0, 0]),  # "İ" has two small letters
    ],
)
def test_join_names(names: list[str], groups: list[int]) -> None:
    """Full names first; a single name is of the last full one before it, else of the first."""
    found = join_names([tuple(name.replace(".", "").split()) for name in names])
    first = {number: i for i, number in reversed(list(enumerate(found)))}
    assert [sorted(first.values()).index(first[number]) for number in found] == groups


def test_a_single_name_with_an_office() -> None:
    """ "President Baker" is whoever is told as president, though another Baker was named last."""
    names = [("Ann", "Baker"), ("Lee", "Baker"), ("Baker",), ("Baker",)]
    assert join_names(names, [["president"], [], ["president"], []]) == [0, 1, 0, 0]
    assert join_names(names, [["leader"], [], ["president", "leader"], []]) == [0, 1, 0, 0]
    assert join_names(names, [[], [], ["president"], []]) == [0, 1, 1, 1]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Budi", "budi", True),
        ("J", "John", True),
        ("Ali", "Eli", False),
        ("Hasan", "Hasan", True),
        ("Mohamed", "Mohammed", True),
        ("Fernando", "Fernandinho", False),
        ("William", "Williams", False),
    ],
)
def test_alike(one: str, other: str, same: bool) -> None:
    """Case and initials do not part two names, short different ones do."""
    assert alike(one, other) is same


def test_order_matters() -> None:
    """The parts of the shorter name follow in order."""
    assert same_person(("Budi", "Santoso"), ("Budi", "Agung", "Santoso"))
    assert not same_person(("Santoso", "Budi"), ("Budi", "Agung", "Santoso"))
