"""Deeds that a fact check tells in order to deny them: what was claimed did not take place, whoever spread it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from warta.languages import Language
from warta.languages.alternation import any_of
from warta.records import Event, Reading, Span

RULE = "status:fact check"
"""What gave the status of such a deed."""


class Words(NamedTuple):
    """A language's table `debunks`: what a headline is labelled with, its verdict, what is both, what tells a claim."""

    labels: re.Pattern[str]
    verdicts: re.Pattern[str]
    both: re.Pattern[str]
    claims: re.Pattern[str]


def with_debunked(reading: Reading, language: Language) -> Reading:
    """The reading with the deeds denied that an article tells as a claim which it says is false.

    These are told in the headline, where a post or a claim is told of, and in words whose speaker nobody knows.
    """
    words = words_of(language)
    if words is None or not debunks(reading.article.title or "", words):
        return reading
    headline = {sentence.span for sentence in reading.sentences if sentence.role == "headline"}
    posts = [quote.span for quote in reading.quotes if quote.direct and quote.speaker is None]
    text = reading.article.text

    def denied(event: Event) -> Event:
        told = event.sentence in headline or any(post.overlaps(event.trigger) for post in posts)
        if not told and not is_claim(event.sentence, text, words):
            return event
        rules = (RULE if rule.startswith("status:") else rule for rule in event.rules)
        return replace(event, status="denied", rules=tuple(rules))

    return replace(reading, events=tuple(map(denied, reading.events)))


def debunks(title: str, words: Words) -> bool:
    """Whether an article tells a claim that it says is false: "Cek Fakta: Tidak Benar …", "Fact check: No, …"."""
    label = words.labels.search(title)
    verdict = label and words.verdicts.search(f"{title[: label.start()]} {title[label.end() :]}")
    return bool(verdict or words.both.search(title))


def is_claim(sentence: Span, text: str, words: Words) -> bool:
    """Whether a sentence of such an article tells of a post or a claim."""
    return words.claims.search(sentence.of(text)) is not None


@cache
def words_of(language: Language) -> Words | None:
    """The table ready for use; None where the language has none."""
    table = language.table("debunks")
    if not table:
        return None
    return Words(*(re.compile(rf"(?<!\w)(?:{any_of(table[key])})(?!\w)", re.I) for key in Words._fields))
