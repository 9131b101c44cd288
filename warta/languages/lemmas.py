"""Lemmas: a table of irregular forms, and affixes that are removed if a known root remains.

Indonesian `menembakkan` -> `tembak` and English `parties` -> `party` are the same act: a prefix and a suffix
are exchanged, and the result must be a root. Affixes are the language's table `lemmas`; roots and irregular forms
come with its trained pipeline (`lemmas.tsv.gz`).
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from warta.languages import Language

FILE = "lemmas.tsv.gz"


ByLetter: TypeAlias = Mapping[str, tuple[tuple[str, str], ...]]
"""Affixes at the beginning of words, and what stands there without them, by their first letter; or those at the end, by
their last."""


def by_letter(affixes: Iterable[Sequence[str]], at_end: bool = False) -> ByLetter:
    """Affixes by their first letter, those `at_end` by their last, in order; among those of each letter, and of "",
    stand those that are empty."""
    pairs, letter_of = [(old, new) for old, new in affixes], slice(-1, None) if at_end else slice(1)
    return {
        letter: tuple(pair for pair in pairs if pair[0][letter_of] in ("", letter))
        for letter in {"", *(old[letter_of] for old, _ in pairs)}
    }


def of_letter(affixes: ByLetter, letter: str) -> tuple[tuple[str, str], ...]:
    """Those that a word may have that begins, or ends, with a letter."""
    return affixes[letter if letter in affixes else ""]


@dataclass(frozen=True, slots=True)
class Lemmas:
    """The dictionary forms of a language.

    Keys of `irregular` and members of `roots` are lower-case forms, `form` or `form|POS`. `known` remembers answers.
    """

    affixes: Mapping[str, Any]
    roots: frozenset[str] = frozenset()
    irregular: Mapping[str, str] = field(default_factory=dict)
    known: dict[tuple[str, str], str] = field(default_factory=dict)
    _beginnings: ByLetter = field(default_factory=dict, init=False, repr=False, compare=False)
    _endings: Mapping[str, ByLetter] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        beginnings = self.affixes.get("beginnings", {}).get("any", [["", ""]])
        endings = self.affixes.get("endings", {})
        by_pos = {pos: by_letter(pairs, at_end=True) for pos, pairs in endings.items() if pairs}
        object.__setattr__(self, "_beginnings", by_letter(beginnings))
        object.__setattr__(self, "_endings", by_pos)

    def of(self, form: str, pos: str = "") -> str:
        """The dictionary form of a word; names keep theirs. Without `pos`, the likeliest."""
        found = self.known.get((form, pos))
        if found is None:
            if len(self.known) > 200_000:  # a crawl has no end of rare words
                self.known.clear()
            found = self.known[form, pos] = form if pos == "PROPN" else self._find(form.lower(), pos)
        return found

    def _find(self, form: str, pos: str) -> str:
        for key in (f"{form}|{pos}", form):
            if key in self.irregular:
                return self.irregular[key]
        found = next((word for word in self._candidates(form, pos) if self._is_root(word, pos)), None)
        if found is None and "-" in form[1:-1]:  # kekuatan-kekuatan, berkali-kali
            return self._find(form.split("-")[0], pos)
        return found or form

    def _is_root(self, word: str, pos: str) -> bool:
        return word in self.roots or f"{word}|{pos}" in self.roots

    def _candidates(self, form: str, pos: str) -> Iterator[str]:
        endings = self._endings.get(pos) or self._endings.get("any", {})
        for bare in self._without_clitics(form) if endings else ():
            for ending, end in of_letter(endings, bare[-1:]):
                if not bare.endswith(ending):
                    continue
                stem = bare[: len(bare) - len(ending)] + end
                beginnings = of_letter(self._beginnings, stem[:1])
                yield from (begin + stem[len(affix) :] for affix, begin in beginnings if stem.startswith(affix))

    def _without_clitics(self, form: str) -> Iterator[str]:
        yield form
        for clitic in self.affixes.get("clitics", ()):
            if form.endswith(clitic) and len(form) > len(clitic) + 2:
                yield from self._without_clitics(form[: -len(clitic)])


def lemmas(language: Language) -> Lemmas:
    """The dictionary forms of a language; one without a pipeline knows no roots, and every form is its own."""
    roots, irregular = read(language.folder / "pipeline" / FILE)
    return Lemmas(language.table("lemmas"), roots, irregular)


def read(path: Path) -> tuple[frozenset[str], Mapping[str, str]]:
    """Roots (lines of one column) and, behind them, irregular forms (form, tab, dictionary form) of a gzipped file.

    Raises `ValueError` where a root stands among the irregular forms: they are cut at once, not line by line.
    """
    if not path.is_file():
        return frozenset(), {}
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    tab = text.find("\t")
    first = text.rfind("\n", 0, tab) + 1 if tab >= 0 else len(text)
    roots, irregular = text[:first].split("\n"), text[first:].replace("\t", "\n").split("\n")
    pairs = zip(irregular[::2], irregular[1::2], strict=True) if tab >= 0 else ()
    return frozenset(filter(None, roots)), dict(pairs)
