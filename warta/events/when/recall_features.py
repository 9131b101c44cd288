"""What tells whether a deed is older than the news and only recalled: names of features that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from warta.events.cases import Case, begins
from warta.events.deed_features import DEED_RECALLED, NETWORKS
from warta.events.when.time_features import WHEN, age, cues_of_when
from warta.events.when.times import Deed, offers
from warta.events.who.parties import View
from warta.events.words.clauses import above, verb_over
from warta.events.words.headline import headline
from warta.events.words.lexicon import Lexicon
from warta.text.trees import words_in

NEAR = 4
BACK = 3
"""Sentences before that are looked at."""
AIDS = ("aux", "aux:pass", "cop")
"""Relations of the words on a verb that tell its tense."""
BESIDE = (-1, 1)
"""The sentences, counted from a deed's, all words of which are told."""
STANDING = ("inside", "same", "before", "behind")
"""Where moments stand that tell how old a deed is: in its sentence, next to it, and where its word tells it again."""


def recall_features(deed: Deed, when: str, before: str, seen: View, news: str | None, lexicon: Lexicon) -> list[str]:
    """All features of a deed; `when` is its time against that of the `news` (see `circumstances.against`).

    `before` is the same for the last moment of the sentences before.
    """
    case, kind = deed.case, deed.kind
    went = [f"before:when={before}", f"before|when={before}|{when}", f"before|quoted={before}|{case.quoted}"]
    told = (
        *_setting(case, kind, when),
        *went,
        *_words(case, seen, lexicon),
        *_tense(case, lexicon),
        *_before(case, seen, lexicon),
        *_headline(case, kind, seen, lexicon),
        *_beside(case, seen, lexicon),
        *_known(case, seen),
        *_times(deed, seen, news),
        *_whose(deed, seen, news, lexicon),
    )
    return list(dict.fromkeys(told))


def recall_words(case: Case, told: Sequence[str], seen: View) -> list[str]:
    """What the network alone learns from: all that is told of the candidate, and the words of the sentences beside it.

    `told`: the features of the candidate (`deed_features`).
    """
    return [*(f"{DEED_RECALLED}{name}" for name in told), *words_beside(case.index, seen)]


@lru_cache(maxsize=1)  # each deed of a sentence asks for them
def words_beside(index: int, seen: View) -> tuple[str, ...]:
    """The words of the sentences beside the one with a number, each once."""
    sentences = seen.reading.sentences
    near = [(step, sentences[index + step]) for step in BESIDE if 0 <= index + step < len(sentences)]
    words = [(step, begins(token)) for step, sentence in near for token in sentence.tokens if token.text.isalnum()]
    return tuple(dict.fromkeys([f"{NETWORKS}{step}={word}" for step, word in words]))


def _times(deed: Deed, seen: View, news: str | None) -> Iterator[str]:
    """How old the times are that the deed may have: of its sentence, around it, and where its word stands again."""
    for offer in offers(deed, seen, news):
        if offer.source in STANDING:
            told = f"{offer.source}:age={age(offer.when, news)}"
            yield from (told, f"{told}|{min(offer.rank, 1)}")


def _whose(deed: Deed, seen: View, news: str | None, lexicon: Lexicon) -> Iterator[str]:
    """How old the times of its sentence are, by whose they are: "said on Monday that rebels had attacked".

    A time stands on the deed's verb, on the main one above it, or on another; and that verb tells a deed or none.
    """
    case, tokens = deed.case, deed.case.sentence.tokens
    for offer in offers(deed, seen, news):
        words = words_in(case.sentence, offer.when.span) if offer.source == "inside" and offer.when.span else []
        if words:
            verb, old = verb_over(case.sentence, words[0]), age(offer.when, news)
            own, main = verb in (case.clause.verb, case.candidate.core), tokens[verb].head == verb
            stands, tells = "own" if own else "main" if main else "other", bool(lexicon.told_by(tokens[verb].text))
            yield from (f"on:{stands}|{old}", f"on:{stands}|{tells}|{old}", f"on:{stands}|{old}|{case.quoted}")


