"""The OpenAPI document, made of the tables of routes, filters and columns: what is asked, and what is answered."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import pyarrow as pa

from warta import __version__
from warta.dataset import ARTICLES, COPIES, ENTITIES, EVENTS, OCCURRENCES, QUOTES, STORIES, Column
from warta.serve.lists import LISTS, List
from warta.serve.routes import ROUTES, Parameter, Route
from warta.serve.told import NUMBERS

Schema: TypeAlias = dict[str, Any]

PROBLEMS = {
    "400": "A parameter is unknown, or has a value that it cannot have; `parameter` and `allowed` tell.",
    "404": "The dataset has no such thing.",
    "503": "The question took too long, or the dataset is being rebuilt; try again.",
}
TABLE_OF = {
    "events": EVENTS,
    "articles": ARTICLES,
    "quotes": QUOTES,
    "entities": ENTITIES,
    "stories": STORIES,
    "occurrences": OCCURRENCES,
}
ALL = (EVENTS, ARTICLES, QUOTES, ENTITIES, OCCURRENCES, COPIES, STORIES)
"""Where a column is looked for, after the list's own table."""

TEXT: Schema = {"type": ["string", "null"]}
HOW_MANY: Schema = {"type": "integer", "minimum": 0}
DAY: Schema = {"type": ["string", "null"], "format": "date"}

COMPUTED: Mapping[str, tuple[Schema, str]] = {
    "evidence": ({"type": ["string", "null"]}, "The address that opens the live page at the words."),
    "key": (TEXT, "Kind and name: the address of its page."),
    "lead": (TEXT, "The beginning of its text."),
    "mentions": (HOW_MANY, "How often it is named."),
    "articles": (HOW_MANY, "How many articles name it or tell of it."),
    "did": (HOW_MANY, "How many deeds are told of it."),
    "underwent": (HOW_MANY, "How many deeds befell it."),
    "said": (HOW_MANY, "How many quotes are its."),
    "outlets": (HOW_MANY, "How many outlets tell of it."),
    "occurrences": (HOW_MANY, "How many of its deeds several articles tell of."),
    "disagreements": (HOW_MANY, "In how many of them the articles disagree."),
    "origins": (HOW_MANY, "How many independent origins tell of it; of a story: of its best-told deed."),
    "claims": (HOW_MANY, "How many claims of it there are."),
    "statuses": ({"type": "array", "items": {"type": "string"}}, "What the claims say of it."),
    "first_day": (DAY, "The first day."),
    "last_day": (DAY, "The last day."),
    "lang": (TEXT, "The language of the article."),
}
"""What is shown and stands in no table of the dataset, or under the same name means something else."""

OF_ANSWERS: Mapping[str, tuple[str, ...]] = {
    "home": ("counts", "days", "types", "pairs", "places", "outlets", "languages", "stories", "building"),
    "article": ("article", "text", "blocks", "entities", "quotes", "events", "copies", "versions", "story"),
    "story": ("story", "title", "first", "by_outlet", "articles", "occurrences"),
    "occurrence": ("occurrence", "story", "type", "first", "by_origin", "disagrees", "claims"),
    "entity": ("key", "kind", "name", "counts", "did", "underwent", "claimed", "quotes", "outlets", "with", "days"),
    "search": ("q", "page", "pages", "complete", "totals", "articles", "quotes", "entities"),
    "compare": ("story", "title", "outlets", "a", "b", "both", "only_a", "only_b"),
    "counts": ("total", "days", "undated", "types", "statuses", "pairs", "places"),
}
"""What an answer that is no list has at least."""

FORMS = {
    ".csv": ("text/csv", "All rows as CSV."),
    ".jsonl": ("application/jsonl", "All rows, a JSON object a line."),
    ".geojson": ("application/geo+json", "All rows as a GeoJSON collection."),
}


