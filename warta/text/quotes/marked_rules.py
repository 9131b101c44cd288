"""Rules for words in quotation marks: what stands before a cue, and what stands after it."""

from __future__ import annotations

import re

from warta.records import Span
from warta.text.quotation_marks import Marked, trimmed
from warta.text.quotes.clauses.beginning import clause_follows
from warta.text.quotes.speakers.before import named_before
from warta.text.quotes.speakers.of_cue import named_after_cue, named_in, subject_of_cue
from warta.text.quotes.speech import WORDS
from warta.text.quotes.view import (
    FAR,
    Draft,
    View,
    ends_here,
    first_word,
    goes_on_in_marks,
    mostly_marked,
    without_opener,
)

ASIDE = re.compile(r"[-–—]+\s[^-–—]{1,80}\s[-–—]+\s[a-z]")
"""She wants to "mend the roads" - including old ones - to help the town: the clause goes on behind an aside."""


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
        if view.cue.participle and not view.cue.entry("source"):
            return ()  # They would not speak of "that man," telling Fox 35 that …
        inverted = view.cue.entry("source") or _follows_cue(view, speaker)
        if not inverted and clause_follows(view, trimmed(view.text, Span(view.cue.span.stop, view.stop))):
            return ()  # Lee Baker, star of "The Trainee," said that …
        return (Draft(Span(lead.start, passage.outer.stop), False, view.cue, named, "clause-before"),)
    return (Draft(passage.inner, True, view.cue, named, "quote-before"), *_rest_of_split(view, named))


def _follows_cue(view: View, speaker: Span) -> bool:
    """Whether a speaker stands between the verb and a comma or stop, and no clause: …, said Ann Baker, but …"""
    paused = view.scene.masked[speaker.stop : view.scene.span.stop].lstrip()[:1] in ("", ",", ".")
    starts = (word.start() for word in WORDS.finditer(view.scene.masked, speaker.start, speaker.stop))
    verb = any(token.pos in ("VERB", "AUX") for at in starts if (token := view.parse.token(at)))
    return speaker.start > view.cue.span.start and paused and not verb


def _last_before(view: View) -> Marked | None:
    """The passage right before the cue that no other cue has taken."""
    prior = [m for m in view.scene.marked if m.outer.stop <= view.cue.span.start]
    if not prior or any(draft.span.overlaps(prior[-1].inner) for draft in view.taken):
        return None
    between = [c for c in view.cues[: view.at] if c.span.start >= prior[-1].outer.stop]
    return prior[-1] if not between or _quoted(view, prior[-1].outer.stop) else None


def _quoted(view: View, start: int) -> Span | None:
    """ "We are ready," Reuters quoted Ann Baker as saying: who is quoted."""
    own = view.speech.own_subject.search(view.scene.masked, start, view.cue.span.start)
    return named_in(view, Span(*own.span("quoted"))) if own and own["quoted"] else None


def _lead(view: View, passage: Marked) -> Span:
    """The unmarked words of the same clause before a passage: Kedutaan sedang "mengerjakan evakuasi", tulis Budi."""
    words = view.scene.masked[view.start : passage.outer.start]
    dashes = [found.end() for found in re.finditer(r"(?<=\w)\s*[—–]\s*|(?<=\w)\s--?\s", words)]
    single = dashes[-1:] if len(dashes) % 2 else []  # the road -- still closed -- was "a shame," he said
    cut = max([0, *single, *(found.end() for found in re.finditer(r"[(:;]\s*", words))])
    return without_opener(view, Span(view.start + cut, passage.outer.start))


def _speaker_of_gap(view: View, start: int) -> Span | None:
    """Who speaks, by the words between the closing mark and the cue; None where they keep the two apart.

    An empty span: the cue belongs to the passage, and does not name its speaker.
    """
    if quoted := _quoted(view, start):
        return quoted
    gap = view.scene.masked[start : view.cue.span.start]
    nobody = Span(view.cue.span.start, view.cue.span.start)
    if not gap.strip(" \n\t\xa0,.!?–—-"):
        if view.cue.inside:
            return nobody
        if not any(entry.inverts or entry.frame == "source" for entry in view.cue.entries):
            return None
        return named_after_cue(view) or nobody
    if not any(entry.frame == "clause" or (entry.frame == "marked" and entry.inverts) for entry in view.cue.entries):
        return None
    if len(gap) > _reach(view, start) or view.speech.stopped.search(gap):
        return None
    if gap.lower().split()[-1] in view.speech.which:
        return None  # the "Bridge" movement, which began …
    if view.speech.complementiser.match(view.after.lstrip()) or first_word(gap) in view.speech.after_name:
        return None
    paused = view.text[:start].rstrip("\"'`”“’»«")[-1:] in ",.-–—"
    if not paused and (not _says_no_more(view) or _has_verb(view, start)):
        return None
    return named_before(view.scene.masked, start, view.cue.span.start, view.speech, view.people, view.parse)


