"""How right the force and the chain of quotes are, on articles read by hand.

    python -m training.chains --data ../shared/data

Up to six quotes of each article were marked before any answer was seen: some of their words (`at`), what is done by
them, all through whom they came, and whether they continue the quote before. Half `a` of the articles was read for
what is missed, half `b` was not. A link is right when its kind is the marked one's (agencies are outlets) and its
name has a word of the marked words. One marked `inherited` is told of elsewhere in the article, and counts neither
for nor against. The publisher, which the page tells, is left out.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.annotations import Row, annotated
from warta.languages import languages
from warta.page import read_page
from warta.records import Link, Quote, Reading, Span
from warta.text import read_text

KINDS = ("source", "speaker", "document", "hearer", "outlet")
HALVES = ("a", "b")
WORDS = re.compile(r"\w\w+")

Case = tuple[str, str, str]
"""What is judged (a force, a kind of link, "chain" or "continues"), what is marked there, and what is read."""


def judged(reading: Reading, golds: Sequence[Row]) -> Iterator[Case]:
    """What is marked of the quotes of an article, and what is read of each that is found."""
    for gold in golds:
        quote = found(reading, Span(*gold["at"]))
        yield "quote", "found", "found" if quote else ""
        if quote:
            yield "force", gold["force"], quote.force
            yield "continues", str(gold.get("continues", False)), str(quote.continues)
            yield from _links(reading, gold["links"], quote)


def found(reading: Reading, words: Span) -> Quote | None:
    """The quote that has the middle of these words."""
    middle = (words.start + words.stop) // 2
    return next((quote for quote in reading.quotes if quote.span.start <= middle < quote.span.stop), None)


def _links(reading: Reading, golds: Sequence[Row], quote: Quote) -> Iterator[Case]:
    free = [link for link in quote.chain if link.kind != "publisher"]
    right = True
    for gold in sorted(golds, key=lambda gold: gold.get("inherited", False)):
        hit = next((link for link in free if _is_marked(reading, link, gold)), None)
        free = [link for link in free if link is not hit]
        if not gold.get("inherited"):
            right = right and hit is not None
            yield "link", gold["kind"], _kind(hit) if hit else ""
    for link in free:
        yield "link", "", _kind(link)
    yield "chain", "right", "right" if right and not free else "wrong"


def _kind(link: Link) -> str:
    return "outlet" if link.kind == "agency" else link.kind


def _is_marked(reading: Reading, link: Link, gold: Row) -> bool:
    text, marked = reading.article.text, Span(*gold["span"])
    name = f"{link.name} {link.span.of(text) if link.span else ''}".lower()
    words = {*WORDS.findall(marked.of(text).lower())}
    return _kind(link) == gold["kind"] and (marked.of(text).lower() in name or bool(words & {*WORDS.findall(name)}))


def report(cases: Sequence[Case]) -> str:
    """Shares of what is right, and precision and recall of each force and kind of link."""
    lines = [
        f"{part:9} {share([case for case in cases if case[0] == part]):.3f}"
        for part in ("quote", "force", "chain", "continues")
    ]
    forces = [(marked, read) for part, marked, read in cases if part == "force"]
    links = [(marked, read) for part, marked, read in cases if part == "link"]
    told = sorted({force for pair in forces for force in pair})
    lines += [_row(name, forces) for name in told] + [_row(kind, links) for kind in KINDS]
    return "\n".join(lines)


def share(cases: Sequence[Case]) -> float:
    """How many are read as they are marked."""
    return sum(marked == read for _, marked, read in cases) / max(1, len(cases))


def _row(name: str, pairs: Sequence[tuple[str, str]]) -> str:
    count = Counter((marked == name, read == name) for marked, read in pairs)
    both, marked, read = count[True, True], count[True, False], count[False, True]
    return f"{name:9} P {both / max(1, both + read):.2f} R {both / max(1, both + marked):.2f} of {both + marked}"


def main() -> None:
    """Read the articles of every language and print what is right, by half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    pack = parser.parse_args().data
    judgements: dict[str, list[Case]] = {half: [] for half in HALVES}
    for code in languages():
        for page, gold in annotated(pack, code, "chains"):
            judgements[gold["half"]] += judged(read_text(read_page(page)), gold["quotes"])
    for half, cases in judgements.items():
        print(f"half {half}\n{report(cases)}\n")


if __name__ == "__main__":
    main()
