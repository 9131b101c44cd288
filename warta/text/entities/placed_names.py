"""Where the model's names stand among the words, less what is none of theirs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from warta.places.gazetteer import find_place
from warta.records import Span
from warta.text.datelines import DASHES
from warta.text.entities.homonyms import LEAST_GIVEN, among_initials
from warta.text.lexicon import Lexicon, Word
from warta.text.names import Name

INITIALS = 3
"""Initials have so many letters at most."""

LEAST_WHOLE = 2
"""A name from which a small word is cut off has so many words left at least."""

COMPOUND = 3
"""So many words are "Muscat-based", and "RCTI dan Melati"."""


def placed(
    words: Sequence[Word], names: Sequence[Name], lexicon: Lexicon, text: str
) -> Iterator[tuple[int, tuple[int, Name]]]:
    """The model's names as ranges of our words, less an opening word like "If"."""
    starts, stops = [word.start for word in words], [word.stop for word in words]
    for name in hyphened_places(names, text):
        inside = list(range(bisect_right(stops, name.span.start), bisect_left(starts, name.span.stop)))
        inside = one_line(words, inside, text)
        if inside and inside != (whole := balanced(words, past_dateline(words, inside))):
            inside = whole
            name = replace(name, span=Span(words[inside[0]].start, words[inside[-1]].stop)) if inside else name
        while len(inside) > 1 and begins_late(words, inside, lexicon) and not is_first_name(words, inside, name):
            small, inside = words[inside[0]].text.islower(), inside[1:]
            name = replace(name, span=Span(words[inside[0]].start, name.span.stop)) if small else name
        while begins_with_compound(words, inside, lexicon):
            inside = inside[COMPOUND:]
            name = replace(name, span=Span(words[inside[0]].start, name.span.stop))
        if len(inside) > LEAST_WHOLE and hangs(words, inside[-2], inside[-1]):
            inside = inside[:-1]
            name = replace(name, span=Span(name.span.start, words[inside[-1]].stop))
        if name.kind == "organisation" and (joint := between_bodies(words, inside, lexicon)):
            first, inside = inside[:joint], inside[joint + 1 :]
            yield first[0], (first[-1] + 1, replace(name, span=Span(words[first[0]].start, words[first[-1]].stop)))
            name = replace(name, span=Span(words[inside[0]].start, name.span.stop))
        if name.kind == "organisation" and len(inside) > LEAST_WHOLE and joins_bodies(words, inside, lexicon):
            yield inside[0], (inside[1], replace(name, span=Span(words[inside[0]].start, words[inside[0]].stop)))
            inside = inside[LEAST_WHOLE:]
            name = replace(name, span=Span(words[inside[0]].start, name.span.stop))
        nobody = len(inside) == 1 and (in_address(text, words[inside[0]]) or names_nobody(words, inside[0], lexicon))
        if inside and not nobody:
            yield inside[0], (inside[-1] + 1, as_person(words, inside, name, lexicon))


def is_hyphened(text: str, words: Sequence[Word], first: int, stop: int, name: Name) -> bool:
    """Whether a name is a place of two halves that the gazetteer knows."""
    tied = name.kind == "place" and any(words[i].text == "-" for i in range(first, stop))
    return tied and find_place(name.span.of(text)) is not None


def hyphened_places(names: Sequence[Name], text: str) -> Iterator[Name]:
    """The names, of which two that a hyphen ties are one where the gazetteer knows them together: KwaZulu-Natal.

    The first may have more words, and stays what it is: the University of KwaZulu-Natal.
    """
    last: Name | None = None
    for name in names:
        if last and text[last.span.stop : name.span.start] == "-":
            both = Span(last.span.start, name.span.stop)
            if find_place(both.of(text)):
                last = Name(both, "place", name.rule)
                continue
            if " " in last.span.of(text) and find_place(both.of(text).split()[-1]):
                last = Name(both, last.kind, name.rule)
                continue
        if last:
            yield last
        last = name
    if last:
        yield last


