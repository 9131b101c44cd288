"""The article of a page that stays empty until its scripts run, where they hold it as a string of HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

STRING = re.compile(r'"((?:[^"\\]|\\.)*+)"', re.S)
SCRIPT = re.compile(r"<script\b[^>]*+>(.*?)</script", re.I | re.S)
PARAGRAPH = re.compile(r"(?:<|\\+u003c)\\*/p(?=>|\\+u003e)", re.I)
LEAST_PARAGRAPHS = 3
DEEPEST = 2  # strings in strings: frameworks send their data as JSON inside of JSON
MOST_CHARS = 4_000_000  # of a page


def article_in_scripts(html: str) -> str:
    """The HTML with the most paragraphs among the strings of a page's scripts; "" where none has three."""
    closed = html[: html.rfind("</script", 0, MOST_CHARS) + len("</script")]
    scripts = [script[1] for script in SCRIPT.finditer(closed)]
    found = [text for script in scripts for text in _strings(script, DEEPEST)]
    return max(found, key=lambda text: len(PARAGRAPH.findall(text)), default="")


def _strings(source: str, depth: int) -> Iterator[str]:
    """The strings with paragraphs in a script, and those in strings of it that are scripts themselves."""
    if not _has_paragraphs(source):
        return
    for string in STRING.finditer(source):
        text = _read(string[1]) if _has_paragraphs(string[1]) else ""
        if text:
            inner = list(_strings(text, depth - 1)) if depth > 1 else []
            yield from inner or [text]


def _has_paragraphs(source: str) -> bool:
    return len(PARAGRAPH.findall(source)) >= LEAST_PARAGRAPHS


def _read(string: str) -> str:
    """A string as its escapes mean it; "" where they mean nothing."""
    try:
        return str(json.loads(f'"{string}"', strict=False))
    except ValueError:
        return ""
