"""Pages by their address: politely, with limits, and never from a private network."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
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
RULES_LAST = 24 * 3600.0  # seconds, as RFC 9309 has it
TROUBLE_LASTS = 300.0  # seconds until a site that could not tell its rules is asked again
TEXTUAL = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom", "application/rdf")
UNSPECIFIC = (
    *("", "application/octet-stream", "binary/octet-stream", "application/gzip", "application/x-gzip"),
    *("application/feed+json", "application/json", "multipart/related", "message/rfc822"),
)
"""Types that may hold a page or a list of pages; the bytes decide."""
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
class Mark:
    """What identifies a state of a page: its ETag and its Last-Modified, as HTTP has them."""

    etag: str | None = None
    modified: str | None = None

    def heads(self) -> dict[str, str]:
        """The headers that ask for a page only if it has changed since."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site sent. `url`: the address after all redirects; `kind`: its content type; `time` in ISO 8601.

    `mark`: what identifies this state of the page.
    """

    url: str
    data: bytes
    kind: str
    charset: str | None
    time: str
    mark: Mark = Mark()


class StatusError(RefusedError):
    """An answer with another status than 200."""

    def __init__(self, status: int, phrase: str, retry_after: str | None) -> None:
        advice = ADVICE.get(status, "try again later" if status >= 500 else "open it in a browser to see why")
        super().__init__(f"the site answered {f'{status} {phrase}'.strip()}; {advice}")
        self.status, self.retry_after = status, retry_after


class RulelessError(RefusedError):
    """A site whose robots.txt cannot be had at the moment, so that nothing may be fetched."""


class UnfetchedError(InputError):
    """An address that gives nothing. `status`: what was answered instead of 200, if anything.

    `passing`: whether the site is in trouble or asks for fewer requests, rather than the address being a wrong one.
    `retry_after`: when to come again, in the words of HTTP.
    """

    def __init__(
        self, url: str, why: str, *, passing: bool = False, status: int | None = None, retry_after: str | None = None
    ) -> None:
        super().__init__(f"{url}: {why}.")
        self.passing, self.status, self.retry_after = passing, status, retry_after


@dataclass(slots=True)
class Manners:
    """What visits remember of sites, and may share: their rules and when these were read, and when each site was last
    asked.
    """

    rules: dict[str, tuple[Protego | None, float]] = field(default_factory=dict)
    asked: dict[str, float] = field(default_factory=dict)

    def rules_of(self, site: str) -> tuple[Protego | None, float] | None:
        """The rules of a site (None: nothing may be fetched) and when they were read; None: they are not known."""
        found = self.rules.get(site)
        if found is None or time.monotonic() - found[1] > (RULES_LAST if found[0] else TROUBLE_LASTS):
            return None
        return found


class Web:
    """A visit to any number of sites: it keeps their rules (robots.txt) and the time it last asked them.

    `may_connect` decides whether an IP address may be connected to, `delay` is the time in seconds between two pages of
    a site, and `transport` replaces the network. Visits at the same time share their `manners`. Use it in a `with`
    statement.
    """

    def __init__(
        self,
        *,
        may_connect: Callable[[str], bool] = is_public,
        delay: float = DELAY,
        transport: httpx.BaseTransport | None = None,
        manners: Manners | None = None,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        self.clock = Clock()
        self.delay = delay
        network = transport or PublicTransport(PublicNetwork(self.clock, may_connect), ssl_context)
        heads = {"User-Agent": agent(), "Accept-Encoding": "gzip, deflate, br", "Accept": "text/html, */*;q=0.8"}
        hooks = {"response": [_check_redirect]}
        self.client = httpx.Client(
            headers=heads, timeout=TIMEOUT, transport=network, trust_env=False, event_hooks=hooks
        )
        self.lock = threading.Lock()
        self.manners = manners or Manners()

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
        answer = self.fetch_changed(url, Mark())
        if answer is None:
            raise UnfetchedError(url, "the site answered that nothing has changed, which was not asked")
        return answer

    def fetch_changed(self, url: str, mark: Mark) -> Answer | None:
        """What is at an address; None if the site says that it is unchanged since a mark. Raises UnfetchedError."""
        with self.lock:  # one at a time is enough, and the clock is one
            try:
                self._wait(url)
                self.clock.start(MOST_SECONDS)
                return self._follow(url, mark)
            except (httpx.HTTPError, *NETWORK_ERRORS) as error:
                why = f"cannot be fetched ({str(error) or type(error).__name__}); check the address and the network"
                raise UnfetchedError(url, why, passing=True) from error
            except StatusError as error:
                passing = error.status >= 500 or error.status == 429
                raise UnfetchedError(
                    url, str(error), passing=passing, status=error.status, retry_after=error.retry_after
                ) from error
            except RefusedError as error:
                raise UnfetchedError(url, str(error), passing=isinstance(error, RulelessError)) from error
            except (httpx.InvalidURL, UnicodeError, ValueError) as error:
                raise UnfetchedError(url, f"is no address that can be fetched ({error})") from error

    def _follow(self, url: str, mark: Mark) -> Answer | None:
        here = url
        for _ in range(MOST_HOPS + 1):
            _check(here)
            self._ask_leave(here)
            with self.client.stream("GET", here, headers=mark.heads(), follow_redirects=False) as answer:
                if answer.status_code == 304:
                    return None
                if not answer.has_redirect_location:
                    return _answer(here, answer)
                here = urljoin(here, answer.headers["location"])
        raise RefusedError(f"redirects more than {MOST_HOPS} times")

    # ------------------------------------------------------------ what a site asks for

    def _ask_leave(self, url: str) -> None:
        """Raises RefusedError if the rules of the site forbid an address, or cannot be had."""
        site = site_of(url)
        known = self.manners.rules_of(site)
        if known is None:
            known = self._rules(site), time.monotonic()
            self.manners.rules[site] = known
        rules = known[0]
        if rules is None:
            raise RulelessError("the site's robots.txt cannot be had, so nothing of it is fetched; try again later")
        if not rules.can_fetch(url, NAME):
            raise RefusedError("the site's robots.txt asks not to fetch it; save the page yourself and give the file")

    def _rules(self, site: str) -> Protego | None:
        """The rules of a site; None if nothing may be fetched. By RFC 9309 no robots.txt means that all may be fetched,
        and a server error that nothing may.
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
        site = site_of(url)
        rules, _ = self.manners.rules_of(site) or (None, 0.0)
        asked_for = (rules.crawl_delay(NAME) if rules else None) or 0.0
        due = self.manners.asked.get(site, float("-inf")) + max(self.delay, min(asked_for, LONGEST_DELAY))
        now = time.monotonic()
        if due > now:
            time.sleep(due - now)
        self.manners.asked[site] = time.monotonic()


