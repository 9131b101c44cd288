"""What a speaker does by his words: he states, requests, denies, accuses, promises, warns.

A cue that tells it decides (denied that, warned that). Most cues tell nothing of it (said, kata); then the words do,
by the table `force` of a language: "Please leave," Baker said, is a request. Where they tell nothing either, he
states.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from warta.languages import Language
from warta.languages.alternation import any_of
from warta.records import Force
from warta.text.quotes.speech import Cue, folded

SENTENCE = re.compile(r"(?<=[.?!])[\"'”’]?\s+")
WORD = re.compile(r"\w+")
CURLED = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Sign:
    """A row of the table `force`. `reported`: only at the beginning of reported words, whose subject is the speaker.

    `firsts`: a sentence has the sign only where it has one of these words, which is told far sooner.
    """

    force: Force
    cues: frozenset[str]
    words: re.Pattern[str]
    firsts: frozenset[str]
    reported: bool


def force_of(text: str, words: str, direct: bool, cue: Cue | None, language: Language) -> Force:
    """What the cue tells; else what the first sentence of the words tells that does more than state."""
    return _of_cue(text, cue, language) or _of_words(words, direct, language) or "states"


def _of_cue(text: str, cue: Cue | None, language: Language) -> Force | None:
    if cue is None:
        return None
    told = next((entry.force for entry in cue.entries if entry.force != "states"), None)
    form = folded(cue.span.of(text))
    return told or next((sign.force for sign in _signs(language) if form in sign.cues), None)


def _of_words(words: str, direct: bool, language: Language) -> Force | None:
    signs, firsts = _signs(language), _firsts(language)
    for number, sentence in enumerate(SENTENCE.split(words.translate(CURLED).lower())):
        opens, told = not direct and number == 0, firsts.intersection(WORD.findall(sentence))
        for sign in signs if told else ():
            here = (opens or not sign.reported) and not told.isdisjoint(sign.firsts)
            if here and sign.words.search(sentence):
                return sign.force
    return None


@cache
def _firsts(language: Language) -> frozenset[str]:
    """The words of which every sentence with a sign has one."""
    return frozenset(word for sign in _signs(language) for word in sign.firsts)


@cache
def _signs(language: Language) -> tuple[Sign, ...]:
    """The language's table `force`, in its order: the first sign that a sentence has decides."""
    table = language.table("speech")
    openers = table.get("openers", ())
    return tuple(
        Sign(
            sign["force"],
            frozenset(sign.get("cues", ())),
            _pattern(sign, openers),
            frozenset(WORD.findall(words)[0] for words in sign["words"]),
            sign.get("reported", False),
        )
        for sign in table.get("force", ())
    )


def _pattern(sign: Mapping[str, Any], openers: Iterable[str]) -> re.Pattern[str]:
    """One of the sign's words, where its keys `of`, `not_of`, `unless` and `opens` let it stand."""
    start = rf"^\W*(?:(?:{any_of(openers)}),?\s+)?" if sign.get("opens") else r"(?<!\w)"
    between = rf"(?:(?:{any_of(sign.get('between', ()))})\s+)?"
    of = rf"(?:{any_of(sign['of'])})\s+{between}" if "of" in sign else ""
    barred = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in sign.get("not_of", ()))
    unless = rf"(?!\s+(?:{any_of(sign['unless'])})(?!\w))" if "unless" in sign else ""
    return re.compile(rf"{start}{of}{barred}(?:{any_of(sign['words'])})(?!\w){unless}")
