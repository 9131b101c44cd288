"""The words by which pages label their lines, of all known languages at once.

A page of one language often carries the labels of another ("By", "Author" on an Indonesian page), so the
tables `page` and `sources` of all languages are read together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from warta.languages import Language, languages
from warta.languages.alternation import any_of

OTHERS = Language("und", Path(__file__).parent / "others")  # words of pages in languages without a folder of their own
FIRST_WORD = re.compile(r"[\W_]*([^\W_][a-z]*(?=[A-Z][a-z])|\w+)")
LAST_WORD = re.compile(r"\w+$", re.M)
BEFORE_COLON = re.compile(r"(\w++)\s*+[:：]")
LABELS = ("author", "editor", "source", "related", "tags", "caption", "time")
KINDS = ("contributor", "other", *LABELS)  # `other`: who checked, sponsored or translated
OPENERS = ("contributor", "other", "author", "editor", "related")
NEXT = r"(?:\s+(?=[\"“‘']?[^\W\d_])(?![a-z])|(?<=[a-z])(?=[A-Z][a-z]))"
"""After a label without a colon: a name. Pages glue the two where the markup alone parts them ("bySri Lestari")."""
CREDIT_LINE = 220  # characters: a longer line is no byline, label or heading, whatever it begins with


@dataclass(frozen=True, slots=True)
class Label:
    """A label and what follows it: "Editor: Budi" is ("editor", "Budi"), its value at `start` of the line."""

    kind: str
    value: str
    start: int


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrase tables, as patterns."""

    first_words: frozenset[str]
    label: re.Pattern[str]
    inner: re.Pattern[str]
    last_words: frozenset[str]
    opener: re.Pattern[str]
    by: re.Pattern[str]
    related: frozenset[str]
    related_word: re.Pattern[str]
    tags_word: re.Pattern[str]
    all_news: frozenset[str]
    leads_off: re.Pattern[str]
    section_label: re.Pattern[str]
    no_section: frozenset[str]
    steps_of_all: frozenset[str]
    furniture: frozenset[str]
    counted: re.Pattern[str]
    notice: re.Pattern[str]
    invitations: Mapping[str, tuple[str, ...]]
    teaser: re.Pattern[str]
    telling: frozenset[str]
    joins: re.Pattern[str]
    not_names: frozenset[str]
    not_first: frozenset[str]
    roles: re.Pattern[str]
    role_words: frozenset[str]
    over: frozenset[str]
    teams: frozenset[str]
    desks: frozenset[str]
    outlet_words: frozenset[str]
    platforms: frozenset[str]
    after: re.Pattern[str]
    until: re.Pattern[str]
    credit: re.Pattern[str]
    credit_tail: re.Pattern[str]
    credit_words: tuple[str, ...]
    maker_words: tuple[str, ...]
    makers: re.Pattern[str]

    def label_of(self, line: str) -> Label | None:
        """The label a line begins with, if any.

        >>> phrases().label_of("Editor: Budi Santoso")
        Label(kind='editor', value='Budi Santoso', start=8)
        """
        return None if len(line) > CREDIT_LINE * 2 else _label_of(line)

    def is_label(self, line: str, kind: str) -> bool:
        """Whether a line is a label of this kind alone, its value on other lines.

        >>> phrases().is_label("Tags:", "tags"), phrases().is_label("Tags: banjir", "tags")
        (True, False)
        """
        label = self.label_of(line)
        return label is not None and label.kind == kind and not label.value

    def may_tell(self, line: str) -> bool:
        """Whether a line may begin with a label or a notice, or be a heading: the first word of most excludes it."""
        return not line[:1].isalnum() or first_word(line) in self.telling

    def read_label(self, line: str) -> Label | None:
        """As `label_of`, without a cache. For most lines the first word shows that there is none."""
        if first_word(line) not in self.first_words:
            return None
        found = self.label.match(line) or (self.opener.match(line) if len(line) < CREDIT_LINE else None)
        if not found or not found.lastgroup:
            return None
        start = found.end()
        return Label(found.lastgroup, line[start:].strip(), start)

    def labels_in(self, line: str) -> tuple[Label, ...]:
        """All labels of a line, each with its value: "Rep: Ani/ Red: Budi"."""
        if len(line) > CREDIT_LINE or not (":" in line or "：" in line):
            return ()
        if self.last_words.isdisjoint(BEFORE_COLON.findall(line.lower())):
            return ()
        found = list(self.inner.finditer(line))
        if not found:
            return ()
        stops = [match.start() for match in found[1:]] + [len(line)]
        return tuple(
            Label(match.lastgroup or "", line[match.end() : stop].strip(" /|-–,;"), match.end())
            for match, stop in zip(found, stops, strict=True)
        )


