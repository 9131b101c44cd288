"""Universal Dependencies treebanks (CoNLL-U) as sentences to train on, their spacing kept."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

CONTENT = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "NUM", "ADV"})

PERMISSIVE = tuple(
    f"GUM_{genre}_"
    for genre in ("academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage")
)
"""How the sentences of those genres of GUM are named whose texts are in the public domain or free to use; fiction,
wikiHow and others are not."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a treebank; `head` is the index of its head in the sentence, its own for the root."""

    form: str
    space: bool
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    dep: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence of a treebank, with its `sent_id`."""

    name: str
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The sentence as it stood."""
        return "".join(word.form + " " * word.space for word in self.words).strip()


class Banks(NamedTuple):
    """The treebanks of a language: what is trained on, what is looked at on the way, and what is measured on."""

    train: Sequence[Tree]
    dev: Sequence[Tree]
    tests: Mapping[str, Sequence[Tree]]


@dataclass(slots=True)
class Rows:
    """The rows of one sentence while it is read: words by id, and the ranges that were written as one word."""

    name: str = ""
    words: dict[int, list[str]] = field(default_factory=dict)
    ranges: dict[int, tuple[int, list[str]]] = field(default_factory=dict)


def english(folder: Path) -> Banks:
    """EWT, and GUM's permissive genres."""
    return Banks(
        [*trees(folder / "en_ewt-ud-train.conllu.gz", merge=False), *permissive(folder, "train")],
        trees(folder / "en_ewt-ud-dev.conllu.gz", merge=False)[::4],
        {
            "en_ewt-ud-test": trees(folder / "en_ewt-ud-test.conllu.gz", merge=False),
            "en_gum-ud-test (permissive genres)": permissive(folder, "test"),
            "en_gum-ud-test (news)": [tree for tree in permissive(folder, "test") if "_news_" in tree.name],
        },
    )


def permissive(folder: Path, part: str) -> list[Tree]:
    """The sentences of GUM that may be trained on."""
    found = trees(folder / f"en_gum-ud-{part}.conllu.gz", merge=False)
    return [tree for tree in found if tree.name.startswith(PERMISSIVE)]


def trees(path: Path, merge: bool) -> list[Tree]:
    """The sentences of a gzipped CoNLL-U file.

    A word the treebank splits (`pertemuannya` = `pertemuan` + `nya`, `don't` = `do` + `n't`) is one word with `merge`,
    and stands for the part that the rest of it hangs on; without, its parts are words.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [tree(rows, merge) for rows in sentences(lines)]


def write(path: Path, found: Iterable[Tree]) -> None:
    """Writes sentences as a gzipped CoNLL-U file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(f"# sent_id = {tree.name}\n{''.join(rows_of(tree))}\n" for tree in found)


def rows_of(tree: Tree) -> Iterator[str]:
    """The rows of a sentence, a line each."""
    for i, word in enumerate(tree.words):
        head = 0 if word.head == i else word.head + 1
        space = "_" if word.space else "SpaceAfter=No"
        cells = (i + 1, word.form, word.lemma, word.upos, word.xpos, word.feats, head, word.dep, "_", space)
        yield "\t".join(map(str, cells)) + "\n"


def sentences(lines: Iterable[str]) -> Iterator[Rows]:
    """The rows of each sentence; empty nodes (`8.1`) are left out."""
    rows = Rows()
    for line in (line.rstrip("\n") for line in lines):
        if line.startswith("# sent_id"):
            rows.name = line.split("=", 1)[1].strip()
        elif line and line[0].isdigit():
            add(rows, line.split("\t"))
        elif not line and rows.words:
            yield rows
            rows = Rows()
    if rows.words:
        yield rows


def add(rows: Rows, row: list[str]) -> None:
    """Puts one row where it belongs."""
    if "-" in row[0]:
        first, last = map(int, row[0].split("-"))
        rows.ranges[first] = (last, row)
    elif "." not in row[0]:
        rows.words[int(row[0])] = row


def tree(rows: Rows, merge: bool) -> Tree:
    """The words of a sentence, their heads as indices."""
    written: list[tuple[Word, tuple[int, ...]]] = []
    after = 0
    for number in sorted(rows.words):
        if number <= after:
            continue
        after, row = rows.ranges.get(number, (number, rows.words[number]))
        parts = [(i, rows.words[i]) for i in range(number, after + 1)]
        written.extend(joined(parts, row) if merge else split(parts, row))
    index = {number: i for i, (_, numbers) in enumerate(written) for number in numbers}
    return Tree(
        rows.name,
        tuple(replace(word, head=index.get(word.head, i)) for i, (word, _) in enumerate(written)),
    )


def joined(parts: Sequence[tuple[int, list[str]]], row: list[str]) -> list[tuple[Word, tuple[int, ...]]]:
    """The parts as the one word they were written as."""
    numbers = tuple(number for number, _ in parts)
    outer = [part for _, part in parts if int(part[6]) not in numbers]
    main = next((part for part in outer if part[3] in CONTENT), outer[0])
    return [(word(main, form=row[1], space="SpaceAfter=No" not in row[9]), numbers)]


def split(parts: Sequence[tuple[int, list[str]]], row: list[str]) -> list[tuple[Word, tuple[int, ...]]]:
    """The parts as words of their own, with spaces between them only where their forms do not add up."""
    exact = "".join(part[1] for _, part in parts) == row[1]
    spaces = [not exact] * (len(parts) - 1) + ["SpaceAfter=No" not in row[9]]
    return [
        (word(part, form=part[1], space=space), (number,)) for (number, part), space in zip(parts, spaces, strict=True)
    ]


def word(row: list[str], form: str, space: bool) -> Word:
    """A row as a word whose head is still a word number."""
    return Word(form, space, row[2], row[3], row[4], row[5], int(row[6]), row[7])


def doubled(tree: Tree) -> Tree:
    """`anak`, `-`, `anak` as the one word `anak-anak`, where the 2017 annotation has three."""
    words = tree.words
    dropped: dict[int, int] = {}
    forms: dict[int, tuple[str, bool]] = {}
    for i in range(len(words) - 2):
        first, dash, second = words[i : i + 3]
        if dash.form == "-" and second.dep == "compound:plur" and second.head == i and i not in dropped:
            dropped |= {i + 1: i, i + 2: i}
            forms[i] = (f"{first.form}-{second.form}", second.space)
    return without(tree, dropped, forms) if dropped else tree


def without(tree: Tree, dropped: Mapping[int, int], forms: Mapping[int, tuple[str, bool]]) -> Tree:
    """The tree less some words; what hung on one of them hangs on the word it became part of."""
    kept = [i for i in range(len(tree.words)) if i not in dropped]
    index = {old: new for new, old in enumerate(kept)}
    index |= {old: index[into] for old, into in dropped.items()}
    words = []
    for i in kept:
        old = tree.words[i]
        form, space = forms.get(i, (old.form, old.space))
        words.append(replace(old, form=form, space=space, head=index[old.head]))
    return Tree(tree.name, tuple(words))
