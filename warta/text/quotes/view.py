"""One cue as a rule sees it: its scene, the words it may claim, and what cues before it have taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from warta.records import Quote, Span
from warta.text.quotation_marks import Marked, trimmed
from warta.text.quotes.parsed import Parsed
from warta.text.quotes.scenes import MASK, Scene
from warta.text.quotes.speakers.capitals import GLUED
from warta.text.quotes.speakers.people import People
from warta.text.quotes.speech import WORDS, Cue, Speech

GAP = re.compile(r"[\s,:–—-]*")
BRACKET = re.compile(r"\s*\([^()]*\)")
JOINERS = re.compile(r",\s+|\s+")
SPACE = re.compile(r"\s*")

NEAR = 50
"""Characters between a comma and the verb after it, where they hold its subject and nothing else."""

FAR = 110
"""Characters between a verb and the words in marks that it may still introduce."""

LATER = 10
"""So many cues behind one are asked whether they take up its clause; no sentence of news has as many."""

FEW = 5
"""Words of a subject between a comma and a verb whose words follow in marks."""

SPEAKS = re.compile(rf"(?:\s+\w+){{0,3}}\s*[,:]?\s*{MASK}{{12}}")
"""What follows a verb that words in marks belong to: … also stated a day earlier, "…"."""

SHORT = 3
"""Words of a subject that reports something else than the one before it."""

LONG = 12
"""The same where the clause before it only tells when or although: while few say so, most of the others say …"""

MOSTLY = 0.6
"""The share of a clause in marks from which on the marks are the quote, not the clause."""

BEGINS = ("DET", "NOUN", "PROPN", "PRON", "NUM")
"""What a sentence begins with, and none that tells when and why something was said."""

ADDRESSED = ("source", "speaker-first")
"""Rules of which a sentence in marks right behind the speaker is all that he said: according to Baker, "…," so …"""


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote before it is known who speaks."""

    span: Span
    direct: bool
    cue: Cue | None
    speaker: Span | None
    rule: str


