"""Where a reported clause begins: behind its verb, the hearer, and when and where it was said."""

from __future__ import annotations

import re

from warta.records import Span, Token
from warta.text.quotation_marks import trimmed
from warta.text.quotes.clauses.standing import clause_begins, first_stop, tells_when
from warta.text.quotes.scenes import MASK
from warta.text.quotes.speakers.of_cue import is_passive
from warta.text.quotes.speech import WORDS
from warta.text.quotes.view import GAP, View, ends_here, first_word

HEARER = 4
"""Words of a hearer at most, and twice as many with what tells more of him."""

PARTS = ("amod", "compound", "nummod")
"""How a word that is no article hangs on the noun behind it."""


def clause_start(view: View) -> tuple[int, bool]:
    """Where the reported clause begins, and whether a complementiser opens it."""
    masked, start = view.scene.masked, view.cue.span.stop
    gap = GAP.match(masked, start)
    start = gap.end() if gap else start
    again = view.speech.again.match(masked, start, view.stop)
    start = again.end() if again else start
    direct = view.speech.complementiser.match(masked, start, view.stop)
    if direct and (_takes_clause(view) or not view.parse.relative(start)):
        condition = "," in masked[view.cue.span.stop : start] and direct.group().lower() in view.speech.subordinators
        return start if condition else direct.end(), True  # mengatakan, jika hujan turun, jalan ditutup
    that = _that_behind_hearer(view, start) if view.cue.entry("clause") else None
    return (that, True) if that else (_after_circumstance(view, after_hearer(view, start)), False)


def clause_follows(view: View, after: Span) -> bool:
    """Whether what was said follows the cue: then the words before it tell when and where."""
    masked = view.scene.masked
    if clause_start(view)[1]:
        return True
    if masked[view.cue.span.stop : after.start].strip() or after.of(masked).startswith(","):
        return False
    parsed = view.parse.clause_at(after.start, after.stop, view.cue.span.start) != -1
    return clause_begins(view, after) if parsed else not ends_here(view, after)


def _that_behind_hearer(view: View, start: int) -> int | None:
    """Told the court on Monday that | the road is broken, said to reporters that | …: where the clause begins.

    So does it behind whoever quotes: was quoted as saying by the Kabar Wire that | …
    """
    limit = min(view.stop, start + 130)
    tells = view.cue.span.of(view.text).lower() in view.speech.tells
    if not tells and first_word(view.scene.masked[start:limit]) not in view.speech.addressees | view.speech.agents:
        return None
    for found in view.speech.that.finditer(view.scene.masked[start:limit]):
        before = Span(start, start + found.start())
        between = before.of(view.scene.masked)
        words = [word.lower() for word in WORDS.findall(between)]
        when = view.speech.document.fullmatch(between + " ") or view.speech.day.fullmatch(between.strip())
        noun = bool(words) and not when and words[-1] in view.speech.content_nouns  # to accusations that …
        if noun or view.speech.stopped.search(between) or len(words) > 16:
            return None
        told = when or (tells and (not words or words[0] not in view.speech.objects))
        if not told and _after_noun(view, start, before.stop) and view.parse.relative(before.stop):
            return None
        if tells and _has_its_verb(view, before):
            return None
        if tells or words:
            return start + found.end()
    return None


def _takes_clause(view: View) -> bool:
    """Said that …: behind a verb whose words follow with "that" or without it is no relative word."""
    entry = view.cue.entry("clause")
    return entry is not None and entry.bare


def _has_its_verb(view: View, before: Span) -> bool:
    """Told reporters the vote showed | that the road …: "that" belongs to the verb right before it, with a subject."""
    words = list(WORDS.finditer(view.scene.masked, before.start, before.stop))
    token = view.parse.token(words[-1].start()) if words else None
    subject = view.parse.subject(words[-1].start()) if token and token.pos == "VERB" else None
    return subject is not None and subject.start >= before.start


def _after_circumstance(view: View, start: int) -> int:
    """Said Wednesday his office had seen it, said in an email it had: a day, a statement, then the clause's subject."""
    masked = view.scene.masked
    found = view.speech.day.match(masked, start, view.stop) or view.speech.document.match(masked, start, view.stop)
    if not found:
        return start
    at = view.parse.clause_at(found.end(), view.stop, view.cue.span.start)
    seen = at in (-1, found.end()) if at is not None else _has_auxiliary(view, Span(found.end(), view.stop))
    return found.end() if seen else start


