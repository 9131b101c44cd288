"""Evidence links: addresses that open the live page at the words that a value rests on.

A text fragment (`#:~:text=prefix-,start,end,-suffix`; WICG, "URL Fragment Text Directives") names words of a page. A
browser searches for them, ignoring case, and opens the page at their first occurrence. Each of the four must be inside
one paragraph, begin and end at the edge of a word, and the context must be adjacent to the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple
from urllib.parse import quote

from warta.records import Article, Span

DIRECTIVE = ":~:"
LONGEST = 160  # characters of a passage that is given whole; of a longer one the first and the last words are given
ALONE = 24  # characters: a shorter passage may also occur in a menu, which is no part of the text
AROUND = (0, 3, 6, 12, 24)  # words of context, tried in turn
ENDS = (4, 8, 16, 32)  # words at either end of a long passage, tried in turn
# As Unicode breaks text into words: "Jum'at", "kabar.com" and "1.500" are one word each.
WORD = re.compile(r"\w+(?:(?:(?<=[^\W\d_])['’.:·](?=[^\W\d_])|(?<=\d)['’.,;](?=\d))\w+)*")


class Directive(NamedTuple):
    """The parts of a text fragment, not encoded; all except `start` may be empty."""

    prefix: str
    start: str
    end: str
    suffix: str

    def __str__(self) -> str:
        context = (
            f"{_encoded(self.prefix)}-" if self.prefix else "",
            f"-{_encoded(self.suffix)}" if self.suffix else "",
        )
        return ",".join(filter(None, (context[0], _encoded(self.start), _encoded(self.end), context[1])))


def fragment_url(article: Article, span: Span) -> str | None:
    """The address of the page that opens at the words of `span`; None where the page has no address, or `span` no word.

    Words that occur more than once in the text are distinguished by their context; if that is the same, too, the
    address leads to the first occurrence.
    """
    address = article.url or article.canonical
    whole = _whole_words(article.text, span)
    if not address or whole is None:
        return None
    bare = address.split(DIRECTIVE)[0]
    return f"{bare}{'' if '#' in bare else '#'}{DIRECTIVE}text={directive(article.text, whole)}"


def directive(text: str, span: Span) -> Directive:
    """The shortest directive that leads to `span` in `text` and, if there is one, nowhere else."""
    tried = None
    for tried in _directives(text, span):
        if _leads_to(text, tried) == span:
            return tried
    assert tried is not None, "a span with a word gives a directive"
    return tried


def _encoded(words: str) -> str:
    """Percent-encoded; a dash has a meaning of its own in a directive, as have the comma and the ampersand."""
    return quote(words, safe="").replace("-", "%2D")


def _whole_words(text: str, span: Span) -> Span | None:
    """The span without spaces at its ends, extended to whole words; None if it has no letter or digit."""
    inside = text[span.start : span.stop]
    if not any(map(str.isalnum, inside)):
        return None
    start = span.start + len(inside) - len(inside.lstrip())
    stop = span.stop - len(inside) + len(inside.rstrip())
    return Span(_word_around(text, start)[0], _word_around(text, stop)[1])


def _word_around(text: str, place: int) -> tuple[int, int]:
    """Both ends of the word that `place` cuts; twice the place where it cuts none."""
    left = place
    while left and not text[left - 1].isspace():
        left -= 1
    word = next((word for word in WORD.finditer(text, left) if word.end() >= place), None)
    return word.span() if word and word.start() < place < word.end() else (place, place)


def _directives(text: str, span: Span) -> Iterator[Directive]:
    """Those to try, the shortest first."""
    words = text[span.start : span.stop]
    for count in AROUND if len(words) >= ALONE else AROUND[1:]:
        before, after = _before(text, span.start, count), _after(text, span.stop, count)
        for start, end in _both_ends(words):
            yield Directive(before, start, end, after)


def _both_ends(words: str) -> Iterator[tuple[str, str]]:
    """All words if they are few and on one line; otherwise the first and the last of them."""
    lines = [line.split() for line in words.split("\n") if line.strip()]
    if len(lines) == 1 and (len(words) <= LONGEST or len(lines[0]) < 2):
        yield " ".join(lines[0]), ""
        return
    half = len(lines[0]) // 2
    first, last = (lines[0], lines[-1]) if len(lines) > 1 else (lines[0][:half], lines[0][half:])
    for count in ENDS:
        yield " ".join(first[:count]), " ".join(last[-count:])


def _before(text: str, place: int, count: int) -> str:
    """The words right before a place: of its line, or of the line above where it begins one."""
    bare = text[:place].rstrip()
    words = bare[bare.rfind("\n") + 1 :].split()
    return " ".join(words[max(0, len(words) - count) :])


def _after(text: str, place: int, count: int) -> str:
    """The words right after a place: of its line, or of the line below where it ends one."""
    return " ".join(text[place:].lstrip().partition("\n")[0].split()[:count])


# ---------------------------------------------------------------- looking, as a browser does


def _leads_to(text: str, wanted: Directive) -> Span | None:
    """Where a directive leads, if to one place only."""
    found = list(islice(_found(text, wanted), 2))
    return found[0] if len(found) == 1 else None


def _found(text: str, wanted: Directive) -> Iterator[Span]:
    """The places that a directive may mean, in order."""
    beginning = _pattern(wanted.prefix, wanted.start, "" if wanted.end else wanted.suffix)
    ending = _pattern("", wanted.end, wanted.suffix)
    match = beginning.search(text)
    while match:
        start, stop = match.span("words")
        end = ending.search(text, stop) if wanted.end else match
        if end:
            yield Span(start, end.end("words"))
        match = beginning.search(text, match.start() + 1)


def _pattern(prefix: str, words: str, suffix: str) -> re.Pattern[str]:
    """The words between their context, all of them whole."""
    before = rf"{_opening(prefix)}{_spaced(prefix)}\s*" if prefix else _opening(words)
    after = rf"(?=\s*{_spaced(suffix)}{_closing(suffix)})" if suffix else _closing(words)
    return re.compile(rf"{before}(?P<words>{_spaced(words)}){after}", re.I)


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def _opening(words: str) -> str:
    return r"(?<!\w)" if words[:1].isalnum() else ""


def _closing(words: str) -> str:
    return r"(?!\w)" if words[-1:].isalnum() else ""
