"""The judge of deeds, and the fit of what tells them apart."""

from __future__ import annotations

from typing import Any

import pytest

from corpus.deeds_made import event, party
from training.annotations import FOLDER, records
from training.deeds import Story, deed_of, events_of, examples, figures, fitted, judged
from warta.records import Page

RINA, BAGUS = party("Rina Wulan"), party("Bagus Prakoso")
FAR = "Rapat tertutup berlangsung semalam"


def story(*gold: int) -> Story:
    """Attacks as articles of their own tell them, the second one in the words of the first."""
    events = [event(1), event(2), event(3, actors=[RINA], recipients=[BAGUS], sentence=FAR, trigger="rapat")]
    return Story("id", "a", events, dict(enumerate(gold, 1)))


def test_pairs_of_events_are_right_wrong_or_missed() -> None:
    assert judged(story(1, 1, 2)) == ((1, 0, 0), (0, 0, 0))
    assert judged(story(1, 2, 3)) == ((0, 1, 0), (0, 0, 0))
    assert judged(story(1, 1, 1)) == ((1, 0, 2), (0, 0, 0))


def test_events_that_were_not_marked_are_not_judged() -> None:
    assert judged(story(1)) == ((0, 0, 0), (0, 0, 0))
    assert examples(story(1)) == []


def test_two_events_of_one_article_are_counted_for_themselves() -> None:
    twice = [event(1, deed=1), {**event(2, deed=1), "article": 1}]
    assert judged(Story("id", "a", twice, {1: 1, 2: 1})) == ((0, 0, 0), (1, 0, 0))


def test_examples_are_pairs_of_two_articles_that_may_be_one() -> None:
    found = examples(story(1, 1, 2))
    assert [one.one for one in found] == [True]
    assert found[0].weight == pytest.approx(1.0), "the only pair of its story"
    assert found[0].seen["one doer"] == 1


def test_what_is_seen_of_one_deed_alone_weighs_for_it() -> None:
    same, apart = examples(story(1, 1, 2)), examples(story(1, 2, 3))
    other = {name: -value for name, value in apart[0].seen.items()}
    weights = fitted([*same, type(same[0])(other, False, 1.0)])
    assert weights["one doer"] > 0


@pytest.mark.parametrize(
    ("row", "deed"),
    [
        ({"type": "ASSAULT", "at": [60, 64], "deed": 3}, 3),
        ({"type": "COERCE", "at": [60, 64], "deed": 3}, None),
        ({"type": "ASSAULT", "at": [5, 9], "deed": 3}, None),
    ],
)
def test_an_event_has_the_deed_of_its_type_whose_words_it_shares(row: dict[str, Any], deed: int | None) -> None:
    told = event(1, trigger_start=60, trigger_stop=69)
    assert deed_of(told, {"deeds": [row]}) == deed


def test_events_are_read_with_what_an_occurrence_asks_for() -> None:
    text = "Police in Bunia arrested the editor Ana Reyes on Friday."
    (told, *_) = events_of(Page("1", text=text, title="Editor arrested", lang="en", published="2024-05-04"), 7)
    assert (told["article"], told["lang"], told["type"]) == (7, "en", "COERCE")
    assert told["title_stop"] == len("Editor arrested")


def test_figures() -> None:
    assert figures(3, 1, 3) == "P 0.750 R 0.500 (6)"


@pytest.mark.parametrize("code", ["id", "en"])
def test_each_marked_story_has_one_half_and_tells_a_deed_of_each_mark(code: str) -> None:
    halves: dict[str, set[str]] = {}
    for row in records(FOLDER / f"deeds-{code}.jsonl"):
        halves.setdefault(row["story"], set()).add(row["half"])
        assert row["deeds"] and all(mark["deed"] > 0 and mark["at"][0] < mark["at"][1] for mark in row["deeds"])
    assert {len(found) for found in halves.values()} == {1}
    assert set().union(*halves.values()) == {"a", "b", "fresh"}
