"""Lines that the model takes for body, and whose words show that they are not.

Invitations, what is offered below them, headings of lists of links, links to the other pages of an article, the blanks
of forms that the page's scripts would fill, summaries and pull quotes that the text says again, and what stands in
elements whose names set them apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from warta.page.dom import HEADINGS, Dom, Element
from warta.page.features.hints import HINTS, names_hints
from warta.page.features.words import normal
from warta.page.paging import is_pager
from warta.page.phrases import fold, phrases, said_in

ITEMS = frozenset(["li", "td", "th", "dt", "dd"])  # of a list: "Search" and "Share" may be what it lists
LISTED = frozenset([*HEADINGS, *ITEMS])  # a list of contents says again what stands below
LONGEST = 300  # characters: a longer line tells of more than an invitation
HEADING_CHARS = 40
QUOTED = re.compile(r"[\"“”„«»「]")  # "Sign up for our newsletter," the firm wrote: told, not asked
BLANK = re.compile(r"\{([*|])[^{}]{1,60}\1\}")  # {* #signInForm *} or {| createRadioText |}
LEAST_COPY = 40  # characters of a line that is said again
PROBE = 20  # characters out of its middle: a page without a second copy of these has none of the line
WORD_SIGN = re.compile(r"\w").match
UNSURE = 0.6  # of a line below an invitation that offers more
CERTAIN = 0.97  # of a line that is no invitation, unasked
SURE = 0.7  # of a line that is the article's again
OFFERS = 25  # lines below an invitation that may be what it offers
APART, RELATED = (1 << [*HINTS].index(name) for name in ("apart", "related"))
NEAR = 5  # elements around a line that may be a teaser's box
ASIDE = frozenset(["dialog", "form"])
NAMED_APART = re.compile(
    r"(?<![a-z-])(?:related(?:-(?:posts?|articles?|stories|content|news))?|complementary|pagination|visually-hidden|sr-only"
    r"|screen-reader-text|newsletters?(?:-(?:box|form|promo|signup|sign-up|block|cta|widget|inline))?)(?![a-z-])",
    re.I,
)
"""Class names and roles that can only mean something beside the text, or hidden."""
NO_TEXT = re.compile(
    r"(?<![a-z-])(?:w-condition-invisible|elementor-(?:widget-)?posts|(?:page|site|main|global|l)-footer|pre-?footer)(?![a-z-])",
    re.I,
)
"""What Webflow hides, Elementor's lists of other posts, the foot of the page."""
SCREENS = ("desktop", "tablet", "mobile")
LEAST_BESIDE = 200  # characters of the text beside what can be none
LEAST_LEFT = 600  # characters of the text without what is set apart: with fewer the names mean something else


def without_notices(dom: Dom, kept: NDArray[np.bool_], chances: NDArray[np.float64]) -> NDArray[np.bool_]:
    """The lines that are taken for body, but those that are notices; `chances` of each to be body."""
    places = np.flatnonzero(kept).tolist()
    asking = set(_asking(dom, places, chances))
    dropped = {*asking, *_offers(places, asking, chances)}
    dropped.update(
        *(
            rule(dom, places)
            for rule in (
                _bare_headings,
                _pagers,
                _blanks,
                _said_again,
                _set_apart,
                _no_text,
                _commented,
                _next_articles,
                _teasers,
            )
        )
    )
    if not dropped:
        return kept
    left = kept.copy()
    left[list(dropped)] = False
    return left


def _asking(dom: Dom, places: Sequence[int], chances: NDArray[np.float64]) -> Iterator[int]:
    """For the latest news, sign up for our newsletter.

    Of what the model is certain of only lines with two such phrases are none of the text.
    """
    lines = [(place, text.lower()) for place in places if len(text := dom.lines[place].text) < LONGEST]
    said = said_in("\n".join([text for _, text in lines]), phrases().invitations)
    if not said:
        return
    for place, text in lines:
        told = sum(_says(text, [phrase]) for phrase in said)
        if told > (chances[place] >= CERTAIN) and not QUOTED.search(text):
            yield place


def _says(text: str, phrases_: Sequence[str]) -> bool:
    """Whether a text has one of these phrases in whole words: to make a pattern of each page's would take longer."""
    for phrase in phrases_:
        start = text.find(phrase)
        while start >= 0:
            beside = (text[start - 1 : start], text[start + len(phrase) : start + len(phrase) + 1])
            if not any(map(WORD_SIGN, beside)):
                return True
            start = text.find(phrase, start + 1)
    return False