@lru_cache(maxsize=4096)
def _label_of(line: str) -> Label | None:
    """Several stages look at the same line: the label is looked for once."""
    return phrases().read_label(line)


def first_word(line: str) -> str:
    """The first word of a line in lower case, "" if it has none; of "bySri Lestari" it is "by"."""
    first = line.partition(" ")[0]
    if first.isalpha() and first[1:].islower():
        return first.lower()  # of most lines: a pattern takes longer
    found = FIRST_WORD.match(line)
    return found[1].lower() if found else ""


def fold(line: str) -> str:
    """A line as headings are compared: lower case, no marks around it, single spaces."""
    return " ".join(line.casefold().split()).strip(" :：.»›>|-–—#…")


@cache
def phrases() -> Phrases:
    """The phrases of all built-in languages."""
    tables = [language.table("page") for language in (*languages().values(), OTHERS)]
    labels = [word for kind in KINDS for word in _words(tables, "labels", kind)]
    kinds = [*labels, *(word for kind in KINDS for word in _words(tables, "openers", kind))]
    headings = _words(tables, "headings", "related") + _words(tables, "headings", "furniture")
    return Phrases(
        first_words=_first_words(kinds),
        label=_labels(tables, r"^[\W_]*(?:{})\s*(?:[:：]\s*|$)"),
        inner=_labels(tables, r"\b(?:{})\s*[:：]\s*"),
        last_words=frozenset(LAST_WORD.findall("\n".join(labels).lower())),
        opener=_openers(tables),
        by=_by(tables),
        related=_folded(tables, "headings", "related"),
        related_word=re.compile(rf"(?<!\w)(?:{any_of(_words(tables, 'heading_words', 'related'))})(?!\w)", re.I),
        tags_word=re.compile(rf"(?<!\w)(?:{any_of(_words(tables, 'heading_words', 'tags'))})(?!\w)", re.I),
        all_news=_folded(tables, "tags", "all_news"),
        leads_off=re.compile(rf"(?:{any_of(_words(tables, 'sections', 'leads_off'))})(?!\w)", re.I),
        section_label=re.compile(
            rf"^\W*(?:{any_of(_words(tables, 'sections', 'labels'))})(?!\w)\s*[:：]?\s*(?=\w)", re.I
        ),
        no_section=_folded(tables, "sections", "none"),
        steps_of_all=_folded(tables, "sections", "of_all"),
        furniture=_folded(tables, "headings", "furniture"),
        counted=re.compile(rf"\W*\d+\s+(?:{any_of(_words(tables, 'headings', 'counted'))})\W*", re.I),
        notice=re.compile(rf"^\W*(?:{any_of(_words(tables, 'furniture', 'openers'))})(?!\w)", re.I),
        invitations=by_telling_word(_words(tables, "invitations", "phrases")),
        teaser=re.compile(rf"^\W*(?:{any_of(_words(tables, 'teasers', 'words'))})(?:(?P<colon>\s*[:：])|\b)", re.I),
        telling=_first_words([*kinds, *headings, *_words(tables, "furniture", "openers")]),
        joins=re.compile(rf"\s*(?:[,;/&|+•·⋅∙●]|\s(?:{any_of(_words(tables, 'people', 'joins'))})\s)\s*", re.I),
        not_names=_folded(tables, "people", "not_names"),
        not_first=_folded(tables, "people", "not_first"),
        roles=re.compile(rf"^(?:{any_of(_words(tables, 'people', 'roles'))})\b[\s:]*", re.I),
        outlet_words=_folded(tables, "people", "outlet_words"),
        platforms=_folded(tables, "publishers", "platforms"),
        teams=_folded(tables, "people", "teams"),
        desks=_folded(tables, "people", "desks"),
        role_words=_folded(tables, "people", "role_words"),
        over=_folded(tables, "people", "over"),
        until=re.compile(rf"(?<=\w)\s+(?P<word>{any_of(_words(tables, 'people', 'until'))})(?:\s.*)?$"),
        after=re.compile(rf"\s+(?:{any_of(_words(tables, 'people', 'after'))})$"),
        makers=re.compile(rf"(?<!\w)(?:{any_of(_words(tables, 'credit', 'makers'))})(?:\.com)?(?!\w)", re.I),
        credit_tail=re.compile(
            rf"(?<!\s)\s+(?:{any_of(_words(tables, 'credit', 'tails'))})(?:, opens new tab)?\W*$", re.I
        ),
        credit_words=_parts(_words(tables, "credit", "labels")),
        maker_words=_parts(_words(tables, "credit", "makers")),
        credit=re.compile(rf"(?<!\w)(?:{any_of(_words(tables, 'credit', 'labels'))})(?!\w)\s*[:：]?\s*", re.I),
    )


