"""Where an article's words were taken from: news agencies and other outlets, by lines and cues."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from warta.languages import Language, languages
from warta.page.people import squash
from warta.page.phrases import Label, phrases
from warta.places.agencies import agency
from warta.records import Block, Evidence, Span

WORD = r"[A-Z][\w’'&-]*"
NAME = rf"(?P<name>(?:{WORD}|[\w-]+\.(?:com|co\.id|id|net|org|co\.uk))(?:[ .](?:{WORD}|com|id|co\.id)){{0,3}})"
BRACKETS = re.compile(r"\(([^()]{2,40})\)")
DATELINE_WORDS = 120  # characters from the paragraph's start within which "(ANTARA)" is a dateline's


@dataclass(frozen=True, slots=True)
class Cues:
    """The source cues of one language."""

    cue: re.Pattern[str]
    kinds: re.Pattern[str]
    open_names: bool


@cache
def cues(language: Language) -> Cues | None:
    """The patterns of the language's `sources` table; None where it has none.

    "dikutip KebumenTalk.com dari Antara": a verb, up to three words, a link, the name.
    """
    table = language.table("sources")
    if not table:
        return None
    verbs, links, direct = (_either(table.get(key, ())) for key in ("verbs", "links", "direct"))
    kinds = _either(table.get("kinds", ()))
    between = rf"(?:\s+[^\s,.;]+(?:\.\w+)*){{0,3}}?\s+(?:{links})"
    # Spaces may be missing: flattening glues the words of a link to those before it ("dikutip dariAFP").
    lead = rf"\b(?i:(?:{verbs}){between}|{direct})\s*(?:(?i:{kinds})\s*){{0,3}}"
    return Cues(re.compile(lead + NAME), re.compile(rf"^(?:{kinds})\s+", re.I), bool(table.get("open_names")))


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True)) or "(?!)"


def find_sources(
    text: str, blocks: tuple[Block, ...], lang: str | None, outlets: tuple[str, ...], notes: tuple[Evidence, ...] = ()
) -> tuple[Evidence, ...]:
    """The agencies and outlets the words were taken from, nearest first, each with its evidence.

    `outlets` are the page's own names, which are no source; `notes` further evidence, such as a byline's agency.
    """
    own = {squash(outlet) for outlet in outlets if outlet}
    found: dict[str, Evidence] = {}
    for evidence in (*_lines(text, blocks), *_datelines(text, blocks), *_cued(text, blocks, lang), *notes):
        known = agency(evidence.value)
        name = known.name if known else evidence.value
        if own & {squash(name), squash(evidence.value)} or any(squash(name).startswith(o) for o in own if len(o) > 4):
            continue
        found.setdefault(squash(name), Evidence("agencies", name, evidence.span, evidence.rule))
    return tuple(found.values())


def _lines(text: str, blocks: tuple[Block, ...]) -> Iterator[Evidence]:
    """Sumber: Antara"""
    for block in blocks:
        if block.role != "source":
            continue
        line = block.span.of(text)
        value = re.sub(r"^[^:：]*[:：]\s*", "", line).strip(" .")
        if not value or phrases().label_of(line) == Label("source", "", len(line)):
            continue  # a label alone: its value is on the next line
        start = block.span.start + line.find(value)
        for name in re.split(r"\s*[,;/&]\s*", value):
            if 1 < len(name) < 50:
                yield Evidence("agencies", name, Span(start, start + len(value)), "source_line")


def _datelines(text: str, blocks: tuple[Block, ...]) -> Iterator[Evidence]:
    """JAKARTA (ANTARA) - Harga beras turun. | JAKARTA, 5 Juni 2025 (Antara) -- | Harga beras turun (Antara)"""
    body = [block for block in blocks if block.role == "body"]
    head = [block for block in blocks if block.role == "dateline"] + body[:3]
    for block, place in (*((block, "head") for block in head), *((block, "tail") for block in body[-1:])):
        line = block.span.of(text)
        for match in BRACKETS.finditer(line):
            near = match.start() < DATELINE_WORDS if place == "head" else match.end() >= len(line.rstrip(" .*")) - 2
            for name in re.split(r"\s*/\s*", match.group(1)) if near else ():
                if agency(name):
                    start = block.span.start + match.start(1)
                    yield Evidence("agencies", name, Span(start, start + len(match.group(1))), f"brackets_at_{place}")


def _cued(text: str, blocks: tuple[Block, ...], lang: str | None) -> Iterator[Evidence]:
    """..., dikutip dari Antara."""
    language = languages().get(lang or "")
    table = cues(language) if language else None
    if table is None:
        return
    for block in blocks:
        if block.role != "body":
            continue
        for match in table.cue.finditer(text, block.span.start, block.span.stop):
            name = match["name"].strip(" .,'’")
            if agency(name) or (table.open_names and _is_outlet(name, text, match.end())):
                yield Evidence(
                    "agencies", name, Span(match.start("name"), match.start("name") + len(name)), "source_cue"
                )


def _is_outlet(name: str, text: str, stop: int) -> bool:
    """Whether a name after a cue is an outlet's: an address, or a name closed by a mark ("dilansir Reuters, Senin")."""
    return "." in name.strip(".") or bool(re.match(r"\s*(?:[,.(]|pada\b|$)", text[stop : stop + 8]))
