"""Names in sentences: a conditional random field over words, one model a language.

The model is `pipeline/names.crf` in the language's folder, trained by `python -m training.names`; `looks.py` says what
it sees of words. What tables know better (countries, armed groups, places) is laid over it later.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pycrfsuite

from warta.languages import Language
from warta.records import Kind, Sentence, Span
from warta.text.looks import Looks, looks

MODEL = Path("pipeline") / "names.crf"
KINDS: Mapping[str, Kind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@dataclass(frozen=True, slots=True)
class Name:
    """Words that name somebody or something; `rule` tells what found them."""

    span: Span
    kind: Kind
    rule: str


def find_names(text: str, sentences: Sequence[Sentence], language: Language) -> tuple[Name, ...]:
    """The names in parsed sentences, in the order of the text; none where the language has no model.

    A name found once is found wherever it stands, and a person's surname too. A line in which every word is capitalised
    is no witness of what is a name: there only the names of the other lines are found, and the model is believed only
    where there are none.
    """
    tagger = model(language.folder / MODEL)
    if tagger is None:
        return ()
    known = looks(language.folder)
    shouting = {sentence.span for sentence in sentences if title_case(text, sentence)}
    plain = [sentence for sentence in sentences if sentence.span not in shouting]
    found = [name for sentence in plain or sentences for name in names_of(sentence, tagger, known)]
    kinds = agreed(text, found)
    names = [replace(name, kind=kinds[name.span.of(text)]) for name in found]
    if plain:
        names += again(sentences, names, kinds | surnames(kinds))
    return tuple(sorted(names, key=lambda name: name.span))


def again(sentences: Sequence[Sentence], names: Sequence[Name], kinds: Mapping[str, Kind]) -> Iterator[Name]:
    """The known names where the model overlooked them."""
    covered = {letter for name in names for letter in range(name.span.start, name.span.stop)}
    for sentence in sentences:
        for name in recalled(sentence, kinds):
            if name.span.start not in covered and name.span.stop - 1 not in covered:
                yield name


@cache
def model(path: Path) -> pycrfsuite.Tagger | None:
    """The model in a file, loaded once."""
    if not path.is_file():
        return None
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def names_of(sentence: Sentence, tagger: pycrfsuite.Tagger, known: Looks) -> Iterator[Name]:
    """The names of one sentence."""
    if not sentence.tokens:
        return
    tags = tagger.tag(known.features([token.text for token in sentence.tokens]))
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


def agreed(text: str, found: Sequence[Name]) -> dict[str, Kind]:
    """One kind for each form in the whole text: the most frequent."""
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for name in found:
        votes[name.span.of(text)][name.kind] += 1
    return {form: count.most_common(1)[0][0] for form, count in votes.items()}


def surnames(kinds: Mapping[str, Kind]) -> dict[str, Kind]:
    """The last words of persons' names, which headlines use alone."""
    last = (form.split()[-1] for form, kind in kinds.items() if kind == "person" and " " in form)
    return {form: "person" for form in last if form not in kinds and len(form) > 2}


def recalled(sentence: Sentence, kinds: Mapping[str, Kind]) -> Iterator[Name]:
    """The longest known names in a sentence, from left to right."""
    words = [token.text for token in sentence.tokens]
    longest = max((len(form.split()) for form in kinds), default=0)
    first = 0
    while first < len(words):
        sizes = range(min(longest, len(words) - first), 0, -1)
        size = next((n for n in sizes if " ".join(words[first : first + n]) in kinds), 0)
        if size:
            span = Span(sentence.tokens[first].start, sentence.tokens[first + size - 1].stop)
            yield Name(span, kinds[" ".join(words[first : first + size])], "recalled")
        first += size or 1


def title_case(text: str, sentence: Sentence) -> bool:
    """Whether nearly all words begin with a capital and no mark ends them: Netanyahu Minta Semua Sandera Dibebaskan."""
    line = sentence.span.of(text)
    words = [word for word in line.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 3 and capitals > 0.7 * len(words) and not line.rstrip("\"”’'").endswith((".", "!", "?"))
