"""The columns of the model."""

from __future__ import annotations

import numpy as np

from warta.page.features.columns import BASE, COLUMNS, CONTEXT, as_rows


def test_columns_that_look_beside_stand_last() -> None:
    """None of the first tells of the lines beside, and all behind them do."""
    assert set(CONTEXT) <= set(COLUMNS[:BASE])
    assert all(name not in CONTEXT and name.startswith(CONTEXT) for name in COLUMNS[BASE:])


def test_as_rows() -> None:
    """Columns of any numbers become rows of one array."""
    rows = as_rows([np.array([True, False]), np.array([2, 3]), np.array([0.5, 1.5])])
    assert rows.dtype == np.float32
    assert rows.tolist() == [[1, 0], [2, 3], [0.5, 1.5]]
