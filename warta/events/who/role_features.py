"""What tells whether somebody is actor or recipient of a deed: names of features that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warta.events.cases import Case
from warta.events.deed_features import OF_DEED
from warta.events.who.elsewhere import Elsewhere, elsewhere_features
from warta.events.who.naming import naming_features
from warta.events.who.parties import Known, View
from warta.events.who.said import Said, said_features, stands
from warta.events.words.clauses import case_of, how_far, way
from warta.events.words.lexicon import Lexicon

COARSE = 2
"""How many groups of words are told of the word that names a party, the coarsest first."""


def role_features(
    case: Case, kind: str, known: Known, seen: View, lexicon: Lexicon, again: Elsewhere, said: Said | None
) -> list[str]:
    """All features of a party beside a deed of type `kind`: alone, with the type, and with the deed's root.

    `again`: the parties of the same deed in other sentences; `said`: the words that tell it.
    """
    standing = list(_standing(case, known))
    plain = [
        *standing,
        *_left_out(case, known),
        *_alike(case, known, lexicon),
        *_nature(known, seen),
        *_order(case, known),
    ]
    both = plain if any(deed.both for deed in case.candidate.deeds) else ()
    return [
        *_deed(case, kind),
        *_word(case, known, lexicon),
        *elsewhere_features(known, kind, again),
        *said_features(case, kind, known, said),
        *naming_features(case, known, lexicon),
        *plain,
        *[f"{kind}|{feature}" for feature in plain],
        *[f"both|{feature}" for feature in both],
        *[f"{case.root}|{feature}" for feature in standing],
    ]


def nobody_features(case: Case, kind: str) -> list[str]:
    """What tells whether the sentence leaves a role of a deed open: the features of nobody, beside the parties."""
    clause, voice = case.clause, "passive" if case.clause.passive else "active"
    seen = (
        f"object={clause.object is not None}",
        f"subject={clause.subject is not None}|{voice}",
        f"agent={clause.agent is not None}|{voice}",
    )
    plain = ["nobody", *(f"nobody|{feature}" for feature in seen)]
    plain += [
        f"nobody|{case.sentence.tokens[case.candidate.core].pos}",
        f"nobody|{case.sentence.role}",
        f"nobody|{case.quoted}",
    ]
    crossed = (*(f"{kind}|{feature}" for feature in plain), f"{case.root}|nobody", f"{case.root}|nobody|{voice}")
    return [*_deed(case, kind), *plain, *crossed]


def of_deed(told: Sequence[str]) -> list[str]:
    """What is told of the deed itself, as features of all its parties and nobody, and of its times: none is met in
    "they met"."""
    return [f"{OF_DEED}{feature}" for feature in told]


def _deed(case: Case, kind: str) -> tuple[str, str]:
    """Which deed it is: the same for all its parties and nobody, so it speaks only beside what else is told of them."""
    return f"type={kind}", f"root={case.root}"


def _standing(case: Case, known: Known) -> Iterator[str]:
    """Where the party stands in the tree of the deed's sentence, or how far outside of it."""
    clause, sentence = case.clause, case.sentence
    voice = "passive" if clause.passive else "active"
    if known.head is None:
        left_out = clause.subject is None
        yield from (f"from={known.origin}", f"from={known.origin}|{min(known.distance, 4)}|{left_out}|{voice}")
        yield f"from={known.origin}|{case.quoted}"
        return
    for name, word in (("subject", clause.subject), ("object", clause.object), ("agent", clause.agent)):
        if known.head == word:
            yield from (f"is={name}|{voice}", f"is={name}")
    yield f"later={case.is_later(known.head)}"
    dep, case_word = sentence.tokens[known.head].dep, case_of(sentence, known.head)
    starts = {"head": case.candidate.head, "core": case.candidate.core, "verb": clause.verb}
    ways = {start: way(sentence, start, known.head) for start in {*starts.values()}}  # most often they are one word
    for name, start in starts.items():
        yield from (f"path:{name}={ways[start]}|{voice}", f"path:{name}={ways[start]}|{case_word}")
    yield from (f"dep={dep}", f"case={case_word}", f"dep|case={dep}|{case_word}|{voice}")


def _left_out(case: Case, known: Known) -> Iterator[str]:
    """Of somebody named elsewhere, what stands in the places of the deed: "We will act" leaves it to the speaker."""
    if known.head is not None:
        return
    voice = "passive" if case.clause.passive else "active"
    for name, word in (("subject", case.clause.subject), ("object", case.clause.object)):
        what = stands(case, word)
        yield from (f"from={known.origin}|{name}={what}|{voice}", f"kind={known.kind}|{name}={what}|{voice}")
        yield f"from={known.origin}|{min(known.distance, 4)}|{name}={what}|{known.kind}"


def _word(case: Case, known: Known, lexicon: Lexicon) -> Iterator[str]:
    """What word names the party, as it is; crossed with the type it was seen too rarely to help."""
    if known.head is not None:
        token = case.sentence.tokens[known.head]
        yield from (f"word={lexicon.root(token)}", f"pos={token.pos}", f"pos={token.pos}|{known.origin}")


def _alike(case: Case, known: Known, lexicon: Lexicon) -> Iterator[str]:
    """Among which words the party's own stands in plain news: influence is decried, and yet no recipient."""
    if known.head is not None:
        yield from (f"like={group}" for group in lexicon.groups(case.sentence.tokens[known.head].text)[:COARSE])


def _nature(known: Known, seen: View) -> Iterator[str]:
    """Who the party is, and how much the article speaks of them."""
    yield from (f"kind={known.kind}", f"sector={known.sector}", f"origin={known.origin}")
    yield f"country={known.country is not None}"
    if known.entity is not None:
        yield f"named={min(seen.counts[known.entity], 6)}"
        yield f"headline={known.entity in seen.opening}"


def _order(case: Case, known: Known) -> Iterator[str]:
    """On which side of the trigger the party stands, how far, and how many others stand between."""
    if known.head is None:
        return
    core = case.candidate.core
    side, gap = ("left" if known.head < core else "right"), abs(known.head - core)
    between = case.company.between(core, known.head)
    voice = "passive" if case.clause.passive else "active"
    yield from (
        f"side={side}|{voice}",
        f"gap={side}|{how_far(gap)}",
        f"between={side}|{min(between, 3)}",
    )
    yield from (
        f"nearest={side}|{voice}|{min(between, 2)}",
        f"pos={case.sentence.tokens[core].pos}|{side}|{min(gap, 3)}",
    )
    yield f"nested={known.span in case.company.nested}"
    yield f"head={known.head == core}"
