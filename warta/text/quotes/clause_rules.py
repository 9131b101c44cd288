"""Rules for reported clauses: before, around and after a cue."""

from __future__ import annotations

import re
from itertools import pairwise

from warta.records import Span, Token
from warta.text.quotation_marks import trimmed
from warta.text.quotes.scenes import MASK
from warta.text.quotes.speakers import DEGREE, named_before
from warta.text.quotes.speech import Cue, Entry, folded
from warta.text.quotes.view import (
    FAR,
    GAP,
    WORDS,
    Draft,
    View,
    clause_words,
    ends_here,
    first_word,
    goes_on_in_marks,
    is_opener,
    is_passive,
    named_after_cue,
    reported_words,
    subject_of_cue,
    without_opener,
    words_behind,
)

DASH = re.compile(r"\s+(?:--|[–—_-])\s+|\s*(?:--|—)\s*")
"""What parts an aside from a sentence, as agencies write it, too: a single dash or low line needs its white space."""

JOINED = re.compile(r",\s+|\s+[–—-]+\s+")
"""What may join a second clause to the first."""

AGE_OR_DEGREES = re.compile(rf",\s+\d{{1,3}}(?=,)|(?:,\s+{DEGREE}(?=[\s,]))+")
"""According to Baker, 34, the road …; menurut Budi Santoso, S.H., M.Si dari Solo, jalan …"""

DATE = re.compile(r"\d{1,2}\s+\w+(?:\s+\d{4})?\W*")
"""Demikian disampaikan Budi pada Kamis, 5 Juni 2025: nothing that was said."""

SHORT = 4
"""Words up to which what stands before a cue is no clause yet: Kalau bisa, kata Budi, …"""

LONG = 10
"""Words from which on what follows a verb and a comma is more than when and where it was said."""

FEW = 6
"""Words that tell to whom and when it was said."""

SHORTEST = 20
"""Characters of a clause before a tail of it may be cut off."""

PARTS = ("amod", "compound", "nummod")
"""How a word that is no article hangs on the noun behind it."""

Around = tuple[Span, Span | None, int]
"""The clause before a cue, the speaker, and where cue and speaker end."""


def source(view: View) -> tuple[Draft, ...]:
    """Menurut Budi, jalan itu rusak. The road is broken, according to Baker."""
    if not view.cue.entry("source"):
        return ()
    masked, stop = view.scene.masked, view.stop
    speaker = None if view.cue.inside else named_after_cue(view)
    if not view.cue.inside and (speaker is None or _is_no_source(view, speaker)):
        return ()
    before = trimmed(view.text, without_opener(view, Span(view.start, view.cue.span.start)))
    if any(draft.cue and before.covers(draft.cue.span) for draft in view.taken):
        return ()  # The road is closed, he said, according to the Kabar Wire
    after = _after_relative(view, _after_speaker(view, speaker.stop if speaker else view.cue.span.stop, stop))
    alone = not WORDS.search(before.of(masked))
    if alone and view.taken and (ends_here(view, after) or not _is_clause(view, after)):
        return ()  # …, he said, according to notes read out in the hall, according to Baker, the mayor
    if alone or first_word(before.of(masked)) in view.speech.credits:
        return reported_words(view, after, speaker, "source")
    closed = view.before.rstrip().endswith(",") and "," not in masked[view.cue.span.stop : stop]
    if (last := before.of(masked).split()[-1].lower()) in view.speech.relatives:
        return reported_words(view, after, speaker, "source") if last else ()
    if (
        closed
        or (ends_here(view, after) and not _resumes(view, after))
        or (len(WORDS.findall(before.of(masked))) > SHORT and _is_clause(view, before) and not _continues(view, after))
    ):
        return reported_words(view, before, speaker, "source")
    return reported_words(view, Span(before.start, stop), speaker, "source")


def _is_no_source(view: View, words: Span) -> bool:
    """According to plan, according to how urgent it is: nobody says so."""
    asked = first_word(words.of(view.scene.masked)) in view.speech.asks and not view.people.best(words)
    return asked or words.of(view.scene.masked).lower() in view.speech.intentions


def _after_relative(view: View, after: Span) -> Span:
    """According to the Kabar Wire, which saw the road, | it is broken: what follows more words on the speaker."""
    masked = after.of(view.scene.masked)
    if first_word(masked) not in (view.speech.relatives | view.speech.which) - view.speech.joins or view.cue.inside:
        return after
    comma = re.compile(r",\s+").search(masked)
    return trimmed(view.text, Span(after.start + comma.end() if comma else after.stop, after.stop))


def _after_speaker(view: View, end: int, stop: int) -> Span:
    """The words after the speaker: after the first comma near him, else right after."""
    masked = view.scene.masked
    behind = AGE_OR_DEGREES.match(masked, end, stop)
    comma = masked.find(",", behind.end() if behind else end, min(stop, end + FAR))
    if comma >= 0 and len(WORDS.findall(masked[end:comma])) <= 10 and view.cue.inside is None:
        return _after_apposition(view, end, trimmed(view.text, Span(comma + 1, stop)))
    gap = GAP.match(masked, end, stop)
    return trimmed(view.text, Span(gap.end() if gap else end, max(stop, end)))


