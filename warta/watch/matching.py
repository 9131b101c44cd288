"""Which events somebody wants to hear of: `type=ASSAULT&country=PSE&status=happened`.

Parameters are called as in the addresses of `warta serve`. Values of one parameter add up (`type=AID&type=ASSAULT`),
parameters narrow each other. Names are matched in part and in any case, the rest as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, get_args
from urllib.parse import parse_qsl

from warta.dataset import Row
from warta.errors import UsageError
from warta.ontology import plover
from warta.places.countries import country_codes
from warta.records import Status

Test: TypeAlias = Callable[[Row, str], bool]
"""Whether an event has a value."""

PARTIES = ("actors", "recipients")


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must have: of each parameter one of its values. Without any, every event matches."""

    wanted: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def matches(self, event: Row) -> bool:
        """Whether an event is wanted: a row of `events` with the `lang` and `publisher` of its article."""
        return all(any(TESTS[name](event, value) for value in values) for name, values in self.wanted)


def filter_of(written: str) -> Filter:
    """The filter that a query string spells. Raises UsageError."""
    values: dict[str, list[str]] = {}
    try:
        pairs = parse_qsl(written.lstrip("?"), keep_blank_values=True, strict_parsing=bool(written))
    except ValueError as error:
        raise UsageError(f"{written!r} is no filter; write one such as type=ASSAULT&country=PSE.") from error
    for name, value in pairs:
        if name not in TESTS:
            raise UsageError(f"{name}: events have no such parameter; there are {', '.join(TESTS)}.")
        _check(name, value)
        values.setdefault(name, []).append(value)
    return Filter(tuple((name, tuple(found)) for name, found in values.items()))


def _check(name: str, value: str) -> None:
    allowed = WORDS.get(name)
    if not value or (allowed and value.casefold() not in {word.casefold() for word in allowed}):
        said = f"one of {', '.join(allowed)}" if allowed else "a value"
        raise UsageError(f"{name}: {value!r} is not known; write {said}.")
    if name in COUNTRIES and value.upper() not in country_codes():
        raise UsageError(f"{name}: {value!r} is no code of ISO 3166 alpha-3, such as IDN.")
    if name == "confidence" and _number(value) is None:
        raise UsageError(f"{name}: {value!r} is no number from 0 to 1.")


def _number(value: str) -> float | None:
    try:
        found = float(value)
    except ValueError:
        return None
    return found if 0 <= found <= 1 else None


# ---------------------------------------------------------------- tests


def _same(column: str) -> Test:
    return lambda event, value: (event[column] or "").casefold() == value.casefold()


def _part(column: str) -> Test:
    return lambda event, value: value.casefold() in (event[column] or "").casefold()


def _named(*columns: str) -> Test:
    return lambda event, value: any(
        value.casefold() in (party["name"] or "").casefold() for party in _parties(event, columns)
    )


def _of(column: str) -> Test:
    return lambda event, value: any(
        (party[column] or "").casefold() == value.casefold() for party in _parties(event, PARTIES)
    )


def _parties(event: Row, columns: Iterable[str]) -> Iterable[Mapping[str, Any]]:
    return (party for column in columns for party in event[column] or ())


def _sure(event: Row, value: str) -> bool:
    return bool(event["confidence"] is not None and event["confidence"] >= float(value))


def _flag(event: Row, value: str) -> bool:
    return bool(event["background"]) == (value.casefold() == "true")


def _in_region(event: Row, value: str) -> bool:
    """By the place of the deed, else by where its article sets it."""
    return value.casefold() in (event["place_region"] or event["setting_region"] or "").casefold()


TESTS: Mapping[str, Test] = {
    "type": _same("type"),
    "mode": _same("mode"),
    "status": _same("status"),
    "background": _flag,
    "actor": _named("actors"),
    "recipient": _named("recipients"),
    "party": _named(*PARTIES),
    "claimant": _named("claimants"),
    "country": _of("country"),
    "sector": _of("sector"),
    "place": _part("place"),
    "place_country": _same("place_country"),
    "region": _in_region,
    "lang": _same("lang"),
    "outlet": _part("publisher"),
    "confidence": _sure,
}
"""All parameters."""

WORDS: Mapping[str, tuple[str, ...]] = {
    "type": tuple(plover().types),
    "mode": tuple(sorted({mode for kind in plover().types.values() for mode in kind.modes})),
    "status": get_args(Status),
    "background": ("true", "false"),
    "sector": tuple(plover().sectors),
}
"""The values of those that have few."""

COUNTRIES = ("country", "place_country")