def begins_late(words: Sequence[Word], inside: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a name's first word is none of it: an "If" or another that stands in small letters before a capital."""
    first, second = words[inside[0]], words[inside[1]]
    small = first.text.islower() and first.text.isalpha() and second.capital and second.start > first.stop
    small = small and not (lexicon.phrases["inside"].has(first.lower) or lexicon.phrases["joined"].has(first.lower))
    return small or glued(words, inside) or lexicon.phrases["never"].has(first.lower)


def is_first_name(words: Sequence[Word], inside: Sequence[int], name: Name) -> bool:
    """They met | Will Baker: whether a small word has its capital in a sentence, as the model's name of a person."""
    first = inside[0]
    before = words[first - 1].text if first else ""
    return name.kind == "person" and words[first].text.istitle() and before.isalpha() and before.islower()


def between_bodies(words: Sequence[Word], inside: Sequence[int], lexicon: Lexicon) -> int:
    """Harbour University | and Dover College: which word of a name joins two bodies, the first of which ends with its
    noun; 0 for none."""
    nouns, joint = lexicon.phrases["body_nouns"], lexicon.phrases["joint"]
    if lexicon.complements_after:
        return 0
    joints = (k for k in range(LEAST_WHOLE, len(inside) - LEAST_WHOLE) if joint.has(words[inside[k]].lower))
    return next((k for k in joints if nouns.has(words[inside[k - 1]].lower) and words[inside[k + 1]].capital), 0)


def joins_bodies(words: Sequence[Word], inside: Sequence[int], lexicon: Lexicon) -> bool:
    """RCTI | dan Melati: whether a name is a body's letters and another's name."""
    first, joint, after = (words[i] for i in inside[:COMPOUND])
    letters = first.text.isupper() and first.text.isalpha() and len(first.text) >= INITIALS
    return letters and lexicon.phrases["listing"].has(joint.lower) and after.capital


def begins_with_compound(words: Sequence[Word], inside: Sequence[int], lexicon: Lexicon) -> bool:
    """Muscat-based | Harbour Foundation: whether a name begins with a word that a hyphen ties to a verb's."""
    if len(inside) <= COMPOUND or not lexicon.verb_ending:
        return False
    _, hyphen, verb = (words[i] for i in inside[:COMPOUND])
    glued = hyphen.text == "-" and hyphen.stop == verb.start
    return glued and verb.text.islower() and verb.text.endswith(lexicon.verb_ending)


def names_nobody(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """PCR, BPKB, "berinisial BD, | RK": capitals that are short for a thing, or initials."""
    word = words[i]
    if not word.text.isupper():
        return False
    return lexicon.phrases["things"].has(word.lower) or (
        len(word.text) <= INITIALS and among_initials(words, i, lexicon)
    )


def in_address(text: str, word: Word) -> bool:
    """Whether a word is a further part of a web address: KABAR.CO.ID names no CO. Sentences may have lost the space
    between them, too, but begin with longer words."""
    short = word.text.isupper() and len(word.text) in (2, 3)
    return short and word.start > 2 and text[word.start - 1] == "." and text[word.start - 3 : word.start - 1].isupper()


def one_line(words: Sequence[Word], inside: list[int], text: str) -> list[int]:
    """The words of a name that stand in one line, the most of them; all where the text has them side by side, too."""
    cuts = [k for k in range(1, len(inside)) if broken(text, words[inside[k - 1]], words[inside[k]])]
    if not cuts:
        return inside
    lines = [inside[a:b] for a, b in pairwise([0, *cuts, len(inside)])]
    return max(lines, key=len)


def past_dateline(words: Sequence[Word], inside: list[int]) -> list[int]:
    """BANDUNG- | Pesawat Sinar Bahari: the words of a name behind a place in capitals and its dash."""
    dash = next((k for k, i in enumerate(inside) if words[i].text in DASHES), 0) if inside[0] == 0 else 0
    shouted = 0 < dash < len(inside) - 1 and all(words[i].text.isupper() for i in inside[:dash])
    apart = shouted and words[inside[dash]].stop < words[inside[dash + 1]].start
    return inside[dash + 1 :] if apart and len(words[0].text) >= LEAST_GIVEN else inside


def balanced(words: Sequence[Word], inside: list[int]) -> list[int]:
    """Kementerian Sosial (Kemensos|), (|Kementerian) Sosial: the words of a name with both brackets, or with none."""
    marks = [words[i].text for i in inside]
    if "(" in marks and ")" not in marks:
        behind = inside[-1] + 1
        closed = behind < len(words) and words[behind].text == ")"
        return [*inside, behind] if closed and inside[0] < behind - 2 else inside[: marks.index("(")]
    if ")" in marks and "(" not in marks:
        opened = inside[0] > 0 and words[inside[0] - 1].text == "("
        return [inside[0] - 1, *inside] if opened else inside[marks.index(")") + 1 :]
    return inside


def broken(text: str, before: Word, after: Word) -> bool:
    """Whether a line ends between two words that the text has nowhere side by side."""
    between = text[before.stop : after.start]
    return "\n" in between and f"{before.text} {after.text}" not in text


def as_person(words: Sequence[Word], inside: Sequence[int], name: Name, lexicon: Lexicon) -> Name:
    """Ned Banks is no place, whatever the model says, and neither The Kopi Bureau nor Bintara AB a person."""
    last = words[inside[-1]]
    body = any(lexicon.phrases["bodies"].has(words[i].lower) for i in inside)
    body = body or (len(inside) > 1 and last.text.isupper() and lexicon.phrases["designators"].has(last.lower))
    given = len(inside) in (2, 3) and lexicon.phrases["given"].has(words[inside[0]].lower)
    if name.kind == "person":
        return replace(name, kind="organisation") if body else name
    return replace(name, kind="person") if given and not body else name


def glued(words: Sequence[Word], inside: Sequence[int]) -> bool:
    """Whether the first word hangs on the second without a space: the model saw one word where there are two."""
    first, second = words[inside[0]], words[inside[1]]
    return first.stop == second.start and first.text.isalpha() and second.capital


def hangs(words: Sequence[Word], i: int, k: int) -> bool:
    """Gunung Melati|yang meletus: whether a small word hangs on a capital one; the model saw one word."""
    return words[i].stop == words[k].start and words[i].capital and words[k].text.isalpha() and words[k].text.islower()
