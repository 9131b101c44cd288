"""The quotes that a cue introduces: an ordered tuple of rules, each looking at one cue in one scene.

A rule gives the quotes it sees, or nothing; the first with an opinion decides. Surface patterns come first; the parse,
where there is one, tells a verb from a noun, a clause from a bare object, and where an embedded clause ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from warta.records import Span
from warta.text.parsed import Parsed
from warta.text.quotation_marks import Marked, trimmed
from warta.text.scenes import MASK, Scene
from warta.text.speakers import People, named_after, named_before
from warta.text.speech import Cue, Entry, Speech

GAP = re.compile(r"[\s,:–—-]*")
WORDS = re.compile(r"\w+(?:[-'’]\w+)*")
STOPPED = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bSen)(?<!\bGov)(?<!\bRep)(?<!\bGen)(?<![A-Z])[.;:?!]\s"
)
BRACKET = re.compile(r"\s*\([^()]*\)")
JOINERS = re.compile(r",\s+|\s+(?=\S)")
FAR = 110
"""Characters between a verb and the words in marks that it may still introduce."""

NOMINAL = ("NOUN", "PROPN", "ADJ", "ADP", "DET", "PRON", "NUM")
MOSTLY = 0.6
"""The share of a clause in marks from which on the marks are the quote, not the clause."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote before it is known who speaks; `confidence` is the share of such drafts that were right."""

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
    parse: Parsed

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


def read_cues(
    text: str, scene: Scene, speech: Speech, people: People, parse: Parsed
) -> tuple[tuple[Cue, ...], tuple[Draft, ...]]:
    """The cues of a scene, and the quotes they introduce."""
    found = speech.cues(scene.masked, scene.span.start, scene.span.stop)
    cues = tuple(cue for cue in found if _is_cue(scene, cue, speech, parse))
    taken = _closing(View(text, scene, cues, len(cues) - 1, (), speech, people, parse)) if len(cues) > 1 else ()
    for at, cue in enumerate(cues):
        if not any(draft.span.overlaps(cue.span) or draft.cue is cue for draft in taken):
            view = View(text, scene, cues, at, taken, speech, people, parse)
            taken += next((drafts for rule in RULES if (drafts := rule(view))), ())
    return cues, taken


def _closing(view: View) -> tuple[Draft, ...]:
    """A third of buyers said they had regrets, the study found: the last cue covers the others.

    Not where one of these has a speaker of its own: Baker said he was glad, the Times reported.
    """
    if _has_speaker(view, Span(view.scene.span.start, view.cues[0].span.start)):
        return ()
    drafts = source(view) if view.cue.entry("source") else ()
    entry = view.cue.entry("clause")
    found = _subject_first(view, entry) if entry and entry.inverts else None
    after = trimmed(view.text, Span(view.cue.span.stop, view.scene.span.stop))
    if not found or not _ends_here(view, after) or MASK in found[0].of(view.scene.masked):
        return drafts if drafts and drafts[0].span.stop <= view.cue.span.start else ()
    return _reported(view, found[0], found[1], "clause-before")


def _has_speaker(view: View, span: Span) -> bool:
    """Whether somebody is named there who may speak for himself: no group of buyers."""
    best = view.people.best(span)
    return best is not None and best.rule != "role" and view.people.entities[best.entity].kind != "group"


def _is_cue(scene: Scene, cue: Cue, speech: Speech, parse: Parsed) -> bool:
    """Whether a form is used as a cue: not as a name (Ian Read), nor as a noun (remarks, a merger announced Monday)."""
    masked, start = scene.masked, cue.span.start
    beside = masked[:start].rstrip()[-1:] == MASK or masked[cue.span.stop :].lstrip(" ,:")[:1] == MASK
    if masked[start].isupper() and start > scene.span.start and scene.role != "headline":
        return beside or masked[:start].rstrip()[-1:] in ".:!?\n–—-"
    before = masked[scene.span.start : start].split()
    if before and (before[-1].lower() in speech.determiners or before[-1].endswith(("'s", "’s"))) and not beside:
        return False
    token = parse.token(start)
    verb = cue.entry("clause", "that")
    if not token or not verb or verb.bare or beside or cue.entry("root", "tag"):
        return True
    if token.pos == "ADJ" and speech.complementiser.match(masked[cue.span.stop :].lstrip()):
        return True
    return token.pos not in NOMINAL and not (token.dep == "acl" and token.text.endswith("ed"))


