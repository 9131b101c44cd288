"""Where a reported clause ends: before what the writer adds, and before the main clause of its sentence."""

from __future__ import annotations

import re

from warta.records import Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.clauses.standing import RELATIVE, takes_relative
from warta.text.quotes.scenes import MASK
from warta.text.quotes.speech import WORDS
from warta.text.quotes.view import GAP, View, clause_words, first_word

DASH = re.compile(r"\s+(?:--|[–—_-])\s+|\s*(?:--|—)\s*")
"""What parts an aside from a sentence, as agencies write it, too: a single dash or low line needs its white space."""

SHORTEST = 20
"""Characters of a clause before a tail of it may be cut off."""


def conceded_end(view: View, start: int) -> int:
    """Meski mengaku lelah sekali|, Budi pergi: the comma where a clause that opens its sentence ends; 0 elsewhere."""
    before = view.scene.masked[view.scene.span.start : view.cue.span.start]
    opened = [word.lower() for word in WORDS.findall(before)] if MASK not in before else []
    comma = view.scene.masked.find(", ", start, view.stop)
    return comma if len(opened) == 1 and opened[0] in view.speech.concedes and comma > 0 else 0


def without_tail(view: View, content: Span) -> Span:
    """Baker said it was safe, despite two decades of …: a long tail after a short clause is the writer's own."""
    words = content.of(view.scene.masked)
    aside = _aside(view, words)
    if aside:
        return clause_words(view.text, view.scene, Span(content.start, content.start + aside))
    whole = first_word(words) in view.speech.subordinators | view.speech.continues
    tail = view.speech.tail.search(words, SHORTEST) or (
        None if whole else view.speech.apposition.search(words, SHORTEST)
    )
    if not tail or len(words) - tail.start() < tail.start():
        return content
    return clause_words(view.text, view.scene, Span(content.start, content.start + tail.start()))


def _aside(view: View, words: str) -> int | None:
    """Baker said the road was safe – a claim that others deny: where a single dash begins what the writer adds."""
    dashes = list(DASH.finditer(words))
    if len(dashes) != 1 or dashes[0].start() < SHORTEST:
        return None
    joined = view.speech.joint.match(words, dashes[0].end())
    return None if joined else dashes[0].start()


def embedded_end(view: View) -> int:
    """While Baker says the road is safe, others doubt it: where a subordinate clause gives way to the main one."""
    comma, relative = re.compile(r",\s+"), _is_relative(view)
    if past := _after_which(view):
        return past
    if not relative and (
        _opens_with_subject(view) or not comma.search(view.scene.masked, view.cue.span.start, view.stop)
    ):
        return view.stop
    end = view.parse.embedded_end(view.cue.span.start)
    bare = len(view.scene.masked[:end].rstrip(" ,")) if end else 0  # the comma hangs on either verb
    told = bare and view.parse.clause_at(view.cue.span.stop, bare, view.cue.span.start) is not None
    end = bare if told and bare > view.cue.span.stop else end
    if end and relative and _main_verb_at(view, end):
        return end
    after = comma.match(view.scene.masked, end) if end else None
    if not end or not after:
        return view.stop
    at = view.parse.clause_at(after.end(), view.stop, view.cue.span.start)
    return end if at is not None and 0 <= at - after.end() <= 20 else view.stop


def _opens_with_subject(view: View) -> bool:
    """He | said …, Ann Baker | said …: nothing before the subject that could make the clause a subordinate one."""
    before = trimmed(view.text, Span(view.start, view.cue.span.start))
    named = any(mention.span == before for mention in view.people.starting(before.start))
    return named or view.speech.pronoun.fullmatch(before.of(view.scene.masked)) is not None


def _after_which(view: View) -> int | None:
    """The list, which Baker says has many names|, is long: the comma before the verb of the main clause."""
    which = view.scene.masked[: view.cue.span.start].rfind(",") if takes_relative(view) else -1
    if which < view.start or first_word(view.scene.masked[which : view.cue.span.start]) not in view.speech.which:
        return None
    for comma in re.finditer(r"(?<=\w),\s+", view.after):
        verb = view.parse.token(view.cue.span.stop + comma.end())
        if verb and verb.pos in ("AUX", "VERB") and not verb.text.endswith("ing"):
            return view.cue.span.stop + comma.start()
    return None


def _is_relative(view: View) -> bool:
    """Residents who said …, the mayor, whose office said …

    Not so: the loan which Baker said | was repaid, for there the words go on.
    """
    who = (view.speech.relatives - view.speech.which) | view.speech.possessors
    return any(word.lower() in who for word in WORDS.findall(view.before)[-RELATIVE:])


def _main_verb_at(view: View, end: int) -> bool:
    """Residents who said they were afraid | left the town: where the verb of the main clause follows a relative one."""
    gap = GAP.match(view.scene.masked, end, view.stop)
    token = view.parse.token(gap.end()) if gap else None
    return token is not None and token.pos in ("VERB", "AUX")
