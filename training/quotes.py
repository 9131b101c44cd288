"""How far the rules of quotes and entities can be trusted: counts on articles read by hand, for the tables `trust`.

    python -m training.quotes --data ../shared/data [--judge]

A quote is right when it covers one of the article's by half; its speaker when his words, or a mention of the same
entity, overlap those that name him in the gold, or when neither names anybody. An entity that an event of the gold
names is right when its country and sector are the gold's. The share of a rule is drawn towards
that of all rules as if `PRIOR` further cases had the mean. Printed: the calibration error (ECE) of each part, in five
folds over articles, each fold's shares counted on the other four. `--judge` writes nothing: it prints F1 of quotes,
and of those with the right speaker, by language and half, on the articles of which the quotes alone were read
(`quotes-<code>.jsonl`).
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from training.annotations import Row, annotated, of_half, page_of_record, readings
from warta.languages import languages
from warta.page import read_page
from warta.records import Page, Quote, Reading, Span
from warta.text import read_text
from warta.text.trust import OTHER

SETS = ("indonesia-dev", "indonesia-train", "english-dev", "english-train")
PARTS = ("words", "speaker", "entity")
FOLDS = 5
PRIOR = 10.0
"""Cases of the mean that each rule is credited with before its own are counted."""


@dataclass(frozen=True, slots=True)
class Case:
    """One decision of a rule and whether it was right. `part`: one of `PARTS`; `fold`: of its article."""

    code: str
    part: str
    rule: str
    right: bool
    fold: int


def cases(pack: Path) -> Iterator[Case]:
    """Every quote of every article read by hand, its speaker where its words are right, and who the events are of."""
    for page, gold in _golds(pack):
        reading = read_text(read_page(page))
        fold = zlib.crc32(page.id.encode()) % FOLDS
        yield from judged(reading, gold, fold)
        yield from told_of(reading, gold.get("events", ()), fold)


def _golds(pack: Path) -> Iterator[tuple[Page, Row]]:
    for name in SETS:
        for row, gold in readings(pack, name):
            yield page_of_record(row), gold
    for code in languages():
        yield from annotated(pack, code)
        yield from annotated(pack, code, "quotes")


def judged(reading: Reading, article: Row, fold: int) -> Iterator[Case]:
    """The quotes of a reading against those of its gold.

    Where the gold has only some of an article's (`partly`) none is wrong for not being there: of these the speakers
    alone are judged.
    """
    code = reading.article.lang or ""
    others = [Span(*words) for words in article.get("others", ())]
    for quote in reading.quotes:
        gold = next((gold for gold in article["quotes"] if covers_half(quote.span, Span(*gold["words"]))), None)
        if not article.get("partly") and (gold or not any(quote.span.overlaps(other) for other in others)):
            yield Case(code, "words", quote.rule, gold is not None, fold)
        if gold is not None:
            yield Case(code, "speaker", quote.speaker_rule, _same_speaker(reading, quote, gold), fold)


@dataclass(frozen=True, slots=True)
class Score:
    """Quotes of some articles: those Warta tells, those marked by hand, those in both, and these with their speaker."""

    told: int
    marked: int
    right: int
    spoken: int

    def line(self) -> str:
        """How many are marked, and F1 of the words and of words with their speaker."""
        found, spoken = (2 * both / max(1, self.told + self.marked) for both in (self.right, self.spoken))
        return f"{self.marked} quotes, F1 {found:.3f}, with the right speaker {spoken:.3f}"


def score(golds: Iterable[tuple[Page, Row]]) -> Score:
    """How well the quotes of articles are told of which all were read by hand."""
    told = marked = right = spoken = 0
    for page, gold in golds:
        decided = list(judged(read_text(read_page(page)), gold, 0))
        marked += len(gold["quotes"])
        told += sum(case.part == "words" for case in decided)
        right += sum(case.part == "words" and case.right for case in decided)
        spoken += sum(case.part == "speaker" and case.right for case in decided)
    return Score(told, marked, right, spoken)


def told_of(reading: Reading, events: Sequence[Row], fold: int) -> Iterator[Case]:
    """The entities of a reading that parties of the gold's events name, each against the party it covers first."""
    parties = {tuple(party["span"]): party for event in events for party in (*event["actors"], *event["recipients"])}
    entities, seen = {entity.id: entity for entity in reading.entities}, set()
    for span, party in sorted(parties.items()):
        mention = next((m for m in reading.mentions if covers_half(m.span, Span(*span))), None)
        if mention and mention.entity not in seen:
            seen.add(mention.entity)
            entity = entities[mention.entity]
            right = (entity.country, entity.sector) == (party["country"], party["sector"])
            yield Case(reading.article.lang or "", "entity", entity.rule, right, fold)


