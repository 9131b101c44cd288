"""Baker, the mayor, said …: what stands in commas between a subject and its verb."""

from __future__ import annotations

import re

from warta.records import Mention, Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.parsed import Parsed
from warta.text.quotes.speakers.capitals import TWO_CAPITALISED, WORD, first_in, is_title
from warta.text.quotes.speakers.people import People
from warta.text.quotes.speech import Speech

BLANKED = re.compile(r" {4}\Z")


def before_relative(text: str, words: Span, verb: int, speech: Speech, parse: Parsed) -> int:
    """Ann Baker, who speaks for Budi Santoso, of Solo, said: where a relative clause of the subject begins.

    The end of the words where none lies between the subject and its verb.
    """
    closed = text[words.start : words.stop].endswith(",")
    opened = speech.inserted.search(text, words.start, words.stop) if closed else None
    told = parse.subject(verb) if opened else None
    inside = opened and told and told.start <= opened.start() and opened.end() < told.stop <= words.stop
    return opened.start() if opened and inside else words.stop


def insertion_before(text: str, start: int, end: int) -> Span | None:
    """The words between the last two commas or dashes, where the second stands right before the verb."""
    if end <= start or text[end - 1] not in ",-–—":
        return None
    comma = text.rfind(text[end - 1], start, end - 1)
    return trimmed(text, Span(comma + 1, end - 1)) if comma > start else None


def inserted_name(text: str, start: int, inserted: Span, people: People) -> Span | None:
    """…, Sigit Santoso, menilai: a name between two commas, with or without its title, also an unknown one.

    Where the sentence begins with a name, it is that one: Ann Baker, head of the roads agency, Melati, compared …
    """
    best = people.best(inserted)
    comma = start + len(text[start : inserted.start].rstrip(" ,"))
    holder = next((m for m in people.inside(Span(start, comma)) if m.span.stop == comma and people.named(m)), None)
    if holder and inserted.of(text)[:1].islower():
        return holder.span  # …Co. Ann Baker, head of Melati Santoso, says
    first = people.first(Span(start, inserted.start))
    named = first if first and people.named(first) else None
    if best and named and text[named.span.stop] == "," and is_title(text[start : named.span.start]):
        return named.span
    if best and named and not people.is_person(best):
        return None  # Budi, yang berada di Moskow, Rusia, menambahkan
    if best and people.is_person(best) and _is_titled(text, inserted, best, people):
        return best.span
    if best and best.span == inserted and best.rule != "role":
        return inserted
    unknown = TWO_CAPITALISED.fullmatch(inserted.of(text)) and not next(people.known(inserted), None)
    return inserted if unknown else None


def _is_titled(text: str, words: Span, name: Mention, people: People) -> bool:
    """Whether only his title stands before a name: chief engineer Budi Santoso."""
    lead = Span(words.start, name.span.start)
    title = next((m for m in people.inside(lead) if m.entity == name.entity and m.span.start == lead.start), None)
    told = title is not None and not text[title.span.stop : lead.stop].strip()
    return told or is_title(lead.of(text))


def before_insertions(text: str, start: int, end: int, speech: Speech, people: People) -> int:
    """Fars, seperti dilansir Anadolu, Selasa, melaporkan: the end of the words before all that stands in commas."""
    for _ in range(3):
        closed = text[start:end].rstrip().endswith(",")
        end = start + len(text[start:end].rstrip(" ,\n"))
        comma = text.rfind(",", start, end)
        if not closed and first_in(text, Span(comma + 1, end)) in speech.which | speech.possessors:
            break  # the attacks, which officials say …; Ann Baker, whose lawyer says …
        if not WORD.search(text, start, comma):
            break  # …, as the government announced
        if comma < 0 or not _only_where_or_when(text, Span(comma + 1, end), speech, people):
            break
        end = comma
    return end


def _only_where_or_when(text: str, span: Span, speech: Speech, people: People) -> bool:
    """Jakarta | Selasa (10/6): words between commas that name no subject."""
    if first_in(text, span) in speech.after_subject:
        return not _dated(text, span, people)
    place = next(people.known(span), None)
    return bool(place) and people.best(span) is None


def _dated(text: str, span: Span, people: People) -> bool:
    """Mengutip Kabar, Kamis (5/6) | Budi memperkirakan: a name right behind brackets, which are blank here."""
    end = span.start + len(span.of(text).rstrip())
    named = (mention for mention in people.inside(span) if people.named(mention) and mention.span.stop == end)
    return any(BLANKED.search(text[span.start : mention.span.start]) for mention in named)
