"""…, said Baker: a speaker behind the verb, and the rule for a clause behind both."""

from __future__ import annotations

import re

from warta.records import Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.clauses.beginning import after_relative
from warta.text.quotes.scenes import MASK
from warta.text.quotes.speakers.of_cue import named_after_cue
from warta.text.quotes.speech import WORDS, Cue, Entry
from warta.text.quotes.view import (
    FAR,
    Around,
    Draft,
    View,
    first_word,
    is_opener,
    reported_words,
    without_opener,
    words_behind,
)

DATE = re.compile(r"\d{1,2}\s+\w+(?:\s+\d{4})?\W*")
"""Demikian disampaikan Budi pada Kamis, 5 Juni 2025: nothing that was said."""


def speaker_first(view: View) -> tuple[Draft, ...]:
    """Ditegaskan Budi, jalan itu rusak. Kata dia, "Kami siap." Said Baker, "We are ready."""
    entry = view.cue.entry("root", "clause")
    lead = without_opener(view, Span(view.start, view.cue.span.start))
    if entry and view.cue.inside and not WORDS.search(lead.of(view.scene.masked)):
        return _told_before(view)
    if not entry or not entry.inverts or view.cue.inside or WORDS.search(lead.of(view.scene.masked)):
        return ()
    if entry.frame == "clause" and not may_invert(view):
        return ()
    speaker = named_after_cue(view)
    if not speaker or first_word(view.cue.span.of(view.text)) in view.speech.points_back:
        return ()
    found = re.compile(r",\s+").search(view.scene.masked, speaker.stop, min(view.stop, speaker.stop + FAR))
    that = re.compile(rf"\s+{view.speech.complementiser.pattern}", re.I).match(view.scene.masked, speaker.stop)
    start = that or found
    if not start:
        return ()
    begin = _behind_that(view, start.end())
    words = after_relative(view, trimmed(view.text, Span(begin, max(begin, view.stop))))
    if DATE.fullmatch(words.of(view.text)):
        return ()
    return reported_words(view, words, speaker, "speaker-first")


def _behind_that(view: View, start: int) -> int:
    """Dijelaskan Kapolres, Budi Santoso, bahwa | jalan itu rusak; but a condition (jika) is told as well."""
    that = view.speech.complementiser.match(view.scene.masked, start, view.stop)
    return that.end() if that and that.group().strip().lower() not in view.speech.subordinators else start


def _told_before(view: View) -> tuple[Draft, ...]:
    """Dijelaskannya, jalan itu rusak: said by whoever was told of before."""
    comma = re.compile(r",\s+").match(view.scene.masked, view.cue.span.stop)
    if not comma:
        return ()
    words = trimmed(view.text, Span(comma.end(), max(comma.end(), view.stop)))
    return () if DATE.fullmatch(words.of(view.text)) else reported_words(view, words, None, "speaker-first")


def inverted(view: View, entry: Entry) -> Around | None:
    """…, kata Budi: the speaker follows the cue, or is part of it (katanya)."""
    before = view.before.rstrip()
    joined = before.endswith((",", MASK, "–", "—", "-")) or (entry.frame == "root" and is_opener(view, before))
    if not joined or not (entry.inverts or view.cue.inside):
        return None
    head = trimmed(view.text, without_opener(view, Span(view.start, view.start + len(before.rstrip(" ,–—-")))))
    if is_opener(view, before):
        head = trimmed(view.text, Span(view.start, view.start + len(before)))
    speaker = None if view.cue.inside else named_after_cue(view)
    if speaker is None and not view.cue.inside:
        return None
    if speaker is None:
        return None if _follows_subject(view) else (head, None, view.cue.span.stop)
    clause = entry.frame == "clause"
    if clause and not view.people.best(speaker):
        written = not entry.bare and _is_written(view, speaker)
        if written or _begins_with_name(view, head):
            return None
    if _follows_subject(view) or (clause and not may_invert(view)):
        return None
    return head, speaker, _name_stop(view, speaker)


def _begins_with_name(view: View, head: Span) -> bool:
    """Ann Baker, in Dover, stressed the need …: a name and a comma before the verb, and nobody known behind it."""
    first = view.people.first(head)
    return (
        first is not None and first.span.start == head.start and view.text[first.span.stop : first.span.stop + 1] == ","
    )


