"""Linear models: read, written, summed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from warta.events.linear import END, Linear, Numbered, in_a_row, joined, read_linear, write_linear

MODEL = Linear(("no", "yes"), ["a", "b"], np.array([[-1, 1], [0.5, -0.5], [0, 0.2]], dtype=np.float32))


def test_scores_are_sums_of_weights_and_the_bias() -> None:
    """Unknown features count nothing; a feature told twice counts twice."""
    assert np.allclose(MODEL.scores([["a", "b", "?"], [], ["a", "a"]]), [[-0.5, 0.7], [0, 0.2], [-2, 2.2]])


def test_likelihoods_of_an_item_sum_to_one() -> None:
    """Whatever is told of it; and no items have none."""
    assert np.allclose(MODEL.probabilities([["a"], ["b"]]).sum(axis=1), 1)
    assert MODEL.probabilities([]).shape == (0, 2)


def test_a_model_comes_back_from_its_file(tmp_path: Path) -> None:
    """Weights are kept to a hundredth of the largest."""
    write_linear(MODEL, tmp_path / "m.npz")
    back = read_linear(tmp_path / "m.npz")
    assert back.labels == MODEL.labels and dict(back.rows) == dict(MODEL.rows)
    assert np.abs(back.whole - MODEL.whole).max() < 0.01


@pytest.mark.parametrize("width", [2, 40])
def test_what_is_read_sums_as_if_its_weights_were_whole(tmp_path: Path, width: int) -> None:
    """But for the last bits: weights are taken times their scale when they are summed."""
    rng = np.random.default_rng(1)
    names, labels = [f"{n}" for n in range(50)], tuple(f"{n}" for n in range(width))
    write_linear(Linear(labels, names, rng.normal(size=(51, width)).astype(np.float32)), tmp_path / "m.npz")
    back = read_linear(tmp_path / "m.npz")
    whole = Linear(back.labels, names, back.whole)
    items = [rng.choice(names, 9).tolist() for _ in range(20)]
    assert back.weights.dtype == np.int8
    assert np.allclose(back.scores(items), whole.scores(items), atol=1e-5)
    assert np.array_equal(back.scores(items), back.scores([item[::-1] for item in items]))
    both, alone = joined((back,)), joined((whole,))
    assert np.allclose(
        both.scores(back, both.told(items)),
        alone.scores(whole, alone.told(items)),
        atol=1e-5,
    )


def test_coarser_steps_make_a_coarser_model(tmp_path: Path) -> None:
    """With two steps up to the largest, .2 of 1 is none."""
    write_linear(MODEL, tmp_path / "m.npz", 2)
    assert np.allclose(read_linear(tmp_path / "m.npz").whole, [[-1, 1], [0.5, -0.5], [0, 0]])


def test_models_asked_together_score_as_each_alone() -> None:
    other = Linear(("x",), ["b", "c"], np.array([[2.0], [4.0], [0.5]], dtype=np.float32))
    both, items = joined((MODEL, other)), [["a", "b", "?"], [], ["c", "a"]]
    told = both.told(items)
    assert np.array_equal(both.scores(MODEL, told), MODEL.scores(items))
    assert np.array_equal(both.scores(other, told), other.scores(items))
    assert both.scores(other, both.told([])).shape == (0, 1)


def test_a_model_may_know_what_is_asked_by_names_with_a_beginning() -> None:
    """Names without it are not asked for, though they are alike."""
    other = Linear(("x",), ["deed:a", "b", "deed:c"], np.array([[2.0], [4.0], [8.0], [0.5]], dtype=np.float32))
    both, items = joined((MODEL, other), ("", "deed:")), [["a", "b"], ["c", "deed:a"]]
    told = both.told(items)
    assert np.array_equal(both.scores(MODEL, told), MODEL.scores(items))
    assert both.scores(other, told).tolist() == [[2.5], [8.5]]


def test_names_are_found_by_number_however_full_the_table_is() -> None:
    """Those that want one slot stand behind each other; a name not learned, and one that a full run ends at, has -1."""
    names = [f"name {n}" for n in range(3000)]
    known = Numbered(len(names) + 1)
    assert known.learn(names[:1000]).tolist() == [*range(1000)]
    assert known.learn([*names[500:], *END]).tolist() == [*range(500, 3001)]
    assert known.of([*reversed(names)]).tolist() == [*range(2999, -1, -1)]
    assert known.of(["name 3000", "", "name 7", "?"]).tolist() == [-1, 3000, 7, -1]
    assert known.of([f"other {n}" for n in range(3000)]).tolist() == [-1] * 3000


def test_items_come_one_behind_the_other() -> None:
    """None are an empty row."""
    assert in_a_row([np.array([1, 2], np.int32), np.array([3], np.int32)]).tolist() == [1, 2, 3]
    assert in_a_row([]).dtype == np.int32 and len(in_a_row([])) == 0
