"""Whose number a word tells."""

from __future__ import annotations

import pytest

from events.how.tolls_made import Bounds, counted, drawn
from events_made import words_in_a_row


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
