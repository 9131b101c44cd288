"""The language of a text: by the share of stop words of the known languages, otherwise by a trained model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from warta.languages import Language
from warta.languages.letters import words_of_letters

SURE_SHARE = 0.2  # of words that are stop words of one language; running text of that language has 0.25 to 0.5
SURE_WORDS = 12  # fewer words prove little
MOST_WORDS, WORD_CHARS = 400, 8  # words that are looked at, and the characters of one with the blank behind it
MARGIN = 2.0  # the first language has that many times the second one's share


def detect(text: str, known: Mapping[str, Language], declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language, known or not; None if there are too few words to decide.

    Stop words of the known languages decide if they are frequent. Otherwise the `declared` language (of the page) is
    believed if it is none of the known ones, and py3langid (loaded on first use, since it starts slowly) decides the
    rest.
    """
    found = words_of_letters(text[: MOST_WORDS * WORD_CHARS])[:MOST_WORDS]
    words = [word.lower() for word in found if len(found) >= SURE_WORDS or not _is_acronym(word)]
    shares = sorted(((_share(words, language), code) for code, language in known.items()), reverse=True)
    if len(words) >= SURE_WORDS and shares and _clear(shares):
        return shares[0][1]
    if declared and declared not in known:
        return declared
    if len(words) < SURE_WORDS:
        return declared or (shares[0][1] if shares and shares[0][0] else None)
    return _guess(text)


def _is_acronym(word: str) -> bool:
    """AS is no English word here, but Indonesian for the USA; in a short text a single word decides."""
    return len(word) > 1 and word.isupper()


def _clear(shares: list[tuple[float, str]]) -> bool:
    first = shares[0][0]
    return first >= SURE_SHARE and all(first >= MARGIN * share for share, _ in shares[1:])


def _share(words: list[str], language: Language) -> float:
    stop = _stopwords(language)
    return sum(map(stop.__contains__, words)) / len(words) if words else 0.0


@cache
def _stopwords(language: Language) -> frozenset[str]:
    return frozenset(language.table("language").get("stopwords", ()))


def _guess(text: str) -> str | None:
    import py3langid  # costs 0.3 s at start: most texts never need it

    code: str = py3langid.classify(text)[0]
    return code
