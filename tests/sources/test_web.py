"""Addresses: fetched politely and within limits, from a real server where the connection matters."""

from __future__ import annotations

import gzip
import time
import zlib
from collections.abc import Callable, Iterator

import httpx
import pytest

from local_site import Sent, Site, serving
from warta.errors import InputError
from warta.sources import web
from warta.sources.web import Answer, Manners, Mark, UnfetchedError, Web

PAGE = b"<html><body><p>Harga beras naik</p></body></html>"
Handler = Callable[[httpx.Request], httpx.Response]


def streamed(content: bytes, status: int = 200, heads: dict[str, str] | None = None) -> httpx.Response:
    """An answer whose body is still to come, as over a connection."""
    return httpx.Response(status, stream=httpx.ByteStream(content), headers=heads)


def visit(answer: Handler, robots: str | int = "User-agent: *\nDisallow: /rahasia\n") -> Web:
    """A visit to a site that sends what `answer` says; `robots`: its robots.txt, or the status instead of one."""

    def handle(request: httpx.Request) -> httpx.Response:
        if request.url.path != "/robots.txt":
            return answer(request)
        return streamed(robots.encode()) if isinstance(robots, str) else httpx.Response(robots)

    return Web(transport=httpx.MockTransport(handle), delay=0)


def sends(content: bytes = PAGE, status: int = 200, **heads: str) -> Handler:
    said = {"content-type": "text/html; charset=utf-8"} | {
        name.replace("_", "-"): value for name, value in heads.items()
    }
    return lambda _: streamed(content, status, said)


def why(visited: Web, url: str = "https://kabar.example/x") -> str:
    with pytest.raises(InputError) as caught:
        visited.fetch(url)
    assert str(caught.value).startswith(f"{url}: ") and str(caught.value).endswith(".")
    return str(caught.value)


def test_a_page_is_fetched() -> None:
    answer = visit(sends()).fetch("https://kabar.example/beras")
    assert answer == Answer("https://kabar.example/beras", PAGE, "text/html", "utf-8", answer.time)
    assert answer.time.endswith("+00:00")


def test_the_site_is_told_who_asks() -> None:
    asked: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return sends()(request)

    visit(handle).fetch("https://kabar.example/x")
    assert asked[0].headers["user-agent"].startswith("Warta")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://kabar.example/rahasia", "robots.txt"),
        ("ftp://kabar.example/x", "only http"),
        ("https://user:word@kabar.example/x", "user name"),
        ("https://kabar.example:25/x", "port 25"),
        ("https://kabar.example:99999999/x", "no address"),
        ("https://[kabar/x", "no address"),
    ],
)
def test_what_is_not_fetched_at_all(url: str, reason: str) -> None:
    assert reason in why(visit(sends()), url)


def test_a_redirect_is_followed_and_each_step_is_checked() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        steps = {"/1": "/2", "/2": "https://lain.example/3", "/no": "/rahasia", "/port": "http://kabar.example:22/"}
        to = steps.get(request.url.path)
        return httpx.Response(302, headers={"location": to}) if to else sends()(request)

    visited = visit(handle)
    assert visited.fetch("https://kabar.example/1").url == "https://lain.example/3"
    assert "robots.txt" in why(visited, "https://kabar.example/no")
    assert "port 22" in why(visited, "https://kabar.example/port")
    assert "more than 5 times" in why(visit(sends(status=301, location="/again")))
    assert "redirects to what is no address" in why(visit(sends(status=301, location="::::")))


