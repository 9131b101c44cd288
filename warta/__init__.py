"""Warta reads news pages: who said or did what to whom, when and where, and on whose word.

    >>> import warta
    >>> reading = warta.read("examples/english.html")  # doctest: +SKIP
    >>> reading.article.agencies                       # doctest: +SKIP
    ('Harbour Wire',)

`read` takes one article, `read_many` any number; both give a `Reading` (see `warta.records`).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from warta.errors import InputError, UsageError, WartaError
    from warta.reading import read, read_many
    from warta.records import Article, Event, Failure, Page, Quote, Reading, Span

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Event",
    "Failure",
    "InputError",
    "Page",
    "Quote",
    "Reading",
    "Span",
    "UsageError",
    "WartaError",
    "__version__",
    "read",
    "read_many",
]


def __getattr__(name: str) -> Any:
    """What the package names, on first use: `read` brings in spaCy, which `warta --help` must not wait for."""
    if name not in __all__:
        raise AttributeError(f"module 'warta' has no attribute {name!r}")
    part = "reading" if name.startswith("read") else "errors" if name.endswith("Error") else "records"
    found = globals()[name] = getattr(import_module(f"warta.{part}"), name)
    return found


def __dir__() -> list[str]:
    """What the package names, loaded or not: consoles and editors complete from it."""
    return sorted({*globals(), *__all__})
