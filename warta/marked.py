"""A text with its marks as HTML: which words are quotes, speakers, actors, deeds, places, times.

Marks may cross each other ("the army said it | had shelled the port"); elements may not. A mark that crosses the end of
another one is split there in two with the same classes and keys. All text is escaped, so that the words of a web page
never become markup. Notebooks show a `Reading` with it, and `warta serve` an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any, Literal, NamedTuple

from warta.evidence import fragment_url
from warta.explain import deed_numbers, harm_of, how_many, name_of, speaker_of, where_of
from warta.records import Article, Block, Event, Quote, Reading, Span

MarkKind = Literal["quote", "speaker", "cue", "trigger", "actor", "recipient", "claimant", "place", "time"]
QUIET_ROLES = ("furniture", "related", "tags")
"""Roles of lines that are no part of the story."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with a part in an event or quote, which `key` names."""

    span: Span
    kind: MarkKind
    key: str

    @property
    def owner(self) -> str:
        """What the key is of: an event or a quote."""
        return "quote" if self.kind in ("quote", "speaker", "cue") else "event"


class Line(NamedTuple):
    """A line of the text: its role, where it stands, and its words as HTML."""

    role: str
    span: Span
    html: str


def marked(text: str, marks: Iterable[Mark], span: Span | None = None, prefix: str = "") -> str:
    """The words of `span` (all, where it is None) as HTML, each mark a `<mark>` with its kinds as classes.

    `data-event` and `data-quote` hold the keys, separated by spaces. `prefix` goes before each class.
    """
    span = span or Span(0, len(text))
    inside = [Mark(cut, mark.kind, mark.key) for mark in marks if (cut := _cut(mark.span, span))]
    return "".join(_nested(text, span, sorted(inside, key=_outer_first), prefix))


def lines(text: str, blocks: Iterable[Block], marks: Iterable[Mark], prefix: str = "") -> Iterator[Line]:
    """Every line of an article, with the marks that fall into it."""
    known = tuple(marks)
    for block in blocks:
        inside = [mark for mark in known if mark.span.overlaps(block.span)]
        yield Line(block.role, block.span, marked(text, inside, block.span, prefix))


def marks_of(reading: Reading) -> Iterator[Mark]:
    """The marks of a reading; the keys are the indices of its events and quotes in the record."""
    for number, quote in enumerate(reading.quotes):
        for kind, span in _parts_of_quote(quote):
            yield Mark(span, kind, str(number))
    for number, event in enumerate(reading.events):
        for kind, span in _parts_of_event(event):
            yield Mark(span, kind, str(number))


def marks_of_rows(quotes: Iterable[Mapping[str, Any]], events: Iterable[Mapping[str, Any]]) -> Iterator[Mark]:
    """The marks of the rows of a dataset; the keys are the columns `quote` and `event`."""
    for row in quotes:
        named = {"quote": _span_of(row, ""), "cue": _span_of(row, "cue_"), "speaker": _span_of(row, "speaker_")}
        yield from _marks(named.items(), str(row["quote"]))
    for row in events:
        yield from _marks(_spans_of_event(row), str(row["event"]))


def _spans_of_event(row: Mapping[str, Any]) -> Iterator[tuple[Any, Span | None]]:
    for kind in ("trigger", "place", "time"):
        yield kind, _span_of(row, f"{kind}_")
    for kind in ("actor", "recipient", "claimant"):
        yield from ((kind, _span_of(party, "")) for party in row.get(f"{kind}s") or ())


def _marks(spans: Iterable[tuple[Any, Span | None]], key: str) -> Iterator[Mark]:
    yield from (Mark(span, kind, key) for kind, span in spans if span is not None)


def _span_of(row: Mapping[str, Any], name: str) -> Span | None:
    """The span that a row names; None where it is null, or where an older dataset has no such column."""
    start, stop = row.get(f"{name}start"), row.get(f"{name}stop")
    return None if start is None or stop is None else Span(start, stop)