def _after_apposition(view: View, end: int, words: Span) -> Span:
    """According to Ann Baker, a planner for the town, | the road is bad: who has the office is who was named."""
    masked, starts = view.scene.masked, words.start
    if first_word(words.of(masked)) in view.speech.determiners:
        starts = trimmed(view.text, Span(starts + len(words.of(masked).split()[0]), words.stop)).start
    told = next(view.people.starting(starts), None)
    named = view.people.best(Span(view.cue.span.stop, end))
    comma = masked.find(",", told.span.stop, words.stop) if told else -1
    apposed = told and named and told.entity == named.entity and told.rule == "title"
    if not apposed or comma < 0 or len(WORDS.findall(masked[starts:comma])) > LONG:
        return words
    return trimmed(view.text, Span(comma + 1, words.stop))


def _is_clause(view: View, span: Span) -> bool:
    """Whether the words could stand alone, by the parse; by their number where they were not parsed."""
    at = view.parse.clause_at(span.start, span.stop, view.cue.span.start)
    return at is not None and (at >= 0 or len(WORDS.findall(span.of(view.text))) > SHORT)


def _resumes(view: View, after: Span) -> bool:
    """…, Selasa (10/6), dimaksudkan untuk …: a verb right after the next comma goes on with the clause."""
    comma = re.compile(r",\s+(?=\w)").search(view.scene.masked, after.start, after.stop)
    token = view.parse.token(comma.end()) if comma else None
    return bool(token and token.pos in ("VERB", "AUX"))


def _continues(view: View, after: Span) -> bool:
    """Whether the sentence goes on with the clause begun before: …, officials said, could be lost."""
    token = view.parse.token(after.start)
    return first_word(after.of(view.scene.masked)) in view.speech.continues or bool(token and token.pos == "AUX")


def speaker_first(view: View) -> tuple[Draft, ...]:
    """Ditegaskan Budi, jalan itu rusak. Kata dia, "Kami siap." Said Baker, "We are ready."""
    entry = view.cue.entry("root", "clause")
    lead = without_opener(view, Span(view.start, view.cue.span.start))
    if entry and view.cue.inside and not WORDS.search(lead.of(view.scene.masked)):
        return _told_before(view)
    if not entry or not entry.inverts or view.cue.inside or WORDS.search(lead.of(view.scene.masked)):
        return ()
    if entry.frame == "clause" and not _may_invert(view):
        return ()
    speaker = named_after_cue(view)
    if not speaker or first_word(view.cue.span.of(view.text)) in view.speech.points_back:
        return ()
    found = re.compile(r",\s+").search(view.scene.masked, speaker.stop, min(view.stop, speaker.stop + FAR))
    that = re.compile(rf"\s+{view.speech.complementiser.pattern}", re.I).match(view.scene.masked, speaker.stop)
    start = that or found
    if not start:
        return ()
    words = _after_relative(view, trimmed(view.text, Span(start.end(), max(start.end(), view.stop))))
    if DATE.fullmatch(words.of(view.text)):
        return ()
    return reported_words(view, words, speaker, "speaker-first")


def _told_before(view: View) -> tuple[Draft, ...]:
    """Dijelaskannya, jalan itu rusak: said by whoever was told of before."""
    comma = re.compile(r",\s+").match(view.scene.masked, view.cue.span.stop)
    if not comma:
        return ()
    words = trimmed(view.text, Span(comma.end(), max(comma.end(), view.stop)))
    return () if DATE.fullmatch(words.of(view.text)) else reported_words(view, words, None, "speaker-first")


def clause_around(view: View) -> tuple[Draft, ...]:
    """Jalan itu, kata Budi, sudah lama rusak. The road, Baker said, has been broken."""
    entry = view.cue.entry("root", "clause")
    found = (_inverted(view, entry) or subject_first(view, entry)) if entry else None
    if not entry or not found:
        return ()
    head, speaker, end = found
    end = _past_hearer(view, head, end)
    after = _after_comma(view, end)
    goes_on = view.scene.masked[end : view.stop].lstrip()[:1] == "," and not ends_here(view, after)
    first = first_word(after.of(view.scene.masked))
    related = first in view.speech.relatives and first not in view.speech.joins and end > view.cue.span.stop
    apposed = first in view.speech.indefinites and end > view.cue.span.stop and not _resumes(view, after)
    goes_on = goes_on and not related and not apposed  # The road is closed, says Baker, who lives there, a planner
    short = len(WORDS.findall(head.of(view.scene.masked))) <= SHORT
    opens = view.speech.subordinators | (view.speech.dependent if end == view.cue.span.stop else frozenset())
    half = short or entry.frame == "root" or first_word(head.of(view.scene.masked)) in opens
    if goes_on and (half or goes_on_in_marks(view) or _continues(view, after) or not _is_clause(view, head)):
        return reported_words(view, Span(head.start, view.stop), speaker, "clause-around")
    rest = Span(end, view.scene.span.stop)
    told = related or apposed or not WORDS.search(view.scene.masked, end, rest.stop) or _tells_to_whom(view, head, rest)
    named = entry.frame == "clause" and end > view.cue.span.stop and _name_next(view) is not None
    told = told or (named and ends_here(view, after))
    closes = (told or _is_paused(view, head, end)) and len(WORDS.findall(head.of(view.text))) >= SHORT
    if not closes and view.parse.clause_at(head.start, head.stop, view.cue.span.start) is None:
        return ()
    return reported_words(view, head, speaker, "clause-before")


