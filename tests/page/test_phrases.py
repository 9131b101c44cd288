"""Labels and headings of pages, drawn: `[editor] Editor: |Raka` has its value behind the bar."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.page.phrases import CREDIT_LINE, LABELS, by_telling_word, fold, phrases, said_in, telling_words

LABELLED = [
    "[author] Penulis: |Tirta Nugraheni",
    "[author] OLEH : |Tirta Nugraheni",  # case does not matter
    "[author] Oleh |Tirta Nugraheni",  # before a name the colon may be left out
    "[editor] Editor: |Raka Wibisana",
    "[editor] Redaktur： |Raka Wibisana",  # the wide colon too
    "[source] Sumber: |Kabar Teluk",
    "[related] Baca Juga: |Ombak Reda di Teluk Sagara",
    "[related] >> Baca juga: |Ombak Reda",
    "[tags] Topik: |nelayan, dermaga",
    "[caption] Foto: |Galih Pranoto",
    "[time] Diperbarui: |3 September 2024",
    "[author] Penulis|",  # alone: its value is on the next line
    "[author] By |Ann Tarrow",
    "[author] Written by: |Ann Tarrow",
    "[author] Author(s)|",
    "[author] This post was written by |Ann Tarrow, Head of Harbours",
    "[editor] Edited by: |Joe Pell",
    "[source] Source: |Harbour News",
    "[related] Read more: |Boats return to the bay",
    "[related] See also |Boats return to the bay",
    "[tags] Filed under: |boats, bay",
    "[caption] Photo: |Joe Pell",
    "[time] Last updated: |3 September 2024",
]


@pytest.mark.parametrize("drawn", LABELLED)
def test_a_line_begins_with_a_label_of_either_language(drawn: str) -> None:
    kind, rest = drawn[1:].split("] ", 1)
    line = rest.replace("|", "")
    found = phrases().label_of(line)
    assert found is not None
    assert (found.kind, found.value, found.start) == (kind, line[rest.index("|") :], rest.index("|"))


@pytest.mark.parametrize(
    ("line", "kind", "alone"),
    [
        ("Tags:", "tags", True),
        ("Penulis", "author", True),
        ("Tags: nelayan, dermaga", "tags", False),  # with its value
        ("Tags:", "related", False),  # of another kind
        ("Nelayan", "tags", False),  # no label
    ],
)
def test_label_alone(line: str, kind: str, alone: bool) -> None:
    assert phrases().is_label(line, kind) == alone


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By the way, the boats are back",  # small letters follow
        "Oleh karena itu nelayan pulang",
        "Editorial: perahu dan ombak",
        "Sumber air di desa itu mengering",
        "Nelayan membaca juga: surat dari kota",  # in the middle of a line
        "Bylaws: adopted",
        "This article was written by the light of a candle",
    ],
)
def test_a_line_that_only_looks_alike_has_no_label(line: str) -> None:
    assert phrases().label_of(line) is None


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("Rep: Tirta N/ Red: Raka W", [("author", "Tirta N"), ("editor", "Raka W")]),
        ("Penulis: Tirta N | Editor: Raka W", [("author", "Tirta N"), ("editor", "Raka W")]),
        ("Reporting by: Ann Tarrow; Editing by: Joe Pell", [("author", "Ann Tarrow"), ("editor", "Joe Pell")]),
        ("Nelayan pulang pagi", []),
        ("Editor: " + "a" * CREDIT_LINE, []),  # too long for a byline
    ],
)
def test_all_labels_of_a_line_are_found(line: str, labels: list[tuple[str, str]]) -> None:
    found = phrases().labels_in(line)
    assert [(label.kind, label.value) for label in found] == labels
    assert all(line[label.start :].strip().startswith(label.value) for label in found)


@pytest.mark.parametrize("line", ["Berita Terkait", "BACA JUGA :", "Related Stories", "» You may also like…"])
def test_headings_of_related_links_in_either_language(line: str) -> None:
    assert fold(line) in phrases().related


@pytest.mark.parametrize("line", ["Terpopuler", "Komentar", "Most read", "Newsletter »", "Follow us"])
def test_headings_of_furniture_in_either_language(line: str) -> None:
    assert fold(line) in phrases().furniture


@pytest.mark.parametrize("line", ["Nelayan Pulang", "Boats return", "Komentar Bupati"])
def test_the_headline_of_an_article_is_no_heading_of_a_list(line: str) -> None:
    assert fold(line) not in phrases().related | phrases().furniture


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ikuti kami di kanal baru", True),
        ("© 2024 Kabar Teluk", True),
        ("Subscribe to our letter", True),
        ("All rights reserved.", True),
        ("Subscribers to the ferry wait", False),
        ("Nelayan berlangganan es batu", False),
    ],
)
def test_a_notice_of_the_site_is_told_by_its_first_words(line: str, told: bool) -> None:
    assert bool(phrases().notice.match(line)) is told
    assert phrases().may_tell(line) or not told  # nor does the quick look hide a notice


@pytest.mark.parametrize(
    ("names", "parts"),
    [
        ("Tirta dan Raka", ["Tirta", "Raka"]),
        ("Ann and Joe", ["Ann", "Joe"]),
        ("Tirta, Raka & Joe", ["Tirta", "Raka", "Joe"]),
        ("Dandan Brandon", ["Dandan Brandon"]),  # not inside a name
    ],
)
def test_names_are_parted_where_they_are_joined(names: str, parts: list[str]) -> None:
    assert phrases().joins.split(names) == parts


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(line: str) -> None:
    assert fold(fold(line)) == fold(line)


@given(st.sampled_from(LABELLED), st.text(alphabet="abcdeABCDE .,/|", max_size=40))
def test_a_label_points_into_its_line(drawn: str, more: str) -> None:
    line = re.sub(r"^\[\w+\] ", "", drawn).replace("|", "") + more
    found = phrases().label_of(line)
    if found:
        assert found.kind in LABELS
        assert line[found.start :].strip() == found.value
        assert phrases().may_tell(line)  # the quick look never hides a label


@given(st.lists(st.sampled_from([*LABELLED, "Penulis", "kata", "OLEH", ":", " :", "：", "-", "x", " "]), max_size=6))
def test_a_line_without_a_labels_last_word_before_a_colon_has_none(parts: list[str]) -> None:
    line = " ".join(parts)[:CREDIT_LINE]
    assert bool(phrases().labels_in(line)) == bool(phrases().inner.search(line))


def test_the_words_that_tell_phrases() -> None:
    """The longest of each, of several the last: "that" and "to" are everywhere."""
    assert telling_words(["Subscribe to read", "this post that", "Ralat"]) == {"subscribe", "that", "ralat"}


def test_phrases_are_looked_for_by_the_word_that_tells_them():
    table = by_telling_word(["Sign up", "Subscribe to read", "read this article", "this article was corrected"])
    assert said_in("subscribe to read this article", table) == ["subscribe to read", "read this article"]
    assert said_in("they sign. up it goes", table) == []