def agent() -> str:
    """The user agent that is sent to a site."""
    try:
        return f"{NAME}/{version('warta')} (news page reader; obeys robots.txt)"
    except PackageNotFoundError:
        return f"{NAME} (news page reader; obeys robots.txt)"


def site_of(url: str) -> str:
    """The site of an address: scheme, host and port, in lower case."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def _check(url: str) -> None:
    """Raises RefusedError for an address that is never fetched."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise RefusedError("only http and https addresses are fetched")
    if parts.username is not None:
        raise RefusedError("addresses with a user name are not fetched; save the page yourself and give the file")
    if not is_fit_port(parts.port):
        raise RefusedError(f"no web server stands behind port {parts.port}")


def _check_redirect(answer: httpx.Response) -> None:
    """Raises RefusedError if a redirect leads to no address, which httpx takes for a failure of the site."""
    try:
        httpx.URL(answer.headers["location"] if answer.has_redirect_location else "")
    except httpx.InvalidURL as error:
        raise RefusedError("redirects to what is no address") from error


def _answer(url: str, answer: httpx.Response) -> Answer:
    if answer.status_code != 200:
        raise StatusError(answer.status_code, answer.reason_phrase, answer.headers.get("retry-after"))
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
    mark = Mark(answer.headers.get("etag"), answer.headers.get("last-modified"))
    return Answer(url, data, kind, answer.charset_encoding, now, mark)


def _body(answer: httpx.Response, most: int) -> bytes:
    """The body of an answer as it comes over the wire; no more than one part beyond `most` bytes is read."""
    data = bytearray()
    for part in answer.iter_raw():
        data += part
        if len(data) > most:
            break
    return bytes(data)
