"""What a line's own text is like."""

from __future__ import annotations

import numpy as np

from warta.languages.letters import CAPITAL, COMMA, DIGIT, END, MARK, SPACE, codes_of, counts, is_of
from warta.page.dom import Dom, columns_of
from warta.page.features.columns import Array, as_rows
from warta.page.features.scores import Scores
from warta.page.features.words import words_at
from warta.page.sections import copies

PROSE = 50  # characters of a line that counts as prose where it is not made of links
HEAD = 80  # characters looked at for figures and capitals


def text_columns(dom: Dom, scores: Scores) -> Array:
    """Columns `TEXT`, one below another."""
    lines = columns_of(dom)
    chars = np.fromiter(map(len, lines.text), np.int64, len(lines.text))
    stops = np.cumsum(chars)
    codes = codes_of("".join(lines.text))
    spaces, commas = counts(codes, stops - chars, SPACE, COMMA)
    marked = np.zeros(len(chars), np.bool_)
    marked[np.searchsorted(stops, np.flatnonzero(is_of(codes, MARK)), side="right")] = True
    head = np.minimum(chars, HEAD)
    heads = codes_of("".join([text[:HEAD] for text in lines.text]))
    figures, capitals = counts(heads, np.cumsum(head) - head, DIGIT, CAPITAL)
    linked, links, bold = np.array([lines.linked, lines.links, lines.bold], np.float64)
    linked = np.minimum(1.0, linked / chars)
    first, _ = copies(dom)
    columns = [
        *(np.log1p(chars), np.log1p(spaces + 1), linked, np.log1p(links)),
        *(np.minimum(1.0, bold / chars), is_of(codes[stops - 1], END) & (chars > 1)),
        *(commas / (spaces + 1), figures / head, capitals / head),
        *(marked, np.minimum(5, np.bincount(first)[first]), (chars >= PROSE) & (linked < 0.4)),
    ]
    return np.concatenate([as_rows(columns), scores.said(words_at(dom))], dtype=np.float32)
