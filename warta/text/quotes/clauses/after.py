"""Baker said that the road is closed: the rule for a clause behind its verb."""

from __future__ import annotations

from warta.records import Span
from warta.text.quotes.clauses.beginning import clause_start
from warta.text.quotes.clauses.ending import conceded_end, embedded_end, without_tail
from warta.text.quotes.clauses.standing import may_report, tells_own_deed
from warta.text.quotes.speakers.of_cue import is_passive, subject_of_cue
from warta.text.quotes.speech import WORDS, folded
from warta.text.quotes.view import Draft, View, clause_words, first_word, reported_words


def clause_after(view: View) -> tuple[Draft, ...]:
    """Budi mengatakan bahwa jalan itu rusak. Baker said on Monday that the road is broken."""
    start, complemented = clause_start(view)
    complemented = complemented or tells_own_deed(view, start)
    entry = view.cue.entry("clause") or (view.cue.entry("that", "root") if complemented else None)
    if entry and entry.frame == "that" and _points(view, start):
        return ()
    if complemented and _asks_for_way(view, start):
        return ()
    if not entry or _blocked(view, complemented) or (entry.frame == "root" and not complemented):
        return ()
    conceded = conceded_end(view, start)
    stop = view.stop if _as_told(view) else (conceded or min(view.stop, embedded_end(view)))
    content = without_tail(view, clause_words(view.text, view.scene, Span(start, max(start, stop))))
    if len(WORDS.findall(content.of(view.text))) < 3 or not WORDS.search(content.of(view.scene.masked)):
        return ()
    if not complemented and (_is_object(view, content) or _hands_over(view, content) or not may_report(view, content)):
        return ()
    speaker = (_named_behind(view, conceded) if conceded else None) or subject_of_cue(view)
    if speaker and (_is_nobody(view, folded(speaker.of(view.text))) or _is_mute(view, speaker)):
        return ()
    return reported_words(view, content, speaker, "clause-after")


def _is_nobody(view: View, speaker: str) -> bool:
    """Hal ini | menegaskan bahwa …; belum ada pihak yang | mengaku …: nobody says so."""
    nobodies = view.speech.nobodies
    return speaker in nobodies or any(" " in words and speaker.startswith(f"{words} ") for words in nobodies)


def _is_mute(view: View, speaker: Span) -> bool:
    """Mobil itu | mencatat …: whether a thing reports, which says nothing; but Program Pangan Dunia does."""
    if first_word(speaker.of(view.text)) not in view.speech.mute:
        return False
    inside = bool(view.scene.masked[view.scene.span.start : speaker.start].strip())
    if inside and view.text[speaker.start].isupper():
        return False
    named = (mention for mention in view.people.starting(speaker.start) if mention.rule != "role")
    return not any(" " in mention.span.of(view.text) for mention in named)


def _asks_for_way(view: View, start: int) -> bool:
    """She would not know how | to mend the road: no clause."""
    asked = WORDS.findall(view.scene.masked[view.cue.span.stop : start].lower())[-1:]
    return first_word(view.text[start : view.stop]) in view.speech.infinitive and asked[0] in view.speech.asks


def _named_behind(view: View, comma: int) -> Span | None:
    """Meski mengaku lelah sekali, | Budi pergi: the subject of the main clause, of whom the first one tells, too."""
    named = view.people.first(Span(comma, view.stop))
    return named.span if named and not view.scene.masked[comma : named.span.start].strip(" ,") else None


def _as_told(view: View) -> bool:
    """As Baker noted, the road is closed: what follows the comma is what was noted."""
    return view.after.lstrip().startswith(",") and first_word(view.before) in view.speech.as_told


def _is_object(view: View, content: Span) -> bool:
    """Menyatakan dukungan: no words but a thing. Not so in mengatakan dukungan itu penting, a subject."""
    words = [word.lower() for word in WORDS.findall(content.of(view.text))[:2]]
    if words and words[0] in view.speech.amounts:
        words = words[1:]  # mengungkapkan sejumlah tantangan
    if not words or words[0] not in view.speech.objects:
        return False
    if view.after.lstrip().startswith((",", ":")) or _has_predicate(view, content):
        return False
    at = view.parse.clause_at(content.start, content.stop, view.cue.span.start)
    return at != content.start and not _before_comma(view, content.start, at)


