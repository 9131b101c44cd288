"""Questions to a parsed sentence: who did it, to whom, which words belong together.

All take a `Sentence` and the index of a word in its `tokens`, and answer with indices or spans. Relations are those of
Universal Dependencies; where Indonesian or English trees are often wrong in the same way, the answer follows the news,
not the tree, and its docstring says so. What differs between languages is in their table `trees` (see `grammar`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from warta.languages import Language
from warta.records import Sentence, Span

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass")
OBJECTS = ("obj", "iobj")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "X")
FLAT = ("flat", "flat:name", "flat:foreign", "compound", "fixed", "goeswith")
OUTSIDE = (
    "acl",
    "acl:relcl",
    "appos",
    "parataxis",
    "conj",
    "cc",
    "punct",
    "cop",
    "advcl",
    "dep",
    "list",
    "nsubj",
    "mark",
    "ccomp",
)
"""What hangs on a noun without naming it."""
START, STOP = attrgetter("start"), attrgetter("stop")


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language's table `trees` says; see the tables themselves for the reasons."""

    agents: frozenset[str]
    passive: tuple[str, ...]
    not_passive: frozenset[str]
    bare_agent: bool
    no_agent: frozenset[str]
    relatives: frozenset[str]
    inside: frozenset[str]
    participles: bool
    suffered: frozenset[str]


@cache
def grammar(language: Language) -> Grammar:
    """The grammar of a language; without a table, one that knows no passives but those of the parse."""
    table = language.table("trees")
    return Grammar(
        agents=frozenset(table.get("agents", ())),
        passive=tuple(table.get("passive", ())),
        not_passive=frozenset(table.get("not_passive", ())),
        bare_agent=bool(table.get("bare_agent", False)),
        no_agent=frozenset(table.get("no_agent", ())),
        relatives=frozenset(table.get("relatives", ())),
        inside=frozenset(table.get("inside", ())),
        participles=bool(table.get("participles", False)),
        suffered=frozenset(table.get("suffered", ())),
    )


# ---------------------------------------------------------------- moving in the tree


def children(sentence: Sentence, index: int, *relations: str) -> list[int]:
    """The words that hang directly on a word, by one of `relations` where some are given."""
    if not relations:
        return [*sentence.children(index)]
    tokens = sentence.tokens
    return [i for i in sentence.children(index) if tokens[i].dep in relations]


def child(sentence: Sentence, index: int, *relations: str) -> int | None:
    """The first such word, None where there is none."""
    found = children(sentence, index, *relations)
    return found[0] if found else None


def ancestors(sentence: Sentence, index: int) -> Iterator[int]:
    """The words above a word, nearest first; stops at the root."""
    tokens, seen = sentence.tokens, {index}
    while (index := tokens[index].head) not in seen:
        seen.add(index)
        yield index


def subtree(sentence: Sentence, index: int, without: Iterable[str] = ()) -> list[int]:
    """A word and all below it, in order; branches whose top hangs by a relation in `without` are left out."""
    skipped = frozenset(without)
    found = {index}
    todo = [index]
    while todo:
        below = (i for i in sentence.children(todo.pop()) if sentence.tokens[i].dep not in skipped and i not in found)
        new = list(below)
        found.update(new)
        todo.extend(new)
    return sorted(found)


def root(sentence: Sentence) -> int | None:
    """The word that hangs on nothing; None in a sentence that was not parsed."""
    return next((i for i, token in enumerate(sentence.tokens) if token.head == i), None)


# ---------------------------------------------------------------- words and spans


def words_in(sentence: Sentence, span: Span) -> list[int]:
    """The words that have a character in `span`."""
    tokens = sentence.tokens
    return list(range(bisect_right(tokens, span.start, key=STOP), bisect_left(tokens, span.stop, key=START)))


def head_in(sentence: Sentence, span: Span) -> int | None:
    """The word of `span` on which the others in it hang: `Lavrov` in `Menteri Luar Negeri Lavrov` may be `Menteri`."""
    inside = words_in(sentence, span)
    outer = [i for i in inside if sentence.tokens[i].head not in inside or sentence.tokens[i].head == i]
    return next((i for i in outer if sentence.tokens[i].pos in NOMINAL), outer[0] if outer else None)


def covering(sentence: Sentence, indices: Iterable[int]) -> Span:
    """From the first to the last of some words. Raises ValueError without any."""
    found = sorted(indices)
    if not found:
        raise ValueError("no words to cover")
    return Span(sentence.tokens[found[0]].start, sentence.tokens[found[-1]].stop)


def run_around(indices: Iterable[int], index: int) -> list[int]:
    """Those of `indices` that stand in one unbroken row with `index`."""
    found = set(indices)
    first = last = index
    while first - 1 in found:
        first -= 1
    while last + 1 in found:
        last += 1
    return list(range(first, last + 1))


def phrase(sentence: Sentence, index: int, words: Grammar) -> Span:
    """The noun phrase of a word: `Menteri Luar Negeri Rusia` less clauses, appositions, conjuncts and its `oleh`.

    Prepositional phrases are left out but for those inside names (Ministry of Defence; `inside` in the table).
    """
    inside = {i for i in subtree(sentence, index, OUTSIDE) if i == index or not placed(sentence, i, index, words)}
    return covering(sentence, run_around(inside, index))


