"""Lines that the model takes for text, and whose words say that they are none.

Invitations, what is offered below them, headings of lists of links, the blanks of forms that the page's scripts would
fill, and summaries and pull quotes that the text says again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from warta.page.dom import HEADINGS, Dom
from warta.page.phrases import fold, phrases

ITEMS = frozenset(["li", "td", "th", "dt", "dd"])  # of a list: "Search" and "Share" may be what it lists
LISTED = frozenset([*HEADINGS, *ITEMS])  # a list of contents says again what stands below
LONGEST = 300  # characters: a longer line tells of more than an invitation
HEADING_CHARS = 40
QUOTED = re.compile(r"[\"“”„«»「]")  # "Sign up for our newsletter," the firm wrote: told, not asked
BLANK = re.compile(r"\{([*|])[^{}]{1,60}\1\}")  # {* #signInForm *} or {| createRadioText |}
LEAST_COPY = 40  # characters of a line that is said again
PROBE = 20  # characters out of its middle: a page without a second copy of these has none of the line
WORDS = re.compile(r"[^\W_]+")
UNSURE = 0.6  # of a line below an invitation that offers more
SURE = 0.7  # of a line that is the article's again
OFFERS = 25  # lines below an invitation that may be what it offers


def without_notices(dom: Dom, kept: NDArray[np.bool_], chances: NDArray[np.float64]) -> NDArray[np.bool_]:
    """The lines that are taken for body, but those that are notices; `chances` of each to be body."""
    places = np.flatnonzero(kept).tolist()
    asking = set(_asking([dom.lines[i].text for i in places], places))
    dropped = {*asking, *_offers(places, asking, chances)}
    dropped.update(*(rule(dom, places) for rule in (_bare_headings, _blanks, _said_again)))
    if not dropped:
        return kept
    left = kept.copy()
    left[list(dropped)] = False
    return left


def _asking(texts: Sequence[str], places: Sequence[int]) -> Iterator[int]:
    """For the latest news, sign up for our newsletter."""
    whole = "\n".join([text for text in texts if len(text) < LONGEST]).lower()
    there = [group for word, group in phrases().invitations.items() if word in whole]
    said = [phrase for group in there for phrase in group if phrase in whole]
    if not said:
        return
    asked = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, said))})(?!\w)")
    for text, place in zip(texts, places, strict=True):
        if len(text) < LONGEST and asked.search(text.lower()) and not QUOTED.search(text):
            yield place


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
        folded, label = fold(line.text.rstrip("!")), known.label_of(line.text)
        empty = label is not None and label.kind == "related" and not label.value
        if empty or folded in known.related or folded in known.furniture:
            yield place


def _blanks(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """{* signInEmailAddress *}"""
    for place in places:
        text = dom.lines[place].text
        if "{" in text and dom.elements[dom.lines[place].element].tag != "pre" and BLANK.search(text):
            yield place


def _said_again(dom: Dom, places: Sequence[int]) -> Iterator[int]:
    """A summary above the text, or a pull quote in it, that is word by word a part of another paragraph."""
    whole = "\n".join([dom.lines[place].text for place in places]).lower()
    for place in places:
        text = dom.lines[place].text
        if len(text) < LEAST_COPY or not (place == places[0] or _is_quote(dom, place)):
            continue
        middle = text.lower()[len(text) // 2 - PROBE // 2 :][:PROBE]
        if whole.count(middle) > 1 and dom.elements[dom.lines[place].element].tag not in LISTED:
            said = _letters(text)
            others = (_letters(dom.lines[other].text) for other in places if other != place)
            if any(said in other and said != other for other in others):
                yield place


def _is_quote(dom: Dom, place: int) -> bool:
    element = dom.elements[dom.lines[place].element]
    above = dom.elements[max(0, element.parent)]
    return "blockquote" in (element.tag, above.tag) or _named_quote(element.names) or _named_quote(above.names)


@lru_cache(maxsize=4096)
def _named_quote(names: str) -> bool:
    return "quote" in names.lower()


def _letters(text: str) -> str:
    return " ".join(WORDS.findall(text.lower()))
