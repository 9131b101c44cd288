"""The words that name who is speaking, beside a cue, and who that is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from warta.records import Entity, Mention, Span
from warta.text.entities.cast import OF_PEOPLES
from warta.text.quotation_marks import trimmed
from warta.text.quotes.parsed import Parsed
from warta.text.quotes.scenes import MASK
from warta.text.quotes.speech import Speech

NAME_ENDS = re.compile(rf"[.,;:!?\"“(){MASK}\n–—]|\s-\s|\.(?=\s|$)")
WORD = re.compile(r"[^\s,;:()\"“”]+")
CAPITALISED = re.compile(r"[A-Z@][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|al-\w+|al|bin|de|van|von|der|binti))*")
DEGREE = r"(?![EU]\.|PT\.)[A-Z][A-Za-z]{0,4}(?:\.[A-Za-z]+){1,5}\.?(?:-\w+)?"
"""S.H., M.Si, Ph.D., Subsp.G.E.H.; not so: according to Baker, U.S. troops …; PT.Sinar menjual …"""
FELLOW = r"[A-Z]{4,8}"
"""FINASIM, FACS: what a fellow of a society is, behind his degrees."""
DEGREES = re.compile(rf"(?:,\s+{DEGREE} {{0,9}}){{1,20}}(?:,\s+{FELLOW}){{0,3}},?\s*\Z")
"""The degrees at the end of some words; bounded, for a search from each of them."""
TWO_CAPITALISED = re.compile(rf"{CAPITALISED.pattern[:-1]}+")
ENDS_CAPITALISED = re.compile(r"[A-Z]\w+(?: (?:of |for )?[A-Z]\w+)+[\s,]*$")
POSSESSIVE = re.compile(r"['’]s\s+")
AGED = re.compile(r",\s*\d{1,3},$")
LAST_WORD = re.compile(r"[^\s,;:()\"“”]+(?=\s*$)")
BLANKED = re.compile(r" {4}\Z")
UNPARSED = Parsed({})
GLUED = re.compile(r"[a-z]{4,}(?=[A-Z])")
"""The small letters that a link has left glued to a name."""
LONGEST_NAME = 160
LONGEST_TITLE = 120
SHORT_WORD = 2
"""A word of more letters, all capitals, is an acronym."""
PEOPLE = ("person", "organisation", "group", "state")


@dataclass(frozen=True, slots=True)
class People:
    """Who is mentioned where."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    entities: Mapping[str, Entity]

    def inside(self, span: Span) -> Iterator[Mention]:
        """The mentions that lie wholly in a span, in order."""
        first = bisect_left(self.starts, span.start)
        for mention in self.mentions[first : bisect_left(self.starts, span.stop, first)]:
            if mention.span.stop <= span.stop:
                yield mention

    def starting(self, start: int) -> Iterator[Mention]:
        """The mentions that start there, the longest first."""
        first = bisect_left(self.starts, start)
        yield from self.mentions[first : bisect_right(self.starts, start, first)]

    def begins(self, start: int) -> bool:
        """Whether a mention starts there."""
        return next(self.starting(start), None) is not None

    def named(self, mention: Mention) -> bool:
        """Whether the words are a person's name, not the role or a pronoun."""
        return self.is_person(mention) and mention.rule not in ("role", "pronoun")

    def is_person(self, mention: Mention) -> bool:
        """Whether the words stand for a person."""
        return self.entities[mention.entity].kind == "person"

    def naming(self, entity: str | None, before: int) -> Span | None:
        """The last words before a place that name this entity, pronouns left out."""
        back = (self.mentions[n] for n in range(bisect_left(self.starts, before) - 1, -1, -1))
        named = (m.span for m in back if m.entity == entity and m.span.stop <= before and m.rule != "pronoun")
        return next(named, None)

    def told_again(self, mention: Mention) -> bool:
        """Whether its entity is named behind the words, too."""
        return any(m.entity == mention.entity and m.span.start >= mention.span.stop for m in self.mentions)

    def first(self, span: Span) -> Mention | None:
        """The first of those named in a span who can speak."""
        return next((m for m in self.inside(span) if self.entities[m.entity].kind in PEOPLE), None)

    def bracketed(self, text: str, span: Span) -> Mention | None:
        """PT Sinar Laut | (PSL) said: the mention that begins a span and has more in brackets."""
        begun = (m for m in self.starting(span.start) if text[span.stop : m.span.stop].lstrip().startswith("("))
        return next((m for m in begun if self.entities[m.entity].kind in PEOPLE), None)

    def around(self, span: Span) -> Mention | None:
        """Badan Jalan, Air, dan | Udara: the mention that begins before a span and ends with it."""
        near = range(bisect_left(self.starts, span.start - LONGEST_NAME), bisect_left(self.starts, span.start))
        ends = (self.mentions[n] for n in near if self.mentions[n].span.stop == span.stop)
        return next((m for m in ends if self.entities[m.entity].kind in PEOPLE), None)

    def last(self, span: Span) -> Mention | None:
        """The last of those named in a span who can speak."""
        named = [m for m in self.inside(span) if self.entities[m.entity].kind in PEOPLE]
        return named[-1] if named else None

    def known(self, span: Span) -> Iterator[Mention]:
        """The mentions in a span that are no persons: places, bodies, states."""
        return (m for m in self.inside(span) if self.entities[m.entity].kind != "person")

    def best(self, span: Span) -> Mention | None:
        """Who speaks, of those named in a span: a person before an organisation before a state; the last person."""
        ranked = [
            (PEOPLE.index(kind), -mention.span.start, mention)
            for mention in self.inside(span)
            if (kind := self.entities[mention.entity].kind) in PEOPLE
        ]
        return min(ranked, key=lambda r: r[:2])[2] if ranked else None


