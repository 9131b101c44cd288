"""What the model of further parties learns from."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn")

from training.event_items import NONE, Source, to_item
from training.further import fit_further, further_examples
from warta.events.models import read_models
from warta.events.who.further import PARTY
from warta.page import read_page
from warta.records import Page
from warta.text import read_text

TEXT = "Norway and Jordan condemned Israel on Monday, ministers said."


def span_of(words: str) -> list[int]:
    """Where words stand in the text."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def test_who_is_party_to_a_deed_beside_the_likeliest_is_learned_from_the_gold() -> None:
    """The second of a list, marked or not."""

    def labels(actors: tuple[str, ...]) -> list[str]:
        reading = read_text(read_page(Page("a", text=TEXT, lang="en", published="2025-06-18")))
        parties = {"actors": actors, "recipients": ("Israel",)}
        spans = {
            role: [{"span": [TEXT.index(x), TEXT.index(x) + len(x)]} for x in own] for role, own in parties.items()
        }
        at = TEXT.index("condemned")
        gold = {"id": "a", "events": [{"type": "ACCUSE", "trigger": [at, at + 9], **spans}]}
        return [label for _, label in further_examples(to_item(Source(reading, gold, "read")), read_models())]

    assert labels(("Norway", "Jordan")).count(PARTY) == 1
    assert PARTY not in labels(("Norway",))


def test_the_model_tells_who_is_party() -> None:
    examples = [(["listed=True"], PARTY), (["listed=False"], NONE)] * 40
    model = fit_further(examples)
    chances = model.probabilities([["listed=True"], ["listed=False"]])[:, model.labels.index(PARTY)]
    assert chances[0] > 0.5 > chances[1]
