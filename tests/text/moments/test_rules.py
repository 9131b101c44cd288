"""Each rule works its value out from what is said and what it is told from."""

from dataclasses import replace
from datetime import date

import pytest

from warta.text.moments import rules
from warta.text.moments.values import Now, Said, Value, first_day

MONDAY = Now(date(2023, 11, 20))

CASES = [
    (rules.full_date, Said(year=2023, month=2, day=29), None),  # no such day
    (rules.day_of_month, Said(month=10, day=7), "2023-10-07"),
    (rules.day_of_month, Said(month=12, day=7), "2023-12-07"),  # near, though nothing says it is to come
    (rules.day_of_month, Said(month=12, day=7, gone=True), "2022-12-07"),
    (rules.day_of_month, Said(month=5, day=6), "2023-05-06"),
    (rules.day_of_month, Said(month=5, day=6, ahead=True), "2024-05-06"),
    (rules.day_of_month, Said(month=11, day=20), "2023-11-20"),
    (rules.day_of_month, Said(month=11, day=21, shift=-1), "2022-11-21"),
    (rules.named_day, Said(year=2023, month=10, day=7), "2023-10-07"),
    (rules.named_day, Said(year=2031, month=10, day=7), "2023-10-07"),  # that attack is still to come
    (rules.month_of_year, Said(month=4, shift=-1), "2022-04"),
    (rules.month_alone, Said(month=11, shift=-1), "2023-11"),  # early this month, told on the 20th
    (rules.month_alone, Said(month=1, months_ahead=2), "2024-01"),
    (rules.month_alone, Said(month=3, months_ahead=2), "2023-03"),
    (rules.month_alone, Said(month=3, shift=1), "2024-03"),
    (rules.weekday, Said(weekday=1), "2023-11-20"),
    (rules.weekday, Said(weekday=2), "2023-11-14"),
    (rules.weekday, Said(weekday=2, ahead=True), "2023-11-21"),
    (rules.weekday, Said(weekday=4, unsure=True), "2023-11-23"),  # three days on, or four ago
    (rules.weekday, Said(weekday=5, unsure=True, ahead=True), "2023-11-17"),
    (rules.weekday, Said(weekday=1, shift=-1), "2023-11-13"),
    (rules.weekday, Said(weekday=1, shift=1), "2023-11-27"),
    (rules.weekday_of_week, Said(weekday=4, shift=-1), "2023-11-16"),
    (rules.units_ago, Said(n=2, unit="week"), "2023-W45"),
    (rules.units_ago, Said(n=11, unit="month"), "2022-12"),
    (rules.units_ago, Said(n=3, unit="hour"), None),  # the hour of publication is not told from
    (rules.units_ahead, Said(n=2, unit="month"), "2024-01"),
    (rules.units_to_come, Said(n=2, unit="day", ahead=True), "2023-11-22"),
    (rules.units_to_come, Said(n=2, unit="day"), None),  # how long it took
    (rules.units_ago, Said(n=2, unit="fortnight"), "2023-W43"),
    (rules.season, Said(season=(6, 8), shift=-1), "2023"),
    (rules.season, Said(season=(9, 11), shift=-1), "2022"),
    (rules.season, Said(season=(6, 8), shift=1), None),
    (rules.season, Said(season=(12, 12), shift=0), None),  # still to come
    (rules.season, Said(season=(6, 8), shift=0), "2023"),
    (rules.weekend, Said(), "2023-W46"),
    (rules.weekend, Said(ahead=True), "2023-W47"),
    (rules.year, Said(year=2077), None),
]


@pytest.mark.parametrize(("rule", "said", "value"), CASES)
def test_value(rule: rules.Rule, said: Said, value: str | None) -> None:
    """What is said on Monday, 20 November 2023."""
    found = rule(said, MONDAY)
    assert (found.iso if found else None) == value


@pytest.mark.parametrize("rule", rules.RULES)
@pytest.mark.parametrize("day", [date.min, date.max, date(2024, 2, 29), None])
@pytest.mark.parametrize("shift", [-1, 0, 1, None])
def test_edges(rule: rules.Rule, day: date | None, shift: int | None) -> None:
    """Nothing is said beyond the ends of the calendar, and nothing breaks there."""
    said = Said(year=2024, month=2, day=29, weekday=3, n=999, shift=shift, days=-2)
    for unit in ("hour", "day", "week", "month", "year"):
        for before in (None, Value("0001-01-01", "day"), Value("9999", "year"), Value("9999-W52", "week")):
            value = rule(replace(said, unit=unit), Now(day, before))
            assert value is None or value.iso.startswith("T") or first_day(value) is not None


def test_not_finer_than_told() -> None:
    """Three days after a year is no day; a year after a day is a year."""
    assert rules.units_later(Said(n=3), Now(None, Value("2019", "year"))) is None
    assert rules.units_later(Said(n=1, unit="year"), Now(None, Value("2019-05-01", "day"))) == Value("2020", "year")


def test_every_rule_has_its_sentence() -> None:
    """Each rule's docstring holds the sentence of news it is meant for."""
    assert all(rule.__doc__ and rule.__doc__.strip().endswith((".", "one.", "before.")) for rule in rules.RULES)
