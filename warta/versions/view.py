"""Changes on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from warta.dataset import Row
from warta.versions.changes import Change, Changes, Differing, event_values, quote_values
from warta.versions.found import Version
from warta.versions.words import Piece, compared

STYLES = {"same": "", "dropped": "strike red", "added": "bold green", "changed": "bold yellow"}
MARKS = {"dropped": ("[-", "-]"), "added": ("{+", "+}")}
"""Brackets around words if there are no colours, as in `git diff --word-diff`."""
QUIET = "dim"


def view(found: Changes, colours: bool) -> RenderableType:
    """Changes for `rich.print`. `colours`: else dropped and added words are marked by brackets."""
    title = Text.assemble(_named(found.old), (" → ", QUIET), _named(found.new))
    parts: list[RenderableType] = [Rule(title, style=QUIET)]
    if not found:
        return Group(*parts, Text("Nothing changed."))
    if found.head:
        parts.append(_head(found.head))
    parts.append(Padding(Text.assemble(*_words(found.text, colours)), (1, 2)))
    for name, changed in (("Who said what", found.quotes), ("Who did what to whom", found.events)):
        if changed:
            parts += [Rule(name, style=QUIET), _changed(changed, colours)]
    return Group(*parts)


def _named(version: Version) -> str:
    article = version.article
    return str(article["fetched"] or article["modified"] or article["published"] or article["id"])


def _head(fields: Iterable[Differing]) -> RenderableType:
    table = Table(box=None, show_header=False, padding=(0, 2))
    for field in fields:
        table.add_row(Text(field.field, style=QUIET), _from_to(field))
    return Padding(table, (1, 0, 0, 0))


def _from_to(field: Differing) -> Text:
    return Text.assemble((_plain(field.old), STYLES["dropped"]), (" → ", QUIET), (_plain(field.new), STYLES["added"]))


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple) and value and all(isinstance(one, int | None) for one in value):
        low, high = value
        return str(low) if low == high else f"{'' if low is None else low} to {'' if high is None else high}".strip()
    if isinstance(value, list | tuple):
        return ", ".join(value) or "nobody"
    return {None: "nothing", True: "yes", False: "no"}.get(value, str(value))


def _words(pieces: tuple[Piece, ...], colours: bool) -> Iterator[tuple[str, str]]:
    """The pieces with their styles; what stayed is shown near what did not."""
    for place, piece in enumerate(pieces):
        if piece.fate == "same":
            yield _near(piece.words, place > 0, place < len(pieces) - 1), QUIET
        else:
            yield _marked(piece, colours)


def _marked(piece: Piece, colours: bool) -> tuple[str, str]:
    """A piece with its style; without colours between brackets, the ends of its lines left outside."""
    if colours or piece.fate == "same":
        return piece.words, STYLES[piece.fate]
    text = piece.words.rstrip("\n")
    before, behind = MARKS[piece.fate]
    return f"{before}{text}{behind}{piece.words[len(text) :]}", STYLES[piece.fate]


def _near(words: str, behind_one: bool, before_one: bool) -> str:
    """Of a passage of many lines the first and the last one, as far as something changed at that end."""
    lines = words.split("\n")
    if len(lines) <= 3:
        return words
    return "\n".join([*lines[:1], "…", *lines[-1:]] if behind_one and before_one else _end(lines, behind_one))


def _end(lines: list[str], behind_one: bool) -> list[str]:
    return [lines[0], "…"] if behind_one else ["…", lines[-1]]


def _changed(changed: Iterable[Change], colours: bool) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, show_header=False, expand=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for change in changed:
        row = change.new or change.old or {}
        told = [Text(_told(row)), *(_difference(field, colours) for field in change.fields)]
        table.add_row(Text(change.what, style=STYLES[change.what]), Text("\n").join(told))
    return table


def _difference(field: Differing, colours: bool) -> Text:
    """The old and new value of a field; of a quote's words, those that changed."""
    name = (f"{field.field}: ", QUIET)
    if field.field != "words":
        return Text.assemble(name, _from_to(field))
    pieces = compared([field.old], [field.new])
    return Text.assemble(name, *(_marked(piece, colours) for piece in pieces))


def _told(row: Row) -> str:
    """A quote or an event in one line."""
    if "words" in row:
        return f"{row['name'] or row['speaker'] or '?'}: “{row['words']}”"
    actors, recipients = (", ".join(party["name"] or "?" for party in row[side]) for side in ("actors", "recipients"))
    kind = "/".join(filter(None, (row["type"], row["mode"])))
    return f"{actors or '?'} → {recipients or '?'}: {kind} ({row['status']}) “{row['trigger']}”"


# ---------------------------------------------------------------- JSON


def as_json(found: Changes) -> dict[str, Any]:
    """Changes as JSON values."""
    return {
        "old": _reference(found.old),
        "new": _reference(found.new),
        "head": [field._asdict() for field in found.head],
        "text": [piece._asdict() for piece in found.text],
        "quotes": [_change(change, quote_values) for change in found.quotes],
        "events": [_change(change, event_values) for change in found.events],
    }


def _reference(version: Version) -> dict[str, Any]:
    article = version.article
    same = {name: article[name] for name in ("id", "url", "title", "published", "modified", "fetched")}
    return {"article": str(article["article"]) if article["article"] else None, **same}


def _change(change: Change, values_of: Any) -> dict[str, Any]:
    sides = {name: row and _side(row, values_of(row)) for name, row in (("old", change.old), ("new", change.new))}
    return {"change": change.what, **sides, "fields": [field._asdict() for field in change.fields]}


def _side(row: Row, values: Row) -> dict[str, Any]:
    """What a quote or event tells, and where its words stand in the text of its version."""
    if "words" in row:
        return {**values, "span": [row["start"], row["stop"]]}
    place = [row["trigger_start"], row["trigger_stop"]]
    return {"type": row["type"], **values, "trigger": row["trigger"], "span": place, "sentence": row["sentence"]}