def _past_hearer(view: View, head: Span, end: int) -> int:
    """That's why, Baker told the crowd in Dover|, the road is closed: the comma behind the hearer of what goes on."""
    words, masked = len(WORDS.findall(head.of(view.scene.masked))), view.scene.masked
    tells = view.cue.span.of(view.text).lower() in view.speech.tells and end == view.cue.span.stop
    comma = masked.find(",", end, min(view.stop, end + FAR)) if tells and words <= SHORT else -1
    return comma if comma >= 0 and len(WORDS.findall(masked[end:comma])) <= FEW else end


def _is_paused(view: View, head: Span, end: int) -> bool:
    """The town plans to close the road, officials said, in a first step: the verb between commas closes a clause.

    Not so: in a letter to the town, officials said, in plain words, …
    """
    comma = end == view.cue.span.stop and view.scene.masked.startswith(",", end)
    return comma and first_word(head.of(view.scene.masked)) not in view.speech.circumstances


def _tells_to_whom(view: View, head: Span, after: Span) -> bool:
    """The road is closed, Baker confirmed | to the Kabar Wire: nothing else follows a clause with a verb."""
    words = list(WORDS.finditer(view.scene.masked, head.start, head.stop))
    tokens = [token for word in words if (token := view.parse.token(word.start()))]
    verb = any(token.pos == "VERB" for token in tokens[1:]) and tokens[0].pos != "VERB"
    behind = trimmed(view.text, after)
    few = len(WORDS.findall(behind.of(view.scene.masked))) <= FEW and MASK not in behind.of(view.scene.masked)
    return verb and few and ends_here(view, behind)


def _inverted(view: View, entry: Entry) -> Around | None:
    """…, kata Budi: the speaker follows the cue, or is part of it (katanya)."""
    before = view.before.rstrip()
    joined = before.endswith((",", MASK, "–", "—", "-")) or (entry.frame == "root" and is_opener(view, before))
    if not joined or not (entry.inverts or view.cue.inside):
        return None
    head = trimmed(view.text, without_opener(view, Span(view.start, view.start + len(before.rstrip(" ,–—-")))))
    if is_opener(view, before):
        head = trimmed(view.text, Span(view.start, view.start + len(before)))
    speaker = None if view.cue.inside else named_after_cue(view)
    if speaker is None and not view.cue.inside:
        return None
    if speaker is None:
        return None if _follows_subject(view) else (head, None, view.cue.span.stop)
    clause = entry.frame == "clause"
    if clause and not view.people.best(speaker):
        written = not entry.bare and _is_written(view, speaker)
        if written or _begins_with_name(view, head):
            return None
    if _follows_subject(view) or (clause and not _may_invert(view)):
        return None
    return head, speaker, _name_stop(view, speaker)


def _begins_with_name(view: View, head: Span) -> bool:
    """Ann Baker, in Dover, stressed the need …: a name and a comma before the verb, and nobody known behind it."""
    first = view.people.first(head)
    return (
        first is not None and first.span.start == head.start and view.text[first.span.stop : first.span.stop + 1] == ","
    )


def _is_written(view: View, words: Span) -> bool:
    """They pass the tests, write long letters; write it down: an object, by the parse, and nobody who speaks.

    But a document speaks where the verb cannot be theirs: "predicted a report of theirs".
    """
    start = view.cue.span.start
    if _has_document(view, words) and not _is_bare(view, view.cue):
        return False
    told = view.parse.subject(start)
    if not (told and told.stop <= start) and first_word(words.of(view.text)) not in view.speech.things:
        return False
    starts = (word.start() for word in WORDS.finditer(view.text, words.start, words.stop))
    objects = (at for at in starts if (token := view.parse.token(at)) and token.dep.startswith("obj"))
    return any(head.start == start for at in objects if (head := view.parse.head(at)))


def _has_document(view: View, words: Span) -> bool:
    """Whether a word of some is that of a document: a report released by the mayor."""
    return any(word.lower() in view.speech.documents for word in WORDS.findall(words.of(view.text)))


def _follows_subject(view: View) -> bool:
    """Lee Baker, a planner who knows the town, said …: the words before the verb are its subject, not its clause."""
    if not view.cue.entry("clause") or _name_next(view):
        return False
    told = view.parse.subject(view.cue.span.start)
    if told is None or "," not in told.of(view.scene.masked).rstrip(" ,"):
        return False
    lead = without_opener(view, Span(view.start, view.cue.span.start))
    end = lead.start + len(lead.of(view.scene.masked).rstrip(" ,"))
    return told.start <= lead.start and told.stop >= end


