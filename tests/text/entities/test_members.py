"""Whom words for two or three stand for."""

from __future__ import annotations

import pytest

from entity_drawing import read


def members(text: str, code: str, words: str) -> list[str]:
    """The names of those for whom words stand in a text, a sentence a line."""
    entities, mentions = read(text, code)
    names = {entity.id: entity.name for entity in entities}
    return sorted(names[m.entity] for m in mentions if m.span.of(text).lower() == words and m.rule == "several")


BOTH_STATES, BOTH, OMAN_KENYA = "both countries", "keduanya", ["Kenya", "Oman"]
TWO = ["Budi Santoso", "Wati Lestari"]


@pytest.mark.parametrize(
    ("code", "text", "words", "expected"),
    [
        ("en", "Oman and Kenya met.\nBoth countries signed.", BOTH_STATES, OMAN_KENYA),
        ("en", "A treaty of Oman with Kenya is due.\nIt was late.\nBoth countries agreed.", BOTH_STATES, OMAN_KENYA),
        ("en", "Minister Ann Baker (31) and Minister Bob Lee came.\nBoth left.", "both", ["Ann Baker", "Bob Lee"]),
        ("en", "Mr Bob Lee and Mr Carl Holm came.\nThe two men left.", "the two men", ["Bob Lee", "Carl Holm"]),
        (
            "en",
            "Two men fell.\nMr Bob Lee and Mr Carl Holm fell.\nBoth men left.",
            "both men",
            ["Bob Lee", "Carl Holm"],
        ),
        (
            "en",
            "Minister Ann Baker (31) and Minister Bob Lee met Minister Carl Holm.\nBoth were late.",
            "both",
            ["Ann Baker", "Bob Lee"],
        ),
        ("en", "Oman and Kenya met.\nReuters and the BBC said so.\nBoth sides signed.", "both sides", OMAN_KENYA),
        ("id", "Presiden Budi Santoso menemui Presiden Wati Lestari.\nKeduanya sepakat.", BOTH, TWO),
        ("id", "Perang Oman-Kenya berlanjut.\nKedua pihak menyerang.", "kedua pihak", OMAN_KENYA),
        (
            "id",
            "Menteri Budi Santoso, Menteri Wati Lestari, dan Menteri Joko Wibowo hadir.\nKetiganya diam.",
            "ketiganya",
            ["Budi Santoso", "Joko Wibowo", "Wati Lestari"],
        ),
    ],
)
def test_told_just_before(code: str, text: str, words: str, expected: list[str]) -> None:
    """A list of so many, or the only two of the kind."""
    assert members(text, code, words) == expected


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en", "Oman, Kenya and Chad met.\nBoth countries signed.", BOTH_STATES),
        ("en", "Minister Ann Baker came to Oman.\nBoth countries signed.", BOTH_STATES),
        ("en", "Minister Ann Baker met Minister Bob Lee.\nIt rained.\nIt rained on.\nBoth were late.", "both"),
        ("en", "President Ann Baker met spokesman Bob Lee.\nBoth leaders spoke.", "both leaders"),
        (
            "en",
            "Minister Ann Baker met Minister Bob Lee.\n"
            "Minister Carl Holm, Minister Orla Lee, Minister Greta Wulan knew that both ministers left.",
            "both ministers",
        ),
        ("en", "Oman and Kenya met.\nChad was late.\nBoth countries signed.", "both countries"),
        ("en", "Mr Bob Lee and Mrs Ann Baker came.\nThe two men left.", "the two men"),
        ("en", "Mr Bob Lee and Mr Carl Holm came.\nTwo other men fled.\nThe two men left.", "the two men"),
        ("id", "Menteri Budi Santoso dari Oman bertemu Menteri Wati Lestari di Kenya.\nKeduanya menang.", BOTH),
    ],
)
def test_nobody_where_others_may_be_meant(code: str, text: str, words: str) -> None:
    """Three, one, too far, or two of either kind: it is left open."""
    assert members(text, code, words) == []


def test_they_after_words_for_two() -> None:
    """Mereka behind kedua menteri are those two, not a body told further up."""
    lines = ("Menteri Budi Santoso menemui Menteri Wati Lestari.", "Kedua menteri membahas Hamas.", "Keduanya cemas.")
    text = "\n".join((*lines, "Mereka pulang."))
    assert members(text, "id", "mereka") == TWO


def test_they_are_not_two_where_others_are_told_nearer() -> None:
    """Of two states told apart since, nobody knows which they are."""
    text = "Oman dan Kenya bertemu.\nKedua negara sepakat.\nOman menuding Chad.\nMereka menyerang."
    assert members(text, "id", "mereka") == []


def test_who_is_told_of_in_quotation_marks_is_not_meant_outside() -> None:
    """Of states that words in quotation marks name, nobody else speaks."""
    text = 'Menteri Budi Santoso berkata, "Kami membahas dengan sungguh perang Oman-Kenya."\nKedua negara sepakat.'
    _, mentions = read(text, "id")
    assert "several" not in {mention.rule for mention in mentions}


def test_who_tells_of_the_two_is_none_of_them() -> None:
    """The speaker of the clause they stand in."""
    text = "Menteri Budi Santoso bertemu Menteri Wati Lestari.\nMenteri Joko Wibowo mengatakan kedua menteri sepakat."
    assert members(text, "id", "kedua menteri") == ["Budi Santoso", "Wati Lestari"]


def test_a_couple_stays_the_same() -> None:
    """Others who are named together later are not the couple."""
    first = "Minister Ann Baker and Minister Bob Lee married.\nThe couple left."
    text = f"{first}\nMinister Joe Hall and Minister Tom Fox say the couple moved."
    assert members(text, "en", "the couple") == ["Ann Baker", "Ann Baker", "Bob Lee", "Bob Lee"]


def test_states_called_so_once_are_so_further_on() -> None:
    """Where nothing near tells who is meant, those who were called so before are."""
    text = "Oman and Kenya met.\nBoth countries signed.\n" + 3 * "It rained.\n" + "The deal helps both countries."
    assert members(text, "en", BOTH_STATES) == ["Kenya", "Kenya", "Oman", "Oman"]
