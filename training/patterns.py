"""Pseudo-sentences from hand-written patterns: training rows that nobody published.

`training/data/deeds-LANGUAGE.toml` holds what is done, `frames-LANGUAGE.toml` how it is told; a pseudo-sentence is a
deed in a frame, with stand-ins for the two parties. Drawing is seeded, so that the rows are the same each time.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
IRREGULAR: dict[str, list[str]] = tomllib.loads((DATA / "verbs.toml").read_text(encoding="utf-8"))
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
    doubled = verb + verb[-1]
    if _past(verb, 0) == doubled + "ed" or verb in DOUBLING:
        return doubled + "ing"
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
    """Every pattern line of a table of deeds."""
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

SOURCE, TARGET = "Ssss", "Tttt"
"""What stands for a party that has no words of its own."""
VERBS = 1.5
"""Verbs for which a line has the rows asked for; one with more verbs has more rows, so that each verb is seen."""
ASIDE = 0.4
"""Share of pseudo-sentences that end in a clause of other people's deeds."""
PASSIVE = 0.2
NUMBERS = (2, 3, 5, 12, 20, 40, 150, 1000)


def rows(lang: str, per_line: Mapping[str, int], seed: int = 1) -> list[Row]:
    """Pseudo-sentences of a language: for each deed, and each frame that takes it, `per_line[frame]` of them."""
    told = tomllib.loads((DATA / f"frames-{lang}.toml").read_text(encoding="utf-8"))
    draw = Drawing(random.Random(seed), told["filling"])
    table = tomllib.loads((DATA / f"deeds-{lang}.toml").read_text(encoding="utf-8"))
    drawn = [row for deed in deeds(table) for row in draw.of_deed(deed, told["frame"], per_line)]
    asides = [draw.aside(row) for row in draw.rng.sample(drawn, min(len(drawn), 2000))]
    return list(dict.fromkeys(draw.with_aside(row, asides) for row in drawn))


@dataclass(frozen=True, slots=True)
class Drawing:
    """Draws pseudo-sentences; `filling` holds what stands before and after a deed, and for others (X)."""

    rng: random.Random
    filling: Mapping[str, list[str]]

    def of_deed(self, deed: Deed, frames: list[dict[str, Any]], per_line: Mapping[str, int]) -> Iterator[Row]:
        """The rows of one deed."""
        for frame in frames:
            if deed.type in frame["of"] and (deed.verbs or frame["name"] == "done"):
                wanted = per_line.get(frame["name"], 0)
                for turn in range(max(wanted, round(len(deed.verbs) * wanted / VERBS))):
                    yield self._row(deed, frame, turn)

    def aside(self, row: Row) -> str:
        """The deed as one of somebody else: " after Xxx had bombed the country"."""
        said = row.sentence.removesuffix(" .").replace(row.target, TARGET)
        said = re.sub(f"{SOURCE}|{TARGET}", "X", said)
        return self._fill(f" {self.rng.choice(self.filling['links'])} {said} .")

    def with_aside(self, row: Row, asides: list[str]) -> Row:
        """Some rows with a clause behind that tells nothing of the pair."""
        if self.rng.random() > ASIDE:
            return row
        return row._replace(sentence=row.sentence.removesuffix(" .") + self.rng.choice(asides))

    def _row(self, deed: Deed, frame: Mapping[str, Any], turn: int) -> Row:
        said = self._told(deed, frame, turn) if deed.verbs else deed.rest
        kind = deed.type if frame["gives"] == "same" else frame["gives"]
        return self._finish(_choose_target(choose(said, self.rng), self.rng), kind)

    def _told(self, deed: Deed, frame: Mapping[str, Any], turn: int) -> str:
        verb, rest = deed.verbs[turn % len(deed.verbs)], deed.rest  # each verb in its turn, so that none is left out
        if "passive" in frame and re.match(r"T(?!\w)|<", rest) and self.rng.random() < PASSIVE:
            return self._passive(verb, rest, frame)
        say = choose(self.rng.choice(frame["say"]), self.rng)
        if frame.get("other"):
            rest = re.sub(r"\bT\b", "X", re.sub(r"<([^<>]*)>", r"{\1}", rest))
        return re.sub(r"\bV(?:es|ed|en|ing)?\b", lambda found: f"{inflect(verb, found[0])} {rest}", say, count=1)

    def _passive(self, verb: str, rest: str, frame: Mapping[str, Any]) -> str:
        target = re.match(r"T(?:'s \{[^{}]*\})?|<[^<>]*>", rest)
        assert target is not None
        said = choose(self.rng.choice(frame["passive"]), self.rng)
        said = re.sub(r"\bV(?:en)?\b", lambda found: inflect(verb, found[0]), said)
        after = rest[target.end() :] if self.rng.random() < 0.7 else ""
        return re.sub(r"\bT\b", lambda _: target[0], said, count=1) + " " + after

    def _finish(self, said: str, kind: str) -> Row:
        """Give the parties words of their own, and the sentence a beginning and an end."""
        inner = re.search(r"<([^<>]*)>", said)
        target = self._fill(inner[1]) if inner else TARGET
        said = re.sub(r"<[^<>]*>" if inner else r"\bT\b", lambda _: target, said)
        before, after = (self.rng.choice(self.filling[place]) for place in ("before", "after"))
        whole = re.sub(r"\bS\b", SOURCE, self._fill(f"{before}{said}{after} ."))
        return Row(re.sub(r"\s+", " ", whole).replace(" '", "'"), SOURCE, target, kind)

    def _fill(self, said: str) -> str:
        said = re.sub(r"\bN\b", lambda _: str(self.rng.choice(NUMBERS)), said)
        return re.sub(r"\bX\b", lambda _: self.rng.choice(self.filling["others"]), said)
