"""A page about a dataset and the run that made it: counts, rates, errors with examples, and charts.

One HTML file that loads nothing from elsewhere and needs no script. It needs the extra `report`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from warta import __version__
from warta.counting import counted
from warta.report.charts import chart
from warta.report.figures import Section, sections, totals

STYLE = (Path(__file__).parent / "report.css").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Run:
    """What a build did: parts and articles that it read, inputs that it could not, and how long it took."""

    parts: int
    articles: int
    errors: int
    seconds: float

    def __str__(self) -> str:
        """In one sentence."""
        if not self.parts:
            return "The last run read nothing: all was done before."
        rate = self.articles / max(self.seconds, 0.001)
        read = f"{counted(self.articles, 'article')} of {counted(self.parts, 'part')} in {self.seconds:.0f} s"
        return f"The last run read {read}, {rate:.1f} a second; {counted(self.errors, 'input')} could not be read."


def report(root: Path, run: Run) -> str:
    """The page, as HTML."""
    return "\n".join(_page(root, run))


def _page(root: Path, run: Run) -> Iterator[str]:
    name = escape(root.resolve().name)
    yield '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{name}: a dataset of Warta</title><style>{STYLE}</style></head><body><main>"
    yield f"<h1>{name}</h1><p>A dataset of Warta {__version__}. {escape(str(run))}</p>"
    yield "<dl>" + "".join(f"<div><dt>{escape(what)}</dt><dd>{_cell(n)}</dd></div>" for what, n in totals(root))
    yield "</dl>"
    for section in sections(root):
        yield from _section(section)
    yield "</main></body></html>"


def _section(section: Section) -> Iterator[str]:
    yield f"<section><h2>{escape(section.title)}</h2><p>{escape(section.meaning)}</p>"
    if section.shape == "table":
        yield _table(section)
    else:
        yield f"<figure>{chart(section)}</figure><details><summary>As a table</summary>{_table(section)}</details>"
    yield "</section>"


def _table(section: Section) -> str:
    head = _row("th", section.names)
    body = "".join(_row("td", row) for row in section.rows)
    return f"<div><table><thead>{head}</thead><tbody>{body}</tbody></table></div>"


def _row(kind: str, cells: Iterable[Any]) -> str:
    return "<tr>" + "".join(f"<{kind}{_side(value)}>{_cell(value)}</{kind}>" for value in cells) + "</tr>"


def _side(value: Any) -> str:
    return ' class="number"' if isinstance(value, int | float) else ""


def _cell(value: Any) -> str:
    """A number with its thousands separated; anything else as it is."""
    if isinstance(value, int | float):
        return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"
    return "" if value is None else escape(str(value))
