"""Who is who in one article: mentions joined into entities while the text is read from its beginning to its end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from warta.records import Entity, Kind, Mention, Span
from warta.text.entities.person_names import COMPARED
from warta.text.lexicon import Office
from warta.text.trust import Trust

PLACE = attrgetter("span.start", "span.stop")
LEAST_LETTERS = 2
"""The letters of a body that no table knows are more than so many."""

OF_PEOPLES, OF_STATES = "countries-people", "countries-name"
"""The rules of mentions that name a country by its people or their language, and by its own name."""

FIRM = ("GOV", "MIL", "LEG", "JUD", "COP", "ELI", "PTY", "REB", "SPY", "IGO", "OPP")
"""Sectors that stay once a title has said them; the others give way to what a later title says."""


@dataclass(slots=True)
class Figure:
    """An entity while the text is read: what its mentions have said of it so far."""

    name: str
    kind: Kind
    rule: str  # that found it, and what told its country: "names:setting"
    parts: tuple[str, ...] = ()  # of a person's name; none where it has no name
    role: str | None = None  # the office that is shown, in the words of the text
    country: str | None = None
    sector: str | None = None
    offices: set[str] = field(default_factory=set)  # all that it was told as, by their forms and their identities
    keys: set[tuple[str, ...]] = field(
        default_factory=set
    )  # of the phrases that told of it: an office with its country
    plural: bool = False  # they are several
    woman: bool | None = None  # None: nothing tells
    domestic: bool = False  # some office of it was told without a country: it may be of the article's own
    bare: bool = False  # all that is told of it is a noun
    new: bool = False  # it was told with "a"
    stranger: bool = False  # one of a sort, of whom nothing else is told: seorang warga
    common: bool = False  # several states have a body of that name: the Senate
    datelined: int = 0  # how many of its mentions stand in datelines
    owner: Figure | None = None  # whom it is named after: pemerintahan Budi Santoso
    workplace: str | None = None  # the country of the body that it works for
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


def is_acronym(word: str) -> bool:
    """HPD: whether a word is capitals alone, and enough of them for the letters of a body."""
    return len(word) > LEAST_LETTERS and word.isalpha() and word.isupper()


def initials_of(name: str) -> str:
    """The first letters of a name's words that have capitals."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def mentioned(figure: Figure, span: Span, rule: str) -> Figure:
    """The figure, with one mention more."""
    figure.mention(span, rule)
    return figure
