"""The tables of a dataset. What is written, and the reference in `docs/dataset.md`, is made from `TABLES`."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

FORMAT = 1
"""The version of the tables. It rises when a column changes its meaning or is removed; new columns do not change it."""

STRING, INT, SHORT, FLOAT = pa.string(), pa.int64(), pa.int32(), pa.float64()
STRINGS = pa.list_(STRING)
SPAN = (("start", SHORT), ("stop", SHORT))
BLOCKS = pa.list_(pa.struct([("role", STRING), *SPAN]))
SPANS = pa.list_(pa.struct(SPAN))
PARTIES = pa.list_(
    pa.struct([("entity", STRING), ("name", STRING), ("country", STRING), ("sector", STRING), *SPAN]),
)
LINKS = pa.list_(pa.struct([("kind", STRING), ("name", STRING), ("entity", STRING)]))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its Arrow type, and what it contains."""

    name: str
    type: pa.DataType
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `partitioned`: its files are in folders by month and language, whose names are two more columns."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    partitioned: bool = False

    @property
    def schema(self) -> pa.Schema:
        """The schema of its files."""
        return pa.schema([(column.name, column.type) for column in self.columns], {"warta": str(FORMAT)})


ARTICLE = Column("article", INT, "The article; joins all tables.")
URL = Column("url", STRING, "The address of the article.")

ARTICLES = Table(
    "articles",
    "One row for each article that was read.",
    (
        ARTICLE,
        Column("shard", STRING, "The part of the input it came from; see `manifest`."),
        Column("id", STRING, "The input's own id; otherwise its address or path."),
        URL,
        Column("canonical", STRING, "The address that the page declares as its own."),
        Column("kind", STRING, "What the page is: article, live, gallery, index, other."),
        Column("title", STRING, "The headline."),
        Column("published", STRING, "When it was published, ISO 8601, as the record has it."),
        Column("published_at", pa.timestamp("us", "UTC"), "The same instant; null where its UTC offset is not known."),
        Column("published_day", pa.date32(), "The day of publication, as the outlet counts days."),
        Column("modified", STRING, "When it was last changed, ISO 8601."),
        Column("fetched", STRING, "When it was taken from its address, ISO 8601."),
        Column("publisher", STRING, "The outlet."),
        Column("authors", STRINGS, "Who wrote it."),
        Column("editors", STRINGS, "Who edited it."),
        Column("contributors", STRINGS, "Who helped to report or write it."),
        Column("agencies", STRINGS, "The agencies or outlets its words were taken from, nearest first."),
        Column("dateline", STRING, "The place named before the first dash of the body."),
        Column("section", STRING, "The part of the site it stands in."),
        Column("tags", STRINGS, "What the outlet files it under."),
        Column("access", STRING, "Whether the page has all of the article: free, paywalled, truncated."),
        Column("text", STRING, "The text that all offsets count in, in code points."),
        Column("blocks", BLOCKS, "Every line of the text: its role and its offsets."),
        Column("note", STRING, "What is missing or odd; null when nothing is."),
    ),
    partitioned=True,
)

ENTITIES = Table(
    "entities",
    "One row for each person, body, state, group or place named in an article.",
    (
        ARTICLE,
        Column("entity", STRING, "Its identifier inside the article's record: e1, e2, …"),
        Column("name", STRING, "Its fullest name in the article."),
        Column("kind", STRING, "person, organisation, state, group or place."),
        Column("role", STRING, "The office it holds, in the article's words."),
        Column("country", STRING, "Its state, ISO 3166 alpha-3."),
        Column("sector", STRING, "Its PLOVER sector: GOV, MIL, …"),
        Column("mentions", SPANS, "Where it is mentioned."),
        Column("confidence", FLOAT, "How likely it is that country and sector are right, between 0 and 1."),
    ),
    partitioned=True,
)


def _place_of(words: str) -> tuple[Column, Column]:
    """Columns with the offsets of the words in another column."""
    return (
        Column(
            f"{words}_start",
            SHORT,
            f"Where the words for `{words}` begin in the article's text; null if no words state it.",
        ),
        Column(f"{words}_stop", SHORT, "Where they end."),
    )


