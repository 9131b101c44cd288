"""What is done is not done again; what changed is; the rest of the dataset stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.crawls_made import Inline, built, content, jsonl, record
from warta.corpus import build as building
from warta.corpus import shards as cutting
from warta.corpus.build import build, code, models, plan
from warta.corpus.read import ReadShard, Settings
from warta.corpus.shards import Shard
from warta.dataset import COPIES, table_of
from warta.engine import Lost


@pytest.fixture(autouse=True)
def _small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "JSONL_BYTES", 700)


def crawl(path: Path, count: int = 8) -> Path:
    return jsonl(path / "a.jsonl", map(record, range(count)))


def addresses(root: Path) -> list[str]:
    return sorted(row[3].rpartition("/")[2] for row in content(root)["articles"])


def test_a_second_build_does_nothing(tmp_path: Path) -> None:
    path = crawl(tmp_path)
    assert len(built(tmp_path / "out", path)) > 2
    before = content(tmp_path / "out")
    assert built(tmp_path / "out", path) == []
    assert content(tmp_path / "out") == before


def test_what_is_done_is_planned_no_more(tmp_path: Path) -> None:
    path = crawl(tmp_path)
    wanted = plan(tmp_path / "out", [str(path)], Settings())
    running = build(tmp_path / "out", wanted, Inline(), 60)
    next(running)
    running.close()
    again = plan(tmp_path / "out", [str(path)], Settings())
    assert (again.done, again.todo) == (1, wanted.todo[1:])


def test_a_changed_file_is_read_again_and_nothing_is_doubled(tmp_path: Path) -> None:
    path = crawl(tmp_path)
    built(tmp_path / "out", path)
    built(tmp_path / "fresh", crawl(tmp_path, 5))
    built(tmp_path / "out", path)
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_another_input_is_added(tmp_path: Path) -> None:
    built(tmp_path / "out", crawl(tmp_path, 3))
    more = jsonl(tmp_path / "b.jsonl", [record(10)])
    assert len(built(tmp_path / "out", more)) == 1
    assert addresses(tmp_path / "out") == ["0", "1", "10", "2"]


def test_a_file_that_left_its_folder_leaves_the_dataset(tmp_path: Path) -> None:
    folder = tmp_path / "crawl"
    folder.mkdir()
    crawl(folder, 3)
    more = jsonl(folder / "b.jsonl", [record(10)])
    built(tmp_path / "out", folder)
    more.unlink()
    built(tmp_path / "out", folder)
    assert addresses(tmp_path / "out") == ["0", "1", "2"]


def test_other_settings_and_other_models_redo_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = crawl(tmp_path, 3)
    shards = built(tmp_path / "out", path, lang="id")
    assert built(tmp_path / "out", path) == shards
    monkeypatch.setattr(building, "models", lambda: "newer")
    assert built(tmp_path / "out", path) == shards


def test_what_an_interrupted_build_left_is_swept(tmp_path: Path) -> None:
    path = crawl(tmp_path, 3)
    built(tmp_path / "out", path)
    before = content(tmp_path / "out")
    (file,) = list((tmp_path / "out" / "events").rglob("*.parquet"))[:1]
    file.with_name("0123456789abcdef.parquet").write_bytes(file.read_bytes())
    torn = file.with_name(".0123456789abcdef.parquet.99")
    torn.write_bytes(b"half")
    built(tmp_path / "out", path)
    assert content(tmp_path / "out") == before
    assert not torn.exists()


class Losing(Inline):
    """An engine that loses all parts of the input."""

    def __call__(self, make: object, args: object, items: object) -> object:  # type: ignore[override]
        for item in items:  # type: ignore[attr-defined]
            lost = Lost(item, "4 workers fell over it.")
            yield lost if make is ReadShard else next(super().__call__(make, args, [item]))  # type: ignore[arg-type]


def test_a_lost_shard_is_an_error_row_until_a_later_run_can_read_it(tmp_path: Path) -> None:
    path = crawl(tmp_path, 2)
    out = tmp_path / "out"
    outcomes: list[object] = list(build(out, plan(out, [str(path)], Settings()), Losing(), 60))  # type: ignore[arg-type]
    found = content(out)
    assert len(found["errors"]) == len(outcomes)
    assert {row[2] for row in found["errors"]} == {"worker"}
    assert all(f"{path}[" in row[1] for row in found["errors"])
    built(out, path)
    assert addresses(out) == ["0", "1"]
    assert content(out)["errors"] == []


def test_a_changed_table_of_the_package_is_another_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def after(text: str) -> str:
        (tmp_path / "words.toml").write_text(text)
        models.cache_clear()
        return models()

    monkeypatch.setattr(building, "PACKAGE", tmp_path)
    (tmp_path / "code.py").write_text("one")
    first = after("a = 1")
    (tmp_path / "code.py").write_text("two")
    assert after("a = 1") == first != after("a = 2")
    (tmp_path / "serve").mkdir()
    (tmp_path / "serve" / "look.css").write_text("another colour")
    assert after("a = 1") == first
    models.cache_clear()


def test_other_code_of_the_stages_makes_their_tables_anew_and_reads_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, made = crawl(tmp_path, 3), []
    monkeypatch.setattr(building, "STAGES", ((COPIES, lambda root, _: made.append(root) or table_of(COPIES, [])),))
    built(tmp_path / "out", path)
    assert built(tmp_path / "out", path) == []
    assert len(made) == 1
    monkeypatch.setattr(building, "code", lambda: "newer")
    assert built(tmp_path / "out", path) == []
    assert len(made) == 2


def test_the_code_of_the_stages_is_that_of_this_part_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def after(name: str, text: str) -> str:
        (tmp_path / name).write_text(text)
        code.cache_clear()
        return code()

    for folder in ("corpus", "events/deeds"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.setattr(building, "PACKAGE", tmp_path)
    first = after("corpus/copies.py", "one")
    assert after("reading.py", "one") == first != (second := after("corpus/copies.py", "two"))
    assert after("events/deeds/compared.py", "one") != second, "what is one deed in an article tells it between two"
    code.cache_clear()


def test_one_input_named_twice_is_read_once(tmp_path: Path) -> None:
    path = str(crawl(tmp_path, 2))
    names = [shard.name for shard in plan(tmp_path / "out", [path, path], Settings()).todo]
    assert len(names) == len(set(names))
    assert all(isinstance(shard, Shard) for shard in plan(tmp_path / "out", [path], Settings()).todo)
