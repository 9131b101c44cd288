"""Treebank rows as sentences: what was written as one word, and what the annotation of 2017 cut."""

from __future__ import annotations

import gzip
from pathlib import Path

from training.labels import indonesian, of_2017
from training.treebanks import Tree, doubled, trees

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
