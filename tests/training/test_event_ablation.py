"""What is left out of what an item teaches."""

from __future__ import annotations

import re

import pytest

from training.event_ablation import FEATURES, without
from training.event_items import Source, deed_examples, to_item
from warta.languages import languages
from warta.page import read_page
from warta.records import Page
from warta.text import read_text

PAGE = Page("a", text="Polisi menangkap tiga warga di pelabuhan.", lang="id", published="2025-06-18")
ITEM = to_item(Source(read_text(read_page(PAGE), languages()["id"]), {"id": "a", "events": []}, "own"))
TAUGHT = list(deed_examples(ITEM))


def names(group: str) -> set[str]:
    """The features that are left of the candidates."""
    return {name for features, _ in without(group, ITEM, TAUGHT) for name in features}


@pytest.mark.parametrize("group", [name for name in FEATURES if name not in ("nothing", "cues")])
def test_a_group_of_features_is_left_out(group: str) -> None:
    """It was there, and no other goes with it."""
    gone = names("nothing") - names(group)
    assert gone and all(re.match(FEATURES[group], name) for name in gone)


def test_articles_are_left_out_by_origin_and_language() -> None:
    assert without("own articles", ITEM, TAUGHT) == without("Indonesian articles", ITEM, TAUGHT) == ()
    assert without("quiet articles", ITEM, TAUGHT) is without("English articles", ITEM, TAUGHT) is TAUGHT
