"""The words that introduce what somebody said, found in a text by a language's `speech` table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from warta.errors import UsageError
from warta.languages import Language
from warta.languages.alternation import any_of
from warta.records import Force, Span

WORDS = re.compile(r"\w+(?:['’-]\w+)*")
GLUED_BEFORE = re.compile(r"[A-Z]?[a-z]+(?=[A-Z])")
BEHIND, WHOLE = r"(?:(?<=\s)|(?-i:(?<=[A-Z])))", r"(?-i:(?![a-z0-9_]))"
"""Around a word that may be glued to a name by a link: kepada BBC|bahwa|Indonesia …"""
REMEMBERED = 1 << 16
"""Words whose look-ups are remembered: most of any text, and no more than a crawl can hold."""
GLUED = 8
"""A cue of at least so many letters is also found at the end of a capitalised word: scraped links lose their spaces
("Budimengatakan")."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form does: `frame` is how it stands to the words it introduces (see the Indonesian table).

    `inverts`: the speaker may follow it ("…," said Baker). `bare`: what follows it is a clause even without "that".
    """

    frame: str
    force: Force
    inverts: bool
    bare: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """Cue words in a text; `inside` is where the speaker is part of them (ujarnya: the -nya), None otherwise.

    `participle`: a form that takes the subject of the main clause (…, saying).
    """

    span: Span
    entries: tuple[Entry, ...]
    inside: Span | None
    participle: bool = False

    def moved(self, by: int) -> Cue:
        """The same words so many characters later."""
        inside = self.inside and Span(self.inside.start + by, self.inside.stop + by)
        return Cue(Span(self.span.start + by, self.span.stop + by), self.entries, inside, self.participle)

    def entry(self, *frames: str) -> Entry | None:
        """The entry of one of these frames, None where the words have no such use."""
        for entry in self.entries:  # a generator takes twice as long, and all rules ask
            if entry.frame in frames:
                return entry
        return None

    @property
    def force(self) -> Force:
        """What the speaker does: states, requests, denies, accuses, promises, warns."""
        return self.entries[0].force


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """A language's `speech` table, ready for use.

    `speech_of` makes the fields of the table's keys, which `languages/id/speech.toml` explains. The patterns match at
    the place they are tried, or at the end.
    """

    entries: Mapping[str, tuple[Entry, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    headline: re.Pattern[str]
    headline_sources: frozenset[str]
    headline_places: frozenset[str]
    headline_topics: frozenset[str]
    announced: frozenset[str]
    asks: frozenset[str]
    reacts: frozenset[str]
    spoken: frozenset[str]
    complementiser: re.Pattern[str]
    pronoun: re.Pattern[str]
    inserted: re.Pattern[str]
    told_more: re.Pattern[str]
    that: re.Pattern[str]
    enclitic: str
    participle: str
    third: str
    drops_subject: bool
    longest_term: int
    between: re.Pattern[str]
    clause_start: re.Pattern[str]
    after_name: frozenset[str]
    after_subject: frozenset[str]
    addressees: frozenset[str]
    circumstances: frozenset[str]
    presents: re.Pattern[str]
    blockers: frozenset[str]
    unsaid: frozenset[str]
    links: frozenset[str]
    naming: frozenset[str]
    accompanies: frozenset[str]
    described: frozenset[str]
    known_by_place: frozenset[str]
    firms: frozenset[str]
    indefinites: frozenset[str]
    reflexives: frozenset[str]
    things: frozenset[str]
    quoted_before: frozenset[str]
    quoted_after: frozenset[str]
    stands_in: frozenset[str]
    joins: frozenset[str]
    opposes: frozenset[str]
    persons: frozenset[str]
    subjects: frozenset[str]
    dependent: frozenset[str]
    intentions: frozenset[str]
    intentions_before: frozenset[str]
    amounts: frozenset[str]
    formerly: frozenset[str]
    callings: frozenset[str]
    points: frozenset[str]
    echoes: frozenset[str]
    adnominal: frozenset[str]
    credits: frozenset[str]
    subordinators: frozenset[str]
    concedes: frozenset[str]
    continues: frozenset[str]
    joint: re.Pattern[str]
    points_back: frozenset[str]
    again: re.Pattern[str]
    called: frozenset[str]
    kin: frozenset[str]
    kin_of: frozenset[str]
    governs: frozenset[str]
    followers: frozenset[str]
    courtesies: frozenset[str]
    recordings: frozenset[str]
    tail: re.Pattern[str]
    own_subject: re.Pattern[str]
    apposition: re.Pattern[str]
    opener: re.Pattern[str]
    stopped: re.Pattern[str]
    another: re.Pattern[str]
    day: re.Pattern[str]
    document: re.Pattern[str]
    documents: frozenset[str]
    authors: frozenset[str]
    writes: frozenset[str]
    document_kinds: frozenset[str]
    own_words: frozenset[str]
    labels: frozenset[str]
    tells: frozenset[str]
    objects: frozenset[str]
    infinitive: frozenset[str]
    relatives: frozenset[str]
    which: frozenset[str]
    possessors: frozenset[str]
    asides: frozenset[str]
    predicates: frozenset[str]
    nobodies: frozenset[str]
    mute: frozenset[str]
    idioms: frozenset[str]
    idle: frozenset[str]
    wheres: frozenset[str]
    nouns: re.Pattern[str]
    announces: frozenset[str]
    hands: frozenset[str]
    hands_to: frozenset[str]
    purposes: frozenset[str]
    as_told: frozenset[str]
    passives: frozenset[str]
    untold: frozenset[str]
    degrees: frozenset[str]
    agents: frozenset[str]
    role_phrases: frozenset[str]
    determiners: frozenset[str]
    definites: frozenset[str]
    quantifiers: frozenset[str]
    content_nouns: frozenset[str]

    def cues(self, text: str, start: int, stop: int) -> tuple[Cue, ...]:
        """All cue words of `text[start:stop]`, in order; they do not overlap."""
        return _cues(self, text, start, stop)

    def phrase(self, text: str, words: Sequence[re.Match[str]], at: int, lengths: Sequence[int]) -> Cue | None:
        """A cue of several words: pointed out, demikian pernyataan; the longest."""
        for length in lengths:
            stop = words[min(at + length, len(words)) - 1].end()
            entries = self.entries.get(folded(text[words[at].start() : stop]))
            if entries:
                first = words[at].group().lower()
                return Cue(Span(words[at].start(), stop), entries, None, self._is_participle(first))
        return None

    def of_word(self, word: str) -> Cue | None:
        """The cue that a word is, or has in it; places count in the word."""
        form, whole = word.lower(), Span(0, len(word))
        if form in self.entries:
            return Cue(whole, self.entries[form], None, self._is_participle(form))
        if not self.enclitic:
            return None
        stem = form.removesuffix(self.enclitic)
        if stem != form and stem in self.entries:
            return Cue(whole, self.entries[stem], Span(len(stem), len(word)))
        return self._glued(word)

    def is_present(self, form: str) -> bool:
        """Whether a form is one of a present, to which the table has that of the third person: write, say."""
        return bool(self.third) and f"{form}{self.third}" in self.entries

    def _is_participle(self, form: str) -> bool:
        return bool(self.participle) and form.endswith(self.participle)

    def _glued(self, word: str) -> Cue | None:
        """Budimengatakan, mengatakanIsrael: scraped links lose their spaces."""
        before = GLUED_BEFORE.match(word)
        if before and before.group().lower() in self.entries:
            return Cue(Span(0, before.end()), self.entries[before.group().lower()], None)
        if not word[0].isupper():
            return None
        form = word.lower()
        at = next((at for at in range(2, len(form) - GLUED + 1) if form[at:] in self.entries), None)
        return Cue(Span(at, len(word)), self.entries[form[at:]], None) if at else None


@lru_cache(maxsize=200)  # they are asked for before the parse, after it, and for whom a sentence announces
def _cues(speech: Speech, text: str, start: int, stop: int) -> tuple[Cue, ...]:
    known = [*map(partial(_seen, speech), WORDS.findall(text, start, stop))]
    if not any(known):
        return ()  # most sentences have none
    words = list(WORDS.finditer(text, start, stop))
    found: list[Cue] = []
    for at, (word, seen) in enumerate(zip(words, known, strict=True)):
        if seen is None or (found and word.start() < found[-1].span.stop):
            continue
        lengths, alone = seen
        if speech.nouns.match(text, word.start(), stop):
            continue
        cue = speech.phrase(text, words, at, lengths) or (alone and alone.moved(word.start()))
        if cue:
            found.append(cue)
    return tuple(found)


@lru_cache(maxsize=REMEMBERED)
def _seen(speech: Speech, word: str) -> tuple[tuple[int, ...], Cue | None] | None:
    """How many words the phrases have that may begin with a word, and the cue that it is alone; None without both."""
    lengths, alone = speech.lengths.get(word.lower(), ()), speech.of_word(word)
    return (lengths, alone) if lengths or alone else None


def folded(words: str) -> str:
    """Words as the tables write them: small letters, one space."""
    return " ".join(words.lower().split())


@cache
def speech_of(language: Language) -> Speech:
    """The language's `speech` table; without one no cue is ever found."""
    table = language.table("speech")
    entries = _entries(table, language.folder / "speech.toml")

    def pattern(name: str, form: str = r"(?:{})(?!\w)") -> re.Pattern[str]:
        return re.compile(form.replace("{}", any_of(table.get(name, ()))), re.I)

    stands = rf"(?!\s+(?:{any_of(table.get('stands_before', ()))})\s)"  # similar to that of the town
    return Speech(
        entries=entries,
        lengths=_lengths(entries),
        headline=pattern("headline", r"(?<![\w-])(?:{})(?![\w-])"),
        nouns=pattern("nouns"),
        presents=pattern("presents", r"(?:{})\s+\w"),
        complementiser=pattern("complementisers", rf"(?:{{}}){WHOLE}"),
        pronoun=pattern("pronouns", r"(?<!\w)(?:{})$"),
        inserted=pattern("inserted", r",\s+(?:{})\s"),
        told_more=pattern("inserted", r"\s(?:{})\s"),
        that=re.compile(rf"{BEHIND}{any_of(table.get('complementisers', ())[:1])}{WHOLE}{stands}", re.I),
        enclitic=table.get("enclitic", ""),
        participle=table.get("participle", ""),
        third=table.get("third", ""),
        drops_subject=table.get("drops_subject", False),
        longest_term=table.get("longest_term", 0),
        between=pattern("between", r"(?:(?<!\w)(?:{})\s+)+$"),
        clause_start=pattern("clause_starts", r"(?<![\w-])(?:{})(?![\w-])[\s,]*"),
        joint=pattern("joints"),
        tail=pattern("tails", r";|,\s+(?:{})(?!\w)"),
        own_subject=_own_subject(table),
        apposition=pattern("appositions", r",\s+(?:{})\s(?:[^,;]|,(?=\d))*$"),
        opener=pattern("openers", r"(?:{})(?!\w)[\s,]*"),
        stopped=_stopped(language.table("tokens").get("abbreviations", ())),
        another=_another(table),
        day=pattern("days", r"(?:{})(?:\s+(?=\w)|$)"),
        document=_in_document(table),
        again=pattern("again", rf"(?:{{}})(?:,\s+|\s+(?=(?:{any_of(table.get('complementisers', ()))})(?!\w)))"),
        joins=frozenset(table.get("complementisers", ())),
        **_words(table),
    )


