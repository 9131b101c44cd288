"""What every engine keeps to."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import tasks_made as made
from warta.engine import SELDOM, Attempt, Done, Engine, Lost, collect_seldom
from warta.engine.local import Local

ENGINES = {"local": Local(2)}


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES.keys())
def test_each_item_has_one_outcome(engine: Engine, tmp_path: Path) -> None:
    outcomes = list(engine(made.Fail, (str(tmp_path),), range(5)))
    assert sorted(outcome.item for outcome in outcomes if isinstance(outcome, Done)) == [0, 1, 2, 4]
    assert [outcome for outcome in outcomes if isinstance(outcome, Lost)] == [Lost(3, "ValueError: three")]
    assert sorted(path.stem for path in tmp_path.iterdir()) == ["0", "1", "2", "4"]


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES.keys())
def test_workers_look_seldom_for_garbage(engine: Engine, tmp_path: Path) -> None:
    (done,) = engine(made.Write, (str(tmp_path),), [1])
    assert isinstance(done, Done)
    assert done.counts["collects"] == SELDOM


@pytest.fixture
def thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(600, 12, 9)
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("thresholds")
def test_garbage_is_looked_for_more_seldom() -> None:
    collect_seldom()
    assert gc.get_threshold() == (SELDOM, 12, 9)


def test_at_its_end_a_process_looks_for_no_garbage() -> None:
    code = """
import atexit, gc
from warta.engine import collect_seldom
atexit.register(lambda: print(gc.get_freeze_count() > 0))  # the first to be told is the last to be asked
collect_seldom()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_a_first_attempt_has_seen_nobody_fall() -> None:
    assert (Attempt().number, Attempt().fell) == (1, ())
    Attempt().mark(3)
