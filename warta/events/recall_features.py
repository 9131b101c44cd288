"""What tells whether a deed is older than the news and only recalled: names of features that are there."""

from __future__ import annotations

from collections.abc import Iterator

from warta.events.cases import Case
from warta.events.clauses import above
from warta.events.lexicon import Lexicon

NEAR = 4
TOLD = ("recalled", "past", "future")
"""Cues that speak of when, wherever in the sentence they stand."""


def recall_features(case: Case, kind: str, when: str, lexicon: Lexicon) -> list[str]:
    """All features of a deed of type `kind`; `when` is its time against the news': "same", "older", "later", "none"."""
    return [*_setting(case, kind, when), *_words(case, lexicon)]


def _setting(case: Case, kind: str, when: str) -> Iterator[str]:
    head, core = case.sentence.tokens[case.candidate.head], case.sentence.tokens[case.candidate.core]
    yield from (f"role={case.sentence.role}", f"place={min(case.index, 24) // 3}", f"when={when}", f"type={kind}")
    yield from (f"when|type={when}|{kind}", f"when|quoted={when}|{case.quoted}", f"quoted={case.quoted}")
    yield from (f"dep={head.dep}", f"pos={core.pos}", f"dep|when={head.dep}|{when}")
    yield from (f"cue={cue}" for cue in case.cues)


def _words(case: Case, lexicon: Lexicon) -> Iterator[str]:
    tokens, candidate = case.sentence.tokens, case.candidate
    yield from {f"says={cue}" for token in tokens for cue in lexicon.cue(token) if cue in TOLD}
    yield from (f"opens={lexicon.root(token)}" for token in tokens[:3])
    yield from (f"before={token.text.lower()}" for token in tokens[max(0, candidate.first - NEAR) : candidate.first])
    yield f"root={lexicon.root(tokens[candidate.core])}"
    yield from (f"above={lexicon.root(tokens[up])}" for up in list(above(case.sentence, candidate.head))[:2])
