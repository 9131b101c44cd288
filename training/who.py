"""How well names are found and told apart, on Indonesian sentences read by hand.

    python -m training.who --data ../shared/data [--half a] [--misses] [--rules]

Printed for each half and each way in which the articles were chosen (at random; among those on politics and crime):
F1 of the mentions found (half of what both cover in common), the share of those found whose kind, country and sector
are right where the gold tells them, and F1 of the pairs of mentions that stand for the same. Titles, roles and
pronouns, which the gold does not mark, count for what they find, and not against it. `--rules`: the share of right
entities by the rule that told them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as field_of
from itertools import combinations
from typing import Any

from training.annotations import judging, of_half
from training.quotes import covers_half
from warta.page import read_page
from warta.records import Entity, Mention, Reading, Span
from warta.text import read_text

Row = Mapping[str, Any]
UNNAMED = ("title", "role", "pronoun")
"""Rules of mentions that are no names."""
FIELDS = ("kind", "country", "sector")


@dataclass(slots=True)
class Tally:
    """Counts over articles: of mentions, of fields judged and right, of pairs."""

    counts: Counter[str] = field_of(default_factory=Counter)

    def add(self, other: Counter[str]) -> None:
        """Count another article in."""
        self.counts.update(other)

    def f1(self, of: str) -> float:
        """F1 of `mention` or `pair`."""
        return 2 * self.counts[f"{of} both"] / max(1, self.counts[f"{of} gold"] + self.counts[f"{of} found"])

    def share(self, of: str) -> float:
        """The share of right ones of a field."""
        return self.counts[f"{of} right"] / max(1, self.counts[f"{of} judged"])

    def __str__(self) -> str:
        """One line."""
        told = "  ".join(f"{name} {self.share(name):.3f} ({self.counts[f'{name} judged']})" for name in FIELDS)
        gold, found = self.counts["mention gold"], self.counts["mention found"]
        p, r = self.counts["mention both"] / max(1, found), self.counts["mention both"] / max(1, gold)
        return (
            f"mentions {gold:3}  P {p:.3f} R {r:.3f} F1 {self.f1('mention'):.3f}  {told}  "
            f"same {self.f1('pair'):.3f} ({self.counts['pair gold']})"
        )


def matched(row: Row, reading: Reading) -> list[tuple[Row, Mention | None]]:
    """Each mention of the gold with the one found that covers it best, names before roles."""
    left = list(reading.mentions)
    pairs: list[tuple[Row, Mention | None]] = []
    for gold in row["mentions"]:
        span = Span(*gold["span"])
        fits = [mention for mention in left if covers_half(mention.span, span)]
        best = min(fits, key=lambda m: (m.rule in UNNAMED, abs(m.span.start - span.start)), default=None)
        if best:
            left.remove(best)
        pairs.append((gold, best))
    return pairs


def extras(row: Row, reading: Reading, pairs: Sequence[tuple[Row, Mention | None]]) -> Iterator[Mention]:
    """The names found that the gold does not have."""
    inside = [Span(*span) for span in row["sentences"]]
    others = [Span(*span) for span in row["others"]]
    used = [found for _, found in pairs]
    for mention in reading.mentions:
        named = mention.rule not in UNNAMED and any(span.covers(mention.span) for span in inside)
        if named and mention not in used and not any(mention.span.overlaps(span) for span in others):
            yield mention


def wrong_fields(gold: Row, entity: Entity) -> list[str]:
    """The fields in which an entity is not what the gold says, of those that it tells."""
    return [name for name in FIELDS if name in gold and gold[name] != getattr(entity, name)]


def counted(row: Row, reading: Reading) -> Counter[str]:
    """The counts of one article."""
    pairs = matched(row, reading)
    both = [(gold, found) for gold, found in pairs if found]
    counts = Counter({"mention gold": len(pairs), "mention both": len(both)})
    counts["mention found"] = len(both) + len(list(extras(row, reading, pairs)))
    entities = {entity.id: entity for entity in reading.entities}
    for gold, found in both:
        wanted = row["entities"][gold["entity"]]
        wrong = wrong_fields(wanted, entities[found.entity])
        for name in FIELDS:
            counts[f"{name} judged"] += name in wanted
            counts[f"{name} right"] += name in wanted and name not in wrong
    for (one, first), (other, second) in combinations(both, 2):
        same, said = one["entity"] == other["entity"], first.entity == second.entity
        counts.update({"pair gold": same, "pair found": said, "pair both": same and said})
    return counts


def misses(row: Row, reading: Reading) -> Iterator[str]:
    """What went wrong in an article, a line each."""
    text = reading.article.text
    pairs = matched(row, reading)
    entities = {entity.id: entity for entity in reading.entities}
    for gold, found in pairs:
        words = Span(*gold["span"]).of(text)
        if found is None:
            yield f"missed {words!r}"
            continue
        entity = entities[found.entity]
        for name in wrong_fields(row["entities"][gold["entity"]], entity):
            wanted = row["entities"][gold["entity"]][name]
            yield f"{name:7} {words!r}: {getattr(entity, name)} for {wanted} ({entity.rule}, {found.rule})"
    for mention in extras(row, reading, pairs):
        entity = entities[mention.entity]
        yield f"extra  {mention.span.of(text)!r} {entity.kind} {entity.country} ({entity.rule})"


def by_rule(row: Row, reading: Reading) -> Iterator[tuple[str, bool]]:
    """For each entity that the gold knows its rule, and whether all is right that the gold tells of it."""
    entities = {entity.id: entity for entity in reading.entities}
    seen: set[tuple[int, str]] = set()
    for gold, found in matched(row, reading):
        if found and (gold["entity"], found.entity) not in seen:
            seen.add((gold["entity"], found.entity))
            wanted = row["entities"][gold["entity"]]
            if set(FIELDS) & set(wanted):
                yield entities[found.entity].rule, not wrong_fields(wanted, entities[found.entity])


def main() -> None:
    """Read the articles, print the figures and what else is wanted."""
    parser = judging(__doc__)
    parser.add_argument("--rules", action="store_true")
    options = parser.parse_args()
    tallies: dict[str, Tally] = defaultdict(Tally)
    rules: dict[str, list[bool]] = defaultdict(list)
    for page, row in of_half(options.data, "id", "entities", options.half):
        reading = read_text(read_page(page))
        for name in ("all", f"half {row['half']}", row["chosen"]):
            tallies[name].add(counted(row, reading))
        for rule, right in by_rule(row, reading):
            rules[rule].append(right)
        if options.misses:
            print("\n".join(f"{row['id']} {line}" for line in misses(row, reading)))
    for name, tally in sorted(tallies.items()):
        print(f"{name:10} {tally}")
    if options.rules:
        for rule, known in sorted(rules.items()):
            print(f"{rule:24} {sum(known) / len(known):.3f} ({len(known)})")


if __name__ == "__main__":
    main()