# ---------------------------------------------------------------- rules: words in marks


def quote_before(view: View) -> tuple[Draft, ...]:
    """ "Kami siap," kata Budi. "We are ready," Baker said."""
    passage = _last_before(view)
    single = passage and len(WORDS.findall(passage.inner.of(view.text))) < 2
    if passage and single and passage.inner.of(view.text)[-1:] not in ",.?!":
        return ()
    speaker = _speaker_of_gap(view, passage.outer.stop) if passage else None
    if not passage or speaker is None:
        return ()
    lead = _lead(view, passage)
    named = None if speaker.start == speaker.stop else speaker
    words = lead.of(view.scene.masked)
    if len(WORDS.findall(words)) >= (5 if words.rstrip().endswith(",") else 2):
        return (Draft(Span(lead.start, passage.outer.stop), False, view.cue, named, "clause-before", 0.8),)
    return (Draft(passage.inner, True, view.cue, named, "quote-before", 0.97), *_rest_of_split(view, named))


def _last_before(view: View) -> Marked | None:
    """The passage right before the cue that no other cue has taken."""
    prior = [m for m in view.scene.marked if m.outer.stop <= view.cue.span.start]
    if not prior or any(draft.span.overlaps(prior[-1].inner) for draft in view.taken):
        return None
    between = [c for c in view.cues[: view.at] if c.span.start >= prior[-1].outer.stop]
    return prior[-1] if not between else None


def _lead(view: View, passage: Marked) -> Span:
    """The unmarked words of the same clause before a passage: Kedutaan sedang "mengerjakan evakuasi", tulis Budi."""
    words = view.scene.masked[view.start : passage.outer.start]
    cut = max((found.end() for found in re.finditer(r"[(:;—–]\s*|\s-\s", words)), default=0)
    return _without_opener(view, Span(view.start + cut, passage.outer.start))


def _speaker_of_gap(view: View, start: int) -> Span | None:
    """Who speaks, by the words between the closing mark and the cue; None where they keep the two apart.

    An empty span: the cue belongs to the passage, and does not name its speaker.
    """
    gap = view.scene.masked[start : view.cue.span.start]
    nobody = Span(view.cue.span.start, view.cue.span.start)
    if not gap.strip(" \n\t\xa0,.!?–—-"):
        entry = view.cue.entry("root", "tag", "clause", "source")
        if view.cue.inside:
            return nobody
        if not entry or not (entry.inverts or entry.frame == "source"):
            return None
        return _named_after(view) or nobody
    if not any(entry.frame == "clause" or (entry.frame == "marked" and entry.inverts) for entry in view.cue.entries):
        return None
    if len(gap) > FAR or STOPPED.search(gap):
        return None
    if view.speech.complementiser.match(view.after.lstrip()) or first_word(gap) in view.speech.after_name:
        return None
    if view.text[start - 2 : start - 1] not in ",.-–—" and not _says_no_more(view):
        return None
    return named_before(view.scene.masked, start, view.cue.span.start, view.speech, view.people, view.parse)


def _says_no_more(view: View) -> bool:
    """ "Kenapa?" Budi bertanya. Nothing said follows the verb: the passage before it is what was said."""
    after = trimmed(view.text, Span(view.cue.span.stop, view.scene.span.stop))
    return after.of(view.scene.masked)[:1] in ("", ",", ".") or _ends_here(view, after)


def _rest_of_split(view: View, speaker: Span | None) -> tuple[Draft, ...]:
    """ "Kami siap," kata Budi, "dan kami akan datang." The part after the speaker."""
    following = next((m for m in view.scene.marked if m.outer.start >= view.cue.span.stop), None)
    if not following:
        return ()
    stop = max(view.cue.span.stop, speaker.stop if speaker else 0)
    between = view.scene.masked[stop : following.outer.start]
    another = any(stop <= cue.span.start and cue.span.stop <= following.outer.start for cue in view.cues)
    apart = re.search(r"[.;]\s", between) or not re.search(r"[,:]\s*$", between)
    if another or apart or len(between) > FAR or len(WORDS.findall(following.inner.of(view.text))) < 2:
        return ()
    return (Draft(following.inner, True, view.cue, speaker, "quote-split", 0.95),)