def _has_auxiliary(view: View, words: Span) -> bool:
    """Whether an auxiliary stands behind the first of some words, by the parse; not: said Wednesday was …"""
    found = list(WORDS.finditer(view.scene.masked, words.start, first_stop(view, words)))[1:]
    return any(token.pos == "AUX" for word in found if (token := view.parse.token(word.start())))


def _after_noun(view: View, start: int, stop: int) -> bool:
    """Whether the word before is a common noun, that "that" may belong to: in a film that …, but on Sunday that …"""
    words = list(WORDS.finditer(view.scene.masked, start, stop))
    token = view.parse.token(words[-1].start()) if words else None
    return bool(token and token.pos == "NOUN")


def _after_named(view: View, start: int) -> int | None:
    """Told the court | he had never seen it: where a clause begins behind a hearer of a few words."""
    at = view.parse.clause_at(start, view.stop, view.cue.span.start)
    words = list(WORDS.finditer(view.scene.masked, start, view.stop))[: 2 * HEARER + 1]
    phrase = any(word.group().lower() in view.speech.stands_in for word in words[:HEARER])
    words = words[1:] if phrase else words[1 : HEARER + 1]  # told a news conference on Monday | a council had met
    named = at is not None and any(word.start() == at for word in words)
    if named and at and not tells_when(view, Span(start, at)):
        return at
    subjects = (w for w in words if view.speech.pronoun.fullmatch(w.group()))
    first = next((w for w in subjects if w.group().lower() not in view.speech.relatives), None)
    between = view.scene.masked[start : first.start()] if first else ","
    asked = between.lower().split()[-1] in view.speech.asks  # the FBI what she knew
    return None if not first or asked or re.search(rf"[,.;:{MASK}]", between) else first.start()


def _begins_clause(view: View, noun: Token) -> bool:
    """Warned | the killings could go on: a subject with its verb right behind it, and no hearer."""
    gap = GAP.match(view.scene.masked, noun.stop, view.stop)
    verb = view.parse.token(gap.end()) if gap else None
    return noun.dep.startswith("nsubj") and verb is not None and verb.pos in ("AUX", "VERB")


def after_hearer(view: View, start: int) -> int:
    """Told him the road is broken: after a verb of telling, the words after a pronoun or a name."""
    heard = is_passive(view)  # he was told the road is broken
    if heard or view.cue.span.of(view.text).lower() not in view.speech.tells:
        return start
    token = view.parse.token(start)
    if token and token.pos == "PRON" and token.dep.startswith("nsubj"):
        return start  # warned it could rain
    hearer = next(view.people.inside(Span(start, view.stop)), None)
    if hearer and hearer.span.start == start:
        behind = trimmed(view.text, Span(hearer.span.stop, view.stop))
        phrase = first_word(behind.of(view.scene.masked)) in view.speech.stands_in
        return (phrase and _after_named(view, behind.start)) or behind.start  # told envoys from Oman | they were safe
    if begins := _after_named(view, start):
        return begins
    word = WORDS.search(view.scene.masked, start, view.stop)
    part = token is not None and (token.pos == "DET" or (token.dep in PARTS and token.text.islower()))
    noun = view.parse.head(start) if part else token  # told the media on Monday, told state television
    if noun and view.cue.force != "states" and _begins_clause(view, noun):
        return start
    stop = noun.stop if noun and noun.start > start else word.end() if word else start
    return trimmed(view.text, Span(stop, max(stop, view.stop))).start


def after_relative(view: View, after: Span) -> Span:
    """According to the Kabar Wire, which saw the road, | it is broken: what follows more words on the speaker."""
    masked = after.of(view.scene.masked)
    if first_word(masked) not in (view.speech.relatives | view.speech.which) - view.speech.joins or view.cue.inside:
        return after
    comma = re.compile(r",\s+").search(masked)
    return trimmed(view.text, Span(after.start + comma.end() if comma else after.stop, after.stop))


def after_comma(view: View, end: int) -> Span:
    """The words behind the next comma; an empty span where none stands."""
    comma = view.scene.masked.find(",", end, view.stop)
    return trimmed(view.text, Span(comma + 1, view.stop)) if comma >= 0 else Span(view.stop, view.stop)
