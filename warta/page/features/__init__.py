"""What the model sees of each line of a page: numbers about the line, where it stands, and its neighbours.

`features` gives one row a line, in the columns `COLUMNS`. Everything is counted in one pass over elements
and one over lines; the rest is arithmetic on whole columns, so that the time grows with the page and no faster.
"""

from __future__ import annotations

import numpy as np

from warta.page.dom import Dom
from warta.page.features.beside import shifted, windows
from warta.page.features.columns import BASE, COLUMNS, CONTEXT_AT, SEEN_AT, Array, as_rows
from warta.page.features.element import element_columns
from warta.page.features.place import place_columns
from warta.page.features.scores import Scores
from warta.page.features.text import text_columns
from warta.page.markup import Markup
from warta.page.sections import section_columns
from warta.page.tree import tree_of

__all__ = ["BASE", "COLUMNS", "Scores", "features"]


def features(dom: Dom, markup: Markup, scores: Scores) -> Array:
    """One row for each line, in the columns `COLUMNS`."""
    if not dom.lines:
        return np.zeros((0, len(COLUMNS)), np.float32)
    tree = tree_of(dom)
    text = text_columns(dom, scores)
    lines = np.concatenate([text, place_columns(dom, markup, text), element_columns(dom, tree, text, scores)])
    section = as_rows(section_columns(dom, tree, {name: lines[at] for name, at in SEEN_AT.items()}))
    near = np.concatenate([lines, section])
    context = near[CONTEXT_AT]
    return np.concatenate([near, *shifted(context), *windows(context)]).T
