"""The parties of one sentence, made ready for looking up: each deed of it asks something of each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from warta.events.who.parties import Known
from warta.records import Span


@dataclass(frozen=True, slots=True, eq=False)
class Company:
    """The `parties` that a sentence names, in the order of its mentions and then of its nouns.

    `by_word` has the one that a word names, `by_entity` all that name the same one; `mentions` are the words of the
    mentions, in order, `sectors` those of whom they name, `nested` the spans that lie inside that of another.
    """

    parties: tuple[Known, ...]
    by_word: Mapping[int, Known]
    by_entity: Mapping[str, tuple[Known, ...]]
    mentions: tuple[int, ...]
    sectors: frozenset[str | None]
    nested: frozenset[Span]

    def between(self, one: int, other: int) -> int:
        """How many mentions stand between two words."""
        first, last = sorted((one, other))
        return max(bisect_left(self.mentions, last) - bisect_right(self.mentions, first), 0)


def company(parties: Sequence[Known]) -> Company:
    """The parties of a sentence, ready for looking up."""
    return Company(
        tuple(parties),
        _by_word(parties),
        _by_entity(parties),
        tuple(sorted(known.head for known in parties if known.head is not None and known.origin == "mention")),
        frozenset(known.sector for known in parties if known.origin == "mention"),
        _nested(known.span for known in parties),
    )


def _by_word(parties: Iterable[Known]) -> dict[int, Known]:
    """By its word a party; where several have one, a named one and the longest naming first."""
    best: dict[int, Known] = {}
    for known in parties:
        if known.head is not None and (known.head not in best or _weight(known) > _weight(best[known.head])):
            best[known.head] = known
    return best


def _weight(known: Known) -> tuple[bool, int]:
    return known.entity is not None, known.span.stop - known.span.start


def _by_entity(parties: Iterable[Known]) -> dict[str, tuple[Known, ...]]:
    found: defaultdict[str, list[Known]] = defaultdict(list)
    for known in parties:
        if known.entity is not None:
            found[known.entity].append(known)
    return {entity: tuple(namings) for entity, namings in found.items()}


def _nested(spans: Iterable[Span]) -> frozenset[Span]:
    """Those that another covers: of those that begin before it, or with it and are longer, one ends no earlier."""
    found, reach = set[Span](), -1
    for span in sorted({*spans}, key=lambda span: (span.start, -span.stop)):
        if span.stop <= reach:
            found.add(span)
        reach = max(reach, span.stop)
    return frozenset(found)
