"""The web application: forms of answers, tags, headers, problems, and requests drawn from its own description."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from serve.asking import Client, asked
from warta.serve.app import HEADERS, TYPES, app, app_of
from warta.serve.lists import LISTS
from warta.serve.problems import Problem
from warta.serve.routes import ROUTES
from warta.serve.store import Store


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.name)
def test_a_list_in_all_its_forms(client: Client, of: object) -> None:
    name = getattr(of, "name", "")
    found = client.json(f"/{name}.json?limit=500")
    lines = client.get(f"/{name}.jsonl").text.splitlines()
    assert len(lines) == found["total"]
    table = list(csv.DictReader(client.get(f"/{name}.csv").text.splitlines(keepends=True)))
    assert len(table) == found["total"]
    places = client.json(f"/{name}.geojson")
    assert (places["type"], len(places["features"])) == ("FeatureCollection", found["total"])
    first = json.loads(lines[0])
    for column, value in first.items():
        if isinstance(value, str):
            assert table[0][column] == value


def test_places_of_events(client: Client) -> None:
    features = client.json("/events.geojson?place=bunia")["features"]
    assert {tuple(one["geometry"]["coordinates"]) for one in features} == {(30.252, 1.559)}
    assert "lat" not in features[0]["properties"]


def test_an_export_is_a_file_and_narrowed_by_the_same_filters(client: Client) -> None:
    found = client.get("/events.csv?type=ASSAULT")
    assert found.headers["content-disposition"] == 'attachment; filename="events.csv"'
    assert len(found.text.splitlines()) == client.json("/events.json?type=ASSAULT")["total"] + 1
    assert client.get("/events.csv?type=NONE").status_code == 400
    assert client.get("/events.csv?place=Nowhere").text.splitlines()[0].startswith("event,article,type")


def test_an_entity_with_a_slash_in_its_name(client: Client) -> None:
    assert client.get("/entities/group:a%2Fb.json").status_code == 404
    assert client.json("/entities/group:Gunmen.json")["key"] == "group:gunmen"


@pytest.mark.parametrize("path", ["/index.json", "/events.json?type=AID", "/events.csv", "/stories", "/"])
def test_what_is_known_is_not_sent_again(client: Client, path: str) -> None:
    tag = client.get(path).headers["etag"]
    again = client.get(path, {"if-none-match": f'"x", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(path, {"if-none-match": '"x"'}).status_code == 200
    other = client.get("/events.json?type=ASSAULT", {"if-none-match": tag})
    assert other.status_code == 200


@pytest.mark.parametrize("path", ["/events.json", "/", "/nothing", "/events.json?x=1", "/events.csv"])
def test_every_answer_bears_the_headers_that_keep_a_browser_safe(client: Client, path: str) -> None:
    found = client.get(path)
    for name, value in HEADERS.items():
        assert found.headers[name] == value
    assert "unsafe" not in found.headers["content-security-policy"]
    assert "server" not in found.headers


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("path", ["/events.json", "/articles/1.json", "/openapi.json", "/"])
def test_it_can_only_be_read(client: Client, method: str, path: str) -> None:
    found = client.get(path, method=method)
    assert found.status_code == 405
    assert "GET" in found.headers["allow"]


def test_a_problem_is_json_or_a_page(client: Client) -> None:
    found = client.get("/events.json?type=WAR", {"accept": "text/html"})
    assert found.headers["content-type"] == "application/problem+json"
    assert (found.json()["parameter"], found.json()["instance"]) == ("type", "/events.json")
    assert "ASSAULT" in found.json()["allowed"]
    shown = client.get("/articles/1", {"accept": "text/html"})
    assert shown.status_code == 404
    assert shown.headers["content-type"].startswith("text/html")
    assert client.get("/nothing").headers["content-type"] == "application/problem+json"


def test_a_fault_tells_nothing_of_the_inside(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(store, "rows", failing)
    for path, accept in (("/events.json", "*/*"), ("/events", "text/html")):
        found = Client(app_of(store)).get(path, {"accept": accept})
        assert found.status_code == 500
        assert "secret" not in found.text
        assert "Traceback" not in found.text


def test_a_slow_question_says_when_to_come_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object) -> None:
        raise Problem.slow(5)

    monkeypatch.setattr(store, "value", slow)
    found = Client(app_of(store)).get("/events.json")
    assert (found.status_code, found.headers["retry-after"]) == (503, "5")


@pytest.mark.parametrize(
    "query",
    [
        "type=%00",
        "actor=%FF%FE",
        "cursor=%F0%9F%92%A9",
        "limit=99999999999",
        "bbox=,,,",
        "a" * 5000,
        "=",
        "&&;",
        "actor[]=x",
    ],
)
def test_hostile_parameters(client: Client, query: str) -> None:
    assert client.get(f"/events.json?{query}").status_code in (200, 400)


@pytest.mark.parametrize(
    "path", ["/../etc/passwd", "/static/../app.py", "/articles/%2e%2e%2f.json", "/%00", "/entities/.json"]
)
def test_hostile_paths(client: Client, path: str) -> None:
    assert client.get(path).status_code in (400, 404)


def test_it_answers_to_its_own_name_alone(crawl: Path, store: Store) -> None:
    guarded = Client(app_of(store, ("localhost",)))
    assert guarded.get("/events.json").status_code == 200
    assert guarded.get("/events.json", {"host": "evil.example"}).status_code == 400


def test_the_application_of_a_folder(crawl: Path) -> None:
    made = app(crawl)
    try:
        assert Client(made).json("/index.json")["counts"]["articles"] == 15
    finally:
        made.state.store.close()


def test_text_of_the_web_is_data(tmp_path: Path) -> None:
    from corpus.crawls_made import built, jsonl, record

    hostile = "<script>alert(1)</script>"
    rows = [record(0, title=hostile, publisher=hostile), record(1, title='" onload="x')]
    built(tmp_path / "dataset", jsonl(tmp_path / "one.jsonl", rows))
    with asked(tmp_path / "dataset") as client:
        for path in ("/", "/articles", "/events", "/search?q=script", "/articles?outlet=%3Cscript%3E"):
            found = client.get(path, {"accept": "text/html"})
            assert found.status_code == 200
            assert hostile not in found.text
        assert hostile in client.get("/articles.json").text
        assert client.get("/articles.json").headers["content-type"] == "application/json"


def test_types_of_answers() -> None:
    assert {suffix for route in ROUTES for suffix in route.suffixes} == TYPES.keys()


def test_requests_drawn_from_the_description_find_no_fault(client: Client) -> None:
    import schemathesis
    from schemathesis.specs.openapi.checks import positive_data_acceptance  # no schema says that north is above south

    schema = schemathesis.openapi.from_asgi("/openapi.json", client.made)
    draws = settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))

    for operation in schema.get_all_operations():
        found = operation.ok()

        @draws
        @given(case=found.as_strategy())
        def check(case: schemathesis.Case) -> None:
            case.call_and_validate(excluded_checks=[positive_data_acceptance])

        check()
