"""The sets of phrases that a lexicon has."""

from __future__ import annotations

import pytest

from warta.languages import languages
from warta.text.lexicon.sets import SETS, SETS_OF_NAMES, sets_of


@pytest.mark.parametrize("key", SETS)
def test_titles_have_it(key: str) -> None:
    """No set is named that the titles of no language have."""
    assert any(key in language.table("titles") for language in languages().values())


@pytest.mark.parametrize(("part", "inside"), SETS_OF_NAMES.values())
def test_names_have_it(part: str, inside: str) -> None:
    """No set is named that the names of no language have."""
    assert any(inside in language.table("names").get(part, {}) for language in languages().values())


def test_given_names() -> None:
    """Given names tell of a man or a woman, too."""
    sets = sets_of(languages()["en"])
    assert {"Ann", "ann"} & {*sets["woman"]} & {*sets["given"]}
    assert not {"Ann", "ann"} & {*sets["man"]}
