"""A deed told in somebody's words: who says them, and which pronouns hold the places of the deed.

"I welcome him", said Estefan: he who speaks of himself acts, wherever the sentence names him.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from warta.events.cases import Case
from warta.events.who.parties import Known, View
from warta.events.words.lexicon import Own
from warta.records import Span
from warta.text.trees import child, phrase_head, words_in


@dataclass(frozen=True, slots=True)
class Said:
    """The words around a deed: the entity that says them and the words that name it, None where not known."""

    entity: str | None
    words: Span | None

    def by(self, known: Known) -> bool:
        """Whether somebody is the one who says them."""
        same = self.entity is not None and known.entity == self.entity
        return same or (self.words is not None and known.span.overlaps(self.words))


def said_by(case: Case, seen: View) -> Said | None:
    """Who says the innermost words that tell the deed; None where the article tells it itself."""
    around = seen.quotes_around(case.trigger())[:1] if case.quoted != "no" else ()
    return Said(around[0].who, around[0].speaker) if around else None


def only_tells(case: Case, seen: View, own: Own) -> Said | None:
    """Who says the words that tell the deed, where they are of others: "They demanded more", said Estefan.

    They are so where another is the subject (the agent in the passive), and the words do not name those who say them.
    """
    said, clause = said_by(case, seen), case.clause
    tokens = case.sentence.tokens
    own_deed = any(own.ends(token.text) for token in tokens[case.candidate.first : case.candidate.last + 1])
    if said is None or own_deed:
        return None
    words = _words_of(case, seen)
    doer = clause.agent if clause.passive else clause.subject
    if doer is None:
        return said if clause.passive and _names_nobody(case, words, own) else None
    if doer not in words or _is_own(case, doer, said):
        return None
    word = tokens[doer].text
    if word.lower() in own.others:
        return said if case.quoted == "direct" else None  # "Estefan said he won"
    return said if not own.ends(word) and _names_nobody(case, words, own) else None


def _is_own(case: Case, doer: int, said: Said) -> bool:
    """Whether the doer is who says it, or none: the deed itself ("the raid was"), or who has a preposition."""
    speakers = (known.head for known in case.parties if known.head is not None and said.by(known))
    named = any(doer in (head, phrase_head(case.sentence, head)) for head in speakers)
    is_deed = case.candidate.first <= doer <= case.candidate.last
    return named or is_deed or child(case.sentence, doer, "case") is not None


def _words_of(case: Case, seen: View) -> Sequence[int]:
    """The innermost words that tell the deed, as far as they stand in its sentence."""
    return words_in(case.sentence, seen.quotes_around(case.trigger())[0].span)


def _names_nobody(case: Case, words: Sequence[int], own: Own) -> bool:
    """Whether none of some words stands for those who say them."""
    return own.words.isdisjoint(case.sentence.tokens[i].text.lower() for i in words)


def said_features(case: Case, kind: str, known: Known, said: Said | None) -> Iterator[str]:
    """Whether a party says the words, beside what holds the places of a deed of type `kind`; nothing without words."""
    if said is None:
        return
    speaks, place = said.by(known), "in" if known.head is not None else "out"
    voice = "passive" if case.clause.passive else "active"
    subject, object_ = stands(case, case.clause.subject), stands(case, case.clause.object)
    voted = kind in case.kinds()
    yield from (
        f"says={speaks}|{place}|{case.quoted}",
        f"says={speaks}|{place}|subject={subject}|{voice}",
        f"says={speaks}|{place}|object={object_}|{voice}",
        f"says={speaks}|{place}|voted={voted}",
        f"says={speaks}|subject={subject}|{voice}|{case.quoted}",
        f"{kind}|says={speaks}|voted={voted}",
        f"{kind}|says={speaks}|subject={subject}|{voice}",
    )


def stands(case: Case, word: int | None) -> str:
    """What a word of the clause is: a pronoun by its form, somebody named, a plain noun, or nothing at all."""
    if word is None:
        return "-"
    token, known = case.sentence.tokens[word], case.party_at(word)
    if token.pos == "PRON":
        return token.text.lower()
    return "word" if known is None else "noun" if known.entity is None else "named"
