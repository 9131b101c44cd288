"""The command `warta`: its commands and options. What they need is loaded when one of them runs."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from warta import __version__
from warta.commands import add_commands
from warta.commands.exits import ending
from warta.commands.options import language_to_read, named, named_path
from warta.exit_codes import OK

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


class Format(StrEnum):
    """What the input is."""

    auto = "auto"
    html = "html"
    text = "text"
    jsonl = "jsonl"


def _time(value: str | None) -> str | None:
    try:
        datetime.fromisoformat(value or "2000-01-01")
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no ISO 8601 time; give one such as 2023-11-20T08:52+07:00.") from error
    return value


def _address(value: str | None) -> str | None:
    from warta.sources.addresses import host_of, is_address

    if value is not None and not (is_address(value) and host_of(value)):
        raise typer.BadParameter(f"{value!r} is no address; give one such as https://news.example/1.")
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
Lang = Annotated[str | None, typer.Option(callback=language_to_read, help="The language of the text: id, en.")]
Url = Annotated[str | None, typer.Option(callback=_address, help="The address the page was taken from.")]
Published = Annotated[str | None, typer.Option(callback=_time, help="When it was published, ISO 8601.")]
Limit = Annotated[int, typer.Option(min=1, help="How many articles of a feed or sitemap to read.")]
Sure = Annotated[float, typer.Option("--min-confidence", min=0, max=1, help="Leave out events that are less sure.")]
Types = Annotated[
    str | None,
    typer.Option(
        "--ontology",
        metavar="FOLDER",
        parser=named,
        callback=_ontology,
        help="Types and words of your own; or: disasters.",
    ),
]
Known = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        metavar="FOLDER",
        parser=named_path,
        callback=_knowledge,
        help="Places, people and bodies of your own; by default what `warta places add` keeps.",
    ),
]
Form = Annotated[Format, typer.Option("--format", help="What the input is; auto looks at its name and content.")]

STREAMS = {"stdin": "r", "stdout": "w", "stderr": "w"}

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


def _open_closed() -> None:
    """A stream that whoever started us has closed (`>&-`, some schedulers) holds nothing, and takes all."""
    for name, mode in STREAMS.items():
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - open as long as we run


def _speak_utf8() -> None:
    """Files and pipes get UTF-8, whatever the locale; a terminal that lacks a letter gets a mark in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """See the commands."""
    _open_closed()
    _speak_utf8()


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
    from warta.commands.outcomes import Told, show_readings

    told = Told(url, lang, published, min_confidence, ontology, knowledge)
    raise typer.Exit(show_readings(sources, form, limit, told, as_json=as_json, links=links))


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
    from warta.commands.outcomes import Told, show_reasons

    told = Told(url, lang, published, min_confidence, ontology, knowledge)
    raise typer.Exit(show_reasons(sources, form, limit, told, as_json=as_json))


@app.command(help=SCHEMA_HELP)
def schema() -> None:
    """`warta schema`."""
    import json

    from warta.schema import schema as schema_of_record

    with ending("standard output"):
        typer.echo(json.dumps(schema_of_record(), indent=2, ensure_ascii=False))


add_commands(app)
