"""Who wrote, edited and helped to report an article: bylines and markup weighed against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from warta.page.biographies import biography
from warta.page.contributions import Helped, helped
from warta.page.labelled import Labelled
from warta.page.markup import Said
from warta.page.people import desk, is_role, people, signs, squash
from warta.page.phrases import Label, phrases
from warta.page.stamps import stamps_in
from warta.page.writer_names import Names, Place, within
from warta.places.agencies import CASE_COUNTS, agency
from warta.records import Block, Evidence

GLUED = re.compile(r"[a-z]{3}[A-Z].*[a-z]{3}[A-Z]")  # "Wedding ChecklistsJust EngagedWedding Planning": links, no name
ACCOUNT = re.compile(r"[\d_]|[a-z]{2}[A-Z]|^[a-z]+$")  # "KatieS", "kabar_admin2"
IN_LINE = re.compile(r"\s*[|•·/,–—]\s*|\s-\s|\d+|\s{2,}")
BELOW = 80  # characters below the body within which its writer signs
NEIGHBOURS = 2  # blocks: writers with a line each stand as near to each other
OPENINGS = 3  # paragraphs that may stand above the byline: a summary is read as text on some pages
LONGEST_JOIN = 5  # characters at the end of a name, between it and the next: " and"
SIGNED = "html:signature"
ALONE = "html:name_line"
VISIBLE = ("html:byline_link", "html:byline_element", ALONE, SIGNED)


@dataclass(frozen=True, slots=True)
class Writers:
    """The people behind an article, each with the evidence; `wires` are agencies that are named as its writers."""

    authors: tuple[Evidence, ...] = ()
    editors: tuple[Evidence, ...] = ()
    contributors: tuple[Evidence, ...] = ()
    wires: tuple[Evidence, ...] = ()


def writers_of(labelled: Labelled, outlets: tuple[str, ...]) -> Writers:
    """The writers of a page; `outlets` are the names of its own site, which wrote nothing."""
    markup = labelled.markup
    linked, meta = _stated(markup.editors)
    names = Names(labelled, outlets)
    editors = _first(names, "editors", (linked, _labelled_values(labelled, "editor"), meta))
    foot = helped(labelled)
    contributors = names.of("contributors", _labelled_values(labelled, "contributor"))
    editors = editors or names.of("editors", _told(foot, "editors"))
    found = (
        _authors(names, editors)
        or _as_authors(contributors)
        or (() if editors else _desks(names) or _told_below(names))
    )
    helpers = names.of("contributors", _told(foot, "contributors"))
    written = {one.value for one in (*found, *contributors)}
    contributors = (*contributors, *(one for one in helpers if one.value not in written))
    wires = (*(one for one in found if agency(one.value)), *_wires(foot), *_signing_wires(labelled, found))
    return Writers(tuple(one for one in found if one not in wires), editors, contributors, wires)


def _told(foot: tuple[Helped, ...], kind: str) -> list[Place]:
    return [(one.name, one.span, one.rule) for one in foot if one.kind == kind]


def _wires(foot: tuple[Helped, ...]) -> Iterator[Evidence]:
    return (Evidence("agencies", one.name, one.span, one.rule) for one in foot if one.kind == "agencies")


def _signing_wires(labelled: Labelled, writers: tuple[Evidence, ...]) -> Iterator[Evidence]:
    """AFP, Bantul | Antara - 5 June 2025 (a line between headline and text that begins with an agency)

    Initials of a writer are none, as shown where there is no portrait ("AP").
    """
    initials = {"".join(word[0] for word in one.value.split()) for one in writers}
    top = _headline(labelled)
    text = next((block.span.start for block in labelled.of("body") if block.span.start > top), top)
    for block in labelled.of("byline", "dateline"):
        if top < block.span.start < text:
            named = (name for name in _wires_in(labelled.words(block)) if name not in initials)
            yield from (Evidence("agencies", name, block.span, f"{block.rule}+wire") for name in named)


def _wires_in(line: str) -> Iterator[str]:
    """AFP, Bantul | Ann Roe with AFP and Reuters; short letters behind a comma are a degree: "Ann Roe, PA" """
    first = IN_LINE.split(line, maxsplit=1)[0]
    if agency(first):
        yield first
    joins = [*phrases().joins.finditer(line)]
    stops = [*(join.start() for join in joins[1:]), len(line)]
    parts = [(join.group(), line[join.end() : stop].strip(" .")) for join, stop in zip(joins, stops, strict=False)]
    known = [(join, name) for join, name in parts if agency(name)]
    sure = any(len(name) > CASE_COUNTS or join.strip().isalpha() for join, name in known)
    yield from (name for _, name in known if sure and name != first)


def _as_authors(contributors: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Those who are named alone, as contributors, wrote it."""
    return tuple(Evidence("authors", one.value, one.span, one.rule) for one in contributors)


