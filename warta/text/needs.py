"""Which sentences must be parsed before quotes are looked for.

Rules of quotes ask the parse only of scenes in which a cue stands, and of headlines; so what they find is the same
as if every sentence had been parsed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from warta.languages import Language
from warta.records import Article, Sentence
from warta.text.scenes import Scene, find_scenes
from warta.text.speech import Speech, speech_of


def needed_for_quotes(article: Article, sentences: Sequence[Sentence], language: Language) -> list[bool]:
    """For each sentence whether it shares words with a scene whose parse may be asked for."""
    speech = speech_of(language)
    needed = [False] * len(sentences)
    for scene in find_scenes(article, sentences):
        if is_asked(scene, speech):
            for i in overlapping(scene, sentences):
                needed[i] = True
    return needed


def is_asked(scene: Scene, speech: Speech) -> bool:
    """Whether a rule may ask for the parse of a scene."""
    return scene.role == "headline" or bool(speech.cues(scene.masked, scene.span.start, scene.span.stop))


def overlapping(scene: Scene, sentences: Sequence[Sentence]) -> range:
    """The indices of the sentences that share words with a scene."""
    first = max(0, bisect_right(sentences, scene.span.start, key=lambda sentence: sentence.span.start) - 1)
    stop = bisect_right(sentences, scene.span.stop - 1, key=lambda sentence: sentence.span.start)
    return range(first, stop)