def document() -> Schema:
    """The whole document, OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Warta",
            "version": __version__,
            "description": "Who said or did what to whom, when and where, and on whose word. Read-only.",
        },
        "paths": {path: {"get": found} for route in ROUTES for path, found in _operations(route).items()},
        "components": {
            "schemas": {of.name: row_schema(of) for of in LISTS} | {"Problem": PROBLEM_SCHEMA},
        },
    }


PROBLEM_SCHEMA: Schema = {
    "type": "object",
    "description": "RFC 9457.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "parameter": {"type": "string", "description": "The parameter that is wrong."},
        "allowed": {"description": "What may stand there."},
    },
}


def _operations(route: Route) -> dict[str, Schema]:
    path = re.sub(r"\{(\w+):path\}", r"{\1}", route.path)
    return {f"{path}{suffix}": _operation(route, path, suffix) for suffix in route.suffixes}


def _operation(route: Route, path: str, suffix: str) -> Schema:
    names = re.findall(r"\{(\w+)\}", path)
    parameters = [_in_path(name) for name in names] + [_in_query(one) for one in route.parameters]
    return {
        "operationId": f"{route.name}{suffix}",
        "summary": route.meaning,
        "parameters": parameters,
        "responses": {"200": _answer(route, suffix)} | {status: _problem(PROBLEMS[status]) for status in PROBLEMS},
    }


def _in_path(name: str) -> Schema:
    schema = {"type": "string", "minLength": 1}
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _in_query(one: Parameter) -> Schema:
    schema = {"type": "array", "items": dict(one.schema), "maxItems": 50} if one.many else dict(one.schema)
    return {"name": one.name, "in": "query", "required": False, "description": one.meaning, "schema": schema}


def _problem(meaning: str) -> Schema:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": meaning, "content": {"application/problem+json": {"schema": schema}}}


def _answer(route: Route, suffix: str) -> Schema:
    if suffix in FORMS:
        form, meaning = FORMS[suffix]
        return {"description": meaning, "content": {form: {"schema": {}}}}
    schema = page_schema(route.of) if route.of else _object(OF_ANSWERS[route.name])
    return {"description": route.meaning, "content": {"application/json": {"schema": schema}}}


def _object(names: Sequence[str]) -> Schema:
    return {"type": "object", "required": list(names)}


def page_schema(of: List) -> Schema:
    """What a page of a list looks like."""
    return {
        "type": "object",
        "required": ["list", "total", "rows", "next", "limit", "sort", "filters"],
        "properties": {
            "list": {"const": of.name},
            "total": {**HOW_MANY, "description": "How many rows the filters find."},
            "rows": {"type": "array", "items": {"$ref": f"#/components/schemas/{of.name}"}},
            "next": {"type": ["string", "null"], "description": "`cursor` of the next page; null: this is the last."},
            "limit": {"type": "integer"},
            "sort": {"type": "string"},
            "filters": {"type": "object"},
        },
    }


def row_schema(of: List) -> Schema:
    """What a row of a list looks like."""
    properties = {name: _of_column(of, name) for name in of.names}
    return {"type": "object", "description": of.meaning, "required": list(properties), "properties": properties}


def _of_column(of: List, name: str) -> Schema:
    own = {column.name: column for column in TABLE_OF[of.name].columns}
    if name in COMPUTED and (name not in own or of.name in ("entities", "stories", "occurrences")):
        schema, meaning = COMPUTED[name]
        return {**schema, "description": meaning}
    column = own.get(name) or next(column for table in ALL for column in table.columns if column.name == name)
    return {**_of_type(column), "description": column.meaning}


def _of_type(column: Column) -> Schema:
    if column.name in NUMBERS:
        return {"type": ["string", "null"], "pattern": "^[0-9]+$"}
    return of_arrow(column.type)


def of_arrow(kind: pa.DataType) -> Schema:
    """An Arrow type as JSON Schema; anything may be null."""
    if pa.types.is_list(kind):
        return {"type": ["array", "null"], "items": of_arrow(kind.value_type)}
    if pa.types.is_struct(kind):
        fields = (kind.field(place) for place in range(kind.num_fields))
        return {"type": ["object", "null"], "properties": {one.name: of_arrow(one.type) for one in fields}}
    return {"type": [IN_JSON.get(kind, "string"), "null"], **({"format": "date"} if pa.types.is_date(kind) else {})}


IN_JSON = {pa.int64(): "integer", pa.int32(): "integer", pa.float64(): "number", pa.bool_(): "boolean"}
