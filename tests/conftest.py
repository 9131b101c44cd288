"""How hypothesis draws: without a time limit, since machines differ; on a build server always the same examples."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("warta", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("warta")
