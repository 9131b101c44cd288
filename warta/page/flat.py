"""Plain text that was flattened from a page: every line gets its role.

The lines stand in the order of the page, without markup: a headline, the time, a caption said twice, the body with
links to other stories in between, who edited it, and the headings of empty lists. A rule looks at one line and its
neighbours and answers with a role or nothing; the first answer decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from warta.page.credits import credit_of
from warta.page.phrases import CREDIT_LINE, Phrases, fold, phrases
from warta.page.stamps import is_time_line
from warta.records import Block, Role, Span

HEAD_LINES = 8  # the time and captions of a flattened page stand above the body
SHORT = 90  # characters: headings, tags and names are shorter, paragraphs longer
LONG_TEXT = 160  # characters: only a paragraph is as long
STOPS, CLOSERS = (".", "!", "?", "…", "*"), "\"'”’»)]"
SPOKEN = re.compile(r"[\"“”].*\.[\"”]?$")
"""A line with words in marks that stops as a sentence does: "Kami siap," ujarnya. It may be as short as any."""
HEADLINE = 120  # characters: a longer line that stops as a sentence does is a paragraph
STOPPED = re.compile(r"[^\W\d_]{4,}\.[\"'”’»)\]]*$")  # no abbreviation: a headline may end with U.S.
SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
TOLD = 3  # so many words without a capital, and a stop, and a line with a time is a sentence
INITIALS = re.compile(r"^\(?[a-z]{2,5}(?:\s?/\s?[a-z]{2,5}){0,3}\)$|^\([A-Za-z]{2,6}(?:\s?/\s?[A-Za-z]{2,6}){0,3}\)$")
SOFT_START = re.compile(r"^[a-z,.;:)\]”’?!%/]|^[-–—](?:\s|$)")
SOFT_END = re.compile(r"[(\[“,/]$|\s[-–—]$|^[-–—]$")  # the last two characters tell it
TAG = re.compile(r"[a-z0-9][\w '&-]*")
HASHTAG = re.compile(r"^#\s?\w")


@dataclass(frozen=True, slots=True)
class Flat:
    """The lines of a flattened page, and what is known about them: the input of the rules."""

    text: str
    spans: tuple[Span, ...]
    lines: tuple[str, ...]
    folded: tuple[str, ...]
    titled: bool
    first_body: int
    last_body: int
    words: Phrases

    def said_twice(self, index: int) -> bool:
        """Whether the line before or after says the same, up to slashes and spaces at its end."""
        near = self.folded[max(0, index - 1) : index] + self.folded[index + 1 : index + 2]
        return any(_same(self.folded[index], other) for other in near)


def _is_list(lines: list[str]) -> bool:
    """Whether lines are tags rather than a broken sentence: "harga beras" / "operasi pasar"."""
    return len(lines) > 1 and all(len(line) < SHORT and TAG.fullmatch(line) for line in lines)


def label_lines(text: str, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of a flattened page. `title`: the page's title, where it stands at the head of `text`."""
    flat = _flat(text, titled=title is not None)
    return tuple(_join_broken(flat, [_label(flat, index) for index in range(len(flat.lines))]))


def _flat(text: str, titled: bool) -> Flat:
    spans = tuple(_line_spans(text))
    lines = tuple(span.of(text) for span in spans)
    long = [i for run in _runs(lines) if _is_paragraph([lines[i] for i in run]) for i in run]
    folded = tuple(fold(line) for line in lines)
    first, last = (long[0], long[-1]) if long else (1, len(lines) - 1)
    flat = Flat(
        text=text,
        spans=spans,
        lines=lines,
        folded=folded,
        titled=titled,
        first_body=first,
        last_body=last,
        words=phrases(),
    )
    body = [i for i in long if not _in_head(flat, i)]
    return replace(flat, first_body=body[0] if body else first)


