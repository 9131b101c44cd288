"""The likeliest tree of a sentence, where it is known how likely each word is the head of each other."""

from __future__ import annotations

import networkx
import numpy as np
from numpy.typing import NDArray

Likely = NDArray[np.float32]
"""How likely a word (a row) hangs on another (a column); on the diagonal, how likely it is the root."""
Heads = NDArray[np.int32]
"""The head of each word, its own number for the root's."""

LEAST = 1e-3
"""Less likely heads are looked at for want of others alone."""
FAR = 1e4
"""What a root costs beside how unlikely it is, so that there is one."""


def tree_of(likely: Likely) -> Heads:
    """The tree whose heads are together the likeliest: mostly each word's likeliest head."""
    heads = likely.argmax(axis=1).astype(np.int32)
    return heads if is_tree(heads) else spanning(likely)


def is_tree(heads: Heads) -> bool:
    """Whether all words hang on one root."""
    (roots,) = np.nonzero(heads == np.arange(len(heads)))
    above = heads
    for _ in range(len(heads).bit_length()):
        above = above[above]
    return len(roots) == 1 and bool((above == roots[0]).all())


def spanning(likely: Likely) -> Heads:
    """The tree that costs least (J. Edmonds, "Optimum branchings", 1967), its root below one that is no word."""
    count = len(likely)
    kept = likely >= LEAST
    kept[:, likely.diagonal().argmax()] = True  # so that there is a tree
    costs = -np.log(np.maximum(likely, np.finfo(np.float32).tiny))
    graph = networkx.DiGraph()
    for word, head in np.argwhere(kept).tolist():
        if word == head:
            graph.add_edge(count, word, weight=float(costs[word, word]) + FAR)
        else:
            graph.add_edge(head, word, weight=float(costs[word, head]))
    heads = np.arange(count, dtype=np.int32)
    for head, word in networkx.minimum_spanning_arborescence(graph).edges:
        heads[word] = word if head == count else head
    return heads
