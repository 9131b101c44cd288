import json
from dataclasses import replace

import pytest

from sample import READING, TEXT, at
from warta.fields import FAILURE, RECORD, line_of
from warta.records import Failure, Reading

FORM = READING.to_dict()


def test_the_record_has_the_documented_keys_in_order() -> None:
    assert list(FORM) == [
        *(
            "id",
            "kind",
            "url",
            "canonical",
            "lang",
            "title",
            "published",
            "modified",
            "publisher",
            "authors",
            "editors",
        ),
        *("contributors", "agencies", "dateline", "section", "tags", "image", "access", "paging", "text", "blocks"),
        *("captions", "posts", "corrections", "sentences", "entities", "mentions", "moments", "quotes", "events"),
        "note",
    ]


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        ("blocks", "role start stop rule href"),
        ("captions", "start stop credit"),
        ("entities", "id name kind role country sector confidence"),
        ("mentions", "start stop entity"),
        ("moments", "start stop value grain"),
        (
            "quotes",
            "start stop direct cue speaker who via chain force continues confidence speaker_rule speaker_confidence "
            "rule",
        ),
        (
            "events",
            "type mode trigger sentence actors recipients place setting time status claimants background dead injured "
            "displaced deed confidence rules",
        ),
    ],
)
def test_each_part_has_the_documented_keys_in_order(part: str, keys: str) -> None:
    assert list(FORM[part][0]) == keys.split()


def test_spans_become_pairs_that_cut_the_words_out_of_the_text() -> None:
    start, stop = FORM["events"][0]["trigger"]
    assert FORM["text"][start:stop] == TEXT[start:stop] == "asks"
    assert FORM["sentences"][0] == [0, 32]


def test_unknown_is_null() -> None:
    assert FORM["modified"] is None
    assert FORM["events"][0]["time"]["span"] is None
    assert FORM["events"][1]["place"] is None


def test_a_count_keeps_its_bounds() -> None:
    span = at("at least 12")
    assert FORM["events"][1]["dead"] == {"low": 12, "high": None, "span": [span.start, span.stop]}


def test_notes_of_page_and_text_are_both_told_and_never_twice() -> None:
    noted = Reading(replace(READING.article, note="No body."), note="No events.")
    assert noted.to_dict()["note"] == "No body. No events."
    assert Reading(replace(READING.article, note="Same."), note="Same.").to_dict()["note"] == "Same."


def test_a_failure_is_a_line_of_its_own() -> None:
    assert line_of(Failure("7", "7 is empty.")) == {"id": "7", "error": "7 is empty."}


def test_the_form_is_json_as_it_stands() -> None:
    assert json.loads(json.dumps(FORM)) == FORM


def test_every_field_says_what_it_means() -> None:
    for part in (*RECORD.parts(), FAILURE):
        assert part.meaning.endswith(".")
        assert all(field.meaning.endswith((".", "…")) for field in part.fields), part.name


def test_links_lead_to_the_words_of_quotes_and_the_sentences_of_events_and_only_when_asked_for() -> None:
    record = line_of(READING, links=True)
    quotes, events = record["quotes"], record["events"]
    assert isinstance(quotes, list) and isinstance(events, list)
    assert (
        quotes[0]["link"]
        == "https://news.example/1#:~:text=Wire%29%20%2D%20%22-,We%20want%20talks%20now%2C,-%22%20Lena%20Marsh"
    )
    assert events[0]["link"] == "https://news.example/1#:~:text=Ardania%20asks%20for%20talks%20in%20Vienna"
    assert all("link" not in part for part in FORM["quotes"] + FORM["events"])
