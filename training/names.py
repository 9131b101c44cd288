"""Trains the models that find names, and prints their scores on held-out splits.

python -m training.names --data ../shared/data/training
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from training import cards, mentions
from training import looks as known_words
from training.treebanks import PERMISSIVE
from training.vectors import PLAIN, VECTORS, read, read_lines
from warta.languages import Language, languages
from warta.text.names import MODEL, chunks
from warta.text.names.looks import Looks, looks

Tagged = list[tuple[str, str]]
PARAMETERS = {"c1": 0.1, "c2": 0.05, "max_iterations": 100, "feature.possible_transitions": True}
APART = frozenset("wabcsOLGP")
GRIT = {"PERSON": "PER", "PLACE": "LOC", "ORGANISATION": "ORG"}


@dataclass(frozen=True, slots=True)
class Material:
    """What one language learns names from: `own` sentences, `others` of other guidelines, and what is measured on."""

    own: Sequence[Tagged]
    others: Sequence[Tagged]
    tests: Mapping[str, Sequence[Tagged]]


def idner(path: Path) -> list[Tagged]:
    """`word POS tag` lines."""
    return rows(path, lambda line: (line.split()[0], line.split()[-1]))


def nergrit(path: Path) -> list[Tagged]:
    """`word<tab>tag` lines, with other names for the kinds."""

    def cells(line: str) -> tuple[str, str]:
        word, tag = line.split("\t")
        begin, _, kind = tag.partition("-")
        return word, f"{begin}-{GRIT[kind]}" if kind else tag

    return rows(path, cells)


def uner(path: Path) -> list[Tagged]:
    """Universal NER: `number<tab>word<tab>tag...` lines; names of other kinds are left out."""

    def cells(line: str) -> tuple[str, str]:
        _, word, tag = line.split("\t")[:3]
        return word, "O" if tag in ("_", "B-O") or tag.endswith("OTH") else tag

    return rows(path, cells)


def rows(path: Path, cells: Callable[[str], tuple[str, str]]) -> list[Tagged]:
    """Sentences of a file with one word a line and empty lines between sentences."""
    found: list[Tagged] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            continue
        if line.strip():
            found[-1].append(cells(line))
        elif found[-1]:
            found.append([])
    return [sentence for sentence in found if sentence]


def train(own: Iterable[Tagged], others: Iterable[Tagged], known: Looks, path: Path) -> None:
    """Trains one model into a file.

    `others` follow other guidelines: there the features stand twice, the second time under another name, which takes up
    what holds in them alone (H. Daume III, "Frustratingly Easy Domain Adaptation", 2007).
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    for sentence in own:
        trainer.append(known.features([word for word, _ in sentence]), [tag for _, tag in sentence])
    for sentence in others:
        rows = known.features([word for word, _ in sentence])
        trainer.append([row + apart(row) for row in rows], [tag for _, tag in sentence])
    trainer.set_params(PARAMETERS)
    path.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(path))


def apart(row: Iterable[str]) -> list[str]:
    """The features of the word itself (not of its neighbours, nor its ends), as those of other guidelines."""
    return [f"~{feature}" for feature in row if feature[0] in APART]


def score(sentences: Iterable[Tagged], known: Looks, path: Path) -> dict[str, float]:
    """F over exact spans and kinds, for all and for each kind."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    counts: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        gold = set(chunks([tag for _, tag in sentence]))
        found = set(chunks(tagger.tag(known.features([word for word, _ in sentence]))))
        for name, part in (("gold", gold), ("found", found), ("both", gold & found)):
            counts.update((name, kind) for _, _, label in part for kind in (label, "all"))
    return {
        kind: 2 * counts["both", kind] / max(1, counts["gold", kind] + counts["found", kind])
        for kind in ("all", "PER", "ORG", "LOC")
    }


def build(language: Language, material: Material) -> None:
    """Trains and measures the model of one language."""
    path = language.folder / MODEL
    vectors = read(cards.WORK / language.code / VECTORS)
    plain = read_lines(cards.WORK / language.code / PLAIN)
    known_words.write(language.folder, vectors, (*material.own, *material.others), plain)
    known = looks(language.folder)
    train(material.own, material.others, known, path)
    scores = {name: score(sentences, known, path) for name, sentences in material.tests.items()}
    for name, values in scores.items():
        print(
            f"{language.code} {name:40}", " ".join(f"{kind} {value:.3f}" for kind, value in values.items()), flush=True
        )
    cards.keep(language, "names", scores)


def indonesian(data: Path, held: bool = False) -> Material:
    """idner and NERGrit; the labels of NERGrit's test part are not public, its validation part stands for it."""
    data = data / "ner"
    grit = data / "indonlu" / "nergrit_ner-grit"
    dev = idner(data / "idner/dev.txt")
    tests = {
        "idner-news-2k test": idner(data / "idner/test.txt"),
        "NERGrit valid": nergrit(grit / "valid_preprocess.txt"),
    }
    own = idner(data / "idner/train.txt") + ([] if held else dev)
    return Material(own, nergrit(grit / "train_preprocess.txt"), {"idner-news-2k dev": dev} if held else tests)


def english(data: Path, held: bool = False) -> Material:
    """Universal NER on EWT, and the names in GUM's mentions, cut alike; those of its news are a second test."""
    ewt = data / "ner" / "uner"
    dev = uner(ewt / "en_ewt-ud-dev.iob2")
    own = uner(data / "ner/uner-2022/en_ewt-ud-train.iob2") + ([] if held else dev)
    gum = list(mentions.tagged(data / "ud/en_gum-ud-train.conllu.gz", PERMISSIVE))
    news = list(mentions.tagged(data / "ud/en_gum-ud-test.conllu.gz", ("GUM_news_", "GUM_interview_")))
    tests = {"UNER English-EWT test": uner(ewt / "en_ewt-ud-test.iob2"), "GUM test, news and interviews": news}
    return Material(own + gum, [], {"UNER English-EWT dev": dev} if held else tests)


def main() -> None:
    """The command."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--data", type=Path, required=True, help="folder with ner/ and ud/")
    parse.add_argument("--held", action="store_true", help="keep the development parts out, and measure on them")
    parse.add_argument("--only", choices=["id", "en"], help="one language")
    options = parse.parse_args()
    for code, material in (("id", indonesian), ("en", english)):
        if options.only in (None, code):
            build(languages()[code], material(options.data, options.held))


if __name__ == "__main__":
    main()
