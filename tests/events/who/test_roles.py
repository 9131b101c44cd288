"""Who did a deed and to whom: the choice among those named."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from events_made import case_of, seen_in
from warta.events.cases import Case
from warta.events.linear import Linear
from warta.events.models import read_models
from warta.events.who.further import PARTY
from warta.events.who.parties import Known
from warta.events.who.roles import assign, parties_of, roles_of
from warta.events.who.said import Said
from warta.ontology import plover
from warta.records import Span

LIKELY = ("share=0", "share=1", "share=2", "listed=True")
JUDGE = Linear(("none", PARTY), LIKELY, np.array([*[[-4, 4]] * len(LIKELY), [2, -2]], np.float32))
"""Whoever is at least half as likely as the first has its role as well, and so does one of a list with it."""
MODELS = replace(read_models(), nobody_acts=1.0, nobody_meets=1.0, further=JUDGE, least_further=0.5)
CASE, REQUEST = case_of(seen_in("Israel mendesak Iran."), "mendesak"), plover().types["REQUEST"]


def assigned(
    case: Case,
    parties: list[Known],
    acting: list[float],
    meeting: list[float],
    told_by: Said | None = None,
    unable: tuple[int, ...] = (),
) -> tuple[tuple[Known, ...], tuple[Known, ...]]:
    """Actors and recipients by how likely each party has the role; the last likelihood is nobody's."""
    scores = np.empty((len(acting), 2))
    place = MODELS.role.labels.index("actor")
    scores[:, place], scores[:, 1 - place] = np.log(np.array(acting) + 1e-9), np.log(np.array(meeting) + 1e-9)
    return assign(case, REQUEST, parties, scores, MODELS, told_by, unable)


def named(start: int, stop: int, entity: str | None) -> Known:
    """Somebody at a place in the text."""
    return Known(Span(start, stop), entity, "state", None, None, None, 0, "before")


ISRAEL, IRAN, IRAN_AGAIN = named(0, 6, "e1"), named(10, 14, "e2"), named(30, 34, "e2")


def chosen(parties: list[Known], acting: list[float], meeting: list[float]) -> tuple[list[int], list[int]]:
    """Where the actors and recipients start."""
    actors, recipients = assigned(CASE, parties, acting, meeting)
    return [p.span.start for p in actors], [p.span.start for p in recipients]


def test_one_party_has_one_role() -> None:
    """Who is likeliest in both roles takes the one where the pair is likelier."""
    assert chosen([ISRAEL, IRAN], [0.6, 0.3, 0.1], [0.5, 0.4, 0.1]) == ([0], [10])
    assert chosen([ISRAEL, IRAN], [0.5, 0.45, 0.05], [0.8, 0.1, 0.1]) == ([10], [0])


def test_nobody_may_be_met_but_somebody_must_act() -> None:
    """No recipient is common; no actor is no event."""
    assert chosen([ISRAEL, IRAN], [0.8, 0.1, 0.1], [0.1, 0.1, 0.8]) == ([0], [])
    assert chosen([ISRAEL, IRAN], [0.1, 0.1, 0.8], [0.1, 0.1, 0.8]) == ([], [])


def test_who_is_unable_stands_for_nobody() -> None:
    """Where a thing is the likeliest, nobody is; else whoever is likelier than thing and nobody together."""
    unlikely = [0.05, 0.05, 0.9]
    assert assigned(CASE, [ISRAEL, IRAN], [0.6, 0.3, 0.1], unlikely, unable=(0,)) == ((), ())
    assert assigned(CASE, [ISRAEL, IRAN], [0.3, 0.6, 0.1], unlikely, unable=(0,)) == ((IRAN,), ())


def test_lists_are_one_event_and_nobody_is_named_twice() -> None:
    """Two that are about as likely act together; another naming of the same is left out."""
    assert chosen([ISRAEL, IRAN], [0.5, 0.4, 0.1], [0.05, 0.05, 0.9]) == ([0, 10], [])
    assert chosen([ISRAEL, IRAN, IRAN_AGAIN], [0.8, 0.1, 0.1, 0.0], [0.0, 0.4, 0.39, 0.2]) == ([0], [10])


