"""Who made the pictures: words that name somebody of whom nothing is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from warta.languages import Language
from warta.languages.alternation import any_of
from warta.places.agencies import agencies
from warta.places.exchanges import ticker_form
from warta.records import Article, Span

PICTURES = (
    "Getty Images",
    "Getty",
    "AP Photo",
    "AFP Photo",
    "AFP PHOTO",
    "ANTARA FOTO",
    "NurPhoto",
    "Shutterstock",
    "EPA-EFE",
)
"""Who beside the agencies is named for pictures."""
CREDITED = ("/", " via ")
"""One of these stands in each credit of a picture: the pattern for them is looked for in no other line."""


def credits_of(article: Article, language: Language) -> list[Span]:
    """Where it is said who made a picture: the last place in a caption that has the credit's words, and what looks so.

    So do the letters of a share: words in brackets of which nothing is told.

    Pages put captions among their paragraphs: "Ann Baker/AFP via Getty Images".
    """
    credited = [caption for caption in article.captions if caption.credit]
    found = [(article.text.rfind(c.credit or "", c.span.start, c.span.stop), len(c.credit or "")) for c in credited]
    lines = lines_with(article.text, CREDITED)
    shaped = (Span(*match.span()) for line in lines for match in credit_form().finditer(article.text, *line))
    bracketed = (form.finditer(article.text) for form in (ticker_form(), labelled_form(language)))
    aside = (Span(*match.span()) for match in chain.from_iterable(bracketed))
    return [*(Span(start, start + length) for start, length in found if start >= 0), *shaped, *aside]


@cache
def labelled_form(language: Language) -> re.Pattern[str]:
    """A credit in brackets, by the labels that captions have: (Photo by Ann Baker), (Foto: Budi Harsono)."""
    labels = language.table("page").get("credit", {}).get("labels", ())
    by = any_of([label for label in labels if label.endswith(" by")], " ")
    return re.compile(rf"\((?:(?:{any_of(labels, ' ')}):|(?:{by})) [^()\n]{{2,80}}\)")


def lines_with(text: str, marks: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end that have one of some marks."""
    start = 0
    for line in text.split("\n"):
        if any(mark in line for mark in marks):
            yield start, start + len(line)
        start += len(line) + 1


@cache
def credit_form() -> re.Pattern[str]:
    """How pictures are credited: a name, a slash and an agency; an agency's photo, a slash and a name; via another."""
    names = [one.name for one in agencies()]
    by = any_of([*names, *(name.upper() for name in names), *PICTURES], " ")
    name = r"[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30}){0,3}"  # bounded: what is glued by dots has many starts
    via = rf"(?:{name} ?/ ?)?(?:{by}) via (?:{by})"
    return re.compile(rf"(?<![\w/])(?:{via}|{name} ?/ ?(?:{by})|(?:{any_of(PICTURES, ' ')})/{name})(?![\w/])")
