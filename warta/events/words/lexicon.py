"""The words that tell a deed, read from a language's `events` table.

A word is looked up as it stands, by its lemma, and by what its affixes leave (menyerang: serang; attacks: attack).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from warta.events.how.losses import Casualties, casualties_of
from warta.events.words.overlay import claimed, lowered, overlaid
from warta.languages import Language
from warta.languages.lemmas import ByLetter, Lemmas, by_letter, of_letter
from warta.languages.pipeline import load
from warta.ontology import Ontology
from warta.records import Token
from warta.text.names.looks import Looks, looks
from warta.text.trees import Grammar, grammar

SHORTEST_ROOT = 3
REMEMBERED = 1 << 16
"""Words whose look-ups are remembered: most of any text, and no more than a crawl can hold."""

T = TypeVar("T")
WORD_POS = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "AUX", "ADV", "X", "INTJ"})
"""Parts of speech that can tell a deed; `dalam` (in) is no form of `mendalami` (look into)."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An entry of the lexicon: words of one type and mode.

    `both`: all parties are actors. `bare`: the word is a deed only with parties of its own. `confidence`: how often the
    word tells such a deed, where a rule and no model is to decide it; None where the models do.
    """

    type: str
    mode: str | None
    both: bool
    bare: bool
    name: str
    confidence: float | None = None


class Own(NamedTuple):
    """How those who speak name themselves, by words and endings, and pronouns that stand for others there."""

    words: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    def ends(self, word: str) -> bool:
        """Whether a word is somebody's own by its ending: *negaranya*."""
        return word.lower().endswith(tuple(self.endings))


