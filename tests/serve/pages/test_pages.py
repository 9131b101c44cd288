"""Every page of the example crawl, as a browser that runs no script gets it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from serve.asking import Client
from warta.serve.lists import LISTS

HTML = {"accept": "text/html"}
LIMIT = 300_000  # bytes of a page, unpacked


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.elements if name == tag]


def addresses(client: Client) -> list[str]:
    story = client.json("/stories.json?disagrees=true")["rows"][0]["story"]
    article = client.json("/articles.json")["rows"][0]["article"]
    occurrence = client.json("/occurrences.json")["rows"][0]["occurrence"]
    entity = quote(client.json("/entities.json")["rows"][0]["key"])
    single = (f"/stories/{story}", f"/compare/{story}", f"/articles/{article}", f"/occurrences/{occurrence}")
    searched = ("/search", "/search?q=convoy", "/search?q=zebra", "/search?q=convoy&page=2")
    return ["/", *(f"/{of.name}" for of in LISTS), *single, f"/entities/{entity}", *searched]


@pytest.mark.parametrize("ui", ["en", "id"])
def test_every_page_is_whole(client: Client, ui: str) -> None:
    for address in addresses(client):
        found = client.get(address, {**HTML, "accept-language": ui})
        assert (found.status_code, address) == (200, address)
        assert found.headers["content-type"].startswith("text/html")
        assert len(found.content) < LIMIT
        page = Page(found.text)
        assert page.all("html")[0]["lang"] == ui
        assert len(page.all("h1")) == 1, address
        ids = [attrs["id"] for _, attrs in page.elements if attrs.get("id")]
        assert len(ids) == len(set(ids)), f"{address}: an id stands twice"


def test_an_event_leads_to_the_others_of_its_deed(client: Client) -> None:
    rows = client.json("/articles.json?limit=100")["rows"]
    articles = (client.json(f"/articles/{row['article']}.json") for row in rows)
    told = next(one for one in articles if len({event["deed"] for event in one["events"]}) < len(one["events"]))
    deed = next(event["deed"] for event in told["events"] if event["deed"] != event["event"])
    others = {f"#event-{event['event']}" for event in told["events"] if event["deed"] == deed}
    page = client.get(f"/articles/{told['article']}", HTML).text
    part = page[page.index("The same deed:") :]
    assert others & {attrs["href"] for attrs in Page(part[: part.index("</p>")]).all("a")}


def test_no_page_has_a_script_or_style_that_the_policy_forbids(client: Client) -> None:
    for address in addresses(client):
        for tag, attrs in Page(client.get(address, HTML).text).elements:
            assert "style" not in attrs, (address, tag)
            assert not [name for name in attrs if name.startswith("on")]
            assert tag not in ("style", "iframe", "object")
            assert tag != "script" or (attrs["src"] or "").startswith("/static/")


def test_links_of_a_page_lead_to_pages(client: Client) -> None:
    tried: dict[str, int] = {}
    for address in addresses(client):
        for attrs in Page(client.get(address, HTML).text).all("a"):
            link = (attrs.get("href") or attrs.get("xlink:href") or "").split("#")[0]
            kind = re.sub(r"[0-9]{4,}|=[^&]*|/entities/.*", "", link)
            if link.startswith("/") and tried.setdefault(kind, 0) < 3:
                tried[kind] += 1
                assert client.get(link, HTML).status_code in (200, 303), link
    assert len(tried) > 25


def test_lists_of_events_with_filters_keep_them(client: Client) -> None:
    page = Page(client.get("/events?type=ASSAULT&from=2024-06-03&limit=5", HTML).text)
    values = {attrs["name"]: attrs.get("value") for attrs in page.all("input")}
    assert (values["from"], values["limit"]) == ("2024-06-03", "5")
    assert [attrs["value"] for attrs in page.all("option") if "selected" in attrs] == ["ASSAULT"]
    following = [attrs["href"] for attrs in page.all("a") if attrs.get("rel") == "next"]
    assert re.match(r"/events\?type=ASSAULT&from=2024-06-03&limit=5&cursor=", following[0] or "")


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/articles/1", 404, "There is no such page"),
        ("/articles/%3Cscript%3E", 404, "&lt;script&gt;"),
        ("/nowhere", 404, "There is no such page"),
        ("/events?type=QUAKE", 400, "ASSAULT"),
        ("/events?nothing=1", 400, "nothing"),
        ("/search?q=a&page=x", 400, "no such page"),
    ],
)
def test_a_problem_is_a_page(client: Client, address: str, status: int, words: str) -> None:
    found = client.get(address, HTML)
    assert (found.status_code, found.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert words in found.text
    assert "<script>" not in found.text


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20", "?q=%09%20"])
def test_a_search_for_nothing_asks_what_to_look_for(client: Client, query: str) -> None:
    found = client.get(f"/search{query}", HTML)
    assert found.status_code == 200
    assert "<h1>Search</h1>" in found.text


def test_a_browser_may_keep_files_for_good_and_takes_the_rest_as_what_it_is(client: Client) -> None:
    for file in ("warta.css", "warta.js", "world.svg", "icon.svg"):
        found = client.get(f"/static/{file}")
        assert (found.status_code, "immutable" in found.headers["cache-control"]) == (200, True)
    assert client.get("/static/../__init__.py").status_code == 404
    assert client.get("/static/%2e%2e/__init__.py").status_code == 404


def test_a_wish_is_kept(client: Client) -> None:
    found: Any = client.get("/look?ui=id&theme=dark&back=/events")
    assert (found.status_code, found.headers["location"]) == (303, "/events")
    page = Page(client.get("/events", {**HTML, "cookie": "ui=id; theme=dark"}).text)
    assert (page.all("html")[0]["lang"], page.all("html")[0]["data-theme"]) == ("id", "dark")


PARAMETERS = st.sampled_from(
    (
        "q",
        "page",
        "type",
        "status",
        "actor",
        "place",
        "from",
        "to",
        "cursor",
        "limit",
        "sort",
        "ui",
        "a",
        "b",
        "bbox",
        "x",
    )
)
VALUES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ("", "AID", "2024-06-03", "0", "-1", "1e999", "id", "-published", "published", "%00", '"', "95,-11,141,6")
    ),
)
PATHS = st.sampled_from(
    ("/", "/search", "/look", "/compare/1", *(f"/{of.name}" for of in LISTS), "/articles/0", "/entities/x")
)


@given(PATHS, st.lists(st.tuples(PARAMETERS, VALUES), max_size=4))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_parameters_break_a_page(client: Client, path: str, query: list[tuple[str, str]]) -> None:
    found = client.get(f"{path}?{urlencode(query, errors='surrogatepass')}", HTML)
    assert found.status_code in (200, 303, 400, 404)
    if found.status_code != 303:
        assert len(Page(found.text).all("h1")) == 1
