"""Shapes of JSON values: each one turns a record's value into JSON, and describes itself as JSON Schema.

`warta/fields.py` describes the whole record with them, once; the JSON, its schema and the page of the
documentation that lists every field are all made from that description.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Protocol, TypeAlias

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None


class Shape(Protocol):
    """A kind of JSON value."""

    def form(self, value: Any) -> Json:
        """The value as JSON."""

    def schema(self) -> dict[str, Json]:
        """The JSON Schema of such a value."""

    def words(self) -> str:
        """How the documentation describes such a value."""

    def parts(self) -> Iterator[Fields]:
        """The objects with fields of their own that occur in it."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A string, number or truth value, as it is."""

    type: str
    pattern: str | None = None
    minimum: int | None = None
    maximum: int | None = None

    def form(self, value: Any) -> Json:
        """The value itself."""
        return value  # type: ignore[no-any-return]

    def schema(self) -> dict[str, Json]:
        """Its type, and its limits where it has any."""
        limits = {"pattern": self.pattern, "minimum": self.minimum, "maximum": self.maximum}
        return {"type": self.type, **{name: limit for name, limit in limits.items() if limit is not None}}

    def words(self) -> str:
        """Its type."""
        return self.type

    def parts(self) -> Iterator[Fields]:
        """None."""
        return iter(())


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words. `called`: what the documentation says instead of listing them. `open`: more may come."""

    values: tuple[str, ...]
    called: str | None = None
    open: bool = False

    def form(self, value: Any) -> Json:
        """The word itself."""
        return value  # type: ignore[no-any-return]

    def schema(self) -> dict[str, Json]:
        """The list of words; if it is open, any other word as well."""
        listed: dict[str, Json] = {"enum": list(self.values)}
        return {"anyOf": [listed, {"type": "string"}]} if self.open else listed

    def words(self) -> str:
        """What they are called, otherwise the list of words."""
        return self.called or ", ".join(f"`{value}`" for value in self.values)

    def parts(self) -> Iterator[Fields]:
        """None."""
        return iter(())


@dataclass(frozen=True, slots=True)
class Range:
    """A `Span` as `[start, stop]`."""

    def form(self, value: Any) -> Json:
        """Its two offsets."""
        return [value.start, value.stop]

    def schema(self) -> dict[str, Json]:
        """Two whole numbers."""
        return {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}

    def words(self) -> str:
        """How it is written."""
        return "[start, stop]"

    def parts(self) -> Iterator[Fields]:
        """None."""
        return iter(())


@dataclass(frozen=True, slots=True)
class Maybe:
    """A value that may be unknown: null then."""

    shape: Shape

    def form(self, value: Any) -> Json:
        """None stays null."""
        return None if value is None else self.shape.form(value)

    def schema(self) -> dict[str, Json]:
        """The shape's, or null."""
        return {"anyOf": [self.shape.schema(), {"type": "null"}]}

    def words(self) -> str:
        """The shape's, or null."""
        return f"{self.shape.words()} or null"

    def parts(self) -> Iterator[Fields]:
        """The shape's."""
        return self.shape.parts()


@dataclass(frozen=True, slots=True)
class Many:
    """A list of values of one shape."""

    shape: Shape

    def form(self, value: Any) -> Json:
        """Each of them in order."""
        return [self.shape.form(item) for item in value]

    def schema(self) -> dict[str, Json]:
        """A list of the shape's."""
        return {"type": "array", "items": self.shape.schema()}

    def words(self) -> str:
        """A list of the shape's."""
        return f"list of {self.shape.words()}"

    def parts(self) -> Iterator[Fields]:
        """The shape's."""
        return self.shape.parts()


@dataclass(frozen=True, slots=True)
class Field:
    """A named value of an object. `take` gets it out of the record: the attribute of the same name by default.

    `optional`: it is there only where it was asked for.
    """

    name: str
    shape: Shape
    meaning: str
    take: Callable[[Any], Any] | None = None
    optional: bool = False

    def of(self, record: Any) -> Json:
        """The field of `record` as JSON."""
        return self.shape.form((self.take or attrgetter(self.name))(record))


@dataclass(frozen=True, slots=True)
class Fields:
    """An object: what it is, and its fields in order. Unknown is null; only optional ones may be left out."""

    name: str
    meaning: str
    fields: tuple[Field, ...]

    def form(self, value: Any) -> Json:
        """Every field of the record `value` that is not optional."""
        return self.object(value)

    def object(self, value: Any) -> dict[str, Json]:
        """The same, known to be an object."""
        return {field.name: field.of(value) for field in self.fields if not field.optional}

    def schema(self) -> dict[str, Json]:
        """A reference to the definition of that name."""
        return {"$ref": f"#/$defs/{self.name}"}

    def definition(self) -> dict[str, Json]:
        """The definition itself."""
        return {
            "description": self.meaning,
            "type": "object",
            "properties": {field.name: {"description": field.meaning, **field.shape.schema()} for field in self.fields},
            "required": [field.name for field in self.fields if not field.optional],
            "additionalProperties": False,
        }

    def words(self) -> str:
        """Its name."""
        return f"[{self.name}](#{self.name})"

    def parts(self) -> Iterator[Fields]:
        """Itself, then the objects in its fields."""
        yield self
        for field in self.fields:
            yield from field.shape.parts()
