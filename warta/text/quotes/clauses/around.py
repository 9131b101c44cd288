"""The road, Baker said, is closed: the rule for a clause before its verb, or around it."""

from __future__ import annotations

from warta.records import Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.clauses.beginning import after_comma
from warta.text.quotes.clauses.closing import subject_first
from warta.text.quotes.clauses.inverted import inverted, name_next
from warta.text.quotes.clauses.standing import SHORT, continues, is_clause, resumes
from warta.text.quotes.scenes import MASK
from warta.text.quotes.speech import WORDS
from warta.text.quotes.view import FAR, Draft, View, ends_here, first_word, goes_on_in_marks, reported_words

FEW = 6
"""Words that tell to whom and when it was said."""


def clause_around(view: View) -> tuple[Draft, ...]:
    """Jalan itu, kata Budi, sudah lama rusak. The road, Baker said, has been broken."""
    entry = view.cue.entry("root", "clause")
    found = (inverted(view, entry) or subject_first(view, entry)) if entry else None
    if not entry or not found:
        return ()
    head, speaker, end = found
    if any(draft.cue and head.covers(draft.cue.span) for draft in view.taken):
        return ()  # The road is closed, the mayor said Friday, | the Kabar Wire reported
    end = _past_hearer(view, head, end)
    after = after_comma(view, end)
    goes_on = view.scene.masked[end : view.stop].lstrip()[:1] == "," and not ends_here(view, after)
    first = first_word(after.of(view.scene.masked))
    related = first in view.speech.relatives and first not in view.speech.joins and end > view.cue.span.stop
    apposed = first in view.speech.indefinites and end > view.cue.span.stop and not resumes(view, after)
    goes_on = goes_on and not related and not apposed  # The road is closed, says Baker, who lives there, a planner
    short = len(WORDS.findall(head.of(view.scene.masked))) <= SHORT
    opens = view.speech.subordinators | (view.speech.dependent if end == view.cue.span.stop else frozenset())
    half = short or entry.frame == "root" or first_word(head.of(view.scene.masked)) in opens
    if goes_on and (half or goes_on_in_marks(view) or continues(view, after) or not is_clause(view, head)):
        return reported_words(view, Span(head.start, view.stop), speaker, "clause-around")
    rest = Span(end, view.scene.span.stop)
    told = related or apposed or not WORDS.search(view.scene.masked, end, rest.stop) or _tells_to_whom(view, head, rest)
    named = entry.frame == "clause" and end > view.cue.span.stop and name_next(view) is not None
    told = told or (named and ends_here(view, after))
    closes = (told or _is_paused(view, head, end)) and len(WORDS.findall(head.of(view.text))) >= SHORT
    if not closes and view.parse.clause_at(head.start, head.stop, view.cue.span.start) is None:
        return ()
    return reported_words(view, head, speaker, "clause-before")


def _past_hearer(view: View, head: Span, end: int) -> int:
    """That's why, Baker told the crowd in Dover|, the road is closed: the comma behind the hearer of what goes on."""
    words, masked = len(WORDS.findall(head.of(view.scene.masked))), view.scene.masked
    tells = view.cue.span.of(view.text).lower() in view.speech.tells and end == view.cue.span.stop
    comma = masked.find(",", end, min(view.stop, end + FAR)) if tells and words <= SHORT else -1
    return comma if comma >= 0 and len(WORDS.findall(masked[end:comma])) <= FEW else end


def _is_paused(view: View, head: Span, end: int) -> bool:
    """The town plans to close the road, officials said, in a first step: the verb between commas closes a clause.

    Not so: in a letter to the town, officials said, in plain words, …
    """
    comma = end == view.cue.span.stop and view.scene.masked.startswith(",", end)
    return comma and first_word(head.of(view.scene.masked)) not in view.speech.circumstances


def _tells_to_whom(view: View, head: Span, after: Span) -> bool:
    """The road is closed, Baker confirmed | to the Kabar Wire: nothing else follows a clause with a verb."""
    words = list(WORDS.finditer(view.scene.masked, head.start, head.stop))
    tokens = [token for word in words if (token := view.parse.token(word.start()))]
    verb = any(token.pos == "VERB" for token in tokens[1:]) and tokens[0].pos != "VERB"
    behind = trimmed(view.text, after)
    few = len(WORDS.findall(behind.of(view.scene.masked))) <= FEW and MASK not in behind.of(view.scene.masked)
    return verb and few and ends_here(view, behind)
