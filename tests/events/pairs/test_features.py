"""What a linear model sees of a marked pair. Sentences are our own."""

from __future__ import annotations

import pytest

from warta.events.pairs.features import is_headline, levelled, mark, pair_features, stem


@pytest.mark.parametrize(
    ("sentence", "source", "target", "parts", "order"),
    [
        ("Arlandia urged Borduna to wait.", "Arlandia", "Borduna", ("", " urged ", " to wait."), "ST"),
        ("Borduna was urged by Arlandia.", "Arlandia", "Borduna", ("", " was urged by ", "."), "TS"),
        ("Arlandia waits.", "Arlandia", "Borduna", ("", " waits."), "S"),
        ("All wait.", "Arlandia", "", ("All wait.",), ""),
        # the target is looked for outside the source
        ("Norvik police met Norvik.", "Norvik police", "Norvik", ("", " met ", "."), "ST"),
    ],
)
def test_mark(sentence: str, source: str, target: str, parts: tuple[str, ...], order: str) -> None:
    """A sentence is cut at its parties; one that is not in it leaves no cut."""
    marked = mark(sentence, source, target)
    assert (marked.parts, marked.order) == (parts, order)


@pytest.mark.parametrize(("forms", "lang"), [(("accused", "accuses", "accusing"), "en"), (("met", "meet"), "en")])
def test_forms_of_a_word_share_a_stem(forms: tuple[str, ...], lang: str) -> None:
    """All forms of a verb are one feature, irregular ones too."""
    assert len({stem(form, lang) for form in forms}) == 1


def test_a_language_without_stems_keeps_its_words() -> None:
    """Where we have no table a word is only written small."""
    assert stem("Accused", "xx") == "accused"


def test_levelled() -> None:
    """Names side by side are one mark, numbers another; in a headline capitals tell no name."""
    assert levelled("Mara Lindqvist met 40 farmers", "en") == ["Xx", stem("met", "en"), "#", stem("farmers", "en")]
    assert "Xx" not in levelled("Farmers Meet Mayor", "en", headline=True)


def test_is_headline() -> None:
    """Nearly all longer words have a capital."""
    assert is_headline("Arlandia Lifts Travel Ban on Borduna")
    assert not is_headline("Arlandia lifts its travel ban on Borduna")


def test_parties_are_masked() -> None:
    """The sentence's words hold no name of a party: the model learns what is done."""
    found = pair_features("Arlandia urged Borduna to wait.", "Arlandia", "Borduna", "en")
    assert f"w:SRC {stem('urged', 'en')} TGT" in found
    assert "o:ST" in found
    assert f"s:{stem('Arlandia', 'en')}" in found
    assert not any("arland" in feature or "bordun" in feature for feature in found if feature[:2] not in ("s:", "t:"))


def test_a_cue_reaches_only_so_far() -> None:
    """What a cue makes of a word is a feature while the cue reaches, not before it."""
    found = pair_features("Arlandia met and refused to help Borduna.", "Arlandia", "Borduna", "en")
    assert f"m:refused {stem('help', 'en')}" in found
    assert f"m:refused {stem('met', 'en')}" not in found
