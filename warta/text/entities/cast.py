"""Who is who in one article: mentions joined into entities while the text is read from its beginning to its end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from operator import attrgetter

from warta.records import Entity, Kind, Mention, Span
from warta.text.lexicon import Office
from warta.text.trust import Trust

PLACE = attrgetter("span.start", "span.stop")
LEAST_LETTERS = 2
"""The letters of a body that no table knows are more than so many."""
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


OF_PEOPLES, OF_STATES = "countries-people", "countries-name"
"""The rules of mentions that name a country by its people or their language, and by its own name."""

FIRM = ("GOV", "MIL", "LEG", "JUD", "COP", "ELI", "PTY", "REB", "SPY", "IGO", "OPP")
"""Sectors that stay once a title has said them; the others give way to what a later title says."""


@dataclass(slots=True)
class Figure:
    """An entity while the text is read: what its mentions have said of it so far.

    `stranger`: one of a sort, whom nothing but that tells: seorang warga.
    """

    name: str
    kind: Kind
    rule: str
    parts: tuple[str, ...] = ()
    role: str | None = None
    country: str | None = None
    sector: str | None = None
    offices: set[str] = field(default_factory=set)
    keys: set[tuple[str, ...]] = field(default_factory=set)
    plural: bool = False
    woman: bool | None = None
    domestic: bool = False
    bare: bool = False
    new: bool = False
    stranger: bool = False
    common: bool = False
    datelined: int = 0
    owner: Figure | None = None
    workplace: str | None = None
    mentions: list[Mention] = field(default_factory=list)

    def mention(self, span: Span, rule: str) -> None:
        """Note words that stand for this figure; who it is gets its id when the cast is complete."""
        self.mentions.append(Mention(span, "", rule))

    def told(self, role: str | None, country: str | None, sector: str | None) -> None:
        """Note what a title says; what was said first stays, but an office tells more than "warga", and the same in
        more words tells most: "mayor" is the "mayor of Dover"."""
        self.country = self.country or country
        if goes_further(self.role, role):
            return
        if self.sector not in FIRM:
            self.role, self.sector = role, sector
        elif goes_further(role, self.role):
            self.role = role

    def holds(self, office: Office) -> bool:
        """Whether the office was told of this figure, or one that it is the short form of: menteri, hakim."""
        return office.identity in self.offices or self.has_form(office.form)

    def has_form(self, form: str) -> bool:
        """Whether an office told of this figure has the form in it, at an end: "menteri" of "menteri agama"."""
        begin, end = f"{form} ", f" {form}"
        return form in self.offices or any(held.startswith(begin) or held.endswith(end) for held in self.offices)

    def told_as(self, key: tuple[str, ...]) -> bool:
        """Whether a title of this figure is the same, but for words more or less: Menteri Keuangan (Israel)."""
        if key in self.keys or len(key) == 1:
            return key in self.keys
        longer = [known for known in self.keys if known[0] == key[0] and len(known) > 1]
        return any(set(key) <= set(known) or set(known) <= set(key) for known in longer)

    @property
    def told_of(self) -> bool:
        """Whether it is named elsewhere than in a dateline."""
        return len(self.mentions) > self.datelined

    @property
    def last(self) -> int:
        """Where it was last mentioned."""
        return self.mentions[-1].span.start if self.mentions else -1


@dataclass(slots=True)
class Cast:
    """The figures of an article."""

    figures: list[Figure] = field(default_factory=list)
    by_key: dict[object, Figure] = field(default_factory=dict)

    def add(self, figure: Figure, *keys: object) -> Figure:
        """A new figure, found again under the keys."""
        self.figures.append(figure)
        for key in keys:
            self.by_key[key] = figure
        return figure

    def persons(self) -> Iterable[Figure]:
        """The figures that have a name of a person."""
        return (figure for figure in self.figures if figure.parts)

    def recent(self) -> Sequence[Figure]:
        """The figures that a phrase may stand for: nearly always all."""
        return self.figures[-COMPARED:]

    def recent_persons(self) -> Iterable[Figure]:
        """Those of them that have a name of a person."""
        return (figure for figure in self.recent() if figure.parts)

    def holder(self, office: Office, country: str | None) -> Figure | None:
        """The holder of an office: the one told last, else the only one the text names later; a vice president only
        where no president is told."""
        held = [f for f in self.recent() if f.holds(office) and (not country or f.country in (None, country))]
        told = [figure for figure in held if figure.mentions]
        told = [figure for figure in told if office.same and figure.offices & {office.identity, office.form}] or told
        if told:
            return max(told, key=lambda figure: figure.last)
        return held[0] if len(held) == 1 else None

    def only_named(self, office: Office) -> Figure | None:
        """The one person named of a sort ("hakim"), None where there are none or several.

        "police" is not the "police spokesman", who has a name.
        """
        held = [figure for figure in self.recent_persons() if figure.offices & {office.identity, office.form}]
        return held[0] if len(held) == 1 else None

    def only_completed(self, office: Office, latest: bool) -> Figure | None:
        """ "militer" after "militer Israel", "the court" after "the high court": the only one told with this noun and
        more; with "itu", the latest."""
        unnamed = [f for f in self.recent() if f.mentions and not f.parts]
        told = [f for f in unnamed if f.offices & {office.form, office.identity} and not f.bare]
        told = told or [f for f in unnamed if f.kind == "organisation" and narrows(f.offices, office)]
        if latest and told:
            return max(told, key=lambda figure: figure.last)
        return told[0] if len(told) == 1 else None

    def with_initials(self, letters: str) -> Figure | None:
        """BHS: the person whose name begins with these letters, part by part."""
        for figure in self.recent_persons():
            if len(figure.parts) > 2 and "".join(part[0].upper() for part in figure.parts).startswith(letters):
                return figure
        return None

    def body_with_initials(self, letters: str) -> Figure | None:
        """YBS: the body whose name has these initials, small words left out, and the country that it may begin with;
        nobody where several have."""
        bodies = [figure for figure in self.figures if figure.kind in ("organisation", "group") and not figure.parts]
        begun = ((figure, initials_of(figure.name)) for figure in bodies)
        fitting = [one for one, initials in begun if letters in (initials, initials[1:] if one.country else "")]
        return fitting[0] if len(fitting) == 1 else None

    def merge(self, one: Figure, other: Figure) -> None:
        """Make one figure of two; `one` stays."""
        if one is other:
            return
        one.mentions = sorted((*one.mentions, *other.mentions), key=lambda mention: mention.span)
        one.parts, one.name = max((one.parts, one.name), (other.parts, other.name), key=lambda known: len(known[0]))
        self.figures = [figure for figure in self.figures if figure is not other]
        self.by_key = {key: one if figure is other else figure for key, figure in self.by_key.items()}

    def records(self, trust: Trust) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
        """The entities in the order of their first mentions, and all mentions in the order of the text."""
        seen = sorted((f for f in self.figures if f.mentions), key=lambda f: min(map(PLACE, f.mentions)))
        entities, mentions = [], []
        for number, figure in enumerate(seen, 1):
            entities.append(figure_entity(f"e{number}", figure, trust))
            mentions += [Mention(m.span, f"e{number}", m.rule) for m in figure.mentions]
        return tuple(entities), tuple(sorted(mentions, key=PLACE))


def goes_further(role: str | None, other: str | None) -> bool:
    """Whether a role begins or ends with all the words of another and has more: "Bupati Bantul" and "Bupati"."""
    if not role or not other or len(role) <= len(other):
        return False
    words, known = role.lower(), other.lower()
    return words.startswith(f"{known} ") or words.endswith(f" {known}")


def narrows(offices: Iterable[str], office: Office) -> bool:
    """Whether one of some forms is an office's noun and more before it: "high court"."""
    return any(form.endswith(f" {office.form}") for form in offices)


