"""A small web server of ours, for tests that need a real connection."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Sent:
    """What the server sends for a path: `parts` one by one, with `pause` seconds between them."""

    parts: tuple[bytes, ...] = (b"",)
    status: int = 200
    heads: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    pause: float = 0.0


@dataclass
class Site:
    """A running server, what it sends, what it was asked for, and what was posted: path, number and body.

    Whoever has a page already, by its ETag, is told so.
    """

    url: str
    sent: dict[str, Sent]
    asked: list[str] = field(default_factory=list)
    posted: list[tuple[str, str, bytes]] = field(default_factory=list)


@contextmanager
def serving() -> Iterator[Site]:
    """A server on the local address, as long as the `with` statement lasts."""
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            found = site.sent.get(self.path, Sent(status=404))
            etag = found.heads.get("ETag")
            if etag is not None and self.headers.get("If-None-Match") == etag:
                self.send_response(304)
                self.end_headers()
                return
            self._answer(found)

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            site.posted.append((self.path, self.headers.get("Idempotency-Key", ""), body))
            self._answer(site.sent.get(self.path, Sent(status=404)))

        def _answer(self, found: Sent) -> None:
            self.send_response(found.status)
            for name, value in found.heads.items():
                self.send_header(name, value)
            self.end_headers()
            for part in found.parts:
                stop.wait(found.pause)
                self.wfile.write(part)

        def handle(self) -> None:
            with suppress(ConnectionError, TimeoutError):  # whoever asked has heard enough
                super().handle()

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site = Site(f"http://127.0.0.1:{server.server_port}", {})
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield site
        finally:
            stop.set()
            server.shutdown()
            thread.join()
