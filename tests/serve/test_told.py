from __future__ import annotations

from datetime import date

from warta.serve.told import link_to, told


def test_numbers_that_javascript_would_lose_are_strings_and_days_are_iso() -> None:
    row = {"article": 2**62, "claims": [{"event": 1, "start": 3}], "first_day": date(2025, 6, 1), "dead_low": None}
    assert told(row) == {
        "article": "4611686018427387904",
        "claims": [{"event": "1", "start": 3}],
        "first_day": "2025-06-01",
        "dead_low": None,
    }


def test_a_count_that_has_the_name_of_no_number_stays_a_number() -> None:
    assert told({"articles": 3, "stories": 2, "story": None}) == {"articles": 3, "stories": 2, "story": None}


def test_a_link_opens_the_page_at_the_words() -> None:
    assert link_to("Four died.", "https://a.example/1") == "https://a.example/1#:~:text=Four%20died."
    assert link_to("…", "https://a.example/1") is None
    assert link_to("Four died.", None) is None
