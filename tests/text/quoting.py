"""Quotes drawn into sentences: {d …} direct, {r …} reported, {c …} the cue, {s …} the words naming the speaker."""

from __future__ import annotations

import re

from warta.languages import languages
from warta.records import Article, Block, Entity, Mention, Quote, Role, Sentence, Span
from warta.text import read_text
from warta.text.quotes import find_quotes
from warta.text.quotes.speakers.before import named_before
from warta.text.quotes.speakers.people import people_of
from warta.text.quotes.speech import speech_of

ORGANISATIONS = {"Reuters": "JRN", "harian Kabar": "JRN", "Harbour Bank": "BUS"}
"""The bodies that are named, with their sectors; the one that is real stands for an agency of the tables."""
NAMES = re.compile("|".join(["Budi Santoso", "Ann Baker", *ORGANISATIONS]))
MARKS = re.compile(r"\{([drcs]) ([^{}]*)\}")


def article_of(text: str, role: Role = "body") -> Article:
    """An article of these lines."""
    return Article("1", text, tuple(Block(role, Span(*m.span()), "test") for m in re.finditer(r"[^\n]+", text)))


def sentences_of(text: str, role: Role = "body") -> tuple[Sentence, ...]:
    """Sentences cut at stops, not parsed."""
    edges = re.finditer(r"\S.*?(?:[.?!][\"”]?(?=\s|$)|$)", text, re.M)
    return tuple(Sentence(Span(*m.span()), role) for m in edges)


def people_in(text: str) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """Budi Santoso, Ann Baker and the bodies, where they are named."""
    found = list(NAMES.finditer(text))
    names = dict.fromkeys(m.group() for m in found)
    ids = {name: f"e{n}" for n, name in enumerate(names, 1)}
    entities = tuple(
        Entity(ids[n], n, "organisation" if n in ORGANISATIONS else "person", None, None, ORGANISATIONS.get(n), "test")
        for n in names
    )
    return entities, tuple(Mention(Span(*m.span()), ids[m.group()], "test") for m in found)


def read(text: str, code: str, role: Role = "body") -> tuple[Quote, ...]:
    """The quotes of a text, by surface alone."""
    return find_quotes(article_of(text, role), sentences_of(text, role), *people_in(text), languages()[code])


def unmark(case: str) -> tuple[str, dict[str, list[str]]]:
    """The bare text, and the words under each letter."""
    text, found = case, {letter: list[str]() for letter in "drcs"}
    while marks := MARKS.search(text):
        found[marks[1]].append(marks[2])
        text = text[: marks.start()] + marks[2] + text[marks.end() :]
    return text, found


def check(code: str, case: str, role: Role = "body") -> None:
    """The quotes of the bare text are those drawn, with their cues and speakers, and no others."""
    text, drawn = unmark(case)
    quotes = read(text, code, role)
    assert [q.span.of(text) for q in quotes if q.direct] == drawn["d"]
    assert [q.span.of(text) for q in quotes if not q.direct] == drawn["r"]
    assert {q.cue.of(text) for q in quotes if q.cue} == set(drawn["c"])
    assert {q.speaker.of(text) for q in quotes if q.speaker} == set(drawn["s"])


def check_parsed(code: str, case: str, role: Role = "body") -> None:
    """The same of a parsed text, speakers aside: those that the rules need the parse for."""
    text, drawn = unmark(case)
    quotes = read_text(article_of(text, role), languages()[code]).quotes
    assert [q.span.of(text) for q in quotes if q.direct] == drawn["d"]
    assert [q.span.of(text) for q in quotes if not q.direct] == drawn["r"]
    assert {q.cue.of(text) for q in quotes if q.cue} == set(drawn["c"])


def drawn_speaker(case: str) -> tuple[str, Span, str]:
    """The text, the verb drawn as <verb>, and the words drawn as the speaker's, with [ and ]."""
    speaker = re.search(r"\[(.*?)\]", case)
    text = case.replace("[", "").replace("]", "")
    verb = re.search("<(.*?)>", text)
    assert speaker and verb
    return text.replace("<", "").replace(">", ""), Span(verb.start(), verb.end() - 2), speaker[1]


def check_before(code: str, case: str) -> None:
    """The speaker found before the verb is the one drawn, without a parse."""
    text, verb, speaker = drawn_speaker(case)
    found = named_before(text, 0, verb.start, speech_of(languages()[code]), people_of(*people_in(text)))
    assert found and found.of(text) == speaker


def check_speaker(code: str, text: str, speaker: str) -> None:
    """The words that name the speaker of the one quote of a parsed text."""
    (quote,) = read_text(article_of(text), languages()[code]).quotes
    assert quote.speaker
    assert quote.speaker.of(text) == speaker