def _name_next(view: View) -> Span | None:
    """The plan, said Lee Baker, a planner, is old: a person's name right behind a verb that is none of telling."""
    start = view.cue.span.stop + 1
    person = next((m for m in view.people.inside(Span(start, start + FAR)) if view.people.named(m)), None)
    if person and _is_subject(view, person.span):
        return None  # said Lee Baker wanted to stay
    tells = view.cue.span.of(view.text).lower() in view.speech.tells
    title = view.text[start : person.span.start].split() if person else []
    if not person or tells or len(title) > 1 or not all(word[:1].isupper() for word in title):
        return None
    return Span(start, person.span.stop)  # said Mr Baker


def _is_subject(view: View, name: Span) -> bool:
    """Whether a verb stands right behind a name, by the parse, and not the quote's own."""
    behind = WORDS.match(view.scene.masked, name.stop + 1, view.scene.span.stop)
    verb = view.parse.token(behind.start()) if behind and view.scene.masked[name.stop].isspace() else None
    return verb is not None and verb.pos in ("AUX", "VERB")


def _may_invert(view: View) -> bool:
    """Said Baker, a planner: no participle, no clause up to the next comma."""
    form = view.cue.span.of(view.text).lower()
    if first_word(view.after) in view.speech.reflexives:
        return False  # The custom, once lost, reasserted itself
    if view.cue.participle or form in view.speech.tells or view.speech.complementiser.match(view.after.lstrip()):
        return False
    comma = re.compile(r"[,.;]\s|$").search(view.scene.masked, view.cue.span.stop, view.scene.span.stop)
    if comma and any(_says_that(view, cue, comma.start()) for cue in view.cues[view.at + 1 :]):
        return False
    if comma and comma.group() and _name_next(view) == Span(view.cue.span.stop + 1, comma.start()):
        return True
    end = comma.start() if comma else view.scene.span.stop
    more = view.speech.told_more.search(view.scene.masked, view.cue.span.stop, end)
    end = more.start() if more else end  # said a handful of councillors | who live there
    return (view.parse.clause_at(view.cue.span.stop, end, view.cue.span.start) or -1) < 0


def _says_that(view: View, cue: Cue, stop: int) -> bool:
    """Ann Baker, a banker, said the bank forecasts that …: a later verb with its words before the next comma."""
    that = view.speech.complementiser.match(words_behind(view.scene.masked, cue.span.stop))
    return cue.span.stop < stop and not cue.participle and that is not None


def subject_first(view: View, entry: Entry) -> Around | None:
    """…, Baker said: subject and verb after the clause, and no clause after them."""
    comma = _last_comma(view)
    if entry.frame != "clause" or comma < 0 or view.cue.participle or is_passive(view) or _is_denied(view):
        return None
    hearer = _after_hearer(view, trimmed(view.text, Span(view.cue.span.stop, view.scene.span.stop)).start)
    after = trimmed(view.text, Span(hearer, max(view.stop, hearer)))
    if after.of(view.scene.masked).startswith(","):
        beyond = _after_comma(view, after.start)
        marked = beyond.of(view.scene.masked)[:1] == MASK and not goes_on_in_marks(view)
        if not (entry.inverts or ends_here(view, beyond)) or marked:
            return None
    elif not ends_here(view, after):
        return None
    between = Span(view.start + comma + 1, view.cue.span.start)
    speaker = _subject_between(view, between.start)
    if not speaker or _is_subordinate(view, Span(between.start, speaker.start)):
        return None
    if _tells_of_noun(view, between, speaker) or clause_follows(view, after) or _vows(view, after):
        return None
    head = trimmed(view.text, without_opener(view, Span(view.start, view.start + comma)))
    begins = next((cue for cue in view.cues if cue.span.start >= head.start), view.cue)
    if _opens_with_cue(view, head.start, begins):
        return None
    return head, speaker, view.cue.span.stop


def _vows(view: View, after: Span) -> bool:
    """The others resigned, and Baker pledged | to stay: a deed, which closes nothing before it."""
    mark = view.parse.token(after.start) if WORDS.match(view.scene.masked, after.start, after.stop) else None
    verb = view.parse.head(after.start) if mark and (mark.pos, mark.dep) == ("PART", "mark") else None
    return verb is not None and verb.pos == "VERB"


def _is_denied(view: View) -> bool:
    """When asked how much it cost, Baker could not | say; …, silakan menyampaikan: a verb that tells nothing."""
    near = list(WORDS.finditer(view.scene.masked, max(view.start, view.cue.span.start - 40), view.cue.span.start))[-2:]
    unsaid = [word.group().lower() in view.speech.unsaid for word in near]
    if not any(unsaid) or unsaid[-1]:
        return any(unsaid)
    last = view.parse.token(near[-1].start())
    return last is None or last.pos != "VERB"  # not: those who could not attend | said


def _last_comma(view: View) -> int:
    """The road is closed|, Ann Baker, a planner, said: the comma before the subject, with what tells more of it."""
    before = view.before.rstrip()
    commas = [found.start() for found in re.finditer(",", before)]
    if len(commas) > 2 and before.endswith(","):
        outer = (one for one, inner in reversed(list(pairwise(commas[:-1]))) if _is_told_more_of(view, one, inner))
        return next(outer, commas[-2])
    return before.rstrip(" ,").rfind(",")