def people_of(entities: Sequence[Entity], mentions: Sequence[Mention]) -> People:
    """An index of the mentions of known entities."""
    known = {entity.id: entity for entity in entities}
    ordered = tuple(sorted((m for m in mentions if m.entity in known), key=lambda m: (m.span.start, -m.span.stop)))
    return People(ordered, tuple(mention.span.start for mention in ordered), known)


def named_after(text: str, start: int, stop: int, speech: Speech, people: People, apposed: bool = True) -> Span | None:
    """ "…," kata jubir KPK, Budi Santoso, kepada wartawan: the words from `start` that name the speaker.

    `apposed`: a name after a comma is his; else only one between two commas (menurut jubir KPK, Budi Santoso, …).
    """
    end = _name_end(text, start, stop, speech)
    end = _name_end(text, _past_body(text, start, end, people), stop, speech)
    span = trimmed(text, Span(start, end))
    if span.start == span.stop:
        return None
    best = people.best(span)
    if best and people.named(best) and best.span == span:
        return span
    beyond = _past_title(text, _beyond_phrase(text, end, stop, speech), stop, speech, people)
    known = _apposed_person(text, beyond, stop, people) if apposed else None
    if best and not known and not people.is_person(best) and _first_word(text, span) in speech.indefinites:
        return span  # menurut seorang insinyur perusahaan
    name = (
        known or unknown_name(text, best.span if best else None, span) or _apposed(text, beyond, stop, people, apposed)
    )
    return name or _head(best.span if best else span, span)


def _past_body(text: str, start: int, end: int, people: People) -> int:
    """ "…," said University of Leeds | law professor Ann Baker: past a body's name, or a title, with "of" in it."""
    begin = trimmed(text, Span(start, end)).start
    first = next(people.starting(begin), None)
    whole = first is not None and (first.rule == "title" or people.entities[first.entity].kind != "person")
    return first.span.stop if first and whole and first.span.stop > end else start