@dataclass(frozen=True, eq=False)
class View:
    """One cue in its scene, and what earlier cues of the scene have taken. What all rules ask for is kept."""

    text: str
    scene: Scene
    cues: tuple[Cue, ...]
    at: int
    taken: tuple[Draft, ...]
    speech: Speech
    people: People
    parse: Parsed

    @cached_property
    def cue(self) -> Cue:
        """The cue looked at."""
        return self.cues[self.at]

    @cached_property
    def start(self) -> int:
        """Where the words begin that this cue may claim: after the last taken quote, or the scene's start."""
        marks = {marked.inner.stop: marked.outer.stop for marked in self.scene.marked}
        ends = [draft.span.stop for draft in self.taken if draft.span.stop <= self.cue.span.start]
        return max([self.scene.span.start, *(marks.get(end, end) for end in ends)])

    @cached_property
    def stop(self) -> int:
        """Where the words end that this cue may claim: before a later cue that takes up the clause."""
        relative = (self.before.split() or [""])[-1].lower() in self.speech.relatives
        for later in self.cues[self.at + 1 : self.at + 1 + LATER]:
            joint = _joint(self, later, relative)
            joint = self._covering(later) if joint is None else joint
            joint = self._speaking(later) if joint is None else joint
            joint = self._others_say(later) if joint is None else joint
            joint = self._with_another(later) if joint is None else joint
            joint = self._with_its_own(later) if joint is None else joint
            if joint is not None:
                return joint
        return self.scene.span.stop

    def _covering(self, later: Cue) -> int | None:
        """Baker said the road was closed, the Kabar Wire reported: where somebody else's closing verb begins."""
        entry, after = later.entry("clause"), Span(later.span.stop, self.scene.span.stop)
        when = len(WORDS.findall(after.of(self.scene.masked))) <= FEW and ends_here(self, after)
        if not entry or not (when or not WORDS.search(self.scene.masked, after.start, after.stop)):
            return None
        comma = self.scene.masked.rfind(", ", self.cue.span.stop, later.span.start)
        named = self.people.best(Span(max(comma, 0), later.span.start)) if comma >= 0 else None
        near = named and named.span.stop == later.span.start - 1 and later.span.start - comma <= NEAR
        return comma if near else None

    def _speaking(self, later: Cue) -> int | None:
        """Baker said it was closed, a man yelled "Open it!": where a subject begins whose words follow in marks."""
        masked = self.scene.masked
        comma = masked.rfind(", ", self.cue.span.stop, later.span.start)
        subject = WORDS.findall(masked[comma : later.span.start].lower())
        takes = later.entry("clause", "marked") and not later.participle and not self.cue.entry("source")
        if comma < 0 or not takes or not 0 < len(subject) <= FEW or self.speech.relatives & {*subject[:-1]}:
            return None
        return comma if SPEAKS.match(masked, later.span.stop) else None

    def _others_say(self, later: Cue) -> int | None:
        """Half said it was safe, and others say it is not: where a short subject begins whose verb has a clause."""
        masked, entry = self.scene.masked, later.entry("clause")
        that = self.speech.complementiser.match(words_behind(masked, later.span.stop))
        if self.speech.drops_subject or later.participle or self.cue.entry("source"):
            return None
        if not entry or not (entry.bare or that):
            return None
        found = list(self.speech.another.finditer(masked, self.cue.span.stop, later.span.start))
        subject = WORDS.findall(masked[found[-1].end() : later.span.start].lower()) if found else []
        opens = first_word(self.scene.masked[self.scene.span.start : self.cue.span.start]) in self.speech.dependent
        if not 0 < len(subject) <= (LONG if opens else SHORT) or self._is_dependent(subject):
            return None
        told = self.parse.subject(later.span.start)
        if not told or told.start < found[-1].end():
            return None
        after = trimmed(self.text, Span(later.span.stop, self.scene.span.stop))
        begins = self.parse.clause_at(after.start, min(after.stop, after.start + FAR), later.span.start)
        return found[-1].start() if begins is not None and begins >= 0 else None

    def _with_another(self, later: Cue) -> int | None:
        """Baker said it was closed, with the Harbour Watch warning it may fall: where a participle's own speaker is."""
        masked = self.scene.masked
        own = own_subject(self.scene, later, self.cue.span.stop, self.speech)
        words = masked[: own[0]].rstrip() if own and later.entry("clause") else ""
        return len(words) - 1 if words.endswith(",") else None

    def _with_its_own(self, later: Cue) -> int | None:
        """Baker said it was lost: "We had it," he wrote. Where a sentence in marks with a verb of its own begins.

        Not so in: Baker said: "It was lost," the Kabar Wire wrote.
        """
        passage = next((m for m in reversed(self.scene.marked) if m.outer.stop <= later.span.start), None)
        if not passage or passage.outer.start <= self.cue.span.stop or not is_whole(self.text, passage):
            return None
        lead = self.scene.masked[self.cue.span.stop : passage.outer.start].rstrip()
        subject = WORDS.findall(self.scene.masked[passage.outer.stop : later.span.start])
        own = WORDS.search(lead) and lead.endswith((":", "-", "–", "—")) and 0 < len(subject) <= SHORT
        return self.cue.span.stop + len(lead) - 1 if own else None

    def _is_dependent(self, subject: Sequence[str]) -> bool:
        """The road, which others say …; while it rains, others say …: the later verb tells more of the same."""
        begins = first_word(self.scene.masked[self.cue.span.stop : self.scene.span.stop])
        that = self.speech.complementiser.match(begins)
        head = first_word(words_behind(self.scene.masked, self.cue.span.stop)[that.end() :]) if that else begins
        return head in self.speech.subordinators or bool(
            {subject[0], subject[-1]} & (self.speech.relatives | self.speech.which)
        )

    @cached_property
    def before(self) -> str:
        """The words before the cue that it may claim."""
        return self.scene.masked[self.start : self.cue.span.start]

    @cached_property
    def after(self) -> str:
        """All that follows the cue in its scene."""
        return self.scene.masked[self.cue.span.stop : self.scene.span.stop]


Rule = Callable[[View], tuple[Draft, ...]]

Around = tuple[Span, Span | None, int]
"""The clause before a cue, the speaker, and where cue and speaker end."""


