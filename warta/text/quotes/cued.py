"""The quotes that the cues of a scene introduce: an ordered tuple of rules looks at one cue after the other.

A rule gives the quotes it sees, or nothing; the first with an opinion decides. Surface patterns come first; the parse,
where there is one, tells a verb from a noun, a clause from a bare object, and where an embedded clause ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product, zip_longest

from warta.records import Span, Token
from warta.text.quotation_marks import trimmed
from warta.text.quotes.clauses.after import clause_after
from warta.text.quotes.clauses.around import clause_around
from warta.text.quotes.clauses.beginning import after_hearer
from warta.text.quotes.clauses.closing import subject_first
from warta.text.quotes.clauses.inverted import speaker_first
from warta.text.quotes.clauses.source import source
from warta.text.quotes.marked_rules import quote_after, quote_before
from warta.text.quotes.parsed import Parsed
from warta.text.quotes.scenes import MASK, Scene
from warta.text.quotes.speakers.before import ENDS_CAPITALISED
from warta.text.quotes.speakers.of_cue import named_after_cue
from warta.text.quotes.speakers.people import People
from warta.text.quotes.speech import WORDS, Cue, Speech, folded
from warta.text.quotes.view import (
    FAR,
    Draft,
    Rule,
    View,
    draft_overlaps,
    ends_here,
    first_word,
    may_quote,
    own_subject,
    reported_words,
    words_before,
    words_behind,
)

NOMINAL = ("NOUN", "PROPN", "ADJ", "ADP", "DET", "PRON", "NUM")


BY = 12
"""The agent's preposition stands within so many characters behind a passive."""

OBJECTS = ("obj", "xcomp")
"""How a noun hangs on its verb that the parse has taken for a verb itself."""
NOUNS = 3
"""Fewer words stand between a source's preposition and its noun: according to the first | reports."""

DOUBTFUL = 1
"""Of so many forms of a scene both is tried, that they are cues and that they are none; of two a parse costs less."""

RULES: tuple[Rule, ...] = (quote_before, speaker_first, quote_after, source, clause_around, clause_after)


def cues_of(scene: Scene, speech: Speech, parse: Parsed) -> tuple[Cue, ...]:
    """The cues of a scene."""
    forms = _forms(scene, speech)
    return tuple(cue for cue in forms if _is_cue(scene, cue, speech, parse))


def _forms(scene: Scene, speech: Speech) -> Sequence[Cue]:
    """The forms of cues in a scene, but for those right behind a source: according to estimates."""
    forms = speech.cues(scene.masked, scene.span.start, scene.span.stop)
    forms = tuple(cue for cue in forms if not (cue.entry("source") and _goes_by(scene, cue, speech)))
    forms = tuple(cue for cue, after in zip_longest(forms, forms[1:]) if not _quotes(scene, cue, after, speech))
    sources = [cue.span.stop for cue in forms if cue.entry("source")]
    return [cue for cue in forms if not any(_names_source(scene, stop, cue, speech) for stop in sources)]


def _quotes(scene: Scene, cue: Cue, after: Cue | None, speech: Speech) -> bool:
    """ "…," the Kabar Wire | reported the mayor as saying: of the two verbs his is the one that introduces words."""
    own = speech.own_subject.search(scene.masked, cue.span.start, after.span.start) if after else None
    return own is not None and own["quoted"] is not None and own.start() == cue.span.start


def _goes_by(scene: Scene, cue: Cue, speech: Speech) -> bool:
    """According to | plan, menurut | rencana: what goes by these, nobody says; but law enforcement may."""
    words = WORDS.findall(words_behind(scene.masked, cue.span.stop).split(",")[0].lower())[:3]
    length = next((n for n in (2, 1) if " ".join(words[:n]) in speech.intentions), 0)
    behind = frozenset(words[length : length + 1])
    return length > 0 and (not speech.intentions_before or behind <= speech.intentions_before)


