"""Who speaks by a cue: the subject of its verb, or of one that it is joined to; whoever is named behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.records import Mention, Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.scenes import MASK, Scene
from warta.text.quotes.speakers.after import named_after, unknown_name
from warta.text.quotes.speakers.before import named_before
from warta.text.quotes.speakers.people import People
from warta.text.quotes.speech import WORDS, Cue, Speech, folded
from warta.text.quotes.view import Draft, View, only_adverbs, own_subject

LAST_CAPITALS = re.compile(r"[A-Z][\w-]{0,40}(?: [A-Z][\w-]{0,40}){0,19}\s*\Z")
"""The capitalised words at the end of some; bounded, for a search from each of them."""


def subject_of_cue(view: View) -> Span | None:
    """The speaker of a verb that comes before the words: its subject, or that of the verb it is joined to.

    An empty span: it is known that nobody is named.
    """
    if view.cue.inside:
        return None
    if view.scene.role == "headline" and (first := first_of_headline(view.scene, view.cue, view.speech, view.people)):
        return first
    if is_passive(view):
        return Span(view.cue.span.start, view.cue.span.start)
    if view.cue.entry("root") and not view.cue.entry("clause"):
        named = named_after_cue(view)
        if named or not view.cue.entry("that"):
            return named  # but: dalam surat itu dijelaskan bahwa …
    prior = [d for d in view.taken if d.span.stop <= view.cue.span.start]
    if not prior and view.before.rstrip().endswith(MASK):  # Ann Baker, host of "The Bridge," said …
        host = view.people.first(Span(view.scene.span.start, view.cue.span.start))
        return host.span if host else view.parse.subject(view.cue.span.start)
    if (view.cue.participle or _accompanies(view)) and not prior:
        return _subject_of_participle(view)
    return _named_with(view, prior) or _subject_before(view, prior)


def _named_with(view: View, prior: Sequence[Draft]) -> Span | None:
    """Others say the road is closed, with Harbour Watch | warning …: a participle's subject, whether known or not."""
    own = own_subject(view.scene, view.cue, prior[-1].span.stop, view.speech) if prior else None
    return own[1] if own else None


def _subject_before(view: View, prior: Sequence[Draft]) -> Span | None:
    """The words before a verb that name its subject, or the speaker of the words before that it is joined to."""
    start = max([view.scene.span.start, *(d.span.stop for d in prior)])
    head = view.scene.masked[start : view.cue.span.start]
    found = named_before(view.scene.masked, start, view.cue.span.start, view.speech, view.people, view.parse)
    if found and view.cue.entry("root") and view.speech.clause_start.fullmatch(found.of(view.text)):
        return None  # Namun dijelaskan bahwa …
    joined = prior and (view.cue.participle or _joined(view, head))
    if joined and (beyond := _subject_beyond(view, prior[-1])):
        return beyond
    if joined and (found is None or not _names(view, found) or _has_spoken(found, prior[-1])):
        return prior[-1].speaker
    if prior and _accompanies(view) and not _names_person(view, found):
        return prior[-1].speaker  # "…," katanya sambil menekankan jalan itu aman
    if found and folded(found.of(view.text)) in view.speech.wheres:
        return Span(found.start, found.start)
    if found and folded(found.of(view.text)) in view.speech.credits:
        return _behind_credit(view, Span(found.stop, view.cue.span.start))
    return found


def _has_spoken(words: Span, last: Draft) -> bool:
    """ "…," | Baker said |, arguing that …: whether some words hold the verb and the speaker of those before."""
    return bool(last.cue and last.speaker and words.covers(last.cue.span) and words.covers(last.speaker))


def _subject_beyond(view: View, last: Draft) -> Span | None:
    """Baker was ill, according to his doctor, and had said he would rest: the subject of both verbs, by the parse."""
    if not last.cue or not last.cue.entry("source") or view.cue.participle:
        return None
    told = view.parse.subject(view.cue.span.start)
    if told is None or told.stop > last.cue.span.start or told.start < view.scene.span.start:
        return None
    best = view.people.best(told)
    return best.span if best else told if view.speech.pronoun.fullmatch(told.of(view.text)) else None


def _behind_credit(view: View, words: Span) -> Span | None:
    """Dilansir dari Kabar, Kamis (19/6) | Toko Melati menyatakan …: the capitals right before the verb."""
    named = LAST_CAPITALS.search(view.scene.masked, words.start, words.stop)
    return trimmed(view.text, Span(*named.span())) if named else None


def first_of_headline(scene: Scene, cue: Cue, speech: Speech, people: People) -> Span | None:
    """Baker Slams Plan, Calls It "Madness": a verb right after a comma or "dan" has the headline's first subject."""
    before = scene.masked[scene.span.start : cue.span.start].rstrip()
    words = before.split()
    if not words or not (before.endswith((",", ";")) or speech.joint.fullmatch(words[-1])):
        return None
    first = people.first(Span(scene.span.start, cue.span.start))
    return first.span if first else None


