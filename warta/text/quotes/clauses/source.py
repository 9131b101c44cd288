"""According to Baker, the road is closed: the rule for a clause beside its source."""

from __future__ import annotations

import re

from warta.records import Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.clauses.beginning import after_relative
from warta.text.quotes.clauses.standing import LONG, SHORT, continues, is_clause, resumes
from warta.text.quotes.speakers.capitals import DEGREE
from warta.text.quotes.speakers.of_cue import named_after_cue
from warta.text.quotes.speech import WORDS
from warta.text.quotes.view import FAR, GAP, Draft, View, ends_here, first_word, reported_words, without_opener

AGE_OR_DEGREES = re.compile(rf",\s+\d{{1,3}}(?=,)|(?:,\s+{DEGREE}(?=[\s,]))+")
"""According to Baker, 34, the road …; menurut Budi Santoso, S.H., M.Si dari Solo, jalan …"""


def source(view: View) -> tuple[Draft, ...]:
    """Menurut Budi, jalan itu rusak. The road is broken, according to Baker."""
    if not view.cue.entry("source"):
        return ()
    masked, stop = view.scene.masked, view.stop
    speaker = None if view.cue.inside else named_after_cue(view)
    if not view.cue.inside and (speaker is None or _is_no_source(view, speaker)):
        return ()
    before = trimmed(view.text, without_opener(view, Span(view.start, view.cue.span.start)))
    if any(draft.cue and before.covers(draft.cue.span) for draft in view.taken):
        return ()  # The road is closed, he said, according to the Kabar Wire
    after = after_relative(view, _after_speaker(view, speaker.stop if speaker else view.cue.span.stop, stop))
    alone = not WORDS.search(before.of(masked))
    if alone and view.taken and (ends_here(view, after) or not is_clause(view, after)):
        return ()  # …, he said, according to notes read out in the hall, according to Baker, the mayor
    if alone or first_word(before.of(masked)) in view.speech.credits:
        return reported_words(view, after, speaker, "source")
    closed = view.before.rstrip().endswith(",") and "," not in masked[view.cue.span.stop : stop]
    if before.of(masked).rstrip(" ,").split()[-1].lower() in view.speech.relatives | view.speech.continues:
        return reported_words(view, after, speaker, "source")  # … because, according to Baker, the road is closed
    if (
        closed
        or (ends_here(view, after) and not resumes(view, after))
        or (len(WORDS.findall(before.of(masked))) > SHORT and is_clause(view, before) and not continues(view, after))
    ):
        return reported_words(view, before, speaker, "source")
    return reported_words(view, Span(before.start, stop), speaker, "source")


def _is_no_source(view: View, words: Span) -> bool:
    """According to plan, according to how urgent it is: nobody says so."""
    asked = first_word(words.of(view.scene.masked)) in view.speech.asks and not view.people.best(words)
    return asked or words.of(view.scene.masked).lower() in view.speech.intentions


def _after_speaker(view: View, end: int, stop: int) -> Span:
    """The words after the speaker: after the first comma near him, else right after."""
    masked = view.scene.masked
    behind = AGE_OR_DEGREES.match(masked, end, stop)
    comma = masked.find(",", behind.end() if behind else end, min(stop, end + FAR))
    if comma >= 0 and len(WORDS.findall(masked[end:comma])) <= 10 and view.cue.inside is None:
        return _after_apposition(view, end, trimmed(view.text, Span(comma + 1, stop)))
    gap = GAP.match(masked, end, stop)
    return trimmed(view.text, Span(gap.end() if gap else end, max(stop, end)))


def _after_apposition(view: View, end: int, words: Span) -> Span:
    """According to Ann Baker, a planner for the town, | the road is bad: who has the office is who was named."""
    masked, starts = view.scene.masked, words.start
    if first_word(words.of(masked)) in view.speech.determiners:
        starts = trimmed(view.text, Span(starts + len(words.of(masked).split()[0]), words.stop)).start
    told = next(view.people.starting(starts), None)
    named = view.people.best(Span(view.cue.span.stop, end))
    comma = masked.find(",", told.span.stop, words.stop) if told else -1
    apposed = told and named and told.entity == named.entity and told.rule == "title"
    if not apposed or comma < 0 or len(WORDS.findall(masked[starts:comma])) > LONG:
        return words
    return trimmed(view.text, Span(comma + 1, words.stop))
