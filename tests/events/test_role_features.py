"""What tells who did it."""

from __future__ import annotations

from events_made import case_of, lexicon_of, seen_in
from warta.events.role_features import nobody_features, role_features


def test_standing_is_told_alone_with_the_type_and_with_the_root() -> None:
    """The subject of an active verb, of an assault, of `serang`."""
    seen = seen_in("Israel menyerang Iran.")
    case = case_of(seen, "menyerang")
    known = case.party_at(case.clause.subject)
    assert known is not None
    told = set(role_features(case, "ASSAULT", known, seen, lexicon_of("id")))
    assert {"is=subject|active", "ASSAULT|is=subject|active", "serang|is=subject|active"} <= told


def test_nobody_is_a_choice_with_features_of_its_own() -> None:
    """Whether the verb has an object says whether the recipient is left open."""
    case = case_of(seen_in("Israel menyerang Iran."), "menyerang")
    told = nobody_features(case, "ASSAULT", lexicon_of("id"))
    assert {"nobody", "nobody|object=True", "ASSAULT|nobody"} <= set(told)