QUOTES = Table(
    "quotes",
    "One row for each passage that somebody is reported to have said.",
    (
        Column("quote", INT, "The quote."),
        ARTICLE,
        Column("words", STRING, "What was said, without quotation marks."),
        Column("start", SHORT, "Where the words begin in the article's text."),
        Column("stop", SHORT, "Where they end."),
        Column("direct", pa.bool_(), "True inside quotation marks, false for reported speech."),
        Column(
            "force", STRING, "What the speaker does by saying it: states, requests, denies, accuses, promises, warns."
        ),
        Column("cue", STRING, "The words that introduce it."),
        *_place_of("cue"),
        Column("speaker", STRING, "The words that name the speaker."),
        *_place_of("speaker"),
        Column("entity", STRING, "The speaker's `entity`."),
        Column("name", STRING, "The speaker's name."),
        Column("country", STRING, "The speaker's state."),
        Column("sector", STRING, "The speaker's sector."),
        Column("via", STRINGS, "The agencies or outlets the words came through, nearest first."),
        Column("chain", LINKS, "Everybody through whom the words came to the page, the origin first."),
        Column("continues", pa.bool_(), "True if it continues the quote before."),
        Column("confidence", FLOAT, "How likely it is that these words are a quote."),
        Column("rule", STRING, "The rule that found them."),
        Column("speaker_confidence", FLOAT, "How likely it is that the speaker is right, if they are."),
        Column("speaker_rule", STRING, "The rule that found the speaker."),
        URL,
    ),
    partitioned=True,
)


def _bounds(name: str, meaning: str) -> tuple[Column, Column]:
    return (
        Column(f"{name}_low", SHORT, f"At least so many {meaning}; null where the text gives no bound."),
        Column(f"{name}_high", SHORT, f"At most so many {meaning}; null where the text gives no bound."),
    )


EVENTS = Table(
    "events",
    "One row for each deed as one sentence of an article tells it.",
    (
        Column("event", INT, "The event."),
        ARTICLE,
        Column("deed", INT, "The deed: the `event` of the article that represents it; null in older datasets."),
        Column("type", STRING, "The PLOVER type: ASSAULT, CONSULT, …"),
        Column("mode", STRING, "The PLOVER mode, a finer division of the type."),
        Column("status", STRING, "happened, planned, denied, conditional or failed."),
        Column("background", pa.bool_(), "True if it is older than the news and recalled as context."),
        Column("actors", PARTIES, "Who did it."),
        Column("recipients", PARTIES, "To whom."),
        Column("claimants", PARTIES, "On whose word; empty where the article says it in its own voice."),
        Column("place", STRING, "Where: the place's name in Warta's tables, otherwise as the article writes it."),
        *_place_of("place"),
        Column("place_country", STRING, "The state the place lies in."),
        Column(
            "place_region",
            STRING,
            "The province or state of a federation that it lies in, or is; null where it is not known.",
        ),
        Column("lat", FLOAT, "Latitude in degrees, WGS 84."),
        Column("lon", FLOAT, "Longitude in degrees."),
        Column(
            "resolution", STRING, "What kind of place it is, by size: country, region, regency, district, city, site."
        ),
        Column(
            "setting",
            STRING,
            "Where the article as a whole places the deed, if `resolution` is null: likely, but not stated.",
        ),
        Column("setting_country", STRING, "The state that `setting` lies in."),
        Column("setting_region", STRING, "The province or state of a federation that `setting` lies in, or is."),
        Column("setting_lat", FLOAT, "Latitude in degrees, WGS 84."),
        Column("setting_lon", FLOAT, "Longitude in degrees."),
        Column("time", STRING, "When, ISO 8601, as precise as `time_grain`."),
        *_place_of("time"),
        Column("time_grain", STRING, "hour, day, week, month or year."),
        Column("first_day", pa.date32(), "The first day that `time` may mean."),
        Column("last_day", pa.date32(), "The last day that `time` may mean."),
        *_bounds("dead", "died"),
        *_bounds("injured", "were injured"),
        *_bounds("displaced", "had to leave their homes"),
        Column("confidence", FLOAT, "How likely it is that the text tells this deed, of this type; between 0 and 1."),
        Column("rules", STRINGS, "The rules that decided, in order."),
        Column("trigger", STRING, "The words that tell the deed."),
        *_place_of("trigger"),
        Column("sentence", STRING, "The sentence they stand in: the evidence."),
        *_place_of("sentence"),
        URL,
    ),
    partitioned=True,
)

