"""What a page is: an article, a live blog, a gallery, an index (home, section, tag, search), or something else.

A logistic regression over a few traits of the whole page tells those that are no article, whatever the labeller of
lines takes for text on them; `python -m training.kinds` fits its weights.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate
from math import exp, log1p
from operator import itemgetter
from pathlib import Path
from urllib.parse import urlsplit

from warta.languages.letters import WIDE, has_wide, worth
from warta.page.dom import HEADINGS, Dom, Line, columns_of
from warta.page.markup import Markup
from warta.page.people import squash
from warta.page.stamps import is_time_line
from warta.records import PageKind

MODEL = Path(__file__).parent / "model" / "kinds.toml"
SURE = 0.9  # chance above which a page counts as no article: to lose one costs more than to read a list
LINKED = 0.4  # share of the letters in links: an index has more, a form or a notice less
MADE_OF_LINKS = 0.6  # share of the letters of the text in links above which it is a list
LIKELY = 0.5  # chance above which a list of stories is no article
LEAST_STORIES = 5  # headings that are links
STORIES = 0.4  # of the lines: an article that reviews as many wares says more of each
LONG_TEASER = 250  # letters of the usual line below such a heading
STORY_WORDS = 3  # of such a heading
LEAST_LINKS = 8  # lines of such a list
MOST_PICTURE_LINES = 0.5  # share of the lines that are captions above which a page with a gallery's address is one
ARTICLES = frozenset(
    [
        *("newsarticle", "article", "blogposting", "reportagenewsarticle", "liveblogposting", "opinionnewsarticle"),
        *("analysisnewsarticle", "backgroundnewsarticle", "review", "reviewnewsarticle", "techarticle"),
    ]
)
LISTS = frozenset(["collectionpage", "searchresultspage"])  # an "ItemList" is on many an article, too
GALLERIES = frozenset(["imagegallery", "mediagallery", "photogallery"])
LIVE = "liveblogposting"
GALLERY_ADDRESS = re.compile(
    r"(?:^|[/.-])(?:fotos?|photos?|galeri|galler(?:y|ies)|slideshow|in-pictures)(?=[/.-]|$)", re.I
)
LISTING = re.compile(
    r"/(?:tags?|topi[ck]s?|categor(?:y|ies)|kategori|kanal|rubrik|authors?|penulis|labels?|arsip|archives?|indeks|index)"
    r"(?:/[^/]+)?(?:/(?:page/|halaman/)?\d{1,3})?/?$|/(?:search|cari|pencarian)(?:/|$)",
    re.I,
)
"""Where sites keep their lists: "/tag/harga-beras", "/indeks/ekonomi/2", "/search". Their names are no headlines."""
FRONT = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)\.\w+)?", re.I)
"""The paths of fronts: "/", "/index.php", "/id/"."""
SENTENCE_ENDS, CLOSERS = frozenset(".!?…。！？"), '"”’»)]」』）'
PARAGRAPH = 60  # letters of the shortest line that is taken for a paragraph
A_LINK = 0.8  # share of the letters of a line in links above which it is one
TEXT = 0.5  # share up to which it is text
SIGNS_A_WORD = 2  # of a script without spaces
HEADLINE_WORDS = 4  # of a headline that names one text: "Ekonomi dan bisnis" names a section
LINES_ABOVE, LINES_BELOW = 3, 6  # of a headline, among which the day of its text is
RUN_OF_DIGITS = re.compile(r"\d{3}")
CLOCKS = tuple(re.compile(rf"{mark}(?<=\d{mark})\d\d\b") for mark in (":", r"\."))
"""A time of the day or a price: lists of stories and of wares show many. A pattern with its mark first is fast."""


def no_article(dom: Dom, markup: Markup, kept: Sequence[float], headline: int, url: str | None) -> PageKind | None:
    """What a page is that is no article, "index" or "other"; None where it may be one.

    `kept`: how surely each line is an article's text, 0 for those that are not taken for it; `headline`: the line that
    looks like its headline, or -1.
    """
    if _made_of_links(dom, kept):
        return "index"
    found = traits(dom, markup, kept, headline, url)
    likely = chance(found)
    if likely > LIKELY and _is_list_of_stories(dom, kept):
        return "index"
    if likely < SURE or (any(kept) and _is_headed(dom, markup, headline, url)):
        return None
    return "index" if found["links"] > LINKED or found["root"] else "other"


def _is_headed(dom: Dom, markup: Markup, headline: int, url: str | None) -> bool:
    """Whether a headline that the page is called by has a day beside it, and no other story's headline below it."""
    if headline < 0 or _path(url or "") == "":
        return False
    line = dom.lines[headline].text
    name = squash(line)
    if _words(line) < HEADLINE_WORDS or not any(name in squash(said.value) for said in markup.titles):
        return False
    above, below = dom.lines[max(0, headline - LINES_ABOVE) : headline], dom.lines[headline + 1 :][:LINES_BELOW]
    return any(is_time_line(one.text) for one in (*above, *below)) and not any(map(_leads_elsewhere, below))


