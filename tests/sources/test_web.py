import httpx
import pytest

from warta.records import Failure, Page
from warta.sources import web

PAGE = "<html><body><p>Harga beras naik</p></body></html>"


@pytest.fixture(autouse=True)
def public(monkeypatch):
    monkeypatch.setattr(web, "is_public", lambda host: not host.startswith("intern"))


def client(answer, robots: str = "User-agent: *\nDisallow: /rahasia\n") -> httpx.Client:
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=robots) if request.url.path == "/robots.txt" else answer(request)

    return httpx.Client(transport=httpx.MockTransport(handle))


def html(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, text=PAGE, headers={"content-type": "text/html; charset=utf-8"})


def test_a_page_is_fetched():
    page = web.fetch("https://kabar.id/beras", client(html))
    assert page == Page("https://kabar.id/beras", html=PAGE.encode(), charset="utf-8", url="https://kabar.id/beras")


@pytest.mark.parametrize("url", ["https://kabar.id/rahasia", "https://intern.kabar.id/x", "ftp://kabar.id/x"])
def test_robots_and_private_hosts_are_respected(url):
    assert isinstance(web.fetch(url, client(html)), Failure)


def test_a_redirect_into_the_own_network_is_refused():
    found = web.fetch(
        "https://kabar.id/x", client(lambda _: httpx.Response(302, headers={"location": "https://intern.id/"}))
    )
    assert isinstance(found, Failure) and "intern.id" in found.error


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(404),
        httpx.Response(200, content=b"x", headers={"content-type": "image/png"}),
        httpx.Response(200, text=" "),
        httpx.Response(302, headers={"location": "/again"}),
    ],
)
def test_what_is_no_page_is_a_failure(answer):
    found = web.fetch("https://kabar.id/x", client(lambda _: answer))
    assert isinstance(found, Failure) and found.error.startswith("https://kabar.id/x: ")


def test_plain_text_in_an_encoding_that_does_not_exist_is_read():
    answer = httpx.Response(200, content=b"Harga beras naik", headers={"content-type": "text/plain; charset=nix-8"})
    assert web.fetch("https://kabar.id/x", client(lambda _: answer)).text == "Harga beras naik"


def test_of_a_robots_file_only_the_start_is_read(monkeypatch):
    monkeypatch.setattr(web, "MOST_ROBOTS", 20)
    assert isinstance(web.fetch("https://kabar.id/rahasia", client(html)), Page)


def test_a_page_too_large_is_a_failure(monkeypatch):
    monkeypatch.setattr(web, "MOST_BYTES", 10)
    assert isinstance(web.fetch("https://kabar.id/x", client(html)), Failure)
