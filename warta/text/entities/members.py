"""Whom words for two or three stand for: a list told just before, or the only so many that it can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from warta.records import Span
from warta.text.entities.cast import Figure
from warta.text.entities.pronouns import Place, Present
from warta.text.entities.several import Several
from warta.text.entities.sights import Sight

AGAIN = 3
"""Whoever was called so further up is told again in one of so many sentences."""

LOOK_BACK = 2
"""They stand at most so many sentences before; those that nothing but a number names, one."""

AGE = re.compile(r"^,? ?\(\d[^()]{0,20}\)|^, \d{1,3}(?!\w)")
"""What may stand behind a name of a list: Ann Baker (31), Ann Baker, 31."""
WORDS = re.compile(r"[\w'’.]+|[,&–-]")
HYPHENS = ("-", "–")
PASSED = ("articles", "honorifics")
"""What may stand before a name of a list: Ann Baker and Mr Bob Lee."""

AND, COMMA, SAME = "and", "comma", "same"

Members = tuple[Figure, ...]


@dataclass(slots=True)
class Before:
    """What a text has told so far: who is told of in each sentence, and whom words for several stood for, by their
    noun; nobody where they stood for some and then for others."""

    presents: list[Present] = field(default_factory=list)
    called: dict[str, Members] = field(default_factory=dict)

    def members_of(self, several: Several, here: Present) -> Members:
        """Those whom words for several stand for: told just before, or called so further up."""
        key = several.noun or ("couple" if several.stay else "")
        again = self.called.get(key, ()) if key else ()
        near = [here, *reversed(self.presents[-AGAIN:])]
        members = members_of(several, near)
        if still_told(again, several, near) if not members else are_others(members, again, several, near):
            members = again
        if members and key:
            same = not again or set(map(id, again)) == set(map(id, members))
            self.called[key] = members if same and (again or key not in self.called) else ()
        return members


def are_others(members: Members, again: Members, several: Several, near: Sequence[Present]) -> bool:
    """Whether a couple is not those named together just now: none of them is of it, and it is told near itself."""
    own, told = set(map(id, again)), {id(place.figure) for present in near for place in present.places}
    return several.stay and own.isdisjoint(map(id, members)) and not own.isdisjoint(told)


def still_told(members: Members, several: Several, near: Sequence[Present]) -> bool:
    """Whether those who were called so further up are so still: one of them is told near, and nobody else of the kind;
    of states none need be."""
    kind = several.counted or several.kinds[0]
    told = {id(place.figure) for present in near for place in present.places if place.figure.kind == kind}
    own = set(map(id, members))
    return told <= own and (bool(told) or kind == "state")


def members_of(several: Several, near: Sequence[Present]) -> Members:
    """Those meant: the one list of so many of a kind, told in the sentence itself or one of two before it; or the only
    so many that one of these tells of. Nobody where others are told nearer, or may be meant as well.

    `near`: the sentence itself, and those before it from the last on.
    """
    near = near[: 1 + (LOOK_BACK if several.noun else 1)]
    nearer: set[int] = set()
    for i, present in enumerate(near):
        fitting = [place for place in present.places if may_be(several, place.figure)]
        listed = lists_of(fitting, several.number)
        told = unique(place.figure for place in fitting)
        others = len(listed) != 1 or called_so(several, near[:i])  # two men told since
        members = counted(told, several, near) if not listed else () if others else listed[0]
        if members or len(told) >= several.number:
            return members if nearer <= set(map(id, members)) else ()
        if i or several.counted != "person":  # who says it is none of the two
            nearer |= {id(figure) for figure in told if figure.kind == several.counted}
    return ()


def counted(told: Sequence[Figure], several: Several, near: Sequence[Present]) -> Members:
    """The only so many of a kind that a sentence tells of; nobody where as many of another kind may be meant."""
    of_kind = [figure for figure in told if figure.kind == several.counted and may_head(several, figure)]
    others = len(told) - len(of_kind) >= several.number
    unclear = others and several.noun is None and not several.stay
    return () if unclear or called_so(several, near) else only(of_kind, several, near[0])


def may_head(several: Several, figure: Figure) -> bool:
    """Whether somebody may be one of two leaders: told as what leaders are."""
    return not several.heads or any(map(figure.has_form, several.heads))


def may_be(several: Several, figure: Figure) -> bool:
    """Whether somebody may be one of several: of a kind that they are, one alone, no outlet that only tells of it, no
    woman of two men."""
    fits = figure.kind in several.kinds and not figure.plural and figure.sector != "JRN"
    fits = fits and (None in (several.woman, figure.woman) or several.woman == figure.woman)
    return fits and bool(figure.parts or not several.heads)


def called_so(several: Several, near: Sequence[Present]) -> bool:
    """Whether a group without names is told of by the same noun: "two men"."""
    groups = (figure for present in near for figure in present.figures if figure.plural)
    return several.noun is not None and any(group.has_form(several.noun) for group in groups)


def only(figures: Sequence[Figure], several: Several, here: Present) -> Members:
    """Some figures, if there are just so many: those whom the noun names, else those who do not tell of it."""
    noun = several.noun or ""
    speakers = {id(here.speaker), *map(id, here.subjects.values())}
    for chosen in (
        figures,
        [figure for figure in figures if figure.has_form(noun)],
        [figure for figure in figures if id(figure) not in speakers],
    ):
        if len(chosen) == several.number:
            return tuple(chosen)
    return ()


def lists_of(places: Sequence[Place], number: int) -> list[Members]:
    """The different lists of just so many, the last of which a word joins to those before: "A and B", "A, B dan C"."""
    runs: list[list[Place]] = []
    links = {id(place): link_of(place) for place in places}
    for i, place in enumerate(places):
        link, last = links[id(place)], places[i - 1].figure if i else None
        if i and place.before and place.before.figure is last and link in (AND, COMMA):
            runs[-1].append(place)
        elif not (i and link == SAME and place.figure is last):
            runs.append([place])
    joined = [unique(place.figure for place in run) for run in runs if links[id(run[-1])] == AND and len(run) > 1]
    fitting = [one for one in joined if len(one) == number and len({figure.kind == "person" for figure in one}) == 1]
    return list({tuple(sorted(map(id, one))): tuple(one) for one in fitting}.values())


def places_of(members: Members, span: Span) -> list[Place]:
    """Where words for several tell of each of them: they are joined already."""
    found: list[Place] = []
    for figure in members:
        found.append(Place(figure, span, found[-1] if found else None, None))
    return found


def link_of(place: Place) -> str:
    """How somebody told of hangs on who was told of right before; few are asked."""
    if place.sight is None:
        return AND if place.before else ""
    return link_between(place.sight, place.before, place.span, place.figure)


def link_between(sight: Sight, before: Place | None, span: Span, figure: Figure) -> str:
    """How two told one behind the other hang together: joined by a word, by a comma, or as an office and a name."""
    if before is None or before.span.stop > span.start:
        return SAME if before and before.figure is figure else ""
    between = sight.text[before.span.stop : span.start]
    if between in HYPHENS:
        return AND
    words = [word.lower() for word in WORDS.findall(AGE.sub("", between))]
    words = [word for word in words if not any(sight.lexicon.phrases[kind].has(word) for kind in PASSED)]
    if words == [","]:
        return COMMA
    if not words:
        return SAME if before.figure is figure else ""
    joined = words[1:] if words[0] == "," else words
    return AND if len(joined) == 1 and sight.lexicon.phrases["several_joins"].has(joined[0]) else ""


def unique(figures: Iterable[Figure]) -> list[Figure]:
    """Each figure once."""
    return list({id(figure): figure for figure in figures}.values())
