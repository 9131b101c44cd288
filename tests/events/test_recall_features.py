"""What tells that a deed is only recalled."""

from __future__ import annotations

from events_made import case_of, lexicon_of, seen_in
from warta.events.recall_features import recall_features


def test_time_place_and_the_opening_words() -> None:
    """Sebelumnya, …: the sentence itself, and the ones that follow it."""
    seen = seen_in("Sebelumnya, Israel menyerang Iran. Presiden Mesir mengecam serangan itu.")
    first = recall_features(case_of(seen, "menyerang"), "ASSAULT", "older", "none", seen, lexicon_of("id"))
    assert {"when=older", "type=ASSAULT", "says=recalled"} <= set(first)
    second = recall_features(case_of(seen, "mengecam"), "ACCUSE", "none", "older", seen, lexicon_of("id"))
    assert "opened=recalled|1" in second