def _leads_elsewhere(line: Line) -> bool:
    """Whether a line is the headline of another story: a writer's or a section's name is shorter."""
    return line.linked > A_LINK * len(line.text) and _words(line.text) >= HEADLINE_WORDS


def _made_of_links(dom: Dom, kept: Sequence[float]) -> bool:
    """Whether what looks like text is a list of links: "Headline of one (link), 3 hours ago"."""
    lines = [line for line, keep in zip(dom.lines, kept, strict=True) if keep]
    linked = sum(line.linked for line in lines)
    return len(lines) >= LEAST_LINKS and linked > MADE_OF_LINKS * sum(len(line.text) for line in lines)


def _is_list_of_stories(dom: Dom, kept: Sequence[float]) -> bool:
    """Whether what looks like text is headings that lead to other pages, each with a few words below it."""
    lines = [line for line, keep in zip(dom.lines, kept, strict=True) if keep]
    stories = [line for line in lines if dom.elements[line.element].tag in HEADINGS and _leads_on(line)]
    others = [len(line.text) for line in lines if line not in stories]
    many = len(stories) >= LEAST_STORIES and len(stories) >= STORIES * len(lines)
    return many and (not others or _middle(others) < LONG_TEASER)


def _leads_on(line: Line) -> bool:
    """Whether a line is nothing but the link of a headline."""
    return line.links == 1 and line.linked > A_LINK * len(line.text) and _words(line.text) >= STORY_WORDS


def kind_of(markup: Markup, url: str | None, posts: int, body: int, captions: int) -> PageKind:
    """What a page is that may be an article, by the number of its posts, of its lines of text, and of captions."""
    types = _types(markup)
    if LIVE in types or posts:
        return "live"
    address = urlsplit(url or "")
    called = types & GALLERIES or GALLERY_ADDRESS.search(f"{address.hostname or ''}{address.path}")
    if called and captions > 1 and captions >= MOST_PICTURE_LINES * (body + captions):
        return "gallery"
    return "article" if body or types & ARTICLES else "other"


def chance(found: Mapping[str, float]) -> float:
    """The probability that a page of these traits is no article."""
    weights = _weights()
    return 1 / (1 + exp(-weights["bias"] - sum(weights[name] * value for name, value in found.items())))


@cache
def _weights() -> Mapping[str, float]:
    weights: dict[str, float] = tomllib.loads(MODEL.read_text(encoding="utf-8"))["weights"]
    return weights


def traits(dom: Dom, markup: Markup, kept: Sequence[float], headline: int, url: str | None) -> Mapping[str, float]:
    """What the model looks at; `kept` and `headline` as above. Without `url` the address is the page's own word."""
    address = url or next((said.value for said in markup.urls), None)
    return {
        **_of_lines(dom, kept),
        **_of_headline(dom, markup, headline),
        **_of_markup(markup),
        **_of_address(address),
    }


