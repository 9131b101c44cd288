"""Whom a verb's subject names: an ordered tuple of rules, each with an opinion of the words or none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from warta.records import Mention, Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.parsed import Parsed
from warta.text.quotes.speakers.anothers import is_beyond, is_governed, is_kin
from warta.text.quotes.speakers.capitals import CAPITALISED, LAST_WORD, TWO_CAPITALISED, WORD, first_in, last_in
from warta.text.quotes.speakers.people import People, naming_words
from warta.text.quotes.speakers.subject import belonging_to, belonging_words, until_modifier
from warta.text.quotes.speech import Speech

MORE = 2
"""So many words stand at most between a name's comma and the noun of a role: a senior IT analyst."""

AGED = re.compile(r",\s*\d{1,3},$")


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """The subject of a verb, and who is named in it.

    `before`: all the words before the verb that may tell of it. `core`: those of the subject up to its first
    preposition or relative word. `best`: who speaks, of those in the core. `last`: the person whose name ends the
    subject.
    """

    text: str
    before: Span
    words: Span
    core: Span
    best: Mention | None
    last: Mention | None
    speech: Speech
    people: People
    parse: Parsed

    @property
    def has_name(self) -> bool:
        """Whether the best in the core is a person's name."""
        return self.best is not None and self.people.named(self.best)


def of_subject(text: str, before: Span, words: Span, speech: Speech, people: People, parse: Parsed) -> Span:
    """The mention in the subject, by its surface, then by the parse; else its words."""
    core = until_modifier(text, words, speech)
    ends = (m.span.stop for m in people.inside(words) if m.span.start < core.stop)
    core = Span(core.start, max([core.stop, *ends]))
    best = _foremost(text, core, people, speech)
    last = next((m for m in people.inside(words) if m.span.stop == words.stop and people.named(m)), None)
    subject = Subject(
        text=text,
        before=before,
        words=words,
        core=core,
        best=best,
        last=last,
        speech=speech,
        people=people,
        parse=parse,
    )
    found = next((named for rule in RULES if (named := rule(subject))), None)
    return found or _past_preposition(text, core, speech)


def of_whom(subject: Subject) -> Span | None:
    """Ann Baker, whose lawyer said …: who belongs to her speaks, not she."""
    whose = WORD.match(subject.text, subject.core.start, subject.core.stop)
    if not whose or whose.group().lower() not in subject.speech.possessors:
        return None
    own = trimmed(subject.text, Span(whose.end(), subject.core.stop))
    best = subject.people.best(own)
    return naming_words(best.span, own) if best else own


def from_home(subject: Subject) -> Span | None:
    """Lord Baker of Santoso said: the name before the one that tells where he is from."""
    best = subject.best
    return _at_home(subject.text, best, subject.core, subject.people, subject.speech) if best else None


def whose_body(subject: Subject) -> Span | None:
    """Perusahaan roket Bintara Budi Santoso mengatakan: the body speaks, not whose it is."""
    owner = subject.last
    return _body_of(subject.text, subject.words, owner, subject.people, subject.speech) if owner else None


def whose_kin(subject: Subject) -> Span | None:
    """The wife of Lee Baker said, a spokesman for Lee Baker said: she speaks, not he."""
    his, people, speech = subject.last, subject.people, subject.speech
    if not his:
        return None
    kin = bool(speech.kin_of) and is_kin(subject.text, subject.words, his, people, speech)
    if not (kin or is_governed(subject.text, subject.words, his, people, speech)):
        return None
    told = (m.span for m in people.inside(subject.words) if m.rule == "role" and m.span.stop < his.span.start)
    return next(told, subject.words)


def name_at_verb(subject: Subject) -> Span | None:
    """Tetangga yang bernama Siti mengatakan: a name right before the verb, where none stands in the core."""
    last = subject.last
    if not last or subject.has_name:
        return None
    before = last_in(subject.text, subject.words.start, last.span.start)
    called = before is not None and before.of(subject.text).lower() in subject.speech.called
    return last.span if called or not _relative_between(subject.text, subject.core, last, subject.speech) else None


