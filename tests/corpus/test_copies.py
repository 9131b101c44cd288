"""One copy is one report: what is found to be copied, and from where."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from corpus.crawls_made import ask, built, jsonl
from warta.corpus import copies as copying
from warta.corpus.copies import Edge, column, groups, is_own, shared
from warta.corpus.shingles import shingles
from warta.engine import Lost

VOCABULARY = [a + b for a in ("ka", "lu", "mi", "ro", "ta", "ben") for b in ("ra", "si", "ndu", "pat", "lo", "geng")]


def body(seed: int, count: int = 300) -> list[str]:
    """Words that no other seed puts in the same order."""
    return random.Random(seed).choices(VOCABULARY, k=count)


def article(name: str, words: list[str], hour: int = 8, **more: Any) -> dict[str, Any]:
    host, _, number = name.partition("/")
    lines = ["Warga " + " ".join(words[at : at + 20]) + "." for at in range(0, len(words), 20)]
    published = f"2025-06-09T{hour:02}:00:00+07:00"
    address = f"https://{host}.example/{number}"
    return {"id": name, "url": address, "lang": "id", "published": published, "text": "\n".join(lines), **more}


def found(tmp_path: Path, *articles: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Of each article in a group: its origin, and what it is to it."""
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", articles))
    question = """SELECT a.id, o.id, relation FROM copies JOIN articles a USING (article)
                  JOIN articles o ON o.article = copies.copies"""
    return {row[0]: row[1:] for row in ask(tmp_path / "out", question)}


def test_a_text_printed_twice_is_one_report_of_the_one_that_had_it_first(tmp_path: Path) -> None:
    rows = found(tmp_path, article("b/1", body(1), 9), article("a/1", body(1), 8), article("c/1", body(2)))
    assert rows == {"a/1": ("a/1", "origin"), "b/1": ("a/1", "copy")}


def test_shingles_that_cannot_be_made_are_told_by_why(tmp_path: Path) -> None:
    """Not by what the task was given, which is a row of numbers."""

    def lose(_make: object, _args: object, items: Iterable[Any]) -> Iterator[Lost[Any]]:
        return (Lost(item, "MemoryError; a process may take no more memory") for item in items)

    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", [article("a/1", body(1))]))
    with pytest.raises(OSError, match=r"^copies could not be looked for: MemoryError; a process may take no more"):
        copying.copies(tmp_path / "out", lose)


def test_one_cut_to_a_third_is_a_copy(tmp_path: Path) -> None:
    rows = found(tmp_path, article("a/1", body(1)), article("b/1", body(1)[:100], 9))
    assert rows["b/1"] == ("a/1", "copy")


def test_a_quotation_in_common_is_no_copy(tmp_path: Path) -> None:
    said = body(9, 40)
    rows = found(tmp_path, article("a/1", body(1, 200) + said), article("b/1", said + body(2, 200), 9))
    assert rows == {}


def test_a_newsroom_repeats_its_background_another_one_copies_it(tmp_path: Path) -> None:
    background = body(9, 150)
    same = found(tmp_path, article("a/1", body(1, 160) + background), article("a/2", body(2, 160) + background, 9))
    assert same == {}
    other = found(tmp_path, article("a/1", body(1, 160) + background), article("b/2", body(2, 160) + background, 9))
    assert set(other) == {"a/1", "b/2"}


def test_one_address_at_two_times_is_two_versions(tmp_path: Path) -> None:
    rows = found(tmp_path, article("a/1", body(1)), article("a/1", body(2), 9, id="later"))
    assert rows == {"a/1": ("a/1", "origin"), "later": ("a/1", "version")}


def test_the_same_words_fetched_again_are_no_version(tmp_path: Path) -> None:
    first = article("a/1", body(1))
    again = article("a/1?utm_source=x", body(1), id="again")
    later = article("a/1", body(1)[:250], 9, id="later")
    rows = found(tmp_path, {**first, "id": "first"}, again, later)
    assert sorted(relation for _, relation in rows.values()) == ["duplicate", "origin", "version"]
    assert rows["later"][1] == "version"
    ((share,),) = ask(tmp_path / "out", "SELECT share FROM copies WHERE relation = 'version'")
    assert share > 0.9


def changed(number: int, hour: int) -> dict[str, Any]:
    """A page of one address as it was at an hour."""
    row = article("a/1", body(number), id=str(number))
    times = f"<meta property='article:published_time' content='{row['published']}'>"
    times += f"<meta property='article:modified_time' content='2025-06-09T{hour:02}:00:00+07:00'>"
    lines = "".join(f"<p>{line}</p>" for line in row["text"].splitlines())
    page = f"<html lang='id'><head><title>Berita</title>{times}</head><body><article><h1>Berita</h1>{lines}</article>"
    return {name: row[name] for name in ("id", "url")} | {"html": page}


def test_versions_come_in_the_order_in_which_they_were_changed(tmp_path: Path) -> None:
    """Of many that were published at one instant, since the numbers of articles tell no order."""
    rows = found(tmp_path, *(changed(number, 20 - number) for number in range(6)))
    assert rows == {"5": ("5", "origin"), **{str(number): ("5", "version") for number in range(5)}}


