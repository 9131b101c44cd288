"""The fields of a list's filters, and the addresses that a page of a list leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlencode

from warta.serve.filters import FILTERS, Filter
from warta.serve.lists import LISTS
from warta.serve.pages.words import Words

Pairs = Sequence[tuple[str, str]]

SHOWN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "events": (
            *("type", "quad", "status", "party", "actor", "recipient", "claimant", "outlet", "agency", "place"),
            *("country", "sector", "lang", "from", "to", "confidence", "origins", "once"),
        ),
        "articles": ("outlet", "agency", "lang", "from", "to"),
        "quotes": ("speaker", "force", "direct", "country", "sector", "outlet", "agency", "lang", "from", "to"),
        "stories": ("outlet", "agency", "origins", "disagrees", "lang", "from", "to"),
        "occurrences": ("type", "quad", "party", "claimant", "outlet", "place", "country", "origins", "disagrees"),
        "entities": ("name", "kind", "country", "sector"),
    }
)
"""Which filters have a field, in this order. Others stay in the address, as does the order of the rows."""

STEPS: Final = MappingProxyType({"number": "0.05", "integer": "1"})
PAGED = ("cursor", "ui")  # what a change of a filter takes off
FORMS: Final = MappingProxyType(
    {
        "events": ("json", "csv", "jsonl", "geojson"),
        "articles": ("json", "csv", "jsonl"),
        "quotes": ("json", "csv", "jsonl"),
        "stories": ("json", "csv", "jsonl"),
        "occurrences": ("json", "csv", "jsonl", "geojson"),
        "entities": ("json", "csv", "jsonl"),
    }
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form. `options`: the values and their names, where there are few."""

    name: str
    label: str
    value: str
    type: str = "text"
    options: tuple[tuple[str, str], ...] = ()
    max: float = 1
    step: str = "1"
    any: str | None = None  # what the empty option is called


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of a list: its rows, its form, and where it leads. `first`: the first page, where this is another."""

    path: str
    fields: tuple[Field, ...]
    kept: tuple[tuple[str, str], ...]
    rows: Sequence[Mapping[str, Any]]
    total: int
    next: str | None = None
    first: str | None = None
    exports: tuple[tuple[str, str], ...] = ()
    active: tuple[tuple[str, str], ...] = ()  # what is set, in words, and the address without it


def list_page(name: str, found: Mapping[str, Any], query: Pairs, words: Words) -> ListPage:
    """A page of a list as its dict has it. `query`: the parameters of the address."""
    path = f"/{name}"
    bare = [(key, value) for key, value in query if key not in PAGED and value]
    first_values = dict(reversed(bare))
    fields = (*_fields(name, first_values, words), _order(name, first_values.get("sort", ""), words))
    own = {one.name for one in fields}
    return ListPage(
        path,
        fields,
        tuple(pair for pair in bare if pair[0] not in own or pair[1] != first_values[pair[0]]),
        found["rows"],
        found.get("total") or len(found["rows"]),
        next=address(path, [*bare, ("cursor", found["next"])]) if found.get("next") else None,
        first=address(path, bare) if len(bare) < len([1 for key, _ in query if key != "ui"]) else None,
        active=tuple(_active(path, bare, fields, words)),
        exports=tuple((form, address(f"{path}.{form}", bare)) for form in FORMS[name]),
    )


def _active(path: str, query: Pairs, fields: Iterable[Field], words: Words) -> Iterator[tuple[str, str]]:
    known = {one.name: one for one in fields}
    for number, (name, value) in enumerate(query):
        if name in ("sort", "limit"):
            continue
        label = known[name].label if name in known else words.named("filter", name)
        told = dict(known[name].options).get(value, value) if name in known else value
        yield f"{label.partition(' (')[0]}: {told}", address(path, [*query[:number], *query[number + 1 :]])


def address(path: str, query: Pairs) -> str:
    """A path with its parameters."""
    return f"{path}?{urlencode(list(query))}" if query else path


def narrowed(path: str, query: Pairs, **more: object) -> str:
    """The address with some parameters replaced, from its first page on."""
    wanted = {name: str(value) for name, value in more.items()}
    kept = [(name, value) for name, value in query if name not in wanted and name not in PAGED]
    return address(path, [*kept, *wanted.items()])


def _fields(name: str, values: Mapping[str, str], words: Words) -> Iterator[Field]:
    known = {one.name: one for one in FILTERS if name in one.columns}
    for wanted in SHOWN[name]:
        if wanted in known:
            yield _field(known[wanted], values.get(wanted, ""), words)


def _order(name: str, value: str, words: Words) -> Field:
    sorts = next(one.sorts for one in LISTS if one.name == name)
    options = tuple((f"-{sort.name}", words(f"sort.{sort.name}")) for sort in sorts[1:])
    return Field("sort", words("sort.label"), value, options=options, any=words(f"sort.{sorts[0].name}"))


def _field(one: Filter, value: str, words: Words) -> Field:
    """The field of a filter, by the JSON Schema of its values."""
    label, schema = words(f"filter.{one.name}"), one.form.schema
    if "enum" in schema:
        options = tuple((code, _named(one.name, code, words)) for code in schema["enum"])
        return Field(one.name, label, value, options=options)
    if schema.get("format") == "date":
        return Field(one.name, label, value, "date")
    if schema["type"] in STEPS:
        return Field(one.name, label, value, "number", max=schema["maximum"], step=STEPS[schema["type"]])
    return Field(one.name, label, value)


def _named(name: str, code: str, words: Words) -> str:
    return words(f"filter.{name}_{code}") if code in ("true", "false") else words.named(name, code)
