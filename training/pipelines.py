"""Trains the pipelines that ship with Warta, and prints their scores on held-out splits.

python -m training.pipelines --data ../shared/data/training --nlp-id nlp_id-0.1.23.0-py3-none-any.whl
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any, cast

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry
from thinc.api import Adam, NumpyOps, fix_random_seed, set_current_ops, warmup_linear

from training import augment, cards, labels, names, nlp_id, treebanks
from training import lemmas as tables
from training.batches import Batch, batches, with_silver, with_tags
from training.scores import score
from training.silver import SILVER
from training.treebanks import Tree, doubled, trees
from training.vectors import VECTORS, Vectors, read
from warta.languages import Language, languages
from warta.languages.lemmas import Lemmas, lemmas
from warta.languages.parser import LANGUAGE, Defaults, parser_of, words_doc
from warta.languages.pipeline import FOLDER, Pipeline
from warta.languages.tokens import tokeniser

COMMON = 40_000
"""So many words have a vector in the parser."""
CLITICS = frozenset({"nya", "mu", "ku"})


@registry.languages(LANGUAGE)
class Words(spacy.language.Language):  # type: ignore[no-untyped-call]
    """Takes words from us: spaCy's own tokenisers cut reduplications."""

    lang = LANGUAGE
    Defaults = Defaults


@dataclass(frozen=True, slots=True)
class Material:
    """What one language is trained and measured on.

    `tagged`: sentences of (form, tag) without a tree; `silver`: sentences whose trees the teacher found.
    """

    vectors: Vectors
    train: Sequence[Tree]
    dev: Sequence[Tree]
    tests: Mapping[str, Sequence[Tree]]
    tagged: Sequence[Sequence[tuple[str, str]]] = ()
    silver: Sequence[Tree] = ()


def indonesian(folder: Path, wheel: Path) -> Material:
    """GSD and CSUI; GSD's train part is stored in the annotation of 2017 only. Every twelfth sentence is for dev."""
    tests = {
        name: [labels.indonesian(tree) for tree in trees(folder / f"{name}.conllu.gz", merge=True)]
        for name in ("id_gsd-ud-test", "id_csui-ud-test")
    }
    new = [
        labels.indonesian(tree)
        for name in ("id_gsd-ud-dev", "id_csui-ud-train")
        for tree in trees(folder / f"{name}.conllu.gz", merge=True)
    ]
    old = [
        labels.indonesian(labels.of_2017(doubled(tree)))
        for tree in trees(folder / "id_gsd-ud-train-2017.conllu.gz", merge=True)
    ]
    dev = new[::12]
    held = {squeezed(tree) for part in (dev, *tests.values()) for tree in part}
    kept = [tree for i, tree in enumerate(new) if i % 12]
    # twice: their guidelines are those of the tests, and of later releases
    train = [*kept, *kept, *(tree for tree in old if squeezed(tree) not in held)]
    return Material(vectors("id"), train, dev, tests, tagged(wheel))


def english(folder: Path) -> Material:
    """EWT and GUM's permissive genres, and the trees that the teacher found in news.

    Raises FileNotFoundError where the latter are missing, saying how to make them.
    """
    silver = trees(cards.fetched(cards.WORK / "en" / SILVER, "silver"), merge=False)
    return Material(vectors("en"), *treebanks.english(folder), silver=silver)


def vectors(code: str) -> Vectors:
    """The vectors of the commonest words of a language; `python -m training.embed` makes them."""
    return read(cards.WORK / code / VECTORS).first(COMMON)


def squeezed(tree: Tree) -> str:
    """The letters of a sentence, to find it again under other spacing."""
    return "".join(word.form for word in tree.words)


def tagged(wheel: Path) -> list[list[tuple[str, str]]]:
    """nlp-id's tagged news sentences, clitics joined to their word as we keep them; '' where we do not know the tag."""
    found = [_joined((form, labels.TAGS.get(tag, "")) for form, tag in words) for words in nlp_id.sentences(wheel)]
    return [sentence for sentence in found if len(sentence) > 3]


