"""What tells whether a candidate is a deed, and of which type: names of features that are there.

Features that languages share (relations, cues, types, sectors) are named alike, so that what is learned in one helps
the other; words are told as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from warta.events.cases import Case, begins
from warta.events.who.parties import Known
from warta.events.words.clauses import above
from warta.events.words.lexicon import Lexicon
from warta.ontology import Ontology

NEAR = 4
"""Words left and right of a trigger that are told as its neighbourhood."""

NETWORKS = "~"
"""So begins what the network alone learns from: a regression makes nothing of it."""
OF_DEED = "deed:"
"""So begins what is told of a candidate where it is told of all parties and times of its deed."""
DEED_RECALLED = f"{NETWORKS}{OF_DEED}"
"""The same where it is asked whether the deed is only recalled."""
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
"""Parts of speech of the words that hang on what hangs on a trigger."""

TELLING = frozenset({"obj", "xcomp", "ccomp", "obl", "nmod", "advmod", "nsubj:pass", "nsubj", "compound", "amod"})
"""Relations whose word says something of a deed."""


def deed_features(case: Case, lexicon: Lexicon, ontology: Ontology) -> list[str]:
    """All features of a candidate; what languages share is told once for all and once for its own (Daumé 2007)."""
    shared = [*_votes(case, ontology), *_participants(case), *_setting(case)]
    return [
        *_trigger(case, lexicon),
        *_cues(case),
        *_neighbours(case, lexicon),
        *_tree(case, lexicon),
        *_alike(case, lexicon),
        *shared,
        *[f"{lexicon.code}:{name}" for name in shared],
        *_words(case),
    ]


def _trigger(case: Case, lexicon: Lexicon) -> list[str]:
    tokens, candidate = case.sentence.tokens, case.candidate
    core, head = tokens[candidate.core], tokens[candidate.head]
    form, root = core.text.lower(), case.root
    told = [f"w={form}", f"root={root}", f"lemma={core.lemma.lower()}", f"pos={core.pos}", f"dep={head.dep}"]
    told += [f"pre={form[:3]}", f"pre={form[:4]}", f"pre={form[:5]}", f"suf={form[-3:]}", f"suf={form[-4:]}"]
    told += [f"root|pos={root}|{core.pos}", f"root|dep={root}|{head.dep}", f"pos|dep={core.pos}|{head.dep}"]
    if case.clause.passive:
        told += ["passive", f"root|passive={root}"]
    if candidate.noun is not None:
        light = lexicon.root(head)
        told += ["light", f"light={light}", f"light|root={light}|{root}"]
    elif candidate.last > candidate.first:
        told.append("phrase=" + " ".join(t.text.lower() for t in tokens[candidate.first : candidate.last + 1]))
    return told


def _votes(case: Case, ontology: Ontology) -> list[str]:
    """What the lexicon says, as it stands and after the decisions on the words around."""
    core, head = case.sentence.tokens[case.candidate.core], case.sentence.tokens[case.candidate.head]
    kinds = case.kinds()
    told = [f"votes={len(kinds)}"]
    for kind in kinds:
        becomes = _becomes(kind, case.cues, ontology)
        told += [f"lex={kind}", f"lex|pos={kind}|{core.pos}", f"lex|dep={kind}|{head.dep}"]
        told += [f"becomes={becomes}", f"lex|becomes={kind}|{becomes}"]
        if len(kinds) == 1:
            told.append(f"only={kind}|{becomes}")
    told += [f"deed={deed.name}" for deed in case.candidate.deeds]
    if any(deed.bare for deed in case.candidate.deeds):
        told.append("bare")
    return told


def _becomes(kind: str, cues: frozenset[str], ontology: Ontology) -> str:
    decision = ontology.decide(kind, cues)
    if decision is None or decision.becomes is None:
        return kind
    return decision.becomes or "none"


def _cues(case: Case) -> Iterator[str]:
    kinds = case.kinds() or ("-",)
    for cue in sorted(case.cues):
        yield from (f"cue={cue}", f"cue|root={cue}|{case.root}", *(f"cue|lex={cue}|{kind}" for kind in kinds))


def _neighbours(case: Case, lexicon: Lexicon) -> list[str]:
    tokens, first, last = case.sentence.tokens, case.candidate.first, case.candidate.last
    told = []
    for offset in (-2, -1, 1, 2):
        at = (first if offset < 0 else last) + offset
        told.append(f"at{offset}={tokens[at].text.lower() if 0 <= at < len(tokens) else '-'}")
    near = (*tokens[max(0, first - NEAR) : first], *tokens[last + 1 : last + 1 + NEAR])
    return [*told, *[f"near={lexicon.root(token)}" for token in near]]


def _tree(case: Case, lexicon: Lexicon) -> list[str]:
    tokens, head = case.sentence.tokens, case.candidate.head
    told = []
    for up in islice(above(case.sentence, head), 2):
        told.append(f"above={lexicon.root(tokens[up])}")
        told += [f"above:lex={deed.type}" for deed in lexicon.deeds(tokens[up])]
    for down in case.sentence.children(head):
        told.append(f"has={tokens[down].dep}")
        if tokens[down].dep in TELLING:
            told.append(f"child={tokens[down].dep}={lexicon.root(tokens[down])}")
    return told


def _words(case: Case) -> list[str]:
    """The words of the sentence wherever they stand, and those two steps below the trigger."""
    sentence, head = case.sentence, case.candidate.head
    tokens = sentence.tokens
    below = [(child, word) for child in sentence.children(head) for word in sentence.children(child)]
    return [
        *[f"{NETWORKS}word={word}" for at, word in case.content if at != head],
        *[
            f"{NETWORKS}{tokens[child].dep}>{tokens[word].dep}={begins(tokens[word])}"
            for child, word in below
            if tokens[word].pos in CONTENT
        ],
    ]


COARSE = 2
"""How many groups of words are told of the words around a deed, the coarsest first."""


def _alike(case: Case, lexicon: Lexicon) -> list[str]:
    """Among which words the trigger, its subject, object and governor stand in plain news: few of them were seen."""
    tokens, clause = case.sentence.tokens, case.clause
    told = [f"like={group}" for group in lexicon.groups(tokens[case.candidate.core].text)]
    for name, word in (("subject", clause.subject), ("object", clause.object), ("above", clause.governor)):
        if word is not None:
            told += [f"{name}:like={group}" for group in lexicon.groups(tokens[word].text)[:COARSE]]
    return told


def _participants(case: Case) -> list[str]:
    clause, tokens, kinds = case.clause, case.sentence.tokens, case.kinds() or ("-",)
    told = []
    for name, word in (("subject", clause.subject), ("object", clause.object), ("agent", clause.agent)):
        who = _who(case.party_at(word))
        told += [f"{name}={who}", *[f"{name}|lex={who}|{kind}" for kind in kinds]]
    inside, core = case.company.mentions, case.candidate.core
    told.append(f"mentions={min(len(inside), 4)}")
    told += sorted([f"in={sector}" for sector in case.company.sectors])
    hung = {tokens[word].dep for word in inside if tokens[word].head == core}
    return told + [f"mention:{dep}" for dep in sorted(hung)]


def _who(known: Known | None) -> str:
    if known is None:
        return "-"
    return known.origin if known.entity is None else f"{known.kind}:{known.sector}"


def _setting(case: Case) -> list[str]:
    role, quoted = case.sentence.role, case.quoted
    told = [f"role={role}", f"quoted={quoted}", f"place={min(case.index, 3)}"]
    told.append(f"length={min(len(case.sentence.tokens) // 8, 5)}")
    for kind in case.kinds():
        told += [f"lex|role={kind}|{role}", f"lex|quoted={kind}|{quoted}"]
    return told