def _names_source(scene: Scene, stop: int, cue: Cue, speech: Speech) -> bool:
    """According to | estimates, according to media | reports: a form that is, or ends, what is named as the source."""
    if cue.span.start <= stop + 1:
        return cue.span.start == stop + 1
    between = scene.masked[stop : cue.span.start]
    noun = cue.span.of(scene.masked).lower() in speech.content_nouns
    return noun and len(between.split()) < NOUNS and between.replace(" ", "").isalpha()


def possible_cues(scene: Scene, speech: Speech) -> Iterator[tuple[Cue, ...]]:
    """What `cues_of` may give, whatever the parse is; nothing where so many forms are doubtful that it is of no use."""
    forms = _forms(scene, speech)
    told = [_by_surface(scene, cue, speech) for cue in forms]
    if told.count(None) <= DOUBTFUL:
        for chosen in product(*((True, False) if sure is None else (sure,) for sure in told)):
            yield tuple(cue for cue, yes in zip(forms, chosen, strict=True) if yes)


def read_cues(
    text: str, scene: Scene, cues: tuple[Cue, ...], speech: Speech, people: People, parse: Parsed
) -> tuple[Draft, ...]:
    """The quotes that the cues of a scene introduce."""

    def view_at(at: int, taken: tuple[Draft, ...]) -> View:
        return View(text=text, scene=scene, cues=cues, at=at, taken=taken, speech=speech, people=people, parse=parse)

    taken = _closing(view_at(len(cues) - 1, ())) if len(cues) > 1 else ()
    for at, cue in enumerate(cues):
        if not any(draft.span.overlaps(cue.span) or draft.cue is cue for draft in taken):
            view = view_at(at, taken)
            found = next((drafts for rule in RULES if (drafts := rule(view))), ())
            taken += tuple(draft for draft in found if not draft_overlaps(taken, draft.span))
    return taken


def _closing(view: View) -> tuple[Draft, ...]:
    """A third of buyers said they had regrets, the study found: the last cue covers the others.

    Not where one of these has a speaker of its own: Baker said he was glad, the Times reported.
    """
    masked = view.scene.masked
    others = (c for c in view.cues[:-1] if c.entry("clause", "source", "root") or may_quote(masked, c, view.speech))
    first = next(others, None)
    thought = first is not None and _is_thought(first)
    if first and not thought and (_has_speaker(view, _before_verb(view, first)) or _by_pronoun(view, first)):
        return ()
    if first and view.cue.entry("source") and _is_outlet(view):
        return ()
    drafts = source(view) if view.cue.entry("source") else ()
    entry = view.cue.entry("clause")
    found = subject_first(view, entry) if entry else None
    after = trimmed(view.text, Span(view.cue.span.stop, view.scene.span.stop))
    if thought:  # the road is closed, Ann Baker told Reuters last month
        after = Span(min(after_hearer(view, after.start), after.stop), after.stop)
    marked = found and MASK in view.scene.masked[found[0].start : view.cue.span.start]
    if not found or not ends_here(view, after) or marked:
        return drafts if drafts and drafts[0].span.stop <= view.cue.span.start else ()
    return reported_words(view, found[0], found[1], "clause-before")


def _is_thought(cue: Cue) -> bool:
    """Ann Baker believes that the road is safe, her lawyer said: what somebody thinks may well be told by another."""
    return all(entry.frame == "that" and entry.force == "states" for entry in cue.entries)


def _before_verb(view: View, cue: Cue) -> Span:
    """The words that may name who speaks: of a relative clause its antecedent alone, voters | who believe."""
    words = list(WORDS.finditer(view.scene.masked, view.scene.span.start, cue.span.start))
    relative = bool(words) and words[-1].group().lower() in view.speech.relatives
    return Span(words[-NOUNS:][0].start() if relative else view.scene.span.start, cue.span.start)


def _has_speaker(view: View, span: Span) -> bool:
    """Whether somebody is named there who may speak for himself: no group of buyers."""
    best = view.people.best(span)
    if best is None or best.rule == "role":
        name = ENDS_CAPITALISED.search(view.scene.masked, max(span.start, span.stop - FAR), span.stop)
        words = WORDS.findall(name.group().lower()) if name else []
        return sum(word not in view.speech.determiners for word in words) > 1  # the Dover Planning Office told us it …
    return view.people.entities[best.entity].kind != "group"


