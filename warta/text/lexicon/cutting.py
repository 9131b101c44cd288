"""A sentence cut into words without a model, so that an article of which nothing is parsed can be read too."""

from __future__ import annotations

from collections.abc import Container

from warta.records import Span
from warta.text.lexicon.compiled import Lexicon
from warta.text.lexicon.lost_spaces import pieces_of, seam
from warta.text.lexicon.words import WORD, WORD_OF, Word, joined_twins


def words_of(text: str, span: Span, lexicon: Lexicon, known: Container[str] = frozenset()) -> list[Word]:
    """The words and marks of a sentence; `known` are the capitalised words of the whole text.

    Links are cut out of pages with the space beside them, so words come glued: "Presiden RusiaIvan Petrovdan".
    """
    found: list[Word] = []
    for m in WORD.finditer(text, span.start, span.stop):
        piece = m[0]
        word = WORD_OF((*m.span(), piece, piece.lower()))
        if len(piece) > 4 and piece != word.lower and seam(word, lexicon, known) is not None:
            found.extend(pieces_of(word, text, lexicon, known))
        else:
            found.append(word)
    hyphens, ends = text.find("-", span.start, span.stop) >= 0, lexicon.possessives
    if hyphens:
        found = list(joined_twins(found))
    elif not ends:
        return found
    return [plain(word, lexicon) if "-" in word.lower or word.lower.endswith(ends) else word for word in found]


def plain(word: Word, lexicon: Lexicon) -> Word:
    """The word as tables have it: kapal-kapal as kapal, tentaranya as tentara, where they have not the whole."""
    if word.lower in lexicon.entries or word.lower in lexicon.twins:
        return word
    base = word.lower.split("-")[0] if "-" in word.lower else word.lower
    end = next((end for end in lexicon.possessives if base.endswith(end)), "")
    if end and base[: len(base) - len(end)] in lexicon.nouns:
        base = base[: len(base) - len(end)]
    return word if base == word.lower else word._replace(lower=base)
