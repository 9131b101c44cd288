"""Records of JSON-LD."""

from __future__ import annotations

import pytest

from warta.page.json_ld import MOST_ITEMS, read_records, records_in, text_of, types_of, values_of


def test_graphs_and_lists_are_opened_in_order() -> None:
    found = read_records(['[{"@graph": [{"@type": "WebPage"}, {"@type": ["Article", 3]}]}]', '{"@type": "Person"}'])
    assert [types_of(record) for record in found] == [(), ("WebPage",), ("Article",), ("Person",)]


def test_references_to_named_records_are_followed() -> None:
    """Also where several are referred to; a reference to nothing stays."""
    person = '{"@type": "Person", "@id": "#1", "name": "Sri"}'
    article = '{"@type": "NewsArticle", "author": [{"@id": "#1"}, {"@id": "#2"}]}'
    _, found, _ = read_records([f'{{"@graph": [{article}, {person}]}}'])
    assert list(values_of(found["author"])) == ["Sri", "#2"]


@pytest.mark.parametrize(
    "source",
    [
        '{"headline": "Panen\nraya",}',
        '/* made by hand */ {"headline": "Panen raya"};',
        '<![CDATA[ {"headline": "Panen raya"} ]]>',
    ],
)
def test_last_commas_line_ends_and_comments_are_read(source: str) -> None:
    (record,) = read_records([source])
    assert " ".join(text_of(record["headline"]).split()) == "Panen raya"


def test_broken_scripts_are_left_out_and_the_others_read() -> None:
    deep = "[" * 100_000
    assert read_records(["{nothing", deep, '"a string"', '{"@type": "Article"}']) == [{"@type": "Article"}]


def test_an_endless_list_is_read_up_to_a_bound() -> None:
    assert 0 < len(read_records([f"[{'{},' * 2 * MOST_ITEMS}{{}}]"])) <= MOST_ITEMS


def test_a_value_is_a_name_an_address_or_a_string() -> None:
    assert list(values_of(["Panen &amp;amp; pesta", {"name": ["Sri", 1]}, {"url": "https://kabar.example"}, 7])) == [
        "Panen &amp; pesta",
        "Sri",
        "https://kabar.example",
    ]


def test_what_is_no_record_and_no_text_is_left_out() -> None:
    assert records_in([{"a": 1}, "b"]) == records_in({"a": 1}) == [{"a": 1}]
    assert records_in(None) == []
    assert text_of({"a": 1}) == ""
