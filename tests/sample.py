"""A small reading made by hand, for tests of what shows a reading: no stage runs."""

from __future__ import annotations

from warta.records import (
    Article,
    Block,
    Caption,
    Claimant,
    Count,
    Entity,
    Event,
    Evidence,
    Mention,
    Moment,
    Party,
    Place,
    Quote,
    Reading,
    Sentence,
    Span,
    When,
)

TEXT = (
    "Ardania asks for talks in Vienna\n"
    "Home | Sport\n"
    "Subscribe\n"
    'Vienna (Kabar Wire) - "We want talks now," Lena Marsh said on Monday.\n'
    "Rebels killed at least 12 people in the port on 3 May 2024.\n"
    "Lena Marsh in Vienna. Photo: Tom Reed"
)


def at(words: str, nth: int = 1) -> Span:
    """Where the words stand in the text."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


LINES = [at(line) for line in TEXT.split("\n")]

ARTICLE = Article(
    id="page-1",
    text=TEXT,
    blocks=tuple(
        Block(role, span, f"rule-{role}")
        for role, span in zip(("headline", "furniture", "furniture", "body", "body", "caption"), LINES, strict=True)
    ),
    url="https://news.example/1",
    lang="en",
    title="Ardania asks for talks in Vienna",
    published="2024-05-06T08:52:00+02:00",
    publisher="Example News",
    authors=("Ann Bell",),
    editors=("Bo Carr",),
    agencies=("Kabar Wire", "Far Agency"),
    dateline="Vienna",
    captions=(Caption(LINES[5], "Tom Reed", "credit-after-photo"),),
    evidence=(
        Evidence("published", "2024-05-06T08:52:00+02:00", None, "meta:article:published_time"),
        Evidence("agencies", "Kabar Wire", at("Kabar Wire"), "agency-in-brackets"),
    ),
)

READING = Reading(
    article=ARTICLE,
    sentences=tuple(Sentence(LINES[number], "body") for number in (0, 3, 4, 5)),
    entities=(
        Entity("e1", "Lena Marsh", "person", "foreign minister", "ARD", "GOV", "ner"),
        Entity("e2", "Ardania", "state", None, "ARD", "GOV", "gazetteer"),
    ),
    mentions=(
        Mention(at("Ardania"), "e2", "name"),
        Mention(at("Lena Marsh"), "e1", "name"),
        Mention(at("Lena Marsh", 2), "e1", "name"),
    ),
    moments=(Moment(at("3 May 2024"), "2024-05-03", "day", "full-date"),),
    quotes=(
        Quote(
            at("We want talks now,"),
            direct=True,
            cue=at("said"),
            speaker=at("Lena Marsh"),
            who="e1",
            via=("Kabar Wire",),
            force="states",
            rule="name-before-cue",
        ),
    ),
    events=(
        Event(
            type="REQUEST",
            mode="meet",
            trigger=at("asks"),
            sentence=LINES[0],
            actors=(Party(at("Ardania"), "e2", "ARD", "GOV"),),
            recipients=(),
            place=Place(at("Vienna"), "Vienna", "AUT", 48.2, 16.37, "city"),
            time=When("2024-05-06", "day", None),
            status="happened",
            claimants=(),
            background=False,
            dead=None,
            injured=None,
            confidence=0.9,
            rules=("lexicon:ask for talks", "actor:subject"),
            deed=0,
        ),
        Event(
            type="ASSAULT",
            mode=None,
            trigger=at("killed"),
            sentence=LINES[4],
            actors=(Party(at("Rebels"), None, None, "REB"),),
            recipients=(Party(at("12 people"), None, None, "CVL"),),
            place=None,
            time=When("2024-05-03", "day", at("3 May 2024")),
            status="happened",
            claimants=(Claimant(at("Lena Marsh"), "e1"),),
            background=True,
            dead=Count(12, None, at("at least 12")),
            injured=None,
            confidence=0.7,
            rules=("lexicon:kill",),
            deed=1,
        ),
    ),
)
