"""A browser of Debian's, a dataset of the examples and of a hostile page, and a server on this machine alone."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PATIENCE = 20_000  # ms
USUAL = {"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", "reduced_motion": "reduce"}
HOSTILE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>&lt;script&gt;document.title="owned"&lt;/script&gt; Police attack the port</title>
<meta property="og:site_name" content="&lt;img src=x onerror=alert(1)&gt; Gazette">
<link rel="canonical" href="javascript:document.title='owned'">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-06-05T10:00:00+00:00",
"headline": "<script>document.title='owned'<\\/script> Police attack the port"}</script></head><body><article>
<h1>&lt;script&gt;document.title="owned"&lt;/script&gt; Police attack the port</h1>
<p>Police attacked the port on Monday and killed three people,
&lt;img src=x onerror="document.title='owned'"&gt; officials said.</p>
<p>"We attacked &lt;/mark&gt;&lt;/p&gt;&lt;script&gt;document.title='owned'&lt;/script&gt; the port," said Ann
&lt;b&gt;Bell&lt;/b&gt;.</p>
<p>Rebels killed five people in {{7*7}} Bunia on Monday, the army said. javascript:alert(1)</p>
</article></body></html>"""


@dataclass
class Server:
    """A server that runs: its address, and how to ask it for JSON."""

    url: str

    def json(self, path: str) -> Any:
        """What an address gives."""
        with urlopen(f"{self.url}{path}", timeout=20) as answer:
            return json.load(answer)


@dataclass
class Visit:
    """A page of the browser, what it complained of, and whom it asked."""

    page: Any
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)


@pytest.fixture(scope="session")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("browsed")
    page = folder / "pages" / "hostile.html"
    page.parent.mkdir()
    page.write_text(HOSTILE, encoding="utf-8")
    made = folder / "dataset"
    command = [sys.executable, "-m", "warta", "build", str(EXAMPLES / "crawl"), str(page.parent), "--out", str(made)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return made


@pytest.fixture(scope="session")
def server(dataset: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    uvicorn = pytest.importorskip("uvicorn")
    from warta.serve.app import app

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    served = app(dataset, tmp_path_factory.mktemp("tables"))
    running = uvicorn.Server(uvicorn.Config(served, host="127.0.0.1", port=port, log_level="warning", ws="none"))
    thread = threading.Thread(target=running.run)
    thread.start()
    until = time.monotonic() + 20
    while not running.started and time.monotonic() < until:
        time.sleep(0.02)
    yield Server(f"http://127.0.0.1:{port}")
    running.should_exit = True
    thread.join()
    served.state.store.close()


@pytest.fixture(scope="module")  # while it runs, its event loop stands in the way of every other
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        found = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield found
        found.close()


@pytest.fixture
def visit(browser: Any, server: Server) -> Iterator[Callable[..., Visit]]:
    """Opens a page; at its end nothing may have gone wrong in it, and nobody else may have been asked for anything."""
    visits: list[tuple[Visit, Any]] = []

    def opened(path: str = "/", **context: Any) -> Visit:
        made = browser.new_context(**USUAL | context)
        made.set_default_timeout(PATIENCE)
        one = Visit(made.new_page())
        one.page.on("console", lambda said: one.complaints.append(said.text) if said.type != "log" else None)
        one.page.on("pageerror", lambda error: one.complaints.append(str(error)))
        one.page.on("request", lambda request: one.asked.append(request.url))
        one.page.on("requestfinished", lambda request: one.sizes.update({request.url: size_of(request)}))
        visits.append((one, made))
        one.page.goto(server.url + path)
        return one

    yield opened
    for one, context in visits:
        context.close()
        assert one.complaints == []
        assert [url for url in one.asked if not url.startswith((server.url, "data:"))] == []


def size_of(request: Any) -> int:
    """Bytes that came over the wire."""
    sizes = request.sizes()
    return int(sizes["responseBodySize"]) + int(sizes["responseHeadersSize"])
