"""From HTML to labelled lines: a learned model finds the body, small rules (`lines`) label the lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from selectolax.lexbor import LexborHTMLParser

from warta.languages.letters import word_counts
from warta.page.addresses import is_address
from warta.page.credits import is_credit
from warta.page.dom import Dom, Line, read_dom
from warta.page.features.text import PROSE
from warta.page.filing import filing_links
from warta.page.kinds import no_article
from warta.page.labelled import Labelled
from warta.page.labeller import best_choice, body_chances, labeller
from warta.page.lines.headline import headline_at
from warta.page.lines.lists import list_lines
from warta.page.lines.rules import headline_alone, label
from warta.page.lines.sheet import FOOT_LINES, HEAD_LINES, Sheet
from warta.page.live import entries_of, post_roles
from warta.page.markup import Markup, read_markup
from warta.page.notices import without_notices
from warta.page.outlet import fronts_of
from warta.page.rubrics import rubrics_of
from warta.page.scripted import article_in_scripts
from warta.page.source import bounded
from warta.records import Block, Page, PageKind, Role, Span
from warta.sources.decode import in_utf8

LEAST_CHANCE = 0.005  # of a line that may be body
LEAST_BODY = 200  # characters of a JSON-LD body that is believed where the page shows no article


def read_html(page: Page) -> Labelled:
    """The labelled lines of an HTML page, furniture left out.

    Raises EmptyError and BinaryError for what is no page.
    """
    html = bounded(in_utf8(page.html or b"", page.id, page.charset))
    parser = LexborHTMLParser(html)
    markup = read_markup(parser)
    dom = _filled(read_dom(parser), html)
    sheet = sheet_of(dom, markup, body_chances(dom, markup, labeller()))
    none = none_of(sheet, page.url)
    entries = () if none else entries_of(dom, markup, sheet.kept, sheet.headline)
    roles = headline_alone(sheet) if none == "index" else post_roles(dom, entries, label(sheet))
    url = page.url or next((said.value for said in markup.urls), None)
    rubrics = rubrics_of(dom, sheet.headline, sheet.first, url)
    fronts = () if markup.publishers else fronts_of(dom, url)
    labelled = replace(_assemble(page, sheet, roles), entries=entries, none=none, rubrics=rubrics, fronts=fronts)
    links = filing_links(parser, *_not_told(labelled))
    return replace(labelled, filed=links.get("filed", ()), tagged=links.get("tagged", ()))


def _not_told(labelled: Labelled) -> Iterator[str]:
    """Which of category and tags nothing but links may tell."""
    markup = labelled.markup
    if not (labelled.none or markup.sections or markup.trail or labelled.rubrics):
        yield "filed"
    if not (labelled.none or markup.tags):
        yield "tagged"


def none_of(sheet: Sheet, url: str | None) -> PageKind | None:
    """The kind of a page that is no article; None if it may be one, or the markup holds its text."""
    if len(sheet.markup.body) > LEAST_BODY:
        return None
    return no_article(sheet.dom, sheet.markup, sheet.surely(), sheet.headline, url)


def _filled(dom: Dom, html: bytes) -> Dom:
    """The page; one that shows no paragraphs until its scripts run is read from the HTML that they hold."""
    long = [line for line in dom.lines if len(line.text) >= PROSE]
    paragraphs = [line.text for line in long if line.linked < 0.5 * len(line.text)]
    if sum(map(len, paragraphs)) >= LEAST_BODY:
        return dom
    inner = article_in_scripts(html.decode())
    return read_dom(LexborHTMLParser(inner)) if inner else dom


def sheet_of(dom: Dom, markup: Markup, chances: NDArray[np.float64]) -> Sheet:
    """The page as the rules see it. `chances`: for each line the probability that it is body."""
    words = np.zeros(len(chances))
    maybe = np.flatnonzero(chances > LEAST_CHANCE)
    words[maybe] = word_counts([dom.lines[i].text for i in maybe.tolist()])
    kept = without_notices(dom, best_choice(chances, words), chances)
    places = np.flatnonzero(kept).tolist()
    headline = headline_at(dom, markup, places[0] if places else len(dom.lines))
    first, last = (places[0], places[-1]) if places else (headline, headline)
    top = headline if 0 <= headline <= first else first
    chosen = tuple(kept.tolist())
    text = tuple([keep and not _is_link(line) for keep, line in zip(chosen, dom.lines, strict=True)])
    lists = dict(list_lines(dom, text, min(first, max(0, headline)), last))
    return Sheet(
        dom=dom,
        markup=markup,
        kept=chosen,
        chances=tuple(chances.tolist()),
        headline=headline,
        first=first,
        last=last,
        top=top,
        empty=not places,
        lists=lists,
    )


def _is_link(line: Line) -> bool:
    """Whether the line is one link and no more: below "Baca juga:" it is related, whatever the model takes it for."""
    return line.links == 1 and line.linked >= 0.9 * len(line.text.replace(" ", ""))


def _assemble(page: Page, sheet: Sheet, roles: tuple[tuple[Role, str], ...]) -> Labelled:
    """The text of all lines that are not furniture, and the blocks in it."""
    blocks: list[Block] = []
    pieces: list[str] = []
    credits_: list[Span] = []
    anchors: list[Span] = []
    at = 0
    if sheet.empty and len(sheet.markup.body) > LEAST_BODY:
        return _from_markup(page, sheet)
    for line, (role, rule) in zip(sheet.dom.lines, roles, strict=True):
        if role == "furniture":
            continue
        href = line.link if role == "related" and is_address(line.link or "") else None
        credit = line.credit if role in ("caption", "byline", "dateline") else None
        if role == "caption" and not credit and is_credit(line.text, sheet.dom.elements[line.element].names):
            credit = line.text
        if credit and line.text.count(credit) == 1:
            credits_.append(Span(at + line.text.index(credit), at + line.text.index(credit) + len(credit)))
        anchors += _anchors(line, at) if role == "tags" else ()
        blocks.append(Block(role, Span(at, at + len(line.text)), f"html:{rule}", href))
        pieces.append(line.text)
        at += len(line.text) + 1
    lines = tuple([index for index, (role, _) in enumerate(roles) if role != "furniture"])
    around = tuple(_beside(sheet, roles))
    text = "\n".join(pieces)
    return Labelled(
        page=page,
        text=text,
        blocks=tuple(blocks),
        markup=sheet.markup,
        credits=tuple(credits_),
        lines=lines,
        around=around,
        anchors=tuple(anchors),
    )


def _anchors(line: Line, at: int) -> Iterator[Span]:
    """Where the links of a line with several stand; the line stands at `at`."""
    here = 0
    for words in line.anchors:
        start = line.text.find(words, here)
        if start >= 0:
            here = start + len(words)
            yield Span(at + start, at + here)


def _beside(sheet: Sheet, roles: tuple[tuple[Role, str], ...]) -> Iterator[str]:
    """The furniture in the article and close to it: notices, and which page of several this is."""
    for index in range(max(0, sheet.top - HEAD_LINES), min(len(roles), sheet.last + FOOT_LINES)):
        if roles[index][0] == "furniture":
            yield sheet.line(index).text


def _from_markup(page: Page, sheet: Sheet) -> Labelled:
    """The article of a page that shows none until its scripts run: the text its JSON-LD gives."""
    lines = [" ".join(line.split()) for line in re.split(r"\n+|<br ?/?>|</p>", sheet.markup.body)]
    text, blocks = "", []
    for line in (re.sub(r"<[^<>]{1,200}>", "", line) for line in lines):
        if line.strip():
            blocks.append(Block("body", Span(len(text), len(text) + len(line)), "json-ld:articleBody"))
            text += line + "\n"
    return Labelled(page, text, tuple(blocks), sheet.markup)
