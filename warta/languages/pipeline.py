"""The trained pipeline of a language: words, lemmas, parts of speech and trees.

A pipeline is a folder `pipeline/` in the language's folder, written by `python -m training.pipelines`. It is loaded
when first asked for, once a process.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import numpy
import spacy
from spacy.attrs import DEP, HEAD, PREFIX, SUFFIX  # type: ignore[import-not-found]
from spacy.language import BaseDefaults
from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

from warta.languages import Language
from warta.languages.embedding import Floats, embedding_of, plain
from warta.languages.encoder import Encoder, encoder_of
from warta.languages.lemmas import Lemmas, lemmas
from warta.languages.tokens import Tokeniser, tokeniser
from warta.records import Span, Token

FOLDER = "parser"
BATCH = 512
"""Sentences parsed at once."""
Tree = tuple[tuple[str, str, int], ...]
"""Of each word of a sentence its part of speech, its relation and its head."""


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
    """What turns sentences of one language into words with lemma, part of speech and head.

    `model` is spaCy's, with its tagger and its parser; what they see of the words comes from `encoder`.
    """

    words: Tokeniser
    lemmas: Lemmas
    model: Any
    encoder: Encoder

    def cut(self, text: str, sentences: Iterable[Span]) -> Iterator[tuple[Token, ...]]:
        """The words of each sentence of `text`, in order, without a tree; offsets count in `text`."""
        for sentence in sentences:
            spans = self.words.spans(text, sentence.start, sentence.stop)
            yield tuple(Token(a, b, text[a:b], "", "", "", i) for i, (a, b) in enumerate(spans))

    def parse(self, text: str, sentences: Iterable[Span]) -> Iterator[tuple[Token, ...]]:
        """The words of each sentence of `text`, in order, with their tree."""
        return self.add_trees(list(self.cut(text, sentences)))

    def add_trees(self, sentences: Sequence[Sequence[Token]]) -> Iterator[tuple[Token, ...]]:
        """The words of each sentence with lemma, part of speech, relation and head."""
        for first in range(0, len(sentences), BATCH):
            yield from self._batch(sentences[first : first + BATCH])

    def _batch(self, sentences: Sequence[Sequence[Token]]) -> Iterator[tuple[Token, ...]]:
        forms = [[token.text for token in tokens] for tokens in sentences]
        with one_thread():
            found = iter(self._trees([words for words in forms if words]))
        lemma = self.lemmas.of
        for tokens, words in zip(sentences, forms, strict=True):
            tree = next(found) if words else ()
            yield tuple(
                Token(word.start, word.stop, form, lemma(form, pos), pos, dep, head)
                for word, form, (pos, dep, head) in zip(tokens, words, tree, strict=True)
            )

    def _trees(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        docs = [blank_doc(self.model.vocab, vectors) for vectors in self.encoder.encode(sentences)]
        tagger, parser = self.model.get_pipe("tagger"), self.model.get_pipe("parser")
        tags = tagger.predict(docs) if docs else ()
        parser.set_annotations(docs, parser.predict(docs))
        labels = [label.partition("|")[0] for label in tagger.labels]
        return [tree(doc, [labels[tag] for tag in own]) for doc, own in zip(docs, tags, strict=True)]


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="blas")


def one_thread() -> AbstractContextManager[object]:
    """While it lasts one thread multiplies: of such small matrices, several threads would wait for each other."""
    limit: AbstractContextManager[object] = _libraries().limit(limits=1)
    return limit


def words_doc(vocab: Vocab, words: Sequence[str], known: Lemmas) -> Doc:
    """The words of one sentence, to learn from. Their likeliest lemmas are features of the network."""
    forms = [plain(word) for word in words]
    return Doc(
        vocab,
        words=forms,
        lemmas=[known.of(form) for form in forms],
        sent_starts=[i == 0 for i in range(len(words))],
    )


def blank_doc(vocab: Vocab, vectors: Floats) -> Doc:
    """A sentence as tagger and parser see it: the vectors of its words, not the words, which would fill the memory."""
    count = len(vectors)
    doc = Doc(vocab, words=["_"] * count, sent_starts=[True, *[False] * (count - 1)])
    doc.tensor = vectors  # type: ignore[assignment]  # declared as one of doubles
    return doc


def tree(doc: Doc, tags: Sequence[str]) -> Tree:
    """Part of speech, relation and head of each word; a second root hangs on the first, as `parataxis`."""
    columns = doc.to_array([DEP, HEAD])
    heads = (numpy.arange(len(doc)) + columns[:, 1].astype(numpy.int64)).tolist()
    relations = [relation(doc.vocab.strings, dep) for dep in columns[:, 0].tolist()]
    rows = list(zip(tags, relations, heads, strict=True))
    roots = [i for i, head in enumerate(heads) if head == i]
    for i in roots[1:]:
        rows[i] = (tags[i], "punct" if tags[i] == "PUNCT" else "parataxis", roots[0])
    return tuple(rows)


def relation(strings: StringStore, dep: int) -> str:
    """The name of a relation, by spaCy's number of it."""
    name: str = strings[dep]
    return "root" if name == "ROOT" else name


@cache
def load(language: Language) -> Pipeline | None:
    """The pipeline of a language, None where it has none."""
    folder = language.folder / "pipeline" / FOLDER
    if not folder.is_dir():
        return None
    return pipeline(tokeniser(language), lemmas(language), spacy_model(folder))


def pipeline(words: Tokeniser, known: Lemmas, model: Any) -> Pipeline:
    """A pipeline of a spaCy model as it is now, whose matrices numpy multiplies."""
    network, tagger, parser = (model.get_pipe(name).model for name in ("tok2vec", "tagger", "parser"))
    for node in (*network.walk(), *tagger.walk(), *parser.walk()):
        node.ops = NumpyOps(use_blis=False)

    embed = embedding_of(network.get_ref("embed"), model.vocab, known)
    return Pipeline(words, known, model, encoder_of(network.get_ref("encode"), embed.of))


def spacy_model(folder: Path) -> Any:
    """The spaCy model in a folder."""
    return spacy.load(folder, exclude=["tokenizer"])