def quote_after(view: View) -> tuple[Draft, ...]:
    """Budi mengatakan, "Kami siap." Baker told reporters: "We are ready."""
    passage = next((m for m in view.scene.marked if m.outer.start >= view.cue.span.stop), None)
    if not passage or passage.outer.start - view.cue.span.stop > FAR or _claimed_by_later(view, passage):
        return ()
    gap = view.scene.masked[view.cue.span.stop : passage.outer.start]
    if _names_a_work(view, gap) or not _introduces(view, gap) or len(WORDS.findall(passage.inner.of(view.text))) < 2:
        return ()
    tail = trimmed(view.text, Span(passage.outer.stop, max(passage.outer.stop, view.stop)))
    goes_on = tail.of(view.text)[:1].islower() and not view.cue.entry("marked")
    if goes_on and not _mostly_marked(view, Span(passage.outer.start, tail.stop)):
        return ()
    passages = (
        [m for m in view.scene.marked if passage.outer.start <= m.outer.start < view.stop] if goes_on else [passage]
    )
    return tuple(Draft(m.inner, True, view.cue, _subject(view), "quote-after", 0.9) for m in passages)


def _names_a_work(view: View, gap: str) -> bool:
    """Advice called "Preparing for Crises": a participle that names what stands before it."""
    if gap.strip() or view.cue.span.of(view.text).lower() not in view.speech.labels:
        return False
    before = view.before.split()
    return not before or not view.speech.pronoun.search(before[-1])


def _introduces(view: View, gap: str) -> bool:
    """Whether the words between a cue and a passage let the cue introduce it: none, a hearer, a place, "bahwa"."""
    bare = gap.strip(" \n\t\xa0,:–—-(")
    words = [word.lower() for word in WORDS.findall(bare)]
    if not words:
        return True
    if STOPPED.search(gap.replace(": ", "")) or len(words) > 14:
        return False
    if view.speech.complementiser.fullmatch(bare) and view.cue.entry("clause", "that", "marked"):
        return True
    addressed = words[0] in view.speech.addressees
    if gap.rstrip().endswith(":") or (gap.rstrip().endswith(",") and addressed):
        return True
    if words[-1] in view.speech.links and (addressed or len(words) <= 7):
        return True
    return bool(view.cue.entry("marked")) or (addressed and _ends_in_complementiser(view, bare))


def _ends_in_complementiser(view: View, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){view.speech.complementiser.pattern}$", words, re.I))


def _claimed_by_later(view: View, passage: Marked) -> bool:
    return any(cue.span.stop <= passage.outer.start for cue in view.cues[view.at + 1 :])


# ---------------------------------------------------------------- rules: reported clauses


def source(view: View) -> tuple[Draft, ...]:
    """Menurut Budi, jalan itu rusak. The road is broken, according to Baker."""
    if not view.cue.entry("source"):
        return ()
    masked, stop = view.scene.masked, view.stop
    speaker = None if view.cue.inside else _named_after(view)
    if not view.cue.inside and speaker is None:
        return ()
    before = trimmed(view.text, _without_opener(view, Span(view.start, view.cue.span.start)))
    after = _after_speaker(view, speaker.stop if speaker else view.cue.span.stop, stop)
    if not WORDS.search(before.of(masked)):
        return _reported(view, after, speaker, "source")
    closed = view.before.rstrip().endswith(",") and "," not in masked[view.cue.span.stop : stop]
    if (last := before.of(masked).split()[-1].lower()) in view.speech.relatives:
        return _reported(view, after, speaker, "source") if last else ()
    if (
        closed
        or _ends_here(view, after)
        or (len(WORDS.findall(before.of(masked))) > 4 and _is_clause(view, before) and not _continues(view, after))
    ):
        return _reported(view, before, speaker, "source")
    return _reported(view, Span(before.start, stop), speaker, "source")


def _after_speaker(view: View, end: int, stop: int) -> Span:
    """The words after the speaker: after the first comma near him, else right after."""
    masked = view.scene.masked
    comma = masked.find(",", end, min(stop, end + FAR))
    if comma >= 0 and len(WORDS.findall(masked[end:comma])) <= 10 and view.cue.inside is None:
        return trimmed(view.text, Span(comma + 1, stop))
    gap = GAP.match(masked, end, stop)
    return trimmed(view.text, Span(gap.end() if gap else end, max(stop, end)))


