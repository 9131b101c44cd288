"""A template with its values to a page. Everything in it is escaped unless it was made here as markup."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from importlib.resources import files
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from warta.explain import how_many
from warta.marked import is_web
from warta.records import Count, Span
from warta.serve.pages.look import look_of, look_url
from warta.serve.pages.words import Words, all_words

SECTIONS: Final = (
    ("stories", "/stories"),
    ("articles", "/articles"),
    ("events", "/events"),
    ("quotes", "/quotes"),
    ("names", "/entities"),
)
"""What the head of a page leads to: the key of its name, and its path."""

HARM: Final = ("dead", "injured", "displaced")
NOWHERE = Span(0, 0)


@cache
def environment() -> Environment:
    """The templates. A name that a template misspells is an error, not a blank."""
    found = Environment(
        loader=PackageLoader("warta.serve.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals |= {
        "sections": SECTIONS,
        "languages": tuple(all_words().values()),
        "static": static,
        "is_web": is_web,
        "host": host,
        "short": short,
        "percent": percent,
        "name_url": name_url,
        "claim_chain": claim_chain,
        "outlet": outlet,
    }
    return found


def page(request: Request, template: str, code: int = 200, **values: Any) -> HTMLResponse:
    """The page as this reader wants it."""
    look = look_of(request)
    words = look.words
    known = {
        "t": words,
        "theme": look.theme,
        "look": partial(look_url, request),
        "here": request.url.path,
        "asked": request.query_params.get("q", "")[:200],
        "json": json_url(request) if code == 200 else None,
        "harm": partial(harm, words),
        "listed": partial(listed, words),
    }
    html = environment().get_template(template).render(**known | values)
    return HTMLResponse(html, code, headers={"Vary": "Cookie, Accept-Language", "Content-Language": words.code})


def json_url(request: Request) -> str:
    """The neighbouring address that has the same as JSON."""
    path = "/index" if request.url.path == "/" else request.url.path
    query = [(name, value) for name, value in request.query_params.multi_items() if name != "ui"]
    return f"{path}.json{'?' + urlencode(query) if query else ''}"


@cache
def static(name: str) -> str:
    """The address of a file, which changes with it, so that a browser may keep it for good."""
    content = files("warta.serve.pages").joinpath("static", name).read_bytes()
    return f"/static/{name}?{hashlib.sha256(content).hexdigest()[:12]}"


# ---------------------------------------------------------------- what templates call


def host(address: str) -> str:
    """The site of an address."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def outlet(row: Mapping[str, Any]) -> str:
    """Who published it: the outlet, else the site of its address, else its id."""
    return row.get("publisher") or host(row.get("url") or "").removeprefix("www.") or row.get("id") or "?"


def short(words: str | None, longest: int) -> str:
    """Words in one line, cut at the end of one of them where they are many."""
    line = " ".join((words or "").split())
    if len(line) <= longest:
        return line
    cut = line[:longest]
    return f"{cut.rpartition(' ')[0] or cut} …"


def percent(share: float | None) -> str:
    """A share of 1: 0.834 is 83 %."""
    return "?" if share is None else f"{100 * share:.0f} %"


def name_url(one: Mapping[str, Any]) -> str:
    """The page of somebody, by the key of kind and name."""
    return f"/entities/{quote(one['key'], safe=':')}"


def harm(words: Words, row: Mapping[str, Any], names: Iterable[str] = HARM) -> Iterator[str]:
    """The dead, the injured and the displaced as a row counts them: "12 dead", "5–7 injured"."""
    for name in names:
        low, high = row.get(f"{name}_low"), row.get(f"{name}_high")
        if low is not None or high is not None:
            number = words("harm.up_to", n=high) if low is None else how_many(Count(low, high, NOWHERE))
            yield words(f"harm.{name}", n=number)


def listed(words: Words, group: str, codes: Iterable[str]) -> str:
    """What several codes are called, in one line."""
    return ", ".join(words.named(group, code) for code in codes)


def claim_chain(claim: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Through whom a claim came: who claims it, whose report it is, and the outlet; none of them twice."""
    last = outlet(claim)
    told = list(claim["chain"] or ()) or [{"kind": "speaker", "name": one["name"]} for one in claim["claimants"] or ()]
    known = {link["name"].casefold() for link in told if link["name"]} | {last.casefold()}
    if claim["origin"] and claim["origin"].casefold() not in known:
        told.append({"kind": "agency", "name": claim["origin"]})
    return [link for link in told if link["name"] and link["name"] != last] + [{"kind": "outlet", "name": last}]
