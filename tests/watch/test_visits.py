"""Many sites at once, and each in order."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import httpx
import pytest

from warta.errors import InputError
from warta.sources.web import Answer, Mark, Web
from warta.watch.visits import Ask, asked, is_passing, visits

Handler = Callable[[httpx.Request], httpx.Response]
PAGE = b"<html><p>Berita</p></html>"


def web(handle: Handler) -> Callable[[], Web]:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/robots.txt":
            return httpx.Response(404)
        found = handle(request)
        return httpx.Response(found.status_code, stream=httpx.ByteStream(PAGE), headers={"content-type": "text/html"})

    return lambda: Web(transport=httpx.MockTransport(answer), delay=0)


def asks(*urls: str) -> list[Ask]:
    return [Ask(url, f"https://{url}") for url in urls]


def heard(found: Iterator[tuple[Ask, object]]) -> list[str]:
    return sorted(ask.key for ask, answer in found if isinstance(answer, Answer))


def test_all_are_asked_and_a_site_in_its_order() -> None:
    order: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        order.append(f"{request.url.host}{request.url.path}")
        return httpx.Response(200)

    wanted = asks("a.example/1", "b.example/1", "a.example/2", "a.example/3")
    assert heard(visits(wanted, web(handle), 8, 60)) == sorted(ask.key for ask in wanted)
    assert [one for one in order if one.startswith("a")] == ["a.example/1", "a.example/2", "a.example/3"]


@pytest.mark.parametrize("hosts", [1, 3])
def test_so_many_sites_are_visited_at_one_time(hosts: int) -> None:
    now, most = 0, 0
    lock = threading.Lock()

    def handle(_: httpx.Request) -> httpx.Response:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.05)
        with lock:
            now -= 1
        return httpx.Response(200)

    wanted = asks(*(f"{letter}.example/{number}" for letter in "abcdef" for number in range(2)))
    assert len(heard(visits(wanted, web(handle), hosts, 60))) == 12
    assert most == hosts


def test_a_site_in_trouble_is_left_and_the_others_are_not() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(503 if request.url.host == "a.example" else 200)

    found = list(visits(asks("a.example/1", "a.example/2", "b.example/1", "b.example/2"), web(handle), 2, 60))
    assert sorted(ask.key for ask, _ in found) == ["a.example/1", "b.example/1", "b.example/2"]


def test_a_page_that_is_not_there_stops_nothing() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(404 if request.url.path == "/1" else 200)

    assert heard(visits(asks("a.example/1", "a.example/2"), web(handle), 2, 60)) == ["a.example/2"]


def test_what_time_does_not_allow_is_left_over() -> None:
    assert list(visits(asks("a.example/1"), web(lambda _: httpx.Response(200)), 2, -1)) == []
    assert list(visits([], web(lambda _: httpx.Response(200)), 2, 60)) == []


def test_who_stops_listening_stops_the_visits() -> None:
    count = 0

    def handle(_: httpx.Request) -> httpx.Response:
        nonlocal count
        count += 1
        return httpx.Response(200)

    found = visits(asks(*(f"a.example/{number}" for number in range(100))), web(handle), 1, 60)
    next(found)
    found.close()  # type: ignore[attr-defined]
    time.sleep(0.5)
    stopped = count
    time.sleep(0.2)
    assert count == stopped < 10


def test_a_fault_at_one_address_is_told_as_its_failure() -> None:
    class Broken:
        def fetch_changed(self, url: str, mark: Mark) -> Answer:
            raise RuntimeError("oops")

    answer = asked(Broken(), Ask("a", "https://a.example/1"))  # type: ignore[arg-type]
    assert isinstance(answer, InputError) and "RuntimeError: oops" in str(answer)
    assert not is_passing(answer)


def test_a_visit_that_cannot_begin_ends_for_who_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this the watcher would wait for it for good."""
    monkeypatch.setattr(threading, "excepthook", lambda _: None)

    def no_web() -> Web:
        raise OSError("too many open files")

    assert list(visits(asks("a.example/1", "b.example/1"), no_web, 2, 60)) == []
