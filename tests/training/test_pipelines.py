"""A pipeline is trained on a few sentences, saved, and read back."""

from __future__ import annotations

import gzip
import shutil
import zipfile
from argparse import Namespace
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy
import pytest

pytest.importorskip("spacy_lookups_data", reason="spacy-lookups-data (of the extra `train`) has the English lemmas")

from training import cards, pipelines
from training.treebanks import trees
from training.vectors import Vectors
from warta.languages import Language, languages
from warta.languages.lemmas import lemmas
from warta.languages.pipeline import FOLDER, load
from warta.records import Span

TREE = """\
# sent_id = {n}
1\tPolice\tpolice\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tclosed\tclose\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_
4\t{word}\tbridge\tNOUN\tNN\t_\t2\tobj\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""
PLACES = ("bridge", "road", "gate", "school", "market", "square", "station", "port", "court", "bank", "park", "mine")
OPTIONS = {"width": 16, "depth": 1, "rows": 50, "hidden": 16, "drop": 0.0, "seed": 1, "steps": 60, "every": 60}


@pytest.fixture
def language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Language:
    """English without a pipeline, in a folder of its own."""
    monkeypatch.setattr(cards, "WORK", tmp_path / "work")
    english = languages()["en"]
    folder = tmp_path / "en"
    shutil.copytree(english.folder, folder, ignore=shutil.ignore_patterns("pipeline"))
    (folder / "pipeline").mkdir()
    return replace(english, folder=folder)


@pytest.fixture
def material(tmp_path: Path) -> pipelines.Material:
    path = tmp_path / "bank.conllu.gz"
    path.write_bytes(gzip.compress("".join(TREE.format(n=n, word=word) for n, word in enumerate(PLACES)).encode()))
    bank = trees(path, merge=False)
    vectors = Vectors(PLACES, numpy.eye(len(PLACES), dtype=numpy.float32))
    return pipelines.Material(vectors, bank, bank[:2], {"a few": bank[:2]})


def test_what_is_trained_is_read_back(language: Language, material: pipelines.Material) -> None:
    """Sentences as those it was trained on get their tags; scores and card lie where they belong."""
    pipelines.build(language, material, Namespace(**OPTIONS))
    assert (language.folder / "pipeline" / FOLDER).is_dir()
    assert "a few" in (cards.WORK / "en" / "parser.json").read_text(encoding="utf-8")
    assert "| a few |" in (language.folder / "pipeline" / "MODEL_CARD.md").read_text(encoding="utf-8")
    read = load(language)
    assert read is not None
    text = "Police closed the gate."
    (tokens,) = read.parse(text, [Span(0, len(text))])
    assert [token.pos for token in tokens] == ["NOUN", "VERB", "DET", "NOUN", "PUNCT"]


def test_the_trees_of_the_teacher_are_mixed_in(material: pipelines.Material) -> None:
    """Batches are of one kind each, and most are of the teacher's trees; without such none is."""
    known = lemmas(languages()["en"])
    nlp = pipelines.blank(material.vectors, Namespace(**OPTIONS))
    (first, *others) = (pipelines.example(nlp, tree, known) for tree in material.train)
    silver = replace(material, silver=material.train[:1])

    def kinds(taught: pipelines.Material) -> list[bool]:
        found = islice(pipelines.mixed(nlp, others, taught, known, Namespace(**OPTIONS)), 100)
        texts = [{example.reference.text for example in batch} for batch in found]
        return [first.reference.text in own and len(own) == 1 for own in texts]

    assert 45 < sum(kinds(silver)) < 75
    assert not any(kinds(material))


def test_english_is_not_trained_without_the_teacher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says how the trees are made."""
    monkeypatch.setattr(cards, "WORK", tmp_path)
    with pytest.raises(FileNotFoundError, match="make -C training silver"):
        pipelines.english(tmp_path)


def test_what_nlp_id_tags(tmp_path: Path) -> None:
    """Clitics are joined to their word; short sentences are left out, and unknown tags are empty."""
    lines = "Warga\tNN\nmenutup\tVB\njembatan\tNN\nnya\tPRP\nitu\t?\n\nKabar\tNN\n"
    path = tmp_path / "nlp.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("nlp_id/data/dataset_postag.txt", lines)
    (sentence,) = pipelines.tagged(path)
    assert [form for form, _ in sentence] == ["Warga", "menutup", "jembatannya", "itu"]
    assert sentence[-1] == ("itu", "") and sentence[0][1]
