"""What leads up to a name: honorifics, a rank, a team, what an office is for."""

from __future__ import annotations

from warta.text.entities.sights import Sight

FULL = 2
"""A whole name has so many words at least."""


def past_honorifics(sight: Sight, i: int) -> int:
    """The word after "Bapak", "Dr.", "Kombes Pol": where the name itself begins."""
    start = i
    while i < len(sight.words) and (count := sight.has("honorifics", i)) and not is_held_name(sight, i):
        if count == 1 and not sight.words[i].capital and i != start:
            break
        i += count
        i += i < len(sight.words) and sight.words[i].text == "."
    return i


def is_held_name(sight: Sight, i: int) -> bool:
    """Menteri Kehutanan | Raja Wardana, Gubernur Banten | Ratu Kamila: an honorific that is a part of a name, as it is
    behind an office or what that is of, and before a capital."""
    if i < 1 or sight.has("held", i) != 1 or sight.title_case or not sight.words[i].text.istitle():
        return False
    behind = sight.words[i - 1].capital and (i - 1 in sight.inside or sight.has_before("portfolio", i) > 0)
    return behind and any(word.text.istitle() for word in sight.words[i + 1 : i + 2])


def past_rank(sight: Sight, first: int, stop: int) -> int:
    """Metro Jaya Irjen Budi Santoso: the word after a rank inside the run, where the name begins."""
    inside = next((i for i in range(first + 1, stop) if sight.has("ranks", i)), None)
    after = past_honorifics(sight, inside) if inside is not None else stop
    return after if after < stop else first


def in_team(sight: Sight, first: int) -> bool:
    """Pemain Arsenal Adam Baker, CEO Kopi Tugu Budi Santoso: whether the title before is of somebody whose team or
    firm may stand before the name."""
    return bool(sight.has_before("players", first) or sight.has_before("of_firms", first)) and not sight.has(
        "given", first
    )


def past_portfolio(sight: Sight, first: int, stop: int) -> int:
    """Envoy for Ecology and | Transport Ivan Petrov: the word after what an office is for, before a whole name."""
    while stop - first > FULL and sight.has("portfolio", first) == 1 and not sight.has("given", first):
        first += 1
    return first


def past_team(sight: Sight, first: int, stop: int) -> int:
    """Where the name begins behind the title of somebody in a team, where no model knows it: its last two words.

    One word or two are taken for the name: pelatih Haddad.
    """
    return max(first, stop - 2) if in_team(sight, first) else first
