"""How a deed was done: its mode in PLOVER, by the words about it.

A type says what was done (ASSAULT), its mode how (drone), or what was asked for, refused or threatened (meet). The word
that tells the deed seldom says it alone: "fired" goes with a gun and with a missile. The languages' `modes` tables hold
words that hint at a mode of a type; one regression has learned what they are worth where they stand, and which other
words go with a mode (`training/modes.py`). Where nothing tells, none is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from warta.events.cases import Case
from warta.events.linear import Linear, read_linear
from warta.events.models import FOLDER
from warta.events.words.clauses import above
from warta.events.words.lexicon import REMEMBERED, Lexicon
from warta.ontology import EventType, Ontology
from warta.records import Sentence

FILE = "mode.npz"
MODEL = FOLDER / FILE
SAME_WORDS = {"REJECT": "REQUEST"}
"""Types whose words are those of another: what is refused is what is asked for."""
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "X", "NUM"})
"""Parts of speech of words that say something."""
BEFORE, BEHIND = 5, 7
"""So many words before and behind a trigger are near it."""
MANY = 60
"""So many words below another are looked at, at most."""
HIGHEST = 2
"""So many words over a trigger are looked at."""
COARSE = 2
"""How many groups of words are told of the words that hang on a trigger, the coarsest first."""

Words = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By type the words that hint at its modes, each with these."""


def told_modes(
    deeds: Sequence[tuple[Case, str]], sentences: Sequence[Sentence], lexicon: Lexicon, ontology: Ontology
) -> list[str | None]:
    """The mode of each deed, given with its type; None where it is likeliest that nothing tells it.

    A type that the model does not know, or not with all its modes, has the mode that the lexicon has for the words, as
    have all deeds in a language without a `modes` table.
    """
    model = read_linear(MODEL)
    columns = columns_of(model, ontology) if lexicon.hints else {}
    asked = [(case, kind) for case, kind in deeds if kind in columns]
    scores = iter(model.scores([mode_features(case, kind, sentences, lexicon) for case, kind in asked]))
    return [
        _likeliest(model, columns[kind], next(scores), ontology.types[kind])
        if kind in columns
        else mode_by_lexicon(case, kind)
        for case, kind in deeds
    ]


def mode_by_lexicon(case: Case, kind: str) -> str | None:
    """The mode that the lexicon has for the trigger in its type."""
    return next((deed.mode for deed in case.candidate.deeds if deed.type == kind and deed.mode), None)


@lru_cache(maxsize=8)
def columns_of(model: Linear, ontology: Ontology) -> Mapping[str, NDArray[np.intp]]:
    """By type the columns of its modes, and of none: labels are "ASSAULT:drone" and "ASSAULT:".

    Of the types all of whose modes the model knows: another ontology may have one of the same name and its own modes.
    """
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for column, label in enumerate(model.labels):
        kind, _, mode = label.partition(":")
        found[kind][mode] = column
    known = ((kind, own) for kind, own in found.items() if kind in ontology.types)
    return {
        kind: np.array([*own.values()], np.intp) for kind, own in known if {*ontology.types[kind].modes} <= own.keys()
    }


def _likeliest(model: Linear, columns: NDArray[np.intp], scores: NDArray[np.float32], kind: EventType) -> str | None:
    best = model.labels[columns[scores[columns].argmax()]].partition(":")[2]
    return best if best in kind.modes else None


# ---------------------------------------------------------------- what tells the mode


def mode_features(case: Case, kind: str, sentences: Sequence[Sentence], lexicon: Lexicon) -> list[str]:
    """What is told of a deed of a type: each feature once."""
    below = _below(case.sentence, case.candidate.head)
    return list(
        dict.fromkeys(
            [
                f"type={kind}",
                f"lang={lexicon.code}",
                *_trigger(case, kind, lexicon),
                *_around(case, below, lexicon),
                *_parties(case),
                *_hints(case, kind, below, sentences, lexicon),
            ]
        )
    )


