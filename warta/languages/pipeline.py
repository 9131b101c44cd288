"""The trained pipeline of a language: words, lemmas, parts of speech and trees.

A pipeline is a folder `pipeline/` in the language's folder, written by `python -m training.pipelines`. It is loaded
when first asked for, once a process.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import numpy
import spacy
from spacy.attrs import DEP, HEAD, PREFIX, SUFFIX, TAG  # type: ignore[import-not-found]
from spacy.language import BaseDefaults
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from warta.languages import Language
from warta.languages.lemmas import Lemmas, lemmas
from warta.languages.tokens import Tokeniser, tokeniser
from warta.records import Span, Token

FOLDER = "parser"
BATCH = 64
"""Sentences parsed at once."""


class _Defaults(BaseDefaults):
    """What the network sees of a word: three letters of its beginning, where affixes stand, instead of one."""

    lex_attr_getters: ClassVar[dict[int, Any]] = {  # type: ignore[misc]
        **BaseDefaults.lex_attr_getters,
        PREFIX: lambda form: form[:3].lower(),
        SUFFIX: lambda form: form[-3:].lower(),
    }


@registry.languages("warta")
class Words(spacy.language.Language):  # type: ignore[no-untyped-call]
    """Takes words from us: spaCy's own tokenisers are slow to load and cut reduplications."""

    lang = "warta"
    Defaults = _Defaults


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What turns sentences of one language into words with lemma, part of speech and head."""

    words: Tokeniser
    lemmas: Lemmas
    parser: spacy.language.Language

    def parse(self, text: str, sentences: Sequence[Span]) -> Iterator[tuple[Token, ...]]:
        """The words of each sentence of `text`, in order; offsets count in `text`."""
        cut = [self.words.spans(text, span.start, span.stop) for span in sentences]
        for first in range(0, len(cut), BATCH):
            yield from self._batch(text, cut[first : first + BATCH])

    def _batch(self, text: str, cut: Sequence[Sequence[Span]]) -> Iterator[tuple[Token, ...]]:
        with self.parser.memory_zone():  # without it every new word of a crawl would stay in memory
            forms = [[span.of(text) for span in spans] for spans in cut]
            docs = [words_doc(self.parser.vocab, words, self.lemmas) for words in forms if words]
            parsed = iter([tree(doc) for doc in self.parser.pipe(docs, batch_size=BATCH)])
            trees = [next(parsed) if words else () for words in forms]
        for spans, words, found in zip(cut, forms, trees, strict=True):
            yield tuple(
                Token(span.start, span.stop, form, self.lemmas.of(form, pos), pos, dep, head)
                for span, form, (pos, dep, head) in zip(spans, words, found, strict=True)
            )


PLAIN = str.maketrans("“”„«»‘’`–—", '"""""' + "'''--")
"""Typographic marks as the treebanks write them: the network has seen no others."""


def words_doc(vocab: Vocab, words: Sequence[str], known: Lemmas) -> Doc:
    """The words of one sentence, ready to parse. Their likeliest lemmas are features of the network."""
    return Doc(
        vocab,
        words=['"' if word == "''" else word.translate(PLAIN) for word in words],
        lemmas=[known.of(word) for word in words],
        sent_starts=[i == 0 for i in range(len(words))],
    )


def tree(doc: Doc) -> tuple[tuple[str, str, int], ...]:
    """Part of speech, relation and head of each word; a second root hangs on the first, as `parataxis`."""
    columns = doc.to_array([TAG, DEP, HEAD])
    strings = doc.vocab.strings
    heads = numpy.arange(len(doc)) + columns[:, 2].astype(numpy.int64)
    rows = [
        (strings[tag].partition("|")[0], strings[dep].replace("ROOT", "root"), int(head))
        for tag, dep, head in zip(columns[:, 0].tolist(), columns[:, 1].tolist(), heads, strict=True)
    ]
    roots = [i for i, (_, _, head) in enumerate(rows) if head == i]
    for i in roots[1:]:
        rows[i] = (rows[i][0], "punct" if rows[i][0] == "PUNCT" else "parataxis", roots[0])
    return tuple(rows)


@cache
def load(language: Language) -> Pipeline | None:
    """The pipeline of a language, None where it has none."""
    folder = language.folder / "pipeline" / FOLDER
    if not folder.is_dir():
        return None
    return Pipeline(tokeniser(language), lemmas(language), parser(folder))


def parser(folder: Path) -> spacy.language.Language:
    """The spaCy model in a folder."""
    model: Any = spacy.load(folder, exclude=["tokenizer"])
    return model  # type: ignore[no-any-return]