def _is_told_more_of(view: View, outer: int, inner: int) -> bool:
    """Whether a person alone stands between two commas, and words that tell who that is behind the second."""
    name = trimmed(view.text, Span(view.start + outer + 1, view.start + inner))
    more = trimmed(view.text, Span(view.start + inner + 1, view.cue.span.start))
    first, word = view.people.first(name), first_word(more.of(view.scene.masked)).lower()
    named = first is not None and first.span.start == name.start and view.people.best(name)
    if not named or not view.people.named(named):
        return False
    last = trimmed(view.text, Span(more.start + more.of(view.scene.masked).rstrip(" ,").rfind(",") + 1, more.stop))
    holder = view.people.best(last)  # by decision of Ann Baker, the mayor, Lee Baker, said
    apart = holder and holder.span.start == last.start and holder.entity != named.entity and view.people.named(holder)
    tells = word.isdigit() or word in view.speech.determiners or next(view.people.starting(more.start), None)
    return word in view.speech.relatives or bool(tells and not apart)


def _is_subordinate(view: View, before: Span) -> bool:
    """The road is long, and Baker waits for days before she answers: a verb that tells when, not who spoke."""
    words = before.of(view.scene.masked).lower().split()
    return len(words) > 1 and words[-1] in view.speech.dependent


def _tells_of_noun(view: View, between: Span, speaker: Span) -> bool:
    """The town will close the bridge, a claim the mayor has denied: a relative clause without its word."""
    before = WORDS.findall(view.scene.masked[between.start : speaker.start])
    if all(word.lower() in view.speech.determiners for word in before):
        return False
    verb = view.parse.token(view.cue.span.start)
    noun = view.parse.head(view.cue.span.start) if verb and verb.dep.startswith("acl") else None
    return noun is not None and between.start <= noun.start < between.stop


def _opens_with_cue(view: View, start: int, cue: Cue) -> bool:
    """Asked to comment, Baker said no. When asked if he would run, Baker said no: not what was said.

    But it is where it asks somebody for a deed: Add to that the rain, Baker said.
    """
    words = len(WORDS.findall(view.scene.masked[start : cue.span.start]))
    that = view.speech.complementiser.match(words_behind(view.scene.masked, cue.span.stop))
    return (words == 0 and not _is_bare(view, cue)) or (words == 1 and that is not None)


def _is_bare(view: View, cue: Cue) -> bool:
    """Whether a form is that of a present, to which the table has the one of the third person: write, say."""
    form, third = cue.span.of(view.scene.masked).lower(), view.speech.third
    return bool(third) and f"{form}{third}" in view.speech.entries


def _subject_between(view: View, start: int) -> Span | None:
    """The subject between a comma and the verb, where it is that and little else."""
    if len(WORDS.findall(view.scene.masked[start : view.cue.span.start])) > 14:
        return None
    found = named_before(view.scene.masked, start, view.cue.span.start, view.speech, view.people, view.parse)
    words = view.speech.between.sub("", view.scene.masked[start : view.cue.span.start].strip() + " ").split()
    relative = words and (words[0].lower() in view.speech.after_subject or words[-1].lower() in view.speech.relatives)
    joint = len(words) == 1 and view.speech.joint.fullmatch(words[0])  # Ann Baker closed the road, and vowed to …
    return None if relative or joint else found


def clause_follows(view: View, after: Span) -> bool:
    """Whether what was said follows the cue: then the words before it tell when and where."""
    masked = view.scene.masked
    if _clause_start(view)[1]:
        return True
    if masked[view.cue.span.stop : after.start].strip() or after.of(masked).startswith(","):
        return False
    parsed = view.parse.clause_at(after.start, after.stop, view.cue.span.start) != -1
    return _clause_begins(view, after) if parsed else not ends_here(view, after)


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
    if entry and entry.frame == "that" and _points(view, start):
        return ()
    if not entry or _blocked(view, complemented) or (entry.frame == "root" and not complemented):
        return ()
    conceded = _conceded_end(view, start)
    stop = view.stop if _as_told(view) else (conceded or min(view.stop, _embedded_end(view)))
    content = _without_tail(view, clause_words(view.text, view.scene, Span(start, max(start, stop))))
    if len(WORDS.findall(content.of(view.text))) < 3 or not WORDS.search(content.of(view.scene.masked)):
        return ()
    if not complemented and (_is_object(view, content) or _hands_over(view, content) or not _may_report(view, content)):
        return ()
    speaker = (_named_behind(view, conceded) if conceded else None) or subject_of_cue(view)
    if speaker and folded(speaker.of(view.text)) in view.speech.nobodies:
        return ()
    return reported_words(view, content, speaker, "clause-after")


def _conceded_end(view: View, start: int) -> int:
    """Meski mengaku lelah sekali|, Budi pergi: the comma where a clause that opens its sentence ends; 0 elsewhere."""
    before = view.scene.masked[view.scene.span.start : view.cue.span.start]
    opened = [word.lower() for word in WORDS.findall(before)] if MASK not in before else []
    comma = view.scene.masked.find(", ", start, view.stop)
    return comma if len(opened) == 1 and opened[0] in view.speech.concedes and comma > 0 else 0


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


