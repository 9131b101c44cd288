"""Trains the models that find names, and prints their scores on held-out splits.

python -m training.names --data ../shared/data/training
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pycrfsuite

from training import cards, mentions
from training.treebanks import PERMISSIVE
from warta.languages import Language, languages
from warta.text.names import MODEL, chunks, features

Tagged = list[tuple[str, str]]
ROUNDS = 100
GRIT = {"PERSON": "PER", "PLACE": "LOC", "ORGANISATION": "ORG"}


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


def train(sentences: Iterable[Tagged], path: Path, rounds: int) -> None:
    """Trains one model into a file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for sentence in sentences:
        trainer.append(features([word for word, _ in sentence]), [tag for _, tag in sentence])
    trainer.set_params({"c1": 0.3, "c2": 0.01, "max_iterations": rounds, "feature.possible_transitions": True})
    path.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(path))


def score(sentences: Iterable[Tagged], path: Path) -> dict[str, float]:
    """F over exact spans and kinds, for all and for each kind."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    counts: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        gold = set(chunks([tag for _, tag in sentence]))
        found = set(chunks(tagger.tag(features([word for word, _ in sentence]))))
        for name, part in (("gold", gold), ("found", found), ("both", gold & found)):
            counts.update((name, kind) for _, _, label in part for kind in (label, "all"))
    return {
        kind: 2 * counts["both", kind] / max(1, counts["gold", kind] + counts["found", kind])
        for kind in ("all", "PER", "ORG", "LOC")
    }


def build(language: Language, train_on: Sequence[Tagged], tests: Mapping[str, Sequence[Tagged]]) -> None:
    """Trains and measures the model of one language."""
    path = language.folder / MODEL
    train(train_on, path, ROUNDS)
    scores = {name: score(sentences, path) for name, sentences in tests.items()}
    for name, values in scores.items():
        print(
            f"{language.code} {name:40}", " ".join(f"{kind} {value:.3f}" for kind, value in values.items()), flush=True
        )
    cards.keep(language, "names", scores)


def indonesian(language: Language, data: Path) -> None:
    """idner and NERGrit; the labels of NERGrit's test part are not public, its validation part stands for it."""
    data = data / "ner"
    grit = data / "indonlu" / "nergrit_ner-grit"
    train_on = idner(data / "idner/train.txt") + idner(data / "idner/dev.txt") + nergrit(grit / "train_preprocess.txt")
    tests = {
        "idner-news-2k test": idner(data / "idner/test.txt"),
        "NERGrit valid": nergrit(grit / "valid_preprocess.txt"),
    }
    build(language, train_on, tests)


def english(language: Language, data: Path) -> None:
    """Universal NER on EWT, and the names in GUM's mentions; those of its news are a second test."""
    ewt = data / "ner" / "uner"
    train_on = uner(data / "ner/uner-2022/en_ewt-ud-train.iob2") + uner(ewt / "en_ewt-ud-dev.iob2")
    gum = list(mentions.tagged(data / "ud/en_gum-ud-train.conllu.gz", PERMISSIVE))
    news = list(mentions.tagged(data / "ud/en_gum-ud-test.conllu.gz", ("GUM_news_", "GUM_interview_")))
    tests = {"UNER English-EWT test": uner(ewt / "en_ewt-ud-test.iob2"), "GUM test, news and interviews": news}
    build(language, train_on + gum, tests)


def main() -> None:
    """The command."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--data", type=Path, required=True, help="folder with ner/ and ud/")
    data = parse.parse_args().data
    indonesian(languages()["id"], data)
    english(languages()["en"], data)


if __name__ == "__main__":
    main()