def _reach(view: View, start: int) -> int:
    """ "…," Ann Baker, who …, said: how long the words before the verb may be; longer where they begin with a name."""
    if not view.before.rstrip().endswith(","):
        return FAR
    for named in view.people.inside(Span(start, view.cue.span.start)):
        title = view.scene.masked[start : named.span.start].split()
        if not all(word[0].isupper() for word in title):
            break
        if view.people.named(named) and view.scene.masked[named.span.stop] == ",":
            return 2 * FAR
    return FAR


def _has_verb(view: View, start: int) -> bool:
    """The holder of the "Bridge" title has left the town, Baker told us: more of the clause behind what is in marks."""
    comma = view.before.rstrip(" ,").rfind(",")
    words = WORDS.finditer(view.scene.masked, start, view.start + comma) if comma >= 0 else ()
    return any(token.pos in ("VERB", "AUX") for word in words if (token := view.parse.token(word.start())))


def _says_no_more(view: View) -> bool:
    """ "Kenapa?" Budi bertanya. Nothing said follows the verb: the passage before it is what was said.

    After a verb of telling a hearer follows: "Who knows?" Baker told a reporter when asked about the road.
    So may whom or what it is about: "Who knows?" Baker said of the road.
    """
    if view.cue.span.of(view.text).lower() in view.speech.tells:
        return True
    after = trimmed(view.text, Span(view.cue.span.stop, view.scene.span.stop))
    if after.of(view.scene.masked)[:1] in ("", ",", ".") or ends_here(view, after):
        return True
    words = after.of(view.scene.masked)[:FAR]
    about = {view.cue.span.of(view.text).lower().split()[-1], first_word(words)} & view.speech.addressees
    return bool(about) and not view.speech.that.search(words)


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
    return (Draft(following.inner, True, view.cue, speaker, "quote-split"),)


def quote_after(view: View) -> tuple[Draft, ...]:
    """Budi mengatakan, "Kami siap." Baker told reporters: "We are ready."""
    passage = next((m for m in view.scene.marked if m.outer.start >= view.cue.span.stop), None)
    if not passage or passage.outer.start - view.cue.span.stop > FAR or _claimed_by_later(view, passage):
        return ()
    if goes_on_in_marks(view) or view.stop <= passage.outer.start:
        return ()
    gap = view.scene.masked[view.cue.span.stop : passage.outer.start]
    if not gap.rstrip().endswith((",", ":")) and _said_behind(view, passage):
        return ()
    few = len(WORDS.findall(passage.inner.of(view.text))) < 2 and not _answers(view, gap, passage)
    if few or _names_a_work(view, gap) or not _introduces(view, gap, passage):
        return ()
    tail = trimmed(view.text, Span(passage.outer.stop, max(passage.outer.stop, view.stop)))
    whole = view.cue.entry("marked") or _complete(view, gap, passage) or _is_name(view, gap)
    goes_on = (tail.of(view.text)[:1].islower() or ASIDE.match(tail.of(view.text)) is not None) and not whole
    if goes_on and not mostly_marked(view, Span(passage.outer.start, tail.stop)):
        return ()
    passages = (
        [m for m in view.scene.marked if passage.outer.start <= m.outer.start < view.stop] if goes_on else [passage]
    )
    if len(passages) > 1 and view.cue.entry("clause", "that") and _ends_in_complementiser(view, gap.strip()):
        return ()  # claims that "old roads" make "bad neighbours"
    speaker = _quoted_behind(view, gap) or subject_of_cue(view)
    return tuple(Draft(m.inner, True, view.cue, speaker, "quote-after") for m in passages)


def _said_behind(view: View, passage: Marked) -> bool:
    """The team started work in Dover - "a first," | says Ann Baker | who leads it: a verb and its speaker follow."""
    later = next((cue for cue in view.cues[view.at + 1 :] if cue.span.start >= passage.outer.stop), None)
    if later is None or later.participle or not any(entry.inverts for entry in later.entries):
        return False
    beside = not view.scene.masked[passage.outer.stop : later.span.start].strip()
    paused = passage.inner.of(view.text)[-1:] in (",", "!", "?")
    return beside and paused and any(view.people.named(m) for m in view.people.starting(later.span.stop + 1))


