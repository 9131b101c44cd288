"""Asking the web application without a network, and a dataset to ask."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette

from corpus.crawls_made import built
from warta.serve.app import app_of
from warta.serve.store import Store

CRAWL = Path(__file__).parents[2] / "examples" / "crawl"


class Client:
    """Asks an application as a browser would."""

    def __init__(self, made: Starlette) -> None:
        self.made = made

    def get(self, path: str, headers: Mapping[str, str] | None = None, method: str = "GET") -> httpx.Response:
        """The answer; a fault of the application is an answer, too."""
        return asyncio.run(self._get(path, dict(headers or {}), method))

    async def _get(self, path: str, headers: dict[str, str], method: str) -> httpx.Response:
        transport = httpx.ASGITransport(app=self.made, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.request(method, path, headers=headers)

    def json(self, path: str) -> Any:
        """The answer as JSON, which must be there."""
        found = self.get(path)
        assert found.status_code == 200, found.text
        return found.json()


@contextmanager
def asked(root: Path, **how: Any) -> Iterator[Client]:
    """A client of the application on a dataset, whose texts are taken in."""
    with closing(Store(root, **how)) as store:
        store.index().wait(20)
        yield Client(app_of(store))


def crawl_built(root: Path) -> Path:
    """The example crawl as a dataset: reprints, a disagreement, a denial."""
    built(root, CRAWL)
    return root