def _beyond_phrase(text: str, end: int, stop: int, speech: Speech) -> int:
    """Utusan Jepang untuk ASEAN, Budi Santoso: the comma after a phrase that belongs to the role."""
    first = WORD.match(text, end + 1 if text[end : end + 1].isspace() else end, stop)
    comma = text.find(",", end, min(stop, end + 50))
    belongs = first and first.group().lower() in speech.role_phrases
    return comma if belongs and comma >= 0 else end


def _past_title(text: str, end: int, stop: int, speech: Speech, people: People) -> int:
    """Kepala Bidang Layanan, Data, dan Krisis RS Melati, Budi Santoso: the comma before the holder of a long office."""
    at, limit = end, min(stop, end + LONGEST_TITLE)
    while text[at : at + 1] == "," and (comma := text.find(",", at + 1, limit)) >= 0:
        words = WORD.findall(text[at + 1 : comma])
        office = all(word[:1].isupper() or word in speech.role_phrases for word in words)
        if not office or any(people.named(mention) for mention in people.inside(Span(at, comma))):
            break
        if any(people.named(m) and m.span.start == comma + 2 for m in people.inside(Span(comma, stop))):
            return comma
        at = comma
    return end


def _apposed_person(text: str, end: int, stop: int, people: People) -> Span | None:
    """A known person right after the comma, and nobody with him."""
    if text[end : end + 1] != ",":
        return None
    after = trimmed(text, Span(end + 1, min(stop, end + 80)))
    found = next((m for m in people.inside(after) if people.named(m) or _is_obscure(m, people)), None)
    if not found or not _is_title(text[after.start : found.span.start]):
        return None
    return found.span if re.match(r"\s*(?:[,.(]|[a-z]{3,}\b(?<!and)(?<!dan)|$)", text[found.span.stop :]) else None


def _is_obscure(mention: Mention, people: People) -> bool:
    """A name of which nothing is known but that it is one: after a role and a comma more likely a person's."""
    entity = people.entities[mention.entity]
    return mention.rule == "names" and entity.sector is None and entity.country is None


def unknown_name(text: str, mention: Span | None, span: Span) -> Span | None:
    """Pengurus Yayasan Melati M Rahmat: two or more capitalised words after what is known."""
    name = TWO_CAPITALISED.search(text, mention.stop, span.stop) if mention and mention.stop < span.stop else None
    return Span(*name.span()) if name else None


def _name_end(text: str, start: int, stop: int, speech: Speech) -> int:
    limit = min(stop, start + LONGEST_NAME)
    for word in WORD.finditer(text, start, limit):
        if NAME_ENDS.search(text, start, word.start()):
            break
        glued = GLUED.match(word.group())  # kata Budi Santoso dilansirReuters
        if word.group().lower() in speech.after_name or (glued and glued.group() in speech.after_name):
            return word.start()
    return _punctuation(text, start, limit)


def _punctuation(text: str, start: int, limit: int) -> int:
    """The end of the words without a stop; the dot of Mr. and of initials is none."""
    for found in NAME_ENDS.finditer(text, start, limit):
        if found.group() != "." or not re.search(
            r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|dr|drg|Sen|Rep|Gov|Gen|Sgt|Lt|Col|St|Prof|Jr|H|KH|Ir|Hj|Plt|Plh|Pj|Drs|Ust|Pol|Purn)$",
            text[start : found.start()],
        ):
            return found.start()
    return limit


def _apposed(text: str, end: int, stop: int, people: People, open_ended: bool) -> Span | None:
    """…, Budi Santoso: a person's name right after the comma; also one that is not known as such."""
    if text[end : end + 1] != ",":
        return None
    comma = re.compile(r"[,.;(]|$").search(text, end + 2, min(stop, end + 80))
    after = trimmed(text, Span(end + 1, comma.start() if comma else min(stop, end + 80)))
    best = people.best(after)
    if best and people.entities[best.entity].kind == "person" and _is_title(text[after.start : best.span.start]):
        return best.span if open_ended or best.span.stop == after.stop else None
    name = TWO_CAPITALISED.match(text, after.start, after.stop)
    known = name and next(people.known(Span(*name.span())), None)
    return Span(*name.span()) if name and not known and (open_ended or name.end() == after.stop) else None


