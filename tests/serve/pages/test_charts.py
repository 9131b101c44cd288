"""Charts hold what they are given, lead where they should, and let nothing in."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from xml.etree import ElementTree

import pytest

from warta.serve.pages.charts import EARLIER, Day, Pair, Report, bars_of, days, network, reports, split
from warta.serve.pages.words import all_words

MONTHS = all_words()["en"]("language.months").split()


def row(day: str, size: int = 2) -> Day:
    return Day(day, size, f"/events?from={day}&to={day}")


def run(first: str, count: int) -> list[Day]:
    start = date.fromisoformat(first)
    return [row((start + timedelta(days=number)).isoformat()) for number in range(count)]


def links(svg: str) -> list[str]:
    return [unescape(address) for address in re.findall(r'xlink:href="([^"]*)"', svg)]


def words(svg: str) -> set[str]:
    return {node.text or "" for node in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")}


def test_a_bar_leads_to_its_day_and_days_between_are_there() -> None:
    svg = days([row("2024-06-03"), row("2024-06-05")], None, None, MONTHS, "Events")
    assert links(svg) == ["/events?from=2024-06-03&to=2024-06-03", "/events?from=2024-06-05&to=2024-06-05"]
    assert {"3 Jun", "4 Jun", "5 Jun", "Events"} <= words(svg)


def test_of_many_days_the_months_are_drawn_and_of_many_months_the_years() -> None:
    months = days(bars_of(run("2024-01-01", 200)), None, None, MONTHS, "Events")
    assert links(months)[0] == "/events?from=2024-01-01&to=2024-01-31"
    assert "Jan 2024" in words(months)
    years = days(bars_of(run("2010-01-01", 3900)), None, None, MONTHS, "Events")
    assert "2010" in words(years)
    assert links(years)[-1] == "/events?from=2020-01-01&to=2020-09-04"


def test_the_few_of_long_ago_are_parted_from_the_many() -> None:
    many = run("2024-06-01", 40)
    old, near, late = split([row("1998-05-21", 1), *many, row("2030-01-01", 1)])
    assert ([day.day for day in old], near, [day.day for day in late]) == (["1998-05-21"], many, ["2030-01-01"])
    assert split([row("1998-05-21", 30), *run("2024-06-01", 5)])[0] == [], "many events are not put aside"
    assert split([]) == ([], [], [])


def test_a_bar_of_all_days_before_stands_first() -> None:
    svg = days(run("2024-06-01", 3), Day("before", 4, "/events?to=2024-05-31"), None, MONTHS, "Events")
    assert EARLIER in words(svg)
    assert links(svg)[0] == "/events?to=2024-05-31"


def test_nothing_gives_no_picture() -> None:
    assert days([], None, None, MONTHS, "Events") == reports([], MONTHS) == network([]) == ""
    assert network([Pair("army", "army", 3, 1, "/")]) == ""


def test_a_network_names_everybody_and_each_arrow_leads_to_its_events() -> None:
    svg = network([Pair("army", "rebels", 5, 1, "/events?actor=a"), Pair("rebels", "army", 1, 0, "/events?actor=b")])
    assert {"army", "rebels"} <= words(svg)
    assert set(links(svg)) == {"/events?actor=a", "/events?actor=b"}
    assert {"var(--warn)", "var(--accent)"} <= set(re.findall(r"var\(--\w+\)", svg))


def test_a_network_lies_inside_its_edge() -> None:
    pairs = [Pair(f"somebody {n}", f"other {n % 5}", 1, 0, "/") for n in range(18)]
    svg = network(pairs)
    left, top, width, height = map(float, re.search(r'viewBox="([^"]*)"', svg)[1].split())  # type: ignore[index]
    nodes = re.findall(r"translate\((-?[\d.]+),(-?[\d.]+)\)", svg.partition("mark-symbol")[2])
    assert all(left < float(x) + 70 < left + width and top < float(y) + 24 < top + height for x, y in nodes)


def test_reports_stand_on_a_line_of_time_and_times_that_are_none_are_left_out() -> None:
    known = [
        Report("2024-06-03T15:20:00+03:00", "Harbour Wire", "a", True, "/articles/1"),
        Report("2024-06-04", "Eastfield Post", "b", False, "/articles/2"),
        Report("yesterday", "Lost Outlet", "c", False, "/articles/3"),
    ]
    svg = reports(known, MONTHS)
    assert {"Harbour Wire", "Eastfield Post"} <= words(svg)
    assert "Lost Outlet" not in words(svg)
    assert links(svg) == ["/articles/1", "/articles/2"]


def test_reports_of_several_zones_stand_by_one_clock() -> None:
    known = [
        Report("2024-06-03T23:00:00+07:00", "Jakarta Post", "a", True, "/1"),
        Report("2024-06-03T16:00:00+00:00", "London Post", "b", True, "/2"),
        Report("2024-06-03T20:00:00+00:00", "Paris Post", "c", True, "/3"),
    ]
    svg = reports(known, MONTHS)
    assert "UTC+07:00" in words(svg)
    places = re.findall(r'translate\((-?[\d.]+),[-\d.]+\)"', svg.partition("role-mark")[2])[:3]
    assert places[0] == places[1] != places[2]


def test_a_year_of_one_digit_is_none_of_this_century() -> None:
    """Charts take the year 1 without its zeros for 2001."""
    days = ("0001-01-02", "2001-01-02", "2001-01-03")
    svg = reports([Report(f"{day}T09:00:00", f"{day} Post", day, True, "/1") for day in days], MONTHS)
    first, other, _ = re.findall(r'translate\((-?[\d.]+),[-\d.]+\)"', svg.partition("role-mark")[2])[:3]
    assert first != other


def test_clocks_that_were_never_set_stop_no_chart() -> None:
    """The first and the last moment that a site can print."""
    first = Report("0001-01-01T00:00:00+07:00", "Jakarta Post", "a", True, "/1")
    last = Report("9999-12-31T23:59:59-05:00", "London Post", "b", True, "/2")
    assert "London Post" in words(reports([last, first], MONTHS))
    assert links(days([row("9999-12-30"), row("9999-12-31")], None, None, MONTHS, "Days"))


HOSTILE = '</text><script>alert(1)</script>"&{{7*7}}'


@pytest.mark.parametrize(
    "svg",
    [
        network([Pair(HOSTILE, "b", 1, 0, "/x?a=%22")]),
        reports(
            [Report("2024-06-03", HOSTILE, HOSTILE, True, "/1"), Report("2024-06-04", "b", "", True, "/2")], MONTHS
        ),
    ],
    ids=["network", "reports"],
)
def test_names_are_text_and_nothing_is_styled_or_run(svg: str) -> None:
    tree = ElementTree.fromstring(svg)
    assert not [node for node in tree.iter() if node.tag.endswith("script")]
    assert not [
        node for node in tree.iter() if "style" in node.attrib or any(key.startswith("on") for key in node.attrib)
    ]
    assert tree.attrib["aria-hidden"] == "true"
