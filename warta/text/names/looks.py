"""The features of the model of names: letters of words, their neighbours, and what plain news shows of each word.

What was learnt is a table, `pipeline/words.table` in the language's folder, made by `python -m training.names`: for
each word in lower case, features that say among which words it stands, and which kind of name such words are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from warta.languages.mapped import Mapped

TABLE = Path("pipeline") / "words.table"
STEPS = (-2, -1, 1, 2)
"""Where the neighbours stand that are looked at."""
NEAREST = (-1, 1)
"""Where those stand that are looked up in the table, too."""
KEPT = 50_000
"""How many words' features are cached: most words of a text have been seen before."""
RUN = re.compile(r"(.)\1{2,}")


@dataclass(frozen=True, slots=True)
class Look:
    """The features of a word: `own`, all of them; `outer`, its form and shape; `learnt`, what the table tells of it."""

    shape: str
    own: tuple[str, ...]
    outer: tuple[str, str]
    learnt: tuple[str, ...]

    def beside(self, step: int) -> Iterator[str]:
        """The features of a word that stands so many words before or behind."""
        return (f"{step}{feature}" for feature in (*self.outer, *(self.learnt if step in NEAREST else ())))


class Looks:
    """Features of sentences, with what was learnt of words: features by the lower-case form."""

    def __init__(self, learnt: Mapping[str, str]) -> None:
        self.learnt = learnt
        self.look = lru_cache(KEPT)(self._look)

    def features(self, words: Sequence[str]) -> list[list[str]]:
        """The features of each word of a sentence."""
        seen = [self.look(word) for word in words]
        rows = []
        for i, look in enumerate(seen):
            row = [*look.own, f"0s={seen[i - 1].shape}|{look.shape}"] if i else [*look.own]
            for step in STEPS:
                j = i + step
                row += seen[j].beside(step) if 0 <= j < len(seen) else EDGES[step]
            rows.append(row)
        return rows

    def _look(self, word: str) -> Look:
        low, form = word.lower(), shape(word)
        learnt = tuple(self.learnt.get(low, "?").split())
        own = (*letters(low), f"s={form}", *learnt)
        return Look(form, own, (f"w={low}", f"s={form}"), learnt)


EDGES = {step: (f"{step}end",) for step in STEPS}


@cache
def looks(folder: Path) -> Looks:
    """The features of the language in a folder, loaded once; only letters if it has no table of words."""
    path = folder / TABLE
    return Looks(Mapped(path) if path.is_file() else {})


def letters(word: str) -> list[str]:
    """Features of the letters: beginnings and ends, where affixes and kinds of names show."""
    begins = [f"p1={word[:1]}", f"p2={word[:2]}", f"p3={word[:3]}", f"p4={word[:4]}"]
    return ["bias", f"w={word}", *begins, f"x2={word[-2:]}", f"x3={word[-3:]}", f"x4={word[-4:]}"]


@cache
def letter(character: str) -> str:
    """The kind of one letter: X, x, d or itself."""
    if character.isdigit():
        return "d"
    return ("X" if character.isupper() else "x") if character.isalpha() else character


def shape(word: str) -> str:
    """Xxx for Budi, dd.dd for 08.52: letters by kind, runs cut to two."""
    return cut("".join(map(letter, word)))


@lru_cache(KEPT)
def cut(kinds: str) -> str:
    """Runs cut to two."""
    return RUN.sub(r"\1\1", kinds)