def _offers(places: Sequence[int], asking: set[int], chances: NDArray[np.float64]) -> Iterator[int]:
    """Register to unlock this article / Daily puzzles / Unlimited access to all articles

    What the model doubts below an invitation, down to the next line that it does not doubt.
    """
    if not asking:
        return
    since = None
    for place in places:
        if place in asking:
            since = place
        elif chances[place] >= SURE or since is None or place > since + OFFERS:
            since = None
        elif chances[place] < UNSURE:
            yield place


def _bare_headings(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """Baca Juga: (alone on its line, over links)"""
    known = phrases()
    for place in places:
        line = dom.lines[place]
        if len(line.text) > HEADING_CHARS or dom.elements[line.element].tag in ITEMS:
            continue
        if fold(line.text.rstrip("!")) in known.furniture or _leads_to_others(line.text.rstrip("!")):
            yield place


def _pagers(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """Halaman 2 dari 3"""
    for place in places:
        line = dom.lines[place]
        if dom.elements[line.element].tag not in LISTED and is_pager(line.text):
            yield place


def _blanks(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """{* signInEmailAddress *}"""
    for place in places:
        text = dom.lines[place].text
        if "{" in text and dom.elements[dom.lines[place].element].tag != "pre" and BLANK.search(text):
            yield place


def _said_again(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """A summary above the text, or a pull quote in it, that is word by word a part of another paragraph."""
    quotes = [place for place in places[1:] if _is_quote(dom, place)] if _has_quotes(dom, places) else []
    long = [place for place in (*places[:1], *quotes) if len(dom.lines[place].text) >= LEAST_COPY]
    whole = "\n".join([dom.lines[place].text for place in places]).lower() if long else ""
    for place in long:
        text = dom.lines[place].text
        middle = text.lower()[len(text) // 2 - PROBE // 2 :][:PROBE]
        if whole.count(middle) > 1 and dom.elements[dom.lines[place].element].tag not in LISTED:
            said = _letters(text)
            others = (_letters(dom.lines[other].text) for other in places if other != place)
            if any(said in other and said != other for other in others):
                yield place


def _has_quotes(dom: Dom, places: Sequence[int]) -> bool:
    """Whether any line may be a quote: on most pages none is, and asking each takes longer."""
    elements = dom.elements
    own = [elements[dom.lines[place].element] for place in places]
    above = [elements[max(0, element.parent)] for element in own]
    called = {word for tag, _, _, names in (*own, *above) for word in (tag, names)}
    return "quote" in "\n".join(called).lower()


def _set_apart(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """Readers' comments, forms to log in, disclosures, notes on the writer: each in an element that is named so.

    Where little or less than half is left without such an element, as where `comments-open` is a class of the whole
    page, it is not set apart.
    """
    sizes = {place: len(dom.lines[place].text) for place in places}
    inside: defaultdict[int, list[int]] = defaultdict(list)
    apart = _Around(dom.elements, _is_apart)
    for place in places:
        for element in apart[dom.lines[place].element]:
            inside[element].append(place)
    total = sum(sizes.values())
    most = min(total - LEAST_LEFT, total // 2)
    found = {place for lines in inside.values() if sum(map(sizes.__getitem__, lines)) <= most for place in lines}
    if sum(map(sizes.__getitem__, found)) <= most:
        yield from found


def _no_text(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """What nobody sees, and what the makers of sites' builders name as lists of other posts or the page's foot."""
    empty = _Around(dom.elements, lambda element: _names_no_text(element.names))
    found = {place for place in places if empty[dom.lines[place].element]}
    if sum(len(dom.lines[place].text) for place in places if place not in found) >= LEAST_BESIDE:
        yield from found


@lru_cache(maxsize=20_000)
def _names_no_text(names: str) -> bool:
    """Whether class names say that an element holds none of the text: "elementor-hidden-…" for all sizes of screen."""
    hidden = "elementor-hidden-" in names and all(f"elementor-hidden-{screen}" in names for screen in SCREENS)
    return hidden or NO_TEXT.search(names) is not None


@lru_cache(maxsize=20_000)
def _names_apart(names: str) -> bool:
    return NAMED_APART.search(names) is not None


def _is_apart(element: Element) -> bool:
    """Whether an element is set apart by its tag or names."""
    tag, _, _, names = element
    return tag in ASIDE or bool(names_hints[names] & APART) or _names_apart(names)


class _Around(dict[int, tuple[int, ...]]):
    """For each element those that are of a `kind` among it and those around it."""

    def __init__(self, elements: Sequence[Element], kind: Callable[[Element], bool]) -> None:
        super().__init__({-1: ()})
        self.elements, self.kind = elements, kind

    def __missing__(self, element: int) -> tuple[int, ...]:
        path = [element]
        while self.elements[path[-1]].parent not in self:
            path.append(self.elements[path[-1]].parent)
        for at in reversed(path):
            around = self[self.elements[at].parent]
            self[at] = (*around, at) if self.kind(self.elements[at]) else around
        return self[element]


def _commented(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """27 comments (alone on its line, and all below it)

    Where little stands above it, it counts the comments of a list's entries, or those that are the text.
    """
    lines = [dom.lines[place] for place in places]
    counts = (at for at, line in enumerate(lines) if not line.links and phrases().counted.fullmatch(line.text))
    heading = next(counts, None)
    if heading is not None and sum(len(line.text) for line in lines[:heading]) >= LEAST_LEFT:
        yield from places[heading:]


def _next_articles(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """What stands in another <article> than the text's: pages that go on with the next story as one scrolls; and below
    the text's in no other, in an element named for related stories: the most popular, each with its first paragraphs.

    Where the first of them holds little, as on a live blog, all are the text.
    """
    count = [*map(itemgetter(0), dom.elements)].count("article") if places else 0
    if not count or (count == 1 and _in_article(dom, places[-1])):
        return
    articles = _articles(dom)
    around = [articles[dom.lines[place].element] for place in places]
    first = around[0]
    own = [place for place, article in zip(places, around, strict=True) if article == first]
    if first < 0 or sum(len(dom.lines[place].text) for place in own) < LEAST_LEFT:
        return
    for place, article in zip(places, around, strict=True):
        if article != first and (article >= 0 or (place > own[-1] and _is_related(dom, place))):
            yield place


def _in_article(dom: Dom, place: int) -> bool:
    return any(one.tag == "article" for one in _around(dom, dom.lines[place].element))


def _is_related(dom: Dom, place: int) -> bool:
    """Whether a line stands in an element named for related stories, at any height."""
    return any(RELATED & names_hints[one.names] for one in _around(dom, dom.lines[place].element))


def _teasers(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """Rice prices fall again (one link, alone between two paragraphs, in an aside or named for related stories)

    Or it stands right below the heading of such links ("Must read"). Among other links it is an entry of a list that is
    the text.
    """
    lines = [dom.lines[place] for place in places]
    linked = [line.links == 1 and line.linked >= 0.9 * len(line.text.replace(" ", "")) for line in lines]
    for at in range(1, len(places) - 1):
        if not linked[at] or linked[at - 1] or linked[at + 1]:
            continue
        if _leads_to_others(dom.lines[max(0, places[at] - 1)].text):
            yield places[at]
            continue
        around = tuple(islice(_around(dom, lines[at].element), NEAR))
        named = RELATED & (names_hints[lines[at].inline] | names_hints[around[0].names])
        if (named and around[0].tag not in LISTED) or any(one.tag == "aside" for one in around):
            yield places[at]


def _leads_to_others(text: str) -> bool:
    """Whether a line is the heading of links to other stories."""
    return fold(text) in phrases().related or (len(text) <= HEADING_CHARS and phrases().is_label(text, "related"))


def _around(dom: Dom, at: int) -> Iterator[Element]:
    """An element and those around it, the inner first."""
    while at >= 0:
        yield dom.elements[at]
        at = dom.elements[at].parent


def _articles(dom: Dom) -> list[int]:
    """For each element the outermost <article> around it, or -1."""
    found: list[int] = []
    for at, (tag, parent, *_) in enumerate(dom.elements):
        above = found[parent] if parent >= 0 else -1
        found.append(at if above < 0 and tag == "article" else above)
    return found


def _is_quote(dom: Dom, place: int) -> bool:
    element = dom.elements[dom.lines[place].element]
    above = dom.elements[max(0, element.parent)]
    return "blockquote" in (element.tag, above.tag) or _named_quote(element.names) or _named_quote(above.names)


@lru_cache(maxsize=4096)
def _named_quote(names: str) -> bool:
    return "quote" in names.lower()


def _letters(text: str) -> str:
    return normal(text.replace("_", " "))
