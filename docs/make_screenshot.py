"""Draw the terminal view of an example page as a picture for the README: `docs/images/view.svg`."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME

import warta
from warta.terminal import view

HERE = Path(__file__).parent
PAGE = "examples/english.html"
FONT = re.compile(r"@font-face \{.*?\}", re.DOTALL)  # from a server: the reader's own fonts do


def main() -> None:
    """Read the page, and draw what `warta read` shows."""
    console = Console(width=120, record=True, file=StringIO(), highlight=False, force_terminal=True)
    console.print(view(warta.read(HERE.parent / PAGE)))
    picture = console.export_svg(title=f"warta read {PAGE}", theme=SVG_EXPORT_THEME, unique_id="warta")
    picture = FONT.sub("", picture)
    (HERE / "images" / "view.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
