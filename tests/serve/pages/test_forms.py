"""The form of a list holds what the address says, and its addresses keep it."""

from __future__ import annotations

from typing import Any

import pytest

from warta.serve.filters import FILTERS
from warta.serve.lists import LISTS, query_of
from warta.serve.pages.forms import FORMS, SHOWN, list_page, narrowed
from warta.serve.pages.words import all_words

EN = all_words()["en"]


def found(**more: Any) -> dict[str, Any]:
    return {"rows": [{}], "total": 3, "next": None, **more}


def test_every_field_is_a_filter_of_its_list() -> None:
    for name, fields in SHOWN.items():
        known = {one.name for one in FILTERS if name in one.columns}
        assert sorted(set(fields) - known) == [], name
    assert SHOWN.keys() == FORMS.keys() == {of.name for of in LISTS}


def test_fields_hold_the_values_of_the_address() -> None:
    page = list_page("events", found(), [("type", "ASSAULT"), ("from", "2024-06-03"), ("mode", "beat")], EN)
    values = {field.name: field.value for field in page.fields if field.value}
    assert values == {"type": "ASSAULT", "from": "2024-06-03"}
    assert page.kept == (("mode", "beat"),), "a filter without a field is not lost"


def test_each_kind_of_filter_has_its_field() -> None:
    fields = {field.name: field for field in list_page("events", found(), [], EN).fields}
    assert ("ASSAULT", "Assault") in fields["type"].options
    assert fields["from"].type == "date"
    assert (fields["confidence"].type, fields["confidence"].max) == ("number", 1)
    assert fields["actor"].type == "text"
    stories = {field.name: field for field in list_page("stories", found(), [], EN).fields}
    assert [code for code, _ in stories["disagrees"].options] == ["true", "false"]


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.name)
def test_what_a_form_may_send_is_understood(of: Any) -> None:
    for field in list_page(of.name, found(), [], EN).fields:
        for code, _ in field.options:
            query_of(of, [(field.name, code)])
        query_of(of, [(field.name, "")])


def test_pages_lead_on_and_back_and_keep_the_filters() -> None:
    page = list_page("events", found(next="abc="), [("type", "AID"), ("ui", "id")], EN)
    assert (page.next, page.first) == ("/events?type=AID&cursor=abc%3D", None)
    page = list_page("events", found(), [("type", "AID"), ("cursor", "abc")], EN)
    assert (page.next, page.first) == (None, "/events?type=AID")


def test_the_same_can_be_had_in_other_forms() -> None:
    page = list_page("events", found(), [("type", "AID"), ("cursor", "abc")], EN)
    assert dict(page.exports)["geojson"] == "/events.geojson?type=AID"


def test_a_filter_is_set_anew_and_the_page_is_the_first() -> None:
    query = [("type", "AID"), ("type", "ASSAULT"), ("cursor", "abc"), ("outlet", "Kabar & Co")]
    assert narrowed("/events", query, type="PROTEST") == "/events?outlet=Kabar+%26+Co&type=PROTEST"
    assert narrowed("/events", (), **{"from": "2024-06-03"}) == "/events?from=2024-06-03"


def test_what_is_set_is_told_and_can_be_taken_off_one_by_one() -> None:
    page = list_page("events", found(), [("type", "AID"), ("type", "ASSAULT"), ("mode", "beat"), ("sort", "-dead")], EN)
    assert [told for told, _ in page.active] == ["Kind: Aid", "Kind: Assault", "Mode: beat"]
    assert page.active[0][1] == "/events?type=ASSAULT&mode=beat&sort=-dead"
    assert page.kept == (("type", "ASSAULT"), ("mode", "beat")), "a second value is not lost when the form is sent"