def _by_pronoun(view: View, cue: Cue) -> bool:
    """The road was closed, he said, according to the Kabar Wire: a verb between commas that has its speaker.

    "The road is closed," the mayor said, according to the Kabar Wire: so does one behind marks.
    """
    before = view.scene.masked[view.scene.span.start : cue.span.start].rstrip()
    marked = MASK in before and 0 < len(WORDS.findall(before.rsplit(MASK, 1)[1])) <= NOUNS
    named = view.speech.pronoun.search(before) is not None or marked
    return view.scene.masked.startswith(",", cue.span.stop) and named


def _is_outlet(view: View) -> bool:
    """The campaign announced that it hired Baker, according to the Kabar Wire: an outlet passes on another's words."""
    named = named_after_cue(view)
    best = view.people.best(named) if named else None
    return best is not None and view.people.entities[best.entity].sector == "JRN"


def _is_adnominal(word: str, speech: Speech) -> bool:
    """A merger announced Monday, a rifle found near the house: a participle that tells of the noun before it."""
    return word.endswith("ed") or word.lower() in speech.adnominal


def _is_cue(scene: Scene, cue: Cue, speech: Speech, parse: Parsed) -> bool:
    """Whether a form is used as a cue: not as a name (Ian Read), nor as a noun (remarks, a merger announced Monday)."""
    if _is_object(scene, cue, speech, parse):
        return False
    sure = _by_surface(scene, cue, speech)
    return _by_parse(scene, cue, speech, parse) if sure is None else sure


def _is_object(scene: Scene, cue: Cue, speech: Speech, parse: Parsed) -> bool:
    """He rejected opposition claims that …: a noun that a verb before it has for its object, whatever its tag."""
    token = parse.token(cue.span.start)
    if token is None or token.dep not in OBJECTS or cue.span.of(scene.masked).lower() not in speech.content_nouns:
        return False
    head = parse.head(token.start)
    between = scene.masked[head.stop : token.start] if head and head.stop < token.start else ""
    return head is not None and head.pos == "VERB" and bool(between.strip()) and between.replace(" ", "").isalpha()


def _by_surface(scene: Scene, cue: Cue, speech: Speech) -> bool | None:
    """Whether a form is used as a cue, None where the parse must tell."""
    masked, start = scene.masked, cue.span.start
    if _done_by(masked, cue, speech) or _is_thinker(scene, cue, speech) or _in_idiom(scene, cue, speech):
        return False
    beside = _beside_marks(scene, cue)
    if masked[start].isupper() and start > scene.span.start and scene.role != "headline":
        return beside or words_before(masked, start)[-1:] in ".:!?\n–—-"
    return None if not beside and _nominal(scene, cue, speech) else _in_any_form(scene, cue) or None


def _done_by(masked: str, cue: Cue, speech: Speech) -> bool:
    """The questions raised by the court: a participle with its agent introduces nothing."""
    if cue.participle or not cue.entry("marked") or cue.entry("clause", "root", "source"):
        return False
    return first_word(masked[cue.span.stop : cue.span.stop + BY]) in speech.agents


def _in_idiom(scene: Scene, cue: Cue, speech: Speech) -> bool:
    """That said, the road is old. Needless to say: words that begin a sentence and in which nobody speaks. As | time
    goes on, …: those that stand anywhere."""
    words = folded(scene.masked[scene.span.start : cue.span.stop])
    paused = scene.masked[cue.span.stop : cue.span.stop + 1] in (",", ":")
    return (paused and words in speech.idioms) or f" {words}".endswith(_idle(speech))


@cache
def _idle(speech: Speech) -> tuple[str, ...]:
    """The phrases of the table `idle`, each behind a space."""
    return tuple(f" {words}" for words in speech.idle)


def _is_thinker(scene: Scene, cue: Cue, speech: Speech) -> bool:
    """The suspect "was not alone": no verb of thought behind an article, whatever stands in marks behind it."""
    return not cue.entry("clause", "root", "tag", "marked", "source") and _nominal(scene, cue, speech)


