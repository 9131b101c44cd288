"""Her mother, a company engineer, supporters of the EU: one of somebody who is named, and not he."""

from __future__ import annotations

from warta.records import Mention, Span
from warta.text.entities.cast import OF_PEOPLES
from warta.text.quotes.speakers.capitals import WORD
from warta.text.quotes.speakers.people import PUBLIC, People
from warta.text.quotes.speech import WORDS, Speech


def is_anothers(text: str, speaker: Span, mention: Mention, people: People, speech: Speech) -> bool:
    """Whether the speaker is one of whom is named: a company engineer, her mother."""
    if _is_of(text, speaker, mention, speech):
        return True
    rules = (_works_for, is_beyond, is_governed, is_kin)
    return any(rule(text, speaker, mention, people, speech) for rule in rules)


def _works_for(text: str, speaker: Span, body: Mention, people: People, speech: Speech) -> bool:
    """Seorang insinyur perusahaan, a company engineer: one of an unnamed body's, and not the body."""
    words = WORDS.findall(speaker.of(text).lower())
    entity = people.entities[body.entity]
    if not words or words[0] not in speech.indefinites or entity.kind != "organisation" or entity.sector in PUBLIC:
        return False
    between = WORDS.findall(text[speaker.start : body.span.start])
    return body.rule == "role" and (len(between) > 1 or body.span.stop < speaker.stop)


def _is_of(text: str, speaker: Span, pronoun: Mention, speech: Speech) -> bool:
    """Her mother, the leader of his party: one of somebody's, and not he. Not so in: she and her mother."""
    if pronoun.rule != "pronoun" or pronoun.span == speaker or not speaker.covers(pronoun.span):
        return False
    return not speech.pronoun.fullmatch(WORDS.findall(speaker.of(text).lower())[0])


def is_kin(text: str, speaker: Span, named: Mention, people: People, speech: Speech) -> bool:
    """Istri pebalap Budi itu, the wife of Lee Baker: not he.

    A name right behind a comma is her own, and where a language says so (`kin_of`) one without such a word before it.
    """
    words = text[speaker.start : named.span.start].lower().split()
    own = words[1:] if words and words[0] in speech.determiners else words
    of = not speech.kin_of or bool(own and own[-1] in speech.kin_of)
    return bool(own and own[0] in speech.kin) and of and people.named(named) and "," not in speaker.of(text)


def is_governed(text: str, speaker: Span, named: Mention, people: People, speech: Speech) -> bool:
    """A spokesman for Ann Baker, critics of Ms Baker, a source close to General Baker, pendukung Budi: not she.

    Not so where somebody else is named before (Lee Carter along with Ann Baker), nor behind what she wrote or is seen
    in (a report by Ann Baker, footage of Ann Baker saying).
    """
    if not people.named(named) or named.span.start <= speaker.start:
        return False
    words = text[speaker.start : named.span.start].lower().split()
    while len(words) > 1 and words[-1] in speech.courtesies:
        words.pop()  # Ms, General
    if not words or words[-1] in speech.followers:
        return bool(words)
    head = [word for word in words[:-1] if word not in speech.determiners | speech.indefinites]
    clause = not speech.relatives.isdisjoint(head) or "," in text[speaker.start : named.span.start]
    if not head or words[-1] not in speech.governs or clause:
        return False
    wrote = words[-1] in speech.authors and any(word in speech.documents for word in head)
    shown = head[-1] in speech.recordings
    before = people.inside(Span(speaker.start, named.span.start))
    return not (wrote or shown) and not any(people.named(one) and one.entity != named.entity for one in before)


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
        return True  # Novel China tentang cinta
    if len(lead) > 1 and speech.drops_subject and lead[0].lower() in speech.indefinites:
        return True  # banyak penggemar drama China
    return len(lead) > 1 and lead[-1][0].isupper()  # Toko Melati Indonesia
