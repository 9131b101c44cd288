"""The words that tell what befell people."""

from __future__ import annotations

import pytest

from events.how.tolls_made import drawn
from events_made import lexicon_of, words_in_a_row
from warta.events.how.losses import HARMS, losses_of, suffers
from warta.records import Span


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("id", "Dua orang tewas dan tiga lainnya luka-luka .", [("tewas", "dead"), ("luka-luka", "injured")]),
        ("en", "Two were killed and 300 people had to flee .", [("killed", "dead"), ("had to flee", "displaced")]),
        ("en", "The mayor spoke of two roads .", []),
    ],
)
def test_cues(code: str, text: str, told: list[tuple[str, str]]) -> None:
    """Each is told with its harm, in order, the longest phrase of those that begin at a word."""
    losses = losses_of(words_in_a_row(text), lexicon_of(code).casualties, ())
    assert [(" ".join(losses.forms[cue.first : cue.last]), HARMS[cue.harm]) for cue in losses.cues] == told


def test_numbers_are_known_by_their_ends() -> None:
    """A number is found by the word that it begins with, and by that behind its last; not where another has it."""
    sentence, words = words_in_a_row("Rebels killed two dozen men ."), lexicon_of("en").casualties
    losses = losses_of(sentence, words, ())
    number = losses.at(2)
    assert number is not None
    assert number is losses.until(4)
    assert (number.low, losses.at(4)) == (24, None)
    assert losses_of(sentence, words, (Span(14, 23),)).at(2) is None


@pytest.mark.parametrize(
    ("drawing", "told"),
    [
        ("Gunmen/NOUN/nsubj/2 killed/VERB/root/0 guards/NOUN/obj/2", False),
        ("Guards/NOUN/nsubj:pass/3 were/AUX/aux:pass/3 killed/VERB/root/0", True),
    ],
)
def test_who_stands_before_it(drawing: str, told: bool) -> None:
    """Before a passive verb stand those whom it befell, before an active one with its object the doers."""
    losses = losses_of(drawn(drawing), lexicon_of("en").casualties, ())
    assert suffers(losses, losses.cues[0]) is told
