"""The wishes of a reader are kept in cookies, and a link to keep them leads nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.requests import Request

from warta.serve.pages.look import keep, look_of, look_url


def request(path: str, query: str = "", **headers: str) -> Request:
    named = [(name.encode(), value.encode()) for name, value in {"host": "a.example", **headers}.items()]
    scope = {"type": "http", "path": path, "query_string": query.encode(), "headers": named, "scheme": "http"}
    return Request({**scope, "server": ("a.example", 80), "method": "GET", "root_path": ""})


def cookies(query: str) -> Iterator[str]:
    yield from (value.decode() for name, value in keep(request("/look", query)).raw_headers if name == b"set-cookie")


def test_what_was_kept_is_what_is_shown() -> None:
    look = look_of(request("/", cookie="ui=id; theme=dark"))
    assert (look.words.code, look.theme) == ("id", "dark")
    assert look_of(request("/", cookie="theme=pink")).theme is None


def test_an_address_may_ask_for_a_language() -> None:
    assert look_of(request("/events", "ui=id", cookie="ui=en")).words.code == "id"


def test_the_link_comes_back_with_all_filters() -> None:
    address = urlsplit(look_url(request("/events", "type=AID&type=ASSAULT&ui=id"), theme="dark"))
    assert parse_qs(address.query) == {"theme": ["dark"], "back": ["/events?type=AID&type=ASSAULT"]}


def test_wishes_that_there_are_none_of_are_not_kept() -> None:
    assert list(cookies("ui=xx&theme=pink")) == [kept for kept in cookies("theme=auto") if 'theme=""' in kept]
    assert any(kept.startswith("ui=id;") and "httponly" in kept.lower() for kept in cookies("ui=id"))


@pytest.mark.parametrize(
    ("back", "leads"),
    [
        ("/events?type=AID", "/events?type=AID"),
        ("", "/"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example/", "/"),
        ("/\\elsewhere.example/", "/"),
        ("/a\r\nset-cookie: x=y", "/"),
        ("/" + "a" * 3000, "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_it_leads_to_a_page_of_this_server(back: str, leads: str) -> None:
    from urllib.parse import urlencode

    response = keep(request("/look", urlencode({"back": back})))
    assert (response.status_code, response.headers["location"]) == (303, leads)
