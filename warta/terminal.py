"""How a reading looks in a terminal: the head, the text with its roles and colours, then quotes and events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from warta.counting import counted
from warta.explain import Reason, deed_numbers, harm_of, how_many, name_of, speaker_of, where_of
from warta.records import Article, Block, Event, Party, Reading, Span

QUOTE, ACTOR, RECIPIENT, TRIGGER, QUIET = "italic green", "bold cyan", "bold blue", "bold red", "dim"
LEGEND = (("quote", QUOTE), ("actor", ACTOR), ("recipient", RECIPIENT), ("deed", TRIGGER))
BLOCK_STYLES = {
    "headline": "bold",
    "deck": "italic",
    "subhead": "bold",
    "body": "",
}
"""How a line is printed by its role; lines of other roles are no part of the article, and are dimmed."""


def view(reading: Reading) -> RenderableType:
    """The whole reading, for `rich.print`."""
    parts: list[RenderableType] = [_head(reading), _legend(), _lines(reading)]
    if reading.quotes:
        parts += [Rule("Who said what", style=QUIET), _quotes(reading)]
    if reading.events:
        parts += [Rule("Who did what to whom", style=QUIET), _events(reading)]
    return Group(*parts)


def reasons_table(reasons: Iterable[Reason]) -> RenderableType:
    """The reasons of a reading, one a line."""
    table = Table(box=box.SIMPLE_HEAD, header_style=QUIET, expand=True)
    for heading, share in (("Field", 5), ("Value", 6), ("Rule", 6), ("Words", 7)):
        table.add_column(heading, overflow="fold", ratio=share)  # a rule or an address that is cut says nothing
    for reason in reasons:
        words = "" if reason.words is None else _shortened(reason.words)
        style = f"{QUOTE} link {reason.link}" if reason.link else QUOTE
        table.add_row(Text(reason.field), Text(reason.value), Text(reason.rule, style=ACTOR), Text(words, style=style))
    return table


# ---------------------------------------------------------------- head


def _head(reading: Reading) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style=QUIET, justify="right")
    grid.add_column(overflow="fold")
    for name, value in _facts(reading):
        if value:
            grid.add_row(name, Text(value))
    title = Text(reading.article.title or "(no headline)", style="bold")
    return Panel(Group(title, grid), border_style=QUIET)


def _facts(reading: Reading) -> Iterator[tuple[str, str | None]]:
    article = reading.article
    yield "published", article.published
    yield "modified", article.modified
    yield "language", article.lang
    yield "dateline", article.dateline
    yield "written by", ", ".join(article.authors)
    yield "edited by", ", ".join(article.editors)
    yield "agencies", ", ".join(article.agencies)
    yield "chain", " → ".join(_chain(reading))
    yield "address", article.url
    yield "note", " ".join(reading.notes)


def _chain(reading: Reading) -> Iterator[str]:
    """From whoever speaks in the article to the page: speakers, agencies from the farthest, the outlet."""
    article: Article = reading.article
    speakers = dict.fromkeys(speaker_of(quote, reading) for quote in reading.quotes)
    if speakers:
        yield ", ".join(speakers)
    yield from reversed(article.agencies)
    if article.publisher:
        yield article.publisher


def _legend() -> RenderableType:
    return Padding(Text("  ").join(Text(name, style=style) for name, style in LEGEND), (0, 1))


# ---------------------------------------------------------------- the text, line by line


def _lines(reading: Reading) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 1, 0))
    grid.add_column(style=QUIET, justify="right", no_wrap=True)
    grid.add_column()
    marks = tuple(_marks(reading))
    for role, blocks in groupby(reading.article.blocks, key=lambda block: block.role):
        for shown in _shown(list(blocks), reading.article.text, marks):
            grid.add_row(role, shown)
    return Padding(grid, (1, 1, 0, 1))


def _shown(blocks: list[Block], text: str, marks: tuple[tuple[Span, str], ...]) -> Iterator[Text]:
    """Each line of one role; a run of furniture becomes one line that counts them."""
    if blocks[0].role == "furniture":
        yield Text(f"({counted(len(blocks), 'line')})", style=QUIET)
        return
    for block in blocks:
        yield coloured(block, text, marks)


def coloured(block: Block, text: str, marks: Iterable[tuple[Span, str]]) -> Text:
    """The words of one line, with those marks that fall into it."""
    line = Text(block.span.of(text).strip("\n"), style=BLOCK_STYLES.get(block.role, QUIET))
    for span, style in marks:
        if span.overlaps(block.span):
            line.stylize(style, max(0, span.start - block.span.start), span.stop - block.span.start)
    return line


def _marks(reading: Reading) -> Iterator[tuple[Span, str]]:
    """What to colour; the later lies on top of the earlier."""
    for quote in reading.quotes:
        yield quote.span, QUOTE
    for event in reading.events:
        yield from ((party.span, ACTOR) for party in event.actors if party.span)
        yield from ((party.span, RECIPIENT) for party in event.recipients if party.span)
    for event in reading.events:
        yield event.trigger, TRIGGER


# ---------------------------------------------------------------- tables


def _quotes(reading: Reading) -> RenderableType:
    table = Table("Who", "Words", "How", "Via", box=box.SIMPLE_HEAD, header_style=QUIET, expand=True)
    for quote in reading.quotes:
        manner = "direct" if quote.direct else "reported"
        words = Text(_shortened(quote.span.of(reading.article.text), 240), style=QUOTE)
        table.add_row(Text(speaker_of(quote, reading)), words, manner, Text(", ".join(quote.via)))
    return table


def _events(reading: Reading) -> RenderableType:
    table = Table(
        "Deed",
        "What",
        "Who",
        "To whom",
        "When and where",
        "On whose word",
        box=box.SIMPLE_HEAD,
        header_style=QUIET,
        expand=True,
    )
    for event, number in zip(reading.events, deed_numbers(reading), strict=True):
        table.add_row(
            number,
            _deed(event, reading.article.text),
            _parties(event.actors, reading),
            _parties(event.recipients, reading),
            _setting(event),
            _claims(event, reading),
        )
    return table


def _deed(event: Event, text: str) -> Text:
    kind = event.type if event.mode is None else f"{event.type} {event.mode}"
    harm = [f"{how_many(count)} {name}" for name, count in harm_of(event)]
    told = [event.status, *["background"] * event.background, *harm]
    words = _shortened(event.trigger.of(text))
    return Text.assemble((kind, "bold"), "\n", (words, TRIGGER), "\n", (", ".join(told), QUIET))


def _parties(parties: tuple[Party, ...], reading: Reading) -> Text:
    return Text("\n").join(
        Text.assemble(name_of(party, reading), " ", (" ".join(filter(None, (party.country, party.sector))), QUIET))
        for party in parties
    )


def _setting(event: Event) -> Text:
    return Text("\n".join(filter(None, (event.time.value if event.time else None, where_of(event)))))


def _claims(event: Event, reading: Reading) -> Text:
    return Text("\n".join(name_of(claimant, reading) for claimant in event.claimants))


def _shortened(words: str, longest: int = 120) -> str:
    words = " ".join(words.split())
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