def _hands_over(view: View, content: Span) -> bool:
    """Melaporkan kasus itu ke polisi: a thing, and to whom. Not so in melaporkan warga pergi ke desa, a clause."""
    if view.cue.span.of(view.text).lower() not in view.speech.hands:
        return False
    at = view.parse.clause_at(content.start, content.stop, view.cue.span.start)
    before = Span(content.start, content.stop if at is None else max(content.start, at))
    return any(word.lower() in view.speech.hands_to for word in WORDS.findall(before.of(view.scene.masked)))


def _has_predicate(view: View, content: Span) -> bool:
    """Menilai keputusan ini merupakan …: a thing of which something is told, before any relative clause."""
    words = [word.lower() for word in WORDS.findall(content.of(view.scene.masked))]
    ends = view.speech.relatives | view.speech.purposes
    end = next((n for n, word in enumerate(words) if n and word in ends), len(words))
    return any(word in view.speech.predicates for word in words[1:end])


def _before_comma(view: View, start: int, clause: int | None) -> bool:
    """Mengatakan untuk langkah awal, pemerintah akan …: a phrase before the comma, then the clause."""
    entry, first = view.cue.entry("clause"), view.parse.token(start)
    if not entry or not entry.bare or not first or first.pos != "ADP" or clause is None:
        return False
    return view.scene.masked[start:clause].rstrip().endswith(",")


def _blocked(view: View, complemented: bool) -> bool:
    """Belum menyatakan, refused to say: not said. With "that", only a refusal counts: quick to add that …"""
    words = WORDS.findall(view.before[-40:].lower())[-2:]
    if len(words) == 1 and words[0] in view.speech.subordinators and view.after.startswith(","):
        return True  # Once confirmed, the plan …
    if view.after.startswith(",") and not view.speech.drops_subject and not _as_told(view):
        first = first_word(view.scene.masked[view.scene.span.start : view.cue.span.start])
        if first in view.speech.subordinators:
            return True  # Though it was no landslide such as many forecast, the mayor has won
    done = view.speech.subordinators - view.speech.concedes
    if len(words) == 1 and words[0] in done and view.speech.drops_subject and not complemented:
        return True  # Setelah memastikan lampu menyala, …
    if not words and not view.taken and not view.cue.participle and not view.speech.drops_subject:
        return True  # Asked if he would run, Baker said no
    if not complemented and first_word(view.after) in view.speech.reflexives:
        return True  # Still, added together, the pledges …
    if is_passive(view) and not _announces(view):
        return True  # Results will be announced Saturday; she is said to be the one that …
    blockers = {" ".join(words), *words[-1:]} & view.speech.blockers
    return bool(blockers - {"to"} if complemented else blockers)


def _announces(view: View) -> bool:
    """It was announced that the road is closed; she was told the road is closed: a passive with its words."""
    that = view.speech.complementiser.match(view.after.lstrip())
    if any(entry.force == "requests" for entry in view.cue.entries):
        return False  # was asked if the road is closed
    if not view.cue.entry("clause", "root"):
        return False  # he can be convinced that it is closed, it is expected that it will be
    return that is not None or view.cue.span.of(view.text).lower() in view.speech.tells


def _points(view: View, start: int) -> bool:
    """Shared that | opinion with the town: "that" stands before the verb's object."""
    that = list(WORDS.finditer(view.scene.masked, view.cue.span.stop, start))[-1:]
    word, noun = (view.parse.token(that[0].start()), view.parse.head(that[0].start())) if that else (None, None)
    object_ = noun is not None and (noun.pos, noun.dep) == ("NOUN", "obj") and not noun.text.endswith("s")
    return word is not None and word.dep == "det" and object_
