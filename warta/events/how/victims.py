"""Which number counts those whom a word says that something befell: one small rule for each way of telling it."""

from __future__ import annotations

from warta.events.how.losses import LOOK_BACK, NEAR, Cue, Losses, breaks, is_one_of, suffers
from warta.events.how.quantities import Quantity, begins
from warta.text.trees import SUBJECTS, child

REACH = 8
"""How far, in words, a number stands before what befell people, what stands between commas left out."""
FAR = 24
"""How far with what stands between commas, and how far behind a toll the number is that it reached."""


def nobody(losses: Losses, cue: Cue) -> Quantity | None:
    """ "No one was killed", "tidak ada yang tewas": none, and not an unknown number."""
    if is_one_of(losses, cue, losses.words.behind):
        return None
    at = cue.first
    while (first := begins(losses.forms, at, losses.words.nobody)) is None:
        if not at or losses.forms[at - 1] not in losses.words.passing:
            return None
        at -= 1
    return Quantity(first, first, at, 0, 0)


def behind(losses: Losses, cue: Cue) -> Quantity | None:
    """ "Killed at least 12 people", "menewaskan 30 orang": the number behind a word that tells what was done."""
    words = losses.words
    if not (is_one_of(losses, cue, words.behind) or is_one_of(losses, cue, words.either)):
        return None
    return _next(losses, cue)


def right_behind(losses: Losses, cue: Cue) -> Quantity | None:
    """ "Korban tewas 30 orang", "deaths of four officers": the number right behind a state that is told by a noun."""
    found = _next(losses, cue)
    return None if found is None or found.part else found


def _next(losses: Losses, cue: Cue) -> Quantity | None:
    """The number right behind a word, where it is no other's; none where it was not done: "without killing one"."""
    if cue.first and losses.forms[cue.first - 1] in losses.words.negates:
        return None
    at = cue.last
    while at < len(losses.forms) and losses.at(at) is None and losses.forms[at] in losses.words.numerals.links:
        at += 1
    found = losses.at(at)
    if found is None or _is_one_of_some(losses, found) or is_of_another(losses, found, cue):
        return None
    return found


def _is_one_of_some(losses: Losses, found: Quantity) -> bool:
    """Whether others are named with somebody: "a mother and her son"; how many they are is not told by a number."""
    behind = range(found.last, min(len(losses.forms) - 1, found.last + NEAR))
    joined = (i for i in behind if losses.forms[i] in losses.words.numerals.joins)
    end = next(
        (i for i in behind if breaks(losses, i) and losses.forms[i] not in losses.words.numerals.joins),
        len(losses.forms),
    )
    return found.lone and any(i < end and losses.at(i + 1) is None and losses.cue_at(i + 1) is None for i in joined)


def beside(losses: Losses, cue: Cue) -> Quantity | None:
    """ "30 orang tewas", "left two dead", "shot a man dead": the number a few words before, in one breath."""
    if not suffers(losses, cue):
        return None
    for i in range(cue.first - 1, max(-1, cue.first - 1 - NEAR), -1):
        found = losses.until(i + 1)
        if found is not None:
            return found if not found.lone or _is_done_to(losses, found, cue) else None
        if breaks(losses, i):
            return None
    return None


def _is_done_to(losses: Losses, found: Quantity, cue: Cue) -> bool:
    """Whether a verb did it to somebody: "shot a man dead", "left an officer wounded"; not "nursed a wounded man"."""
    before = losses.sentence.tokens[found.first - 1] if found.first else None
    return before is not None and before.pos == "VERB" and found.last < cue.first


def subject_of(losses: Losses, cue: Cue) -> Quantity | None:
    """ "Dozens of men from the village have been killed": the number of those whom it befell, by the tree."""
    verb = cue.last - 1
    if not losses.sentence.parsed or not suffers(losses, cue):
        return None
    token = losses.sentence.tokens[verb]
    subject = child(losses.sentence, verb, *SUBJECTS)
    if subject is None and token.dep.startswith("acl"):
        subject = token.head
    if subject is None and token.dep == "conj":
        subject = child(losses.sentence, token.head, *SUBJECTS)
    if subject is None:
        return None
    heads = (i for i in (*losses.sentence.children(subject), subject) if i in losses.numbered)
    found = next((losses.numbered[i] for i in sorted(heads)), None)
    return None if found is None or _is_one_of_some(losses, found) else found


def before(losses: Losses, cue: Cue) -> Quantity | None:
    """ "30 orang dilaporkan tewas", "11 people, one of them a guard, were killed": the nearest number before."""
    if not suffers(losses, cue):
        return None
    signs: list[str] = []
    steps = 0
    for i in range(cue.first - 1, max(-1, cue.first - FAR), -1):
        inside = signs.count(",") % 2 or len([sign for sign in signs if sign != ","]) % 2
        found = losses.until(i + 1)
        if found is not None and not inside and not found.lone and not (found.part and signs):
            return found
        form = losses.forms[i]
        if form in (",", "-", "–", "—", "(", ")"):
            signs.append("," if form == "," else "-")
        elif not inside and i not in losses.again:
            steps += 1
            if form in losses.words.stops or form in ";:" or losses.cue_at(i) or steps > REACH:
                return None
    return None


def reached(losses: Losses, cue: Cue) -> Quantity | None:
    """ "The death toll from the blast rose to 30", "korban tewas mencapai 30 orang": the number that a toll reached."""
    around = losses.forms[max(0, cue.first - LOOK_BACK) : cue.last]
    if losses.words.toll.isdisjoint(around):
        return None
    for i in range(cue.last, min(len(losses.forms), cue.last + FAR)):
        found = losses.at(i)
        if losses.cue_at(i):
            return None
        if found is not None and (losses.forms[i - 1] in losses.words.reach or losses.forms[i] in losses.words.reach):
            return None if is_of_another(losses, found, cue) else found
    return None


def is_of_another(losses: Losses, found: Quantity, cue: Cue) -> bool:
    """Whether a number is that of the cue behind it: of "3 killed, 5 wounded" the second."""
    for i in range(found.last, min(len(losses.forms), found.last + NEAR)):
        other = losses.cue_at(i)
        if other is not None and other != cue:
            return suffers(losses, other)
        if losses.forms[i] in losses.words.stops or losses.forms[i] in ",;:.":
            return False
    return False


RULES = (nobody, behind, beside, subject_of, before, right_behind, reached)
"""All rules, the surest first."""
