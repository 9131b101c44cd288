"""Names out of GUM's entity annotation, which marks every mention: names, descriptions and pronouns alike.

Of a mention of a person, an organisation or a place we keep the proper noun at its head and what has a capital around.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.treebanks import Rows, sentences

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
BRACKET = re.compile(r"\((?P<opened>\d+)-(?P<kind>[a-z]+)[^()]*(?P<shut>\))?|(?P<closed>\d+)\)")
JOINING = frozenset({"of", "the", "and", "&", "for", "de", "-", "’s", "'s"})
"""Words inside a name: the Ministry of Culture."""

TITLES = frozenset({
    "Mr.", "Mrs.", "Ms.", "Dr.", "Sir", "Prof.", "Professor", "President", "Senator", "Minister", "Justice",
    "King", "Queen", "Prince", "Princess", "Governor", "Mayor", "General", "Captain", "Chief", "Judge",
    "Lord", "Lady", "Pope", "Bishop", "Saint", "St.", "Rep.", "Sen.", "Congressman", "Secretary", "Chairman",
    "Director", "Prime", "Vice",
})  # fmt: skip
"""Offices before a person's name are no part of it: Universal NER leaves them out."""

Mention = tuple[int, int, str]
"""First word, last word, kind."""


def tagged(path: Path, wanted: tuple[str, ...]) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a GUM file whose names begin with one of `wanted`, as (word, tag)."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for rows in sentences(lines):
            if rows.name.startswith(wanted):
                yield tags(rows)


def tags(rows: Rows) -> list[tuple[str, str]]:
    """The words of a sentence with their tags."""
    words = [rows.words[number] for number in sorted(rows.words)]
    found = ["O"] * len(words)
    for first, last, kind in names(words):
        if all(tag == "O" for tag in found[first : last + 1]):
            found[first : last + 1] = [f"B-{kind}", *[f"I-{kind}"] * (last - first)]
    return [(row[1], tag) for row, tag in zip(words, found, strict=True)]


def names(words: Sequence[list[str]]) -> Iterator[Mention]:
    """The names in the mentions of a sentence, longest mention first."""
    for first, last, kind in sorted(mentions(words), key=lambda mention: mention[0] - mention[1]):
        inside = range(first, last + 1)
        head = next((i for i in inside if int(words[i][6]) - 1 not in inside), None)
        if head is not None and words[head][3] == "PROPN":
            yield from grown(words, head, (first, last, KINDS[kind]))


def grown(words: Sequence[list[str]], head: int, mention: Mention) -> Iterator[Mention]:
    """The proper nouns around the head, less titles; nothing where only a title is left."""
    first = last = head
    while first > mention[0] and (capital(words[first - 1]) or joins(words, first - 1, -1, mention)):
        first -= 1
    while last < mention[1] and (capital(words[last + 1]) or joins(words, last + 1, 1, mention)):
        last += 1
    while mention[2] == "PER" and first <= last and words[first][1] in TITLES:
        first += 1
    if first <= last:
        yield first, last, mention[2]


def joins(words: Sequence[list[str]], i: int, step: int, mention: Mention) -> bool:
    """Whether a small word stands between two proper nouns of a name: Ministry of Culture. No person's name has one."""
    beyond = [j for j in (i + step, i + 2 * step) if mention[0] <= j <= mention[1]]
    beyond = beyond if beyond and words[beyond[0]][1] in JOINING else beyond[:1]
    return mention[2] != "PER" and words[i][1] in JOINING and bool(beyond) and capital(words[beyond[-1]])


def capital(row: list[str]) -> bool:
    """Whether a word is part of a name: proper nouns, or what else has a capital there (United States)."""
    return row[3] == "PROPN" or (row[1][:1].isupper() and row[3] in ("ADJ", "NOUN", "VERB", "NUM", "X"))


def mentions(words: Sequence[list[str]]) -> Iterator[Mention]:
    """All mentions of the wanted kinds that begin and end in the sentence."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for i, row in enumerate(words):
        entity = next((part for part in row[9].split("|") if part.startswith("Entity=")), "")
        for found in BRACKET.finditer(entity):
            number = found["opened"] or found["closed"]
            if found["opened"]:
                opened.setdefault(number, []).append((i, found["kind"]))
            ends = (found["closed"] or found["shut"]) and opened.get(number)
            first, kind = opened[number].pop() if ends else (i, "")
            if kind in KINDS:
                yield first, i, kind
