"""Pseudo-sentences from hand-written patterns: training rows that nobody published.

`training/data/deeds.toml` holds what is done, `training/data/frames.toml` how it is told; a pseudo-sentence is a deed
in a frame, with S and T for the two parties. Drawing is seeded, so that the rows are the same each time.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).parent / "data"


class Deed(NamedTuple):
    """A pattern line: its type and mode, its verbs in base form, and what follows them."""

    type: str
    mode: str
    verbs: tuple[str, ...]
    rest: str


class Row(NamedTuple):
    """A pseudo-sentence with the words that stand for its two parties."""

    sentence: str
    source: str
    target: str
    type: str


# ---------------------------------------------------------------- forms of verbs

VOWELS = "aeiou"
IRREGULAR = tomllib.loads((DATA / "verbs.toml").read_text(encoding="utf-8"))
DOUBLING = frozenset(("sit", "put", "let", "cut", "quit", "shut", "set", "hit", "begin", "overrun", "win", "forbid"))
"""Verbs that double their last letter before -ing though not before -ed."""


def inflect(phrase: str, form: str) -> str:
    """The first word of a verb phrase in a form: V (base), Ves, Ved, Ven or Ving."""
    verb, *particles = phrase.replace("_", " ").split(" ")
    return " ".join([_FORMS[form](verb), *particles])


def _past(verb: str, which: int) -> str:
    if verb in IRREGULAR:
        return IRREGULAR[verb][which]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


def _gerund(verb: str) -> str:
    past = IRREGULAR.get(verb, ("", ""))[0]
    if past in (verb + verb[-1] + "ed",) or verb in DOUBLING:
        return verb + verb[-1] + "ing"
    return verb[:-1] + "ing" if verb.endswith("e") and not verb.endswith("ee") and verb != "be" else verb + "ing"


def _third(verb: str) -> str:
    if verb in ("be", "have"):
        return {"be": "is", "have": "has"}[verb]
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


_FORMS = {
    "V": lambda verb: verb,
    "Ves": _third,
    "Ved": lambda verb: _past(verb, 0),
    "Ven": lambda verb: _past(verb, 1),
    "Ving": _gerund,
}


# ---------------------------------------------------------------- reading the tables


def _parts(line: str) -> list[str]:
    """Split at the bars outside brackets."""
    depth, parts = 0, [""]
    for char in line:
        depth += (char in "{<") - (char in "}>")
        if char == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def deeds(table: Mapping[str, Mapping[str, str]]) -> Iterator[Deed]:
    """Every pattern line of `deeds.toml`."""
    for kind, modes in table.items():
        for mode, lines in modes.items():
            for line in filter(None, map(str.strip, lines.splitlines())):
                yield _deed(kind, mode, line)


def _deed(kind: str, mode: str, line: str) -> Deed:
    if re.search(r"\bS\b", line):
        return Deed(kind, mode, (), line)
    *first, last = _parts(line)
    verb, _, rest = last.partition(" ")
    return Deed(kind, mode, (*first, verb), rest)


def choose(pattern: str, rng: random.Random) -> str:
    """One reading of a pattern: each {a|b} gives way to one of its choices."""
    while found := re.search(r"\{([^{}]*)\}", pattern):
        pattern = pattern[: found.start()] + rng.choice(found[1].split("|")) + pattern[found.end() :]
    return pattern


def _choose_target(pattern: str, rng: random.Random) -> str:
    return re.sub(r"<([^<>]*)>", lambda found: "<" + rng.choice(found[1].split("|")) + ">", pattern)


# ---------------------------------------------------------------- drawing


def rows(per_line: Mapping[str, int], seed: int = 1) -> list[Row]:
    """Pseudo-sentences: for each deed, and each frame that takes it, `per_line[frame]` of them."""
    rng = random.Random(seed)
    table = tomllib.loads((DATA / "deeds.toml").read_text(encoding="utf-8"))
    frames = tomllib.loads((DATA / "frames.toml").read_text(encoding="utf-8"))["frame"]
    drawn = [row for deed in deeds(table) for row in _of_deed(deed, frames, per_line, rng)]
    asides = [aside(row, rng) for row in rng.sample(drawn, min(len(drawn), 2000))]
    return list(dict.fromkeys(_with_aside(row, asides, rng) for row in drawn))


ASIDE = 0.4
"""Share of pseudo-sentences that end in a clause of other people's deeds."""
LINKS = (
    "after", "as", "days after", "while", "before", "because", ", saying that", ", who said", ", where", "and",
    ", a day after", "since", ", which", "when", "that", "but", ", X said , as", "even as", ", despite reports that",
)  # fmt: skip


