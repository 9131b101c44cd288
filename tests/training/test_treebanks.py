"""Treebank rows as sentences: what was written as one word, and what the annotation of 2017 cut."""

from __future__ import annotations

import gzip
from pathlib import Path

from training.labels import indonesian, of_2017
from training.treebanks import Tree, doubled, english, trees, write

CLITIC = """\
# sent_id = 1
1\tPolisi\tpolisi\tNOUN\t_\t_\t2\tnsubj\t_\t_
2-3\tmenemuinya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tmenemui\ttemu\tVERB\t_\tVoice=Act\t0\troot\t_\t_
3\tnya\tia\tPRON\t_\t_\t2\tobj\t_\t_
4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""
OLD = """\
# sent_id = 2
1\tanak\t_\tNOUN\t_\t_\t5\tnsubj\t_\tSpaceAfter=No
2\t-\t_\tPUNCT\t_\t_\t1\tpunct\t_\tSpaceAfter=No
3\tanak\t_\tNOUN\t_\t_\t1\tcompound:plur\t_\t_
4\tyang\t_\tPRON\t_\t_\t5\tnsubj\t_\t_
5\tlari\t_\tVERB\t_\t_\t0\troot\t_\t_

"""


def read(folder: Path, rows: str, merge: bool) -> Tree:
    path = folder / "bank.conllu.gz"
    path.write_bytes(gzip.compress(rows.encode()))
    (tree,) = trees(path, merge)
    return tree


def test_a_clitic_stays_on_its_word(tmp_path: Path) -> None:
    tree = read(tmp_path, CLITIC, merge=True)
    assert tree.text == "Polisi menemuinya."
    assert [(word.form, word.head, word.dep) for word in tree.words] == [
        ("Polisi", 1, "nsubj"),
        ("menemuinya", 1, "root"),
        (".", 1, "punct"),
    ]
    assert indonesian(tree).words[1].xpos == "Act"


def test_parts_are_words_of_their_own_unless_merged(tmp_path: Path) -> None:
    tree = read(tmp_path, CLITIC, merge=False)
    assert [word.form for word in tree.words] == ["Polisi", "menemui", "nya", "."]
    assert tree.text == "Polisi menemuinya."


def test_doubled_words_are_one(tmp_path: Path) -> None:
    tree = of_2017(doubled(read(tmp_path, OLD, merge=True)))
    assert [(word.form, word.head) for word in tree.words] == [("anak-anak", 2), ("yang", 2), ("lari", 2)]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """Words, spaces, tags and heads, sentence by sentence."""
    tree = read(tmp_path, CLITIC, merge=False)
    path = tmp_path / "work" / "written.conllu.gz"
    write(path, [tree, tree])
    assert trees(path, merge=False) == [tree, tree]


def test_only_what_may_be_used_of_gum_is(tmp_path: Path) -> None:
    """Its news is a test of its own; of EWT's part for development every fourth sentence is looked at."""
    gum = "".join(CLITIC.replace("= 1", f"= GUM_{name}") for name in ("news_one-1", "bio_two-1", "fiction_three-1"))
    for part in ("train", "dev", "test"):
        (tmp_path / f"en_ewt-ud-{part}.conllu.gz").write_bytes(gzip.compress((CLITIC * 5).encode()))
        (tmp_path / f"en_gum-ud-{part}.conllu.gz").write_bytes(gzip.compress(gum.encode()))
    banks = english(tmp_path)
    assert [tree.name for tree in banks.train] == [*["1"] * 5, "GUM_news_one-1", "GUM_bio_two-1"]
    assert len(banks.dev) == 2
    assert [len(trees) for trees in banks.tests.values()] == [5, 2, 1]