def _without_tail(view: View, content: Span) -> Span:
    """Baker said it was safe, despite two decades of …: a long tail after a short clause is the writer's own."""
    words = content.of(view.scene.masked)
    aside = _aside(view, words)
    if aside:
        return clause_words(view.text, view.scene, Span(content.start, content.start + aside))
    whole = first_word(words) in view.speech.subordinators | view.speech.continues
    tail = view.speech.tail.search(words, SHORTEST) or (
        None if whole else view.speech.apposition.search(words, SHORTEST)
    )
    if not tail or len(words) - tail.start() < tail.start():
        return content
    return clause_words(view.text, view.scene, Span(content.start, content.start + tail.start()))


def _aside(view: View, words: str) -> int | None:
    """Baker said the road was safe – a claim that others deny: where a single dash begins what the writer adds."""
    dashes = list(DASH.finditer(words))
    if len(dashes) != 1 or dashes[0].start() < SHORTEST:
        return None
    joined = view.speech.joint.match(words, dashes[0].end())
    return None if joined else dashes[0].start()


def _embedded_end(view: View) -> int:
    """While Baker says the road is safe, others doubt it: where a subordinate clause gives way to the main one."""
    comma, relative = re.compile(r",\s+"), _is_relative(view)
    if past := _after_which(view):
        return past
    if not relative and (
        _opens_with_subject(view) or not comma.search(view.scene.masked, view.cue.span.start, view.stop)
    ):
        return view.stop
    end = view.parse.embedded_end(view.cue.span.start)
    bare = len(view.scene.masked[:end].rstrip(" ,")) if end else 0  # the comma hangs on either verb
    told = bare and view.parse.clause_at(view.cue.span.stop, bare, view.cue.span.start) is not None
    end = bare if told and bare > view.cue.span.stop else end
    if end and relative and _main_verb_at(view, end):
        return end
    after = comma.match(view.scene.masked, end) if end else None
    if not end or not after:
        return view.stop
    at = view.parse.clause_at(after.end(), view.stop, view.cue.span.start)
    return end if at is not None and 0 <= at - after.end() <= 20 else view.stop


def _opens_with_subject(view: View) -> bool:
    """He | said …, Ann Baker | said …: nothing before the subject that could make the clause a subordinate one."""
    before = trimmed(view.text, Span(view.start, view.cue.span.start))
    named = any(mention.span == before for mention in view.people.starting(before.start))
    return named or view.speech.pronoun.fullmatch(before.of(view.scene.masked)) is not None


def _after_which(view: View) -> int | None:
    """The list, which Baker says has many names|, is long: the comma before the verb of the main clause."""
    which = view.scene.masked[: view.cue.span.start].rfind(",") if _takes_relative(view) else -1
    if which < view.start or first_word(view.scene.masked[which : view.cue.span.start]) not in view.speech.which:
        return None
    for comma in re.finditer(r"(?<=\w),\s+", view.after):
        verb = view.parse.token(view.cue.span.stop + comma.end())
        if verb and verb.pos in ("AUX", "VERB") and not verb.text.endswith("ing"):
            return view.cue.span.stop + comma.start()
    return None


def _is_relative(view: View) -> bool:
    """Residents who said …; not so: the loan which Baker said | was repaid, for there the words go on."""
    who = view.speech.relatives - view.speech.which
    return any(word.lower() in who for word in WORDS.findall(view.before)[-SHORT:])


def _main_verb_at(view: View, end: int) -> bool:
    """Residents who said they were afraid | left the town: where the verb of the main clause follows a relative one."""
    gap = GAP.match(view.scene.masked, end, view.stop)
    token = view.parse.token(gap.end()) if gap else None
    return token is not None and token.pos in ("VERB", "AUX")


def _may_report(view: View, content: Span) -> bool:
    """Whether words without "bahwa" are a clause: a subject near their start, and not only where and when."""
    words, tells = content.of(view.scene.masked), view.cue.span.of(view.text).lower() in view.speech.tells
    if tells and first_word(words) in view.speech.dependent and "," not in words:
        return False  # told a dispatcher before the police arrived
    when = first_word(words) in view.speech.circumstances and not view.speech.presents.match(words)
    if when and not _paused(view, content):
        return (
            _is_clause(view, content)
            and view.parse.clause_at(content.start, content.stop, view.cue.span.start) is not None
        )
    entry = view.cue.entry("clause")
    if entry and entry.bare and view.speech.drops_subject:
        return True  # mengatakan akan datang: whatever comes first
    verb = _begins_with_verb(view, content)
    if verb and entry and entry.force == "requests" and not entry.bare:
        return False  # berharap dapat membantu: a wish of his own
    if verb and not view.speech.drops_subject:
        return _takes_relative(view) or _gerund_begins(view, content)
    return bool(entry and entry.bare) or _clause_begins(view, content)


def _begins_with_verb(view: View, content: Span) -> bool:
    """Said was closed, said living there …; of he, the, Baker no parse need tell that it is no verb."""
    word = first_word(content.of(view.scene.masked))
    if word in view.speech.determiners or view.speech.pronoun.fullmatch(word) or view.people.begins(content.start):
        return False
    first = view.parse.token(content.start)
    return first is not None and first.pos in ("AUX", "VERB") and "subj" not in first.dep