def _head(mention: Span, words: Span) -> Span:
    """The mention where it begins or ends the words (Kementerian Luar Negeri); else all the words."""
    return mention if mention.start == words.start or mention.stop == words.stop else words


def named_before(
    text: str, start: int, stop: int, speech: Speech, people: People, parse: Parsed = UNPARSED
) -> Span | None:
    """Sigit Santoso, ketua asosiasi itu, menilai …: the words before the verb at `stop` that name its subject."""
    end = _without_degrees(text, start, _without_adverbs(text, start, stop, speech, people))
    end = _before_relative(text, Span(start, end), stop, speech, parse)
    inserted = _insertion(text, start, end)
    if inserted:
        name = _inserted_name(text, start, inserted, people)
        if name:
            return name
        end = _before_insertions(text, start, inserted.start, speech, people)
    last = _last_word(text, start, end)
    if last and not _is_acronym(last.of(text)):
        if last.of(text).lower() in speech.relatives:
            return _antecedent(text, start, last.start, people, speech)
        if speech.pronoun.fullmatch(last.of(text)) and not _is_governed(text, start, last, speech):
            return last
    subject = _subject(text, Span(start, _before_insertions(text, start, end, speech, people)), stop, speech, parse)
    if subject.start >= subject.stop:
        return None
    whole = people.around(subject)
    if whole and whole.span.start >= start:
        return whole.span
    shared = _shared_subject(text, start, stop, end, speech, people, parse)
    joined = shared or _first_joined(text, Span(start, stop), subject, speech, people, parse)
    if joined:
        return joined
    if _first_word(text, subject) in speech.relatives and not _is_acronym(subject.of(text)):
        return _antecedent(text, start, subject.start, people, speech)
    return _of_subject(text, Span(start, stop), subject, speech, people, parse)


def _is_governed(text: str, start: int, pronoun: Span, speech: Speech) -> bool:
    """A person familiar with it | said: a thing that a preposition stands before is no subject."""
    before = _last_word(text, start, pronoun.start)
    thing = pronoun.of(text).lower() in speech.things
    return thing and before is not None and before.of(text).lower() in speech.after_subject


def _before_relative(text: str, words: Span, verb: int, speech: Speech, parse: Parsed) -> int:
    """Ann Baker, who speaks for Budi Santoso, of Solo, said: where a relative clause of the subject begins.

    The end of the words where none lies between the subject and its verb.
    """
    closed = text[words.start : words.stop].endswith(",")
    opened = speech.inserted.search(text, words.start, words.stop) if closed else None
    told = parse.subject(verb) if opened else None
    inside = opened and told and told.start <= opened.start() and opened.end() < told.stop <= words.stop
    return opened.start() if opened and inside else words.stop


def _is_acronym(word: str) -> bool:
    """WHO said: the body."""
    return len(word) > SHORT_WORD and word.isupper()


def _shared_subject(
    text: str, start: int, stop: int, end: int, speech: Speech, people: People, parse: Parsed
) -> Span | None:
    """Baker criticised Santoso over the road and said: the subject of the verb that this one is joined to."""
    last = _last_word(text, start, end)
    told = parse.subject(stop) if last and speech.joint.match(last.of(text) + " ") else None
    if not told or not Span(start, stop).covers(told):
        return None
    subject = _until_modifier(text, told, speech)
    best = people.best(subject)
    return (_belonging(text, best.span, subject) or best.span) if best else None


def _first_joined(text: str, words: Span, subject: Span, speech: Speech, people: People, parse: Parsed) -> Span | None:
    """The council and some experts said: the first of two subjects, where the parse has both for one.

    The mayor and former teacher Ann Baker is one, for the second of two roles has no article.
    """
    last = _last_word(text, words.start, subject.start)
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
    if before.rule == "role" and people.is_person(before) and _first_word(text, subject) not in speech.determiners:
        return None
    told = parse.subject(words.stop)
    return before.span if told and told.start <= before.span.start and subject.stop <= told.stop else None


