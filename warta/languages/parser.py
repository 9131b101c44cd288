"""Trees of sentences: spaCy's tagger and parser, whose networks numpy runs.

The parser of a language is a folder `pipeline/parser/` in the language's, written by `python -m training.pipelines`. It
is assembled here from its parts: spaCy's own loader handles everything that spaCy can do, and takes three times as
long.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from spacy.attrs import PREFIX, SUFFIX  # type: ignore[import-not-found]
from spacy.language import BaseDefaults
from spacy.ml.models import MaxoutWindowEncoder, MultiHashEmbed, build_tagger_model, build_tb_parser_model
from spacy.ml.models.tok2vec import build_Tok2Vec_model, tok2vec_listener_v1
from spacy.pipeline import DependencyParser, Tagger
from spacy.pipeline._parser_internals.nonproj import DELIMITER  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.vocab import Vocab, create_vocab
from thinc.api import Config, NumpyOps
from threadpoolctl import ThreadpoolController

from warta.languages.embedding import embedding_of, plain
from warta.languages.encoder import Encoder, encoder_of
from warta.languages.lemmas import Lemmas
from warta.languages.steps import Affine, Steps, affine_of, steps_of

Tree = tuple[tuple[str, str, int], ...]
"""For each word of a sentence its part of speech, its relation and its head."""
LANGUAGE = "warta"
"""The language name that spaCy gets for all words."""


class Defaults(BaseDefaults):
    """The attributes of words: a prefix of three letters, because of affixes, instead of one."""

    lex_attr_getters: ClassVar[dict[int, Any]] = {  # type: ignore[misc]
        **BaseDefaults.lex_attr_getters,
        PREFIX: lambda form: form[:3].lower(),
        SUFFIX: lambda form: form[-3:].lower(),
    }


@dataclass(frozen=True, slots=True, eq=False)
class Parser:
    """A trained parser: `encoder` makes vectors of words, `tagger` scores their `tags`, `steps` parses.

    `relations` has the names of relations by spaCy's numbers for them.
    """

    vocab: Vocab
    encoder: Encoder
    tagger: Affine
    tags: Sequence[str]
    steps: Steps
    relations: Mapping[int, str]

    def trees(self, sentences: Sequence[Sequence[str]]) -> list[Tree]:
        """The tree of each sentence, given by its words, of which none is empty."""
        if not sentences:
            return []
        with one_thread():
            words = np.concatenate(self.encoder.encode(sentences))
            tags = iter([self.tags[best] for best in self.tagger.of(words).argmax(axis=1).tolist()])
            states = self.steps.take([shared_doc(self.vocab, len(forms)) for forms in sentences], words)
        return [
            self.tree(state, list(islice(tags, len(forms)))) for state, forms in zip(states, sentences, strict=True)
        ]

    def tree(self, state: Any, tags: Sequence[str]) -> Tree:
        """The tree of a sentence, given by spaCy's state when it is parsed and the parts of speech of its words."""
        heads, relations = list(range(len(tags))), ["root"] * len(tags)
        for arc in state.arcs:
            heads[arc["child"]], relations[arc["child"]] = arc["head"], self.relations[arc["label"]]
        if any(DELIMITER in name for name in relations):
            return self._untangled(state, tags)
        return tree(tags, relations, heads)

    def _untangled(self, state: Any, tags: Sequence[str]) -> Tree:
        """The tree of a sentence with crossing arcs, which spaCy encodes in labels until a document decodes them."""
        doc = blank_doc(self.vocab, len(tags))
        self.steps.parser.set_annotations([doc], [state])
        return tree_of(doc, tags)


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="blas")


def one_thread() -> AbstractContextManager[object]:
    """A context in which numpy uses one thread: with such small matrices several threads wait for each other."""
    limit: AbstractContextManager[object] = _libraries().limit(limits=1)
    return limit


