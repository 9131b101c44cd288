"""What the TOML of an ontology may hold."""

from __future__ import annotations

import pytest

from warta.languages import languages
from warta.ontology.form import CASUALTIES, DEED, LEXICON, PARTS, TYPE, check_row, each, number, share, swaps, table


@pytest.mark.parametrize("code", sorted(languages()))
def test_the_lexicons_that_ship_are_in_form(code: str) -> None:
    """So none of what a user may copy from them is refused."""
    lexicon = languages()[code].table("events")
    check_row(lexicon, "the file", LEXICON)
    for name in PARTS.keys() & lexicon:
        check_row(lexicon[name], name, PARTS[name])
    for entry in lexicon["deed"]:
        check_row(entry, "an entry", DEED, ("type",))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"score": 1, "meaning": "m"}, "it has no quad"),
        ({"quad": 5, "score": 1, "meaning": "m"}, "quad of it must be 1, 2, 3 or 4, and is 5"),
        ({"quad": True, "score": 1, "meaning": "m"}, "quad of it must be 1, 2, 3 or 4, and is True"),
        ({"quad": 4, "score": True, "meaning": "m"}, "score of it must be a number, and is True"),
        ({"quad": 4, "score": 1, "meaning": "m", "modes": {"a": "b"}}, "a of modes of it must be a number, and is 'b'"),
        ({"quad": 4, "score": 1, "meaning": "m", "modes": 2}, "modes of it must be a table, whose values have names"),
    ],
)
def test_a_row_is_told_by_its_value(row: dict[str, object], told: str) -> None:
    with pytest.raises(TypeError, match=told):
        check_row(row, "it", TYPE, ("quad", "score", "meaning"))


@pytest.mark.parametrize("most", [[99, 24], [24], [24, True], ["24", "99"]])
def test_of_vague_numbers_the_least_comes_first(most: list[object]) -> None:
    with pytest.raises(TypeError, match="dozens of vague of it must be the least and the most"):
        check_row({"vague": {"dozens": most}}, "it", CASUALTIES)


def test_values_that_are_in_form_pass() -> None:
    share(1, "it")
    swaps([["ied", "y"], ["s", ""]], "it")
    each(number)({"a": 1, "b": 2.5}, "it")
    check_row({"dead": ["killed"], "vague": {"dozens": [24, 99]}}, "it", CASUALTIES)


def test_long_values_are_cut() -> None:
    """A slip at the top of a file does not print the file."""
    with pytest.raises(TypeError) as error:
        table("x" * 1000, "it")
    assert len(str(error.value)) < 200
