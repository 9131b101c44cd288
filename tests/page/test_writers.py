"""Writers: drawn pages, a line each with its role before it, names chosen among places that disagree."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from pages_made import drawn
from warta.page.markup import NOTHING, Markup, Said
from warta.page.writers import Writers, writers_of
from warta.records import Evidence, Span

BODY = "body| The growers of the valley plant coffee, and open their travel journal to whoever wants to learn more."


def writers(lines: str, markup: Markup = NOTHING, outlets: tuple[str, ...] = (), rule: str = "drawn") -> Writers:
    """The writers of a drawn page."""
    return writers_of(replace(drawn(lines, rule), markup=markup), outlets)


def names(found: tuple[Evidence, ...]) -> list[str]:
    return [one.value for one in found]


def by(name: str, rule: str = "json-ld:author") -> Markup:
    return Markup(authors=(Said(name, rule),))


def test_a_byline_below_the_headline_counts_before_those_of_other_stories() -> None:
    found = writers(
        f"byline| By Hal Stone\nheadline| Coffee\nbyline| By Ann Roe\n{BODY}\nfurniture| \nbyline| By Jo Doe"
    )
    assert names(found.authors) == ["Ann Roe"]


def test_writers_with_a_line_each_stand_beside_each_other() -> None:
    assert names(writers(f"headline| Coffee\nbyline| By Ann Roe\nbyline| By Jo Doe\n{BODY}").authors) == [
        "Ann Roe",
        "Jo Doe",
    ]


def test_an_account_gives_way_to_the_name_on_the_page() -> None:
    page = f"headline| Coffee\nbyline| By Ann Roe\n{BODY}"
    assert names(writers(page, by("AnnR")).authors) == ["Ann Roe"]
    assert names(writers(BODY, by("AnnR")).authors) == ["AnnR"]


def test_an_account_beside_the_name_is_no_second_writer() -> None:
    said = (Said("ann-roe", "meta:author"), Said("Ann Roe", "meta:author"))
    assert names(writers(BODY, Markup(authors=said)).authors) == ["Ann Roe"]


def test_a_name_with_a_role_glued_to_its_end_is_no_second_writer() -> None:
    said = (Said("Ann Roe", "meta:author"), Said("Ann RoeFounder", "meta:author"), Said("Ann Roesler", "meta:author"))
    assert names(writers(BODY, Markup(authors=said)).authors) == ["Ann Roe", "Ann Roesler"]


def test_a_line_beside_the_byline_that_tells_a_role_is_no_writer() -> None:
    page = f"headline| Coffee\nbyline| Ann Roe\nbyline| Marketing Director\n{BODY}"
    assert names(writers(page, rule="html:byline_element").authors) == ["Ann Roe"]


def test_an_editor_in_the_place_of_the_author_gives_way() -> None:
    page = f"headline| Coffee\nbyline| Oleh Sri Lestari\n{BODY}\nbyline| Editor: Budi Santoso"
    found = writers(page, by("Budi Santoso"))
    assert (names(found.authors), names(found.editors)) == (["Sri Lestari"], ["Budi Santoso"])


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Posted by Ann Roe. Tags: coffee", ["Ann Roe"]),
        ("Reviewed by Ann Roe", []),
        ("Written byAnn Roe", ["Ann Roe"]),
        ("Published 5 June 2025 by Ann Roe", ["Ann Roe"]),
    ],
)
def test_who_checked_it_did_not_write_it(line: str, authors: list[str]) -> None:
    assert names(writers(f"headline| Coffee\nbyline| {line}\n{BODY}").authors) == authors


def test_contributors_are_told_apart_and_alone_are_the_authors() -> None:
    both = writers(f"headline| Coffee\nbyline| By Ann Roe\n{BODY}\nbyline| Additional reporting by Jo Doe")
    assert (names(both.authors), names(both.contributors)) == (["Ann Roe"], ["Jo Doe"])
    alone = writers(f"headline| Kopi\nbyline| Kontributor: Sri Lestari\n{BODY}")
    assert (names(alone.authors), names(alone.contributors)) == (["Sri Lestari"], ["Sri Lestari"])


def test_a_site_of_ones_own_bears_its_writers_name() -> None:
    assert names(writers(BODY, by("Ann Roe", "meta:author"), ("Ann Roe", "annroe")).authors) == ["Ann Roe"]
    assert writers(BODY, by("Valley Coffee", "meta:author"), ("Valley Coffee",)).authors == ()


def test_readers_beside_the_writer_whose_name_the_site_bears_wrote_none_of_it() -> None:
    page = f"headline| Coffee\nbyline| Jo Doe\nbyline| Ann Roe\n{BODY}\nbyline| Hal Stone"
    markup = replace(by("Ann Roe"), types=frozenset(["NewsArticle"]))
    assert names(writers(page, markup, ("annroe",), "html:byline_link").authors) == ["Ann Roe"]


@pytest.mark.parametrize(
    ("page", "markup", "authors"),
    [
        (f"headline| Coffee\nbyline| By Valley News Staff\n{BODY}", NOTHING, ["Valley News Staff"]),
        (f"headline| Coffee\nbyline| The Valley Team\n{BODY}", NOTHING, ["The Valley Team"]),
        (f"headline| Coffee\nbyline| Meet us\n{BODY}", NOTHING, []),
        (f"headline| Coffee\nbyline| Meet the team\n{BODY}", NOTHING, []),
        (f"headline| Coffee\nbyline| By Ann Roe\n{BODY}", by("Valley News"), ["Ann Roe"]),
        (f"headline| Coffee\n{BODY}", by("Valley News"), []),
        (f"headline| Coffee\n{BODY}", by("Valley News Staff"), ["Valley News Staff"]),
        (f"headline| Coffee\n{BODY}", by("admin"), []),
        (f"headline| Coffee\n{BODY}\nbyline| Editor: Ann Roe", by("Valley News Staff"), []),
        (f"byline| Our Staff\ndeck| One\ndeck| Two\ndeck| Three\nheadline| Coffee\n{BODY}", NOTHING, []),
    ],
)
def test_where_nobody_is_named_the_desk_that_signs_is_the_author_and_no_outlet(
    page: str, markup: Markup, authors: list[str]
) -> None:
    assert names(writers(page, markup, ("Valley News",), "html:byline_link").authors) == authors


def test_a_page_that_is_no_article_has_no_desk() -> None:
    page = replace(drawn("headline| Coffee"), markup=by("Valley News Staff"), none="index")
    assert writers_of(page, ("Valley News",)).authors == ()


def test_a_name_that_the_markup_alone_parts_from_the_next_word_ends_there() -> None:
    page = drawn(f"headline| Coffee\nbyline| By: Ann Roeon: 5 June 2025\n{BODY}")
    at = page.text.index("Ann Roe")
    assert names(writers_of(replace(page, credits=(Span(at, at + 7),)), ()).authors) == ["Ann Roe"]


@pytest.mark.parametrize(
    ("line", "made", "found"),
    [
        ("Created by Ann Roe Local Coffee Fair, Harvest", "Created by Ann Roe", ["Ann Roe"]),
        ("By Ann Roe and Bo Dahl", "Ann Roe", ["Ann Roe", "Bo Dahl"]),
        ("By Ann Roe, Bo Dahl", "Ann Roe,", ["Ann Roe", "Bo Dahl"]),
    ],
)
def test_a_name_ends_with_its_element_where_no_other_name_is_joined(line: str, made: str, found: list[str]) -> None:
    page = drawn(f"headline| Coffee\nbyline| {line}\n{BODY}")
    start = page.text.index(made)
    assert names(writers_of(replace(page, credits=(Span(start, start + len(made)),)), ()).authors) == found


def test_an_unlabelled_line_that_the_page_uses_as_words_is_no_name() -> None:
    page = "byline| Learn More\nbyline| Ann Roe\n" + BODY
    assert names(writers(page, rule="html:byline_link").authors) == ["Ann Roe"]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Written by Dr. Ann Roe, Bo Dahl and Cy Poe", ["Dr. Ann Roe", "Bo Dahl", "Cy Poe"]),
        ("Ann Roe & Bo Dahl", ["Ann Roe", "Bo Dahl"]),
        ("Bo Dahl & Cy Poe", ["Ann Roe"]),  # of another story
        ("Ann Roe & Travel Journal", ["Ann Roe"]),
        ("By Ann Roe, Grower & COO", ["Ann Roe"]),
        ("Ann Roe Founder & Lead Reviewer", ["Ann Roe"]),
        ("Reviewed by Ann Roe and Bo Dahl", ["Ann Roe"]),
    ],
)
def test_a_byline_that_names_others_beside_those_of_the_markup_names_all(line: str, authors: list[str]) -> None:
    page = f"headline| Coffee\nbyline| {line}\n{BODY}"
    assert names(writers(page, by("Ann Roe"), rule="html:byline_link").authors) == authors
    below = "\n".join(["headline| Coffee", *[BODY] * 3, f"byline| {line}"])
    assert names(writers(below, by("Ann Roe"), rule="html:byline_link").authors) == ["Ann Roe"]


def test_an_address_uses_no_name_as_a_word() -> None:
    page = f"headline| Coffee\nbyline| Ann Roe\n{BODY} Write to ann.roe@example.org or to @roe, or go to roe.example."
    assert names(writers(page, rule="html:byline_link").authors) == ["Ann Roe"]


def test_a_name_in_the_line_of_the_time_is_the_last_resort() -> None:
    page = f"headline| Coffee\ndateline| Dec 26, 2025 • Ann Roe in Travel\n{BODY}"
    assert names(writers(page).authors) == ["Ann Roe"]
    assert names(writers(page, by("Jo Doe", "meta:author")).authors) == ["Jo Doe"]


def test_an_editor_among_the_authors_of_the_markup_is_none() -> None:
    markup = Markup(authors=(Said("Ann Roe", "json-ld:author"), Said("Bo Dahl", "json-ld:author")))
    found = writers(f"headline| Coffee\nbyline| Editor: Bo Dahl\n{BODY}", markup)
    assert (names(found.authors), names(found.editors)) == (["Ann Roe"], ["Bo Dahl"])


def test_the_staff_of_the_site_is_no_person_named_as_the_site() -> None:
    markup = Markup(authors=(Said("Harbour Lane Staff", "json-ld:author"),), types=frozenset(["NewsArticle"]))
    found = writers(f"headline| Coffee\nbyline| By Harbour Lane Staff\n{BODY}", markup, ("Harbour Lane",))
    assert names(found.authors) == ["Harbour Lane Staff"]


@pytest.mark.parametrize(
    ("lines", "author", "wires"),
    [
        ("headline| Coffee\nbyline| AFP, Bantul", None, ["AFP"]),
        ("headline| Coffee\ndateline| The Associated Press - Nov 10, 2026 / 7:14 am", None, ["The Associated Press"]),
        ("headline| Coffee\nbyline| Ann Roe with AFP and Reuters", None, ["AFP", "Reuters"]),
        ("headline| Coffee\nbyline| Ann Roe with AFP, Antara", None, ["AFP", "Antara"]),
        ("headline| Coffee\nbyline| Ann Roe, PA", None, []),  # a degree
        ("headline| Coffee\nbyline| AP", "Ann Pratt", []),  # a writer's initials
        ("byline| AFP, Bantul\nheadline| Coffee", None, []),  # another story's
    ],
)
def test_a_line_below_the_headline_may_begin_with_an_agency(lines: str, author: str | None, wires: list[str]) -> None:
    markup = by(author) if author else NOTHING
    assert names(writers(f"{lines}\n{BODY}", markup).wires) == wires


def test_an_agency_as_writer_is_a_wire() -> None:
    found = writers(BODY, by("Reuters"))
    assert (names(found.authors), names(found.wires)) == ([], ["Reuters"])


def test_those_who_comment_below_are_no_writers():
    page = f"byline| Ann Roe\n{BODY}\nfurniture| {'Share this with whoever wants to read of it. ' * 3}\nbyline| Jo Doe"
    assert names(writers(page, rule="html:byline_link").authors) == ["Ann Roe"]


def test_a_script_without_capitals_does_not_tell_a_name() -> None:
    page = "headline| 大米价格上涨\ndateline| 2025-06-10 09:15 • {}\n" + BODY
    assert names(writers(page.format("打印 关闭")).authors) == []
    assert names(writers(page.format("Ann Roe")).authors) == ["Ann Roe"]


def test_a_marked_line_below_the_headline_counts_before_those_above_it() -> None:
    page = f"byline| Jo Doe\n{BODY}\n{BODY}\nheadline| Coffee from the valley\nbyline| Ann Roe\n{BODY}"
    assert names(writers(page, rule="html:byline_link").authors) == ["Ann Roe"]
    above = f"byline| Jo Doe\nheadline| Coffee from the valley\nbyline| Ann Roe\n{BODY}"
    assert names(writers(above, rule="html:byline_link").authors) == ["Jo Doe", "Ann Roe"]
    assert names(writers(page.replace("Ann Roe", "Learn More"), rule="html:byline_link").authors) == ["Jo Doe"]


def test_a_signature_below_the_text_names_nobody_where_a_byline_does() -> None:
    signed = drawn(f"headline| Coffee\nbyline| Ann Roe\n{BODY}\nbyline| Annie Roe", "html:byline_link")
    *others, last = signed.blocks
    page = replace(signed, blocks=(*others, replace(last, rule="html:signature")))
    assert names(writers_of(page, ()).authors) == ["Ann Roe"]
    alone = replace(
        page, blocks=tuple(block for block in page.blocks if block.rule != "html:byline_link" or block.role != "byline")
    )
    assert names(writers_of(alone, ()).authors) == ["Annie Roe"]


def test_a_site_that_calls_itself_the_writer_gives_way_to_a_name_on_the_page() -> None:
    page = f"headline| Coffee\nbyline| By Jo Doe\n{BODY}"
    assert names(writers(page, by("Ann Roe"), ("Ann Roe",)).authors) == ["Jo Doe"]
    assert names(writers(BODY, by("Ann Roe"), ("Ann Roe",)).authors) == ["Ann Roe"]
    again = page.replace("Jo Doe", "Ann Roe On Coffee")
    assert names(writers(again, by("Ann Roe"), ("Ann Roe",)).authors) == ["Ann Roe"]


def test_a_label_that_names_nobody_does_not_hide_the_next() -> None:
    page = f"headline| Coffee\nbyline| By Kabar Pagi\n{BODY}\n{BODY}\n{BODY}\nbyline| Written by: Ann Roe"
    assert names(writers(page, outlets=("Kabar Pagi",)).authors) == ["Ann Roe"]


def test_a_long_chain_of_hyphens_before_an_address_takes_no_longer() -> None:
    begun = time.process_time()
    assert names(writers(f"headline| Coffee\nbyline| By Ann Roe\n{BODY} {'a-' * 30_000}@").authors) == ["Ann Roe"]
    assert time.process_time() - begun < 2


def test_below_the_text_other_stories_are_signed_too() -> None:
    page = drawn(f"headline| Coffee\nbyline| Ann Roe\n{BODY}\nbyline| By Ann Roe\nbyline| By Jo Doe")
    head, byline, *others = page.blocks
    signed = replace(page, blocks=(head, replace(byline, rule="html:byline_link"), *others))
    assert names(writers_of(signed, ()).authors) == ["Ann Roe"]
    assert names(writers_of(replace(page, blocks=(head, *others)), ()).authors) == ["Ann Roe", "Jo Doe"]


def test_a_name_alone_on_its_line_is_a_topic_beside_one_in_an_element_made_for_writers() -> None:
    page = drawn(f"headline| Coffee\nbyline| Ann Roe\nbyline| Harbour House\n{BODY}", "html:name_line")
    head, writer, topic, body = page.blocks
    made = replace(page, blocks=(head, replace(writer, rule="html:byline_link"), topic, body))
    assert names(writers_of(made, ()).authors) == ["Ann Roe"]
    assert names(writers_of(replace(page, blocks=(head, topic, body)), ()).authors) == ["Harbour House"]


def test_the_first_letters_that_stand_for_a_portrait_are_no_second_writer() -> None:
    said = (Said("AR", "meta:author"), Said("Ann Roe", "meta:author"), Said("JD", "meta:author"))
    assert names(writers(BODY, Markup(authors=said)).authors) == ["Ann Roe", "JD"]


def test_a_biography_names_the_writer_where_nobody_else_is_named() -> None:
    lines = f"headline| Coffee\n{BODY}\nsubhead| Ann Roe\nbody| Ann Roe is a reporter of the Harbour Review."
    found = writers(lines)
    assert [(one.value, one.rule) for one in found.authors] == [("Ann Roe", "biography")]
    assert names(writers(lines, by("Bo Dahl")).authors) == ["Bo Dahl"]
    assert names(writers(lines, by("Harbour Team")).authors) == ["Harbour Team"]


def test_a_biography_of_the_site_names_nobody() -> None:
    lines = f"headline| Coffee\n{BODY}\nsubhead| Coffee Harbour\nbody| Coffee Harbour is a guide to the valley."
    assert names(writers(lines, outlets=("Coffee Harbour",)).authors) == []