def _inserted_name(text: str, start: int, inserted: Span, people: People) -> Span | None:
    """…, Sigit Santoso, menilai: a name between two commas, with or without its title, also an unknown one.

    Where the sentence begins with a name, it is that one: Louise Brown, head of the crime agency, Advisense, compared …
    """
    best = people.best(inserted)
    comma = start + len(text[start : inserted.start].rstrip(" ,"))
    holder = next((m for m in people.inside(Span(start, comma)) if m.span.stop == comma and people.named(m)), None)
    if holder and inserted.of(text)[:1].islower():
        return holder.span  # …Co. Ann Baker, head of Melati Santoso, says
    first = people.first(Span(start, inserted.start))
    named = first if first and people.named(first) else None
    if best and named and text[named.span.stop] == "," and _is_title(text[start : named.span.start]):
        return named.span
    if best and named and not people.is_person(best):
        return None  # Sugiono, yang berada di Moskow, Rusia, menambahkan
    if best and people.is_person(best) and _is_titled(text, inserted, best, people):
        return best.span
    if best and best.span == inserted and best.rule != "role":
        return inserted
    unknown = TWO_CAPITALISED.fullmatch(inserted.of(text)) and not next(people.known(inserted), None)
    return inserted if unknown else None


def _before_insertions(text: str, start: int, end: int, speech: Speech, people: People) -> int:
    """Fars, seperti dilansir Anadolu, Selasa, melaporkan: the end of the words before all that stands in commas."""
    for _ in range(3):
        closed = text[start:end].rstrip().endswith(",")
        end = start + len(text[start:end].rstrip(" ,\n"))
        comma = text.rfind(",", start, end)
        if not closed and _first_word(text, Span(comma + 1, end)) in speech.which:
            break  # the attacks, which officials say …
        if not WORD.search(text, start, comma):
            break  # …, as the government announced
        if comma < 0 or not _only_where_or_when(text, Span(comma + 1, end), speech, people):
            break
        end = comma
    return end


def _only_where_or_when(text: str, span: Span, speech: Speech, people: People) -> bool:
    """Jakarta | Selasa (10/6): words between commas that name no subject."""
    if _first_word(text, span) in speech.after_subject:
        return not _dated(text, span, people)
    place = next(people.known(span), None)
    return bool(place) and people.best(span) is None


def _dated(text: str, span: Span, people: People) -> bool:
    """Mengutip Kabar, Kamis (5/6) | Budi memperkirakan: a name right behind brackets, which are blank here."""
    end = span.start + len(span.of(text).rstrip())
    named = (mention for mention in people.inside(span) if people.named(mention) and mention.span.stop == end)
    return any(BLANKED.search(text[span.start : mention.span.start]) for mention in named)