def _quoted_behind(view: View, gap: str) -> Span | None:
    """The Kabar Wire quoted Ann Baker: "…" Whose the words are that a verb of quoting announces."""
    if view.cue.span.of(view.text).lower() not in view.speech.quoted_before:
        return None
    words = trimmed(view.text, Span(view.cue.span.stop, view.cue.span.stop + len(gap.rstrip(" ,:"))))
    named = view.people.best(words)
    lead = view.text[words.start : named.span.start].split() if named else []
    alone = all(word[0].isupper() or word in view.speech.determiners for word in lead)
    return named.span if named and alone and named.span.stop == words.stop else None


def _answers(view: View, gap: str, passage: Marked) -> bool:
    """Asked about it, Baker said, "Never." One word that is all he said."""
    return gap.strip() in (",", ":") and passage.inner.of(view.text)[-1:] in (".", "!", "?")


def _complete(view: View, gap: str, passage: Marked) -> bool:
    """Budi menjawab, "Mungkin saja," saat ditanya. The comma inside the marks ends the words.

    So does the capital of a sentence behind a pause: Baker wrote, "Thank you, Dover" on Friday.
    """
    words = passage.inner.of(view.text)
    sentence = gap.strip() in (",", ":") and words[:1].isupper()
    return not WORDS.search(gap) and (sentence or words[-1:] in (",", ".", "!", "?"))


def _is_name(view: View, gap: str) -> bool:
    """Budi menyebut jalan itu sebagai "jalan maut" yang harus ditutup: the words in marks alone are what he said."""
    words = WORDS.findall(gap)
    return bool(words) and words[-1].lower() in view.speech.naming


def _names_a_work(view: View, gap: str) -> bool:
    """Advice called "Preparing for Crises": a participle that names what stands before it."""
    if gap.strip() or view.cue.span.of(view.text).lower() not in view.speech.labels:
        return False
    before = view.before.split()
    return not before or not view.speech.pronoun.search(before[-1])


def _introduces(view: View, gap: str, passage: Marked) -> bool:
    """Whether the words between a cue and a passage let the cue introduce it: none, a hearer, a place, "bahwa"."""
    bare = gap.strip(" \n\t\xa0,:–—-(")
    words = [word.lower() for word in WORDS.findall(bare)]
    if not words:
        return True
    if len(words) > 14 or view.speech.stopped.search(gap.replace(": ", "")):
        return False
    that = view.speech.complementiser.match(bare)
    if that and view.cue.entry("clause", "that") and _has_clause(view, gap):
        return False  # mengumumkan bahwa petugas membawa "setengah ton" dokumen
    if view.speech.complementiser.fullmatch(bare) and view.cue.entry("clause", "that", "marked"):
        return True
    if gap.rstrip().endswith(",") and _is_sentence(view, passage):
        return not _has_clause(view, gap)
    addressed = words[0] in view.speech.addressees
    if gap.rstrip().endswith(":") and view.cue.entry("clause") and _has_clause(view, gap):
        return False  # said they have two choices: "…"
    if gap.rstrip().endswith(":") or (gap.rstrip().endswith(",") and addressed):
        return True
    if view.cue.entry("marked") or (addressed and _ends_in_complementiser(view, bare)):
        return True
    return words[-1] in view.speech.links and (addressed or len(words) <= 7) and not _has_clause(view, gap)


def _is_sentence(view: View, passage: Marked) -> bool:
    """Baker told Ann Lim of the Kabar Wire, "We are ready." No title, and not after according to the Wire."""
    words = passage.inner.of(view.text)
    return not view.cue.entry("source") and words[:1].isupper() and words[-1:] in (".", "!", "?", ",")


def _has_clause(view: View, gap: str) -> bool:
    """A race would be "a dream": the words between are a clause of their own, and the passage but a part of it."""
    start = view.cue.span.stop
    return (view.parse.clause_at(start, start + len(gap), start) or -1) >= 0


def _ends_in_complementiser(view: View, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){view.speech.complementiser.pattern}$", words, re.I))


def _claimed_by_later(view: View, passage: Marked) -> bool:
    return any(cue.span.stop <= passage.outer.start for cue in view.cues[view.at + 1 :])
