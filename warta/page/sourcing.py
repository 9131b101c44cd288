"""Where an article's words were taken from: news agencies and other outlets, by lines and cues."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from warta.languages import Language, languages
from warta.languages.alternation import any_of
from warta.languages.dates import key, words_of
from warta.page.people import squash
from warta.page.phrases import Label, phrases, small
from warta.page.stamps import stamps_in
from warta.places.agencies import agency
from warta.places.countries import country_names
from warta.places.organisations import organisations
from warta.records import Block, Evidence, Span

WORD = r"(?:[A-Z]\.)*[A-Z][\w’'&-]*"  # "Samudra", "U.Samudra"
ADDRESS = r"(?:[\w-]+\.)+(?:com|co\.id|(?<!\bgo\.)(?<!\bor\.)id|net|org|co\.uk)\b"  # "go.id", "or.id": no outlet's
NAME = rf"(?P<name>(?:{ADDRESS}|{WORD})(?: (?:{ADDRESS}|{WORD})){{0,3}})"
BRACKETS = re.compile(r"\(([^()]{2,40})\)")
CAPITAL = re.compile(r"[A-Z](?=[a-z])")
SLASHES = re.compile(r"\. /([^\n/]{2,30}?) ?/\.")
CLOSED = re.compile(r"\s*(?:[,.(]|pada|dan[A-Z]|$|\n)")
TITLED = re.compile(r"[\"“”][^\"“”]+[\"“”]")
NO_MEDIUM = re.compile(r"[:@#]|^[a-z]{2,3}\([a-z]{2,3}\)?$")
"""An account ("Twitter @dinas_pangan"), the editors' initials ("Reuters/dl(gr)")."""
SHORT_FORM = 3  # letters: "Sun" and "Mar" are also names
DATELINE_WORDS = 120  # characters from the paragraph's start within which "(ANTARA)" is a dateline's


@dataclass(frozen=True, slots=True)
class Cues:
    """The source cues of one language."""

    cue: re.Pattern[str]
    words: tuple[str, ...]
    tail: re.Pattern[str]
    no_names: frozenset[str]
    role: re.Pattern[str]
    open_names: bool
    passage: bool


@cache
def cues(language: Language) -> Cues | None:
    """The patterns of the language's `sources` table; None where it has none.

    "dikutip KebumenTalk.com dari Antara": a verb, up to three words, a link, the name.
    """
    table = language.table("sources")
    if not table:
        return None
    verbs, links, direct, kinds, reports = (
        any_of(table.get(part, ())) for part in ("verbs", "links", "direct", "kinds", "reports")
    )
    countries = any_of(_countries(language))
    between = rf"(?:\s+[^\s,.;]+(?:\.\w+)*){{0,3}}?\s+(?:{links})"
    # Spaces may be missing: flattening glues the words of a link to those before it ("dikutip dariAFP").
    # A report with a capital is a document's name: "Laporan Polisi" is no report of an outlet.
    lead = rf"\b(?:(?i:(?:{verbs}){between}|{direct})|{reports})\s*(?:(?i:{kinds})\s*){{0,3}}"
    owned = rf"(?:(?:{countries})\s*,\s*)?"  # "kantor berita Norwegia, Samudra"
    return Cues(
        cue=re.compile(lead + owned + NAME),
        words=tuple({cue.split()[0].lower() for part in ("verbs", "direct", "reports") for cue in table.get(part, ())}),
        tail=_tail(table, _days(language)),
        no_names=frozenset(map(key, (*_times(language), *_countries(language)))),
        role=re.compile(rf"\s*,\s*(?:{any_of(table.get('people', ()))})\b"),
        open_names=bool(table.get("open_names")),
        passage=bool(table.get("passage")),
    )


def _tail(table: Mapping[str, Any], days: tuple[str, ...]) -> re.Pattern[str]:
    """What flattening glued to a name, and a day after it: "Samudrapada Senin", "SamudradanHavfoto", "Samudra Rabu"."""
    glued, joins = any_of(table.get("glued", ())), any_of(table.get("joins", ()))
    return re.compile(rf"(?<=\w)(?:{glued})(?![a-z]).*$|(?<=\w)(?:{joins})(?=[A-Z]).*$|(?<=\w)\s*(?:{any_of(days)})$")


