"""A dataset that grows day by day has the stories of one that is built at once, and does not redo its days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.crawls_made import ask, built, jsonl, record
from warta.corpus import days as remembering
from warta.corpus.days import FOLDER, Memory, code, days_of
from warta.corpus.running import Running

PLACES = ("Bandung", "Padang", "Surabaya", "Medan", "Makassar")
DEEDS = ("Kebakaran gudang cat melanda", "Polisi menangkap pencuri kabel di", "Banjir merendam ratusan rumah di")


def of_day(tmp_path: Path, day: int) -> Path:
    """A file of the articles of a day: matters that go on, and come again with other words."""
    rows = []
    for n in range(12):
        title = f"{DEEDS[(n + day // 3) % 3]} {PLACES[n % 5]}"
        text = f"{title}. Kejadian {day * n % 7} di {PLACES[(n + 1) % 5]} dilaporkan warga, kata Polda Jawa {n % 4}."
        published = f"2025-06-{day:02}T{n:02}:00:00+07:00"
        rows.append(record(100 * day + n, title=title, text=text, published=published))
    return jsonl(tmp_path / f"day{day:02}.jsonl", rows)


def stories(root: Path) -> list[tuple[object, ...]]:
    return ask(root, "SELECT story, article FROM stories ORDER BY ALL")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The days that were gone over, as they come."""
    found: list[int] = []
    whole = Running.read

    def noted(self: Running, day: date, articles: object) -> list[tuple[int, int]]:
        found.append(day.day)
        return whole(self, day, articles)  # type: ignore[arg-type]

    monkeypatch.setattr(Running, "read", noted)
    return found


def test_day_by_day_is_as_at_once_and_a_new_day_is_one_days_work(tmp_path: Path, read: list[int]) -> None:
    files = [of_day(tmp_path, day) for day in range(1, 8)]
    for count in range(1, 8):
        built(tmp_path / "grown", *files[:count])
    assert read == [1, 2, 3, 4, 5, 6, 7]
    built(tmp_path / "whole", *files)
    assert stories(tmp_path / "grown") == stories(tmp_path / "whole")
    assert len({story for story, _ in stories(tmp_path / "whole")}) > 1


def test_a_late_article_redoes_its_day_and_those_after(tmp_path: Path, read: list[int]) -> None:
    files = {day: of_day(tmp_path, day) for day in range(1, 6)}
    built(tmp_path / "grown", *(files[day] for day in (1, 2, 4)))
    built(tmp_path / "grown", *(files[day] for day in (1, 2, 4, 3)))
    assert read == [1, 2, 4, 3, 4]
    built(tmp_path / "whole", *(files[day] for day in (1, 2, 3, 4)))
    assert stories(tmp_path / "grown") == stories(tmp_path / "whole")


def test_before_the_days_that_can_be_gone_on_from_all_is_redone(
    tmp_path: Path, read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warta.corpus.stories.SNAPSHOTS", 1)
    files = [of_day(tmp_path, day) for day in range(1, 5)]
    built(tmp_path / "grown", files[0], files[2])
    built(tmp_path / "grown", *files[:3])
    assert read == [1, 3, 1, 2, 3]
    built(tmp_path / "grown", *files)
    assert read == [1, 3, 1, 2, 3, 4]
    full = {path.parent.name for path in (tmp_path / "grown" / FOLDER).glob("*/words.parquet")}
    assert full == {"2025-06-04"}


def test_other_code_or_a_lost_file_begins_anew(
    tmp_path: Path, read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [of_day(tmp_path, day) for day in (1, 2)]
    root = tmp_path / "grown"
    built(root, *files)
    (root / FOLDER / "2025-06-02" / "under.parquet").unlink()
    (root / "stories" / "all.parquet").unlink()
    built(root, *files)
    assert read == [1, 2, 2]
    monkeypatch.setattr(remembering, "code", lambda: "another")
    (root / "stories" / "all.parquet").unlink()
    built(root, *files)
    assert read == [1, 2, 2, 1, 2]


def test_a_day_that_left_the_inputs_is_swept(tmp_path: Path) -> None:
    files = [of_day(tmp_path, day) for day in (1, 2)]
    root = tmp_path / "grown"
    built(root, *files)
    assert [str(day.day) for day in days_of(root)] == ["2025-06-01", "2025-06-02"]
    files[1].write_text("")
    built(root, *files)
    assert [path.name for path in (root / FOLDER).glob("*")] == ["2025-06-01"]


def test_what_runs_comes_back_to_the_last_bit(tmp_path: Path) -> None:
    root = tmp_path / "out"
    built(root, of_day(tmp_path, 1), of_day(tmp_path, 2))
    memory, day = Memory(root / FOLDER), days_of(root)[-1]
    running = memory.running(day)
    memory.keep(day, [(1, 1)], running)
    again = memory.running(day)
    assert again.known == running.known
    assert again.articles == running.articles
    assert {word: [one.weights for one in found] for word, found in again.under.items()} == {
        word: [one.weights for one in found] for word, found in running.under.items()
    }
    assert len(code()) == 16