def _joined(words: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for form, tag in words:
        if form in CLITICS and found and found[-1][0].isalpha():
            before, own = found[-1]
            found[-1] = (before + form, own)
        else:
            found.append((form, tag))
    return found


def blank(known: Vectors, options: argparse.Namespace) -> Words:
    """An untrained pipeline: one convolutional encoder shared by tagger and parser."""
    nlp = Words()
    nlp.vocab.vectors = known.table(nlp.vocab)
    width, rows = options.width, options.rows
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": width,
        "attrs": ["NORM", "LEMMA", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": [rows, rows, rows // 2, rows // 2, 1000],
        "include_static_vectors": True,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": width,
        "depth": options.depth,
        "window_size": 1,
        "maxout_pieces": 3,
    }
    listen = {"@architectures": "spacy.Tok2VecListener.v1", "width": width, "upstream": "*"}
    nlp.add_pipe("tok2vec", config={"model": {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listen}})
    parse = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
        "hidden_width": options.hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": listen,
    }
    nlp.add_pipe("parser", config={"min_action_freq": 10, "model": parse})
    return nlp


def example(nlp: Words, tree: Tree, known: Lemmas) -> Example:
    """A tree to learn from."""
    seen = words_doc(nlp.vocab, [word.form for word in tree.words], known)
    gold = Doc(
        nlp.vocab,
        words=[word.text for word in seen],
        tags=[f"{word.upos}|{word.xpos}" for word in tree.words],
        heads=[word.head for word in tree.words],
        deps=["ROOT" if word.dep == "root" else word.dep for word in tree.words],
    )
    return Example(seen, gold)


def tags_only(nlp: Words, sentence: Sequence[tuple[str, str]], known: Lemmas) -> Example:
    """A tagged sentence to learn from."""
    seen = words_doc(nlp.vocab, [form for form, _ in sentence], known)
    tags = [tag and f"{tag}|{voice(form) if tag == 'VERB' else ''}" for form, tag in sentence]
    return Example(seen, Doc(nlp.vocab, words=[word.text for word in seen], tags=tags))


def voice(form: str) -> str:
    """The voice that a verb's prefix shows."""
    return {"di": "Pass", "me": "Act"}.get(form[:2].lower(), "")


def train(language: Language, material: Material, options: argparse.Namespace) -> Words:
    """Trains to the end of the schedule; what is kept is the average of the weights."""
    fix_random_seed(options.seed)
    set_current_ops(NumpyOps(use_blis=False))  # numpy multiplies such matrices three times as fast as BLIS
    known = lemmas(language)
    nlp = blank(material.vectors, options)
    parsed = [example(nlp, tree, known) for tree in augment.augmented(material.train, language.code, known)]
    nlp.initialize(lambda: parsed)
    optimizer = Adam(slope(options.steps), L2=0.01, grad_clip=1.0, use_averages=True)
    began = process_time()
    for step, batch in enumerate(islice(mixed(nlp, parsed, material, known, options), options.steps)):
        losses: dict[str, float] = {}
        nlp.update(batch, sgd=optimizer, drop=options.drop, losses=losses)
        optimizer.step_schedules()
        if step % options.every == options.every - 1:
            with nlp.use_params(optimizer.averages):
                report(f"step {step + 1}, {process_time() - began:.0f} s", language, nlp, material.dev)
    keep_averages(nlp, optimizer)
    return nlp


def mixed(
    nlp: Words, parsed: Sequence[Example], material: Material, known: Lemmas, options: argparse.Namespace
) -> Iterator[Batch]:
    """Batches of the treebanks, and of what else a language has."""
    found = batches(parsed, lambda made: made, options.seed)
    if material.tagged:
        others = [tags_only(nlp, sentence, known) for sentence in material.tagged]
        found = with_tags(found, batches(others, lambda made: made, options.seed), options.steps)
    if material.silver:
        # each made when its turn comes: all at once take gigabytes
        silver = batches(material.silver, lambda tree: example(nlp, tree, known), options.seed)
        found = with_silver(found, silver, options.seed)
    return found


