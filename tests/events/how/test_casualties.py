"""How many a deed killed or hurt."""

from __future__ import annotations

import pytest

from events_made import lexicon_of, words_in_a_row
from warta.events.how.casualties import HARMS, find_casualties
from warta.records import Count, Sentence, Span, Token

Bounds = tuple[int | None, int | None]


def drawn(drawing: str) -> Sentence:
    """A sentence with its tree, from `word/POS/relation/head` cells, heads numbered from 1 and 0 for the root."""
    tokens, start = [], 0
    for i, cell in enumerate(drawing.split()):
        form, pos, dep, head = cell.rsplit("/", 3)
        tokens.append(
            Token(start, start + len(form), form, form.lower(), pos, dep, int(head) - 1 if head != "0" else i)
        )
        start += len(form) + 1
    return Sentence(Span(0, start - 1), "body", tuple(tokens))


def counted(code: str, told: Sentence, deed: str | None = None) -> dict[str, Bounds]:
    """What a sentence counts; `deed` is the word that tells the deed."""
    trigger = next((Span(token.start, token.stop) for token in told.tokens if token.text == deed), None)
    found = find_casualties(told, lexicon_of(code).casualties, trigger)
    return {harm: bounds(count) for harm, count in zip(HARMS, found, strict=True) if count is not None}


def bounds(count: Count) -> Bounds:
    return count.low, count.high


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


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Ia tewas pada 2023 ."),  # a year
        ("id", "Bocah 3 tahun tewas di kota itu ."),  # an age
        ("id", "Budi ( 37 ) membunuh istrinya ."),
        ("id", "Pria itu dibunuh , 5 pelaku ditangkap ."),  # of another clause
        ("en", "Baker , 38 , was killed ."),
        ("en", "He was killed after a 15 - minute chase ."),
        ("en", "A number of people were killed ."),
        ("en", "The blast killed a trader and her son ."),  # how many is not told by a number
        ("en", "He faces three charges of murder ."),
    ],
)
def test_other_numbers(code: str, text: str) -> None:
    """Years, ages, minutes, things and doers are no victims."""
    assert counted(code, words_in_a_row(text)) == {}


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("id", "Tidak ada korban jiwa dalam serangan itu .", {"dead": (0, 0)}),
        ("id", "Tidak ada yang tewas .", {"dead": (0, 0)}),
        ("en", "Officials said nobody was hurt .", {"injured": (0, 0)}),
        ("en", "No one was killed in the raid .", {"dead": (0, 0)}),
        ("en", "No - one was killed or hurt in the raid .", {"dead": (0, 0)}),  # as "no-one" is parted
        ("en", "No one else was hurt .", {}),  # somebody was
        ("en", "None of the 30 guards was killed .", {}),
        ("en", "Not a single guard was killed .", {}),
        ("en", "Rebels shelled the town without killing a single guard .", {}),
        ("id", "Tak satu pun dari 30 warga tewas .", {}),
        ("id", "Tidak ada satu pun warga tewas .", {}),
        ("id", "Mereka menyerang tanpa melukai seorang pun .", {}),
    ],
)
def test_nobody(code: str, text: str, told: dict[str, Bounds]) -> None:
    """That nobody was hurt is told, and no unknown number."""
    assert counted(code, words_in_a_row(text)) == told


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Sejak Oktober 2023 sedikitnya 900 warga tewas ."),
        ("id", "Perang di kota itu menewaskan 40 ribu warga ."),
        ("en", "The army has killed 1,375 people since the coup ."),
        ("en", "The death raised the number of guards killed there to 67 ."),
        ("en", "The conflict has killed some 465,000 people ."),
    ],
)
def test_sums(code: str, text: str) -> None:
    """The dead of many deeds, of a war or since a year, are not those of one."""
    assert counted(code, words_in_a_row(text)) == {}


def test_since_is_of_the_nearest() -> None:
    """A time is of the toll before it, not of every toll of its sentence."""
    text = words_in_a_row("The blast killed 8 guards after attacks that have wounded 230 people since 2015 .")
    assert counted("en", text) == {"dead": (8, 8)}


def test_most() -> None:
    """More than one deed can kill are the sum of many, whatever the words; of those driven out there is no most."""
    told = words_in_a_row("The raids killed 40,000 people and displaced 90,000 .")
    dead, _, displaced = find_casualties(told, lexicon_of("en").casualties, most=5000)
    assert (dead, displaced and displaced.low) == (None, 90_000)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Sejak Jumat sedikitnya 24 orang tewas ."),
        ("en", "Clashes have killed 24 people since Monday ."),
        ("en", "The bomb killed 24 people in the deadliest attack since 2019 ."),
    ],
)
def test_one_deed(code: str, text: str) -> None:
    """The dead of some days are told as those of one deed, and the worst since long is one."""
    assert counted(code, words_in_a_row(text))["dead"][0] == 24


MOURNED = "The guards killed there were mourned after a blast left 10 dead ."


@pytest.mark.parametrize(("deed", "told"), [("blast", {"dead": (10, 10)}), ("killed", {})])
def test_whose(deed: str, told: dict[str, Bounds]) -> None:
    """What itself says that people died has no other deed's toll."""
    assert counted("en", words_in_a_row(MOURNED), deed) == told


def test_nearest() -> None:
    """Of two tolls a deed has the nearest."""
    text = words_in_a_row("A raid killed 8 guards and a bombing in town killed 20 men .")
    assert [counted("en", text, deed)["dead"] for deed in ("raid", "bombing")] == [(8, 8), (20, 20)]


DOZENS = (
    "Dozens/NOUN/nsubj:pass/7 of/ADP/case/4 Somali/ADJ/amod/4 refugees/NOUN/nmod/1 have/AUX/aux/7 been/AUX/aux:pass/7 "
    "killed/VERB/root/0"
)
GUNMEN = "Two/NUM/nummod/2 gunmen/NOUN/nsubj/3 killed/VERB/root/0 the/DET/det/5 mayor/NOUN/obj/3"
OFFICER = "An/DET/det/2 officer/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 killed/VERB/root/0"
SHOT = "Guards/NOUN/nsubj/2 shot/VERB/root/0 a/DET/det/4 man/NOUN/obj/2 dead/ADJ/amod/4"
REGION = "100/NUM/nummod/2 men/NOUN/root/0 killed/VERB/acl/2 in/ADP/case/6 that/DET/det/6 region/NOUN/obj/3"
JOINED = (
    "14/NUM/nummod/2 men/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 abducted/VERB/root/0 and/CCONJ/cc/6 executed/VERB/conj/4"
)
WAR = "The/DET/det/2 war/NOUN/nsubj/3 killed/VERB/root/0 73/NUM/nummod/5 men/NOUN/obj/3"


@pytest.mark.parametrize(
    ("drawing", "told"),
    [
        (DOZENS, {"dead": (24, 99)}),
        (GUNMEN, {}),
        (OFFICER, {"dead": (1, 1)}),
        (SHOT, {"dead": (1, 1)}),
        (WAR, {}),
        (REGION, {"dead": (100, 100)}),
        (JOINED, {"dead": (14, 14)}),
    ],
)
def test_trees(drawing: str, told: dict[str, Bounds]) -> None:
    """Who suffers a deed is its passive subject, also far before it, and never the subject of an active one."""
    assert counted("en", drawn(drawing)) == told


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
