"""What sentences count."""

from __future__ import annotations

from events_made import lexicon_of
from warta.events.how.casualties import find_casualties
from warta.events.how.losses import HARMS
from warta.records import Count, Sentence, Span, Token

Bounds = tuple[int | None, int | None]


def drawn(drawing: str) -> Sentence:
    """A sentence with its tree, from `word/POS/relation/head` cells, heads numbered from 1 and 0 for the root."""
    tokens, start = [], 0
    for i, cell in enumerate(drawing.split()):
        form, pos, dep, head = cell.rsplit("/", 3)
        tokens.append(
            Token(start, start + len(form), form, form.lower(), pos, dep, int(head) - 1 if head != "0" else i)
        )
        start += len(form) + 1
    return Sentence(Span(0, start - 1), "body", tuple(tokens))


def counted(code: str, told: Sentence, deed: str | None = None) -> dict[str, Bounds]:
    """What a sentence counts; `deed` is the word that tells the deed."""
    trigger = next((Span(token.start, token.stop) for token in told.tokens if token.text == deed), None)
    found = find_casualties(told, lexicon_of(code).casualties, trigger)
    return {harm: bounds(count) for harm, count in zip(HARMS, found, strict=True) if count is not None}


def bounds(count: Count) -> Bounds:
    """The lower and the upper bound of a count."""
    return count.low, count.high