def slope(steps: int) -> Any:
    """The learning rate: up for 250 steps, then down to nothing."""
    return warmup_linear(0.002, 250, steps)


def keep_averages(nlp: Words, optimizer: Any) -> None:
    """Writes the averaged weights over the last ones."""
    pipes: list[Any] = [pipe for _, pipe in nlp.pipeline]
    weights = ((node, name) for pipe in pipes for node in pipe.model.walk() for name in node.param_names)
    for node, name in weights:
        average = optimizer.averages.get((node.id, name))
        if average is not None:
            node.set_param(name, average)


def report(title: str, language: Language, nlp: Words, gold: Sequence[Tree]) -> dict[str, float]:
    """Prints the scores on some sentences."""
    known = lemmas(language)
    network, tagger, parser = (cast(Any, nlp.get_pipe(name)) for name in ("tok2vec", "tagger", "parser"))
    parse = parser_of(nlp.vocab, network.model, tagger, parser, known)
    found = score(Pipeline(tokeniser(language), known, lambda: parse), gold)
    print(f"{language.code} {title:40}", " ".join(f"{name} {value:.3f}" for name, value in found.items()), flush=True)
    return found


def save(nlp: Words, folder: Path) -> None:
    """Writes the model, its vocabulary cut to the labels: the words of the treebanks are not needed to read others."""
    nlp.to_disk(folder, exclude=["tokenizer"])
    strings = {label for labels in nlp.pipe_labels.values() for label in labels}
    strings |= {label.split("-", 1)[-1] for label in strings} | {"ROOT", "dep"}
    (folder / "vocab" / "strings.json").write_text(json.dumps(sorted(strings), indent=0) + "\n", encoding="utf-8")
    # spaCy forgets by which form the vectors are looked up.
    attribute = {"mode": "default", "attr": int(nlp.vocab.vectors.attr)}
    (folder / "vocab" / "vectors.cfg").write_text(json.dumps(attribute) + "\n", encoding="utf-8")


def build(language: Language, material: Material, options: argparse.Namespace) -> None:
    """Trains, saves and measures one language."""
    nlp = train(language, material, options)
    folder = language.folder / "pipeline"
    save(nlp, folder / FOLDER)
    cards.keep(language, "parser", {name: report(name, language, nlp, gold) for name, gold in material.tests.items()})


def main(arguments: Iterable[str] | None = None) -> None:
    """The command."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--data", type=Path, required=True, help="folder with ud/ and ner/")
    parse.add_argument("--nlp-id", type=Path, required=True, help="the wheel of nlp-id: lemmas and tagged sentences")
    parse.add_argument("--only", choices=["id", "en"], help="one language")
    parse.add_argument("--steps", type=int, help="1,600 for Indonesian and 7,000 for English where not given")
    parse.add_argument("--every", type=int, default=250, help="steps between scores on the development part")
    parse.add_argument("--width", type=int, default=128)
    parse.add_argument("--depth", type=int, default=4)
    parse.add_argument("--rows", type=int, default=5000, help="rows of the largest embedding table")
    parse.add_argument("--hidden", type=int, default=64, help="width of the parser's own layer")
    parse.add_argument("--drop", type=float, help="dropout: 0.2 and 0.1 where not given")
    parse.add_argument("--seed", type=int, default=1)
    options = parse.parse_args(list(arguments) if arguments is not None else None)
    steps, drop = options.steps, options.drop
    known = languages()
    if options.only != "en":
        material = indonesian(options.data / "ud", options.nlp_id)
        tables.indonesian(known["id"], options.nlp_id, material.train)
        options.steps, options.drop = steps or 1600, drop or 0.2
        build(known["id"], material, options)
        names.build(known["id"], names.indonesian(options.data))
    if options.only != "id":
        material = english(options.data / "ud")
        tables.english(known["en"], material.train)
        options.steps, options.drop = steps or 7000, drop or 0.1
        build(known["en"], material, options)
        names.build(known["en"], names.english(options.data))


if __name__ == "__main__":
    main()
