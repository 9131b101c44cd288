"""How well two readers of the same articles agree on their events, by the measures that judge the coder.

    python -m training.agreement --data ../shared/data

`training/annotations/again-en.jsonl` holds what a second reader, who did not know the first one's marks, found in
articles of `events-en.jsonl`. The first reading stands as the gold, the second as what is said.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from training.annotations import FOLDER, Row, records, scoreboard


def read_twice(folder: Path = FOLDER, code: str = "en") -> Iterator[tuple[Row, Row]]:
    """The first and the second reading of each article that has two.

    Raises ValueError, naming the article, where the two are not of one text.
    """
    first = {(row["set"], row["id"]): row for row in records(folder / f"events-{code}.jsonl")}
    for again in records(folder / f"again-{code}.jsonl"):
        row = first.get((again["set"], again["id"]))
        if row is None or row["digest"] != again["digest"]:
            raise ValueError(f"{again['set']} {again['id']}: the second reading is of no text that was read before.")
        yield row, again


def agreement(board: Any, folder: Path = FOLDER) -> Mapping[str, Any]:
    """The scoreboard's figures of the second readings; `board` is its module `readings`."""
    pairs = list(read_twice(folder))
    golds, founds = (
        {row["id"]: board.of_gold({"quotes": (), **row}) for row in rows} for rows in zip(*pairs, strict=True)
    )
    found: Mapping[str, Any] = board.score(golds, founds)
    return found


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the developers' pack, beside which is its scoreboard")
    found = agreement(scoreboard(parser.parse_args().data))
    print(f"{found['n']} articles, {found['gold']} and {found['said']} events")
    print(", ".join(f"{name} {found[name][2]:.3f}" for name in ("any", "told", "who", "full")))
    print(", ".join(f"{name} {found[name]:.3f}" for name in ("status", "claimant", "background", "time")))


if __name__ == "__main__":
    main()
