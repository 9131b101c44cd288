"""The store: time limits, threads, new data without a restart, and datasets that are none."""

from __future__ import annotations

import json
import os
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from corpus.crawls_made import built, jsonl, record
from warta.corpus.lock import NAME, locked
from warta.dataset import MANIFEST, files_of
from warta.errors import InputError, NotFoundError
from warta.serve import store as module
from warta.serve.problems import Problem
from warta.serve.store import Store

ENDLESS = "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range + b.range = 7"


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    built(tmp_path / "dataset", jsonl(tmp_path / "one.jsonl", map(record, range(3))))
    return tmp_path / "dataset"


def test_a_question_that_takes_too_long_is_stopped(dataset: Path) -> None:
    with closing(Store(dataset, seconds=0.2)) as store:
        begun = time.monotonic()
        with pytest.raises(Problem) as problem:
            store.value(ENDLESS)
        assert problem.value.status == 503
        assert time.monotonic() - begun < 5
        assert store.value("SELECT count(*) FROM articles") == 3


def test_many_threads_may_ask(dataset: Path) -> None:
    with closing(Store(dataset)) as store, ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda number: store.value("SELECT count(*) + ? FROM articles", [number]), range(50)))
        assert found == list(range(3, 53))


def test_rows_have_names_and_come_one_by_one(dataset: Path) -> None:
    with closing(Store(dataset)) as store:
        assert store.row("SELECT 1 AS one, 'a' AS two") == {"one": 1, "two": "a"}
        assert store.row("SELECT 1 WHERE false") is None
        assert store.value("SELECT 1 WHERE false") is None
        assert [row["range"] for row in store.stream("SELECT * FROM range(2500)")] == list(range(2500))


def test_new_data_are_seen_without_a_restart(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LOOK_EVERY", 0.0)
    with closing(Store(dataset)) as store:
        store.index().wait(20)
        before = store.stamp
        store.look()
        assert store.stamp == before
        built(dataset, jsonl(tmp_path / "two.jsonl", map(record, range(3, 8))))
        store.look()
        store.update()
        assert store.value("SELECT count(*) FROM articles") == 8
        assert store.index().find("articles", "berita", 10).total == 8
        assert store.stamp != before


def test_what_looks_at_all_of_it_is_made_once_for_each_state(dataset: Path, tmp_path: Path) -> None:
    with closing(Store(dataset)) as store:
        store.index().wait(20)
        made = iter(range(5))
        assert [store.once("a", lambda: next(made)) for _ in range(2)] == [0, 0]
        assert store.once("b", lambda: next(made)) == 1
        built(dataset, jsonl(tmp_path / "two.jsonl", [record(3)]))
        store.update()
        assert store.once("a", lambda: next(made)) == 2


def test_what_was_made_is_found_again_and_two_servers_do_not_share_it(dataset: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    for _ in range(2):
        with closing(Store(dataset, folder)) as store:
            store.index().wait(20)
            assert store.index().find("articles", "berita", 10).total == 3
    assert (folder / module.TABLES).exists()
    (folder / module.TABLES).write_bytes(b"torn")
    with closing(Store(dataset, folder)) as store:
        assert store.value("SELECT count(*) FROM articles") == 3


def test_no_dataset(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="warta build"):
        Store(tmp_path / "nowhere")
    (tmp_path / "folder").mkdir()
    with pytest.raises(NotFoundError):
        Store(tmp_path / "folder")


def test_a_torn_manifest_is_no_fault(dataset: Path) -> None:
    for path in files_of(dataset, MANIFEST):
        path.write_bytes(b"torn")
    with pytest.raises(InputError):
        Store(dataset)


def test_a_first_build_that_has_nothing_yet_is_shown_empty(tmp_path: Path) -> None:
    (tmp_path / "dataset" / "manifest").mkdir(parents=True)
    with closing(Store(tmp_path / "dataset")) as store, locked(tmp_path / "dataset"):
        assert store.is_building
        assert store.value("SELECT count(*) FROM events") == 0


def test_a_build_that_is_gone_is_not_at_it(dataset: Path) -> None:
    with closing(Store(dataset)) as store:
        assert not store.is_building
        note = {"process": os.getpid(), "host": socket.gethostname(), "since": ""}
        (dataset / NAME).write_text(json.dumps(note))
        assert store.is_building
        (dataset / NAME).write_text(json.dumps(note | {"process": 2**22 + 1}))
        assert not store.is_building
        (dataset / NAME).write_text("{")
        assert not store.is_building
