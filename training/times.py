"""How well times are found and told, on Indonesian sentences read by hand.

    python -m training.times --data ../shared/data [--half a] [--misses]

Printed for each half and each way in which the sentences were chosen (at random; among those with a figure or a word
of time; among those with a relative one): F1 of the times found (spans that overlap), and the share of those found
whose value is right, as far as the article tells it. What the gold calls no calendar time counts neither way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from training.annotations import judging, of_half
from warta.page import read_page
from warta.records import Moment, Span
from warta.text import read_text

Row = Mapping[str, Any]


def judged(row: Row, moments: Sequence[Moment]) -> Iterator[tuple[str, Span, Moment | None, str | None]]:
    """What became of each time, and what was found too much.

    (verdict, place, moment found, value of the gold); verdicts: "right", "wrong", "unvalued", "missed", "extra".
    """
    inside = Span(*row["sentence"])
    left = [moment for moment in moments if inside.covers(moment.span)]
    for gold in row["times"]:
        span = Span(*gold["span"])
        over = [moment for moment in left if moment.span.overlaps(span)]
        if not over:
            yield "missed", span, None, gold.get("value")
            continue
        best = max(over, key=lambda moment: common(moment.span, span))
        left.remove(best)
        yield verdict(best, gold), span, best, gold.get("value")
    others = [Span(*span) for span in row["others"]]
    for moment in left:
        if not any(moment.span.overlaps(span) for span in others):
            yield "extra", moment.span, moment, None


def common(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return min(one.stop, other.stop) - max(one.start, other.start)


def verdict(moment: Moment, gold: Row) -> str:
    """Whether value and grain are those of the gold; the seconds and a zone that only one names aside."""
    if "value" not in gold:
        return "unvalued"
    return "right" if bare(moment.value) == bare(gold["value"]) and moment.grain == gold["grain"] else "wrong"


def bare(value: str) -> str:
    """A value less its zone and its seconds, as the pack's scorer compares them."""
    return re.sub(r"(T\d\d:\d\d)(:\d\d)?([+-]\d\d:?\d\d)?$", r"\1", value)


def figures(counts: Counter[str]) -> str:
    """Found F1 and value right of counted verdicts."""
    hit = counts["right"] + counts["wrong"] + counts["unvalued"]
    told = hit + counts["extra"]
    gold = hit + counts["missed"]
    valued = counts["right"] + counts["wrong"]
    return (
        f"times {gold:3}  found P {hit / max(1, told):.3f} R {hit / max(1, gold):.3f} "
        f"F1 {2 * hit / max(1, told + gold):.3f}  value right {counts['right'] / max(1, valued):.3f} ({valued})"
    )


def main() -> None:
    """Read the sentences' articles, print the figures and, where wanted, the misses."""
    options = judging(__doc__).parse_args()
    counts: dict[str, Counter[str]] = {}
    for page, row in of_half(options.data, "id", "times", options.half):
        article = read_page(page)
        for told, span, moment, value in judged(row, read_text(article).moments):
            for name in ("all", f"half {row['half']}", row["chosen"]):
                counts.setdefault(name, Counter())[told] += 1
            if options.misses and told not in ("right", "unvalued"):
                found = f"{moment.span.of(article.text)!r} {moment.value} ({moment.rule})" if moment else "nothing"
                print(f"{told:6} {span.of(article.text)!r} = {value}: {found} [{article.published}]")
    for name, verdicts in sorted(counts.items()):
        print(f"{name:10} {figures(verdicts)}")


if __name__ == "__main__":
    main()
