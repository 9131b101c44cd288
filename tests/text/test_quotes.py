"""Quotes drawn into sentences: {d …} direct, {r …} reported, {c …} the cue, {s …} the words naming the speaker."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.languages import languages
from warta.records import Article, Block, Entity, Mention, Quote, Sentence, Span
from warta.text.quotes import find_quotes, reported

INDONESIAN = [
    '"{d Kami siap,}" {c kata} {s Budi Santoso}.',
    '"{d Kami siap berangkat,}" {c ujar} {s dia}.',
    '{s Budi Santoso} {c mengatakan}, "{d Kami siap berangkat.}"',
    "{s Budi Santoso} {c mengatakan} bahwa {r jembatan itu sudah lama rusak}.",
    "{s Budi Santoso} juga {c menyebut} {r jembatan itu sudah lama rusak}.",
    "{c Menurut} {s Budi Santoso}, {r jembatan itu sudah lama rusak}.",
    "{r Jembatan itu, {c kata} {s Budi Santoso}, sudah lama rusak}.",
    '{s Budi Santoso} {c mendesak} warga untuk "{d segera pergi dari sana}".',
    "Budi Santoso belum menyatakan dukungan.",
    "Ia membaca novel 'Laut Bercerita' di rumah.",
]

ENGLISH = [
    "“{d We are ready,}” {s Ann Baker} {c said}.",
    "“{d We are ready,}” {c said} {s Ann Baker}. “{d We leave at dawn.}”",
    "{s Ann Baker} {c told} reporters that {r the bridge was closed for years}.",
    "{r The bridge was closed for years}, {s Ann Baker} {c said} on Monday.",
    "{r The bridge was closed for years}, {c according to} {s Ann Baker}.",
    "{r The bridge, {s Ann Baker} {c said}, was closed for years}.",
    "{s Ann Baker} {c called} the bridge “{d a standing disgrace}”.",
]
NAMES = re.compile(r"Budi Santoso|Ann Baker")


def read(text: str, code: str, role: str = "body") -> tuple[Quote, ...]:
    blocks = tuple(Block(role, Span(*m.span()), "test") for m in re.finditer(r"[^\n]+", text))  # type: ignore[arg-type]
    edges = re.finditer(r".+?(?:[.?!][\"”]?(?=\s|$)|$)", text)
    sentences = tuple(Sentence(Span(*m.span()), role) for m in edges)  # type: ignore[arg-type]
    person = Entity("e1", "Somebody", "person", None, None, None, "test")
    mentions = tuple(Mention(Span(*m.span()), "e1", "test") for m in NAMES.finditer(text))
    return find_quotes(Article("1", text, blocks), sentences, (person,), mentions, languages()[code])


def unmark(case: str) -> tuple[str, dict[str, list[str]]]:
    """The bare text, and the words under each letter."""
    text, found = case, {letter: [] for letter in "drcs"}  # type: dict[str, list[str]]
    while marks := re.search(r"\{([drcs]) ([^{}]*)\}", text):
        found[marks[1]].append(marks[2])
        text = text[: marks.start()] + marks[2] + text[marks.end() :]
    return text, found


@pytest.mark.parametrize(("code", "case"), [*(("id", c) for c in INDONESIAN), *(("en", c) for c in ENGLISH)])
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    text, marked = unmark(case)
    quotes = read(text, code)
    assert [q.span.of(text) for q in quotes if q.direct] == marked["d"]
    assert [q.span.of(text) for q in quotes if not q.direct] == marked["r"]
    assert {q.cue.of(text) for q in quotes if q.cue} == set(marked["c"])
    assert {q.speaker.of(text) for q in quotes if q.speaker} == set(marked["s"])


def test_headline() -> None:
    """A headline's colon: reported, without a cue."""
    text = "Budi Santoso: Jembatan Itu Aman"
    (quote,) = read(text, "id", "headline")
    assert (quote.span.of(text), quote.direct, quote.cue, quote.who) == ("Jembatan Itu Aman", False, None, "e1")


def test_carried_speaker() -> None:
    """A bare quote is by the last speaker; -nya is the last one spoken of."""
    text = '"Kami siap berangkat," kata Budi Santoso.\n"Besok pagi kita mulai."\n"Semua aman," katanya.'
    assert [quote.who for quote in read(text, "id")] == ["e1", "e1", "e1"]


def test_reported() -> None:
    """The quotes over some words, innermost first."""
    text = "Ann Baker said that the bridge was closed for years."
    quotes = read(text, "en")
    assert reported(Span(text.index("closed"), text.index(" for")), quotes) == quotes
    assert reported(Span(0, 9), quotes) == ()


ALPHABET = st.sampled_from(
    [
        "kata",
        "Budi",
        "said",
        "according to",
        "menurut",
        "X",
        ",",
        ".",
        " ",
        '"',
        "“",
        "”",
        "\n",
        "bahwa",
        "that",
        "nya",
        "-",
        ":",
    ]
)


@settings(max_examples=200)
@given(st.lists(ALPHABET).map("".join), st.sampled_from(["id", "en"]), st.sampled_from(["body", "headline"]))
def test_any_text(text: str, code: str, role: str) -> None:
    """Whatever the text: no failure, and spans lie inside it."""
    for quote in read(text, code, role):
        for span in (quote.span, quote.cue, quote.speaker):
            assert span is None or 0 <= span.start <= span.stop <= len(text)
