"""Who else has a role in a deed beside the likeliest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from warta.events.models import Models
from warta.events.who.further_features import Role, further_features
from warta.events.who.parties import PLACES, Known
from warta.records import Sentence
from warta.text.trees import FLAT, NOMINAL, conjuncts

LEAST, LISTED = 0.15, 0.02
"""By what share of the first one's likelihood somebody is asked about, and so one of a list with it: hardly one of
those less likely has the role."""

PARTY = "party"
"""What the model of further parties calls those who have the role."""

NAMES = frozenset(FLAT) - {"compound"}
"""How a word hangs on another of one name."""

WHOSE = ("nmod", "nmod:poss")
NAMING = frozenset({*FLAT, *WHOSE, "amod", "appos", "nummod", "det"})
"""How a word hangs on a noun that it helps to name: as whose it is, and else."""


def listed_with(parties: Sequence[Known], first: int, sentence: Sentence | None) -> frozenset[int]:
    """Those who stand in one list with a party."""
    head = parties[first].head
    if sentence is None or head is None:
        return frozenset()
    lists = _lists(sentence, head)
    heads = ((i, known.head) for i, known in enumerate(parties) if i != first and known.head is not None)
    return frozenset(i for i, other in heads if _stand_in(lists, other, sentence))


def listed(one: Known, other: Known, sentence: Sentence | None) -> bool:
    """Whether two stand in one list, with an office before them or not: "Estefan and Minister Amir Doro"."""
    if sentence is None or one.head is None or other.head is None:
        return False
    return _stand_in(_lists(sentence, one.head), other.head, sentence)


class _Lists(NamedTuple):
    """The lists in which a `head` stands: the words joined to it, and those joined to the `top` that stands for it."""

    head: int
    top: int
    own: Sequence[int]
    of_top: Sequence[int]


def _lists(sentence: Sentence, head: int) -> _Lists:
    top, own = _outermost(sentence, head), conjuncts(sentence, head)
    return _Lists(head, top, own, own if top == head else conjuncts(sentence, top))


def _stand_in(lists: _Lists, other: int, sentence: Sentence) -> bool:
    """Whether another head stands in one of these lists."""
    top = _outermost(sentence, other)
    joined = top != lists.top and top in lists.of_top
    return joined or other in lists.own or _joined(sentence, *sorted((lists.head, other)))


def _outermost(sentence: Sentence, head: int) -> int:
    """The word that stands in a list for a name: its first, or its office."""
    while sentence.tokens[head].dep in NAMES and sentence.tokens[sentence.tokens[head].head].pos in NOMINAL:
        head = sentence.tokens[head].head
    return head


def _joined(sentence: Sentence, first: int, second: int) -> bool:
    """Whether what the tree has for another name of somebody is joined to it by a word: "Estefan and Sen. Ann Doro"."""
    token = sentence.tokens[second]
    return (token.dep, token.head) == ("appos", first) and any(t.dep == "cc" for t in sentence.tokens[first:second])


def further(role: Role, taken: Sequence[int], models: Models) -> list[int]:
    """Further parties of a role: those who have it by the model, the likeliest first, and none twice.

    `taken`: those who have a role already.
    """
    asked = likely_enough(role, taken)
    if not asked:
        return []
    column = models.further.labels.index(PARTY)
    sure = models.further.probabilities([further_features(role, i) for i in asked])[:, column]
    found: list[int] = []
    for i in (i for i, chance in zip(asked, sure, strict=True) if chance >= models.least_further):
        if not any(same(role.parties[i], role.parties[j]) for j in found):
            found.append(i)
    return found


def likely_enough(role: Role, taken: Sequence[int]) -> list[int]:
    """The parties of whom it is asked whether they have the role as well, the likeliest first."""
    order: list[int] = np.argsort(-role.likely[:-1], kind="stable").tolist()
    asked = (i for i in order if role.share(i) >= (LISTED if i in role.mates else LEAST))
    return [i for i in asked if not any(same(role.parties[i], role.parties[j]) for j in taken)]


def same(one: Known, other: Known) -> bool:
    """Whether two namings are of one party, or share words."""
    return one.span.overlaps(other.span) or (one.entity is not None and one.all == other.all)


def named_once(parties: Sequence[Known], chosen: Sequence[int], sentence: Sentence | None) -> list[int]:
    """Those chosen, each noun phrase once: "the US Justice Department" is the department alone."""
    if sentence is None:
        return list(chosen)
    inner = [(i, outer) for i in chosen for outer in chosen if _names(parties[i], parties[outer], sentence)]
    doubled = {outer if _tells_more(parties[i], parties[outer], sentence) else i for i, outer in inner}
    return [i for i in chosen if i not in doubled]


def _names(one: Known, other: Known, sentence: Sentence) -> bool:
    """Whether one stands inside the noun phrase of the other."""
    if one.head is None or other.head is None or one.head == other.head or listed(one, other, sentence):
        return False
    token = sentence.tokens[one.head]
    return token.head == other.head and token.dep in NAMING and not _are_two(one, other, sentence)


def _are_two(one: Known, other: Known, sentence: Sentence) -> bool:
    """Whether a mark between two says that they are not one: "Estefan & Doro", "Harbour Foods, Kawi Mining"."""
    first, second = sorted((one, other), key=lambda known: known.span)
    between = {t.text for t in sentence.tokens if first.span.stop <= t.start and t.stop <= second.span.start}
    both = one.entity is not None and other.entity is not None
    return "&" in between or (both and {one.kind, other.kind} == {"organisation"} and "," in between)


def _tells_more(inner: Known, outer: Known, sentence: Sentence) -> bool:
    """Whether what stands inside a phrase names its party, whose noun is nobody we know.

    So it is in "the positions of rebels" and "Harbour Union workers", not in "a Norwegian group" and "hostage taker".
    """
    if outer.entity is not None or inner.entity is None or inner.head is None:
        return False
    token = sentence.tokens[inner.head]
    return token.dep in WHOSE or (token.pos == "PROPN" and inner.kind not in PLACES)