def _words(tables: Iterable[Mapping[str, Any]], section: str, key: str) -> list[str]:
    return [word for table in tables for word in table.get(section, {}).get(key, ())]


def _first_words(phrases_: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(first_word, phrases_)))


def telling_words(phrases_: Iterable[str]) -> frozenset[str]:
    """The longest word of each phrase, the last of several, in small letters: a text without any has no phrase.

    To look for these is far faster than for the phrases: their other words are in most texts.
    """
    return frozenset(max(reversed(phrase.lower().split()), key=len) for phrase in phrases_)


def by_telling_word(phrases_: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """For each telling word the phrases it tells, all in small letters."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in map(str.lower, phrases_):
        (word,) = telling_words([phrase])
        found[word] = (*found.get(word, ()), phrase)
    return found


@lru_cache(maxsize=2)
def small(text: str) -> str:
    """A text in lower case, cached: several stages look for words in that of a page."""
    return text.lower()


def said_in(text: str, phrases_: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The phrases that a text in small letters has, out of those `by_telling_word`."""
    told = [group for word, group in phrases_.items() if word in text]
    return [phrase for group in told for phrase in group if phrase in text]


def _parts(phrases_: Iterable[str]) -> tuple[str, ...]:
    """Their first words in small letters, none that holds another: a line without them has none of the phrases."""
    first = sorted({phrase.lower().split()[0] for phrase in phrases_}, key=len)
    return tuple(word for at, word in enumerate(first) if not any(other in word for other in first[:at]))


def _folded(tables: Iterable[Mapping[str, Any]], section: str, key: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _words(tables, section, key))


def _labels(tables: list[Mapping[str, Any]], frame: str) -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{any_of(_words(tables, 'labels', kind))})" for kind in KINDS)
    return re.compile(frame.format(kinds), re.I)


def _openers(tables: list[Mapping[str, Any]]) -> re.Pattern[str]:
    """Labels without a colon: what follows begins with a capital, so that "by the way" is none."""
    kinds = "|".join(f"(?P<{kind}>(?i:{any_of(_words(tables, 'openers', kind))}))" for kind in OPENERS)
    return re.compile(rf"^[\W_]*(?:{kinds}){NEXT}")


def _by(tables: list[Mapping[str, Any]]) -> re.Pattern[str]:
    """Who wrote, somewhere in a line: its group `by`. What others did ("Reviewed by") is matched without that group."""
    kinds = [word for kind in ("other", "editor") for word in _words(tables, "openers", kind)]
    words = f"(?i:{any_of(kinds)})|(?P<by>(?i:{any_of(_words(tables, 'openers', 'author'))}))"
    return re.compile(rf"(?<!\w)(?:{words}){NEXT}")
