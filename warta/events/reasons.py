"""Which rules gave an event its parts: "actor:subject", "time:moment of its clause". `warta explain` shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warta.events.cases import Case
from warta.events.who.parties import Known
from warta.events.words.clauses import case_of
from warta.events.words.lexicon import Deed
from warta.records import Claimant

TOLD_BY = {"direct": "quoted words around it", "reported": "reported words around it", "no": "who denies it"}
OUTSIDE = {"before": "named before", "headline": "named in the headline", "speaker": "the speaker of the quote"}


DATED = {
    "inside": "moment of its clause",
    "month": "month of the moment of its sentence",
    "before": "moment of a sentence before",
    "behind": "moment of a sentence behind",
    "beyond": "moment further behind",
    "counted": "counted from another deed",
    "same": "moment where the same word tells it",
    "news": "day of the news",
    "news month": "month of the news",
    "published": "day of publication",
}


def of_type(case: Case, decision: str, rule: Deed | None = None) -> Iterator[str]:
    """What was looked at for the type: the lexicon's entries, the cues, the decision on them, and the model.

    `rule`: the entry that decided it alone.
    """
    yield from (f"lexicon:{deed.name}" for deed in case.candidate.deeds)
    yield from (f"cue:{cue}" for cue in sorted(case.cues))
    yield from (f"decision:{decision}", "model:deed" if rule is None else f"rule:{rule.name} by the lexicon alone")


def of_parties(case: Case, actors: Sequence[Known], recipients: Sequence[Known]) -> Iterator[str]:
    """Where each party stands, each rule once; all were weighed by the model of roles."""
    for role, parties in (("actor", actors), ("recipient", recipients)):
        standing = dict.fromkeys(_standing(case, known) for known in parties)
        yield from (f"{role}:{place}" for place in standing or ["nobody is the likeliest"])


def of_circumstances(case: Case, site: Known | None, dated: str | None, claimants: Sequence[Claimant]) -> Iterator[str]:
    """What gave place, time and claimants; `dated` is the source of the time (`warta.events.when.times`)."""
    if site is not None:
        before = "" if site.head is None else case_of(case.sentence, site.head)
        yield f"place:behind {before!r}" if before else f"place:{_standing(case, site)}"
    if dated is not None:
        yield f"time:{DATED[dated]}"
    if claimants:
        yield f"claimant:{TOLD_BY[case.quoted]}"


def _standing(case: Case, known: Known) -> str:
    if known.head is None:
        return OUTSIDE[known.origin]
    clause = case.clause
    named = (("subject", clause.subject), ("object", clause.object), ("agent", clause.agent))
    return next((name for name, word in named if word == known.head), f"elsewhere in the sentence ({known.origin})")
