from dataclasses import replace

import pytest

from sample import READING, TEXT
from warta.explain import Reason, deed_numbers, explain, how_many, name_of, speaker_of
from warta.records import Count, Link, Party, Span

REASONS = explain(READING)


def found(field: str) -> list[Reason]:
    return [reason for reason in REASONS if reason.field == field]


def test_the_words_are_those_of_the_span() -> None:
    assert all(reason.words == reason.span.of(TEXT) for reason in REASONS if reason.span)


def test_a_value_from_markup_has_a_rule_and_no_words() -> None:
    (reason,) = found("published")
    assert (reason.rule, reason.words) == ("meta:article:published_time", None)


def test_every_line_has_its_rule() -> None:
    assert [reason.value for reason in REASONS if reason.field.endswith(".role")] == [
        block.role for block in READING.article.blocks
    ]


def test_an_entity_is_shown_where_it_is_first_named() -> None:
    (reason,) = found("entities.e1")
    assert reason.value == "Lena Marsh, person, foreign minister, ARD, GOV (1.00)"
    assert reason.span == READING.mentions[1].span


def test_a_quote_tells_speaker_and_agency() -> None:
    (reason,) = found("quotes[0]")
    assert (reason.value, reason.rule) == ("direct, by Lena Marsh, via Kabar Wire", "name-before-cue")


def test_a_quote_tells_how_its_speaker_was_found_and_its_chain() -> None:
    (quote,) = READING.quotes
    chain = (Link("speaker", "Lena Marsh", None), Link("agency", "AP", None), Link("publisher", "Kabar", None))
    told = replace(quote, speaker_rule="name", speaker_confidence=0.97, chain=chain)
    (reason,) = [r for r in explain(replace(READING, quotes=(told,))) if r.field == "quotes[0]"]
    assert reason.value == "direct, by Lena Marsh (name, 0.97), agency AP, publisher Kabar"


def test_an_event_has_a_line_for_each_rule_of_its_type() -> None:
    assert [reason.rule for reason in found("events[0]")] == ["lexicon:ask for talks"]
    assert [reason.rule for reason in found("events[1]")] == ["lexicon:kill"]


def test_a_deed_told_again_has_the_event_that_stands_for_it_and_the_rule() -> None:
    first = replace(READING.events[0], deed=1, rules=("deed:told first",))
    again = replace(READING.events[1], deed=1, rules=("deed:one word",))
    told = {r.field: r for r in explain(replace(READING, events=(first, again))) if r.field.endswith(".deed")}
    assert [(field, r.value, r.rule, r.words) for field, r in told.items()] == [
        ("events[0].deed", "events[1]", "told first", "killed"),
        ("events[1].deed", "events[1]", "one word", "killed"),
    ]
    assert not [reason for reason in REASONS if reason.field.endswith(".deed")], "told once"


def test_events_of_one_deed_have_one_number() -> None:
    first, again = READING.events
    events = (first, replace(again, deed=1), replace(first, deed=0), replace(again, deed=None))
    assert deed_numbers(replace(READING, events=events)) == ["1", "2", "1", "3"]


def test_a_part_of_an_event_has_the_rule_named_for_it_or_those_of_its_type() -> None:
    assert [(reason.value, reason.rule) for reason in found("events[0].actors[0]")] == [("Ardania", "subject")]
    assert [(reason.value, reason.rule) for reason in found("events[1].claimants[0]")] == [
        ("Lena Marsh", "lexicon:kill")
    ]
    assert [(reason.value, reason.rule) for reason in found("events[0].mode")] == [("meet", "lexicon:ask for talks")]


def test_every_part_of_an_event_is_told() -> None:
    told = {reason.field.removeprefix("events[1].") for reason in REASONS if reason.field.startswith("events[1].")}
    assert told == {"actors[0]", "recipients[0]", "time", "status", "claimants[0]", "background", "dead"}


def test_names_fall_back_to_the_words() -> None:
    assert name_of(READING.events[1].actors[0], READING) == "Rebels"
    assert name_of(Party(None, None, None, None), READING) == "?"
    unnamed = replace(READING.quotes[0], who=None)
    assert speaker_of(unnamed, READING) == "Lena Marsh"
    assert speaker_of(replace(unnamed, speaker=None), READING) == "?"


def test_a_reason_as_json() -> None:
    assert found("published")[0].to_dict() == {
        "field": "published",
        "value": "2024-05-06T08:52:00+02:00",
        "rule": "meta:article:published_time",
        "span": None,
        "words": None,
        "link": None,
    }


@pytest.mark.parametrize(
    ("low", "high", "shown"), [(3, 3, "3"), (30, None, "30+"), (None, 5, "up to 5"), (3, 5, "3–5")]
)
def test_counts(low: int | None, high: int | None, shown: str) -> None:
    assert how_many(Count(low, high, Span(0, 1))) == shown


def test_words_have_a_link_to_the_live_page() -> None:
    assert [reason.link for reason in found("agencies")] == [
        "https://news.example/1#:~:text=Vienna%20%28-,Kabar%20Wire,-%29%20%2D%20%22We"
    ]
    assert [reason.link for reason in found("published")] == [None]
