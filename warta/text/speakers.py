"""The words that name who is speaking, beside a cue, and who that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from warta.records import Entity, Mention, Span
from warta.text.quotation_marks import trimmed
from warta.text.scenes import MASK
from warta.text.speech import Speech

NAME_ENDS = re.compile(rf"[.,;:!?\"“(){MASK}\n–—]|\s-\s|\.(?=\s|$)")
WORD = re.compile(r"[^\s,;:()\"“”]+")
CAPITALISED = re.compile(r"[A-Z@][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|al|bin|de|van|von|der|binti))*$")
LONGEST_NAME = 160
PEOPLE = ("person", "organisation", "group", "state")


@dataclass(frozen=True, slots=True)
class People:
    """Who is mentioned where."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    entities: Mapping[str, Entity]

    def inside(self, span: Span) -> Iterator[Mention]:
        """The mentions that lie wholly in a span, in order."""
        for mention in self.mentions[bisect_left(self.starts, span.start) :]:
            if mention.span.start >= span.stop:
                return
            if mention.span.stop <= span.stop:
                yield mention

    def best(self, span: Span) -> Mention | None:
        """Who speaks, of those named in a span: a person before an organisation before a state; the last person."""
        ranked = [
            (PEOPLE.index(kind), -mention.span.start, mention)
            for mention in self.inside(span)
            if (kind := self.entities[mention.entity].kind) in PEOPLE
        ]
        return min(ranked, key=lambda r: r[:2])[2] if ranked else None


def people_of(entities: Sequence[Entity], mentions: Sequence[Mention]) -> People:
    """An index of the mentions of known entities."""
    known = {entity.id: entity for entity in entities}
    ordered = tuple(sorted((m for m in mentions if m.entity in known), key=lambda m: (m.span.start, -m.span.stop)))
    return People(ordered, tuple(mention.span.start for mention in ordered), known)


def named_after(text: str, start: int, stop: int, speech: Speech, people: People) -> Span | None:
    """ "…," kata jubir KPK, Budi Santoso, kepada wartawan: the words from `start` that name the speaker."""
    end = _name_end(text, start, stop, speech)
    span = trimmed(text, Span(start, end))
    if span.start == span.stop:
        return None
    best = people.best(span)
    if best and people.entities[best.entity].kind == "person":
        return best.span
    apposed = _apposed(text, end, stop, people)
    return apposed or _head(text, best.span if best else span, span)


def _name_end(text: str, start: int, stop: int, speech: Speech) -> int:
    limit = min(stop, start + LONGEST_NAME)
    for word in WORD.finditer(text, start, limit):
        if NAME_ENDS.search(text, start, word.start()):
            break
        if word.start() > start + 1 and word.group().lower() in speech.after_name:
            return word.start()
    return _punctuation(text, start, limit)


def _punctuation(text: str, start: int, limit: int) -> int:
    """The end of the words without a stop; the dot of Mr. and of initials is none."""
    for found in NAME_ENDS.finditer(text, start, limit):
        if found.group() != "." or not re.search(
            r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sgt|Lt|Col|St|Prof|Jr|H|KH|Ir|Hj)$", text[start : found.start()]
        ):
            return found.start()
    return limit


def _apposed(text: str, end: int, stop: int, people: People) -> Span | None:
    """…, Budi Santoso: a person's name right after the comma."""
    if text[end : end + 1] != ",":
        return None
    after = Span(end + 1, min(stop, end + 60))
    first = next(people.inside(after), None)
    if first and people.entities[first.entity].kind == "person" and not text[end + 1 : first.span.start].strip():
        return first.span
    return None


def _head(text: str, mention: Span, words: Span) -> Span:
    """The mention where it ends the words (Kementerian Luar Negeri); all the words where more follow it."""
    return mention if mention.start == words.start or mention.stop == words.stop else words


def named_before(text: str, start: int, stop: int, speech: Speech, people: People) -> Span | None:
    """Sigit Santoso, ketua asosiasi itu, menilai …: the words before the verb at `stop` that name its subject."""
    end = _without_adverbs(text, start, stop, speech)
    inserted = _insertion(text, start, end)
    if inserted:
        name = people.best(inserted)
        if name and people.entities[name.entity].kind == "person" and name.span.stop >= inserted.stop - 1:
            return name.span
        end = inserted.start - 1
    pronoun = speech.pronoun.search(text[max(start, end - 12) : end].rstrip())
    if pronoun:
        offset = max(start, end - 12)
        return Span(offset + pronoun.start(), offset + pronoun.end())
    subject = _subject(text, start, end, speech)
    if subject.start >= subject.stop:
        return None
    best = people.best(_until_modifier(text, subject, speech)) or people.best(subject)
    return best.span if best else _until_modifier(text, subject, speech)


def _without_adverbs(text: str, start: int, stop: int, speech: Speech) -> int:
    words = text[start:stop].rstrip() + " "
    found = speech.between.search(words)
    return start + len(words[: found.start() if found else None].rstrip())


def _insertion(text: str, start: int, end: int) -> Span | None:
    """The words between the last two commas, where the second stands right before the verb."""
    if end <= start or text[end - 1] != ",":
        return None
    comma = text.rfind(",", start, end - 1)
    return trimmed(text, Span(comma + 1, end - 1)) if comma > start else None


def _subject(text: str, start: int, end: int, speech: Speech) -> Span:
    """The last clause's first words: after the last comma, dash or conjunction."""
    begin = start
    for found in re.finditer(rf"[,;:{MASK}\n]\s*|\s[-–—]\s*", text[start:end]):
        if start + found.end() < end:
            begin = start + found.end()
    for found in speech.clause_start.finditer(text, begin, end):
        if found.end() < end and (found.start() == begin or text[found.start() - 1].isspace()):
            begin = found.end()
    return trimmed(text, Span(begin, end))


def _until_modifier(text: str, subject: Span, speech: Speech) -> Span:
    """Trump pada Minggu (24/5): the words before the first preposition or relative word."""
    for word in WORD.finditer(text, subject.start, subject.stop):
        if word.start() > subject.start and word.group().lower() in speech.after_subject:
            return trimmed(text, Span(subject.start, word.start()))
    return subject
