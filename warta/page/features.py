"""What the model sees of each line of a page: numbers about the line, where it stands, and its neighbours.

`features` gives one row a line, in the columns `COLUMNS`. Everything is counted in one pass over elements
and one over lines; the rest is arithmetic on whole columns, so that the time grows with the page and no faster.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import count, repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warta.languages.letters import (
    BREAK,
    CAPITAL,
    COMMA,
    DIGIT,
    END,
    MARK,
    SPACE,
    codes_of,
    counts,
    is_of,
    words_and_breaks,
)
from warta.page.dom import HEADINGS, Dom, Line, columns_of
from warta.page.markup import Markup
from warta.page.sections import SECTION, SEEN, copies, section_columns
from warta.page.tree import Tree, inherited, steps_to, tree_of

Array = NDArray[np.float32]

TAGS = ("p", "div", "li", "h1", "h2", "h3", "h4", "td", "figcaption", "blockquote")
AROUND = (
    *("article", "main", "aside", "nav", "footer", "header", "figure", "figcaption", "ul", "table", "form"),
    *("blockquote", "p", "section", "pre", "li", "tr"),
)
HINTS: Mapping[str, str] = {
    "body": (
        r"body|content|text|story|isi|detail|entry|artikel|berita|paragraph|prose|richtext|"
        r"texte|inhalt|cuerpo|corps"
    ),
    "caption": (
        r"caption\w*|credits?|figure|photo\w*|ima?ge?s?|imageinfo|gallery|foto\w*|pic\w*|"
        r"bild\w*|legende|legenda"
    ),
    "byline": (
        r"authors?|byline|penulis|reporter|editor\w*|contributors?|writer|bio|auteur|autor\w*|"
        r"redaktur"
    ),
    "date": r"date\w*|time\w*|waktu|publish\w*|posted|tanggal|datum|fecha",
    "tags": r"tags?|topics?|keywords?|categor\w*|taxonomy",
    "related": (
        r"related|terkait|baca|recommend\w*|more|also|next|similar|teasers?|promo\w*|popular|"
        r"trend\w*|latest|most|read"
    ),
    "social": (
        r"shar\w*|social|follow|facebook|twitter|comments?|disqus|newsletter|subscri\w*|signup|"
        r"paywall|whatsapp"
    ),
    "foot": (
        r"foot\w*|copyright|legal|cookies?|consent|privacy|nav\w*|menu|breadcrumbs?|sidebar|"
        r"widget|banner|sponsor\w*|ads?|advert\w*"
    ),
    "headline": r"headline|title|heading|judul|titel|titulo|titre",
    "deck": r"standfirst|lead|intro\w*|deck|subtitle|summary|excerpt|dek|chapo|lede|vorspann|abstract",
    "apart": (
        r"comments?|disqus|kommentare?|komentar|comentarios?|commentaires?|thread|modal|lightbox|fancybox|popup|"
        r"login|sign|signin|signup|register|verification|notification|disclaimers?|disclosures?|"
        r"authors?|authorbox|autor|bio"
    ),
}
HINT_BITS = len(HINTS) + 1
ALL_HINTS = (1 << len(HINTS)) - 1
IS_BREAK = 1 << len(HINTS)  # what stands for the end of the names of one element
MOST_TOKENS, MOST_NAMES = 50_000, 20_000  # that are kept in mind
ANY_HINT = re.compile("|".join(HINTS.values()))
TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
TOKEN_OR_BREAK = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z][a-z]|[A-Z]{2,}(?![a-z])|\0")
WORD = re.compile(r"\w+")
TAG_BIT = {tag: 1 << bit for bit, tag in enumerate(TAGS)}
TAG_BIT |= {tag: TAG_BIT.get(tag, 0) | 1 << len(TAGS) for tag in HEADINGS}
AROUND_BIT = {tag: 1 << bit for bit, tag in enumerate(AROUND)}
ARTICLES = frozenset(["article", "blogposting"])
NEWS = frozenset(["newsarticle", "reportagenewsarticle", "analysisnewsarticle"])
PROSE = 50  # characters of a line that counts as prose where it is not made of links
WORD_CHARS = 80  # characters of a line whose words are looked up
LONG_TEXT = 200  # characters: of a longer text the words are found faster by all its letters at once
LIKE = 0.25  # of a title's words at the head of a line: with fewer it is not looked at
START = 80  # characters of a line that are looked for in descriptions
LEAST_START = 25  # characters of a line that is looked for
NAMES_CHARS = 200  # of the class names of an element that are looked at
HEAD = 80  # characters looked at for figures and capitals
NEAR = (-1, 1)
WINDOWS = (3, 8)
CONTEXT = ("log_chars", "linked", "ends", "chain_sum", "own_score", "word_against")

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


@dataclass(frozen=True, eq=False)
class Scores:
    """How much each word speaks for body text, learned: positive for, negative against.

    `tokens` are words of class names, `words` those of the line itself.
    """

    tokens: Mapping[str, float]
    words: Mapping[str, float]

    def said(self, words: Words) -> NDArray[np.float64]:
        """The strongest of each line's words for body, and in the second row the strongest against."""
        found = np.array([*map(self.words.get, words.distinct, repeat(0.0))])[words.numbers]
        found[words.breaks + 1] = [*map(self.first_words.get, words.first(), repeat(0.0))]
        return np.stack([np.maximum.reduceat(found, words.breaks), np.minimum.reduceat(found, words.breaks)])

    @cached_property
    def first_words(self) -> Mapping[str, float]:
        """The scores of words at the head of a line."""
        return {word[1:]: score for word, score in self.words.items() if word[0] == "^"}

    @cached_property
    def known(self) -> _Tokens:
        """What is known of words of class names."""
        return _Tokens({token: at for at, token in enumerate(self.tokens, 1)})

    @cached_property
    def strengths(self) -> NDArray[np.float64]:
        """The scores of the words of class names in their order, behind that of a word that says nothing."""
        return np.array([0.0, *self.tokens.values()])

    def read(self, names: Collection[str]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """For each of several class names the strongest words for and against, added up, and the bits of the hints."""
        tokens = TOKEN_OR_BREAK.findall("".join([f"{one[:NAMES_CHARS]}\0" for one in names]))
        told = np.fromiter(map(self.known.__getitem__, tokens), np.int64, len(tokens))
        starts = np.concatenate([[0], np.flatnonzero(told == IS_BREAK) + 1])[:-1]
        score, hints = self.strengths[told >> HINT_BITS], told & ALL_HINTS
        both = np.maximum.reduceat(score, starts) + np.minimum.reduceat(score, starts)
        of_names = np.bitwise_or.reduceat(hints, starts)
        names_hints.update(zip(names, of_names.tolist(), strict=True))
        return both, of_names


class _Tokens(dict[str, int]):
    """For each word of class names, as written, its place among those that have a score, and its hints as bits."""

    def __init__(self, places: Mapping[str, int]) -> None:
        super().__init__({"\0": IS_BREAK})
        self.places = places

    def __missing__(self, token: str) -> int:
        if len(self) > MOST_TOKENS:
            self.clear()
            self["\0"] = IS_BREAK
        low = token.lower()
        self[token] = self.places.get(low, 0) << HINT_BITS | hints_of(low)
        return self[token]


@dataclass(frozen=True, eq=False)
class Words:
    """The words at the head of each line in small letters, each line's behind a `BREAK`.

    `places` are those of the breaks in `all`, which ends with one more; `breaks` the same but for that one. `distinct`
    are all words once, the break first, and `numbers` for each word its place among them: what is known of a word is
    worked out once, not each time that it is there.
    """

    all: list[str]
    places: list[int]
    breaks: NDArray[np.int64]
    distinct: list[str]
    numbers: NDArray[np.int64]

    def first(self) -> list[str]:
        """The first word of each line; a break where it has none."""
        return [self.all[at + 1] for at in self.places[:-1]]

    def of(self, line: int) -> list[str]:
        """The words of a line."""
        return self.all[self.places[line] + 1 : self.places[line + 1]]


@lru_cache(maxsize=2)
def words_at(dom: Dom) -> Words:
    """The words at the heads of a page's lines."""
    heads = "\n".join([text[:WORD_CHARS] for text in columns_of(dom).text]).replace(BREAK, " ")
    found = words_and_breaks(f"\n{heads}\n".replace("\n", f" {BREAK} ").lower())
    known: defaultdict[str, int] = defaultdict(count().__next__)
    numbers = np.fromiter(map(known.__getitem__, found), np.int64, len(found))
    places = np.flatnonzero(numbers == known[BREAK])
    return Words(found, places.tolist(), places[: len(dom.lines)], [*known], numbers)


def text_words(text: str) -> list[str]:
    """The words of a line that are looked up: its first, where boilerplate gives itself away."""
    words = words_of(text[:WORD_CHARS])
    words[:1] = [f"^{word}" for word in words[:1]]
    return words


def tokens_of(names: str) -> set[str]:
    """The words of class names: "ArticleBody main-text_2" gives article, body, main, text."""
    return {token.lower() for token in TOKEN.findall(names[:NAMES_CHARS]) if len(token) > 1}


@lru_cache(maxsize=20_000)
def hints_of(token: str) -> int:
    """The hints that a word of a class name gives, as bits in the order of `HINTS`."""
    if not ANY_HINT.fullmatch(token):
        return 0
    return sum(1 << bit for bit, words in enumerate(HINTS.values()) if re.fullmatch(words, token))


class _Names(dict[str, int]):
    """The hints of all words of class names, as bits."""

    def __missing__(self, names: str) -> int:
        if len(self) > MOST_NAMES:
            self.clear()
        bits = 0
        for token in tokens_of(names):
            bits |= hints_of(token)
        self[names] = bits
        return bits


names_hints = _Names()
"""The hints in class names; those that the model looks at are noted on the way."""


def features(dom: Dom, markup: Markup, scores: Scores) -> Array:
    """One row for each line, in the columns `COLUMNS`."""
    if not dom.lines:
        return np.zeros((0, len(COLUMNS)), np.float32)
    tree = tree_of(dom)
    text = _text_columns(dom, scores)
    lines = np.concatenate([text, _place_columns(dom, markup, text), _element_columns(dom, tree, text, scores)])
    section = as_rows(section_columns(dom, tree, {name: lines[at] for name, at in SEEN_AT.items()}))
    near = np.concatenate([lines, section])
    context = near[CONTEXT_AT]
    return np.concatenate([near, *_shifted(context), *_windows(context)]).T


def as_rows(columns: Sequence[NDArray[np.generic]]) -> Array:
    """Columns one below another: to put them side by side takes many times as long."""
    return np.concatenate(columns, dtype=np.float32, casting="unsafe").reshape(len(columns), -1)


# ---------------------------------------------------------------- the line itself


def _text_columns(dom: Dom, scores: Scores) -> Array:
    """Columns `TEXT`, one below another, as those of the functions below."""
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


# ---------------------------------------------------------------- where it stands


def _place_columns(dom: Dom, markup: Markup, text: Array) -> Array:
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


def normal(text: str) -> str:
    """Text as it is compared between places of a page: small letters, single spaces, no marks."""
    return " ".join(words_of(text))


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


def words_of(text: str) -> list[str]:
    """The words of a text in small letters."""
    low = text.lower()
    return WORD.findall(low) if len(low) < LONG_TEXT else words_and_breaks(low.replace(BREAK, " "))


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


# ---------------------------------------------------------------- its element


def _element_columns(dom: Dom, tree: Tree, text: Array, scores: Scores) -> Array:
    at = tree.at
    chars = np.expm1(text[0]).astype(np.float64)
    sums = _sums(tree, chars, text)
    inlines = columns_of(dom).inline
    inline = dict.fromkeys(inlines)
    scores_of, hints_of_names = scores.read([*(names for _, names in tree.names), *inline])
    score, hints = scores_of[tree.kinds], hints_of_names[tree.kinds]
    inline_score = dict(zip(inline, scores_of[len(tree.names) :].tolist(), strict=True))
    chain = [inherited(tree, score, join)[at] for join in (np.add, np.minimum, np.maximum)]
    blocks: list[NDArray[Any]] = [
        *_tags(tree),
        as_rows([tree.depths[at], score[at], *chain, np.array([*map(inline_score.__getitem__, inlines)])]),
        _bits(inherited(tree, hints, np.bitwise_or)[at], len(HINTS)),
        _bits(hints[at], len(HINTS)),
        *_levels(tree, sums),
        as_rows([*_alike(tree, chars, text), *_best(tree, sums)]),
    ]
    return np.concatenate(blocks, dtype=np.float32, casting="unsafe")


def _tags(tree: Tree) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which tag the element of each line has, and which are around it."""
    tags = np.array([TAG_BIT.get(tag, 0) for tag, _ in tree.names])[tree.kinds]
    around = np.array([AROUND_BIT.get(tag, 0) for tag, _ in tree.names])[tree.kinds]
    inside = inherited(tree, around, np.bitwise_or)
    return _bits(tags[tree.at], len(TAGS) + 1), _bits(inside[tree.at], len(AROUND))


def _bits(masks: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    return masks >> np.arange(count)[:, None] & 1


def _sums(tree: Tree, chars: NDArray[np.float64], text: Array) -> NDArray[np.float64]:
    """For each element and all inside: characters, linked ones, prose, lines, prose lines, signed weight."""
    prose = text[PROSE_AT].astype(np.float64)
    linked = chars * text[TEXT.index("linked")]
    weight = np.where(prose > 0, chars, -0.5 * linked - 10)
    running = np.zeros((6, len(chars) + 1))
    np.cumsum([chars, linked, chars * prose, np.ones(len(chars)), prose, weight], axis=1, out=running[:, 1:])
    return np.asarray(running[:, tree.last + 1] - running[:, tree.first])


def _levels(tree: Tree, sums: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Size, links and share of prose of the element and the three around it."""
    links = sums[1] / np.maximum(1, sums[0])
    prose = sums[2] / max(1.0, sums[2, 0])
    columns = np.stack([np.log1p(sums[0]), links, prose, np.log1p(sums[3]), np.log1p(sums[4])])
    at, levels = tree.at, []
    for _ in range(4):
        levels.append(columns[:, at])
        at = tree.parents[at]
    return levels


def _alike(tree: Tree, chars: NDArray[np.float64], text: Array) -> list[NDArray[np.float64]]:
    """How many lines stand in elements of the same sort in parents of the same sort, and how long those are."""
    kind = tree.pairs[tree.at]
    count = np.bincount(kind)[kind]
    mean = np.bincount(kind, chars)[kind] / count
    prose = chars * text[PROSE_AT]
    share = np.bincount(kind, prose)[kind] / max(1.0, float(prose.sum()))
    return [np.log1p(count), np.log1p(mean), share]


def _best(tree: Tree, sums: NDArray[np.float64]) -> list[NDArray[np.int64]]:
    """How far each line stands from the heaviest container: 0 inside, else the levels to climb to meet the line."""
    weights = sums[5]
    heavy = np.flatnonzero(weights >= weights.max() - 0.03 * abs(weights.max()))
    away = steps_to(tree, int(heavy[np.argmax(tree.depths[heavy])]))[tree.at]
    return [away, (away == 0).astype(np.int64)]


# ---------------------------------------------------------------- its neighbours


def _shifted(context: Array) -> list[Array]:
    """The context of the lines before and after; zeros beyond the page's ends."""
    n = context.shape[1]
    out = []
    for shift in NEAR:
        moved = np.zeros_like(context)
        if shift < 0:
            moved[:, -shift:] = context[:, : max(0, n + shift)]
        else:
            moved[:, : max(0, n - shift)] = context[:, shift:]
        out.append(moved)
    return out


def _windows(context: Array) -> list[Array]:
    """Means of the context over the next lines on both sides."""
    n = context.shape[1]
    sums = np.zeros((len(context), n + 1))
    np.cumsum(context, axis=1, dtype=np.float64, out=sums[:, 1:])
    index = np.arange(n)
    out = []
    for size in WINDOWS:
        low, high = np.maximum(0, index - size), np.minimum(n, index + 1 + size)
        out.append(((sums[:, :-1] - sums[:, low]) / size).astype(np.float32))
        out.append(((sums[:, high] - sums[:, 1:]) / size).astype(np.float32))
    return out
