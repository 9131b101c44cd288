"""Deeds that the lexicon and rules decide alone."""

from __future__ import annotations

import pytest

from events_made import case_of, lexicon_of, seen_in
from warta.events.lexicon import Deed
from warta.events.ruled import parties_by_rule, place_met, ruled_deed, ruled_kind
from warta.ontology import EventType, find_ontology, plover

MODELLED = frozenset(plover().types)
STRIKE = EventType("ASSAULT", 4, -9, "")


def entry(kind: str, confidence: float | None = None) -> Deed:
    return Deed(kind, None, False, False, kind, confidence)


def test_only_what_no_model_knows_or_an_entry_is_sure_of_is_ruled() -> None:
    """A plain word of PLOVER is left to the models."""
    case = case_of(seen_in("Israel menyerang Iran."), "menyerang")
    assert ruled_deed(case.candidate, plover(), MODELLED) is None
    assert ruled_deed(case.candidate, plover(), frozenset()) == case.candidate.deeds[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Israel menyerang Iran.", "ASSAULT"),
        ("Israel tidak menyerang Iran.", None),
    ],
)
def test_decisions_hold_for_rules_as_well(text: str, kind: str | None) -> None:
    """A deed negated is none."""
    case = case_of(seen_in(text), "menyerang")
    assert ruled_kind(case, entry("ASSAULT"), lexicon_of("id"), plover()) == kind


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "recipient"),
    [
        ("Israel menyerang Iran.", "menyerang", "Israel", "Iran"),
        ("Iran diserang oleh Israel.", "diserang", "Israel", "Iran"),
    ],
)
def test_parties_stand_where_the_clause_has_them(text: str, trigger: str, actor: str, recipient: str) -> None:
    """Subject and object, and the other way round in a passive."""
    seen = seen_in(text)
    actors, recipients = parties_by_rule(case_of(seen, trigger), STRIKE)
    whole = seen.reading.article.text
    assert [known.span.of(whole) for known in (*actors, *recipients)] == [actor, recipient]


def test_nobody_acts_in_what_befalls_people() -> None:
    """Where it was is told by those whom it met."""
    seen = seen_in("Israel menyerang Iran.")
    case = case_of(seen, "menyerang")
    actors, recipients = parties_by_rule(case, find_ontology("disasters").types["FLOOD"])
    met = place_met(case, recipients)
    assert actors == ()
    assert met is not None
    assert met.span.of(seen.reading.article.text) == "Iran"
