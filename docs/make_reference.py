"""Write `docs/record.md`, the reference of the JSON, from `warta/fields.py`, and the tables of `docs/dataset.md`,
`docs/exports.md` and `docs/serve.md`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from warta.dataset import FORMAT, PARTITIONS, TABLES, Table
from warta.export.cameo import cameo
from warta.fields import FAILURE, RECORD
from warta.ontology import plover
from warta.serve.filters import FILTERS, Form
from warta.serve.lists import LISTS
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


def dataset(page: str) -> str:
    """`docs/dataset.md` with its tables as `warta/dataset/tables.py` describes them."""
    before = page.partition(MARK)[0]
    return "\n".join([before + MARK, "", f"Version {FORMAT}.", "", *(_table(table) for table in TABLES)])


MARK = "<!-- From here on made from warta/dataset/tables.py by `make docs`. -->"


def _table(table: Table) -> str:
    rows = [f"| `{column.name}` | {_type(column.type)} | {column.meaning} |" for column in table.columns]
    parted = [f"Partitioned by {' and '.join(f'`{name}`' for name in PARTITIONS)}.", ""] if table.partitioned else []
    head = [f"## {table.name}", "", table.meaning, "", *parted, "| column | type | meaning |", "| --- | --- | --- |"]
    return "\n".join([*head, *rows, ""])


def _type(kind: object) -> str:
    return str(kind).replace("element: ", "").replace("item: ", "").replace("<", "&lt;")


def exports(page: str) -> str:
    """`docs/exports.md` with the table of codes as `warta/export/cameo.toml` has it."""
    before, _, rest = page.partition(CODES)
    _, _, behind = rest.partition(END)
    head = ["| PLOVER | CAMEO | Goldstein | modes |", "| --- | --- | --- | --- |"]
    rows = [_codes(name, cameo()["types"][name]) for name in plover().types]
    return "\n".join([before + CODES, "", *head, *rows, "", END + behind])


CODES, END = "<!-- Made from warta/export/cameo.toml by `make docs`. -->", "<!-- Up to here. -->"


def _codes(name: str, row: dict[str, Any]) -> str:
    scores = {} if row.get("unscored") else cameo()["scores"]
    told = {code: f"{scores[code]:g}" if scores else "none" for code in (row["code"], row.get("armed")) if code}
    modes = ", ".join(_mode(mode, code, scores) for mode, code in row.get("modes", {}).items())
    return f"| `{name}` | {', armed '.join(told)} | {', '.join(told.values())} | {modes} |"


def _mode(mode: str, code: str, scores: dict[str, float]) -> str:
    return f"{mode} {code} ({scores[code]:g})" if scores else f"{mode} {code}"


def serve(page: str) -> str:
    """`docs/serve.md` with its filters as `warta/serve/filters.py` has them."""
    before, _, rest = page.partition(FILTERED)
    _, _, behind = rest.partition(END)
    head = ["| filter | meaning | values | lists |", "| --- | --- | --- | --- |"]
    rows = [f"| `{one.name}` | {one.meaning} | {_values(one.form)} | {', '.join(one.columns)} |" for one in FILTERS]
    orders = [f"- {of.name}: {', '.join(f'`{sort.name}`' for sort in of.sorts)}" for of in LISTS]
    middle = [*head, *rows, "", "Orders, each also with a minus; the first is the one it has by itself:", "", *orders]
    return "\n".join([before + FILTERED, "", *middle, "", END + behind])


FILTERED = "<!-- Made from warta/serve/filters.py by `make docs`. -->"


def _values(form: Form) -> str:
    """What values look like: the words there are, or a description."""
    words = form.schema.get("enum")
    return ", ".join(f"`{word}`" for word in words) if words else str(form.allowed)


if __name__ == "__main__":
    (HERE / "serve.md").write_text(serve((HERE / "serve.md").read_text(encoding="utf-8")), encoding="utf-8")
    (HERE / "exports.md").write_text(exports((HERE / "exports.md").read_text(encoding="utf-8")), encoding="utf-8")
    (HERE / "dataset.md").write_text(dataset((HERE / "dataset.md").read_text(encoding="utf-8")), encoding="utf-8")
    (HERE / "record.md").write_text(reference(), encoding="utf-8")
