"""Names of people out of a byline: no outlets, no roles, no marks."""

from __future__ import annotations

import re

from warta.page.phrases import fold, phrases
from warta.page.stamps import stamps_in
from warta.places.agencies import agency

MOST_WORDS = 6  # of a person's name
AFTER_NAME = re.compile(r"\s+[-–—|]\s+.*$|\s*\(.*?\)\s*|\s*[@<].*$|\s*\d{1,2}[ /.:].*$")
DAY_WORDS = re.compile(r"[\s,|•·–-]*(?:\b(?:on|am|le|el|il|op)\b)?[\s,|•·–-]*$", re.I)
NO_NAME = re.compile(r"https?:|www\.|[@{}\[\]=_]|\.(?:com|co|id|net|org|de|fr)\b|\d{3,}", re.I)


def people(value: str, outlets: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The people a byline names, in its order.

    `outlets` are the names of the page's site and publisher, which are no people.

    >>> people("Kontributor Bandung, Sri Lestari dan Budi Santoso")
    ('Bandung', 'Sri Lestari', 'Budi Santoso')
    """
    barred = {squash(outlet) for outlet in outlets}
    if (NO_NAME.search(value) and " " not in value.strip()) or "www." in value:
        return ()  # an address of a profile
    for stamp in stamps_in(value)[:1]:
        value = DAY_WORDS.sub("", value[: stamp.start])  # "Sri Lestari on Tuesday, 5 June 2025"
    names = [_clean(part) for part in phrases().joins.split(value)]
    kept = [name for name in names if _is_person(name) and not {squash(name), squash(name.split()[0])} & barred]
    return tuple(dict.fromkeys(kept))


def squash(name: str) -> str:
    """A name as outlets are compared: letters and digits only ("Kebumen Talk", "KebumenTalk")."""
    return re.sub(r"[\W_]+", "", name).casefold()


def _clean(part: str) -> str:
    part = AFTER_NAME.sub("", " ".join(part.split()))
    if label := phrases().label_of(part):
        part = label.value
    return phrases().after.sub("", phrases().roles.sub("", part)).strip(" .:-–—*•\"'“”")


def _is_person(name: str) -> bool:
    words = name.split()
    if not words or len(words) > MOST_WORDS or len(name) < 2 or NO_NAME.search(name) or agency(name):
        return False
    if phrases().notice.match(name) or fold(name) in phrases().furniture:
        return False
    return not any(fold(word) in phrases().not_names for word in words) and any(c.isalpha() for c in name)