def _is_written(view: View, words: Span) -> bool:
    """They pass the tests, write long letters; write it down: an object, by the parse, and nobody who speaks.

    But a document speaks where the verb cannot be theirs: "predicted a report of theirs".
    """
    start = view.cue.span.start
    if _has_document(view, words) and not view.speech.is_present(view.cue.span.of(view.scene.masked).lower()):
        return False
    told = view.parse.subject(start)
    if not (told and told.stop <= start) and first_word(words.of(view.text)) not in view.speech.things:
        return False
    starts = (word.start() for word in WORDS.finditer(view.text, words.start, words.stop))
    objects = (at for at in starts if (token := view.parse.token(at)) and token.dep.startswith("obj"))
    return any(head.start == start for at in objects if (head := view.parse.head(at)))


def _has_document(view: View, words: Span) -> bool:
    """Whether a word of some is that of a document: a report released by the mayor."""
    return any(word.lower() in view.speech.documents for word in WORDS.findall(words.of(view.text)))


def _follows_subject(view: View) -> bool:
    """Lee Baker, a planner who knows the town, said …: the words before the verb are its subject, not its clause."""
    if not view.cue.entry("clause") or name_next(view):
        return False
    told = view.parse.subject(view.cue.span.start)
    if told is None or "," not in told.of(view.scene.masked).rstrip(" ,"):
        return False
    lead = without_opener(view, Span(view.start, view.cue.span.start))
    end = lead.start + len(lead.of(view.scene.masked).rstrip(" ,"))
    return told.start <= lead.start and told.stop >= end


def name_next(view: View) -> Span | None:
    """The plan, said Lee Baker, a planner, is old: a person's name right behind a verb that is none of telling."""
    start = view.cue.span.stop + 1
    person = next((m for m in view.people.inside(Span(start, start + FAR)) if view.people.named(m)), None)
    if person and _is_subject(view, person.span):
        return None  # said Lee Baker wanted to stay
    tells = view.cue.span.of(view.text).lower() in view.speech.tells
    title = view.text[start : person.span.start].split() if person else []
    if not person or tells or len(title) > 1 or not all(word[:1].isupper() for word in title):
        return None
    return Span(start, person.span.stop)  # said Mr Baker


def _is_subject(view: View, name: Span) -> bool:
    """Whether a verb stands right behind a name, by the parse, and not the quote's own."""
    behind = WORDS.match(view.scene.masked, name.stop + 1, view.scene.span.stop)
    verb = view.parse.token(behind.start()) if behind and view.scene.masked[name.stop].isspace() else None
    return verb is not None and verb.pos in ("AUX", "VERB")


def may_invert(view: View) -> bool:
    """Said Baker, a planner: no participle, no clause up to the next comma."""
    form = view.cue.span.of(view.text).lower()
    if first_word(view.after) in view.speech.reflexives:
        return False  # The custom, once lost, reasserted itself
    if view.cue.participle or form in view.speech.tells or view.speech.complementiser.match(view.after.lstrip()):
        return False
    comma = re.compile(r"[,.;]\s|$").search(view.scene.masked, view.cue.span.stop, view.scene.span.stop)
    if comma and any(_says_that(view, cue, comma.start()) for cue in view.cues[view.at + 1 :]):
        return False
    if comma and comma.group() and name_next(view) == Span(view.cue.span.stop + 1, comma.start()):
        return True
    end = comma.start() if comma else view.scene.span.stop
    more = view.speech.told_more.search(view.scene.masked, view.cue.span.stop, end)
    end = more.start() if more else end  # said a handful of councillors | who live there
    return (view.parse.clause_at(view.cue.span.stop, end, view.cue.span.start) or -1) < 0


def _says_that(view: View, cue: Cue, stop: int) -> bool:
    """Ann Baker, a banker, said the bank forecasts that …: a later verb with its words before the next comma."""
    that = view.speech.complementiser.match(words_behind(view.scene.masked, cue.span.stop))
    return cue.span.stop < stop and not cue.participle and that is not None


def _name_stop(view: View, speaker: Span) -> int:
    """Where the naming ends: at the comma or full stop after Lee Baker of Atlanta."""
    found = re.compile(r"[,;\n]|\.\s").search(view.scene.masked, speaker.stop, view.scene.span.stop)
    return found.start() if found else view.scene.span.stop
