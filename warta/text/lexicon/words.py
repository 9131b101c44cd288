"""Words of a text and of the forms of tables, cut without a model."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

WORD = re.compile(
    r"[a-z]++(?![\w’'])"  # most words: all others need not be tried for them
    r"|(?:[A-Z]\.){2,}"  # U.S.
    r"|\d+(?:[.,:]\d+)*"
    r"|[’']s\b"
    r"|[^\W\d_]+(?:[’'](?!s\b)[^\W\d_]+)*\d*"  # Ma'ruf, G7
    r"|[^\w\s]"
)
ACRONYM = re.compile(r"[A-Z]{3,}")


class Word(NamedTuple):
    """A word or mark of the text; `lower` is what tables are asked for: small letters, kapal-kapal as kapal."""

    start: int
    stop: int
    text: str
    lower: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


WORD_OF: Callable[[tuple[int, int, str, str]], Word] = partial(tuple.__new__, Word)
"""Makes a word of what it has, in order, in half the time that `Word` takes."""


def joined_twins(words: Sequence[Word]) -> Iterator[Word]:
    """kapal-kapal is one word."""
    i = 0
    while i < len(words):
        twin = i + 2 < len(words) and words[i + 1].text == "-" and words[i + 2].lower == words[i].lower
        if twin and words[i].stop == words[i + 1].start and words[i].text.isalpha():
            last = words[i + 2]
            text = f"{words[i].text}-{last.text}"
            yield Word(words[i].start, last.stop, text, text.lower())
            i += 3
        else:
            yield words[i]
            i += 1


def form_words(form: str) -> tuple[str, ...]:
    """The words of a table's form, cut as a text's are."""
    if form.replace(" ", "").isalpha():  # most are; there are thousands
        return tuple(form.split())
    found = [Word(m.start(), m.end(), m.group(), m.group().lower()) for m in WORD.finditer(form)]
    return tuple(word.text for word in joined_twins(found))