def what_is_its(subject: Subject) -> Span | None:
    """The council's provost said, the sheriff's department said: whose it is does not speak."""
    owner = subject.best
    if not owner or subject.has_name or owner.rule == "pronoun":
        return None
    return belonging_words(subject.text, owner.span, subject.core, subject.speech)


def office(subject: Subject) -> Span | None:
    """Ann Baker, the former governor, called …: the name that the office stands beside; else the office."""
    role, text, words = subject.best, subject.text, subject.words
    if not role or role.rule != "role":
        return None
    behind = subject.before.stop > words.stop and "," in text[words.stop : subject.before.stop]
    aside = words.stop > role.span.stop or behind
    name = _before_role(text, subject.before.start, role, subject.speech, subject.people) if aside else None
    return name or naming_words(role.span, subject.core)


def what_is_his(subject: Subject) -> Span | None:
    """Lee's great-uncle said: whose he is does not speak."""
    best = subject.best
    return belonging_to(subject.text, best.span, subject.core) if best and subject.has_name else None


def name_before_body(subject: Subject) -> Span | None:
    """Rebecca Santoso of the Daily Mail said: the name before what is known."""
    body = subject.best
    if not body or subject.people.is_person(body):
        return None
    return _unknown_of_body(subject.text, subject.core, body, subject.speech)


def somebody_of_his(subject: Subject) -> Span | None:
    """Her mother said, supporters of the EU said: all the words."""
    best, core = subject.best, subject.core
    if not best:
        return None
    whose = best.rule == "pronoun" or is_beyond(subject.text, core, best, subject.people, subject.speech)
    return core if whose else None


def known(subject: Subject) -> Span | None:
    """Ann Baker said: the mention, or a name of which nothing is known."""
    if subject.best:
        return naming_words(subject.best.span, subject.core)
    return subject.core if CAPITALISED.fullmatch(subject.core.of(subject.text)) else None


def nobody_by_name(subject: Subject) -> Span | None:
    """Many in Dover said, a person familiar with the talks said, the attacks, which officials say …: all the words."""
    text, core, speech = subject.text, subject.core, subject.speech
    if core.of(text).lower() in speech.quantifiers:
        return core
    if first_in(text, core) in speech.indefinites and " " in core.of(text):
        return core
    before = last_in(text, subject.before.start, core.start)
    word = before.of(text).lower() if before else ""
    return core if word in speech.which and not speech.complementiser.fullmatch(word) else None


def told_by_parse(subject: Subject) -> Span | None:
    """The mention in the subject that the parse gives the verb; else the subject's words."""
    text, before, speech = subject.text, subject.before, subject.speech
    told = subject.parse.subject(before.stop)
    if not told or not before.covers(told) or text[told.start : told.stop].lower() in speech.relatives:
        return None
    aside = speech.inserted.search(text, told.start, told.stop)
    told = Span(told.start, aside.start()) if aside else told
    lead = len(text[told.start : told.stop]) - len(text[told.start : told.stop].lstrip(" ,;:–—-"))
    by_parse = _unpaused(text, until_modifier(text, Span(told.start + lead, told.stop), speech))
    best = subject.people.best(by_parse)
    if best and (of := _at_home(text, best, by_parse, subject.people, speech)):
        return of
    name = TWO_CAPITALISED.match(text, by_parse.start, best.span.start) if best and best.rule == "role" else None
    if name and text[name.end()] == ",":  # Lee Marsh, 74, a resident who saw it, said …
        return Span(*name.span())
    return best.span if best else by_parse


def _unpaused(text: str, words: Span) -> Span:
    """The report, | published on Monday, says …: without the comma."""
    return Span(words.start, words.start + len(words.of(text).rstrip(" ,;:")))


RULES: tuple[Callable[[Subject], Span | None], ...] = (
    of_whom,
    from_home,
    whose_body,
    whose_kin,
    name_at_verb,
    what_is_its,
    office,
    what_is_his,
    name_before_body,
    somebody_of_his,
    known,
    nobody_by_name,
    told_by_parse,
)


