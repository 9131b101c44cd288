"""When something is asked again."""

from __future__ import annotations

import pytest

from warta.watch.intervals import DAY, HOUR, MINUTE, look_after, moment_of, seconds_of, spelled, wait_after


@pytest.mark.parametrize(("written", "seconds"), [("90s", 90), ("5m", 300), ("1.5h", 5400), ("7 d", 604800), ("0s", 0)])
def test_durations(written: str, seconds: float) -> None:
    assert seconds_of(written) == seconds


@pytest.mark.parametrize("written", ["", "5", "m", "-5m", "5 minutes", "1e3s", "9999999d"])
def test_what_is_no_duration(written: str) -> None:
    with pytest.raises(ValueError, match="write one such as"):
        seconds_of(written)


def test_durations_are_said_in_words() -> None:
    assert [spelled(seconds) for seconds in (0, 59, 60, 90, 3 * HOUR, 2.5 * DAY)] == [
        *("0 s", "59 s", "1 min", "1.5 min", "3 h", "2.5 d")
    ]


def test_each_failure_doubles_the_wait_up_to_a_day() -> None:
    assert [wait_after(failures) for failures in (1, 2, 3, 4)] == [60, 120, 240, 480]
    assert wait_after(1000) == DAY


@pytest.mark.parametrize(
    ("retry_after", "seconds"),
    [
        ("1800", 1800),
        ("30", MINUTE),
        ("Thu, 01 Jan 1970 01:00:00 GMT", HOUR - 100),
        ("Thu, 01 Jan 1970 00:00:00 GMT", MINUTE),
        ("99999999999999999999", DAY),
        ("soon", MINUTE),
        ("-5", MINUTE),
        ("²", MINUTE),
        (None, MINUTE),
    ],
)
def test_a_site_may_ask_for_more_time(retry_after: str | None, seconds: float) -> None:
    assert wait_after(1, retry_after, now=100.0) == seconds


def test_looks_become_seldom() -> None:
    waits = [look_after(looks) for looks in range(12)]
    assert waits[:3] == [15 * MINUTE, HOUR, 4 * HOUR]
    assert waits == sorted(waits)


@pytest.mark.parametrize(
    ("time", "moment"),
    [
        ("1970-01-01T01:00:00+01:00", 0),
        ("1970-01-02", DAY),
        ("Fri, 02 Jan 1970 07:00:00 +0700", DAY),
        ("yesterday", None),
        ("", None),
        (None, None),
        ("Mon, 99 Foo 2025", None),
    ],
)
def test_moments(time: str | None, moment: float | None) -> None:
    assert moment_of(time) == moment