def covers_half(one: Span, other: Span) -> bool:
    """Whether two spans have half in common of what they cover together."""
    return shared(one, other) >= 0.5


def shared(one: Span, other: Span) -> float:
    """How much of what two spans cover together is in both."""
    both = min(one.stop, other.stop) - max(one.start, other.start)
    return max(0, both) / (max(one.stop, other.stop) - min(one.start, other.start))


def _same_speaker(reading: Reading, quote: Quote, gold: Row) -> bool:
    wanted = [Span(*words) for words in (gold["speaker"], gold["who"]) if words]
    found = [m.span for m in reading.mentions if m.entity == quote.who] + ([quote.speaker] if quote.speaker else [])
    return any(one.overlaps(other) for one in wanted for other in found) if wanted else not found


def shares(decided: Sequence[Case]) -> dict[str, float]:
    """For each rule the share that was right, drawn towards that of all; `other`, of any rule not among them."""
    mean = sum(case.right for case in decided) / max(1, len(decided))
    counts: dict[str, list[bool]] = defaultdict(list)
    for case in decided:
        counts[case.rule].append(case.right)
    found = {rule: (sum(right) + PRIOR * mean) / (len(right) + PRIOR) for rule, right in sorted(counts.items())}
    return found | {OTHER: mean}


def calibration_error(decided: Sequence[Case]) -> float:
    """The mean distance of a rule's share from what it turned out to be, weighted by its cases (ECE, held out)."""
    errors: dict[str, list[float]] = defaultdict(list)
    for fold in range(FOLDS):
        known = shares([case for case in decided if case.fold != fold])
        for case in decided:
            if case.fold == fold:
                errors[case.rule].append(case.right - known.get(case.rule, known[OTHER]))
    return sum(abs(sum(found)) for found in errors.values()) / max(1, len(decided))


def table(decided: Sequence[Case]) -> str:
    """The table of a language."""
    lines = ["# Written by training/quotes.py; see warta/text/trust.py. After #: how many cases."]
    for part in PARTS:
        own = [case for case in decided if case.part == part]
        counts = Counter(case.rule for case in own)
        lines += ["", f"[{part}]"]
        lines += [f"{toml_key(rule)} = {share:.3f}  # {counts[rule]}" for rule, share in shares(own).items()]
    return "\n".join(lines) + "\n"


def toml_key(rule: str) -> str:
    """A rule as a key of TOML: quoted where its colon asks for it."""
    return f'"{rule}"' if ":" in rule else rule


def judge(pack: Path) -> None:
    """Print how well quotes are told, by language and half."""
    for code, half in product(languages(), ("a", "b")):
        print(f"{code}, half {half}: {score(of_half(pack, code, 'quotes', half)).line()}")


def main() -> None:
    """Count, write the tables, print the calibration errors; or judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--judge", action="store_true", help="print figures, and write nothing")
    options = parser.parse_args()
    if options.judge:
        judge(options.data)
    else:
        _count(options.data)


def _count(pack: Path) -> None:
    """Write the tables, print the calibration errors."""
    decided = list(cases(pack))
    for code, language in languages().items():
        (language.folder / "trust.toml").write_text(table([c for c in decided if c.code == code]), encoding="utf-8")
        for part in PARTS:
            own = [case for case in decided if (case.code, case.part) == (code, part)]
            right = sum(case.right for case in own) / max(1, len(own))
            print(f"{code} {part}: {len(own)} cases, right {right:.3f}, ECE {calibration_error(own):.3f}")


if __name__ == "__main__":
    main()
