"""The captions of a page's pictures, and who made the pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warta.page.credits import credit_line, credit_of
from warta.page.labelled import Labelled
from warta.page.phrases import phrases
from warta.places.agencies import agency
from warta.records import Block, Caption, Span

BARE = 30  # characters: a shorter caption may well stand under several pictures


def captions_of(labelled: Labelled) -> tuple[Caption, ...]:
    """The captions of a page in its order, each with the credit that it or the line beside it gives.

    A caption that occurs twice (under the preview of a picture and the picture) counts once, with its credit. Short
    ones, and those that are nothing but a credit, may well stand under several pictures.
    """
    kept: list[Caption] = []
    for caption in _joined(labelled):
        line = _told(labelled, caption)
        shared = len(line) <= BARE or caption.credit == line
        twin = None if shared else next((i for i, one in enumerate(kept) if _same(line, _told(labelled, one))), None)
        if twin is None:
            kept.append(caption)
        elif kept[twin].credit is None:
            kept[twin] = caption
    return tuple(kept)


def _joined(labelled: Labelled) -> Iterator[Caption]:
    """Captions with the line beside them that is nothing but their credit ("Kabar/Sri Lestari")."""
    captions = labelled.of("caption")
    taken = -1
    for index, block in enumerate(captions):
        if index == taken:
            continue
        following = next(iter(captions[index + 1 : index + 2]), None)
        credit = _credit_beside(labelled, block, following) if following else None
        if following and credit:
            taken = index + 1
            yield Caption(Span(block.span.start, following.span.stop), credit, f"{following.rule}+credit_line")
        else:
            yield _caption(labelled, block)


def _credit_beside(labelled: Labelled, block: Block, following: Block) -> str | None:
    """The credit if one of two adjacent captions is nothing else; two credits are of two pictures, and so is a caption
    that has its own in brackets."""
    if following.span.start - block.span.stop > 1:
        return None
    one, other = _only_credit(labelled, block), _only_credit(labelled, following)
    told = following if one else block
    return None if (one and other) or _has_maker(labelled.words(told)) else one or other


def _has_maker(line: str) -> bool:
    """Whether a caption names its maker in brackets: "(Foto: Sri)", "(KABAR/Sri)"; not so "(Bantul, 6.12.2010)"."""
    credit = credit_of(line)
    return credit is not None and (
        credit[1] == "labelled_in_brackets" or (credit[1] == "in_brackets" and "/" in credit[0])
    )


def _only_credit(labelled: Labelled, block: Block) -> str | None:
    """The credit if a caption line is nothing else."""
    line = labelled.words(block)
    if credit := credit_line(line):
        return credit
    if len(line) > BARE * 2:
        return None
    bare = phrases().makers.match(line) or re.fullmatch(r"[\w.]+ ?/ ?[A-Z][\w .]+|[\w.]+\.(?:com|co\.id|id)", line)
    if (
        bare
        or agency(line)
        or any(block.span.covers(span) and len(span.of(labelled.text)) > 0.8 * len(line) for span in labelled.credits)
    ):
        return line
    return None


def _caption(labelled: Labelled, block: Block) -> Caption:
    marked = next((span for span in labelled.credits if block.span.covers(span)), None)
    if marked and marked != block.span:
        return Caption(block.span, _unlabelled(marked.of(labelled.text).strip(" ()")), f"{block.rule}+marked")
    line = labelled.words(block)
    if alone := credit_line(line):
        return Caption(block.span, alone, f"{block.rule}+credit_line")
    credit = credit_of(line)
    if marked and not credit and len(line) <= BARE:
        return Caption(block.span, _unlabelled(line), f"{block.rule}+marked")  # an element made for it says no more
    return Caption(block.span, credit[0] if credit else None, f"{block.rule}+{credit[1]}" if credit else block.rule)


def _unlabelled(credit: str) -> str:
    """Photo: Sri Lestari -> Sri Lestari"""
    label = phrases().credit.match(credit)
    return credit[label.end() :] if label and ":" in label.group() and label.end() < len(credit) else credit


def _same(one: str, other: str) -> bool:
    return one.rstrip(" /.") == other.rstrip(" /.")


def _told(labelled: Labelled, caption: Caption) -> str:
    """A caption's words without the credit that is on a line of its own."""
    return max(caption.span.of(labelled.text).split("\n"), key=len)
