"""Names in sentences: a conditional random field over words, one model a language.

The model is `pipeline/names.crf` in the language's folder, trained by `python -m training.names`. It finds persons and
organisations well and places fairly; what tables know better (countries, armed groups, places) is laid over it later.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pycrfsuite

from warta.languages import Language
from warta.records import Kind, Sentence, Span

MODEL = Path("pipeline") / "names.crf"
KINDS: Mapping[str, Kind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
RUN = re.compile(r"(.)\1{2,}")


@dataclass(frozen=True, slots=True)
class Name:
    """Words that name somebody or something; `rule` tells what found them."""

    span: Span
    kind: Kind
    rule: str


def find_names(text: str, sentences: Sequence[Sentence], language: Language) -> tuple[Name, ...]:
    """The names in parsed sentences, in the order of the text; none where the language has no model."""
    tagger = model(language.folder / MODEL)
    if tagger is None:
        return ()
    found = [name for sentence in sentences for name in names_of(sentence, tagger)]
    return tuple(agreed(text, found, sentences))


@cache
def model(path: Path) -> pycrfsuite.Tagger | None:
    """The model in a file, loaded once."""
    if not path.is_file():
        return None
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def names_of(sentence: Sentence, tagger: pycrfsuite.Tagger) -> Iterator[Name]:
    """The names of one sentence."""
    if not sentence.tokens:
        return
    tags = tagger.tag(features([token.text for token in sentence.tokens]))
    for first, last, label in chunks(tags):
        yield Name(Span(sentence.tokens[first].start, sentence.tokens[last].stop), KINDS[label], "names")


def chunks(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, last word and label of each run `B-X I-X ...`; an `I-X` that follows no X begins one."""
    first = None
    for i, tag in enumerate([*tags, "O"]):
        goes_on = first is not None and tag == f"I-{tags[first][2:]}"
        if first is not None and not goes_on:
            yield first, i - 1, tags[first][2:]
            first = None
        if tag != "O" and not goes_on:
            first = i


def agreed(text: str, found: Sequence[Name], sentences: Sequence[Sentence]) -> Iterator[Name]:
    """The names with one kind for one form in the whole text.

    A headline in which every word is capitalised is no witness: its names count only where the body has them too.
    """
    headlines = [sentence.span for sentence in sentences if title_case(text, sentence)]
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for name in found:
        if not any(headline.covers(name.span) for headline in headlines):
            votes[name.span.of(text)][name.kind] += 1
    for name in found:
        form = name.span.of(text)
        if form in votes:
            yield replace(name, kind=votes[form].most_common(1)[0][0])


def title_case(text: str, sentence: Sentence) -> bool:
    """Whether nearly all words begin with a capital: Netanyahu Minta Semua Sandera Dibebaskan."""
    words = [word for word in sentence.span.of(text).split() if word[0].isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def features(words: Sequence[str]) -> list[list[str]]:
    """What the model sees of each word: the word, its ends, its shape, and two words to either side."""
    lower = [word.lower() for word in words]
    shapes = [shape(word) for word in words]
    return [[*own(lower[i], shapes[i]), *around(lower, shapes, i)] for i in range(len(words))]


def own(word: str, form: str) -> list[str]:
    """Features of the word itself."""
    return ["bias", f"w={word}", f"s={form}", f"p2={word[:2]}", f"p3={word[:3]}", f"x2={word[-2:]}", f"x3={word[-3:]}"]


def around(lower: Sequence[str], shapes: Sequence[str], i: int) -> list[str]:
    """Features of the words around."""
    found = [f"0s={shapes[i - 1]}|{shapes[i]}"] if i else []
    for step in (-2, -1, 1, 2):
        j = i + step
        found += [f"{step}w={lower[j]}", f"{step}s={shapes[j]}"] if 0 <= j < len(lower) else [f"{step}end"]
    return found


@cache
def letters(letter: str) -> str:
    """The kind of one letter: X, x, d or itself."""
    if letter.isdigit():
        return "d"
    return ("X" if letter.isupper() else "x") if letter.isalpha() else letter


def shape(word: str) -> str:
    """Xxx for Budi, dd.dd for 08.52: letters by kind, runs cut to two."""
    return RUN.sub(r"\1\1", "".join(map(letters, word)))
