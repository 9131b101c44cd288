"""The names of people in a byline, without outlets, roles and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import dropwhile

from warta.page.phrases import fold, phrases
from warta.page.stamps import is_month, stamps_in
from warta.places.agencies import CASE_COUNTS, agency
from warta.places.gazetteer import well_known

MOST_WORDS = 6  # of a person's name
MOST_DESK_WORDS = 7
AFTER_FIRST = re.compile(r"\s*[,|•·]\s*|\s+[-–—]\s+|\s+(?=\d+[-–]?\d*\s+min)")
AFTER_NAME = re.compile(r"\s+[-–|]\s+.*$|\s+—.*$|\s*[@<].*$|\s*\d{1,2}[ /.:].*$")
IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*")
DAY_BEHIND = re.compile(r"\s+(?P<month>[^\W\d_]{3,9})\.?\s+\d{1,2}\b")
BEHIND = ",+|•·⋅∙●"  # before what tells of the one named: a role, an employer, a degree
DAY_WORDS = re.compile(r"[\s,|•·–-]*(?:\b(?:on|am|le|el|il|op)\b)?[\s,|•·–-]*$", re.I)
NO_NAME = re.compile(
    r"https?:|www\.|[@{}\[\]=_:?!]|\.(?:com|co|id|net|org|de|fr)\b|\d{3,}|^\d|\s\d|^[a-z]+(?:\.[a-z]+){2,}$", re.I
)
TAIL = re.compile(r"(?<=[a-z])[A-Z][a-z]+$")  # "CategoryBy"
TWICE = re.compile(r"^(\S+(?: \S+){1,3}) ?\1$")  # "Ann RoeAnn Roe": a link, and the name for small screens
CREDENTIAL = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.?){1,2}[A-Z]\.?®?|[A-Z]{2,6}®?")  # PhD, M.D., CFP®


def people(value: str, outlets: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The people a byline names, in its order.

    `outlets` are the names of the page's site and publisher, which are no people.

    >>> people("Kontributor Bandung, Sri Lestari dan Budi Santoso, Redaktur Ekonomi")
    ('Sri Lestari', 'Budi Santoso')
    """
    barred = {squash(outlet) for outlet in outlets}
    if (NO_NAME.search(value) and " " not in value.strip()) or "www." in value or squash(value) in barred:
        return ()  # an address of a profile; "Sugar & Spice", the site
    parts = _parts(_before_day(IN_BRACKETS.sub(_joined, value)))
    names = [_without_outlet(_clean(part), barred) for part in parts]
    kept = [name for name in names if _is_person(name) and not _is_outlets(name, barred)]
    if len(names) > 1 and names[0] not in kept and not any(" " in name for name in kept):
        return ()  # "Center for Drug Evaluation and Research"
    full = any(" " in name for name in kept)
    return tuple(dict.fromkeys(name for name in kept if not (full and _is_town(name))))  # "Ann Roe, Berlin"


def desk(value: str) -> str | None:
    """The desk, team or staff that signs instead of people; None if the value names none, as an outlet's name.

    >>> desk("Kabar Pagi Staff on 5 June 2025"), desk("By the Harbour team"), desk("Kabar Pagi")
    ('Kabar Pagi Staff', 'the Harbour team', None)
    """
    name = AFTER_FIRST.split(_before_day(IN_BRACKETS.sub(" ", " ".join(value.split()))))[0].strip(" .:-–—*\"'“”")
    first, _, rest = name.partition(" ")
    if (label := phrases().label_of(f"{first}:")) and label.kind == "author" and rest:
        name = rest
    told = (name[:1].isupper() or name is rest) and not NO_NAME.search(name) and len(name.split()) <= MOST_DESK_WORDS
    known = phrases().notice.match(name) or fold(name) in phrases().furniture
    return name if told and not known and signs(name) else None


def signs(words: str) -> bool:
    """Whether one of the words names a desk or a staff, and not what somebody is: "Staff Writer", "Chief of Staff"."""
    named = words.split()
    return any(fold(word) in phrases().desks and not _in_role(named, at) for at, word in enumerate(named))


def _in_role(words: list[str], at: int) -> bool:
    """Whether the word at `at` is a part of a role: with one right behind it, or two words before."""
    around = (*words[max(0, at - 2) : max(0, at - 1)], *words[at + 1 : at + 2])
    return any(_role_word(word) and fold(word) not in phrases().desks for word in around)


def _is_town(name: str) -> bool:
    """Whether a name is a town's, in small letters or all in capitals, as datelines are."""
    return (name.title() if name.isupper() else name) in _towns()


@cache
def _towns() -> frozenset[str]:
    return frozenset(name for name, _ in well_known())


def _joined(brackets: re.Match[str]) -> str:
    """What stays of words in brackets: who else wrote in "Ann Roe (with Bo Dahl)", nothing of "Ann (A.J.) Roe"."""
    inner = brackets.group().strip(" ()")
    join = phrases().joins.match(f" {inner}")
    return f", {inner[join.end() - 1 :]}" if join else " "


def _before_day(value: str) -> str:
    """A byline up to its day: "Sri Lestari on Tuesday, 5 June 2025", "Ann Roe June 5 at 9:40 PM"."""
    for stamp in stamps_in(value)[:1]:
        return DAY_WORDS.sub("", value[: stamp.start])
    found = next((one for one in DAY_BEHIND.finditer(value) if is_month(one["month"])), None)
    return value[: found.start()] if found else value


def squash(name: str) -> str:
    """A name as outlets are compared: letters and digits only ("Kebumen Talk", "KebumenTalk")."""
    return _squash(name) if len(name) < 200 else _squash(name[:200])


