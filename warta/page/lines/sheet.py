"""A page as the rules for its lines see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from warta.page.dom import Dom, Line
from warta.page.features.hints import HINTS, names_hints
from warta.page.markup import Markup
from warta.page.phrases import Label, phrases
from warta.page.stamps import is_time_line
from warta.records import Role

LABEL_CHARS = 300  # a longer line begins with no label
SHORT = 100  # characters: labels, names, tags and headings are shorter, paragraphs longer
NAME_CHARS = 40  # characters of a name that stands alone
NOTICE_CHARS = 60  # characters: a longer line that begins like a notice may be a paragraph
HEAD_LINES = 14  # lines around the headline within which the time and the writers stand
FOOT_LINES = 25  # lines below the last paragraph within which editors, sources, tags and related links stand
GALLERY_LINES = 40  # lines below the headline of a gallery within which its captions stand
BIT = {name: 1 << bit for bit, name in enumerate(HINTS)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as the rules see it: its lines, which of them are body, and where the article begins and ends."""

    dom: Dom
    markup: Markup
    kept: tuple[bool, ...]
    chances: tuple[float, ...]
    headline: int
    first: int
    last: int
    top: int  # the article's first line: its headline, else its first paragraph
    empty: bool  # whether the page has no body: a gallery, an index, a page that its scripts would fill
    lists: Mapping[int, Role]

    def surely(self) -> tuple[float, ...]:
        """How surely each line is body, 0 for those that are not taken for it."""
        return tuple([chance if keep else 0.0 for chance, keep in zip(self.chances, self.kept, strict=True)])

    def line(self, index: int) -> Line:
        """The line at `index`."""
        return self.dom.lines[index]

    def tag(self, index: int) -> str:
        """The tag of the block element the line stands in."""
        return self.dom.elements[self.dom.lines[index].element].tag

    def within(self, index: int, *tags: str) -> bool:
        """Whether the line stands in one of these elements, at any height."""
        at = self.dom.lines[index].element
        while at >= 0:
            if self.dom.elements[at].tag in tags:
                return True
            at = self.dom.elements[at].parent
        return False

    def label(self, index: int) -> Label | None:
        """The label that the line begins with; None where there is no such line."""
        text = self.dom.lines[index].text if 0 <= index < len(self.dom.lines) else ""
        return phrases().label_of(text) if len(text) < LABEL_CHARS else None

    def own_hints(self, index: int) -> int:
        """The hints in the class names of the line's element and of the inline elements in it, as bits."""
        line = self.dom.lines[index]
        return names_hints[self.dom.elements[line.element].names] | names_hints[line.inline]

    def hints(self, index: int) -> int:
        """As `own_hints`, and those of the element around."""
        above = max(0, self.dom.elements[self.dom.lines[index].element].parent)
        return self.own_hints(index) | names_hints[self.dom.elements[above].names]

    def hinted(self, index: int, name: str) -> bool:
        """Whether the class names of the line's element or the one around it speak of `name`."""
        return bool(self.hints(index) & BIT[name])

    def near(self, index: int) -> bool:
        """Whether the line stands in the article or close to it."""
        return self.top - HEAD_LINES <= index <= self.last + FOOT_LINES

    def times(self, index: int) -> bool:
        """Whether there is such a line, and it says when the page was published."""
        return 0 <= index < len(self.dom.lines) and is_time_line(self.dom.lines[index].text)

    def around(self) -> list[int]:
        """The lines about which any rule may have a word: of the article and around it."""
        reach = max(FOOT_LINES, GALLERY_LINES) if self.empty else FOOT_LINES
        around = range(max(0, self.top - HEAD_LINES), min(len(self.dom.lines), self.last + reach + 1))
        return sorted({*around, *self.lists, *((self.headline,) if self.headline >= 0 else ())})

    def beside(self, index: int) -> bool:
        """Whether the line stands around the headline, or right below the last paragraph: where writers are named."""
        return self.top - HEAD_LINES <= index <= self.first + 3 or (
            self.last - 3 <= index <= self.last + (GALLERY_LINES if self.empty else 12)
        )

    def in_menu(self, index: int) -> bool:
        """Whether the line is an entry of a menu by the class names of its element or of the one around it."""
        element = self.dom.elements[self.dom.lines[index].element]
        return bool(_names_menu(element.names) or _names_menu(self.dom.elements[max(0, element.parent)].names))


@lru_cache(maxsize=4096)
def _names_menu(names: str) -> bool:
    """Whether class names speak of a menu."""
    return "menu" in names.lower()


Rule = Callable[[Sheet, int], Role | None]