Entries = Mapping[str, tuple[Deed, ...]]
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Deed], ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What a language has to find deeds by: its table `events`, and the parts of others that go with it."""

    words: Entries  # the entries of each word
    roots: Entries  # the entries of each root, which stands for its affixed forms
    phrases: Phrases  # by their first words
    prefixes: ByLetter
    suffixes: ByLetter
    grammar: Grammar
    light: frozenset[str]  # verbs that tell a deed with their noun: hold talks
    cues: Mapping[str, frozenset[str]]  # by name: "negation", "future"
    at: frozenset[str]  # words behind which a place stands
    opens: frozenset[str]  # words that open a clause of time
    casualties: Casualties
    lemmas: Lemmas  # of words whose part of speech is not known
    idle: frozenset[str]  # words that tell nothing by themselves
    alike: Looks  # what plain news shows of each word (`warta.text.names.looks`)
    code: str  # the language, whose groups of words are its own
    silent: frozenset[str] = frozenset()  # words that tell nothing, whatever the models think
    hints: Mapping[str, Mapping[str, tuple[str, ...]]] = field(
        default_factory=dict
    )  # by type the words that hint at its modes, each with these
    own: Own = field(default_factory=Own)  # how those who speak name themselves
    measures: frozenset[str] = frozenset()  # between a light verb and its noun: a series of attacks
    heads: frozenset[str] = field(init=False, repr=False)  # all words and roots

    def __post_init__(self) -> None:
        object.__setattr__(self, "heads", frozenset(self.words.keys() | self.roots.keys()))

    def may_tell(self, words: Sequence[str]) -> bool:
        """Whether a sentence of these words has a word or a phrase of the lexicon, as far as forms tell without a tree.

        Only such are parsed and searched, less those that the sieve leaves out. Of 2,847 Indonesian and 2,501 English
        events read by hand 79 and 141 stand in others, told by words that the lexicon lacks; were those parsed and
        searched too, the models would find 8 and 7 of them, 0.28 % of all in either language.
        """
        return _may_tell(self, tuple(words))

    def begun(self, words: Sequence[str]) -> list[tuple[tuple[str, ...], ...]]:
        """For each word the phrases of the lexicon that may begin there, as far as forms tell without a tree."""
        known = [_known(self, word) for word in words]
        return [
            tuple([phrase for phrase in phrases if phrase_at(known, at, phrase)]) if phrases else ()
            for at, (_, phrases, _) in enumerate(known)
        ]

    def deeds(self, token: Token) -> tuple[Deed, ...]:
        """What the word may tell, best evidence first; empty where it tells nothing known."""
        return _deeds(self, token.text, token.lemma, token.pos)

    def is_silent(self, token: Token) -> bool:
        """Whether the user's lexicon says that the word tells nothing."""
        return bool(self.silent) and not self.silent.isdisjoint(_keys(self, token.text, token.lemma))

    def forms(self, text: str, lemma: str) -> frozenset[str]:
        """What a word may stand for: itself, its lemma, and what its affixes leave."""
        return _keys(self, text, lemma)

    def root(self, token: Token) -> str:
        """The word without its affixes where a known root is left, else its lemma."""
        return _root(self, token.text, token.lemma)

    def groups(self, form: str) -> tuple[str, ...]:
        """The groups of words that stand among the same words as a form does, coarse to fine; none of a rare word."""
        return _groups(self, form)

    def told_by(self, form: str) -> tuple[Deed, ...]:
        """What a word may tell by its form alone, in a sentence that need not be parsed."""
        return _told_by(self, form)

    def stem(self, form: str) -> str:
        """The root of a word by its form alone."""
        return _stem(self, form)

    def is_light(self, token: Token) -> bool:
        """Whether the verb may only lend a noun its deed: `melakukan` in "melakukan serangan"."""
        return token.pos in ("VERB", "AUX") and not self.light.isdisjoint(_keys(self, token.text, token.lemma))

    def is_measure(self, token: Token) -> bool:
        """Whether a noun only says how much there is of what hangs on it: "a *series* of attacks"."""
        return token.pos == "NOUN" and token.lemma.lower() in self.measures

    def cue(self, token: Token) -> tuple[str, ...]:
        """The modalities the word is a cue of ("future", "negation", …)."""
        return _cue(self, token.text, token.lemma)

    def opened(self, form: str) -> tuple[str, ...]:
        """The same by the form alone, for a word of a sentence that need not be parsed."""
        return _opened(self, form)

    def opened_by(self, forms: Sequence[str]) -> frozenset[str]:
        """The same of all words of a sentence."""
        return _opened_by(self, tuple(forms))

    def phrases_at(self, tokens: Sequence[Token], index: int) -> list[tuple[int, Deed]]:
        """Phrases of the lexicon that start at a word: the index past their last word, and the entry."""
        begun = _begun(self, tokens[index].text, tokens[index].lemma)
        if not begun:
            return []  # most words begin none
        return [(index + len(words), deed) for words, deed in begun if self._stand(words, tokens, index)]

    def _stand(self, words: Sequence[str], tokens: Sequence[Token], index: int) -> bool:
        """Whether the words from `index` on are those of a phrase."""
        there = tokens[index : index + len(words)]
        return len(there) == len(words) and all(map(self._is, there, words))

    def _is(self, token: Token, word: str) -> bool:
        return word in _keys(self, token.text, token.lemma)


def lexicon_of(language: Language, ontology: Ontology) -> Lexicon:
    """The lexicon of a language with the entries of an ontology's own."""
    if ontology.folder is None:
        return read_lexicon(language)  # the same one: what it remembers of words is bound to it
    return read_lexicon(language, ontology.folder, ontology.extends)


