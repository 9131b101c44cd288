"""Ray as an engine; skipped where it is not installed (`pip install warta[ray]`)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import tasks_made as made
from warta.engine import Done, Lost

pytest.importorskip("ray", reason="an extra")
pytestmark = [pytest.mark.filterwarnings("ignore")]

TESTS = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def engine() -> Iterator[object]:
    import ray

    from warta.engine.ray import Ray

    path = os.pathsep.join((str(TESTS), str(TESTS.parent)))
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, runtime_env={"env_vars": {"PYTHONPATH": path}})
    yield Ray(2, tries=3)
    ray.shutdown()


def test_each_item_has_one_outcome(engine: object, tmp_path: Path) -> None:
    outcomes = list(engine(made.Fail, (str(tmp_path),), range(5)))  # type: ignore[operator]
    assert sorted(outcome.item for outcome in outcomes if isinstance(outcome, Done)) == [0, 1, 2, 4]
    assert [outcome for outcome in outcomes if isinstance(outcome, Lost)] == [Lost(3, "ValueError: three")]


def test_a_connection_that_was_there_before_tells_no_dashboard(engine: object) -> None:
    assert engine.dashboard() is None  # type: ignore[attr-defined]


def test_an_item_that_keeps_killing_is_lost_and_the_others_are_done(engine: object, tmp_path: Path) -> None:
    outcomes = {outcome.item: outcome for outcome in engine(made.DieAt, (str(tmp_path), 99), range(5))}  # type: ignore[operator]
    assert "3 workers fell over it" in outcomes.pop(3).why
    assert all(isinstance(outcome, Done) for outcome in outcomes.values())
