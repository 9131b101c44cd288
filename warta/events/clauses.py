"""The clause around a candidate: who stands where, in which voice, under which words.

Works on Universal Dependencies, so the same code serves every language with a parser.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warta.events.candidates import Candidate
from warta.events.lexicon import Lexicon
from warta.records import Sentence

CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "csubj", "acl", "acl:relcl", "conj", "parataxis", "root"})
SUBJECT = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer"})
OBJECT = frozenset({"obj", "iobj"})
OBLIQUE = frozenset(
    {"obl", "obl:agent", "obl:tmod", "obl:npmod", "obl:unmarked", "nmod", "nmod:poss", "nmod:lmod", "nmod:tmod"}
)
NAMING = frozenset({"flat", "flat:name", "compound", "goeswith", "fixed"})
INHERITED = frozenset({"conj", "xcomp", "advcl", "ccomp"})
FARTHEST = 12
"""Words of a path that are looked at, at most: a wrong tree may be deep."""


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
    passive = is_passive(sentence, verb, lexicon)
    governor = sentence.tokens[verb].head
    return Clause(
        verb,
        find_subject(sentence, verb),
        first_child(sentence, verb, OBJECT),
        find_agent(sentence, verb, lexicon) if passive else None,
        passive,
        None if governor == verb else governor,
        sentence.tokens[verb].dep,
        find_cues(sentence, verb, candidate, lexicon),
    )


def governing_verb(sentence: Sentence, index: int) -> int:
    """The verb a word hangs on, the word itself where it governs its clause."""
    tokens = sentence.tokens
    for _ in range(FARTHEST):
        token = tokens[index]
        if token.pos == "VERB" or token.dep in CLAUSAL or token.head == index:
            return index
        index = token.head
    return index


def first_child(sentence: Sentence, index: int, relations: frozenset[str]) -> int | None:
    """The first word that hangs on another in one of some relations."""
    return next((i for i in sentence.children(index) if sentence.tokens[i].dep in relations), None)


def find_subject(sentence: Sentence, verb: int) -> int | None:
    """The subject of a verb: its own, the noun it describes, or that of the verb above ("berencana menyerang")."""
    for _ in range(FARTHEST):
        if (own := first_child(sentence, verb, SUBJECT)) is not None:
            return own
        token = sentence.tokens[verb]
        if token.dep.startswith("acl"):
            return token.head
        if token.dep not in INHERITED or token.head == verb:
            return None
        verb = token.head
    return None


def is_passive(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb is told in the passive, by the parse or by its prefix (di-, ter-)."""
    form = sentence.tokens[verb].text.lower()
    if form.startswith(lexicon.passive) and len(form) > 4 and lexicon.passive:
        return True
    deps = {sentence.tokens[i].dep for i in sentence.children(verb)}
    return not deps.isdisjoint({"nsubj:pass", "aux:pass", "csubj:pass"})


def find_agent(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Who did what a passive tells: `oleh polisi`, `by police`, or bare behind the verb (`ditangkap polisi`)."""
    tokens = sentence.tokens
    for i in sentence.children(verb):
        if tokens[i].dep == "obl:agent" or case_of(sentence, i) in lexicon.agents:
            return i
    bare = (i for i in sentence.children(verb) if i == verb + 1 and tokens[i].pos in ("NOUN", "PROPN", "PRON"))
    return next(bare, None) if lexicon.passive else None


def case_of(sentence: Sentence, index: int) -> str:
    """The preposition of a word, in lower case; "" where it has none."""
    found = (sentence.tokens[i] for i in sentence.children(index))
    return next((token.text.lower() for token in found if token.dep == "case"), "")


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


def above(sentence: Sentence, index: int) -> Iterator[int]:
    """The words that a word hangs on, nearest first, as far as they govern its clause."""
    for _ in range(FARTHEST):
        token = sentence.tokens[index]
        if token.head == index or token.dep in ("conj", "parataxis"):
            return
        index = token.head
        yield index


def path(sentence: Sentence, source: int, target: int) -> tuple[str, ...] | None:
    """The relations from one word up and down to another ("^obj", "nsubj"); None where it is too long."""
    up = [source, *climb(sentence, source)]
    down = [target, *climb(sentence, target)]
    common = next((i for i in up if i in down), None)
    if common is None:
        return None
    tokens = sentence.tokens
    steps = [f"^{tokens[i].dep}" for i in up[: up.index(common)]]
    steps += [tokens[i].dep for i in reversed(down[: down.index(common)])]
    return tuple(steps)


def climb(sentence: Sentence, index: int) -> Iterator[int]:
    """All heads of a word up to the root, at most `FARTHEST`."""
    for _ in range(FARTHEST):
        head = sentence.tokens[index].head
        if head == index:
            return
        index = head
        yield index


def head_within(sentence: Sentence, first: int, last: int) -> int:
    """The word of a stretch that hangs on a word outside of it: the head of a name."""
    for i in range(first, last + 1):
        head = sentence.tokens[i].head
        if head == i or not first <= head <= last:
            return i
    return first
