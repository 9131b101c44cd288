"""Firms by the letters of their shares: the capitals before "(NYSE: KMC)" or "(KMC.N)" are a firm's name."""

from __future__ import annotations

from collections.abc import Container, Sequence

from warta.places.exchanges import ticker_form
from warta.text.entities.bodies import Line, Seen, with_names

TRADED = "ticker"
"""The rule of such a name."""


def with_traded(line: Line, seen: Sequence[Seen], opening: int, hidden: Container[int]) -> list[Seen]:
    """The names of a sentence, with those of firms by the letters behind them in place of their parts; these letters
    are `hidden` characters."""
    ends = [i + 1 for i in range(len(line.words)) if is_traded(line, i, hidden)]
    begun = {stop: first for first, (stop, name) in seen if name.kind == "organisation"}
    found = ((min(first_capital(line, stop, opening), begun.get(stop, stop)), stop) for stop in ends)
    firms = [(first, stop) for first, stop in found if first < stop]
    return with_names(line, seen, firms, TRADED) if firms else list(seen)


def is_traded(line: Line, i: int, hidden: Container[int]) -> bool:
    """Whether the letters of a share stand in brackets behind word `i`, or behind its full stop."""
    stop = line.words[i].stop
    stop += line.text[stop : stop + 1] == "."
    letters = stop + 1 in hidden and line.text[stop : stop + 2] == " ("
    return letters and ticker_form().match(line.text, stop + 1) is not None


def first_capital(line: Line, stop: int, least: int) -> int:
    """Where the capitals begin that end before word `stop`, with those before a comma where one word is left that only
    tells that it is a firm: Harbour Foods, | Inc."""
    first = stop
    while first > least and line.capital(first - 1) and (first == stop or line.beside(first)):
        first -= 1
    designated = first == stop - 1 and line.has("designators", first) and first > least + 1
    return first_capital(line, first - 1, least) if designated and line.words[first - 1].text == "," else first
