"""Pages by their address: politely, with limits, and never inside the own network."""

from __future__ import annotations

import ipaddress
import socket
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import httpx

from warta.errors import InputError
from warta.records import Failure, Page
from warta.sources.decode import decode

MOST_BYTES = 16 * 1024 * 1024
MOST_HOPS = 5
MOST_ROBOTS = 512 * 1024
TIMEOUT = httpx.Timeout(20.0, connect=10.0)
TEXTUAL = ("text/", "application/xhtml", "application/xml")
NAME = "Warta"


def is_address(location: str | Path) -> bool:
    """Whether a location is a URL rather than a path."""
    return isinstance(location, str) and location.lower().startswith(("http://", "https://"))


def agent() -> str:
    """How we name ourselves to a site."""
    try:
        return f"{NAME}/{version('warta')} (news page reader; obeys robots.txt)"
    except PackageNotFoundError:
        return f"{NAME} (news page reader; obeys robots.txt)"


def fetch(url: str, client: httpx.Client | None = None) -> Page | Failure:
    """The page at an address, or why it is not to be had.

    Follows up to five redirects, checks each hop's host (no private, local or reserved address) and robots.txt,
    and reads no more than 16 MiB.
    """
    try:
        with client or httpx.Client(headers={"User-Agent": agent()}, timeout=TIMEOUT) as session:
            return _follow(session, url)
    except httpx.HTTPError as error:
        return Failure(
            url, f"{url}: cannot be fetched ({type(error).__name__}: {error}); check the address and the network."
        )
    except InputError as error:
        return Failure(url, str(error))
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        return Failure(url, f"{url}: is no address that can be fetched ({error}).")


def _follow(session: httpx.Client, url: str) -> Page | Failure:
    here = url
    for _ in range(MOST_HOPS + 1):
        if refusal := _refusal(session, here):
            return Failure(url, f"{url}: {refusal}")
        with session.stream("GET", here, follow_redirects=False) as answer:
            if answer.is_redirect:
                here = urljoin(here, answer.headers["location"])
                continue
            return _page(url, here, answer)
    return Failure(url, f"{url}: redirects more than {MOST_HOPS} times.")


def _refusal(session: httpx.Client, url: str) -> str | None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return "only http and https addresses are fetched."
    if not is_public(parts.hostname):
        return f"the host {parts.hostname} is not a public one, or has no address; only public pages are fetched."
    if not _allowed(session, url):
        return "the site's robots.txt asks not to fetch it; save the page yourself and give the file."
    return None


def is_public(host: str) -> bool:
    """Whether all addresses of a host are public ones."""
    try:
        found = {ipaddress.ip_address(info[4][0]) for info in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError, ValueError):
        return False
    return bool(found) and all(address.is_global and not address.is_multicast for address in found)


def _allowed(session: httpx.Client, url: str) -> bool:
    """Whether robots.txt lets us in. None there: yes. A server error: no, as the standard (RFC 9309) has it."""
    parts = urlsplit(url)
    with session.stream("GET", f"{parts.scheme}://{parts.netloc}/robots.txt", follow_redirects=False) as answer:
        if answer.status_code >= 500:
            return False
        if answer.status_code != 200:
            return True
        text = _body(answer, MOST_ROBOTS).decode("utf-8", "replace")
    rules = RobotFileParser()
    rules.parse(text[:MOST_ROBOTS].splitlines())
    return rules.can_fetch(NAME, url)


def _page(url: str, here: str, answer: httpx.Response) -> Page | Failure:
    if answer.status_code != 200:
        return Failure(url, f"{url}: the site answered {answer.status_code} {answer.reason_phrase}.")
    kind = answer.headers.get("content-type", "text/html").lower()
    if not kind.startswith(TEXTUAL):
        return Failure(url, f"{url}: is {kind.split(';')[0]}, not a page.")
    data = _body(answer, MOST_BYTES)
    if len(data) > MOST_BYTES:
        return Failure(url, f"{url}: larger than {MOST_BYTES // 2**20} MiB.")
    if not data.strip():
        return Failure(url, f"{url}: the page is empty.")
    if kind.startswith("text/plain"):
        return Page(url, text=decode(data, url, answer.charset_encoding), url=here)
    return Page(url, html=data, charset=answer.charset_encoding, url=here)


def _body(answer: httpx.Response, most: int) -> bytes:
    """The body of an answer; no more than one part beyond `most` bytes is read."""
    data = bytearray()
    for part in answer.iter_bytes():
        data += part
        if len(data) > most:
            break
    return bytes(data)
