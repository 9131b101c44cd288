"""Connections to public addresses only, with a time limit for the whole."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

import httpcore
import httpx

from warta.sources.addresses import is_public

MOST_SECONDS = 60.0  # for an address with all its redirects
MOST_TRIED = 3  # addresses of one host
NETWORK_ERRORS = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    httpcore.ProxyError,
)
"""What a connection raises besides the errors of httpx."""


class RefusedError(Exception):
    """Something that is not fetched: a host that is not public, a page that is not allowed or is no page."""


class Clock:
    """The time at which an address must be done."""

    def __init__(self) -> None:
        self.stop = 0.0

    def start(self, seconds: float) -> None:
        """Allow so many seconds from now on."""
        self.stop = time.monotonic() + seconds

    def bounded(self, timeout: float | None) -> float:
        """A time limit within that of the whole. Raises ReadTimeout if no time is left."""
        left = self.stop - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("it took too long")
        return left if timeout is None else min(timeout, left)


class _Stream(httpcore.NetworkStream):
    """A stream whose every step ends within the time for the whole: a server may send a byte every second."""

    def __init__(self, inner: httpcore.NetworkStream, clock: Clock) -> None:
        self.inner, self.clock = inner, clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.inner.read(max_bytes, self.clock.bounded(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.inner.write(buffer, self.clock.bounded(timeout))

    def close(self) -> None:
        self.inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self.inner.start_tls(ssl_context, server_hostname, self.clock.bounded(timeout)), self.clock)

    def get_extra_info(self, info: str) -> Any:
        return self.inner.get_extra_info(info)


class PublicNetwork(httpcore.NetworkBackend):
    """Looks a host up once, checks the addresses, and connects to exactly one of them.

    Nothing is looked up a second time, so a name that resolves first to a public address and then to a private one (DNS
    rebinding) leads nowhere. TLS is still checked against the name.
    """

    def __init__(self, clock: Clock, may_connect: Callable[[str], bool] = is_public) -> None:
        self.clock, self.may_connect = clock, may_connect
        self.inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers. Raises RefusedError if one is not public."""
        failed: Exception = httpcore.ConnectError(f"the host {host} has no address")
        for address in self._addresses(host, port):
            try:
                limit = self.clock.bounded(timeout)
                stream = self.inner.connect_tcp(address, port, limit, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return _Stream(stream, self.clock)
        raise failed

    def _addresses(self, host: str, port: int) -> list[str]:
        """The addresses of a host in the system's order. All must be public: a mixture is an attack."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"the host {host} has no address") from error
        addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
        if not all(map(self.may_connect, addresses)):
            raise RefusedError(f"the host {host} is not a public one; only public pages are fetched")
        return addresses[:MOST_TRIED]


class _Body(httpx.SyncByteStream):
    def __init__(self, inner: Iterable[bytes]) -> None:
        self.inner = inner

    def __iter__(self) -> Iterator[bytes]:
        yield from self.inner

    def close(self) -> None:
        cast("Any", self.inner).close()


class PublicTransport(httpx.BaseTransport):
    """HTTP over a `PublicNetwork`. httpx has no parameter for a network, httpcore has."""

    def __init__(self, network: httpcore.NetworkBackend, ssl_context: ssl.SSLContext | None = None) -> None:
        context = ssl_context or httpx.create_ssl_context()
        self.pool = httpcore.ConnectionPool(ssl_context=context, network_backend=network, max_keepalive_connections=8)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to a request, its body not yet read. Raises `NETWORK_ERRORS` and RefusedError."""
        url = request.url
        place = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        asked = httpcore.Request(
            request.method, place, headers=request.headers.raw, content=None, extensions=request.extensions
        )
        answer = self.pool.handle_request(asked)
        body = _Body(cast("Iterable[bytes]", answer.stream))
        return httpx.Response(answer.status, headers=answer.headers, stream=body, extensions=answer.extensions)

    def close(self) -> None:
        """Close all connections."""
        self.pool.close()
