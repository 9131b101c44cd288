"""What the TOML of an ontology may hold.

Each check raises `TypeError`, which names the entry and says what may stand there; `warta.ontology` names the file.
"""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, TypeAlias, get_args

from warta.records import Status

Check: TypeAlias = Callable[[Any, str], None]
"""Of a value, and what it is called."""
Table: TypeAlias = Mapping[str, Any]
"""A table of TOML."""


def check_row(row: Table, what: str, known: Mapping[str, Check], needed: Iterable[str] = ()) -> None:
    """A table: none of its values is missing that it needs, and all have a name that is known and are as it says."""
    if missing := [name for name in needed if name not in row]:
        raise TypeError(f"{what} has no {' and no '.join(missing)}")
    for name, value in row.items():
        if name not in known:
            raise TypeError(f"{what} has {name}, which is none of {', '.join(known)}")
        known[name](value, f"{name} of {what}")


# ---------------------------------------------------------------- values


def must_be(form: str, holds: Callable[[Any], bool]) -> Check:
    """A check that a value holds, where `form` says what it must be."""

    def check(value: Any, what: str) -> None:
        if not holds(value):
            raise TypeError(f"{what} must be {form}, and is {reprlib.repr(value)}")

    return check


def each(check: Check) -> Check:
    """A check of a table whose names are free, and whose values are alike."""

    def check_all(value: Any, what: str) -> None:
        table(value, what)
        for name, one in value.items():
            check(one, f"{name} of {what}")

    return check_all


def entries(value: Any, what: str) -> None:
    """`[[deed]]`."""
    if not are(dict, value):
        name = what.split()[0]
        raise TypeError(f"{name} must be entries, each of which begins with [[{name}]]")


def is_number(value: Any) -> bool:
    """0.6, 4; TOML's true is none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_share(value: Any) -> bool:
    """0.6."""
    return is_number(value) and 0 <= value <= 1


def are(kind: type, value: Any) -> bool:
    """A list of values of one kind."""
    return isinstance(value, list) and all(isinstance(one, kind) for one in value)


def are_forms(value: Any) -> bool:
    """Words or phrases: none is empty."""
    return are(str, value) and all(map(str.strip, value))


def are_words(value: Any) -> bool:
    """Words, each one alone."""
    return are(str, value) and all(len(word.split()) == 1 for word in value)


def is_pair(kind: type, value: Any) -> bool:
    """["ied", "y"], [24, 99]."""
    return are(kind, value) and len(value) == 2


def is_range(value: Any) -> bool:
    """[24, 99]: two whole numbers, the least first."""
    return is_pair(int, value) and all(map(is_number, value)) and value[0] <= value[1]


is_swap = partial(is_pair, str)


text = must_be('text, such as "a"', lambda value: isinstance(value, str))
flag = must_be("true or false", lambda value: isinstance(value, bool))
number = must_be("a number", is_number)
share = must_be("a number from 0 to 1", is_share)
table = must_be("a table, whose values have names", lambda value: isinstance(value, dict))
forms = must_be('a list, such as ["a", "b c"]', are_forms)
words = must_be('a list of single words, such as ["a", "b"]', are_words)
swaps = must_be('a list of pairs, such as [["ied", "y"]]', lambda value: are(list, value) and all(map(is_swap, value)))
between = must_be("the least and the most, such as [24, 99]", is_range)
quad = must_be("1, 2, 3 or 4", lambda value: is_number(value) and value in (1, 2, 3, 4))
plover = must_be('"PLOVER" or left out', lambda value: value == "PLOVER")
both = must_be('"both" or left out', lambda value: value == "both")
status = must_be(f"one of {', '.join(get_args(Status))}", lambda value: value in get_args(Status))


# ---------------------------------------------------------------- an ontology

TYPE: Mapping[str, Check] = {
    "quad": quad,
    "score": number,
    "meaning": text,
    **dict.fromkeys(("recipient", "two_sided", "nobody_acts", "harms"), flag),
    "modes": each(number),
}
DECISION: Mapping[str, Check] = {
    "name": text,
    **dict.fromkeys(("types", "cues", "without"), forms),
    "becomes": text,
    "status": status,
}
FILE: Mapping[str, Check] = {
    "name": text,
    "version": text,
    "extends": plover,
    "prior": share,
    "types": each(table),
    "decisions": entries,
    "statuses": entries,
    "sectors": each(text),
    "contexts": each(text),
}

# ---------------------------------------------------------------- a lexicon

DEED: Mapping[str, Check] = {
    "type": text,
    "mode": text,
    **dict.fromkeys(("words", "roots"), words),
    "phrases": forms,
    "sides": both,
    "bare": flag,
    "confidence": share,
    "example": text,
}
TELLING = ("words", "roots", "phrases")
"""Of an entry: by one of these the text tells it."""
CASUALTIES: Mapping[str, Check] = {
    **dict.fromkeys(("dead", "injured", "displaced", "behind", "either", "nobody", "total"), forms),
    **dict.fromkeys(("least", "most", "part", "subset", "uncounted"), forms),
    **dict.fromkeys(("toll", "reach", "passing", "stops", "since", "lately", "wars", "firsts", "negates"), words),
    **dict.fromkeys(("links", "things", "joins", "to", "between", "teen", "single"), words),
    **dict.fromkeys(("numbers", "scales"), each(number)),
    "vague": each(between),
}
PARTS: Mapping[str, Mapping[str, Check]] = {
    "affixes": {"prefixes": swaps, "suffixes": swaps},
    "idle": {"words": forms},
    "light": {"roots": forms, "measures": forms},
    "time": {"opens": forms},
    "place": {"at": forms, "written": forms},
    "speakers": dict.fromkeys(("words", "endings", "others"), words),
    "casualties": CASUALTIES,
}
"""The parts of a lexicon whose values have names that are given."""
LEXICON: Mapping[str, Check] = {"cues": each(forms), **dict.fromkeys(PARTS, table), "deed": entries}