def _in_any_form(scene: Scene, cue: Cue) -> bool:
    """Whether a form may be a cue whatever part of speech it is: "Talks went well, a statement said"."""
    verb = cue.entry("clause", "that")
    closing = bool(verb and verb.inverts) and not WORDS.search(scene.masked, cue.span.stop, scene.span.stop)
    return not verb or verb.bare or closing or bool(cue.entry("root", "tag")) or _beside_marks(scene, cue)


def _beside_marks(scene: Scene, cue: Cue) -> bool:
    after = scene.masked[cue.span.stop : cue.span.stop + FAR]
    return words_before(scene.masked, cue.span.start)[-1:] == MASK or after.lstrip(" ,:")[:1] == MASK


def _nominal(scene: Scene, cue: Cue, speech: Speech) -> bool:
    """Their claim, Baker's claim: a noun, unless the parse knows better ("some said")."""
    before = scene.masked[scene.span.start : cue.span.start].rsplit(None, 1)
    return bool(before) and (before[-1].lower() in speech.determiners or before[-1].endswith(("'s", "’s")))


def _by_parse(scene: Scene, cue: Cue, speech: Speech, parse: Parsed) -> bool:
    """The same where the parse is there to tell, or nothing is."""
    start = cue.span.start
    token = parse.token(start)
    speaks = token is not None and token.pos == "VERB" and parse.subject(start) is not None
    if not speaks and not _beside_marks(scene, cue) and _nominal(scene, cue, speech):
        return False
    after = words_behind(scene.masked, cue.span.stop)
    told = _in_any_form(scene, cue) or _is_verb(token, after, speech) or _has_words(scene, cue, parse, speech)
    return told or _has_its_own_subject(scene, cue, parse, speech)


def _has_its_own_subject(scene: Scene, cue: Cue, parse: Parsed, speech: Speech) -> bool:
    """…, with Harbour Watch warning that the road …: a verb with subject and clause, which may pass for a noun."""
    masked = scene.masked
    own = own_subject(scene, cue, scene.span.start, speech)
    if own is None or not masked[own[1].start].isupper() or not masked.endswith(", ", 0, own[0]):
        return False
    if speech.complementiser.match(words_behind(masked, cue.span.stop)):
        return True
    behind = WORDS.search(masked, cue.span.stop, scene.span.stop)
    return (
        behind is not None and parse.clause_at(behind.start(), behind.start() + FAR, cue.span.start) == behind.start()
    )


def _has_words(scene: Scene, cue: Cue, parse: Parsed, speech: Speech) -> bool:
    """Baker stresses that the road …; the council points out that …; … dear, the owners announced on Monday: verbs.

    The parse takes the first two for nouns, but no noun that words of their own belong to (claims that …), and the
    last for what happened to the owners.
    """
    if speech.complementiser.match(words_behind(scene.masked, cue.span.stop)):
        form = cue.span.of(scene.masked).lower()
        return not speech.drops_subject and form not in speech.content_nouns and _follows_name(scene, cue, parse)
    head = parse.head(cue.span.start)
    return head is not None and head.dep == "parataxis" and head.start < cue.span.start


def _follows_name(scene: Scene, cue: Cue, parse: Parsed) -> bool:
    """Whether a noun or a name stands right before a form, or it has several words."""
    words = list(WORDS.finditer(scene.masked, scene.span.start, cue.span.start))
    before = parse.token(words[-1].start()) if words else None
    return " " in cue.span.of(scene.masked) or (before is not None and before.pos in ("PROPN", "PRON"))


def _is_verb(token: Token | None, after: str, speech: Speech) -> bool:
    """Whether the parse takes a word for a verb, or an adjective with a clause behind it; one that it lacks may be."""
    if token is None or (token.pos == "ADJ" and speech.complementiser.match(after)):
        return True
    return token.pos not in NOMINAL and not (token.dep == "acl" and _is_adnominal(token.text, speech))