def _days(language: Language) -> tuple[str, ...]:
    """The weekdays and months in the forms that are no other word: "Senin", and not "Sun"."""
    table = language.table("dates")
    forms = [forms for part in ("weekdays", "months") for forms in table.get(part, {}).values()]
    return tuple(form for one in forms for at, form in enumerate(one) if at == 0 or len(form) > SHORT_FORM)


def _times(language: Language) -> tuple[str, ...]:
    """All words that say when: days, parts of a day, "pukul"."""
    words = words_of(language)
    return (*_days(language), *words.halves, *words.at)


def _countries(language: Language) -> tuple[str, ...]:
    return tuple(name.words for name in country_names(language) if name.form in ("name", "capital"))


def find_sources(
    text: str, blocks: tuple[Block, ...], lang: str | None, outlets: tuple[str, ...], notes: tuple[Evidence, ...] = ()
) -> tuple[Evidence, ...]:
    """The agencies and outlets the words were taken from, nearest first, each with its evidence.

    `outlets` are the page's own names, which are no source; `notes` further evidence, such as a byline's agency.
    """
    named = [known.name for known in map(agency, outlets) if known]  # "antaranews.com" is Antara itself
    own = {squash(outlet) for outlet in (*outlets, *named) if outlet}
    found: dict[str, Evidence] = {}
    for evidence in (*_lines(text, blocks), *_datelines(text, blocks), *_cued(text, blocks, lang), *notes):
        known = agency(evidence.value)
        name = known.name if known else evidence.value
        if (
            (known is None and _is_body(name))
            or own & {squash(name), squash(evidence.value)}
            or any(_is_part(o, squash(name)) for o in own if len(o) > 4)
        ):
            continue
        found.setdefault(squash(name), Evidence("agencies", name, evidence.span, evidence.rule))
    return tuple(found.values())


def _is_body(name: str) -> bool:
    """Whether a name is that of a body which is no medium: "Garda Revolusi Iran", "Pemerintah Kota Bantul"."""
    return squash(name) in _bodies() or name.split()[0] in _body_words()


@cache
def _bodies() -> frozenset[str]:
    return frozenset(squash(form) for body in organisations() if body.sector != "JRN" for form in body.names)


@cache
def _body_words() -> frozenset[str]:
    return frozenset(word for language in languages().values() for word in language.table("sources").get("bodies", ()))


def _is_part(own: str, name: str) -> bool:
    """Whether a name is a part of the page's own site: "Olahraga KabarPagi.com"."""
    return name.startswith(own) or name.endswith(own)


def _lines(text: str, blocks: tuple[Block, ...]) -> Iterator[Evidence]:
    """Sumber: Antara

    Between two paragraphs it tells where a chart or a picture is from, unless an agency is named.
    """
    body = [block.span.start for block in blocks if block.role == "body"]
    for block in blocks:
        if block.role != "source":
            continue
        between = bool(body) and body[0] < block.span.start < body[-1]
        line = block.span.of(text)
        if between and phrases().label_of(line) is None and not BRACKETS.fullmatch(line):
            continue  # an agency alone: who sold the picture above
        value = re.sub(r"^[^:：]*[:：]\s*", "", line).strip(" .()")
        if not value or "//" in value or phrases().label_of(line) == Label("source", "", len(line)):
            continue  # a label alone: its value is on the next line; or an address, which names no agency
        start = block.span.start + line.find(value)
        names = [name for name in _names(value) if 1 < len(name) < 50 and (agency(name) or not NO_MEDIUM.search(name))]
        told = [name for name in names if (not between or agency(name)) and not stamps_in(name)]
        yield from (Evidence("agencies", name, Span(start, start + len(value)), "source_line") for name in told)


