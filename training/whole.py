"""How well the entities of whole articles are read, with all that stands for them, on articles marked by hand.

    python -m training.whole --data ../shared/data [--half a] [--misses]

Printed for each half and language: the share of entities found, of those whose name is the fullest one, whose kind,
country and sector are right, of persons whose role is told, and told in the article's words; how many are split or
merged; and B-cubed of the mentions: one found that the gold does not have counts neither for nor against. An entity is
the one of the reading that most of its mentions are of. What only an office's words name (`inner`) is no entity to be
found, yet its words are known.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from training.annotations import judging, of_half
from training.quotes import covers_half
from warta import read
from warta.records import Entity, Mention, Reading, Span

Row = Mapping[str, Any]
KINDS = {"person": ("person",), "organisation": ("organisation", "group"), "state": ("state", "place")}
"""What an entity may be told as."""
NO_NAME = re.compile(r"\([^)]*\)|\b(?:pt|tbk|the|inc|a|an)\b|['’]s\b")
"""What tells two forms of one name or role apart."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An article's gold beside its reading. `pairs`: each marked mention with the one found there; `aligned`: the
    entity found for each of the gold's, by place."""

    row: Row
    reading: Reading
    pairs: Sequence[tuple[int, Mention | None]]
    aligned: Mapping[int, Entity]

    def words(self, span: Sequence[int]) -> str:
        """The article's words at a place."""
        return Span(*span).of(self.reading.article.text)


def judged(row: Row, reading: Reading) -> Judged:
    """The gold with what was found for it: of each entity that most of its mentions are of, nobody twice."""
    pairs = list(matched(row, reading))
    shared = Counter((gold, found.entity) for gold, found in pairs if found and not row["entities"][gold].get("inner"))
    known = {entity.id: entity for entity in reading.entities}
    aligned: dict[int, Entity] = {}
    for (gold, found), _ in shared.most_common():
        if gold not in aligned and known[found] not in aligned.values():
            aligned[gold] = known[found]
    return Judged(row, reading, pairs, aligned)


def matched(row: Row, reading: Reading) -> Iterator[tuple[int, Mention | None]]:
    """Each marked mention's entity with the mention that was found there."""
    left = list(reading.mentions)
    for marked in row["mentions"]:
        span = Span(*marked["span"])
        fits = [mention for mention in left if covers_half(mention.span, span)]
        best = min(fits, key=lambda m: abs(m.span.start - span.start) + abs(m.span.stop - span.stop), default=None)
        if best:
            left.remove(best)
        yield marked["entity"], best


def terms(words: str) -> list[str]:
    """The words of a name or a role by which it is compared."""
    return re.findall(r"\w+", NO_NAME.sub(" ", words.lower()))


def told_as(found: Judged, gold: Row, role: str) -> bool:
    """Whether a role is one of the gold's: all words of its core, and none that the whole does not have."""
    said = terms(role)
    for core, whole in gold["roles"]:
        core_words, whole_words = terms(found.words(core)), terms(found.words(whole))
        if all(word in said for word in core_words) and all(word in whole_words for word in said):
            return True
    return False


def faults(found: Judged, number: int, entity: Entity) -> Iterator[tuple[str, bool]]:
    """What the gold tells of an entity, and whether it was read otherwise."""
    gold = found.row["entities"][number]
    yield "name", terms(entity.name) not in [terms(found.words(span)) for span in gold["names"]]
    yield "kind", entity.kind not in KINDS[gold["kind"]]
    for field in ("country", "sector"):
        if field in gold:
            yield field, getattr(entity, field) != gold[field]
    if gold["roles"]:
        yield "told", entity.role is None
        yield "role", entity.role is None or not told_as(found, gold, entity.role)


def counted(found: Judged) -> Counter[str]:
    """The counts of one article."""
    counts: Counter[str] = Counter()
    seen = defaultdict(set)
    for number, mention in found.pairs:
        if mention:
            seen[number].add(mention.entity)
    for number, gold in enumerate(found.row["entities"]):
        if gold.get("inner"):
            continue
        entity = found.aligned.get(number)
        counts.update({"entities": 1, "found": entity is not None, "split": len(seen[number]) > 1})
        counts["merged"] += entity is None and bool(seen[number])
        for field, wrong in faults(found, number, entity) if entity else ():
            counts.update({f"{field} judged": 1, f"{field} right": not wrong})
    return counts + cubed(found.pairs)


def cubed(pairs: Sequence[tuple[int, Mention | None]]) -> Counter[str]:
    """B-cubed of the mentions as sums of shares: one that was not found is none of its entity's."""
    known = [(gold, mention.entity if mention else None) for gold, mention in pairs]
    both, golds, founds = Counter(known), Counter(gold for gold, _ in known), Counter(found for _, found in known)
    counts: Counter[str] = Counter()
    for gold, found in known:
        counts["mentions"] += 1
        if found is not None:
            counts["mentions found"] += 1
            counts["recall"] += both[gold, found] / golds[gold]  # type: ignore[assignment]
            counts["precision"] += both[gold, found] / founds[found]  # type: ignore[assignment]
    return counts


def misses(found: Judged) -> Iterator[str]:
    """What went wrong in an article, a line each."""
    for number, gold in enumerate(found.row["entities"]):
        name, entity = found.words(gold["names"][0]), found.aligned.get(number)
        if entity is None and not gold.get("inner"):
            yield f"missed {name!r}"
        for field, wrong in faults(found, number, entity) if entity else ():
            if wrong:
                yield f"{field:7} {name!r}: {entity} for {gold}"
    for marked, (number, mention) in zip(found.row["mentions"], found.pairs, strict=True):
        entity = found.aligned.get(number)
        if entity and (mention is None or mention.entity != entity.id):
            yield f"{'linked' if mention else 'unseen'} {found.words(marked['span'])!r} of {entity.name!r}"


def line(counts: Mapping[str, float]) -> str:
    """The figures in one line."""

    def share(part: str, whole: str) -> float:
        return counts[part] / max(1, counts[whole])

    told = "  ".join(
        f"{f} {share(f'{f} right', f'{f} judged'):.3f}" for f in ("kind", "country", "sector", "told", "role")
    )
    p, r = share("precision", "mentions found"), share("recall", "mentions")
    found, named = share("found", "entities"), share("name right", "entities")
    return (
        f"entities {counts['entities']}  found {found:.3f}  named {named:.3f}  {told}  "
        f"split {counts['split']} merged {counts['merged']}  "
        f"mentions {counts['mentions']}  B-cubed P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}"
    )


def main() -> None:
    """Read the articles, print the figures and what else is wanted."""
    options = judging(__doc__).parse_args()
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for code in ("id", "en"):
        for page, row in of_half(options.data, code, "whole", options.half):
            found = judged(row, read(page))
            for name in (f"{code} {row['half']}", f"all {row['half']}"):
                tallies[name].update(counted(found))
            if options.misses:
                print("\n".join(f"{row['id']} {miss}" for miss in misses(found)))
    for name, counts in sorted(tallies.items()):
        print(f"{name:6} {line(counts)}")


if __name__ == "__main__":
    main()
