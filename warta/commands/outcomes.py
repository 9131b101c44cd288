"""What `warta read` and `warta explain` do: read input, call `warta.reading`, print the records. Thin on purpose."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from io import BufferedReader
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, TypeAlias

import typer

from warta.commands.exits import ending
from warta.errors import InputError
from warta.exit_codes import OK, SOME_FAILED
from warta.records import Failure, Page, Reading

if TYPE_CHECKING:
    from rich.console import RenderableType

    from warta.shapes import Json

WIDEST = 120  # a longer line is hard to read

Outcome: TypeAlias = Reading | Failure


class Told(NamedTuple):
    """What the user says of the input, and of how to read it: the arguments of `read_many`."""

    url: str | None
    lang: str | None
    published: str | None
    min_confidence: float
    ontology: str | None
    knowledge: Path | None


def show_readings(sources: Iterable[str], form: str, limit: int, told: Told, *, as_json: bool, links: bool) -> int:
    """Read what the sources hold, and print every record; the exit code. `form`: auto, html, text or jsonl."""
    return _run(_outcomes(sources, form, limit, told), partial(_print_json, links=links) if as_json else _print_view)


def show_reasons(sources: Iterable[str], form: str, limit: int, told: Told, *, as_json: bool) -> int:
    """Read what the sources hold, and print for every value what gave it; the exit code."""
    return _run(_outcomes(sources, form, limit, told), _print_reasons_json if as_json else _print_reasons)


def _outcomes(sources: Iterable[str], form: str, limit: int, told: Told) -> Iterator[Outcome]:
    from warta.engine import collect_seldom

    collect_seldom()  # before the import that brings in spaCy
    from warta.reading import read_many

    return read_many((page for source in sources for page in _pages(source, form, limit)), **told._asdict())


def _pages(source: str, form: str, limit: int) -> Iterator[Page | Failure]:
    """What the source holds, read as the user says; `-` is standard input, JSON lines unless said otherwise."""
    from warta.sources import pages
    from warta.sources.addresses import is_address
    from warta.sources.files import UNREADABLE, unreadable

    if source != "-" and (form == "auto" or is_address(source)):
        yield from pages(source, limit=limit)
        return
    try:
        yield from _as_told(source, form)
    except InputError as error:
        yield Failure(source, str(error))
    except UNREADABLE as error:
        yield unreadable(source, error)


def _as_told(source: str, form: str) -> Iterator[Page | Failure]:
    from warta.sources import jsonl_pages, page_of_bytes
    from warta.sources.records import MOST_BYTES, lines_of

    with _opened(source) as file:
        if form == "auto" and _looks_like_html(file):
            raise InputError(f"{source}: this looks like HTML, and not like JSON lines; add --format html.")
        if form in ("html", "text"):
            yield page_of_bytes(source, file.read(MOST_BYTES + 1), plain=form == "text")
        else:
            yield from jsonl_pages(lines_of(file), source)


def _looks_like_html(file: IO[bytes]) -> bool:
    """Whether it begins as no line of JSON can, as far as one may look ahead."""
    return isinstance(file, BufferedReader) and file.peek(1024).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _opened(source: str) -> AbstractContextManager[IO[bytes]]:
    from warta.sources.unpack import opened

    if source == "-":
        return nullcontext(sys.stdin.buffer)
    return opened(Path(source))


def _run(outcomes: Iterable[Outcome], show: Callable[[Outcome], None]) -> int:
    """Show every outcome; the exit code."""
    read = failed = 0
    with ending("standard output"), _progress() as advance:
        for outcome in outcomes:
            show(outcome)
            read += 1
            failed += isinstance(outcome, Failure)
            advance()
    if failed and read > 1:
        typer.echo(f"{failed} of {read} inputs could not be read.", err=True)
    return SOME_FAILED if failed else OK


@contextmanager
def _progress() -> Iterator[Callable[[], None]]:
    """A count of what is read, on stderr; nothing where stderr is no terminal, or where the readings fill it."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), TextColumn("{task.completed:.0f} read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda: bar.advance(task)


# ---------------------------------------------------------------- printing


def _print_json(outcome: Outcome, links: bool) -> None:
    from warta.fields import line_of

    _print_line(line_of(outcome, links))


def _print_line(value: Json) -> None:
    line = json.dumps(value, ensure_ascii=False)
    try:
        typer.echo(line.encode())
    except UnicodeEncodeError:  # half a surrogate pair, which only an escape can carry
        typer.echo(json.dumps(value).encode())


def _print_view(outcome: Outcome) -> None:
    from warta.terminal import view

    if isinstance(outcome, Failure):
        typer.echo(outcome.error, err=True)
    else:
        _print_rich(view(outcome))


def _print_reasons(outcome: Outcome) -> None:
    from warta.explain import explain as reasons_of
    from warta.terminal import reasons_table

    if isinstance(outcome, Failure):
        typer.echo(outcome.error, err=True)
    else:
        _print_rich(reasons_table(reasons_of(outcome)))


def _print_reasons_json(outcome: Outcome) -> None:
    from warta.explain import explain as reasons_of
    from warta.fields import line_of

    if isinstance(outcome, Failure):
        _print_line(line_of(outcome))
        return
    for reason in reasons_of(outcome):
        _print_line({"id": outcome.article.id, **reason.to_dict()})


def _print_rich(shown: RenderableType) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    console.print(shown, width=min(console.width, WIDEST))
