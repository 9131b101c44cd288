"""Words that may tell a deed: verbs, light verbs with their noun, event nouns, phrases of the lexicon.

Proposed liberally; `warta.events.decide` says which of them are deeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from warta.events.words.lexicon import Deed, Lexicon
from warta.records import Sentence, Span, Token

NOUN_OF_LIGHT = frozenset({"obj", "nsubj:pass", "obl", "xcomp", "compound", "iobj", "nsubj", "flat"})
"""Relations in which a noun hangs on the verb that lends it its deed; the subject of a passive is one."""

REACH = 6
"""How far, in words, a light verb and its noun may stand apart."""

NEVER = frozenset({"cop", "case", "punct", "det", "cc", "mark"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible deed. `head` is the word that tells it, `noun` the noun of a light verb; both are word indices.

    `first` and `last` are the trigger's first and last words; `deeds` what the lexicon knows of it.
    """

    head: int
    noun: int | None
    first: int
    last: int
    deeds: tuple[Deed, ...]

    @property
    def core(self) -> int:
        """The word that carries the meaning: the noun of a light verb, else the head."""
        return self.head if self.noun is None else self.noun

    def trigger(self, sentence: Sentence) -> Span:
        """The words that tell the deed."""
        return Span(sentence.tokens[self.first].start, sentence.tokens[self.last].stop)


def find_candidates(sentence: Sentence, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """All words of a parsed sentence that may tell a deed, in order, no two with a word in common."""
    taken: set[int] = set()
    found: list[Candidate] = []
    for rule in (_phrases, _light_verbs, _words):
        for candidate in rule(sentence, lexicon):
            words = {candidate.head, candidate.core, *_inside(candidate)}
            if taken.isdisjoint(words) and not lexicon.is_silent(sentence.tokens[candidate.core]):
                taken |= words
                found.append(candidate)
    return tuple(sorted(found, key=lambda c: c.first))


def _inside(candidate: Candidate) -> Iterable[int]:
    return range(candidate.first, candidate.last + 1) if candidate.noun is None else ()


def _phrases(sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """`turun ke jalan`, `came under fire`: the longest phrase first."""
    found = [
        (stop - start, start, stop - 1, deed)
        for start in range(len(sentence.tokens))
        for stop, deed in lexicon.phrases_at(sentence.tokens, start)
    ]
    for _, first, last, deed in sorted(found, key=lambda f: (-f[0], f[1])):
        yield Candidate(_top(sentence, first, last), None, first, last, (deed,))


def _light_verbs(sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """`menggelar aksi`, `serangan dilakukan`, `launched an attack`, `launched a series of attacks`."""
    for noun, token in enumerate(sentence.tokens):
        if token.pos not in ("NOUN", "PROPN"):
            continue
        by = _measure(sentence, noun, lexicon)
        dep, verb = sentence.tokens[by].dep, sentence.tokens[by].head
        if dep not in NOUN_OF_LIGHT or abs(by - verb) > REACH:
            continue
        deeds = lexicon.deeds(token)
        if deeds and lexicon.is_light(sentence.tokens[verb]):
            first, last = sorted((noun, verb))
            yield Candidate(verb, noun, first, last, deeds)


def _measure(sentence: Sentence, noun: int, lexicon: Lexicon) -> int:
    """What a noun hangs on that only says how much there is of it: "a *series* of attacks"; else the noun itself."""
    token = sentence.tokens[noun]
    return token.head if token.dep == "nmod" and lexicon.is_measure(sentence.tokens[token.head]) else noun


def _words(sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Every verb, and every other word that the lexicon knows."""
    for i, token in enumerate(sentence.tokens):
        deeds = () if token.dep in NEVER else lexicon.deeds(token)
        if deeds or _is_verb(token):
            yield Candidate(i, None, i, i, deeds)


def _is_verb(token: Token) -> bool:
    return token.pos == "VERB" and token.dep not in NEVER


def _top(sentence: Sentence, first: int, last: int) -> int:
    """The word of a phrase that hangs on a word outside of it."""
    for i in range(first, last + 1):
        head = sentence.tokens[i].head
        if head == i or not first <= head <= last:
            return i
    return first
