"""What the package names."""

from __future__ import annotations

import subprocess
import sys

import pytest

import warta


def test_all_names_are_there_and_listed_before_they_are_loaded() -> None:
    code = "import sys, warta; print(*dir(warta)); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    listed, loaded = (set(line.split()) for line in done.stdout.splitlines())
    assert {*warta.__all__} <= listed
    assert {"warta.records", "warta.reading", "spacy"} & loaded == set()
    assert all(getattr(warta, name).__name__ == name for name in warta.__all__ if name != "__version__")


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Reader'"):
        warta.Reader  # noqa: B018
