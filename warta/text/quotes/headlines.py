"""Headlines that say what somebody said: by a colon, a dash or a verb.

A headline has no cue but in a verb of the table's `headline`; who speaks stands before the words or behind them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.records import Entity, Mention, Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.parsed import Parsed
from warta.text.quotes.scenes import Scene
from warta.text.quotes.speakers.before import named_before
from warta.text.quotes.speakers.of_cue import first_of_headline
from warta.text.quotes.speakers.people import PEOPLE, PUBLIC, People
from warta.text.quotes.speech import WORDS, Cue, Entry, Speech
from warta.text.quotes.view import Draft, clause_words

TITLE = 2
"""Words of a title before the name of who speaks in a headline."""

FAR = 80
"""Characters before which the colon behind a speaker stands."""

BY = re.compile(r":\s+|\s+[-–—]\s?")
"""What parts the words of a headline from the speaker behind them."""

FEW = 5
"""Words that tell who said what a headline says."""

SHORT = 3
"""Words of a headline's statement at the least."""


def read_headline(text: str, scene: Scene, speech: Speech, people: People, parse: Parsed) -> tuple[Draft, ...]:
    """The quote of a headline; nothing where it tells of none."""
    return (
        headline_by(text, scene, speech, people)
        or headline_colon(text, scene, speech, people, parse)
        or headline_verb(text, scene, speech, people, parse)
    )


def headline_by(text: str, scene: Scene, speech: Speech, people: People) -> tuple[Draft, ...]:
    """Bridge to Be Closed for Years: Mayor. Bridge will be closed, says report - Kabar Wire."""
    masked, stop = scene.masked, scene.span.stop
    for found in reversed(list(BY.finditer(masked, scene.span.start, stop)) if speech.headline_sources else []):
        words, named = Span(scene.span.start, found.start()), Span(found.end(), stop)
        if len(WORDS.findall(named.of(masked))) > FEW or len(WORDS.findall(words.of(text))) < SHORT:
            return ()
        if _speaks_last(text, named, people, speech):
            says = any(cue.entry("clause") for cue in speech.cues(masked, words.start, words.stop))
            asks = WORDS.findall(words.of(text).lower())[0] in speech.asks
            marked = any(passage.outer == words for passage in scene.marked)
            span = _unmarked(text, scene, clause_words(text, scene, words))
            draft = Draft(span, marked, None, named, "headline-by")
            return () if says or asks else (draft,)
        if not _is_outlet_itself(named, people):
            return ()
        stop = found.start()
    return ()


def _speaks_last(text: str, named: Span, people: People, speech: Speech) -> bool:
    """Whether a headline may end with them for what they said: Mayor, PM Baker, Oman, rights group."""
    words = named.of(text).lower().split()
    if words[-1:] and words[-1] in speech.headline_sources:
        return True
    last = next((m for m in people.inside(named) if m.span.stop == named.stop), None)
    if not last or last.rule == "pronoun" or _is_outlet_itself(last.span, people):
        return False
    lead = text[named.start : last.span.start].split()
    entity = people.entities[last.entity]
    speaks = entity.kind == "state" or entity.sector in PUBLIC or people.told_again(last)
    return speaks and entity.kind in PEOPLE and len(lead) <= TITLE and all(word[:1].isupper() for word in lead)


def _is_outlet_itself(named: Span, people: People) -> bool:
    """… - Kabar Wire: the page's name."""
    body = next((m for m in people.inside(named) if m.span == named), None)
    return body is not None and people.entities[body.entity].sector == "JRN"


def headline_colon(text: str, scene: Scene, speech: Speech, people: People, parse: Parsed) -> tuple[Draft, ...]:
    """Sengketa Pulau Selesai, Pakar: Ini Wujud Keadilan.

    The speaker is known from elsewhere or by what he is: "Business Brief:" and "Anemia:" say nothing.
    """
    found = re.search(r":\s+", scene.masked[scene.span.start : scene.span.stop])
    if not found or found.start() > FAR:
        return ()
    head = Span(scene.span.start, scene.span.start + found.start())
    cut = max(head.of(text).rfind(mark) for mark in ",?!") + 1
    speaker = trimmed(text, Span(head.start + cut, head.stop))
    span = Span(scene.span.start + found.end(), scene.span.stop)
    best = people.first(speaker)
    if not best or not _heads_line(text, speaker, best, people, speech):
        return ()
    if best.span == speaker and people.entities[best.entity].kind in speech.headline_places:
        return ()  # South Africa: Bridge to Be Closed
    if not people.is_person(best) and not _is_statement(text, span, people.entities[best.entity], speech, parse):
        return ()
    if len(WORDS.findall(span.of(text))) < 2:
        return ()
    marked = any(passage.outer == span for passage in scene.marked)
    return (Draft(_unmarked(text, scene, span), marked, None, best.span, "headline-colon"),)


