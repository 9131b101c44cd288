"""The OpenAPI document: it is one, rows fit it, and requests drawn from it never find a fault."""

from __future__ import annotations

import re

import jsonschema
import pyarrow as pa
import pytest

from serve.asking import Client
from warta.serve.filters import filters_of
from warta.serve.lists import LISTS, List, page, query_of
from warta.serve.openapi import document, of_arrow, row_schema
from warta.serve.routes import ROUTES
from warta.serve.store import Store


def test_every_route_and_every_filter_is_told() -> None:
    paths = document()["paths"]
    for route in ROUTES:
        for suffix in route.suffixes:
            found = paths[re.sub(r"\{(\w+):path\}", r"{\1}", route.path) + suffix]["get"]
            assert {"200", "400", "404", "503"} <= found["responses"].keys()
    for of in LISTS:
        told = {one["name"]: one for one in paths[f"/{of.name}.json"]["get"]["parameters"]}
        assert {one.name for one in filters_of(of.name)} < told.keys()
        assert all(one["description"] for one in told.values())


def test_each_operation_has_its_own_name() -> None:
    names = [found["get"]["operationId"] for found in document()["paths"].values()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.name)
def test_rows_fit_what_is_told_of_them(store: Store, of: List) -> None:
    schema = row_schema(of)
    assert all(one["description"] for one in schema["properties"].values())
    rows = page(store, of, query_of(of, [("limit", "500")]))["rows"]
    assert rows
    for row in rows:
        jsonschema.validate(row, schema)
        assert row.keys() == schema["properties"].keys()


def test_types_of_columns() -> None:
    assert of_arrow(pa.list_(pa.int32())) == {"type": ["array", "null"], "items": {"type": ["integer", "null"]}}
    assert of_arrow(pa.date32()) == {"type": ["string", "null"], "format": "date"}


def test_the_address_gives_the_document(client: Client) -> None:
    assert client.json("/openapi.json") == document()
