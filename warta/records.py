"""All records: what goes from stage to stage, and what the JSON contains.

Every record is frozen, and points into the article's text instead of copying it: offsets are Unicode code points,
half-open `[start, stop)`. Unknown is `None`. Each decision carries the `rule` that made it, so that `warta explain` can
show why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Role = Literal[
    "headline",
    "deck",
    "byline",
    "dateline",
    "source",
    "caption",
    "body",
    "subhead",
    "related",
    "tags",
    "furniture",
]
"""What a line of a page is for. `dateline`: the time of publication; `source`: a line naming an agency."""

PageKind = Literal["article", "live", "gallery", "index", "other"]
"""What a page is. `index`: a home, section, tag or search page; `other`: no news, or a page without text."""

Access = Literal["free", "paywalled", "truncated"]
"""Whether the page has the whole article. `truncated`: it breaks off without asking for payment."""

Kind = Literal["person", "organisation", "state", "group", "place"]
Grain = Literal["hour", "day", "week", "month", "year"]
Status = Literal["happened", "planned", "requested", "threatened", "denied", "conditional", "failed"]
Resolution = Literal["country", "region", "regency", "district", "city", "site"]
Force = Literal["states", "requests", "denies", "accuses", "promises", "warns"]
"""What a speaker does by saying something (the illocutionary force)."""
Cause = Literal["input", "fault", "time", "worker"]
LinkKind = Literal["source", "speaker", "document", "hearer", "outlet", "agency", "publisher"]
"""What a link of a quote's chain is. `source`: whom the speaker has it from; `hearer`: whom the speaker told it."""

READ_ROLES: tuple[Role, ...] = ("headline", "deck", "body", "subhead", "caption")
"""The roles whose text is read for sentences, names, quotes and events."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters in the article's text."""

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.stop]

    def overlaps(self, other: Span) -> bool:
        """Whether the two have a character in common."""
        return self.start < other.stop and other.start < self.stop

    def covers(self, other: Span) -> bool:
        """Whether `other` is wholly inside this one."""
        return self.start <= other.start and other.stop <= self.stop


# ---------------------------------------------------------------- stage 1: sources -> Page


@dataclass(frozen=True, slots=True)
class Page:
    """One input as it came, before it is read.

    Exactly one of `html` and `text` is set. `text` is taken literally; with a `title` the document is the title, a
    blank line and the text. The other fields are metadata of the input (JSONL fields, HTTP headers, command-line
    options) and override what the page says of itself.
    """

    id: str
    html: bytes | None = None
    text: str | None = None
    charset: str | None = None
    url: str | None = None
    title: str | None = None
    lang: str | None = None
    published: str | None = None
    fetched: str | None = None  # when it was taken from its address, ISO 8601
    publisher: str | None = None  # the outlet
    note: str | None = None  # what is odd about the input, for the article's note

    @property
    def called(self) -> str:
        """What messages call it: its id, and its address if that differs."""
        return f"{self.id} ({self.url})" if self.url and self.url != self.id else self.id


