"""Word vectors, by which parser and finder of names know words that their training sentences have never shown."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.vectors import Vectors as Table  # type: ignore[import-not-found]
from spacy.vocab import Vocab

VECTORS, PLAIN = "vectors.npz", "plain.txt.gz"
"""Files of `work/CODE/`: the vectors, and sentences of plain news, a line each, with spaces between words."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """Words in lower case, the commonest first, and a row of `matrix` for each."""

    words: tuple[str, ...]
    matrix: NDArray[numpy.float32]

    def first(self, count: int) -> Vectors:
        """Those of the commonest words."""
        return Vectors(self.words[:count], self.matrix[:count])

    def table(self, vocab: Vocab) -> Table:
        """The vectors as spaCy keeps them, by the lower-case form."""
        return Table(strings=vocab.strings, data=self.matrix, keys=list(self.words), attr="LOWER")

    def write(self, path: Path) -> None:
        """Writes them to a file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        numpy.savez(path, words=numpy.array(self.words), matrix=self.matrix)


def read(path: Path) -> Vectors:
    """Vectors that were written."""
    with numpy.load(path) as packed:
        return Vectors(tuple(packed["words"].tolist()), packed["matrix"])


def rounded(matrix: NDArray[Any]) -> NDArray[numpy.float32]:
    """The vectors at a common scale, in steps of 1/32: so they pack to a third."""
    return numpy.asarray(numpy.round(matrix / matrix.std() * 32) / 32, dtype=numpy.float32)


def write_lines(path: Path, sentences: Iterable[Sequence[str]]) -> None:
    """Writes sentences, a line each."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(" ".join(words) + "\n" for words in sentences)


def read_lines(path: Path) -> list[list[str]]:
    """The sentences of a file, none where there is no such file."""
    if not path.is_file():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [line.split() for line in file]
