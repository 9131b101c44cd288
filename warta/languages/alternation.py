"""Any of some words, as a regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable

BLANKS = r"\s+"


def any_of(words: Iterable[str], space: str = BLANKS) -> str:
    r"""A pattern for any of the words, the longest first, without a group around it; one that never matches for none.

    `space`: the pattern for a blank within them.

    >>> any_of(["Kota", "Kota Lama"])
    'Kota\\s+Lama|Kota'
    """
    longest = sorted({*words}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", space) for word in longest) or "(?!)"
