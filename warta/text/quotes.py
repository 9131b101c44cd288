"""Who is speaking, in whose words: direct and reported speech.

Surface patterns in an ordered tuple of rules: each looks at one cue in one scene (a sentence of the words outside
quotation marks) and gives the quotes it introduces, or nothing; the first with an opinion decides. Passages in marks
that no cue claims are continued speech (carried over from the last speaker), fragments, or no quotes at all (titles,
nicknames, single words).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from warta.languages import Language
from warta.records import Article, Entity, Mention, Quote, Sentence, Span
from warta.text.quotation_marks import Marked, trimmed
from warta.text.scenes import MASK, Scene, find_scenes
from warta.text.speakers import People, named_after, named_before, people_of
from warta.text.speech import Cue, Entry, Speech, speech_of

GAP = re.compile(r"[\s,:–—-]*")
WORDS = re.compile(r"\w+(?:[-'’]\w+)*")
FAR = 90
"""Characters between a verb and the words in marks that it may still introduce."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote before it is known who speaks."""

    span: Span
    direct: bool
    cue: Cue | None
    speaker: Span | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class View:
    """One cue in its scene, and what earlier cues of the scene have taken."""

    text: str
    scene: Scene
    cues: tuple[Cue, ...]
    at: int
    taken: tuple[Draft, ...]
    speech: Speech
    people: People

    @property
    def cue(self) -> Cue:
        """The cue looked at."""
        return self.cues[self.at]

    @property
    def start(self) -> int:
        """Where the words begin that this cue may claim: after the last taken quote, or the scene's start."""
        ends = [draft.span.stop for draft in self.taken if draft.span.stop <= self.cue.span.start]
        return max([self.scene.span.start, *ends])

    @property
    def stop(self) -> int:
        """Where the words end that this cue may claim: before a later cue that takes up the clause."""
        for later in self.cues[self.at + 1 :]:
            joint = _joint(self.scene.masked, self.cue.span.stop, later, self.speech)
            if joint is not None:
                return joint
        return self.scene.span.stop

    @property
    def before(self) -> str:
        """The words before the cue that it may claim."""
        return self.scene.masked[self.start : self.cue.span.start]

    @property
    def after(self) -> str:
        """All that follows the cue in its scene."""
        return self.scene.masked[self.cue.span.stop : self.scene.span.stop]


Rule = Callable[[View], tuple[Draft, ...]]


def find_quotes(
    article: Article,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    language: Language,
) -> tuple[Quote, ...]:
    """All quotes of the article, in order of their first character; they do not overlap."""
    speech, people = speech_of(language), people_of(entities, mentions)
    quotes: list[Quote] = []
    topic: Topic = Topic(None, None)
    for scene in find_scenes(article, sentences):
        drafts = _read(article.text, scene, speech, people, topic)
        for draft in drafts:
            quote, topic = _attributed(article, draft, topic, people)
            quotes.append(quote)
        if not drafts:
            topic = _new_topic(scene, topic, people)
    return tuple(sorted(quotes, key=lambda quote: quote.span))


