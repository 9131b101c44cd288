"""How many a deed killed or hurt."""

from __future__ import annotations

import pytest

from events.how.tolls_made import Bounds, counted, drawn
from events_made import lexicon_of, words_in_a_row
from warta.events.how.casualties import find_casualties
from warta.records import Count, Span


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("id", "Serangan itu menewaskan 30 orang .", {"dead": (30, 30)}),
        ("id", "Sedikitnya 30 orang tewas dalam serangan itu .", {"dead": (30, None)}),
        ("id", "Puluhan warga terluka .", {"injured": (20, 99)}),
        ("id", "Tiga orang tewas dan 1.200 lainnya luka-luka .", {"dead": (3, 3), "injured": (1200, 1200)}),
        ("id", "Tiga belas warga tewas , dua puluh lima luka-luka .", {"dead": (13, 13), "injured": (25, 25)}),
        ("id", "Bom itu melukai lebih dari 1.400 orang .", {"injured": (1400, None)}),
        ("id", "Sebanyak 300 warga mengungsi .", {"displaced": (300, 300)}),
        ("id", "Puluhan ribu warga mengungsi .", {"displaced": (20_000, 99_000)}),
        ("id", "Korban tewas akibat ledakan di pasar itu bertambah menjadi 30 orang .", {"dead": (30, 30)}),
        ("id", "Seorang guru dan dua siswa tewas .", {"dead": (3, 3)}),
        ("id", "Sebelas orang tewas , termasuk tiga anak .", {"dead": (11, 11)}),
        ("id", "Delapan orang luka , satu di antaranya kritis .", {"injured": (8, 8)}),
        ("en", "The blast killed at least 12 people .", {"dead": (12, None)}),
        ("en", "Nearly 200 people died and dozens were wounded .", {"dead": (None, 200), "injured": (24, 99)}),
        ("en", "Twenty - five villagers were killed .", {"dead": (25, 25)}),
        ("en", "Gunmen killed more than two dozen guards .", {"dead": (24, None)}),
        ("en", "The raid killed between 20 and 30 guards .", {"dead": (20, 30)}),
        ("en", "The raid killed 20 to 30 guards .", {"dead": (20, 30)}),
        ("en", "The shooting left 5 dead and 18 others wounded .", {"dead": (5, 5), "injured": (18, 18)}),
        ("en", "Rebels killed three officers and a nurse .", {"dead": (4, 4)}),
        (
            "en",
            "Two men attacked seven shoppers , killing three and wounding at least four .",
            {"dead": (3, 3), "injured": (4, None)},
        ),
        ("en", "In all 11 people - one of them a guard - were killed .", {"dead": (11, 11)}),
        ("en", "Some 30 villagers , including 12 children , were killed .", {"dead": (30, 30)}),
        ("en", "The death toll from the bombing of the market rose to 30 .", {"dead": (30, 30)}),
        ("en", "The bombing claimed over 50 lives .", {"dead": (50, None)}),
        ("en", "The attack led to the deaths of four envoys .", {"dead": (4, 4)}),
        ("en", "The fighting displaced at least 2,000 people .", {"displaced": (2000, None)}),
        ("en", "About 1.5 million people had to flee .", {"displaced": (1_500_000, 1_500_000)}),
        ("en", "Three killed , 5 wounded in raid .", {"dead": (3, 3), "injured": (5, 5)}),
        ("en", "Eight people including a mayor and two officers were killed .", {"dead": (8, 8)}),
        ("en", "The raid killed an estimated 40 guards .", {"dead": (40, 40)}),
        ("en", "They held 39 men and executed 14 of them .", {"dead": (14, 14)}),
        ("en", "Crimes , including the murders of three cooks , were solved .", {"dead": (3, 3)}),
        ("en", "Some 40 men aged between 19 and 30 were killed .", {"dead": (40, 40)}),
    ],
)
def test_numbers(code: str, text: str, told: dict[str, Bounds]) -> None:
    """Numbers in digits and letters, bounds, ranges, lists that add up, and vague numbers."""
    assert counted(code, words_in_a_row(text)) == told


TWO_GUARDS = "Two/NUM/nummod/2 guards/NOUN/nsubj:pass/7"
KILLED = "were/AUX/aux:pass/7 killed/VERB/root/0"


@pytest.mark.parametrize(
    ("drawing", "dead"),
    [
        (f"{TWO_GUARDS} and/CCONJ/cc/5 a/DET/det/5 cook/NOUN/conj/2 {KILLED}", 3),
        (f"{TWO_GUARDS} and/CCONJ/cc/5 a/DET/det/5 cook/NOUN/nsubj:pass/7 {KILLED}", 3),
        (f"{TWO_GUARDS} beside/ADP/case/5 a/DET/det/5 cook/NOUN/nmod/2 {KILLED}", 2),
        (
            f"{TWO_GUARDS.replace('/7', '/10')} with/ADP/case/5 a/DET/det/5 knife/NOUN/nmod/2 and/CCONJ/cc/8 "
            f"a/DET/det/8 gun/NOUN/conj/2 {KILLED.replace('/7', '/10')}",
            2,
        ),
    ],
)
def test_subjects_that_are_joined_add_up(drawing: str, dead: int) -> None:
    """By the tree, also where it takes both for subjects; nobody and nothing else between them is counted."""
    assert counted("en", drawn(drawing)) == {"dead": (dead, dead)}


MOURNED = "The guards killed there were mourned after a blast left 10 dead ."


@pytest.mark.parametrize(("deed", "told"), [("blast", {"dead": (10, 10)}), ("killed", {})])
def test_whose(deed: str, told: dict[str, Bounds]) -> None:
    """What itself says that people died has no other deed's toll."""
    assert counted("en", words_in_a_row(MOURNED), deed) == told


def test_nearest() -> None:
    """Of two tolls a deed has the nearest."""
    text = words_in_a_row("A raid killed 8 guards and a bombing in town killed 20 men .")
    assert [counted("en", text, deed)["dead"] for deed in ("raid", "bombing")] == [(8, 8), (20, 20)]


def test_moments() -> None:
    """The numbers of moments count nobody."""
    text = words_in_a_row("The guards killed 12 October are mourned .")
    casualties = lexicon_of("en").casualties
    day = Span(18, 28)
    assert find_casualties(text, casualties, None, [day])[0] is None
    assert find_casualties(text, casualties)[0] == Count(12, 12, Span(18, 20))


def test_span() -> None:
    """The evidence is the whole number with what bounds it."""
    count = find_casualties(words_in_a_row("At least two dozen men died ."), lexicon_of("en").casualties)[0]
    assert count == Count(24, None, Span(0, 18))
