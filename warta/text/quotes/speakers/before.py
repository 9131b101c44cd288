"""Baker said …: the words before a verb that name who is speaking."""

from __future__ import annotations

import re

from warta.records import Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.parsed import Parsed
from warta.text.quotes.speakers.anothers import is_beyond
from warta.text.quotes.speakers.capitals import DEGREES, first_in, is_acronym, last_in
from warta.text.quotes.speakers.insertions import before_insertions, before_relative, inserted_name, insertion_before
from warta.text.quotes.speakers.people import PEOPLE, People
from warta.text.quotes.speakers.subject import belonging_to, subject_words, until_modifier
from warta.text.quotes.speakers.subject_rules import of_subject
from warta.text.quotes.speech import Speech

ENDS_CAPITALISED = re.compile(r"[A-Z]\w+(?: (?:of |for )?[A-Z]\w+)+[\s,]*$")
UNPARSED = Parsed({})


def named_before(
    text: str, start: int, stop: int, speech: Speech, people: People, parse: Parsed = UNPARSED
) -> Span | None:
    """Sigit Santoso, ketua asosiasi itu, menilai …: the words before the verb at `stop` that name its subject."""
    end = _without_degrees(text, start, _without_adverbs(text, start, stop, speech, people))
    end = before_relative(text, Span(start, end), stop, speech, parse)
    inserted = insertion_before(text, start, end)
    if inserted:
        name = inserted_name(text, start, inserted, people)
        if name:
            return name
        end = before_insertions(text, start, inserted.start, speech, people)
    last = last_in(text, start, end)
    if last and not is_acronym(last.of(text)):
        if last.of(text).lower() in speech.relatives:
            return _antecedent(text, start, last.start, people, speech)
        if speech.pronoun.fullmatch(last.of(text)) and not _is_governed(text, start, last, speech):
            return last
    subject = subject_words(text, Span(start, before_insertions(text, start, end, speech, people)), stop, speech, parse)
    if subject.start >= subject.stop:
        return None
    whole = people.around(text, subject)
    if whole and whole.span.start >= start:
        return whole.span
    shared = _shared_subject(text, start, stop, end, speech, people, parse)
    joined = shared or _first_joined(text, Span(start, stop), subject, speech, people, parse)
    if joined:
        return joined
    if first_in(text, subject) in speech.relatives and not is_acronym(subject.of(text)):
        return _antecedent(text, start, subject.start, people, speech)
    return of_subject(text, Span(start, stop), subject, speech, people, parse)


def _is_governed(text: str, start: int, pronoun: Span, speech: Speech) -> bool:
    """A person familiar with it | said: a thing that a preposition stands before is no subject."""
    before = last_in(text, start, pronoun.start)
    thing = pronoun.of(text).lower() in speech.things
    return thing and before is not None and before.of(text).lower() in speech.after_subject


def _shared_subject(
    text: str, start: int, stop: int, end: int, speech: Speech, people: People, parse: Parsed
) -> Span | None:
    """Baker criticised Santoso over the road and said: the subject of the verb that this one is joined to."""
    last = last_in(text, start, end)
    told = parse.subject(stop) if last and speech.joint.match(last.of(text) + " ") else None
    if not told or not Span(start, stop).covers(told):
        return None
    subject = until_modifier(text, told, speech)
    best = people.best(subject)
    return (belonging_to(text, best.span, subject) or best.span) if best else None


def _first_joined(text: str, words: Span, subject: Span, speech: Speech, people: People, parse: Parsed) -> Span | None:
    """The council and some experts said: the first of two subjects, where the parse has both for one.

    The mayor and former teacher Ann Baker is one, for the second of two roles has no article.
    """
    last = last_in(text, words.start, subject.start)
    if not last or not speech.joint.fullmatch(last.of(text)):
        return None
    end = words.start + len(text[words.start : last.start].rstrip(" ,"))
    before = next(
        (m for m in people.inside(Span(words.start, end)) if m.span.stop == end and m.rule != "pronoun"), None
    )
    second = people.best(subject)
    if not before or people.entities[before.entity].kind not in PEOPLE or second is None:
        return None
    if second.entity == before.entity:
        return None
    if before.rule == "role" and people.is_person(before) and first_in(text, subject) not in speech.determiners:
        return None
    told = parse.subject(words.stop)
    return before.span if told and told.start <= before.span.start and subject.stop <= told.stop else None


def _antecedent(text: str, start: int, stop: int, people: People, speech: Speech) -> Span | None:
    """Ann Baker, who said: the words right before the relative word."""
    words = trimmed(text, Span(start, stop))
    end = words.start + len(words.of(text).rstrip(" ,"))
    comma = max(text.rfind(mark, words.start, end) for mark in ",;:")
    before = trimmed(text, Span(max(words.start, comma + 1), end))
    body = ENDS_CAPITALISED.search(before.of(text))
    if first_in(text, before) in speech.accompanies and not people.last(before):
        return trimmed(text, Span(before.start + len(first_in(text, before)), before.stop))  # dengan sumber yang …
    best = people.last(before) or people.last(words)
    tie = last_in(text, before.start, before.start + body.start()) if body else None
    if tie and best and before.start <= best.span.start < tie.start and tie.of(text).lower() in speech.role_phrases:
        return best.span  # the envoy in Port Moresby who accused …
    if speech.drops_subject and best and before.covers(best.span) and is_beyond(text, before, best, people, speech):
        return before  # penggemar drama China yang …
    if body and not (best and best.span.stop > before.start + body.start()):
        return trimmed(text, Span(before.start + body.start(), end))
    return best.span if best else (before if before.start < before.stop else None)


def _without_adverbs(text: str, start: int, stop: int, speech: Speech, people: People) -> int:
    """Where the words before a verb end without its adverbs; those that are a name's last words stay: Ann May said."""
    words = text[start:stop].rstrip() + " "
    found = speech.between.search(words)
    if not found:
        return start + len(words.rstrip())
    at, named = start + found.start(), (m for m in people.inside(Span(start, stop)) if people.named(m))
    cut = (mention.span.stop for mention in named if mention.span.start <= at < mention.span.stop)
    return max([start + len(words[: found.start()].rstrip()), *cut])


def _without_degrees(text: str, start: int, end: int) -> int:
    """Where the words before a verb end without the degrees behind a name: Budi Santoso, Ph.D., Sp.KK, mengatakan …"""
    found = DEGREES.search(text, start, end)
    return found.start() if found else end