def _of_subject(text: str, head: Span, subject: Span, speech: Speech, people: People, parse: Parsed) -> Span:
    """The mention in the subject, by its surface, then by the parse; else its words."""
    core = _until_modifier(text, subject, speech)
    core = Span(
        core.start, max([core.stop, *(m.span.stop for m in people.inside(subject) if m.span.start < core.stop)])
    )
    best = _foremost(text, core, people, speech)
    if best and (of := _at_home(text, best, core, people, speech)):
        return of
    adjacent = next((m for m in people.inside(subject) if m.span.stop == subject.stop and people.named(m)), None)
    if adjacent and (body := _body_of(text, subject, adjacent, people, speech)):
        return body
    if adjacent and speech.kin_of and is_kin(text, subject, adjacent, people, speech):
        told = (m.span for m in people.inside(subject) if m.rule == "role" and m.span.stop < adjacent.span.start)
        return next(told, subject)  # the wife of Lee Baker
    if adjacent and not (best and people.named(best)) and not _relative_between(text, core, adjacent, speech):
        return adjacent.span
    called = _last_word(text, subject.start, adjacent.span.start) if adjacent else None
    if adjacent and called and called.of(text).lower() in speech.called and not (best and people.named(best)):
        return adjacent.span  # tetangga yang bernama Siti
    if best and best.rule == "role":
        aside = subject.stop > best.span.stop or (head.stop > subject.stop and "," in text[subject.stop : head.stop])
        return (aside and _before_role(text, head.start, best, speech, people)) or _head(best.span, core)
    if best and people.named(best) and (belonging := _belonging(text, best.span, core)):
        return belonging
    unknown = None if best and people.is_person(best) else _unknown_of_body(text, core, best, speech)
    if unknown:
        return unknown
    if best and best.rule == "pronoun":  # her mother
        return core
    if best and is_beyond(text, core, best, people, speech):
        return core
    if best or CAPITALISED.fullmatch(core.of(text)):
        return _head(best.span, core) if best else core
    if core.of(text).lower() in speech.quantifiers:
        return core  # After the vote, many in Dover said …
    if _first_word(text, core) in speech.indefinites and " " in core.of(text):
        return core  # a person familiar with the talks said
    before = _last_word(text, head.start, core.start)
    word = before.of(text).lower() if before else ""
    if word in speech.which and not speech.complementiser.fullmatch(word):
        return core  # the attacks, which officials say …
    return _by_parse(text, head, speech, people, parse) or _past_preposition(text, core, speech)


def _foremost(text: str, words: Span, people: People, speech: Speech) -> Mention | None:
    """Who speaks, of those named in a subject; of two persons joined the first: Ann Baker and Budi Santoso."""
    best = people.best(words)
    if not best or not people.named(best):
        return best
    before = [m for m in people.inside(Span(words.start, best.span.start)) if people.named(m)]
    between = text[before[-1].span.stop : best.span.start].split() if before else []
    joined = between and speech.joint.fullmatch(between[0]) and all(word[0].isupper() for word in between[1:])
    return before[-1] if joined else best


def is_kin(text: str, speaker: Span, named: Mention, people: People, speech: Speech) -> bool:
    """Istri pebalap Budi itu, the wife of Lee Baker: not he.

    A name right behind a comma is her own, and where a language says so (`kin_of`) one without such a word before it.
    """
    words = text[speaker.start : named.span.start].lower().split()
    own = words[1:] if words and words[0] in speech.determiners else words
    of = not speech.kin_of or bool(own and own[-1] in speech.kin_of)
    return bool(own and own[0] in speech.kin) and of and people.named(named) and "," not in speaker.of(text)


def is_beyond(text: str, words: Span, body: Mention, people: People, speech: Speech) -> bool:
    """Supporters of leaving the EU, the Syrian Observatory: a body that only tells more of who speaks."""
    if people.entities[body.entity].kind not in ("state", "organisation") or body.rule == "role":
        return False
    before = {word.lower() for word in WORD.findall(text[words.start : body.span.start])}
    if before & speech.role_phrases:
        return True
    if people.entities[body.entity].kind != "state":
        return False
    lead, rest = text[words.start : body.span.start].split(), text[body.span.stop : words.stop].strip()
    if rest:
        return rest[0].isupper() or rest[0] == "-" or body.rule == OF_PEOPLES  # the Omani brand, the Oman-based brand
    if lead and speech.drops_subject and lead[-1].lower() in speech.labels:
        return True  # Drama China tentang cinta
    return len(lead) > 1 and lead[-1][0].isupper()  # Toko Melati Indonesia


def _at_home(text: str, last: Mention, words: Span, people: People, speech: Speech) -> Span | None:
    """Lord Baker of Santoso: the name before the one that a preposition ties to it, which tells where he is from."""
    before = [m for m in people.inside(Span(words.start, last.span.start)) if people.named(m)]
    tie = text[before[-1].span.stop : last.span.start].strip().lower() if before and people.named(last) else ""
    return before[-1].span if tie in speech.role_phrases else None


