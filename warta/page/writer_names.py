"""Which words of a page name a writer: people and agencies, neither the site itself nor words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from warta.page.labelled import Labelled
from warta.page.people import desk, people, squash
from warta.page.phrases import phrases
from warta.places.agencies import agency
from warta.records import Evidence, Span

CAPITAL = r"[^\W\d_a-zß-ÿ][\w.'’-]*"
PARTICLE = r"(?:d[aeiou]s?|van|von|de[nr]|la|le|los|el|al|bint?i?|y|te[nr]|af|av|zu|e)"
PERSON = re.compile(rf"{CAPITAL}(?:\s(?:{PARTICLE}|{CAPITAL})){{1,4}}")  # two to five words, with capitals
NAMED = re.compile(rf"(?:{CAPITAL}\s){{1,3}}{CAPITAL}")
LOW_WORD = re.compile(r"(?<![\w@./])[a-zß-ÿ][\w’'-]{1,60}+(?!@|\.\w)")  # of no address: "a.roe@example.org"

Place = tuple[str, Span | None, str]
"""A value, its place in the text (None: only in markup), and the rule that found it."""


@dataclass(frozen=True, slots=True)
class Names:
    """Decides what is a name on a page. `outlets`: the names of its own site."""

    labelled: Labelled
    outlets: tuple[str, ...]

    def of(self, field: str, places: list[Place]) -> tuple[Evidence, ...]:
        """The people and agencies that places name, each once: "sri-lestari" is the account of Sri Lestari."""
        found: dict[str, Evidence] = {}
        for value, span, rule in places:
            for name in self._in(value):
                known = found.get(squash(name))
                if known is None or (" " in name and " " not in known.value):
                    found[squash(name)] = Evidence(field, name, within(self.labelled, name, span), rule)
        return tuple([one for one in found.values() if not _again(one.value, found.values())])

    def _in(self, value: str) -> tuple[str, ...]:
        """The names in a value."""
        if agency(value):
            return (value,)
        barred = () if self.labelled.markup.personal else self.outlets
        kept = people(value, barred)
        if kept or not barred or desk(value):
            return kept
        whole = squash(value) in map(squash, self.outlets)  # of "Coffee Travel Expert" no part is a person
        return tuple(name for name in people(value) if self._own_site(name) and (not whole or name == value))

    def of_site(self, name: str) -> bool:
        """Whether the site has the name."""
        return squash(name) in map(squash, self.outlets)

    def _own_site(self, name: str) -> bool:
        """Whether a site of that name belongs to its writer.

        So it is if the name has two words or more, none of which the page uses as a word (the pages of "Loon
        Construction" have "construction"); on a news site only if the name is a byline.
        """
        news = any("News" in kind for kind in self.labelled.markup.types)
        outlet = {word.casefold() for word in name.split()} & phrases().outlet_words
        return not outlet and self.surely_named(name) and (not news or self._signs(name))

    def _signs(self, name: str) -> bool:
        """Whether a line of the page is the name, or the text says "by" and the name."""
        lines = (self.labelled.words(block) for block in self.labelled.of("byline"))
        return name in lines or f"by {name}".casefold() in self.labelled.text.casefold()

    def named(self, name: str) -> bool:
        """Whether an unlabelled line is a person's name: at most half of its words are also words of the text."""
        return bool(PERSON.fullmatch(name)) and 2 * self._common(name) <= len(name.split())

    def surely_named(self, name: str) -> bool:
        """As `named`, with a capital to each word, none of them a word of the text.

        Scripts without capitals are excluded: "Print Close" could not be distinguished from a name.
        """
        return name[:1].isupper() and bool(NAMED.fullmatch(name)) and not self._common(name)

    def _common(self, name: str) -> int:
        """How many of a name's words the page also has in lower case."""
        return sum(is_low_word(self.labelled.text, word.casefold()) for word in name.split())


def _again(name: str, others: Iterable[Evidence]) -> bool:
    """Whether a name is another one with a role glued to its end ("Sri LestariFounder"), or its initials, as shown
    where there is no portrait ("SL")."""
    glued = any(name.startswith(one.value) and name[len(one.value) :][:1].isupper() for one in others)
    return glued or (name.isupper() and any(name == "".join(word[0] for word in one.value.split()) for one in others))


def is_low_word(text: str, word: str) -> bool:
    """Whether a text has a word in lower case.

    Few words of names occur so at all: the text is split into words only if one begins like that.
    """
    at = text.find(word)
    while at > 0 and text[at - 1].isalpha():
        at = text.find(word, at + 1)
    return at >= 0 and word in low_words(text)


@lru_cache(maxsize=4)
def low_words(text: str) -> frozenset[str]:
    """The words of a text in lower case; cached, since several names of one page are looked up in turn."""
    return frozenset(LOW_WORD.findall(text))


def within(labelled: Labelled, name: str, span: Span | None) -> Span | None:
    """The span of a name inside the place that has it; the whole place if its words differ."""
    at = labelled.text.find(name, span.start, span.stop) if span else -1
    return Span(at, at + len(name)) if at >= 0 else span