def test_who_stands_in_one_list_needs_less() -> None:
    """Norwegia dan Yordania: the second of a list acts as well."""
    seen = seen_in("Norwegia dan Yordania mendesak Israel.")
    case = case_of(seen, "mendesak")
    text = seen.reading.article.text
    parties = [known for known in case.parties if known.span.of(text) in ("Norwegia", "Yordania", "Israel")]
    likely = {"Norwegia": 0.7, "Yordania": 0.1, "Israel": 0.1}
    acting = [*(likely[known.span.of(text)] for known in parties), 0.1]
    meeting = [*(0.9 * (known.span.of(text) == "Israel") for known in parties), 0.1]
    actors, _ = assigned(case, parties, acting, meeting)
    assert {known.span.of(text) for known in actors} == {"Norwegia", "Yordania"}


def test_two_of_one_list_do_nothing_to_each_other() -> None:
    """Norwegia dan Yordania: whoever is met, it is not the second of the list."""
    seen = seen_in("Norwegia dan Yordania mendesak Israel.")
    case = case_of(seen, "mendesak")
    text = seen.reading.article.text
    parties = [known for known in case.parties if known.span.of(text) in ("Norwegia", "Yordania")]
    _, recipients = assigned(case, parties, [0.8, 0.1, 0.1], [0.05, 0.9, 0.05])
    assert recipients == ()


def test_what_speaks_for_another_role_of_one_list_speaks_for_its_own() -> None:
    """Norwegia dan Yordania mendesak: Yordania looks like the one who is urged, and urges."""
    seen = seen_in("Norwegia dan Yordania mendesak Israel.")
    case = case_of(seen, "mendesak")
    text = seen.reading.article.text
    parties = [known for known in case.parties if known.span.of(text) in ("Norwegia", "Yordania", "Israel")]
    acts, meets = {"Norwegia": 0.85, "Yordania": 0.05, "Israel": 0.05}, {"Yordania": 0.3, "Israel": 0.4}
    acting = [*(acts[known.span.of(text)] for known in parties), 0.05]
    meeting = [*(meets.get(known.span.of(text), 0.0) for known in parties), 0.3]
    actors, recipients = assigned(case, parties, acting, meeting)
    assert {known.span.of(text) for known in actors} == {"Norwegia", "Yordania"}
    assert {known.span.of(text) for known in recipients} == {"Israel"}


def test_parties_come_in_the_order_of_the_text() -> None:
    """ "Norway and Jordan urged": the likelier one is not named first."""
    assert chosen([IRAN, ISRAEL], [0.5, 0.45, 0.05], [0.05, 0.05, 0.9]) == ([0, 10], [])


def test_who_only_tells_of_a_deed_did_it_only_if_nobody_else_seems_to() -> None:
    def actors(acting: list[float], told_by: Said | None) -> list[int]:
        found, _ = assigned(CASE, [ISRAEL, IRAN], acting, [0.0, 0.0, 1.0], told_by)
        return [known.span.start for known in found]

    assert actors([0.5, 0.45, 0.05], None) == [0, 10]
    assert actors([0.5, 0.45, 0.05], Said("e1", None)) == [10]
    assert actors([0.9, 0.05, 0.05], Said("e1", None)) == [0]


def test_a_clause_that_tells_of_several_has_two_sides() -> None:
    """ "Kedua negara", "both states": who is met acts as well."""

    def two_sided(text: str) -> bool:
        (role,) = roles_of(case_of(seen_in(text), "mendesak"), REQUEST, [ISRAEL], np.zeros((2, 2)), MODELS)[:1]
        return role.deed.two_sided

    assert two_sided("Kedua negara mendesak pemerintah.")
    assert not two_sided("Negara itu mendesak pemerintah.")


def test_words_for_several_are_a_party_each() -> None:
    """Kedua negara: each state is told once, by the words that stand for both; who acts is not met as well."""
    seen = seen_in("Norwegia dan Yordania bertemu. Kedua negara mendesak Israel.")
    (both,) = [known for known in case_of(seen, "mendesak").parties if known.others]
    acting = parties_of([both], seen)
    assert [(one.country, one.span) for one in acting] == [("NOR", both.span), ("JOR", both.span)]
    assert parties_of([both], seen, acting) == ()