def _paused(view: View, content: Span) -> bool:
    """Mengungkapkan, pada kunjungan itu …, tercatat 27 kesepakatan: too much after the comma for when and where."""
    entry, words = view.cue.entry("clause"), content.of(view.scene.masked)
    return (
        bool(entry and entry.bare) and view.after.startswith(",") and len(WORDS.findall(words)) >= LONG and "," in words
    )


def _gerund_begins(view: View, content: Span) -> bool:
    """Said living by the sea has helped: a gerund that a verb follows."""
    gerund = view.speech.participle and first_word(content.of(view.text)).endswith(view.speech.participle)
    return bool(gerund) and view.parse.auxiliary(content.start, _first_stop(view, content), view.cue.span.start)


def _takes_relative(view: View) -> bool:
    """The loan, which Baker said was repaid: the relative word is the subject of what was said."""
    words = [word.lower() for word in WORDS.findall(view.before)[-SHORT:]]
    return any(word in view.speech.which for word in words[:-1])


def _clause_begins(view: View, content: Span) -> bool:
    """Whether a clause begins within the first words; yes where they were not parsed."""
    first = view.parse.token(content.start)
    if first and first.pos == "PRON" and (first.dep.startswith("nsubj") or first.text.lower() in view.speech.subjects):
        return True  # told the court he had never seen it
    at = view.parse.clause_at(content.start, content.stop, view.cue.span.start)
    if at is None:
        return view.parse.auxiliary(content.start, _first_stop(view, content), view.cue.span.start)
    if at < 0:
        return True
    if _has_object(view, Span(content.start, at)):
        return False
    before = view.scene.masked[content.start : at]
    joined = JOINED.search(before)  # Canada reports its growth, and other countries release …
    another = joined and view.speech.joint.match(before, joined.end())
    return len(WORDS.findall(before)) <= 6 and not another and not _tells_when(view, Span(content.start, at))


def _has_object(view: View, before: Span) -> bool:
    """Baker revealed steps | the town is taking: a thing that the verb takes, and a clause that tells more of it."""
    words = list(WORDS.finditer(view.scene.masked, before.start, before.stop))
    token = view.parse.token(words[-1].start()) if words else None
    verb = view.parse.head(token.start) if token and (token.pos, token.dep) == ("NOUN", "obj") else None
    return verb is not None and verb.start == view.cue.span.start


def _tells_when(view: View, before: Span) -> bool:
    """Said Friday after he had left, confirmed the attack and the number: no clause of its own follows these words.

    Not so where a verb stands among them: revealed Baker drew her in and he gained her trust.
    """
    words = list(WORDS.finditer(view.scene.masked, before.start, before.stop))
    last = words[-1].group() if len(words) > 1 else ""
    if not view.speech.clause_start.fullmatch(last) or view.speech.complementiser.match(last):
        return False
    tokens = (view.parse.token(word.start()) for word in words[1:-1])
    return not (view.speech.joint.fullmatch(last) and any(token and token.pos == "VERB" for token in tokens))


def _first_stop(view: View, content: Span) -> int:
    found = re.compile(r"[,;:–—]|\s-\s").search(view.scene.masked, content.start, content.stop)
    return found.start() if found else content.stop


def _clause_start(view: View) -> tuple[int, bool]:
    """Where the reported clause begins, and whether a complementiser opens it."""
    masked, start = view.scene.masked, view.cue.span.stop
    gap = GAP.match(masked, start)
    start = gap.end() if gap else start
    again = view.speech.again.match(masked, start, view.stop)
    start = again.end() if again else start
    direct = view.speech.complementiser.match(masked, start, view.stop)
    if direct and (_takes_clause(view) or not view.parse.relative(start)):
        condition = "," in masked[view.cue.span.stop : start] and direct.group().lower() in view.speech.subordinators
        return start if condition else direct.end(), True  # mengatakan, jika hujan turun, jalan ditutup
    that = _that_behind_hearer(view, start) if view.cue.entry("clause") else None
    return (that, True) if that else (_after_circumstance(view, _after_hearer(view, start)), False)


def _that_behind_hearer(view: View, start: int) -> int | None:
    """Told the court on Monday that | the road is broken, said to reporters that | …: where the clause begins."""
    limit = min(view.stop, start + 130)
    tells = view.cue.span.of(view.text).lower() in view.speech.tells
    if not tells and first_word(view.scene.masked[start:limit]) not in view.speech.addressees:
        return None
    for found in view.speech.that.finditer(view.scene.masked[start:limit]):
        before = Span(start, start + found.start())
        between = before.of(view.scene.masked)
        words = [word.lower() for word in WORDS.findall(between)]
        when = view.speech.document.fullmatch(between + " ") or view.speech.day.fullmatch(between.strip())
        noun = bool(words) and not when and words[-1] in view.speech.content_nouns  # to accusations that …
        if noun or view.speech.stopped.search(between) or len(words) > 16:
            return None
        told = when or (tells and (not words or words[0] not in view.speech.objects))
        if not told and _after_noun(view, start, before.stop) and view.parse.relative(before.stop):
            return None
        if tells and _has_its_verb(view, before):
            return None
        if tells or words:
            return start + found.end()
    return None


