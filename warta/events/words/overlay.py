"""A user's own lexicon laid over that of a language: tables of TOML, before anything is made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Table = Mapping[str, Any]
FORMS = ("words", "roots", "phrases")


def overlaid(table: Table, own: Table, extends: bool) -> Table:
    """The language's table under the user's: lists are joined, values of one name are the user's.

    An entry of the user's takes its words from the language's entries; without `extends` those all fall.
    """
    taken = {word for row in own.get("deed", ()) for word in claimed(row)}
    kept = [_without(row, taken) for row in table.get("deed", ())] if extends else []
    return {**_joined(table, own), "deed": [*own.get("deed", ()), *kept]}


def lowered(own: Any) -> Any:
    """A user's table with the words of its lists in lower case, as words are looked up: "PHK" is `phk`."""
    if isinstance(own, Mapping):
        return {name: lowered(value) for name, value in own.items()}
    if isinstance(own, list):
        return [one.lower() if isinstance(one, str) else lowered(one) for one in own]
    return own


def claimed(row: Table) -> Iterator[str]:
    """All words, roots and phrases of an entry."""
    return (word for form in FORMS for word in row.get(form, ()))


def _without(row: Table, taken: set[str]) -> Table:
    kept = {form: [word for word in row[form] if word not in taken] for form in FORMS if form in row}
    return {**row, **kept}


def _joined(table: Table, own: Table) -> dict[str, Any]:
    return {name: _both(table.get(name), own.get(name)) for name in {**table, **own}}


def _both(theirs: Any, own: Any) -> Any:
    if isinstance(theirs, Mapping) and isinstance(own, Mapping):
        return _joined(theirs, own)
    if isinstance(theirs, list) and isinstance(own, list):
        return [*theirs, *own]
    return theirs if own is None else own
