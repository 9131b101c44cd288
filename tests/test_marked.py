"""Marks nest, the text stays the text, and nothing in it becomes markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample import ARTICLE, READING, TEXT, at
from warta.marked import Mark, MarkKind, is_web, lines, marked, marks_of, marks_of_rows, notebook
from warta.records import Block, Reading, Span

KINDS: tuple[MarkKind, ...] = ("quote", "speaker", "cue", "trigger", "actor", "recipient", "place", "time")
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(1)> \"'&amp; </mark><mark>"


class Checked(HTMLParser):
    """Reads marked text: its words, the elements, and for each character the keys of the marks around it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.around: list[frozenset[tuple[str, str]]] = []
        self.open: list[frozenset[tuple[str, str]]] = []
        self.elements: set[str] = set()
        self.feed(html)
        self.close()
        assert self.open == [], "every element that was opened is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        known = dict(attrs)
        keys = [(owner, key) for owner in ("event", "quote") for key in (known.get(f"data-{owner}") or "").split()]
        assert keys, "a mark says whose it is"
        self.open.append(frozenset(keys))

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        self.around += [frozenset().union(*self.open)] * len(data)


@st.composite
def texts_with_marks(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(alphabet=st.sampled_from("ab <>&\"'/=\nё😀") | st.characters(codec="utf-8"), max_size=40))
    text = "".join(c for c in text if c not in "\r\0")  # a parser of HTML reads these as other characters
    place = st.integers(0, len(text))
    spans = st.tuples(place, place).map(lambda ends: Span(min(ends), max(ends)))
    marks = st.builds(Mark, spans, st.sampled_from(KINDS), st.sampled_from(["1", "2", "3"]))
    return text, draw(st.lists(marks, max_size=8))


@given(texts_with_marks())
def test_marks_nest_and_the_text_is_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    seen = Checked(marked(text, marks))
    assert seen.text == text
    assert seen.elements <= {"mark"}
    for place, keys in enumerate(seen.around):
        assert keys == {(m.owner, m.key) for m in marks if m.span.start <= place < m.span.stop}


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([Mark(Span(0, 2), "actor", "1")], '<mark class="actor" data-event="1">ab</mark>cdef'),
        (
            [Mark(Span(0, 4), "quote", "q"), Mark(Span(1, 2), "actor", "1")],
            '<mark class="quote" data-quote="q">a<mark class="actor" data-event="1">b</mark>cd</mark>ef',
        ),
        (
            [Mark(Span(0, 3), "quote", "q"), Mark(Span(2, 5), "actor", "1")],
            '<mark class="quote" data-quote="q">ab<mark class="actor" data-event="1">c</mark></mark>'
            '<mark class="actor" data-event="1">de</mark>f',
        ),
        (
            [Mark(Span(0, 6), "speaker", "q"), Mark(Span(0, 6), "actor", "1"), Mark(Span(0, 6), "actor", "2")],
            '<mark class="speaker actor" data-event="1 2" data-quote="q">abcdef</mark>',
        ),
        ([Mark(Span(2, 2), "actor", "1")], "abcdef"),
    ],
    ids=["one", "inside another", "across its end", "the same words", "no words"],
)
def test_what_is_written(marks: list[Mark], html: str) -> None:
    assert marked("abcdef", marks) == html


def test_a_line_has_the_part_of_a_mark_that_lies_in_it() -> None:
    blocks = [Block("headline", Span(0, 3), "r"), Block("body", Span(4, 7), "r")]
    first, second = lines("abc\ndef", blocks, [Mark(Span(2, 6), "quote", "q")])
    assert first.html == 'ab<mark class="quote" data-quote="q">c</mark>'
    assert (second.role, second.html) == ("body", '<mark class="quote" data-quote="q">de</mark>f')


def words_of(marks: Iterator[Mark]) -> set[tuple[str, str, str]]:
    return {(mark.kind, mark.key, mark.span.of(TEXT)) for mark in marks}


def test_the_marks_of_a_reading() -> None:
    assert words_of(marks_of(READING)) == {
        ("quote", "0", "We want talks now,"),
        ("speaker", "0", "Lena Marsh"),
        ("cue", "0", "said"),
        ("trigger", "0", "asks"),
        ("actor", "0", "Ardania"),
        ("place", "0", "Vienna"),
        ("trigger", "1", "killed"),
        ("actor", "1", "Rebels"),
        ("recipient", "1", "12 people"),
        ("claimant", "1", "Lena Marsh"),
        ("time", "1", "3 May 2024"),
    }


def test_the_marks_of_rows_of_a_dataset_and_of_one_from_before_there_were_places() -> None:
    said, killed, rebels = at("said"), at("killed"), at("Rebels")
    quote = {"quote": 5, "start": 0, "stop": 7, "cue_start": said.start, "cue_stop": said.stop, "speaker_start": None}
    actor = {"name": "Rebels", "start": rebels.start, "stop": rebels.stop}
    event = {"event": 6, "trigger_start": killed.start, "trigger_stop": killed.stop, "actors": [actor]}
    assert words_of(marks_of_rows([quote], [event])) == {
        ("quote", "5", "Ardania"),
        ("cue", "5", "said"),
        ("trigger", "6", "killed"),
        ("actor", "6", "Rebels"),
    }


# ---------------------------------------------------------------- a notebook


def test_a_notebook_shows_head_text_quotes_and_events() -> None:
    html = READING._repr_html_()
    assert html == notebook(READING)
    for words in ("Far Agency → Kabar Wire → Example News", "12+ dead", "2 other lines of the page", "Vienna, AUT"):
        assert words in html
    assert '<mark class="warta-trigger" data-event="1">killed</mark>' in html
    assert 'href="https://news.example/1#:~:text=' in html
    assert "<td>2</td><td><b>ASSAULT</b>" in html
    assert "Subscribe" not in html


def test_all_classes_of_a_notebook_are_our_own() -> None:
    html = notebook(READING)
    classes = {name for part in html.split('class="')[1:] for name in part.split('"')[0].split()}
    assert {name for name in classes if not name.startswith("warta")} == set()
    assert all(rule.startswith(".warta") for rule in html.split("</style>")[0].splitlines()[1:])


def test_hostile_text_is_shown_to_the_letter() -> None:
    article = replace(ARTICLE, text=HOSTILE, title=HOSTILE, publisher=HOSTILE, note=HOSTILE, url="javascript:alert(1)")
    article = replace(article, blocks=(Block("body", Span(0, len(HOSTILE)), "r"),))
    quotes = tuple(replace(quote, span=Span(0, 8), speaker=Span(0, 8), cue=None, who=None) for quote in READING.quotes)
    html = notebook(Reading(article, quotes=quotes))
    assert "<script" not in html
    assert "<img" not in html
    assert "href=" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://a.example/", True),
        ("HTTP://a.example/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("/etc/passwd", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_become_links(address: str | None, may: bool) -> None:
    assert is_web(address) is may
