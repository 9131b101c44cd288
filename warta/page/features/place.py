"""Where a line stands among the others, and what the markup says of it and of the page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from warta.page.dom import Dom, Line, columns_of
from warta.page.features.columns import PROSE_AT, Array, as_rows
from warta.page.features.words import normal, words_at, words_of
from warta.page.markup import Markup

ARTICLES = frozenset(["article", "blogposting"])
NEWS = frozenset(["newsarticle", "reportagenewsarticle", "analysisnewsarticle"])
LIKE = 0.25  # of a title's words at the head of a line: with fewer it is not looked at
START = 80  # characters of a line that are looked for in descriptions
LEAST_START = 25  # characters of a line that is looked for


def place_columns(dom: Dom, markup: Markup, text: Array) -> Array:
    """Columns `PLACE`, one below another; `text`: columns `TEXT`."""
    lines = dom.lines
    n = len(lines)
    chars = np.expm1(text[0])
    prose = chars * text[PROSE_AT]
    total = max(1.0, float(prose.sum()))
    before = np.cumsum(prose) - prose
    overlap = title_overlap(dom, markup)
    title = _title_line(lines, overlap)
    index = np.arange(n)
    from_title = np.clip(index - title, -200, 200) if title >= 0 else np.zeros(n)
    running = np.cumsum(chars) - chars
    chars_from_title = (running - running[title]) / 1000 if title >= 0 else running / 1000
    description = normal(" ".join(said.value for said in markup.descriptions[:2]))
    item = normal(markup.body)
    texts = columns_of(dom).text
    looked_for = [i for i, text in enumerate(texts) if len(text) > LEAST_START] if description or item else []
    words = words_at(dom)
    starts = {i: " ".join(words.of(i))[:START] for i in looked_for}
    return as_rows(
        [
            *(np.minimum(index, 500), index / n, before / total, (total - before - prose) / total, from_title),
            *(np.clip(chars_from_title, -30, 60), np.full(n, title >= 0), overlap >= 0.99, overlap),
            _within(starts, description, n),
            _within(starts, item, n),
            *(np.full(n, trait) for trait in (bool(item), *_page_traits(markup))),
        ]
    )


def _page_traits(markup: Markup) -> tuple[float, ...]:
    """What the page says that it is: news has its lists below the text, advice has them in it."""
    types = {name.strip().lower() for name in markup.types}
    dated = any(said.rule != "time" for said in markup.published)
    told = (ARTICLES & types, NEWS & types, "website" in types, dated, markup.authors)
    return (*(float(bool(one)) for one in told), len(types))


def _within(starts: Mapping[int, str], whole: str, lines: int) -> NDArray[np.float64]:
    """Which lines begin with words that are in `whole`."""
    found = np.zeros(lines)
    found[[i for i, start in starts.items() if whole and start and start in whole]] = 1
    return found


@lru_cache(maxsize=2)
def title_overlap(dom: Dom, markup: Markup) -> NDArray[np.float64]:
    """How much each line is like a title the markup gives: 1 the same words, 0 nothing in common."""
    titles = [(len(title), set(words_of(title))) for title in {said.value for said in markup.titles[:5]}]
    any_title = {word for _, title in titles for word in title}
    words, overlap = words_at(dom), np.zeros(len(dom.lines))
    shared = np.array([*map(any_title.__contains__, words.distinct)], np.bool_)[words.numbers]
    least = LIKE * min((len(title) for _, title in titles), default=0)
    for i in np.flatnonzero(np.add.reduceat(shared, words.breaks, dtype=np.int64) > least).tolist():
        overlap[i] = _likeness(dom.lines[i].text, titles)
    return overlap


def _likeness(text: str, titles: list[tuple[int, set[str]]]) -> float:
    """The best share of words in common with a title of about the same length."""
    chars = len(text)
    near = [title for size, title in titles if 0.3 * size < chars < 3 * size]
    if not near:
        return 0.0
    words = set(words_of(text))
    return max(len(words & title) / max(1, len(words | title)) for title in near)


def _title_line(lines: tuple[Line, ...], overlap: NDArray[np.float64]) -> int:
    """The line that is the headline by its words: the last unlinked one of the best, -1 where none is like it."""
    best = float(overlap.max(initial=0.0))
    if best < 0.5:
        return -1
    found = [i for i in np.flatnonzero(overlap >= best - 0.01) if not lines[i].linked]
    return int(found[0]) if found else int(np.argmax(overlap))
