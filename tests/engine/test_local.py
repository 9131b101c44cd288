"""The pool of this machine: it outlives its workers, and they do not outlive it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine import tasks_made as made
from warta.engine import Done, Lost
from warta.engine.local import Local

TESTS = Path(__file__).parents[1]


def outcomes(engine: Local, make: type, *args: object) -> dict[int, Done[int] | Lost[int]]:
    return {outcome.item: outcome for outcome in engine(make, args, range(6))}


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def test_every_item_is_done_once_and_a_task_is_built_once_a_process(tmp_path: Path) -> None:
    found = outcomes(Local(2), made.Write, str(tmp_path))
    assert sorted(found) == list(range(6))
    assert len({outcome.counts["process"] for outcome in found.values()}) == 2
    assert len(list(tmp_path.iterdir())) == 6


def test_the_item_of_a_killed_worker_is_tried_again_and_told_where_it_fell(tmp_path: Path) -> None:
    found = outcomes(Local(2), made.DieAt, str(tmp_path), 2)
    assert found[3].counts["fell"] == (7, 7)
    assert found[3].counts["number"] == 3
    assert sum(isinstance(outcome, Done) for outcome in found.values()) == 6


def test_an_item_that_keeps_killing_is_lost_and_the_others_are_done(tmp_path: Path) -> None:
    found = outcomes(Local(2, tries=2), made.DieAt, str(tmp_path), 99)
    assert found.pop(3) == Lost(3, "2 workers fell over it; the last one died (-9).")
    assert all(isinstance(outcome, Done) for outcome in found.values())


def test_an_error_loses_its_item_alone(tmp_path: Path) -> None:
    found = outcomes(Local(1), made.Fail, str(tmp_path))
    assert found.pop(3) == Lost(3, "ValueError: three")
    assert all(isinstance(outcome, Done) for outcome in found.values())


def test_a_task_that_cannot_be_built_is_an_error_not_an_endless_loop() -> None:
    assert {outcome.why for outcome in outcomes(Local(1), made.Unbuildable).values()} == {"OSError: no model"}


def test_a_silent_worker_is_killed_and_its_item_tried_again(tmp_path: Path) -> None:
    found = outcomes(Local(2, patience=1.5), made.Hang, str(tmp_path))
    assert isinstance(found[3], Done)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
def test_a_worker_takes_no_more_memory_than_it_may(tmp_path: Path) -> None:
    found = outcomes(Local(1, memory=2**29), made.Eat, str(tmp_path))
    assert {outcome.why for outcome in found.values() if isinstance(outcome, Lost)} == {
        "MemoryError; a process may take no more memory"
    }


def test_items_are_taken_only_as_workers_are_free_for_them(tmp_path: Path) -> None:
    taken: list[int] = []

    def items() -> object:
        for item in range(20):
            taken.append(item)
            yield item

    running = Local(2)(made.Write, (str(tmp_path),), items())
    next(running)
    assert len(taken) <= 4
    running.close()


def test_no_worker_is_left_when_the_iteration_is_given_up(tmp_path: Path) -> None:
    running = Local(2)(made.Write, (str(tmp_path),), range(6))
    process = next(running).counts["process"]
    running.close()
    assert not alive(process)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_workers_die_with_the_one_that_runs_them(tmp_path: Path) -> None:
    code = (
        "from engine.tasks_made import Hang; from warta.engine.local import Local\n"
        f"for done in Local(2)(Hang, ({str(tmp_path)!r},), range(2, 6)): print(done.counts['process'], flush=True)"
    )
    path = os.pathsep.join([str(TESTS), str(TESTS.parent)])
    driver = subprocess.Popen(
        [sys.executable, "-c", f"if __name__ == '__main__':\n    exec({code!r})"],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path},
    )
    assert driver.stdout is not None
    process = int(driver.stdout.readline())
    children = Path(f"/proc/{driver.pid}/task/{driver.pid}/children").read_text().split()
    driver.send_signal(signal.SIGKILL)
    driver.wait()
    driver.stdout.close()
    deadline = time.monotonic() + 5
    while any(alive(int(child)) for child in (process, *children)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(alive(int(child)) for child in (process, *children))
