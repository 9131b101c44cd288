"""What each page shows, from the dict that its neighbouring address gives as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from warta.marked import QUIET_ROLES, lines, marks_of_rows
from warta.records import Block, Span
from warta.serve.pages import charts
from warta.serve.pages.counts import Bar, Values, by_day, counted
from warta.serve.pages.forms import address
from warta.serve.pages.render import harm, host, name_url, outlet
from warta.serve.pages.words import Words

Row = Mapping[str, Any]

TAGS = {"headline": "h1", "subhead": "h2"}
NAMED_ROLES = ("caption", "source")
HEAD = ("published", "modified", "publisher", "authors", "editors", "contributors", "agencies", "dateline", "section")
MOST_DEEDS, MOST_QUOTES = 12, 40  # on the page of somebody
HEAD_NAMES = {"publisher": "outlet"}


# ---------------------------------------------------------------- home


def home(found: Row, words: Words) -> Values:
    """The dataset at a glance."""
    return {
        "counts": found["counts"],
        "building": found["building"],
        "period": period(found.get("first_day"), found.get("last_day"), words),
        "stories": [story_line(row, words) for row in found.get("stories") or ()],
        **counted(found, (), words),
        "articles": by_day(found["days"], "articles", (), words, "/articles"),
        **by_day(found["days"], "events", (), words, "/events", ("published_from", "published_to")),
    }


def period(first: Any, last: Any, words: Words) -> str:
    """From one day to another in words; a day, a month or a year alone where the two are the ends of one."""
    ends = [str(day) for day in (first, last) if day]
    return words.span(*ends) if len(ends) == 2 else "".join(map(words.day, ends))


def story_line(row: Row, words: Words) -> Row:
    """A story in a list."""
    when = period(row.get("first_day"), row.get("last_day"), words)
    return {"outlets": 0, "occurrences": 0, "disagreements": 0, **row, "period": when}


# ---------------------------------------------------------------- an article


class ShownLine(NamedTuple):
    """A line of an article as it is shown: its element, its role, whether that is named, and its words."""

    tag: str
    role: str
    named: bool
    html: Markup


def article(found: Row, words: Words) -> Values:
    """The text with its marks, and what stands beside it."""
    quotes, events = found.get("quotes") or (), found.get("events") or ()
    shown, rest = _lines(found, quotes, events)
    return {
        "article": found,
        "headline": any(line.tag == "h1" for line in shown),
        "lines": shown,
        "rest": rest,
        "chain": _chain(found, quotes),
        "head": list(_head(found, words)),
        "story": found.get("story"),
        "copies": [row for row in found.get("copies") or () if row["article"] != found["article"]],
        "events": [{**event, "again": _told_again(event, events)} for event in events],
        "quotes": quotes,
    }


def _told_again(event: Row, events: Iterable[Row]) -> list[Row]:
    """The other events of its article that tell the same deed; an older dataset does not say it."""
    deed = event.get("deed")
    return [one for one in events if deed is not None and one.get("deed") == deed and one["event"] != event["event"]]


def _lines(found: Row, quotes: Iterable[Row], events: Iterable[Row]) -> tuple[list[ShownLine], list[ShownLine]]:
    """The lines of the story, and those that are no part of it. Only the first headline is the page's."""
    blocks = [Block(row["role"], Span(row["start"], row["stop"]), "") for row in found.get("blocks") or ()]
    shown: list[ShownLine] = []
    rest: list[ShownLine] = []
    for line in lines(found["text"] or "", blocks, marks_of_rows(quotes, events)):
        quiet = line.role in QUIET_ROLES
        first = not any(other.tag == "h1" for other in shown)
        tag = TAGS.get(line.role, "p") if first or line.role != "headline" else "p"
        (rest if quiet else shown).append(ShownLine(tag, line.role, line.role in NAMED_ROLES, Markup(line.html)))
    return shown, rest


def _chain(found: Row, quotes: Iterable[Row]) -> list[Row]:
    """Who said it, through which agencies, to the outlet."""
    speakers = dict.fromkeys(quote.get("name") or quote.get("speaker") for quote in quotes)
    names = [name for name in speakers if name]
    shown = ", ".join(names[:3]) + (f" + {len(names) - 3}" if len(names) > 3 else "")
    links = [{"kind": "speaker", "name": shown}] if names else []
    links += [{"kind": "agency", "name": name} for name in reversed(found.get("agencies") or ())]
    return [*links, {"kind": "outlet", "name": outlet(found)}]


