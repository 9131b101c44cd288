"""Which names of persons stand for one person: "Ann Baker", "Ann J. Baker" and "Baker"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

COMPARED = 500
"""So many persons that begin with a letter, and so many figures, the last ones, are compared with what the text goes on
to name: no article of news has as many, and a list without end would be compared with itself."""
ALIKE = 0.84
"""Two spellings of one part of a name have at least so much in common: Muhammad and Muhamad."""
INITIALLED = 2
"""A name and initials are so many words."""
GENERATIONS = frozenset({"jr", "ii", "iii", "iv"})
"""What ends the name of one who has the name of his father, in any language."""
HABIT = 2
"""Whom a text has called by a single name so often, it goes on to call so."""
LONGER = 2
"""Of two spellings of a part one is longer by so many letters at most."""


def join_names(named: Sequence[tuple[str, ...]], told: Sequence[Sequence[str]] = ()) -> list[int]:
    """For each name its group: equal numbers stand for one person. The names are in the order of the text.

    Full names are grouped first; a single name then belongs to the full one called so by habit, else to the one last
    seen before it, else to the first.
    `told` are the offices beside each name, the best first: "President Baker" is the Baker that is told as president.
    """
    groups = _Groups()
    told = told or [()] * len(named)
    full = {parts: None for parts in sorted(named, key=len, reverse=True) if len(parts) > 1}
    elders = elders_of(named)
    numbers = {parts: groups.of_full(parts, parts in elders) for parts in full}
    for parts, offices in zip(named, told, strict=True):
        if len(parts) > 1:
            groups.held[numbers[parts]].update(offices)
    latest: dict[int, int] = {}
    where = []
    for i, (parts, offices) in enumerate(zip(named, told, strict=True)):
        number = numbers[parts] if len(parts) > 1 else groups.of_single(parts[0], latest, offices)
        latest[number] = i
        where.append(number)
    return where


@dataclass(slots=True)
class _Groups:
    """The names of persons so far. `begun`: those with a part that begins with a letter, as parts that are alike do.

    `held`: the offices told beside full names. `called`: how often who was called by a single name.
    """

    names: list[tuple[str, ...]] = field(default_factory=list)
    begun: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    known: dict[tuple[str, int], list[int]] = field(default_factory=dict)
    held: defaultdict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    called: Counter[tuple[str, int]] = field(default_factory=Counter)

    def of_full(self, parts: tuple[str, ...], elder: bool) -> int:
        """The group of a full name: the first it fits, or a new one. `elder`: no son of that name is meant."""
        like = (number for number in self.like(parts[0]) if not (elder and is_son(self.names[number])))
        fits = (number for number in like if same_person(parts, self.names[number]))
        number = next(fits, None)
        return self.add(parts) if number is None else number

    def of_single(self, part: str, latest: Mapping[int, int], offices: Sequence[str] = ()) -> int:
        """The group of a single name: of those it fits the one called so by habit, else the one named `latest`, else
        the first; or a new one.

        Of those that hold one of its offices, if any.
        """
        fits = self.fits(part)
        number = self.nearest(part, fits, latest, offices) if fits else self.add((part,))
        self.called[part, number] += 1
        return number

    def nearest(self, part: str, fits: list[int], latest: Mapping[int, int], offices: Sequence[str]) -> int:
        """Whom of those that a single name fits it stands for: "Baker" stays Ann Baker when her son is named, too."""
        holders = ([number for number in fits if office in self.held[number]] for office in offices)
        fits = next((found for found in holders if found), fits)
        fits = [number for number in fits if alike_at_edge(part, self.names[number])] or fits
        before = [number for number in fits if number in latest]
        habitual = [number for number in before if self.called[part, number] >= HABIT]
        if habitual:
            return max(habitual, key=lambda number: self.called[part, number])
        return max(before, key=lambda number: latest[number]) if before else fits[0]

    def fits(self, part: str) -> list[int]:
        """The groups that have such a part, by number."""
        like = self.like(part)  # groups are only ever added, so part and last group tell which these are
        key = part, like[-1] if like else -1
        if key not in self.known:
            self.known[key] = [number for number in like if any(goes_by(part, own) for own in self.names[number])]
        return self.known[key]

    def like(self, part: str) -> list[int]:
        """The groups that may have such a part."""
        return self.begun[part.lower()[:1]][-COMPARED:]

    def add(self, parts: tuple[str, ...]) -> int:
        """A new group."""
        number = len(self.names)
        self.names.append(parts)
        for letter in letters_of(parts):
            self.begun[letter].append(number)
        return number


def letters_of(parts: Sequence[str]) -> set[str]:
    """The letters that the parts of a name begin with."""
    return {part.lower()[:1] for part in parts}


def same_person(shorter: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether all parts of one full name are parts of the other, in order: Ann Baker and Ann J. Baker.

    Or the rest's initials: Budi IS and Budi Indra Santoso.
    """
    if len(known) > INITIALLED and shorter == (known[0], "".join(part[0] for part in known[1:])):
        return True
    rest = iter(known)
    return all(any(alike(part, own) for own in rest) for part in shorter)


def is_son(name: Sequence[str]) -> bool:
    """Whether a name tells that its bearer has that of his father: Robert Baker Jr."""
    return name[-1].lower() in GENERATIONS


def elders_of(named: Sequence[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The full names of fathers: Robert Baker, where Robert Baker Jr. is named only behind him. One who has been named
    as the son may go on as Robert Baker."""
    sons: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    found = set[tuple[str, ...]]()
    for parts in reversed(dict.fromkeys(parts for parts in named if len(parts) > 1)):
        if is_son(parts):
            for letter in letters_of(parts):
                sons[letter].append(parts)
        elif any(same_person(parts, son) for son in sons[parts[0].lower()[:1]][-COMPARED:]):
            found.add(parts)
    return found


def goes_by(part: str, own: str) -> bool:
    """Whether somebody may be called by such a part alone: "Susilo" is not Budi S Santoso."""
    return alike(part, own) and (len(own) > 1 or len(part) == 1)


def alike_at_edge(part: str, name: Sequence[str]) -> bool:
    """Whether somebody goes by such a part alone: his first or last, not the Santoso of Ann Santoso-Baker; Robert Baker
    Jr. goes by Baker."""
    last = name[-2] if len(name) > 1 and is_son(name) else name[-1]
    return alike(part, name[0]) or alike(part, last)


def alike(part: str, other: str) -> bool:
    """Whether two parts are one: equal, an initial, or spelt a little differently."""
    a, b = part.lower(), other.lower()
    if a == b:
        return True
    if min(len(a), len(b)) == 1:
        return a[0] == b[0]
    if min(len(a), len(b)) < 5 or a[0] != b[0] or abs(len(a) - len(b)) > LONGER or {f"{a}s", f"{b}s"} & {a, b}:
        return False  # Fernandinho is not Fernando, Williams not William
    return SequenceMatcher(None, a, b).ratio() >= ALIKE
