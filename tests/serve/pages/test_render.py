"""What templates call, and that a page escapes all it is given."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest

from warta.serve.pages.render import claim_chain, environment, harm, host, name_url, percent, short, static
from warta.serve.pages.words import all_words

EN = all_words()["en"]


def claim(**more: Any) -> dict[str, Any]:
    return {
        "publisher": "Eastfield Post",
        "url": "https://e.example/1",
        "origin": None,
        "chain": None,
        "claimants": [],
        **more,
    }


@pytest.mark.parametrize(
    ("more", "chain"),
    [
        ({}, ["Eastfield Post"]),
        ({"publisher": None}, ["e.example"]),
        ({"claimants": [{"name": "police"}], "origin": "Harbour Wire"}, ["police", "Harbour Wire", "Eastfield Post"]),
        ({"origin": "eastfield post"}, ["Eastfield Post"]),
        (
            {"chain": [{"kind": "source", "name": "a witness"}, {"kind": "speaker", "name": "police"}]},
            ["a witness", "police", "Eastfield Post"],
        ),
        ({"claimants": [{"name": None}]}, ["Eastfield Post"]),
    ],
)
def test_a_chain_leads_from_who_says_it_to_the_outlet(more: dict[str, Any], chain: list[str]) -> None:
    assert [link["name"] for link in claim_chain(claim(**more))] == chain


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"dead_low": 12, "dead_high": None}, ["12+ dead"]),
        ({"dead_low": 4, "dead_high": 4, "injured_low": None, "injured_high": 7}, ["4 dead", "up to 7 injured"]),
        ({"dead_low": 0, "dead_high": 0}, ["0 dead"]),
        ({}, []),
    ],
)
def test_harm_is_told_in_words(row: dict[str, Any], told: list[str]) -> None:
    assert list(harm(EN, row)) == told


def test_small_things() -> None:
    assert short("a\n b  c", 20) == "a b c"
    assert short("several words here", 12) == "several …"
    assert short(None, 12) == ""
    assert (percent(0.834), percent(None)) == ("83 %", "?")
    assert (host("https://www.a.example/b"), host("http://[bad")) == ("www.a.example", "http://[bad")
    assert name_url({"key": "person:Ann / <b>?"}) == "/entities/person:Ann%20%2F%20%3Cb%3E%3F"


def test_a_file_has_another_address_when_it_changes() -> None:
    assert static("warta.css") == static("warta.css")
    assert static("warta.css").startswith("/static/warta.css?")
    assert static("warta.css")[-12:] != static("warta.js")[-12:]


def test_templates_escape_and_hold_no_script_and_no_style_of_their_own() -> None:
    assert environment().from_string("{{ x }}").render(x="<script>") == "&lt;script&gt;"
    for file in files("warta.serve.pages").joinpath("templates").iterdir():
        text = file.read_text(encoding="utf-8")
        for word in ("|safe", "| safe", "style=", "onclick", "<style", "javascript:", "autoescape"):
            assert word not in text, f"{file.name}: {word}"
        assert text.count("<script") == text.count('<script type="module" src=')
