"""What a list may be narrowed by: an ordered table of filters, each a name, a form of values, and where it looks.

A filter gives a condition in SQL with question marks in it, and the values that stand for them: nothing that a user
wrote becomes SQL. Values of one parameter add up (`type=AID&type=ASSAULT`), parameters narrow each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import isfinite
from typing import Any, TypeAlias, get_args

from warta.ontology import plover
from warta.records import Force, Kind, Status
from warta.serve.problems import Problem

MOST_VALUES = 50  # of one parameter
LONGEST = 200  # characters of a value
MOST = 2**63 - 1
QUADS = ("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict")
EDGE = r"-?[0-9]{1,3}(\.[0-9]{1,9})?"

Condition: TypeAlias = tuple[str, list[Any]]
"""SQL with question marks, and what stands for them."""


@dataclass(frozen=True, slots=True)
class Form:
    """What values look like, and what they ask.

    `schema`: as JSON Schema has it. `allowed`: what is told to who wrote something else. `read`: a value of its text;
    raises ValueError for none. `ask`: the condition that a column fits one of some values.
    """

    schema: Mapping[str, Any]
    allowed: Any
    read: Callable[[str], Any]
    ask: Callable[[str, Sequence[Any]], Condition]


# ---------------------------------------------------------------- reading values


def _name(text: str) -> str:
    """Part of a name; or the whole one between the bars that stand between names."""
    whole = len(text) > 2 and text[0] == text[-1] == '"'
    words = text[1:-1] if whole else text
    if not words.strip() or "\0" in words:
        raise ValueError(text)
    return f"|{words}|" if whole else words


def _word(words: Sequence[str], text: str) -> str:
    return words[[word.casefold() for word in words].index(text.casefold())]


def _matching(pattern: str, text: str) -> str:
    if not re.fullmatch(pattern, text):
        raise ValueError(text)
    return text


def _day(text: str) -> date:
    return date.fromisoformat(_matching("[0-9]{4}-[0-9]{2}-[0-9]{2}", text))


def _share(text: str) -> float:
    value = float(_matching(r"[0-9]{1,3}(\.[0-9]{1,17})?", text))
    if not (isfinite(value) and value <= 1):
        raise ValueError(text)
    return value


def _count(text: str) -> int:
    return int(_matching("[0-9]{1,9}", text))


def number(text: str) -> int:
    """The number of an article, event, … as the dataset has it. Raises ValueError for anything else."""
    value = int(_matching("[0-9]{1,19}", text))
    if value > MOST:
        raise ValueError(text)
    return value


def _box(text: str) -> tuple[float, float, float, float]:
    west, south, east, north = map(float, _matching(f"{EDGE}(,{EDGE}){{3}}", text).split(","))
    if not (abs(west) <= 180 and abs(east) <= 180 and -90 <= south <= north <= 90):
        raise ValueError(text)
    return west, south, east, north


# ---------------------------------------------------------------- asking


def _among(column: str, values: Sequence[Any]) -> Condition:
    return f"{column} IN ({', '.join('?' * len(values))})", list(values)


def _each(pattern: str, column: str, values: Sequence[Any]) -> Condition:
    """One question a value, of which one must be answered yes."""
    return " OR ".join([pattern.format(column)] * len(values)), list(values)


def _of_codes(column: str, values: Sequence[str]) -> Condition:
    """Columns are like `|IDN|MYS|`."""
    return _each("contains({}, ?)", column, [f"|{value}|" for value in values])


def _of_quads(column: str, values: Sequence[str]) -> Condition:
    """The types of some quarters of the ontology."""
    wanted = {QUADS.index(value) + 1 for value in values}
    return _among(column, [name for name, kind in plover().types.items() if kind.quad in wanted])


def _reached(column: str, values: Sequence[Any]) -> Condition:
    return f"{column} >= ?", [min(values)]


def _inside(column: str, values: Sequence[tuple[float, float, float, float]]) -> Condition:
    """A west beyond the east crosses the date line. `column`: unused, a place has two."""
    lon = ["lon BETWEEN ? AND ?" if west <= east else "(lon >= ? OR lon <= ?)" for west, _, east, _ in values]
    params = [edge for west, south, east, north in values for edge in (south, north, west, east)]
    return " OR ".join(f"(lat BETWEEN ? AND ? AND {one})" for one in lon), params


# ---------------------------------------------------------------- forms

NAME = Form(
    {"type": "string", "minLength": 1, "maxLength": LONGEST, "example": "police"},
    'part of a name, in any case; or a whole one in quotation marks: "TNI"',
    _name,
    partial(_each, "contains({}, lower(?))"),  # columns are like `|tni|polri|`
)


def code(pattern: str, what: str, example: str, ask: Callable[[str, Sequence[Any]], Condition] = _among) -> Form:
    """A short word by whose letters it is known."""
    schema = {"type": "string", "pattern": f"^{pattern}$", "example": example}
    return Form(schema, f"{what}, such as {example}", partial(_matching, pattern), ask)


COUNTRY = code("[A-Z]{3}", "a code of ISO 3166 alpha-3", "IDN", _of_codes)
SECTOR = code("[A-Z]{3}", "a sector of PLOVER", "GOV", _of_codes)
MODE = code("[a-z-]{1,40}", "a mode of PLOVER", "visit")
LANGUAGE = code("[a-z]{2,3}", "a code of a language", "id")
NUMBER = Form(
    {"type": "string", "pattern": "^[0-9]{1,19}$", "example": "1491414718434583042"},
    "a number of at most 19 digits, as the dataset has it",
    number,
    _among,
)
SHARE = Form({"type": "number", "minimum": 0, "maximum": 1}, "a number from 0 to 1", _share, _reached)
COUNT = Form({"type": "integer", "minimum": 0, "maximum": 999_999_999}, "a whole number from 0 on", _count, _reached)
BOX = Form(
    {"type": "string", "pattern": f"^{EDGE}(,{EDGE}){{3}}$", "example": "95,-11,141,6"},
    "west,south,east,north in degrees, such as 95,-11,141,6",
    _box,
    _inside,
)


def one_of(words: Sequence[str], ask: Callable[[str, Sequence[Any]], Condition] = _among) -> Form:
    """One of some words, in any case."""
    return Form({"type": "string", "enum": list(words)}, list(words), partial(_word, words), ask)


def _flagged(column: str, values: Sequence[str]) -> Condition:
    return _among(column, [value == "true" for value in values])


FLAG = one_of(("true", "false"), _flagged)


def day(compare: str) -> Form:
    """A day, and how the column's stands to it."""
    return Form(
        {"type": "string", "format": "date", "example": "2025-06-30"},
        "a day such as 2025-06-30",
        _day,
        partial(_each, f"{{}} {compare} ?"),
    )


