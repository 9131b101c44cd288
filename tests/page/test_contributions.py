"""Who helped with an article, by the lines at its foot."""

from __future__ import annotations

import pytest

from pages_made import drawn
from warta.page.contributions import helped


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ann Roe and Bo Dahl contributed reporting.", {"contributors": ["Ann Roe", "Bo Dahl"]}),
        ("Kabar Pagi's Ann Roe contributed to this report", {"contributors": ["Ann Roe"]}),
        (
            "Kabar Pagi writers Ann Roe in Kabul, and Bo van Dahl in Paris, Texas, contributed to this story.",
            {"contributors": ["Ann Roe", "Bo van Dahl"]},
        ),
        ("The Associated Press contributed to this report.", {"agencies": ["AP"]}),
        ("With files from The Associated Press and Bo Dahl", {"agencies": ["AP"], "contributors": ["Bo Dahl"]}),
        (
            "(Reporting by Ann Roe; Additional reporting by Bo Dahl in Oslo; Editing by Cy Lund and Di Moe)",
            {"contributors": ["Bo Dahl"], "editors": ["Cy Lund", "Di Moe"]},
        ),
        ("– with reports from Reuters/HarbourTimes.example", {"agencies": ["Reuters"]}),
        ("—WITH A REPORT FROM REUTERS", {"agencies": ["Reuters"]}),
        ("With inputs from AFP", {"agencies": ["AFP"]}),
        (
            "Sri Lestari dan Wulan Sari berkontribusi dalam penulisan artikel ini",
            {"contributors": ["Sri Lestari", "Wulan Sari"]},
        ),
        ("This article was edited by Ann Roe.", {"editors": ["Ann Roe"]}),
        ("First published in The Harbour Review.", {"agencies": ["The Harbour Review"]}),
        ("This story originally appeared on harbour.example.com.", {"agencies": ["harbour.example.com"]}),
        ("Originally published on March 2, 2022.", {}),
        ("Heat contributed to the fire, officials said.", {}),
        ("The film was edited by Ann Roe.", {}),
    ],
)
def test_the_foot_of_an_article_says_who_helped(line: str, found: dict[str, list[str]]) -> None:
    told = helped(drawn(f"body| Warga antre beras.\nbody| {line}"))
    assert {kind: [one.name for one in told if one.kind == kind] for kind in {one.kind for one in told}} == found


def test_lists_below_the_foot_do_not_count() -> None:
    lists = "\n".join(f"related| Harga beras naik {at}" for at in range(20))
    page = drawn(f"body| Warga antre beras.\nbody| Reporting by Ann Roe; Editing by Bo Dahl\n{lists}")
    assert [(one.kind, one.name) for one in helped(page)] == [("editors", "Bo Dahl")]


def test_a_name_is_found_where_it_stands() -> None:
    page = drawn("body| Warga antre beras.\nbody| With help from Bo Dahl and Ann Roe")
    assert [one.span.of(page.text) for one in helped(page) if one.span] == ["Bo Dahl", "Ann Roe"]