def _is_statement(text: str, span: Span, body: Entity, speech: Speech, parse: Parsed) -> bool:
    """Whether a body may have said it. Iran: We Are Ready; not Iran: What Is at Stake, nor Toko Melati: Kain Murah.

    What a state or public body says needs no verb: DPR: Langkah yang Tepat.
    """
    first = WORDS.search(text, span.start, span.stop)
    if not first or first.group().lower() in speech.asks:
        return False
    if body.kind == "state" or body.sector in PUBLIC:
        return True
    tokens = [parse.token(word.start()) for word in WORDS.finditer(text, span.start, span.stop)]
    known = [token for token in tokens if token]
    return not known or any(token.pos in ("VERB", "AUX") for token in known)


def _heads_line(text: str, words: Span, named: Mention, people: People, speech: Speech) -> bool:
    """Whether a colon follows the speaker: Baker on Oman: …, Gov Ann Baker: …; not Baker's tower: …, Iran Vs Oman: …

    Or a word of speech before him (Ancaman Budi ke Oman: …), or a verb of one who speaks behind him (Iran Geram: …).
    """
    lead = text[words.start : named.span.start].split()
    rest = Span(named.span.stop + 1, words.stop)
    after = rest.of(text).split()
    if lead:
        title = named.span.stop == words.stop and people.named(named) and _may_be_title(lead, speech)
        return title or (len(lead) == 1 and lead[0].lower() in speech.spoken)
    if not people.is_person(named):
        where = any(mention.span == rest for mention in people.inside(rest))  # Kemenkes Gaza
        return not after or after[0].lower() in speech.reacts or where
    numbered = any(char.isdigit() for char in rest.of(text))  # Gerhana Juni 2025: …, Kijang 2: …
    return text[named.span.stop : named.span.stop + 1] not in ("'", "’") and not numbered


def _may_be_title(lead: Sequence[str], speech: Speech) -> bool:
    """Gov Ann Baker: …; not Meet Ann Baker: …, 5 Fakta Budi Santoso: …"""
    topic = any(word.lower() in speech.headline_topics or word[0].isdigit() for word in lead)
    return len(lead) <= TITLE and not topic


def headline_verb(text: str, scene: Scene, speech: Speech, people: People, parse: Parsed) -> tuple[Draft, ...]:
    """Menlu Sebut Perundingan Berjalan Baik."""
    found = speech.headline.search(scene.masked, scene.span.start + 1, scene.span.stop)
    if not found:
        return ()
    cue = Cue(Span(*found.span()), (Entry("clause", "states", True, True),), None)
    after = trimmed(text, Span(found.end(), scene.span.stop))
    first = WORDS.search(text, after.start, after.stop)
    if not first:  # Talks Went Well, Minister Says
        return _headline_after(text, scene, cue, speech, people)
    if speech.joint.fullmatch(first.group()):
        return ()  # Ini Plot Cerita dan Sinopsisnya
    told = [word.lower() for word in WORDS.findall(after.of(text))]
    if told[0] in speech.announced | speech.objects or len(told) < 2:
        return ()
    if cue.span.of(text).lower() in speech.hands and speech.hands_to.intersection(told):
        return ()  # Warga Laporkan Akun Itu ke Polisi
    head = scene.masked[scene.span.start : cue.span.start]
    before = WORDS.findall(head)
    if (before and before[-1].lower() in speech.blockers) or head.rstrip().endswith((":", "'s", "’s")):
        return ()  # Kode Undian Hari Ini: Klaim Hadiah …; Council Backs Baker's Claims on Road
    if cue.span.of(text).lower() in speech.content_nouns and before and before[-1].lower() in speech.entries:
        return ()  # Mayor calls reports that bridge is closed false
    speaker = first_of_headline(scene, cue, speech, people) or named_before(
        scene.masked, scene.span.start, cue.span.start, speech, people
    )
    if not speaker or not (speech.drops_subject or _may_be_clause(scene, after, parse)):
        return ()
    return (Draft(clause_words(text, scene, after), False, cue, speaker, "headline-verb"),)


def _may_be_clause(scene: Scene, words: Span, parse: Parsed) -> bool:
    """Council Warns Bridge May Be Closed; not: Council Announces Release of Figures, Council Reveals Old Bridge."""
    tokens = [parse.token(word.start()) for word in WORDS.finditer(scene.masked, words.start, words.stop)]
    known = [token for token in tokens if token]
    return not known or any(token.pos in ("AUX", "VERB") and not token.text.endswith("ing") for token in known[1:])


def _headline_after(text: str, scene: Scene, cue: Cue, speech: Speech, people: People) -> tuple[Draft, ...]:
    comma = scene.masked.rfind(",", scene.span.start, cue.span.start)
    if comma < 0:
        return ()
    speaker = named_before(scene.masked, comma + 1, cue.span.start, speech, people)
    span = Span(scene.span.start, comma)
    return (Draft(_unmarked(text, scene, span), False, cue, speaker, "headline-after"),) if speaker else ()


def _unmarked(text: str, scene: Scene, span: Span) -> Span:
    """A headline's quote in marks from end to end, without them."""
    whole = next((m for m in scene.marked if m.outer == span), None)
    return whole.inner if whole else trimmed(text, span)
