"""A deed told in somebody's words: who says them, and which pronouns hold the places of the deed.

"I welcome him", said Estefan: he who speaks of himself acts, wherever the sentence names him.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warta.events.cases import Case
from warta.events.who.parties import Known, View
from warta.records import Span


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
