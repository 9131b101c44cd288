"""The words of a verb's subject: where they begin, and which of them only tell more of it."""

from __future__ import annotations

import re

from warta.records import Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.parsed import Parsed
from warta.text.quotes.scenes import MASK
from warta.text.quotes.speakers.capitals import WORD, last_in
from warta.text.quotes.speech import Speech

POSSESSIVE = re.compile(r"['’]s\s+")
PAUSE = re.compile(rf"[,;:{MASK}\n]\s*|\s[-–—]\s*|(?<=\w)[-–—]\s+")


def subject_words(text: str, words: Span, verb: int, speech: Speech, parse: Parsed) -> Span:
    """The last clause's first words: after the last comma, dash or conjunction."""
    begin, end = words.start, words.stop
    for found in PAUSE.finditer(words.of(text)):
        if words.start + found.end() < end:
            begin = words.start + found.end()
    for found in speech.clause_start.finditer(text, begin, end):
        opens = found.start() == begin or text[found.start() - 1].isspace()
        if found.end() < end and opens and not _inside_subject(text, begin, found, verb, speech, parse):
            begin = found.end()
    return trimmed(text, Span(begin, end))


def _inside_subject(text: str, begin: int, joint: re.Match[str], verb: int, speech: Speech, parse: Parsed) -> bool:
    """A conjunction that is no beginning of a clause, for the subject of the verb goes on behind it.

    The Bureau of Roads and Inland Harbours said, Lee Baker who works as a planner said, groups that back him said.
    Asked of the parse only where it stands between capitals, or is a relative word or behind one.
    """
    before = last_in(text, 0, joint.start())
    capitals = before and text[before.start].isupper() and text[joint.end()].isupper()
    relative = any(word.lower() in speech.relatives for word in WORD.findall(text[begin : joint.end()]))
    told = parse.subject(verb) if capitals or relative else None
    return told is not None and told.start < joint.start() and joint.end() < told.stop


def until_modifier(text: str, subject: Span, speech: Speech) -> Span:
    """Budi pada Minggu (24/5): the words before the first preposition or relative word."""
    for word in WORD.finditer(text, subject.start, subject.stop):
        if word.start() > subject.start and word.group().lower() in speech.after_subject:
            return trimmed(text, Span(subject.start, word.start()))
    return subject


def belonging_to(text: str, name: Span, words: Span) -> Span | None:
    """Lee's great-uncle said: whose he is does not speak."""
    found = POSSESSIVE.match(text, name.stop, words.stop)
    return Span(found.end(), words.stop) if found and found.end() < words.stop else None


def belonging_words(text: str, owner: Span, words: Span, speech: Speech) -> Span | None:
    """The council's provost said, the sheriff's department said: whose it is does not speak.

    Not so where it is what somebody says: the council's report said.
    """
    own = belonging_to(text, owner, words)
    last = last_in(text, own.start, own.stop) if own else None
    said = speech.documents | speech.document_kinds | speech.own_words
    return own if last and last.of(text).lower() not in said else None