def _first(names: Names, field: str, sources: Iterable[list[Place]]) -> tuple[Evidence, ...]:
    return next((found for source in sources if (found := names.of(field, source))), ())


# ---------------------------------------------------------------- authors


def _authors(names: Names, editors: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The people whom the first source of several names; agencies on the way are kept, and the search goes on."""
    edits = {one.value.casefold() for one in editors if one.rule.startswith("label:")}
    wires: tuple[Evidence, ...] = ()
    second: tuple[Evidence, ...] = ()
    lines = _own_lines(names, _labelled_values(names.labelled, "author"))
    for source in _sources(names, lines):
        found = names.of("authors", source)
        persons = tuple(one for one in found if not agency(one.value))
        if persons and all(one.value.casefold() in edits or names.of_site(one.value) for one in persons):
            second = second or found  # sites give the editor, or themselves, as author: another may be named elsewhere
        elif persons:
            found = tuple(one for one in found if one.value.casefold() not in edits)
            own = tuple(one.value for one in second if names.of_site(one.value))
            again = bool(own) and any(one.value.startswith(own) for one in persons)
            # those named beside the site's own writer are its readers
            return wires + (second if again else _with_others(names, found, lines))
        else:
            wires += found
    return second or wires


def _with_others(names: Names, found: tuple[Evidence, ...], lines: list[Place]) -> tuple[Evidence, ...]:
    """Those whom the markup names; where a byline below the headline names them and others, all of these: the markup
    of many sites has room for one."""
    labelled = names.labelled
    top = _headline(labelled)
    text = max([block.span.start for block in labelled.of("body") if block.span.start > top][:OPENINGS], default=top)
    for place in (*lines, *_signed(labelled)):
        line = names.of("authors", [place]) if place[1] and top <= place[1].start < text else ()
        told = [one.value for one in line if names.named(one.value) and not is_role(one.value)]
        among = all(any(squash(name).endswith(squash(one.value)) for name in told) for one in found)
        if among and len(told) == len(line) > len(found):
            return line
    return found


def _own_lines(names: Names, lines: list[Place]) -> list[Place]:
    """Labelled lines less those below the text that sign other stories: where all stand there, and one of them names
    whom a line at the headline names, only such."""
    labelled = names.labelled
    last = max((block.span.stop for block in labelled.of("body")), default=0)
    if not all(span and span.start > last for _, span, _ in lines):
        return lines
    above = [place for place in _signed(labelled) if place[1] and place[1].start < last]
    signed = {squash(one.value) for one in names.of("authors", above)}
    own = [place for place in lines if signed & {squash(one.value) for one in names.of("authors", [place])}]
    return own or lines


def _signed(labelled: Labelled) -> list[Place]:
    """The lines at the headline whose class or link says that they name writers."""
    blocks = [one for one in labelled.of("byline") if one.rule in VISIBLE and not _others(labelled, one)]
    return _from(labelled, _headline(labelled), [(labelled.words(one), one.span, one.rule) for one in blocks])


def _told_below(names: Names) -> tuple[Evidence, ...]:
    """Where nobody is named at all, no desk either, whom a biography tells of."""
    told = None if names.labelled.none else biography(names.labelled)
    known = told and names.surely_named(told[0]) and not names.of_site(told[0])
    return names.of("authors", [(*told, "biography")]) if told and known else ()


def _desks(names: Names) -> tuple[Evidence, ...]:
    """Where nobody is named at all, the desk or team that signs: "Kabar Pagi Staff"; no outlet."""
    labelled = names.labelled
    if labelled.none:
        return ()
    linked, named = _stated(labelled.markup.authors)
    lines = _nearest(labelled, _labelled_values(labelled, "author"))
    for places in (linked, lines, named, list(_desk_lines(names))):
        told = [(name, span, rule) for value, span, rule in places if (name := desk(value))]
        if told:
            found = [
                Evidence("authors", name, within(labelled, name, span), f"{rule}+desk") for name, span, rule in told
            ]
            return tuple({squash(one.value): one for one in reversed(found)}.values())[::-1]
    return ()


def _desk_lines(names: Names) -> Iterator[Place]:
    """Lines beside the headline that name the site's staff, as names are written: "Meet the team" names nobody."""
    for line, span, rule in _signed(names.labelled):
        if signs(" ".join(word for word in line.split() if word[0].isupper())):
            yield line, span, rule


def _sources(names: Names, lines: list[Place]) -> Iterator[list[Place]]:
    """The places that may name authors, the more trusted first. `lines` are those behind a label.

    Beside names in elements made for writers those alone on their lines are topics, but for the site's own.
    """
    labelled = names.labelled
    linked, named = _stated(labelled.markup.authors)
    headline = _headline(labelled)
    lines = [place for place in lines if names.of("authors", [place])]
    accounts = [place for place in (*linked, *named) if " " not in place[0] and ACCOUNT.search(place[0])]
    yield [place for place in linked if place not in accounts]
    yield _nearest(labelled, [place for place in lines if place[1] and place[1].start > headline])
    yield [place for place in named if place not in accounts]
    visible = list(_marked(names))
    marked = [place for place in visible if place[2] != SIGNED]
    beside = _from(labelled, headline, marked)
    made = [place for place in beside if place[2] != ALONE]
    yield beside if not made or any(map(names.of_site, (place[0] for place in beside))) else made
    yield marked
    yield visible
    yield list(_in_time_lines(names))
    yield accounts
    yield _nearest(labelled, lines)


def _stated(said: Iterable[Said]) -> tuple[list[Place], list[Place]]:
    """What the markup says, without places in the text: JSON-LD's, and the rest."""
    places: list[Place] = [(one.value, None, one.rule) for one in said]
    linked = [place for place in places if place[2].startswith("json-ld")]
    return linked, [place for place in places if place not in linked]


def _headline(labelled: Labelled) -> int:
    """Where the headline begins, -1 without one."""
    return next((block.span.start for block in labelled.of("headline")), -1)


def _from(labelled: Labelled, headline: int, places: list[Place]) -> list[Place]:
    """Of places those right above the headline and below it: farther up other stories are signed."""
    starts = [block.span.start for block in labelled.blocks if block.span.start <= headline]
    first = starts[max(0, len(starts) - 1 - NEIGHBOURS)] if starts else 0
    return [place for place in places if place[1] and place[1].start >= first]


def _nearest(labelled: Labelled, places: list[Place]) -> list[Place]:
    """Of labelled names those of the first line, and of the lines beside it: those further off wrote other stories."""
    starts = {block.span.start: index for index, block in enumerate(labelled.blocks)}
    kept: list[Place] = []
    last = 0
    for place in places:
        at = starts[place[1].start] if place[1] else last
        if not kept or at <= last + NEIGHBOURS:
            kept.append(place)
            last = at
    return kept


def _marked(names: Names) -> Iterator[Place]:
    """Names in elements made for writers, and lines whose class or link says that they name one."""
    labelled = names.labelled
    bylines = _above(labelled, [block for block in labelled.of("byline", "dateline") if not _others(labelled, block)])
    for block in bylines:
        for span in (span for span in labelled.credits if block.span.covers(span)):
            if any(map(names.named, people(span.of(labelled.text)))):
                yield span.of(labelled.text), span, f"{block.rule}+marked"
    for rule in VISIBLE:
        for block in (block for block in bylines if block.rule == rule and block.role == "byline"):
            test = names.surely_named if rule == ALONE else names.named
            told = people(labelled.words(block))  # "Sri Lestari - Kabar Pagi"
            if len(told) == 1 and test(told[0]) and not is_role(told[0]):
                yield told[0], block.span, rule


def _others(labelled: Labelled, block: Block) -> bool:
    """Whether a line names others than writers: "Fact checked by Ann Roe", "5 June 2025. Photo: Ann Roe"."""
    line = labelled.words(block)
    label = phrases().label_of(line)
    return (label is not None and label.kind in ("other", "editor")) or (
        block.role == "dateline" and phrases().credit.search(line) is not None
    )


def _above(labelled: Labelled, lines: list[Block]) -> list[Block]:
    """The lines above the end of the body or right below it, where there are any: farther down readers' comments are
    signed, too."""
    last = max((block.span.stop for block in labelled.of("body")), default=0)
    return [block for block in lines if block.span.start < last + BELOW] or lines


def _in_time_lines(names: Names) -> Iterator[Place]:
    """Dec 26, 2025 • Ann Roe in Travel"""
    labelled = names.labelled
    for block in labelled.of("dateline", "byline"):
        line = labelled.words(block)
        stamps = stamps_in(line)
        if not stamps or phrases().credit.search(line):
            continue
        for stamp in stamps:
            line = line[: stamp.start] + "|" * (stamp.stop - stamp.start) + line[stamp.stop :]
        parts = [phrases().until.sub("", part.strip(" .:")) for part in IN_LINE.split(line)]
        yield from ((part, block.span, "time_line+name") for part in parts if names.surely_named(part))


def _labelled_values(labelled: Labelled, kind: str) -> list[Place]:
    """Values after a label of that kind; a label alone on its line is followed by them ("Penulis" / ": Sri")."""
    found: list[Place] = []
    lines = [block for block in labelled.of("byline", "dateline") if labelled.words(block).strip(" :")]
    for block, following in zip_longest(lines, lines[1:]):
        first, labels = _labels(labelled.words(block))
        values = (_unglued(labelled, block, one) for one in labels if one.kind == kind and one.value)
        found += [(value, block.span, f"label:{kind}") for value in values]
        if kind == "author" and not labels:
            found += _written_by(labelled, block)
        below = labelled.words(following) if following else ""
        if first and first.kind == kind and not first.value and following and not GLUED.search(below):
            found.append((below.lstrip(": "), following.span, f"label:{kind}"))
    return found


def _unglued(labelled: Labelled, block: Block, label: Label) -> str:
    """A name up to the end of the element made for it, where markup alone parts it from what follows: "Ann Roeon",
    "Created by Ann Roe Local Harvest"; not so where others are named behind it ("Ann Roe and Bo Dahl")."""
    value, start = label.value, block.span.start + label.start
    made = (span for span in labelled.credits if block.span.covers(span) and span.start <= start < span.stop)
    for span in made:
        name, rest = value[: span.stop - start].rstrip(), value[span.stop - start :]
        goes_on = phrases().joins.match(rest) or phrases().joins.search(f"{name[-LONGEST_JOIN:]} ")
        whole = " " in name and rest and not goes_on
        if whole or (span.start == start and rest[:1].islower()):
            return name
    return value


def _labels(line: str) -> tuple[Label | None, tuple[Label, ...]]:
    """The label a line begins with, and all its labels."""
    first, inner = phrases().label_of(line), phrases().labels_in(line)
    if first is None or any(one.start <= first.start for one in inner):
        return first, inner
    place = phrases().inner.search(line, first.start)  # "Posted by Ann Roe. Tags: coffee"
    return first, (Label(first.kind, line[first.start : place.start() if place else None].strip(), first.start), *inner)


def _written_by(labelled: Labelled, block: Block) -> list[Place]:
    """Published 5 June 2025 by Ann Roe"""
    line = labelled.words(block)
    inside = next((match for match in phrases().by.finditer(line) if match["by"]), None)
    return [(line[inside.end() :], block.span, "label:author")] if inside else []