def placed(sentence: Sentence, i: int, index: int, words: Grammar) -> bool:
    """Whether a word is in a prepositional phrase below `index` that is no part of its name, or before it."""
    while i != index:
        token = sentence.tokens[i]
        case = child(sentence, i, "case")
        if token.dep == "case" and token.head == index:
            return True
        if case is not None and sentence.tokens[case].text.lower() not in words.inside and case < i:
            return True
        i = token.head
    return False


def conjuncts(sentence: Sentence, index: int) -> list[int]:
    """A word and those joined to it by `dan`, in order, whichever of them `index` is."""
    while sentence.tokens[index].dep == "conj":
        index = _joined_to(sentence, index)
    found = [index]
    for i in found:
        found.extend(children(sentence, i, "conj"))
        if sentence.tokens[i].dep == "obj":
            beside = children(sentence, sentence.tokens[i].head, "conj")
            found.extend(other for other in beside if _joined_to(sentence, other) == i)
    return sorted(found)


def _joined_to(sentence: Sentence, index: int) -> int:
    """What a word is joined to; of a noun that hangs on a verb, the object before it (`mengkritik Rusia dan Barat`)."""
    above = sentence.tokens[index].head
    if sentence.tokens[above].pos != "VERB" or sentence.tokens[index].pos not in ("NOUN", "PROPN"):
        return above
    return next((i for i in reversed(children(sentence, above, "obj")) if above < i < index), above)


def phrase_head(sentence: Sentence, index: int) -> int:
    """The word that stands for a name in its clause: climbs out of the name, and from an apposition."""
    for above in ancestors(sentence, index):
        if sentence.tokens[index].dep not in (*FLAT, "appos"):
            break
        index = above
    return index


# ---------------------------------------------------------------- who did what


def is_passive(sentence: Sentence, verb: int, words: Grammar) -> bool:
    """Whether the subject of a verb suffers it: `ditangkap`, `was arrested`, `people killed`, `Bank accused of`."""
    below = {sentence.tokens[i].dep for i in sentence.children(verb)}
    if below & {"nsubj:pass", "aux:pass", "csubj:pass"}:
        return True
    form = sentence.tokens[verb].text.lower()
    if words.participles and sentence.tokens[verb].dep == "acl":
        return not form.endswith("ing") and child(sentence, verb, "mark", "obj") is None
    if sentence.role == "headline" and form in words.suffered and not below & {"obj", "iobj", "ccomp", "aux"}:
        return True
    starts = len(form) > 4 and form.startswith(words.passive) and form not in words.not_passive
    return bool(words.passive) and starts and sentence.tokens[verb].pos in ("VERB", "AUX")


def subject_of(sentence: Sentence, verb: int, words: Grammar) -> int | None:
    """The subject of a verb, as said or as understood.

    Where a verb has none: that of the verb it is joined to (`ditangkap dan ditahan`), of the verb it completes
    (`berusaha menyerang`, `menyatakan akan membalas`, `telah berkali-kali mengkritik`), or the noun that it describes
    (`polisi yang menembak`).
    """
    seen: set[int] = set()
    while verb not in seen:
        seen.add(verb)
        found = said_subject(sentence, verb, words)
        if found is not None:
            return found
        token = sentence.tokens[verb]
        if token.dep in ("acl", "acl:relcl"):
            return token.head
        if token.dep not in ("conj", "xcomp", "ccomp", "compound", "advcl", "fixed", "advmod", "aux"):
            return None
        verb = token.head
    return None


def said_subject(sentence: Sentence, verb: int, words: Grammar) -> int | None:
    """The subject that hangs on the verb itself; `yang` and `who` stand for the noun their clause describes."""
    found = child(sentence, verb, *SUBJECTS)
    token = sentence.tokens[verb]
    relative = found is not None and sentence.tokens[found].text.lower() in words.relatives
    return token.head if relative and token.dep.startswith("acl") else found


def agent_of(sentence: Sentence, verb: int, words: Grammar) -> int | None:
    """Who does what a passive verb tells: `ditangkap oleh polisi`, `ditangkap polisi`, `was killed by rebels`.

    The bare agent comes out of the parser as an object, and one after `oleh` as any modifier, so both are looked for by
    their words first.
    """
    if not is_passive(sentence, verb, words):
        return None
    marked = marked_agent(sentence, verb, words)
    if marked is not None or not words.bare_agent:
        return marked
    return bare_agent(sentence, verb, words)


def marked_agent(sentence: Sentence, verb: int, words: Grammar) -> int | None:
    """The agent with its `oleh` or `by`, below the verb or what hangs on it (`ditetapkan sebagai tersangka oleh`)."""
    below = subtree(
        sentence, verb, without=("conj", "parataxis", "advcl", "acl:relcl", "acl", "ccomp", "nsubj", "nsubj:pass")
    )
    for i in below:
        token = sentence.tokens[i]
        if i > verb and token.dep == "case" and token.text.lower() in words.agents and token.head != i:
            return token.head
    return child(sentence, verb, "obl:agent")


def bare_agent(sentence: Sentence, verb: int, words: Grammar) -> int | None:
    """The noun right after a passive verb, where it hangs on it without a preposition: `ditangkap polisi`."""
    after = verb + 1
    if after >= len(sentence.tokens):
        return None
    head = phrase_head(sentence, after)
    token = sentence.tokens[head]
    fits = (
        token.head == verb
        and token.pos in ("NOUN", "PROPN", "PRON")
        and token.dep in ("obj", "iobj", "obl", "obl:agent", "nmod", "dep")
    )
    if not fits or token.text.lower() in words.no_agent or child(sentence, head, "case") is not None:
        return None
    return head
