"""The command `warta`: reads input, calls `warta.reading`, prints the records. Thin on purpose."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, NamedTuple, TypeAlias

import typer

from warta import __version__
from warta.commands import add_commands
from warta.errors import InputError
from warta.records import Failure, Page, Reading

if TYPE_CHECKING:
    from rich.console import RenderableType

    from warta.shapes import Json

OK, SOME_FAILED = 0, 1  # and 2, which typer gives for a command it does not understand
WIDEST = 120  # a longer line is hard to read

EXIT_CODES = (
    "Exit codes: 0 all was read; 1 some input could not be read, the rest was; 2 the command was not understood."
)

READ_HELP = f"""
Read news pages and show what they report.

SOURCE is a file (HTML, MHTML, plain text, JSONL, WARC, each also as .gz, .zst or .br), a folder of them, an address, a
feed or sitemap, whose articles are fetched, or `-` for JSON lines on standard input: {{"id", "url", "html" |
"html_base64" | "text", "title", "published", "lang"}}; with --format html or text `-` is one page. With --json one JSON
object is printed for each record, in the same order and with the same id; {{"id", "error"}} for one that cannot be
read.

Examples:

    warta read page.html
    warta read article.txt --lang id --published 2023-11-20
    warta read https://example.org/news/1 --json
    warta read https://example.org/feed.xml --limit 10
    warta read --json crawl.warc.gz > records.jsonl
    cat crawl.jsonl | warta read --json - > records.jsonl

    curl https://example.org/news/1 | warta read --format html -

{EXIT_CODES}
"""

EXPLAIN_HELP = f"""
Tell for every value of a reading which rule or model gave it, and show the words.

Examples:

    warta explain page.html
    warta explain page.html --json

{EXIT_CODES}
"""

SCHEMA_HELP = """
Print the JSON Schema of what `warta read --json` prints.

Example:

    warta schema > warta.schema.json