def reported_words(view: View, span: Span, speaker: Span | None, rule: str) -> tuple[Draft, ...]:
    """A reported clause; where it is mostly in marks, a direct quote; a sentence in marks at its end is another."""
    passages = [m for m in view.scene.marked if span.covers(m.inner)]
    if passages and mostly_marked(view, span, 0.85):
        return tuple(Draft(m.inner, True, view.cue, speaker, rule) for m in passages)
    if passages and rule in ADDRESSED and passages[0].outer.start == span.start and is_whole(view.text, passages[0]):
        return (Draft(passages[0].inner, True, view.cue, speaker, rule),)
    announced = passages[-1] if passages and _is_announced(view, passages[-1], span) else None
    words = (Draft(announced.inner, True, view.cue, speaker, rule),) if announced else ()
    span = clause_words(view.text, view.scene, Span(span.start, announced.outer.start) if announced else span)
    if len(WORDS.findall(span.of(view.text))) < 2:
        return words
    return (Draft(span, False, view.cue, speaker, rule), *words)


def _is_announced(view: View, passage: Marked, span: Span) -> bool:
    """Baker said they have two choices: "You leave or you fight." A sentence in marks after a colon ends the clause."""
    before = view.scene.masked[span.start : passage.outer.start].rstrip()
    return before.endswith(":") and passage.inner.of(view.text)[:1].isupper() and passage.outer.stop >= span.stop


def is_whole(text: str, passage: Marked) -> bool:
    """Whether a sentence stands in marks: "We had it," …"""
    words = passage.inner.of(text)
    return words[:1].isupper() and words[-1:] in (",", ".", "!", "?")


def mostly_marked(view: View, span: Span, share: float = MOSTLY) -> bool:
    """Whether more than this share of the words stands in marks."""
    return span.of(view.scene.masked).count(MASK) > share * (span.stop - span.start)


def clause_words(text: str, scene: Scene, span: Span) -> Span:
    """The words of a clause without the full stop, and without a comma that only joins it to what follows."""
    words = span.of(scene.masked)
    span = Span(span.start + len(words) - len(words.lstrip(" ,;:\n\t\xa0")), span.stop)
    words = span.of(scene.masked)
    cut = len(words.rstrip(" \n\t\xa0.,;:"))
    if words[:cut].endswith(")") and "(" not in text[span.start : span.stop]:
        cut = len(words[: cut - 1].rstrip(" \n\t\xa0.,;:"))  # (Baker says the road is closed.)
    bracket = BRACKET.match(text, span.start + cut, span.stop)  # … Budi Santoso (Bung Budi).
    return trimmed(text, Span(span.start, bracket.end() if bracket else span.start + cut))


def is_opener(view: View, before: str) -> bool:
    """Whether the words are only such as open a sentence: Namun, Pasalnya, However."""
    return bool(before.strip()) and bool(view.speech.opener.fullmatch(before.strip()))


def without_opener(view: View, span: Span) -> Span:
    """Without "However," before it; "Pasalnya" stays."""
    lead = GAP.match(view.scene.masked, span.start, span.stop)
    start = lead.end() if lead else span.start
    found = view.speech.opener.match(view.scene.masked, start, span.stop)
    return Span(min(found.end() if found else start, span.stop), span.stop)


def ends_here(view: View, after: Span) -> bool:
    """Nothing follows but where and when it was said."""
    masked = after.of(view.scene.masked)
    words = WORDS.findall(masked)
    return (len(words) < 2 and MASK not in masked) or bool(words and words[0].lower() in view.speech.circumstances)


def goes_on_in_marks(view: View) -> bool:
    """The streets were empty, he said, "but not for long." The sentence begun before the verb goes on in marks."""
    masked, lead = view.scene.masked, without_opener(view, Span(view.start, view.cue.span.start))
    comma = re.compile(r",\s+(?=\x01)").match(masked, view.cue.span.stop)
    passage = next((m for m in view.scene.marked if comma and m.outer.start == comma.end()), None)
    words = WORDS.findall(lead.of(masked).rsplit(",", 1)[0]) if "," in lead.of(masked) else []
    if not passage or len(words) < 2 or not passage.inner.of(view.text)[:1].islower():
        return False
    if words[-1].lower() in view.speech.continues:
        return False  # at his critics, including, he said, "people who …"
    first = view.parse.token(lead.start)  # not: Asked about the road, he said, "we know."
    return first is not None and first.pos in BEGINS


def first_word(words: str) -> str:
    """The first word in small letters, less a name that a link has left glued to it: kepada|Reuters; empty where there
    is none."""
    found = WORDS.search(words)
    glued = GLUED.match(found.group()) if found else None
    return glued.group() if glued else found.group().lower() if found else ""


def words_behind(masked: str, at: int) -> str:
    """The next words of an article from a place on, less the space before them, and not all that follows."""
    space = SPACE.match(masked, at)
    start = space.end() if space else at
    return masked[start : start + FAR]


