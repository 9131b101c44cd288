"""The project's first page, read as a whole: a regional site that passes on an agency's report of a call between two
ministers, under the file photo of another meeting. Each test holds one thing that a careful reader finds in it."""

from __future__ import annotations

import json
from typing import Any

import pytest

import warta
from shared import SHARED, needs

FOLDER = "data/readings/seed"
pytestmark = needs(f"{FOLDER}/texts.jsonl", f"{FOLDER}/gold.jsonl")

Row = dict[str, Any]
NEWS = "2023-11-19"


def first_row(name: str) -> Row:
    with (SHARED / FOLDER / name).open(encoding="utf-8") as rows:
        row: Row = json.loads(next(rows))
    return row


@pytest.fixture(scope="module")
def record() -> Row:
    return warta.read(first_row("texts.jsonl")["text"]).to_dict()


@pytest.fixture(scope="module")
def gold() -> Row:
    return first_row("gold.jsonl")


# ---------------------------------------------------------------- what a record says


def words(record: Row, span: Any) -> str:
    return str(record["text"][span[0] : span[1]])


def lines(record: Row, *roles: str) -> list[str]:
    return [words(record, (b["start"], b["stop"])) for b in record["blocks"] if b["role"] in roles]


def entity(record: Row, key: str | None) -> Row:
    return next((e for e in record["entities"] if e["id"] == key), {})


def named(record: Row, name: str) -> Row:
    return next(e for e in record["entities"] if name in e["name"])


def countries(event: Row, side: str = "actors") -> set[str | None]:
    return {party["country"] for party in event[side]}


def events(record: Row, kind: str, trigger: str = "") -> list[Row]:
    return [e for e in record["events"] if e["type"] == kind and trigger in words(record, e["trigger"]).lower()]


def day(event: Row) -> str | None:
    return event["time"]["value"][:10] if event["time"] else None


def overlap(a: Any, b: Any) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def quote_at(record: Row, span: list[int]) -> Row | None:
    """The quote that covers half of the words between them (intersection over union)."""
    for quote in record["quotes"]:
        found = [quote["start"], quote["stop"]]
        both = overlap(found, span)
        if both * 2 >= (found[1] - found[0]) + (span[1] - span[0]) - both:
            return dict(quote)
    return None


# ---------------------------------------------------------------- the page


def test_headline(record: Row) -> None:
    assert lines(record, "headline") == [record["text"].split("\n")[0]] == [record["title"]]


def test_time_of_publication_to_the_minute(record: Row) -> None:
    assert record["published"] in ("2023-11-20T08:52:00+07:00", "2023-11-20T08:52+07:00")


def test_editor_agency_and_outlet(record: Row) -> None:
    assert record["editors"] == ["Miftakhul Arifin"]
    assert record["agencies"] == ["Antara"]
    assert record["publisher"].replace(" ", "").lower() == "kebumentalk"


def test_the_caption_said_twice_is_one_with_its_credit(record: Row) -> None:
    assert [caption["credit"] for caption in record["captions"]] == ["Alexander Nemenov / REUTERS"]
    assert len(lines(record, "caption")) == 2


def test_links_to_other_stories(record: Row) -> None:
    assert len(lines(record, "related")) == 2


def test_headings_of_empty_lists_are_no_part_of_the_story(record: Row) -> None:
    assert set(record["text"].split("Tags")[1].split("\n")) & set(lines(record, "body", "subhead", "headline")) == set()


def test_nothing_around_the_story_is_body(record: Row) -> None:
    body = "\n".join(lines(record, "body"))
    assert len(lines(record, "body")) == 12
    assert not [word for word in ("Baca Juga", "Editor", "Sumber", "Nemenov", "WIB", "Tags") if word in body]


# ---------------------------------------------------------------- the people


@pytest.mark.parametrize(
    ("name", "country"), [("Sergei Lavrov", "RUS"), ("Hossein Amirabdollahian", "IRN"), ("Faisal Mekdad", "SYR")]
)
def test_ministers(record: Row, name: str, country: str) -> None:
    found = named(record, name)
    assert (found["kind"], found["country"], found["sector"]) == ("person", country, "GOV")
    assert "menteri luar negeri" in found["role"].lower()


def test_syrias_minister_occurs_in_the_caption_only(record: Row) -> None:
    key = named(record, "Faisal Mekdad")["id"]
    captions = [b for b in record["blocks"] if b["role"] == "caption"]
    for mention in (m for m in record["mentions"] if m["entity"] == key):
        assert any(c["start"] <= mention["start"] and mention["stop"] <= c["stop"] for c in captions)


# ---------------------------------------------------------------- the quotes


@pytest.mark.parametrize("number", range(5))
def test_each_quote_with_its_speaker(record: Row, gold: Row, number: int) -> None:
    wanted = gold["quotes"][number]
    found = quote_at(record, wanted["words"])
    assert found, words(record, wanted["words"])
    assert found["direct"] == wanted["direct"]
    assert words(record, found["cue"]).lower() == words(record, wanted["cue"]).lower()
    assert overlap(found["speaker"], wanted["speaker"])