def _foremost(text: str, words: Span, people: People, speech: Speech) -> Mention | None:
    """Who speaks, of those named in a subject; of two persons joined the first: Ann Baker and Budi Santoso."""
    best = people.best(words)
    if not best or not people.named(best):
        return best
    before = [m for m in people.inside(Span(words.start, best.span.start)) if people.named(m)]
    between = text[before[-1].span.stop : best.span.start].split() if before else []
    joined = between and speech.joint.fullmatch(between[0]) and all(word[0].isupper() for word in between[1:])
    return before[-1] if joined else best


def _at_home(text: str, last: Mention, words: Span, people: People, speech: Speech) -> Span | None:
    """Lord Baker of Santoso, Ann Baker of the Silver Herons: the name before the one that a preposition ties to it.

    The second tells where somebody is from, whatever it is taken for.
    """
    before = [m for m in people.inside(Span(words.start, last.span.start)) if people.named(m)]
    between = text[before[-1].span.stop : last.span.start].lower().split() if before and people.named(last) else []
    tied = between[:1] and between[0] in speech.role_phrases and speech.determiners.issuperset(between[1:])
    return before[-1].span if tied else None


def _past_preposition(text: str, words: Span, speech: Speech) -> Span:
    """Dalam | surat itu disebutkan bahwa …: what it stands in tells."""
    first = WORD.match(text, words.start, words.stop)
    if not first or first.group().lower() not in speech.after_subject:
        return words
    rest = trimmed(text, Span(first.end(), words.stop))
    return rest if rest.start < rest.stop else words


def _unknown_of_body(text: str, core: Span, body: Mention, speech: Speech) -> Span | None:
    """Rebecca Santoso of the Daily Mail: the name before what is known, where only a preposition lies between."""
    name = TWO_CAPITALISED.match(text, core.start, core.stop)
    if not name or body.span.start <= name.end():
        return None
    return Span(*name.span()) if first_in(text, Span(name.end(), body.span.start)) in speech.role_phrases else None


def _body_of(text: str, subject: Span, owner: Mention, people: People, speech: Speech) -> Span | None:
    """Perusahaan roket Bintara Budi Santoso, startup milik Ann Baker: the body speaks, not whose it is."""
    if first_in(text, subject) not in speech.firms:
        return None
    words = until_modifier(text, trimmed(text, Span(subject.start, owner.span.start)), speech)
    named = [mention.span for mention in people.inside(words) if people.entities[mention.entity].kind == "organisation"]
    return named[-1] if named else (words if len(words.of(text).split()) > 1 else None)


def _relative_between(text: str, core: Span, name: Mention, speech: Speech) -> bool:
    """Officers who had searched for Baker concluded: the name before the verb is no subject, nor part of it."""
    between = {word.lower() for word in WORD.findall(text[core.stop : name.span.start])}
    return bool(between & speech.relatives)


def _before_role(text: str, start: int, role: Mention, speech: Speech, people: People) -> Span | None:
    """Ann Baker, the former governor, called …: the name that the role stands in apposition to; an age between them.

    So it is behind a few words that tell more of the role, and where nothing is known of the name that a sentence
    begins with: Ned Marsh, IT analyst, Sinar Research, said …
    """
    before = text[start : role.span.start].rstrip()
    article = LAST_WORD.search(before)
    if article and article.group().lower() in speech.determiners:
        before = before[: article.start()].rstrip()
    comma = before.rfind(",")
    more = before[comma + 1 :].split()
    if comma < 0 or len(more) > MORE or not all(word.isalpha() for word in more):
        return None
    before = AGED.sub(",", before[: comma + 1])
    comma = start + len(before) - 1
    named = (m for m in people.inside(Span(start, comma)) if m.span.stop == comma and people.named(m))
    known = next((m.span for m in named), None)
    return known or (_unknown_holder(text, Span(start, comma), speech, people) if people.is_person(role) else None)


def _unknown_holder(text: str, words: Span, speech: Speech, people: People) -> Span | None:
    """Ned Marsh, an analyst, …: two capitals or more in which nobody and nothing is known. Not: On Tuesday, …"""
    small = (word.lower() in speech.after_subject for word in words.of(text).split())
    known = next(people.inside(words), None)
    return None if known or any(small) or not TWO_CAPITALISED.fullmatch(words.of(text)) else words