def aside(row: Row, rng: random.Random) -> str:
    """The deed as one of somebody else: " after Xxx had bombed the country"."""
    said = row.sentence.removesuffix(" .").replace(row.target, "Tttt")
    said = re.sub(r"Ssss|Tttt", lambda _: rng.choice(FILLERS), said)
    return f" {rng.choice(LINKS).replace('X', rng.choice(FILLERS))} {said} ."


def _with_aside(row: Row, asides: Sequence[str], rng: random.Random) -> Row:
    if rng.random() > ASIDE:
        return row
    return row._replace(sentence=row.sentence.removesuffix(" .") + rng.choice(asides))


def _of_deed(
    deed: Deed, frames: list[dict[str, Any]], per_line: Mapping[str, int], rng: random.Random
) -> Iterator[Row]:
    for frame in frames:
        if deed.type not in frame["of"] or (not deed.verbs and frame["name"] != "done"):
            continue
        for _ in range(per_line.get(frame["name"], 0)):
            yield _row(deed, frame, rng)


def _row(deed: Deed, frame: Mapping[str, Any], rng: random.Random) -> Row:
    said = deed.rest if not deed.verbs else _told(deed, frame, rng)
    kind = deed.type if frame["gives"] == "same" else frame["gives"]
    return _finish(_choose_target(choose(said, rng), rng), kind, rng)


def _told(deed: Deed, frame: Mapping[str, Any], rng: random.Random) -> str:
    verb, rest = rng.choice(deed.verbs), deed.rest
    if "passive" in frame and re.match(r"T(?!\w)|<", rest) and rng.random() < 0.2:
        return _passive(verb, rest, frame, rng)
    say = choose(rng.choice(frame["say"]), rng)
    if frame.get("other"):
        rest = re.sub(r"\bT\b", "X", re.sub(r"<([^<>]*)>", r"{\1}", rest))
    return re.sub(r"\bV(?:es|ed|en|ing)?\b", lambda found: f"{inflect(verb, found[0])} {rest}", say, count=1)


def _passive(verb: str, rest: str, frame: Mapping[str, Any], rng: random.Random) -> str:
    target = re.match(r"T(?:'s \{[^{}]*\})?|<[^<>]*>", rest)
    assert target is not None
    said = choose(rng.choice(frame["passive"]), rng)
    said = re.sub(r"\bVen\b", inflect(verb, "Ven"), said)
    after = rest[target.end() :] if rng.random() < 0.7 else ""
    return re.sub(r"\bT\b", lambda _: target[0], said, count=1) + " " + after


BEFORE = ("",) * 6 + (
    "On Monday , ", "Last week , ", "In March , ", "X , X - ", "Meanwhile , ", "X - ", "Earlier , ", "In N , ",
    "X said ",
)  # fmt: skip
AFTER = ("",) * 5 + (
    " on Tuesday", " on Monday", " , X said", " in N", " , officials said on Friday", " last week", " , according to X",
    " in X", " after X", " this year", " yesterday", " , a spokesman said",
)  # fmt: skip


def _finish(said: str, kind: str, rng: random.Random) -> Row:
    """Give the parties words of their own, and the sentence a beginning and an end."""
    inner = re.search(r"<([^<>]*)>", said)
    target = re.sub(r"\bX\b", lambda _: rng.choice(FILLERS), inner[1]) if inner else "Tttt"
    target = re.sub(r"\bN\b", lambda _: str(rng.choice(NUMBERS)), target)
    said = re.sub(r"<[^<>]*>", target, said) if inner else re.sub(r"\bT\b", target, said)
    said = re.sub(r"\bN\b", lambda _: str(rng.choice(NUMBERS)), said)
    whole = rng.choice(BEFORE) + said + rng.choice(AFTER) + " ."
    whole = re.sub(r"\bX\b", lambda _: rng.choice(FILLERS), whole)
    whole = re.sub(r"\bS\b", "Ssss", whole)
    whole = re.sub(r"\s+", " ", whole).replace(" '", "'")
    return Row(whole, "Ssss", target, kind)


NUMBERS = (2, 3, 5, 12, 20, 40, 150, 1000)
FILLERS = ("Xxx", "Xxx", "Xxx Xxx", "the matter", "Xxx's Xxx", "the country")
"""What stands for X: names that no model can learn from."""
