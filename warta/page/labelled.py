"""A page between its labelling and its article: its lines with their roles, and what its markup says."""

from __future__ import annotations

from dataclasses import dataclass

from warta.page.markup import NOTHING, Markup
from warta.records import Block, Page, Role, Span


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page's text, its lines with their roles, and what its markup says."""

    page: Page
    text: str
    blocks: tuple[Block, ...]
    markup: Markup = NOTHING
    credits: tuple[Span, ...] = ()

    def of(self, *roles: Role) -> list[Block]:
        """The blocks with one of these roles."""
        return [block for block in self.blocks if block.role in roles]

    def words(self, block: Block) -> str:
        """A block's text."""
        return block.span.of(self.text)
