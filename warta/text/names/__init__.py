"""Names in sentences: a conditional random field over words, one model a language.

The model is `pipeline/names.crf` in the language's folder, trained by `python -m training.names`; `looks.py`
defines its features. Tables of countries, armed groups and places override it later.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path

import numpy as np

from warta.languages import Language
from warta.languages.rows import Rows
from warta.records import Kind, Sentence, Span
from warta.text.names.crf import Crf, Scores, read_crf, sums_of
from warta.text.names.looks import EDGES, KEPT, STEPS, Looks, looks

MODEL = Path("pipeline") / "names.crf"
PLACE = attrgetter("span.start", "span.stop")
REACH = max(STEPS)
"""So far words see each other."""
KINDS: Mapping[str, Kind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@dataclass(frozen=True, slots=True)
class Name:
    """Words that name somebody or something; `rule`: what found them."""

    span: Span
    kind: Kind
    rule: str


@dataclass(frozen=True, slots=True, eq=False)
class Tagger:
    """What finds names among the words of sentences.

    What a word adds to the scores of its own label and of its neighbours' depends only on its form: `words` has these
    sums, its own first, then in the order of `STEPS`; `pairs` those of the shapes of two adjacent words.
    """

    crf: Crf
    looks: Looks
    words: Rows[str]
    pairs: Rows[tuple[str, str]]

    def tags(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The label of each word, `B-PER`, `I-PER`, … or `O`; no sentence is empty."""
        if not sentences:
            return []
        lengths = [len(words) for words in sentences]
        every = self.words.between(sentences, REACH)
        count = len(every) - 2 * REACH
        inner = [every[REACH + step : REACH + step + count, n] for n, step in enumerate((0, *STEPS))]
        at = np.repeat(REACH * np.arange(len(lengths)), lengths) + np.arange(sum(lengths))
        scores = (inner[0] + sum(inner[1:]))[at] + self._beside(sentences)
        return self.crf.tags(scores, lengths)

    def _beside(self, sentences: Sequence[Sequence[str]]) -> Scores:
        """The sums for the shapes of each word and the one before, a row for each word."""
        look, sides = self.looks.look, list[tuple[str, str]]()
        for words in sentences:
            shapes = [look(word).shape for word in words]
            sides += zip(["", *shapes[:-1]], shapes, strict=True)
        return self.pairs.of(sides)


def tagger(crf: Crf, looks: Looks) -> Tagger:
    """The tagger of a model and its features."""
    sums = sums_of(crf, [str(step) for step in STEPS])

    def of_words(words: Sequence[str]) -> Scores:
        return sums.of([looks.look(word).own for word in words])

    def of_pairs(pairs: Sequence[tuple[str, str]]) -> Scores:
        return crf.score([[f"0s={before}|{own}"] if before else [] for before, own in pairs])

    edges = crf.score([(), *(EDGES[step] for step in STEPS)])
    return Tagger(crf, looks, Rows(of_words, ("", edges), KEPT), Rows(of_pairs, (("", ""), edges[0]), KEPT))


def find_names(text: str, sentences: Sequence[Sentence], language: Language) -> tuple[Name, ...]:
    """The names in parsed sentences, in the order of the text; none if the language has no model.

    A name found once is found at all its occurrences, and a person's surname too. A line in which every word is
    capitalised does not show what is a name: there only the names of the other lines are found, and the model is
    believed only if there are none.
    """
    tagger = tagger_of(language.folder)
    if tagger is None:
        return ()
    shouting = {sentence.span for sentence in sentences if title_case(text, sentence)}
    plain = [sentence for sentence in sentences if sentence.span not in shouting]
    read = names_of([sentence for sentence in plain or sentences if sentence.tokens], tagger)
    found = [name for name in read if name.kind != "place" or not name.span.of(text).islower()]  # from afar
    kinds = agreed(text, found)
    names = [Name(name.span, kinds[name.span.of(text)], name.rule) for name in found]
    if plain:
        names += again(sentences, names, kinds | surnames(kinds))
    return tuple(sorted(names, key=PLACE))


def again(sentences: Sequence[Sentence], names: Sequence[Name], kinds: Mapping[str, Kind]) -> Iterator[Name]:
    """The known names at places that the model overlooked."""
    covered = {letter for name in names for letter in range(name.span.start, name.span.stop)}
    sizes = sizes_of(kinds)
    for sentence in sentences:
        for name in recalled(sentence, kinds, sizes):
            if name.span.start not in covered and name.span.stop - 1 not in covered:
                yield name


def sizes_of(forms: Iterable[str]) -> dict[str, list[int]]:
    """For each first word the lengths of the names that begin with it, the longest first."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for form in forms:
        words = form.split()
        found[words[0]].add(len(words))
    return {first: sorted(sizes, reverse=True) for first, sizes in found.items()}


@cache
def tagger_of(folder: Path) -> Tagger | None:
    """The tagger of the language in a folder, loaded once."""
    path = folder / MODEL
    return tagger(read_crf(path), looks(folder)) if path.is_file() else None


def names_of(sentences: Sequence[Sentence], tagger: Tagger) -> Iterator[Name]:
    """The names of some sentences, in order; none is empty."""
    tags = tagger.tags([[token.text for token in sentence.tokens] for sentence in sentences])
    for sentence, own in zip(sentences, tags, strict=True):
        for first, last, label in chunks(own):
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


def agreed(text: str, found: Sequence[Name]) -> dict[str, Kind]:
    """The names with one kind for each form in the whole text: the most frequent."""
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for name in found:
        votes[name.span.of(text)][name.kind] += 1
    return {form: count.most_common(1)[0][0] for form, count in votes.items()}


def surnames(kinds: Mapping[str, Kind]) -> dict[str, Kind]:
    """The last words of persons' names, which headlines use alone."""
    last = (form.split()[-1] for form, kind in kinds.items() if kind == "person" and " " in form)
    return {form: "person" for form in last if form not in kinds and len(form) > 2}


def recalled(sentence: Sentence, kinds: Mapping[str, Kind], sizes: Mapping[str, Sequence[int]]) -> Iterator[Name]:
    """The longest known names in a sentence, from left to right; `sizes` as `sizes_of` has them."""
    words = [token.text for token in sentence.tokens]
    stop = 0
    for first, word in enumerate(words):
        if first < stop or word not in sizes:
            continue
        form = next((form for n in sizes[word] if (form := " ".join(words[first : first + n])) in kinds), None)
        if form is not None:
            stop = first + form.count(" ") + 1
            yield Name(Span(sentence.tokens[first].start, sentence.tokens[stop - 1].stop), kinds[form], "recalled")


def title_case(text: str, sentence: Sentence) -> bool:
    """Whether nearly all words begin with a capital and no mark ends them: Netanyahu Minta Semua Sandera Dibebaskan."""
    line = sentence.span.of(text)
    words = [word for word in line.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 3 and capitals > 0.7 * len(words) and not line.rstrip("\"”’'").endswith((".", "!", "?"))
