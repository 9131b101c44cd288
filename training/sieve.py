"""Teaches the sieve of sentences: what the models of deeds say of news, foreseen from words alone.

The news is unmarked, but for that from which the models have learned themselves: little of the former is from abroad.

Called by `training.events` after it has fitted the models of deeds, and by `training.event_folds` for each fold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from sys import intern

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from training.annotations import Row, page_of_record, records
from training.event_items import Item, Source, to_item
from training.sparse import rows_of, to_matrix
from warta.events.linear import Linear
from warta.events.models import Models
from warta.events.words.lexicon import Lexicon, read_lexicon
from warta.events.words.sieve import Phrase, Sieve, features, of_linear
from warta.languages import languages
from warta.page import read_page
from warta.records import Role
from warta.text import read_text

Array = NDArray[np.float64]
TEXTS = (("corpora/june2025-dev.jsonl", 2), ("attribution/texts.jsonl", 1), ("times/texts.jsonl", 1))
"""Unmarked news of the pack, and each how many-th article of it teaches."""
LOST = 0.06
"""So many of the sentences of which the models tell a deed may be left out; they are the least sure ones: told falls by
.001, and an eighth fewer sentences are searched than at .03 (docs/events-tried.md)."""
FOLDS = 3
C, RARE = 0.3, 3
LEAST_KNOWN, TIMES = 0.1, 2
"""A word that the lexicon lacks is looked at where it is so likely a deed, so many times."""
SMALLEST = 0.03


@dataclass(frozen=True, slots=True)
class Searched:
    """A sentence with a word of the lexicon: its words, and which of them, by index, is which candidate of its text."""

    role: Role
    words: tuple[str, ...]
    candidates: dict[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """An article that teaches: the features of its candidates, and its sentences."""

    code: str
    candidates: Sequence[Sequence[str]]
    sentences: Sequence[Searched]


@dataclass(frozen=True, slots=True, eq=False)
class Spots:
    """Words that may tell a deed: their features, the sentence of each by number, how likely it is one."""

    features: list[list[str]]
    sentences: list[int]
    likely: list[float]


def texts(data: Path, thin: int = 1) -> list[Text]:
    """The unmarked articles that teach, of a pack of data; only each `thin`-th of them."""
    rows = chain.from_iterable(islice(records(data / name), None, None, every * thin) for name, every in TEXTS)
    return [text for row in rows if (text := _text(row)) is not None]


def _text(row: Row) -> Text | None:
    article = read_page(page_of_record(row))
    language = languages().get(article.lang or "")
    if language is None:
        return None
    return text_of(to_item(Source(read_text(article, language), {"events": ()}, "unmarked")))


def text_of(item: Item) -> Text:
    """An article that was read, to teach by what the models say of it."""
    lexicon = read_lexicon(item.language)
    told: dict[int, dict[int, int]] = {}
    for n, case in enumerate(item.cases):
        told.setdefault(case.index, {})[case.candidate.core] = n
    return Text(
        item.language.code,
        [tuple(map(intern, names)) for names in item.features],
        [
            Searched(sentence.role, tuple(intern(token.text) for token in sentence.tokens), told.get(n, {}))
            for n, sentence in enumerate(item.seen.reading.sentences)
            if lexicon.may_tell([token.text for token in sentence.tokens])
        ],
    )


# ---------------------------------------------------------------- the fit


def fit_sieve(taught: Sequence[Text], models: Models, lost: float = LOST) -> Linear:
    """The weights of all languages, a column each, of what the models say of the texts.

    A sentence is left out where no word has a score above 0; that costs a share `lost` of those with a deed, held out.
    """
    codes = sorted({text.code for text in taught})
    columns = {code: _fit([text for text in taught if text.code == code], models, lost) for code in codes}
    names = sorted(
        {name for weights, _ in columns.values() for name, weight in weights.items() if abs(weight) >= SMALLEST}
    )
    table = [[columns[code][0].get(name, 0.0) for code in codes] for name in names]
    table.append([columns[code][1] for code in codes])
    return Linear(tuple(codes), names, np.array(table, np.float32))


def sieve_of(taught: Sequence[Text], models: Models) -> Sieve:
    """The same in the form that is asked."""
    return of_linear(fit_sieve(taught, models))


def _fit(taught: Sequence[Text], models: Models, lost: float) -> tuple[dict[str, float], float]:
    """The weights of a language, and the bias that goes with them."""
    lexicon = read_lexicon(languages()[taught[0].code])
    likely = [models.chances(models.told(text.candidates)).max(axis=1, initial=0) for text in taught]
    spots = _spots(taught, likely, lexicon)
    rows = rows_of(spots.features, RARE)
    matrix, targets = to_matrix(spots.features, rows), np.array(spots.likely)
    fold = np.concatenate([np.full(len(text.sentences), n % FOLDS) for n, text in enumerate(taught)])
    best, sentences = np.full(len(fold), -np.inf), np.array(spots.sentences)
    for n in range(FOLDS):
        out = fold[sentences] == n
        weights, bias = _soft(matrix[~out], targets[~out])
        np.maximum.at(best, sentences[out], matrix[out] @ weights + bias)
    weights, bias = _soft(matrix, targets)
    least = np.quantile(best[_told(taught, likely, models)], lost)
    return dict(zip(rows, weights.tolist(), strict=True)), float(bias - least)


def _soft(matrix: csr_matrix, targets: Array) -> tuple[Array, float]:
    """A logistic regression of likelihoods: each example is both, by so much."""
    found = LogisticRegression(C=C, solver="liblinear", max_iter=100, tol=1e-3, random_state=0)
    both = np.repeat([1, 0], len(targets))
    found.fit(vstack([matrix, matrix]), both, sample_weight=np.concatenate([targets, 1 - targets]))
    return found.coef_[0], float(found.intercept_[0])


def _told(taught: Sequence[Text], likely: Sequence[Array], models: Models) -> NDArray[np.bool_]:
    """Of each sentence whether the models tell a deed of it."""
    return np.array(
        [
            any(chances[n] > models.least(text.code) for n in sentence.candidates.values())
            for text, chances in zip(taught, likely, strict=True)
            for sentence in text.sentences
        ]
    )


def _spots(taught: Sequence[Text], likely: Sequence[Array], lexicon: Lexicon) -> Spots:
    found, also = Spots([], [], []), _also(taught, likely, lexicon)
    shown = ((sentence, chances) for text, chances in zip(taught, likely, strict=True) for sentence in text.sentences)
    for n, (sentence, chances) in enumerate(shown):
        for at, phrases in _places(sentence.words, lexicon, also):
            candidate = sentence.candidates.get(at)
            found.features.append(
                [intern(name) for name in features(sentence.words, at, phrases, sentence.role, lexicon)]
            )
            found.sentences.append(n)
            found.likely.append(0.0 if candidate is None else float(chances[candidate]))
    return found


def _places(words: Sequence[str], lexicon: Lexicon, also: frozenset[str]) -> Iterator[tuple[int, Sequence[Phrase]]]:
    """The words that may tell a deed, with the phrases that begin there."""
    for at, (word, phrases) in enumerate(zip(words, lexicon.begun(words), strict=True)):
        if phrases or word.lower() in also or lexicon.told_by(word):
            yield at, phrases


def _also(taught: Sequence[Text], likely: Sequence[Array], lexicon: Lexicon) -> frozenset[str]:
    """Words that the lexicon lacks and that are likely deeds now and then."""
    found = Counter(
        sentence.words[at].lower()
        for text, chances in zip(taught, likely, strict=True)
        for sentence in text.sentences
        for at, n in sentence.candidates.items()
        if chances[n] >= LEAST_KNOWN
    )
    return frozenset(form for form, times in found.items() if times >= TIMES and not lexicon.told_by(form))
