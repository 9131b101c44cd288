"""Trains a parser too large to ship, the teacher, and writes the trees it finds in English news that nobody has marked.

The parser that ships learns from these and from the treebanks (`pipelines.py`). The teacher is several networks
(`biaffine.py`) from other beginnings, over an encoder that others have trained on plain text (`encoder.py`); what they
hold likely is averaged. It is forgotten when its trees are written.

python -m training.teacher --data ../shared/data/training
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import jax
import numpy as np
from numpy.typing import NDArray

from training import augment, cards, unmarked
from training.biaffine import begun, likely, likely_relations, stepped
from training.encoder import encode_of, weights_of
from training.heads import tree_of
from training.pieces import Labels, Row, Size, batch_of, labels_of, lots, row_of_tree, row_of_words
from training.silver import ROOT, SILVER, Found, relations_of, score, trees_of
from training.treebanks import english, write
from warta.languages import languages
from warta.languages.lemmas import lemmas

RATE = 1e-4
RISING = 0.08
"""In this share of the steps the rate rises to RATE; then it sinks to nothing."""
TOLD = 500
"""So many steps lie between two lines that tell the loss."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many networks there are, and how often each sees all sentences."""

    networks: int
    epochs: int


def taught(rows: Sequence[Row], encoder: Mapping[str, Any], labels: Labels, plan: Plan) -> list[Any]:
    """The weights of networks that have learned from some sentences."""
    return [learned(rows, encoder, labels, plan.epochs, seed) for seed in range(plan.networks)]


def learned(rows: Sequence[Row], encoder: Mapping[str, Any], labels: Labels, epochs: int, seed: int) -> Any:
    """The weights of one network."""
    state = begun(encoder, labels, seed)
    order, chance = Random(seed), jax.random.PRNGKey(seed)
    steps = epochs * len(lots(rows))
    began = monotonic()
    for number, (size, own) in enumerate((lot for _ in range(epochs) for lot in lots(rows, order)), 1):
        batch = batch_of([rows[n] for n in own], size)
        key = jax.random.fold_in(chance, number)
        state, missed = stepped(state, batch, float(number), rate(number, steps), key)
        if number % TOLD == 1 or number == steps:
            print(f"network {seed} step {number} of {steps}, {monotonic() - began:.0f} s: {missed:.3f}", flush=True)
    return state.weights


def rate(number: int, steps: int) -> float:
    """How far a step goes: up, then down to nothing."""
    return RATE * min(1.0, number / (RISING * steps)) * (steps - number) / steps


def read(networks: Sequence[Any], rows: Sequence[Row], labels: Labels) -> Iterator[tuple[int, Found]]:
    """What the networks find in each sentence that is not too long, with its number; not in order."""
    root = labels.relations.index(ROOT)
    for size, own in lots(rows):
        yield from zip(own, read_together(networks, [rows[n] for n in own], size, root), strict=True)


def read_together(networks: Sequence[Any], rows: Sequence[Row], size: Size, root: int) -> Iterator[Found]:
    """What they find in the sentences of one batch; `root`: the number of the root's relation."""
    batch, lengths = batch_of(rows, size), [len(row.first) for row in rows]
    seen = [likely(network, batch) for network in networks]
    arcs, tags = mean([said.arcs for said in seen]), mean([said.tags for said in seen]).argmax(axis=2)
    heads = np.zeros(batch.heads.shape, np.int32)
    for line, length in enumerate(lengths):
        heads[line, :length] = tree_of(arcs[line, :length, :length])
    names = mean([likely_relations(network, said, heads) for network, said in zip(networks, seen, strict=True)])
    for line, length in enumerate(lengths):
        own = heads[line, :length]
        yield Found(own, relations_of(names[line, :length], own, root), tags[line, :length])


def mean(said: Sequence[Any]) -> NDArray[np.float32]:
    """The average of what several networks say."""
    return np.asarray(sum(np.asarray(one, np.float32) for one in said) / len(said), np.float32)


def report(title: str, networks: Sequence[Any], gold: Sequence[Row], labels: Labels) -> None:
    """Prints the scores on some sentences."""
    values = score(gold, read(networks, gold, labels), labels)
    print(f"{title:40}", " ".join(f"{name} {value:.3f}" for name, value in values.items()), flush=True)


def main(arguments: Iterable[str] | None = None) -> None:
    """The command."""
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--data", type=Path, required=True, help="folder with ud/")
    parse.add_argument("--networks", type=int, default=5)
    parse.add_argument("--epochs", type=int, default=10, help="how often a network sees each sentence of the treebanks")
    parse.add_argument("--first", type=int, help="so many sentences of the treebanks and of the news alone, to try it")
    options = parse.parse_args(None if arguments is None else list(arguments))
    language, banks, encode = languages()["en"], english(options.data / "ud"), encode_of()
    trees = list(islice(augment.augmented(banks.train, language.code, lemmas(language)), options.first))
    labels = labels_of(trees)
    rows = [row_of_tree(tree, encode, labels) for tree in trees]
    sentences = list(islice(unmarked.sentences(language), options.first))
    networks = taught(rows, weights_of(), labels, Plan(options.networks, options.epochs))
    for name, test in banks.tests.items():
        report(name, networks, [row_of_tree(tree, encode, labels) for tree in islice(test, options.first)], labels)
    found = list(read(networks, [row_of_words(words, encode) for words in sentences], labels))
    write(cards.WORK / language.code / SILVER, trees_of(sentences, found, labels))


if __name__ == "__main__":
    main()