"""


Outcome: TypeAlias = Reading | Failure


class Format(StrEnum):
    """What the input is."""

    auto = "auto"
    html = "html"
    text = "text"
    jsonl = "jsonl"


def _language_code(value: str | None) -> str | None:
    if value is not None and not re.fullmatch("[a-z]{2,3}", value):
        raise typer.BadParameter(f"{value!r} is no language code; give ISO 639-1, such as id or en.")
    return value


def _time(value: str | None) -> str | None:
    try:
        datetime.fromisoformat(value or "2000-01-01")
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no ISO 8601 time; give one such as 2023-11-20T08:52+07:00.") from error
    return value


def _ontology(value: str | None) -> str | None:
    from warta.errors import UsageError
    from warta.ontology import find_ontology

    try:
        if value is not None:
            find_ontology(value)
    except UsageError as error:
        raise typer.BadParameter(str(error)) from error
    return value


def _knowledge(value: Path | None) -> Path | None:
    from warta.commands.knowing import folder_to_read

    folder = value or folder_to_read()
    if folder is not None and not folder.is_dir():
        raise typer.BadParameter(f"there is no folder {str(folder)!r}; `warta places add FILE` makes one.")
    return folder


Sources = Annotated[list[str], typer.Argument(metavar="SOURCE", help="Files, folders, addresses, or -.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]
Links = Annotated[bool, typer.Option("--links", help="With --json: links to the words of quotes and events.")]
Lang = Annotated[str | None, typer.Option(callback=_language_code, help="The language of the text: id, en.")]
Url = Annotated[str | None, typer.Option(help="The address the page was taken from.")]
Published = Annotated[str | None, typer.Option(callback=_time, help="When it was published, ISO 8601.")]
Limit = Annotated[int, typer.Option(min=1, help="How many articles of a feed or sitemap to read.")]
Sure = Annotated[float, typer.Option("--min-confidence", min=0, max=1, help="Leave out events that are less sure.")]
Types = Annotated[
    str | None,
    typer.Option(
        "--ontology", metavar="FOLDER", callback=_ontology, help="Types and words of your own; or: disasters."
    ),
]
Known = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        metavar="FOLDER",
        callback=_knowledge,
        help="Places, people and bodies of your own; by default what `warta places add` keeps.",
    ),
]
Form = Annotated[Format, typer.Option("--format", help="What the input is; auto looks at its name and content.")]

app = typer.Typer(
    help="Reads news pages: who said or did what to whom, when and where, and on whose word.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"warta {__version__}")
        raise typer.Exit(OK)


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """See the commands."""


@app.command(help=READ_HELP)
def read(
    sources: Sources,
    as_json: AsJson = False,
    links: Links = False,
    lang: Lang = None,
    url: Url = None,
    published: Published = None,
    form: Form = Format.auto,
    limit: Limit = 100,
    min_confidence: Sure = 0,
    ontology: Types = None,
    knowledge: Known = None,
) -> None:
    """`warta read`."""
    told = Told(url, lang, published, min_confidence, ontology, knowledge)
    outcomes = _outcomes(sources, form, limit, told)
    raise typer.Exit(_run(outcomes, partial(_print_json, links=links) if as_json else _print_view))


@app.command(help=EXPLAIN_HELP)
def explain(
    sources: Sources,
    as_json: AsJson = False,
    lang: Lang = None,
    url: Url = None,
    published: Published = None,
    form: Form = Format.auto,
    limit: Limit = 100,
    min_confidence: Sure = 0,
    ontology: Types = None,
    knowledge: Known = None,
) -> None:
    """`warta explain`."""
    told = Told(url, lang, published, min_confidence, ontology, knowledge)
    outcomes = _outcomes(sources, form, limit, told)
    raise typer.Exit(_run(outcomes, _print_reasons_json if as_json else _print_reasons))


@app.command(help=SCHEMA_HELP)
def schema() -> None:
    """`warta schema`."""
    from warta.schema import schema as schema_of_record

    typer.echo(json.dumps(schema_of_record(), indent=2, ensure_ascii=False))


add_commands(app)

# ---------------------------------------------------------------- reading, and counting what failed


class Told(NamedTuple):
    """What the user says of the input, and of how to read it: the arguments of `read_many`."""

    url: str | None
    lang: str | None
    published: str | None
    min_confidence: float
    ontology: str | None
    knowledge: Path | None


def _outcomes(sources: Iterable[str], form: Format, limit: int, told: Told) -> Iterator[Outcome]:
    from warta.engine import collect_seldom
    from warta.reading import read_many  # here, since it brings in spaCy: `warta --help` need not wait for it

    collect_seldom()
    return read_many((page for source in sources for page in _pages(source, form, limit)), **told._asdict())


def _pages(source: str, form: Format, limit: int) -> Iterator[Page | Failure]:
    """What the source holds, read as the user says; `-` is standard input, JSON lines unless said otherwise."""
    from warta.sources import pages
    from warta.sources.addresses import is_address
    from warta.sources.files import UNREADABLE, unreadable

    if source != "-" and (form is Format.auto or is_address(source)):
        yield from pages(source, limit=limit)
        return
    try:
        yield from _as_told(source, form)
    except InputError as error:
        yield Failure(source, str(error))
    except UNREADABLE as error:
        yield unreadable(source, error)


def _as_told(source: str, form: Format) -> Iterator[Page | Failure]:
    from warta.sources import jsonl_pages, page_of_bytes
    from warta.sources.records import MOST_BYTES, lines_of

    with _opened(source) as file:
        if form in (Format.html, Format.text):
            yield page_of_bytes(source, file.read(MOST_BYTES + 1), plain=form is Format.text)
        else:
            yield from jsonl_pages(lines_of(file), source)


def _opened(source: str) -> AbstractContextManager[IO[bytes]]:
    from warta.sources.unpack import opened

    if source == "-":
        return nullcontext(sys.stdin.buffer)
    return opened(Path(source))


def _run(outcomes: Iterable[Outcome], show: Callable[[Outcome], None]) -> int:
    """Show every outcome; the exit code."""
    read = failed = 0
    with _progress() as advance:
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
