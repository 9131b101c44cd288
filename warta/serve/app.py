"""The web application: addresses to answers, with the headers that keep a browser safe.

Every question runs in a thread, off the event loop. Text of the web is only ever data here: pages are made by templates
that escape it, and the policy below lets a browser run no script and load no picture from elsewhere.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute
from starlette.routing import Route as WebRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from warta import __version__
from warta.export.plain import csv_lines, geojson_lines, jsonl_lines
from warta.serve import pages
from warta.serve.lists import List, everything, query_of
from warta.serve.openapi import document
from warta.serve.problems import SERVICE_RETRY, Problem
from warta.serve.routes import ROUTES, Route
from warta.serve.store import Store

log = logging.getLogger(__name__)

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
VARY = ("accept", "accept-language", "cookie")
"""Headers of a request on which a page may depend."""

TYPES = {
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8; header=present",
    ".jsonl": "application/jsonl",
    ".geojson": "application/geo+json",
}
PROBLEM = "application/problem+json"
PIECE = 64_000  # characters that are sent together
LEAST_TO_PACK = 1000  # bytes


def app(dataset: Path, folder: Path | None = None, hosts: Sequence[str] = ("*",)) -> Starlette:
    """The application on a dataset. `folder`: where its tables are kept; `hosts`: the names it answers to.

    Raises InputError as `Store` does.
    """
    return app_of(Store(dataset, folder), hosts)


def app_of(store: Store, hosts: Sequence[str] = ("*",)) -> Starlette:
    """The application on an open store."""
    made = Starlette(
        routes=[*_data_routes(store), *pages.routes(store)],
        middleware=[
            Middleware(Guarded, store=store),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
            Middleware(GZipMiddleware, minimum_size=LEAST_TO_PACK, compresslevel=5),
        ],
        exception_handlers={Problem: _on_problem, HTTPException: _on_http, Exception: _on_fault},
    )
    made.state.store = store
    return made


# ---------------------------------------------------------------- addresses


def _data_routes(store: Store) -> Iterator[BaseRoute]:
    yield WebRoute("/openapi.json", partial(_openapi, json.dumps(document(), ensure_ascii=False)), name="openapi")
    for route in ROUTES:
        for suffix in route.suffixes:
            answer = _answered if suffix == ".json" else _exported
            yield WebRoute(f"{route.path}{suffix}", partial(answer, store, route, suffix), name=f"{route.name}{suffix}")


def _openapi(text: str, request: Request) -> Response:
    return Response(text, media_type=TYPES[".json"])


def _answered(store: Store, route: Route, suffix: str, request: Request) -> Response:
    key = next(iter(request.path_params.values()), "")
    found = route.answer(store, key, request.query_params.multi_items())
    return Response(json.dumps(found, ensure_ascii=False), media_type=TYPES[suffix])


def _exported(store: Store, route: Route, suffix: str, request: Request) -> Response:
    """All rows of a list, sent as they are found."""
    assert route.of is not None, "only lists come in these forms"
    rows = everything(store, route.of, query_of(route.of, request.query_params.multi_items()))
    first = list(_first(rows))  # here, so that a question that fails is told as a problem
    lines = LINES[suffix](route.of, chain(first, rows))
    name = f"{route.name}{suffix}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(_pieces(lines), media_type=TYPES[suffix], headers=headers)


def _first(rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        yield row
        return


def _geojson(of: List, rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A list whose rows lie nowhere gives features without a place."""
    nowhere = {} if of.has_places else {"lat": None, "lon": None}
    return geojson_lines([*of.names, *nowhere], (row | nowhere for row in rows))


LINES: dict[str, Callable[[List, Iterable[dict[str, Any]]], Iterator[str]]] = {
    ".csv": lambda of, rows: csv_lines(of.names, rows),
    ".jsonl": lambda of, rows: jsonl_lines(of.names, rows),
    ".geojson": _geojson,
}


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    """Lines in pieces that are worth sending."""
    piece: list[str] = []
    size = 0
    for line in lines:
        piece.append(f"{line}\n")
        size += len(line)
        if size >= PIECE:
            yield "".join(piece)
            piece, size = [], 0
    yield "".join(piece)


# ---------------------------------------------------------------- problems


def _on_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return problem_response(request, error)


def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    details = {404: "There is nothing at this address.", 405: "This server can only be read: use GET."}
    found = problem_response(request, Problem(error.status_code, details.get(error.status_code, error.detail)))
    found.headers.update(error.headers or {})
    return found


def _on_fault(request: Request, error: Exception) -> Response:
    """A fault in Warta: the log has it, the answer says no more than that."""
    log.error("%s: a fault", request.url.path, exc_info=error)
    return problem_response(request, Problem(500, "A fault in Warta stopped the answer; the server's log tells more."))


def problem_response(request: Request, problem: Problem) -> Response:
    """A problem as a page where a browser asks for one, else as JSON (RFC 9457)."""
    if _wants_page(request):
        response = pages.problem(request, problem)
    else:
        body = json.dumps(problem.to_dict() | {"instance": request.url.path}, ensure_ascii=False)
        response = Response(body, problem.status, media_type=PROBLEM)
    if problem.status == 503:
        response.headers["Retry-After"] = str(SERVICE_RETRY)
    return response


def _wants_page(request: Request) -> bool:
    suffix = f".{request.url.path.rpartition('.')[2]}"
    return suffix not in TYPES and "text/html" in request.headers.get("accept", "")


# ---------------------------------------------------------------- every answer


class Guarded:
    """Around every answer: safe headers, and a tag by which a browser need not fetch the same twice.

    The tag stands for the state of the dataset and the address, so that an answer that is known is not even made.
    """

    def __init__(self, app: ASGIApp, store: Store) -> None:
        self.app, self.store = app, store

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        self.store.look()
        tag = self._tag(scope)
        if tag in Headers(scope=scope).get("if-none-match", "").split(", "):
            await Response(status_code=304, headers={**HEADERS, **_caching(tag)})(scope, receive, send)
            return
        await self.app(scope, receive, partial(_send_guarded, send, tag))

    def _tag(self, scope: Scope) -> str:
        headers = Headers(scope=scope)
        what = (__version__, self.store.stamp, scope["path"], scope["query_string"], *map(headers.get, VARY))
        return f'W/"{blake2b(repr(what).encode(), digest_size=12).hexdigest()}"'


async def _send_guarded(send: Send, tag: str, message: Message) -> None:
    if message["type"] == "http.response.start":
        headers = MutableHeaders(raw=message["headers"])
        message["headers"] = headers.raw
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        for name, value in (_caching(tag) if message["status"] == 200 else {"Cache-Control": "no-store"}).items():
            headers.setdefault(name, value)
    await send(message)


def _caching(tag: str) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": "no-cache", "Vary": ", ".join(VARY)}