def _parts_of_quote(quote: Quote) -> Iterator[tuple[MarkKind, Span]]:
    yield "quote", quote.span
    if quote.speaker:
        yield "speaker", quote.speaker
    if quote.cue:
        yield "cue", quote.cue


def _parts_of_event(event: Event) -> Iterator[tuple[MarkKind, Span]]:
    yield "trigger", event.trigger
    yield from (("actor", party.span) for party in event.actors if party.span)
    yield from (("recipient", party.span) for party in event.recipients if party.span)
    yield from (("claimant", claimant.span) for claimant in event.claimants if claimant.span)
    if event.place:
        yield "place", event.place.span
    if event.time and event.time.span:
        yield "time", event.time.span


# ---------------------------------------------------------------- nesting


def _cut(span: Span, outer: Span) -> Span | None:
    """As much of a span as lies in another; None where that is nothing."""
    start, stop = max(span.start, outer.start), min(span.stop, outer.stop)
    return Span(start, stop) if start < stop else None


def _outer_first(mark: Mark) -> tuple[int, int]:
    return mark.span.start, -mark.span.stop


def _nested(text: str, span: Span, marks: list[Mark], prefix: str) -> Iterator[str]:
    """The words of a span; `marks` lie in it, the outer before the inner."""
    place = span.start
    while marks:
        outer = marks[0].span
        same = [mark for mark in marks if mark.span == outer]
        inner = [cut for mark in marks if mark.span != outer and (cut := _part_in(mark, outer))]
        behind = Span(outer.stop, span.stop)
        marks = sorted((cut for mark in marks if (cut := _part_in(mark, behind))), key=_outer_first)
        yield escape(text[place : outer.start])
        yield _opening(same, prefix)
        yield from _nested(text, outer, sorted(inner, key=_outer_first), prefix)
        yield "</mark>"
        place = outer.stop
    yield escape(text[place : span.stop])


def _part_in(mark: Mark, outer: Span) -> Mark | None:
    cut = _cut(mark.span, outer)
    return None if cut is None else Mark(cut, mark.kind, mark.key)


def _opening(marks: Iterable[Mark], prefix: str) -> str:
    """One element for all marks on the very same words."""
    marks = tuple(marks)
    classes = " ".join(dict.fromkeys(f"{prefix}{mark.kind}" for mark in marks))
    keys = (
        f' data-{owner}="{escape(" ".join(dict.fromkeys(mark.key for mark in marks if mark.owner == owner)))}"'
        for owner in sorted({mark.owner for mark in marks})
    )
    return f'<mark class="{classes}"{"".join(keys)}>'


# ---------------------------------------------------------------- a notebook

PREFIX = "warta-"
OF_EVENTS = ("Deed", "What", "Who", "To whom", "When and where", "On whose word")
STYLE = """
.warta{max-width:46rem;line-height:1.55;font-size:1rem}
.warta h3{margin:0 0 .3rem;font-size:1.35rem;line-height:1.25}
.warta p{margin:.55rem 0}
.warta mark{background:none;color:inherit;padding:0 .05em;border-radius:.15em}
.warta .warta-quote{background:rgba(46,139,87,.16)}
.warta .warta-cue,.warta .warta-time,.warta .warta-place{border-bottom:1px dotted currentColor}
.warta .warta-speaker,.warta .warta-claimant{font-weight:600}
.warta .warta-actor{background:rgba(30,120,200,.20)}
.warta .warta-recipient{background:rgba(150,90,200,.22)}
.warta .warta-trigger{background:rgba(214,84,52,.24);font-weight:600}
.warta .warta-line{display:grid;grid-template-columns:5.5rem 1fr;gap:.8rem}
.warta .warta-role,.warta .warta-quiet{opacity:.68;font-size:.82rem}
.warta .warta-role{text-align:right;padding-top:.15rem}
.warta .warta-line.warta-is-headline{font-weight:600}
.warta .warta-line.warta-is-deck{font-style:italic}
.warta table{border-collapse:collapse;margin:.6rem 0;font-size:.9rem}
.warta th,.warta td{text-align:left;vertical-align:top;padding:.25rem .8rem .25rem 0}
.warta th,.warta td{border-bottom:1px solid rgba(128,128,128,.3)}
.warta summary{cursor:pointer;margin-top:.8rem}
"""
"""Colours are see-through, so that they suit a light page and a dark one."""