def _ends_here(view: View, after: Span) -> bool:
    """Nothing follows but where and when it was said."""
    words = WORDS.findall(after.of(view.scene.masked))
    return len(words) < 2 or words[0].lower() in view.speech.circumstances


def _is_clause(view: View, span: Span) -> bool:
    """Whether the words could stand alone, by the parse; no where they were not parsed."""
    return (view.parse.clause_at(span.start, span.stop, view.cue.span.start) or -1) >= 0


def _continues(view: View, after: Span) -> bool:
    """Whether the sentence goes on with the clause begun before: …, officials said, could be lost."""
    token = view.parse.token(after.start)
    return first_word(after.of(view.scene.masked)) in view.speech.continues or bool(token and token.pos == "AUX")


def speaker_first(view: View) -> tuple[Draft, ...]:
    """Ditegaskan Budi, jalan itu rusak. Kata dia, "Kami siap." Said Baker, "We are ready."""
    entry = view.cue.entry("root", "clause")
    lead = _without_opener(view, Span(view.start, view.cue.span.start))
    if not entry or not entry.inverts or view.cue.inside or WORDS.search(lead.of(view.scene.masked)):
        return ()
    if entry.frame == "clause" and not _may_invert(view):
        return ()
    speaker = _named_after(view)
    if not speaker:
        return ()
    found = re.compile(r",\s+").search(view.scene.masked, speaker.stop, min(view.stop, speaker.stop + FAR))
    that = re.compile(rf"\s+{view.speech.complementiser.pattern}", re.I).match(view.scene.masked, speaker.stop)
    start = that or found
    if not start:
        return ()
    return _reported(view, trimmed(view.text, Span(start.end(), max(start.end(), view.stop))), speaker, "speaker-first")


def clause_around(view: View) -> tuple[Draft, ...]:
    """Jalan itu, kata Budi, sudah lama rusak. The road, Baker said, has been broken."""
    entry = view.cue.entry("root", "clause")
    found = _inverted(view, entry) or _subject_first(view, entry) if entry else None
    if not found:
        return ()
    head, speaker, end = found
    after = _after_comma(view, end)
    goes_on = view.scene.masked[end : view.stop].lstrip()[:1] == "," and not _ends_here(view, after)
    short = len(WORDS.findall(head.of(view.scene.masked))) <= 4
    if goes_on and (short or entry.frame == "root" or _continues(view, after) or not _is_clause(view, head)):
        return _reported(view, Span(head.start, view.stop), speaker, "clause-around")
    closes = (
        not WORDS.search(view.scene.masked, end, view.scene.span.stop) and len(WORDS.findall(head.of(view.text))) >= 4
    )
    if not closes and view.parse.clause_at(head.start, head.stop, view.cue.span.start) is None:
        return ()
    return _reported(view, head, speaker, "clause-before")


Around = tuple[Span, Span | None, int]
"""The clause before a cue, the speaker, and where cue and speaker end."""


def _inverted(view: View, entry: Entry) -> Around | None:
    """…, kata Budi: the speaker follows the cue, or is part of it (katanya)."""
    before = view.before.rstrip()
    joined = before.endswith((",", MASK, "–", "—", "-")) or (entry.frame == "root" and _is_opener(view, before))
    if not joined or not (entry.inverts or view.cue.inside):
        return None
    head = trimmed(view.text, _without_opener(view, Span(view.start, view.start + len(before.rstrip(" ,–—-")))))
    if _is_opener(view, before):
        head = trimmed(view.text, Span(view.start, view.start + len(before)))
    if view.cue.inside:
        return head, None, view.cue.span.stop
    if entry.frame == "clause" and not _may_invert(view):
        return None
    speaker = _named_after(view)
    return (head, speaker, _name_stop(view, speaker)) if speaker else None


def _may_invert(view: View) -> bool:
    """Said Baker, a planner: no participle, no clause up to the next comma."""
    form = view.cue.span.of(view.text).lower()
    if _participle(view) or form in view.speech.tells or view.speech.complementiser.match(view.after.lstrip()):
        return False
    comma = re.compile(r"[,.;]\s|$").search(view.scene.masked, view.cue.span.stop, view.scene.span.stop)
    end = comma.start() if comma else view.scene.span.stop
    return (view.parse.clause_at(view.cue.span.stop, end, view.cue.span.start) or -1) < 0