# ---------------------------------------------------------------- stage 2: page -> Article


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the article's text and its role. `href`: where a `related` line leads."""

    role: Role
    span: Span
    rule: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of a picture or video. `span` includes the credit; `credit` is who made the picture."""

    span: Span
    credit: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Image:
    """The picture that leads the article. `caption` is the index of its caption in `Article.captions`."""

    url: str
    caption: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page this is of an article on several, the first being 1; the addresses of its neighbours."""

    page: int
    total: int | None
    previous: str | None
    following: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Post:
    """One entry of a live blog: all its lines, including its headline, and when it was posted (ISO 8601)."""

    span: Span
    headline: Span | None
    published: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A line that says what an earlier version of the article had wrong."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value of the article's metadata comes from.

    `field` names the field ("published", "editors", …), `value` is what was read. `span` points into the article's
    text; it is None if the value comes from markup that is no line of it (a meta tag, JSON-LD), and `rule` names the
    place (`meta:article:published_time`, `json-ld:author`).
    """

    field: str
    value: str
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Article:
    """A page with a role for every line, and its metadata.

    `published` and `modified` are ISO 8601: a date, or a date-time with its offset from UTC. `agencies` are the
    news agencies or outlets the words were taken from, nearest first. `dateline` is the place before the first
    dash of the body. `note` says what is missing or odd (a page without an article); None if nothing is.

    `contributors` helped to report or write. `url` is the address that the page was taken from, `canonical` the one
    that it declares as its own: on a later page of an article on several, that of the first page. `kind` says what the
    page is; an index has no body. `posts` are the entries of a live blog, in the order of the page.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    url: str | None = None
    lang: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    dateline: str | None = None
    captions: tuple[Caption, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    note: str | None = None
    kind: PageKind = "article"
    canonical: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    image: Image | None = None
    access: Access | None = None
    paging: Paging | None = None
    posts: tuple[Post, ...] = ()
    corrections: tuple[Correction, ...] = ()


# ---------------------------------------------------------------- stage 3: text -> Reading


class Token(NamedTuple):
    """A word of a sentence. `head` is the index of its head in the sentence; the root's is its own.

    `pos` and `dep` are Universal Dependencies tags and relations; `start` and `stop` are offsets in the article's text.
    In a sentence that was not parsed `lemma`, `pos` and `dep` are empty, and each word is its own head.
    """

    start: int
    stop: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; its `tokens` have a tree only if a later step asked for one. `role` is that of its block.

    `opening`: how many of its first tokens are a dateline ("JAKARTA, KABAR.com -"), which is no part of its clause.
    """

    span: Span
    role: Role
    tokens: tuple[Token, ...] = ()
    opening: int = 0
    _below: Mapping[int, list[int]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: dict[int, list[int]] = {}
        for i, token in enumerate(self.tokens if self.parsed else ()):
            if token.head != i:
                below.setdefault(token.head, []).append(i)
        object.__setattr__(self, "_below", below)

    @property
    def parsed(self) -> bool:
        """Whether its words have a tree: parts of speech, lemmas, heads."""
        return bool(self.tokens) and self.tokens[0].dep != ""

    def children(self, index: int) -> Iterator[int]:
        """Indices of the direct dependents of the word at `index`, in order."""
        return iter(self._below.get(index, ()))


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something named in the article.

    `country` is ISO 3166 alpha-3, `sector` a PLOVER sector code (GOV, MIL, …); `role` the office in the
    article's words ("Menteri Luar Negeri"). `confidence`: how likely it is that country and sector
    are right.
    """

    id: str
    name: str
    kind: Kind
    role: str | None
    country: str | None
    sector: str | None
    rule: str
    confidence: float = 1.0


SEVERAL = "several"
"""The rule of mentions whose words stand for several entities, with a mention for each: both countries."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an entity: its name, part of it, its role, or a pronoun.

    Words for several ("both countries") have a mention for each.
    """

    span: Span
    entity: str
    rule: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A time the text names: `value` is ISO 8601 as precise as `grain` (2023-11-19, 2023-11, 2023-W47, 2023)."""

    span: Span
    value: str
    grain: Grain
    rule: str


@dataclass(frozen=True, slots=True)
class Link:
    """One of those through whom words came. `span`: where it is named; None if only the article's metadata name it."""

    kind: LinkKind
    name: str
    span: Span | None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words somebody is reported to have said.

    `span` is the words without quotation marks; `speaker` the words naming the speaker in or nearest the sentence,
    `who` the entity. `chain` is the way of the words to this page, the origin first; `via` the names of the agencies
    and outlets in it, nearest to the page first. `force` is what the speaker does by it. `continues`: it continues the
    quote before, and only the cue stands between them ("…," she said. "…"). `confidence`: how likely it is that the
    words are a quote; `speaker_confidence`: that the speaker is right if they are.
    """

    span: Span
    direct: bool
    cue: Span | None
    speaker: Span | None
    who: str | None
    via: tuple[str, ...]
    force: Force
    rule: str
    confidence: float = 1.0
    speaker_rule: str = ""
    speaker_confidence: float = 1.0
    chain: tuple[Link, ...] = ()
    continues: bool = False


# ---------------------------------------------------------------- stage 4: events


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or recipient. `span`: the words that name it; None if only other parts of the document do."""

    span: Span | None
    entity: str | None
    country: str | None
    sector: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a deed took place. `lat`, `lon` in degrees (WGS 84), None if the place is not in the gazetteer.

    `region`: the province or state it lies in, or is.
    """

    span: Span
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    resolution: Resolution | None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """When a deed took place; `span` is None if no words state it and the time of the news is meant."""

    value: str
    grain: Grain
    span: Span | None


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who is reported to say that the deed took place."""

    span: Span | None
    entity: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people: `low` and `high` are inclusive bounds, None if open ("sedikitnya 30": 30, None)."""

    low: int | None
    high: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """One deed as one sentence tells it. `background`: older than the news, recalled as context.

    `setting`: where the article as a whole places it, if its sentence names no known place. `deed`: the index among the
    events of the one that represents this deed; None until all events are known.
    """

    type: str
    mode: str | None
    trigger: Span
    sentence: Span
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Place | None
    time: When | None
    status: Status
    claimants: tuple[Claimant, ...]
    background: bool
    dead: Count | None
    injured: Count | None
    confidence: float
    rules: tuple[str, ...]
    displaced: Count | None = None
    setting: Place | None = None
    deed: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What an article reports."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    moments: tuple[Moment, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    note: str | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What is missing or odd in the page and in the text, each once; empty if nothing is."""
        return tuple(dict.fromkeys(note for note in (self.article.note, self.note) if note))

    def to_dict(self) -> dict[str, Any]:
        """The reading as JSON values: what `warta read --json` prints."""
        from warta.fields import to_dict  # not at the top: `fields` imports these records

        return to_dict(self)

    def _repr_html_(self) -> str:
        """The reading as HTML for notebooks: the text with its marks, quotes and events."""
        from warta.marked import notebook

        return notebook(self)


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read, and why, in one sentence.

    `cause`: the input is broken, Warta failed, it took too long, or it killed the processes that read it.
    """

    id: str
    error: str
    cause: Cause = "input"