@pytest.mark.parametrize(
    ("handler", "reason"),
    [
        (sends(status=404), "404 Not Found; look for a typing error"),
        (sends(status=403), "save the page yourself"),
        (sends(status=429), "try again later"),
        (sends(status=599), "try again later"),
        (sends(status=418), "browser"),
        (sends(b"x", content_type="image/png"), "is image/png, not a page"),
        (sends(b"\x00\x01", content_type="application/octet-stream"), "not a page"),
        (sends(b'{"a": 1}', content_type="application/json"), "not a page"),
        (sends(b" "), "empty"),
        (sends(b"\xff\xfe\x00nothing", content_encoding="gzip"), "broken gzip"),
        (sends(b"\xff\xfe\x00nothing", content_encoding="rot13"), "rot13"),
    ],
)
def test_what_is_no_page_is_named(handler: Handler, reason: str) -> None:
    assert reason in why(visit(handler))


@pytest.mark.parametrize(
    ("data", "heads"),
    [
        (gzip.compress(PAGE), {"content_encoding": "gzip"}),
        (zlib.compress(PAGE), {"content_encoding": "deflate"}),
        (PAGE, {"content_encoding": "gzip"}),
        (PAGE, {"content_type": ""}),
        (gzip.compress(PAGE), {"content_type": "application/x-gzip"}),
    ],
)
def test_a_page_is_unpacked(data: bytes, heads: dict[str, str]) -> None:
    assert visit(sends(data, **heads)).fetch("https://kabar.example/x").data == PAGE


def test_a_bomb_is_refused_and_not_unpacked() -> None:
    """200 MB of nothing in 200 kB."""
    bomb = gzip.compress(bytes(200 << 20), 1)
    assert "larger than" in why(visit(sends(bomb, content_encoding="gzip")))


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (404, True),
        (403, True),
        (500, False),
        (429, False),
        ("", True),
        ("User-agent: Warta\nDisallow: /\n", False),
        ("User-agent: *\nDisallow: /\nAllow: /x\n", True),
        ("User-agent: *\nDisallow: /*?print\n", False),
        ("\ufeffUser-agent: *\nDisallow: /\n", False),
        ("User-agent: Other\nDisallow: /\n", True),
    ],
)
def test_robots_are_obeyed(robots: str | int, allowed: bool) -> None:
    """As RFC 9309 has it: the longest rule counts, none there means yes, and a server in trouble means no."""
    visited = visit(sends(), robots)
    if allowed:
        assert visited.fetch("https://kabar.example/x?print=1").data == PAGE
    else:
        assert "robots.txt" in why(visited, "https://kabar.example/x?print=1")


def test_of_a_robots_file_only_the_start_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MOST_ROBOTS", 20)
    assert visit(sends()).fetch("https://kabar.example/rahasia").data == PAGE


