"""When something is asked for again: pure functions of seconds."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
UNITS = {"s": 1.0, "m": MINUTE, "h": HOUR, "d": DAY}
DURATION = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s*([smhd])")

FIRST_WAIT = MINUTE  # after the first failure; each further one doubles it
LONGEST_WAIT = DAY
LOOKS = (15 * MINUTE, HOUR, 4 * HOUR, DAY, 2 * DAY, 3 * DAY, 5 * DAY, 7 * DAY)
"""How long after the look before a page is looked at again: most corrections come within hours."""


def seconds_of(duration: str) -> float:
    """The seconds of `90s`, `5m`, `1.5h`, `7d`. Raises ValueError."""
    found = DURATION.fullmatch(duration.strip())
    if found is None:
        raise ValueError(f"{duration!r} is no duration; write one such as 90s, 5m, 1.5h or 7d")
    return float(found.group(1)) * UNITS[found.group(2)]


def spelled(seconds: float) -> str:
    """Seconds in a readable form: 40 s, 5 min, 3 h, 2 d."""
    for size, unit in ((DAY, "d"), (HOUR, "h"), (MINUTE, "min")):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds:.0f} s"


def wait_after(failures: int, retry_after: str | None = None, now: float = 0.0) -> float:
    """The wait after so many failures in a row: twice as long each time, at least what the site asks for, at most a
    day.

    `retry_after`: as in HTTP, seconds or a date.
    """
    doubled = FIRST_WAIT * 2.0 ** min(max(failures - 1, 0), 20)
    return min(max(doubled, _asked_for(retry_after, now)), LONGEST_WAIT)


def _asked_for(retry_after: str | None, now: float) -> float:
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    moment = moment_of(text)
    return 0.0 if moment is None else max(moment - now, 0.0)


def look_after(looks: int) -> float:
    """The time until the next look at a page, after so many looks."""
    return LOOKS[min(looks, len(LOOKS) - 1)]


def moment_of(time: str | None) -> float | None:
    """Seconds since 1970 of a time in a list, in ISO 8601 or as in mail; None if it is neither."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read((time or "").strip())
            return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
        except (ValueError, OverflowError, TypeError):
            continue
    return None
