from datetime import datetime

import pytest

from warta.page.stamps import (
    Stamp,
    as_known,
    day_in_address,
    in_zone,
    is_month,
    is_time_line,
    on_day,
    settle,
    stamps_in,
    stated,
    turned,
)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Senin, 20 November 2023 | 08:52 WIB", True),
        ("Published March 12, 2024 at 10:15 a.m.", True),
        ("12. März 2024", True),
        ("2024年3月12日 10:15", True),
        ("발행: 2024년 3월 12일", True),
        ("（2024年3月12日市议会第八次会议表决通过）", False),  # as long as a sentence of sixty letters
        ("Pada 20 November 2023 pukul 08:52 WIB gubernur membuka rapat di balai kota", False),
        ("Harga beras naik", False),
        ("Foto: Warga antre di balai, Selasa (12/5/2026). (KABAR/Sri)", False),  # a caption
    ],
)
def test_a_time_line_says_when_and_little_else(line, told):
    assert is_time_line(line) is told


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Viernes, 30 de abril de 2021", "2021-04-30"),
        ("5 de setembro de 2025 às 10h30", "2025-09-05"),
        ("04-ago-2021 5:11:10", "2021-08-04T05:11:10"),
        ("5 июня 2025, 10:20", "2025-06-05T10:20:00"),
        ("2025. 6. 5", "2025-06-05"),
        ("2025. június 5.", "2025-06-05"),
        ("5. června 2025", "2025-06-05"),
        ("٥ يونيو ٢٠٢٥", "2025-06-05"),
        ("5 जून 2025", "2025-06-05"),
        ("Thứ năm, 5 tháng 6, 2025", "2025-06-05"),
        ("12 people came to the valley in 2019", None),
    ],
)
def test_days_of_pages_in_many_languages(line, value):
    assert [stamp.value for stamp in stamps_in(line)] == ([value] if value else [])


@pytest.mark.parametrize(
    "line", ["Обновлено 5 июня 2025", "Atualizado em 5 de junho de 2025", "Güncelleme: 5 Haziran 2025"]
)
def test_the_day_of_a_change_is_told_in_many_languages(line):
    assert [stamp.updated for stamp in stamps_in(line)] == [True]


def seen(value: str) -> Stamp:
    return Stamp(value, 0, 1, zoned="+" in value)


@pytest.mark.parametrize(
    ("machine", "shown", "zone", "settled"),
    [
        ("2024-03-12T10:15:00Z", "2024-03-12T10:15:00+07:00", "+07:00", "2024-03-12T10:15:00+07:00"),  # a Z for WIB
        ("2024-03-12T10:15:20-07:00", "2024-03-12T10:15:00+07:00", "+07:00", "2024-03-12T10:15:20+07:00"),
        ("2024-03-12T03:15:00Z", "2024-03-12T10:15:00+07:00", "+07:00", "2024-03-12T10:15:00+07:00"),  # the same moment
        ("2024-01-06T10:15:00+01:00", "2024-06-01T10:15:00+01:00", None, "2024-01-06T10:15:00+01:00"),  # "06/01/2024"
        ("2024-03-12T03:15:00Z", None, "+07:00", "2024-03-12T03:15:00+00:00"),
        (None, "2024-03-12T10:15:00", "+07:00", "2024-03-12T10:15:00+07:00"),
        (None, "2024-03-12T10:15:00", None, "2024-03-12"),  # no zone known: the day alone
        ("yesterday", None, None, None),
        (None, None, "+07:00", None),
    ],
)
def test_the_clock_on_the_page_settles_the_offset(machine, shown, zone, settled):
    assert settle(machine, seen(shown) if shown else None, zone) == settled


def test_a_time_without_zone_keeps_only_its_day_where_none_is_known():
    assert in_zone("2024-03-12T10:15:00", None) == "2024-03-12"


