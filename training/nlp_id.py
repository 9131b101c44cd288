"""Indonesian news sentences with the part of speech of each word, as the wheel of nlp-id (MIT) packs them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

PACKED = "nlp_id/data/dataset_postag.txt"


def sentences(wheel: Path) -> Iterator[list[tuple[str, str]]]:
    """Each as its words and nlp-id's tags of them: a line of the file a word, an empty one between sentences."""
    with zipfile.ZipFile(wheel) as archive:
        lines = archive.read(PACKED).decode().splitlines()
    rows = ((form.strip(), tag) for form, _, tag in (line.partition("\t") for line in lines))
    yield from (list(words) for spelt, words in groupby(rows, key=lambda row: bool(row[0])) if spelt)