def _head(found: Row, words: Words) -> Iterator[tuple[str, str]]:
    """The values of the head that are known, under the keys of their names."""
    for name in HEAD:
        value = found.get(name)
        if name in ("published", "modified"):
            value = " ".join(filter(None, (words.day(value), _zone(value))))
        elif isinstance(value, list | tuple):
            value = ", ".join(value)
        if value:
            yield HEAD_NAMES.get(name, name), value
    if found.get("lang"):
        yield "language", words.named("lang", found["lang"])
    if found.get("access"):
        yield "access", words.named("access", found["access"])
    if found.get("note"):
        yield "note", found["note"]


def _zone(time: str | None) -> str | None:
    """The offset of a time, if it tells one: "UTC+07:00"."""
    moment = charts.moment_of(time or "")
    return f"({moment.tzinfo})" if moment and moment.tzinfo else None


# ---------------------------------------------------------------- stories


def story(found: Row, words: Words) -> Values:
    """The deeds of a story, that in which they differ, and its articles."""
    articles = found["articles"]
    months = words("language.months").split()
    reports = [
        charts.Report(
            row.get("published") or "",
            outlet(row),
            row.get("title") or "",
            row.get("relation") not in ("copy", "duplicate"),
            f"/articles/{row['article']}",
        )
        for row in articles
    ]
    days = [row.get("published") for row in articles if row.get("published")]
    deeds = [occurrence(row, words) for row in found.get("occurrences") or ()]
    return {
        "story": found,
        "differing": [
            {**deed, "told": _different(deed, words)} for deed in sorted(deeds, key=_most_at_odds) if deed["disagrees"]
        ],
        "period": period(days[0][:10], days[-1][:10], words) if days else "",
        "articles": lined("articles", articles, words),
        "outlets": outlets_of(articles),
        "reports": charts.reports(reports, months),
        "occurrences": deeds,
        "a": None,
        "b": None,
    }


def _most_at_odds(deed: Row) -> tuple[bool, int]:
    """Deeds in which more than the day differs come first, those of many origins before the others."""
    return set(deed["disagrees"]) <= {"day"}, -deed["origins"]


def _different(deed: Row, words: Words) -> list[str]:
    """What the claims say of that in which they differ, each once: "4 dead", "7 dead"."""
    told = (one for name in deed["disagrees"] for claim in deed["claims"] for one in _said_of(name, claim, words))
    return [one for one in dict.fromkeys(told) if one]


def _said_of(name: str, claim: Row, words: Words) -> Iterable[str | None]:
    """What a claim says of one thing."""
    match name:
        case "dead" | "injured":
            return harm(words, claim, (name,))
        case "status":
            return (words.named("status", claim["status"]),)
        case "place":
            return (claim["place"],)
        case "day":
            return (period(claim["first_day"], claim["last_day"], words),)
        case "actor":
            return (", ".join(one["name"] or "?" for one in claim["actors"] or ()),)
    return ()


def outlets_of(articles: Iterable[Row]) -> list[str]:
    """The outlets of some articles, each once, in the order of their first one."""
    return list(dict.fromkeys(row["publisher"] for row in articles if row.get("publisher")))


def occurrence(found: Row, words: Words) -> Row:
    """A deed and what is claimed of it, the first report first; claims that say the same by one origin are one."""
    claims = found["claims"]
    names = {row["origin"].casefold(): row["origin"] for row in claims if row["origin"]}
    for row in claims:  # an origin is told in small letters, or by its site
        names |= dict.fromkeys((outlet(row).casefold(), host(row["url"] or "").removeprefix("www.")), outlet(row))
    groups: dict[Any, list[Row]] = {}
    for claim in claims:
        groups.setdefault(_said_alike(claim, found["disagrees"]), []).append(
            {**claim, "origin": names.get(claim["origin"] or "")}
        )
    places = dict.fromkeys(row["place"] for row in claims if row["place"])
    return {
        **found,
        "claims": [{**group[0], "also": _others(group)} for group in groups.values()],
        "when": period(found["first_day"], found["last_day"], words),
        "where": ", ".join(places),
    }


