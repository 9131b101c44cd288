"""Which sentences must be parsed before quotes are looked for.

The rules of quotes are asked twice: first with a parse that is not there. Where none of them asks for it, their answer
stands; of the other scenes all sentences are parsed. So what they find is the same as if every sentence had been.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from warta.records import Sentence
from warta.text.quotes import Surface
from warta.text.quotes.scenes import Scene


def needed_for_quotes(surface: Surface, sentences: Sequence[Sentence]) -> list[bool]:
    """For each sentence whether it shares words with a scene whose quotes are not known without the parse."""
    needed = [False] * len(sentences)
    for scene, drafts in zip(surface.scenes, surface.drafts, strict=True):
        if drafts is None:
            for i in overlapping(scene, sentences):
                needed[i] = True
    return needed


def overlapping(scene: Scene, sentences: Sequence[Sentence]) -> range:
    """The indices of the sentences that share words with a scene."""
    first = max(0, bisect_right(sentences, scene.span.start, key=lambda sentence: sentence.span.start) - 1)
    stop = bisect_right(sentences, scene.span.stop - 1, key=lambda sentence: sentence.span.start)
    return range(first, stop)
