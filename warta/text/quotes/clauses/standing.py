"""Whether words are a clause: what may stand alone, what a verb may report, and what goes on with one."""

from __future__ import annotations

import re

from warta.records import Span
from warta.text.quotes.speech import WORDS
from warta.text.quotes.view import View, first_word

JOINED = re.compile(r",\s+|\s+[–—-]+\s+")
"""What may join a second clause to the first."""

SHORT = 4
"""Words up to which what stands before a cue is no clause yet: Kalau bisa, kata Budi, …"""

RELATIVE = 4
"""Within so many words before a verb stands the relative word that is its subject, or that of what was said."""

LONG = 10
"""Words from which on what follows a verb and a comma is more than when and where it was said."""


def is_clause(view: View, span: Span) -> bool:
    """Whether the words could stand alone, by the parse; by their number where they were not parsed."""
    at = view.parse.clause_at(span.start, span.stop, view.cue.span.start)
    return at is not None and (at >= 0 or len(WORDS.findall(span.of(view.text))) > SHORT)


def resumes(view: View, after: Span) -> bool:
    """…, Selasa (10/6), dimaksudkan untuk …: a verb right after the next comma goes on with the clause."""
    comma = re.compile(r",\s+(?=\w)").search(view.scene.masked, after.start, after.stop)
    token = view.parse.token(comma.end()) if comma else None
    return bool(token and token.pos in ("VERB", "AUX"))


def continues(view: View, after: Span) -> bool:
    """Whether the sentence goes on with the clause begun before: …, officials said, could be lost."""
    token = view.parse.token(after.start)
    return first_word(after.of(view.scene.masked)) in view.speech.continues or bool(token and token.pos == "AUX")


def may_report(view: View, content: Span) -> bool:
    """Whether words without "bahwa" are a clause: a subject near their start, and not only where and when."""
    words, tells = content.of(view.scene.masked), view.cue.span.of(view.text).lower() in view.speech.tells
    if tells and first_word(words) in view.speech.dependent and "," not in words:
        return False  # told a dispatcher before the police arrived
    when = first_word(words) in view.speech.circumstances and not view.speech.presents.match(words)
    if when and not _paused(view, content):
        return (
            is_clause(view, content)
            and view.parse.clause_at(content.start, content.stop, view.cue.span.start) is not None
        )
    entry = view.cue.entry("clause")
    if entry and entry.bare and view.speech.drops_subject:
        return True  # mengatakan akan datang: whatever comes first
    verb = _begins_with_verb(view, content)
    if verb and entry and entry.force == "requests" and not entry.bare:
        return False  # berharap dapat membantu: a wish of his own
    if verb and not view.speech.drops_subject:
        return takes_relative(view) or _gerund_begins(view, content)
    return bool(entry and entry.bare) or clause_begins(view, content)


def tells_own_deed(view: View, start: int) -> bool:
    """Mengumumkan | mencabut izin itu: a verb, whose subject is who speaks."""
    told = view.cue.span.of(view.text).lower() in view.speech.announces
    return told and _begins_with_verb(view, Span(start, view.stop))


def _begins_with_verb(view: View, content: Span) -> bool:
    """Said was closed, said living there …; of he, the, Baker no parse need tell that it is no verb."""
    word = first_word(content.of(view.scene.masked))
    if word in view.speech.determiners or view.speech.pronoun.fullmatch(word) or view.people.begins(content.start):
        return False
    first = view.parse.token(content.start)
    return first is not None and first.pos in ("AUX", "VERB") and "subj" not in first.dep


def _paused(view: View, content: Span) -> bool:
    """Mengungkapkan, pada kunjungan itu …, tercatat 27 kesepakatan: too much after the comma for when and where."""
    entry, words = view.cue.entry("clause"), content.of(view.scene.masked)
    return (
        bool(entry and entry.bare) and view.after.startswith(",") and len(WORDS.findall(words)) >= LONG and "," in words
    )


def _gerund_begins(view: View, content: Span) -> bool:
    """Said living by the sea has helped: a gerund that a verb follows."""
    gerund = view.speech.participle and first_word(content.of(view.text)).endswith(view.speech.participle)
    return bool(gerund) and view.parse.auxiliary(content.start, first_stop(view, content), view.cue.span.start)


def takes_relative(view: View) -> bool:
    """The loan, which Baker said was repaid: the relative word is the subject of what was said."""
    words = [word.lower() for word in WORDS.findall(view.before)[-RELATIVE:]]
    return any(word in view.speech.which for word in words[:-1])


def clause_begins(view: View, content: Span) -> bool:
    """Whether a clause begins within the first words; yes where they were not parsed."""
    first = view.parse.token(content.start)
    if first and first.pos == "PRON" and (first.dep.startswith("nsubj") or first.text.lower() in view.speech.subjects):
        return True  # told the court he had never seen it
    at = view.parse.clause_at(content.start, content.stop, view.cue.span.start)
    if at is None:
        return view.parse.auxiliary(content.start, first_stop(view, content), view.cue.span.start)
    if at < 0:
        return True
    if _has_object(view, Span(content.start, at)):
        return False
    before = view.scene.masked[content.start : at]
    joined = JOINED.search(before)  # Canada reports its growth, and other countries release …
    another = joined and view.speech.joint.match(before, joined.end())
    return len(WORDS.findall(before)) <= 6 and not another and not tells_when(view, Span(content.start, at))


def _has_object(view: View, before: Span) -> bool:
    """Baker revealed steps | the town is taking: a thing that the verb takes, and a clause that tells more of it."""
    words = list(WORDS.finditer(view.scene.masked, before.start, before.stop))
    token = view.parse.token(words[-1].start()) if words else None
    verb = view.parse.head(token.start) if token and (token.pos, token.dep) == ("NOUN", "obj") else None
    return verb is not None and verb.start == view.cue.span.start


def tells_when(view: View, before: Span) -> bool:
    """Said Friday after he had left, confirmed the attack and the number: no clause of its own follows these words.

    Not so where a verb stands among them: revealed Baker drew her in and he gained her trust.
    """
    words = list(WORDS.finditer(view.scene.masked, before.start, before.stop))
    last = words[-1].group() if len(words) > 1 else ""
    if not view.speech.clause_start.fullmatch(last) or view.speech.complementiser.match(last):
        return False
    tokens = (view.parse.token(word.start()) for word in words[1:-1])
    return not (view.speech.joint.fullmatch(last) and any(token and token.pos == "VERB" for token in tokens))


def first_stop(view: View, content: Span) -> int:
    """Where the first mark stands that parts some words, or where they end."""
    found = re.compile(r"[,;:–—]|\s-\s").search(view.scene.masked, content.start, content.stop)
    return found.start() if found else content.stop