def reported(span: Span, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes that cover these words, innermost first: on whose word the words stand."""
    return tuple(sorted((q for q in quotes if q.span.covers(span)), key=lambda q: q.span.stop - q.span.start))


# ---------------------------------------------------------------- one scene


def _read(text: str, scene: Scene, speech: Speech, people: People, topic: Topic) -> tuple[Draft, ...]:
    if scene.role == "headline":
        drafts = _read_headline(text, scene, speech, people)
        if drafts:
            return drafts
    cues = speech.cues(scene.masked, scene.span.start, scene.span.stop)
    taken: tuple[Draft, ...] = ()
    for at, cue in enumerate(cues):
        if any(draft.span.overlaps(cue.span) for draft in taken) or any(draft.cue is cue for draft in taken):
            continue
        view = View(text, scene, cues, at, taken, speech, people)
        taken += next((drafts for rule in RULES if (drafts := rule(view))), ())
    return taken + tuple(_loose(text, scene, cues, taken, speech, people))


def _read_headline(text: str, scene: Scene, speech: Speech, people: People) -> tuple[Draft, ...]:
    return headline_colon(text, scene, people) or headline_verb(text, scene, speech, people)


def headline_colon(text: str, scene: Scene, people: People) -> tuple[Draft, ...]:
    """Sengketa Pulau Selesai, Pakar: Ini Wujud Keadilan."""
    found = re.search(r":\s+", scene.masked[scene.span.start : scene.span.stop])
    if not found or found.start() > 80:
        return ()
    head = Span(scene.span.start, scene.span.start + found.start())
    cut = max(head.of(text).rfind(mark) for mark in ",?!") + 1
    speaker = trimmed(text, Span(head.start + cut, head.stop))
    span = Span(scene.span.start + found.end(), scene.span.stop)
    best = people.best(speaker)
    if speaker.start == speaker.stop or len(WORDS.findall(span.of(text))) < 2:
        return ()
    return (Draft(_unmarked(text, scene, span), False, None, best.span if best else speaker, "headline-colon", 0.7),)


def headline_verb(text: str, scene: Scene, speech: Speech, people: People) -> tuple[Draft, ...]:
    """Menlu Sebut Perundingan Berjalan Baik."""
    found = speech.headline.search(scene.masked, scene.span.start + 1, scene.span.stop)
    if not found:
        return ()
    cue = Cue(Span(*found.span()), (Entry("clause", "states", True),), None)
    after = trimmed(text, Span(found.end(), scene.span.stop))
    first = WORDS.search(text, after.start, after.stop)
    if not first:  # Talks Went Well, Minister Says
        return _headline_after(text, scene, cue, speech, people)
    if first.group().lower() in speech.announced or len(WORDS.findall(after.of(text))) < 2:
        return ()
    speaker = named_before(scene.masked, scene.span.start, cue.span.start, speech, people)
    return (Draft(_content(text, scene, after), False, cue, speaker, "headline-verb", 0.7),) if speaker else ()


def _headline_after(text: str, scene: Scene, cue: Cue, speech: Speech, people: People) -> tuple[Draft, ...]:
    comma = scene.masked.rfind(",", scene.span.start, cue.span.start)
    if comma < 0:
        return ()
    speaker = named_before(scene.masked, comma + 1, cue.span.start, speech, people)
    span = Span(scene.span.start, comma)
    return (Draft(_unmarked(text, scene, span), False, cue, speaker, "headline-after", 0.7),) if speaker else ()


# ---------------------------------------------------------------- rules: one cue


def quote_before(view: View) -> tuple[Draft, ...]:
    """ "Kami siap," kata Budi. "We are ready," Baker said."""
    passage = _last_before(view)
    if not passage:
        return ()
    gap = view.scene.masked[passage.outer.stop : view.cue.span.start]
    speaker = _speaker_of_gap(view, gap, passage.outer.stop)
    if speaker is None:
        return ()
    lead = Span(view.start, passage.outer.start)
    words = _without_opener(view, lead)
    found = None if speaker.start == speaker.stop else speaker
    if len(WORDS.findall(words.of(view.scene.masked))) >= 2:
        span = Span(words.start, passage.outer.stop)
        return (Draft(span, False, view.cue, found, "clause-before", 0.8),)
    return (Draft(passage.inner, True, view.cue, found, "quote-before", 0.97), *_rest_of_split(view, found))


def _speaker_of_gap(view: View, gap: str, start: int) -> Span | None:
    """Who speaks, by the words between the closing mark and the cue; None where they keep the two apart."""
    nobody = Span(view.cue.span.start, view.cue.span.start)
    if not gap.strip(" \n\t\xa0,.!?–—-"):
        if view.cue.inside:
            return nobody
        entry = view.cue.entry("root", "clause", "source")
        if not entry or not (entry.inverts or entry.frame == "source"):
            return None
        return _named_after(view) or nobody
    if not view.cue.entry("clause", "that", "marked") or len(gap) > FAR or re.search(r"[.;:?!]\s", gap):
        return None
    if view.speech.complementiser.match(view.after.lstrip()) or _first(gap) in view.speech.after_name:
        return None
    return named_before(view.scene.masked, start, view.cue.span.start, view.speech, view.people)


def _rest_of_split(view: View, speaker: Span | None) -> tuple[Draft, ...]:
    """ "Kami siap," kata Budi, "dan kami akan datang." The part after the speaker."""
    following = [m for m in view.scene.marked if m.outer.start >= view.cue.span.stop]
    if not following:
        return ()
    stop = max(view.cue.span.stop, speaker.stop if speaker else 0)
    between = view.scene.masked[stop : following[0].outer.start]
    if (
        re.search(r"[.;]\s", between)
        or len(between) > FAR
        or any(cue.span.start >= stop and cue.span.stop <= following[0].outer.start for cue in view.cues)
    ):
        return ()
    if not re.search(r"[,:]\s*$", between) or len(WORDS.findall(following[0].inner.of(view.text))) < 2:
        return ()
    return (Draft(following[0].inner, True, view.cue, speaker, "quote-split", 0.95),)


def quote_after(view: View) -> tuple[Draft, ...]:
    """Budi mengatakan, "Kami siap." Baker told reporters: "We are ready."""
    passage = next((m for m in view.scene.marked if m.outer.start >= view.cue.span.stop), None)
    if not passage or passage.outer.start - view.cue.span.stop > FAR or _blocked(view):
        return ()
    gap = view.scene.masked[view.cue.span.stop : passage.outer.start]
    if _claimed_by_later(view, passage) or not _introduces(view, gap):
        return ()
    words = len(WORDS.findall(passage.inner.of(view.text)))
    tail = view.scene.masked[passage.outer.stop : view.stop].strip(" .,")
    goes_on = len(tail) > passage.inner.stop - passage.inner.start and not view.cue.entry("marked")
    if words < 2 or (goes_on and tail[:1].islower()):
        return ()
    return (Draft(passage.inner, True, view.cue, _subject(view), "quote-after", 0.9),)


def _introduces(view: View, gap: str) -> bool:
    bare = gap.strip(" \n\t\xa0,:–—-")
    if not bare:
        return True
    words = [word.lower() for word in WORDS.findall(bare)]
    if re.search(r"[.;!?]\s", gap) or len(words) > 12:
        return False
    if view.speech.complementiser.fullmatch(bare) and view.cue.entry("clause", "that", "marked"):
        return True
    if gap.rstrip().endswith((":", ",")) and (gap.rstrip().endswith(":") or words[0] in view.speech.addressees):
        return True
    if words[-1] in view.speech.links:
        return True
    return bool(view.cue.entry("marked")) or (words[0] in view.speech.addressees and _complements(view, bare))


def _complements(view: View, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){view.speech.complementiser.pattern}$", words, re.I))


def _claimed_by_later(view: View, passage: Marked) -> bool:
    return any(cue.span.stop <= passage.outer.start for cue in view.cues[view.at + 1 :])


def source(view: View) -> tuple[Draft, ...]:
    """Menurut Budi, jalan itu rusak. The road is broken, according to Baker."""
    if not view.cue.entry("source"):
        return ()
    masked, stop = view.scene.masked, view.stop
    if view.cue.inside:
        speaker, end = None, view.cue.span.stop
    else:
        speaker = named_after(masked, view.cue.span.stop, stop, view.speech, view.people)
        end = speaker.stop if speaker else view.cue.span.stop
    before = trimmed(masked, _without_opener(view, Span(view.start, view.cue.span.start)))
    after = _after_speaker(view, end, stop)
    if len(WORDS.findall(before.of(masked))) < 1:
        content = after
    elif _ends_here(view, after):
        content = trimmed(view.text, Span(before.start, before.stop))
    else:
        content = Span(view.start, stop)
    if not view.cue.inside and speaker is None:
        return ()
    return _reported_or_direct(view, content, speaker, "source")


def _after_speaker(view: View, end: int, stop: int) -> Span:
    """The words after the speaker: after the first comma near him, else right after."""
    comma = view.scene.masked.find(",", end, min(stop, end + FAR))
    between = view.scene.masked[end:comma] if comma >= 0 else ""
    if comma >= 0 and len(WORDS.findall(between)) <= 10 and view.cue.inside is None:
        return trimmed(view.text, Span(comma + 1, stop))
    return trimmed(view.text, Span(end + len(GAP.match(view.scene.masked[end:stop]).group()), stop))  # type: ignore[union-attr]


def _ends_here(view: View, after: Span) -> bool:
    """Nothing follows but where and when it was said."""
    words = WORDS.findall(after.of(view.scene.masked))
    return len(words) < 2 or words[0].lower() in view.speech.circumstances


def clause_around(view: View) -> tuple[Draft, ...]:
    """Jalan itu, kata Budi, sudah lama rusak. The road, Baker said, has been broken."""
    entry = view.cue.entry("root", "clause")
    if not entry:
        return ()
    masked = view.scene.masked
    head, speaker, end = _clause_head(view, entry)
    if head is None:
        return ()
    after = trimmed(view.text, Span(end, view.stop))
    goes_on = masked[end : view.stop].lstrip()[:1] == "," and not _ends_here(view, _after_comma(view, end))
    if goes_on:
        return _reported_or_direct(view, Span(view.start, view.stop), speaker, "clause-around")
    if entry.frame == "clause" and not entry.inverts and not _ends_here(view, after):
        return ()
    if entry.frame == "clause" and len(WORDS.findall(after.of(masked))) > 1 and not _ends_here(view, after):
        return ()
    return _reported_or_direct(view, head, speaker, "clause-before")


def _after_comma(view: View, end: int) -> Span:
    comma = view.scene.masked.find(",", end, view.stop)
    return trimmed(view.text, Span(comma + 1, view.stop))


def _clause_head(view: View, entry: Entry) -> tuple[Span | None, Span | None, int]:
    """The clause before the cue, the speaker, and where cue and speaker end."""
    masked, before = view.scene.masked, view.before.rstrip()
    joined = before.endswith((",", MASK, "–", "—", "-")) or (entry.frame == "root" and _is_opener(view, before))
    if joined and (entry.inverts or view.cue.inside):
        head = trimmed(view.text, Span(view.start, view.start + len(before.rstrip(" ,–—-"))))
        if view.cue.inside:
            return head, None, view.cue.span.stop
        speaker = _named_after(view)
        if speaker:
            return head, speaker, _name_stop(view, speaker)
    comma = view.before.rstrip(" ,").rfind(",")
    if entry.frame != "clause" or comma < 0:
        return None, None, 0
    speaker = named_before(masked, view.start + comma + 1, view.cue.span.start, view.speech, view.people)
    words = len(WORDS.findall(view.before[comma:]))
    if not speaker or words > 14:
        return None, None, 0
    return trimmed(view.text, Span(view.start, view.start + comma)), speaker, view.cue.span.stop


def _name_stop(view: View, speaker: Span) -> int:
    """Where the naming ends: Lee Baker, a planner of Atlanta: at the comma, or before the next clause."""
    found = re.compile(r"[,.;\n]").search(view.scene.masked, speaker.stop, view.scene.span.stop)
    return found.start() if found else view.scene.span.stop


def _is_opener(view: View, before: str) -> bool:
    return bool(before) and bool(view.speech.opener.fullmatch(before.strip()))


def clause_after(view: View) -> tuple[Draft, ...]:
    """Budi mengatakan bahwa jalan itu rusak. Baker said on Monday that the road is broken."""
    if _blocked(view):
        return ()
    start, complemented = _clause_start(view)
    entry = view.cue.entry("clause") or (view.cue.entry("that", "marked", "root") if complemented else None)
    if not entry or (entry.frame == "root" and not complemented):
        return ()
    content = _content(view.text, view.scene, trimmed(view.text, Span(start, max(start, view.stop))))
    words = WORDS.findall(content.of(view.scene.masked))
    if (
        len(WORDS.findall(content.of(view.text))) < 3
        or not words
        or (
            not complemented
            and words[0].lower() in view.speech.circumstances - {"a", "an", "the", "his", "her", "this"}
        )
    ):
        return ()
    return _reported_or_direct(view, content, _subject(view), "clause-after")


def _clause_start(view: View) -> tuple[int, bool]:
    """Where the reported clause begins, and whether a complementiser opens it."""
    masked, start = view.scene.masked, view.cue.span.stop
    gap = GAP.match(masked, start)
    start = gap.end() if gap else start
    direct = view.speech.complementiser.match(masked, start, view.stop)
    if direct:
        return direct.end(), True
    limit = min(view.stop, start + 130)
    for found in re.finditer(rf"(?<=\s){view.speech.complementiser.pattern}", masked[start:limit], re.I):
        between = masked[start : start + found.start()]
        if re.search(r"[.;:!?,]\s", between):
            break
        if (_first(between) in view.speech.addressees or view.speech.pronoun.search(_first(between))) and len(
            WORDS.findall(between)
        ) <= 14:
            return start + found.end(), True
    return start, False


RULES: tuple[Rule, ...] = (quote_before, quote_after, source, clause_around, clause_after)


# ---------------------------------------------------------------- parts of the rules


def _reported_or_direct(view: View, span: Span, speaker: Span | None, rule: str) -> tuple[Draft, ...]:
    """A reported clause; where it is a passage in marks from end to end, a direct quote."""
    whole = next((m for m in view.scene.marked if _is_all(view, m, span)), None)
    if whole:
        return (Draft(whole.inner, True, view.cue, speaker, rule, 0.9),)
    span = _content(view.text, view.scene, span)
    if len(WORDS.findall(span.of(view.text))) < 2:
        return ()
    return (Draft(span, False, view.cue, speaker, rule, 0.75),)


def _is_all(view: View, passage: Marked, span: Span) -> bool:
    if not span.overlaps(passage.outer):
        return False
    outside = view.scene.masked[span.start : passage.outer.start] + view.scene.masked[passage.outer.stop : span.stop]
    return not WORDS.search(outside)


def _content(text: str, scene: Scene, span: Span) -> Span:
    """The words of a clause without the full stop, and without a comma that only joins it to what follows."""
    words = span.of(scene.masked)
    cut = len(words.rstrip(" \n\t\xa0.,;:"))
    return trimmed(text, Span(span.start, span.start + cut))


def _unmarked(text: str, scene: Scene, span: Span) -> Span:
    """A headline's quote in marks from end to end, without them."""
    whole = next((m for m in scene.marked if m.outer == span), None)
    return whole.inner if whole else trimmed(text, span)


def _subject(view: View) -> Span | None:
    """The speaker of a verb that comes before the words: its subject, or that of the verb it is joined to."""
    if view.cue.inside:
        return None
    if view.cue.entry("root") and not view.cue.entry("clause"):
        return _named_after(view)
    start = max([view.scene.span.start, *(d.span.stop for d in view.taken if d.span.stop <= view.cue.span.start)])
    head = view.scene.masked[start : view.cue.span.start]
    joined = view.taken and (
        not WORDS.search(head) or view.speech.joint.match(head.strip(" ,")) or head.rstrip().endswith(",")
    )
    found = named_before(view.scene.masked, start, view.cue.span.start, view.speech, view.people)
    if joined and view.taken and (found is None or not _names(view, found)):
        return view.taken[-1].speaker
    return found


def _named_after(view: View) -> Span | None:
    return named_after(view.scene.masked, view.cue.span.stop, view.scene.span.stop, view.speech, view.people)


def _names(view: View, span: Span) -> bool:
    return view.people.best(span) is not None or bool(view.speech.pronoun.search(span.of(view.text)))


def _blocked(view: View) -> bool:
    words = WORDS.findall(view.before[-30:])
    return bool(words) and words[-1].lower() in view.speech.blockers


def _last_before(view: View) -> Marked | None:
    """The passage right before the cue that no other cue has taken."""
    prior = [m for m in view.scene.marked if m.outer.stop <= view.cue.span.start]
    if not prior or any(draft.span.overlaps(prior[-1].inner) for draft in view.taken):
        return None
    between = [c for c in view.cues[: view.at] if c.span.start >= prior[-1].outer.stop]
    return prior[-1] if not between else None


def _without_opener(view: View, span: Span) -> Span:
    lead = GAP.match(view.scene.masked, span.start, span.stop)
    start = lead.end() if lead else span.start
    found = view.speech.opener.match(view.scene.masked, start, span.stop)
    return Span(found.end() if found else start, span.stop)


def _first(words: str) -> str:
    found = WORDS.search(words)
    return found.group().lower() if found else ""


def _joint(masked: str, start: int, later: Cue, speech: Speech) -> int | None:
    """Where a later cue takes up the sentence: before ", seraya menambahkan", " dan menegaskan", ", adding"."""
    head = masked[start : later.span.start]
    found = None
    for found in re.finditer(r",\s+|\s+(?=\S)", head):
        tail = head[found.end() :]
        joint = speech.joint.match(tail)
        rest = tail[joint.end() :] if joint else tail
        if joint and len(WORDS.findall(rest)) <= 2 and not re.search(r"[,.;]", rest):
            return start + found.start()
        if not joint and found.group().startswith(",") and not rest.strip():
            return start + found.start()
    return None


# ---------------------------------------------------------------- passages without a cue of their own


def _loose(
    text: str, scene: Scene, cues: Sequence[Cue], taken: Sequence[Draft], speech: Speech, people: People
) -> Iterator[Draft]:
    for passage in scene.marked:
        if any(draft.span.overlaps(passage.inner) for draft in taken) or not scene.span.covers(passage.inner):
            continue
        words = WORDS.findall(passage.inner.of(text))
        outside = (
            scene.masked[scene.span.start : passage.outer.start] + scene.masked[passage.outer.stop : scene.span.stop]
        )
        if not WORDS.search(outside) and len(words) >= 2:
            yield Draft(passage.inner, True, None, None, "carried", 0.8)
        elif len(words) >= 2 and not _label(text, scene, passage, speech):
            yield _fragment(scene, passage, cues, speech, people)


def _label(text: str, scene: Scene, passage: Marked, speech: Speech) -> bool:
    """The title of a work, a nickname, a slogan: no quote."""
    before = WORDS.findall(scene.masked[max(scene.span.start, passage.outer.start - 30) : passage.outer.start])
    if before and before[-1].lower() in speech.labels:
        return True
    words = WORDS.findall(passage.inner.of(text))
    return (
        len(words) < 6
        and all(word[:1].isupper() or len(word) < 4 for word in words)
        and not passage.inner.of(text).isupper()
    )


def _fragment(scene: Scene, passage: Marked, cues: Sequence[Cue], speech: Speech, people: People) -> Draft:
    """… agar "menyerah tanpa syarat" …: words of somebody in the middle of the article's own."""
    earlier = [cue for cue in cues if cue.span.stop <= passage.outer.start]
    if earlier:
        speaker = named_before(scene.masked, scene.span.start, earlier[-1].span.start, speech, people)
        return Draft(passage.inner, True, earlier[-1], speaker, "fragment", 0.6)
    subject = people.best(Span(scene.span.start, passage.outer.start))
    return Draft(passage.inner, True, None, subject.span if subject else None, "fragment", 0.4)


# ---------------------------------------------------------------- who it is


@dataclass(frozen=True, slots=True)
class Topic:
    """Who was last heard or told of: the words, and the entity."""

    words: Span | None
    entity: str | None


def _attributed(article: Article, draft: Draft, topic: Topic, people: People) -> tuple[Quote, Topic]:
    speaker = draft.speaker
    mention = people.best(speaker) if speaker else None
    if mention:
        topic = Topic(speaker, mention.entity)
    elif speaker is None or _is_pronoun(article.text, speaker):
        speaker = speaker or topic.words
    else:
        topic = Topic(speaker, None)
    quote = Quote(
        span=draft.span,
        direct=draft.direct,
        cue=draft.cue.span if draft.cue else None,
        speaker=speaker,
        who=topic.entity,
        via=article.agencies,
        force=draft.cue.force if draft.cue else "states",
        rule=draft.rule,
        confidence=draft.confidence,
    )
    return quote, topic


def _is_pronoun(text: str, span: Span) -> bool:
    words = span.of(text)
    return len(words) <= 4 or (" " not in words and words[:1].islower())


def _new_topic(scene: Scene, topic: Topic, people: People) -> Topic:
    """A sentence without quotes speaks of the first person it names."""
    for mention in people.inside(scene.span):
        if people.entities[mention.entity].kind == "person":
            return Topic(mention.span, mention.entity)
    return topic
