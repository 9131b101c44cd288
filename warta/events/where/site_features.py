"""What tells where a deed took place, if its sentence tells it: names of features that are there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from warta.events.cases import Case
from warta.events.who.parties import PLACES, Known, View
from warta.events.words.clauses import case_of, how_far, verb_over, way
from warta.events.words.lexicon import Lexicon
from warta.places.gazetteer import find_place

COARSE = 2
"""How many groups of words are told of a site's word, the coarsest first."""
LETTERS = 20
"""So many letters of a site's words are told."""
MOST = 3
"""More sites, verbs, commas and mentions are counted as so many."""
CROSSED = 6
"""The first so many of what tells where a site stands are crossed with the type, too."""


def site_features(case: Case, kind: str, known: Known, there: int, seen: View, lexicon: Lexicon) -> list[str]:
    """All features of a site beside a deed of type `kind`; `there`: how many stand behind a word for *at*."""
    word = case.candidate.core if known.head is None else known.head
    before = case_of(case.sentence, word)
    standing = list(_standing(case, word, before))
    return [
        *_deed(case, kind, there),
        *_nature(case, kind, known, before, seen),
        *_word(case, known, word, lexicon, seen),
        *standing,
        *[f"{kind}|{name}" for name in standing[:CROSSED]],
        f"{case.root}|case={before}",
        *_order(case, known, word),
    ]


def nowhere_features(case: Case, kind: str, there: int, named: int) -> list[str]:
    """What tells whether a sentence leaves open where a deed of type `kind` took place.

    `there`: how many sites stand behind a word for *at*; `named`: how many are places by name.
    """
    there, named = min(there, MOST), min(named, MOST)
    told = (
        *(f"type={kind}", f"root={case.root}", f"quoted={case.quoted}", f"role={case.sentence.role}"),
        *(f"there={there}", f"named={named}", f"type|there={kind}|{there}", f"rel={case.clause.relation}"),
        *(f"pos={case.sentence.tokens[case.candidate.core].pos}", f"at={min(case.index, 12) // 2}"),
        f"long={min(len(case.sentence.tokens) // 10, 5)}",
        *(f"cue={cue}" for cue in sorted(case.cues)),
    )
    return ["nowhere", *(f"nowhere|{name}" for name in told)]


def _deed(case: Case, kind: str, there: int) -> tuple[str, ...]:
    """Which deed it is: the same for all sites, but not for nowhere."""
    pos = case.sentence.tokens[case.candidate.core].pos
    return f"type={kind}", f"root={case.root}", f"quoted={case.quoted}", f"there={min(there, MOST)}", f"pos={pos}"


def _nature(case: Case, kind: str, known: Known, before: str, seen: View) -> Iterator[str]:
    """What the site is: place, state, body or thing, of which size, and how often the article names it."""
    words = known.span.of(seen.reading.article.text)
    size = _size(words, known.country) if known.kind in PLACES else "-"
    yield from (f"kind={known.kind}", f"size={known.kind}|{size}", f"size={known.kind}|{size}|{kind}")
    yield from (f"type|kind={kind}|{known.kind}", f"case|kind={before}|{known.kind}", f"case|size={before}|{size}")
    if known.entity is not None:
        yield f"named={min(seen.counts[known.entity], 6)}"
        yield f"opening={known.entity in seen.opening}|{known.kind}"
    yield f"voice={bool(seen.quotes_around(known.span))}|{case.quoted}"


@lru_cache(maxsize=1 << 14)
def _size(words: str, country: str | None) -> str:
    fact = find_place(words, country)
    return "-" if fact is None else fact.resolution


def _word(case: Case, known: Known, word: int, lexicon: Lexicon, seen: View) -> Iterator[str]:
    """Which words name it, and among which words a thing's stands in plain news: schools and squares are alike."""
    token = case.sentence.tokens[word]
    named = known.span.of(seen.reading.article.text)[:LETTERS].lower()
    yield f"words={' '.join(named.split())}"
    if known.kind not in PLACES:
        yield f"noun={lexicon.root(token)}"
        yield from (f"like={group}" for group in lexicon.groups(token.text)[:COARSE])


def _standing(case: Case, word: int, before: str) -> Iterator[str]:
    """Where it stands in the tree of the sentence."""
    clause, sentence = case.clause, case.sentence
    core, token = case.candidate.core, sentence.tokens[word]
    side = "left" if word < core else "right"
    steps = {start: way(sentence, start, word) for start in {core, clause.verb}}  # most often they are one word
    ways = {"core": steps[core], "verb": steps[clause.verb]}
    place = next((n for n in ("subject", "object", "agent") if getattr(clause, n) == word), "-")
    yield from (f"case={before}", *(f"path:{name}={way}" for name, way in ways.items()), f"is={place}")
    yield from (f"case|side={before}|{side}", f"above={token.dep}|{sentence.tokens[token.head].pos}")
    yield from (f"path:{name}|case={way}|{before}" for name, way in ways.items())
    yield f"case|dep={before}|{token.dep}"
    own = verb_over(sentence, word) in (clause.verb, core, clause.governor)
    yield from (
        f"own={own}|{before}",
        f"later={case.is_later(word)}",
        f"on={token.head in (core, clause.verb)}|{before}",
    )


def _order(case: Case, known: Known, word: int) -> Iterator[str]:
    """On which side of the deed's word it stands, how far, and over what."""
    core, tokens = case.candidate.core, case.sentence.tokens
    side, gap = ("left" if word < core else "right"), abs(word - core)
    first, last = sorted((word, core))
    over = tokens[first + 1 : last]
    yield f"gap={side}|{how_far(gap)}"
    yield f"between={side}|{min(case.company.between(core, word), MOST)}"
    yield f"verbs={side}|{min(sum(token.pos == 'VERB' for token in over), MOST)}"
    yield f"commas={side}|{min(sum(token.text == ',' for token in over), MOST)}"
    yield f"nested={known.span in case.company.nested}"
    yield f"first={known.span.start - case.sentence.span.start < 3}|{case.sentence.role}"
