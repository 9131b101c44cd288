"""Claims of one deed are brought together, copies count once, and disagreements stand side by side."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus.crawls_made import ask, built, jsonl, record
from corpus.deeds_made import SHELLED, event, party
from warta.corpus import occurrences as merging
from warta.corpus.occurrences import disagreements, named_alike, origin_of, rows_of_story
from warta.dataset import OCCURRENCES


def found(*events: dict[str, Any]) -> list[dict[str, Any]]:
    return [dict(row) for row in rows_of_story(events)]


def test_two_reports_of_one_deed() -> None:
    rows = found(event(1), event(2, sentence=f"{SHELLED}, kata saksi"))
    assert [(row["occurrence"], row["event"], row["first"], row["origins"]) for row in rows] == [
        (1, 1, True, 2),
        (1, 2, False, 2),
    ]
    assert set(rows[0]) == {column.name for column in OCCURRENCES.columns}


@pytest.mark.parametrize(
    "other",
    [
        {"type": "COERCE"},
        {"actors": [party("Tentara Selatan", "CCC")], "sentence": "Tentara Selatan menembaki desa di perbatasan"},
        {
            "recipients": [party("Pelabuhan Baru", "BBB")],
            "sentence": "Tentara Utara menembaki kapal di Pelabuhan Baru pada malam hari",
        },
        {
            "first_day": date(2025, 6, 12),
            "last_day": date(2025, 6, 12),
            "recipients": [],
            "sentence": "Tentara Utara menembaki jembatan dekat perbatasan",
        },
        {"sentence": "Serangan lain merusak jembatan dekat perbatasan", "trigger": "merusak", "recipients": []},
    ],
)
def test_another_deed_is_no_second_report(other: dict[str, Any]) -> None:
    assert found(event(1), event(2, **other)) == []


@pytest.mark.parametrize(
    ("places", "same"),
    [
        (("Kota Tua", "BBB", "city"), True),
        (("Kota Baru", "BBB", "city"), False),
        (("Provinsi Timur", "BBB", "region"), True),
        (("Provinsi Timur", "CCC", "region"), False),
        ((None, None, None), True),
    ],
)
def test_places_must_be_compatible(places: tuple[str | None, ...], same: bool) -> None:
    names = ("place", "place_country", "resolution")
    first = event(1, place="Kota Tua", place_country="BBB", resolution="city")
    assert bool(found(first, event(2, **dict(zip(names, places, strict=True))))) is same


def test_things_are_called_otherwise_by_others_but_names_are_not() -> None:
    """A school and a building may be one; two villages that no gazetteer has are not."""
    unknown = {"place_country": None, "resolution": None}
    rows = found(event(1, place="sekolah dasar", **unknown), event(2, place="sebuah gedung", **unknown))
    assert len(rows) == 2 and all(row["disagrees"] == [] for row in rows)
    assert found(event(1, place="Desa Awan", **unknown), event(2, place="Desa Embun", **unknown)) == []


def test_a_state_is_one_place_under_all_its_names() -> None:
    at = {"place_country": "BBB", "resolution": "country"}
    rows = found(event(1, place="Negeri Biru", **at), event(2, place="the Blue Land", **at))
    assert [row["disagrees"] for row in rows] == [[], []]


def test_without_any_party_in_common_words_must_be_alike() -> None:
    unknown: dict[str, Any] = {"actors": [], "recipients": []}
    other = "Kapal nelayan ditembaki di laut lepas semalam"
    assert len(found(event(1, **unknown), event(2, **unknown))) == 2
    assert found(event(1, **unknown), event(2, **unknown, sentence=other)) == []
    assert found(event(1, recipients=[]), event(2, actors=[], sentence=other)) == []


KOTA_TUA = {"place": "Kota Tua", "place_country": "BBB", "resolution": "city", "lat": 1.0, "lon": 100.0}


@pytest.mark.parametrize(
    ("kilometres", "grain", "same"),
    [(10, "city", True), (40, "city", False), (40, "site", True), (200, "site", False), (200, "region", True)],
)
def test_neighbours_may_be_taken_for_each_other(kilometres: float, grain: str, same: bool) -> None:
    other = {**KOTA_TUA, "place": "Kampung Baru", "lat": 1.0 + kilometres / 111.2, "resolution": grain}
    rows = found(event(1, **KOTA_TUA), event(2, **other))
    assert bool(rows) is same
    assert all(row["disagrees"] == (["place"] if grain == "city" else []) for row in rows)


def test_the_same_sides_may_be_told_in_other_words() -> None:
    other = {"sentence": "Pasar dekat stasiun kota itu hancur dihantam roket", "trigger": "dihantam"}
    assert len(found(event(1), event(2, **other))) == 2
    assert found(event(1), event(2, **other, background=True, time_start=5)) == []
    assert found(event(1, actors=[]), event(2, **other, status="denied")) == []


def test_two_counts_of_the_dead_of_one_attack() -> None:
    four = {"dead_low": 4, "dead_high": 4, "sentence": "Empat orang tewas ditembaki di pasar Kota Tua, kata polisi"}
    nine = {"dead_low": 9, "dead_high": 9, "sentence": "Sembilan orang tewas ditembaki di pasar Kota Tua"}
    rows = found(event(1, **four), event(2, **nine, actors=[party("Geng Merah")]))
    assert [(row["dead_low"], row["disagrees"]) for row in rows] == [(4, ["dead", "actor"]), (9, ["dead", "actor"])]
    assert found(event(1, **four, place_country="AAA", place="A"), event(2, **nine, place_country="B", place="B")) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ([party("Geng Merah")], [party("Tentara Utara")], True),
        ([party("Utara")], [party("Tentara Utara")], False),
        ([party("Geng Merah"), party("Polisi")], [party("Tentara Utara")], False),
        ([], [party("Tentara Utara")], False),
    ],
)
def test_one_doer_each_and_not_the_same(one: list[Any], other: list[Any], differ: bool) -> None:
    assert disagreements([event(1, actors=one), event(2, actors=other)]) == (["actor"] if differ else [])


def test_who_is_told_by_name_and_by_office_is_one() -> None:
    police = {"country": "AAA", "sector": "COP"}
    one, other = ({**party(name), **police} for name in ("Polisi", "Rina Wulan"))
    assert disagreements([event(1, actors=[one]), event(2, actors=[other])]) == []
    assert disagreements([event(1, actors=[one]), event(2, actors=[{**other, "sector": "CRM"}])]) == ["actor"]
    gang = party("Geng Merah")
    assert disagreements([event(1, actors=[one]), event(2, actors=[gang], article=1, url=event(1)["url"])]) == []


def test_a_day_that_is_not_told_disagrees_with_nobody() -> None:
    tenth = {"first_day": date(2025, 6, 10), "last_day": date(2025, 6, 10)}
    assert disagreements([event(1, time_start=5), event(2, **tenth)]) == []
    assert disagreements([event(1, time_start=5), event(2, **tenth, time_start=7)]) == ["day"]


def test_a_year_tells_no_day() -> None:
    year = {"first_day": date(2025, 1, 1), "last_day": date(2025, 12, 31), "recipients": []}
    other = "Tentara Utara menembaki desa di pegunungan tahun itu"
    assert len(found(event(1), event(2, **year))) == 2
    assert found(event(1), event(2, **year, background=True, sentence=other)) == []


def test_a_denial_is_of_the_same_deed_only_where_both_sides_are_told() -> None:
    (_, denied) = found(event(1), event(2, status="denied"))
    assert (denied["status"], denied["disagrees"]) == ("denied", ["status"])
    assert found(event(1), event(2, status="denied", recipients=[])) == []


def test_copies_and_one_agencys_reports_count_once() -> None:
    copy = {"copies": 1, "first_url": "https://kabar1.example/1"}
    (row, *_) = found(event(1, **copy), event(2, **copy), event(3))
    assert (row["articles"], row["origins"]) == (3, 2)
    wire = {"agencies": ["Kabar", "Antara"]}
    assert found(event(1, **wire), event(2, **wire))[0]["origins"] == 1


def test_versions_of_an_article_are_one_report() -> None:
    url = "https://kabar1.example/1"
    assert [(row["articles"], row["origins"]) for row in found(event(1), event(2, url=url))] == [(1, 1), (1, 1)]
    rows = found(event(1, dead_low=3, dead_high=3), event(2, url=url, dead_low=5, dead_high=5), event(3))
    assert [(row["articles"], row["origins"], row["disagrees"]) for row in rows] == [(2, 2, ["dead"])] * 3


def test_the_origin_is_the_agency_else_the_newsroom_that_had_it_first() -> None:
    assert origin_of(event(1, agencies=["Antara"])) == "antara"
    assert origin_of(event(1, copies=2, first_url="https://www.kabar2.example/2")) == "kabar2.example"
    assert origin_of(event(1)) == "kabar1.example"


def test_an_outlet_is_one_origin_under_all_its_names() -> None:
    """Named in two ways by those who take its words, or with its own report beside theirs."""
    named = [event(1, agencies=["Kabar Pagi"]), event(2, agencies=["The KabarPagi"]), event(3)]
    assert [(row["origins"], row["origin"]) for row in found(*named)] == [
        (2, "kabar pagi"),
        (2, "kabar pagi"),
        (2, "kabar3.example"),
    ]
    assert {row["origin"] for row in found(event(1, agencies=["Kabar 3"]), event(3))} == {"kabar3.example"}
    assert named_alike(["metro.example", "metro.test"]) == ["metro.example", "metro.test"]


def test_desks_of_one_site_are_one_origin() -> None:
    news, sport = (event(1, url=f"https://{desk}.kabar.co.id/1") for desk in ("news", "sport"))
    assert origin_of(news) == origin_of(sport) == "kabar.co.id"


def test_reports_that_differ_on_the_number_killed() -> None:
    rows = found(event(1, dead_low=3, dead_high=3), event(2, dead_low=5, dead_high=5, claimants=[party("Polisi")]))
    assert rows[0]["disagrees"] == ["dead"]
    assert [(row["dead_low"], [one["name"] for one in row["claimants"]]) for row in rows] == [(3, []), (5, ["Polisi"])]


def test_at_least_three_may_be_five() -> None:
    assert disagreements([event(1, dead_low=3, dead_high=None), event(2, dead_low=5, dead_high=5)]) == []
    assert disagreements([event(1, injured_low=6), event(2, injured_low=5, injured_high=5)]) == ["injured"]


@pytest.mark.parametrize("per_turn", [1, 250_000])
def test_from_pages_to_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, per_turn: int) -> None:
    monkeypatch.setattr(merging, "PER_TURN", per_turn)
    arrest = "Polisi menangkap dua orang pencuri kabel di Bandung, Senin (9/6/2025)."
    rows = [
        record(
            n,
            url=f"https://kabar{n}.example/{n}",
            title="Dua Pencuri Kabel di Bandung Ditangkap Polisi",
            text=f"{arrest} {more}",
            published=f"2025-06-09T1{n}:00:00+07:00",
        )
        for n, more in enumerate(("Barang bukti disita.", "Warga sekitar merasa lega."))
    ]
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", rows))
    question = "SELECT type, origins, count(*) FROM occurrences WHERE sentence LIKE 'Polisi%' GROUP BY ALL"
    assert ask(tmp_path / "out", question) == [("COERCE", 2, 2)]


TOLD_TWICE = {
    "title": "Polisi Menangkap Pencuri Kabel di Bandung",
    "text": "Polisi menangkap pencuri kabel di Bandung, Senin (9/6/2025). Barang bukti disita.",
}


def test_what_one_article_tells_twice_is_one_deed(tmp_path: Path) -> None:
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", [record(0, **TOLD_TWICE)]))
    question = "SELECT story, articles, origins, count(*) FROM occurrences WHERE type = 'COERCE' GROUP BY ALL"
    assert ask(tmp_path / "out", question) == [(None, 1, 1, 2)]