# ---------------------------------------------------------------- the table


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter. `columns`: where it looks, by list; a list that is not there does not have it.

    It looks at a column, or at one inside of a question, which then stands in braces.
    """

    name: str
    form: Form
    meaning: str
    columns: Mapping[str, str]

    def condition(self, of: str, values: Sequence[Any]) -> Condition:
        """What some values ask of the rows of a list."""
        column = self.columns[of]
        inner = re.search(r"\{(\w+)\}", column)
        asked, params = self.form.ask(inner[1] if inner else column, values)
        return f"({column.replace(inner[0], asked) if inner else asked})", params


def _in(column: str, *lists: str) -> dict[str, str]:
    return dict.fromkeys(lists, column)


DEEDS = ("events", "occurrences")
WRITTEN = ("events", "articles", "quotes")
TOLD_TOGETHER = ("occurrences", "stories")

FILTERS: tuple[Filter, ...] = (
    Filter("type", one_of(tuple(plover().types)), "The PLOVER type.", _in("type", *DEEDS)),
    Filter(
        "quad",
        one_of(QUADS, _of_quads),
        "The quad class of its type: verbal or material, cooperation or conflict.",
        _in("type", *DEEDS),
    ),
    Filter("mode", MODE, "The PLOVER mode.", _in("mode", "events")),
    Filter(
        "status",
        one_of(get_args(Status)),
        "Whether it happened, is planned, denied, …",
        {"events": "status", "occurrences": "occurrence IN (SELECT occurrence FROM occurrences WHERE {status})"},
    ),
    Filter(
        "background", FLAG, "Whether it is older than the news and recalled as context.", _in("background", "events")
    ),
    Filter(
        "once",
        FLAG,
        "Whether it represents its deed, so that each article has a deed once.",
        {"events": "(coalesce(deed, event) = event)"},
    ),
    Filter("actor", NAME, "Who did it.", _in("actors_named", *DEEDS)),
    Filter("recipient", NAME, "To whom.", _in("recipients_named", *DEEDS)),
    Filter("party", NAME, "Who did it, or to whom.", _in("(actors_named || recipients_named)", *DEEDS)),
    Filter("claimant", NAME, "On whose word.", _in("claimants_named", *DEEDS)),
    Filter("speaker", NAME, "Who said it.", _in("speaker_named", "quotes")),
    Filter("force", one_of(get_args(Force)), "What the speaker does by saying it.", _in("force", "quotes")),
    Filter("direct", FLAG, "Whether it is in quotation marks.", _in("direct", "quotes")),
    Filter("name", NAME, "Its name.", _in("named", "entities")),
    Filter("kind", one_of(get_args(Kind)), "What it is.", _in("kind", "entities")),
    Filter(
        "country",
        COUNTRY,
        "The state of an actor, recipient, speaker or entity.",
        _in("countries", *DEEDS) | _in("('|' || country || '|')", "quotes", "entities"),
    ),
    Filter(
        "sector",
        SECTOR,
        "The PLOVER sector of an actor, recipient, speaker or entity.",
        _in("sectors", *DEEDS) | _in("('|' || sector || '|')", "quotes", "entities"),
    ),
    Filter("outlet", NAME, "Who published it.", _in("outlet_named", *WRITTEN, *TOLD_TOGETHER)),
    Filter(
        "agency",
        NAME,
        "The agency or outlet that an article names as its source.",
        _in("agencies_named", *WRITTEN, "stories"),
    ),
    Filter("lang", LANGUAGE, "The language of the article.", _in("lang", *WRITTEN, *TOLD_TOGETHER)),
    Filter(
        "from",
        day(">="),
        "On this day or later: the day of a deed, otherwise of publication.",
        _in("last_day", *DEEDS, "stories") | _in("published_day", "articles", "quotes"),
    ),
    Filter(
        "to",
        day("<="),
        "On this day or earlier.",
        _in("first_day", *DEEDS, "stories") | _in("published_day", "articles", "quotes"),
    ),
    Filter("published_from", day(">="), "Published on this day or later.", _in("published_day", *DEEDS)),
    Filter("published_to", day("<="), "Published on this day or earlier.", _in("published_day", *DEEDS)),
    Filter("place", NAME, "The name of the place where it happened.", _in("place_named", *DEEDS)),
    Filter(
        "region",
        NAME,
        "The province or state of a federation of that place; without one, of the setting of the article.",
        _in("region_named", *DEEDS),
    ),
    Filter("place_country", COUNTRY, "The state of that place.", _in("('|' || place_country || '|')", *DEEDS)),
    Filter("bbox", BOX, "Where it happened: west,south,east,north in degrees.", _in("lat", *DEEDS)),
    Filter("confidence", SHARE, "The least confidence.", _in("confidence", "events", "quotes")),
    Filter("dead", COUNT, "At least so many died, by the highest number given.", _in("dead_high", "events")),
    Filter(
        "origins",
        COUNT,
        "At least so many independent origins report it.",
        {"events": "event IN (SELECT event FROM occurrences WHERE {origins})", **_in("origins", *TOLD_TOGETHER)},
    ),
    Filter(
        "disagrees",
        FLAG,
        "Whether its claims differ from each other.",
        {"occurrences": "(len(disagrees) > 0)", "stories": "(disagreements > 0)"},
    ),
    Filter(
        "story",
        NUMBER,
        "The story it belongs to.",
        _in("article IN (SELECT article FROM stories WHERE {story})", *WRITTEN) | {"occurrences": "story"},
    ),
    Filter(
        "occurrence",
        NUMBER,
        "The deed that it reports.",
        {"events": "event IN (SELECT event FROM occurrences WHERE {occurrence})"},
    ),
    Filter("article", NUMBER, "The article that it is from.", _in("article", "events", "quotes")),
)
"""All filters, in the order in which they are documented."""

BY_NAME = {one.name: one for one in FILTERS}


def filters_of(of: str) -> tuple[Filter, ...]:
    """The filters of a list."""
    return tuple(one for one in FILTERS if of in one.columns)


def read_values(one: Filter, texts: Sequence[str]) -> tuple[Any, ...]:
    """The values of a parameter, in order. Raises Problem."""
    if len(texts) > MOST_VALUES:
        raise Problem.bad(one.name, f"“{one.name}” has more than {MOST_VALUES} values.", one.form.allowed)
    return tuple(_read(one, text) for text in texts)


def _read(one: Filter, text: str) -> Any:
    try:
        if len(text) > LONGEST:
            raise ValueError(text)
        return one.form.read(text)
    except ValueError as error:
        raise Problem.bad(one.name, f"“{one.name}” has a value it cannot have.", one.form.allowed) from error
