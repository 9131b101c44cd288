"""Trains what tells the mode of a deed, from modes that readers marked, and judges it on those it has not learned from.

    python -m training.modes --data ../shared/data [--judge]

`annotations/modes-<code>.jsonl` mark the modes of deeds drawn by chance from those of the annotated articles, headlines
and the pack's readings. Their `part` is "learned" where they are learned from; "a" and "b" are the halves of those that
judge, and "c" more of these, marked when all was done. A deed has all modes that a reader would let pass, the best
first; null is none. `--judge` prints how often the mode is right where the deed and its type are known, by the lexicon
alone and as it is told, and writes nothing.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from pathlib import Path
from typing import NamedTuple

import numpy as np

from training.annotations import FOLDER as ANNOTATIONS
from training.annotations import Row, annotated, page_of_record, readings, records
from training.event_items import HEADLINE_ANNOTATIONS, OWN_ANNOTATIONS, SETS, WRITTEN_ANNOTATIONS, Example
from training.events import SMALLEST, Strength, fit, pruned
from warta.events.cases import Case, propose, read_cases, with_trees
from warta.events.how.modes import FILE, SAME_WORDS, mode_by_lexicon, mode_features, told_modes
from warta.events.linear import Linear, write_linear
from warta.events.models import FOLDER
from warta.events.who.parties import view
from warta.events.words.lexicon import read_lexicon
from warta.languages import languages
from warta.ontology import plover
from warta.page import read_page
from warta.records import Page, Sentence, Span
from warta.text import read_text

CODES = ("id", "en")
LEARNED = "learned"
NONE = ""
"""The label of a deed whose mode nothing tells."""
STRENGTH = Strength(1, 2)
MADE_UP = 3
"""How often each made-up example is given: where words that hint at a mode stand, and nothing else."""
PLACES = ("trigger", "below", "near", "in")


class Marked(NamedTuple):
    """A deed whose mode a reader marked: the `modes` that would pass, the best first, and in which `part` it is."""

    part: str
    code: str
    kind: str
    modes: tuple[str | None, ...]
    case: Case
    sentences: Sequence[Sentence]

    def features(self) -> list[str]:
        """What is told of it."""
        return mode_features(self.case, self.kind, self.sentences, read_lexicon(languages()[self.code]))


# ---------------------------------------------------------------- what is marked


def marked(data: Path) -> Iterator[Marked]:
    """The marked deeds that are among the candidates of their articles."""
    rows = {(code, row["id"]): row for code in CODES for row in records(ANNOTATIONS / f"modes-{code}.jsonl")}
    for page in _pages(data):
        row = rows.get((page.lang or "", page.id))
        if row is not None:
            yield from deeds(page, row)


def _pages(data: Path) -> Iterator[Page]:
    """All articles whose deeds are marked."""
    yield from (page_of_record(row) for name in SETS for row, _ in readings(data, name))
    for code, of in (*OWN_ANNOTATIONS, *WRITTEN_ANNOTATIONS, *HEADLINE_ANNOTATIONS):
        yield from (page for page, _ in annotated(data, code, of))


def deeds(page: Page, row: Row) -> Iterator[Marked]:
    """The marked deeds of an article, each with the candidate that shares its trigger, one of its type first."""
    language = languages()[page.lang or ""]
    lexicon, reading = read_lexicon(language), with_trees(read_text(read_page(page), language), language)
    cases = tuple(read_cases(view(reading), propose(reading, lexicon), lexicon))
    for deed in row["deeds"]:
        kind, span = deed["type"], Span(*deed["trigger"])
        sharing = [case for case in cases if case.trigger().overlaps(span)]
        if sharing:
            best = max(sharing, key=lambda case: (kind in case.kinds(), bool(case.kinds())))
            yield Marked(deed["part"], language.code, kind, tuple(deed["modes"]), best, reading.sentences)


# ---------------------------------------------------------------- the regression


def learned(found: Iterable[Marked]) -> Linear:
    """One regression for each type, of the same words for types that share them, all in one table."""
    examples: defaultdict[str, list[Example]] = defaultdict(list)
    for kind, example in chain(made_up(), ((deed.kind, (deed.features(), deed.modes[0] or NONE)) for deed in found)):
        examples[SAME_WORDS.get(kind, kind)].append(example)
    models = {kind: pruned(fit(own, STRENGTH), SMALLEST) for kind, own in examples.items()}
    return together(models | {kind: models[of] for kind, of in SAME_WORDS.items()})


def made_up() -> Iterator[tuple[str, Example]]:
    """Examples of every mode in every language, so that its words count for it where no marked deed has them."""
    modes = [(kind, mode) for kind, known in plover().types.items() for mode in known.modes]
    for (kind, mode), places, code in product(modes, (PLACES, PLACES[1:], PLACES[:1]), CODES):
        features = [f"type={kind}", f"lang={code}", *(f"{place}:{mode}" for place in places)]
        yield from [(kind, (features, mode))] * MADE_UP


def together(models: Mapping[str, Linear]) -> Linear:
    """The models of several types as one, whose labels name type and mode."""
    names = list(dict.fromkeys(name for model in models.values() for name in model.names))
    labels = [f"{kind}:{label}" for kind, model in models.items() for label in model.labels]
    rows, column = {name: row for row, name in enumerate(names)}, 0
    weights = np.zeros((len(names) + 1, len(labels)), np.float32)
    for model in models.values():
        own = [*(rows[name] for name in model.names), len(names)]
        weights[own, column : column + len(model.labels)] = model.whole
        column += len(model.labels)
    return Linear(tuple(labels), names, weights)


# ---------------------------------------------------------------- how often it is right


class Judged(NamedTuple):
    """What was told of a marked deed, and the modes that would pass."""

    told: str | None
    modes: tuple[str | None, ...]

    @property
    def right(self) -> bool:
        """Whether it would pass."""
        return self.told in self.modes


def share(told: Sequence[Judged]) -> float:
    """How many of them are right."""
    return sum(one.right for one in told) / max(len(told), 1)


def figures(told: Sequence[Judged]) -> str:
    """Deeds, those right, precision of the modes that were named, and how many of those that have one are right."""
    named = [one for one in told if one.told is not None]
    asked = [one for one in told if None not in one.modes]
    return f"{len(told)} | {share(told):.3f} | {share(named):.3f} | {share(asked):.3f}"


def judged(found: Sequence[Marked]) -> dict[str, list[Judged]]:
    """The deeds by the lexicon alone, and as they are told."""
    told = (
        told_modes([(deed.case, deed.kind)], deed.sentences, read_lexicon(languages()[deed.code]), plover())[0]
        for deed in found
    )
    return {
        "lexicon": [Judged(mode_by_lexicon(deed.case, deed.kind), deed.modes) for deed in found],
        "told": [Judged(mode, deed.modes) for mode, deed in zip(told, found, strict=True)],
    }


def report(found: Sequence[Marked]) -> None:
    """Print the figures by language and half, and by type."""
    by_half, by_kind = defaultdict(list), defaultdict(list)
    for deed in found:
        by_half[deed.code, deed.part].append(deed)
        by_kind[deed.code, deed.kind].append(deed)
    print("| | by | deeds | right | named, right | to name, right |")
    for of, own in (*sorted(by_half.items()), *sorted(by_kind.items())):
        for by, told in judged(own).items():
            print(f"| {' '.join(of)} | {by} | {figures(told)} |")


def main() -> None:
    """Write the weights, or print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the developers' pack")
    parser.add_argument("--judge", action="store_true", help="print figures, and write nothing")
    options = parser.parse_args()
    found = [deed for deed in marked(options.data) if (deed.part == LEARNED) is not options.judge]
    if options.judge:
        report(found)
    else:
        write_linear(learned(found), FOLDER / FILE)


if __name__ == "__main__":
    main()
