"""Parts of names that are sure elsewhere in the text."""

from __future__ import annotations

from collections.abc import Iterable

from warta.text.entities.called import Called
from warta.text.entities.initials import INITIALLED, INITIALS, marked
from warta.text.entities.sights import Sight


def hears(sight: Sight, known: frozenset[str]) -> bool:
    """Whether what is known from elsewhere may tell of a sentence: by a word, initials, or two with a hyphen."""
    words = [word.text for word in sight.words]
    if not known.isdisjoint(map(short, words)):
        return True
    initials = (marked(word) for word in words if word.isupper())
    return "-" in words or not (known.isdisjoint(words) and known.isdisjoint(initials))


def seen_elsewhere(sight: Sight, i: int, known: frozenset[str]) -> bool:
    """Whether word `i` stands in the text as a name of its own."""
    return sight.words[i].text in sight.alone or sight.words[i].text in known


def known_length(sight: Sight, first: int, stop: int, known: frozenset[str]) -> int:
    """How many words from `first` on are parts of names that are sure elsewhere in the text.

    Kim Jae | Myung: a part that a hyphen has in small letters there, behind one that is known as well.
    """
    count = 0
    while first + count < stop and is_part_known(sight, first + count, known, count > 0):
        count += 1
    while count and sight.words[first + count - 1].text == "-":
        count -= 1
    return count


def is_part_known(sight: Sight, i: int, known: frozenset[str], behind: bool) -> bool:
    """Whether word `i` is a hyphen or a part of a known name, in small letters where another is before it."""
    word = sight.words[i].text
    return word == "-" or word in known or (behind and word.lower() in known) or is_short_said(sight, i, known)


def is_short_said(sight: Sight, i: int, known: frozenset[str]) -> bool:
    """Xu Weiming … | Xu said: a part of two letters, which a verb of speech follows; no small word: He said."""
    after = sight.words[i + 1].lower if i + 1 < len(sight.words) else ""
    return short(sight.words[i].text) in known and after in sight.lexicon.behind_name and not sight.has("never", i)


def short(part: str) -> str:
    """A part of two letters as it is known elsewhere, apart from longer ones, which tell a name wherever they stand."""
    return f"{part}'"


def parts_known(found: Iterable[Called]) -> frozenset[str]:
    """The parts of sure names, for headlines and later mentions."""
    return frozenset(
        marked(part) if called.rule == INITIALLED else part if len(part) > INITIALS else short(part)
        for called in found
        for part in called.parts
        if len(part) > INITIALS or called.rule == INITIALLED or is_surname(called, part)
    )


def is_surname(called: Called, part: str) -> bool:
    """Xu Weiming, Lee Vu: two letters, the second of them small, that a whole name begins or ends with."""
    ends = part in (called.parts[0], called.parts[-1])
    return len(called.parts) > 1 and ends and len(part) == INITIALS and part.istitle()


def hyphened(name: str) -> str | None:
    """The two words with a hyphen that a longer name begins or ends with: Sarah-Jane Trent, Duduzile Zuma-Sambudla.

    Two people side by side have whole names ("Joko Wibowo-Budi Santoso") or one each.
    """
    words = name.split()
    if len(words) < 2:
        return None
    return next((word for word in (words[0], words[-1] if len(words) == 2 else "") if word.count("-") == 1), None)
