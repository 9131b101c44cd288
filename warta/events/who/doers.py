"""Who cannot have done a deed, whatever the models think: nobody, things, whom it befalls, all but whom *by* names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from warta.events.cases import Case
from warta.events.how.signs import Signs
from warta.events.how.status import is_nobody, tells_of_nobody, words_at
from warta.events.who.further import listed
from warta.events.who.parties import Known
from warta.events.words.clauses import case_of
from warta.ontology import EventType
from warta.records import Sentence, Token
from warta.text.trees import Grammar, children

THINGS = frozenset({"obj", "obl", "nsubj:pass"})
"""By what a noun hangs on the verb by which it befalls somebody: faced *criticism*, was met with *protests*."""
CLAIMED = frozenset({"obj", "ccomp", "xcomp"})
"""By what a deed hangs on the verb of somebody who says that it is theirs."""
WORDS = frozenset({1, 3})
"""The quad classes of deeds that are done by words."""
OWNERS = frozenset({"nmod", "nmod:poss"})
"""By what an owner hangs on what is his."""
STEPS = 3
"""So many words up such a verb is looked for."""


def possible(case: Case, actors: Iterable[Known], signs: Signs) -> tuple[Known, ...]:
    """The actors that may have done the deed; nobody where it is only told who does not claim it."""
    if _is_unclaimed(case, signs):
        return ()
    return tuple(known for known in actors if not _is_nobody(case, known, signs) and not _befalls(case, known, signs))


def by_name(case: Case, kind: EventType, actors: Sequence[Known], words: Grammar) -> tuple[Known, ...]:
    """The actors; where *oleh* or *by* names one of them, this one and those of its list or words alone.

    "Orang-orang yang ditangkap oleh agen imigrasi": the police of the sentence before did not.
    """
    both = kind.two_sided or "all" in case.cues or any(deed.both for deed in case.candidate.deeds)
    named = () if both else tuple(known for known in actors if _is_agent(case, known, words))
    if not named:
        return tuple(actors)
    return tuple(one for one in actors if any(_is_beside(case, one, known) for known in named))


def _is_beside(case: Case, one: Known, named: Known) -> bool:
    """Whether somebody is who is named, hangs on them ("states such as Jordan") or stands in one list with them."""
    inside = one.head is not None and case.sentence.tokens[one.head].head == named.head
    return one == named or inside or listed(one, named, case.sentence)


def _is_agent(case: Case, known: Known, words: Grammar) -> bool:
    """Whether somebody stands behind a word for who does it, on the deed or on what it hangs on."""
    if known.head is None or case_of(case.sentence, known.head) not in words.agents:
        return False
    on = case.sentence.tokens[known.head].head
    return known.head == case.clause.agent or on in (case.candidate.core, case.candidate.head)


def unable(case: Case, kind: EventType, parties: Sequence[Known], signs: Signs) -> frozenset[int]:
    """The places among `parties` of things that do no deed of a type: a *missile* none, a *report* none but with words.

    What is told of some state stays, since it says whose the weapon is ("a *US drone* killed six"), and so does what
    somebody is told of ("a *drone of the rebels*").
    """
    things = signs.weapons if kind.quad in WORDS and not kind.two_sided else signs.weapons | signs.papers
    free = ((i, known) for i, known in enumerate(parties) if known.country is None and not _is_owned(case, known))
    nouns = ((i, _noun(case.sentence, known)) for i, known in free)
    return frozenset(i for i, noun in nouns if noun is not None and not things.isdisjoint(_forms(noun)))


def _is_owned(case: Case, known: Known) -> bool:
    """A drone *of the rebels*, the army's *drone*: whether the words that name a thing tell whose it is."""
    tokens = case.sentence.tokens
    inside = (i for i, token in enumerate(tokens) if known.span.start <= token.start < known.span.stop)
    return any(tokens[i].head == known.head and tokens[i].dep in OWNERS for i in inside)


def _noun(sentence: Sentence, known: Known) -> Token | None:
    """The common noun that names somebody in a sentence, also as who says its words; None where a name does."""
    inside = [token for token in sentence.tokens if known.span.start <= token.start < known.span.stop]
    named = sentence.tokens[known.head] if known.head is not None else next(reversed(inside), None)
    return named if named is not None and named.pos == "NOUN" else None


def _forms(token: Token) -> frozenset[str]:
    return frozenset({token.text.lower(), token.lemma.lower()})


def _is_nobody(case: Case, known: Known, signs: Signs) -> bool:
    """*No group* has claimed the attack. Who says that nobody did it denies a deed of theirs, so those stay."""
    return case.quoted == "no" and known.head is not None and is_nobody(case.sentence, known.head, signs)


def _befalls(case: Case, known: Known, signs: Signs) -> bool:
    """*The governor* faces violent protests: the subject of a verb of `undergoing`, whose object tells the deed.

    Whom a verb tells more of is its subject as well: "*investigators* probing the murder".
    """
    sentence, noun = case.sentence, case.sentence.tokens[case.candidate.core]
    light = case.candidate.noun is not None
    if known.head is None or noun.pos == "VERB" or not (light or noun.dep in THINGS):
        return False
    verb = case.candidate.head if light else noun.head
    told = sentence.tokens[verb]
    subjects = {*children(sentence, verb, "nsubj", "nsubj:pass"), *([told.head] if told.dep == "acl" else ())}
    return known.head in subjects and not signs.undergoing.isdisjoint(words_at(sentence, verb))


def _is_unclaimed(case: Case, signs: Signs) -> bool:
    """*Belum ada pihak* yang mengaku melakukan serangan itu: whoever would claim it is not there."""
    tokens, index = case.sentence.tokens, case.candidate.head
    for _ in range(STEPS):
        if tokens[index].dep not in CLAIMED:
            break
        index = tokens[index].head
    return index != case.candidate.head and tells_of_nobody(case.sentence, index, signs)
