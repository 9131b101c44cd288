from dataclasses import dataclass

from jsonschema import Draft202012Validator

from warta.records import Span
from warta.shapes import Field, Fields, Many, Maybe, OneOf, Plain, Range


@dataclass(frozen=True)
class Town:
    name: str
    size: int | None
    streets: tuple[Span, ...]


TOWN = Fields(
    "town",
    "A town.",
    (
        Field("name", OneOf(("Rome", "Oslo")), "Its name."),
        Field("size", Maybe(Plain("integer", minimum=1)), "How many live there."),
        Field("streets", Many(Range()), "Where they are."),
        Field("letters", Plain("integer"), "Length of its name.", lambda town: len(town.name)),
    ),
)


def test_form_takes_each_field_out_of_the_record() -> None:
    assert TOWN.form(Town("Rome", None, (Span(1, 4),))) == {
        "name": "Rome",
        "size": None,
        "streets": [[1, 4]],
        "letters": 4,
    }


def test_the_definition_accepts_the_form_and_nothing_else() -> None:
    checker = Draft202012Validator(TOWN.definition())
    good = TOWN.object(Town("Oslo", 3, ()))
    assert checker.is_valid(good)
    assert not checker.is_valid(good | {"size": 0})
    assert not checker.is_valid(good | {"name": "Paris"})
    assert not checker.is_valid(good | {"more": 1})
    assert not checker.is_valid({"name": "Oslo"})


def test_parts_are_all_objects_inside() -> None:
    country = Fields("country", "A country.", (Field("towns", Many(Maybe(TOWN)), "Its towns."),))
    assert [part.name for part in country.parts()] == ["country", "town"]


def test_words_for_the_documentation() -> None:
    assert Many(Maybe(Range())).words() == "list of [start, stop] or null"
    assert TOWN.words() == "[town](#town)"
