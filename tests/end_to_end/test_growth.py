"""A text some times as long costs about so many times as much, whatever stands in it.

What is counted are calls of functions, which do not depend on the machine. Each of these texts once cost the square of
its length, or the cube.
"""

from __future__ import annotations

import cProfile
from collections.abc import Callable

import pytest

import warta
from warta.text.sentences import LONGEST

MOST = 1.45
"""How often as many calls it may cost for each character: the deeds of an article hear of each other, up to a bound."""
SENTENCE = LONGEST + 200, 3
"""Size, and how often as long, of a text without a stop: the words of one sentence may all be compared, and are."""
ARTICLE = 600, 8
"""The same of one with many sentences: the shorter is so short that whatever grows faster tells in the longer."""
BODIES = 5000, 4
"""The same of one that names ever more bodies: some dozens of them may be meant by a word for one."""
CUES = 200, 8
"""The same of one of nothing but cues, the dearest of all."""

GIVEN = ("Budi", "Siti", "Agus", "Dewi", "Hendra", "Ratna", "Yusuf", "Wawan")
FAMILY = ("Santoso", "Wijaya", "Hidayat", "Kusuma", "Nugroho", "Halim", "Wibowo")
VERBS = (
    *("attacked", "arrested", "criticised", "sued", "met", "praised", "visited"),
    *("killed", "accused", "condemned", "helped", "fined", "seized"),
)
MONTHS = ("January", "February", "March", "April", "May")


def named(i: int) -> str:
    return f"{GIVEN[i % 8]} {FAMILY[i // 8 % 7]}"


def renamed(i: int) -> str:
    """Nearly each time another name."""
    return f"{GIVEN[i % 8]} {chr(65 + i % 23)}{'aeiou'[i % 5]}{'lmnr'[i % 4]}{'aeiou'[i // 5 % 5]}{'kdst'[i // 7 % 4]}o"


def deed(i: int) -> str:
    return f"{named(i)} {VERBS[i % 13]} {named(i + 3)} on {i % 28 + 1} {MONTHS[i % 5]} {2000 + i % 25}"


def listed(i: int) -> str:
    return f"{deed(i)}, "


def told(i: int) -> str:
    return f"{deed(i)}.\n\n"


def quoted(i: int) -> str:
    return f"“We have {VERBS[i % 13]} them on Monday, and will again,” said {named(i)}. He said he was glad.\n\n"


def opened(i: int) -> str:
    return f"“{deed(i)} "


def many(i: int) -> str:
    return f"{renamed(i)} {VERBS[i % 13]} {renamed(i + 3)}, the minister said.\n\n"


def described(i: int) -> str:
    """Each time another body, and two words for it."""
    name = f"Harbour{chr(97 + i % 26)}{chr(97 + i // 26 % 26)} Airways"
    return f"{name} was late. The company said so. The airline agreed.\n\n"


def cued(i: int) -> str:
    return "said "


def calls(text: str) -> int:
    """How many calls it takes to read a text."""
    profile = cProfile.Profile()
    profile.enable()
    warta.read({"text": text, "title": "Police Arrest Two", "published": "2025-06-11", "lang": "en"})
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize(
    ("make", "sizes"),
    [
        (listed, SENTENCE),
        (told, ARTICLE),
        (quoted, ARTICLE),
        (opened, SENTENCE),
        (many, ARTICLE),
        (described, BODIES),
        (cued, CUES),
    ],
)
def test_the_cost_grows_as_the_text(make: Callable[[int], str], sizes: tuple[int, int]) -> None:
    size, times = sizes
    whole = "".join(make(i) for i in range(size * times))
    warta.read({"text": whole[:500], "lang": "en"})  # what is loaded once is not counted
    shorter, longer = calls(whole[:size]), calls(whole[: times * size])
    assert longer < MOST * times * shorter
