"""What the class names of elements hint at: body, caption, byline, …"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

HINTS: Mapping[str, str] = {
    "body": (
        r"body|content|text|story|isi|detail|entry|artikel|berita|paragraph|prose|richtext|"
        r"texte|inhalt|cuerpo|corps"
    ),
    "caption": (
        r"caption\w*|credits?|figure|photo\w*|ima?ge?s?|imageinfo|gallery|foto\w*|pic\w*|"
        r"bild\w*|legende|legenda"
    ),
    "byline": (
        r"authors?|byline|penulis|reporter|editor\w*|contributors?|writer|bio|auteur|autor\w*|"
        r"redaktur"
    ),
    "date": r"date\w*|time\w*|waktu|publish\w*|posted|tanggal|datum|fecha",
    "tags": r"tags?|topics?|keywords?|categor\w*|taxonomy",
    "related": (
        r"related|terkait|baca|recommend\w*|more|also|next|similar|teasers?|promo\w*|popular|"
        r"trend\w*|latest|most|read"
    ),
    "social": (
        r"shar\w*|social|follow|facebook|twitter|comments?|disqus|newsletter|subscri\w*|signup|"
        r"paywall|whatsapp"
    ),
    "foot": (
        r"foot\w*|copyright|legal|cookies?|consent|privacy|nav\w*|menu|breadcrumbs?|sidebar|"
        r"widget|banner|sponsor\w*|ads?|advert\w*"
    ),
    "headline": r"headline|title|heading|judul|titel|titulo|titre",
    "deck": r"standfirst|lead|intro\w*|deck|subtitle|summary|excerpt|dek|chapo|lede|vorspann|abstract",
    "apart": (
        r"comments?|disqus|kommentare?|komentar|comentarios?|commentaires?|thread|modal|lightbox|fancybox|popup|"
        r"login|sign|signin|signup|register|verification|notification|disclaimers?|disclosures?|"
        r"authors?|authorbox|autor|bio"
    ),
}
HINT_BITS = len(HINTS) + 1
ALL_HINTS = (1 << len(HINTS)) - 1
IS_BREAK = 1 << len(HINTS)  # what stands for the end of the names of one element
MOST_NAMES = 20_000  # that are kept in mind
ANY_HINT = re.compile("|".join(HINTS.values()))
TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
TOKEN_OR_BREAK = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z][a-z]|[A-Z]{2,}(?![a-z])|\0")
NAMES_CHARS = 200  # of the class names of an element that are looked at


def tokens_of(names: str) -> set[str]:
    """The words of class names: "ArticleBody main-text_2" gives article, body, main, text."""
    return {token.lower() for token in TOKEN.findall(names[:NAMES_CHARS]) if len(token) > 1}


@lru_cache(maxsize=20_000)
def hints_of(token: str) -> int:
    """The hints that a word of a class name gives, as bits in the order of `HINTS`."""
    if not ANY_HINT.fullmatch(token):
        return 0
    return sum(1 << bit for bit, words in enumerate(HINTS.values()) if re.fullmatch(words, token))


class _Names(dict[str, int]):
    """The hints of all words of class names, as bits."""

    def __missing__(self, names: str) -> int:
        if len(self) > MOST_NAMES:
            self.clear()
        bits = 0
        for token in tokens_of(names):
            bits |= hints_of(token)
        self[names] = bits
        return bits


names_hints = _Names()
"""The hints in class names; those that the model looks at are noted on the way."""