def words_doc(vocab: Vocab, words: Sequence[str], known: Lemmas) -> Doc:
    """The words of one sentence, to learn from. Their likeliest lemmas are features of the network."""
    forms = [plain(word) for word in words]
    return Doc(
        vocab,
        words=forms,
        lemmas=[known.of(form) for form in forms],
        sent_starts=[i == 0 for i in range(len(words))],
    )


def blank_doc(vocab: Vocab, count: int) -> Doc:
    """A sentence of so many words for the parser, which only needs their number."""
    return Doc(vocab, words=["_"] * count, sent_starts=[True, *[False] * (count - 1)])


shared_doc = lru_cache(maxsize=128)(blank_doc)
"""The same for all sentences of so many words; nobody writes into it."""


def tree_of(doc: Doc, tags: Sequence[str]) -> Tree:
    """The tree that a document has."""
    return tree(tags, [relation(token.dep_) for token in doc], [token.head.i for token in doc])


def tree(tags: Sequence[str], relations: Sequence[str], heads: Sequence[int]) -> Tree:
    """Part of speech, relation and head of each word; a second root depends on the first, as `parataxis`."""
    rows = list(zip(tags, relations, heads, strict=True))
    roots = [i for i, head in enumerate(heads) if head == i]
    for i in roots[1:]:
        rows[i] = (tags[i], "punct" if tags[i] == "PUNCT" else "parataxis", roots[0])
    return tuple(rows)


def relation(name: str) -> str:
    """The name of a relation, by spaCy's."""
    return "root" if name == "ROOT" else name


# ---------------------------------------------------------------- made of spaCy's parts


def parser_of(vocab: Vocab, network: Any, tagger: Any, parser: Any, known: Lemmas) -> Parser:
    """A parser of spaCy's components in their present state, run by numpy; `network` is that of `tok2vec`."""
    for node in network.walk():
        node.ops = NumpyOps(use_blis=False)
    embed = embedding_of(network.get_ref("embed"), vocab, known)
    (softmax,) = [node for node in tagger.model.walk() if node.name == "softmax"]
    return Parser(
        vocab,
        encoder_of(network.get_ref("encode"), embed.of),
        affine_of(softmax),
        [label.partition("|")[0] for label in tagger.labels],
        steps_of(parser),
        {vocab.strings[name]: relation(name) for names in parser.moves.labels.values() for name in names},
    )


def read_parser(folder: Path, known: Lemmas) -> Parser:
    """The parser in a folder. Raises spaCy's errors if the folder has none."""
    shapes = _shapes(folder)
    vocab = create_vocab(LANGUAGE, Defaults).from_disk(folder / "vocab", exclude=["lookups"])
    tagger = Tagger(vocab, build_tagger_model(**_told(shapes["tagger"])))
    parser = DependencyParser(vocab, build_tb_parser_model(**_told(shapes["parser"])))
    for name, pipe in (("tagger", tagger), ("parser", parser)):
        pipe.from_disk(folder / name, exclude=["vocab"])
    return parser_of(vocab, read_network(folder), tagger, parser, known)


def read_network(folder: Path) -> Any:
    """spaCy's network that makes vectors of words and mixes them, of the parser in a folder."""
    shape = _shapes(folder)["tok2vec"]
    network = build_Tok2Vec_model(
        MultiHashEmbed(**_told(shape["embed"])), MaxoutWindowEncoder(**_told(shape["encode"]))
    )
    return network.from_bytes((folder / "tok2vec" / "model").read_bytes())


@cache
def _shapes(folder: Path) -> dict[str, dict[str, Any]]:
    """How the networks of the parser in a folder are built, by the name of the component."""
    parts = Config().from_disk(folder / "config.cfg", interpolate=False)["components"]
    return {name: part["model"] for name, part in parts.items()}


def _told(shape: dict[str, Any]) -> dict[str, Any]:
    """What spaCy's builders of networks take, of a section of its configuration, which names the builder too."""
    told = {name: value for name, value in shape.items() if not name.startswith("@")}
    if "tok2vec" in told:
        told["tok2vec"] = tok2vec_listener_v1(**_told(told["tok2vec"]))
    return told