@cache
def read_lexicon(language: Language, folder: Path | None = None, extends: bool = True) -> Lexicon:
    """The lexicon of a language; an empty one where the language has no `events` table.

    `folder`: an ontology's, with a lexicon of its own, which comes before the language's or, where it does not extend
    it, stands in the place of its entries.
    """
    table = language.table("events")
    if folder is not None:
        own = Language(language.code, folder / language.code).table("events")
        table = overlaid(table, lowered(own), extends)
    words, roots, phrases = entries_of(table)
    affixes = table.get("affixes", {})
    return Lexicon(
        words=words,
        roots=roots,
        phrases=phrases,
        prefixes=by_letter(affixes.get("prefixes", ())),
        suffixes=by_letter(affixes.get("suffixes", ()), at_end=True),
        grammar=grammar(language),
        light=frozenset(table.get("light", {}).get("roots", ())),
        cues={name: frozenset(cues) for name, cues in table.get("cues", {}).items()},
        at=frozenset(table.get("place", {}).get("at", ())),
        opens=frozenset(table.get("time", {}).get("opens", ())),
        casualties=casualties_of(table.get("casualties", {}), language.table("dates").get("weekdays", {}).values()),
        lemmas=pipeline.lemmas if (pipeline := load(language)) else Lemmas({}),
        idle=frozenset(table.get("idle", {}).get("words", ())),
        alike=looks(language.folder),
        code=language.code,
        silent=frozenset(word for row in table.get("deed", ()) if not row["type"] for word in claimed(row)),
        hints={kind: _by_word(modes) for kind, modes in language.table("modes").items()},
        measures=frozenset(table.get("light", {}).get("measures", ())),
        own=Own(*(frozenset(table.get("speakers", {}).get(key, ())) for key in Own._fields)),
    )


def entries_of(table: Mapping[str, Any]) -> tuple[Entries, Entries, Phrases]:
    """The entries of a table by word, by root and by the first word of a phrase."""
    words, roots = defaultdict[str, list[Deed]](list), defaultdict[str, list[Deed]](list)
    phrases = defaultdict[str, list[tuple[tuple[str, ...], Deed]]](list)
    for row in (row for row in table.get("deed", ()) if row["type"]):
        deed = _entry(row)
        for word in row.get("words", ()):
            words[word].append(deed)
        for root in row.get("roots", ()):
            roots[root].append(deed)
        for phrase in row.get("phrases", ()):
            first, *rest = phrase.split()
            phrases[first].append(((first, *rest), deed))
    return _frozen(words), _frozen(roots), _frozen(phrases)


def stems(word: str, prefixes: Iterable[tuple[str, str]], suffixes: ByLetter) -> Iterator[str]:
    """What a word may be without its affixes, the least cut first: `menyerang` -> `serang`. Suffixes by last letter."""
    heads = [word, *[new + word[len(old) :] for old, new in prefixes if word.startswith(old)]]
    for head in heads:
        yield head
        yield from [head[: -len(old)] + new for old, new in of_letter(suffixes, head[-1:]) if head.endswith(old)]


# ---------------------------------------------------------------- look-ups, remembered by word, as it stands in a text


@lru_cache(maxsize=REMEMBERED)
def _stems(lexicon: Lexicon, form: str) -> tuple[str, ...]:
    return tuple(stems(form, of_letter(lexicon.prefixes, form[:1]), lexicon.suffixes))


@lru_cache(maxsize=REMEMBERED)
def _keys(lexicon: Lexicon, text: str, lemma: str) -> frozenset[str]:
    form, lemma = text.lower(), lemma.lower()
    found = (*_stems(lexicon, form), lemma)
    return frozenset([key for key in found if len(key) >= SHORTEST_ROOT or key in (form, lemma)])


@lru_cache(maxsize=REMEMBERED)
def _begun(lexicon: Lexicon, text: str, lemma: str) -> tuple[tuple[tuple[str, ...], Deed], ...]:
    """The phrases that may begin with a word."""
    keys = sorted(_keys(lexicon, text, lemma))  # of two entries for the same words the same is taken in every process
    return tuple(phrase for key in keys for phrase in lexicon.phrases.get(key, ()))


@lru_cache(maxsize=REMEMBERED)
def _deeds(lexicon: Lexicon, text: str, lemma: str, pos: str) -> tuple[Deed, ...]:
    if pos not in WORD_POS:
        return ()
    form, lemma = text.lower(), lemma.lower()
    keys = (form, lemma, *_stems(lexicon, form))
    if lexicon.heads.isdisjoint(keys):
        return ()  # most words
    found = [*lexicon.words.get(form, ())]
    if form != lemma:
        found += lexicon.words.get(lemma, ())
    for key in keys:
        if len(key) >= SHORTEST_ROOT:
            found += lexicon.roots.get(key, ())
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=REMEMBERED)
def _told_by(lexicon: Lexicon, form: str) -> tuple[Deed, ...]:
    return _deeds(lexicon, form, lexicon.lemmas.of(form), "X")