@lru_cache(maxsize=4096)
def _squash(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def _parts(value: str) -> Iterator[str]:
    """The parts of a byline between its joins, less what follows a name behind a comma: roles, employers, degrees.

    "Sri Lestari, Associate Editor, Kabar Pagi" is one person; so are "Ani Lestari, MD" and "Ann Roe, 4 years a cook".
    """
    comma, told, office = False, False, False
    joins = [*phrases().joins.finditer(value), None]
    starts = [0, *(join.end() for join in joins if join)]
    stops = [join.start() if join else len(value) for join in joins]
    parts = [value[start:stop].strip() for start, stop in zip(starts, stops, strict=True)]
    for part, join, following in zip(parts, joins, [*parts[1:], ""], strict=True):
        small = value[:1].isupper() and (part[:1].islower() or part[:1].isdigit())
        role = is_role(part) or (comma and _begins_role(part, following))
        told = small or (comma and told) or ((comma or told) and role)
        degree = comma and not value.isupper() and CREDENTIAL.fullmatch(AFTER_NAME.sub("", part))
        office = _is_office(part) or (office and not comma)  # "Head of Gardens and Kitchens"
        if part and not told and not degree and not office and not _stationed(part, join):
            yield part
        told = told or ":" in part  # "Ann Roe · In: Travel, Food"
        comma = bool(join and join.group().strip() in BEHIND)


def _begins_role(part: str, following: str) -> bool:
    """Whether a word shares its role with what follows: "Garden and Kitchen Editor"."""
    *before, last = re.split(r"[\s-]+", following)
    return " " not in part and bool(before) and _role_word(last)


def _is_office(part: str) -> bool:
    """Whether a part is a role and what it is over: "Head of Gardens"."""
    rest = phrases().roles.sub("", part)  # "Chief of Staff Ann Roe"
    following = [*dropwhile(_role_word, rest.split())]
    return len(following) < len(part.split()) and bool(following) and following[0] in phrases().over


def is_role(part: str) -> bool:
    """Whether words are a role: "Marketing Director", "Former Dean"."""
    return any(map(_role_word, re.split(r"[\s-]+", part)))


def _role_word(word: str) -> bool:
    return word.strip(".'’").casefold() in phrases().role_words


def _stationed(part: str, join: re.Match[str] | None) -> bool:
    """Whether a part says where the one named next writes from: "Kontributor Bandung, Sri Lestari"."""
    role = phrases().roles.match(part)
    return bool(role and join and join.group().strip() == "," and len(part[role.end() :].split()) == 1)


def _is_outlets(name: str, barred: set[str]) -> bool:
    """Whether a name is the site's own, or begins with it, or is its team: "Kabar Pagi", "Tim Kabar Pagi"."""
    first, *rest = name.split()
    return bool({squash(name), squash(first)} & barred) or (
        first.casefold() in phrases().teams and squash("".join(rest)) in barred
    )


def _without_outlet(name: str, barred: set[str]) -> str:
    """A name without the outlet behind it, which markup alone parts from it: "Sri Lestari Kabar Pagi"."""
    words = name.split()
    most = min(len(words), MOST_WORDS + 1)
    ends = (at for at in range(2, most) if squash("".join(words[at:])) in barred)
    return " ".join(words[: next(ends, None)])


def _once(part: str) -> str:
    """Ann Roe | By Ann Roe: a name up to a byline that repeats it, as pages have one for each size of screen."""
    bys = (by for by in phrases().by.finditer(part) if by["by"] and by.start())  # German ones may be names: Ann von Roe
    again = (by for by in bys if part[by.end() :].lstrip(" :").startswith(part[: by.start()].rstrip()))
    return next((part[: by.start()].rstrip() for by in again), part)


def _clean(part: str) -> str:
    part = AFTER_NAME.sub("", " ".join(part.split()))
    part = TWICE.sub(r"\1", _once(part))
    if label := phrases().label_of(part):
        part = label.value
    part = phrases().after.sub("", phrases().roles.sub("", part))
    part = re.sub(r"(?<=\s)(\w+[a-z])\d{1,2}$", r"\1", part)  # a footnote's number
    ends = phrases().until.search(part)
    if ends and (" " in part[: ends.start()] or not part[ends.end("word") :].strip()[:1].islower()):
        part = part[: ends.start()]  # "Human in the Loop" is one name
    words = part.split()
    role = next((at for at, word in enumerate(words) if at > 1 and _role_word(word)), None)
    part = " ".join(words[:role])  # "Ann Roe Senior Editor"
    return part.strip(" .:-–—*•\"'“”")


def _is_person(name: str) -> bool:
    words = name.split()
    if not words or len(words) > MOST_WORDS or len(name) < 2 or NO_NAME.search(name) or agency(name):
        return False
    if phrases().notice.match(name) or fold(name) in phrases().furniture or _opens_with_agency(words):
        return False
    if fold(words[0]) in phrases().not_first or _ends_in_label(words[0]) or (len(words) == 1 and _role_word(name)):
        return False
    return not any(fold(word) in phrases().not_names for word in words) and any(c.isalpha() for c in name)


def _opens_with_agency(words: list[str]) -> bool:
    """Whether an agency stands before other words, as before its town: "Reuters Bantul"; short ones are names, too."""
    return len(words) > 1 and len(words[0]) > CASE_COUNTS and agency(words[0]) is not None


def _ends_in_label(word: str) -> bool:
    """Whether a label is glued to a word's end, as where an entry of a menu is filled in: "CategoryBy Maker"."""
    found = TAIL.search(word)
    label = phrases().label_of(f"{found.group()}:") if found else None
    return label is not None and label.kind == "author"