def _of_lines(dom: Dom, kept: Sequence[float]) -> Mapping[str, float]:
    lines = columns_of(dom)
    sizes, linked = _worths(lines.text, lines.linked)
    total = sum(sizes)
    places = [index for index, keep in enumerate(kept) if keep]
    text = sum(map(sizes.__getitem__, places))
    paragraphs = [sizes[place] for place in places if linked[place] <= TEXT * sizes[place]]
    return {
        "letters": log1p(total),
        "text": text / (total or 1),
        "sure": sum(kept[place] * sizes[place] for place in places) / (text or 1),
        "links": sum(linked) / (total or 1),
        "density": len(places) / (places[-1] - places[0] + 1) if places else 0.0,
        "link_lines": log1p(sum([part > A_LINK * size for part, size in zip(linked, sizes, strict=True)])),
        "sentences": sum([_is_paragraph(dom.lines[place], sizes[place]) for place in places]) / (len(places) or 1),
        "paragraph": log1p(_middle(paragraphs)) if paragraphs else 0.0,
        "clocks": log1p(_with_clocks(lines.text)),
        "one_article": float([*map(itemgetter(0), dom.elements)].count("article") == 1),
    }


def _worths(texts: Sequence[str], linked: Sequence[int]) -> tuple[Sequence[float], Sequence[float]]:
    """How much lines say, in letters, and how much of that stands in links."""
    sizes = [*map(len, texts)]
    if not has_wide("\n".join(texts)):
        return sizes, linked
    worths = [*map(worth, texts)]
    return worths, [part * much / (size or 1) for part, much, size in zip(linked, worths, sizes, strict=True)]


def _words(title: str) -> float:
    """The number of words: "Harga beras naik" has three, "大米价格上涨" as many."""
    return len(WIDE.sub(" ", title).split()) + len(WIDE.findall(title)) / SIGNS_A_WORD


def _middle(sizes: Sequence[float]) -> float:
    """The median; Python's own brings in its fractions and decimals."""
    ranked, half = sorted(sizes), len(sizes) // 2
    return ranked[half] if len(sizes) % 2 else (ranked[half - 1] + ranked[half]) / 2


def _with_clocks(texts: Sequence[str]) -> int:
    """How many lines show a time of the day or a price."""
    whole = "\n".join(texts)
    ends = [*accumulate([len(text) + 1 for text in texts])]
    return len({bisect_right(ends, found.start()) for clock in CLOCKS for found in clock.finditer(whole)})


def _is_paragraph(line: Line, size: float) -> bool:
    """Whether a line ends as a sentence does: teasers often do not, and an index has few others."""
    text = line.text
    return size >= PARAGRAPH and line.linked <= TEXT * len(text) and text.rstrip(CLOSERS)[-1:] in SENTENCE_ENDS


def _of_headline(dom: Dom, markup: Markup, headline: int) -> Mapping[str, float]:
    title = next((said.value for said in markup.titles), "")
    return {
        "headline": log1p(worth(dom.lines[headline].text)) if headline >= 0 else 0.0,
        "title": log1p(_words(title)),
    }


def _of_markup(markup: Markup) -> Mapping[str, float]:
    types = _types(markup)
    return {
        "called_article": float("article" in types),
        "called_story": float(bool(types & ARTICLES - {"article"})),
        "called_website": float("website" in types),
        "called_list": float(bool(types & LISTS)),
        "dated": float(any(said.rule != "time" for said in markup.published)),
        "signed": float(bool(markup.authors)),
    }


def _of_address(url: str | None) -> Mapping[str, float]:
    """An article's address goes deep, and ends with its headline or a number; a list's is as good as the front's."""
    path = _path(url or "") or ""
    steps = [step for step in path.split("/") if step]
    return {
        "address": float(bool(url)),
        "root": float(bool(url) and not steps),
        "depth": float(len(steps)),
        "number": float(bool(RUN_OF_DIGITS.search(path))),
        "slug": float(max((step.count("-") + step.count("_") for step in steps), default=0)),
    }


def _path(url: str) -> str | None:
    """The path of a page's address, empty where lists and fronts are; None without address."""
    path = urlsplit(url).path
    return None if not url else "" if LISTING.search(path) or FRONT.fullmatch(path) else path


def _types(markup: Markup) -> frozenset[str]:
    return frozenset(name.strip().lower() for name in markup.types)
