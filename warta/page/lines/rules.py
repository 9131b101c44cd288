"""The rules for lines in their order, and the role that each line gets."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from warta.page.lines.bylines import (
    byline_element,
    byline_label,
    byline_link,
    initials,
    name_line,
    signature,
    source_label,
    value_below,
)
from warta.page.lines.captions import caption_element, credited_line, may_be_caption
from warta.page.lines.facts import (
    BELOW,
    BRIEF,
    CREDITED,
    ENDS,
    FRAMED,
    HEAD,
    KEPT,
    LAST,
    LATE,
    LISTED,
    LOOSE,
    ROUND,
    TELLING,
    TITLE,
    facts_of,
)
from warta.page.lines.prose import deck_line, headline_line, named_deck, notice, paragraph, subheading, the_rest
from warta.page.lines.related import heading_list, kicked_link, related_label, tag_list
from warta.page.lines.sheet import BIT, Rule, Sheet
from warta.page.lines.times import dated_line, time_line
from warta.page.markup import ARTICLE, Markup
from warta.records import Role

LONG_PARAGRAPH = 300  # characters: what the model takes for body and is as long is nothing else

RULES: tuple[Rule, ...] = (
    headline_line,
    related_label,
    kicked_link,
    initials,
    heading_list,
    source_label,
    byline_label,
    value_below,
    time_line,
    caption_element,
    credited_line,
    byline_link,
    byline_element,
    name_line,
    signature,
    dated_line,
    tag_list,
    named_deck,
    deck_line,
    notice,
    subheading,
    paragraph,
    the_rest,
)

NEEDS: Mapping[Rule, int] = {
    headline_line: TITLE,
    related_label: TELLING,
    kicked_link: BRIEF | KEPT,
    initials: ROUND | LATE,
    heading_list: LISTED,
    source_label: BRIEF | LATE,
    byline_label: BRIEF | ENDS,
    value_below: BRIEF | ENDS,
    time_line: ENDS,
    caption_element: FRAMED,
    credited_line: CREDITED,
    byline_link: BRIEF | ENDS | LOOSE,
    byline_element: BRIEF | HEAD | LOOSE,
    name_line: BRIEF | HEAD | LOOSE,
    signature: BRIEF | LAST,
    dated_line: HEAD | LOOSE,
    tag_list: BELOW,
    named_deck: HEAD,
    deck_line: HEAD | LOOSE,
    notice: BRIEF | TELLING,
    subheading: BRIEF | KEPT,
    paragraph: KEPT,
}
"""What a rule looks for in any case: it has no answer for a line that lacks any of it. Of 23 rules 5 are left."""


@cache
def rules_for(facts: int) -> tuple[Rule, ...]:
    """The rules that may have an answer for a line of which so much is known."""
    return tuple(rule for rule in RULES if not NEEDS.get(rule, 0) & ~facts)


def label(sheet: Sheet) -> tuple[tuple[Role, str], ...]:
    """The role of each line, and the rule that decided."""
    lines = len(sheet.dom.lines)
    silent = sheet.empty and (sheet.headline < 0 or not _says_article(sheet.markup))
    roles: list[tuple[Role, str]] = [("furniture", "no_article" if silent else "far_from_article")] * lines
    places = ([sheet.headline] if sheet.headline >= 0 else []) if silent else sheet.around()
    for index, facts in zip(places, facts_of(sheet, places), strict=True):
        roles[index] = _label(sheet, index, facts)
    return tuple(roles)


def headline_alone(sheet: Sheet) -> tuple[tuple[Role, str], ...]:
    """The roles on a page that is no article: of its lines only the headline says what it is."""
    places = range(len(sheet.dom.lines))
    return tuple(
        (("headline", "headline_line") if i == sheet.headline else ("furniture", "no_article")) for i in places
    )


def _label(sheet: Sheet, index: int, facts: int) -> tuple[Role, str]:
    if facts & KEPT and len(sheet.line(index).text) > LONG_PARAGRAPH and not _captions(sheet, index):
        return "body", "paragraph"
    for rule in rules_for(facts):
        role = rule(sheet, index)
        if role and not (role == "byline" and sheet.in_menu(index)):
            return role, rule.__name__
    raise AssertionError("the last rule answers always")


def _captions(sheet: Sheet, index: int) -> bool:
    """Whether a long line stands in an element made for captions, or in one named so while the model has doubts."""
    named = bool(sheet.own_hints(index) & BIT["caption"])
    return (named and may_be_caption(sheet, index)) or sheet.within(index, "figcaption")


def _says_article(markup: Markup) -> bool:
    """Whether the markup calls the page an article or a gallery, so that one without text still has a head."""
    return any(ARTICLE.search(name) for name in markup.types)