def test_of_one_minute_the_agency_itself_had_it_first(tmp_path: Path) -> None:
    credit = {"text": article("b/1", body(1))["text"] + "\nSumber: Antara"}
    copies_of = [article(f"{host}/1", body(1), **credit) for host in ("aaa", "bbb", "ccc", "ddd")]
    rows = found(tmp_path, *copies_of, article("antaranews/1", body(1)))
    assert {origin for origin, _ in rows.values()} == {"antaranews/1"}
    later = found(tmp_path, *copies_of, article("antaranews/1", body(1), 9))
    assert "antaranews/1" not in {origin for origin, _ in later.values()}


def test_an_agencys_own_site() -> None:
    site = {"url": "https://www.antaranews.com/berita/1", "publisher": None}
    assert is_own("Antara", site)
    assert not is_own("AFP", site)
    assert is_own("AP", {"url": "https://x.example/1", "publisher": "AP"})
    assert not is_own("AP", {"url": "https://apa.example/1", "publisher": "Apa"})


def test_a_round_up_of_a_newsroom_is_no_copy_of_its_pieces(tmp_path: Path) -> None:
    pieces = [article(f"a/{n}", body(n, 80), n) for n in range(4)]
    every = [word for n in range(4) for word in body(n, 80)]
    assert found(tmp_path, *pieces, article("a/9", every, 9)) == {}


def test_the_next_of_a_column_is_no_copy(tmp_path: Path) -> None:
    one, other = (article(f"a/{n}", body(1)[:290] + body(n, 10), n) for n in (2, 3))
    assert len(found(tmp_path, one, other)) == 2
    titles = ("Jadwal Salat Bandung Senin 9 Juni 2025", "Jadwal Salat Bandung Selasa 10 Juni 2025")
    one, other = ({**row, "title": title} for row, title in zip((one, other), titles, strict=True))
    assert found(tmp_path, one, other) == {}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kunci jawaban level 1 sampai 9", "Kunci jawaban level 10 sampai 19", True),
        ("Kunci jawaban level 9", "Kunci jawaban level 9", False),
        ("Gempa di Padang", "Gempa di Padang", False),
        ("3 orang tewas akibat gempa di Padang", "Gubernur kirim 5 truk bantuan gempa Padang", False),
    ],
)
def test_headlines_of_a_column(one: str, other: str, same: bool) -> None:
    assert column(one, other) is same


def test_a_copy_of_a_version_is_of_the_same_report(tmp_path: Path) -> None:
    rows = found(tmp_path, article("a/1", body(1)), article("a/1", body(2), 9, id="later"), article("b/1", body(2), 10))
    assert rows["b/1"] == ("a/1", "copy")


def test_the_source_that_the_origin_names_is_the_groups(tmp_path: Path) -> None:
    line = {"text": "JAKARTA - " + article("a/1", body(1))["text"] + "\nSumber: Antara"}
    found(tmp_path, article("a/1", body(1), **line), article("b/1", body(1), 9))
    assert ask(tmp_path / "out", "SELECT DISTINCT agency FROM copies") == [("Antara",)]


def test_the_share_is_of_the_shorter_one(tmp_path: Path) -> None:
    found(tmp_path, article("a/1", body(1)), article("b/1", body(1)[:160], 9))
    ((share,),) = ask(tmp_path / "out", "SELECT DISTINCT share FROM copies")
    assert share > 0.95
    assert shared(shingles(body(1)), shingles(body(1)[:160])) == (156, 1.0, 156 / 296)


def test_a_text_printed_by_many_is_one_group(tmp_path: Path) -> None:
    rows = found(tmp_path, *(article(f"h{number}/1", body(1), number % 24) for number in range(40)))
    assert len(rows) == 40
    assert len({origin for origin, _ in rows.values()}) == 1


def test_what_a_newsroom_prints_again_and_again_is_no_copy(tmp_path: Path) -> None:
    disclaimer = body(9, 200)
    rows = found(tmp_path, *(article(f"a/{number}", body(number, 100) + disclaimer, number) for number in range(5)))
    assert rows == {}
    twice = found(tmp_path, *(article(f"a/{number}", body(number, 100) + disclaimer, number) for number in range(2)))
    assert set(twice) == {"a/0", "a/1"}


def test_buckets_give_the_same_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [article(f"h{number}/1", body(number // 2), number) for number in range(12)]
    whole = found(tmp_path, *articles)
    monkeypatch.setattr(copying, "PER_BUCKET", 3)
    (tmp_path / "out" / "copies" / "all.parquet").unlink()
    assert found(tmp_path, *articles) == whole
    assert len(whole) == 12
    assert len(list((tmp_path / "out" / copying.PAIRS).glob("*.parquet"))) == 5


def test_groups_are_joined_by_any_member() -> None:
    edges = [Edge(4, 5, 1.0), Edge(2, 3, 1.0), Edge(3, 5, 1.0), Edge(7, 8, 1.0)]
    assert groups(edges) == {2: 2, 3: 2, 4: 2, 5: 2, 7: 7, 8: 7}


def test_nothing_in_common() -> None:
    assert shared(np.empty(0, np.uint32), shingles(body(1))) == (0, 0.0, 0.0)
