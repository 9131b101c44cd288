"""Passages in marks without a cue of their own: carried over from the last speaker, fragments, or no quotes at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from warta.records import Mention, Span
from warta.text.quotation_marks import Marked, trimmed
from warta.text.quotes.scenes import MASK
from warta.text.quotes.speakers.of_cue import named_after_cue, subject_of_cue
from warta.text.quotes.speakers.subject import POSSESSIVE
from warta.text.quotes.speech import WORDS
from warta.text.quotes.turns import signature
from warta.text.quotes.view import Draft, View, draft_overlaps, words_before

BESIDE = 3
"""Within so many words behind marks he is named whom a verb beside him has speak."""

HEADINGS = ("headline", "subhead")

LONGEST_TITLE = 10
"""A title in marks that no stop ends has fewer words."""

CITED = 3
"""So many outlets are passed over, where a sentence names first from whom it has the words."""


def loose_passages(view: View) -> Iterator[Draft]:
    """The passages of a scene that no cue has claimed, each with whom it is by."""
    scene, masked = view.scene, view.scene.masked
    outside = WORDS.search(masked, scene.span.start, scene.span.stop)  # none is in marks, for they are blanked
    for passage in scene.marked:
        if draft_overlaps(view.taken, passage.inner) or not scene.span.covers(passage.inner):
            continue
        inner = passage.inner.of(view.text)
        words = WORDS.findall(inner) if len(inner.split()) > 1 else []  # no address of a page
        before = next((d for d in reversed(view.taken) if d.direct and d.span.stop <= passage.outer.start), None)
        named = _named_in_heading(view, passage)
        if named and len(words) >= 2:
            yield Draft(passage.inner, True, None, named, "headline-after")
            continue
        if scene.role == "subhead" and not outside:
            continue  # a heading in marks belongs to nobody who spoke before it
        signed = signature(view.text, passage.outer.stop, view.people) if len(words) >= 2 else None
        if signed and passage.outer.start == scene.span.start:
            yield Draft(passage.inner, True, None, signed, "signed")
        elif not outside and len(words) >= 2:
            yield Draft(passage.inner, True, None, None, "carried")
        elif before and len(words) >= 2 and words_before(masked, passage.outer.start).endswith((".", MASK)):
            yield Draft(passage.inner, True, before.cue, before.speaker, "carried")
        elif len(words) >= 2 and (_listed(view, passage) or not _label(view, passage)):
            fragment = _fragment(view, passage)
            if fragment.speaker or view.cues or not _is_term(view, passage):
                yield fragment


def _named_in_heading(view: View, passage: Marked) -> Span | None:
    """'Road Is Safe for Years': Kabar Research. Whose the words in marks are that a heading begins with.

    Whoever is named right behind the colon may do something: 'This Is a Shame': Ann Baker Leaves Hearing.
    """
    scene = view.scene
    if scene.role not in ("headline", "subhead") or passage.outer.start != scene.span.start:
        return None
    rest = re.compile(r"\s*:\s+(?=\S)").match(scene.masked, passage.outer.stop, scene.span.stop)
    named = trimmed(view.text, Span(rest.end(), scene.span.stop)) if rest else None
    few = named is not None and len(WORDS.findall(named.of(view.text))) <= BESIDE
    if named and few and named.of(view.text)[0].isupper():
        return named
    first = next((m for m in view.people.starting(named.start) if view.people.named(m)), None) if named else None
    return first.span if first else None


def _label(view: View, passage: Marked) -> bool:
    """The title of a work, a nickname, a slogan: no quote."""
    text, scene, speech = view.text, view.scene, view.speech
    before = WORDS.findall(scene.masked[max(scene.span.start, passage.outer.start - 30) : passage.outer.start])
    last = [word.lower() for word in before[-2:]]
    if last and (last[-1] in speech.labels or (last[-1] in speech.links and last[0] in speech.labels)):
        return True
    named = len(last) > 1 and last[0] in speech.labels and last[0] not in speech.entries  # but: kata Budi 'kami siap'
    if named and before[-1][0].isupper():
        return True  # drama China 'Jalan Pulang'
    words = WORDS.findall(passage.inner.of(text))
    if scene.masked[scene.span.start : passage.outer.start].rstrip().endswith(":"):
        return False  # with a message to the town: "Call me."
    ends = passage.inner.of(text)[-1:] in ".,!?"
    return (
        len(words) < (6 if ends else LONGEST_TITLE)
        and all(word[:1].isupper() or len(word) < 4 for word in words)
        and any(word[:1].isupper() and word != "I" for word in words)
        and not passage.inner.of(text).isupper()
    )


def _is_term(view: View, passage: Marked) -> bool:
    """A "dead end" for most: a few words that are no sentence, which the writer himself puts in marks.

    Not so behind a comma, nor: to "stand firm", that "all is well".
    """
    inner, speech = passage.inner.of(view.text), view.speech
    few = len(WORDS.findall(inner)) <= speech.longest_term
    before = words_before(view.scene.masked, passage.outer.start).lower().split()[-1:]
    told = not speech.infinitive.isdisjoint(before) or not speech.joins.isdisjoint(before)
    paused = bool(before) and not before[0][-1].isalpha()
    return few and not told and not paused and inner[:1].islower() and inner[-1] not in ".!?"


def _listed(view: View, passage: Marked) -> bool:
    """Spanduk bertuliskan "Kami Siap!", "Jalan Rusak", dan "Tutup!": what stands in a row with words is his, too."""
    before = next((d for d in reversed(view.taken) if d.direct and d.span.stop < passage.outer.start), None)
    between = view.scene.masked[before.span.stop : passage.outer.start] if before else " "
    words = between.strip(f"{MASK} \n").removeprefix(",").strip()
    return bool(between.strip(f"{MASK} \n")) and (not words or bool(view.speech.joint.fullmatch(words)))


def _first_named(view: View, words: Span) -> Mention | None:
    """Dikutip dari Kabar Wire, Budi Santoso …: who is named first, an outlet only where nobody else is."""
    first = named = view.people.first(words)
    for _ in range(CITED):
        later = view.people.first(Span(named.span.stop, words.stop)) if named else None
        if named and (view.people.is_outlet(named) or (later and _has_something(view, named, later))):
            named = later
    return named or first


def _has_something(view: View, named: Mention, later: Mention) -> bool:
    """Ahead of | Santoso's | visit, Baker spoke of "…", Kabar Radio's Ann Baker: whose something is."""
    owns = POSSESSIVE.match(view.scene.masked, named.span.stop) if named.rule != "pronoun" else None  # not: he's
    if owns is None:
        return False
    return owns.end() == later.span.start or "," in view.scene.masked[owns.end() : later.span.start]


def _fragment(view: View, passage: Marked) -> Draft:
    """… agar "menyerah tanpa syarat" …: words of somebody in the middle of the article's own."""
    earlier = [at for at, cue in enumerate(view.cues) if cue.span.stop <= passage.outer.start]
    if not earlier:
        named = _first_named(view, Span(view.scene.span.start, passage.outer.start)) or _named_behind(view, passage)
        speaker = named.span if named else None
        if view.scene.role in HEADINGS and ":" not in view.scene.masked[view.scene.span.start : passage.outer.start]:
            speaker = Span(passage.outer.start, passage.outer.start)  # Bridge a 'shame' for Dover: of whom, none knows
        return Draft(passage.inner, True, None, speaker, "fragment-bare")
    own = replace(view, at=earlier[-1])
    speaker = named_after_cue(own) if own.cue.entry("root") else subject_of_cue(own)
    if not own.cue.entry("root") and view.taken and not (speaker and view.people.best(speaker)):
        speaker = view.taken[-1].speaker or speaker
    return Draft(passage.inner, True, own.cue, speaker, "fragment")


def _named_behind(view: View, passage: Marked) -> Mention | None:
    """ "…," gurgled Ann Baker. "…," Budi menggumam. Whom a verb that no table has stands beside.

    No outlet, which passes on another's words: "…," dikutip dari Reuters.
    """
    mark = passage.inner.of(view.text)[-1:]
    if passage.outer.start > view.scene.span.start or mark not in ",?!":
        return None
    behind = list(WORDS.finditer(view.scene.masked, passage.outer.stop, view.scene.span.stop))
    words = behind[:BESIDE]
    if mark != "," and not (1 < len(behind) <= BESIDE and behind[-1].group().islower()):
        return None  # "Why?" Ann Baker left the room; but: "Why?" posed Ann Baker, "Why?" Ann Baker posed
    named = view.people.first(Span(passage.outer.stop, words[-1].end())) if words else None
    paused = named and re.search(r"[,;.]", view.scene.masked[passage.outer.stop : named.span.start])
    outlet = named and view.people.entities[named.entity].sector == "JRN"
    return None if paused or outlet else named
