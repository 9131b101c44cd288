"""Counts as charts, and as the tables of links beside them."""

from __future__ import annotations

from warta.serve.pages.counts import Bar, by_day, counted
from warta.serve.pages.words import all_words

EN = all_words()["en"]


def test_days_of_long_ago_are_one_row_of_the_table() -> None:
    rows = [{"day": "1998-05-21", "events": 1}, *({"day": f"2024-06-{n:02d}", "events": 9} for n in range(1, 9))]
    shown = by_day(rows, "events", [("type", "AID")], EN, "/events")
    assert [row.name for row in shown["day_rows"]][-2:] == ["1 June 2024", "before 1 June 2024"]
    assert shown["day_rows"][-1].href == "/events?type=AID&to=1998-05-21"
    assert shown["day_rows"][0].href == "/events?type=AID&from=2024-06-08&to=2024-06-08"


def test_pairs_and_places_lead_to_their_events_by_whole_names() -> None:
    pair = {"actor": "TNI", "recipient": "OPM", "events": 4, "conflict": 4}
    place = {"place": "Bunia", "lat": 1.5, "lon": 30.2, "events": 2}
    shown = counted({"pairs": [pair], "places": [place], "types": [{"type": "AID", "events": 2}]}, (), EN)
    assert shown["pair_rows"][0].href == "/events?actor=%22TNI%22&recipient=%22OPM%22"
    assert shown["place_rows"][0].href == "/events?place=%22Bunia%22"
    assert shown["types"] == [Bar("Aid", 2, "/events?type=AID")]


def test_a_name_that_begins_a_sentence_is_the_same_name() -> None:
    rows = [("Gunmen", "convoy", 3, 3), ("gunmen", "Convoy", 2, 1), ("army", "gunmen", 4, 4)]
    pairs = [dict(zip(("actor", "recipient", "events", "conflict"), row, strict=True)) for row in rows]
    shown = counted({"pairs": pairs}, (), EN)["pair_rows"]
    assert [(row.name, row.cells) for row in shown] == [("Gunmen → convoy", ("5",)), ("army → Gunmen", ("4",))]
