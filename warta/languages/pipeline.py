"""The trained pipeline of a language: words, lemmas, parts of speech and trees.

A pipeline is a folder `pipeline/` in the language's folder, written by `python -m training.pipelines`. It is loaded
when first asked for, once a process; its parser when there is something to parse.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from warta.languages import Language
from warta.languages.lemmas import Lemmas, lemmas
from warta.languages.tokens import Tokeniser, tokeniser
from warta.records import Span, Token

if TYPE_CHECKING:
    from warta.languages.parser import Parser

FOLDER = "parser"
BATCH = 512
"""Sentences parsed at once."""
TOKEN: Callable[[tuple[int, int, str, str, str, str, int]], Token] = partial(tuple.__new__, Token)
"""Makes a token of its fields in half the time that calling the class takes; every word becomes one."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What turns sentences of one language into words with lemma, part of speech and head.

    `parser` loads the parser, once: spaCy takes a third of a second to load, and not every article needs a tree.
    """

    words: Tokeniser
    lemmas: Lemmas
    parser: Callable[[], Parser]

    def cut(self, text: str, sentences: Iterable[Span]) -> Iterator[tuple[Token, ...]]:
        """The words of each sentence of `text`, in order, without a tree; offsets count in `text`."""
        for sentence in sentences:
            spans = self.words.spans(text, sentence.start, sentence.stop)
            yield tuple([TOKEN((a, b, text[a:b], "", "", "", i)) for i, (a, b) in enumerate(spans)])

    def parse(self, text: str, sentences: Iterable[Span]) -> Iterator[tuple[Token, ...]]:
        """The words of each sentence of `text`, in order, with their tree."""
        return self.add_trees(list(self.cut(text, sentences)))

    def add_trees(self, sentences: Sequence[Sequence[Token]]) -> Iterator[tuple[Token, ...]]:
        """The words of each sentence with lemma, part of speech, relation and head."""
        for first in range(0, len(sentences), BATCH):
            yield from self._batch(sentences[first : first + BATCH])

    def _batch(self, sentences: Sequence[Sequence[Token]]) -> Iterator[tuple[Token, ...]]:
        forms = [[token.text for token in tokens] for tokens in sentences]
        found = iter(self.parser().trees([words for words in forms if words]))
        lemma = self.lemmas.of
        for tokens, words in zip(sentences, forms, strict=True):
            tree = next(found) if words else ()
            yield tuple(
                [
                    TOKEN((word.start, word.stop, form, lemma(form, pos), pos, dep, head))
                    for word, form, (pos, dep, head) in zip(tokens, words, tree, strict=True)
                ]
            )


@cache
def load(language: Language) -> Pipeline | None:
    """The pipeline of a language; None if it has none."""
    folder = language.folder / "pipeline" / FOLDER
    if not folder.is_dir():
        return None
    known = lemmas(language)
    return Pipeline(tokeniser(language), known, cache(partial(_parser, folder, known)))


def _parser(folder: Path, known: Lemmas) -> Parser:
    with without_commands():
        from warta.languages.parser import read_parser
    return read_parser(folder, known)


@contextmanager
def without_commands() -> Iterator[None]:
    """A context in which spaCy is loaded without its command line, which nothing in Warta needs.

    The package imports it for one function, `spacy.info`; with its client of HTTP, templates and projects it takes as
    long as half of the rest. Function and module are available afterwards as usual. Nothing happens if spaCy is
    loaded already.
    """
    if "spacy" in sys.modules:
        yield
        return
    stood_in = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    stood_in["spacy.cli.info"].info = _info  # type: ignore[attr-defined]
    sys.modules.update(stood_in)
    try:
        yield
    finally:
        for name in stood_in:
            sys.modules.pop(name, None)  # two threads that begin at once take them away twice


def _info(*told: Any, **named: Any) -> Any:
    """`spacy.info`, whose module is loaded when somebody calls it."""
    from spacy.cli.info import info

    return info(*told, **named)