@lru_cache(maxsize=REMEMBERED)
def _stem(lexicon: Lexicon, form: str) -> str:
    return _root(lexicon, form, lexicon.lemmas.of(form))


@lru_cache(maxsize=REMEMBERED)
def _opened(lexicon: Lexicon, form: str) -> tuple[str, ...]:
    return _cue(lexicon, form, lexicon.lemmas.of(form))


@lru_cache(maxsize=REMEMBERED)
def _root(lexicon: Lexicon, text: str, lemma: str) -> str:
    form, lemma = text.lower(), lemma.lower()
    for key in (form, lemma, *_stems(lexicon, form)):
        if key in lexicon.roots:
            return key
    return lemma


GRAINS = "abc"
"""The letters with which the names of groups begin in the table, coarse to fine."""


@lru_cache(maxsize=REMEMBERED)
def _groups(lexicon: Lexicon, text: str) -> tuple[str, ...]:
    return tuple(f"{lexicon.code}{name}" for name in lexicon.alike.look(text).learnt if name[0] in GRAINS)


@lru_cache(maxsize=REMEMBERED)
def _cue(lexicon: Lexicon, text: str, lemma: str) -> tuple[str, ...]:
    form, lemma = text.lower(), lemma.lower()
    return tuple(name for name, words in lexicon.cues.items() if form in words or lemma in words)


@lru_cache(maxsize=100)  # each deed asks for the sentences around
def _opened_by(lexicon: Lexicon, forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset([cue for form in forms for cue in lexicon.opened(form)])


@lru_cache(maxsize=1000)  # of each sentence it is asked before the parse and after
def _may_tell(lexicon: Lexicon, words: tuple[str, ...]) -> bool:
    if any(_known(lexicon, word)[0] for word in words):
        return True
    known = [_known(lexicon, word) for word in words]
    return any(phrase_at(known, at, phrase) for at, (_, phrases, _) in enumerate(known) for phrase in phrases)


Seen = tuple[bool, tuple[tuple[str, ...], ...], frozenset[str]]
"""Of a form: whether it is in the lexicon, the phrases that may begin with it, and what it may stand for in one."""


@lru_cache(maxsize=REMEMBERED)
def _known(lexicon: Lexicon, word: str) -> Seen:
    keys = _keys(lexicon, word, lexicon.lemmas.of(word))
    alone = bool(_told_by(lexicon, word)) and word.lower() not in lexicon.idle
    if lexicon.phrases.keys().isdisjoint(keys):
        return alone, (), keys  # most words begin none
    phrases = [words for key in keys if key in lexicon.phrases for words, _ in lexicon.phrases[key]]
    return alone, tuple(dict.fromkeys(phrases)), keys


def phrase_at(known: Sequence[Seen], at: int, phrase: Sequence[str]) -> bool:
    """Whether the words from `at` on may be a phrase."""
    there = known[at : at + len(phrase)]
    for word, (_, _, keys) in zip(phrase, there, strict=False):
        if word not in keys:  # most often the second one: this is no place for anything slower than a loop
            return False
    return len(there) == len(phrase)


def _entry(row: Mapping[str, Any]) -> Deed:
    mode = row.get("mode")
    name = ":".join(part for part in (row["type"], mode) if part)
    return Deed(row["type"], mode, row.get("sides") == "both", row.get("bare", False), name, row.get("confidence"))


def _by_word(modes: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    """By word the modes that have it in their lists."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for mode, words in modes.items():
        for word in words:
            found[word].append(mode)
    return _frozen(found)


def _frozen(lists: Mapping[str, list[T]]) -> Mapping[str, tuple[T, ...]]:
    return {key: tuple(values) for key, values in lists.items()}
