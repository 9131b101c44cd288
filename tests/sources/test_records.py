import base64
import json

import pytest

from warta.errors import EmptyError, RecordError
from warta.records import Failure, Page
from warta.sources import jsonl_pages, page_of_record


def test_a_record_becomes_a_page():
    record = {
        "id": 7,
        "url": "https://kabar.id/x",
        "text": "Beras",
        "title": "Panen",
        "published": "2024-03-12",
        "lang": "id",
        "publisher": "Kabar",
    }
    said = {name: record[name] for name in ("url", "title", "published", "lang", "publisher")}
    assert page_of_record(record) == Page("7", text="Beras", **said)


def test_html_comes_as_text_or_as_base64():
    assert page_of_record({"id": "a", "html": "<p>é</p>"}).html == "<p>é</p>".encode()
    assert page_of_record({"id": "a", "html_base64": base64.b64encode(b"<p>").decode()}).html == b"<p>"


@pytest.mark.parametrize(
    "record", [{}, {"text": "a", "html": "b"}, {"text": 3}, {"html_base64": "!"}, {"text": "a", "url": 1}]
)
def test_a_record_out_of_form_is_named(record):
    with pytest.raises(RecordError, match=r"^news:3: "):
        page_of_record(record, "news:3")


@pytest.mark.parametrize("known", [{"id": 7}, {"url": "https://kabar.example/7"}])
def test_a_record_out_of_form_is_told_by_its_place_and_its_id(known):
    """A number alone is hard to find again."""
    (one,) = known.values()
    (failure,) = jsonl_pages([json.dumps({"text": "Beras", "published": 1718000000, **known})], "news.jsonl")
    assert failure == Failure(str(one), f"news.jsonl:1 ({one}): published must be a string.")


def test_an_empty_record_is_named():
    with pytest.raises(EmptyError):
        page_of_record({"text": " "})


def test_a_broken_line_is_a_failure_and_the_next_is_read():
    lines = [json.dumps({"id": "1", "text": "Beras"}), "{broken", "", "[1]", json.dumps({"id": "2", "text": "\ud83d"})]
    found = list(jsonl_pages(lines, "news.jsonl"))
    assert [type(page) for page in found] == [Page, Failure, Failure, Page]
    assert found[1].id == "news.jsonl:2"
    found[3].text.encode("utf-8")  # a lone surrogate is replaced


@pytest.mark.parametrize("content", [{"text": "Beras naik"}, {"html": "<p>Beras</p>"}, {}])
def test_lone_surrogates_of_the_envelope_are_replaced(content: dict[str, str]) -> None:
    """A title with half an emoji is read: it was a fault of ours."""
    page = page_of_record({"id": "a", "title": "Beras \ud83d", "publisher": "Kabar \udfff", **content})
    assert (page.title, page.publisher) == ("Beras \ufffd", "Kabar \ufffd")


@pytest.mark.parametrize("lines", [[], ["", " \n"]])
def test_lines_without_a_record_are_one_failure(lines: list[str]) -> None:
    """What was to be read is not there, and nothing else would tell it."""
    (nothing,) = jsonl_pages(lines, "news.jsonl")
    assert isinstance(nothing, Failure)
    assert nothing.error.startswith('news.jsonl: holds no record; write one a line, {"id", ')


@pytest.mark.parametrize("content", [{}, {"text": None}, {"text": ""}, {"text": " \n"}, {"html": None}])
def test_a_title_alone_is_a_headline(content: dict[str, str | None]) -> None:
    page = page_of_record({"id": "a", "title": "Warga Protes Harga Beras", **content})
    assert (page.title, page.text, page.html) == ("Warga Protes Harga Beras", "", None)


def test_a_text_in_the_place_of_records_is_told_how_to_be_given() -> None:
    """Once, at its first line on standard input; a file's form is told by its name."""
    first, second = jsonl_pages(["Polisi menahan warga.\n", "Warga pulang.\n"], "-")
    assert isinstance(first, Failure) and first.error.endswith("or add --format text if this is a text.")
    assert isinstance(second, Failure) and "--format" not in second.error
    (file,) = jsonl_pages(["Polisi menahan warga.\n"], "news.jsonl")
    assert isinstance(file, Failure) and "--format" not in file.error
