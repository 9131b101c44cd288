"""A machine of a cluster goes down in the middle of a build, and nothing is lost (`pip install warta[ray]`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.crawls_made import built, content, jsonl, record
from warta.corpus.build import build, plan
from warta.corpus.read import Settings
from warta.engine import Done

ray: Any = pytest.importorskip("ray", reason="an extra")
pytestmark = [pytest.mark.filterwarnings("ignore")]

FILES, ARTICLES = 8, 3


@pytest.fixture
def cluster() -> Iterator[Any]:
    """A head that does no work, and one machine that does."""
    from ray.cluster_utils import Cluster

    found = Cluster(initialize_head=True, head_node_args={"num_cpus": 0, "include_dashboard": False})
    ray.init(address=found.address, log_to_driver=False)
    yield found
    ray.shutdown()
    found.shutdown()


def test_a_node_is_killed_in_the_middle_of_a_build(cluster: Any, tmp_path: Path) -> None:
    from warta.engine.ray import Ray

    folder = tmp_path / "crawl"
    folder.mkdir()
    for number in range(FILES):
        jsonl(folder / f"{number}.jsonl", (record(number * ARTICLES + one) for one in range(ARTICLES)))
    lost = cluster.add_node(num_cpus=1)
    cluster.add_node(num_cpus=1)
    cluster.wait_for_nodes()
    running = build(tmp_path / "out", plan(tmp_path / "out", [str(folder)], Settings()), Ray(2), 60)
    outcomes = [next(running)]
    cluster.remove_node(lost, allow_graceful=False)
    outcomes.extend(running)
    assert len(outcomes) == FILES
    assert all(isinstance(outcome, Done) for outcome in outcomes)
    built(tmp_path / "undisturbed", folder)
    assert content(tmp_path / "out") == content(tmp_path / "undisturbed")
