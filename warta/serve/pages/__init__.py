"""The pages of `warta serve`: each shows the dict of its neighbouring JSON address through a template.

    look (language, theme)    words/*.toml (what is said)    forms (filters)    charts, maps (SVG on the server)
                  dict of warta/serve -> views, counts -> templates/*.html (render) -> page

Nothing is written into a page but by Jinja, which escapes it, or by `warta/marked.py`, `charts` and `maps`, which do.
There is no inline script and no inline style, so the policy of the server may forbid both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from warta.serve import lists
from warta.serve.article import article
from warta.serve.entities import entity
from warta.serve.home import event_counts, home
from warta.serve.pages import counts, views
from warta.serve.pages.forms import list_page
from warta.serve.pages.look import keep, look_of
from warta.serve.pages.render import page
from warta.serve.pages.words import Words
from warta.serve.problems import Problem
from warta.serve.search import search
from warta.serve.store import Store
from warta.serve.stories import compare, occurrence, story

Endpoint = Callable[[Request], Response]
View = Callable[[Mapping[str, Any], Words], Mapping[str, Any]]

FOR_GOOD = "public, max-age=31536000, immutable"
"""A file's address changes with it, so a browser need not ask again."""


def routes(store: Store) -> list[BaseRoute]:
    """The pages of a dataset, the reader's wishes, and the files that pages need."""
    return [
        Route("/", _home(store), name="home"),
        *(Route(f"/{of.name}", _list(store, of), name=of.name) for of in lists.LISTS),
        Route("/articles/{key}", _one(store, article, views.article, "article.html")),
        Route("/stories/{key}", _one(store, story, views.story, "story.html")),
        Route("/occurrences/{key}", _one(store, occurrence, views.deed, "occurrence.html")),
        Route("/entities/{key:path}", _one(store, entity, views.entity, "entity.html")),
        Route("/compare/{key}", _compare(store)),
        Route("/search", _search(store)),
        Route("/look", keep),
        Mount("/static", Files(directory=str(files("warta.serve.pages").joinpath("static")))),
    ]


def problem(request: Request, found: Problem) -> Response:
    """The page that says what went wrong, with what may stand in the place of what was wrong."""
    return page(request, "problem.html", found.status, status=found.status, problem=found)


class Files(StaticFiles):
    """The files that pages need."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """The file, to be kept."""
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = FOR_GOOD
        return response


def _home(store: Store) -> Endpoint:
    def endpoint(request: Request) -> Response:
        return page(request, "home.html", **views.home(home(store), look_of(request).words))

    return endpoint


def _one(store: Store, find: Callable[[Store, str], Mapping[str, Any]], view: View, template: str) -> Endpoint:
    """The page of one thing, by the key in its address."""

    def endpoint(request: Request) -> Response:
        found = find(store, request.path_params["key"])
        return page(request, template, **view(found, look_of(request).words))

    return endpoint


def _list(store: Store, of: lists.List) -> Endpoint:
    def endpoint(request: Request) -> Response:
        query = [(name, value) for name, value in request.query_params.multi_items() if name != "ui"]
        asked = lists.query_of(of, query)
        found = lists.page(store, of, asked)
        words = look_of(request).words
        shown = list_page(of.name, {**found, "rows": views.lined(of.name, found["rows"], words)}, query, words)
        charts = counts.counted(event_counts(store, asked), query, words) if of is lists.EVENTS else {}
        return page(request, f"{of.name}.html", page=shown, **charts)

    return endpoint


def _compare(store: Store) -> Endpoint:
    def endpoint(request: Request) -> Response:
        asked = request.query_params
        found = compare(store, request.path_params["key"], asked.get("a"), asked.get("b"))
        return page(request, "compare.html", **views.compare(found, look_of(request).words))

    return endpoint


def _search(store: Store) -> Endpoint:
    def endpoint(request: Request) -> Response:
        asked = request.query_params
        if not asked.get("q", "").strip():
            return page(request, "search.html", found=None)
        found = search(store, asked["q"], _page_number(asked.get("page")))
        return page(request, "search.html", **views.search(found, look_of(request).words))

    return endpoint


def _page_number(text: str | None) -> int:
    if text and not re.fullmatch("[0-9]{1,3}", text):
        raise Problem.bad("page", "There is no such page.", "a whole number")
    return int(text or 1)
