"""How a reader wants the pages: in which language, light or dark. Two cookies keep it; a link sets them, no script."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from warta.serve.pages.words import Words, all_words, chosen

THEMES = ("light", "dark")
YEAR = 365 * 24 * 3600
LONGEST = 2000  # characters of an address to go back to


@dataclass(frozen=True, slots=True)
class Look:
    """The words, and the theme: light, dark, or None for what the system has."""

    words: Words
    theme: str | None


def look_of(request: Request) -> Look:
    """What a reader wants: `?ui=` of the address, else the cookie, else what the browser accepts."""
    kept = request.cookies
    words = chosen(request.query_params.get("ui"), kept.get("ui"), request.headers.get("accept-language"))
    return Look(words, kept.get("theme") if kept.get("theme") in THEMES else None)


def look_url(request: Request, **wanted: str) -> str:
    """The address that keeps a wish and comes back to this page."""
    query = urlencode([(name, value) for name, value in request.query_params.multi_items() if name != "ui"])
    back = request.url.path + (f"?{query}" if query else "")
    return f"/look?{urlencode({**wanted, 'back': back})}"


def keep(request: Request) -> Response:
    """`/look?ui=id&theme=dark&back=/events`: keep the wish, and go back to a page of this server."""
    asked = request.query_params
    response = RedirectResponse(_own(asked.get("back")), status_code=303)
    if asked.get("ui") in all_words():
        response.set_cookie("ui", asked["ui"], max_age=YEAR, samesite="lax", httponly=True)
    if asked.get("theme") in THEMES:
        response.set_cookie("theme", asked["theme"], max_age=YEAR, samesite="lax", httponly=True)
    elif "theme" in asked:
        response.delete_cookie("theme")
    return response


def _own(path: str | None) -> str:
    """A path of this server; the start for anything else, such as `//elsewhere.example` or `/\\elsewhere.example`."""
    path = path or "/"
    fine = path.startswith("/") and not path.startswith(("//", "/\\")) and len(path) <= LONGEST
    return path if fine and path.isprintable() and "\\" not in path else "/"