def test_a_site_is_asked_for_its_rules_once_and_given_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pages of one site are a delay apart, the one that the site asks for if it is longer; another site is not."""
    asked: list[str] = []
    slept: list[float] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return streamed(b"User-agent: *\nCrawl-delay: 7\n" if "robots" in request.url.path else PAGE)

    monkeypatch.setattr(time, "sleep", slept.append)
    visited = Web(transport=httpx.MockTransport(handle))
    for url in ("https://a.example/1", "https://a.example/2", "https://b.example/1"):
        visited.fetch(url)
    assert asked == ["/robots.txt", "/1", "/2", "/robots.txt", "/1"]
    assert [round(seconds) for seconds in slept] == [7]


def test_a_page_is_fetched_only_if_it_has_changed() -> None:
    """The site is told what we have, and answers 304 or with another state."""

    def handle(request: httpx.Request) -> httpx.Response:
        known = (request.headers.get("if-none-match"), request.headers.get("if-modified-since"))
        same = known == ('"a"', "Mon, 09 Jun 2025 08:00:00 GMT")
        heads = {"content-type": "text/html", "etag": '"a"', "last-modified": "Mon, 09 Jun 2025 08:00:00 GMT"}
        return streamed(b"" if same else PAGE, 304 if same else 200, heads)

    visited = visit(handle)
    first = visited.fetch_changed("https://kabar.example/x", Mark())
    assert first is not None and first.mark == Mark('"a"', "Mon, 09 Jun 2025 08:00:00 GMT")
    assert visited.fetch_changed("https://kabar.example/x", first.mark) is None
    assert visited.fetch_changed("https://kabar.example/x", Mark('"b"')) == first


def test_nobody_asked_whether_it_has_changed() -> None:
    assert "was not asked" in why(visit(sends(b"", status=304)))


def refusal(visited: Web, url: str = "https://kabar.example/x") -> tuple[bool, int | None, str | None]:
    with pytest.raises(UnfetchedError) as caught:
        visited.fetch(url)
    return caught.value.passing, caught.value.status, caught.value.retry_after


def test_trouble_that_passes_is_told_from_a_wrong_address() -> None:
    def breaks(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("nobody there")

    assert refusal(visit(sends(status=429, retry_after="120"))) == (True, 429, "120")
    assert refusal(visit(sends(status=503))) == (True, 503, None)
    assert refusal(visit(sends(status=404))) == (False, 404, None)
    assert refusal(visit(sends(status=302, location="::::"))) == (False, None, None)
    assert refusal(visit(breaks)) == (True, None, None)
    assert refusal(visit(sends(), robots=500)) == (True, None, None)
    assert refusal(visit(sends(), robots="User-agent: *\nDisallow: /")) == (False, None, None)


def test_visits_share_their_manners_and_rules_are_asked_for_anew_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    robots = 0

    def handle(request: httpx.Request) -> httpx.Response:
        nonlocal robots
        robots += request.url.path == "/robots.txt"
        return streamed(b"") if request.url.path == "/robots.txt" else sends()(request)

    manners = Manners()
    for _ in range(2):
        with Web(transport=httpx.MockTransport(handle), delay=0, manners=manners) as visited:
            visited.fetch("https://kabar.example/x")
    assert robots == 1
    monkeypatch.setattr(web, "RULES_LAST", -1.0)
    with Web(transport=httpx.MockTransport(handle), delay=0, manners=manners) as visited:
        visited.fetch("https://kabar.example/x")
    assert robots == 2


# ---------------------------------------------------------------- over a real connection


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serving() as found:
        yield found


@pytest.fixture
def local() -> Iterator[Web]:
    """A visit that may go to this machine, as only a test may."""
    with Web(may_connect=lambda address: address == "127.0.0.1", delay=0) as found:
        yield found


def test_a_real_page(site: Site, local: Web) -> None:
    site.sent["/beras"] = Sent((PAGE[:10], PAGE[10:]))
    site.sent["/old"] = Sent(status=301, heads={"Location": "/beras"})
    assert local.fetch(f"{site.url}/beras").data == PAGE
    assert local.fetch(f"{site.url}/old").url == f"{site.url}/beras"
    assert site.asked == ["/robots.txt", "/beras", "/old", "/beras"]


def test_nothing_of_this_machine_is_fetched(site: Site) -> None:
    """Neither by number nor by name, nor where a redirect leads there."""
    port = site.url.rpartition(":")[2]
    before = len(site.asked)
    with Web() as visited:
        for host in ("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f000001", "127.1"):
            why(visited, f"http://{host}:{port}/beras")
    assert len(site.asked) == before


def test_nobody_listens(local: Web) -> None:
    assert "cannot be fetched" in why(local, "http://127.0.0.1:1024/x")


def test_a_server_that_sends_a_byte_now_and_then_is_left(
    site: Site, local: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each wait is short, all of them together are not."""
    monkeypatch.setattr(web, "MOST_SECONDS", 0.5)
    site.sent["/slow"] = Sent((b"x",) * 1000, pause=0.05)
    begun = time.monotonic()
    assert "cannot be fetched" in why(local, f"{site.url}/slow")
    assert time.monotonic() - begun < 3


def test_a_page_without_end_is_left(site: Site, local: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MOST_BYTES", 100_000)
    site.sent["/large"] = Sent((b"x" * 50_000,) * 2000)
    assert "larger than" in why(local, f"{site.url}/large")