def _words(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The sets of words that stand in the table under their own names: all but `joins`."""
    names = (field.name for field in fields(Speech) if field.type == "frozenset[str]")
    return {name: frozenset(table.get(name, ())) for name in names if name != "joins"}


def _own_subject(table: Mapping[str, Any]) -> re.Pattern[str]:
    """The subject of a participle right before it: with some experts suggesting …, quoted Ann Baker as saying …

    Not who quotes: Baker was quoted on Friday by the Kabar Wire as saying …
    """
    names = ("subject_after", "quoted_before", "quoted_after", "agents", "document_kinds")
    beside, quoted, as_, by, days = (any_of(table.get(name, ())) for name in names)
    quoting = (
        rf"(?:{quoted})\s+(?!(?:\w+\s+|(?:(?i:{days})\s+){{2,4}})?(?:{by})\s)(?P<quoted>[^;:]{{3,80}}?)\s+(?:{as_})"
    )
    subjects = rf"(?:{beside})\s+(?P<beside>[^,;:]{{3,60}}?)|{quoting}"
    return re.compile(rf"\b(?:{subjects})\s*$")


def _in_document(table: Mapping[str, Any]) -> re.Pattern[str]:
    """What words stand in, with its preposition: in an email, in a post on Twitter."""
    lead, the, kinds = (any_of(table.get(name, ())) for name in ("carriers", "determiners", "documents"))
    return re.compile(rf"(?:{lead})\s+(?:{the})\s+(?:[\w'’-]+\s+){{0,2}}?(?:{kinds})\s+(?:on\s+[A-Z]\w*\s+)?", re.I)


def _stopped(abbreviations: Iterable[str]) -> re.Pattern[str]:
    """A stop or colon that ends a clause: not that of an initial, nor of a title (Dr. Lee).

    It is told first that there is one, for there are a hundred titles.
    """
    kept = "".join(rf"(?<!\b{re.escape(words)})" for words in abbreviations)
    return re.compile(rf"(?=[.;:?!]){kept}(?<![A-Z])[.;:?!]\s")


def _another(table: Mapping[str, Any]) -> re.Pattern[str]:
    """Where a clause with a subject of its own may begin: …, and others say …; others say … and others say …"""
    paused, joined = (any_of(table.get(name, ())) for name in ("joined_by_comma", "joined"))
    return re.compile(rf"[,;]\s+(?:(?:{paused})\s+)?|\s+(?:{joined})\s+")


def _entries(table: Mapping[str, Any], path: Path) -> dict[str, tuple[Entry, ...]]:
    """What each form may do; a form may stand in several entries.

    Raises UsageError where an entry of the table lacks what it needs, naming its file and which one it is.
    """
    entries: dict[str, tuple[Entry, ...]] = {}
    for number, cue in enumerate(table.get("cue", ()), 1):
        for key in ("frame", "force", "forms"):
            if key not in cue:
                of = f" (of {cue['forms'][0]!r})" if cue.get("forms") else ""
                raise UsageError(f"{path}: [[cue]] number {number}{of} has no {key!r}.")
        inverts = cue.get("inverts", cue["frame"] in ("root", "tag"))
        entry = Entry(cue["frame"], cue["force"], inverts, cue.get("bare", False))
        entries |= {form: (*entries.get(form, ()), entry) for form in cue["forms"]}
    return entries


def _lengths(entries: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How many words the phrases have that begin with a word, the longest first."""
    lengths: dict[str, set[int]] = {}
    for form in entries:
        if " " in form:
            lengths.setdefault(form.split()[0], set()).add(len(form.split()))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