def _past_preposition(text: str, words: Span, speech: Speech) -> Span:
    """Dalam | surat itu disebutkan bahwa …: what it stands in tells."""
    first = WORD.match(text, words.start, words.stop)
    if not first or first.group().lower() not in speech.after_subject:
        return words
    rest = trimmed(text, Span(first.end(), words.stop))
    return rest if rest.start < rest.stop else words


def _by_parse(text: str, head: Span, speech: Speech, people: People, parse: Parsed) -> Span | None:
    """The mention in the subject that the parse gives the verb; else the subject's words."""
    told = parse.subject(head.stop)
    if not told or not head.covers(told) or text[told.start : told.stop].lower() in speech.relatives:
        return None
    aside = speech.inserted.search(text, told.start, told.stop)
    told = Span(told.start, aside.start()) if aside else told
    lead = len(text[told.start : told.stop]) - len(text[told.start : told.stop].lstrip(" ,;:–—-"))
    by_parse = _until_modifier(text, Span(told.start + lead, told.stop), speech)
    best = people.best(by_parse)
    if best and (of := _at_home(text, best, by_parse, people, speech)):
        return of
    name = TWO_CAPITALISED.match(text, by_parse.start, best.span.start) if best and best.rule == "role" else None
    if name and text[name.end()] == ",":  # Paul Zosin, 74, a resident who saw it, said …
        return Span(*name.span())
    return best.span if best else by_parse


def _unknown_of_body(text: str, core: Span, body: Mention | None, speech: Speech) -> Span | None:
    """Rebecca Santoso of the Daily Mail: the name before what is known, where only a preposition lies between."""
    name = TWO_CAPITALISED.match(text, core.start, core.stop)
    if not name or not body or body.span.start <= name.end():
        return None
    return Span(*name.span()) if _first_word(text, Span(name.end(), body.span.start)) in speech.role_phrases else None


def _body_of(text: str, subject: Span, owner: Mention, people: People, speech: Speech) -> Span | None:
    """Perusahaan roket Bintara Budi Santoso, startup milik Ann Baker: the body speaks, not whose it is."""
    if _first_word(text, subject) not in speech.firms:
        return None
    words = _until_modifier(text, trimmed(text, Span(subject.start, owner.span.start)), speech)
    named = [mention.span for mention in people.inside(words) if people.entities[mention.entity].kind == "organisation"]
    return named[-1] if named else (words if len(words.of(text).split()) > 1 else None)


def _relative_between(text: str, core: Span, name: Mention, speech: Speech) -> bool:
    """Officers who had searched for Howes concluded: the name before the verb is no subject, nor part of it."""
    between = {word.lower() for word in WORD.findall(text[core.stop : name.span.start])}
    return bool(between & speech.relatives)


def _belonging(text: str, name: Span, words: Span) -> Span | None:
    """Elian's great-uncle said: whose he is does not speak."""
    found = POSSESSIVE.match(text, name.stop, words.stop)
    return Span(found.end(), words.stop) if found and found.end() < words.stop else None


def _before_role(text: str, start: int, role: Mention, speech: Speech, people: People) -> Span | None:
    """Jeb Bush, the former governor, called …: the name that the role stands in apposition to; an age between them."""
    before = text[start : role.span.start].rstrip()
    article = LAST_WORD.search(before)
    if article and article.group().lower() in speech.determiners:
        before = before[: article.start()].rstrip()
    before = AGED.sub(",", before)
    if not before.endswith(","):
        return None
    comma = start + len(before) - 1
    named = (m for m in people.inside(Span(start, comma)) if m.span.stop == comma and people.named(m))
    return next((m.span for m in named), None)


def _last_word(text: str, start: int, end: int) -> Span | None:
    found = LAST_WORD.search(text, max(start, end - 20), end)
    return Span(*found.span()) if found else None


