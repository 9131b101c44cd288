"""Whether a page has all of its article."""

from dataclasses import replace

import pytest

from pages_made import BODY, article, labelled, ld
from warta.page.access import access_of
from warta.page.markup import Markup, Said

CUT = "Pemerintah kabupaten berjanji membuka gudang cadangan sebelum akhir pekan agar"


def said(value: str) -> Markup:
    return Markup(access=(Said(value, "json-ld:isAccessibleForFree"),))


@pytest.mark.parametrize(("value", "access"), [("false", "paywalled"), ("true", "free"), ("metered", "paywalled")])
def test_the_markup_tells(value: str, access: str) -> None:
    found, why = access_of(replace(labelled(("body", BODY[0])), markup=said(value)))
    assert (found, why and why.rule) == (access, "json-ld:isAccessibleForFree")


@pytest.mark.parametrize(
    "notice",
    [
        "Berlangganan untuk membaca selengkapnya",
        "Subscribe to continue reading.",
        "This article is for subscribers only",
    ],
)
def test_a_notice_beside_the_text_tells(notice: str) -> None:
    found, why = access_of(labelled(("body", BODY[0]), around=("Bagikan", notice)))
    assert (found, why and why.value, why and why.rule) == ("paywalled", notice, "notice")


def test_a_notice_held_ready_on_a_free_page_does_not() -> None:
    free = replace(labelled(("body", BODY[0]), around=("Subscribe to continue reading",)), markup=said("true"))
    assert access_of(free)[0] == "free"


def test_a_paragraph_about_paywalls_is_no_notice() -> None:
    about = f"{BODY[0]} Subscribe to read was the slogan on all of their posters, {BODY[1]}"
    assert access_of(labelled(("body", about), ("body", BODY[2]))) == (None, None)


@pytest.mark.parametrize("end", [" Baca selengkapnya", "… Selengkapnya »", " ... Read more"])
def test_a_text_that_stops_at_a_link_to_the_rest_is_truncated(end: str) -> None:
    found, why = access_of(labelled(("body", BODY[0]), ("body", CUT + end)))
    assert found == "truncated"
    assert why and why.span and why.span.stop == len(f"{BODY[0]}\n{CUT}{end}")


def test_dots_at_the_end_need_a_link_below() -> None:
    text = labelled(("body", f"{CUT} …"))
    assert access_of(text) == (None, None)
    assert access_of(replace(text, around=("Baca selengkapnya »",)))[0] == "truncated"


@pytest.mark.parametrize("line", [f"{BODY[1]} Baca selengkapnya", BODY[1]])
def test_a_whole_sentence_before_the_link_is_not(line: str) -> None:
    assert access_of(labelled(("body", line))) == (None, None)


def test_a_page_from_end_to_end() -> None:
    head = ld('{"@type": "NewsArticle", "isAccessibleForFree": "False"}')
    read = article(head=head)
    assert read.access == "paywalled"
    assert [one.rule for one in read.evidence if one.field == "access"] == ["json-ld:isAccessibleForFree"]
    assert [one.value for one in read.evidence if one.field == "access"] == ["paywalled"]
    assert article().access is None