def test_the_chain_from_russia_to_this_page(record: Row, gold: Row) -> None:
    found = quote_at(record, gold["quotes"][3]["words"])
    assert found
    assert [link["name"] for link in found["chain"]] == ["Rusia", "Antara", "Kebumen Talk"]
    assert [link["kind"] for link in found["chain"]] == ["speaker", "agency", "publisher"]


def test_the_first_direct_quote_is_lavrovs_through_antara(record: Row, gold: Row) -> None:
    found = quote_at(record, gold["quotes"][2]["words"])
    assert found
    assert entity(record, found["who"])["name"] == "Sergei Lavrov"
    assert found["via"] == ["Antara"]


def test_the_second_direct_quote_is_russias(record: Row, gold: Row) -> None:
    found = quote_at(record, gold["quotes"][3]["words"])
    assert found
    assert entity(record, found["who"])["country"] == "RUS"


def test_that_they_neglected_palestine_is_a_reported_quote_of_russia(record: Row, gold: Row) -> None:
    found = quote_at(record, gold["quotes"][4]["words"])
    assert found
    assert not found["direct"]
    assert entity(record, found["who"])["country"] == "RUS"


# ---------------------------------------------------------------- the events


@pytest.mark.parametrize("number", [0, 3, 4], ids=["headline", "lead", "ministers"])
def test_russia_and_iran_ask_for_a_ceasefire(record: Row, gold: Row, number: int) -> None:
    wanted = gold["events"][number]
    (found,) = (e for e in events(record, "REQUEST") if overlap(e["trigger"], wanted["trigger"]))
    assert countries(found) == {"RUS", "IRN"}
    assert (found["status"], found["background"], day(found)) == ("happened", False, NEWS)


def test_a_ceasefire_asked_for_is_not_one_made(record: Row) -> None:
    assert not events(record, "RETREAT") + events(record, "CONCEDE")


def test_help_asked_for_is_not_help_given(record: Row) -> None:
    assert not events(record, "AID")


def test_the_talks_of_the_two_ministers_on_lavrovs_word(record: Row, gold: Row) -> None:
    (found,) = (e for e in events(record, "CONSULT") if overlap(e["trigger"], gold["events"][6]["trigger"]))
    assert countries(found) == {"RUS", "IRN"}
    assert [entity(record, claimant["entity"])["name"] for claimant in found["claimants"]] == ["Sergei Lavrov"]


def test_the_talks_were_at_irans_request(record: Row) -> None:
    (found,) = events(record, "REQUEST", "permintaan")
    assert countries(found) == {"IRN"}


def test_russia_accuses_the_united_states_and_the_west(record: Row) -> None:
    (found,) = events(record, "ACCUSE", "mengkritik")
    assert countries(found) == {"RUS"}
    assert "USA" in countries(found, "recipients")
    assert len(found["recipients"]) == 2
    assert found["background"]


def test_israels_attack_is_background(record: Row) -> None:
    (found,) = events(record, "ASSAULT", "serangan")
    assert countries(found) == {"ISR"}
    assert found["background"]


def test_the_attack_of_hamas_on_israel_with_its_day(record: Row) -> None:
    (found,) = events(record, "ASSAULT", "serbuan")
    assert [(party["country"], party["sector"]) for party in found["actors"]] == [("PSE", "REB")]
    assert countries(found, "recipients") == {"ISR"}
    assert (day(found), found["background"]) == ("2023-10-07", True)


def test_the_meeting_of_the_caption(record: Row) -> None:
    found = events(record, "CONSULT", "pertemuan")
    assert found
    for event in found:
        assert countries(event) == {"RUS", "SYR"}
        assert (day(event), event["background"]) == ("2022-02-21", True)
        assert (words(record, event["place"]["span"]), event["place"]["country"]) == ("Moskow", "RUS")


def test_the_meeting_of_the_caption_is_never_mixed_with_the_talks(record: Row) -> None:
    captions = [b for b in record["blocks"] if b["role"] == "caption"]
    for event in record["events"]:
        inside = any(c["start"] <= event["trigger"][0] < c["stop"] for c in captions)
        assert inside == ("SYR" in countries(event)) == ((day(event) or "").startswith("2022"))


def test_nearly_every_event_that_a_careful_reader_finds_and_few_others(record: Row, gold: Row) -> None:
    def found(one: Row, many: list[Row]) -> bool:
        return any(one["type"] == other["type"] and overlap(one["trigger"], other["trigger"]) for other in many)

    missed = [words(record, e["trigger"]) for e in gold["events"] if not found(e, record["events"])]
    more = [(e["type"], words(record, e["trigger"])) for e in record["events"] if not found(e, gold["events"])]
    assert len(missed) <= 2, missed
    assert len(more) <= 2, more