def _participle(view: View) -> bool:
    return view.cue.participle


def _subject_first(view: View, entry: Entry) -> Around | None:
    """…, Baker said: subject and verb after the clause, and no clause after them."""
    comma = view.before.rstrip(" ,").rfind(",")
    if entry.frame != "clause" or comma < 0 or _participle(view):
        return None
    after = trimmed(view.text, Span(view.cue.span.stop, max(view.stop, view.cue.span.stop)))
    if after.of(view.scene.masked).startswith(","):
        if not entry.inverts or after.of(view.scene.masked).lstrip(" ,")[:1] == MASK:
            return None
    elif not _ends_here(view, after):
        return None
    if _clause_follows(view, after):
        return None
    speaker = _subject_between(view, view.start + comma + 1)
    if not speaker:
        return None
    head = trimmed(view.text, _without_opener(view, Span(view.start, view.start + comma)))
    begins = next((cue for cue in view.cues if cue.span.start >= head.start), view.cue)
    if len(WORDS.findall(view.scene.masked[head.start : begins.span.start])) < 2:
        return None  # Asked if he would run, Baker said no
    return head, speaker, view.cue.span.stop


def _subject_between(view: View, start: int) -> Span | None:
    """The subject between a comma and the verb, where it is that and little else."""
    if len(WORDS.findall(view.scene.masked[start : view.cue.span.start])) > 14:
        return None
    found = named_before(view.scene.masked, start, view.cue.span.start, view.speech, view.people, view.parse)
    relative = first_word(view.scene.masked[start : view.cue.span.start]) in view.speech.after_subject
    return None if relative else found


def _clause_follows(view: View, after: Span) -> bool:
    """Whether what was said follows the cue: then the words before it tell when and where."""
    masked = view.scene.masked
    if masked[view.cue.span.stop : after.start].strip() or after.of(masked).startswith(","):
        return False
    if _clause_start(view)[1]:
        return True
    parsed = view.parse.clause_at(after.start, after.stop, view.cue.span.start) != -1
    return _clause_begins(view, after) if parsed else not _ends_here(view, after)


def _after_comma(view: View, end: int) -> Span:
    comma = view.scene.masked.find(",", end, view.stop)
    return trimmed(view.text, Span(comma + 1, view.stop)) if comma >= 0 else Span(view.stop, view.stop)


def _name_stop(view: View, speaker: Span) -> int:
    """Where the naming ends: at the comma or full stop after Lee Baker of Atlanta."""
    found = re.compile(r"[,;\n]|\.\s").search(view.scene.masked, speaker.stop, view.scene.span.stop)
    return found.start() if found else view.scene.span.stop


def clause_after(view: View) -> tuple[Draft, ...]:
    """Budi mengatakan bahwa jalan itu rusak. Baker said on Monday that the road is broken."""
    start, complemented = _clause_start(view)
    entry = view.cue.entry("clause") or (view.cue.entry("that", "root") if complemented else None)
    if not entry or _blocked(view, complemented) or (entry.frame == "root" and not complemented):
        return ()
    stop = min(view.stop, _embedded_end(view))
    content = clause_words(view.text, view.scene, Span(start, max(start, stop)))
    if len(WORDS.findall(content.of(view.text))) < 3 or not WORDS.search(content.of(view.scene.masked)):
        return ()
    if not complemented and (
        first_word(content.of(view.text)) in view.speech.objects or not _may_report(view, content)
    ):
        return ()
    return _reported(view, content, _subject(view), "clause-after")


def _embedded_end(view: View) -> int:
    """While Baker says the road is safe, others doubt it: where a subordinate clause gives way to the main one."""
    end = view.parse.embedded_end(view.cue.span.start)
    after = re.compile(r",\s+").match(view.scene.masked, end) if end else None
    if not end or not after:
        return view.stop
    at = view.parse.clause_at(after.end(), view.stop, view.cue.span.start)
    return end if at is not None and 0 <= at - after.end() <= 20 else view.stop