def words_before(masked: str, at: int) -> str:
    """The last words of an article up to a place, less the space behind them."""
    while at and masked[at - 1].isspace():  # a caption that was blanked is all space
        at -= 1
    return masked[max(0, at - FAR) : at]


def draft_overlaps(drafts: Sequence[Draft | Quote], span: Span) -> bool:
    """Whether one of the drafts has words in common with the span."""
    return any(draft.span.overlaps(span) for draft in drafts)


def _joint(view: View, later: Cue, relative: bool) -> int | None:
    """Where a later cue takes up the sentence: before ", seraya menambahkan", " dan menegaskan", ", adding".

    After a relative clause any verb does: Baker, who said it was late, defended the plan.
    """
    masked, start, speech = view.scene.masked, view.cue.span.stop, view.speech
    head = masked[start : later.span.start]
    for found in reversed(list(JOINERS.finditer(head))[-5:]):
        tail = head[found.end() :]
        comma, inside = found.group().startswith(","), _comma_inside(view, start + found.start())
        says = relative or later.entry("clause", "source", "root")
        takes = says if inside else says or _takes_marked(masked, later, speech)
        if (comma or inside) and not tail.strip() and takes:
            return start + found.start()
        joint = speech.joint.match(tail)
        word = joint.group().lower() if joint else ""
        apart = says or takes or word in speech.opposes or (comma and word not in speech.as_told)
        if joint and apart and only_adverbs(tail[joint.end() :], comma, speech) and not _inside_words(view, later):
            return start + found.start()
    return None


def _inside_words(view: View, later: Cue) -> bool:
    """Baker said he rushed to the scene and found two men: joined to a verb that was said, and no words follow."""
    entry = later.entry("clause")
    if view.speech.drops_subject or later.participle or not entry:
        return False
    if view.speech.is_present(later.span.of(view.text).lower()):  # says it should pay, but also suggest others do
        joined = view.parse.joined_to(later.span.start)
        return joined is not None and joined.start > view.cue.span.stop
    if entry.bare or entry.inverts:
        return False
    if may_quote(view.scene.masked, later, view.speech):
        return False
    joined = view.parse.joined_to(later.span.start)
    begins = view.parse.clause_at(later.span.stop, view.scene.span.stop, later.span.start)
    return joined is not None and joined.start > view.cue.span.stop and begins is None


def _comma_inside(view: View, stop: int) -> bool:
    """Said it was "a mistake," adding …: the comma before a verb stands inside the marks."""
    return any(m.outer.stop == stop and m.inner.of(view.text)[-1:] == "," for m in view.scene.marked)


def may_quote(masked: str, cue: Cue, speech: Speech) -> bool:
    """Whether "that" or words in marks follow; without them a form that asks for them does nothing: raised taxes."""
    after = masked[cue.span.stop : cue.span.stop + FAR]
    return MASK in after or bool(speech.complementiser.match(after.lstrip()))


def _takes_marked(masked: str, cue: Cue, speech: Speech) -> bool:
    """Said it was hit, denouncing it as "a crime": a participle with words in marks; not: expressing fear that …"""
    if not cue.participle:
        return may_quote(masked, cue, speech)
    after = masked[cue.span.stop : cue.span.stop + NEAR]
    return bool(cue.entry("marked") and MASK in after) and not speech.that.search(after.split(MASK)[0] + " ")


def only_adverbs(words: str, comma: bool, speech: Speech) -> bool:
    """Between "dan" and the verb: nothing, adverbs, a pronoun; after a comma also a name."""
    rest = speech.between.sub("", words.strip() + " ").strip()
    if not rest or speech.pronoun.fullmatch(rest):
        return True
    return comma and len(WORDS.findall(rest)) <= 5 and not re.search(r"[,.;:]", rest)


def own_subject(scene: Scene, cue: Cue, start: int, speech: Speech) -> tuple[int, Span] | None:
    """With Harbour Watch warning it may fall, with officials adding that …: where that begins, and who speaks.

    In small letters only before "that": with experts warning signs would help.
    """
    masked = scene.masked
    found = speech.own_subject.search(masked, start, cue.span.start) if cue.participle else None
    if found is None or not found["beside"]:
        return None
    that = speech.complementiser.match(words_behind(masked, cue.span.stop))
    return (found.start(), Span(*found.span("beside"))) if that or found["beside"][0].isupper() else None
