"""A page between its labelling and its article: its lines with their roles, and what its markup says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from warta.page.markup import NOTHING, Markup, Said
from warta.records import Block, Page, PageKind, Role, Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A post of a live blog by its lines on the page: the first, the one after the last, its headline, its time line.

    `published` is ISO 8601, where the markup gives it.
    """

    first: int
    stop: int
    headline: int | None
    time: int | None
    published: str | None
    rule: str


@dataclass(frozen=True)
class Labelled:
    """A page's text, its lines with their roles, and what its markup says.

    `lines` holds for each block the number of its line on the page, `around` the lines near the article that are no
    part of it; `anchors` the links of lines that show tags, where a line has several. `none` says what the page is
    where it is surely no article; `rubrics` are the sections that it shows by its headline, `fronts` what its
    links to the front of its site say, asked for where its markup names no outlet, `filed` and `tagged` what
    links say that are made for its category and tags, asked for where nothing else tells these.
    """

    page: Page
    text: str
    blocks: tuple[Block, ...]
    markup: Markup = NOTHING
    credits: tuple[Span, ...] = ()
    lines: tuple[int, ...] = ()
    around: tuple[str, ...] = ()
    anchors: tuple[Span, ...] = ()
    entries: tuple[Entry, ...] = ()
    none: PageKind | None = None
    rubrics: tuple[Said, ...] = ()
    fronts: tuple[str, ...] = ()
    filed: tuple[str, ...] = ()
    tagged: tuple[str, ...] = ()

    def of(self, *roles: Role) -> list[Block]:
        """The blocks with one of these roles."""
        if len(roles) == 1:
            return list(self._by_role.get(roles[0], ()))
        return [block for block in self.blocks if block.role in roles]

    @cached_property
    def _by_role(self) -> Mapping[Role, list[Block]]:
        """The blocks of each role: a head asks for them forty times."""
        found: defaultdict[Role, list[Block]] = defaultdict(list)
        for block in self.blocks:
            found[block.role].append(block)
        return found

    def words(self, block: Block) -> str:
        """A block's text."""
        return block.span.of(self.text)
