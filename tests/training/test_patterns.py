"""Pseudo-sentences: verbs in their forms, patterns with a choice made, deeds in frames."""

from __future__ import annotations

from random import Random

import pytest

from training.patterns import SOURCE, TARGET, Deed, Drawing, choose, deeds, inflect


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("meet", ("meets", "met", "met", "meeting")),
        ("carry_out", ("carries out", "carried out", "carried out", "carrying out")),
        ("arrive", ("arrives", "arrived", "arrived", "arriving")),
        ("put", ("puts", "put", "put", "putting")),
        ("agree", ("agrees", "agreed", "agreed", "agreeing")),
        ("go", ("goes", "went", "gone", "going")),
    ],
)
def test_the_first_word_of_a_verb_is_inflected(phrase: str, forms: tuple[str, ...]) -> None:
    assert tuple(inflect(phrase, form) for form in ("Ves", "Ved", "Ven", "Ving")) == forms
    assert inflect(phrase, "V") == phrase.replace("_", " ")


def test_verbs_are_parted_by_bars_outside_of_choices() -> None:
    table = {"CONSULT": {"meet": "meet|see {|privately }T\n\nS and T met\n"}}
    assert list(deeds(table)) == [
        Deed("CONSULT", "meet", ("meet", "see"), "{|privately }T"),
        Deed("CONSULT", "meet", (), "S and T met"),
    ]


def test_a_choice_may_hold_another() -> None:
    found = {choose("in {March|{early|late} April}", Random(seed)) for seed in range(40)}
    assert found == {"in March", "in early April", "in late April"}


def test_a_frame_turns_the_type_and_each_verb_has_its_turn() -> None:
    draw = Drawing(Random(1), {"before": [""], "after": [""], "links": ["after"], "others": ["Xxx"]})
    frame = {"name": "refused", "of": ["AID"], "gives": "REJECT", "say": ["S refused to V"]}
    rows = list(draw.of_deed(Deed("AID", "", ("fund", "feed"), "T"), [frame], {"refused": 2}))
    assert [(row.sentence, row.type) for row in rows] == [
        (f"{SOURCE} refused to fund {TARGET} .", "REJECT"),
        (f"{SOURCE} refused to feed {TARGET} .", "REJECT"),
        (f"{SOURCE} refused to fund {TARGET} .", "REJECT"),
    ]
    assert list(draw.of_deed(Deed("ASSAULT", "", ("bomb",), "T"), [frame], {"refused": 2})) == []