def _setting(case: Case, kind: str, when: str) -> Iterator[str]:
    head, core = case.sentence.tokens[case.candidate.head], case.sentence.tokens[case.candidate.core]
    yield from (f"role={case.sentence.role}", f"place={min(case.index, 24) // 3}", f"when={when}", f"type={kind}")
    yield from (f"when|type={when}|{kind}", f"when|quoted={when}|{case.quoted}", f"quoted={case.quoted}")
    yield from (f"dep={head.dep}", f"pos={core.pos}", f"dep|when={head.dep}|{when}")
    yield from (f"cue={cue}" for cue in sorted(case.cues))


def _before(case: Case, seen: View, lexicon: Lexicon) -> Iterator[str]:
    """How the sentences before begin: what "Sebelumnya, …" opens goes on for a while. And how far down this one is."""
    sentences = seen.reading.sentences
    yield f"share={case.index * 5 // max(len(sentences), 1)}"
    for back in range(1, min(BACK, case.index) + 1):
        for token in sentences[case.index - back].tokens[:3]:
            yield from (f"opened={cue}|{back}" for cue in lexicon.opened(token.text) if cue in WHEN)


def _headline(case: Case, kind: str, seen: View, lexicon: Lexicon) -> Iterator[str]:
    """What the deed shares with the headline, which tells the news: its type, its root, those it names."""
    head = headline(seen, lexicon)
    tells, again = kind in head.kinds, case.root in head.stems
    shared = min(len(head.named & {mention.entity for mention in seen.mentions[case.index]}), 2)
    yield from (f"head:type={tells}", f"head:root={again}")
    yield from (f"head:named={shared}", f"head:type|named={tells}|{shared}", f"head:any={head.stands}")


def _beside(case: Case, seen: View, lexicon: Lexicon) -> Iterator[str]:
    """What the sentences around say of when, and among which words the deed's own stands in plain news."""
    sentences = seen.reading.sentences
    for step in (-1, -2, 1):
        if 0 <= case.index + step < len(sentences):
            cues = lexicon.opened_by([token.text for token in sentences[case.index + step].tokens])
            yield from (f"beside{step}={cue}" for cue in sorted(cues.intersection(WHEN)))
    yield from (f"like={group}" for group in lexicon.groups(case.sentence.tokens[case.candidate.core].text))
    if (governor := case.clause.governor) is not None:
        yield from (f"above:like={group}" for group in lexicon.groups(case.sentence.tokens[governor].text)[:2])


def _known(case: Case, seen: View) -> Iterator[str]:
    """How often the article names those of the sentence, and its subject and object: who is new came up before."""
    often = [seen.counts[known.entity] for known in case.parties if known.entity is not None]
    yield from (f"named:most={min(max(often, default=0), 8)}", f"named:once={1 in often}")
    for name, word in (("subject", case.clause.subject), ("object", case.clause.object)):
        known = case.party_at(word)
        if known is not None:
            count = 0 if known.entity is None else seen.counts[known.entity]
            yield from (f"{name}={known.kind}|{known.sector}", f"{name}:named={min(count, 5)}")


def _words(case: Case, seen: View, lexicon: Lexicon) -> Iterator[str]:
    tokens, candidate = case.sentence.tokens, case.candidate
    yield from (f"says={cue}" for cue in cues_of_when(case.index, seen, lexicon))
    yield from (f"opens={lexicon.root(token)}" for token in tokens[:3])
    yield from (f"before={token.text.lower()}" for token in tokens[max(0, candidate.first - NEAR) : candidate.first])
    yield f"root={case.root}"
    yield from (f"above={lexicon.root(tokens[up])}" for up in list(above(case.sentence, candidate.head))[:2])


def _tense(case: Case, lexicon: Lexicon) -> Iterator[str]:
    """How the verb of the deed's clause is told, and on which main verb: "said that police had arrested" is news."""
    tokens, clause = case.sentence.tokens, case.clause
    told = {tokens[i].text.lower() for i in case.sentence.children(clause.verb) if tokens[i].dep in AIDS}
    aids = "+".join(sorted(told))
    end = tokens[clause.verb].text.lower()[-2:]
    yield from (f"end|aids={end}|{aids}", f"end|quoted={end}|{case.quoted}")
    yield from (f"rel={clause.relation}", f"rel|aids={clause.relation}|{aids}")
    main = next((i for i, token in enumerate(tokens) if token.head == i), None)
    if main is not None:
        yield from (f"main={lexicon.root(tokens[main])}", f"main:own={main == clause.verb}")
