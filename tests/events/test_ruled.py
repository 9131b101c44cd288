"""Deeds that the lexicon and rules decide alone."""

from __future__ import annotations

import pytest

from events_made import case_of, lexicon_of, seen_in
from warta.events.cases import Case
from warta.events.ruled import parties_by_rule, place_met, ruled_deed, ruled_kind, site_by_rule
from warta.events.who.parties import Known, View
from warta.events.words.lexicon import Deed
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


def test_a_deed_was_at_the_nearest_place_behind_a_word_for_at() -> None:
    """Menteri bertemu di Kairo: where they met, not where one of them is from."""
    text = "Menteri Luar Negeri Mesir bertemu Menteri Luar Negeri Yordania di Kairo."
    assert words_of(site_by_rule(*asked(text, "bertemu", STRIKE)), text) == "Kairo"


def test_what_befalls_people_was_where_they_are() -> None:
    """Nobody stands behind a word for *at*: then it was there whom it met; of other deeds no place is told."""
    flood = find_ontology("disasters").types["FLOOD"]
    text = "Israel menyerang Iran."
    assert words_of(site_by_rule(*asked(text, "menyerang", flood)), text) == "Iran"
    assert site_by_rule(*asked(text, "menyerang", STRIKE)) is None


def asked(text: str, trigger: str, kind: EventType) -> tuple[Case, EventType, tuple[Known, ...], View, frozenset[str]]:
    """What the rule of places is asked of a short Indonesian text."""
    seen = seen_in(text)
    return case_of(seen, trigger), kind, (), seen, lexicon_of("id").at


def words_of(known: Known | None, text: str) -> str | None:
    """The words that name somebody, in a text without a headline of its own."""
    return None if known is None else f"Kabar\n\n{text}"[known.span.start : known.span.stop]
