"""The example crawl, built once for all tests here, and an open store and a client on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from serve.asking import Client, crawl_built
from warta.serve.app import app_of
from warta.serve.store import Store


@pytest.fixture(scope="session")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return crawl_built(tmp_path_factory.mktemp("serve") / "dataset")


@pytest.fixture(scope="session")
def store(crawl: Path) -> Iterator[Store]:
    with closing(Store(crawl)) as found:
        found.index().wait(20)
        yield found


@pytest.fixture(scope="session")
def client(store: Store) -> Client:
    return Client(app_of(store))
