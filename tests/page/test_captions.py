"""Captions: drawn pages, a line each with its role before it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pages_made import drawn
from warta.page.captions import captions_of
from warta.records import Span


@pytest.mark.parametrize(
    ("page", "captions"),
    [
        ("caption| Bibit kopi di tepi hutan. (Foto: Galih Pranoto)", [("Bibit", "Galih Pranoto")]),
        ("caption| Bibit kopi disiram siswa.", [("Bibit", None)]),
        # a credit on a line of its own belongs to the caption before it
        ("caption| Bibit kopi disiram siswa sekolah.\ncaption| Shutterstock", [("Bibit", "Shutterstock")]),
        ("caption| Bibit kopi\ncaption| Foto: KABAR/Galih Pranoto", [("Bibit", "KABAR/Galih Pranoto")]),
        # two lines that are nothing but credits stand under a picture each
        (
            "caption| Foto: Galih Pranoto\ncaption| Foto: Sri Lestari",
            [("Foto:", "Galih Pranoto"), ("Foto:", "Sri Lestari")],
        ),
        # a caption with a maker of its own is another picture's; a place and a day are no maker
        (
            "caption| Foto: Sri Lestari\ncaption| Bibit kopi disiram siswa. (KABAR/Galih)",
            [("Foto:", "Sri Lestari"), ("Bibit", "KABAR/Galih")],
        ),
        ("caption| Kabar/Sri Lestari\ncaption| Bibit kopi (Bantul, 6.12.2010)", [("Kabar/Sri", "Kabar/Sri Lestari")]),
        # one picture shown twice has one caption
        (
            "caption| Bibit kopi disiram siswa sekolah dasar.\nfurniture| x\n"
            "caption| Bibit kopi disiram siswa sekolah dasar.",
            [("Bibit", None)],
        ),
        # also where only the second showing has its maker, on a line of its own
        (
            "caption| Bibit kopi disiram siswa sekolah dasar.\nfurniture| x\n"
            "caption| Bibit kopi disiram siswa sekolah dasar.\ncaption| Shutterstock",
            [("Bibit", "Shutterstock")],
        ),
        # nothing but a maker: each stands under a picture of its own
        (
            "caption| Kanal YouTube Lembah Ireng ©2024 Kabar\nbody| x\ncaption| Kanal YouTube Lembah Ireng ©2024 Kabar",
            [("Kanal", "Kanal YouTube Lembah Ireng ©2024 Kabar")] * 2,
        ),
    ],
)
def test_a_picture_has_one_caption_and_its_maker(page: str, captions: list[tuple[str, str | None]]) -> None:
    labelled = drawn(page)
    assert [(c.span.of(labelled.text).split()[0], c.credit) for c in captions_of(labelled)] == captions


def test_of_a_caption_shown_twice_the_one_with_the_marked_maker_is_kept() -> None:
    line = "caption| Bibit kopi disiram siswa sekolah. Galih Pranoto"
    labelled = drawn(f"{line}\nfurniture| x\n{line}")
    start = labelled.text.rindex("Galih Pranoto")
    found = captions_of(replace(labelled, credits=(Span(start, start + len("Galih Pranoto")),)))
    assert [(c.credit, c.rule) for c in found] == [("Galih Pranoto", "drawn+marked")]
