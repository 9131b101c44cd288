"""Who plays the roles of a deed that is told again."""

from __future__ import annotations

from events_made import case_of, cases_in, seen_in
from warta.events.who.elsewhere import elsewhere, elsewhere_features

TEXT = "Israel menyerang Iran. Serangan itu dikecam Mesir. Iran ditembaki Israel."


def test_the_parties_of_the_same_word_and_of_the_type_are_found() -> None:
    """Of the raid: Israel raids Iran by the same word, and shells it by another of its type, in a passive."""
    seen = seen_in(TEXT)
    found = elsewhere(case_of(seen, "Serangan"), "ASSAULT", cases_in(seen))
    names = {name: {seen.entities[entity].name for entity in entities} for name, entities in found.items()}
    assert names["acts|root"] == {"Israel"} and names["meets|root"] == {"Iran"}
    assert names["meets|type"] == {"Iran"}


def test_a_sentence_is_not_elsewhere_to_itself() -> None:
    seen = seen_in("Israel menyerang Iran.")
    assert elsewhere(case_of(seen, "menyerang"), "ASSAULT", cases_in(seen)) == {}


def test_a_named_party_is_told_by_what_it_does_elsewhere() -> None:
    """In the deed's sentence; a noun without a name is told nothing."""
    seen = seen_in("Israel menyerang Iran dengan granat.")
    parties = {known.span.of(seen.reading.article.text): known for known in case_of(seen, "menyerang").parties}
    israel = parties["Israel"]
    assert israel.entity is not None
    told = set(elsewhere_features(israel, "ASSAULT", {"acts|root": frozenset({israel.entity})}))
    assert told == {"again=acts|root", "again=acts|root|in", "ASSAULT|again=acts|root"}
    assert "again=-" in set(elsewhere_features(israel, "ASSAULT", {}))
    assert not list(elsewhere_features(parties["granat"], "ASSAULT", {}))