def notebook(reading: Reading) -> str:
    """The reading as one piece of HTML that needs nothing else: head, text with its marks, quotes and events."""
    parts = (
        f"<style>{STYLE}</style>",
        _head(reading),
        _text(reading),
        _table("Who said what", ("Who", "Words", "How", "Via"), _quote_cells(reading)),
        _table("Who did what to whom", OF_EVENTS, _deeds(reading)),
    )
    return f'<div class="warta">{"".join(parts)}</div>'


def _head(reading: Reading) -> str:
    article = reading.article
    chain = " → ".join((*reversed(article.agencies), *filter(None, (article.publisher,))))
    facts = filter(None, (chain, article.published, ", ".join(article.authors), *reading.notes))
    return f"<h3>{escape(article.title or '(no headline)')}</h3>{_quiet(' · '.join(dict.fromkeys(facts)))}"


def _text(reading: Reading) -> str:
    article, marks = reading.article, tuple(marks_of(reading))
    shown = [line for line in lines(article.text, article.blocks, marks, PREFIX) if line.role not in QUIET_ROLES]
    left_out = len(article.blocks) - len(shown)
    rest = _quiet(f"{left_out} other lines of the page") if left_out else ""
    return "".join(_roles(shown)) + rest


def _roles(shown: list[Line]) -> Iterator[str]:
    """The lines; a role is named where it begins."""
    for role, group in groupby(shown, key=lambda line: line.role):
        for number, line in enumerate(group):
            label = escape(role) if number == 0 else ""
            yield (
                f'<div class="warta-line warta-is-{escape(role)}"><span class="warta-role">{label}</span>'
                f"<span>{line.html}</span></div>"
            )


def _table(title: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table that can be folded; cells are HTML. Nothing where there are no rows."""
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f"<details open><summary>{escape(title)}</summary>{table}</details>" if body else ""


def _quote_cells(reading: Reading) -> Iterator[tuple[str, ...]]:
    for quote in reading.quotes:
        manner = f"{'direct' if quote.direct else 'reported'}, {quote.force}"
        words = _linked(reading.article, quote.span, quote.span.of(reading.article.text))
        yield escape(speaker_of(quote, reading)), words, escape(manner), escape(", ".join(quote.via))


def _deeds(reading: Reading) -> Iterator[tuple[str, ...]]:
    for event, number in zip(reading.events, deed_numbers(reading), strict=True):
        parties = (event.actors, event.recipients, event.claimants)
        who, whom, word = (escape(", ".join(name_of(one, reading) for one in some)) for some in parties)
        yield number, _deed(event, reading), who, whom, escape(_setting(event)), word


def _deed(event: Event, reading: Reading) -> str:
    harm = [f"{how_many(count)} {name}" for name, count in harm_of(event)]
    told = [event.status, *["background"] * event.background, *harm]
    kind = " ".join(filter(None, (event.type, event.mode)))
    words = _linked(reading.article, event.trigger, event.trigger.of(reading.article.text))
    return f"<b>{escape(kind)}</b> {words} {_quiet(', '.join(told), 'span')}"


def _setting(event: Event) -> str:
    return " · ".join(filter(None, (event.time.value if event.time else None, where_of(event))))


def _linked(article: Article, span: Span, words: str) -> str:
    """Words that lead to themselves on the live page, where its address is one of the web."""
    address = fragment_url(article, span) or ""
    if not is_web(address):
        return escape(words)
    return f'<a href="{escape(address)}" rel="noreferrer">{escape(words)}</a>'


def is_web(address: str | None) -> bool:
    """Whether an address may stand in a link: one of the web, never `javascript:` or the like."""
    return (address or "").lower().startswith(("https://", "http://"))


def _quiet(words: str, element: str = "p") -> str:
    return f'<{element} class="warta-quiet">{escape(words)}</{element}>' if words else ""
