"""How much of each line's wording the page's sure text has as well: a form's messages and other stories have little."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from warta.page.dom import Dom
from warta.page.features.words import words_at
from warta.page.tree import Ints, tree_of

Floats = NDArray[np.float64]
Numbers = NDArray[np.float64] | NDArray[np.int64]

LONG = 5  # letters of a word that says what a text is about
OFTEN = 2  # times that a word of the text stands elsewhere in it
AROUND = 3  # lines on both sides
WORDING = (
    *("known_words", "often_words", "long_words"),
    *(f"known_words_{where}" for where in ("alike", "around", "in_parent")),
)


def wording_columns(dom: Dom, sure: NDArray[np.bool_]) -> list[Floats]:
    """Columns `WORDING`, a row a line: shares of the long words at its head that other lines have of those surely text,
    and the same of all lines built alike, around it, and in its parent; `sure`: which lines are."""
    words = words_at(dom)
    in_text = np.repeat(sure, np.diff(words.breaks, append=len(words.all)))
    times = np.bincount(words.numbers[in_text], minlength=len(words.distinct))[words.numbers]
    long = (np.array([*map(len, words.distinct)]) >= LONG)[words.numbers]
    elsewhere = times - in_text
    told = (long, long & (elsewhere > 0), long & (elsewhere > OFTEN))
    there, known, often = (np.add.reduceat(one, words.breaks, dtype=np.float64) for one in told)
    tree = tree_of(dom)
    alike, parent = tree.pairs[tree.at], tree.parents[tree.at]
    return [
        *(_share(known, there), _share(often, there), there),
        _share_in(alike, known, there),
        _share(_summed_around(known), _summed_around(there)),
        _share_in(parent, known, there),
    ]


def _share(part: Numbers, whole: Numbers) -> Floats:
    """A share drawn to a third where there is little to count."""
    return np.asarray((part + 0.3) / (whole + 1))


def _share_in(group: Ints, part: Floats, whole: Floats) -> Floats:
    return np.asarray(_share(np.bincount(group, part), np.bincount(group, whole))[group])


def _summed_around(values: Floats) -> Floats:
    sums = np.concatenate([np.zeros(AROUND + 1), np.cumsum(values), np.full(AROUND, values.sum())])
    return np.asarray(sums[2 * AROUND + 1 :] - sums[: -2 * AROUND - 1])
