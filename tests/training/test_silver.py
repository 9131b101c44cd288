"""What was found in a sentence, judged and made into a tree."""

from __future__ import annotations

import numpy as np

from training.pieces import Labels, Row
from training.silver import Found, relations_of, score, trees_of

LABELS = Labels(("NOUN|NNS", "PUNCT|.", "VERB|VBD"), ("nsubj", "obj", "punct", "root"))


def numbers(*values: int) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    return np.array(values, np.int32)


NOTHING = numbers(0, 0, 0)
GOLD = Row(NOTHING, NOTHING, NOTHING, tags=numbers(0, 2, 1), heads=numbers(1, 1, 1), relations=numbers(0, 3, 2))


def test_only_the_root_is_called_so() -> None:
    """Whatever is likeliest elsewhere; and it always is."""
    likely = np.array([[0.2, 0.1, 0.0, 0.7], [0.9, 0.0, 0.0, 0.1]], np.float32)
    assert relations_of(likely, numbers(1, 1), 3).tolist() == [0, 3]


def test_punctuation_is_not_judged() -> None:
    """Of two words one has its relation wrong; the full stop's head is wrong, too."""
    found = Found(heads=numbers(1, 1, 0), relations=numbers(1, 3, 2), tags=numbers(0, 0, 0))
    assert score([GOLD], [(0, found)], LABELS) == {"uas": 1.0, "las": 0.5, "tags": 0.5}


def test_what_was_found_is_a_tree_to_learn_from() -> None:
    """The root is its own head; a tag has its two parts again."""
    found = Found(heads=numbers(1, 1, 1), relations=numbers(0, 3, 2), tags=numbers(0, 2, 1))
    (tree,) = trees_of([["No"], ["Police", "left", "."]], [(1, found)], LABELS)
    assert tree.text == "Police left ."
    assert [(word.upos, word.xpos, word.head, word.dep) for word in tree.words] == [
        ("NOUN", "NNS", 1, "nsubj"),
        ("VERB", "VBD", 1, "root"),
        ("PUNCT", ".", 1, "punct"),
    ]