def _names(value: str) -> list[str]:
    """The names that a source's line gives: "Kabar Dunia/Antara", "Antara & AFP", but "Kabar & Warta", which is one.

    A line with a title in marks is an entry of a list of works: 'Kabar Dunia, "Home page," Accessed April 14'. Of
    "Kabar Pagi with AFP and Reuters" only the agencies are meant.
    """
    if TITLED.search(value):
        return []
    _, *others = phrases().joins.split(value)
    if others and all(map(agency, others)):
        return [name for name in phrases().joins.split(value) if agency(name)]
    names = re.split(r"\s*[,;/]\s*", value)
    parts = ((name, re.split(r"\s*&\s*", name)) for name in names)
    return [one for name, several in parts for one in (several if any(map(agency, several)) else [name])]


def _datelines(text: str, blocks: tuple[Block, ...]) -> Iterator[Evidence]:
    """JAKARTA (ANTARA) - Harga beras turun. | JAKARTA, 5 Juni 2025 (Antara) -- | Harga beras turun (Antara)

    MOSCOW, February 7. /TASS/. Prices rose.
    """
    for match, place in _bracketed(text, blocks):
        names = [name for name in re.split(r"\s*/\s*", match.group(1)) if agency(name)]
        if _is_short_for(match.group(1), text[: match.start()]):
            continue
        span = Span(match.start(1), match.end(1))
        yield from (Evidence("agencies", name, span, f"brackets_at_{place}") for name in names)


def _is_short_for(letters: str, before: str) -> bool:
    """Whether a bracket abbreviates the words before it, glued ones too: "Aliansi AntarPetani (AAP)"."""
    words = before.split()[-len(letters) :]
    capitals = CAPITAL.findall("".join(words))[-len(letters) :]
    return len(letters) > 1 and letters.isupper() and letters in ("".join(word[0] for word in words), "".join(capitals))


def _bracketed(text: str, blocks: tuple[Block, ...]) -> Iterator[tuple[re.Match[str], str]]:
    """The brackets near the beginning of a first line of the article (head), and at the end of its last, or alone on a
    line below it (tail)."""
    body = [block for block in blocks if block.role == "body"]
    for block in [block for block in blocks if block.role == "dateline"] + body[:3]:
        rows = (pattern.finditer(text, block.span.start, block.span.stop) for pattern in (BRACKETS, SLASHES))
        yield from ((row, "head") for row in chain(*rows) if row.start() - block.span.start < DATELINE_WORDS)
    signed = [block for block in blocks if block.rule == "html:initials"]  # "(antara/sri)"
    for block in (*body[-1:], *signed):
        end = block.span.start + len(block.span.of(text).rstrip(" .*")) - 2
        found = BRACKETS.finditer(text, block.span.start, block.span.stop)
        yield from ((match, "tail") for match in found if match.end() >= end)


def _cued(text: str, blocks: tuple[Block, ...], lang: str | None) -> Iterator[Evidence]:
    """..., dikutip dari Antara. Not so in a language whose news cites agencies for a `passage` alone."""
    language = languages().get(lang or "")
    table = cues(language) if language else None
    whole = small(text)
    words = [word for word in table.words if word in whole] if table else []
    if table is None or table.passage or not words:
        return
    for block in blocks:
        low = block.span.of(text).lower() if block.role == "body" else ""
        if not any(map(low.__contains__, words)):
            continue  # far faster than the pattern
        for match in table.cue.finditer(text, block.span.start, block.span.stop):
            name = table.tail.sub("", match["name"].strip(" .,'’"))
            stop = match.start("name") + len(name)
            if agency(name) or (table.open_names and _is_outlet(name, text, stop, table)):
                yield Evidence("agencies", name, Span(match.start("name"), stop), "source_cue")


def _is_outlet(name: str, text: str, stop: int, table: Cues) -> bool:
    """Whether a name after a cue is an outlet's: an address, or a name closed by a mark ("dilansir Reuters, Senin").

    A day or a country is none, nor is a person ("dikutip dari Sri Lestari, pakar gizi").
    """
    if len(name) < 2 or key(name) in table.no_names or table.role.match(text, stop):
        return False
    return "." in name.strip(".") or bool(CLOSED.match(text, stop))
