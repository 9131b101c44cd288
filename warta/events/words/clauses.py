"""The clause around a candidate: who stands where, in which voice, under which words.

Works on Universal Dependencies, so the same code serves every language with a parser.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warta.events.words.candidates import Candidate
from warta.events.words.lexicon import Lexicon
from warta.records import Sentence
from warta.text.trees import OBJECTS, agent_of, child, is_passive, subject_of

CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "csubj", "acl", "acl:relcl", "conj", "parataxis", "root"})
FARTHEST = 12
"""Words of a path that are looked at, at most: a wrong tree may be deep."""
LONGEST = 4
"""Steps in the tree, at most, that are told one by one."""
HIGHEST = 6
"""Steps from a word up to the verb of its clause, at most."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause in which a candidate stands; all numbers are word indices of the sentence.

    `verb` governs the clause; `subject` may stand further up the tree ("meminta X menghentikan": X stops);
    `governor` is the word that the clause hangs on ("mengancam" in "mengancam akan menyerang"), `relation` how.
    """

    verb: int
    subject: int | None
    object: int | None
    agent: int | None
    passive: bool
    governor: int | None
    relation: str
    cues: frozenset[str]


def read_clause(sentence: Sentence, candidate: Candidate, lexicon: Lexicon) -> Clause:
    """The clause of a candidate, looked up in the sentence's tree."""
    verb = governing_verb(sentence, candidate.head)
    governor, passive = sentence.tokens[verb].head, is_passive(sentence, verb, lexicon.grammar)
    return Clause(
        verb=verb,
        subject=subject_of(sentence, verb, lexicon.grammar),
        object=child(sentence, verb, *OBJECTS),
        agent=agent_of(sentence, verb, lexicon.grammar) if passive else None,
        passive=passive,
        governor=None if governor == verb else governor,
        relation=sentence.tokens[verb].dep,
        cues=find_cues(sentence, verb, candidate, lexicon),
    )


def governing_verb(sentence: Sentence, index: int) -> int:
    """The verb a word hangs on, the word itself where it governs its clause."""
    for up in _lineage(sentence, index, FARTHEST):
        token = sentence.tokens[up]
        if token.pos == "VERB" or token.dep in CLAUSAL or token.head == up:
            return up
    return index


def case_of(sentence: Sentence, index: int) -> str:
    """The preposition of a word, in lower case; "" where it has none."""
    for i in sentence.children(index):
        if sentence.tokens[i].dep == "case":
            return sentence.tokens[i].text.lower()
    return ""


def find_cues(sentence: Sentence, verb: int, candidate: Candidate, lexicon: Lexicon) -> frozenset[str]:
    """Modalities told by words on the clause's verb, just before the trigger, or governing the clause (`under:`)."""
    tokens = sentence.tokens
    near = {*range(max(0, candidate.first - 2), candidate.first)}
    near |= {
        i
        for i in sentence.children(verb)
        if i < verb and tokens[i].dep in ("advmod", "aux", "mark", "det", "cc", "obl", "xcomp")
    }
    near -= {candidate.head, candidate.core}
    found = {cue for i in near for cue in lexicon.cue(tokens[i])}
    return frozenset(found | {f"under:{cue}" for i in above(sentence, verb) for cue in lexicon.cue(tokens[i])})


def openings(sentence: Sentence, opens: frozenset[str]) -> list[int]:
    """The words that open a clause of time: those of `opens` with a verb somewhere behind them."""
    tokens = sentence.tokens
    last_verb = max((i for i, token in enumerate(tokens) if token.pos == "VERB"), default=0)
    return [i for i, token in enumerate(tokens[:last_verb]) if token.text.lower() in opens]


def above(sentence: Sentence, index: int) -> Iterator[int]:
    """The words that a word hangs on, nearest first, as far as they govern its clause."""
    for _ in range(FARTHEST):
        token = sentence.tokens[index]
        if token.head == index or token.dep in ("conj", "parataxis"):
            return
        index = token.head
        yield index


def verb_over(sentence: Sentence, index: int) -> int:
    """The verb of the clause in which a word stands, itself included; a word of high up where none is near."""
    for _ in range(HIGHEST):
        token = sentence.tokens[index]
        if token.pos in ("VERB", "AUX") or token.head == index:
            break
        index = token.head
    return index


def path(sentence: Sentence, source: int, target: int, farthest: int = FARTHEST) -> tuple[str, ...] | None:
    """The relations from one word up and down to another ("^obj", "nsubj"); None where they are further apart."""
    tokens = sentence.tokens
    up, down = _lineage(sentence, source, farthest), _lineage(sentence, target, farthest)
    for high, common in enumerate(up):
        if common in down:
            return (
                *[f"^{tokens[i].dep}" for i in up[:high]],
                *[tokens[i].dep for i in reversed(down[: down.index(common)])],
            )
    return None


def _lineage(sentence: Sentence, index: int, farthest: int) -> list[int]:
    """A word and so many of those that it hangs on, nearest first."""
    tokens, found = sentence.tokens, [index]
    while len(found) <= farthest and (index := tokens[index].head) not in found:
        found.append(index)
    return found


def way(sentence: Sentence, source: int, target: int) -> str:
    """The relations from one word to another ("^obj>nsubj"); "far" where they are many."""
    steps = path(sentence, source, target, LONGEST)
    return ">".join(steps) if steps is not None and len(steps) <= LONGEST else "far"


def how_far(gap: int) -> int:
    """A distance in words, told exactly up to three and by thirds from there on, eight at most."""
    return gap if gap < 4 else min(gap // 3, 5) + 3
