"""The parties of one sentence, made ready for looking up."""

from __future__ import annotations

from warta.events.who.company import company
from warta.events.who.parties import Known
from warta.records import Span


def known(start: int, stop: int, head: int, entity: str | None = None) -> Known:
    """Somebody at a place in the text, a noun where no entity is given."""
    return Known(Span(start, stop), entity, "", None, None, head, 0, "mention" if entity else "noun")


MINISTER, BUDI, HE = known(0, 22, 0, "e1"), known(10, 22, 1, "e1"), known(50, 52, 8, "e1")
BANK, CLERK = known(30, 34, 4), known(36, 41, 5, "e2")
MET = company((MINISTER, BUDI, CLERK, HE, BANK))


def test_the_order_of_the_parties_is_kept() -> None:
    assert MET.parties == (MINISTER, BUDI, CLERK, HE, BANK)


def test_of_those_with_one_word_the_named_and_longest_naming_is_taken() -> None:
    """Of two that are alike in this the first."""
    short, noun = known(10, 22, 0, "e1"), known(0, 40, 0)
    assert company((short, MINISTER, noun)).by_word[0] == MINISTER
    again = known(30, 52, 0, "e3")
    assert company((MINISTER, again)).by_word[0] == MINISTER
    assert 7 not in MET.by_word


def test_all_namings_of_one_entity() -> None:
    """A noun names no entity."""
    assert MET.by_entity == {"e1": (MINISTER, BUDI, HE), "e2": (CLERK,)}


def test_how_many_mentions_stand_between_two_words() -> None:
    """In either order, neither end counted, nor the noun."""
    assert MET.between(0, 8) == MET.between(8, 0) == 2
    assert MET.between(1, 5) == 0
    assert MET.between(5, 5) == 0


def test_a_span_inside_another_is_nested() -> None:
    """The name in its office; one that only overlaps is not, nor the same span once more."""
    assert MET.nested == {BUDI.span}
    assert not company((known(0, 9, 0), known(5, 12, 1), known(5, 12, 1, "e1"))).nested
    assert company((known(5, 9, 0), known(5, 12, 1))).nested == {Span(5, 9)}