def _takes_clause(view: View) -> bool:
    """Said that …: behind a verb whose words follow with "that" or without it is no relative word."""
    entry = view.cue.entry("clause")
    return entry is not None and entry.bare


def _points(view: View, start: int) -> bool:
    """Shared that | opinion with the town: "that" stands before the verb's object."""
    that = list(WORDS.finditer(view.scene.masked, view.cue.span.stop, start))[-1:]
    word, noun = (view.parse.token(that[0].start()), view.parse.head(that[0].start())) if that else (None, None)
    object_ = noun is not None and (noun.pos, noun.dep) == ("NOUN", "obj") and not noun.text.endswith("s")
    return word is not None and word.dep == "det" and object_


def _has_its_verb(view: View, before: Span) -> bool:
    """Told reporters the vote showed | that the road …: "that" belongs to the verb right before it, with a subject."""
    words = list(WORDS.finditer(view.scene.masked, before.start, before.stop))
    token = view.parse.token(words[-1].start()) if words else None
    subject = view.parse.subject(words[-1].start()) if token and token.pos == "VERB" else None
    return subject is not None and subject.start >= before.start


def _after_circumstance(view: View, start: int) -> int:
    """Said Wednesday his office had seen it, said in an email it had: a day, a statement, then the clause's subject."""
    masked = view.scene.masked
    found = view.speech.day.match(masked, start, view.stop) or view.speech.document.match(masked, start, view.stop)
    if not found:
        return start
    at = view.parse.clause_at(found.end(), view.stop, view.cue.span.start)
    seen = at in (-1, found.end()) if at is not None else _has_verb(view, Span(found.end(), view.stop))
    return found.end() if seen else start


def _has_verb(view: View, words: Span) -> bool:
    """Whether an auxiliary stands behind the first of some words, by the parse; not: said Wednesday was …"""
    found = list(WORDS.finditer(view.scene.masked, words.start, _first_stop(view, words)))[1:]
    return any(token.pos == "AUX" for word in found if (token := view.parse.token(word.start())))


def _after_noun(view: View, start: int, stop: int) -> bool:
    """Whether the word before is a common noun, that "that" may belong to: in a film that …, but on Sunday that …"""
    words = list(WORDS.finditer(view.scene.masked, start, stop))
    token = view.parse.token(words[-1].start()) if words else None
    return bool(token and token.pos == "NOUN")


def _after_named(view: View, start: int) -> int | None:
    """Told the court | he had never seen it: where a clause begins behind a hearer of a few words."""
    at = view.parse.clause_at(start, view.stop, view.cue.span.start)
    words = list(WORDS.finditer(view.scene.masked, start, view.stop))[: 2 * SHORT + 1]
    phrase = any(word.group().lower() in view.speech.stands_in for word in words[:SHORT])
    words = words[1:] if phrase else words[1 : SHORT + 1]  # told a news conference on Monday | a council had met
    named = at is not None and any(word.start() == at for word in words)
    if named and at and not _tells_when(view, Span(start, at)):
        return at
    subjects = (w for w in words if view.speech.pronoun.fullmatch(w.group()))
    first = next((w for w in subjects if w.group().lower() not in view.speech.relatives), None)
    between = view.scene.masked[start : first.start()] if first else ","
    apart = (
        re.search(rf"[,.;:{MASK}]", between) or between.lower().split()[-1] in view.speech.asks
    )  # the FBI what she knew
    return None if apart or not first else first.start()


def _begins_clause(view: View, noun: Token) -> bool:
    """Warned | the killings could go on: a subject with its verb right behind it, and no hearer."""
    gap = GAP.match(view.scene.masked, noun.stop, view.stop)
    verb = view.parse.token(gap.end()) if gap else None
    return noun.dep.startswith("nsubj") and verb is not None and verb.pos in ("AUX", "VERB")


def _after_hearer(view: View, start: int) -> int:
    """Told him the road is broken: after a verb of telling, the words after a pronoun or a name."""
    heard = is_passive(view)  # he was told the road is broken
    if heard or view.cue.span.of(view.text).lower() not in view.speech.tells:
        return start
    token = view.parse.token(start)
    if token and token.pos == "PRON" and token.dep.startswith("nsubj"):
        return start  # warned it could rain
    hearer = next(view.people.inside(Span(start, view.stop)), None)
    if hearer and hearer.span.start == start:
        behind = trimmed(view.text, Span(hearer.span.stop, view.stop))
        phrase = first_word(behind.of(view.scene.masked)) in view.speech.stands_in
        return (phrase and _after_named(view, behind.start)) or behind.start  # told envoys from Oman | they were safe
    if begins := _after_named(view, start):
        return begins
    word = WORDS.search(view.scene.masked, start, view.stop)
    part = token is not None and (token.pos == "DET" or (token.dep in PARTS and token.text.islower()))
    noun = view.parse.head(start) if part else token  # told the media on Monday, told state television
    if noun and view.cue.force != "states" and _begins_clause(view, noun):
        return start
    stop = noun.stop if noun and noun.start > start else word.end() if word else start
    return trimmed(view.text, Span(stop, max(stop, view.stop))).start
