"""The columns of the model, in order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from warta.page.features.hints import HINTS
from warta.page.sections import SECTION, SEEN

Array = NDArray[np.float32]
TAGS = ("p", "div", "li", "h1", "h2", "h3", "h4", "td", "figcaption", "blockquote")
AROUND = (
    *("article", "main", "aside", "nav", "footer", "header", "figure", "figcaption", "ul", "table", "form"),
    *("blockquote", "p", "section", "pre", "li", "tr"),
)
CONTEXT = ("log_chars", "linked", "ends", "chain_sum", "own_score", "word_against")
NEAR = (-1, 1)
WINDOWS = (3, 8)
TEXT = (
    *("log_chars", "log_words", "linked", "log_links", "bold", "ends", "commas", "digits", "capitals"),
    *("marks", "repeats", "prose", "word_for", "word_against"),
)
PLACE = (
    *("index", "index_share", "before_share", "after_share", "from_title", "chars_from_title", "has_title", "is_title"),
    *("title_words", "in_description", "body_item", "has_body_item"),
    *("called_article", "called_news", "called_website", "dated", "signed", "types"),
)
ELEMENT = (
    *(f"tag_{tag}" for tag in TAGS),
    "tag_heading",
    *(f"in_{tag}" for tag in AROUND),
    *("depth", "own_score", "chain_sum", "chain_low", "chain_high", "inline_score"),
    *(f"hint_{name}" for name in HINTS),
    *(f"own_{name}" for name in HINTS),
    *(f"{what}_{level}" for level in range(4) for what in ("chars", "links", "prose_share", "lines", "prose_lines")),
    *("alike", "alike_chars", "alike_prose_share", "best_steps", "in_best"),
)
COLUMNS = (
    *(TEXT + PLACE + ELEMENT + SECTION),
    *(f"{name}{shift:+d}" for shift in NEAR for name in CONTEXT),
    *(f"{name}_of_{size}_{side}" for size in WINDOWS for side in ("before", "after") for name in CONTEXT),
)
SEEN_AT = {name: COLUMNS.index(name) for name in SEEN}
CONTEXT_AT = [COLUMNS.index(name) for name in CONTEXT]
PROSE_AT = TEXT.index("prose")
BASE = len(TEXT + PLACE + ELEMENT + SECTION)  # the first columns: those that do not look at the lines beside


def as_rows(columns: Sequence[NDArray[np.generic]]) -> Array:
    """Columns one below another: to put them side by side takes many times as long."""
    return np.concatenate(columns, dtype=np.float32, casting="unsafe").reshape(len(columns), -1)