def test_the_day_in_an_address():
    assert day_in_address("https://kabarpagi.id/2024/03/12/beras") == "2024-03-12"
    assert day_in_address("https://kabarpagi.id/berita/123456789") is None
    assert day_in_address("https://kabarpagi.id/2024/oktober/03/beras") == "2024-10-03"
    assert day_in_address("https://kabarpagi.id/2024/beras/03/naik") is None
    assert day_in_address("https://kabarpagi.id/2024/3/9/beras") == "2024-03-09"
    assert day_in_address("https://kabarpagi.id/2024-3-9/beras") == "2024-03-09"
    assert day_in_address("https://kabarpagi.id/2024/EKONOMI/03/09/beras") == "2024-03-09"
    assert day_in_address("https://kabarpagi.id/2024/31/9/beras") is None


def test_the_day_that_an_article_s_number_begins_with():
    assert day_in_address("https://kabarpagi.id/baca/A2024031214320005196") == "2024-03-12"
    assert day_in_address("https://kabarpagi.id/view/KPR20240312098900004") == "2024-03-12"
    assert day_in_address("https://kabarpagi.id/baca/202403121432001") == "2024-03-12"
    assert day_in_address("https://kabarpagi.id/baca/202403129932001") is None
    assert day_in_address("https://kabarpagi.id/baca/A2024033114320005196") == "2024-03-31"
    assert day_in_address("https://kabarpagi.id/baca/A2024023114320005196") is None
    assert day_in_address("https://kabarpagi.id/2024/3-9/beras") is None
    assert day_in_address("https://kabarpagi.id/201909/26/123.html") == "2019-09-26"
    assert day_in_address("https://kabarpagi.id/articles/194709-13-ways-to-cook-rice") is None
    assert day_in_address("https://kabarpagi.id/beras/2015/08/150803-harga-naik") == "2015-08-03"
    assert day_in_address("https://kabarpagi.id/beras/2015/08/15080312/") is None
    assert day_in_address("https://arsip.id/20250620101500/https://kabarpagi.id/2024/03/12/beras") == "2024-03-12"
    assert day_in_address("https://kabarpagi.id/2024/03/12/beras?from=https://arsip.id/20250620/") == "2024-03-12"


def test_a_line_with_two_times_gives_both():
    assert [s.updated for s in stamps_in("Published 5 June 2025, updated 6 June 2025 10:20")] == [False, True]


def test_the_markup_may_state_a_day_in_words():
    assert stated("December 3, 2025") == "2025-12-03"
    assert stated("2025-12-03T08:00:00Z") == "2025-12-03T08:00:00Z"
    assert stated("yesterday") is None


def test_day_and_month_are_turned_where_both_orders_are_days():
    assert turned("2025-02-12T08:00") == "2025-12-02T08:00"
    assert turned("2025-02-13") == "2025-02-13"


def test_a_day_in_figures_is_read_in_the_order_that_the_page_knows():
    assert as_known("2025-02-12", "02-12-2025", {"2025-12-02"}) == "2025-12-02"
    assert as_known("2025-02-12", "02-12-2025", {"2025-02-12", "2025-12-02"}) == "2025-02-12"
    assert as_known("2025-02-12", "February 12, 2025", {"2025-12-02"}) == "2025-02-12"


@pytest.mark.parametrize(
    ("value", "days", "moved"),
    [
        ("2024-09-03T02:15:00+00:00", {"2024-09-02"}, "2024-09-02T22:15:00-04:00"),
        ("2024-09-03T02:15:00+00:00", {"2024-09-03"}, "2024-09-03T02:15:00+00:00"),  # it is that day
        ("2024-09-03T02:15:00+00:00", {"2024-09-01"}, "2024-09-03T02:15:00+00:00"),  # nowhere
        ("2024-09-03T02:15:00+07:00", {"2024-09-02"}, "2024-09-03T02:15:00+07:00"),  # its own zone holds
        ("2024-09-03", {"2024-09-02"}, "2024-09-03"),
        ("2024-09-03T02:15:00+00:00", set(), "2024-09-03T02:15:00+00:00"),
    ],
)
def test_a_moment_in_utc_is_given_in_the_zone_of_the_day_that_the_page_shows(value, days, moved):
    assert on_day(value, days, [datetime.fromisoformat("2024-01-01T00:00:00-04:00").tzinfo]) == moved


@pytest.mark.parametrize(("word", "month"), [("June", True), ("juin", True), ("Agustus", True), ("Roe", False)])
def test_months_are_known_in_all_languages(word, month):
    assert is_month(word) is month
