"""Pages by their address: politely, with limits, and never inside the own network."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego

from warta.errors import InputError
from warta.sources.addresses import is_fit_port, is_public
from warta.sources.content import decoded, looks_like_markup
from warta.sources.feeds import is_feed
from warta.sources.mhtml import is_mhtml
from warta.sources.network import MOST_SECONDS, NETWORK_ERRORS, Clock, PublicNetwork, PublicTransport, RefusedError
from warta.sources.unpack import packing_of

MOST_BYTES = 16 * 1024 * 1024
MOST_HOPS = 5
MOST_ROBOTS = 512 * 1024
TIMEOUT = httpx.Timeout(20.0, connect=10.0)
DELAY = 1.0  # seconds between two pages of one site
LONGEST_DELAY = 60.0  # that a site may ask for
TEXTUAL = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom", "application/rdf")
UNSPECIFIC = (
    *("", "application/octet-stream", "binary/octet-stream", "application/gzip", "application/x-gzip"),
    *("application/feed+json", "application/json", "multipart/related", "message/rfc822"),
)
"""Types that may hold a page or a list of pages: the bytes must tell."""
NAME = "Warta"
ADVICE = {
    401: "it needs a login; save the page yourself and give the file",
    403: "it does not let programs in; save the page yourself and give the file",
    404: "look for a typing error in the address",
    410: "the page was taken away",
    429: "it asks for fewer requests; try again later",
    451: "it may not show the page for legal reasons",
    503: "it is overloaded; try again later",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site sent. `url`: the address after all redirects; `kind`: the type of its content; `time` in ISO 8601."""

    url: str
    data: bytes
    kind: str
    charset: str | None
    time: str


class UnfetchedError(InputError):
    """An address that gives nothing."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"{url}: {why}.")


class Web:
    """A visit to any number of sites: it keeps their rules (robots.txt) and the time it last asked them.

    `may_connect` tells whether an IP address may be connected to, `delay` is the time in seconds between two pages of a
    site, and `transport` stands for the network. Use it in a `with` statement.
    """

    def __init__(
        self,
        *,
        may_connect: Callable[[str], bool] = is_public,
        delay: float = DELAY,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.clock = Clock()
        self.delay = delay
        network = transport or PublicTransport(PublicNetwork(self.clock, may_connect))
        heads = {"User-Agent": agent(), "Accept-Encoding": "gzip, deflate, br", "Accept": "text/html, */*;q=0.8"}
        self.client = httpx.Client(headers=heads, timeout=TIMEOUT, transport=network, trust_env=False)
        self.lock = threading.Lock()
        self.rules: dict[str, Protego | None] = {}
        self.asked: dict[str, float] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self.client.close()

    def fetch(self, url: str) -> Answer:
        """What is at an address. Raises UnfetchedError.

        Follows up to five redirects, asks robots.txt before each, and reads no more than 16 MiB and for no more than a
        minute.
        """
        with self.lock:  # one at a time is enough, and the clock is one
            try:
                self._wait(url)
                self.clock.start(MOST_SECONDS)
                return self._follow(url)
            except (httpx.HTTPError, *NETWORK_ERRORS) as error:
                why = str(error) or type(error).__name__
                raise UnfetchedError(url, f"cannot be fetched ({why}); check the address and the network") from error
            except RefusedError as error:
                raise UnfetchedError(url, str(error)) from error
            except (httpx.InvalidURL, UnicodeError, ValueError) as error:
                raise UnfetchedError(url, f"is no address that can be fetched ({error})") from error

    def _follow(self, url: str) -> Answer:
        here = url
        for _ in range(MOST_HOPS + 1):
            _check(here)
            if not self._allowed(here):
                raise RefusedError(
                    "the site's robots.txt asks not to fetch it; save the page yourself and give the file"
                )
            with self.client.stream("GET", here, follow_redirects=False) as answer:
                if not answer.has_redirect_location:
                    return _answer(here, answer)
                here = urljoin(here, answer.headers["location"])
        raise RefusedError(f"redirects more than {MOST_HOPS} times")

    # ------------------------------------------------------------ what a site asks for

    def _allowed(self, url: str) -> bool:
        site = _site(url)
        if site not in self.rules:
            self.rules[site] = self._rules(site)
        rules = self.rules[site]
        return rules is not None and rules.can_fetch(url, NAME)

    def _rules(self, site: str) -> Protego | None:
        """The rules of a site; None where it lets nobody in. As RFC 9309 has it: none there means that all may be
        fetched, and a server in trouble that nothing may.
        """
        here = f"{site}/robots.txt"
        for _ in range(MOST_HOPS + 1):
            _check(here)
            with self.client.stream("GET", here, follow_redirects=False) as answer:
                if answer.status_code >= 500 or answer.status_code == 429:
                    return None
                if not answer.has_redirect_location:
                    found = _body(answer, MOST_ROBOTS)[:MOST_ROBOTS] if answer.status_code == 200 else b""
                    return Protego.parse(found.decode("utf-8-sig", "replace"))
                here = urljoin(here, answer.headers["location"])
        return Protego.parse("")

    def _wait(self, url: str) -> None:
        """Wait until the site may be asked again."""
        site = _site(url)
        rules = self.rules.get(site)
        asked_for = (rules.crawl_delay(NAME) if rules else None) or 0.0
        due = self.asked.get(site, float("-inf")) + max(self.delay, min(asked_for, LONGEST_DELAY))
        now = time.monotonic()
        if due > now:
            time.sleep(due - now)
        self.asked[site] = time.monotonic()


def agent() -> str:
    """How we name ourselves to a site."""
    try:
        return f"{NAME}/{version('warta')} (news page reader; obeys robots.txt)"
    except PackageNotFoundError:
        return f"{NAME} (news page reader; obeys robots.txt)"


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def _check(url: str) -> None:
    """Raises RefusedError for an address that is not fetched wherever it leads."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise RefusedError("only http and https addresses are fetched")
    if parts.username is not None:
        raise RefusedError("addresses with a user name are not fetched; save the page yourself and give the file")
    if not is_fit_port(parts.port):
        raise RefusedError(f"no web server stands behind port {parts.port}")


def _answer(url: str, answer: httpx.Response) -> Answer:
    status = answer.status_code
    if status != 200:
        advice = ADVICE.get(status, "try again later" if status >= 500 else "open it in a browser to see why")
        raise RefusedError(f"the site answered {f'{status} {answer.reason_phrase}'.strip()}; {advice}")
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not kind.startswith(TEXTUAL) and kind not in UNSPECIFIC:
        raise RefusedError(f"is {kind}, not a page")
    data = decoded(url, _body(answer, MOST_BYTES), None, answer.headers.get("content-encoding"))
    if packing_of(data):  # a sitemap.xml.gz
        data = decoded(url, data, packing_of(data))
    if len(data) > MOST_BYTES:
        raise RefusedError(f"larger than {MOST_BYTES // 2**20} MiB")
    if not data.strip():
        raise RefusedError("the page is empty")
    if kind in UNSPECIFIC and not (looks_like_markup(data) or is_feed(data) or is_mhtml(data)):
        raise RefusedError(f"is {kind or 'of no stated type'}, not a page")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Answer(url, data, kind, answer.charset_encoding, now)


def _body(answer: httpx.Response, most: int) -> bytes:
    """The body of an answer as it comes over the wire; no more than one part beyond `most` bytes is read."""
    data = bytearray()
    for part in answer.iter_raw():
        data += part
        if len(data) > most:
            break
    return bytes(data)
