"""Trains what tells the sector of those whose words tell none, from the parties that readers marked.

    python -m training.sectors --data ../shared/data [--readings training/work/readings.pkl] [--folds]

`--folds` prints, by article, how often country and sector of a party are right, before and after what is settled last
(`warta.events.who.home`, `warta.events.who.sectors`), and writes nothing; else the weights are written. `--readings`
as in `event_folds`.
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from training.event_folds import FOLDS, Area, kept
from training.event_items import Example, Source
from training.events import SMALLEST, Strength, fit, pruned
from training.quotes import shared
from warta.events.linear import Linear, write_linear
from warta.events.models import FOLDER
from warta.events.who.home import with_home
from warta.events.who.sectors import FILE, is_asked, mentions_of, sector_features, told_sectors
from warta.records import Entity, Mention, Reading, Span

ORIGINS = ("read", "own")
STRENGTH = Strength(0.3, 3)
LEAST = 0.5
"""A mention and the words of a party are one where so much of both is in both."""


class Marked(NamedTuple):
    """A party of the gold: where it stands, the entity it is, its country and its sector."""

    entity: Entity
    country: str | None
    sector: str


def marked(reading: Reading, events: Iterable[Any]) -> Iterator[Marked]:
    """The parties that a reader marked, each naming once, as far as a mention is there."""
    entities = {entity.id: entity for entity in reading.entities}
    parties = {
        (party["span"][0], party["span"][1]): party
        for event in events
        for party in (*event["actors"], *event["recipients"])
        if party["span"] and party.get("sector")
    }
    for (start, stop), party in parties.items():
        found = max(reading.mentions, key=lambda m: shared(m.span, Span(start, stop)), default=None)
        if found is not None and shared(found.span, Span(start, stop)) >= LEAST and found.entity in entities:
            yield Marked(entities[found.entity], party["country"], party["sector"])


def examples(source: Source) -> Iterator[Example]:
    """Each entity of an article that is a party, with the sector that readers give it most often."""
    reading = source.reading
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for party in marked(reading, source.gold["events"]):
        told[party.entity.id][party.sector] += 1
    entities = [entity for entity in reading.entities if entity.id in told]
    mentions: dict[str, list[Mention]] = mentions_of(reading, entities)
    for entity in entities:
        features = sector_features(entity, mentions[entity.id], reading.article.text, reading.article.lang or "")
        yield features, told[entity.id].most_common(1)[0][0]


def learned(sources: Iterable[Source]) -> Linear:
    """The regression of all entities, also of those whose sector the tables know: they show what goes with it."""
    return pruned(fit([example for source in sources for example in examples(source)], STRENGTH), SMALLEST)


def judged(source: Source, model: Linear) -> Iterator[tuple[bool, bool, bool, bool]]:
    """Of each party: is the country right before and after, is the sector?"""
    reading = source.reading
    home = {entity.id: entity.country for entity in with_home(reading).entities}
    asked = [entity for entity in reading.entities if is_asked(entity)]
    told = told_sectors(reading, asked, model) if asked else {}
    for party in marked(reading, source.gold["events"]):
        entity, after = party.entity, told.get(party.entity.id, party.entity)
        countries = (entity.country == party.country, home[entity.id] == party.country)
        yield *countries, entity.sector == party.sector, after.sector == party.sector


def report(sources: Sequence[Source]) -> None:
    """Print the figures of five folds, by area."""
    found: defaultdict[Area, list[tuple[bool, bool, bool, bool]]] = defaultdict(list)
    folds = [zlib.crc32(str(source.gold["id"]).encode()) % FOLDS for source in sources]
    for fold in range(FOLDS):
        model = learned(source for source, own in zip(sources, folds, strict=True) if own != fold)
        for source, own in zip(sources, folds, strict=True):
            if own == fold:
                found[source.reading.article.lang or "", source.origin] += judged(source, model)
    print("| | parties | country before | after | sector before | after |")
    for (code, origin), told in sorted(found.items()):
        shares = " | ".join(f"{sum(column) / len(told):.3f}" for column in zip(*told, strict=True))
        print(f"| {code}, {origin} | {len(told):,} | {shares} |")


def main() -> None:
    """Write the weights, or print the figures of folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the developers' pack")
    parser.add_argument("--readings", type=Path, help="a file that keeps what was read")
    parser.add_argument("--folds", action="store_true", help="print figures of folds, and write nothing")
    options = parser.parse_args()
    sources = [source for source in kept(options.data, options.readings).sources if source.origin in ORIGINS]
    if options.folds:
        report(sources)
    else:
        write_linear(learned(sources), FOLDER / FILE)


if __name__ == "__main__":
    main()
