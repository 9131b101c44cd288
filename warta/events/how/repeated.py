"""Deeds that a word for must only tells again: "menekankan bahwa bantuan perlu dikirim" is one request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from warta.events.cases import Case
from warta.events.words.lexicon import Lexicon
from warta.records import Sentence

CLAUSES = frozenset({"ccomp", "xcomp", "advcl"})
"""By what a clause hangs on the verb that asks for it."""
LISTED = "conj"
STEPS = 6
"""So many words above a deed are looked at, at most."""


class Found(Protocol):
    """A deed of some type."""

    @property
    def case(self) -> Case:
        """Where it is told."""

    @property
    def kind(self) -> str:
        """Its type."""


F = TypeVar("F", bound=Found)


def without_repeated(told: Sequence[F], lexicon: Lexicon) -> list[F]:
    """The deeds but for those that a word for must tells in what another of their type and sentence asks for."""
    must = lexicon.cues.get("must", frozenset())
    heads = {(one.case.index, one.kind, one.case.candidate.head) for one in told}
    return [one for one in told if not (_says_must(one.case, must) and _repeats(one, heads))]


def _says_must(case: Case, must: frozenset[str]) -> bool:
    return case.sentence.tokens[case.candidate.first].text.lower() in must


def _repeats(one: Found, heads: set[tuple[int, str, int]]) -> bool:
    case = one.case
    words = range(case.candidate.first, case.candidate.last + 1)  # trees often tie the word for must elsewhere
    over = (verb for word in words for verb in verbs_asking(case.sentence, word) if verb not in words)
    return any((case.index, one.kind, verb) in heads for verb in over)


def verbs_asking(sentence: Sentence, index: int) -> Iterator[int]:
    """The verbs in whose clause a word stands, nearest first, also where it is a later one of a list there."""
    for _ in range(STEPS):
        token = sentence.tokens[index]
        if token.dep in CLAUSES:
            yield token.head
        elif token.dep != LISTED:
            return
        index = token.head
