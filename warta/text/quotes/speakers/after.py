"""…, said Baker: the words behind a cue that name who is speaking."""

from __future__ import annotations

import re

from warta.records import Mention, Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.scenes import MASK
from warta.text.quotes.speakers.capitals import GLUED, TWO_CAPITALISED, WORD, first_in, is_title
from warta.text.quotes.speakers.people import LONGEST_NAME, People, naming_words
from warta.text.quotes.speakers.subject import belonging_words
from warta.text.quotes.speech import Speech

NAME_ENDS = re.compile(rf"[.,;:!?\"“(){MASK}\n–—]|\s-\s|\.(?=\s|$)")

LONGEST_TITLE = 120


def named_after(text: str, start: int, stop: int, speech: Speech, people: People, apposed: bool = True) -> Span | None:
    """ "…," kata jubir KPK, Budi Santoso, kepada wartawan: the words from `start` that name the speaker.

    `apposed`: a name after a comma is his; else only one between two commas (menurut jubir KPK, Budi Santoso, …).
    """
    end = _name_end(text, start, stop, speech)
    end = _name_end(text, _past_body(text, start, end, speech, people), stop, speech)
    span = trimmed(text, Span(start, end))
    if span.start == span.stop:
        return None
    best = people.best(span)
    if best and people.named(best) and best.span == span:
        return _holder(text, best, stop, people) or span
    beyond = _past_title(text, _beyond_phrase(text, end, stop, speech), stop, speech, people)
    known = _apposed_person(text, beyond, stop, people) if apposed else None
    if best and not known and not people.is_person(best) and first_in(text, span) in speech.indefinites:
        return span  # menurut seorang insinyur perusahaan
    name = (
        known or unknown_name(text, best.span if best else None, span) or _apposed(text, beyond, stop, people, apposed)
    )
    own = belonging_words(text, best.span, span, speech) if best else None
    return name or own or naming_words(best.span if best else span, span)


def _holder(text: str, title: Mention, stop: int, people: People) -> Span | None:
    """Kapolres Sukamaju, AKBP | Budi Santoso, …: who has the office, between commas right behind it."""
    end = title.span.stop
    if title.rule != "title" or text[end : end + 1] != ",":
        return None
    near = people.inside(Span(end + 1, min(stop, end + 80)))
    name = next((m.span for m in near if m.entity == title.entity and m.rule not in ("title", "pronoun")), None)
    if name is None or not is_title(text[end + 1 : name.start]):
        return None
    return name if text[name.stop : name.stop + 1] in (",", "(") else None


def _past_body(text: str, start: int, end: int, speech: Speech, people: People) -> int:
    """ "…," said the University of Leeds | law professor Ann Baker: past a body's name, or a title, with "of" in it."""
    begin = trimmed(text, Span(start, end)).start
    word = WORD.match(text, begin, end)
    if word and word.group().lower() in speech.determiners:
        begin = trimmed(text, Span(word.end(), end)).start
    first = next(people.starting(begin), None)
    whole = first is not None and (first.rule == "title" or people.entities[first.entity].kind != "person")
    return first.span.stop if first and whole and first.span.stop > end else start


def _beyond_phrase(text: str, end: int, stop: int, speech: Speech) -> int:
    """Utusan Jepang untuk ASEAN, Budi Santoso: the comma after a phrase that belongs to the role."""
    first = WORD.match(text, end + 1 if text[end : end + 1].isspace() else end, stop)
    comma = text.find(",", end, min(stop, end + 50))
    belongs = first and first.group().lower() in speech.role_phrases
    return comma if belongs and comma >= 0 else end


def _past_title(text: str, end: int, stop: int, speech: Speech, people: People) -> int:
    """Kepala Bidang Layanan, Data, dan Krisis RS Melati, Budi Santoso: the comma before the holder of a long office."""
    at, limit = end, min(stop, end + LONGEST_TITLE)
    while text[at : at + 1] == "," and (comma := text.find(",", at + 1, limit)) >= 0:
        words = WORD.findall(text[at + 1 : comma])
        office = all(word[:1].isupper() or word in speech.role_phrases for word in words)
        if not office or any(people.named(mention) for mention in people.inside(Span(at, comma))):
            break
        if any(people.named(m) and m.span.start == comma + 2 for m in people.inside(Span(comma, stop))):
            return comma
        at = comma
    return end


def _apposed_person(text: str, end: int, stop: int, people: People) -> Span | None:
    """A known person right after the comma, and nobody with him."""
    if text[end : end + 1] != ",":
        return None
    after = trimmed(text, Span(end + 1, min(stop, end + 80)))
    found = next((m for m in people.inside(after) if people.named(m) or _is_obscure(m, people)), None)
    if not found or not is_title(text[after.start : found.span.start]):
        return None
    return found.span if re.match(r"\s*(?:[,.(]|[a-z]{3,}\b(?<!and)(?<!dan)|$)", text[found.span.stop :]) else None


def _is_obscure(mention: Mention, people: People) -> bool:
    """A name of which nothing is known but that it is one: after a role and a comma more likely a person's."""
    entity = people.entities[mention.entity]
    return mention.rule == "names" and entity.sector is None and entity.country is None


def unknown_name(text: str, mention: Span | None, span: Span) -> Span | None:
    """Pengurus Yayasan Melati M Rahmat: two or more capitalised words after what is known."""
    name = TWO_CAPITALISED.search(text, mention.stop, span.stop) if mention and mention.stop < span.stop else None
    return Span(*name.span()) if name else None


def _name_end(text: str, start: int, stop: int, speech: Speech) -> int:
    limit = min(stop, start + LONGEST_NAME)
    for word in WORD.finditer(text, start, limit):
        if NAME_ENDS.search(text, start, word.start()):
            break
        glued = GLUED.match(word.group())  # kata Budi Santoso dilansirReuters
        if word.group().lower() in speech.after_name or (glued and glued.group() in speech.after_name):
            return word.start()
    return _punctuation(text, start, limit)


def _punctuation(text: str, start: int, limit: int) -> int:
    """The end of the words without a stop; the dot of Mr. and of initials is none."""
    for found in NAME_ENDS.finditer(text, start, limit):
        if found.group() != "." or not re.search(
            r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|dr|drg|Sen|Rep|Gov|Gen|Sgt|Lt|Col|St|Prof|Jr|H|KH|Ir|Hj|Plt|Plh|Pj|Drs|Ust|Pol|Purn)$",
            text[start : found.start()],
        ):
            return found.start()
    return limit


def _apposed(text: str, end: int, stop: int, people: People, open_ended: bool) -> Span | None:
    """…, Budi Santoso: a person's name right after the comma; also one that is not known as such."""
    if text[end : end + 1] != ",":
        return None
    comma = re.compile(r"[,.;(]|$").search(text, end + 2, min(stop, end + 80))
    after = trimmed(text, Span(end + 1, comma.start() if comma else min(stop, end + 80)))
    best = people.best(after)
    if best and people.entities[best.entity].kind == "person" and is_title(text[after.start : best.span.start]):
        return best.span if open_ended or best.span.stop == after.stop else None
    name = TWO_CAPITALISED.match(text, after.start, after.stop)
    known = name and next(people.known(Span(*name.span())), None)
    return Span(*name.span()) if name and not known and (open_ended or name.end() == after.stop) else None