def _line_spans(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            at = start + line.index(bare)
            yield Span(at, at + len(bare))
        start += len(line) + 1


def _runs(lines: tuple[str, ...]) -> Iterator[list[int]]:
    """The lines below the first, those together that one sentence runs through."""
    run: list[int] = []
    for i in range(1, len(lines)):
        if run and not _runs_on(lines, i):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _is_paragraph(run: list[str]) -> bool:
    return _is_prose(" ".join(run)) and not _is_list(run) and not phrases().notice.match(run[0])


def _is_prose(line: str) -> bool:
    whole = len(line) >= 40 and _ends_sentence(line)
    return len(line) >= LONG_TEXT or bool(whole or SPOKEN.search(line))


def _in_head(flat: Flat, index: int) -> bool:
    """Whether a prose-like line is a caption or the time rather than the first paragraph."""
    return index < HEAD_LINES and (flat.said_twice(index) or _is_time(flat.lines[index]))


def _same(one: str, other: str) -> bool:
    one, other = one.rstrip(" /."), other.rstrip(" /.")
    return len(one) > 20 and (one == other or (abs(len(one) - len(other)) < 4 and one[:-4] == other[: len(one) - 4]))


# ---------------------------------------------------------------- the rules

Rule = Callable[[Flat, int], Role | None]


def first_line(flat: Flat, index: int) -> Role | None:
    """The line above all is the headline, unless it is as long as a paragraph; with a stop at its end sooner."""
    if index == 0 and (flat.titled or (len(flat.lines) > 1 and _heads(flat.lines[0]))):
        return "headline"
    return None


def _heads(line: str) -> bool:
    """Whether a line may be a headline; one with a stop is a short one: some papers set it."""
    return len(line) < (HEADLINE if STOPPED.search(line) else CREDIT_LINE)


def time_line(flat: Flat, index: int) -> Role | None:
    """Senin, 20 November 2023 | 08:52 WIB"""
    return "dateline" if index <= flat.first_body and _is_time(flat.lines[index]) else None


def _is_time(line: str) -> bool:
    """Whether a line says when the page was published; "He was held in Rome on 3 December 2019." tells something."""
    return is_time_line(line) and not (_ends_sentence(line) and len(SMALL_WORD.findall(line)) >= TOLD)


def notice(flat: Flat, index: int) -> Role | None:
    """Dapatkan update berita pilihan setiap hari"""
    return "furniture" if flat.words.notice.match(flat.lines[index]) else None


def heading_of_list(flat: Flat, index: int) -> Role | None:
    """Terpopuler"""
    if flat.folded[index] in flat.words.furniture:
        return "furniture"
    if index > flat.last_body and flat.folded[index] in flat.words.related and flat.folded[index + 1 : index + 2]:
        following = flat.folded[index + 1]
        return "furniture" if following in flat.words.furniture | flat.words.related else "related"
    return None


def film(flat: Flat, index: int) -> Role | None:
    """Video: Warga Antre Beras (below the article's beginning: the title of a film beside it)"""
    found = flat.words.teaser.match(flat.lines[index]) if index > flat.first_body else None
    offers = found and len(flat.lines[index]) < LONG_TEXT and (found["colon"] or flat.said_twice(index))
    return "related" if offers else None


def labelled(flat: Flat, index: int) -> Role | None:
    """Editor: Budi Santoso"""
    label = flat.words.label_of(flat.lines[index])
    if label is None:
        return None
    if label.kind == "related":
        return "related" if label.value or flat.folded[index] in flat.words.related else None
    if label.kind == "tags":
        return "tags" if label.value else "furniture"
    if label.kind in ("author", "editor", "source") and len(label.value) < SHORT and label.value:
        return "source" if label.kind == "source" else "byline"
    return "caption" if label.kind == "caption" and label.value and index < flat.first_body else None


def link_below(flat: Flat, index: int) -> Role | None:
    """Baca juga: / Harga Beras Naik Lagi (the title stands on the line below its label)"""
    above = flat.words.label_of(flat.lines[index - 1]) if index else None
    alone = above is not None and above.kind == "related" and not above.value
    return "related" if alone and not _is_prose(flat.lines[index]) else None


def several_labels(flat: Flat, index: int) -> Role | None:
    """Rep: Ani/ Red: Budi"""
    labels = flat.words.labels_in(flat.lines[index]) if index not in range(flat.first_body, flat.last_body) else ()
    return "byline" if any(label.kind in ("author", "editor") and label.value for label in labels) else None


def initials(flat: Flat, index: int) -> Role | None:
    """(mib/dek)"""
    return "byline" if INITIALS.match(flat.lines[index]) and index > flat.first_body else None


def caption_above(flat: Flat, index: int) -> Role | None:
    """Warga antre air bersih./Sri Lestari / REUTERS"""
    line = flat.lines[index]
    if not 0 < index < flat.first_body or len(line) < 20:
        return None
    return "caption" if flat.said_twice(index) or credit_of(line) else None


def caption_twice(flat: Flat, index: int) -> Role | None:
    """A line said twice on end, one of them with a credit, is a picture's text and its caption."""
    pair = [flat.lines[i] for i in (index - 1, index, index + 1) if 0 <= i < len(flat.lines)]
    twice = index and flat.said_twice(index)
    return "caption" if twice and any(credit_of(line) for line in pair) else None


def hashtags(flat: Flat, index: int) -> Role | None:
    """#kasus suap"""
    return "tags" if HASHTAG.match(flat.lines[index]) and len(flat.lines[index]) < SHORT else None


def after_the_end(flat: Flat, index: int) -> Role | None:
    """Short lines below the last paragraph are what the page's foot left behind."""
    return "furniture" if index > flat.last_body and len(flat.lines[index]) < SHORT else None


def subheading(flat: Flat, index: int) -> Role | None:
    """Awal Cerita"""
    line = flat.lines[index]
    inside = flat.first_body < index < flat.last_body
    if not inside or len(line) >= SHORT or not line[0].isupper() or re.search(r"[.,;:!\"”)]$", line):
        return None
    before, after = flat.lines[index - 1], flat.lines[index + 1]
    whole = _ends_sentence(before) and not SOFT_START.match(after) and _is_prose(after)
    return "subhead" if whole and 1 < len(line.split()) < 12 else None


def paragraph(flat: Flat, index: int) -> Role | None:
    """All other lines are the article's."""
    return "body"


RULES: tuple[Rule, ...] = (
    first_line,
    time_line,
    film,
    labelled,
    heading_of_list,
    notice,
    link_below,
    several_labels,
    initials,
    caption_above,
    caption_twice,
    hashtags,
    after_the_end,
    subheading,
    paragraph,
)


def _label(flat: Flat, index: int) -> Block:
    for rule in RULES:
        if role := rule(flat, index):
            return Block(role, flat.spans[index], f"flat:{rule.__name__}")
    raise AssertionError("the last rule answers always")


# ---------------------------------------------------------------- paragraphs that links broke


def _join_broken(flat: Flat, blocks: list[Block]) -> Iterator[Block]:
    """Body lines joined where the line ends in mid sentence: "disebut (" / "Budi" / ")."."""
    held: Block | None = None
    for index, block in enumerate(blocks):
        if held is not None and held.role == block.role == "body" and _runs_on(flat.lines, index):
            held = replace(held, span=Span(held.span.start, block.span.stop))
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _ends_sentence(line: str) -> bool:
    """Whether a line stops as a sentence does, its closing marks aside."""
    return line.rstrip(CLOSERS).endswith(STOPS)


def _runs_on(lines: tuple[str, ...], index: int) -> bool:
    """Whether the line goes on with the sentence of the line above."""
    above, line = lines[index - 1], lines[index]
    if INITIALS.match(above):
        return False
    if SOFT_END.search(above[-2:]) or SOFT_START.match(line):
        return True
    below = lines[index + 1] if index + 1 < len(lines) else ""
    return not _ends_sentence(above) and len(line) < SHORT and bool(SOFT_START.match(below))
