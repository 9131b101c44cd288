"""Words that lost the space between them: links are cut out of pages with the space beside them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from warta.text.lexicon.compiled import Lexicon
from warta.text.lexicon.words import ACRONYM, Word

GLUED = re.compile(r"(?<=[a-z]{2})(?=[A-Z])")
LONG = 6
"""A word of more letters, glued to a name, is seen even where the name stands nowhere else: Santosomencabut."""
LONG_NAME = 5
"""A name of so many letters is cut off a long word though it stands nowhere else."""
SHORTEST = 2
"""An acronym of more letters is one, whether any table has it or not: KMRmenilai."""
CAPITALISED = re.compile(r"\b[A-Z][a-zà-ÿ]{2,}\b")
REMEMBERED = 1 << 14
"""Names come again and again."""
BEHIND = re.compile(r"[^\S\n]+([^\W_]+)")
"""The next word of a line, with nothing but white space before it."""


def unglued(word: Word, lexicon: Lexicon, known: Container[str]) -> Iterator[Word]:
    """A word, or those that lost spaces have made one of."""
    cut = seam(word, lexicon, known) if len(word.text) > 4 and word.text != word.lower else None
    if cut is None:
        yield word
        return
    left, right = word.text[:cut], word.text[cut:]
    yield from unglued(Word(word.start, word.start + cut, left, left.lower()), lexicon, known)
    yield from unglued(Word(word.start + cut, word.stop, right, right.lower()), lexicon, known)


def capitalised(text: str) -> frozenset[str]:
    """The capitalised words of a text: names that stand somewhere by themselves are known where they are glued."""
    return frozenset(CAPITALISED.findall(text))


def pieces_of(word: Word, text: str, lexicon: Lexicon, known: Container[str]) -> Sequence[Word]:
    """A word as it was written, or the words it was before the spaces between them were lost.

    `known` are the capitalised words of the whole text.
    """
    return whole_name([*unglued(word, lexicon, known)], text, lexicon)


def whole_name(pieces: Sequence[Word], text: str, lexicon: Lexicon) -> Sequence[Word]:
    """Asep Jayadi mengatakan, Asep Jayadi|mengatakan: pieces of a word, less a cut before "di" where no place or thing
    follows."""
    whole = [pieces[0]]
    for k, piece in enumerate(pieces[1:], 1):
        if lexicon.phrases["before_noun"].has(piece.text) and is_no_noun(word_after(pieces, k, text), lexicon):
            start = whole.pop().start
            piece = Word(start, piece.stop, text[start : piece.stop], text[start : piece.stop].lower())
        whole.append(piece)
    return whole


def word_after(pieces: Sequence[Word], k: int, text: str) -> str:
    """The word behind a piece, "" at the end of a line or before a mark."""
    behind = BEHIND.match(text, pieces[-1].stop) if k + 1 == len(pieces) else None
    return pieces[k + 1].lower if k + 1 < len(pieces) else behind[1].lower() if behind else ""


def is_no_noun(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is certainly no place and no thing: a word of speech, a small word."""
    return not word or word in lexicon.speech or lexicon.no_nouns.fullmatch(word) is not None


def seam(word: Word, lexicon: Lexicon, known: Container[str]) -> int | None:
    """Where a lost space was: RusiaIvan, RIBudi, DPRRI; Petrovdan where the text has Petrov, too."""
    if word.text in lexicon.proper:
        return None
    for found in GLUED.finditer(word.text):
        left, right = word.text[: found.start()], word.text[found.start() :]
        if joined := joined_part(left, lexicon):
            return len(left) - joined or None
        if left in known or (len(left) > 2 and left.lower() in lexicon.entries) or begins_name(right, lexicon, known):
            return found.start()
        if left.islower():
            return found.start()
    return acronym_seam(word.text, lexicon) or suffix_seam(word.text, lexicon, known)


def joined_part(left: str, lexicon: Lexicon) -> int:
    """How many letters before a capital begin one name with what follows, as the parts of a paper are called."""
    parts = (part[0] for part in lexicon.phrases["joined"].known)
    return next((len(part) for part in parts if left.endswith(part)), 0)


def begins_name(text: str, lexicon: Lexicon, known: Container[str]) -> bool:
    """Whether what follows a lost space is a name: seranganIsrael, selamaIAEA, seranganIsraelpada."""
    if text in known or text.lower() in lexicon.entries or text in lexicon.acronyms:
        return True
    return suffix_seam(text, lexicon, known) is not None


def acronym_seam(text: str, lexicon: Lexicon) -> int | None:
    """RIBudi, DPRRI: a known acronym before a name or another acronym."""
    head = ACRONYM.match(text)
    if head is None or text in lexicon.acronyms:
        return None
    for cut in range(min(head.end(), len(text) - 1), 1, -1):
        left, right = text[:cut], text[cut:]
        name = right in lexicon.acronyms or (right[0].isupper() and right[1:2].islower())
        if left in lexicon.acronyms and (name or acronym_seam(right, lexicon)):
            return cut
    return None


def suffix_seam(text: str, lexicon: Lexicon, known: Container[str]) -> int | None:
    """Petrovdan, Budiantobertemu, Iranitu: a name, and a word that goes on in small letters."""
    if not text[0].isupper() or lexicon.glue is None:
        return None
    cuts = glued(text, lexicon.glue)
    sure = next((cut for cut in cuts if leaves_name(text[:cut], text[cut:], lexicon, known)), None)
    return likely_seam(text, cuts, lexicon.glue_prefixes) if sure is None else sure


def likely_seam(text: str, cuts: Sequence[int], prefixes: Sequence[str]) -> int | None:
    """Where a name that stands nowhere else goes on with a long word: Santoso|memeriksa, not Santosome|riksa."""
    likely = [cut for cut in cuts if cut >= LONG_NAME and len(text) - cut > LONG]
    cut = likely[0] if likely else None
    while cut is not None:
        wider = (cut - len(prefix) for prefix in prefixes if text[:cut].endswith(prefix))
        further = next((one for one in wider if one in likely), None)
        if further is None:
            return cut
        cut = further
    return None


@lru_cache(maxsize=REMEMBERED)
def glued(text: str, glue: re.Pattern[str]) -> tuple[int, ...]:
    """Where a word that is glued to a name may begin, by a pattern of these, the longest name first; mostly nowhere."""
    return tuple([cut for cut in range(len(text) - 2, 1, -1) if glue.fullmatch(text[cut:])])


def leaves_name(left: str, right: str, lexicon: Lexicon, known: Container[str]) -> bool:
    """Whether a name remains where a word is cut: one of the tables or the text, or letters alone."""
    if left in lexicon.proper or left in lexicon.acronyms or (len(left) > SHORTEST and left.isupper()):
        return True
    return left in known and (len(left) >= LONG_NAME or len(right) >= LONG_NAME)
