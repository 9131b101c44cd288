"""The record as JSON: the one description of its fields.

`Reading.to_dict` (the JSON), `warta schema` (its JSON Schema) and `docs/record.md` (the reference) are made
from what stands here, so the three cannot disagree.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, get_args

from warta.evidence import fragment_url
from warta.ontology import plover
from warta.records import (
    Access,
    Article,
    Failure,
    Force,
    Grain,
    Kind,
    LinkKind,
    PageKind,
    Reading,
    Resolution,
    Role,
    Span,
    Status,
)
from warta.shapes import Field, Fields, Json, Many, Maybe, OneOf, Plain, Range, Shape

TEXT = Plain("string")
OFFSET = Plain("integer", minimum=0)
COUNTING = Plain("integer", minimum=1)
SHARE = Plain("number", minimum=0, maximum=1)
DEGREES = Plain("number")
YES_OR_NO = Plain("boolean")
COUNTRY = Maybe(Plain("string", pattern="^[A-Z]{3}$"))
TYPE = OneOf(tuple(plover().types), called="[type](#types-of-events)", open=True)
SECTOR = Maybe(OneOf(tuple(plover().sectors), called="[sector](#sectors)"))
INSTANT = Maybe(Plain("string", pattern=r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:\d\d|Z)?)?$"))
MOMENT = Plain("string", pattern=r"^\d{4}(-W\d\d|-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?([+-]\d\d:\d\d|Z)?)?)?)?$")

START = Field("start", OFFSET, "First character, counted in Unicode code points of `text`.", attrgetter("span.start"))
STOP = Field("stop", OFFSET, "The character after the last.", attrgetter("span.stop"))
WORDS = Field("span", Maybe(Range()), "The words in `text`; null where only other parts of the document name it.")
RULE = Field("rule", TEXT, "The rule or model that decided.")
LINK = Field(
    "link", Maybe(TEXT), "An address that opens the live page at these words; only with `--links`.", optional=True
)

HREF = Field("href", Maybe(TEXT), "The address that a line of role `related` leads to.")

BLOCK = Fields(
    "block",
    "A line of the text and what it is for.",
    (Field("role", OneOf(get_args(Role)), "What the line is for."), START, STOP, RULE, HREF),
)

CAPTION = Fields(
    "caption",
    "The caption of a picture or video.",
    (START, STOP, Field("credit", Maybe(TEXT), "Who made the picture.")),
)

IMAGE = Fields(
    "image",
    "The picture that leads the article.",
    (
        Field("url", TEXT, "Its address."),
        Field("caption", Maybe(OFFSET), "The index of its caption in `captions`, counted from 0."),
    ),
)

PAGING = Fields(
    "paging",
    "Which page this is of an article that is spread over several.",
    (
        Field("page", COUNTING, "Its number; the first is 1."),
        Field("total", Maybe(COUNTING), "How many there are."),
        Field("previous", Maybe(TEXT), "The address of the page before."),
        Field("following", Maybe(TEXT), "The address of the page after."),
    ),
)

POST = Fields(
    "post",
    "One entry of a live blog.",
    (
        START,
        STOP,
        Field("headline", Maybe(Range()), "Its headline."),
        Field("published", INSTANT, "When it was posted."),
    ),
)

CORRECTION = Fields("correction", "A line that says what an earlier version had wrong.", (START, STOP))

ENTITY = Fields(
    "entity",
    "A person, body, state, group or place named in the article.",
    (
        Field("id", TEXT, "Its identifier inside this record: `e1`, `e2`, …"),
        Field("name", TEXT, "Its fullest name in the article."),
        Field("kind", OneOf(get_args(Kind)), "What it is."),
        Field("role", Maybe(TEXT), "The office it holds, in the article's words."),
        Field(
            "country",
            COUNTRY,
            "The state it belongs to, ISO 3166 alpha-3. Where the text gives none and the article is about one state "
            "alone, that state (`warta explain` shows it by `:setting` or `:home`).",
        ),
        Field(
            "sector",
            SECTOR,
            "Its PLOVER sector: GOV, MIL, REB, … Where the words for it give none, or only that of a citizen, the "
            "likeliest by a model (`warta explain` shows it by `:model`).",
        ),
        Field(
            "confidence", SHARE, "How likely it is that country and sector are right; low where the text gives neither."
        ),
    ),
)

MENTION = Fields(
    "mention",
    "Words that stand for an entity: its name, a part of it, its role, or a pronoun. Words for several entities "
    "(*both countries*) have a mention for each.",
    (START, STOP, Field("entity", TEXT, "The `id` of the entity.")),
)

TIME = Fields(
    "moment",
    "A time that the text names.",
    (
        START,
        STOP,
        Field("value", MOMENT, "ISO 8601, as precise as `grain`: 2023-11-19, 2023-11, 2023-W47, 2023."),
        Field("grain", OneOf(get_args(Grain)), "How precise it is."),
    ),
)

STATION = Fields(
    "link",
    "One of those through whom the words came to the page.",
    (
        Field(
            "kind",
            OneOf(get_args(LinkKind)),
            "What it is: `source`, whom the speaker has it from; `speaker`; `hearer`, whom the speaker told it; …",
        ),
        Field("name", TEXT, "Its name, or the words for it."),
        Field("span", Maybe(Range()), "Where it is named; null where only the metadata of the article name it."),
        Field("entity", Maybe(TEXT), "The `id` of the entity."),
    ),
)

QUOTE = Fields(
    "quote",
    "Words somebody is reported to have said, without the quotation marks.",
    (
        START,
        STOP,
        Field("direct", YES_OR_NO, "True inside quotation marks, false for reported speech."),
        Field("cue", Maybe(Range()), "The words that introduce it: *said*, *menurut*."),
        Field("speaker", Maybe(Range()), "The words that name the speaker, in the sentence or nearest to it."),
        Field(
            "who",
            Maybe(TEXT),
            "The `id` of the entity that speaks; null where several do: the mentions inside `speaker` name them.",
        ),
        Field("via", Many(TEXT), "The agencies or outlets the words came through, nearest first."),
        Field("chain", Many(STATION), "Everybody through whom the words came to this page, the origin first."),
        Field("force", OneOf(get_args(Force)), "What the speaker does by saying it."),
        Field("continues", YES_OR_NO, "True if it continues the quote before, and only the cue stands between them."),
        Field("confidence", SHARE, "How likely it is that these words are a quote."),
        Field("speaker_rule", TEXT, "How the speaker was found: named beside the cue, by a pronoun, carried over, …"),
        Field("speaker_confidence", SHARE, "How likely it is that the speaker is right, if they are."),
        RULE,
        LINK,
    ),
)

PARTY = Fields(
    "party",
    "An actor or a recipient.",
    (
        WORDS,
        Field("entity", Maybe(TEXT), "The `id` of the entity."),
        Field("country", COUNTRY, "Its state, ISO 3166 alpha-3."),
        Field("sector", SECTOR, "Its PLOVER sector."),
    ),
)

PLACE = Fields(
    "place",
    "Where the deed took place.",
    (
        Field("span", Range(), "The words that name the place."),
        Field(
            "name",
            TEXT,
            "Its name in Warta's tables of places, *Moscow* for *Moskow*; otherwise as the article writes it.",
        ),
        Field("country", COUNTRY, "The state it lies in, ISO 3166 alpha-3."),
        Field(
            "region",
            Maybe(TEXT),
            "The province or state of a federation that it lies in, or is; null where it is not known.",
        ),
        Field("lat", Maybe(DEGREES), "Latitude in degrees, WGS 84."),
        Field("lon", Maybe(DEGREES), "Longitude in degrees, WGS 84."),
        Field(
            "resolution",
            Maybe(OneOf(get_args(Resolution))),
            "What kind of place it is, by size. `country`: a state as a whole. `district`: also a village or street "
            "that is located by its district, and has the coordinates of that.",
        ),
    ),
)

WHEN = Fields(
    "when",
    "When the deed took place.",
    (
        Field("value", MOMENT, "ISO 8601, as precise as `grain`."),
        Field("grain", OneOf(get_args(Grain)), "How precise it is."),
        Field(
            "span",
            Maybe(Range()),
            "The words that state it; null where no words do, and the day of the news is meant.",
        ),
    ),
)

CLAIMANT = Fields(
    "claimant",
    "Who is reported to say that the deed took place.",
    (WORDS, Field("entity", Maybe(TEXT), "The `id` of the entity.")),
)

COUNT = Fields(
    "count",
    "A number of people.",
    (
        Field("low", Maybe(OFFSET), "At least so many; null where nothing is said."),
        Field("high", Maybe(OFFSET), "At most so many; null where nothing is said."),
        Field("span", Range(), "The words that state it."),
    ),
)

EVENT = Fields(
    "event",
    "One deed as one sentence tells it.",
    (
        Field("type", TYPE, "The PLOVER type: REQUEST, CONSULT, ASSAULT, …; with `--ontology` one of that ontology's."),
        Field("mode", Maybe(TEXT), "The PLOVER mode, a finer division of the type."),
        Field("trigger", Range(), "The words that tell the deed."),
        Field("sentence", Range(), "The sentence they stand in."),
        Field("actors", Many(PARTY), "Who did it."),
        Field("recipients", Many(PARTY), "To whom."),
        Field("place", Maybe(PLACE), "Where, as its sentence says."),
        Field(
            "setting",
            Maybe(PLACE),
            "Where the article as a whole places the deed, if its sentence names no known place (rule `setting:…`): "
            "likely, but not stated. Verbal deeds (REQUEST, ACCUSE, …) have none.",
        ),
        Field("time", Maybe(WHEN), "When."),
        Field(
            "status",
            OneOf(get_args(Status)),
            "Whether it is reported as a fact, as a plan, as denied, … In PLOVER what is asked for is a REQUEST and "
            "what is threatened a THREATEN, so `requested` and `threatened` come only with other ontologies.",
        ),
        Field("claimants", Many(CLAIMANT), "On whose word; empty where the article says it in its own voice."),
        Field("background", YES_OR_NO, "True if it is older than the news and recalled as context."),
        Field(
            "dead",
            Maybe(COUNT),
            "How many died of it. 0: the text says that nobody did. Null: the text gives no number, or one for many "
            "deeds together (of a war, of a year).",
        ),
        Field("injured", Maybe(COUNT), "How many were injured, in the same way."),
        Field("displaced", Maybe(COUNT), "How many had to leave their homes, in the same way."),
        Field(
            "deed",
            OFFSET,
            "The index in `events`, counted from 0, of the event that represents the deed: its own if it is the only "
            "one, otherwise that of the fullest event of the deed. So there are as many deeds as different numbers.",
        ),
        Field("confidence", SHARE, "How likely it is that the text tells this deed, of this type; between 0 and 1."),
        Field("rules", Many(TEXT), "The rules that decided, in order."),
        LINK,
    ),
)


def _notes(reading: Reading) -> str | None:
    return " ".join(reading.notes) or None


def _head(name: str, shape: Shape, meaning: str) -> Field:
    return Field(name, shape, meaning, attrgetter(f"article.{name}"))


RECORD = Fields(
    "record",
    "What one article reports.",
    (
        _head("id", TEXT, "The input's own id; otherwise its address or path."),
        _head("kind", OneOf(get_args(PageKind)), "What the page is; an `index` keeps no body."),
        _head("url", Maybe(TEXT), "Where the page was taken from."),
        _head("canonical", Maybe(TEXT), "The address that the page declares as its own."),
        _head("lang", Maybe(TEXT), "Language of the text, ISO 639-1."),
        _head("title", Maybe(TEXT), "The headline."),
        _head("published", INSTANT, "When it was published: a date, or a time with its offset from UTC."),
        _head("modified", INSTANT, "When it was last changed."),
        _head("publisher", Maybe(TEXT), "The outlet."),
        _head("authors", Many(TEXT), "Who wrote it."),
        _head("editors", Many(TEXT), "Who edited it."),
        _head("contributors", Many(TEXT), "Who helped to report or write it."),
        _head("agencies", Many(TEXT), "The agencies or outlets its words were taken from, nearest first."),
        _head("dateline", Maybe(TEXT), "The place named before the first dash of the body."),
        _head("section", Maybe(TEXT), "The part of the site it stands in."),
        _head("tags", Many(TEXT), "What the outlet files it under."),
        _head("image", Maybe(IMAGE), "The picture that leads it."),
        _head(
            "access",
            Maybe(OneOf(get_args(Access))),
            "Whether the page has all of the article; null where it does not say.",
        ),
        _head("paging", Maybe(PAGING), "Which page this is, if the article is spread over several."),
        _head("text", TEXT, "The text that all offsets count in."),
        Field("blocks", Many(BLOCK), "Every line with its role.", attrgetter("article.blocks")),
        Field("captions", Many(CAPTION), "Captions of pictures, each once.", attrgetter("article.captions")),
        Field("posts", Many(POST), "The entries of a live blog, in order.", attrgetter("article.posts")),
        Field(
            "corrections",
            Many(CORRECTION),
            "Lines that say what an earlier version had wrong.",
            attrgetter("article.corrections"),
        ),
        Field(
            "sentences",
            Many(Range()),
            "The sentences of headline, deck, body, subheads and captions.",
            lambda reading: [sentence.span for sentence in reading.sentences],
        ),
        Field("entities", Many(ENTITY), "The persons, bodies, states, groups and places named."),
        Field("mentions", Many(MENTION), "Where they are mentioned."),
        Field("moments", Many(TIME), "The times that the text names."),
        Field("quotes", Many(QUOTE), "Who said what."),
        Field("events", Many(EVENT), "Who did what to whom."),
        Field("note", Maybe(TEXT), "What is missing or odd, in plain words; null when nothing is.", _notes),
    ),
)

FAILURE = Fields(
    "failure",
    "Stands in the place of an input that could not be read.",
    (Field("id", TEXT, "The input's id."), Field("error", TEXT, "Why, in one sentence.")),
)


def to_dict(reading: Reading) -> dict[str, Any]:
    """The reading as JSON values, in the order of `RECORD`."""
    return RECORD.object(reading)


def line_of(outcome: Reading | Failure, links: bool = False) -> dict[str, Json]:
    """What `warta read --json` prints for one input. `links`: quotes and events with a link to their words."""
    if isinstance(outcome, Failure):
        return FAILURE.object(outcome)
    record = to_dict(outcome)
    if links:
        _link(record["quotes"], [quote.span for quote in outcome.quotes], outcome.article)
        _link(record["events"], [event.sentence for event in outcome.events], outcome.article)
    return record


def _link(parts: list[dict[str, Json]], spans: list[Span], article: Article) -> None:
    for part, span in zip(parts, spans, strict=True):
        part[LINK.name] = fragment_url(article, span)