def is_passive(view: View) -> bool:
    """Baker was asked, "Why?" He has been called "a hero", it is thought: whom the words before name does not speak."""
    words = view.before[-40:].lower()
    near = WORDS.findall(words)
    if view.cue.participle or view.speech.passives.isdisjoint(near) or _is_quoted(view):
        return False
    adverbs = view.speech.between.search(f"{words.strip()} ")
    last = near[-1:] + (adverbs.group().split() if adverbs else [])
    return not view.speech.passives.isdisjoint(last) or _is_often(view, words)


def _is_quoted(view: View) -> bool:
    """Baker was | quoted as saying: a passive whose subject speaks."""
    return not view.speech.quoted_after.isdisjoint(view.cue.span.of(view.text).lower().split()[1:])


def _is_often(view: View, words: str) -> bool:
    """The snake, which is long, is commonly | found there: an adverb that no table has behind the passive's verb."""
    found = list(WORDS.finditer(words))[-2:]
    if len(found) < 2 or found[0].group() not in view.speech.passives:
        return False
    token = view.parse.token(view.cue.span.start - len(words) + found[1].start())
    return token is not None and token.pos == "ADV"


def _accompanies(view: View) -> bool:
    """Budi menutup jalan itu, dengan mengatakan …: the subject is that of the clause before."""
    words = view.before.split()
    return bool(words) and words[-1].lower() in view.speech.accompanies


def _subject_of_participle(view: View) -> Span | None:
    """Baker closed the bridge, saying …; with some experts suggesting …"""
    start, stop = view.scene.span.start, view.cue.span.start
    own = view.speech.own_subject.search(view.scene.masked, start, stop)
    if own and own["quoted"]:
        return named_in(view, Span(*own.span("quoted")))
    if own:
        return Span(*own.span("beside"))
    if not WORDS.search(view.scene.masked, start, stop):
        return _subject_ahead(view)
    told = view.parse.participle_subject(stop, view.speech.relatives)
    inside = _up_to_verb(view, told) if told and told.start >= start and told.stop <= stop else None
    best = view.people.best(inside) if inside else view.people.first(Span(start, stop))
    if best and best.rule == "role" and not inside:  # Democratic candidate Sen. Ann Baker
        best = view.people.best(Span(best.span.start, min(best.span.stop + 40, stop))) or best
    named = _named_beside(view, best) if best and best.rule == "role" else None
    return named or (best.span if best else inside)


def _subject_ahead(view: View) -> Span | None:
    """Calling the road "a shame," Ann Baker left: who is named in the subject behind."""
    told = view.parse.subject_ahead(view.cue.span.start)
    best = view.people.best(told) if told else None
    return best.span if best else told


def named_in(view: View, words: Span) -> Span:
    """Quoted aid official Lee de Wit as saying: the name, the one that is known or one right behind it."""
    best = view.people.best(words)
    name = unknown_name(view.scene.masked, best.span, words) if best else None
    beside = best and name and name.start == best.span.stop + 1
    return name if name and beside else (best.span if best else words)


def _named_beside(view: View, role: Mention) -> Span | None:
    """Presiden Kota (KT) Budi Santoso: the name that nothing but white space parts from a role."""
    after = view.people.inside(Span(role.span.stop, min(role.span.stop + 40, view.cue.span.start)))
    name = next((mention.span for mention in after if view.people.named(mention)), None)
    return name if name and not view.scene.masked[role.span.stop : name.start].strip() else None


def _up_to_verb(view: View, subject: Span) -> Span:
    """The relatives [who asked for Ann Baker's papers], saying …: the words of a subject up to its first verb."""
    words = list(WORDS.finditer(view.scene.masked, subject.start, subject.stop))[1:]
    small = (word.start() for word in words if word.group().islower())
    stop = next((at for at in small if (token := view.parse.token(at)) and token.pos == "VERB"), subject.stop)
    return trimmed(view.scene.masked, Span(subject.start, stop))


def _joined(view: View, head: str) -> bool:
    """Nothing but a conjunction and adverbs between the last quote and this verb, or the last comma and it."""
    last = re.split(r"[,;]", view.speech.between.sub("", head))[-1].strip(f" \n{MASK}")
    joint = view.speech.joint.match(last)
    return not WORDS.search(last) or bool(joint and only_adverbs(last[joint.end() :], False, view.speech))


def named_after_cue(view: View) -> Span | None:
    """The words after the cue that name the speaker: kata Budi, said Baker, menurut Budi."""
    stop, apposed = view.scene.span.stop, not view.cue.entry("source")
    if view.speech.again.match(view.after.lstrip()):
        return None  # dijelaskan pula bahwa jalan itu rusak
    return named_after(view.scene.masked, view.cue.span.stop, stop, view.speech, view.people, apposed)


def _names_person(view: View, span: Span | None) -> bool:
    best = view.people.best(span) if span else None
    return best is not None and view.people.named(best)


def _names(view: View, span: Span) -> bool:
    return view.people.best(span) is not None or bool(view.speech.pronoun.search(span.of(view.text)))