ERRORS = Table(
    "errors",
    "One row for each input that could not be read.",
    (
        Column("shard", STRING, "The part of the input it came from."),
        Column("id", STRING, "The input's id."),
        Column(
            "cause",
            STRING,
            "input: it is broken; fault: Warta failed; time: it took too long; worker: it killed its worker.",
        ),
        Column("error", STRING, "Why, in one sentence."),
    ),
)

COPIES = Table(
    "copies",
    "One row for each article that shares its text with others: one group is one report.",
    (
        Column("copies", INT, "The group: the `article` of its origin."),
        ARTICLE,
        Column(
            "relation",
            STRING,
            "origin: had the text first; copy; version: same address, other words; duplicate: same address and words.",
        ),
        Column("nearest", INT, "The article of the group with which it shares most text."),
        Column("share", FLOAT, "The share of the shorter one's text that the two have in common."),
        Column(
            "agency",
            STRING,
            "The agency or outlet that the origin, otherwise another of the group, names as its source.",
        ),
        URL,
        Column("publisher", STRING, "The outlet."),
        Column("published", STRING, "When it was published, ISO 8601."),
    ),
)

STORIES = Table(
    "stories",
    "One row for each article that reports on one running matter with others.",
    (
        Column("story", INT, "The story: its first `article`."),
        ARTICLE,
        URL,
    ),
)

OCCURRENCES = Table(
    "occurrences",
    "One row for each claim of a deed that has several events: in several articles, or in one.",
    (
        Column("occurrence", INT, "The deed: its first `event`."),
        Column("story", INT, "The story it belongs to; null where its only article belongs to none."),
        Column("articles", SHORT, "How many articles report it; versions of one article count once."),
        Column("origins", SHORT, "How many of them are independent: copies and one agency's reports count once."),
        Column(
            "disagrees", STRINGS, "The fields in which its claims differ: dead, injured, actor, place, day, status."
        ),
        Column("event", INT, "The claim."),
        ARTICLE,
        Column("first", pa.bool_(), "True for the first report."),
        Column("origin", STRING, "Who the report comes from: an agency, or the site that had the text first."),
        Column("claimants", PARTIES, "On whose word; empty where the article says it in its own voice."),
        Column("chain", LINKS, "If it stands in a quote: everybody through whom that came, the origin first."),
        Column("type", STRING, "The PLOVER type."),
        Column("status", STRING, "What this claim says of it: happened, planned, denied, …"),
        Column("actors", PARTIES, "Who did it."),
        Column("recipients", PARTIES, "To whom."),
        Column("place", STRING, "Where."),
        Column("first_day", pa.date32(), "The first day on which it may have happened."),
        Column("last_day", pa.date32(), "The last day on which it may have happened."),
        *_bounds("dead", "died"),
        *_bounds("injured", "were injured"),
        Column("sentence", STRING, "The sentence: the evidence."),
        URL,
        Column("publisher", STRING, "The outlet."),
        Column("published", STRING, "When it was published, ISO 8601."),
    ),
)

MANIFEST = Table(
    "manifest",
    "One row for each part of the input that is done.",
    (
        Column("shard", STRING, "The part; the files of its tables have its name."),
        Column("source", STRING, "The input it belongs to, as an absolute path."),
        Column("form", STRING, "What the input is: warc, jsonl, files, parquet, addresses."),
        Column("paths", STRINGS, "The files it reads."),
        Column("start", INT, "The first byte of them, of Parquet the first row."),
        Column("stop", INT, "The byte or row after the last; null: to the end."),
        Column(
            "identity",
            STRING,
            "What the result depends on: files, version, models, settings; if it changes, the part is read again.",
        ),
        Column("version", STRING, "The version of Warta that read it."),
        Column("articles", INT, "How many were read."),
        Column("entities", INT, "How many were found."),
        Column("quotes", INT, "How many were found."),
        Column("events", INT, "How many were found."),
        Column("errors", INT, "How many of its inputs could not be read."),
        Column("files", STRINGS, "The files that contain the part's rows."),
        Column("seconds", FLOAT, "How long it took; differs from run to run."),
        Column("lost", pa.bool_(), "True if it killed its workers and was set aside; the next run tries again."),
    ),
)

TABLES = (ARTICLES, ENTITIES, QUOTES, EVENTS, ERRORS, COPIES, STORIES, OCCURRENCES, MANIFEST)
"""All tables of a dataset."""