def figure_entity(id: str, figure: Figure, trust: Trust) -> Entity:
    """The record of a figure; its name and role stand in one line."""
    rule = decided_by(figure)
    return Entity(
        id,
        levelled(figure.name),
        figure.kind,
        figure.role and levelled(figure.role),
        figure.country,
        figure.sector,
        rule,
        trust.of_entity(rule),
    )


def decided_by(figure: Figure) -> str:
    """The rule that found a figure, and what told its country and sector: a title beside the name, the setting."""
    found, *how = figure.rule.split(":")
    return ":".join((found, *(["titled"] if figure.parts and figure.role and found != "knowledge" else []), *how))


def levelled(words: str) -> str:
    """Words with one space between them, and none inside brackets' edges: lines break around links."""
    return " ".join(words.split()).replace("( ", "(").replace(" )", ")")


# ---------------------------------------------------------------- names of persons


def join_names(named: Sequence[tuple[str, ...]], told: Sequence[Sequence[str]] = ()) -> list[int]:
    """For each name its group: equal numbers stand for one person. The names are in the order of the text.

    Full names are grouped first; a single name then belongs to the full one called so by habit, else to the one last
    seen before it, else to the first.
    `told` are the offices beside each name, the best first: "President Baker" is the Baker that is told as president.
    """
    groups = _Groups()
    told = told or [()] * len(named)
    full = {parts: None for parts in sorted(named, key=len, reverse=True) if len(parts) > 1}
    sons = [parts for parts in full if is_son(parts)]
    elders = {parts for parts in full if is_elder(parts, sons, named)}
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
        for letter in {part.lower()[:1] for part in parts}:
            self.begun[letter].append(number)
        return number


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


def is_elder(name: tuple[str, ...], sons: Iterable[tuple[str, ...]], named: Sequence[tuple[str, ...]]) -> bool:
    """Whether a full name is the father's: Robert Baker, where Robert Baker Jr. is named only behind him. One who has
    been named as the son may go on as Robert Baker."""
    own = (son for son in sons if not is_son(name) and same_person(name, son))
    return any(named.index(name) < named.index(son) for son in own)


def is_acronym(word: str) -> bool:
    """HPD: whether a word is capitals alone, and enough of them for the letters of a body."""
    return len(word) > LEAST_LETTERS and word.isalpha() and word.isupper()


def initials_of(name: str) -> str:
    """The first letters of a name's words that have capitals."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


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


def mentioned(figure: Figure, span: Span, rule: str) -> Figure:
    """The figure, with one mention more."""
    figure.mention(span, rule)
    return figure
