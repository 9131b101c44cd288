"""What a linear model sees of a sentence in which two parties are marked.

The two parties are masked and all other names levelled, so that a model learns what is done and not who does it.
A feature is a word: its kind, a colon, and the words it stands for ("w:SRC accus TGT"). The kinds are

    w   runs of one to three words of the masked sentence, ^ its beginning
    b   runs of one or two words between the parties, with their order (ST or TS); B all of them, where few
    o   the order of the parties
    as  words soon after the source; sk pairs of them with a gap
    bt  words soon before the target; at soon after it
    m   a word with what a cue before it makes of it ("m:refused meet"), the cues of the table `modality`
    s,t words of the parties themselves
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from warta.languages import languages

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
SOURCE, TARGET, NAME, NUMBER, START = "SRC", "TGT", "Xx", "#", "^"
AFTER, GAP, BEFORE_TARGET, AFTER_TARGET = 7, 4, 5, 5


class Marked(NamedTuple):
    """A sentence cut at its parties: `parts` has one text more than `order` has letters (S source, T target)."""

    parts: tuple[str, ...]
    order: str


def mark(sentence: str, source: str, target: str) -> Marked:
    """Cut a sentence at the first place of its source, and of its target outside the source if there is one."""
    spans = [(*span, letter) for letter, span in (("S", _find(sentence, source, ())),) if span]
    if found := _find(sentence, target, [(start, stop) for start, stop, _ in spans]):
        spans.append((*found, "T"))
    parts, at, order = [], 0, ""
    for start, stop, letter in sorted(spans):
        parts.append(sentence[at : max(start, at)])
        at, order = max(stop, at), order + letter
    return Marked((*parts, sentence[at:]), order)


def _find(sentence: str, words: str, taken: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The first place of `words` that is not taken, else the first place."""
    if not words.strip():
        return None
    places = [(found.start(), found.end()) for found in re.finditer(re.escape(words.strip()), sentence)]
    free = [place for place in places if all(place[1] <= start or stop <= place[0] for start, stop in taken)]
    return next(iter(free or places), None)


# ---------------------------------------------------------------- words


class Stems(NamedTuple):
    """How a language's words are brought to a stem: irregular forms, endings as (ending, instead), beginnings."""

    irregular: Mapping[str, str]
    endings: tuple[tuple[str, str], ...]
    beginnings: tuple[tuple[str, str], ...]
    shortest: int

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Stems:
        """The stems of a language's table `stems`."""
        irregular = {form: base for base, forms in table.get("irregular", {}).items() for form in forms}
        endings = tuple((rule[0], rule[1]) for rule in table.get("endings", ()))
        beginnings = tuple((rule[0], rule[1]) for rule in table.get("beginnings", ()))
        return cls(irregular, endings, beginnings, table.get("shortest", 3))


@lru_cache
def stems(lang: str) -> Stems:
    """The stems of a language; of one we have no table for, its words as they stand."""
    language = languages().get(lang)
    return Stems.of(language.table("stems") if language else {})


@lru_cache(maxsize=1 << 16)
def stem(word: str, lang: str) -> str:
    """A word without its endings: not a word of the language, but the same for all forms of one."""
    rules, word = stems(lang), word.lower()
    if word in rules.irregular:
        return rules.irregular[word]
    for ending, instead in rules.endings:
        if word.endswith(ending) and len(word) - len(ending) >= rules.shortest:
            word = word[: len(word) - len(ending)] + instead
            break
    for beginning, instead in rules.beginnings:
        if word.startswith(beginning) and len(word) - len(beginning) >= rules.shortest:
            return instead + word[len(beginning) :]
    return word


def levelled(text: str, lang: str, headline: bool = False) -> list[str]:
    """The stems of a text; names as one mark and numbers as another. In a headline capitals do not tell a name."""
    out: list[str] = []
    for word in WORD.findall(text):
        if word[0].isdigit():
            out.append(NUMBER)
        elif word[0].isupper() and len(word) > 1 and not headline:
            if out[-1:] != [NAME]:
                out.append(NAME)
        else:
            out.append(stem(word, lang))
    return out


def is_headline(text: str) -> bool:
    """Whether nearly all longer words begin with a capital ("Xland Lifts Travel Ban on Yland")."""
    longer = [word for word in WORD.findall(text) if len(word) > 3]
    capitals = [word for word in longer if word[0].isupper()]
    return len(capitals) > 0.8 * len(longer)


# ---------------------------------------------------------------- features


def pair_features(sentence: str, source: str, target: str, lang: str) -> list[str]:
    """The features of a sentence with its source and target; a feature may come more than once."""
    marked = mark(sentence, source, target)
    headline = is_headline(" ".join(marked.parts))
    parts = [levelled(part, lang, headline) for part in marked.parts]
    masks = [{"S": SOURCE, "T": TARGET}[letter] for letter in marked.order]
    whole = [START, *parts[0]]
    for masked, part in zip(masks, parts[1:], strict=True):
        whole += [masked, *part]
    return [
        *_runs("w", whole, 3),
        *_between(parts, marked.order),
        *_around(whole),
        *_modal(whole, modality(lang)),
        *(f"s:{stem(word, lang)}" for word in WORD.findall(source)),
        *(f"t:{stem(word, lang)}" for word in WORD.findall(target)),
    ]


def _runs(kind: str, words: Sequence[str], longest: int) -> Iterator[str]:
    for size in range(1, longest + 1):
        for start in range(len(words) - size + 1):
            yield f"{kind}:{' '.join(words[start : start + size])}"


def _between(parts: Sequence[list[str]], order: str) -> Iterator[str]:
    if len(order) < 2:
        return
    yield f"o:{order}"
    yield from _runs(f"b:{order}", parts[1], 2)
    if len(parts[1]) <= 3:
        yield f"B:{order}{' '.join(parts[1])}"


class Modality(NamedTuple):
    """What each cue makes of the words after it, and how far it reaches."""

    cues: Mapping[str, str]
    reach: int


@lru_cache
def modality(lang: str) -> Modality:
    """The cues of a language's table `modality`; none where it has no table."""
    language = languages().get(lang)
    table = language.table("modality") if language else {}
    cues = {cue: kind for kind, words in table.items() if kind != "reach" for cue in words}
    return Modality(cues, table.get("reach", 0))


def _modal(words: Sequence[str], told: Modality) -> Iterator[str]:
    """Each word with the kind of the nearest cue before it, while that reaches."""
    kind, stop = "", -1
    for at, word in enumerate(words):
        if at <= stop:
            yield f"m:{kind} {word}"
        if word in told.cues:
            kind, stop = told.cues[word], at + told.reach


def _around(words: Sequence[str]) -> Iterator[str]:
    if SOURCE in words:
        at = words.index(SOURCE)
        after = words[at + 1 : at + 1 + AFTER]
        yield from (f"as:{word}" for word in after)
        yield from (f"sk:{a}_{b}" for i, a in enumerate(after) for b in after[i + 2 : i + 1 + GAP])
    if TARGET in words:
        at = words.index(TARGET)
        yield from (f"bt:{word}" for word in words[max(0, at - BEFORE_TARGET) : at])
        yield from (f"at:{word}" for word in words[at + 1 : at + 1 + AFTER_TARGET])