def _trigger(case: Case, kind: str, lexicon: Lexicon) -> Iterator[str]:
    """The words that tell the deed, and what the lexicon says of them."""
    tokens, candidate = case.sentence.tokens, case.candidate
    core = tokens[candidate.core]
    yield from (f"root={case.root}", f"w={core.text.lower()}", f"vote={mode_by_lexicon(case, kind)}")
    yield from (f"deed={deed.name}" for deed in candidate.deeds)
    yield from (f"trigger={lexicon.root(token)}" for token in tokens[candidate.first : candidate.last + 1])
    yield from (f"like={group}" for group in lexicon.groups(core.text))
    if case.clause.passive:
        yield "passive"


def _around(case: Case, below: Sequence[int], lexicon: Lexicon) -> Iterator[str]:
    """The words that hang on the trigger, all those `below` it, and those near it."""
    tokens, head = case.sentence.tokens, case.candidate.head
    for down in case.sentence.children(head):
        token = tokens[down]
        yield f"child={token.dep}={lexicon.root(token)}"
        if token.pos in CONTENT:
            yield from (f"child:like={token.dep}={group}" for group in lexicon.groups(token.text)[:COARSE])
    yield from (f"near={lexicon.root(tokens[at])}" for at in _near(case) if tokens[at].pos in CONTENT)
    yield from (f"below={lexicon.root(tokens[at])}" for at in below if tokens[at].pos in CONTENT)


def _parties(case: Case) -> Iterator[str]:
    """The sectors of those beside the deed."""
    clause = case.clause
    for name, word in (("subject", clause.subject), ("object", clause.object), ("agent", clause.agent)):
        known = case.party_at(word)
        yield f"{name}={None if known is None else known.sector}"
    yield from (f"in={known.sector}" for known in case.parties if known.origin == "mention")


def _hints(
    case: Case, kind: str, below: Sequence[int], sentences: Sequence[Sentence], lexicon: Lexicon
) -> Iterator[str]:
    """The modes that words hint at, by where these stand."""
    sentence, candidate = case.sentence, case.candidate
    hinted = _hinted(lexicon, kind, sentence)
    inside = range(candidate.first, candidate.last + 1)
    yield from (f"trigger:{mode}" for at in inside for mode in hinted[at])
    places: Mapping[str, Iterable[int]] = {
        "below": below,
        "above": islice(above(sentence, candidate.head), HIGHEST),
        "near": _near(case),
        "in": range(len(hinted)),
    }
    for place, words in places.items():
        yield from (f"{place}:{mode}" for at in words if at not in inside for mode in hinted[at])
    for beside in (*sentences[max(0, case.index - 1) : case.index], *sentences[case.index + 1 : case.index + 2]):
        yield from (f"beside:{mode}" for modes in _hinted(lexicon, kind, beside) for mode in modes)


def _near(case: Case) -> Iterator[int]:
    first, last, words = case.candidate.first, case.candidate.last, len(case.sentence.tokens)
    yield from range(max(0, first - BEFORE), first)
    yield from range(last + 1, min(words, last + 1 + BEHIND))


def _below(sentence: Sentence, word: int) -> list[int]:
    """The words that hang on a word, and on those, and so on."""
    found = list(sentence.children(word))
    for at in found:  # grows as it is gone through
        if len(found) > MANY:
            break
        found += sentence.children(at)
    return found


def _hinted(lexicon: Lexicon, kind: str, sentence: Sentence) -> list[tuple[str, ...]]:
    """Of each word of a sentence the modes of a type that it hints at."""
    told_by = SAME_WORDS.get(kind, kind)
    if told_by not in lexicon.hints:
        return [()] * len(sentence.tokens)
    return [_modes_of(lexicon, told_by, token.text, token.lemma or token.text) for token in sentence.tokens]


@lru_cache(maxsize=REMEMBERED)
def _modes_of(lexicon: Lexicon, kind: str, text: str, lemma: str) -> tuple[str, ...]:
    """The modes of a type that a word hints at, each once."""
    words = lexicon.hints.get(kind, {})
    return tuple(dict.fromkeys(mode for key in sorted(lexicon.forms(text, lemma)) for mode in words.get(key, ())))