def _said_alike(claim: Row, disagrees: Iterable[str]) -> Any:
    """What two claims have in common that are one for a reader: who says what, and whose report it is."""
    counts = (f"{harm}_{end}" for harm in ("dead", "injured", "displaced") for end in ("low", "high"))
    claimants = tuple(one["name"] for one in claim["claimants"] or ())
    days = (claim["first_day"], claim["last_day"]) if "day" in disagrees else ()
    place = claim["place"] if "place" in disagrees else None
    actors = tuple(one["name"] for one in claim["actors"] or ()) if "actor" in disagrees else ()
    told = (claim["status"], days, place, actors, *(claim[name] for name in counts))
    return claim["origin"] or outlet(claim), claimants, told


def _others(group: Sequence[Row]) -> list[Row]:
    """The articles behind the first one of a claim, each once."""
    articles = {claim["article"]: claim for claim in group}
    return [claim for key, claim in articles.items() if key != group[0]["article"]]


def deed(found: Row, words: Words) -> Values:
    """The page of one deed."""
    return {"deed": occurrence(found, words)}


def deed_line(row: Row, words: Words) -> Row:
    """A deed in a list."""
    when = period(row.get("first_day"), row.get("last_day"), words)
    return {**row, "when": when, "where": row["place"]}


def compare(found: Row, words: Words) -> Values:
    """Two outlets on one story: what both tell, and what one of them tells alone."""
    both = [occurrence({**row, "claims": [*row["a"], *row["b"]]}, words) for row in found["both"]]
    return {
        "story": found,
        "outlets": found["outlets"],
        "a": found["a"]["outlet"],
        "b": found["b"]["outlet"],
        "both": both,
        "sides": [
            {
                **found[side],
                "articles": lined("articles", found[side]["articles"], words),
                "quotes": lined("quotes", found[side]["quotes"], words),
                "events": [claim for row in found[f"only_{side}"] for claim in row[side]],
            }
            for side in "ab"
        ],
    }


# ---------------------------------------------------------------- somebody


DEEDS = (("did", "did", "actor"), ("done", "underwent", "recipient"), ("claimed", "claimed", "claimant"))
"""Of deeds on the page of somebody: the key of the words, that of the rows, and the filter that finds all."""


def entity(found: Row, words: Words) -> Values:
    """What they did, what was done to them, what they said, and by whom it was reported."""
    quoted = f'"{found["name"]}"'
    counts = found["counts"]
    deeds = [
        (name, found[rows][:MOST_DEEDS], counts.get(rows, len(found[rows])), address("/events", [(wanted, quoted)]))
        for name, rows, wanted in DEEDS
    ]
    return {
        "entity": found,
        "at": address("/events", [("place", quoted)]) if found["kind"] in ("place", "state") else None,
        "about": [
            *filter(None, (found["role"], words.side(found["country"], found["sector"]))),
            *(words.count(name, counts[name]) for name in ("articles", "mentions")),
        ],
        "deeds": deeds,
        "any_deed": any(rows for _, rows, _, _ in deeds),
        "quotes": lined("quotes", found["quotes"][:MOST_QUOTES], words),
        "quotes_total": counts["said"],
        "quotes_href": address("/quotes", [("speaker", quoted)]),
        "with": [Bar(row["name"], row["events"], name_url(row)) for row in found["with"]],
        "outlets": [
            Bar(row["name"], row["articles"], address("/articles", [("outlet", f'"{row["name"]}"')]))
            for row in found["outlets"]
            if row["name"]
        ],
    }


# ---------------------------------------------------------------- lists and search


def lined(name: str, rows: Iterable[Row], words: Words) -> list[Row]:
    """The rows of a list as its page shows them."""
    if name == "stories":
        return [story_line(row, words) for row in rows]
    if name == "occurrences":
        return [deed_line(row, words) for row in rows]
    return [{"relation": None, "snippet": None, **row} for row in rows]


def search(found: Row, words: Words) -> Values:
    """Articles and quotes in which the words stand, and names."""
    pages = {"previous": found["page"] - 1, "next": found["page"] + 1}
    return {
        "found": found,
        "articles": lined("articles", found["articles"], words),
        "quotes": lined("quotes", found["quotes"], words),
        **{
            name: address("/search", [("q", found["q"]), ("page", str(page))]) if 1 <= page <= found["pages"] else None
            for name, page in pages.items()
        },
    }
