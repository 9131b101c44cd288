"""…, Baker said: subject and verb that close a clause."""

from __future__ import annotations

import re
from itertools import pairwise

from warta.records import Span
from warta.text.quotation_marks import trimmed
from warta.text.quotes.clauses.beginning import after_comma, after_hearer, clause_follows
from warta.text.quotes.scenes import MASK
from warta.text.quotes.speakers.before import named_before
from warta.text.quotes.speakers.of_cue import is_passive
from warta.text.quotes.speech import WORDS, Cue, Entry
from warta.text.quotes.view import Around, View, ends_here, first_word, goes_on_in_marks, without_opener, words_behind


def subject_first(view: View, entry: Entry) -> Around | None:
    """…, Baker said: subject and verb after the clause, and no clause after them."""
    comma = _last_comma(view)
    if entry.frame != "clause" or comma < 0 or view.cue.participle or is_passive(view) or _is_denied(view):
        return None
    if _is_subordinate(view, Span(view.start, view.cue.span.start)):
        return None
    hearer = after_hearer(view, trimmed(view.text, Span(view.cue.span.stop, view.scene.span.stop)).start)
    after = trimmed(view.text, Span(hearer, max(view.stop, hearer)))
    if after.of(view.scene.masked).startswith(","):
        beyond = after_comma(view, after.start)
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
    """The road is long, and Baker waits for days before she answers; …, a year less than | forecast: nobody speaks."""
    words = before.of(view.scene.masked).lower().split()
    return len(words) > 1 and words[-1] in view.speech.dependent


def _tells_of_noun(view: View, between: Span, speaker: Span) -> bool:
    """The town will close the bridge, a claim the mayor has denied: a relative clause without its word.

    Not so in: …, political scientist Ann Baker said. A calling before a name has no article.
    """
    before = WORDS.findall(view.scene.masked[between.start : speaker.start].lower())
    if all(word in view.speech.determiners for word in before):
        return False
    bare = view.speech.determiners.isdisjoint(before) and not before[-1].endswith("s")
    if bare and view.text[speaker.start].isupper():
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
    asks = view.speech.is_present(cue.span.of(view.scene.masked).lower())
    return (words == 0 and not asks) or (words == 1 and that is not None)


def _subject_between(view: View, start: int) -> Span | None:
    """The subject between a comma and the verb, where it is that and little else."""
    if len(WORDS.findall(view.scene.masked[start : view.cue.span.start])) > 14:
        return None
    found = named_before(view.scene.masked, start, view.cue.span.start, view.speech, view.people, view.parse)
    words = view.speech.between.sub("", view.scene.masked[start : view.cue.span.start].strip() + " ").split()
    relative = words and (words[0].lower() in view.speech.after_subject or words[-1].lower() in view.speech.relatives)
    joint = len(words) == 1 and view.speech.joint.fullmatch(words[0])  # Ann Baker closed the road, and vowed to …
    return None if relative or joint else found
