"""Write `docs/record.md`, the reference of the JSON, from the description in `warta/fields.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from warta.fields import FAILURE, RECORD
from warta.ontology import plover
from warta.shapes import Field, Fields

HERE = Path(__file__).parent
INTRODUCTION = """\
# The record

*Made from the code by `make docs`; a test fails when it is stale. Change `warta/fields.py` instead.*

`warta read --json` prints one object a line: a [record](#record), or a [failure](#failure) in its place.
`Reading.to_dict()` gives the same. All fields are always there. Unknown is null. Offsets are Unicode code points in
`text`, half-open: `[start, stop)`.
"""


def reference() -> str:
    """The whole page, as Markdown."""
    parts = {part.name: part for part in (*RECORD.parts(), FAILURE)}
    return "\n".join([INTRODUCTION, *(_section(part) for part in parts.values()), *_types()])


def _section(part: Fields) -> str:
    rows = [_row(field) for field in part.fields]
    return "\n".join(
        [f"## {part.name}", "", part.meaning, "", "| field | value | meaning |", "| --- | --- | --- |", *rows, ""]
    )


def _row(field: Field) -> str:
    return f"| `{field.name}` | {field.shape.words()} | {field.meaning} |"


def _types() -> Iterator[str]:
    ontology = plover()
    yield f"## Types of events\n\nThose of {ontology.name} {ontology.version}.\n"
    yield "| type | meaning | modes |\n| --- | --- | --- |"
    for name, kind in ontology.types.items():
        yield f"| `{name}` | {kind.meaning} | {', '.join(kind.modes)} |"
    yield "\n## Sectors\n\n| sector | meaning |\n| --- | --- |"
    for name, meaning in ontology.sectors.items():
        yield f"| `{name}` | {meaning} |"
    yield ""


if __name__ == "__main__":
    (HERE / "record.md").write_text(reference(), encoding="utf-8")