def _may_report(view: View, content: Span) -> bool:
    """Whether words without "bahwa" are a clause: a subject near their start, and not only where and when."""
    if first_word(content.of(view.scene.masked)) in view.speech.circumstances:
        return (
            _is_clause(view, content)
            and view.parse.clause_at(content.start, content.stop, view.cue.span.start) is not None
        )
    entry, first = view.cue.entry("clause"), view.parse.token(content.start)
    if not view.speech.drops_subject and first and first.pos in ("AUX", "VERB"):
        return False
    return bool(entry and entry.bare) or _clause_begins(view, content)


def _clause_begins(view: View, content: Span) -> bool:
    """Whether a clause begins within the first words; yes where they were not parsed."""
    at = view.parse.clause_at(content.start, content.stop, view.cue.span.start)
    if at is None:
        return view.parse.auxiliary(content.start, _first_stop(view, content))
    return at < 0 or len(WORDS.findall(view.scene.masked[content.start : at])) <= 8


def _first_stop(view: View, content: Span) -> int:
    found = re.compile(r"[,;:–—]|\s-\s").search(view.scene.masked, content.start, content.stop)
    return found.start() if found else content.stop


def _clause_start(view: View) -> tuple[int, bool]:
    """Where the reported clause begins, and whether a complementiser opens it."""
    masked, start = view.scene.masked, view.cue.span.stop
    gap = GAP.match(masked, start)
    start = gap.end() if gap else start
    direct = view.speech.complementiser.match(masked, start, view.stop)
    if direct and not view.parse.relative(start):
        return direct.end(), True
    tells = view.cue.span.of(view.text).lower() in view.speech.tells
    limit = min(view.stop, start + 130) if view.cue.entry("clause") else start
    for found in view.speech.that.finditer(masked[start:limit]):
        between = masked[start : start + found.start()]
        words = [word.lower() for word in WORDS.findall(between)]
        noun = bool(words) and words[-1] in view.speech.content_nouns  # to accusations that …
        relative = view.parse.relative(start + found.start()) and not tells
        if STOPPED.search(between) or len(words) > 16 or noun or relative:
            break
        if tells or (words and words[0] in view.speech.addressees):
            return start + found.end(), True
    return _after_hearer(view, start), False


def _after_hearer(view: View, start: int) -> int:
    """Told him the road is broken: after a verb of telling, the words after a pronoun or a name."""
    if view.cue.span.of(view.text).lower() not in view.speech.tells:
        return start
    hearer = next(view.people.inside(Span(start, view.stop)), None)
    if hearer and hearer.span.start == start:
        return trimmed(view.text, Span(hearer.span.stop, view.stop)).start
    word = WORDS.search(view.scene.masked, start, view.stop)
    return trimmed(view.text, Span(word.end(), view.stop)).start if word else start


RULES: tuple[Rule, ...] = (quote_before, speaker_first, quote_after, source, clause_around, clause_after)


# ---------------------------------------------------------------- what the rules share


def _reported(view: View, span: Span, speaker: Span | None, rule: str) -> tuple[Draft, ...]:
    """A reported clause; where it is mostly in marks, a direct quote."""
    passages = [m for m in view.scene.marked if span.covers(m.inner)]
    if passages and _mostly_marked(view, span, 0.85):
        return tuple(Draft(m.inner, True, view.cue, speaker, rule, 0.9) for m in passages)
    span = clause_words(view.text, view.scene, span)
    if len(WORDS.findall(span.of(view.text))) < 2:
        return ()
    return (Draft(span, False, view.cue, speaker, rule, 0.75),)


def _mostly_marked(view: View, span: Span, share: float = MOSTLY) -> bool:
    return span.of(view.scene.masked).count(MASK) > share * (span.stop - span.start)


def clause_words(text: str, scene: Scene, span: Span) -> Span:
    """The words of a clause without the full stop, and without a comma that only joins it to what follows."""
    words = span.of(scene.masked)
    cut = len(words.rstrip(" \n\t\xa0.,;:"))
    bracket = BRACKET.match(text, span.start + cut, span.stop)  # … Joko Widodo (Jokowi).
    return trimmed(text, Span(span.start, bracket.end() if bracket else span.start + cut))


