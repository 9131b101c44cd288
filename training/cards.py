"""Model cards: a text by hand in `cards/`, with the scores of the last training filled in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from warta.languages import Language

TEMPLATES = Path(__file__).parent / "cards"
WORK = Path(__file__).parent / "work"
"""Scores lie here between the training of parsers and of names, and what is fetched; not in version control."""

Scores = Mapping[str, Mapping[str, float]]


def fetched(file: Path, target: str) -> Path:
    """A file that `make -C training TARGET` fetches.

    Raises FileNotFoundError where it is missing, saying so.
    """
    if not file.is_file():
        raise FileNotFoundError(f"{file}: not found. Fetch it with `make -C training {target}`.")
    return file


def keep(language: Language, part: str, scores: Scores) -> None:
    """Remembers the scores of one part (`parser`, `names`) and writes the card again."""
    folder = WORK / language.code
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{part}.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    card = (TEMPLATES / f"{language.code}.md").read_text(encoding="utf-8")
    filled = card.replace("{scores}", table(remembered(folder, "parser"))).replace(
        "{names}", table(remembered(folder, "names"))
    )
    (language.folder / "pipeline" / "MODEL_CARD.md").write_text(filled, encoding="utf-8")


def remembered(folder: Path, part: str) -> Scores:
    """The last scores of a part, none where it was not trained."""
    path = folder / f"{part}.json"
    scores: Scores = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return scores


def table(scores: Scores) -> str:
    """Scores as a Markdown table: a row a test set, a column a measure."""
    if not scores:
        return "(not measured)"
    measures = list(next(iter(scores.values())))
    rows = [
        ["test", *measures],
        ["---"] * (len(measures) + 1),
        *([name, *(f"{values[measure]:.3f}" for measure in measures)] for name, values in scores.items()),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
