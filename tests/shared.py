"""Where data lies that is not ours to ship: beside the repository, or where WARTA_SHARED says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("WARTA_SHARED") or Path(__file__).resolve().parents[2] / "shared")


def needs(*inside: str) -> pytest.MarkDecorator:
    """Skip a test where one of these files or folders of the shared data is absent."""
    missing = [name for name in inside if not (SHARED / name).exists()]
    why = f"needs shared data: no {', '.join(missing)} in {SHARED} (set WARTA_SHARED)"
    return pytest.mark.skipif(bool(missing), reason=why)