def _subject(view: View) -> Span | None:
    """The speaker of a verb that comes before the words: its subject, or that of the verb it is joined to."""
    if view.cue.inside:
        return None
    if view.cue.entry("root") and not view.cue.entry("clause"):
        return _named_after(view)
    prior = [d for d in view.taken if d.span.stop <= view.cue.span.start]
    if _participle(view) and not prior:
        return _subject_of_participle(view)
    start = max([view.scene.span.start, *(d.span.stop for d in prior)])
    head = view.scene.masked[start : view.cue.span.start]
    found = named_before(view.scene.masked, start, view.cue.span.start, view.speech, view.people, view.parse)
    joined = prior and _joined(view, head)
    if joined and (found is None or not _names(view, found)):
        return prior[-1].speaker
    return found


def _subject_of_participle(view: View) -> Span | None:
    """Baker closed the bridge, saying …; with some experts suggesting …"""
    masked, start = view.scene.masked, view.scene.span.start
    own = re.compile(r"\bwith\s+([^,;:]{3,60}?)\s*$").search(masked, start, view.cue.span.start)
    if own:
        return Span(*own.span(1))
    told = view.parse.subject(view.cue.span.start)
    inside = told if told and told.start >= start and told.stop <= view.cue.span.start else None
    best = view.people.best(inside) if inside else view.people.first(Span(start, view.cue.span.start))
    if best and best.rule == "role" and not inside:  # Democratic candidate Sen. Ann Baker
        best = view.people.best(Span(best.span.start, min(best.span.stop + 40, view.cue.span.start))) or best
    return best.span if best else inside


def _joined(view: View, head: str) -> bool:
    """Nothing but a conjunction and adverbs between the last quote and this verb, or the last comma and it."""
    last = re.split(r"[,;]", view.speech.between.sub("", head))[-1].strip()
    return not WORDS.search(last) or bool(view.speech.joint.match(last))


def _named_after(view: View) -> Span | None:
    stop, apposed = view.scene.span.stop, not view.cue.entry("source")
    return named_after(view.scene.masked, view.cue.span.stop, stop, view.speech, view.people, apposed)


def _names(view: View, span: Span) -> bool:
    return view.people.best(span) is not None or bool(view.speech.pronoun.search(span.of(view.text)))


def _blocked(view: View, complemented: bool) -> bool:
    """Belum menyatakan, refused to say: not said. With "that", only a refusal counts: quick to add that …"""
    words = " ".join(WORDS.findall(view.before[-40:].lower())[-2:])
    blockers = {words, words.split(" ")[-1]} & view.speech.blockers
    return bool({b for b in blockers if " " in b} if complemented and blockers <= {"to", words} else blockers)


def _is_opener(view: View, before: str) -> bool:
    return bool(before.strip()) and bool(view.speech.opener.fullmatch(before.strip()))


def _without_opener(view: View, span: Span) -> Span:
    """Without "However," before it; "Pasalnya" stays."""
    lead = GAP.match(view.scene.masked, span.start, span.stop)
    start = lead.end() if lead else span.start
    found = view.speech.opener.match(view.scene.masked, start, span.stop)
    return Span(min(found.end() if found else start, span.stop), span.stop)


def first_word(words: str) -> str:
    """The first word in small letters; empty where there is none."""
    found = WORDS.search(words)
    return found.group().lower() if found else ""


def _joint(masked: str, start: int, later: Cue, speech: Speech) -> int | None:
    """Where a later cue takes up the sentence: before ", seraya menambahkan", " dan menegaskan", ", adding"."""
    head = masked[start : later.span.start]
    for found in reversed(list(JOINERS.finditer(head))[-5:]):
        tail = head[found.end() :]
        comma = found.group().startswith(",")
        takes = later.entry("clause", "source", "root") or not later.participle
        if comma and not tail.strip() and takes:
            return start + found.start()
        joint = speech.joint.match(tail)
        if joint and _only_adverbs(tail[joint.end() :], comma, speech):
            return start + found.start()
    return None


def _only_adverbs(words: str, comma: bool, speech: Speech) -> bool:
    """Between "dan" and the verb: nothing, adverbs, a pronoun; after a comma also a name."""
    rest = speech.between.sub("", words.strip() + " ").strip()
    if not rest or speech.pronoun.fullmatch(rest):
        return True
    return comma and len(WORDS.findall(rest)) <= 5 and not re.search(r"[,.;:]", rest)


def draft_overlaps(drafts: Sequence[Draft], span: Span) -> bool:
    """Whether one of the drafts has words in common with the span."""
    return any(draft.span.overlaps(span) for draft in drafts)