def _is_title(words: str) -> bool:
    """The words before a name are its title: none, or a few with capitals."""
    return all(word[:1].isupper() for word in words.split()) and len(words.split()) <= 4


def _is_titled(text: str, words: Span, name: Mention, people: People) -> bool:
    """Whether only his title stands before a name: chief engineer Budi Santoso."""
    lead = Span(words.start, name.span.start)
    title = next((m for m in people.inside(lead) if m.entity == name.entity and m.span.start == lead.start), None)
    told = title is not None and not text[title.span.stop : lead.stop].strip()
    return told or _is_title(lead.of(text))


def _first_word(text: str, span: Span) -> str:
    found = WORD.search(text, span.start, span.stop)
    return found.group().lower() if found else ""


def _antecedent(text: str, start: int, stop: int, people: People, speech: Speech) -> Span | None:
    """Thomas Perez, who said: the words right before the relative word."""
    words = trimmed(text, Span(start, stop))
    end = words.start + len(words.of(text).rstrip(" ,"))
    comma = max(text.rfind(mark, words.start, end) for mark in ",;:")
    before = trimmed(text, Span(max(words.start, comma + 1), end))
    body = ENDS_CAPITALISED.search(before.of(text))
    if _first_word(text, before) in speech.accompanies and not people.last(before):
        return trimmed(text, Span(before.start + len(_first_word(text, before)), before.stop))  # dengan sumber yang …
    best = people.last(before) or people.last(words)
    tie = _last_word(text, before.start, before.start + body.start()) if body else None
    if tie and best and before.start <= best.span.start < tie.start and tie.of(text).lower() in speech.role_phrases:
        return best.span  # the envoy in Port Moresby who accused …
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


def _insertion(text: str, start: int, end: int) -> Span | None:
    """The words between the last two commas or dashes, where the second stands right before the verb."""
    if end <= start or text[end - 1] not in ",-–—":
        return None
    comma = text.rfind(text[end - 1], start, end - 1)
    return trimmed(text, Span(comma + 1, end - 1)) if comma > start else None


def _subject(text: str, words: Span, verb: int, speech: Speech, parse: Parsed) -> Span:
    """The last clause's first words: after the last comma, dash or conjunction."""
    begin, end = words.start, words.stop
    for found in re.finditer(rf"[,;:{MASK}\n]\s*|\s[-–—]\s*|(?<=\w)[-–—]\s+", words.of(text)):
        if words.start + found.end() < end:
            begin = words.start + found.end()
    for found in speech.clause_start.finditer(text, begin, end):
        opens = found.start() == begin or text[found.start() - 1].isspace()
        if found.end() < end and opens and not _inside_subject(text, begin, found, verb, speech, parse):
            begin = found.end()
    return trimmed(text, Span(begin, end))


def _inside_subject(text: str, begin: int, joint: re.Match[str], verb: int, speech: Speech, parse: Parsed) -> bool:
    """A conjunction that is no beginning of a clause, for the subject of the verb goes on behind it.

    The Bureau of Roads and Inland Harbours said, Lee Baker who works as a planner said. Asked of the parse only where
    it stands between capitals or behind a relative word.
    """
    before = _last_word(text, 0, joint.start())
    capitals = before and text[before.start].isupper() and text[joint.end()].isupper()
    relative = any(word.lower() in speech.relatives for word in WORD.findall(text[begin : joint.start()]))
    told = parse.subject(verb) if capitals or relative else None
    return told is not None and told.start < joint.start() and joint.end() < told.stop


def _until_modifier(text: str, subject: Span, speech: Speech) -> Span:
    """Trump pada Minggu (24/5): the words before the first preposition or relative word."""
    for word in WORD.finditer(text, subject.start, subject.stop):
        if word.start() > subject.start and word.group().lower() in speech.after_subject:
            return trimmed(text, Span(subject.start, word.start()))
    return subject
