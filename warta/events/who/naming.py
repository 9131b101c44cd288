"""How the deed's sentence names somebody: by a name, an office beside it, a plain noun of people or of things."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from warta.events.cases import Case
from warta.events.who.parties import Known
from warta.events.words.lexicon import Lexicon

BELONGS = frozenset({"nmod", "nmod:poss", "compound"})
"""Relations of a word whose own governor tells what of somebody's the deed is about: "the *lawyers* of the bank"."""
AGAIN = 8
"""So many other namings of somebody in a sentence are told of, the first: of 446 articles none has more than five."""
ENDING = 3
"""Letters at the end of a word that tell people ("protesters") from things ("pricing")."""


def naming_features(case: Case, known: Known, lexicon: Lexicon) -> Iterator[str]:
    """The form of the word that names a party, what hangs on it and it on, and where else the sentence has him."""
    if known.head is None:
        return
    tokens = case.sentence.tokens
    word, place = tokens[known.head], standing_of(case, known)
    below = [tokens[i] for i in case.sentence.children(known.head)]
    above = tokens[word.head]
    yield from (
        f"renamed={any(token.dep == 'appos' for token in below)}|{word.dep}",
        f"of={word.dep}|{above.pos}|{lexicon.root(above) if word.dep in BELONGS else ''}",
        f"capital={word.text[:1].isupper()}|{known.origin}",
        f"s={word.text.endswith('s')}|{known.origin}|{place}",
        f"ending={word.text.lower()[-ENDING:]}|{known.origin}",
    )
    yield from [f"determiner={token.text.lower()}" for token in below if token.dep == "det"][:1]
    again = [standing_of(case, other) for other in _others(case, known)]
    yield from (f"times={min(len(again), 2)}", f"times={min(len(again), 2)}|{place}")
    yield from (f"also={other}" for other in again)


def _others(case: Case, known: Known) -> Iterator[Known]:
    """Other places of the sentence that name the same one."""
    namings = case.company.by_entity.get(known.entity, ()) if known.entity is not None else ()
    return islice((other for other in namings if other != known), AGAIN)


def standing_of(case: Case, known: Known) -> str:
    """Where somebody stands, in a word: a place of the deed, the deed, a relation, or where else they come from."""
    clause = case.clause
    if known.head is None:
        return known.origin
    places = {case.candidate.core: "core", clause.object: "object", clause.subject: "subject", clause.agent: "agent"}
    return places.get(known.head, case.sentence.tokens[known.head].dep)
