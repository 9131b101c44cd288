"""Ray as an engine; skipped where it is not installed (`pip install warta[ray]`)."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from corpus.crawls_made import content, jsonl, record
from corpus.poison_made import Poisoned
from engine import tasks_made as made
from warta.corpus.read import Settings
from warta.corpus.shards import shards_of
from warta.engine import SELDOM, Done, Lost
from warta.errors import UsageError

pytest.importorskip("ray", reason="an extra")
pytestmark = [pytest.mark.filterwarnings("ignore")]

TESTS = Path(__file__).parents[1]
TRIES = 10


@pytest.fixture(scope="module")
def engine() -> Iterator[object]:
    import ray

    from warta.engine.ray import Ray

    path = os.pathsep.join((str(TESTS), str(TESTS.parent)))
    ray.init(
        "local",
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        runtime_env={"env_vars": {"PYTHONPATH": path}},
    )
    yield Ray(2, tries=3)
    ray.shutdown()


def test_each_item_has_one_outcome(engine: object, tmp_path: Path) -> None:
    outcomes = list(engine(made.Fail, (str(tmp_path),), range(5)))  # type: ignore[operator]
    assert sorted(outcome.item for outcome in outcomes if isinstance(outcome, Done)) == [0, 1, 2, 4]
    assert [outcome for outcome in outcomes if isinstance(outcome, Lost)] == [Lost(3, "ValueError: three")]


def test_workers_look_seldom_for_garbage(engine: object, tmp_path: Path) -> None:
    (done,) = engine(made.Write, (str(tmp_path),), [1])  # type: ignore[operator]
    assert done.counts["collects"] == SELDOM


def test_a_connection_that_was_there_before_tells_no_dashboard(engine: object) -> None:
    assert engine.dashboard() is None  # type: ignore[attr-defined]


def test_a_cluster_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import ray

    from warta.engine.ray import Ray

    def unreachable(**_: object) -> None:
        raise ConnectionError("nobody answers.\nA trace of Ray")

    monkeypatch.setattr(ray, "is_initialized", lambda: False)
    monkeypatch.setattr(ray, "init", unreachable)
    with pytest.raises(
        UsageError, match=r"^auto: no Ray .* \(nobody answers\); check RAY_ADDRESS, and set RAY_AUTH_MODE=token if"
    ):
        Ray(2, "auto").dashboard()


def test_without_an_address_it_is_a_ray_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though somebody has started a cluster on this machine, which Ray takes if it is not told."""
    import ray

    from warta.engine.ray import Ray

    asked: list[object] = []

    def begin(address: str | None = None, **_: object) -> object:
        asked.append(address)
        return SimpleNamespace(dashboard_url="")

    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    monkeypatch.setattr(ray, "is_initialized", lambda: False)
    monkeypatch.setattr(ray, "init", begin)
    assert Ray(2).dashboard() is None
    assert asked == ["local"]


@pytest.mark.parametrize("scheme", ["", "ray://"])
def test_where_nobody_listens_it_is_told_soon(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ray itself would ask for minutes."""
    import ray

    from warta.engine.ray import Ray

    monkeypatch.setattr(ray, "is_initialized", lambda: False)
    monkeypatch.setattr(ray, "init", lambda **_: pytest.fail("Ray is asked"))
    monkeypatch.setattr("warta.engine.ray.PATIENCE", 0.1)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        place = f"{scheme}127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(UsageError, match=r"\(nobody has listened there for 0\.1 seconds\); check RAY_ADDRESS"):
            Ray(2, place).dashboard()
    with pytest.raises(UsageError, match="no Ray cluster can be reached there"):
        Ray(2, f"{scheme}127.0.0.1:99999").dashboard()


def test_a_cluster_that_is_just_starting_is_waited_for() -> None:
    from warta.engine.ray import _knock

    with socket.socket() as head:
        head.bind(("127.0.0.1", 0))
        opening = threading.Timer(0.6, head.listen)
        opening.start()
        _knock(f"127.0.0.1:{head.getsockname()[1]}", 10)
        opening.join()


def test_an_item_that_keeps_killing_is_lost_and_the_others_are_done(engine: object, tmp_path: Path) -> None:
    outcomes = {outcome.item: outcome for outcome in engine(made.DieAt, (str(tmp_path), 99), range(5))}  # type: ignore[operator]
    assert "3 workers fell over it" in outcomes.pop(3).why
    assert all(isinstance(outcome, Done) for outcome in outcomes.values())


def test_the_item_of_a_killed_worker_is_tried_again_and_told_where_it_fell(engine: object, tmp_path: Path) -> None:
    outcomes = {outcome.item: outcome for outcome in engine(made.DieAt, (str(tmp_path), 1), range(5))}  # type: ignore[operator]
    assert outcomes[3].counts["fell"] == (7,)
    assert outcomes[3].counts["number"] == 3  # marks are set from the second try on


def test_a_page_that_kills_its_worker_is_left_out_alone(engine: object, tmp_path: Path) -> None:
    records = [record(number, id=name) for number, name in enumerate(("a", "b", "killer", "c"))]
    (shard,) = shards_of(str(jsonl(tmp_path / "a.jsonl", records)))
    (outcome,) = replace(engine, tries=TRIES)(Poisoned, (tmp_path / "out", Settings(), ""), [shard])  # type: ignore[type-var]
    assert isinstance(outcome, Done)
    assert sorted(row[2] for row in content(tmp_path / "out")["articles"]) == ["a", "b", "c"]
    assert {row[1]: row[2] for row in content(tmp_path / "out")["errors"]} == {"killer": "worker"}
