"""Whether a deed took place, as the words around it tell once its type is known.

The cues that the models have learned from (`warta.events.words.clauses`) are wide. These here are narrow, have words of
their own (`languages/<code>/status.toml`), and no model sees them, nor the ontology's `statuses` that speak of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from warta.events.cases import Case
from warta.events.who.parties import View
from warta.languages import Language
from warta.ontology import Decision, Ontology
from warta.records import Sentence, Status, Token

OVER = "over:"
"""What a rule writes before a cue whose word governs the deed."""
AFTER = "after:"
"""What it writes before one that opens a part of the sentence before that of the deed: "If they come, …"."""
NOUN = "noun"
"""The cue of a deed that a noun tells."""
OWN = "own"
"""The cue of a deed that the lexicon has of that type: no word beside it makes it one, as "not" does of "allowed"."""
MAIN = "main"
"""The cue of a deed that no other clause governs."""
ELSEWHERE = "elsewhere"
"""The cue of a deed before which a word of [beside] tells of another verb: "the *unarmed* were abducted"."""
THAT = "that"
"""The cue of a word of `opening` that only opens reported words: "mengatakan *kalau* polisi menahan dia"."""
HEADLINE = "headline"
"""The cue of a deed that a headline tells."""
STOPS = frozenset(',.:;()–—-"“”')
LONGEST = 8
"""Words of a group that are looked at, at most."""
STEPS = 3
"""Words above a deed that are looked at, at most."""
MARKS = frozenset({"advmod", "aux", "mark"})
UP = frozenset({"xcomp", "ccomp", "acl", "advcl", "obj", "nmod", "compound"})
"""By what a word hangs on one that still speaks of it."""


@dataclass(frozen=True, slots=True)
class Governing:
    """Words of one cue that govern a deed, or what it hangs on, by one of some relations."""

    cue: str
    words: frozenset[str]
    by: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """A language's table `status`.

    `beside`: by word the cues of those on a deed's verb, or right before it; `passing` ones may stand between.
    `above`: words that govern it. `opening`: by word the cues of those that open its part of the sentence. `void` ones
    take a word before them its sense: "not only". `voices`: prefixes of verbs; one that is listed behind another of
    its voice stands under the same words.
    """

    beside: Mapping[str, tuple[str, ...]]
    passing: frozenset[str]
    above: tuple[Governing, ...]
    opening: Mapping[str, tuple[str, ...]]
    void: frozenset[str]
    voices: tuple[str, ...]


@cache
def signs_of(language: Language) -> Signs:
    """The table ready for use; without one nothing is a sign."""
    table = language.table("status")
    return Signs(
        _by_word(table.get("beside", {})),
        frozenset(table.get("passing", ())),
        tuple(Governing(r["cue"], frozenset(r["words"]), frozenset(r["by"])) for r in table.get("above", ())),
        _by_word(table.get("opening", {})),
        frozenset(table.get("void", ())),
        tuple(table.get("voices", ())),
    )


def _by_word(cues: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    words = dict.fromkeys(chain.from_iterable(cues.values()))
    return {word: tuple(cue for cue, its in cues.items() if word in its) for word in words}


def status_of(case: Case, kind: str, seen: View, ontology: Ontology, signs: Signs) -> tuple[Status | None, str]:
    """The status of a deed of type `kind`, and the rule that gave it; None where it is no deed at all.

    The first of the ontology's `statuses` that fits decides, else the first decision that leaves the type as it is.
    """
    rule = _first_fitting(case, kind, seen, ontology, signs)
    if rule is None:
        return "happened", "told"
    return (rule.status if rule.becomes is None else None), rule.name


def _first_fitting(case: Case, kind: str, seen: View, ontology: Ontology, signs: Signs) -> Decision | None:
    cues = case.cues | cues_around(case, kind, seen, signs)
    rule = next((rule for rule in ontology.statuses if rule.fits(kind, cues)), None)
    decisions = (decision for decision in ontology.decisions if decision.becomes is None)
    return rule or next((decision for decision in decisions if decision.fits(kind, case.cues)), None)


def cues_around(case: Case, kind: str, seen: View, signs: Signs) -> frozenset[str]:
    """What the words around a deed of type `kind` say of it."""
    sentence, core = case.sentence, case.sentence.tokens[case.candidate.core]
    found = {*_beside(case, signs), *_above(case, signs), *_opening(case, seen, signs)}
    found |= {NOUN} if core.pos == "NOUN" and case.candidate.noun is None else set()
    found |= {OWN} if kind in case.kinds() else set()
    found |= {MAIN} if case.clause.relation in ("root", "conj") else set()
    found |= {HEADLINE} if sentence.role == "headline" else set()
    return frozenset(found) if sentence.parsed else frozenset()


def _beside(case: Case, signs: Signs) -> set[str]:
    """Cues of the words right before a deed or on its verb, or before one of its voice that it is listed behind."""
    sentence, candidate = case.sentence, case.candidate
    tokens, verb = sentence.tokens, case.clause.verb
    places = {*group(sentence, candidate.first, signs)}
    if verb in (candidate.head, candidate.core):
        places |= {i for i in sentence.children(verb) if i < candidate.first and tokens[i].dep in MARKS}
    first = tokens[candidate.head].head
    if not places and _are_listed(sentence, first, candidate.head, signs):
        places = {*group(sentence, first, signs)}
    told = (i for i in places if tokens[i + 1].text.lower() not in signs.void)
    found = {cue for i in told for cue in signs.beside.get(tokens[i].text.lower(), ())}
    return found if found or not _of_another(sentence, candidate.first, signs) else {ELSEWHERE}


def _are_listed(sentence: Sentence, first: int, other: int, signs: Signs) -> bool:
    """Whether two verbs stand in one list and have the same prefix: akan *ditahan* dan *dideportasi*."""
    if sentence.tokens[other].dep != "conj" or first >= other:
        return False
    words = [sentence.tokens[i].text.lower() for i in (first, other)]
    return any(all(word.startswith(prefix) for word in words) for prefix in signs.voices)


def _of_another(sentence: Sentence, first: int, signs: Signs) -> bool:
    """Whether the nearest word of [beside] before a deed has a verb or adjective of its own behind it, or is void."""
    tokens = sentence.tokens
    nearest = next((i for i in range(first - 1, -1, -1) if tokens[i].text.lower() in signs.beside), None)
    if nearest is None:
        return False
    pos, behind = tokens[nearest + 1].pos, tokens[nearest + 1].text.lower()
    another = pos in ("VERB", "ADJ") and behind not in signs.passing
    return nearest + 1 < first and (another or behind in signs.void)


def group(sentence: Sentence, first: int, signs: Signs) -> Iterator[int]:
    """The words before a verb that belong to it, nearest first: *tidak pernah* meminta."""
    for i in range(first - 1, max(first - 1 - LONGEST, -1), -1):
        word = sentence.tokens[i].text.lower()
        if word in signs.beside:
            yield i
        elif word not in signs.passing:
            return


def _above(case: Case, signs: Signs) -> Iterator[str]:
    """Cues of the words that govern a deed."""
    tokens = case.sentence.tokens
    index = case.candidate.head
    for _ in range(STEPS):
        token = tokens[index]
        if token.head == index:
            return
        words = {words_at(tokens, token.head, 1), words_at(tokens, token.head, 2)}
        yield from (f"{OVER}{row.cue}" for row in signs.above if token.dep in row.by and words & row.words)
        if token.dep not in UP:
            return
        index = token.head


def words_at(tokens: Sequence[Token], last: int, number: int) -> str:
    """So many words, the last of them given, as a table has them: "tidak benar"."""
    return " ".join([token.text.lower() for token in tokens[max(0, last + 1 - number) : last + 1]])


def _opening(case: Case, seen: View, signs: Signs) -> Iterator[str]:
    """Cues of the words that open the deed's part of the sentence, or one before it.

    A verb between it and the deed ends its part. One that opens reported words says no more than "that".
    """
    tokens, first = case.sentence.tokens, case.candidate.first
    start = next((i + 1 for i in range(first - 1, -1, -1) if tokens[i].text in STOPS), 0)
    for i, token in enumerate(tokens[:first]):
        cues = signs.opening.get(token.text.lower(), ())
        if cues and _opens_words(token, case, seen):
            cues = (THAT,)
        before = i < start or any(between.pos == "VERB" for between in tokens[i + 1 : first])
        yield from (f"{AFTER}{cue}" if before else cue for cue in cues)


def _opens_words(token: Token, case: Case, seen: View) -> bool:
    """Whether a word stands where reported words around a deed begin: "mengatakan kalau polisi menahan dia"."""
    quotes = seen.quotes_around(case.trigger())
    return any(not quote.direct and 0 <= quote.span.start - token.start <= len(token.text) + 1 for quote in quotes)
