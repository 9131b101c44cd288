"""A writer whom a biography alone names, on drawn pages."""

from __future__ import annotations

import pytest

from pages_made import drawn, labelled
from warta.page.biographies import biography

TEXT = "body| The growers of the valley plant coffee, and open their gates to whoever wants to learn more."
WHO = "Ann Roe is a reporter of the Harbour Review, and grows coffee herself."


@pytest.mark.parametrize(
    "lines",
    [
        f"subhead| Ann Roe\nbody| {WHO}",
        f"subhead| Written by Ann Roe\nbody| {WHO}",
        "byline| Ann Roe, MD\nbody| Ann Roe, MD, works at the harbour's clinic.",
        "byline| Ann Roe\nbody| Author Ann Roe has spent ten years in the valley.",
        "byline| Ann Roe\nbody| Ann Roe adalah wartawan di Sagara.",
    ],
)
def test_a_line_with_a_name_and_one_that_says_who_it_is_tell_the_writer(lines: str) -> None:
    page = drawn(f"{TEXT}\n{lines}")
    found = biography(page)
    assert found is not None and found[0] == "Ann Roe"
    assert found[1] is not None and "Ann Roe" in found[1].of(page.text)


@pytest.mark.parametrize(
    "lines",
    [
        f"body| {WHO}",
        f"subhead| Ann Roe\nbody| {WHO}\nbody| Last week Roe drank ten cups.",
        f"subhead| Ann Roe\nbody| {WHO}\nsubhead| Bo Dahl\nbody| Bo Dahl is a cook in Oslo.",
        "subhead| Ann Roe\nbody| Ann Roe is back with a new book.",
        "subhead| SAGARA TECH\nbody| SAGARA TECH is a fair of machines.",
        "subhead| Ann Roe of Sagara speaks\nbody| Ann Roe is a cook, and the best of them.",
    ],
    ids=[
        "no line of its own",
        "the text is about her",
        "two of them",
        "news of her",
        "a fair",
        "a heading with more in it",
    ],
)
def test_others_whom_a_text_tells_of_are_no_writers(lines: str) -> None:
    assert biography(drawn(f"{TEXT}\n{lines}")) is None


def test_a_biography_may_stand_among_what_is_around_the_article() -> None:
    page = labelled(("body", "The growers of the valley plant coffee."), around=("Ann Roe", WHO))
    assert biography(page) == ("Ann Roe", None)
